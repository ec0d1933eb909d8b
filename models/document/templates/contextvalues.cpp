// SPDX-License-Identifier: GPL-3.0-or-later
#include "context.h"

#include "models/incident/milestones.h"

#include "contextparts.h"
#include "models/document/facts.h"
#include "models/document/formats/narrative.h"
#include "models/document/otherlines.h"
#include "models/document/reportfacts.h"
#include "models/document/summary.h"
#include "models/document/times.h"

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

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
        QVariantMap entry{{u"title"_s, sectionHeading(titleIn(phrases, section.title), section.level)}};
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
        {"has_impact"_L1, impact || windows || has("has_figures"_L1)},
        {"has_impact_numbers"_L1, numbers},
        {"has_measured_impact"_L1, impact || numbers || has("has_figures"_L1)},
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
    setFigures(context, record, phrases);
    setDeadlines(context, record, phrases, times);
    if (wanted.has(u"facts"_s))
        setReportFacts(context, record, phrases);
    context.insert(u"zone"_s, wanted.has(u"zone"_s) ? zoneOf(record, times) : QString());
    setConditions(context, record);
    return context;
}

} // namespace hindsight
