// SPDX-License-Identifier: GPL-3.0-or-later
#include "facts.h"

#include "models/incident/milestones.h"
#include "models/incident/references.h"
#include "models/incident/writtentexts.h"

#include "deadlinetexts.h"
#include "figuretexts.h"
#include "models/document/formats/narrative.h"
#include "summary.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

// Values of choices as words of a document; the stable names are no words of anybody.
struct Word
{
    const char *name;
    const char *text;
};

constexpr Word kinds[] = {
    {"incident", QT_TRANSLATE_NOOP("Document", "Incident")},
    {"near_miss", QT_TRANSLATE_NOOP("Document", "Near miss")},
    {"exercise", QT_TRANSLATE_NOOP("Document", "Exercise")},
    {"false_alarm", QT_TRANSLATE_NOOP("Document", "False alarm")},
};
constexpr Word states[] = {
    {"draft", QT_TRANSLATE_NOOP("Document", "Draft")},
    {"in_review", QT_TRANSLATE_NOOP("Document", "In review")},
    {"reviewed", QT_TRANSLATE_NOOP("Document", "Reviewed")},
    {"published", QT_TRANSLATE_NOOP("Document", "Published")},
};
constexpr Word detections[] = {
    {"unknown", ""},
    {"user_reported", QT_TRANSLATE_NOOP("Document", "users reported it")},
    {"ad_hoc_monitoring", QT_TRANSLATE_NOOP("Document", "somebody looked at the monitoring")},
    {"alert", QT_TRANSLATE_NOOP("Document", "an alert")},
};
constexpr Word eventKinds[] = {
    {"impact", QT_TRANSLATE_NOOP("Document", "Impact")},         {"deploy", QT_TRANSLATE_NOOP("Document", "Deploy")},
    {"detection", QT_TRANSLATE_NOOP("Document", "Detection")},   {"finding", QT_TRANSLATE_NOOP("Document", "Finding")},
    {"escalation", QT_TRANSLATE_NOOP("Document", "Escalation")}, {"decision", QT_TRANSLATE_NOOP("Document", "Decision")},
    {"action", QT_TRANSLATE_NOOP("Document", "Action")},         {"communication", QT_TRANSLATE_NOOP("Document", "Communication")},
    {"recovery", QT_TRANSLATE_NOOP("Document", "Recovery")},     {"note", QT_TRANSLATE_NOOP("Document", "Note")},
};
constexpr Word audiences[] = {
    {"", ""},
    {"internal", QT_TRANSLATE_NOOP("Document", "internal")},
    {"customers", QT_TRANSLATE_NOOP("Document", "customers")},
    {"merchants", QT_TRANSLATE_NOOP("Document", "merchants")},
    {"provider", QT_TRANSLATE_NOOP("Document", "provider")},
    {"regulator", QT_TRANSLATE_NOOP("Document", "regulator")},
};
constexpr Word relations[] = {
    {"caused_by", QT_TRANSLATE_NOOP("Document", "caused by")},
    {"same_cause", QT_TRANSLATE_NOOP("Document", "same cause")},
    {"follows", QT_TRANSLATE_NOOP("Document", "follows")},
    {"duplicate_of", QT_TRANSLATE_NOOP("Document", "duplicate of")},
    {"provider_incident", QT_TRANSLATE_NOOP("Document", "the provider's incident")},
    {"document", QT_TRANSLATE_NOOP("Document", "document")},
};
constexpr Word degrees[] = {
    {"down", QT_TRANSLATE_NOOP("Document", "down")},
    {"degraded", QT_TRANSLATE_NOOP("Document", "degraded")},
    {"partial", QT_TRANSLATE_NOOP("Document", "partly down")},
};
constexpr Word actionKinds[] = {
    {"prevent", QT_TRANSLATE_NOOP("Document", "prevent")}, {"mitigate", QT_TRANSLATE_NOOP("Document", "mitigate")},
    {"detect", QT_TRANSLATE_NOOP("Document", "detect")},   {"process", QT_TRANSLATE_NOOP("Document", "process")},
    {"repair", QT_TRANSLATE_NOOP("Document", "repair")},   {"investigate", QT_TRANSLATE_NOOP("Document", "investigate")},
    {"other", QT_TRANSLATE_NOOP("Document", "other")},
};
constexpr Word statuses[] = {
    {"open", QT_TRANSLATE_NOOP("Document", "open")},
    {"in_progress", QT_TRANSLATE_NOOP("Document", "in progress")},
    {"blocked", QT_TRANSLATE_NOOP("Document", "blocked")},
    {"done", QT_TRANSLATE_NOOP("Document", "done")},
    {"verified", QT_TRANSLATE_NOOP("Document", "verified")},
    {"wont_do", QT_TRANSLATE_NOOP("Document", "won't do")},
    {"risk_accepted", QT_TRANSLATE_NOOP("Document", "risk accepted")},
};

