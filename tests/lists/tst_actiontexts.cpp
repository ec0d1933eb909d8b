// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/incident/timetext.h"
#include "models/lists/actions/statusrows.h"
#include "models/lists/actions/toldactions.h"
#include "tests/support/outagedatabase.h"

#include <QTest>

using namespace hindsight;
using namespace Qt::StringLiterals;

namespace {

Moment at(const QString &written, const QString &zone = {}) { return readMoment(written, {.zone = zone}).value_or(Moment()); }

ToldAction alert()
{
    return {.action = {.uid = u"a"_s,
                       .number = 3,
                       .text = u"Page on the **success rate** by payment method | `rate < 90`"_s,
                       .team = u"Payments"_s,
                       .person = u"Anna"_s,
                       .priority = u"P1"_s,
                       .due = at(u"2024-08-10"_s, u"Europe/Berlin"_s),
                       .verification = u"The drill of next month pages\nwithin five minutes"_s,
                       .trackerKey = u"PAY-88"_s,
                       .trackerUrl = u"https://tracker.example.org/browse/PAY-88"_s},
            .incident = u"INC-1"_s,
            .incidentTitle = u"Checkout outage: cards | all shops"_s,
            .causes = {u"Staging did not have\nthe strict mode"_s}};
}

} // namespace

class ActionTextsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldBeAListOfTasks()
    {
        ToldAction done{.action = {.uid = u"b"_s, .number = 4, .text = u"Double\nthe cache"_s, .status = ActionStatus::Done}, .incident = u"INC-2"_s};
        ToldAction blocked{.action = {.uid = u"c"_s, .text = u"Runbook"_s, .team = u"SRE"_s, .status = ActionStatus::Blocked}};
        QCOMPARE(actionsToMarkdownList({alert(), done, blocked}),
                 u"- [ ] **ACT-3** Page on the **success rate** by payment method | `rate < 90` (Anna, due 2024-08-10, "
                 "[PAY-88](<https://tracker.example.org/browse/PAY-88>), INC-1)\n"
                 "- [x] **ACT-4** Double the cache (no owner, INC-2)\n"
                 "- [ ] Runbook (SRE, Blocked)\n"_s);
        QCOMPARE(actionsToMarkdownList({}), QString());
    }

    void shouldBeATableWhoseBarsAreItsOwn()
    {
        QCOMPARE(actionsToMarkdownTable({alert()}),
                 u"| Number | Action item | Owner | Due | Status | Incident | Tracker |\n"
                 "| --- | --- | --- | --- | --- | --- | --- |\n"
                 "| ACT-3 | Page on the **success rate** by payment method \\| `rate < 90` | Anna | 2024-08-10 | Open | INC-1 Checkout outage: cards \\| all "
                 "shops | [PAY-88](<https://tracker.example.org/browse/PAY-88>) |\n"_s);
    }

    void shouldEscapeBarsOnce_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("cell");
        QTest::newRow("a bar") << u"a|b"_s << u"a\\|b"_s;
        QTest::newRow("escaped already") << u"a\\|b"_s << u"a\\|b"_s;
        QTest::newRow("a backslash before a bar") << u"a\\\\|b"_s << u"a\\\\\\|b"_s;
        QTest::newRow("a backslash at the end") << u"C:\\"_s << u"C:\\\\"_s;
        QTest::newRow("lines") << u"a\n\nb"_s << u"a b"_s;
    }
    void shouldEscapeBarsOnce()
    {
        QFETCH(QString, text);
        QFETCH(QString, cell);
        const QString table = actionsToMarkdownTable({{.action = {.uid = u"a"_s, .text = text}}});
        QCOMPARE(table.section(u'\n', 2, 2), u"|  | %1 |  |  | Open |  |  |"_s.arg(cell));
    }

    void shouldBeWhatATrackerAsksFor()
    {
        const ToldAction other{.action = {.uid = u"b"_s, .text = u"Runbook"_s}, .incident = u"INC-1"_s, .incidentTitle = u"Outage"_s};
        QCOMPARE(actionsToTrackerText({alert(), other}),
                 u"## Page on the success rate by payment method | rate < 90\n\n"
                 "Page on the **success rate** by payment method | `rate < 90`\n\n"
                 "- Incident: INC-1 Checkout outage: cards | all shops\n"
                 "- Cause: Staging did not have the strict mode\n"
                 "- How to see that it worked: The drill of next month pages within five minutes\n"
                 "- Due: 2024-08-10\n"
                 "- Priority: P1\n"
                 "- Team: Payments\n"
                 "- Owner: Anna\n"
                 "- Action item: ACT-3\n"
                 "\n---\n\n"
                 "## Runbook\n\n"
                 "- Incident: INC-1 Outage\n"_s);
    }

    void shouldKeepATitleShort()
    {
        const QString words = u"Write down what everybody knows and nobody says, "_s.repeated(10);
        const QString title = actionsToTrackerText({{.action = {.uid = u"a"_s, .text = words}}}).section(u'\n', 0, 0);
        QVERIFY2(title.size() <= 123 && title.endsWith(u'…'), qPrintable(title));
    }

    void shouldOpenInASpreadsheetAsText()
    {
        const QString csv = actionsToCsv({{.action = {.uid = u"a"_s, .number = 3, .text = u"=1+1, \"two\""_s, .person = u"@anna"_s}}});
        QCOMPARE(csv.section(u"\r\n"_s, 1, 1).section(u',', 0, 1), u"ACT-3,open"_s);
        QVERIFY2(csv.contains(u",\"'=1+1, \"\"two\"\"\",'@anna,"_s), qPrintable(csv));
    }

    void shouldComeBackAsTheyWere()
    {
        // GIVEN action items with everything an import looks at, also what a spreadsheet would calculate
        QList<ToldAction> told = {alert(), {}, {}};
        told[1].action
            = {.uid = u"b"_s, .number = 4, .text = u"=1"_s, .person = u"@ben"_s, .status = ActionStatus::RiskAccepted, .due = at(u"2024-09-01 10:30"_s)};
        told[2].action = {.uid = u"c"_s,
                          .number = 5,
                          .text = u"Cache"_s,
                          .status = ActionStatus::Verified,
                          .done = at(u"2024-08-03T10:30:00Z"_s),
                          .trackerKey = u"PAY-90"_s,
                          .trackerStatus = u"In Review"_s,
                          .trackerAsOf = at(u"2024-08-02T09:30:00.25Z"_s)};
        QList<ActionItem> actions;
        for (const ToldAction &one : told)
            actions.append(one.action);
        // WHEN they go out as CSV and come in again THEN nothing is different
        const auto file = readStatusFile(actionsToCsv(told).toUtf8(), u"actions.csv"_s);
        QVERIFY2(file, qPrintable(file ? QString() : file.error().sentence()));
        const qint64 now = *fromIsoText(u"2024-10-01T00:00:00Z");
        const StatusDiff diff = statusDiff(*file, actions, People(), {.at = now, .precision = Precision::Second}, now);
        for (const StatusEdit &edit : diff.edits)
            qInfo() << edit.line << edit.parts.size() << int(edit.parts.first());
        QCOMPARE(diff.edits.size(), 0);
        QCOMPARE(diff.problems, QList<LineProblem>());
        QCOMPARE(diff.same, 3);
        // AND a status that somebody changed in the spreadsheet is the only difference
        const auto edited = readStatusFile(actionsToCsv(told).replace(u"ACT-3,open"_s, u"ACT-3,in_progress"_s).toUtf8(), u"actions.csv"_s);
        const StatusDiff one = statusDiff(*edited, actions, People(), {.at = now, .precision = Precision::Second}, now);
        QCOMPARE(one.edits.size(), 1);
        QCOMPARE(one.edits.first().parts, QList<StatusPart>{StatusPart::Status});
    }

    void shouldTellWhyADateSlipped()
    {
        // GIVEN an action item that was due, and was put off with a reason
        OutageDatabase db;
        const auto rows = db.store().actions();
        QVERIFY(rows && !rows->isEmpty());
        const ActionItem action = rows->first().action;
        ActionItem due = action, later = action;
        due.due = at(u"2026-03-01"_s);
        QVERIFY(db.store().apply({updated(action, due)}));
        later.due = at(u"2026-04-01"_s);
        later.statusReason = u"The provider has no test account"_s;
        QVERIFY(db.store().apply({updated(due, later)}));
        // WHEN one asks what is new
        const auto news = actionNewsOf(db.store(), *db.store().actions(), 0, *fromIsoText(u"2026-03-15T00:00:00Z"));
        // THEN it was put off, and why
        QVERIFY(news);
        QCOMPARE(news->slipped.size(), 1);
        QCOMPARE(news->slipped.first().action, action.uid);
        QCOMPARE(dateText(news->slipped.first().to, {}), u"2026-04-01"_s);
        QCOMPARE(news->slipped.first().reason, u"The provider has no test account"_s);
    }

    void shouldTellTheCausesAnActionAnswers()
    {
        OutageDatabase db;
        const Record record = db.record();
        QVERIFY(!record.causes.isEmpty() && !record.actions.isEmpty());
        ActionItem answering = record.actions.first();
        answering.causes = {record.causes.first().uid};
        QVERIFY(db.store().apply({updated(record.actions.first(), answering)}));
        const auto told = toldActions(db.store(), {u"nobody"_s, answering.uid});
        QVERIFY(told);
        QCOMPARE(told->size(), 1);
        QCOMPARE(told->first().causes, QStringList{record.causes.first().text});
        QCOMPARE(told->first().incident, u"INC-1"_s);
    }
};

QTEST_GUILESS_MAIN(ActionTextsTest)
#include "tst_actiontexts.moc"
