// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents.h"

#include "models/document/formats/markdown.h"
#include "models/incident/timetext.h"
#include "tests/support/builders.h"

#include <algorithm>
#include <limits>

namespace hindsight {

using namespace Qt::StringLiterals;

Moment momentAt(const QString &text, const QString &zone)
{
    const auto moment = readMoment(text, {QDate(2024, 7, 20), zone});
    Q_ASSERT(moment);
    return *moment;
}

QByteArray exported(const Record &record, const DocumentOptions &options)
{
    const auto bytes = exportDocument(record, options);
    if (!bytes)
        qFatal("%s", qPrintable(bytes.error().sentence()));
    return *bytes;
}

QString markdownOf(const Record &record, const DocumentOptions &options) { return QString::fromUtf8(exported(record, options)); }

Record briefRecord()
{
    Record record;
    Incident &incident = record.incident;
    incident.title = u"Cards declined at checkout"_s;
    incident.zone = u"UTC"_s;
    incident.impact = u"Customers could not pay by card for an hour and a half."_s;
    incident.rootCauseSummary = u"An update of the gateway client sent the wrong merchant."_s;
    incident.resolution = u"The update was rolled back."_s;
    incident.conclusion = u"Updates of the gateway client deserve a test with every payment method."_s;
    incident.statedDurationMinutes = 90;
    record.milestones = {{.uid = u"m1"_s, .kind = MilestoneKind::Began, .source = MilestoneSource::Stated, .at = momentAt(u"10:30 GMT"_s)},
                         {.uid = u"m2"_s, .kind = MilestoneKind::Resolved, .source = MilestoneSource::Stated, .at = momentAt(u"12:00 GMT"_s)}};
    record.events = {{.uid = u"e1"_s, .at = momentAt(u"10:30 GMT"_s), .text = u"First complaints reached support."_s},
                     {.uid = u"e2"_s, .at = momentAt(u"11:30 GMT"_s), .text = u"The update was rolled back."_s},
                     {.uid = u"e3"_s, .at = momentAt(u"12:00 GMT"_s), .text = u"All payments went through again."_s}};
    record.causes = {{.uid = u"c1"_s, .kind = CauseKind::Trigger, .text = u"The client read the merchant from a setting that only tests have."_s}};
    record.improvements = {{.uid = u"i1"_s, .theme = u"Testing"_s, .text = u"Try every payment method before an update goes out."_s}};
    record.actions
        = {{.uid = u"a1"_s, .text = u"Add a test per payment method."_s}, {.uid = u"a2"_s, .text = u"Remove the setting."_s, .status = ActionStatus::Done}};
    return record;
}

Record fullRecord()
{
    Record record = outageRecord();
    Incident &incident = record.incident;
    incident.title = u"Checkout & payments: 60% of users *affected* [again]"_s;
    incident.impact = u"Checkout was down.\n\n# Who was hurt\n\n- customers\n- merchants\n\n| Region | Share |\n|---|--:|\n| EU | 60% |\n| US | 5% |"_s;
    incident.detection = u"- Customers complained.\n- No alert fired."_s;
    incident.resolution = u"Rolled back with:\n\n```sh\n# on the deploy host\ndeploy rollback gateway\n```\n\n**Resolution:** is a word, too."_s;
    incident.statedDurationMinutes = 120;
    record.services[1].providerIncident = u"PG-4711"_s;
    record.services[1].statusPage = u"https://status.example.com/incidents/4711"_s;
    record.severities.append({.uid = u"s9"_s, .severity = u"SEV-3"_s, .reason = u"one customer called"_s}); // held from the start
    record.milestones.append({.uid = u"m9"_s, .kind = MilestoneKind::Began, .source = MilestoneSource::Measured, .at = momentAt(u"10:16 GMT"_s)});
    record.events[2].text = u"First checks pointed to the gateway:\n\n> all failed transactions used cards\n\nSee the log:\n\n    10:44:59 gateway_timeout"_s;
    record.events[3].at = momentAt(u"~11:00 GMT"_s);
    record.events[4].at = momentAt(u"11:15-11:20 GMT"_s);
    record.events.append({.uid = u"e8"_s, .at = momentAt(u"2024-07-21 00:10:30 GMT"_s), .text = u"The last delayed order went through."_s});
    record.events.append({.uid = u"e9"_s, .at = momentAt(u"22 July 2024"_s), .text = u"Merchants were told."_s});
    record.events.append({.uid = u"e10"_s, .text = u"Somebody looked at the gateway's status page."_s});
    record.causes.append({.uid = u"c3"_s, .kind = CauseKind::Trigger, .text = u"A second update went out with it."_s});
    record.causes.append({.uid = u"c4"_s, .kind = CauseKind::SlowedDetection, .text = u"The alert averages all payment methods."_s});
    record.lessons.append({.uid = u"l4"_s, .kind = LessonKind::MadeSense, .text = u"The update had passed all tests."_s});
    record.questions = {{.uid = u"q1"_s, .text = u"Why did cards alone fail?"_s},
                        {.uid = u"q2"_s, .text = u"How many orders were paid later?"_s, .answer = u"About half of them."_s}};
    record.improvements.append({.uid = u"i4"_s, .text = u"Rehearse rollbacks."_s});
    ActionItem &alert = record.actions[2];
    alert.person = u"Ada L."_s;
    alert.priority = u"P1"_s;
    alert.due = momentAt(u"31 July 2024"_s);
    alert.status = ActionStatus::Blocked;
    alert.statusReason = u"waits for the metrics of the gateway"_s;
    alert.trackerKey = u"PAY-88"_s;
    alert.trackerUrl = u"https://tracker.example.com/browse/PAY-88"_s;
    record.actions[0].status = ActionStatus::Verified;
    record.actions.append({.uid = u"a4"_s, .text = u"```\nretry = 3\n```"_s, .status = ActionStatus::WontDo});
    record.deadlines = {{.uid = u"d1"_s,
                         .name = u"First report | draft"_s,
                         .recipient = u"Supervisory authority"_s,
                         .allowedMinutes = 24 * 60 + 90,
                         .done = momentAt(u"2024-07-21 09:00 GMT"_s),
                         .reference = u"SA-2024-7"_s},
                        {.uid = u"d2"_s, .name = u"Card schemes"_s, .startsAt = MilestoneKind::Resolved, .allowedMinutes = 90, .done = momentAt(u"14:00 GMT"_s)},
                        {.uid = u"d3"_s, .name = u"The bank"_s, .recipient = u"Desk of the bank"_s, .startsAt = MilestoneKind::Identified, .allowedMinutes = 30},
                        {.uid = u"d4"_s, .recipient = u"Insurer"_s, .startsAt = MilestoneKind::Began}};
    record.figures = {{.uid = u"f1"_s,
                       .name = u"missing_payments_in_windows"_s,
                       .value = 1406,
                       .low = 1210,
                       .high = 1630,
                       .confidence = 0.9,
                       .unit = u"payments"_s,
                       .method = u"weeks_before"_s,
                       .methodVersion = u"1"_s},
                      {.uid = u"f2"_s,
                       .name = u"missing_amount_in_windows"_s,
                       .value = 8436012,
                       .low = 7260000,
                       .high = 9780050,
                       .confidence = 0.9,
                       .unit = u"minor"_s,
                       .currency = u"EUR"_s,
                       .method = u"weeks_before"_s},
                      {.uid = u"f3"_s, .name = u"to_reconcile_amount"_s, .value = -7000, .unit = u"minor"_s, .currency = u"XXX"_s, .method = u"counted"_s},
                      {.uid = u"f4"_s, .name = u"calls | an hour"_s, .value = 12.5, .unit = u"calls"_s, .method = u"asked the desk"_s},
                      {.uid = u"f6"_s,
                       .name = u"missing_payments"_s,
                       .value = 812,
                       .low = -20,
                       .high = 1530,
                       .confidence = 0.9,
                       .unit = u"payments"_s,
                       .method = u"weeks_before"_s},
                      {.uid = u"f7"_s, .name = u"missing_payments_after"_s, .value = -594, .unit = u"payments"_s, .method = u"weeks_before"_s},
                      {.uid = u"f5"_s, .name = u"orders_lost"_s, .unit = u"orders"_s}};
    record.sections = {{.uid = u"s1"_s, .title = u"Without a text"_s},
                       {.uid = u"s2"_s, .title = u"Appendix"_s, .text = u"# Logs\n\nNothing more to see."_s},
                       {.uid = u"s3"_s, .title = u"Glossary"_s, .text = u"Gateway: who moves the money."_s, .level = 3}};
    return record;
}

Record wholeRecord()
{
    Record record = fullRecord();
    Incident &incident = record.incident;
    incident.number = 7;
    incident.externalKeys = {u"PD-1234"_s, u"PAY-88"_s};
    incident.owner = u"Grace Hopper"_s;
    incident.reviewers = {u"Ada L."_s, u"Alan Turing"_s};
    incident.meeting = momentAt(u"2024-07-23 09:00 GMT"_s);
    incident.due = momentAt(u"25 July 2024"_s);
    incident.followUp = momentAt(u"30 August 2024"_s);
    incident.postmortemState = PostmortemState::InReview;
    record.participants.append({.uid = u"p8"_s, .role = u"scribe"_s, .person = u"Alan Turing"_s, .note = u"from 10:40 on"_s});
    record.participants.append({.uid = u"p9"_s, .person = u"Ada L."_s});
    record.events[5].actor = u"Ada L."_s;
    record.events.append({.uid = u"e11"_s,
                          .at = momentAt(u"10:50 GMT"_s),
                          .kind = EventKind::Communication,
                          .actor = u"Support"_s,
                          .text = u"Support was told what to answer."_s,
                          .audience = Audience::Internal,
                          .channel = u"chat"_s});
    record.events.append({.uid = u"e12"_s,
                          .at = momentAt(u"11:05 GMT"_s),
                          .kind = EventKind::Communication,
                          .text = u"**Payments fail.** We are working on it.\n\nOther methods work."_s,
                          .audience = Audience::Customers,
                          .channel = u"status page"_s,
                          .approvedBy = u"Grace Hopper"_s});
    std::ranges::stable_sort(record.events, {}, [](const TimelineEvent &event) { return event.at.at.value_or(std::numeric_limits<qint64>::max()); });
    record.evidence
        = {{.uid = u"v1"_s, .subject = record.events[2].uid, .title = u"Dashboard | cards"_s, .url = u"https://graphs.example.com/d/1?from=1&to=2"_s},
           {.uid = u"v2"_s, .subject = record.events[2].uid, .kind = EvidenceKind::Snippet, .title = u"Log of the gateway"_s, .text = u"timeout"_s},
           {.uid = u"v3"_s, .subject = record.events[3].uid, .title = u"Salaries"_s, .url = u"https://secret.example.com"_s, .isPrivate = true},
           {.uid = u"v4"_s, .title = u"Recording of the call"_s, .url = u"https://calls.example.com/9"_s, .captured = momentAt(u"12:30 GMT"_s)}};
    record.links = {{.uid = u"k1"_s, .kind = LinkKind::SameCause, .title = u"INC-3: wallet payments failed"_s},
                    {.uid = u"k2"_s, .kind = LinkKind::ProviderIncident, .url = u"https://status.example.com/incidents/4711"_s, .title = u"PG-4711"_s}};
    record.reviews = {{.uid = u"r1"_s,
                       .state = PostmortemState::InReview,
                       .at = momentAt(u"2024-07-23 09:00 GMT"_s),
                       .by = u"Alan Turing"_s,
                       .note = u"numbers are missing"_s}};
    record.windows.append(
        {.uid = u"w2"_s, .from = momentAt(u"12:10 GMT"_s), .to = momentAt(u"12:15 GMT"_s), .degree = ImpactDegree::Down, .severity = u"SEV-1"_s});
    record.actions[1].verification = u"a rehearsed update fails in the tests"_s;
    record.sections.append({.uid = u"s4"_s, .title = u"Five Whys"_s, .text = u"1. Cards failed.\n2. The update was wrong."_s});
    return record;
}

QStringList headingsOf(const QString &markdown)
{
    QStringList headings;
    const MarkdownTree tree = parseMarkdown(markdown.toUtf8());
    for (cmark_node *node = cmark_node_first_child(tree.get()); node; node = cmark_node_next(node)) {
        if (cmark_node_get_type(node) == CMARK_NODE_HEADING)
            headings.append(QString(cmark_node_get_heading_level(node), u'#') + u' ' + plainText(node));
    }
    return headings;
}

QString untidiness(const QString &markdown)
{
    const MarkdownTree tree = parseMarkdown(markdown.toUtf8());
    for (cmark_node *node = cmark_node_first_child(tree.get()); node; node = cmark_node_next(node)) {
        cmark_node *next = cmark_node_next(node);
        const cmark_node_type type = cmark_node_get_type(node);
        const bool heading = type == CMARK_NODE_HEADING;
        cmark_node *content = cmark_node_first_child(node);
        const bool aloneLabel = type == CMARK_NODE_PARAGRAPH && content && cmark_node_get_type(content) == CMARK_NODE_STRONG && !cmark_node_next(content)
            && plainText(node).endsWith(u':');
        const int level = heading ? cmark_node_get_heading_level(node) : 2;
        const bool nothingBelow = !next || (cmark_node_get_type(next) == CMARK_NODE_HEADING && cmark_node_get_heading_level(next) <= level);
        if (level == 2 && (heading || aloneLabel) && nothingBelow)
            return u"nothing below: "_s + plainText(node);
        if ((type == CMARK_NODE_LIST || qstrcmp(cmark_node_get_type_string(node), "table") == 0) && !content)
            return u"an empty list or table"_s;
    }
    if (!markdown.startsWith(u"# "_s))
        return u"no title"_s;
    if (!markdown.endsWith(u'\n') || markdown.endsWith(u"\n\n"_s))
        return u"not one line end at the end"_s;
    return {};
}

} // namespace hindsight
