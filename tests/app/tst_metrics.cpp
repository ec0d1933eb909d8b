// SPDX-License-Identifier: GPL-3.0-or-later
// `hindsight metrics`, as a script calls it, on numbers that were brought in without reading a file.
#include "models/metrics/ranges.h"
#include "models/metrics/sketch.h"
#include "models/store/numbers/batchwriter.h"
#include "models/store/store.h"

#include "tests/support/results.h"
#include "tests/support/schema.h"

#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace hindsight;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 day = 1'721'433'600; // 2024-07-20

struct Answer
{
    int status = -1;
    QString out;
    QString err;
};

} // namespace

class MetricsTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_file;
    QString m_batch;

    Answer run(const QStringList &arguments) const
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"HINDSIGHT_DATABASE"_s, m_file);
        environment.remove(u"QT_QPA_PLATFORM"_s);
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(PROGRAM), QStringList{u"metrics"_s} + arguments);
        if (!process.waitForFinished(120'000) || process.exitStatus() != QProcess::NormalExit)
            return {-1, {}, process.errorString()};
        return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()), QString::fromUtf8(process.readAllStandardError())};
    }
    QJsonObject json(const QStringList &arguments, const QString &schema) const
    {
        const Answer answer = run(arguments + QStringList{u"--json"_s});
        QJsonParseError error;
        const QJsonObject object = QJsonDocument::fromJson(answer.out.toUtf8(), &error).object();
        if (error.error != QJsonParseError::NoError)
            QTest::qFail(qPrintable(error.errorString() + u": "_s + answer.out + answer.err), __FILE__, __LINE__);
        const QStringList wrong = schemaErrors(object, schemaNamed(schema));
        if (!wrong.isEmpty())
            QTest::qFail(qPrintable(wrong.join(u'\n')), __FILE__, __LINE__);
        return object;
    }

