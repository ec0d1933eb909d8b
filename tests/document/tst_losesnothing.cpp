// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever a document says is in the record, in a section, or listed as unread; what is guessed is guessed with care.
#include "models/document/document.h"
#include "models/document/reading/import.h"
#include "models/document/reading/stated.h"
#include "models/incident/milestones.h"
#include "models/incident/timetext.h"
#include "tests/support/builders.h"

#include <QTest>

using namespace hindsight;
using namespace Qt::StringLiterals;

namespace {

ReadDocument read(const QByteArray &bytes)
{
    const auto document = readDocument(bytes, u"x.md"_s);
    if (!document)
        QTest::qFail(qPrintable(document.error().sentence()), __FILE__, __LINE__);
    const ReadDocument result = document.value_or(ReadDocument{.incidents = {ReadIncident()}});
    if (result.totalLines != result.recordLines + result.sectionLines + result.unreadLines)
        QTest::qFail("the lines do not add up", __FILE__, __LINE__);
    return result;
}

/// A document with one section.
QByteArray section(const char *title, const QByteArray &text) { return "# T\n\n## " + QByteArray(title) + "\n\n" + text + '\n'; }

QList<int> unreadOf(const ReadDocument &document, qsizetype incident = 0)
{
    QList<int> lines;
    for (const UnreadLine &unread : document.incidents[incident].unread)
        lines.append(unread.line);
    return lines;
}

QStringList rulesOf(const ReadDocument &document, qsizetype incident = 0)
{
    QStringList rules;
    for (const Finding &finding : document.incidents[incident].findings)
        rules.append(u"%1 %2"_s.arg(finding.rule).arg(finding.line));
    return rules;
}

QString timeOf(const Record &record, MilestoneKind kind)
{
    const auto milestone = milestoneOf(record, kind);
    return milestone && milestone->at.at ? isoText(*milestone->at.at) : QString();
}

} // namespace

class LosesNothingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldKeepWordsBesideADuration_data();
    void shouldKeepWordsBesideADuration();
    void shouldKeepALineRightBelowAnUnderlinedHeading();
    void shouldKeepASectionAboutTheDuration();
    void shouldReadTimesInEveryOrder_data();
    void shouldReadTimesInEveryOrder();
    void shouldListRowsOfTablesItCannotRead_data();
    void shouldListRowsOfTablesItCannotRead();
    void shouldReadColumnsByTheirHeads();
    void shouldKeepTheEndOfTheSentenceBesideATable();
    void shouldQuestionAnEditedDuration();
    void shouldKeepUnknownDetailsOfATask_data();
    void shouldKeepUnknownDetailsOfATask();
    void shouldKeepTagsThatAreWords_data();
    void shouldKeepTagsThatAreWords();
    void shouldReadATableOfActions();
    void shouldListATableOfSomethingElse();
    void shouldReadSeveralIncidents();
    void shouldSayThatFrontMatterBelongsToOneIncident();
    void shouldNotPartOneIncident_data();
    void shouldNotPartOneIncident();
    void shouldGuessAShareOnlyFromWords_data();
    void shouldGuessAShareOnlyFromWords();
    void shouldReadRowsOfManyForms_data();
    void shouldReadRowsOfManyForms();
    void shouldSayWhichRowHasNoTime_data();
    void shouldSayWhichRowHasNoTime();
};

