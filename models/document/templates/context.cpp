// SPDX-License-Identifier: GPL-3.0-or-later
// What templates may name. The values are worked out in contextvalues.cpp.
#include "context.h"

namespace hindsight {

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
constexpr ContextName figureNames[] = {
    {"figure", Text, "what it is: Successful payments missing in the window"},
    {"value", Text, "its value with its unit and its interval: 203 payments (144 to 261, 90%)"},
    {"net", Text, "the same net of what was caught up; empty: it is not told apart"},
    {"method", Text, "how it was worked out"},
};
constexpr ContextName deadlineNames[] = {
    {"deadline", Text, "its name"},
    {"recipient", Text, "who has to be told"},
    {"due", Text, "until when, and by what rule: July 23, 2024, 10:30 GMT (3 days after detected)"},
    {"done", Text, "when it was done; empty: it is not"},
    {"stands", Text, "done in time, done too late, done or not done"},
};
constexpr ContextName factNames[] = {
    {"fact", Text, "what a report asks for: Transactions Affected"},
    {"value", Text, "the value, or: not recorded"},
    {"method", Text, "how it is known; empty: it is not"},
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
    {"has_impact", Condition, "there is `impact`, an impact window or a figure"},
    {"has_impact_numbers", Condition, "there is a severity's time, an impact window or a time to detect or to resolve"},
    {"has_measured_impact", Condition, "there is `impact`, a figure or what `has_impact_numbers` says"},
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
    {"has_figures", Condition, "figures with a value were frozen"},
    {"figures", List, "the frozen figures: what the impact was in numbers", figureNames},
    {"has_deadlines", Condition, "somebody has to be told in time"},
    {"deadlines", List, "whom the incident has to be told, and until when", deadlineNames},
    {"facts", List, "what a report to somebody outside asks for", factNames},
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

} // namespace

std::span<const ContextName> documentNames() { return names; }

} // namespace hindsight
