// SPDX-License-Identifier: GPL-3.0-or-later
#include "context.h"

#include "models/incident/milestones.h"

#include "contextparts.h"
#include "facts.h"
#include "narrative.h"
#include "summary.h"
#include "times.h"

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
constexpr ContextName timingNames[] = {
    {"milestone", Text, "Began, Detected, Acknowledged, Identified, Mitigated or Resolved"},
    {"time", Text, "with the date when it is not on the day of `duration`"},
    {"length", Text, "from the start of the impact to it; empty: it is the start, or cannot be known"},
    {"formula", Text, "what `length` is computed from: detected - began"},
};
constexpr ContextName severityPeriodNames[] = {
    {"severity", Text, "name of the severity"},
    {"from", Text, "since when: of the first, without a time of its own, when the impact began"},
    {"to", Text, "until when; empty: nobody said"},
    {"length", Text, "how long it held; empty: it cannot be known"},
    {"reason", Text, "why it was set"},
};
constexpr ContextName severityTimeNames[] = {
    {"severity", Text, "name of the severity"},
    {"length", Text, "how long the incident had it, all its periods together"},
};
constexpr ContextName windowNames[] = {
    {"from", Text, "since when"},
    {"to", Text, "until when, or: still going on"},
    {"length", Text, "how long; empty: it cannot be known"},
    {"degree", Text, "down, degraded or partly down"},
    {"share", Text, "what failed of all: 60%"},
    {"services", Text, "services that were hurt"},
    {"severity", Text, "severity of this time"},
    {"note", Text, "what the share is of, and whatever else was noted"},
};
constexpr ContextName participantNames[] = {
    {"role", Text, "Incident commander, Scribe, ..."},
    {"person", Text, "who had it"},
    {"note", Text, "what was noted about it"},
};
constexpr ContextName linkNames[] = {
    {"relation", Text, "caused by, same cause, follows, duplicate of, the provider's incident, document"},
    {"link", Text, "title of the other incident or document, as a link where there is an address"},
};
constexpr ContextName reviewNames[] = {
    {"state", Text, "In review, Reviewed or Published"},
    {"time", Text, "when"},
    {"by", Text, "by whom"},
    {"note", Text, "what was noted"},
};
constexpr ContextName evidenceNames[] = {
    {"link", Text, "its title, as a link where there is an address"},
    {"captured", Text, "when it was taken"},
};
constexpr ContextName eventNames[] = {
    {"time", Text, "10:30 GMT; of an unknown time what was written. Outside of `days` with the date when it is not on the day of `duration`"},
    {"clock", Text, "the time without its zone, for below a line that tells `zone`"},
    {"text", Markdown, "what happened"},
    {"kind", Text, "Impact, Deploy, Detection, Finding, Escalation, Decision, Action, Communication, Recovery or Note"},
    {"actor", Text, "who did or said it"},
    {"role", Text, "the role of who did it, at that time"},
    {"key", Condition, "it belongs to the short story"},
    {"audience", Text, "of a communication, whom it told: internal, customers, merchants, provider, regulator"},
    {"channel", Text, "of a communication: status page, e-mail"},
    {"approved_by", Text, "of a communication, who approved it"},
    {"milestones", Text, "milestones that it is: Began, Detected"},
    {"data_links", Text, "what supports it: titles of its evidence, as links where there is an address, parted by commas"},
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
    {"id", Text, "ACT-3; empty: it has no number here"},
    {"kind", Text, "prevent, mitigate, detect, process, repair, investigate or other"},
    {"theme", Text, "theme of the improvement it serves"},
    {"team", Text, "whose it is"},
    {"person", Text, "whose it is"},
    {"owner", Text, "the person, else the team"},
    {"priority", Text, "P1, high, ..."},
    {"due", Text, "by when"},
    {"status", Text, "open, in progress, blocked, done, verified, won't do or risk accepted"},
    {"tracker", Text, "key in a tracker, as a link where there is an address"},
    {"verification", Text, "how one can see that it worked"},
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
    // headings that stand above several of the names
    {"has_overview", Condition, "there is `summary`, `duration` or `last_severity`"},
    {"has_message", Condition, "there is `summary`, `duration` or `impact`"},
    {"has_story", Condition, "there is `root_cause`, a trigger or `detection`"},
    {"has_account", Condition, "there is `impact`, `root_cause`, a cause or `resolution`"},
    {"has_impact", Condition, "there is `impact` or an impact window"},
    {"has_impact_numbers", Condition, "there is a severity's time, an impact window or a time to detect or to resolve"},
    {"has_measured_impact", Condition, "there is `impact` or what `has_impact_numbers` says"},
    {"has_trigger", Condition, "there is a trigger, told by `trigger` or `triggers`"},
    {"has_cause", Condition, "there is `root_cause` or a trigger"},
    {"has_root_causes", Condition, "there is `root_cause` or a cause that is no trigger"},
    {"has_reasons", Condition, "there is `root_cause` or a cause"},
    {"has_fault", Condition, "there is `root_cause` or a chart"},
    {"has_detection", Condition, "there is `detection`, `detected_by` or `time_to_detect`"},
    {"has_response", Condition, "there are people or `time_to_acknowledge`"},
    {"has_recovery", Condition, "there is `resolution`, `time_to_mitigate` or `time_to_resolve`"},
    {"has_messages", Condition, "somebody was told something"},
    {"has_references", Condition, "there is evidence, a related incident or a document"},
    {"has_support", Condition, "there is a chart or what `has_references` says"},
    {"id", Text, "INC-7; empty: it has no number here"},
    {"external_keys", Text, "keys elsewhere, parted by commas"},
    {"kind", Text, "Incident, Near miss, Exercise or False alarm"},
    {"tags", Text, "tags, parted by commas"},
    {"date", Text, "the day of the incident; empty: nobody knows"},
    {"zone", Text, "zone of printed times: UTC, or Europe/Berlin where its name changes within the incident"},
    {"state", Text, "Draft, In review, Reviewed or Published"},
    {"owner", Text, "who writes the postmortem"},
    {"reviewers", Text, "who reviews it, parted by commas"},
    {"meeting", Text, "when the meeting about it is"},
    {"due", Text, "when the postmortem is due"},
    {"follow_up", Text, "when the tasks are looked at again"},
    {"detected_by", Text, "users reported it, somebody looked at the monitoring, an alert; empty: unknown"},
    {"last_severity", Text, "the severity in the end"},
    {"began", Text, "when the impact began; this and the next five with the date when it is not on the day of `duration`, and empty when unknown"},
    {"detected", Text, "when it was noticed"},
    {"acknowledged", Text, "when somebody took it on"},
    {"identified", Text, "when the cause was known"},
    {"mitigated", Text, "when customers were well again"},
    {"resolved", Text, "when it was over"},
    {"time_to_detect", Text, "detected - began; this and the next six are empty when they cannot be known"},
    {"time_to_acknowledge", Text, "acknowledged - began"},
    {"time_to_identify", Text, "identified - began"},
    {"time_to_mitigate", Text, "mitigated - began"},
    {"time_to_resolve", Text, "resolved - began"},
    {"time_to_first_customer_message", Text, "first message to customers or merchants - began"},
    {"impact_time", Text, "union of the impact windows"},
    {"has_timing", Condition, "a milestone is known"},
    {"timing", List, "the milestones that count, each with its time from the start of the impact", timingNames},
    {"has_severity_periods", Condition, "there are severities"},
    {"severity_periods", List, "the history of the severity with ends and lengths", severityPeriodNames},
    {"has_severity_times", Condition, "it can be known how long a severity held"},
    {"severity_times", List, "time in each severity", severityTimeNames},
    {"has_impact_windows", Condition, "there are impact windows"},
    {"impact_windows", List, "times in which customers were hurt", windowNames},
    {"has_participants", Condition, "people are named"},
    {"participants", List, "people in their roles", participantNames},
    {"has_links", Condition, "there are related incidents or documents"},
    {"links", List, "related incidents and documents", linkNames},
    {"has_reviews", Condition, "the postmortem was reviewed"},
    {"reviews", List, "reviews of the postmortem", reviewNames},
    {"has_evidence", Condition, "something supports the document"},
    {"evidence", List, "what supports the document, but for what is private", evidenceNames},
    {"has_internal_messages", Condition, "colleagues were told"},
    {"internal_messages", List, "what colleagues were told, as events", eventNames},
    {"has_external_messages", Condition, "others were told"},
    {"external_messages", List, "what customers, merchants, providers and regulators were told, as events", eventNames},
    {"has_events", Condition, "there are events"},
    {"timeline", List, "all events in order", eventNames},
    {"days", List, "the timeline by days", dayNames},
    {"has_charts", Condition, "there are frozen numbers"},
    {"charts", List, "charts of the frozen numbers", chartNames},
    {"has_causes", Condition, "there are causes or a resolution"},
    {"trigger", Text, "the only trigger, when it begins with a paragraph"},
    {"has_triggers", Condition, "there are triggers that are not told by `trigger`"},
    {"triggers", List, "these triggers", textNames},
    {"has_cause_groups", Condition, "there are other causes than triggers"},
    {"cause_groups", List, "the other causes by kind", causeGroupNames},
    {"resolution", Markdown, "what ended it"},
    {"has_lessons", Condition, "there are lessons"},
    {"lesson_groups", List, "lessons by kind", lessonGroupNames},
    {"has_made_sense", Condition, "there are lessons of this kind"},
    {"made_sense", List, "what made sense at the time", textNames},
    {"has_questions", Condition, "there are questions"},
    {"questions", List, "questions, open and answered", questionNames},
    {"has_measures", Condition, "there are improvements or tasks"},
    {"has_improvements", Condition, "there are improvements"},
    {"improvements", List, "directions to improve in", improvementNames},
    {"has_tasks", Condition, "there are tasks"},
    {"tasks", List, "action items", taskNames},
    {"conclusion", Markdown, "closing words"},
    {"sections", List, "other sections of the document, with a text", sectionNames},
    {"five_whys", Markdown, "text of the section called Five Whys, where there is one"},
    {"other_sections", List, "the sections without the one that `five_whys` tells", sectionNames},
};

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
    setList(context, u"cause_groups"_s, groups);
    setMarkdown(context, u"resolution"_s, record.incident.resolution);
    context.insert(u"has_causes"_s, !record.causes.isEmpty() || !context.value(u"resolution"_s).toString().isEmpty());
}