void LosesNothingTest::shouldKeepWordsBesideADuration_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("summary");
    QTest::addColumn<int>("minutes");
    const QByteArray own = "The outage occurred on July 20, 2024, from 10:30 to 12:00 GMT (1 hour 30 minutes).";
    QTest::newRow("our own sentence") << own << QString() << 90;
    QTest::newRow("with another behind it") << own + " Degraded until Monday for EU customers." << u"Degraded until Monday for EU customers."_s << 90;
    QTest::newRow("with another line") << own + "\nDegraded *until* Monday." << u"Degraded *until* Monday."_s << 90;
    QTest::newRow("with another paragraph") << own + "\n\nDegraded until Monday." << u"Degraded until Monday."_s << 90;
    QTest::newRow("with a list") << own + "\n\n- EU\n- US" << u"- EU\n- US"_s << 90;
    QTest::newRow("words for a number") << "about two hours"_ba << u"Duration: about two hours"_s << -1;
    QTest::newRow("not known yet") << "TBD"_ba << u"Duration: TBD"_s << -1;
    QTest::newRow("a day") << "July 20, 2024, all day"_ba << u"Duration: July 20, 2024, all day"_s << -1;
    QTest::newRow("an aside") << "1 h 30 min (mostly EU)"_ba << u"Duration: 1 h 30 min (mostly EU)"_s << 90;
    QTest::newRow("a doubt") << "approximately 90 minutes"_ba << u"Duration: approximately 90 minutes"_s << 90;
    QTest::newRow("a doubt in our own words") << "The outage lasted about two hours."_ba << u"Duration: The outage lasted about two hours."_s << -1;
    QTest::newRow("an aside in our own words") << "The outage lasted 90 minutes (mostly EU)."_ba << u"Duration: The outage lasted 90 minutes (mostly EU)."_s
                                               << 90;
    QTest::newRow("a list alone") << "\n\n- 90 minutes in the EU\n- 2 hours elsewhere"_ba << u"Duration:\n\n- 90 minutes in the EU\n- 2 hours elsewhere"_s
                                  << 90;
    QTest::newRow("just a length") << "1 h 30 min"_ba << QString() << 90;
    QTest::newRow("just a range") << "2024-07-20, 10:30 - 12:00 UTC (1.5 hours)"_ba << QString() << 90;
    QTest::newRow("a start and a length") << "90 minutes, beginning at 2024-07-20 10:30 UTC"_ba << QString() << 90;
}

void LosesNothingTest::shouldKeepWordsBesideADuration()
{
    // given
    QFETCH(QByteArray, text);
    QFETCH(QString, summary);
    QFETCH(int, minutes);

    // when
    const ReadDocument document = read(section("Issue Summary", "We were down.\n\n**Duration:** " + text + "\n\n**Impact:** Bad."));

    // then
    const Incident &incident = document.incidents[0].record.incident;
    QCOMPARE(incident.summary, (QStringList{u"We were down."_s} + (summary.isEmpty() ? QStringList() : QStringList{summary})).join(u"\n\n"_s));
    QCOMPARE(incident.statedDurationMinutes.value_or(-1), minutes);
    QCOMPARE(incident.impact, u"Bad."_s);
    QCOMPARE(document.unreadLines, 0);
    // and what was kept stays where it is on the way out and in
    const auto again = exportDocument(document.incidents[0].record, {});
    QVERIFY(again);
    QCOMPARE(read(*again).incidents[0].record.incident.summary, incident.summary);
}

void LosesNothingTest::shouldKeepALineRightBelowAnUnderlinedHeading()
{
    const ReadDocument document = read("Down\n====\n\nIssue Summary\n-------------\nAll was down.\n\nConclusion\n----------\nNever again.\nReally.\n");
    QCOMPARE(document.incidents[0].record.incident.summary, u"All was down."_s);
    QCOMPARE(document.incidents[0].record.incident.conclusion, u"Never again.\nReally."_s);
}

void LosesNothingTest::shouldKeepASectionAboutTheDuration()
{
    const ReadDocument document = read(section("Duration", "Nobody knows when it began.\n\nIt ended at lunch."));
    QCOMPARE(document.incidents[0].record.sections.value(0).text, u"Nobody knows when it began.\n\nIt ended at lunch."_s);
    QCOMPARE(document.sectionLines, 3);
}

