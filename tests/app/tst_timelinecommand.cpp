// SPDX-License-Identifier: GPL-3.0-or-later
// `hindsight timeline`, as a script calls it.
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
    QByteArray out;
    QByteArray err;
};

} // namespace

class TimelineCommandTest : public QObject
{
    Q_OBJECT

    OutageDatabase *m_db = nullptr;
    QTemporaryDir m_folder;

    Answer run(const QStringList &arguments, const QByteArray &input = {}) const
    {
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.start(QStringLiteral(PROGRAM), QStringList{u"--database"_s, m_db->file, u"--as"_s, u"Test <t@example.org>"_s, u"timeline"_s} + arguments);
        process.write(input);
        process.closeWriteChannel();
        if (!process.waitForFinished(60'000))
            return {};
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }

    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }

private Q_SLOTS:
    void init() { m_db = new OutageDatabase; }
    void cleanup() { delete m_db; }

    void shouldImportWhatAProgramWrote()
    {
        // GIVEN alerts, one of them with a card number, and a line that is none
        write(u"alerts.csv"_s,
              "time,type,text\n2024-07-20T10:21:00Z,alert,4242424242424242 declined for a@b.org\n2024-07-20T11:50:00Z,resolved,All well\nwhenever,alert,Who "
              "knows\n");
        // WHEN they are imported
        const qsizetype before = m_db->record().events.size();
        const Answer answer = run({u"import"_s, u"alerts.csv"_s, u"--incident"_s, u"INC-1"_s, u"--json"_s});
        QCOMPARE(answer.err, QByteArray());
        QCOMPARE(answer.status, 0);
        const QJsonObject said = QJsonDocument::fromJson(answer.out).object();
        const QStringList wrong = schemaErrors(said, schemaNamed(u"timeline-import.json"_s));
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
        // THEN the answer adds up, and no card number is in the database
        QCOMPARE(said[u"events"].toInt(), 2);
        QCOMPARE(said[u"unread"].toArray().size(), 1);
        QCOMPARE(said[u"unread"][0][u"line"].toInt(), 4);
        QCOMPARE(said[u"sensitive"][u"card"][u"masked"].toBool(), true);
        QCOMPARE(said[u"sensitive"][u"email"][u"masked"].toBool(), false);
        QCOMPARE(m_db->store().search(u"4242424242424242"_s)->hits.size(), 0);
        QCOMPARE(m_db->record().events.size(), before + 2);
        QStringList texts;
        for (const TimelineEvent &event : m_db->record().events)
            texts.append(event.text);
        QVERIFY2(texts.contains(u"\u2022\u2022\u2022 4242 declined for a@b.org"_s), qPrintable(texts.join(u'\n')));
        // WHEN it is imported again, from standard input, THEN nothing is new
        QFile file(m_folder.filePath(u"alerts.csv"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const Answer again = run({u"import"_s, u"-"_s, u"--incident"_s, u"INC-1"_s, u"--json"_s}, file.readAll());
        QCOMPARE(QJsonDocument::fromJson(again.out).object()[u"events"].toInt(), 0);
        QCOMPARE(m_db->record().events.size(), before + 2);
    }

    void shouldSayWhatIsMissing_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("no incident") << QStringList{u"import"_s, u"a.csv"_s} << 2 << QByteArray("--incident");
        QTest::newRow("no such incident") << QStringList{u"import"_s, u"a.csv"_s, u"--incident"_s, u"INC-99"_s} << 2 << QByteArray("INC-99");
        QTest::newRow("no such file") << QStringList{u"import"_s, u"none.csv"_s, u"--incident"_s, u"INC-1"_s} << 3 << QByteArray("none.csv");
        QTest::newRow("no such column") << QStringList{u"import"_s, u"a.csv"_s, u"--incident"_s, u"INC-1"_s, u"--map"_s, u"time=z"_s} << 2 << QByteArray("“z”");
        QTest::newRow("nothing is a time") << QStringList{u"import"_s, u"a.csv"_s, u"--incident"_s, u"INC-1"_s} << 3 << QByteArray("No row of it is an event");
        QTest::newRow("no format") << QStringList{u"export"_s, u"INC-1"_s} << 2 << QByteArray("--format");
        QTest::newRow("half a command") << QStringList{u"export"_s} << 2 << QByteArray("timeline export ID");
    }
    void shouldSayWhatIsMissing()
    {
        write(u"a.csv"_s, "a,b\nx,y\n");
        QFETCH(QStringList, arguments);
        QFETCH(int, status);
        QFETCH(QByteArray, said);
        const Answer answer = run(arguments);
        QCOMPARE(answer.status, status);
        QVERIFY2(answer.err.contains(said), answer.err);
    }

    void shouldTakeColumnsAsTheyAreTold()
    {
        write(u"odd.csv"_s, "a,b,c\n10:21,page,Success rate low\n");
        const Answer answer = run({u"import"_s, u"odd.csv"_s, u"--incident"_s, u"INC-1"_s, u"--map"_s, u"time=a"_s, u"--map"_s, u"text=c"_s, u"--map"_s,
                                   u"kind=b"_s, u"--map"_s, u"kind.page=escalation"_s, u"--date"_s, u"2024-07-21"_s, u"--zone"_s, u"Europe/Berlin"_s});
        QCOMPARE(answer.err, QByteArray());
        const auto events = m_db->record().events;
        const auto found = std::ranges::find(events, u"Success rate low"_s, &TimelineEvent::text);
        QVERIFY(found != events.end());
        QCOMPARE(found->kind, EventKind::Escalation);
        QCOMPARE(isoText(*found->at.at), u"2024-07-21T08:21:00Z"_s);
        QCOMPARE(found->at.written, u"10:21"_s);
        QCOMPARE(found->origin, u"odd.csv:2"_s);
    }

    void shouldGiveBackWhatItWrote_data()
    {
        QTest::addColumn<QString>("format");
        QTest::newRow("CSV") << u"csv"_s;
        QTest::newRow("JSON Lines") << u"jsonl"_s;
    }
    void shouldGiveBackWhatItWrote()
    {
        // GIVEN the outage's events in a file
        QFETCH(QString, format);
        const Record before = m_db->record();
        QCOMPARE(run({u"export"_s, u"INC-1"_s, u"--format"_s, format, u"--output"_s, u"out"_s}).status, 0);
        // WHEN all of them are removed, and the file is imported
        QList<Change> changes;
        for (const TimelineEvent &event : before.events)
            changes.append(removed(event));
        QVERIFY(m_db->store().apply(changes));
        QCOMPARE(m_db->record().events.size(), 0);
        const Answer answer = run({u"import"_s, u"out"_s, u"--incident"_s, u"INC-1"_s});
        QCOMPARE(answer.err, QByteArray());
        // THEN they are back
        QList<TimelineEvent> after = m_db->record().events;
        QCOMPARE(after.size(), before.events.size());
        for (qsizetype i = 0; i < after.size(); ++i) {
            after[i].position = before.events[i].position;
            QCOMPARE(after[i], before.events[i]);
        }
    }

    void shouldPrintATable()
    {
        const Answer answer = run({u"export"_s, u"INC-1"_s, u"--format"_s, u"markdown"_s, u"--zone"_s, u"Europe/Berlin"_s});
        QCOMPARE(answer.status, 0);
        QVERIFY2(answer.out.startsWith("| 2024-07-20 (Europe/Berlin) | Who | What |\n|---|---|---|\n| 12:30 | "), answer.out);
        QCOMPARE(answer.out.count('\n'), m_db->record().events.size() + 2);
    }
};

QTEST_GUILESS_MAIN(TimelineCommandTest)
#include "tst_timelinecommand.moc"
