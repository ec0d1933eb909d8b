// SPDX-License-Identifier: GPL-3.0-or-later
// Files of counts per bucket, as monitoring systems and queries write them.
#include "models/incident/timetext.h"
#include "models/metrics/reading/readymade.h"
#include "samples.h"
#include "tests/support/results.h"

#include <QRandomGenerator>
#include <QTest>

#include <cmath>

using namespace hindsight;
using namespace Qt::StringLiterals;

namespace {

/// Rows as a text to compare: "10:10 card succeeded 120", with seconds where there are some and the amount where there is one.
QStringList described(const std::vector<CountedRow> &rows)
{
    QStringList lines;
    for (const CountedRow &row : rows) {
        QString line = isoText(row.at).sliced(11).chopped(1);
        if (line.endsWith(":00"_L1))
            line.chop(3);
        for (const QString &value : row.values)
            line += u' ' + (value.isEmpty() ? u"-"_s : value);
        line += u' ' + QString::fromLatin1(nameOf(row.outcome)) + u' ' + QString::number(row.count);
        if (row.amountMinor != 0)
            line += u' ' + QString::number(row.amountMinor) + row.currency;
        lines << line;
    }
    return lines;
}

struct Read
{
    Result<ReadyMade> result;
    std::vector<CountedRow> rows = {};
};

Read readBytes(const QByteArray &bytes, const QStringList &overrides = {}, const std::optional<Mapping> &remembered = {})
{
    std::vector<CountedRow> rows;
    Result<ReadyMade> result = readReadyMade(bytes, u"x"_s, remembered, overrides, [&rows](const CountedRow &row) { rows.push_back(row); });
    return {std::move(result), std::move(rows)};
}

QStringList ids(const QList<MappingQuestion> &questions)
{
    QStringList list;
    for (const MappingQuestion &question : questions)
        list << question.id;
    return list;
}

} // namespace

class TestReadyMade : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldRecogniseFormatsByTheirBeginning_data();
    void shouldRecogniseFormatsByTheirBeginning();
    void shouldReadEveryFormat_data();
    void shouldReadEveryFormat();
    void shouldAskBeforeItReads_data();
    void shouldAskBeforeItReads();
    void shouldRefuse_data();
    void shouldRefuse();
    void shouldAccountForValuesThatAreNone();
    void shouldSayWhatItLeftOut();
    void shouldHandOnWarnings();
    void shouldNotPlaceWhatRoseInAGap();
    void shouldSayThatAttemptsAloneGiveNoRate();
    void shouldTakeAnswersFromTheLastTime();
    void sumsStayRightWhenFractionsAreRounded();
    void shouldMultiplyRatesByTheStep();
    void aLateClockIsNoStep();
    void bigFilesAreRefused();
    void emptyLinesInsideATableAreNoNewHeader();
    void damagedFilesAreSurvived();
};

void TestReadyMade::shouldRecogniseFormatsByTheirBeginning_data()
{
    QTest::addColumn<QByteArray>("beginning");
    QTest::addColumn<bool>("readyMade");
    for (const char *name : {"prometheus-rate.json", "prometheus-error.json", "prometheus-vector.json", "grafana-formatted.csv", "grafana-frames.csv",
                             "grafana-percent.csv", "cloudwatch.json", "datadog-v1.json"})
        QTest::newRow(name) << fixture(QString::fromLatin1(name)) << true;
    for (const char *name : {"stripe-payments.csv", "stripe-api.jsonl", "paypal-de.csv", "paypal-us.csv", "eventlog.csv", "query.csv"})
        QTest::newRow(name) << fixture(QString::fromLatin1(name)) << false;
    QTest::newRow("empty") << QByteArray() << false;
    QTest::newRow("array") << QByteArray("[{\"status\":\"failed\"}]") << false;
}

void TestReadyMade::shouldRecogniseFormatsByTheirBeginning()
{
    QFETCH(QByteArray, beginning);
    QFETCH(bool, readyMade);
    QCOMPARE(looksReadyMade(beginning), readyMade);
    QCOMPARE(looksReadyMade(QByteArrayView(beginning).first(std::min<qsizetype>(beginning.size(), 120))), readyMade);
}