void LosesNothingTest::shouldReadTimesInEveryOrder_data()
{
    QTest::addColumn<QByteArray>("sentence");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    const QString from = u"2024-07-20T23:30:00Z"_s;
    const QString to = u"2024-07-21T01:10:00Z"_s;
    QTest::newRow("over midnight, in our words") << "The outage occurred on July 20, 2024, from 23:30 to 01:10 GMT (1 hour 40 minutes)."_ba << from << to;
    QTest::newRow("over midnight, two zones") << "The outage occurred on July 20, 2024, from 23:30 GMT to 03:10 CEST (1 hour 40 minutes)."_ba << from << to;
    QTest::newRow("over midnight, other words") << "on July 20, 2024, from 23:30 to 01:10 GMT (1 hour 40 minutes)"_ba << from << to;
    QTest::newRow("over midnight, with a dash") << "July 20, 2024, 23:30 - 01:10 UTC"_ba << from << to;
    QTest::newRow("the day behind") << "From 10:30 to 12:00 GMT on July 20, 2024 (1 hour 30 minutes)."_ba << u"2024-07-20T10:30:00Z"_s
                                    << u"2024-07-20T12:00:00Z"_s;
    QTest::newRow("the day behind, over midnight") << "From 23:30 to 01:10 GMT on July 20, 2024."_ba << from << to;
    QTest::newRow("the day in front") << "On July 20, 2024 from 10:30 to 12:00 GMT."_ba << u"2024-07-20T10:30:00Z"_s << u"2024-07-20T12:00:00Z"_s;
}

void LosesNothingTest::shouldReadTimesInEveryOrder()
{
    QFETCH(QByteArray, sentence);
    QFETCH(QString, from);
    QFETCH(QString, to);
    const ReadDocument document = read(section("Issue Summary", "**Duration:** " + sentence));
    const Record &record = document.incidents[0].record;
    QCOMPARE(timeOf(record, MilestoneKind::Began), from);
    QCOMPARE(timeOf(record, MilestoneKind::Resolved), to);
    QCOMPARE(rulesOf(document), QStringList());
    QCOMPARE(record.incident.summary, QString());
}

void LosesNothingTest::shouldListRowsOfTablesItCannotRead_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<QList<int>>("unread");
    const QByteArray milestones = "| Milestone | Time | Source |\n|-|-|-|\n| Began | 2024-07-20 10:30 UTC | set by hand |\n";
    QTest::newRow("milestones") << section("Milestones", milestones) << QList<int>();
    QTest::newRow("unknown milestone") << section("Milestones", milestones + "| Celebrated | 2024-07-20 13:00 UTC | set by hand |") << QList<int>{8};
    QTest::newRow("unknown source") << section("Milestones", milestones + "| Detected | 2024-07-20 10:31 UTC | a dream |") << QList<int>{8};
    QTest::newRow("milestone with more columns") << section("Milestones",
                                                            "| Milestone | Time | Source | By |\n|-|-|-|-|\n| Began | 10:30 UTC | stated | Ada |\n"
                                                            "| Resolved | 12:00 UTC | stated | |")
                                                 << QList<int>{5, 7};
    QTest::newRow("another table among the milestones") << section("Milestones", milestones + "\n| a | b |\n|-|-|\n| c | d |") << QList<int>{9, 10, 11};
    QTest::newRow("severities with more columns") << section(
        "Issue Summary", "**Severity:**\n\n| Severity | From | Reason | Who |\n|-|-|-|-|\n| SEV-1 | 10:30 UTC | bad | Ada |\n| SEV-2 | 11:00 UTC | better |")
                                                  << QList<int>{7, 9};
    QTest::newRow("severity and words below") << section("Issue Summary", "**Severity:** SEV-1\n\nand that is bad") << QList<int>{7};
    QTest::newRow("services with more columns") << section(
        "Issue Summary", "**Services:**\n\n| Service | Part | Tier |\n|-|-|-|\n| Checkout | origin | 1 |\n| Cart | affected | |")
                                                << QList<int>{7, 9};
    QTest::newRow("service with an unknown part") << section("Issue Summary",
                                                             "**Services:**\n\n| Service | Part |\n|-|-|\n| Checkout | guilty |\n| Cart | affected |")
                                                  << QList<int>{9};
    QTest::newRow("services in a line") << section("Issue Summary", "**Services:** Checkout, Cart") << QList<int>{5};
}

void LosesNothingTest::shouldListRowsOfTablesItCannotRead()
{
    QFETCH(QByteArray, document);
    QFETCH(QList<int>, unread);
    QCOMPARE(unreadOf(read(document)), unread);
}

