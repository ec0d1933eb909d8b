// SPDX-License-Identifier: GPL-3.0-or-later
#include "summary.h"

#include "models/incident/milestones.h"

#include <QCoreApplication>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

const char *subjectOf(IncidentKind kind)
{
    switch (kind) {
    case IncidentKind::Incident:
        return "The outage";
    case IncidentKind::NearMiss:
        return "The near miss";
    case IncidentKind::Exercise:
        return "The exercise";
    case IncidentKind::FalseAlarm:
        return "The false alarm";
    }
    Q_UNREACHABLE_RETURN("");
}

const char *labelIn(MilestoneKind kind)
{
    return nameOf(kind); // the stable names are the English words
}

const char *sourceIn(MilestoneSource source)
{
    switch (source) {
    case MilestoneSource::Set:
        return "set by hand";
    case MilestoneSource::Stated:
        return "stated";
    case MilestoneSource::Measured:
        return "measured";
    }
    Q_UNREACHABLE_RETURN("");
}

// "10:30 GMT" where a day is known; with the date in front where it is not.
QString dateAndTime(const Moment &moment, const Times &times)
{
    return times.timeBeside({}, moment);
}

bool isDay(const Moment &moment)
{
    return moment.precision == Precision::Day;
}

QString span(const QString &subject, const Moment &from, const Moment &to, const Phrases &phrases, const Times &times)
{
    if (times.dayOf(from) != times.dayOf(to))
        return phrases.text("%1 occurred from %2 to %3").arg(subject, dateAndTime(from, times), dateAndTime(to, times));
    if (isDay(from) && isDay(to))
        return phrases.text("%1 occurred on %2").arg(subject, times.date(from));
    const bool oneZone = !isDay(from) && !isDay(to) && times.zone(from) == times.zone(to);
    return phrases.text("%1 occurred on %2, from %3 to %4").arg(subject, times.date(from), oneZone ? times.clock(from) : times.time(from), times.time(to));
}

QString point(const char *withTime, const char *withoutTime, const QString &subject, const Moment &at, const Phrases &phrases, const Times &times)
{
    return isDay(at) ? phrases.text(withoutTime).arg(subject, times.date(at)) : phrases.text(withTime).arg(subject, times.date(at), times.time(at));
}

} // namespace

QString durationSentence(const Record &record, const Phrases &phrases, const Times &times)
{
    const QString subject = phrases.text(subjectOf(record.incident.kind));
    const auto began = milestoneOf(record, MilestoneKind::Began);
    const auto resolved = milestoneOf(record, MilestoneKind::Resolved);
    std::optional<qint64> stated;
    if (record.incident.statedDurationMinutes)
        stated = *record.incident.statedDurationMinutes * microsecondsPerMinute;

    QString sentence;
    bool differs = false;
    if (began && resolved) {
        sentence = span(subject, began->at, resolved->at, phrases, times);
        if (!isDay(began->at) && !isDay(resolved->at)) {
            const qint64 computed = *resolved->at.at - *began->at.at;
            differs = computed >= 0 && computed != stated;
            if (differs)
                sentence = phrases.text("%1, that is %2").arg(sentence, phrases.duration(computed));
        }
    } else if (began && isOngoing(record) && !stated) {
        sentence = point("%1 began on %2, at %3, and is still going on", "%1 began on %2 and is still going on", subject, began->at, phrases, times);
    } else if (began) {
        sentence = point("%1 occurred on %2, at %3", "%1 occurred on %2", subject, began->at, phrases, times);
    } else if (resolved) {
        sentence = point("%1 ended on %2, at %3", "%1 ended on %2", subject, resolved->at, phrases, times);
    } else if (stated) {
        return phrases.text("%1 lasted %2").arg(subject, phrases.duration(*stated)) + u'.';
    } else {
        return {};
    }
    if (stated)
        sentence += u" ("_s + (differs ? phrases.text("stated: %1").arg(phrases.duration(*stated)) : phrases.duration(*stated)) + u')';
    return sentence + u'.';
}

QDate summaryDay(const Record &record, const Times &times)
{
    const auto began = milestoneOf(record, MilestoneKind::Began);
    const auto resolved = milestoneOf(record, MilestoneKind::Resolved);
    return began ? times.dayOf(began->at) : resolved ? times.dayOf(resolved->at) : QDate();
}

QList<MilestoneRow> milestoneRows(const Record &record, const Phrases &phrases)
{
    QList<Milestone> milestones = record.milestones;
    std::ranges::stable_sort(milestones, {}, [](const Milestone &m) { return std::pair(m.kind, m.source); });

    bool sentenceTellsAll = true;
    QList<MilestoneRow> rows;
    for (qsizetype i = 0; i < milestones.size(); ++i) {
        const Milestone &milestone = milestones.at(i);
        const bool told = (milestone.kind == MilestoneKind::Began || milestone.kind == MilestoneKind::Resolved) && milestone.source == MilestoneSource::Stated
            && milestone.at.at && (i == 0 || milestones.at(i - 1).kind != milestone.kind);
        sentenceTellsAll = sentenceTellsAll && told;
        rows.append({phrases.withCapital(phrases.text(labelIn(milestone.kind), "Milestones")), milestone.at, phrases.text(sourceIn(milestone.source))});
    }
    const auto began = milestoneOf(record, MilestoneKind::Began);
    if (began && began->fromWindow) {
        sentenceTellsAll = false;
        rows.prepend({phrases.withCapital(phrases.text(labelIn(MilestoneKind::Began), "Milestones")), began->at, phrases.text("impact window")});
    }
    return sentenceTellsAll ? QList<MilestoneRow>() : rows;
}

QList<DurationRow> durationRows(const Record &record, const Phrases &phrases)
{
    QList<DurationRow> rows;
    for (const Duration &duration : durationsOf(record, 0)) {
        if (!duration.microseconds)
            continue;
        // What is open has no length in a document that says the same tomorrow.
        rows.append({phrases.withCapital(phrases.text(duration.label, "Milestones")),
                     duration.soFar ? phrases.text("still going on") : phrases.duration(*duration.microseconds), phrases.text(duration.formula, "Milestones")});
    }
    return rows;
}

} // namespace hindsight
