// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules.h"

#include "checks.h"
#include "models/incident/postmortemdue.h"
#include "models/incident/timetext.h"
#include "timechecks.h"

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

using enum RuleTopic;

constexpr Rule all[] = {
    // ---- times ----
    {"milestones-out-of-order", "warning", true, Times, QT_TRANSLATE_NOOP("Rules", "Milestones out of order"),
     QT_TRANSLATE_NOOP("Rules",
                       "A milestone is before one that must have come first, like “resolved” before “mitigated”: durations between them mean nothing.")},
    {"detected-after-end", "info", true, Times, QT_TRANSLATE_NOOP("Rules", "Detected after it was over"),
     QT_TRANSLATE_NOOP("Rules", "Nobody knew of the incident while it lasted. That may be so; it is worth a sentence.")},
    {"window-ends-before-start", "warning", true, Times, QT_TRANSLATE_NOOP("Rules", "Impact window backwards"),
     QT_TRANSLATE_NOOP("Rules", "An impact window ends before it starts, and so counts nothing.")},
    {"began-differs-from-impact", "warning", true, Times, QT_TRANSLATE_NOOP("Rules", "Two beginnings"),
     QT_TRANSLATE_NOOP("Rules", "“Began” and the first impact window say different times, so durations and impact count from different starts.")},
    {"impact-after-end", "warning", true, Times, QT_TRANSLATE_NOOP("Rules", "Impact after the end"),
     QT_TRANSLATE_NOOP("Rules", "An impact window is open or goes on after the incident was resolved, or says “down” after it was mitigated.")},
    {"milestone-differs-from-event", "warning", true, Times, QT_TRANSLATE_NOOP("Rules", "Milestone and event differ"),
     QT_TRANSLATE_NOOP("Rules", "A milestone says another time than the event it comes from.")},
    {"severity-outside-incident", "warning", true, Times, QT_TRANSLATE_NOOP("Rules", "Severity outside of the incident"),
     QT_TRANSLATE_NOOP("Rules", "A severity holds from before the incident starts, or from after it was resolved.")},
    {"unknown-severity", "warning", true, Times, QT_TRANSLATE_NOOP("Rules", "Unknown severity"),
     QT_TRANSLATE_NOOP("Rules", "A severity is none of those of the database, so that it counts in no comparison.")},
    {"event-ends-before-start", "warning", true, Times, QT_TRANSLATE_NOOP("Rules", "Event backwards"),
     QT_TRANSLATE_NOOP("Rules", "The range of time of an event ends before it starts.")},
    {"zone-missing", "warning", true, Times, QT_TRANSLATE_NOOP("Rules", "No time zone"),
     QT_TRANSLATE_NOOP("Rules", "No time of the record names a time zone. Readers elsewhere, and charts of the numbers, may be hours off.")},
    {"zone-against-season", "warning", true, Times, QT_TRANSLATE_NOOP("Rules", "Time zone of the other season"),
     QT_TRANSLATE_NOOP("Rules", "An abbreviation like PST or CET names the offset of the other half of the year. Asked once for a record.")},
    {"gmt-in-summer", "info", true, Times, QT_TRANSLATE_NOOP("Rules", "GMT in summer"),
     QT_TRANSLATE_NOOP(
         "Rules",
         "GMT was written in the months in which clocks in Britain show BST. Often the clock on the wall is meant, an hour off. Asked once for a record.")},
    // ---- the story ----
    {"duration-mismatch", "warning", true, Story, QT_TRANSLATE_NOOP("Rules", "Stated duration"),
     QT_TRANSLATE_NOOP("Rules",
                       "The duration that is stated fits none of those between the milestones, nor the impact time. Round numbers may be off by a tenth.")},
    {"event-outside-incident", "warning", true, Story, QT_TRANSLATE_NOOP("Rules", "Event outside of the incident"),
     QT_TRANSLATE_NOOP("Rules",
                       "Impact or recovery before the beginning, impact after the end, or anything but a message months away: often a mistyped date.")},
    {"start-is-first-complaint", "warning", true, Story, QT_TRANSLATE_NOOP("Rules", "Start is the first complaint"),
     QT_TRANSLATE_NOOP("Rules",
                       "The incident is said to begin when the first customer complained. Then nobody knows how long it took to detect; logs and numbers may "
                       "tell when it really began.")},
    {"mitigated-missing", "warning", true, Story, QT_TRANSLATE_NOOP("Rules", "No mitigated time"),
     QT_TRANSLATE_NOOP("Rules",
                       "An event before the end says that something was rolled back, failed over or restored, but no milestone says when it was mitigated.")},
    {"repair-gap", "info", true, Story, QT_TRANSLATE_NOOP("Rules", "Silence after the repair"),
     QT_TRANSLATE_NOOP("Rules", "From a roll back or another repair until it was over, nothing is told for at least 30 minutes and a quarter of the impact.")},
    {"timeline-gap", "info", true, Story, QT_TRANSLATE_NOOP("Rules", "Gap in the timeline"),
     QT_TRANSLATE_NOOP("Rules", "After it was noticed and while it hurt, nothing is told for more than 30 minutes and a quarter of the impact.")},
    // ---- impact ----
    {"impact-contradictory", "warning", true, Impact, QT_TRANSLATE_NOOP("Rules", "Impact contradicts itself"),
     QT_TRANSLATE_NOOP("Rules", "One part says that nothing worked (“down”, “could not pay”), another one a share (“60 %”) or a part (“one payment method”).")},
    {"impact-without-number", "info", true, Impact, QT_TRANSLATE_NOOP("Rules", "Impact without a number"),
     QT_TRANSLATE_NOOP("Rules", "The impact is described in words alone, so that nobody can compare it with another one.")},
    {"affected-count-missing", "info", true, Impact, QT_TRANSLATE_NOOP("Rules", "Nobody counted"),
     QT_TRANSLATE_NOOP("Rules", "There may be a share or a duration, but nowhere how many orders, customers or payments it was.")},
    {"over-while-out-of-order", "warning", true, Impact, QT_TRANSLATE_NOOP("Rules", "Over too early"),
     QT_TRANSLATE_NOOP("Rules",
                       "The incident is said to be mitigated or resolved at a time at which its numbers were still out of order, by more than a bucket.")},
    {"figure-differs", "warning", true, Impact, QT_TRANSLATE_NOOP("Rules", "Frozen figure differs"),
     QT_TRANSLATE_NOOP("Rules",
                       "A figure that was frozen is another one when it is worked out from the numbers of today: they were imported again, or an impact window "
                       "moved. Nothing changes by itself; freeze it again, or say why not.")},
    // ---- causes ----
    {"cause-without-evidence", "info", true, Causes, QT_TRANSLATE_NOOP("Rules", "Cause without evidence"),
     QT_TRANSLATE_NOOP("Rules",
                       "No event, evidence or link shows a cause. Of anything but the trigger only where no cause of the record has any: what was so all the "
                       "time has no event.")},
    // ---- actions ----
    {"action-without-owner", "warning", true, Actions, QT_TRANSLATE_NOOP("Rules", "Action item without owner"),
     QT_TRANSLATE_NOOP("Rules", "An open action item has neither a person nor a team, and no tracker that may say so.")},
    {"action-without-due-date", "warning", true, Actions, QT_TRANSLATE_NOOP("Rules", "Action item without due date"),
     QT_TRANSLATE_NOOP("Rules", "An open action item has no due date, and no tracker that may say so.")},
    {"action-without-verification", "info", true, Actions, QT_TRANSLATE_NOOP("Rules", "Action item without verification"),
     QT_TRANSLATE_NOOP("Rules", "An open action item does not say how one will know that it worked.")},
    {"not-verifiable", "info", true, Actions, QT_TRANSLATE_NOOP("Rules", "Nobody can say when that is done"),
     QT_TRANSLATE_NOOP("Rules",
                       "An open action item, or an improvement that no action item serves, is a direction (“improve”, “review”, “be more careful”) with "
                       "nothing that can be measured.")},
    {"follow-up-overdue", "warning", true, Actions, QT_TRANSLATE_NOOP("Rules", "Follow-up overdue"),
     QT_TRANSLATE_NOOP("Rules",
                       "The day on which the action items are looked at again is over, and one that prevents or detects is neither verified nor a risk that "
                       "somebody carries.")},
    // ---- texts ----
    {"empty-section", "info", true, Text, QT_TRANSLATE_NOOP("Rules", "Empty section"),
     QT_TRANSLATE_NOOP("Rules", "A heading with nothing below it, or with a placeholder like “TBD”.")},
    {"lost-reference", "warning", true, Text, QT_TRANSLATE_NOOP("Rules", "Reference to nothing"),
     QT_TRANSLATE_NOOP("Rules", "A text refers to an event, an action item, a figure or a picture that is no longer there. Readers get its words alone.")},
    {"counterfactual", "info", false, Text, QT_TRANSLATE_NOOP("Rules", "What did not happen"),
     QT_TRANSLATE_NOOP("Rules", "“Should have”, “could have”, “failed to notice”: what did not happen explains nothing.")},
    {"blame", "info", false, Text, QT_TRANSLATE_NOOP("Rules", "Blame"),
     QT_TRANSLATE_NOOP("Rules", "“Human error”, “careless”, “forgot to”: words that judge people end the search for causes.")},
    // ---- the postmortem itself ----
    {"postmortem-overdue", "warning", true, Postmortem, QT_TRANSLATE_NOOP("Rules", "Postmortem overdue"),
     QT_TRANSLATE_NOOP("Rules", "The day on which the postmortem was due is over, and it is still a draft or in review.")},
    {"postmortem-without-due-date", "info", true, Postmortem, QT_TRANSLATE_NOOP("Rules", "Postmortem without due date"),
     QT_TRANSLATE_NOOP("Rules", "The worst severity of a resolved incident says in how many days the postmortem is due, but nobody wrote a due date down.")},
    // ---- reading a document ----
    {"time-unread", "warning", true, Reading, QT_TRANSLATE_NOOP("Rules", "Time not read"),
     QT_TRANSLATE_NOOP("Rules", "A row of the timeline begins with something like a time that cannot be read. The row is kept.")},
    {"time-doubtful", "warning", true, Reading, QT_TRANSLATE_NOOP("Rules", "Time with two readings"),
     QT_TRANSLATE_NOOP("Rules", "A time of the document can be read in two ways, like 07/08 or an hour that the clock showed twice. One was taken.")},
    {"year-doubtful", "warning", true, Reading, QT_TRANSLATE_NOOP("Rules", "Year mistyped"),
     QT_TRANSLATE_NOOP("Rules",
                       "A row of the timeline is about a year away from the one before it, as happens in January. It was read as of the year that fits.")},
    {"date-doubtful", "warning", true, Reading, QT_TRANSLATE_NOOP("Rules", "Title and timeline differ"),
     QT_TRANSLATE_NOOP("Rules", "The date in the title is months away from that of every event.")},
    {"zone-unknown", "warning", true, Reading, QT_TRANSLATE_NOOP("Rules", "Time zone not known"),
     QT_TRANSLATE_NOOP("Rules", "The head of a document names a time zone that is none. All times were read as UTC.")},
    {"duration-computed", "info", true, Reading, QT_TRANSLATE_NOOP("Rules", "Computed duration was edited"),
     QT_TRANSLATE_NOOP("Rules", "The document has a computed duration that is not what its milestones say.")},
    {"unknown-field", "warning", true, Reading, QT_TRANSLATE_NOOP("Rules", "Unknown field"),
     QT_TRANSLATE_NOOP("Rules", "A Hindsight JSON has something that is no field of an incident.")},
    {"several-incidents", "warning", true, Reading, QT_TRANSLATE_NOOP("Rules", "Several incidents"),
     QT_TRANSLATE_NOOP("Rules", "Another incident seems to begin in a document whose front matter belongs to one.")},
    {"same-incident", "warning", true, Reading, QT_TRANSLATE_NOOP("Rules", "Incident twice"),
     QT_TRANSLATE_NOOP("Rules", "A document without front matter tells an incident that the database has already; imported, there are two.")},
    {"missing-file", "warning", true, Reading, QT_TRANSLATE_NOOP("Rules", "Evidence without its file"),
     QT_TRANSLATE_NOOP("Rules", "A file that is evidence did not come with the document, so that somebody has to add it again.")},
    {"line-unread", "info", true, Reading, QT_TRANSLATE_NOOP("Rules", "Lines not read"),
     QT_TRANSLATE_NOOP("Rules", "Lines of the document went into no field and no section.")},
};

} // namespace