void LosesNothingTest::shouldReadColumnsByTheirHeads()
{
    const Record record
        = read(section("Milestones", "| Source | Milestone | Time |\n|-|-|-|\n| measured | Detected | 2024-07-20 10:31 UTC |")).incidents[0].record;
    QCOMPARE(record.milestones.size(), 1);
    QCOMPARE(record.milestones[0].source, MilestoneSource::Measured);
    QCOMPARE(timeOf(record, MilestoneKind::Detected), u"2024-07-20T10:31:00Z"_s);
}

void LosesNothingTest::shouldKeepTheEndOfTheSentenceBesideATable()
{
    // given a table that says nothing of the end
    const ReadDocument document
        = read("# T\n\n## Issue Summary\n\n**Duration:** The outage occurred on July 20, 2024, from 10:30 to 12:00 GMT.\n\n"
               "## Milestones\n\n| Milestone | Time | Source |\n|-|-|-|\n| Began | 10:20 GMT | set by hand |\n| Detected | 10:31 GMT | stated |\n");
    // then the end is that of the sentence, and what the table says is not doubled
    const Record &record = document.incidents[0].record;
    QCOMPARE(record.milestones.size(), 3);
    QCOMPARE(timeOf(record, MilestoneKind::Began), u"2024-07-20T10:20:00Z"_s);
    QCOMPARE(timeOf(record, MilestoneKind::Resolved), u"2024-07-20T12:00:00Z"_s);
    QCOMPARE(document.unreadLines, 0);
}

void LosesNothingTest::shouldQuestionAnEditedDuration()
{
    // given the sample, which prints its durations
    const QByteArray document = exportDocument(outageRecord(), {}).value();
    QVERIFY(document.contains("| Time to resolve | 1 hour 30 minutes |"));
    QCOMPARE(rulesOf(read(document)).filter(u"duration-computed"_s), QStringList());
    const QByteArray german = exportDocument(outageRecord(), {.language = u"de"_s}).value();
    QVERIFY(german.contains("1 Stunde 30 Minuten |"));
    QCOMPARE(rulesOf(read(german)).filter(u"duration-computed"_s), QStringList());
    // when somebody edits one
    const QByteArray edited = QByteArray(document).replace("| Time to resolve | 1 hour 30 minutes |", "| Time to resolve | 20 minutes |");
    // then it is not taken, and somebody says so
    const int line = int(edited.first(edited.indexOf("20 minutes")).count('\n')) + 1;
    QCOMPARE(rulesOf(read(edited)).filter(u"duration-computed"_s), QStringList{u"duration-computed %1"_s.arg(line)});
}

void LosesNothingTest::shouldKeepUnknownDetailsOfATask_data()
{
    QTest::addColumn<QByteArray>("details");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("team");
    QTest::addColumn<QString>("tracker");
    QTest::newRow("known ones") << "**Team:** Payments · **Status:** blocked · **Tracker:** PAY-1"_ba << u"Do it"_s << u"Payments"_s << u"PAY-1"_s;
    QTest::newRow("unknown status") << "**Team:** Payments · **Status:** waiting"_ba << u"Do it\n\n**Status:** waiting"_s << u"Payments"_s << QString();
    QTest::newRow("only an unknown status") << "**Status:** waiting"_ba << u"Do it\n\n**Status:** waiting"_s << QString() << QString();
    QTest::newRow("another name") << "**Team:** Payments · **Ticket:** PAY-1"_ba << u"Do it"_s << u"Payments"_s << u"PAY-1"_s;
    QTest::newRow("unknown label") << "**Team:** Payments · **Mood:** good · **Tracker:** PAY-1"_ba << u"Do it\n\n**Mood:** good"_s << u"Payments"_s
                                   << u"PAY-1"_s;
    QTest::newRow("a dot in a value") << "**Team:** Payments · Berlin · **Tracker:** PAY-1"_ba << u"Do it"_s << u"Payments · Berlin"_s << u"PAY-1"_s;
    QTest::newRow("words before") << "Soon · **Team:** Payments"_ba << u"Do it\n\nSoon"_s << u"Payments"_s << QString();
}

