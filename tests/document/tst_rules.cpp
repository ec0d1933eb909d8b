// SPDX-License-Identifier: GPL-3.0-or-later
// Every rule of the check, on records and documents that differ in one thing from a well-written one.
#include "models/document/reading/import.h"
#include "models/incident/checks/rules.h"
#include "models/incident/timetext.h"
#include "tests/support/builders.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <functional>

using namespace hindsight;
using namespace Qt::StringLiterals;

namespace {

using enum MilestoneKind;

Moment time(const QString &text) { return *readMoment(text, {QDate(2024, 7, 20), u"UTC"_s}); }

/// Nobody has anything to question in it.
Record wellWritten()
{
    Record record;
    record.incident = {.uid = u"incident"_s,
                       .title = u"Card payments failed after a release"_s,
                       .zone = u"UTC"_s,
                       .summary = u"For half an hour 412 card payments failed after a release of the payment service."_s,
                       .impact = u"412 of 1,030 payments failed; 380 customers paid at a second try."_s,
                       .rootCauseSummary = u"The release sent amounts without their currency."_s,
                       .detection = u"The alert on the success rate fired after four minutes."_s,
                       .resolution = u"The release was rolled back."_s,
                       .detectionSource = DetectionSource::Alert,
                       .statedDurationMinutes = 30,
                       .postmortemState = PostmortemState::Reviewed,
                       .due = time(u"2024-07-27"_s)};
    const auto event = [&](const QString &at, EventKind kind, const QString &text) {
        record.events.append(TimelineEvent{.uid = u"event "_s + at, .at = time(at), .kind = kind, .actor = u"Payments"_s, .text = text});
    };
    event(u"10:30"_s, EventKind::Deploy, u"Release 214 went live."_s);
    event(u"10:34"_s, EventKind::Detection, u"Alert: success rate below 90 %."_s);
    event(u"10:36"_s, EventKind::Escalation, u"The on-call engineer answered."_s);
    event(u"10:50"_s, EventKind::Finding, u"Amounts lack their currency."_s);
    event(u"11:00"_s, EventKind::Action, u"The release was rolled back."_s);
    event(u"11:20"_s, EventKind::Recovery, u"The success rate had been as before for twenty minutes."_s);
    const std::pair<MilestoneKind, QString> milestones[]
        = {{Began, u"10:30"_s}, {Detected, u"10:34"_s}, {Acknowledged, u"10:36"_s}, {Identified, u"10:50"_s}, {Mitigated, u"11:00"_s}, {Resolved, u"11:20"_s}};
    for (const auto &[kind, at] : milestones)
        record.milestones.append(Milestone{.uid = QString::fromLatin1(nameOf(kind)), .kind = kind, .at = time(at), .event = u"event "_s + at});
    record.windows = {ImpactWindow{.uid = u"window"_s, .from = time(u"10:30"_s), .to = time(u"11:00"_s), .degree = ImpactDegree::Partial, .shareFailing = 0.4}};
    record.severities = {SeverityChange{.uid = u"severity"_s, .at = time(u"10:36"_s), .severity = u"SEV-2"_s}};
    record.causes = {Cause{.uid = u"trigger"_s, .kind = CauseKind::Trigger, .text = u"Release 214 left the currency out."_s, .events = {u"event 10:30"_s}},
                     Cause{.uid = u"factor"_s, .text = u"No test compares what two services say to each other."_s}};
    record.lessons = {Lesson{.uid = u"lesson"_s, .text = u"The alert named the release."_s}};
    record.improvements = {Improvement{.uid = u"improvement"_s, .theme = u"Contract tests"_s, .text = u"Improve the tests between services."_s}};
    record.actions = {ActionItem{.uid = u"action"_s,
                                 .text = u"Refuse a release whose contract tests fail."_s,
                                 .theme = u"Contract tests"_s,
                                 .team = u"Payments"_s,
                                 .due = time(u"2024-08-20"_s),
                                 .verification = u"A release without currency was refused on staging."_s}};
    record.sections = {Section{.uid = u"section"_s, .title = u"Thanks"_s, .text = u"To everybody on call."_s}};
    return record;
}

Milestone &milestone(Record &record, MilestoneKind kind) { return *std::ranges::find(record.milestones, kind, &Milestone::kind); }
TimelineEvent &event(Record &record, const QString &at) { return *std::ranges::find(record.events, u"event "_s + at, &TimelineEvent::uid); }
void drop(Record &record, MilestoneKind kind)
{
    record.milestones.removeIf([&](const Milestone &m) { return m.kind == kind; });
}
void dropEvent(Record &record, const QString &at)
{
    record.events.removeIf([&](const TimelineEvent &e) { return e.uid == u"event "_s + at; });
}
/// All times as they would be with this name of a zone.
void rezone(Record &record, const QString &zone)
{
    for (TimelineEvent &e : record.events)
        e.at.zone = zone;
    for (Milestone &m : record.milestones)
        m.at.zone = zone;
    for (ImpactWindow &w : record.windows)
        w.from.zone = w.to.zone = zone;
}

using Edit = std::function<void(Record &)>;

Figure counted(double payments)
{
    return {.uid = u"figure"_s, .name = u"missing_payments"_s, .value = payments, .low = payments - 20, .high = payments + 20, .unit = u"payments"_s};
}

struct Fixture
{
    const char *rule;
    const char *name;
    bool fires;
    Edit change;
};

const QList<Fixture> &fixtures()
{
    static const QList<Fixture> all = {
        // ---- times: tst_timechecks has all the cases ----
        {"milestones-out-of-order", "acknowledged before it was detected", true,
         [](Record &r) {
             milestone(r, Acknowledged).at = time(u"10:32"_s);
             milestone(r, Acknowledged).event.clear();
         }},
        {"milestones-out-of-order", "mitigated before anybody acknowledged it", false,
         [](Record &r) {
             milestone(r, Acknowledged).at = time(u"11:05"_s);
             milestone(r, Acknowledged).event.clear();
         }},
        {"detected-after-end", "detected when it was over", true,
         [](Record &r) {
             milestone(r, Detected).at = time(u"11:30"_s);
             milestone(r, Detected).event.clear();
             drop(r, Acknowledged);
             drop(r, Identified);
         }},
        {"detected-after-end", "detected after it was mitigated", false,
         [](Record &r) {
             milestone(r, Detected).at = time(u"11:10"_s);
             milestone(r, Detected).event.clear();
             drop(r, Acknowledged);
             drop(r, Identified);
         }},
        {"window-ends-before-start", "backwards", true, [](Record &r) { r.windows[0].to = time(u"10:00"_s); }},
        {"window-ends-before-start", "open, and the incident too", false,
         [](Record &r) {
             r.windows[0].to = {};
             drop(r, Resolved);
         }},
        {"began-differs-from-impact", "a window that starts later", true,
         [](Record &r) { r.windows[0].from = time(u"10:40"_s), r.incident.statedDurationMinutes = 20; }},
        {"began-differs-from-impact", "about then", false, [](Record &r) { r.windows[0].from = time(u"~10:20"_s), r.incident.statedDurationMinutes = {}; }},
        {"impact-after-end", "still open", true, [](Record &r) { r.windows[0].to = {}; }},
        {"impact-after-end", "until it was resolved", false, [](Record &r) { r.windows[0].to = time(u"11:20"_s); }},
        {"milestone-differs-from-event", "two times", true, [](Record &r) { milestone(r, Identified).at = time(u"10:52"_s); }},
        {"milestone-differs-from-event", "from no event", false,
         [](Record &r) {
             milestone(r, Identified).at = time(u"10:52"_s);
             milestone(r, Identified).event.clear();
         }},
        {"severity-outside-incident", "before it began", true, [](Record &r) { r.severities[0].at = time(u"10:20"_s); }},
        {"severity-outside-incident", "from the start", false, [](Record &r) { r.severities[0].at = {}; }},
        {"unknown-severity", "none of those there are", true, [](Record &r) { r.severities[0].severity = u"huge"_s; }},
        {"unknown-severity", "another of them", false, [](Record &r) { r.severities[0].severity = u"SEV-1"_s; }},
        {"event-ends-before-start", "backwards", true, [](Record &r) { event(r, u"10:50"_s).at.end = *time(u"10:40"_s).at; }},
        {"event-ends-before-start", "some minutes", false, [](Record &r) { event(r, u"10:50"_s).at = time(u"10:50-10:55"_s); }},
        {"zone-missing", "no zone anywhere", true, [](Record &r) { rezone(r, {}); }},
        {"zone-missing", "one time has it", false,
         [](Record &r) {
             rezone(r, {});
             event(r, u"10:30"_s).at.zone = u"UTC"_s;
         }},
        {"zone-against-season", "PST in July", true, [](Record &r) { rezone(r, u"PST"_s); }},
        {"zone-against-season", "PDT in July", false, [](Record &r) { rezone(r, u"PDT"_s); }},
        {"zone-against-season", "an offset", false, [](Record &r) { rezone(r, u"-08:00"_s); }},
        {"gmt-in-summer", "GMT in July", true, [](Record &r) { rezone(r, u"GMT"_s); }},
        {"gmt-in-summer", "BST in July", false, [](Record &r) { rezone(r, u"BST"_s); }},

        // ---- the story ----
        {"duration-mismatch", "an hour more", true, [](Record &r) { r.incident.statedDurationMinutes = 110; }},
        {"duration-mismatch", "until it was resolved, rounded", false, [](Record &r) { r.incident.statedDurationMinutes = 45; }},
        {"duration-mismatch", "no time to compare with", false,
         [](Record &r) {
             r.incident.statedDurationMinutes = 110;
             r.windows.clear();
             drop(r, Resolved);
             drop(r, Mitigated);
             event(r, u"11:00"_s).text = u"Customers were told."_s;
         }},
        {"event-outside-incident", "impact before it began", true,
         [](Record &r) { r.events.prepend(TimelineEvent{.uid = u"e"_s, .at = time(u"10:10"_s), .kind = EventKind::Impact, .text = u"Payments failed."_s}); }},
        {"event-outside-incident", "another year", true,
         [](Record &r) {
             r.events.prepend(TimelineEvent{.uid = u"e"_s, .at = time(u"2023-07-20 10:40"_s), .kind = EventKind::Finding, .text = u"The logs were read."_s});
         }},
        {"event-outside-incident", "a release the day before", false,
         [](Record &r) {
             r.events.prepend(TimelineEvent{.uid = u"e"_s, .at = time(u"2024-07-19 16:00"_s), .kind = EventKind::Deploy, .text = u"The change was merged."_s});
         }},
        {"event-outside-incident", "a letter in autumn", false,
         [](Record &r) {
             r.events.append(
                 TimelineEvent{.uid = u"e"_s, .at = time(u"2024-10-01 09:00"_s), .kind = EventKind::Communication, .text = u"The regulator was told."_s});
         }},
        {"start-is-first-complaint", "customers tell first", true,
         [](Record &r) {
             event(r, u"10:30"_s).kind = EventKind::Detection;
             event(r, u"10:30"_s).text = u"Customers complained that they could not pay."_s;
             drop(r, Detected);
         }},
        {"start-is-first-complaint", "in German", true,
         [](Record &r) {
             event(r, u"10:30"_s).kind = EventKind::Detection;
             event(r, u"10:30"_s).text = u"Erste Kundenbeschwerden."_s;
             Milestone detected = milestone(r, Began);
             detected.uid = u"detected too"_s;
             detected.kind = Detected;
             drop(r, Detected);
             r.milestones.append(detected);
         }},
        {"start-is-first-complaint", "they tell later", false,
         [](Record &r) { event(r, u"10:34"_s).text = u"Customers complained that they could not pay."_s; }},
        {"start-is-first-complaint", "an alert at once", false,
         [](Record &r) {
             event(r, u"10:30"_s).kind = EventKind::Detection;
             event(r, u"10:30"_s).text = u"Alert: users see errors."_s;
             drop(r, Detected);
         }},
        {"mitigated-missing", "rolled back", true, [](Record &r) { drop(r, Mitigated); }},
        {"mitigated-missing", "in German", true,
         [](Record &r) {
             drop(r, Mitigated);
             event(r, u"11:00"_s).text = u"Das Update wurde zurückgerollt."_s;
         }},
        {"mitigated-missing", "they tried to", false,
         [](Record &r) {
             drop(r, Mitigated);
             event(r, u"11:00"_s).text = u"An attempt to have it rolled back timed out."_s;
         }},
        {"mitigated-missing", "restored is when it was resolved", false,
         [](Record &r) {
             drop(r, Mitigated);
             event(r, u"11:00"_s).text = u"The engineers talked to the provider."_s;
             event(r, u"11:20"_s).text = u"Service was restored."_s;
         }},
        {"repair-gap", "rolled back, and over an hour later", true,
         [](Record &r) {
             milestone(r, Resolved).at = event(r, u"11:20"_s).at = time(u"12:00"_s);
             r.windows[0].to = time(u"12:00"_s);
             r.incident.statedDurationMinutes = 90;
         }},
        {"repair-gap", "with a word in between", false,
         [](Record &r) {
             milestone(r, Resolved).at = event(r, u"11:20"_s).at = time(u"12:00"_s);
             r.windows[0].to = time(u"12:00"_s);
             r.incident.statedDurationMinutes = 90;
             r.events.insert(5, TimelineEvent{.uid = u"e"_s, .at = time(u"11:35"_s), .text = u"The caches were half full."_s});
         }},
        {"timeline-gap", "nothing for an hour", true,
         [](Record &r) {
             dropEvent(r, u"11:00"_s);
             milestone(r, Mitigated).event.clear();
             milestone(r, Mitigated).at = milestone(r, Resolved).at = event(r, u"11:20"_s).at = time(u"12:00"_s);
             r.windows[0].to = time(u"12:00"_s);
             r.incident.statedDurationMinutes = 90;
         }},
        {"timeline-gap", "before anybody noticed", false,
         [](Record &r) {
             milestone(r, Began).at = r.windows[0].from = event(r, u"10:30"_s).at = time(u"08:30"_s);
             r.incident.statedDurationMinutes = 150;
         }},

        // ---- impact ----
        {"impact-contradictory", "down, and a share", true,
         [](Record &r) { r.incident.summary = u"Checkout was down. About 60 % of the 900 users were affected."_s; }},
        {"impact-contradictory", "down, and one method", true,
         [](Record &r) {
             r.incident.summary = u"Checkout was down. 412 payments failed."_s;
             event(r, u"10:50"_s).text = u"All of them used a specific payment method."_s;
         }},
        {"impact-contradictory", "could not pay, a share, and one method", true,
         [](Record &r) { r.incident.summary = u"Customers could not pay. 40% of payments failed, all with one payment method."_s; }},
        {"impact-contradictory", "in German", true,
         [](Record &r) { r.incident.impact = u"Der Checkout war nicht erreichbar. Rund 60 % der 900 Nutzer waren betroffen."_s; }},
        {"impact-contradictory", "a share that could not pay", false, [](Record &r) { r.incident.summary = u"About 60 % of 900 users could not pay."_s; }},
        {"impact-contradictory", "down for some", false,
         [](Record &r) { r.incident.summary = u"Checkout was down for some of our 900 users; 40 % of payments failed."_s; }},
        {"impact-contradictory", "a machine was down", false,
         [](Record &r) { r.incident.summary = u"The primary database was down. 40 % of 900 payments failed."_s; }},
        {"impact-contradictory", "failed because the provider was down", false,
         [](Record &r) { r.incident.summary = u"Payments with one payment method failed because the provider was unavailable. 412 payments failed."_s; }},
        {"impact-contradictory", "down, after some customers had noticed", false,
         [](Record &r) {
             r.incident.summary = u"Checkout was down. 412 payments failed."_s;
             r.windows[0].shareFailing = {};
             event(r, u"10:34"_s).text = u"Alert: some customers see errors, 20 % of requests failed."_s;
         }},
        {"impact-contradictory", "down, and then less so", false,
         [](Record &r) { r.incident.summary = u"Checkout was down. Afterwards 5 % of 900 payments failed."_s; }},
        {"impact-contradictory", "windows tell how it changed", false,
         [](Record &r) {
             r.incident.summary = u"Checkout was down. 5 % of 900 payments failed."_s;
             r.windows.append(ImpactWindow{.uid = u"w"_s, .from = time(u"11:00"_s), .to = time(u"11:20"_s), .shareFailing = 0.05});
         }},
        {"impact-without-number", "words alone", true,
         [](Record &r) {
             r.incident.summary = u"Card payments failed after a release."_s;
             r.incident.impact = u"Many customers were frustrated from 10:30 to 11:00."_s;
             r.windows[0].shareFailing = {};
         }},
        {"impact-without-number", "a third", false,
         [](Record &r) {
             r.incident.impact = u"A third of 900 payments failed."_s;
             r.windows[0].shareFailing = {};
         }},
        {"over-while-out-of-order", "some minutes before the numbers recovered", true,
         [](Record &r) {
             milestone(r, Mitigated).at = time(u"10:58"_s);
             milestone(r, Mitigated).event.clear();
         }},
        {"over-while-out-of-order", "in the bucket in which they did", false, [](Record &r) { milestone(r, Mitigated).at = time(u"11:00"_s); }},
        {"figure-differs", "another import since", true, [](Record &r) { r.figures = {counted(398)}; }},
        {"figure-differs", "as it was", false, [](Record &r) { r.figures = {counted(412)}; }},
        {"affected-count-missing", "a share alone", true,
         [](Record &r) {
             r.incident.summary = u"Card payments failed after a release."_s;
             r.incident.impact = u"40 % of payments failed for 30 minutes."_s;
         }},
        {"affected-count-missing", "in an event", false,
         [](Record &r) {
             r.incident.summary = u"Card payments failed after a release."_s;
             r.incident.impact = u"40 % of payments failed for 30 minutes."_s;
             event(r, u"11:20"_s).text = u"412 failed payments were counted."_s;
         }},
        {"affected-count-missing", "none", false,
         [](Record &r) {
             r.incident.summary = u"Card payments were slow after a release."_s;
             r.incident.impact = u"No customer was affected."_s;
         }},

        // ---- causes ----
        {"cause-without-evidence", "a trigger", true, [](Record &r) { r.causes[0].events.clear(), r.causes[1].events = {u"event 10:50"_s}; }},
        {"cause-without-evidence", "none of them", true, [](Record &r) { r.causes[0].events.clear(); }},
        {"cause-without-evidence", "a link", false,
         [](Record &r) { r.causes[0] = {.uid = u"c"_s, .kind = CauseKind::Trigger, .text = u"[The change](https://example.org/214)"_s}; }},
        {"cause-without-evidence", "evidence", false,
         [](Record &r) {
             r.causes[0].events.clear();
             r.evidence = {Evidence{.uid = u"e"_s, .subject = r.causes[0].uid, .url = u"https://example.org/214"_s}};
         }},

        // ---- actions ----
        {"action-without-owner", "nobody", true, [](Record &r) { r.actions[0].team.clear(); }},
        {"action-without-owner", "a person", false, [](Record &r) { r.actions[0].team.clear(), r.actions[0].person = u"Ada"_s; }},
        {"action-without-owner", "in a tracker", false, [](Record &r) { r.actions[0].team.clear(), r.actions[0].trackerKey = u"PAY-88"_s; }},
        {"action-without-due-date", "never", true, [](Record &r) { r.actions[0].due = {}; }},
        {"action-without-due-date", "done", false, [](Record &r) { r.actions[0].due = {}, r.actions[0].status = ActionStatus::Done; }},
        {"action-without-verification", "nothing", true, [](Record &r) { r.actions[0].verification.clear(); }},
        {"action-without-verification", "done", false, [](Record &r) { r.actions[0].verification.clear(), r.actions[0].status = ActionStatus::Done; }},
        {"follow-up-overdue", "one that prevents is done, and nobody looked", true,
         [](Record &r) { r.incident.followUp = time(u"2024-07-30"_s), r.actions[0].kind = ActionKind::Prevent, r.actions[0].status = ActionStatus::Done; }},
        {"follow-up-overdue", "all that prevents is verified", false,
         [](Record &r) { r.incident.followUp = time(u"2024-07-30"_s), r.actions[0].kind = ActionKind::Prevent, r.actions[0].status = ActionStatus::Verified; }},
        {"follow-up-overdue", "it is still to come", false,
         [](Record &r) { r.incident.followUp = time(u"2024-08-01"_s), r.actions[0].kind = ActionKind::Prevent, r.actions[0].status = ActionStatus::Done; }},
        {"not-verifiable", "an improvement that nothing serves", true,
         [](Record &r) { r.improvements[0].theme = u"Code review"_s, r.improvements[0].text = u"Improve code review."_s; }},
        {"not-verifiable", "an improvement with an end", false,
         [](Record &r) { r.improvements[0].theme = u"Code review"_s, r.improvements[0].text = u"Two people review every change."_s; }},
        {"not-verifiable", "in German", true,
         [](Record &r) { r.improvements[0].theme = u"Prüfung"_s, r.improvements[0].text = u"Den Code der Anbindung überprüfen und verbessern"_s; }},
        {"not-verifiable", "improved to a number", false,
         [](Record &r) { r.improvements[0].theme = u"Speed"_s, r.improvements[0].text = u"Improve the start to at most 2 s."_s; }},

        // ---- texts ----
        {"empty-section", "nothing", true, [](Record &r) { r.sections[0].text.clear(); }},
        {"empty-section", "TBD", true, [](Record &r) { r.incident.detection = u"*TBD*"_s; }},
        {"empty-section", "smaller headings below it", false,
         [](Record &r) {
             r.sections[0].text.clear();
             r.sections.append(Section{.uid = u"s"_s, .title = u"To whom"_s, .text = u"To all."_s, .level = 3});
         }},
        {"lost-reference", "to an event", true, [](Record &r) { r.incident.summary += u" See [09:10](hindsight:event/none)."_s; }},
        {"lost-reference", "to an action item", true, [](Record &r) { r.lessons[0].text += u" See [ACT-9](hindsight:action/none)."_s; }},
        {"lost-reference", "to a figure", true, [](Record &r) { r.sections[0].text += u" See [Figure 1](hindsight:figure/none)."_s; }},
        {"lost-reference", "to a picture", true, [](Record &r) { r.incident.impact += u"\n\n![graph](hindsight:picture/none)"_s; }},
        {"lost-reference", "to what is there", false,
         [](Record &r) {
             r.evidence = {{.uid = u"file"_s, .kind = EvidenceKind::File, .title = u"graph.png"_s},
                           {.uid = u"slice"_s, .kind = EvidenceKind::Slice, .title = u"Success rate"_s}};
             r.incident.impact += u" [ACT-1](hindsight:action/action), [Figure 1](hindsight:figure/slice), ![graph](hindsight:picture/file)."_s;
         }},
        {"counterfactual", "should have", true, [](Record &r) { r.lessons[0].text = u"We should have seen the alert."_s; }},
        {"counterfactual", "in German", true, [](Record &r) { r.lessons[0].text = u"Wir hätten den Alarm sehen müssen."_s; }},
        {"counterfactual", "in code", false, [](Record &r) { r.lessons[0].text = u"The test `should have one row` failed."_s; }},
        {"blame", "human error", true, [](Record &r) { r.lessons[0].text = u"It was human error."_s; }},
        {"blame", "in German", true, [](Record &r) { r.lessons[0].text = u"Menschliches Versagen."_s; }},
        {"blame", "errors", false, [](Record &r) { r.lessons[0].text = u"People saw an error."_s; }},

        // ---- the postmortem itself ----
        {"postmortem-overdue", "a draft", true, [](Record &r) { r.incident.postmortemState = PostmortemState::Draft; }},
        {"postmortem-overdue", "in review", true, [](Record &r) { r.incident.postmortemState = PostmortemState::InReview; }},
        {"postmortem-overdue", "published late", false, [](Record &r) { r.incident.postmortemState = PostmortemState::Published; }},
        {"postmortem-overdue", "a draft on its day", false,
         [](Record &r) { r.incident.postmortemState = PostmortemState::Draft, r.incident.due = time(u"2024-08-01"_s); }},
        {"postmortem-without-due-date", "a draft", true, [](Record &r) { r.incident.postmortemState = PostmortemState::Draft, r.incident.due = {}; }},
        {"postmortem-without-due-date", "published", false, [](Record &r) { r.incident.postmortemState = PostmortemState::Published, r.incident.due = {}; }},
        {"postmortem-without-due-date", "a severity without days", false,
         [](Record &r) {
             r.incident.postmortemState = PostmortemState::Draft, r.incident.due = {};
             r.severities[0].severity = u"SEV-3"_s;
         }},
        {"postmortem-without-due-date", "a near miss", false,
         [](Record &r) {
             r.incident.postmortemState = PostmortemState::Draft, r.incident.due = {};
             r.incident.kind = IncidentKind::NearMiss;
         }},
    };
    return all;
}

/// What is found when a document is read.
struct Document
{
    const char *rule;
    bool fires;
    const char *text;
};
constexpr Document documents[] = {
    {"time-unread", true, "# Postmortem: Checkout\n\n## Timeline\n\n- 10:30 UTC: Release\n- 10:34 UTC: Alert\n"}, // on which day?
    {"time-unread", false,
     "Postmortem: Checkout\nIssue Summary\nDuration: The outage occurred on July 20, 2024, from 10:30 to 12:00 UTC (1 hour 30 minutes).\n\nTimeline\n10:30 "
     "UTC: Release\n10:34 UTC: Alert\n12:00 UTC: Restored\n"},
    {"year-doubtful", true,
     "# Checkout down 2024-12-31\n\n## Timeline\n\n| Time | What |\n|---|---|\n| 2024-12-31 23:50 UTC | down |\n| 2024-01-01 00:20 UTC | up |\n"},
    {"year-doubtful", false,
     "# Checkout down 2024-12-31\n\n## Timeline\n\n| Time | What |\n|---|---|\n| 2024-12-31 23:50 UTC | down |\n| 2025-01-01 00:20 UTC | up |\n"},
    {"time-doubtful", true, "# Checkout down\n\n## Timeline\n\n| Time | What |\n|---|---|\n| 07/08/2024 10:30 UTC | down |\n| 07/08/2024 10:50 UTC | up |\n"},
    {"time-doubtful", false, "# Checkout down\n\n## Timeline\n\n| Time | What |\n|---|---|\n| 2024-07-08 10:30 UTC | down |\n| 2024-07-08 10:50 UTC | up |\n"},
    {"date-doubtful", true,
     "# Checkout down 2024-07-08\n\n## Timeline\n\n| Time | What |\n|---|---|\n| 2024-02-08 10:30 UTC | down |\n| 2024-02-08 10:50 UTC | up |\n"},
    {"date-doubtful", false,
     "# Checkout down 2024-07-08\n\n## Timeline\n\n| Time | What |\n|---|---|\n| 2024-07-08 10:30 UTC | down |\n| 2024-07-08 10:50 UTC | up |\n"},
    {"zone-unknown", true, "---\nseverity: high\nzone: Mars\ndate: 2024-05-03\n---\n\n# All down\n\n## Timeline\n\n- 10:30 down\n- 10:40 up\n"},
    {"zone-unknown", false, "---\nzone: Europe/Berlin\ndate: 2024-05-03\n---\n\n# All down\n\n## Timeline\n\n- 10:30 down\n- 10:40 up\n"},
    {"zone-against-season", true, "# X am 10.07.2024\n\n## Zeitverlauf\n\n- 10:00 MEZ - Alles aus\n- 11:00 MEZ - behoben\n"},
    {"zone-against-season", false, "# X am 10.07.2024\n\n## Zeitverlauf\n\n- 10:00 MESZ - Alles aus\n- 11:00 MESZ - behoben\n"},
    {"unknown-field", true, "{\"format\": \"hindsight-incident\", \"version\": 1, \"title\": \"Checkout\", \"colour\": \"red\"}"},
    {"unknown-field", false, "{\"format\": \"hindsight-incident\", \"version\": 1, \"title\": \"Checkout\"}"},
};

// What the numbers of the well written record say.
NumbersTrouble outOfOrder()
{
    return {*time(u"10:30"_s).at, *time(u"11:01"_s).at, 60'000'000, u"success rate of payment_method = card 58.0 %, usually 93.1 %"_s};
}

QStringList rulesFound(const Record &record)
{
    RuleChoice choice;
    for (const Rule &rule : rules())
        choice = switched(choice, rule, true);
    const QList<SeverityLevel> levels = {{.uid = u"1"_s, .name = u"SEV-1"_s, .postmortemDueDays = 5},
                                         {.uid = u"2"_s, .name = u"SEV-2"_s, .postmortemDueDays = 7},
                                         {.uid = u"3"_s, .name = u"SEV-3"_s}};
    QStringList found;
    const CheckOptions options{
        .levels = levels, .now = *time(u"2024-08-01 12:00"_s).at, .choice = choice, .numbers = {.troubles = {outOfOrder()}, .figures = {counted(412)}}};
    for (const RecordFinding &finding : checkRecord(record, options).findings)
        found.append(finding.rule);
    return found;
}

QStringList rulesFoundIn(const QByteArray &document, const QString &fileName)
{
    const auto read = readDocument(document, fileName);
    QStringList found;
    if (!read)
        return {read.error().text};
    for (const Finding &finding : read->incidents.first().findings)
        found.append(finding.rule);
    if (!read->incidents.first().unread.isEmpty())
        found.append(u"line-unread"_s);
    return found;
}

} // namespace

class RulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldSayNothingOfAWellWrittenRecord() { QCOMPARE(rulesFound(wellWritten()), QStringList()); }

    void shouldSpeakOrKeepQuiet_data()
    {
        QTest::addColumn<Record>("record");
        QTest::addColumn<QStringList>("found");
        for (const Fixture &fixture : fixtures()) {
            Record record = wellWritten();
            fixture.change(record);
            QTest::newRow(qPrintable(u"%1: %2"_s.arg(QLatin1StringView(fixture.rule), QLatin1StringView(fixture.name))))
                << record << (fixture.fires ? QStringList{QString::fromLatin1(fixture.rule)} : QStringList());
        }
    }
    void shouldSpeakOrKeepQuiet()
    {
        QFETCH(const Record, record);
        // one thing is wrong, so one thing is said
        QTEST(rulesFound(record), "found");
        for (const RecordFinding &finding : checkRecord(record, {.now = time(u"2024-08-01 12:00"_s).at}).findings) {
            const EntityInfo *entity = entityNamed(finding.entity);
            QVERIFY(entity && entity->indexOf(finding.field) >= 0);
            QCOMPARE(finding.level, QLatin1StringView(ruleNamed(finding.rule)->level));
            QVERIFY(!finding.text.isEmpty());
        }
    }

    void shouldSpeakWhenADocumentIsRead_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<bool>("fires");
        QTest::addColumn<QByteArray>("text");
        for (const Document &document : documents)
            QTest::addRow("%s %d", document.rule, document.fires) << QString::fromLatin1(document.rule) << document.fires << QByteArray(document.text);
    }
    void shouldSpeakWhenADocumentIsRead()
    {
        QFETCH(const QString, rule);
        QFETCH(const bool, fires);
        QFETCH(const QByteArray, text);
        const QStringList found = rulesFoundIn(text, u"postmortem.md"_s);
        QVERIFY2(found.contains(rule) == fires, qPrintable(found.join(u", "_s)));
    }

    void shouldFindHeadingsWithNothingBelow_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("empty"); // titles
        QTest::newRow("ours, known") << u"## Issue Summary\n\nBroke.\n\n## Timeline\n\n## Lessons Learned\n\n## Foo bar\n"_s
                                     << u"Timeline, Lessons Learned, Foo bar"_s;
        QTest::newRow("theirs, known") << u"## Summary\n\nBroke.\n\n## Detection\n\n## Impact\n\n120 users.\n"_s << u"Detection"_s;
        QTest::newRow("theirs, in the middle") << u"## Summary\n\nBroke.\n\n## Impact\n\n120 users.\n\n## Communication\n\n## Next\n\nbla\n"_s
                                               << u"Communication"_s;
        QTest::newRow("theirs, unknown") << u"## Summary\n\nBroke.\n\n## Foo bar\n\n## Supporting information\n\n## Lessons learned\n\n## Action items\n\n## "
                                            u"Timeline\n\n- 10:00 UTC - broke\n"_s
                                         << u"Foo bar, Supporting information, Lessons learned, Action items"_s;
        QTest::newRow("a comment and a rule")
            << u"## Summary\n\nBroke.\n\n## Impact\n\n120 users.\n\n---\n\n## Detection\n\n---\n\n## Lessons learned\n\n<!-- What? -->\n"_s
            << u"Detection, Lessons learned"_s;
        QTest::newRow("a comment in a field") << u"## Summary\n\nBroke.\n\n## Impact\n\n<!-- How many? -->\n"_s << u""_s;
        QTest::newRow("smaller headings below") << u"## Summary\n\nBroke.\n\n## Analysis\n\n### Impact\n\n120 users.\n"_s << QString();
        QTest::newRow("labels below") << u"## Issue Summary\n\nBroke.\n\n## Root Cause and Resolution\n\n**Root Cause:** x\n"_s << QString();
        QTest::newRow("headings are rows") << u"## Summary\n\nBroke.\n\n## Timeline\n\n### 10:00 UTC broke\n\n### 10:30 UTC mended\n"_s << QString();
    }
    void shouldFindHeadingsWithNothingBelow()
    {
        QFETCH(const QString, body);
        const auto read = readDocument("# X 2024-01-10\n\n" + body.toUtf8(), u"postmortem.md"_s);
        QVERIFY(read && read->incidents.size() == 1);
        const ReadIncident &incident = read->incidents.first();
        // then each is found once, with its line, while reading or in the record
        QMap<int, QString> empty;
        static const QRegularExpression titled(u"“(.*)”"_s);
        const auto add = [&](int line, const QString &text) {
            QVERIFY(!empty.contains(line));
            QVERIFY(line > 0);
            empty.insert(line, titled.match(text).captured(1));
        };
        for (const Finding &finding : incident.findings) {
            if (finding.rule == "empty-section"_L1)
                add(finding.line, finding.text);
        }
        for (const RecordFinding &finding : checkRecord(incident.record, {}).findings) {
            if (finding.rule == "empty-section"_L1 && finding.entity == "section"_L1)
                add(incident.lineOf.value(finding.subject), finding.text);
        }
        QTEST(empty.values().join(u", "_s), "empty");
    }

    void shouldHaveARuleForWhateverIsAskedWhileReading()
    {
        QDirIterator files(testData(u"document/data"_s), {u"*.md"_s, u"*.txt"_s, u"*.html"_s}, QDir::Files, QDirIterator::Subdirectories);
        int asked = 0;
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const auto read = readDocument(file.readAll(), file.fileName());
            for (const ReadIncident &incident : read ? read->incidents : QList<ReadIncident>()) {
                for (const Finding &finding : incident.findings) {
                    ++asked;
                    QVERIFY2(ruleNamed(finding.rule), qPrintable(finding.rule));
                    QVERIFY2(finding.level == QLatin1StringView(ruleNamed(finding.rule)->level), qPrintable(finding.rule));
                }
            }
        }
        QVERIFY(asked > 0);
    }

    void shouldHaveExamplesOfEveryRule()
    {
        // These are shown by the tests of the import.
        const QStringList elsewhere = {u"duration-computed"_s, u"several-incidents"_s, u"line-unread"_s, u"same-incident"_s, u"missing-file"_s};
        QStringList names;
        for (const Rule &rule : rules()) {
            const QString name = QString::fromLatin1(rule.name);
            QVERIFY2(!names.contains(name), qPrintable(name));
            names.append(name);
            QVERIFY(!titleOf(rule).isEmpty() && documentationOf(rule).size() > 20);
            if (elsewhere.contains(name))
                continue;
            for (const bool fires : {true, false}) {
                const bool isShown = std::ranges::any_of(fixtures(), [&](const Fixture &f) { return name == QLatin1StringView(f.rule) && f.fires == fires; })
                    || std::ranges::any_of(documents, [&](const Document &d) { return name == QLatin1StringView(d.rule) && d.fires == fires; });
                QVERIFY2(isShown, qPrintable(u"nothing shows that %1 %2"_s.arg(name, fires ? u"speaks"_s : u"keeps quiet"_s)));
            }
        }
    }

    void shouldFindWhatTheSeedLeavesOpen()
    {
        // given
        QFile file(testData(u"document/data/checkout-outage.txt"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto read = readDocument(file.readAll(), u"checkout-outage.txt"_s);
        QVERIFY(read && read->incidents.size() == 1);
        // when
        const QList<RecordFinding> findings = checkRecord(read->incidents.first().record, {}).findings;
        // then
        const auto text = [&](const QString &rule) {
            const auto found = std::ranges::find(findings, rule, &RecordFinding::rule);
            return found == findings.end() ? u"(not found)"_s : found->text;
        };
        QCOMPARE(text(u"impact-contradictory"_s),
                 u"How far did it go? The record says “was down” (impact) against “60%” (impact) against “a specific payment method” (event)."_s);
        QVERIFY(text(u"start-is-first-complaint"_s).contains(u"10:30"_s));
        QVERIFY(text(u"gmt-in-summer"_s).contains(u"2024-07-20"_s));
        QVERIFY(text(u"mitigated-missing"_s).contains(u"11:30"_s));
        QVERIFY(text(u"repair-gap"_s).contains(u"30 min"_s));
        QVERIFY(text(u"affected-count-missing"_s).contains(u"orders"_s));
        for (const QString &rule : {u"action-without-owner"_s, u"action-without-due-date"_s, u"action-without-verification"_s})
            QVERIFY2(text(rule).contains(u"None of the 3"_s), qPrintable(text(rule)));
        QVERIFY(std::ranges::any_of(
            findings, [](const RecordFinding &finding) { return finding.rule == "not-verifiable"_L1 && finding.text.contains(u"code review"_s); }));
        // and what a mechanic can do is offered
        const auto mitigated = std::ranges::find(findings, u"mitigated-missing"_s, &RecordFinding::rule);
        QVERIFY(mitigated->fix && mitigated->fix->entity == "milestone"_L1);
    }

    void shouldFollowChoiceAndWaivers()
    {
        // given
        Record record = wellWritten();
        record.actions[0].team.clear();
        record.lessons[0].text = u"It was human error."_s;
        // when nothing is chosen, then blame is no matter
        QCOMPARE(checkRecord(record, {}).findings.size(), 1);
        // when
        QCOMPARE(checkRecord(record, {.choice = {.on = {u"blame"_s}, .off = {u"action-without-owner"_s}}}).findings.first().rule, u"blame"_s);
        // when somebody waives it, and another rule of the same
        record.waivers = {Waiver{.uid = u"w"_s, .rule = u"action-without-owner"_s, .subject = u"action"_s, .reason = u"An intern"_s},
                          Waiver{.uid = u"v"_s, .rule = u"action-without-due-date"_s, .subject = u"action"_s}};
        const CheckResult checked = checkRecord(record, {});
        // then
        QCOMPARE(checked.findings, QList<RecordFinding>());
        QCOMPARE(checked.waived.size(), 1);
        QCOMPARE(waiverOf(record, checked.waived.first())->reason, u"An intern"_s);
    }
};

QTEST_GUILESS_MAIN(RulesTest)
#include "tst_rules.moc"
