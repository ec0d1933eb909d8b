// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/document/document.h"
#include "models/document/reading/guesses.h"
#include "models/document/reading/import.h"
#include "models/document/reading/stated.h"
#include "models/incident/milestones.h"
#include "models/incident/timetext.h"
#include "tests/support/builders.h"

#include <QFile>
#include <QTest>

using namespace hindsight;
using namespace Qt::StringLiterals;

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

ReadDocument read(const QByteArray &bytes, const QString &name = u"x.md"_s)
{
    Result<ReadDocument> document = readDocument(bytes, name);
    if (!document)
        QTest::qFail(qPrintable(document.error().sentence()), __FILE__, __LINE__);
    return document.value_or(ReadDocument{.incidents = {ReadIncident()}});
}

Record recordIn(const QByteArray &bytes) { return read(bytes).incidents.first().record; }

/// "10:30 detection": minutes and kinds of the events.
QStringList eventsOf(const Record &record)
{
    QStringList events;
    for (const TimelineEvent &event : record.events)
        events.append((event.at.at ? isoText(*event.at.at) : u"-"_s) + u' ' + QString::fromLatin1(nameOf(event.kind)));
    return events;
}

QStringList textsOf(const auto &parts)
{
    QStringList texts;
    for (const auto &part : parts)
        texts.append(part.text);
    return texts;
}

QStringList unreadOf(const ReadDocument &document)
{
    QStringList lines;
    for (const UnreadLine &unread : document.incidents.first().unread)
        lines.append(u"%1: %2"_s.arg(unread.line).arg(unread.text));
    return lines;
}

QStringList rulesOf(const ReadDocument &document)
{
    QStringList rules;
    for (const Finding &finding : document.incidents.first().findings)
        rules.append(u"%1 %2"_s.arg(finding.rule).arg(finding.line));
    return rules;
}

/// A document with one section.
QByteArray section(const char *title, const QByteArray &text) { return "# T\n\n## " + QByteArray(title) + "\n\n" + text + '\n'; }

} // namespace

class TestImport : public QObject
{
    Q_OBJECT

private slots:
    void readsTheTeamsDocument_data();
    void readsTheTeamsDocument();
    void readsTheSeed();
    void exportsWhatItReadAsItWas();
    void remembersWhereThingsStood();

    void keepsWhatItDoesNotKnow();
    void readsItemsOfManyShapes();
    void listsWhatFitsNowhere();
    void readsTasks_data();
    void readsTasks();
    void readsTimes_data();
    void readsTimes();
    void takesTheDateFrom_data();
    void takesTheDateFrom();
    void findsAMissingZone();
    void findsAWrongDuration();
    void findsATimeItCannotRead();
    void readsDurationSentences_data();
    void readsDurationSentences();
    void readsLengths_data();
    void readsLengths();
    void guessesKindsOfEvents_data();
    void guessesKindsOfEvents();
    void readsTheTitle_data();
    void readsTheTitle();

    void readsEncodings_data();
    void readsEncodings();
    void refusesWhatIsNoText_data();
    void refusesWhatIsNoText();
    void survivesHostileDocuments_data();
    void survivesHostileDocuments();
};

void TestImport::readsTheTeamsDocument_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("as plain text") << u"booking-outage.txt"_s;
    QTest::newRow("as Markdown") << u"booking-outage.md"_s;
}