QString detailsOf(const ActionItem &action, const Phrases &phrases, const Times &times)
{
    const auto status = [&]() -> QString {
        switch (action.status) {
        case ActionStatus::Open:
        case ActionStatus::Done: return {};
        case ActionStatus::InProgress: return phrases.text("in progress");
        case ActionStatus::Blocked: return phrases.text("blocked");
        case ActionStatus::Verified: return phrases.text("verified");
        case ActionStatus::WontDo: return phrases.text("won't do");
        case ActionStatus::RiskAccepted: return phrases.text("risk accepted");
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
        setTaskFields(entry, action, phrases, times);
        tasks.append(entry);
    }
    setList(context, u"improvements"_s, improvements);
    setList(context, u"tasks"_s, tasks);
    context.insert(u"has_measures"_s, !improvements.isEmpty() || !tasks.isEmpty());
}

void setTimeline(QVariantMap &context, const Record &record, const Phrases &phrases, const Times &times, const QDate &knownDay, const WantedNames &wanted)
{
    const bool daysAreKnown = std::ranges::all_of(record.events, [&](const TimelineEvent &event) { return !event.at.at || times.dayOf(event.at) == knownDay; });
    QVariantList days, timeline;
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
        QVariantMap entry = eventEntry(event, record, knownDay, phrases, times, wanted);
        if (wanted.has(u"timeline"_s))
            timeline.append(entry);
        if (wanted.has(u"days"_s) && wanted.has(u"time"_s))
            entry.insert(u"time"_s, escapedText(times.time(event.at)));
        events.append(entry);
    }
    finishDay();
    context.insert(u"timeline"_s, timeline);
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

void setSections(QVariantMap &context, const Record &record, const Phrases &phrases)
{
    const QStringList whys = {u"five whys"_s, u"5 whys"_s, u"the five whys"_s, phrases.text("Five Whys").toLower()};
    QVariantList sections, others;
    QString fiveWhys;
    for (const Section &section : record.sections) {
        QVariantMap entry{{u"title"_s, sectionHeading(section.title, section.level)}};
        setMarkdown(entry, u"text"_s, section.text);
        if (entry.value(u"text"_s).toString().isEmpty())
            continue;
        sections.append(entry);
        if (fiveWhys.isEmpty() && whys.contains(section.title.simplified().toLower()))
            fiveWhys = section.text;
        else
            others.append(entry);
    }
    context.insert(u"sections"_s, sections);
    context.insert(u"other_sections"_s, others);
    setMarkdown(context, u"five_whys"_s, fiveWhys);
}

// What stands above a heading that is only there when something stands below it.
void setConditions(QVariantMap &context, const Record &record)
{
    const auto any = [&](std::initializer_list<QLatin1StringView> texts) {
        return std::ranges::any_of(texts, [&](QLatin1StringView name) { return !context.value(name).toString().isEmpty(); });
    };
    const auto has = [&](QLatin1StringView list) { return context.value(list).toBool(); };
    const bool impact = any({"impact"_L1}), rootCause = any({"root_cause"_L1}), trigger = any({"trigger"_L1}) || has("has_triggers"_L1);
    const bool windows = has("has_impact_windows"_L1);
    const bool numbers = windows || has("has_severity_times"_L1) || any({"impact_time"_L1, "time_to_detect"_L1, "time_to_resolve"_L1});
    const bool references = has("has_evidence"_L1) || has("has_links"_L1);
    const std::pair<QLatin1StringView, bool> conditions[] = {
        {"has_overview"_L1, any({"summary"_L1, "duration"_L1, "last_severity"_L1})},
        {"has_message"_L1, impact || any({"summary"_L1, "duration"_L1})},
        {"has_story"_L1, rootCause || trigger || any({"detection"_L1})},
        {"has_account"_L1, impact || rootCause || !record.causes.isEmpty() || any({"resolution"_L1})},
        {"has_impact"_L1, impact || windows},
        {"has_impact_numbers"_L1, numbers},
        {"has_measured_impact"_L1, impact || numbers},
        {"has_trigger"_L1, trigger},
        {"has_cause"_L1, rootCause || trigger},
        {"has_root_causes"_L1, rootCause || has("has_cause_groups"_L1)},
        {"has_reasons"_L1, rootCause || !record.causes.isEmpty()},
        {"has_fault"_L1, rootCause || has("has_charts"_L1)},
        {"has_detection"_L1, any({"detection"_L1, "detected_by"_L1, "time_to_detect"_L1})},
        {"has_response"_L1, has("has_participants"_L1) || any({"time_to_acknowledge"_L1})},
        {"has_recovery"_L1, any({"resolution"_L1, "time_to_mitigate"_L1, "time_to_resolve"_L1})},
        {"has_messages"_L1, has("has_internal_messages"_L1) || has("has_external_messages"_L1)},
        {"has_references"_L1, references},
        {"has_support"_L1, references || has("has_charts"_L1)},
    };
    for (const auto &[name, holds] : conditions)
        context.insert(name, holds);
}

// The name of the zone that all times have, or of the one that calls itself differently in the course of the incident.
QString zoneOf(const Record &record, const Times &times)
{
    QStringList zones;
    for (const TimelineEvent &event : record.events) {
        if (event.at.at && event.at.precision != Precision::Day)
            zones.append(times.zone(event.at));
    }
    zones.removeDuplicates();
    return escapedText(zones.size() == 1 ? zones.first() : times.name());
}

} // namespace

