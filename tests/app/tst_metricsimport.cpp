// SPDX-License-Identifier: GPL-3.0-or-later
// `hindsight metrics import`, as a script calls it: from a file to numbers, refusals, and imports that are killed.
#include "models/metrics/generator/generator.h"
#include "models/metrics/ranges.h"
#include "models/store/numbers/numbersteps.h"
#include "models/store/store.h"

#include "tests/support/results.h"
#include "tests/support/schema.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
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

const QByteArray header = "timestamp,transaction_id,payment_method,status,error_code,amount,currency,latency_ms,region\n";

QByteArray rowOf(int minute, const QByteArray &id, const QByteArray &method, const QByteArray &status, const QByteArray &code = {},
                 const QByteArray &amount = "10.00")
{
    return "2024-07-20T10:" + QByteArray::number(minute).rightJustified(2, '0') + ":15.250Z," + id + ',' + method + ',' + status + ',' + code + ',' + amount
        + ",EUR,250,eu\n";
}

} // namespace

class MetricsImportTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_database;

    QString path(const QString &name) const { return m_folder.filePath(name); }
    void writeFile(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    void prepare(QProcess &process) const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"HINDSIGHT_DATABASE"_s, m_database);
        environment.remove(u"QT_QPA_PLATFORM"_s);
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(m_folder.path());
    }
    Answer run(const QStringList &arguments, const QByteArray &input = {}) const
    {
        QProcess process;
        prepare(process);
        process.start(QStringLiteral(PROGRAM), arguments);
        process.write(input);
        process.closeWriteChannel();
        if (!process.waitForFinished(120'000) || process.exitStatus() != QProcess::NormalExit)
            return {-1, {}, process.errorString()};
        return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()), QString::fromUtf8(process.readAllStandardError())};
    }
    Answer import(const QString &arguments, const QByteArray &input = {}) const
    {
        return run(QStringList{u"metrics"_s, u"import"_s} + QProcess::splitCommand(arguments), input);
    }
    QJsonObject imported(const QString &arguments) const
    {
        const Answer answer = import(arguments + u" --json"_s);
        if (answer.status != 0)
            QTest::qFail(qPrintable(answer.err), __FILE__, __LINE__);
        const QStringList wrong = schemaErrors(answer.json(), schemaNamed(u"metrics-import.json"_s));
        if (!wrong.isEmpty())
            QTest::qFail(qPrintable(wrong.join(u'\n')), __FILE__, __LINE__);
        return answer.json();
    }
    /// Attempts and succeeded of everything a source has.
    std::pair<qint64, qint64> totals(const QString &source) const
    {
        const Answer answer = run({u"metrics"_s, u"query"_s, u"--source"_s, source, u"--bucket"_s, u"1d"_s, u"--csv"_s});
        qint64 attempts = 0, succeeded = 0;
        const QStringList lines = answer.out.split(u'\n', Qt::SkipEmptyParts);
        const QStringList names = lines.value(0).split(u',');
        for (const QString &line : lines.mid(1)) {
            attempts += line.split(u',').value(names.indexOf(u"attempts")).toLongLong();
            succeeded += line.split(u',').value(names.indexOf(u"succeeded")).toLongLong();
        }
        return {attempts, succeeded};
    }