void TestImport::readsTheTeamsDocument()
{
    // given
    QFETCH(QString, file);
    const QByteArray bytes = contents(testData(u"document/data/"_s + file));
    QVERIFY(!bytes.isEmpty());

    // when
    const ReadDocument document = read(bytes, u"/somewhere/"_s + file);

    // then
    QCOMPARE(document.incidents.size(), 1);
    const Record &record = document.incidents[0].record;
    const Incident &incident = record.incident;
    QCOMPARE(incident.title, u"Seat booking refused every reservation"_s);
    QCOMPARE(incident.kind, IncidentKind::Incident);
    QCOMPARE(incident.zone, u"UTC"_s);
    QCOMPARE(incident.origin, file);
    QVERIFY(!incident.uid.isEmpty());
    QVERIFY(!document.incidents[0].known);

    QCOMPARE(eventsOf(record),
             (QStringList{u"2025-03-03T08:10:00Z detection"_s, u"2025-03-03T08:14:00Z escalation"_s, u"2025-03-03T08:25:00Z finding"_s,
                          u"2025-03-03T08:40:00Z escalation"_s, u"2025-03-03T08:55:00Z finding"_s, u"2025-03-03T09:05:00Z action"_s,
                          u"2025-03-03T09:25:00Z recovery"_s}));
    QCOMPARE(record.events[2].at.written, u"08:25 GMT"_s);
    QCOMPARE(record.events[2].at.zone, u"GMT"_s);
    QCOMPARE(record.events[2].at.precision, Precision::Minute);
    QCOMPARE(record.events[2].text, u"Initial checks pointed to the database: every failing request had waited for a connection."_s);

    QCOMPARE(incident.statedDurationMinutes, 75);
    const auto began = milestoneOf(record, MilestoneKind::Began);
    const auto resolved = milestoneOf(record, MilestoneKind::Resolved);
    QVERIFY(began && resolved);
    QCOMPARE(began->source, MilestoneSource::Stated);
    QCOMPARE(isoText(*began->at.at), u"2025-03-03T08:10:00Z"_s);
    QCOMPARE(began->at.written, u"08:10 GMT"_s);
    QCOMPARE(began->event, record.events.first().uid);
    QCOMPARE(isoText(*resolved->at.at), u"2025-03-03T09:25:00Z"_s);
    QCOMPARE(resolved->event, record.events.last().uid);
    QCOMPARE(record.milestones.size(), 2);

    QVERIFY(incident.impact.startsWith(u"Nobody could reserve"_s));
    QVERIFY(incident.impact.endsWith(u"was overrun."_s));
    QCOMPARE(record.windows.size(), 1);
    QCOMPARE(record.windows[0].from.at, began->at.at);
    QCOMPARE(record.windows[0].to.at, resolved->at.at);
    QCOMPARE(record.windows[0].shareFailing, 0.35);
    QCOMPARE(record.windows[0].degree, ImpactDegree::Partial);

    QCOMPARE(incident.rootCauseSummary, u"A configuration change left the booking service with a tenth of its database connections."_s);
    QCOMPARE(record.causes.size(), 1);
    QCOMPARE(record.causes[0].kind, CauseKind::Trigger);
    QVERIFY(record.causes[0].text.startsWith(u"The connection pool was shrunk"_s));
    QVERIFY(incident.resolution.startsWith(u"The platform team put"_s));

    QCOMPARE(record.improvements.size(), 3);
    QCOMPARE(record.improvements[0].theme, u"Change Review"_s);
    QCOMPARE(record.improvements[1].theme, u"Load Testing"_s);
    QCOMPARE(record.improvements[2].theme, u"Monitoring"_s);
    QCOMPARE(record.improvements[2].text, u"The share of waiting requests is watched per service."_s);
    QCOMPARE(record.actions.size(), 3);
    QCOMPARE(record.actions[0].text, u"Require a review for changes of the live configuration."_s);
    QCOMPARE(record.actions[0].status, ActionStatus::Open);
    QCOMPARE(record.actions[0].incidents, QStringList{incident.uid});
    QCOMPARE(record.actions[1].status, ActionStatus::Done);
    QCOMPARE(record.actions[2].kind, ActionKind::Detect);
    QCOMPARE(incident.conclusion, u"This outage shows how far a single number can reach, and how much a second look is worth."_s);

    QCOMPARE(record.sections.size(), 0);
    QCOMPARE(unreadOf(document), QStringList());
    QCOMPARE(rulesOf(document), QStringList());
    QCOMPARE(document.totalLines, document.recordLines);
    QCOMPARE(document.totalLines, file.endsWith(u".md"_s) ? 27 : 26);
}

void TestImport::readsTheSeed()
{
    // given the team's own file, where the project lies beside it
    const QByteArray bytes = contents(testData(u"../../shared/seed/checkout-outage-2024-07-20.txt"_s));
    if (bytes.isEmpty())
        QSKIP("the team's document is not here");

    // when
    const ReadDocument document = read(bytes);

    // then
    const Record &record = document.incidents[0].record;
    const Incident &incident = record.incident;
    QCOMPARE(incident.title, u"Outage of E-commerce Checkout Service"_s);
    QCOMPARE(incident.zone, u"UTC"_s);
    QCOMPARE(eventsOf(record),
             (QStringList{u"2024-07-20T10:30:00Z detection"_s, u"2024-07-20T10:35:00Z escalation"_s, u"2024-07-20T10:45:00Z finding"_s,
                          u"2024-07-20T11:00:00Z escalation"_s, u"2024-07-20T11:15:00Z finding"_s, u"2024-07-20T11:30:00Z action"_s,
                          u"2024-07-20T12:00:00Z recovery"_s}));
    for (const TimelineEvent &event : record.events)
        QCOMPARE(event.at.zone, u"GMT"_s);
    QCOMPARE(incident.statedDurationMinutes, 90);
    QCOMPARE(isoText(*milestoneOf(record, MilestoneKind::Began)->at.at), u"2024-07-20T10:30:00Z"_s);
    QCOMPARE(isoText(*milestoneOf(record, MilestoneKind::Resolved)->at.at), u"2024-07-20T12:00:00Z"_s);
    QCOMPARE(milestoneOf(record, MilestoneKind::Resolved)->source, MilestoneSource::Stated);
    QCOMPARE(record.windows.size(), 1);
    QCOMPARE(record.windows[0].shareFailing, 0.6);
    QVERIFY(incident.impact.startsWith(u"The checkout service on our"_s));
    QVERIFY(incident.rootCauseSummary.startsWith(u"The root cause of the outage"_s));
    QCOMPARE(record.causes.size(), 1);
    QVERIFY(incident.resolution.startsWith(u"The engineering team rolled back"_s));
    QCOMPARE(record.improvements.size(), 3);
    QCOMPARE(record.improvements[0].theme, u"Code Review"_s);
    QCOMPARE(record.actions.size(), 3);
    for (const ActionItem &action : record.actions)
        QCOMPARE(action.status, ActionStatus::Open);
    QVERIFY(incident.conclusion.startsWith(u"This postmortem highlights"_s));
    QCOMPARE(unreadOf(document), QStringList());
    QCOMPARE(rulesOf(document), QStringList());
    QCOMPARE(document.totalLines, 26);
    QCOMPARE(document.recordLines, 26);
}