private Q_SLOTS:
    // Two minutes of two methods in euros, and one of yen whose method has a comma; INC-1 has the source.
    void init()
    {
        m_file = m_folder.filePath(newUid() + u".db"_s);
        auto store = std::move(*Store::open(m_file, {}));
        MetricSource source{newUid(), u"Checkout"_s};
        Batch batch{newUid(), source.uid};
        m_batch = batch.uid;
        batch.files = {u"july.csv"_s};
        batch.rows = 135;
        batch.from.at = (day + 37'000) * 1'000'000;
        batch.to.at = (day + 37'100) * 1'000'000;
        batch.counts = {{u"succeeded"_s, 120}};
        setRanges(batch, coveredRanges, {{day * 1'000'000, (day + 86'400) * 1'000'000}});
        LoadHeader header{batch.uid, 60, 60, {u"payment_method"_s, u"currency"_s}, {}};
        auto writer = BatchWriter::begin(m_file, header);
        VERIFY_RESULT(writer);
        const auto add = [&](const QStringList &values, const Chunk &chunk) {
            const auto tuple = (*writer)->addTuple(values);
            VERIFY_RESULT(tuple);
            VERIFY_RESULT((*writer)->add(*tuple, day + 6 * 3600, pack(chunk)));
        };
        add({u"card"_s, u"EUR"_s},
            {{256, 257}, {{{90, 4, 3, 2, 1}, {9000, 400, 300, 200, 100}}, {{10, 0, 0, 0, 0}, {1000, 0, 0, 0, 0}}}, {}, {{0, binOf(250'000), 100}}});
        add({u"paypal"_s, u"EUR"_s}, {{256}, {{{15, 5, 0, 0, 0}, {1500, 500, 0, 0, 0}}}, {}, {}});
        add({u"card, old"_s, u"JPY"_s}, {{257}, {{{5, 0, 0, 0, 0}, {5000, 0, 0, 0, 0}}}, {}, {}});
        VERIFY_RESULT((*writer)->finish(header));
        Incident incident{newUid()};
        incident.title = u"Checkout down"_s;
        incident.metricSource = source.uid;
        Incident without{newUid()};
        without.title = u"Another"_s;
        VERIFY_RESULT(store->apply({created(source), created(batch), created(incident), created(without)}));
    }

    void shouldAnswer_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("out");
        QTest::addColumn<QString>("err");
        const auto row = [](const char *name, const QString &arguments, int status, const QString &out, const QString &err) {
            QTest::newRow(name) << QProcess::splitCommand(arguments) << status << out << err;
        };
        row("nothing to do", u""_s, 2, u""_s, u".*Too few.*"_s);
        row("unknown", u"sum"_s, 2, u""_s, u".*“metrics sum”.*query.*"_s);
        row("an option that does not fit", u"sources --by region"_s, 2, u""_s, u".*--by.*sources.*"_s);
        row("too many", u"sources all"_s, 2, u""_s, u".*Too many.*"_s);
        row("too few", u"rename Checkout"_s, 2, u""_s, u".*SOURCE NAME.*"_s);
        row("no source", u"query"_s, 2, u""_s, u".*incident or --source.*"_s);
        row("two sources", u"query INC-1 --source Checkout"_s, 2, u""_s, u".*incident or --source.*"_s);
        row("unknown source", u"query --source billing"_s, 2, u""_s, u".*“billing”.*Checkout.*"_s);
        row("incident without numbers", u"query INC-2"_s, 2, u""_s, u".*INC-2.*metrics import.*"_s);
        row("unknown attribute", u"query INC-1 --by browser"_s, 2, u""_s, u".*“browser”.*payment_method.*"_s);
        row("strange bucket", u"query INC-1 --bucket hour"_s, 2, u""_s, u".*“hour”.*1h.*"_s);
        row("too fine a bucket", u"query INC-1 --bucket 10s"_s, 2, u""_s, u".*per 1m.*10s.*"_s);
        row("strange time", u"query INC-1 --from soon"_s, 2, u""_s, u".*--from.*soon.*"_s);
        row("csv and json", u"query INC-1 --csv --json"_s, 2, u""_s, u".*--csv.*"_s);
        const QString head
            = u"attempts,succeeded,failed,open,amount_succeeded_minor,amount_failed_minor,currency,latency_p50_ms,latency_p95_ms,latency_p99_ms"_s;
        row("csv", u"query --source checkout --csv"_s, 0,
            u"bucket,"_s + head
                + u"\n2024-07-20T10:16:00Z,120,105,14,1,10500,1400,EUR,2(49|5\\d)\\.\\d+,.*\n2024-07-20T10:17:00Z,10,10,0,0,1000,0,EUR,,,\n2024-07-20T10:17:00Z,5,5,0,0,5000,0,JPY,,,\n"_s,
            u""_s);
        row("csv by method", u"query INC-1 --csv --by payment_method --to 2024-07-20T10:17:00Z"_s, 0,
            u"bucket,payment_method,"_s + head
                + u"\n2024-07-20T10:16:00Z,card,100,90,9,1,9000,900,EUR,2.*\n2024-07-20T10:16:00Z,paypal,20,15,5,0,1500,500,EUR,,,\n"_s,
            u""_s);
        row("csv with a comma in a value", u"query INC-1 --csv --by payment_method --from 2024-07-20T10:17:00Z --bucket 1h"_s, 0,
            u"bucket,payment_method,.*\n2024-07-20T10:00:00Z,\"card, old\",5,.*JPY.*\n"_s, u""_s);
        row("csv with all outcomes", u"query INC-1 --csv --outcomes --to 2024-07-20T10:17:00Z"_s, 0,
            u"bucket,"_s + head
                + u",declined,failed_technically,abandoned,amount_declined_minor,.*\n2024-07-20T10:16:00Z,120,105,14,1,.*,9,3,2,900,300,200,100\n"_s,
            u""_s);
        row("csv of a day", u"query INC-1 --csv --bucket 1d"_s, 0, u"bucket.*\n2024-07-20T00:00:00Z,130,115,.*EUR.*\n2024-07-20T00:00:00Z,5,.*JPY,,,\n"_s,
            u""_s);
        row("nothing there", u"query INC-1 --csv --from 2025-01-01T00:00:00Z"_s, 1, u"bucket,.*ms\n"_s, u""_s);
        row("nothing there, for people", u"query INC-1 --from 2025-01-01T00:00:00Z"_s, 1, u""_s, u""_s);
        row("table", u"query INC-1 --by payment_method"_s, 0, u"BUCKET.*PAYMENT_METHOD.*RATE.*\n2024-07-20 10:16 +card +100 +90 +9 +1 +90\\.9% +25\\d\n.*"_s,
            u""_s);
        row("sources", u"sources"_s, 0, u"SOURCE.*\nCheckout +135 +2024-07-20 10:16 +.*1m +payment_method, currency\n"_s, u""_s);
        row("batches", u"batches"_s, 0, u"IMPORT.*Checkout +active +135.*july\\.csv\n"_s, u""_s);
        row("batches of one", u"batches checkout"_s, 0, u".*july.*"_s, u""_s);
        row("rename", u"rename checkout \"Web shop\""_s, 0, u".+"_s, u""_s);
        row("rename to nothing", u"rename checkout \" \""_s, 2, u""_s, u".*name.*"_s);
        row("hide", u"hide checkout"_s, 0, u".*Checkout.*hidden.*"_s, u""_s);
        row("show", u"show checkout"_s, 0, u"It is so already.\n"_s, u""_s);
        row("remove", u"remove checkout"_s, 0, u".*Checkout.*1 import.*"_s, u""_s);
        row("remove what is not there", u"remove billing"_s, 2, u""_s, u".*billing.*"_s);
    }
    void shouldAnswer()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const int, status);
        QFETCH(const QString, out);
        QFETCH(const QString, err);
        const Answer answer = run(arguments);
        const auto fits = [](const QString &text, const QString &pattern) {
            return QRegularExpression(QRegularExpression::anchoredPattern(pattern), QRegularExpression::DotMatchesEverythingOption).match(text).hasMatch();
        };
        QVERIFY2(fits(answer.out, out), qPrintable(answer.out + u"\n---\n"_s + answer.err));
        QVERIFY2(fits(answer.err, err), qPrintable(answer.err));
        QCOMPARE(answer.status, status);
    }

    void shouldPrintJson()
    {
        const QJsonObject sources = json({u"sources"_s}, u"metrics-sources.json"_s);
        QCOMPARE(sources[u"sources"][0][u"covered"][0][u"from"].toString(), u"2024-07-20T00:00:00Z"_s);
        const QJsonObject batches = json({u"batches"_s}, u"metrics-batches.json"_s);
        QCOMPARE(batches[u"batches"][0][u"uid"].toString(), m_batch);
        for (const QStringList &more : {QStringList(), {u"--outcomes"_s}, {u"--from"_s, u"2030-01-01T00:00:00Z"_s}}) {
            const QJsonObject rows = json(QStringList{u"query"_s, u"INC-1"_s, u"--by"_s, u"payment_method"_s} + more, u"metrics-query.json"_s);
            QCOMPARE(rows[u"bucket"].toString(), u"1m"_s);
            const QJsonArray array = rows[u"rows"].toArray();
            QCOMPARE(array.size(), more.size() > 1 ? 0 : 4);
            if (array.isEmpty())
                continue;
            QCOMPARE(array[0][u"amount_failed"][u"minor"].toInteger(), 900);
            QCOMPARE(array[0][u"attributes"][u"payment_method"].toString(), u"card"_s);
            QCOMPARE(array[3][u"amount_succeeded"][u"currency"].toString(), u"JPY"_s);
            QVERIFY(array[3][u"latency_p95_ms"].isNull());
            QCOMPARE(array[0][u"declined"].toInteger(-1), more.isEmpty() ? -1 : 4);
        }
    }

    void shouldKeepACalendar()
    {
        // Given a source of which nothing is known
        QCOMPARE(json({u"marks"_s, u"Checkout"_s}, u"metrics-marks.json"_s)[u"marks"].toArray().size(), 0);
        // When times of it are marked, and its market is named
        const QStringList promotion{u"mark"_s, u"Checkout"_s, u"--from"_s, u"2024-07-19 10:00"_s, u"--to"_s, u"2024-07-19 12:00"_s, u"--effect"_s};
        QCOMPARE(run(promotion + QStringList{u"scale"_s, u"--factor"_s, u"1.5"_s, u"--note"_s, u"sale"_s}).status, 0);
        QCOMPARE(
            run({u"mark"_s, u"Checkout"_s, u"--from"_s, u"2024-07-18T01:00:00Z"_s, u"--to"_s, u"2024-07-18T02:00:00Z"_s, u"--effect"_s, u"expected_downtime"_s})
                .status,
            0);
        QCOMPARE(run({u"market"_s, u"Checkout"_s, u"Europe/Berlin"_s}).status, 0);
        // Then they stand there by time
        const QJsonObject known = json({u"marks"_s, u"Checkout"_s}, u"metrics-marks.json"_s);
        QCOMPARE(known[u"market_zone"].toString(), u"Europe/Berlin"_s);
        QCOMPARE(known[u"marks"].toArray().size(), 2);
        QCOMPARE(known[u"marks"][0][u"effect"].toString(), u"expected_downtime"_s);
        QCOMPARE(known[u"marks"][1][u"from"].toString(), u"2024-07-19T10:00:00Z"_s);
        QCOMPARE(known[u"marks"][1][u"factor"].toDouble(), 1.5);
        QCOMPARE(known[u"marks"][1][u"note"].toString(), u"sale"_s);
        // And what makes no sense is refused
        QCOMPARE(run(promotion + QStringList{u"scale"_s}).status, 2);
        QCOMPARE(run(promotion + QStringList{u"exclude"_s, u"--factor"_s, u"2"_s}).status, 2);
        QCOMPARE(run(promotion + QStringList{u"party"_s}).status, 2);
        QCOMPARE(run({u"mark"_s, u"Checkout"_s, u"--effect"_s, u"exclude"_s}).status, 2);
        QCOMPARE(run({u"market"_s, u"Checkout"_s, u"Mars/Crater"_s}).status, 2);
        QCOMPARE(run({u"unmark"_s, u"nothing"_s}).status, 2);
        // When one is removed, then the other one is left
        QCOMPARE(run({u"unmark"_s, known[u"marks"][0][u"uid"].toString()}).status, 0);
        QCOMPARE(json({u"marks"_s, u"Checkout"_s}, u"metrics-marks.json"_s)[u"marks"].toArray().size(), 1);
    }

    void shouldHideAndRemoveAnImport()
    {
        QCOMPARE(run({u"hide"_s, m_batch}).status, 0);
        QCOMPARE(run({u"query"_s, u"INC-1"_s, u"--csv"_s}).status, 1);
        QCOMPARE(run({u"show"_s, m_batch}).status, 0);
        QCOMPARE(run({u"query"_s, u"INC-1"_s, u"--csv"_s}).status, 0);
        QCOMPARE(run({u"remove"_s, m_batch, u"--for-good"_s}).status, 0);
        QCOMPARE(run({u"batches"_s}).status, 1);
        auto connection = Connection::open(m_file, Connection::Mode::ReadOnly);
        VERIFY_RESULT(connection);
        QCOMPARE((*connection)->value(u"SELECT count(*) FROM chunk"_s)->toInt(), 0);
    }
};

QTEST_GUILESS_MAIN(MetricsTest)
#include "tst_metrics.moc"
