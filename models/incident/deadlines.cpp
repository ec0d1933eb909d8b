// SPDX-License-Identifier: GPL-3.0-or-later
#include "deadlines.h"

#include "impactcourse.h"
#include "milestones.h"
#include "timetext.h"
#include "uid.h"
#include "zones.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

struct DeadlineText
{
    Q_DECLARE_TR_FUNCTIONS(Deadlines)
};

/// "2024-07-20 10:45" in the zone.
QString timeText(qint64 at, const QString &zone)
{
    const Moment moment{.at = at, .precision = Precision::Minute, .zone = zone};
    return dateText(moment, zone) + u' ' + clockText(moment, zone);
}

/// The last moment that it can have been.
std::optional<qint64> latest(const Moment &moment)
{
    if (!moment.at || moment.precision != Precision::Day)
        return moment.end ? moment.end : moment.at;
    const QTimeZone zone = zoneNamed(moment.zone).value_or(QTimeZone::utc());
    return QDateTime(inZone(*moment.at, zone).date().addDays(1), QTime(0, 0), zone).toMSecsSinceEpoch() * 1000 - 1;
}

QString sentenceOf(const Deadline &deadline, const Record &record, qint64 now)
{
    const DeadlineState state = stateOf(deadline, record, now);
    const QString &zone = record.incident.zone;
    const QString due = state.due ? timeText(*state.due, zone) : QString();
    const QString left = state.left ? durationText(std::abs(*state.left)) : QString();
    const QString name = deadline.name.isEmpty() ? DeadlineText::tr("A deadline without a name") : deadline.name;
    switch (state.kind) {
    case DeadlineState::Kind::NoTime: return DeadlineText::tr("%1: nobody said how long it may take.").arg(name);
    case DeadlineState::Kind::Waiting: return DeadlineText::tr("%1: its clock has not started, because the milestone has no time.").arg(name);
    case DeadlineState::Kind::Running: return DeadlineText::tr("%1: due %2, in %3.").arg(name, due, left);
    case DeadlineState::Kind::Missed: return DeadlineText::tr("%1: was due %2, %3 ago, and is not done.").arg(name, due, left);
    case DeadlineState::Kind::Met: return DeadlineText::tr("%1: done in time, %2 before it was due.").arg(name, left);
    case DeadlineState::Kind::MetLate: return DeadlineText::tr("%1: done %2 too late; it was due %3.").arg(name, left, due);
    case DeadlineState::Kind::Done: return DeadlineText::tr("%1: done; whether in time, nobody knows.").arg(name);
    }
    return {};
}

} // namespace

DeadlineState stateOf(const Deadline &deadline, const Record &record, qint64 now)
{
    using Kind = DeadlineState::Kind;
    const bool done = deadline.done.at.has_value();
    const auto milestone = milestoneOf(record, deadline.startsAt);
    const auto start = milestone ? reckonedTime(milestone->at) : std::nullopt;
    if (!deadline.allowedMinutes || !start)
        return {.kind = done ? Kind::Done : deadline.allowedMinutes ? Kind::Waiting : Kind::NoTime};
    const qint64 due = *start + *deadline.allowedMinutes * microsecondsPerMinute;
    const qint64 left = due - latest(deadline.done).value_or(now);
    return {.kind = left >= 0 ? done ? Kind::Met : Kind::Running : done ? Kind::MetLate : Kind::Missed, .due = due, .left = left};
}

QStringList deadlineRemarks(const Record &record, qint64 now)
{
    QStringList remarks;
    for (const Deadline &deadline : record.deadlines)
        remarks.append(sentenceOf(deadline, record, now));
    return remarks;
}

QList<DeadlinePreset> offeredDeadlines(const Record &record, const QList<DeadlinePreset> &presets)
{
    QList<DeadlinePreset> offered;
    if (record.incident.kind != IncidentKind::Incident)
        return offered;
    for (const DeadlinePreset &preset : presets) {
        const auto isThis = [&](const Deadline &deadline) { return deadline.name.compare(preset.name, Qt::CaseInsensitive) == 0; };
        if (preset.offered && !preset.name.isEmpty() && std::ranges::none_of(record.deadlines, isThis))
            offered.append(preset);
    }
    return offered;
}

Deadline deadlineOf(const DeadlinePreset &preset, const Record &record, qint64 position)
{
    return {.uid = newUid(),
            .incident = record.incident.uid,
            .name = preset.name,
            .recipient = preset.recipient,
            .startsAt = preset.startsAt,
            .allowedMinutes = preset.allowedMinutes,
            .position = position};
}

} // namespace hindsight