void TestImport::exportsWhatItReadAsItWas()
{
    // given plain text
    const Record record = recordIn(contents(testData(u"document/data/booking-outage.txt"_s)));

    // when
    const auto markdown = exportDocument(record, {});

    // then it is the same document as Markdown
    QVERIFY(markdown);
    QCOMPARE(QString::fromUtf8(*markdown), QString::fromUtf8(contents(testData(u"document/data/booking-outage.md"_s))));
}

void TestImport::remembersWhereThingsStood()
{
    const ReadDocument document = read(contents(testData(u"document/data/booking-outage.txt"_s)), u"folder/booking-outage.txt"_s);
    const ReadIncident &incident = document.incidents[0];
    QCOMPARE(incident.lineOf.value(incident.record.events[0].uid), 10);
    QCOMPARE(incident.record.events[0].origin, u"booking-outage.txt:10"_s);
    QCOMPARE(incident.lineOf.value(incident.record.actions[2].uid), 32);
    QCOMPARE(incident.record.actions[2].origin, u"booking-outage.txt:32"_s);
    QCOMPARE(incident.lineOf.value(incident.record.causes[0].uid), 18);
}

void TestImport::keepsWhatItDoesNotKnow()
{
    const ReadDocument document = read(contents(testData(u"document/data/nightly-batch.md"_s)));
    const Record &record = document.incidents[0].record;

    QCOMPARE(record.incident.summary, u"Some words before the first heading."_s);
    QCOMPARE(record.incident.impact,
             u"Merchants saw every payout twice.\n\n- 1,400 merchants\n- nobody lost money\n\n"
             "### What it looked like\n\nThe balance page showed a minus."_s);
    QCOMPARE(record.sections.size(), 2);
    QCOMPARE(record.sections[0].title, u"Background"_s);
    QCOMPARE(record.sections[0].level, 2);
    QVERIFY(record.sections[0].text.startsWith(u"The settlement runs at night.\n\n### Schedule\n\n| job | when |"_s));
    QVERIFY(record.sections[0].text.endsWith(u"10:30 GMT: not an event\n```\n\n[runbook]: https://example.org/runbook"_s));
    QCOMPARE(record.sections[1].title, u"Appendix"_s);
    QCOMPARE(record.sections[1].position, 1);
}

void TestImport::readsItemsOfManyShapes()
{
    const ReadDocument document = read(contents(testData(u"document/data/nightly-batch.md"_s)));
    const Record &record = document.incidents[0].record;

    QCOMPARE(eventsOf(record),
             (QStringList{u"2025-01-14T22:40:00Z note"_s, u"2025-01-14T22:55:00Z detection"_s, u"2025-01-14T23:10:00Z escalation"_s,
                          u"2025-01-14T23:55:00Z note"_s, u"- note"_s, u"- note"_s}));
    QCOMPARE(record.events[1].text, u"The first merchant complained.\n\nHe sent a picture:\n\n- of the balance"_s);
    QCOMPARE(record.events[2].at.precision, Precision::Approximate);
    QCOMPARE(record.events[3].at.precision, Precision::Range);
    QCOMPARE(isoText(*record.events[3].at.end), u"2025-01-15T00:15:00Z"_s);
    QCOMPARE(record.events[4].at.written, u"around one"_s);
    QCOMPARE(record.events[4].text, u"Somebody pulled the plug of the second host."_s);
    QCOMPARE(record.events[5].at, Moment{});
    QCOMPARE(record.incident.zone, u"CET"_s);

    QCOMPARE(textsOf(record.actions), (QStringList{u"Lock the job"_s, u"Tell the merchants,\nall of them"_s, u"Write the runbook"_s}));
    QCOMPARE(record.actions[0].status, ActionStatus::Done);
    QCOMPARE(record.actions[2].status, ActionStatus::Open);
}

