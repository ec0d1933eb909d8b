// SPDX-License-Identifier: GPL-3.0-or-later
#include "body.h"
#include "guesses.h"
#include "models/document/summary.h"
#include "models/document/vocabulary.h"
#include "models/incident/milestones.h"
#include "models/incident/zones.h"
#include "stated.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

/// "UTC" for every name of it; another zone as it was written.
QString zoneFor(const QString &written)
{
    const auto zone = zoneNamed(written);
    return !zone || *zone == QTimeZone(QTimeZone::UTC) ? u"UTC"_s : written;
}

/// The event a milestone comes from: of those at its time the first, for the end the last.
QString eventAt(const QList<TimelineEvent> &events, const Milestone &milestone)
{
    const auto isThere = [&](const TimelineEvent &event) { return event.at.at && event.at.at == milestone.at.at; };
    if (milestone.kind == MilestoneKind::Resolved || milestone.kind == MilestoneKind::Mitigated) {
        const auto last = std::find_if(events.rbegin(), events.rend(), isThere);
        return last == events.rend() ? QString() : last->uid;
    }
    const auto first = std::ranges::find_if(events, isThere);
    return first == events.end() ? QString() : first->uid;
}

void question(Reading &reading, const QString &rule, const QString &level, int line, const QString &text)
{
    reading.findings.append({rule, level, line, text});
}

void checkDuration(Reading &reading)
{
    const auto stated = reading.record.incident.statedDurationMinutes;
    const auto at = [&](MilestoneKind kind) -> std::optional<qint64> {
        const auto isStated = [&](const Milestone &m) { return m.kind == kind && m.source == MilestoneSource::Stated && m.at.precision != Precision::Day; };
        const auto found = std::ranges::find_if(reading.record.milestones, isStated);
        return found == reading.record.milestones.end() ? std::nullopt : found->at.at;
    };
    const auto began = at(MilestoneKind::Began);
    const auto resolved = at(MilestoneKind::Resolved);
    if (!stated || !began || !resolved)
        return;
    const qint64 minutes = (*resolved - *began) / microsecondsPerMinute;
    if (minutes != *stated) {
        question(
            reading, u"duration-mismatch"_s, u"warning"_s, reading.durationLine,
            QCoreApplication::translate("Import", "The document states %n minute(s), but its times are %1 minutes apart.", nullptr, int(*stated)).arg(minutes));
    }
}

/// The rows that a table of durations has of a record, in any language.
QList<QStringList> computedDurations(const Record &record)
{
    QList<QStringList> computed;
    for (const auto &language : documentLanguages()) {
        for (const DurationRow &row : durationRows(record, *language))
            computed.append({row.duration, row.length, row.formula});
    }
    return computed;
}

/// Whom a message was for stands in no timeline, but how long after the beginning the first one to customers was: it is the event at
/// that time. `events`: that may be it.
void findCustomerMessage(Reading &reading, const QList<TimelineEvent *> &events)
{
    const auto isTold = [](const BlockRow &row) {
        return std::ranges::any_of(documentLanguages(), [&row](const auto &language) {
            return row.cells[0] == language->withCapital(language->text("time to first customer message", "Milestones"));
        });
    };
    const auto row = std::ranges::find_if(reading.durations, isTold);
    if (row == reading.durations.end() || computedDurations(reading.record).contains(row->cells))
        return;
    for (TimelineEvent *event : events) {
        const auto before = std::pair(event->kind, event->audience);
        std::tie(event->kind, event->audience) = std::pair(EventKind::Communication, Audience::Customers);
        if (computedDurations(reading.record).contains(row->cells)) {
            question(reading, u"customer-message"_s, u"info"_s, reading.lineOf.value(event->uid),
                     QCoreApplication::translate("Import", "Taken for the first message to customers: “%1: %2”.").arg(row->cells[0], row->cells[1]));
            return;
        }
        std::tie(event->kind, event->audience) = before;
    }
}

/// The durations of a document are computed: one that is not what the record says was edited, or its milestones were.
void checkComputedDurations(Reading &reading)
{
    if (reading.durations.isEmpty())
        return;
    const QList<QStringList> computed = computedDurations(reading.record);
    for (const BlockRow &row : std::as_const(reading.durations)) {
        if (computed.contains(row.cells))
            continue;
        question(reading, u"duration-computed"_s, u"info"_s, row.first,
                 QCoreApplication::translate("Import", "“%1: %2” is not kept: durations are computed from the milestones, which say something else.")
                     .arg(row.cells[0], row.cells[1]));
    }
}

} // namespace

void conclude(Reading &reading, const QSet<QString> &known, const QString &fileName)
{
    Record &record = reading.record;
    Incident &incident = record.incident;
    const auto isNew = [&](const auto &part) { return !known.contains(part.uid); };
    const QString file = fileName.section(u'/', -1);
    const auto place = [&](const QString &uid) { return u"%1:%2"_s.arg(file).arg(reading.lineOf.value(uid)); };

    if (isNew(incident)) {
        incident.origin = file;
        incident.zone = zoneFor(reading.zone);
        forEachPart(record, [](auto &parts, const char *) {
            for (qsizetype i = 0; i < parts.size(); ++i) {
                if constexpr (requires { parts[i].position; })
                    parts[i].position = i;
            }
        });
    }
    forEachPart(record, [&](auto &parts, const char *) {
        for (auto &part : parts) {
            if constexpr (requires { part.incident; })
                part.incident = incident.uid;
        }
    });
    for (TimelineEvent &event : record.events) {
        if (isNew(event)) {
            event.kind = guessEventKind(event.text);
            event.origin = place(event.uid);
        }
    }
    for (ActionItem &action : record.actions) {
        if (isNew(action)) {
            action.incidents = {incident.uid};
            if (action.kind == ActionKind::Other) // nobody said which
                action.kind = guessActionKind(action.text);
            action.origin = place(action.uid);
        }
    }
    for (ImpactWindow &window : record.windows) {
        if (isNew(window)) {
            window.shareFailing = readShare(incident.impact);
            window.degree = guessImpactDegree(incident.impact, window.shareFailing);
        }
    }
    for (Milestone &milestone : record.milestones) {
        if (isNew(milestone))
            milestone.event = eventAt(record.events, milestone);
    }

    QList<TimelineEvent *> news;
    for (TimelineEvent &event : record.events) {
        if (isNew(event))
            news.append(&event);
    }
    findCustomerMessage(reading, news);
    checkDuration(reading);
    checkComputedDurations(reading);
    if (reading.hasTimes && reading.zone.isEmpty() && isNew(incident)) {
        question(reading, u"zone-missing"_s, u"warning"_s, 0, QCoreApplication::translate("Import", "No time has a time zone; all were read as UTC."));
    }
}

} // namespace hindsight