std::span<const ContextName> documentNames() { return names; }

QVariantMap documentContext(const Record &record, const Phrases &phrases, const QString &zone, const QList<PlacedFigure> &figures, const WantedNames &wanted)
{
    const Times times(phrases, zone.isEmpty() ? record.incident.zone : zone, zone.isEmpty());
    QVariantMap context;
    context.insert(u"title"_s, escapedText(record.incident.title));
    setSummary(context, record, phrases, times);
    setMilestones(context, record, phrases, times);
    setTimeline(context, record, phrases, times, summaryDay(record, times), wanted);
    setCharts(context, figures);
    setCauses(context, record, phrases);
    const QVariantList lessons = groupsOf<LessonKind>(record.lessons, u"lessons"_s, phrases,
                                                      {{LessonKind::WentWell, "What Went Well"},
                                                       {LessonKind::WentWrong, "What Went Wrong"},
                                                       {LessonKind::Lucky, "Where We Got Lucky"},
                                                       {LessonKind::MadeSense, "What Made Sense at the Time"}});
    context.insert(u"lesson_groups"_s, lessons);
    context.insert(u"has_lessons"_s, !lessons.isEmpty());
    setList(context, u"made_sense"_s, textsOf(record.lessons, [](const Lesson &lesson) { return lesson.kind == LessonKind::MadeSense; }));

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

    setSections(context, record, phrases);
    setHeader(context, record, phrases, times);
    setCourse(context, record, phrases, times);
    setSupport(context, record, phrases, times, wanted);
    context.insert(u"zone"_s, wanted.has(u"zone"_s) ? zoneOf(record, times) : QString());
    setConditions(context, record);
    return context;
}

} // namespace hindsight