void TestImport::listsWhatFitsNowhere()
{
    const ReadDocument document = read(contents(testData(u"document/data/nightly-batch.md"_s)));
    QCOMPARE(unreadOf(document), (QStringList{u"50: A remark that is no event."_s, u"59: Follow the tickets for more."_s}));
    QCOMPARE(document.unreadLines, 2);
    QCOMPARE(document.totalLines, document.recordLines + document.sectionLines + document.unreadLines);
    QCOMPARE(document.sectionLines, 14);
}

void TestImport::readsTasks_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("tasks");
    QTest::addColumn<QString>("conclusion");
    QTest::newRow("boxes in a list") << QByteArray("- [ ] one\n- [x] two\n* [X] three") << QStringList{u"open one"_s, u"done two"_s, u"done three"_s}
                                     << QString();
    QTest::newRow("boxes in lines") << QByteArray("[ ] one\n[x] two") << QStringList{u"open one"_s, u"done two"_s} << QString();
    QTest::newRow("no boxes") << QByteArray("- one\n- two") << QStringList{u"open one"_s, u"open two"_s} << QString();
    QTest::newRow("wrapped line") << QByteArray("[ ] one that\ngoes on\n[ ] two") << QStringList{u"open one that\ngoes on"_s, u"open two"_s} << QString();
    QTest::newRow("closing words in the same paragraph")
        << QByteArray("[ ] One.\n[ ] Two.\nWe learnt a lot.\nReally.") << QStringList{u"open One."_s, u"open Two."_s} << u"We learnt a lot.\nReally."_s;
    QTest::newRow("closing words below a list") << QByteArray("- [ ] one\n\nWe learnt a lot.") << QStringList{u"open one"_s} << u"We learnt a lot."_s;
    QTest::newRow("no box at all") << QByteArray("- [link](x) to follow\n- [y] odd") << QStringList{u"open [link](x) to follow"_s, u"open [y] odd"_s}
                                   << QString();
    QTest::newRow("more paragraphs") << QByteArray("- [ ] one\n\n  more\n\n      code") << QStringList{u"open one\n\nmore\n\n    code"_s} << QString();
}

void TestImport::readsTasks()
{
    QFETCH(QByteArray, text);
    QFETCH(QStringList, tasks);
    QFETCH(QString, conclusion);
    const ReadDocument document = read(section("Action Items", text));
    QStringList found;
    for (const ActionItem &action : document.incidents[0].record.actions)
        found.append(QString::fromLatin1(nameOf(action.status)) + u' ' + action.text);
    QCOMPARE(found, tasks);
    QCOMPARE(document.incidents[0].record.incident.conclusion, conclusion);
    QCOMPARE(document.unreadLines, 0);
}

void TestImport::readsTimes_data()
{
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<QStringList>("times");
    QTest::newRow("over midnight") << QByteArray("- 23:50 UTC: a\n- 00:10 UTC: b\n- 00:20 UTC: c")
                                   << QStringList{u"2024-07-20T23:50:00Z"_s, u"2024-07-21T00:10:00Z"_s, u"2024-07-21T00:20:00Z"_s};
    QTest::newRow("over two midnights") << QByteArray("- 13:00 UTC: a\n- 00:10 UTC: b\n- 23:00 UTC: c\n- 01:00 UTC: d")
                                        << QStringList{u"2024-07-20T13:00:00Z"_s, u"2024-07-21T00:10:00Z"_s, u"2024-07-21T23:00:00Z"_s,
                                                       u"2024-07-22T01:00:00Z"_s};
    QTest::newRow("a little out of order") << QByteArray("- 10:45 UTC: a\n- 10:40 UTC: b") << QStringList{u"2024-07-20T10:40:00Z"_s, u"2024-07-20T10:45:00Z"_s};
    QTest::newRow("own dates are inherited") << QByteArray("- 2024-08-01 10:00 UTC: a\n- 10:30 UTC: b")
                                             << QStringList{u"2024-08-01T10:00:00Z"_s, u"2024-08-01T10:30:00Z"_s};
    QTest::newRow("days as labels") << QByteArray("**July 21, 2024:**\n\n- **10:00 UTC:** a\n\n**July 22, 2024:**\n\n- **09:00 UTC:** b")
                                    << QStringList{u"2024-07-21T10:00:00Z"_s, u"2024-07-22T09:00:00Z"_s};
    QTest::newRow("days as bold lines") << QByteArray("**July 21, 2024**\n\n- 10:00 UTC: a\n\n**July 22, 2024**\n\n- 09:00 UTC: b")
                                        << QStringList{u"2024-07-21T10:00:00Z"_s, u"2024-07-22T09:00:00Z"_s};
    QTest::newRow("a mere day") << QByteArray("- **July 23, 2024:** a") << QStringList{u"2024-07-23T00:00:00Z"_s};
    QTest::newRow("zone of each row") << QByteArray("- 10:00 PST: a\n- 20:00 CEST: b") << QStringList{u"2024-07-20T18:00:00Z"_s, u"2024-07-20T18:00:00Z"_s};
    QTest::newRow("zone once") << QByteArray("- 10:00 CEST: a\n- 11:00: b") << QStringList{u"2024-07-20T08:00:00Z"_s, u"2024-07-20T09:00:00Z"_s};
    QTest::newRow("to the microsecond") << QByteArray("- 10:00:01.000250 UTC: a") << QStringList{u"2024-07-20T10:00:01.000250Z"_s};
    QTest::newRow("lines") << QByteArray("10:00 UTC: a\nand more\n10:30 UTC: b") << QStringList{u"2024-07-20T10:00:00Z"_s, u"2024-07-20T10:30:00Z"_s};
    QTest::newRow("colon in the text") << QByteArray("- 10:00 UTC: at 11:00: nothing") << QStringList{u"2024-07-20T10:00:00Z"_s};
}