template <class Choice> QString wordFor(Choice choice, std::span<const Word> words, const Phrases &phrases)
{
    const auto word = std::ranges::find_if(words, [name = nameOf(choice)](const Word &w) { return qstrcmp(w.name, name) == 0; });
    Q_ASSERT(word != words.end());
    return *word->text ? escapedText(phrases.text(word->text)) : QString();
}

QString commaList(const QStringList &texts)
{
    QStringList escaped;
    for (const QString &text : texts)
        escaped.append(escapedText(text));
    return escaped.join(u", "_s);
}

/// "1 hour 30 minutes" between two moments that are known to more than the day.
QString lengthBetween(const Moment &from, const Moment &to, const Phrases &phrases)
{
    const auto exact = [](const Moment &moment) { return moment.at && moment.precision != Precision::Day; };
    return exact(from) && exact(to) ? phrases.duration(*to.at - *from.at) : QString();
}

/// A link to what supports something, or its name where it is a file or a text.
QString evidenceLink(const Evidence &evidence)
{
    return evidence.title.isEmpty() && evidence.url.isEmpty() ? escapedText(evidence.text.section(u'\n', 0, 0)) : linked(evidence.title, evidence.url);
}

void setSeverityPeriods(QVariantMap &context, const Record &record, const Phrases &phrases, const Times &times)
{
    const QDate day = summaryDay(record, times);
    const auto began = milestoneOf(record, MilestoneKind::Began), resolved = milestoneOf(record, MilestoneKind::Resolved);
    QList<SeverityChange> history = record.severities;
    std::ranges::stable_sort(history, {}, [](const SeverityChange &change) { return change.at.at; });
    QVariantList periods;
    QList<std::pair<QString, std::optional<qint64>>> sums; // in order of appearance; none: it cannot be known
    for (qsizetype i = 0; i < history.size(); ++i) {
        const SeverityChange &change = history.at(i);
        const bool isLast = i + 1 == history.size();
        const Moment from = change.at.at || !began ? change.at : began->at;
        const Moment to = !isLast ? history.at(i + 1).at : resolved ? resolved->at : Moment();
        const QString length = isLast && !resolved && isOngoing(record) ? escapedText(phrases.text("still going on")) : lengthBetween(from, to, phrases);
        periods.append(QVariantMap{{u"severity"_s, escapedText(change.severity)},
                                   {u"from"_s, escapedText(times.timeBeside(day, from))},
                                   {u"to"_s, escapedText(times.timeBeside(day, to))},
                                   {u"length"_s, length},
                                   {u"reason"_s, escapedText(change.reason)}});
        auto sum = std::ranges::find(sums, change.severity, &std::pair<QString, std::optional<qint64>>::first);
        if (sum == sums.end())
            sum = sums.insert(sums.end(), {change.severity, 0});
        if (sum->second && !lengthBetween(from, to, phrases).isEmpty())
            *sum->second += *to.at - *from.at;
        else
            sum->second.reset();
    }
    setList(context, u"severity_periods"_s, periods);
    QVariantList totals;
    for (const auto &[severity, length] : std::as_const(sums)) {
        if (length)
            totals.append(QVariantMap{{u"severity"_s, escapedText(severity)}, {u"length"_s, phrases.duration(*length)}});
    }
    setList(context, u"severity_times"_s, totals);
}