void TestReadyMade::shouldReadEveryFormat_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QStringList>("overrides");
    QTest::addColumn<QStringList>("attributes");
    QTest::addColumn<QStringList>("rows");
    QTest::addColumn<qint64>("width");

    QTest::newRow("Prometheus, rates: a time is the end of its window")
        << u"prometheus-rate.json"_s << QStringList{u"values=rate"_s} << QStringList{u"method"_s}
        << QStringList{u"10:10 card succeeded 120"_s,  u"10:10 card failed 2"_s,      u"10:10 paypal succeeded 15"_s, u"10:11 card succeeded 119"_s,
                       u"10:11 paypal succeeded 15"_s, u"10:12 card succeeded 121"_s, u"10:12 card failed 30"_s,      u"10:14 card succeeded 90"_s}
        << qint64(60);
    QTest::newRow("Prometheus, counters with a restart")
        << u"prometheus-total.json"_s << QStringList{u"unused=instance"_s} << QStringList{u"method"_s}
        << QStringList{u"10:10:00.781 card succeeded 120"_s, u"10:10:00.781 card declined 12"_s, u"10:11:00.781 card succeeded 40"_s,
                       u"10:11:00.781 card declined 4"_s, u"10:12:00.781 card succeeded 120"_s}
        << qint64(60);
    QTest::newRow("Prometheus, a sum without labels") << u"prometheus-sum.json"_s << QStringList{u"values=count"_s, u"value=failed"_s} << QStringList{}
                                                      << QStringList{u"10:10 failed 60"_s, u"10:11 failed 60"_s, u"10:12 failed 61"_s} << qint64(60);
    QTest::newRow("Grafana, formatted, local time") << u"grafana-formatted.csv"_s << QStringList{u"zone=Europe/Berlin"_s} << QStringList{u"method"_s}
                                                    << QStringList{u"10:10 card succeeded 1200"_s, u"10:10 card failed 14"_s, u"10:11 card succeeded 1100"_s}
                                                    << qint64(60);
    QTest::newRow("Grafana, several frames") << u"grafana-frames.csv"_s << QStringList{u"value=succeeded"_s} << QStringList{u"method"_s}
                                             << QStringList{u"10:10 card succeeded 120"_s, u"10:10 paypal succeeded 31"_s, u"10:11 paypal succeeded 30"_s,
                                                            u"10:12 card succeeded 118"_s}
                                             << qint64(60);
    QTest::newRow("CloudWatch, newest first") << u"cloudwatch.json"_s << QStringList{} << QStringList{}
                                              << QStringList{u"10:10 succeeded 101"_s, u"10:10 failed 3"_s, u"10:11 succeeded 99"_s, u"10:12 succeeded 97"_s,
                                                             u"10:12 failed 12"_s}
                                              << qint64(60);
    QTest::newRow("Datadog") << u"datadog-v1.json"_s << QStringList{} << QStringList{u"env"_s, u"method"_s}
                             << QStringList{u"10:10 prod card succeeded 101"_s, u"10:10 prod card failed 4"_s, u"10:12 prod card succeeded 97"_s,
                                            u"10:12 prod card failed 9"_s}
                             << qint64(60);
    QTest::newRow("wide") << u"wide.csv"_s << QStringList{u"value=succeeded"_s} << QStringList{u"series"_s}
                          << QStringList{u"10:10 card succeeded 120"_s,  u"10:10 paypal succeeded 31"_s, u"10:10 ideal succeeded 14"_s,
                                         u"10:11 card succeeded 118"_s,  u"10:11 ideal succeeded 15"_s,  u"10:12 card succeeded 125"_s,
                                         u"10:12 paypal succeeded 33"_s, u"10:12 ideal succeeded 13"_s}
                          << qint64(60);
    QTest::newRow("wide, the attribute named") << u"wide.csv"_s
                                               << QStringList{u"value=attempts"_s, u"series=payment_method"_s, u"unused=card"_s, u"unused=paypal"_s}
                                               << QStringList{} << QStringList{u"10:10 open 14"_s, u"10:11 open 15"_s, u"10:12 open 13"_s} << qint64(60);
    QTest::newRow("long: what is neither succeeded nor failed is open")
        << u"long.csv"_s << QStringList{} << QStringList{u"region"_s}
        << QStringList{u"10:10 eu succeeded 150"_s, u"10:10 eu failed 10"_s, u"10:10 eu open 5"_s, u"10:10 us succeeded 38"_s, u"10:10 us open 2"_s}
        << qint64(60);
    QTest::newRow("our own query")
        << u"query.csv"_s << QStringList{} << QStringList{u"payment_method"_s, u"currency_zone"_s}
        << QStringList{u"10:10 card eu succeeded 104 310045EUR"_s, u"10:10 card eu failed 14 40100EUR"_s, u"10:10 card eu open 2"_s,
                       u"10:10 paypal eu succeeded 30 99000EUR"_s, u"10:10 paypal eu failed 1 1999EUR"_s, u"10:11 card eu succeeded 100 299000EUR"_s,
                       u"10:11 card eu failed 18 51000EUR"_s}
        << qint64(60);
    QTest::newRow("counts per status") << u"status-counts.csv"_s << QStringList{} << QStringList{u"payment_method"_s}
                                       << QStringList{u"10:10 card succeeded 104"_s, u"10:10 card failed 14"_s, u"10:10 card open 2"_s,
                                                      u"10:11 card succeeded 100"_s}
                                       << qint64(60);
    QTest::newRow("attempts and failed: the rest succeeded")
        << u"attempts-failed.csv"_s << QStringList{} << QStringList{u"region"_s}
        << QStringList{u"10:10 eu succeeded 93"_s, u"10:10 eu failed 7"_s, u"10:30 eu succeeded 110"_s} << qint64(600);
    QTest::newRow("two columns") << u"two-columns.csv"_s << QStringList{u"value=succeeded"_s} << QStringList{}
                                 << QStringList{u"10:10 succeeded 165"_s, u"10:11 succeeded 160"_s, u"10:12 succeeded 171"_s} << qint64(60);
}