void TestImport::readsTimes()
{
    QFETCH(QByteArray, rows);
    QFETCH(QStringList, times);
    const ReadDocument document = read("# T\n\n## Issue Summary\n\n**Duration:** The outage occurred on July 20, 2024.\n\n## Timeline\n\n" + rows + '\n');
    QStringList found;
    for (const TimelineEvent &event : document.incidents[0].record.events)
        found.append(event.at.at ? isoText(*event.at.at) : u"-"_s);
    QCOMPARE(found, times);
    QCOMPARE(document.unreadLines, 0);
}

void TestImport::takesTheDateFrom_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("title");
    QTest::addColumn<QByteArray>("summary");
    QTest::addColumn<QString>("date");
    QTest::newRow("the duration") << u"2020-01-01.md"_s << QByteArray("T 2021-01-01") << QByteArray("**Duration:** on 2022-01-01 from 9:00 to 10:00 UTC")
                                  << u"2022-01-01"_s;
    QTest::newRow("the title") << u"2020-01-01.md"_s << QByteArray("2021-01-01, outage") << QByteArray("x") << u"2021-01-01"_s;
    QTest::newRow("the title in words") << u"x.md"_s << QByteArray("Outage of January 1, 2021") << QByteArray("x") << u"2021-01-01"_s;
    QTest::newRow("a line") << u"x.md"_s << QByteArray("T") << QByteArray("In 1999 it was built.\n\n**Date:** 1 January 2021") << u"2021-01-01"_s;
    QTest::newRow("the file's name") << u"2020-01-01/2020-05-06-outage.md"_s << QByteArray("T") << QByteArray("x") << u"2020-05-06"_s;
    QTest::newRow("the file's name, tight") << u"pm_20200506.md"_s << QByteArray("T") << QByteArray("x") << u"2020-05-06"_s;
    QTest::newRow("nowhere") << u"x.md"_s << QByteArray("T") << QByteArray("x") << QString();
}

void TestImport::takesTheDateFrom()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, title);
    QFETCH(QByteArray, summary);
    QFETCH(QString, date);
    const ReadDocument document = read("# " + title + "\n\n## Issue Summary\n\n" + summary + "\n\n## Timeline\n\n- **9:30 UTC:** a\n", file);
    const TimelineEvent event = document.incidents[0].record.events.value(0);
    QCOMPARE(event.text, u"a"_s);
    QCOMPARE(dateText(event.at, u"UTC"_s), date);
    QCOMPARE(event.at.written, u"9:30 UTC"_s);
}

void TestImport::findsAMissingZone()
{
    const ReadDocument document = read(section("Timeline", "- 2024-07-20 10:30: a"));
    QCOMPARE(rulesOf(document), QStringList{u"zone-missing 0"_s});
    QCOMPARE(document.incidents[0].record.incident.zone, u"UTC"_s);
    QCOMPARE(rulesOf(read(section("Timeline", "- 2024-07-20 10:30 UTC: a"))), QStringList());
    QCOMPARE(rulesOf(read(section("Timeline", "- no time"))), QStringList());
}