/// "Began, Detected": what an event is.
QString milestonesOf(const TimelineEvent &event, const Record &record, const Phrases &phrases)
{
    QStringList milestones;
    for (const Named<MilestoneKind> &kind : milestoneKindNames) {
        const bool isIt = !event.uid.isEmpty()
            && std::ranges::any_of(record.milestones, [&](const Milestone &milestone) { return milestone.kind == kind.value && milestone.event == event.uid; });
        if (isIt)
            milestones.append(escapedText(phrases.withCapital(phrases.text(kind.name, "Milestones"))));
    }
    return milestones.join(u", "_s);
}

QString supportOf(const TimelineEvent &event, const Record &record)
{
    QStringList support;
    for (const Evidence &evidence : record.evidence) {
        if (evidence.subject != event.uid || event.uid.isEmpty() || evidence.isPrivate)
            continue;
        if (const QString link = evidenceLink(evidence); !link.isEmpty())
            support.append(link);
    }
    return support.join(u", "_s);
}

} // namespace

void setHeader(QVariantMap &context, const Record &record, const Phrases &phrases, const Times &times)
{
    const Incident &incident = record.incident;
    const QDate day = summaryDay(record, times);
    context.insert(u"id"_s, incident.number ? u"INC-%1"_s.arg(*incident.number) : QString());
    context.insert(u"external_keys"_s, commaList(incident.externalKeys));
    context.insert(u"kind"_s, wordFor(incident.kind, kinds, phrases));
    context.insert(u"tags"_s, commaList(incident.tags));
    context.insert(u"date"_s, day.isValid() ? escapedText(phrases.date(day)) : QString());
    context.insert(u"state"_s, wordFor(incident.postmortemState, states, phrases));
    context.insert(u"owner"_s, escapedText(incident.owner));
    context.insert(u"reviewers"_s, commaList(incident.reviewers));
    context.insert(u"meeting"_s, escapedText(times.timeBeside({}, incident.meeting)));
    context.insert(u"due"_s, escapedText(times.timeBeside({}, incident.due)));
    context.insert(u"follow_up"_s, escapedText(times.timeBeside({}, incident.followUp)));
    context.insert(u"detected_by"_s, wordFor(incident.detectionSource, detections, phrases));
    context.insert(u"last_severity"_s, escapedText(currentSeverity(record.severities)));

    QVariantList participants;
    for (const Participant &participant : record.participants) {
        participants.append(QVariantMap{{u"role"_s, escapedText(phrases.withCapital(participant.role))},
                                        {u"person"_s, escapedText(participant.person)},
                                        {u"note"_s, escapedText(participant.note)}});
    }
    setList(context, u"participants"_s, participants);

    QVariantList links;
    for (const Link &link : record.links) {
        if (!link.title.isEmpty() || !link.url.isEmpty())
            links.append(QVariantMap{{u"relation"_s, wordFor(link.kind, relations, phrases)}, {u"link"_s, linked(link.title, link.url)}});
    }
    setList(context, u"links"_s, links);

    QVariantList reviews;
    for (const Review &review : record.reviews) {
        reviews.append(QVariantMap{{u"state"_s, wordFor(review.state, states, phrases)},
                                   {u"time"_s, escapedText(times.timeBeside({}, review.at))},
                                   {u"by"_s, escapedText(review.by)},
                                   {u"note"_s, escapedText(review.note)}});
    }
    setList(context, u"reviews"_s, reviews);
}