private Q_SLOTS:
    void init() { m_database = path(newUid() + u".db"_s); }

    void shouldReadAFileAndSayWhatItRead()
    {
        // GIVEN three payments, one of them declined, one row without a time and one payout
        writeFile(u"a.csv"_s,
                  header + rowOf(1, "t1", "card", "succeeded") + rowOf(1, "t2", "card", "failed", "insufficient_funds")
                      + rowOf(2, "t3", "paypal", "succeeded", {}, "5.50") + "yesterday,t4,card,succeeded,,1.00,EUR,1,eu\n" + rowOf(3, "t5", "card", "payout"));
        // WHEN it is imported
        const QJsonObject said = imported(u"a.csv --source Shop --bucket 1m"_s);
        // THEN every row is accounted for
        QCOMPARE(said[u"read"].toInt(), 5);
        QCOMPARE(said[u"rows"].toInt(), 3);
        QCOMPARE(said[u"rejected_total"].toInt(), 1);
        QCOMPARE(said[u"rejected"][0][u"line"].toInt(), 5);
        QVERIFY2(said[u"rejected"][0][u"why"].toString().contains(u"yesterday"), qPrintable(said[u"rejected"][0][u"why"].toString()));
        QCOMPARE(said[u"outcomes"][u"succeeded"].toInt(), 2);
        QCOMPARE(said[u"outcomes"][u"declined"].toInt(), 1);
        QCOMPARE(said[u"outcomes"][u"ignored"].toInt(), 1);
        QCOMPARE(said[u"amounts_succeeded"][u"EUR"][u"minor"].toInt(), 1550);
        QCOMPARE(said[u"from"].toString(), u"2024-07-20T10:01:15.250Z");
        QCOMPARE(said[u"to"].toString(), u"2024-07-20T10:02:15.250Z");
        QCOMPARE(said[u"buckets"].toInt(), 2);
        // AND the numbers are there
        QCOMPARE(totals(u"Shop"_s), std::pair(qint64(3), qint64(2)));
    }

    void shouldKnowTheSameBytesAgain()
    {
        writeFile(u"a.csv"_s, header + rowOf(1, "t1", "card", "succeeded"));
        const QString batch = imported(u"a.csv --source Shop"_s)[u"batch"].toString();
        const QJsonObject again = imported(u"a.csv --source Shop"_s);
        QCOMPARE(again[u"unchanged"].toBool(), true);
        QCOMPARE(again[u"batch"].toString(), batch);
        QCOMPARE(totals(u"Shop"_s).first, 1);
    }

    void shouldNeverCountATimeTwice()
    {
        // GIVEN numbers of 10:01 to 10:03
        writeFile(u"a.csv"_s, header + rowOf(1, "t1", "card", "succeeded") + rowOf(2, "t2", "card", "succeeded") + rowOf(3, "t3", "card", "succeeded"));
        imported(u"a.csv --source Shop --bucket 1m"_s);
        // WHEN others of 10:02 to 10:05 come THEN they are refused by name
        writeFile(u"b.csv"_s, header + rowOf(2, "u1", "card", "failed") + rowOf(4, "u2", "card", "failed") + rowOf(5, "u3", "card", "succeeded"));
        const Answer refused = import(u"b.csv --source Shop --bucket 1m"_s);
        QCOMPARE(refused.status, 3);
        QVERIFY2(refused.err.contains(u"a.csv") && refused.err.contains(u"--replace") && refused.err.contains(u"2024-07-20 10:02:15"), qPrintable(refused.err));
        QCOMPARE(totals(u"Shop"_s), std::pair(qint64(3), qint64(3)));
        // WHEN only what is missing is added THEN what was there stays
        const QJsonObject added = imported(u"b.csv --source Shop --bucket 1m --add"_s);
        QCOMPARE(added[u"skipped"].toInt(), 1);
        QCOMPARE(totals(u"Shop"_s), std::pair(qint64(5), qint64(4)));
        // WHEN a third file replaces it all THEN it alone counts where it has something to say
        writeFile(u"c.csv"_s, header + rowOf(1, "v1", "card", "failed") + rowOf(5, "v2", "card", "failed"));
        imported(u"c.csv --source Shop --bucket 1m --replace"_s);
        QCOMPARE(totals(u"Shop"_s), std::pair(qint64(2), qint64(0)));
    }

    void shouldNotTakeAFileTwiceInOneImport()
    {
        writeFile(u"a.csv"_s, header + rowOf(1, "t1", "card", "succeeded") + rowOf(2, "t2", "card", "failed"));
        const Answer twice = import(u"a.csv a.csv --source Shop"_s);
        QCOMPARE(twice.status, 3);
        QVERIFY2(twice.err.contains(u"same bytes"), qPrintable(twice.err));
        // A copy that is another file has the same ids.
        writeFile(u"b.csv"_s, header + rowOf(1, "t1", "card", "succeeded") + rowOf(2, "t2", "card", "failed") + rowOf(3, "t3", "card", "failed"));
        QCOMPARE(imported(u"a.csv b.csv --source Shop"_s)[u"rows"].toInt(), 3);
    }

    void shouldFillAHoleOfAnEarlierFile()
    {
        // GIVEN an hour's file in which twenty minutes are missing
        QByteArray bytes = header;
        for (int minute = 0; minute < 60; ++minute) {
            for (int i = 0; i < 5; ++i) {
                if (minute < 20 || minute >= 40)
                    bytes += rowOf(minute, "a" + QByteArray::number(minute * 10 + i), "card", i ? "succeeded" : "failed");
            }
        }
        writeFile(u"a.csv"_s, bytes);
        QCOMPARE(imported(u"a.csv --source Shop --bucket 1m"_s)[u"gaps"].toArray().size(), 1);
        // WHEN a file of just these minutes comes, THEN nothing has to be replaced
        bytes = header;
        for (int minute = 20; minute < 40; ++minute)
            bytes += rowOf(minute, "b" + QByteArray::number(minute), "card", "failed");
        writeFile(u"b.csv"_s, bytes);
        QCOMPARE(imported(u"b.csv --source Shop --bucket 1m"_s)[u"rows"].toInt(), 20);
        QCOMPARE(totals(u"Shop"_s).first, 220);
    }

    void shouldReplaceAFileThatIsReadAnotherWay()
    {
        // GIVEN a file that was read in a wrong zone
        writeFile(u"a.csv"_s, "created_at,status,method\n2024-07-20 10:30:00,succeeded,card\n2024-07-20 14:30:00,failed,card\n");
        imported(u"a.csv --source Shop --map zone=UTC"_s);
        // WHEN it is read in the right one, THEN that is no repetition
        const Answer refused = import(u"a.csv --source Shop --map zone=Europe/Berlin"_s);
        QCOMPARE(refused.status, 3);
        QVERIFY2(refused.err.contains(u"--replace"), qPrintable(refused.err));
        // AND it takes the place of all of the first
        imported(u"a.csv --source Shop --map zone=Europe/Berlin --replace"_s);
        QCOMPARE(totals(u"Shop"_s), std::pair(qint64(2), qint64(1)));
        // AND what is replaced as a whole counts no more in the lists
        const QJsonArray batches = run({u"metrics"_s, u"batches"_s, u"--json"_s}).json()[u"batches"].toArray();
        QCOMPARE(batches.size(), 2);
        QCOMPARE(batches[0][u"state"].toString(), u"replaced"_s);
        QCOMPARE(run({u"metrics"_s, u"sources"_s, u"--json"_s}).json()[u"sources"][0][u"rows"].toInt(), 2);
    }

    void shouldTellTimesInTheCorrectedZone()
    {
        // GIVEN a file that was read in a wrong zone, which was corrected in the window
        writeFile(u"a.csv"_s, "created_at,status,method\n2024-07-20 10:30:00,succeeded,card\n2024-07-20 14:30:00,failed,card\n");
        imported(u"a.csv --source Shop --map zone=UTC"_s);
        {
            auto store = std::move(*Store::open(m_database, {}));
            VERIFY_RESULT(correctZone(*store, store->batches()->first(), u"Europe/Berlin"_s));
        }
        // THEN the lists and the numbers have it
        const QJsonObject batch = run({u"metrics"_s, u"batches"_s, u"--json"_s}).json()[u"batches"].toArray().first().toObject();
        QCOMPARE(batch[u"zone"].toString(), u"UTC"_s);
        QCOMPARE(batch[u"corrected_zone"].toString(), u"Europe/Berlin"_s);
        QCOMPARE(batch[u"from"].toString(), u"2024-07-20T08:30:00Z"_s);
        QCOMPARE(batch[u"to"].toString(), u"2024-07-20T12:30:00Z"_s);
        QCOMPARE(batch[u"covered"][0][u"from"].toString(), u"2024-07-20T08:30:00Z"_s);
        QCOMPARE(run({u"metrics"_s, u"sources"_s, u"--json"_s}).json()[u"sources"][0][u"from"].toString(), u"2024-07-20T08:30:00Z"_s);
        const QString csv = run({u"metrics"_s, u"query"_s, u"--source"_s, u"Shop"_s, u"--csv"_s}).out;
        QVERIFY2(csv.section(u'\n', 1, 1).startsWith(u"2024-07-20T08:30:00Z"), qPrintable(csv));
    }

    void shouldNotShowAgainWhatHasBeenImportedOnceMore()
    {
        writeFile(u"a.csv"_s, header + rowOf(1, "t1", "card", "succeeded") + rowOf(2, "t2", "card", "failed"));
        const QString batch = imported(u"a.csv --source Shop"_s)[u"batch"].toString();
        QCOMPARE(run({u"metrics"_s, u"hide"_s, batch}).status, 0);
        imported(u"a.csv --source Shop"_s);
        const Answer refused = run({u"metrics"_s, u"show"_s, batch});
        QCOMPARE(refused.status, 2);
        QVERIFY2(refused.err.contains(u"twice"), qPrintable(refused.err));
        QCOMPARE(totals(u"Shop"_s).first, 2);
    }

    void shouldTakeAFileForWhatItIsAndNotForWhatItsLikeWas()
    {
        // GIVEN a file with decimal points, and one of the same columns with decimal commas
        writeFile(u"a.csv"_s, "id,created_at,status,amount,currency\n1,2024-07-20T10:00:00Z,succeeded,12.34,EUR\n2,2024-07-20T10:01:00Z,failed,1.50,EUR\n");
        writeFile(u"b.csv"_s, "id;created_at;status;amount;currency\n3;2024-07-21T10:00:00Z;succeeded;12,34;EUR\n4;2024-07-21T10:01:00Z;failed;1,50;EUR\n");
        imported(u"a.csv --source Shop"_s);
        const QJsonObject said = imported(u"b.csv --source Shop"_s);
        QCOMPARE(said[u"rejected_total"].toInt(), 0);
        QCOMPARE(said[u"amounts_succeeded"][u"EUR"][u"minor"].toInt(), 1234);
        // WHEN somebody said what a file does not say, THEN that is remembered
        writeFile(u"c.csv"_s, "key,created_at,status,amount,currency\n5,2024-07-22T10:00:00Z,succeeded,1234,EUR\n");
        writeFile(u"d.csv"_s, "key,created_at,status,amount,currency\n6,2024-07-23T10:00:00Z,succeeded,99,EUR\n");
        imported(u"c.csv --source Shop --map amount_unit=minor"_s);
        QCOMPARE(imported(u"d.csv --source Shop"_s)[u"amounts_succeeded"][u"EUR"][u"minor"].toInt(), 99);
    }

    void shouldReadFinerNumbersBesideCoarseOnes()
    {
        // GIVEN an hour in wide buckets, and the next in narrow ones
        writeFile(u"a.csv"_s, header + rowOf(1, "t1", "card", "succeeded") + rowOf(2, "t2", "card", "failed"));
        imported(u"a.csv --source Shop --bucket 1h"_s);
        writeFile(u"b.csv"_s, QByteArray(header + rowOf(1, "u1", "card", "succeeded") + rowOf(2, "u2", "card", "failed")).replace("T10:", "T11:"));
        imported(u"b.csv --source Shop --bucket 1m"_s);
        // THEN what was asked for decides how narrow they may be
        QCOMPARE(run({u"metrics"_s, u"query"_s, u"--source"_s, u"Shop"_s, u"--bucket"_s, u"1m"_s}).status, 2);
        const Answer narrow
            = run({u"metrics"_s, u"query"_s, u"--source"_s, u"Shop"_s, u"--bucket"_s, u"1m"_s, u"--from"_s, u"2024-07-20T11:00Z"_s, u"--csv"_s});
        QVERIFY2(narrow.status == 0, qPrintable(narrow.err));
        QCOMPARE(narrow.out.count(u'\n'), 3);
    }

    void shouldTakeBackAnImportWithOneUndo()
    {
        writeFile(u"a.csv"_s, header + rowOf(1, "t1", "card", "succeeded"));
        imported(u"a.csv --source Shop"_s);
        auto store = std::move(*Store::open(m_database, {}));
        const auto steps = store->history();
        VERIFY_RESULT(steps);
        VERIFY_RESULT(store->revert(steps->first().seq));
        QVERIFY(store->all<Batch>()->isEmpty());
        VERIFY_RESULT(store->undo());
        QCOMPARE(store->all<Batch>()->size(), 1);
        QCOMPARE(totals(u"Shop"_s).first, 1);
    }

    void shouldAskWhatAFileDoesNotSay_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("asked");   ///< in the refusal
        QTest::addColumn<QString>("answered"); ///< with which it is read
        QTest::addColumn<int>("succeeded");
        QTest::newRow("unknown status") << header + rowOf(1, "t1", "card", "parked") + rowOf(1, "t2", "card", "succeeded") << u"status.parked"_s
                                        << u"--map status.parked=open"_s << 1;
        QTest::newRow("zone") << QByteArray("created_at,status,method\n2024-07-20 10:30:00,succeeded,card\n") << u"zone"_s << u"--map zone=Europe/Berlin"_s
                              << 1;
        QTest::newRow("day or month first") << QByteArray("created_at,status,method\n07/06/2024 10:30,succeeded,card\n") << u"date_order"_s
                                            << u"--map date_order=day_month_year --map zone=UTC"_s << 1;
    }
    void shouldAskWhatAFileDoesNotSay()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, asked);
        QFETCH(QString, answered);
        QFETCH(int, succeeded);
        writeFile(u"q.csv"_s, bytes);
        const Answer refused = import(u"q.csv --source Shop"_s);
        QCOMPARE(refused.status, 3);
        QVERIFY2(refused.err.contains(u"--map "_s + asked), qPrintable(refused.err));
        QCOMPARE(imported(u"q.csv --source Shop "_s + answered)[u"outcomes"][u"succeeded"].toInt(), succeeded);
        // AND the next file of the same shape is not asked about again
        writeFile(u"r.csv"_s, QByteArray(bytes).replace("2024", "2025"));
        QCOMPARE(imported(u"r.csv --source Shop"_s)[u"outcomes"][u"succeeded"].toInt(), succeeded);
    }

    void shouldReadStandardInputAndSeveralFiles()
    {
        const QByteArray bytes = header + rowOf(1, "t1", "card", "succeeded");
        QCOMPARE(import(u"- --source Shop"_s, bytes).status, 0);
        writeFile(u"a.csv"_s, header + rowOf(4, "t2", "card", "succeeded"));
        writeFile(u"b.csv"_s, header + rowOf(5, "t3", "card", "failed"));
        QCOMPARE(imported(u"a.csv b.csv --source Shop"_s)[u"files"].toArray().size(), 2);
        QCOMPARE(totals(u"Shop"_s), std::pair(qint64(3), qint64(2)));
    }

    void shouldLinkTheSourceOfAnIncidentsService()
    {
        QCOMPARE(run({u"new"_s, u"Payments fail"_s, u"--service"_s, u"checkout"_s}).status, 0);
        writeFile(u"a.csv"_s, header + rowOf(1, "t1", "card", "succeeded"));
        QCOMPARE(imported(u"a.csv --incident INC-1"_s)[u"source"].toString(), u"checkout");
        QCOMPARE(run({u"metrics"_s, u"query"_s, u"INC-1"_s, u"--csv"_s}).status, 0);
    }

    void shouldFoldWhatComesTwice_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("folded");
        QTest::addColumn<int>("succeeded");
        QTest::newRow("event log") << header + rowOf(1, "p1", "card", "pending") + rowOf(2, "p1", "card", "succeeded") + rowOf(2, "p2", "card", "pending")
                + rowOf(3, "p2", "card", "failed") + rowOf(3, "p3", "card", "pending")
                                   << 3 << 2 << 1;
        QTest::newRow("duplicates") << header + rowOf(1, "p1", "card", "succeeded") + rowOf(1, "p1", "card", "succeeded") + rowOf(2, "p2", "card", "failed")
                                    << 2 << 1 << 1;
    }
    void shouldFoldWhatComesTwice()
    {
        QFETCH(QByteArray, bytes);
        writeFile(u"a.csv"_s, bytes);
        const QJsonObject said = imported(u"a.csv --source Shop --bucket 1m"_s);
        QTEST(said[u"rows"].toInt(), "rows");
        QTEST(said[u"folded"].toInt(), "folded");
        QTEST(said[u"outcomes"][u"succeeded"].toInt(), "succeeded");
        QCOMPARE(totals(u"Shop"_s).first, said[u"rows"].toInteger());
    }

    void shouldRefuse_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("sentence");
        const QByteArray good = header + rowOf(1, "t1", "card", "succeeded");
        QTest::newRow("no such file") << QByteArray() << u"gone.csv --source S"_s << 3 << u"gone.csv"_s;
        QTest::newRow("empty") << QByteArray() << u"f.csv --source S"_s << 3 << u"empty"_s;
        QTest::newRow("picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0", 11) << u"f.csv --source S"_s << 3 << u"no text"_s;
        QTest::newRow("header only") << header << u"f.csv --source S"_s << 3 << u"f.csv"_s;
        QTest::newRow("half a .gz") << QByteArray::fromHex("1f8b0800000000000003") << u"f.csv --source S"_s << 3 << u"byte 10"_s;
        QTest::newRow("no source") << good << u"f.csv"_s << 2 << u"--source"_s;
        QTest::newRow("odd bucket") << good << u"f.csv --source S --bucket 7s"_s << 2 << u"7s"_s;
        QTest::newRow("wrong map") << good << u"f.csv --source S --map time=nothing"_s << 2 << u"nothing"_s;
        QTest::newRow("replace and add") << good << u"f.csv --source S --replace --add"_s << 2 << u"--add"_s;
    }
    void shouldRefuse()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, arguments);
        QFETCH(int, status);
        QFETCH(QString, sentence);
        writeFile(u"f.csv"_s, bytes);
        const Answer answer = import(arguments);
        QVERIFY2(answer.err.contains(sentence), qPrintable(answer.err));
        QCOMPARE(answer.status, status);
        QVERIFY(answer.out.isEmpty());
    }

    // SIGKILL at random moments: nothing of the import is left, everything else is whole.
    void shouldLeaveNothingWhenItIsKilled()
    {
        const int kills = qEnvironmentVariableIsSet("HINDSIGHT_KILLS") ? qEnvironmentVariableIntValue("HINDSIGHT_KILLS") : 5;
        const quint32 seed
            = qEnvironmentVariableIsSet("HINDSIGHT_SEED") ? quint32(qEnvironmentVariableIntValue("HINDSIGHT_SEED")) : QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator rng(seed);
        {
            QFile big(path(u"big.csv"_s));
            QVERIFY(big.open(QIODevice::WriteOnly));
            generate({.rows = 300'000}, [&big](std::string_view bytes) { return big.write(bytes.data(), qint64(bytes.size())) == qint64(bytes.size()); });
        }
        writeFile(u"a.csv"_s, header + rowOf(1, "t1", "card", "succeeded"));
        imported(u"a.csv --source Small"_s);
        // How long a whole one takes tells when to kill.
        QElapsedTimer clock;
        clock.start();
        imported(u"big.csv --source Whole"_s);
        const int whole = int(clock.elapsed());
        int complete = 0;
        for (int i = 0; i < kills; ++i) {
            const QString source = u"Big%1"_s.arg(i);
            QProcess process;
            prepare(process);
            process.start(QStringLiteral(PROGRAM), {u"metrics"_s, u"import"_s, u"big.csv"_s, u"--source"_s, source});
            QVERIFY(process.waitForStarted());
            QTest::qWait(int(rng.bounded(whole)));
            process.kill();
            process.waitForFinished();
            auto store = Store::open(m_database, {});
            VERIFY_RESULT(store);
            const Diagnosis diagnosis = (*store)->doctor(false);
            QVERIFY2(diagnosis.isHealthy(), qPrintable(diagnosis.problems.join(u'\n')));
            // All or nothing: a source without its import is none.
            const auto sources = (*store)->all<MetricSource>();
            const bool there = std::ranges::any_of(*sources, [&](const MetricSource &one) { return one.name == source; });
            complete += there;
            store->reset();
            QCOMPARE(totals(source).first, there ? 300'000 : 0);
            QCOMPARE(totals(u"Small"_s).first, 1);
        }
        qInfo("%d of %d were killed too late", complete, kills);
        QCOMPARE(totals(u"Whole"_s).first, 300'000);
    }
};

QTEST_GUILESS_MAIN(MetricsImportTest)
#include "tst_metricsimport.moc"