void TestImport::findsAWrongDuration()
{
    const auto findings = [](const QByteArray &sentence) { return rulesOf(read(section("Issue Summary", "**Duration:** " + sentence))); };
    QCOMPARE(findings("July 20, 2024, 10:30 to 12:00 UTC (2 hours)."), QStringList{u"duration-mismatch 5"_s});
    QCOMPARE(findings("July 20, 2024, 10:30 to 12:00 UTC (90 min)."), QStringList());
    QCOMPARE(findings("July 20, 2024, 10:30 to 12:00 UTC."), QStringList());
    const ReadDocument document = read(section("Issue Summary", "**Duration:** July 20, 2024, 10:30 to 12:00 UTC (2 hours)."));
    QVERIFY(document.incidents[0].findings[0].text.contains(u"120"_s));
    QVERIFY(document.incidents[0].findings[0].text.contains(u"90"_s));
    QCOMPARE(document.incidents[0].record.incident.statedDurationMinutes, 120);
}

void TestImport::findsATimeItCannotRead()
{
    const ReadDocument document = read(section("Timeline", "- **2024-07-20 10:30 XYZT:** a"));
    const TimelineEvent event = document.incidents[0].record.events.value(0);
    QCOMPARE(event.at.precision, Precision::Unknown);
    QCOMPARE(event.at.written, u"2024-07-20 10:30 XYZT"_s);
    QCOMPARE(rulesOf(document), QStringList{u"time-unread 5"_s});
    QVERIFY(document.incidents[0].findings[0].text.contains(u"XYZT"_s));
}

void TestImport::readsDurationSentences_data()
{
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<int>("minutes");
    const QString from = u"2024-07-20T10:30:00Z"_s;
    const QString to = u"2024-07-20T12:00:00Z"_s;
    QTest::newRow("the team's") << u"The outage occurred on July 20, 2024, from 10:30 to 12:00 GMT (1 hour 30 minutes)."_s << from << to << 90;
    QTest::newRow("over midnight") << u"The outage occurred from July 19, 2024, 23:00 GMT to July 20, 2024, 12:00 GMT (13 hours)."_s
                                   << u"2024-07-19T23:00:00Z"_s << to << 780;
    QTest::newRow("computed and stated") << u"The outage occurred on July 20, 2024, from 10:30 to 12:00 GMT, that is 1 hour 30 minutes (stated: 2 hours)."_s
                                         << from << to << 120;
    QTest::newRow("computed only") << u"The outage occurred on July 20, 2024, from 10:30 to 12:00 GMT, that is 1 hour 30 minutes."_s << from << to << -1;
    QTest::newRow("two zones") << u"The outage occurred on July 20, 2024, from 10:30 GMT to 14:00 CEST."_s << from << to << -1;
    QTest::newRow("going on") << u"The outage began on July 20, 2024, at 10:30 GMT, and is still going on."_s << from << QString() << -1;
    QTest::newRow("only the end") << u"The exercise ended on July 20, 2024, at 12:00 GMT."_s << QString() << to << -1;
    QTest::newRow("only a length") << u"The outage lasted 1 hour 30 minutes."_s << QString() << QString() << 90;
    QTest::newRow("other words") << u"All of Europe, 20 July 2024, 10:30 until 12:00 UTC, for 60 minutes at least"_s << from << to << -1;
    QTest::newRow("a range with a dash") << u"2024-07-20, 10:30 - 12:00 UTC (1.5 hours)"_s << from << to << 90;
    QTest::newRow("a length and a start") << u"90 minutes, beginning at 2024-07-20 10:30 UTC"_s << from << QString() << 90;
    QTest::newRow("nothing") << u"Too long."_s << QString() << QString() << -1;
}

void TestImport::readsDurationSentences()
{
    QFETCH(QString, sentence);
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(int, minutes);
    const Record record = recordIn(section("Issue Summary", "**Duration:** " + sentence.toUtf8()));
    const auto timeOf = [&](MilestoneKind kind) {
        const auto found = std::ranges::find(record.milestones, kind, &Milestone::kind);
        return found == record.milestones.end() ? QString() : isoText(*found->at.at);
    };
    QCOMPARE(timeOf(MilestoneKind::Began), from);
    QCOMPARE(timeOf(MilestoneKind::Resolved), to);
    QCOMPARE(record.incident.statedDurationMinutes.value_or(-1), minutes);
    QCOMPARE(record.windows.size(), from.isEmpty() ? 0 : 1);
    if (!record.windows.isEmpty())
        QCOMPARE(record.windows[0].to.isEmpty(), sentence.contains(u"going on"_s)); // an end that is not said is no open end
}

void TestImport::readsLengths_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("minutes");
    QTest::newRow("hours and minutes") << u"1 hour 30 minutes"_s << 90;
    QTest::newRow("short") << u"1h 30m"_s << 90;
    QTest::newRow("attached") << u"about 90min in all"_s << 90;
    QTest::newRow("and") << u"2 days, 3 hours and 5 minutes"_s << 3065;
    QTest::newRow("decimal") << u"1.5 hours"_s << 90;
    QTest::newRow("seconds round") << u"1 minute 40 seconds"_s << 2;
    QTest::newRow("German") << u"1 Stunde 30 Minuten"_s << 90;
    QTest::newRow("the first") << u"90 minutes, then 10 minutes"_s << 90;
    QTest::newRow("only the first run") << u"90 minutes after 10 minutes"_s << 90;
    QTest::newRow("no length") << u"10:30 on July 20"_s << -1;
    QTest::newRow("no unit") << u"12 monkeys"_s << -1;
}