void setCourse(QVariantMap &context, const Record &record, const Phrases &phrases, const Times &times)
{
    const QDate day = summaryDay(record, times);
    const QList<Duration> durations = durationsOf(record, 0);
    const auto durationNamed = [&](QLatin1StringView name) {
        const auto found = std::ranges::find(durations, name, [](const Duration &duration) { return QLatin1StringView(duration.name); });
        return found == durations.end() || !found->microseconds ? nullptr : &*found;
    };
    const auto lengthOf = [&](const Duration *duration) {
        return !duration ? QString() : escapedText(duration->soFar ? phrases.text("still going on") : phrases.duration(*duration->microseconds));
    };
    for (const QLatin1StringView name : {"time_to_detect"_L1, "time_to_acknowledge"_L1, "time_to_identify"_L1, "time_to_mitigate"_L1, "time_to_resolve"_L1,
                                         "time_to_first_customer_message"_L1, "impact_time"_L1})
        context.insert(name, lengthOf(durationNamed(name)));

    constexpr QLatin1StringView lengths[]
        = {""_L1, "time_to_detect"_L1, "time_to_acknowledge"_L1, "time_to_identify"_L1, "time_to_mitigate"_L1, "time_to_resolve"_L1};
    QVariantList timing;
    for (const Named<MilestoneKind> &kind : milestoneKindNames) {
        const std::optional<MilestoneValue> milestone = milestoneOf(record, kind.value);
        const QString time = milestone ? escapedText(times.timeBeside(day, milestone->at)) : QString();
        context.insert(QLatin1StringView(kind.name), time);
        if (time.isEmpty())
            continue;
        const Duration *duration = durationNamed(lengths[size_t(kind.value)]);
        timing.append(QVariantMap{{u"milestone"_s, escapedText(phrases.withCapital(phrases.text(kind.name, "Milestones")))},
                                  {u"time"_s, time},
                                  {u"length"_s, lengthOf(duration)},
                                  {u"formula"_s, duration ? escapedText(phrases.text(duration->formula, "Milestones")) : QString()}});
    }
    setList(context, u"timing"_s, timing);
    setSeverityPeriods(context, record, phrases, times);

    QVariantList windows;
    for (const ImpactWindow &window : record.windows) {
        windows.append(QVariantMap{{u"from"_s, escapedText(times.timeBeside(day, window.from))},
                                   {u"to"_s, escapedText(window.to.isEmpty() ? phrases.text("still going on") : times.timeBeside(day, window.to))},
                                   {u"length"_s, lengthBetween(window.from, window.to, phrases)},
                                   {u"degree"_s, wordFor(window.degree, degrees, phrases)},
                                   {u"share"_s, window.shareFailing ? phrases.percent(*window.shareFailing) : QString()},
                                   {u"services"_s, commaList(window.services)},
                                   {u"severity"_s, escapedText(window.severity)},
                                   {u"note"_s, escapedText(window.note)}});
    }
    setList(context, u"impact_windows"_s, windows);
}

void setFigures(QVariantMap &context, const Record &record, const Phrases &phrases)
{
    QVariantList figures;
    for (const FigureTexts &figure : figureTexts(record, phrases)) {
        figures.append(QVariantMap{{u"figure"_s, escapedText(figure.figure)},
                                   {u"value"_s, escapedText(figure.value)},
                                   {u"net"_s, escapedText(figure.net)},
                                   {u"method"_s, escapedText(figure.method)}});
    }
    setList(context, u"figures"_s, figures);
}

void setDeadlines(QVariantMap &context, const Record &record, const Phrases &phrases, const Times &times)
{
    QVariantList deadlines;
    for (const DeadlineTexts &deadline : deadlineTexts(record, phrases, times)) {
        deadlines.append(QVariantMap{{u"deadline"_s, escapedText(deadline.name)},
                                     {u"recipient"_s, escapedText(deadline.recipient)},
                                     {u"due"_s, escapedText(deadline.due)},
                                     {u"done"_s, escapedText(deadline.done)},
                                     {u"stands"_s, escapedText(deadline.stands)}});
    }
    setList(context, u"deadlines"_s, deadlines);
}