std::span<const Rule> rules() { return all; }

const Rule *ruleNamed(QStringView name)
{
    const auto found = std::ranges::find_if(all, [&](const Rule &rule) { return name == QLatin1StringView(rule.name); });
    return found == std::end(all) ? nullptr : found;
}

QString labelOf(RuleTopic topic)
{
    switch (topic) {
    case Times: return CheckText::tr("Times");
    case Story: return CheckText::tr("Course of events");
    case Impact: return CheckText::tr("Impact");
    case Causes: return CheckText::tr("Causes");
    case Actions: return CheckText::tr("Action items");
    case Text: return CheckText::tr("Texts");
    case Postmortem: return CheckText::tr("Postmortem");
    case Reading: return CheckText::tr("Reading of documents");
    }
    Q_UNREACHABLE_RETURN({});
}

QString levelLabel(const QString &level)
{
    return level == "error"_L1 ? CheckText::tr("Error") : level == "warning"_L1 ? CheckText::tr("Warning") : CheckText::tr("Note", "level of a finding");
}

QString titleOf(const Rule &rule) { return QCoreApplication::translate("Rules", rule.title); }

QString documentationOf(const Rule &rule) { return QCoreApplication::translate("Rules", rule.documentation); }

bool isSwitchedOn(const Rule &rule, const RuleChoice &choice)
{
    const QLatin1StringView name(rule.name);
    return rule.on ? !choice.off.contains(name) : choice.on.contains(name);
}

