// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/document/formats/narrative.h"
#include "models/document/vocabulary.h"
#include "models/incident/zones.h"
#include "reading.h"
#include "stated.h"

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

/// The length in the parentheses of our own sentences, "(2 hours)" or "(stated: 2 hours)".
std::optional<qint64> lengthIn(const QString &parentheses)
{
    const QStringList stated = captured(parentheses, "stated: %1");
    return readLength(stated.isEmpty() ? parentheses : stated.first());
}

/// The start of a sentence of our own: "from 10:30 to 12:00 GMT" has the zone of both behind the end.
Moment startOf(const QString &written, const Moment &end, const TimeContext &context)
{
    const bool hasZone = end.zone.isEmpty() || readMoment(written, {context.date, {}}).value_or(Moment{}).zone != u"";
    return readMoment(hasZone ? written : written + u' ' + end.zone, context).value_or(Moment{});
}

/// Its end, which is on the next day when it has no date and would be before the start.
Moment endOf(const QString &written, const Moment &start, const TimeContext &context)
{
    const Moment end = readMoment(written, context).value_or(Moment{});
    const bool hasDate = readMoment(written, {{}, context.zone}).has_value();
    if (!end.at || !start.at || *end.at >= *start.at || hasDate || !context.date.isValid())
        return end;
    return readMoment(written, {context.date.addDays(1), context.zone}).value_or(end);
}

struct OwnSentence
{
    StatedTimes stated;
    IncidentKind kind;
};

/// A sentence of our own, understood to its last word; no value: somebody else's words.
std::optional<OwnSentence> readOwnSentence(QString sentence, const TimeContext &context)
{
    StatedTimes stated;
    while (sentence.endsWith(u'.') || sentence.endsWith(u' '))
        sentence.chop(1);
    if (const qsizetype open = sentence.lastIndexOf(u'('); open > 0 && sentence.endsWith(u')')) {
        stated.minutes = lengthIn(sentence.sliced(open + 1).chopped(1));
        if (!stated.minutes)
            return std::nullopt;
        sentence = sentence.first(open).trimmed();
    }
    if (const QStringList computed = captured(sentence, "%1, that is %2"); !computed.isEmpty()) {
        if (!readLength(computed.last()))
            return std::nullopt;
        sentence = computed.first();
    }

    for (const Sentence &known : sentences) {
        const QStringList places = captured(sentence, known.phrase);
        const auto subject = places.isEmpty() ? std::nullopt : choiceNamed(places.first(), subjects);
        if (!subject)
            continue;
        const auto written = [&](int place) { return place == 0 ? QString() : places[place - 1]; };
        TimeContext times = context;
        if (known.day != 0)
            times.date = localDate(readMoment(written(known.day), context).value_or(Moment{}));
        const Moment end = readMoment(written(known.to), times).value_or(Moment{});
        stated.from = known.from == 0 ? Moment{} : startOf(written(known.from), end, times);
        stated.to = known.to == 0 ? Moment{} : endOf(written(known.to), stated.from, times);
        if ((known.from != 0 && !stated.from.at) || (known.to != 0 && !stated.to.at))
            return std::nullopt;
        stated.isOngoing = known.isOngoing;
        stated.date = times.date.isValid() ? times.date : localDate(stated.from);
        return OwnSentence{stated, *subject};
    }
    const QStringList lasted = captured(sentence, "%1 lasted %2");
    const auto subject = lasted.isEmpty() ? std::nullopt : choiceNamed(lasted.first(), subjects);
    if (!subject)
        return std::nullopt;
    stated.minutes = readLength(lasted.last());
    return stated.minutes ? std::optional(OwnSentence{stated, *subject}) : std::nullopt;
}

/// Where the sentences at the beginning of a text end, the longest first: with the text itself.
QList<qsizetype> endsOf(const QString &text)
{
    constexpr qsizetype longest = 1000; // a sentence, no essay
    constexpr qsizetype most = 10;
    QList<qsizetype> ends;
    for (qsizetype i = 0; i < std::min(longest, text.size()) && ends.size() < most; ++i) {
        const bool endsSentence = text[i] == u'.' && (i + 1 == text.size() || text[i + 1].isSpace());
        if (endsSentence || text[i] == u'\n')
            ends.prepend(i + 1);
    }
    if (text.size() <= longest && (ends.isEmpty() || ends.first() != text.size()))
        ends.prepend(text.size());
    return ends;
}

/// What a passage says, and what it says beside.
struct Told
{
    StatedTimes stated = {};
    std::optional<IncidentKind> kind = {};
    QString rest = {}; ///< Markdown
};

Told readTold(const Passage &passage, const Reading &reading)
{
    const QString text = textOf(passage, reading.lines);
    for (const qsizetype end : endsOf(text)) {
        if (const auto own = readOwnSentence(shownText(text.first(end)), reading.context))
            return {own->stated, own->kind, taken(text.sliced(end), NarrativePlace::Section).trimmed()};
    }
    constexpr qsizetype longest = 1000;
    Told told{.stated = readStatedTimes(shownText(text.first(std::min(longest, text.size()))), reading.context)};
    // Other words stay together, and what they are about stands before them.
    if (!text.isEmpty() && (!told.stated.isAll || text.size() > longest)) {
        const QString label = shownText(passage.title) + u':';
        told.rest = label + (beginsWithParagraph(text) ? u" "_s : u"\n\n"_s) + taken(text, NarrativePlace::Section);
    }
    return told;
}

} // namespace

void readDuration(const Passage &passage, Reading &reading)
{
    Incident &incident = reading.record.incident;
    const Told told = readTold(passage, reading);
    const StatedTimes &stated = told.stated;
    incident.kind = told.kind.value_or(incident.kind);

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
    reading.durationLine = passage.first;
    if (!told.rest.isEmpty() && !passage.isLabel)
        return keepSection(passage, reading);
    reading.durationRest = told.rest;
    reading.take(passage.first, passage.last);
}

} // namespace hindsight