void setSupport(QVariantMap &context, const Record &record, const Phrases &phrases, const Times &times, const WantedNames &wanted)
{
    QSet<QString> shown; // pictures in texts
    for (const WrittenText &written : writtenMarkdownOf(record)) {
        for (const Reference &reference : referencesIn(written.text))
            shown.insert(reference.uid);
    }
    QVariantList evidence;
    for (const Evidence &each : record.evidence) {
        const bool isInText = each.kind == EvidenceKind::File && each.subject.isEmpty() && shown.contains(each.uid);
        const QString link = evidenceLink(each);
        if (!each.isPrivate && !link.isEmpty() && !isInText)
            evidence.append(QVariantMap{{u"link"_s, link}, {u"captured"_s, escapedText(times.timeBeside({}, each.captured))}});
    }
    setList(context, u"evidence"_s, evidence);

    const QDate day = summaryDay(record, times);
    QVariantList inside, outside;
    for (const TimelineEvent &event : record.events) {
        if (event.kind == EventKind::Communication && event.audience != Audience::None)
            (event.audience == Audience::Internal ? inside : outside).append(eventEntry(event, record, day, phrases, times, wanted));
    }
    setList(context, u"internal_messages"_s, inside);
    setList(context, u"external_messages"_s, outside);
}

QVariantMap eventEntry(const TimelineEvent &event, const Record &record, const QDate &day, const Phrases &phrases, const Times &times,
                       const WantedNames &wanted)
{
    QVariantMap entry;
    const auto set = [&](const QString &name, auto make) {
        if (wanted.has(name))
            entry.insert(name, make());
    };
    set(u"time"_s, [&] { return escapedText(times.timeBeside(day, event.at)); });
    set(u"clock"_s, [&] { return escapedText(event.at.at && event.at.precision != Precision::Day ? times.clock(event.at) : times.time(event.at)); });
    set(u"kind"_s, [&] { return wordFor(event.kind, eventKinds, phrases); });
    set(u"actor"_s, [&] { return escapedText(event.actor); });
    set(u"role"_s, [&] { return escapedText(event.role); });
    set(u"key"_s, [&] { return event.key; });
    set(u"audience"_s, [&] { return wordFor(event.audience, audiences, phrases); });
    set(u"channel"_s, [&] { return escapedText(event.channel); });
    set(u"approved_by"_s, [&] { return escapedText(event.approvedBy); });
    set(u"milestones"_s, [&] { return milestonesOf(event, record, phrases); });
    set(u"data_links"_s, [&] { return supportOf(event, record); });
    setMarkdown(entry, u"text"_s, event.text, wanted);
    return entry;
}

void setTaskFields(QVariantMap &entry, const ActionItem &action, const Phrases &phrases, const Times &times)
{
    entry.insert(u"id"_s, action.number ? u"ACT-%1"_s.arg(*action.number) : QString());
    entry.insert(u"kind"_s, wordFor(action.kind, actionKinds, phrases));
    entry.insert(u"theme"_s, escapedText(action.theme));
    entry.insert(u"team"_s, escapedText(action.team));
    entry.insert(u"person"_s, escapedText(action.person));
    entry.insert(u"owner"_s, escapedText(action.person.isEmpty() ? action.team : action.person));
    entry.insert(u"priority"_s, escapedText(action.priority));
    entry.insert(u"due"_s, escapedText(times.timeBeside({}, action.due)));
    entry.insert(u"status"_s, wordFor(action.status, statuses, phrases));
    entry.insert(u"tracker"_s, linked(action.trackerKey, action.trackerUrl));
    entry.insert(u"verification"_s, escapedText(action.verification));
}

} // namespace hindsight