void TestReadyMade::shouldReadEveryFormat()
{
    QFETCH(QString, file);
    QFETCH(QStringList, overrides);
    QFETCH(QStringList, attributes);
    QFETCH(QStringList, rows);
    QFETCH(qint64, width);
    const Read read = readBytes(fixture(file), overrides);
    VERIFY_RESULT(read.result);
    QCOMPARE(ids(read.result->guess.questions), QStringList());
    QCOMPARE(read.result->attributes, attributes);
    QVERIFY2(described(read.rows) == rows, qPrintable(described(read.rows).join(u'\n')));
    for (const CountedRow &row : read.rows)
        QCOMPARE(row.widthSeconds, width);
}

void TestReadyMade::shouldAskBeforeItReads_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("questions");
    QTest::newRow("Prometheus: rate, increase or count") << fixture(u"prometheus-rate.json"_s) << QStringList{u"values"_s};
    QTest::newRow("Prometheus: what is counted") << fixture(u"prometheus-sum.json"_s) << QStringList{u"value"_s, u"values"_s};
    QTest::newRow("counters say it by their name") << fixture(u"prometheus-total.json"_s) << QStringList{};
    QTest::newRow("Grafana in local time") << fixture(u"grafana-formatted.csv"_s) << QStringList{u"zone"_s};
    QTest::newRow("wide") << fixture(u"wide.csv"_s) << QStringList{u"value"_s};
    QTest::newRow("two columns") << fixture(u"two-columns.csv"_s) << QStringList{u"value"_s};
    QTest::newRow("two columns with fractions") << QByteArray("timestamp,value\n1721470200,1.5\n1721470260,2.25\n") << QStringList{u"value"_s, u"values"_s};
    QTest::newRow("an unknown status in a label") << QByteArray("Time,\"payments_total{status=\"\"on_hold\"\"}\"\n1721470200000,1\n1721470260000,2\n")
                                                  << QStringList{u"status.on_hold"_s};
    QTest::newRow("an unknown metric") << QByteArray("timestamp,metric,value\n1721470200,widgets,1\n1721470260,widgets,2\n")
                                       << QStringList{u"status.widgets"_s};
}

