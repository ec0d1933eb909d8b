// SPDX-License-Identifier: GPL-3.0-or-later
// `hindsight actions`, as a script calls it.
#include "models/incident/timetext.h"
#include "tests/support/outagedatabase.h"
#include "tests/support/schema.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QTest>

using namespace hindsight;
using namespace Qt::StringLiterals;

namespace {

struct Answer
{
    int status = -1;
    QString out;
    QString err;

    QJsonObject json() const { return QJsonDocument::fromJson(out.toUtf8()).object(); }
};

Moment at(const QString &written) { return readMoment(written, {}).value_or(Moment()); }

QStringList idsIn(const QJsonArray &actions)
{
    QStringList ids;
    for (const QJsonValue &action : actions)
        ids.append(action[u"id"].toString());
    return ids;
}

} // namespace

class ActionsCommandTest : public QObject
{
    Q_OBJECT

    OutageDatabase *m_db = nullptr;
    QTemporaryDir m_folder;

    Answer run(const QStringList &arguments) const
    {
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.start(QStringLiteral(PROGRAM), QStringList{u"--database"_s, m_db->file, u"--as"_s, u"Test <t@example.org>"_s, u"actions"_s} + arguments);
        process.closeWriteChannel();
        if (!process.waitForFinished(60'000))
            return {};
        return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()), QString::fromUtf8(process.readAllStandardError())};
    }

    /// The result as JSON, which must follow its schema.
    QJsonObject json(const QStringList &arguments, const QString &schema, int status = 0) const
    {
        const Answer answer = run(arguments + QStringList{u"--format"_s, u"json"_s});
        const QStringList wrong = schemaErrors(answer.json(), schemaNamed(schema));
        if (!wrong.isEmpty() || answer.status != status)
            qWarning("%d %s\n%s", answer.status, qPrintable(wrong.join(u'\n')), qPrintable(answer.err));
        return wrong.isEmpty() && answer.status == status ? answer.json() : QJsonObject();
    }

    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? name : QString();
    }

    ActionItem action(int number) const
    {
        for (const ActionItem &one : m_db->record().actions) {
            if (one.number == number)
                return one;
        }
        return {};
    }

    template <class Edit> void change(int number, Edit edit)
    {
        const ActionItem before = action(number);
        ActionItem after = before;
        edit(after);
        QVERIFY(m_db->store().apply({updated(before, after)}));
    }

