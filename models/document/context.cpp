// SPDX-License-Identifier: GPL-3.0-or-later
#include "context.h"

#include "models/incident/milestones.h"

#include "narrative.h"
#include "summary.h"
#include "times.h"

#include <QRegularExpression>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

using enum Holds;

constexpr ContextName severityNames[] = {
    {"severity", Text, "name of the severity"},
    {"from", Text, "since when; empty: from the start"},
    {"reason", Text, "why it was set"},
};
constexpr ContextName serviceNames[] = {
    {"service", Text, "name of the service"},
    {"part", Text, "origin, affected, dependency or provider"},
    {"provider_incident", Text, "number of the provider's own incident"},
    {"status_page", Text, "address of the provider's status page"},
};
constexpr ContextName milestoneNames[] = {
    {"milestone", Text, "Began, Detected, Acknowledged, Identified, Mitigated or Resolved"},
    {"time", Text, "with the date when it is not on the day of `duration`"},
    {"source", Text, "set by hand, stated, measured or impact window"},
};
constexpr ContextName durationNames[] = {
    {"duration", Text, "name of the duration: Time to detect"},
    {"length", Text, "5 minutes"},
    {"formula", Text, "what it is computed from: detected - began"},
};
constexpr ContextName eventNames[] = {
    {"time", Text, "10:30 GMT; of an unknown time what was written"},
    {"text", Markdown, "what happened"},
};
constexpr ContextName dayNames[] = {
    {"day", Text, "date; empty when the reader knows it from `duration`"},
    {"events", List, "events of the day in order", eventNames},
};
constexpr ContextName chartNames[] = {
    {"image", Text, "the drawing; empty where there is no place for one, as on standard output"},
    {"caption", Text, "number of the figure, what it shows, of when, and where the numbers come from"},
};
constexpr ContextName textNames[] = {
    {"text", Markdown, "the entry"},
};
constexpr ContextName causeGroupNames[] = {
    {"label", Text, "Contributing Factors, What Slowed Detection, ..."},
    {"causes", List, "causes of this kind", textNames},
};
constexpr ContextName lessonGroupNames[] = {
    {"label", Text, "What Went Well, What Went Wrong, ..."},
    {"lessons", List, "lessons of this kind", textNames},
};
constexpr ContextName questionNames[] = {
    {"text", Markdown, "the question"},
    {"answer", Markdown, "its answer; empty: open"},
};
constexpr ContextName improvementNames[] = {
    {"theme", Text, "Code Review, Testing, ..."},
    {"text", Markdown, "what is to become better"},
};
constexpr ContextName taskNames[] = {
    {"ticked", Condition, "nothing more is expected of anybody"},
    {"text", Markdown, "the task"},
    {"needs_label", Condition, "the text does not begin with a paragraph, so it cannot stand behind a box"},
    {"details", Text, "team, person, priority, due date, status and tracker with their labels, as far as they are known"},
};
constexpr ContextName sectionNames[] = {
    {"title", Text, "heading of the section, with its level when it is not the second"},
    {"text", Markdown, "the section"},
};
constexpr ContextName names[] = {
    {"title", Text, "title of the incident"},
    {"has_summary", Condition, "there is something for an issue summary"},
    {"summary", Markdown, "what happened, in short"},
    {"severity", Text, "the severity, when it never changed and has no reason"},
    {"has_severities", Condition, "the severity has a history"},
    {"severities", List, "the history of the severity", severityNames},
    {"duration", Text, "sentence with dates, times and the stated duration"},
    {"impact", Markdown, "what customers and the business felt"},
    {"root_cause", Markdown, "the root cause in short"},
    {"detection", Markdown, "how it was noticed"},
    {"has_services", Condition, "there are services"},
    {"has_providers", Condition, "a service has a provider's incident or a status page"},
    {"services", List, "services and their part", serviceNames},
    {"has_milestones", Condition, "the milestones tell more than `duration`"},
    {"milestones", List, "all milestones, then what stands in for a missing one", milestoneNames},
    {"has_durations", Condition, "there are computed durations"},
    {"durations", List, "durations with their formulas", durationNames},
    {"has_events", Condition, "there are events"},
    {"days", List, "the timeline by days", dayNames},
    {"has_charts", Condition, "there are frozen numbers"},
    {"charts", List, "charts of the frozen numbers", chartNames},
    {"has_causes", Condition, "there are causes or a resolution"},
    {"trigger", Text, "the only trigger, when it begins with a paragraph"},
    {"has_triggers", Condition, "there are triggers that are not told by `trigger`"},
    {"triggers", List, "these triggers", textNames},
    {"cause_groups", List, "the other causes by kind", causeGroupNames},
    {"resolution", Markdown, "what ended it"},
    {"has_lessons", Condition, "there are lessons"},
    {"lesson_groups", List, "lessons by kind", lessonGroupNames},
    {"has_questions", Condition, "there are questions"},
    {"questions", List, "questions, open and answered", questionNames},
    {"has_measures", Condition, "there are improvements or tasks"},
    {"has_improvements", Condition, "there are improvements"},
    {"improvements", List, "directions to improve in", improvementNames},
    {"has_tasks", Condition, "there are tasks"},
    {"tasks", List, "action items", taskNames},
    {"conclusion", Markdown, "closing words"},
    {"sections", List, "other sections of the document, with a text", sectionNames},
};