void TestImport::readsLengths()
{
    QFETCH(QString, text);
    QFETCH(int, minutes);
    QCOMPARE(readMinutes(text).value_or(-1), minutes);
}

void TestImport::guessesKindsOfEvents_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<EventKind>("kind");
    QTest::newRow("complaint") << u"The first customer complained."_s << EventKind::Detection;
    QTest::newRow("alert") << u"An alert fired for the error rate."_s << EventKind::Detection;
    QTest::newRow("page") << u"The on-call engineer was paged."_s << EventKind::Escalation;
    QTest::newRow("status page") << u"We wrote it on the status page."_s << EventKind::Communication;
    QTest::newRow("found") << u"We found that a table was locked."_s << EventKind::Finding;
    QTest::newRow("decided") << u"It was decided to switch over."_s << EventKind::Decision;
    QTest::newRow("rolled back") << u"Version 41 was rolled back."_s << EventKind::Action;
    QTest::newRow("deployed") << u"Version 41 was deployed."_s << EventKind::Deploy;
    QTest::newRow("restored") << u"After the rollback everything was restored."_s << EventKind::Recovery;
    QTest::newRow("failing") << u"Logins are failing."_s << EventKind::Impact;
    QTest::newRow("German") << u"Version 41 wurde ausgerollt."_s << EventKind::Deploy;
    QTest::newRow("nothing") << u"Lunch."_s << EventKind::Note;
    QTest::newRow("inside a word") << u"Blown down? Prefixed!"_s << EventKind::Impact;
    QTest::newRow("only inside of words") << u"Prefixed."_s << EventKind::Note;
}

void TestImport::guessesKindsOfEvents()
{
    QFETCH(QString, text);
    QFETCH(EventKind, kind);
    QCOMPARE(guessEventKind(text), kind);
}

void TestImport::readsTheTitle_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("title");
    QTest::newRow("heading") << QByteArray("# Postmortem: All down\n") << u"All down"_s;
    QTest::newRow("underlined") << QByteArray("Postmortem: All\ndown\n===\n") << u"All down"_s;
    QTest::newRow("dash") << QByteArray("# Incident report - All down #\n") << u"All down"_s;
    QTest::newRow("line") << QByteArray("Post-mortem: All down\nTimeline\n") << u"All down"_s;
    QTest::newRow("markup") << QByteArray("# `checkout` is **down** &amp; out\n") << u"checkout is down & out"_s;
    QTest::newRow("escaped") << QByteArray("# Postmortem: \\*all\\* \\# 1\\. down\n") << u"*all* # 1. down"_s;
    QTest::newRow("word that begins alike") << QByteArray("# Postmortems are fun\n") << u"Postmortems are fun"_s;
    QTest::newRow("nothing but the word") << QByteArray("# Postmortem\n\n## Timeline\n\n- a\n") << QString();
    QTest::newRow("a section is none") << QByteArray("## Timeline\n\n- a\n") << QString();
    QTest::newRow("below other words") << QByteArray("Created by: me\n\n# All down\n") << u"All down"_s;
    QTest::newRow("between other words") << QByteArray("Created by: me\n\n# All down\n\nAll times in UTC.\n") << u"All down"_s;
    QTest::newRow("empty and last") << QByteArray("Created by: me\n\n#") << QString();
}

void TestImport::readsTheTitle()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, title);
    const ReadDocument document = read(text);
    QCOMPARE(document.incidents[0].record.incident.title, title);
    QVERIFY(!document.incidents[0].record.incident.summary.contains(u'#'));
    QCOMPARE(document.unreadLines, 0);
}

void TestImport::readsEncodings_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QString text = u"# Grüße 🔥\n\n## Timeline\n\n- **2024-07-20 10:30 UTC:** Größe\n"_s;
    const auto wide = [&](QStringConverter::Encoding encoding, bool mark) {
        QStringEncoder encoder(encoding, mark ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default);
        return QByteArray(encoder(text));
    };
    QTest::newRow("UTF-8") << text.toUtf8();
    QTest::newRow("UTF-8 with mark") << "\xef\xbb\xbf" + text.toUtf8();
    QTest::newRow("CRLF") << QString(text).replace(u"\n"_s, u"\r\n"_s).toUtf8();
    QTest::newRow("CR") << QString(text).replace(u"\n"_s, u"\r"_s).toUtf8();
    QTest::newRow("no line end at the end") << text.trimmed().toUtf8();
    QTest::newRow("UTF-16LE") << wide(QStringConverter::Utf16LE, false);
    QTest::newRow("UTF-16LE with mark") << wide(QStringConverter::Utf16LE, true);
    QTest::newRow("UTF-16BE") << wide(QStringConverter::Utf16BE, false);
    QTest::newRow("UTF-16BE with mark") << wide(QStringConverter::Utf16BE, true);
}