private Q_SLOTS:
    void init()
    {
        // Three action items: overdue and Anna's, in progress and Ben's, done.
        m_db = new OutageDatabase;
        const Person anna{.uid = newUid(), .name = u"Anna Berg"_s, .email = u"anna@example.org"_s, .aliases = {u"@anna"_s}};
        const Person ben{.uid = newUid(), .name = u"Ben Fox"_s, .email = u"ben@example.org"_s, .position = 1};
        QVERIFY(m_db->store().apply({created(anna), created(ben)}));
        change(1, [](ActionItem &one) {
            one.person = u"Anna Berg"_s;
            one.due = at(u"2024-08-10"_s);
            one.trackerKey = u"PAY-88"_s;
        });
        change(2, [](ActionItem &one) {
            one.person = u"@BEN"_s;
            one.status = ActionStatus::InProgress;
            one.trackerKey = u"PAY-89"_s;
        });
        change(3, [](ActionItem &one) {
            one.status = ActionStatus::Done;
            one.team = u"SRE"_s;
            one.text = u"=1|2"_s;
        });
    }
    void cleanup() { delete m_db; }

    void shouldListThoseThatAreAskedFor_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QStringList>("ids");
        QTest::newRow("all") << QStringList{} << QStringList{u"ACT-1"_s, u"ACT-2"_s, u"ACT-3"_s};
        QTest::newRow("open") << QStringList{u"--open"_s} << QStringList{u"ACT-1"_s, u"ACT-2"_s};
        QTest::newRow("overdue") << QStringList{u"--overdue"_s} << QStringList{u"ACT-1"_s};
        QTest::newRow("owner by name") << QStringList{u"--owner"_s, u"anna berg"_s} << QStringList{u"ACT-1"_s};
        QTest::newRow("owner by e-mail") << QStringList{u"--owner"_s, u"Anna@Example.org"_s} << QStringList{u"ACT-1"_s};
        QTest::newRow("owner by alias") << QStringList{u"--owner"_s, u"@anna"_s} << QStringList{u"ACT-1"_s};
        QTest::newRow("owner nobody knows") << QStringList{u"--owner"_s, u"@ben"_s} << QStringList{u"ACT-2"_s};
        QTest::newRow("team") << QStringList{u"--team"_s, u"sre"_s} << QStringList{u"ACT-3"_s};
        QTest::newRow("both") << QStringList{u"--open"_s, u"--team"_s, u"Payments"_s} << QStringList{u"ACT-1"_s, u"ACT-2"_s};
        QTest::newRow("none") << QStringList{u"--owner"_s, u"zoe"_s} << QStringList{};
    }
    void shouldListThoseThatAreAskedFor()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QStringList, ids);
        const QJsonObject told = json(arguments, u"actions.json"_s, ids.isEmpty() ? 1 : 0);
        QVERIFY(!told.isEmpty());
        QCOMPARE(idsIn(told[u"actions"].toArray()), ids);
        QVERIFY(told[u"news"].isNull());
    }

    void shouldPrintInEveryFormat()
    {
        const Answer table = run({u"--open"_s});
        QCOMPARE(table.status, 0);
        QCOMPARE(table.err, QString());
        const QStringList lines = table.out.split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 3);
        QVERIFY2(lines[1].contains(u"2024-08-10 overdue"_s), qPrintable(lines[1]));
        QCOMPARE(lines[1].indexOf(u"INC-1"_s), lines[0].indexOf(u"INCIDENT"_s)); // aligned
        const Answer markdown = run({u"--format"_s, u"markdown"_s});
        QVERIFY2(markdown.out.startsWith(u"| Number | Action item |"_s) && markdown.out.contains(u"| ACT-3 | =1\\|2 |"_s), qPrintable(markdown.out));
        const Answer csv = run({u"--format"_s, u"csv"_s});
        QVERIFY2(csv.out.startsWith(u"id,status,text,"_s) && csv.out.contains(u"ACT-3,done,'=1|2,"_s), qPrintable(csv.out));
        const QJsonValue first = json({}, u"actions.json"_s)[u"actions"][0];
        QCOMPARE(first[u"overdue"].toBool(), true);
        QCOMPARE(first[u"incident"].toString(), u"INC-1"_s);
        QCOMPARE(first[u"due"][u"at"].toString(), u"2024-08-10T00:00:00Z"_s);
    }

    void shouldTellWhatIsNew()
    {
        // GIVEN one that is put off with a reason, and one that is verified
        change(1, [](ActionItem &one) {
            one.due = at(u"2099-01-01"_s);
            one.statusReason = u"No test account | yet"_s;
        });
        change(3, [](ActionItem &one) { one.status = ActionStatus::Verified; });
        // WHEN one asks what is new since a week
        const QJsonObject told = json({u"--since"_s, u"7d"_s}, u"actions.json"_s);
        // THEN everything was written down just now, and each of the rest is where it belongs
        const QJsonValue news = told[u"news"];
        QCOMPARE(news[u"verified"].toArray(), QJsonArray{action(3).uid});
        QCOMPARE(news[u"slipped"].toArray().size(), 1);
        QCOMPARE(news[u"slipped"][0][u"id"].toString(), u"ACT-1"_s);
        QCOMPARE(news[u"slipped"][0][u"from"].toString(), u"2024-08-10T00:00:00Z"_s);
        QCOMPARE(news[u"slipped"][0][u"to"].toString(), u"2099-01-01T00:00:00Z"_s);
        QCOMPARE(news[u"slipped"][0][u"reason"].toString(), u"No test account | yet"_s);
        // AND the text says so
        const Answer text = run({u"--since"_s, u"2w"_s});
        QCOMPARE(text.status, 0);
        QVERIFY2(text.out.startsWith(u"Since "_s) && text.out.contains(u"Put off: 1\n  ACT-1  2024-08-10 → 2099-01-01 (No test account | yet)  Anna Berg"_s),
                 qPrintable(text.out));
        QVERIFY2(text.out.contains(u"Verified: 1\n  ACT-3"_s), qPrintable(text.out));
        const Answer markdown = run({u"--since"_s, u"12h"_s, u"--format"_s, u"markdown"_s});
        QVERIFY2(markdown.out.contains(u"## Put off: 1\n\n- [ ] **ACT-1**"_s), qPrintable(markdown.out));
        const Answer csv = run({u"--since"_s, u"7d"_s, u"--format"_s, u"csv"_s});
        QVERIFY2(csv.out.contains(u"\nslipped,2024-08-10,2099-01-01,No test account | yet,ACT-1,"_s), qPrintable(csv.out));
        // AND who is asked for alone is told alone
        const Answer alone = run({u"--since"_s, u"7d"_s, u"--team"_s, u"SRE"_s});
        QVERIFY2(!alone.out.contains(u"ACT-1"_s) && alone.out.contains(u"ACT-3"_s), qPrintable(alone.out));
    }

    void shouldShowBeforeItApplies()
    {
        const QString file = write(u"jira.csv"_s, "Issue key,Status,Assignee,Updated\nPAY-88,Done,ben@example.org,2024-08-09 10:00\nPAY-89,In Progress,,\n");
        const Record before = m_db->record();
        // WHEN a file is imported without --apply
        const Answer diff = run({u"import"_s, file});
        // THEN the difference is told and nothing has changed
        QCOMPARE(diff.status, 0);
        QCOMPARE(diff.err, QString());
        QVERIFY2(diff.out.contains(u"line 2: ACT-1 "_s) && diff.out.contains(u"  Status: Open → Done on 2024-08-09\n"_s)
                     && diff.out.contains(u"  Owner: Anna Berg → Ben Fox\n"_s) && diff.out.contains(u"--apply"_s),
                 qPrintable(diff.out));
        QCOMPARE(m_db->record(), before);
        const QJsonObject told = json({u"import"_s, file}, u"actions-import.json"_s);
        QCOMPARE(told[u"applied"].toBool(), false);
        QCOMPARE(told[u"changes"][0][u"id"].toString(), u"ACT-1"_s);
        // WHEN it is applied THEN it is one step
        QCOMPARE(json({u"import"_s, file, u"--apply"_s}, u"actions-import.json"_s)[u"applied"].toBool(), true);
        QCOMPARE(action(1).status, ActionStatus::Done);
        QCOMPARE(action(1).person, u"Ben Fox"_s);
        QCOMPARE(action(1).trackerStatus, u"Done"_s);
        QCOMPARE(action(1).trackerAsOf.at, at(u"2024-08-09 10:00"_s).at);
        const auto steps = m_db->store().history({.limit = 1});
        QCOMPARE(steps->first().sentence, u"Statuses taken from jira.csv"_s);
        QVERIFY(m_db->store().revert(steps->first().seq));
        QCOMPARE(m_db->record(), before);
        // AND once more there is nothing to do
        QVERIFY(m_db->store().revert(m_db->store().history({.limit = 1})->first().seq));
        const Answer again = run({u"import"_s, file, u"--apply"_s});
        QVERIFY2(again.out.contains(u"Nothing is different."_s), qPrintable(again.out));
    }

    void shouldLeaveWrongLinesOut()
    {
        const QString file = write(u"mixed.csv"_s, "Issue key,Status,Due\nPAY-99,Done,\nPAY-88,Done,2024-02-30\nACT-3,To Do,\nPAY-89,Limbo,\nPAY-89,Done,\n");
        const Record before = m_db->record();
        const Answer answer = run({u"import"_s, file, u"--apply"_s});
        QCOMPARE(answer.status, 3);
        QVERIFY2(answer.err.contains(u"mixed.csv: Nothing of it could be taken."_s), qPrintable(answer.err));
        for (int line = 2; line <= 6; ++line)
            QVERIFY2(answer.out.contains(u"line %1: "_s.arg(line)), qPrintable(answer.out));
        QCOMPARE(m_db->record(), before);
    }

    void shouldSayWhatIsMissing_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("said");
        QTest::newRow("no such format") << QStringList{u"--format"_s, u"pdf"_s} << 2 << u"“pdf”"_s;
        QTest::newRow("no such time") << QStringList{u"--since"_s, u"yesterday"_s} << 2 << u"12h, 7d or 2w"_s;
        QTest::newRow("nothing to apply") << QStringList{u"--apply"_s} << 2 << u"actions import FILE"_s;
        QTest::newRow("no file") << QStringList{u"import"_s} << 2 << u"actions import FILE"_s;
        QTest::newRow("no such command") << QStringList{u"export"_s, u"a.csv"_s} << 2 << u"actions import FILE"_s;
        QTest::newRow("no such file") << QStringList{u"import"_s, u"none.csv"_s} << 3 << u"none.csv"_s;
        QTest::newRow("an option of the list") << QStringList{u"import"_s, u"a.csv"_s, u"--open"_s} << 2 << u"--open"_s;
        QTest::newRow("no such format of an import") << QStringList{u"import"_s, u"a.csv"_s, u"--format"_s, u"csv"_s} << 2 << u"“csv”"_s;
        QTest::newRow("no status in it") << QStringList{u"import"_s, u"a.csv"_s} << 3 << u"a.csv:1: No column has the status"_s;
    }
    void shouldSayWhatIsMissing()
    {
        write(u"a.csv"_s, "key,title\nPAY-1,y\n");
        QFETCH(QStringList, arguments);
        QFETCH(int, status);
        QFETCH(QString, said);
        const Answer answer = run(arguments);
        QCOMPARE(answer.status, status);
        QVERIFY2(answer.err.contains(said), qPrintable(answer.err));
    }
};

QTEST_GUILESS_MAIN(ActionsCommandTest)
#include "tst_actionscommand.moc"
