// SPDX-License-Identifier: GPL-3.0-or-later
#include "eventedits.h"

#include "choices.h"
#include "models/incident/timetext.h"
#include "models/incident/zones.h"

#include <QCoreApplication>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

struct EventEditsText
{
    Q_DECLARE_TR_FUNCTIONS(EventEdits)
};

template <class Edit> QList<Change> edited(const QList<TimelineEvent> &events, Edit edit)
{
    QList<Change> changes;
    for (const TimelineEvent &event : events) {
        TimelineEvent after = event;
        edit(after);
        if (const Change change = updated(event, after); !change.fields.isEmpty())
            changes.append(change);
    }
    return changes;
}

/// The same local time in another zone; no value: it does not exist there.
std::optional<qint64> moved(qint64 at, const QTimeZone &from, const QTimeZone &to)
{
    const QDateTime local = inZone(at, from);
    const qint64 belowMillisecond = ((at % 1000) + 1000) % 1000;
    return atInZone(local.date(), local.time(), to).transform([&](qint64 there) { return there + belowMillisecond; });
}

} // namespace

Result<qint64> readShift(const QString &text)
{
    const QString typed = text.trimmed();
    const bool back = typed.startsWith(u'-') || typed.startsWith(u'\u2212');
    const QString length = back || typed.startsWith(u'+') ? typed.sliced(1).trimmed() : typed;
    const auto moment = readMoment(u'+' + length, {.before = 0});
    if (!moment || length.isEmpty())
        return failure(Error::Kind::Input, EventEditsText::tr("“%1” does not say how far. Write it like +2h or -30m.").arg(typed));
    return back ? -*moment->at : *moment->at;
}

QList<Change> shifted(const QList<TimelineEvent> &events, qint64 by)
{
    return edited(events, [by](TimelineEvent &event) {
        if (!event.at.at || event.at.precision == Precision::Day)
            return;
        *event.at.at += by;
        if (event.at.end)
            *event.at.end += by;
    });
}

bool hasSource(const TimelineEvent &event) { return !event.sourceLine.isEmpty() || !event.origin.isEmpty(); }

QList<Change> movedTo(const TimelineEvent &event, qint64 to)
{
    TimelineEvent after = event;
    if (after.at.end)
        *after.at.end += to - *after.at.at;
    after.at.at = to;
    if (after.at.precision == Precision::Minute && to % microsecondsPerMinute != 0)
        after.at.precision = Precision::Second;
    if (!hasSource(event))
        after.at.written.clear();
    return {updated(event, after)};
}

Result<QList<Change>> readInZone(const QList<TimelineEvent> &events, const QString &name)
{
    const auto zone = zoneNamed(name);
    if (!zone)
        return failure(Error::Kind::Input, EventEditsText::tr("No zone is called “%1”.").arg(name));
    std::optional<Error> error;
    QList<Change> changes = edited(events, [&](TimelineEvent &event) {
        if (!event.at.at)
            return;
        const QTimeZone old = zoneNamed(event.at.zone).value_or(QTimeZone::utc());
        const auto at = event.at.precision == Precision::Day ? startOfDay(inZone(*event.at.at, old).date(), *zone) : moved(*event.at.at, old, *zone);
        const auto end = event.at.end ? moved(*event.at.end, old, *zone) : std::optional<qint64>();
        if (!at || event.at.end.has_value() != end.has_value()) {
            error = Error{Error::Kind::Input, EventEditsText::tr("%1 does not exist in %2: the clock was put forward.").arg(editText(event.at, {}), name)};
            return;
        }
        event.at.at = at;
        event.at.end = end;
        event.at.zone = name;
    });
    if (error)
        return std::unexpected(*error);
    return changes;
}

QList<Change> withKind(const QList<TimelineEvent> &events, EventKind kind)
{
    return edited(events, [kind](TimelineEvent &event) { event.kind = kind; });
}

QList<Change> withActor(const QList<TimelineEvent> &events, const QString &actor)
{
    return edited(events, [&](TimelineEvent &event) { event.actor = actor; });
}

bool passesFilter(const TimelineEvent &event, const QString &filter)
{
    const QString kind = QString::fromLatin1(nameOf(event.kind)), audience = QString::fromLatin1(nameOf(event.audience));
    return std::ranges::all_of(filter.split(u' ', Qt::SkipEmptyParts), [&](const QString &word) {
        const QString rest = word.sliced(1);
        if (word == "*"_L1)
            return event.key;
        if (word.startsWith(u'#') && !rest.isEmpty())
            return kind.startsWith(rest, Qt::CaseInsensitive) || choiceLabel(kind).startsWith(rest, Qt::CaseInsensitive)
                || audience.startsWith(rest, Qt::CaseInsensitive) || choiceLabel(audience).startsWith(rest, Qt::CaseInsensitive)
                || event.text.contains(word, Qt::CaseInsensitive);
        if (word.startsWith(u'@') && !rest.isEmpty())
            return event.actor.contains(rest, Qt::CaseInsensitive) || event.text.contains(word, Qt::CaseInsensitive);
        return event.text.contains(word, Qt::CaseInsensitive) || event.actor.contains(word, Qt::CaseInsensitive);
    });
}

} // namespace hindsight