RuleChoice switched(RuleChoice choice, const Rule &rule, bool on)
{
    const QString name = QString::fromLatin1(rule.name);
    choice.on.removeAll(name);
    choice.off.removeAll(name);
    if (on != rule.on)
        (on ? choice.on : choice.off).append(name);
    return choice;
}

const Waiver *waiverOf(const Record &record, const RecordFinding &finding)
{
    const auto found
        = std::ranges::find_if(record.waivers, [&](const Waiver &waiver) { return waiver.rule == finding.rule && waiver.subject == finding.subject; });
    return found == record.waivers.end() ? nullptr : &*found;
}

CheckResult checkRecord(const Record &record, const CheckOptions &options)
{
    CheckResult result;
    for (const QList<RecordFinding> &some :
         {checkTimes(record, namesOfLevels(options.levels)), checkZones(record), checkStory(record), checkImpact(record), checkNumbers(record, options),
          checkCauses(record), checkActions(record, options), checkTexts(record), checkPostmortem(record, options)}) {
        for (const RecordFinding &finding : some) {
            if (isSwitchedOn(*ruleNamed(finding.rule), options.choice))
                (waiverOf(record, finding) ? result.waived : result.findings).append(finding);
        }
    }
    return result;
}

// ---- what the checks share ----

QString saidBeside(const Moment &moment, const Moment &other, const QString &zone)
{
    const QString date = dateText(moment, zone), clock = clockText(moment, zone);
    if (clock.isEmpty())
        return date;
    return date == dateText(other, zone) ? clock : date + u' ' + clock;
}

std::optional<MilestoneValue> applicableMilestone(const Record &record, MilestoneKind kind)
{
    return applies(kind, record.incident.kind) ? milestoneOf(record, kind) : std::nullopt;
}

} // namespace hindsight