void setMarkdown(QVariantMap &map, const QString &name, const QString &markdown)
{
    const bool empty = placed(markdown, NarrativePlace::Section).isEmpty();
    map.insert(name, placed(markdown, NarrativePlace::Section));
    map.insert(name + u"_labelled"_s, empty ? QString() : behindLabel(markdown, NarrativePlace::Section));
    map.insert(name + u"_item"_s, empty ? QString() : behindMarker(markdown));
    map.insert(name + u"_item_labelled"_s, empty ? QString() : behindLabel(markdown, NarrativePlace::Item));
}

// A list together with the condition that it is not empty.
void setList(QVariantMap &map, const QString &name, const QVariantList &list)
{
    map.insert(name, list);
    map.insert(u"has_"_s + name, !list.isEmpty());
}

template <class Parts> QVariantList textsOf(const Parts &parts, auto matches)
{
    QVariantList texts;
    for (const auto &part : parts) {
        if (!matches(part))
            continue;
        QVariantMap entry;
        setMarkdown(entry, u"text"_s, part.text);
        texts.append(entry);
    }
    return texts;
}

// Entries of a list by kind, each kind below its label; kinds without entries are left out.
template <class Kind, class Parts>
QVariantList groupsOf(const Parts &parts, const QString &listName, const Phrases &phrases, std::initializer_list<std::pair<Kind, const char *>> labels)
{
    QVariantList groups;
    for (const auto &[kind, label] : labels) {
        const QVariantList texts = textsOf(parts, [kind](const auto &part) { return part.kind == kind; });
        if (!texts.isEmpty())
            groups.append(QVariantMap{{u"label"_s, escapedText(phrases.text(label))}, {listName, texts}});
    }
    return groups;
}

void setCauses(QVariantMap &context, const Record &record, const Phrases &phrases)
{
    QList<Cause> triggers;
    std::ranges::copy_if(record.causes, std::back_inserter(triggers), [](const Cause &cause) { return cause.kind == CauseKind::Trigger; });
    QString trigger;
    if (triggers.size() == 1 && beginsWithParagraph(triggers.first().text)) {
        trigger = placed(triggers.first().text, NarrativePlace::Section);
        triggers.clear();
    }
    context.insert(u"trigger"_s, trigger);
    setList(context, u"triggers"_s, textsOf(triggers, [](const Cause &) { return true; }));
    const QVariantList groups = groupsOf<CauseKind>(record.causes, u"causes"_s, phrases,
                                                    {{CauseKind::ContributingFactor, "Contributing Factors"},
                                                     {CauseKind::SlowedDetection, "What Slowed Detection"},
                                                     {CauseKind::SlowedDiagnosis, "What Slowed Diagnosis"},
                                                     {CauseKind::SlowedRepair, "What Slowed Repair"}});
    context.insert(u"cause_groups"_s, groups);
    setMarkdown(context, u"resolution"_s, record.incident.resolution);
    context.insert(u"has_causes"_s, !record.causes.isEmpty() || !context.value(u"resolution"_s).toString().isEmpty());
}

// An address that cannot end its link or run anything; else its characters.
QString linked(const QString &text, const QString &url)
{
    static const QRegularExpression safe(u"^https?://[^\\s<>\\\\|\"`&]+(?:&[^\\s<>\\\\|\"`&;]*)*$"_s, QRegularExpression::CaseInsensitiveOption);
    if (url.isEmpty())
        return escapedText(text);
    if (!safe.match(url).hasMatch())
        return escapedText(text.isEmpty() ? url : text + u" ("_s + url + u')');
    if (text.isEmpty())
        return u'<' + url + u'>';
    const bool plain = !url.contains(u'(') && !url.contains(u')');
    return u'[' + escapedText(text) + (plain ? u"]("_s + url + u')' : u"](<"_s + url + u">)"_s);
}