void TestReadyMade::shouldAskBeforeItReads()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, questions);
    const Read read = readBytes(bytes);
    VERIFY_RESULT(read.result);
    QCOMPARE(ids(read.result->guess.questions), questions);
    QCOMPARE(read.rows.empty(), !questions.isEmpty());
}

void TestReadyMade::shouldRefuse_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("says");
    QTest::newRow("Prometheus' own error") << fixture(u"prometheus-error.json"_s) << u"bad_data"_s;
    QTest::newRow("one moment") << fixture(u"prometheus-vector.json"_s) << u"query_range"_s;
    QTest::newRow("a single number") << fixture(u"prometheus-scalar.json"_s) << u"scalar"_s;
    QTest::newRow("cut off") << fixture(u"prometheus-rate.json"_s).chopped(40) << u"no whole JSON"_s;
    QTest::newRow("no series") << QByteArray("{\"status\":\"success\",\"data\":{\"resultType\":\"matrix\",\"result\":[]}}") << u"no values"_s;
    QTest::newRow("no matrix") << QByteArray("{\"status\":\"success\",\"data\":{\"resultType\":\"streams\",\"result\":[]}}") << u"matrix"_s;
    QTest::newRow("percent only") << fixture(u"grafana-percent.csv"_s) << u"percent"_s;
    QTest::newRow("as many times as values") << QByteArray(
        "{\"MetricDataResults\":[{\"Id\":\"m\",\"Label\":\"Failed\",\"Timestamps\":[1721470200],\"Values\":[1,2]}]}")
                                             << u"as many times"_s;
    QTest::newRow("no header") << QByteArray("1721470200,12\n1721470260,13\n") << u"header"_s;
    QTest::newRow("empty") << QByteArray() << u"header"_s;
}

void TestReadyMade::shouldRefuse()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, says);
    const Read read = readBytes(bytes);
    QVERIFY(!read.result);
    QCOMPARE(read.result.error().kind, Error::Kind::Input);
    QCOMPARE(read.result.error().file, u"x"_s);
    QVERIFY2(read.result.error().text.contains(says), qPrintable(read.result.error().text));
    QVERIFY(read.rows.empty());
}

void TestReadyMade::shouldAccountForValuesThatAreNone()
{
    const Read prometheus = readBytes(fixture(u"prometheus-rate.json"_s), {u"values=rate"_s});
    VERIFY_RESULT(prometheus.result);
    QCOMPARE(prometheus.result->read, 10);
    QCOMPARE(prometheus.result->rejectedTotal, 2); // NaN, +Inf

    const Read table = readBytes(
        "timestamp,region,attempts,failed\n"
        "2024-07-20T10:10:00Z,eu,10,1\n"
        "yesterday,eu,10,1\n"
        "2024-07-20T10:11:00Z,eu,-4,0\n"
        "2024-07-20T10:12:00Z,eu,ten,0\n"
        "2024-07-20T10:13:00Z,eu,5,9\n"
        "2024-07-20T10:14:00Z,eu,1e30,0\n"
        "2024-07-20T10:10:00Z,eu,10,1\n"
        "2024-07-20T10:15:00Z,eu,8,2\n"
        "2024-07-20T10:16:00Z,eu,8,2\n"
        "2024-07-20T10:17:00Z,eu,8,2\n"
        "2024-07-20T10:18:00Z,eu,8,2\n2024-07-20T10:19:00Z,eu,8,2\n2024-07-20T10:20:00Z,eu,8,2\n2024-07-20T10:21:00Z,eu,8,2\n2024-07-20T10:22:00Z,eu,8,2\n");
    VERIFY_RESULT(table.result);
    QCOMPARE(ids(table.result->guess.questions), QStringList());
    QList<qint64> lines;
    for (const RejectedRow &row : table.result->rejected)
        lines << row.line;
    std::ranges::sort(lines);
    QCOMPARE(lines, (QList<qint64>{3, 4, 5, 6, 7, 8, 8})); // the last twice: both its values are there already
    QCOMPARE(table.result->rejectedTotal, 7);
    QCOMPARE(table.result->rejected.first().file, u"x"_s);
    QCOMPARE(described(table.rows).first(2), (QStringList{u"10:10 eu succeeded 9"_s, u"10:10 eu failed 1"_s}));
}

