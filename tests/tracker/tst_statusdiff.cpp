// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/incident/timetext.h"
#include "models/tracker/statusdiff.h"

#include <QTest>

using namespace hindsight;
using namespace Qt::StringLiterals;

namespace {

Moment at(const QString &written) { return readMoment(written, {}).value_or(Moment()); }

const qint64 now = *fromIsoText(u"2024-09-01T12:00:00Z");
const Moment readAt{.at = now, .precision = Precision::Second};

QList<ActionItem> actions()
{
    return {
        {.uid = u"alert"_s, .number = 1, .text = u"Alert"_s, .person = u"Anna Berg"_s, .due = at(u"2024-08-10"_s), .trackerKey = u"PAY-88"_s},
        {.uid = u"staging"_s,
         .number = 2,
         .text = u"Staging"_s,
         .status = ActionStatus::InProgress,
         .trackerUrl = u"https://github.com/example/checkout/issues/13"_s},
        {.uid = u"canary"_s, .number = 3, .text = u"Canary"_s, .status = ActionStatus::Verified, .done = at(u"2024-08-01"_s), .trackerKey = u"PAY-90"_s},
        {.uid = u"limits"_s, .number = 4, .text = u"Limits"_s, .status = ActionStatus::RiskAccepted, .trackerKey = u"PAY-91"_s},
        {.uid = u"runbook"_s, .number = 5, .text = u"Runbook"_s},
        {.uid = u"retry"_s,
         .number = 6,
         .text = u"Retry"_s,
         .status = ActionStatus::Done,
         .trackerKey = u"PAY-92"_s,
         .trackerStatus = u"Done"_s,
         .trackerAsOf = at(u"2024-08-20T10:00:00Z"_s)},
        {.uid = u"one half"_s, .number = 7, .text = u"One half"_s, .trackerKey = u"PAY-93"_s},
        {.uid = u"the other"_s, .number = 8, .text = u"The other"_s, .trackerKey = u"pay-93"_s},
        {.uid = u"here"_s, .number = 9, .text = u"Here"_s, .trackerKey = u"#12"_s, .trackerUrl = u"https://github.com/example/checkout/issues/12"_s},
        {.uid = u"elsewhere"_s, .number = 10, .text = u"Elsewhere"_s, .trackerKey = u"#20"_s},
        {.uid = u"again"_s, .number = 11, .text = u"Again"_s, .trackerKey = u"other/repository#20"_s},
    };
}

People people()
{
    return People({{.uid = u"1"_s, .name = u"Anna Berg"_s, .email = u"anna@example.org"_s, .aliases = {u"@anna"_s}},
                   {.uid = u"2"_s, .name = u"Ben Fox"_s, .email = u"ben@example.org"_s}});
}

StatusDiff diffOf(const QByteArray &rows)
{
    const auto file = readStatusFile("key,url,status,assignee,due,updated,resolution,resolved\n" + rows, u"statuses.csv"_s);
    return file ? statusDiff(*file, actions(), people(), readAt, now) : StatusDiff();
}

QString dayOf(const Moment &moment) { return moment.at ? dateText(moment, moment.zone) : u"-"_s; }

/// "2 ACT-1 status=done 2024-08-02, tracker=Done 2024-08-02"; what is doubtful in brackets.
QString shown(const StatusEdit &edit)
{
    QStringList parts;
    for (const StatusPart part : edit.parts) {
        QString text;
        switch (part) {
        case StatusPart::Status:
            text = u"status=%1 %2 %3"_s.arg(QLatin1StringView(nameOf(edit.after.status)), dayOf(edit.after.done), edit.after.statusReason).simplified();
            break;
        case StatusPart::Person: text = u"person="_s + edit.after.person; break;
        case StatusPart::Due: text = u"due="_s + dayOf(edit.after.due); break;
        case StatusPart::Tracker: text = u"tracker=%1 %2"_s.arg(edit.after.trackerStatus, dayOf(edit.after.trackerAsOf)); break;
        }
        parts.append(edit.isDoubtful(part) ? u'(' + text + u')' : text);
    }
    return u"%1 ACT-%2 %3"_s.arg(edit.line).arg(*edit.before.number).arg(parts.join(u", "_s));
}

} // namespace

class StatusDiffTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldTellWhatIsDifferent_data()
    {
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<QStringList>("edits");
        QTest::addColumn<QString>("problem");
        const auto row = [](const char *name, const char *line, const QStringList &edits, const QString &problem = {}) {
            QTest::newRow(name) << QByteArray(line) << edits << problem;
        };
        row("done, by key", "PAY-88,,Done,,,2024-08-02,,", {u"2 ACT-1 status=done 2024-08-02, tracker=Done 2024-08-02"_s});
        row("the case of a key", "pay-88,,Done,,,2024-08-02,,", {u"2 ACT-1 status=done 2024-08-02, tracker=Done 2024-08-02"_s});
        row("the day it was resolved", "PAY-88,,Done,,,2024-08-20,Done,2024-08-02", {u"2 ACT-1 status=done 2024-08-02, tracker=Done 2024-08-20"_s});
        row("no time at all", "PAY-88,,Done,,,,,", {u"2 ACT-1 status=done 2024-09-01, tracker=Done 2024-09-01"_s});
        row("by address", ",https://github.com/example/checkout/issues/13/#issuecomment-1,In Progress,,,2024-08-02,,",
            {u"2 ACT-2 tracker=In Progress 2024-08-02"_s});
        row("by the number in an address", "13,,Closed,,,2024-08-02,,", {u"2 ACT-2 status=done 2024-08-02, tracker=Closed 2024-08-02"_s});
        row("another repository", "12,https://github.com/example/other/issues/12,Closed,,,2024-08-02,,", {}, u"No action item here is linked to"_s);
        row("a number that two may have", "20,,Closed,,,2024-08-02,,", {}, u"“20” fits several action items"_s);
        row("a whole name of the two", "#20,,Closed,,,2024-08-02,,", {u"2 ACT-10 status=done 2024-08-02, tracker=Closed 2024-08-02"_s});
        row("our own number, without a tracker", "ACT-5,,In Progress,,,2024-08-02,,", {u"2 ACT-5 status=in_progress -"_s});
        row("two items of one issue", "PAY-93,,Done,,,2024-08-02,,",
            {u"2 ACT-7 status=done 2024-08-02, tracker=Done 2024-08-02"_s, u"2 ACT-8 status=done 2024-08-02, tracker=Done 2024-08-02"_s});
        row("won't do, for a reason", "PAY-88,,Closed,,,2024-08-02,Duplicate,", {u"2 ACT-1 status=wont_do - Duplicate, tracker=Closed 2024-08-02"_s});
        row("won't do, without", "PAY-88,,Closed,,,2024-08-02,Won't Do,", {u"2 ACT-1 status=wont_do -, tracker=Closed 2024-08-02"_s});
        row("another owner, by e-mail", "ACT-1,,Open,ben@example.org,,,,", {u"2 ACT-1 person=Ben Fox, tracker=Open 2024-09-01"_s});
        row("the same owner, by an alias", "ACT-5,,Open,@anna,,,,", {u"2 ACT-5 person=Anna Berg"_s});
        row("an owner nobody knows", "ACT-1,,Open,zoe,,,,", {u"2 ACT-1 (person=zoe), tracker=Open 2024-09-01"_s}, u"Nobody here is called “zoe”"_s);
        row("the first owner, whoever that is", "ACT-5,,Open,zoe,,,,", {u"2 ACT-5 person=zoe"_s});
        row("another day", "ACT-5,,Open,,2024-08-10,,,", {u"2 ACT-5 due=2024-08-10"_s});
        row("the same day in another zone", "PAY-88,,Open,,2024-08-10T00:00:00+02:00,,,", {u"2 ACT-1 tracker=Open 2024-09-01"_s});
        row("verified is ours", "PAY-90,,Done,,,2024-08-02,,", {u"2 ACT-3 tracker=Done 2024-08-02"_s});
        row("risk accepted is ours", "PAY-91,,Canceled,,,2024-08-02,,", {u"2 ACT-4 tracker=Canceled 2024-08-02"_s});
        row("reopened", "PAY-92,,In Progress,,,2024-08-25,,", {u"2 ACT-6 (status=in_progress -), (tracker=In Progress 2024-08-25)"_s},
            u"“In Progress” would take the status back"_s);
        row("not begun after all", ",https://github.com/example/checkout/issues/13,Open,,,,,", {u"2 ACT-2 (status=open -), (tracker=Open 2024-09-01)"_s},
            u"take the status back"_s);
        row("older than what is here", "PAY-92,,Done,,,2024-08-19,,", {}, u"It is older (2024-08-19) than what is here (2024-08-20)."_s);
        row("still to come", "PAY-88,,Done,,,2025-01-01,,", {}, u"“2025-01-01” is still to come."_s);
        row("a word nobody knows", "PAY-88,,Limbo,,,,,", {}, u"Nobody knows the status “Limbo”."_s);
        row("an end nobody knows", "PAY-88,,Closed,,,,Superseded,", {}, u"Nobody knows how it ended: “Superseded”."_s);
        row("nobody is linked", "PAY-99,,Done,,,,,", {}, u"No action item here is linked to “PAY-99”."_s);
        row("nothing new", "PAY-92,,Done,,,2024-08-20T10:00:00Z,,", {});
        row("confirmed later", "PAY-92,,Done,,,2024-08-28,,", {u"2 ACT-6 tracker=Done 2024-08-28"_s});
    }
    void shouldTellWhatIsDifferent()
    {
        QFETCH(QByteArray, row);
        QFETCH(QStringList, edits);
        QFETCH(QString, problem);
        const StatusDiff diff = diffOf(row + '\n');
        QStringList found;
        for (const StatusEdit &edit : diff.edits)
            found.append(shown(edit));
        QCOMPARE(found, edits);
        QCOMPARE(diff.problems.size(), problem.isEmpty() ? 0 : 1);
        if (!problem.isEmpty()) {
            QCOMPARE(diff.problems.first().line, 2);
            QVERIFY2(diff.problems.first().text.contains(problem), qPrintable(diff.problems.first().text));
        }
        QCOMPARE(diff.same, edits.isEmpty() && problem.isEmpty() ? 1 : 0);
    }

    void shouldTakeNothingOfWrongLines()
    {
        // GIVEN one good line among wrong ones of every kind: unknown, twice by two names, a wrong date, and back
        const StatusDiff diff = diffOf("PAY-99,,Done,,,,,\n"
                                       "PAY-88,,Done,,,,,\n"
                                       "PAY-90,,Done,,2024-02-30,,,\n"
                                       "ACT-1,,Open,,,,,\n"
                                       "PAY-92,,To Do,,,2024-08-25,,\n"
                                       "ACT-5,,Done,,,2024-08-02,,\n");
        // THEN each is told with its line, in their order
        QList<int> lines;
        for (const LineProblem &problem : diff.problems)
            lines.append(problem.line);
        QCOMPARE(lines, (QList<int>{2, 3, 4, 5, 6}));
        QVERIFY2(diff.problems[1].text.contains(u"line 5"_s), qPrintable(diff.problems[1].text));
        QVERIFY2(diff.problems[3].text.contains(u"line 3"_s), qPrintable(diff.problems[3].text));
        // AND only the good one changes something
        QStringList changed;
        for (const StatusEdit &edit : diff.edits) {
            if (taken(edit) != edit.before)
                changed.append(edit.before.uid);
        }
        QCOMPARE(changed, QStringList{u"runbook"_s});
    }

    void shouldTakePartsAlone()
    {
        const StatusDiff diff = diffOf("PAY-88,,Done,ben@example.org,2024-09-10,2024-08-02,,\n");
        QCOMPARE(diff.edits.size(), 1);
        const StatusEdit &edit = diff.edits.first();
        QCOMPARE(edit.parts.size(), 4);
        ActionItem only = edit.before;
        only.due = edit.after.due;
        QCOMPARE(taken(edit, {StatusPart::Due}), only);
        QCOMPARE(taken(edit, edit.parts), edit.after);
        QCOMPARE(taken(edit, {}), edit.before);
    }

    void shouldTakeAnyNameWhereNobodyIsListed()
    {
        const auto file = readStatusFile("key,status,assignee\nPAY-88,Open,zoe\n", u"statuses.csv"_s);
        const StatusDiff diff = statusDiff(*file, actions(), People(), readAt, now);
        QCOMPARE(taken(diff.edits.first()).person, u"zoe"_s);
        QVERIFY(diff.problems.isEmpty());
    }
};

QTEST_GUILESS_MAIN(StatusDiffTest)
#include "tst_statusdiff.moc"