QString detailsOf(const ActionItem &action, const Phrases &phrases, const Times &times)
{
    const auto status = [&]() -> QString {
        switch (action.status) {
        case ActionStatus::Open:
        case ActionStatus::Done:
            return {};
        case ActionStatus::InProgress:
            return phrases.text("in progress");
        case ActionStatus::Blocked:
            return phrases.text("blocked");
        case ActionStatus::Verified:
            return phrases.text("verified");
        case ActionStatus::WontDo:
            return phrases.text("won't do");
        case ActionStatus::RiskAccepted:
            return phrases.text("risk accepted");
        }
        Q_UNREACHABLE_RETURN({});
    };
    const std::pair<const char *, QString> details[] = {
        {"Team", escapedText(action.team)},
        {"Person", escapedText(action.person)},
        {"Priority", escapedText(action.priority)},
        {"Due", escapedText(times.timeBeside({}, action.due))},
        {"Status", escapedText(status())},
        {"Reason", escapedText(action.statusReason)},
        {"Tracker", linked(action.trackerKey, action.trackerUrl)},
    };
    QStringList texts;
    for (const auto &[label, value] : details) {
        if (!value.isEmpty())
            texts.append(u"**"_s + escapedText(phrases.text(label)) + u":** "_s + value);
    }
    return texts.join(u" · "_s);
}

void setMeasures(QVariantMap &context, const Record &record, const Phrases &phrases, const Times &times)
{
    QVariantList improvements;
    for (const Improvement &improvement : record.improvements) {
        QVariantMap entry{{u"theme"_s, escapedText(improvement.theme)}};
        setMarkdown(entry, u"text"_s, improvement.text);
        improvements.append(entry);
    }
    QVariantList tasks;
    for (const ActionItem &action : record.actions) {
        QVariantMap entry{
            {u"ticked"_s, isClosed(action.status)}, {u"needs_label"_s, !beginsWithParagraph(action.text)}, {u"details"_s, detailsOf(action, phrases, times)}};
        setMarkdown(entry, u"text"_s, action.text);
        tasks.append(entry);
    }
    setList(context, u"improvements"_s, improvements);
    setList(context, u"tasks"_s, tasks);
    context.insert(u"has_measures"_s, !improvements.isEmpty() || !tasks.isEmpty());
}

void setTimeline(QVariantMap &context, const Record &record, const Phrases &phrases, const Times &times, const QDate &knownDay)
{
    const bool daysAreKnown = std::ranges::all_of(record.events, [&](const TimelineEvent &event) { return !event.at.at || times.dayOf(event.at) == knownDay; });
    QVariantList days;
    QString currentDay;
    QVariantList events;
    const auto finishDay = [&] {
        if (!events.isEmpty())
            days.append(QVariantMap{{u"day"_s, escapedText(currentDay)}, {u"events"_s, events}});
        events.clear();
    };
    for (const TimelineEvent &event : record.events) {
        const QString day = daysAreKnown ? QString() : event.at.at ? times.date(event.at) : phrases.text("Time unknown");
        if (day != currentDay)
            finishDay();
        currentDay = day;
        QVariantMap entry{{u"time"_s, escapedText(times.time(event.at))}};
        setMarkdown(entry, u"text"_s, event.text);
        events.append(entry);
    }
    finishDay();
    context.insert(u"has_events"_s, !days.isEmpty());
    context.insert(u"days"_s, days);
}

void setCharts(QVariantMap &context, const QList<PlacedFigure> &figures)
{
    QVariantList charts;
    for (const PlacedFigure &figure : figures) {
        const QString alternative = escapedText(figure.label + u": "_s + figure.drawing.title);
        const QString image = figure.address.isEmpty() ? QString() : u"!["_s + alternative + u"]("_s + figure.address + u')';
        charts.append(QVariantMap{{u"image"_s, image}, {u"caption"_s, figure.caption}});
    }
    setList(context, u"charts"_s, charts);
}