void TestImport::readsEncodings()
{
    QFETCH(QByteArray, bytes);
    const ReadDocument document = read(bytes);
    const Record &record = document.incidents[0].record;
    QCOMPARE(record.incident.title, u"Grüße 🔥"_s);
    QCOMPARE(record.events.size(), 1);
    QCOMPARE(record.events[0].text, u"Größe"_s);
    QCOMPARE(record.events[0].origin, u"x.md:5"_s);
    QCOMPARE(document.totalLines, 3);
}

void TestImport::refusesWhatIsNoText_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("line");
    QTest::newRow("Latin-1") << QByteArray("# T\n\nGr\xfc\xdf"
                                           "e\n")
                             << 3;
    QTest::newRow("cut in a letter") << QByteArray("# T\n\xf0\x9f\x94") << 2;
    QTest::newRow("surrogate") << QByteArray("\xed\xa0\x80") << 1;
    QTest::newRow("half a UTF-16 letter") << QByteArray("\xff\xfe"
                                                        "a\0\n\0b",
                                                        7)
                                          << 1;
    QTest::newRow("picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16) << 1;
}

void TestImport::refusesWhatIsNoText()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, line);
    const auto document = readDocument(bytes, u"bad.md"_s);
    QVERIFY(!document);
    QCOMPARE(document.error().kind, Error::Kind::Input);
    QCOMPARE(document.error().file, u"bad.md"_s);
    QCOMPARE(document.error().line, line);
}

void TestImport::survivesHostileDocuments_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("blank") << QByteArray(" \n\t\n\r\n");
    QTest::newRow("a zero") << QByteArray("a\0b", 3);
    QTest::newRow("only a mark") << QByteArray("\xef\xbb\xbf");
    QTest::newRow("only a UTF-16 mark") << QByteArray("\xff\xfe");
    QTest::newRow("tabs") << QByteArray("#\tT\n\n##\tTimeline\n\n-\t10:30 UTC:\ta\n\n\tb\n");
    QTest::newRow("a line of 10 MB") << "# T\n\n" + QByteArray(10'000'000, 'a');
    QTest::newRow("a row of 10 MB") << "# T\n\n## Timeline\n\n- **10:30 UTC:** " + QByteArray(10'000'000, 'a');
    QTest::newRow("deep quotes") << QByteArray(100'000, '>');
    QTest::newRow("deep lists") << QByteArray("- ").repeated(50'000) + "a";
    QTest::newRow("open brackets") << "# T\n\n" + QByteArray(500'000, '[');
    QTest::newRow("deep JSON") << QByteArray("{\"a\":[").repeated(100'000);
    QTest::newRow("many headings") << QByteArray("## H\n\n").repeated(20'000);
    QTest::newRow("many lines in a paragraph") << "T\nTimeline\n10:30 GMT: a\n" + QByteArray("and so on\n").repeated(100'000);
    QTest::newRow("a table and nothing else") << QByteArray("|a|\n|-|\n") + QByteArray("|b|\n").repeated(20'000);
    QTest::newRow("a table below a line") << QByteArray("# T\n\n## Timeline\n\nabove\n|a|\n|-|\n|b|\n\nbelow\n");
    QTest::newRow("HTML that is never closed") << "# T\n\n## Impact\n\n" + QByteArray("<?\n\n").repeated(20'000);
    QTest::newRow("open front matter") << QByteArray("---\nhindsight: 1\n") + QByteArray("timeline:\n").repeated(10'000);
    QTest::newRow("front matter and nothing else") << QByteArray("---\nhindsight: 1\n---");
    QTest::newRow("backslash at the end") << QByteArray("# T\n\n## Services\n\n|a|b|\n|-|-|\n|c\\");
}

void TestImport::survivesHostileDocuments()
{
    // given
    QFETCH(QByteArray, bytes);

    // when
    const auto document = readDocument(bytes, u"x.md"_s);

    // then every line is somewhere, or a sentence says why not
    if (!document) {
        QVERIFY(!document.error().text.isEmpty());
        return;
    }
    QCOMPARE(document->totalLines, document->recordLines + document->sectionLines + document->unreadLines);
}

QTEST_GUILESS_MAIN(TestImport)
#include "tst_import.moc"