void TestReadyMade::shouldSayWhatItLeftOut()
{
    const auto left = [](const Read &read) {
        QStringList columns;
        for (const LeftOutColumn &column : read.result->leftOut)
            columns << column.column + (column.why.contains("added up"_L1) ? u"!"_s : QString());
        columns.sort();
        return columns;
    };
    QCOMPARE(left(readBytes(fixture(u"query.csv"_s))), (QStringList{u"latency_p50_ms!"_s, u"latency_p95_ms!"_s, u"latency_p99_ms!"_s}));
    QCOMPARE(left(readBytes(fixture(u"long.csv"_s))), QStringList{u"latency_p95_ms!"_s});
    QCOMPARE(left(readBytes(fixture(u"prometheus-total.json"_s))), QStringList{u"checkout_payment_seconds!"_s});
    QCOMPARE(left(readBytes(fixture(u"grafana-formatted.csv"_s), {u"zone=UTC"_s})), QStringList{u"p95!"_s});
}

void TestReadyMade::shouldHandOnWarnings()
{
    const auto notes = [](const QString &file) { return readBytes(fixture(file)).result->guess.notes.join(u'\n'); };
    QVERIFY(notes(u"prometheus-rate.json"_s).contains("results may be partial"_L1));
    QVERIFY(notes(u"cloudwatch.json"_s).contains("InternalError"_L1));
    QVERIFY(notes(u"cloudwatch.json"_s).contains("not complete"_L1));
    QVERIFY(notes(u"cloudwatch.json"_s).contains("further pages"_L1));
    QVERIFY(notes(u"grafana-formatted.csv"_s).contains("rounded"_L1));
}

void TestReadyMade::shouldNotPlaceWhatRoseInAGap()
{
    const Read read = readBytes(fixture(u"prometheus-total.json"_s));
    const QString notes = read.result->guess.notes.join(u'\n');
    QVERIFY2(notes.contains("rose by 240 over gaps"_L1), qPrintable(notes));
    QVERIFY2(notes.contains("restarted"_L1), qPrintable(notes));
}

void TestReadyMade::shouldSayThatAttemptsAloneGiveNoRate()
{
    const Read read = readBytes("timestamp,attempts\n1721470200,5\n1721470260,6\n");
    VERIFY_RESULT(read.result);
    QCOMPARE(described(read.rows), (QStringList{u"10:10 open 5"_s, u"10:11 open 6"_s}));
    QVERIFY(read.result->guess.notes.join(u'\n').contains("no rate can be shown"_L1));
}

void TestReadyMade::shouldTakeAnswersFromTheLastTime()
{
    const Read first = readBytes(fixture(u"prometheus-rate.json"_s), {u"values=rate"_s, u"attribute.payment_method=method"_s});
    const Read second = readBytes(fixture(u"prometheus-rate.json"_s), {}, first.result->guess.mapping);
    VERIFY_RESULT(second.result);
    QCOMPARE(second.result->attributes, QStringList{u"payment_method"_s});
    QCOMPARE(described(second.rows), described(first.rows));
    QVERIFY(!second.rows.empty());
    QCOMPARE(second.result->headerShape, first.result->headerShape);
}

void TestReadyMade::sumsStayRightWhenFractionsAreRounded()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    for (int round = 0; round < 50; ++round) {
        QByteArray bytes = "timestamp,failed\n";
        double sum = 0;
        const int points = 2 + int(random.bounded(200));
        for (int i = 0; i < points; ++i) {
            const double value = random.bounded(3.0);
            sum += value;
            bytes += QByteArray::number(1721470200 + 60 * i) + ',' + QByteArray::number(value, 'f', 6) + '\n';
        }
        const Read read = readBytes(bytes, {u"values=count"_s});
        VERIFY_RESULT(read.result);
        qint64 counted = 0;
        for (const CountedRow &row : read.rows) {
            QVERIFY(row.count > 0);
            counted += row.count;
        }
        QVERIFY2(std::abs(double(counted) - sum) <= 0.51, qPrintable(u"%1 of %2, seed %3"_s.arg(counted).arg(sum).arg(seed)));
    }
}