void LosesNothingTest::shouldKeepUnknownDetailsOfATask()
{
    QFETCH(QByteArray, details);
    QFETCH(QString, text);
    QFETCH(QString, team);
    QFETCH(QString, tracker);
    const ActionItem action = read(section("Action Items", "- [ ] Do it\n\n  " + details)).incidents[0].record.actions.value(0);
    QCOMPARE(action.text, text);
    QCOMPARE(action.team, team);
    QCOMPARE(action.trackerKey, tracker);
}

void LosesNothingTest::shouldKeepTagsThatAreWords_data()
{
    QTest::addColumn<QByteArray>("heading");
    QTest::addColumn<QString>("title");
    QTest::newRow("a type") << "Postmortem: Outage of <checkout> API for Map<String>"_ba << u"Outage of <checkout> API for Map<String>"_s;
    QTest::newRow("a type of types") << "`Map` is Map<K, V> or Set<T>"_ba << u"Map is Map<K, V> or Set<T>"_s;
    QTest::newRow("formatting") << "All is <b>down</b> <span class=\"x\">now</span><!-- really -->"_ba << u"All is down now"_s;
    QTest::newRow("a key") << "Do not press <kbd>Q</kbd>"_ba << u"Do not press Q"_s;
}

void LosesNothingTest::shouldKeepTagsThatAreWords()
{
    QFETCH(QByteArray, heading);
    QFETCH(QString, title);
    QCOMPARE(read("# " + heading + "\n").incidents[0].record.incident.title, title);
}

void LosesNothingTest::shouldReadATableOfActions()
{
    // given
    const QByteArray table = "| Action | Type | Owner | Priority | Ticket | Due | Status |\n"
                             "|---|---|---|---|---|---|---|\n"
                             "| Write **tests** | prevent | Ada | P1 | [PAY-1](https://example.org/PAY-1) | 2024-08-01 | done |\n"
                             "| Set up alerts | | Payments team | | | soon | waiting |\n"
                             "| [x] Ask \\| answer | | | | | | |\n"
                             "| | | Bob | | | | |";
    // when
    const ReadDocument document = read(section("Action items", table + "\n\nMore to come."));
    // then
    const Record &record = document.incidents[0].record;
    QCOMPARE(record.actions.size(), 3);
    const ActionItem &tests = record.actions[0];
    QCOMPARE(tests.text, u"Write **tests**"_s);
    QCOMPARE(tests.kind, ActionKind::Prevent);
    QCOMPARE(tests.person, u"Ada"_s);
    QCOMPARE(tests.priority, u"P1"_s);
    QCOMPARE(tests.trackerKey, u"PAY-1"_s);
    QCOMPARE(tests.trackerUrl, u"https://example.org/PAY-1"_s);
    QCOMPARE(dateText(tests.due, {}), u"2024-08-01"_s);
    QCOMPARE(tests.status, ActionStatus::Done);
    QCOMPARE(record.actions[1].text, u"Set up alerts\n\nStatus: waiting"_s);
    QCOMPARE(record.actions[1].team, u"Payments team"_s);
    QCOMPARE(record.actions[1].due.written, u"soon"_s);
    QCOMPARE(record.actions[2].text, u"Ask | answer"_s);
    QCOMPARE(record.actions[2].status, ActionStatus::Done);
    QCOMPARE(document.incidents[0].lineOf.value(record.actions[1].uid), 8);
    // and a row without an action is kept with the other lines, and only the words below are closing words
    QCOMPARE(unreadOf(document), QList<int>());
    QVERIFY(record.sections.value(0).text.contains(u"| | | Bob | | | | |"_s));
    QCOMPARE(record.incident.conclusion, u"More to come."_s);
}

void LosesNothingTest::shouldListATableOfSomethingElse()
{
    const ReadDocument document = read(section("Action items", "- [ ] Do it\n\n| Colour | Taste |\n|-|-|\n| red | sweet |"));
    QCOMPARE(document.incidents[0].record.actions.size(), 1);
    QCOMPARE(document.incidents[0].record.incident.conclusion, QString());
    const QString others = document.incidents[0].record.sections.value(0).text;
    QVERIFY2(others.contains(u"| Colour | Taste |"_s) && others.contains(u"| red | sweet |"_s), qPrintable(others));
    QCOMPARE(document.sectionLines, 3);
}

