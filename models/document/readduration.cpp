// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/incident/zones.h"
#include "reading.h"
#include "stated.h"
#include "vocabulary.h"

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

constexpr std::pair<IncidentKind, const char *> subjects[] = {
    {IncidentKind::Incident, "The outage"},
    {IncidentKind::NearMiss, "The near miss"},
    {IncidentKind::Exercise, "The exercise"},
    {IncidentKind::FalseAlarm, "The false alarm"},
};

/// The sentences our own documents write, and what their places hold.
struct Sentence
{
    const char *phrase;
    int day;  ///< number of the place that has the date; 0: none
    int from; ///< start; 0: none. The same as `day` where there is only a date.
    int to;
    bool isOngoing = false;
};
constexpr Sentence sentences[] = {
    {"%1 occurred on %2, from %3 to %4", 2, 3, 4},
    {"%1 occurred from %2 to %3", 0, 2, 3},
    {"%1 occurred on %2, at %3", 2, 3, 0},
    {"%1 began on %2, at %3, and is still going on", 2, 3, 0, true},
    {"%1 began on %2 and is still going on", 2, 2, 0, true},
    {"%1 ended on %2, at %3", 2, 0, 3},
    {"%1 ended on %2", 2, 0, 2},
    {"%1 occurred on %2", 2, 2, 0},
};

QDate localDate(const Moment &moment)
{
    return moment.at ? inZone(*moment.at, zoneNamed(moment.zone).value_or(QTimeZone(QTimeZone::UTC))).date() : QDate();
}

/// A sentence of our own; no value: somebody else's words.
std::optional<StatedTimes> readOwnSentence(QString sentence, const TimeContext &context, IncidentKind &kind)
{
    StatedTimes stated;
    while (sentence.endsWith(u'.') || sentence.endsWith(u' '))
        sentence.chop(1);
    if (const qsizetype open = sentence.lastIndexOf(u'('); open > 0 && sentence.endsWith(u')')) {
        stated.minutes = readMinutes(sentence.sliced(open));
        sentence = sentence.first(open).trimmed();
    }
    if (const QStringList computed = captured(sentence, "%1, that is %2"); !computed.isEmpty())
        sentence = computed.first();

    for (const Sentence &known : sentences) {
        const QStringList places = captured(sentence, known.phrase);
        const auto subject = places.isEmpty() ? std::nullopt : choiceNamed(places.first(), subjects);
        if (!subject)
            continue;
        const auto place = [&](int number, const TimeContext &times) -> Moment {
            return number == 0 ? Moment{} : readMoment(places[number - 1], times).value_or(Moment{});
        };
        TimeContext times = context;
        if (known.day != 0)
            times.date = localDate(place(known.day, context));
        stated.to = place(known.to, times);
        if (known.from != 0) {
            // "from 10:30 to 12:00 GMT": the zone stands once for both.
            const QString written = places[known.from - 1];
            const bool hasZone = known.to == 0 || stated.to.zone.isEmpty() || readMoment(written, {times.date, {}}).value_or(Moment{}).zone != u"";
            stated.from = hasZone ? place(known.from, times) : readMoment(written + u' ' + stated.to.zone, times).value_or(Moment{});
        }
        if ((known.from != 0 && !stated.from.at) || (known.to != 0 && !stated.to.at))
            return std::nullopt;
        stated.isOngoing = known.isOngoing;
        stated.date = times.date.isValid() ? times.date : localDate(stated.from);
        kind = *subject;
        return stated;
    }
    if (const QStringList lasted = captured(sentence, "%1 lasted %2"); !lasted.isEmpty()) {
        if (const auto subject = choiceNamed(lasted.first(), subjects)) {
            kind = *subject;
            stated.minutes = readMinutes(lasted.last());
            return stated;
        }
    }
    return std::nullopt;
}

} // namespace

void readDuration(const Passage &passage, Reading &reading)
{
    constexpr qsizetype longest = 1000; // a sentence, no essay
    const QString sentence = shownText(textOf(passage, reading.lines).first(std::min(longest, textOf(passage, reading.lines).size())));
    Incident &incident = reading.record.incident;
    const auto own = readOwnSentence(sentence, reading.context, incident.kind);
    const StatedTimes stated = own ? *own : readStatedTimes(sentence, reading.context);

    if (stated.date.isValid())
        reading.context.date = stated.date;
    for (const Moment &moment : {stated.from, stated.to}) {
        if (moment.at && moment.precision != Precision::Day)
            reading.noteZone(moment.zone);
    }
    incident.statedDurationMinutes = stated.minutes;
    const auto addMilestone = [&](MilestoneKind kind, const Moment &at) {
        if (at.at)
            reading.add(reading.record.milestones, Milestone{.kind = kind, .source = MilestoneSource::Stated, .at = at}, passage.first);
    };
    addMilestone(MilestoneKind::Began, stated.from);
    addMilestone(MilestoneKind::Resolved, stated.to);
    if (stated.from.at && stated.from.precision != Precision::Day && incident.kind == IncidentKind::Incident) {
        const bool hasEnd = stated.to.at || stated.isOngoing;
        reading.add(reading.record.windows, ImpactWindow{.from = stated.from, .to = hasEnd ? stated.to : unknownTime()}, passage.first);
    }
    reading.take(passage.first, passage.last);
    reading.durationLine = passage.first;
}

} // namespace hindsight