void TestReadyMade::shouldMultiplyRatesByTheStep()
{
    const Read read = readBytes("timestamp,failed\n1721470200,0.5\n1721470500,0.25\n1721470800,1\n", {u"values=rate"_s});
    QCOMPARE(described(read.rows), (QStringList{u"10:10 failed 150"_s, u"10:15 failed 75"_s, u"10:20 failed 300"_s}));
    QCOMPARE(isoText(*read.result->from), u"2024-07-20T10:10:00Z"_s);
    QCOMPARE(isoText(*read.result->to), u"2024-07-20T10:25:00Z"_s);
}

void TestReadyMade::aLateClockIsNoStep()
{
    // Given counts every two minutes, the last of them 15 milliseconds late
    const Read read = readBytes("time,attempts,succeeded\n2024-07-20T10:00:00.000Z,10,9\n2024-07-20T10:02:00.015Z,20,18\n2024-07-20T10:02:00.000Z,10,9\n");
    // When they are read, then each covers two minutes, and the range ends with the last
    QVERIFY(read.result);
    QVERIFY(!read.rows.empty());
    for (const CountedRow &row : read.rows)
        QCOMPARE(row.widthSeconds, 120);
    QCOMPARE(read.result->to, read.rows.back().at + 120 * 1'000'000LL);
}

void TestReadyMade::bigFilesAreRefused()
{
    const char byte = '{'; // nothing of the rest is touched
    const Result<ReadyMade> read = readReadyMade(QByteArrayView(&byte, largestReadyMade + 1), u"x"_s, {}, {}, [](const CountedRow &) {});
    QVERIFY(!read);
    QVERIFY(read.error().text.contains("256 MB"_L1));
}

void TestReadyMade::emptyLinesInsideATableAreNoNewHeader()
{
    const Read read = readBytes("region,timestamp,failed\neu,1721470200,5\n\neu,1721470260,6\n\n\n");
    VERIFY_RESULT(read.result);
    QCOMPARE(described(read.rows), (QStringList{u"10:10 eu failed 5"_s, u"10:11 eu failed 6"_s}));
    QCOMPARE(read.result->rejectedTotal, 0);
}

void TestReadyMade::damagedFilesAreSurvived()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    const QStringList files = {u"prometheus-rate.json"_s,
                               u"prometheus-total.json"_s,
                               u"cloudwatch.json"_s,
                               u"datadog-v1.json"_s,
                               u"grafana-formatted.csv"_s,
                               u"grafana-frames.csv"_s,
                               u"long.csv"_s,
                               u"query.csv"_s,
                               u"wide.csv"_s,
                               u"paypal-de.csv"_s};
    for (int round = 0; round < 400; ++round) {
        QByteArray bytes = fixture(files[random.bounded(files.size())]);
        for (int damage = random.bounded(8); damage >= 0; --damage) {
            const qsizetype at = random.bounded(bytes.size());
            if (random.bounded(4) == 0)
                bytes.truncate(std::max<qsizetype>(1, at));
            else if (random.bounded(2) == 0)
                bytes.insert(at, bytes.mid(random.bounded(bytes.size()), random.bounded(40)));
            else
                bytes[at] = char(random.bounded(256));
        }
        // Whatever it is: an error with a sentence, a question, or rows that are counts.
        const Read read = readBytes(bytes, {u"zone=UTC"_s, u"values=count"_s, u"status==failed"_s});
        QVERIFY(read.result || !read.result.error().text.isEmpty());
        for (const CountedRow &row : read.rows)
            QVERIFY(row.count >= 0 && row.amountMinor >= 0 && row.widthSeconds > 0 && row.outcome != Outcome::Ignored);
    }
}

QTEST_GUILESS_MAIN(TestReadyMade)
#include "tst_readymade.moc"