void LosesNothingTest::shouldReadSeveralIncidents()
{
    // given
    const QByteArray bytes
        = "Some words.\n\n# Postmortem: Checkout down\n\n## Timeline\n\n- **2024-07-20 10:30 UTC:** a\n\nA remark.\n\n"
          "# Postmortem: Search down\n\n## Issue Summary\n\n**Duration:** The outage occurred on July 21, 2024, from 10:30 to 12:00 GMT (2 hours).\n\n"
          "## Timeline\n\n- **10:30 GMT:** b\n- **10:99 GMT:** c\n\n## Action Items\n\n- [ ] Do it\n";
    // when
    const ReadDocument document = read(bytes);
    // then each has what is its own, at its line
    QCOMPARE(document.incidents.size(), 2);
    const ReadIncident &first = document.incidents[0];
    const ReadIncident &second = document.incidents[1];
    QCOMPARE(first.record.incident.title, u"Checkout down"_s);
    QCOMPARE(first.record.incident.summary, u"Some words."_s);
    QCOMPARE(first.record.events.size(), 1);
    QCOMPARE(first.lineOf.value(first.record.events[0].uid), 7);
    QCOMPARE(first.record.sections.value(0).text, u"A remark."_s);
    QCOMPARE(second.record.incident.title, u"Search down"_s);
    QCOMPARE(second.record.events.size(), 2);
    QCOMPARE(second.record.events[0].origin, u"x.md:19"_s);
    QCOMPARE(second.record.actions.size(), 1);
    QCOMPARE(second.lineOf.value(second.record.actions[0].uid), 24);
    QCOMPARE(rulesOf(document, 1), (QStringList{u"time-unread 20"_s, u"duration-mismatch 15"_s}));
    QVERIFY(first.record.incident.uid != second.record.incident.uid);
    QCOMPARE(document.totalLines, 13);
}

void LosesNothingTest::shouldSayThatFrontMatterBelongsToOneIncident()
{
    const QByteArray one = exportDocument(outageRecord(), {.frontMatter = true}).value();
    QCOMPARE(rulesOf(read(one)).filter(u"several-incidents"_s), QStringList());
    const ReadDocument document = read(one + "\n# Postmortem: Search down\n\n## Timeline\n\n- **10:30 GMT:** b\n");
    QCOMPARE(document.incidents.size(), 1);
    QCOMPARE(rulesOf(document).filter(u"several-incidents"_s), QStringList{u"several-incidents %1"_s.arg(one.count('\n') + 2)});
}

void LosesNothingTest::shouldNotPartOneIncident_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("sections of level 1") << "# All down\n\n# Summary\n\nx\n\n# Timeline\n\n- a\n\n# Lessons Learned\n\n## What Went Well\n\n- b\n"_ba;
    QTest::newRow("another heading of level 1") << "# All down\n\n## Summary\n\nx\n\n# Appendix\n\n## Figures\n\ny\n"_ba;
    QTest::newRow("in code") << "# All down\n\n## Summary\n\n```\n# Another\n\n## Timeline\n```\n"_ba;
}

void LosesNothingTest::shouldNotPartOneIncident()
{
    QFETCH(QByteArray, bytes);
    const ReadDocument document = read(bytes);
    QCOMPARE(document.incidents.size(), 1);
    QCOMPARE(document.incidents[0].record.incident.title, u"All down"_s);
}

void LosesNothingTest::shouldGuessAShareOnlyFromWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("share");
    QTest::newRow("users affected") << u"Approximately 60% of active users were affected during this period, leading to lost sales."_s << 0.6;
    QTest::newRow("payments failed") << u"Up to 12.5 percent of all payments failed."_s << 0.125;
    QTest::newRow("could not") << u"35% of customers could not reserve a seat"_s << 0.35;
    QTest::newRow("German") << u"Etwa 40 Prozent der Zahlungen sind fehlgeschlagen."_s << 0.4;
    QTest::newRow("an error rate") << u"The error rate rose to 30%."_s << 0.3;
    QTest::newRow("other percentages") << u"CPU rose to 95%; 99.9% of customers were unaffected"_s << -1.0;
    QTest::newRow("not affected") << u"80% of users were not affected."_s << -1.0;
    QTest::newRow("memory") << u"Memory of the checkout hosts was down to 5%."_s << -1.0;
    QTest::newRow("nobody") << u"Sales were 10% lower."_s << -1.0;
    QTest::newRow("behind another") << u"CPU was at 95%, and 10% of payments failed."_s << 0.1;
    QTest::newRow("in another sentence") << u"We keep 20% in reserve. 30% of requests timed out. Nobody noticed."_s << 0.3;
    QTest::newRow("more than all") << u"300% of requests failed"_s << -1.0;
}