void setSummary(QVariantMap &context, const Record &record, const Phrases &phrases, const Times &times)
{
    setMarkdown(context, u"summary"_s, record.incident.summary);
    setMarkdown(context, u"impact"_s, record.incident.impact);
    setMarkdown(context, u"root_cause"_s, record.incident.rootCauseSummary);
    setMarkdown(context, u"detection"_s, record.incident.detection);
    context.insert(u"duration"_s, escapedText(durationSentence(record, phrases, times)));

    const QDate day = summaryDay(record, times);
    QList<SeverityChange> history = record.severities;
    std::ranges::stable_sort(history, {}, [](const SeverityChange &change) { return change.at.at; }); // without a time: from the start
    QVariantList severities;
    for (const SeverityChange &change : std::as_const(history)) {
        severities.append(QVariantMap{{u"severity"_s, escapedText(change.severity)},
                                      {u"from"_s, escapedText(times.timeBeside(day, change.at))},
                                      {u"reason"_s, escapedText(change.reason)}});
    }
    QString severity;
    if (record.severities.size() == 1 && record.severities.first().at.isEmpty() && record.severities.first().reason.isEmpty()) {
        severity = escapedText(record.severities.first().severity);
        severities.clear();
    }
    context.insert(u"severity"_s, severity);
    setList(context, u"severities"_s, severities);

    QVariantList services;
    bool providers = false;
    for (const ServiceRole &role : record.services) {
        services.append(QVariantMap{{u"service"_s, escapedText(role.service)},
                                    {u"part"_s, escapedText(phrases.text(nameOf(role.part)))},
                                    {u"provider_incident"_s, escapedText(role.providerIncident)},
                                    {u"status_page"_s, linked({}, role.statusPage)}});
        providers = providers || !role.providerIncident.isEmpty() || !role.statusPage.isEmpty();
    }
    setList(context, u"services"_s, services);
    context.insert(u"has_providers"_s, providers);

    const bool anything
        = std::ranges::any_of(std::initializer_list<QString>{u"summary"_s, u"severity"_s, u"duration"_s, u"impact"_s, u"root_cause"_s, u"detection"_s},
                              [&](const QString &name) { return !context.value(name).toString().isEmpty(); });
    context.insert(u"has_summary"_s, anything || !severities.isEmpty() || !services.isEmpty());
}

void setMilestones(QVariantMap &context, const Record &record, const Phrases &phrases, const Times &times)
{
    const QDate day = summaryDay(record, times);
    QVariantList milestones;
    for (const MilestoneRow &row : milestoneRows(record, phrases)) {
        milestones.append(QVariantMap{
            {u"milestone"_s, escapedText(row.milestone)}, {u"time"_s, escapedText(times.timeBeside(day, row.at))}, {u"source"_s, escapedText(row.source)}});
    }
    QVariantList durations;
    for (const DurationRow &row : durationRows(record, phrases)) {
        durations.append(
            QVariantMap{{u"duration"_s, escapedText(row.duration)}, {u"length"_s, escapedText(row.length)}, {u"formula"_s, escapedText(row.formula)}});
    }
    setList(context, u"milestones"_s, milestones);
    setList(context, u"durations"_s, milestones.isEmpty() ? QVariantList() : durations);
}

} // namespace

std::span<const ContextName> documentNames()
{
    return names;
}

QVariantMap documentContext(const Record &record, const Phrases &phrases, const QString &zone, const QList<PlacedFigure> &figures)
{
    const Times times(phrases, zone.isEmpty() ? record.incident.zone : zone, zone.isEmpty());
    QVariantMap context;
    context.insert(u"title"_s, escapedText(record.incident.title));
    setSummary(context, record, phrases, times);
    setMilestones(context, record, phrases, times);
    setTimeline(context, record, phrases, times, summaryDay(record, times));
    setCharts(context, figures);
    setCauses(context, record, phrases);
    const QVariantList lessons = groupsOf<LessonKind>(record.lessons, u"lessons"_s, phrases,
                                                      {{LessonKind::WentWell, "What Went Well"},
                                                       {LessonKind::WentWrong, "What Went Wrong"},
                                                       {LessonKind::Lucky, "Where We Got Lucky"},
                                                       {LessonKind::MadeSense, "What Made Sense at the Time"}});
    context.insert(u"lesson_groups"_s, lessons);
    context.insert(u"has_lessons"_s, !lessons.isEmpty());

    QVariantList questions;
    for (const Question &question : record.questions) {
        QVariantMap entry;
        setMarkdown(entry, u"text"_s, question.text);
        setMarkdown(entry, u"answer"_s, question.answer);
        questions.append(entry);
    }
    setList(context, u"questions"_s, questions);
    setMeasures(context, record, phrases, times);
    setMarkdown(context, u"conclusion"_s, record.incident.conclusion);

    QVariantList sections;
    for (const Section &section : record.sections) {
        QVariantMap entry{{u"title"_s, sectionHeading(section.title, section.level)}};
        setMarkdown(entry, u"text"_s, section.text);
        if (!entry.value(u"text"_s).toString().isEmpty())
            sections.append(entry);
    }
    context.insert(u"sections"_s, sections);
    return context;
}

} // namespace hindsight