void LosesNothingTest::shouldGuessAShareOnlyFromWords()
{
    QFETCH(QString, text);
    QFETCH(double, share);
    QCOMPARE(readShare(text).value_or(-1), share);
}

void LosesNothingTest::shouldReadRowsOfManyForms_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QString>("at");
    QTest::addColumn<QString>("end");
    const auto row = [](const char *text, const char *at, const char *end = "") {
        QTest::newRow(text) << QByteArray(text) << QString::fromLatin1(at) << QString::fromLatin1(end);
    };
    row("- **10:45** - it happened", "10:45");
    row("- **10:45** it happened", "10:45");
    row("- **10:45 UTC** – it happened", "10:45");
    row("- **10:45**: it happened", "10:45");
    row("- 10:45 UTC — it happened", "10:45");
    row("- 10:45 - it happened", "10:45");
    row("- 10:45 - 10:50 - it happened", "10:45", "10:50");
    row("- 10:45 – 10:50: it happened", "10:45", "10:50");
    row("- 10:45 - 10:50 it happened", "10:45", "10:50");
    row("- [10:45] it happened", "10:45");
    row("- [10:45 UTC]: it happened", "10:45");
    row("- `10:45` it happened", "10:45");
    row("10:45 — it happened", "10:45");
    row("**10:45** it happened", "10:45");
    row("[10:45] it happened", "10:45");
}

void LosesNothingTest::shouldReadRowsOfManyForms()
{
    QFETCH(QByteArray, row);
    QFETCH(QString, at);
    QFETCH(QString, end);
    const ReadDocument document = read("# T 2024-07-20\n\n## Timeline\n\n" + row + "\n\n- 11:00 UTC: next\n");
    const Record &record = document.incidents[0].record;
    QCOMPARE(record.events.size(), 2);
    QVERIFY2(record.events[0].at.at, qPrintable(record.events[0].text));
    QCOMPARE(isoText(*record.events[0].at.at), u"2024-07-20T%1:00Z"_s.arg(at));
    QCOMPARE(record.events[0].at.end ? isoText(*record.events[0].at.end) : QString(), end.isEmpty() ? QString() : u"2024-07-20T%1:00Z"_s.arg(end));
    QCOMPARE(record.events[0].text, u"it happened"_s);
    QCOMPARE(rulesOf(document), QStringList());
    QCOMPARE(document.unreadLines, 0);
}

void LosesNothingTest::shouldSayWhichRowHasNoTime_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("written");
    QTest::newRow("no such time") << "- **10:99:** a"_ba << u"a"_s << u"10:99"_s;
    QTest::newRow("in brackets") << "- [10:99] a"_ba << u"[10:99] a"_s << QString();
    QTest::newRow("a link") << "- [10:45](https://example.org) a"_ba << u"[10:45](https://example.org) a"_s << QString();
}

void LosesNothingTest::shouldSayWhichRowHasNoTime()
{
    QFETCH(QByteArray, row);
    QFETCH(QString, text);
    QFETCH(QString, written);
    const ReadDocument document = read("# T 2024-07-20\n\n## Timeline\n\n" + row + "\n- 11:00 UTC: next\n- no time at all\n");
    const TimelineEvent event = document.incidents[0].record.events.value(1); // behind the one with a time
    QCOMPARE(event.text, text);
    QCOMPARE(event.at.written, written);
    QCOMPARE(rulesOf(document), QStringList{u"time-unread 5"_s});
}

QTEST_GUILESS_MAIN(LosesNothingTest)
#include "tst_losesnothing.moc"
