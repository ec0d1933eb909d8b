// SPDX-License-Identifier: GPL-3.0-or-later
#include "collectingsink.h"
#include "models/metrics/sketch.h"
#include "packed.h"
#include "tests/support/results.h"

#include <QDateTime>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <random>

using namespace hindsight;
using namespace Qt::StringLiterals;

namespace {

/// A row as it is written, and what it means, told by the one who made it and not by a reader.
struct Written
{
    QString time, method, region, status, code, amount, currency, latency, livemode;
    QString broken = {}; ///< why it is rejected; empty: it is not
    bool filtered = false;
};

const QStringList header = {u"timestamp"_s, u"payment_method"_s, u"region"_s, u"status"_s, u"error_code"_s, u"amount"_s, u"currency"_s, u"latency_ms"_s, u"livemode"_s, u"note"_s};

Mapping mappingOfHeader()
{
    Mapping mapping;
    mapping.columns = {{u"timestamp"_s, Role::Time},     {u"payment_method"_s, Role::Attribute, u"method"_s}, {u"region"_s, Role::Attribute, u"region"_s},
                       {u"status"_s, Role::Status},      {u"error_code"_s, Role::ErrorCode},                   {u"amount"_s, Role::Amount},
                       {u"currency"_s, Role::Currency},  {u"latency_ms"_s, Role::Latency},                     {u"livemode"_s, Role::Unused},
                       {u"note"_s, Role::Unused}};
    mapping.zone = u"UTC"_s;
    mapping.statuses = {{u"ok"_s, Outcome::Succeeded},  {u"declined"_s, Outcome::Declined}, {u"error"_s, Outcome::Failed},
                        {u"gone"_s, Outcome::Abandoned}, {u"pending"_s, Outcome::Open},      {u"refund"_s, Outcome::Ignored}};
    mapping.errorCodes = {{u"no_money"_s, Outcome::Declined}, {u"timeout"_s, Outcome::Failed}};
    mapping.filter = {{u"livemode"_s, {u"false"_s}}};
    return mapping;
}

ImportOptions optionsFor(qint64 bucketSeconds, int threads = 1, qint64 blockBytes = 2 << 20)
{
    ImportOptions options;
    options.remembered = [](const QString &) { return std::optional(mappingOfHeader()); };
    options.bucketSeconds = bucketSeconds;
    options.threads = threads;
    options.blockBytes = blockBytes;
    return options;
}

QList<Written> someRows(std::mt19937 &random, int count, int badOf)
{
    const auto any = [&random](const QStringList &list) { return list[qsizetype(random() % size_t(list.size()))]; };
    QList<Written> rows;
    qint64 at = 1'721'430'000'000;
    for (int i = 0; i < count; ++i) {
        at += random() % 20'000;
        const qint64 shuffled = at - qint64(random() % 600'000);
        Written row;
        row.time = QDateTime::fromMSecsSinceEpoch(shuffled, QTimeZone::UTC).toString(u"yyyy-MM-ddTHH:mm:ss.zzz"_s) + u'Z';
        row.method = any({u"card"_s, u"card"_s, u"paypal"_s, u"klarna"_s, u"ä, \"b\""_s, QString()});
        row.region = any({u"eu"_s, u"us"_s, u"a region with a long name"_s});
        row.status = any({u"ok"_s, u"ok"_s, u"OK"_s, u"declined"_s, u"error"_s, u"gone"_s, u"pending"_s, u"refund"_s});
        row.code = any({QString(), QString(), u"no_money"_s, u"timeout"_s, u"a code of more than 16 bytes"_s});
        row.currency = any({u"EUR"_s, u"usd"_s, u"JPY"_s, u"KWD"_s});
        const int digits = row.currency == u"JPY"_s ? 0 : row.currency == u"KWD"_s ? 3 : 2;
        row.amount = QString::number(random() % 100'000);
        if (digits > 0 && random() % 5)
            row.amount += u'.' + QString::number(random() % quint32(std::pow(10, digits))).rightJustified(digits, u'0');
        if (random() % 10 == 0)
            row.amount.clear();
        row.latency = random() % 10 ? QString::number(std::exp(double(random() % 12'000) / 1000.0), 'f', 3) : QString();
        row.livemode = any({u"true"_s, u"true"_s, u"true"_s, u"false"_s});
        row.filtered = row.livemode == u"false"_s;
        if (badOf > 0 && int(random() % quint32(badOf)) == 0 && !row.filtered && row.status != u"refund"_s) {
            switch (random() % 6) {
            case 0: row.time = u"20202-07-20T10:30:00Z"_s; row.broken = u"“20202-07-20T10:30:00Z” is no time of the column's form"_s; break;
            case 1: row.time.clear(); row.broken = u"no time"_s; break;
            case 2: row.amount = u"NaN"_s; row.broken = u"“NaN” is no amount"_s; break;
            case 3: row.amount = u"-5"_s; row.broken = u"the amount “-5” is negative"_s; break;
            case 4: row.latency = u"slow"_s; row.broken = u"“slow” is no latency"_s; break;
            case 5: row.currency = u"12"_s; row.broken = u"“12” is no currency"_s; break;
            }
        }
        rows.append(row);
    }
    return rows;
}

QByteArray cell(const QString &text, std::mt19937 &random)
{
    QByteArray bytes = text.toUtf8();
    if (bytes.contains(',') || bytes.contains('"') || bytes.contains('\n') || random() % 8 == 0)
        return '"' + bytes.replace('"', "\"\"") + '"';
    return bytes;
}

// The file, and the line of each row.
QByteArray asCsv(const QList<Written> &rows, std::mt19937 &random, QList<qint64> &lines)
{
    QByteArray text = header.join(u',').toUtf8() + '\n';
    qint64 line = 2;
    for (const Written &row : rows) {
        lines.append(line);
        const qsizetype before = text.size();
        const QString note = random() % 10 ? QString() : random() % 2 ? u"two\nlines"_s : u"5\" screen"_s;
        const QStringList values = {row.time, row.method, row.region, row.status, row.code, row.amount, row.currency, row.latency, row.livemode, note};
        for (qsizetype i = 0; i < values.size(); ++i)
            text += (i > 0 ? "," : "") + cell(values[i], random);
        text += random() % 2 ? "\n" : "\r\n";
        line += std::count(text.begin() + before, text.end(), '\n');
    }
    return text;
}

QByteArray asJsonLines(const QList<Written> &rows, std::mt19937 &random, QList<qint64> &lines)
{
    QByteArray text;
    qint64 line = 0;
    for (const Written &row : rows) {
        lines.append(++line);
        const QStringList values = {row.time, row.method, row.region, row.status, row.code, row.amount, row.currency, row.latency, row.livemode};
        QByteArrayList members;
        for (qsizetype i = 0; i < values.size(); ++i) {
            const bool number = (i == 5 || i == 7) && random() % 2 && !values[i].isEmpty() && row.broken.isEmpty();
            QByteArray value = values[i].isEmpty() && random() % 2 ? "null"_ba
                : number                                            ? values[i].toUtf8()
                : i == 8                                            ? values[i].toUtf8()
                                                                    : '"' + values[i].toUtf8().replace('"', "\\\"") + '"';
            if (values[i].isEmpty() && random() % 3 == 0)
                continue; // not there at all
            members.append('"' + header[i].toUtf8() + "\":" + value);
        }
        std::ranges::shuffle(members, random);
        text += '{' + members.join(random() % 2 ? "," : ", ") + "}\n";
    }
    return text;
}

/// What the rows mean, added up the simple way.
struct Expected
{
    qint64 rows = 0, ignored = 0, filtered = 0, rejected = 0, skipped = 0;
    QList<QPair<qint64, QString>> rejectedLines;
    std::array<qint64, keptOutcomes + 1> outcomes = {};
    QMap<QString, qint64> statuses, amounts;
    std::optional<qint64> from, to;
    QMap<QString, Measures> cells;           // by tuple and bucket
    QMap<QString, QPair<qint64, qint64>> reasons; // by tuple, bucket and reason
    QMap<QString, QList<double>> latencies;  // by tuple, microseconds
    qint64 latencyCount = 0;
};

qint64 minorOf(const QString &amount, int digits)
{
    const QStringList parts = amount.split(u'.');
    return (parts[0] + parts.value(1).leftJustified(digits, u'0')).toLongLong();
}

Expected added(const QList<Written> &rows, const QList<qint64> &lines, qint64 bucketSeconds, const TimeRanges &skip = {})
{
    static const QMap<QString, int> outcomes = {{u"ok"_s, 0}, {u"declined"_s, 1}, {u"error"_s, 2}, {u"gone"_s, 3}, {u"pending"_s, 4}, {u"refund"_s, 5}};
    Expected sums;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const Written &row = rows[i];
        if (row.filtered) {
            ++sums.filtered;
            continue;
        }
        int outcome = outcomes.value(row.status.toLower());
        if (outcome >= 1 && outcome <= 3 && row.code == u"no_money"_s)
            outcome = 1;
        if (outcome >= 1 && outcome <= 3 && row.code == u"timeout"_s)
            outcome = 2;
        if (outcome == 5) {
            ++sums.ignored;
            ++sums.statuses[row.status];
            continue;
        }
        if (!row.broken.isEmpty()) {
            ++sums.rejected;
            if (sums.rejectedLines.size() < 100)
                sums.rejectedLines.append({lines[i], row.broken});
            continue;
        }
        ++sums.statuses[row.status];
        const qint64 at = QDateTime::fromString(row.time, Qt::ISODateWithMs).toMSecsSinceEpoch() * 1000;
        bool skipped = false;
        for (const TimeRange &range : skip)
            skipped = skipped || (at >= range.from && at < range.to);
        if (skipped) {
            ++sums.skipped;
            continue;
        }
        ++sums.rows;
        ++sums.outcomes[size_t(outcome)];
        sums.from = std::min(sums.from.value_or(at), at);
        sums.to = std::max(sums.to.value_or(at), at);
        const QString currency = row.currency.toUpper();
        const int digits = currency == u"JPY"_s ? 0 : currency == u"KWD"_s ? 3 : 2;
        const qint64 amount = row.amount.isEmpty() ? 0 : minorOf(row.amount, digits);
        sums.amounts[currency] += outcome == 0 ? amount : 0;
        const QString tuple = u"%1|%2|%3"_s.arg(row.method, row.region, currency);
        const QString bucket = tuple + u'@' + QString::number(at / 1'000'000 / bucketSeconds * bucketSeconds);
        Measures &measures = sums.cells[bucket];
        ++measures.count[size_t(outcome)];
        measures.amount[size_t(outcome)] += amount;
        if (outcome > 0) {
            auto &reason = sums.reasons[u"%1 %2/%3/%4"_s.arg(bucket).arg(outcome).arg(row.status, row.code)];
            ++reason.first;
            reason.second += amount;
        }
        if (!row.latency.isEmpty()) {
            sums.latencies[tuple].append(row.latency.toDouble() * 1000);
            ++sums.latencyCount;
        }
    }
    sums.outcomes[keptOutcomes] = sums.ignored;
    return sums;
}

/// The same of what an import has given.
Expected unpacked(const CollectingSink &sink, const ImportSummary &summary, QMap<QString, Sketch> &sketches)
{
    Expected sums;
    for (const auto &[key, packed] : sink.chunks) {
        const auto chunk = unpack(packed);
        if (!chunk)
            continue;
        QStringList values; // the columns of JSON come in any order
        for (const QString &name : {u"method"_s, u"region"_s, u"currency"_s})
            values.append(sink.tuples[key.second].value(sink.attributes.indexOf(name)));
        const QString tuple = values.join(u'|');
        const auto bucketOf = [&](quint16 slot) { return tuple + u'@' + QString::number(key.first + slot * summary.bucketSeconds); };
        for (size_t i = 0; i < chunk->slot.size(); ++i)
            sums.cells[bucketOf(chunk->slot[i])] = chunk->cells[i];
        for (const Chunk::Reason &reason : chunk->reasons) {
            const Reason &named = summary.reasons[reason.reason];
            sums.reasons[u"%1 %2/%3/%4"_s.arg(bucketOf(chunk->slot[reason.cell])).arg(int(named.outcome)).arg(named.status, named.errorCode)] = {reason.count, reason.amount};
        }
        for (const Chunk::Latency &latency : chunk->latencies) {
            sketches[tuple].add(latency.bin, latency.count);
            sums.latencyCount += latency.count;
        }
    }
    return sums;
}

QString difference(const CollectingSink &sink, const ImportSummary &summary, const Expected &expected)
{
    const auto differs = [](const char *what, auto got, auto wanted) { return u"%1: %2 instead of %3"_s.arg(QLatin1StringView(what)).arg(got).arg(wanted); };
    if (summary.rows != expected.rows)
        return differs("rows", summary.rows, expected.rows);
    if (summary.filtered != expected.filtered)
        return differs("filtered", summary.filtered, expected.filtered);
    if (summary.skipped != expected.skipped)
        return differs("skipped", summary.skipped, expected.skipped);
    if (summary.rejectedTotal != expected.rejected)
        return differs("rejected", summary.rejectedTotal, expected.rejected);
    if (summary.read != summary.rows + expected.ignored + expected.filtered + expected.rejected + expected.skipped)
        return differs("read", summary.read, summary.rows);
    if (summary.outcomes != expected.outcomes)
        return u"outcomes"_s;
    if (summary.statuses != expected.statuses)
        return u"statuses"_s;
    if (summary.amounts != expected.amounts)
        return u"amounts"_s;
    if (summary.from != expected.from || summary.to != expected.to)
        return u"from or to"_s;
    if (summary.rejected.size() != expected.rejectedLines.size())
        return differs("rejected rows listed", summary.rejected.size(), expected.rejectedLines.size());
    for (qsizetype i = 0; i < summary.rejected.size(); ++i) {
        if (summary.rejected[i].line != expected.rejectedLines[i].first || summary.rejected[i].why != expected.rejectedLines[i].second)
            return u"rejected: line %1: %2 instead of line %3: %4"_s.arg(summary.rejected[i].line).arg(summary.rejected[i].why).arg(expected.rejectedLines[i].first).arg(expected.rejectedLines[i].second);
    }
    QMap<QString, Sketch> sketches;
    const Expected got = unpacked(sink, summary, sketches);
    if (got.cells.keys() != expected.cells.keys())
        return differs("cells", got.cells.keys().mid(0, 3).join(u' '), expected.cells.keys().mid(0, 3).join(u' '));
    for (auto it = got.cells.begin(); it != got.cells.end(); ++it) {
        if (it.value() != expected.cells[it.key()])
            return u"cell "_s + it.key();
    }
    if (got.reasons != expected.reasons)
        return u"reasons"_s;
    if (got.latencyCount != expected.latencyCount)
        return differs("latencies", got.latencyCount, expected.latencyCount);
    if (summary.cells != expected.cells.size())
        return differs("summary.cells", summary.cells, expected.cells.size());
    for (auto it = expected.latencies.begin(); it != expected.latencies.end(); ++it) {
        QList<double> sorted = it.value();
        std::ranges::sort(sorted);
        for (const double q : {0.0, 0.1, 0.5, 0.9, 0.95, 0.99, 1.0}) {
            const double exact = std::round(sorted[qsizetype(q * double(sorted.size() - 1))]); // whole microseconds
            const double estimated = sketches[it.key()].quantile(q).value_or(-1);
            if (std::abs(estimated - exact) > 0.01 * exact + 1e-6)
                return u"quantile %1 of %2: %3 instead of %4"_s.arg(q).arg(it.key()).arg(estimated).arg(exact);
        }
    }
    return {};
}

// A table of so many rows, each with its own value in one more column.
QByteArray simpleTable(int rows, const std::function<QString(int)> &value, const QString &column = u"channel"_s)
{
    QByteArray text = "timestamp,status,amount,currency," + column.toUtf8() + '\n';
    for (int i = 0; i < rows; ++i)
        text += u"2024-07-20T10:%1:%2Z,succeeded,1.00,EUR,%3\n"_s.arg(i / 60 % 60, 2, 10, QChar(u'0')).arg(i % 60, 2, 10, QChar(u'0')).arg(value(i)).toUtf8();
    return text;
}

} // namespace

class TestTransactions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldEqualASimpleSum_data();
    void shouldEqualASimpleSum();
    void compressedFilesShouldGiveTheSame();
    void severalFilesShouldGiveTheSameAsOne();
    void rejectedRowsStayInOrder();
    void valuesBeyondTheLargestBecomeOther();
    void columnsOfTooManyValuesAreLeftOut_data();
    void columnsOfTooManyValuesAreLeftOut();
    void errorCodesBeyondTheLargestBecomeOther();
    void rejectedRowsShouldNotNameValues();
    void foldedRowsShouldCountOnce();
    void eventsOutsideOfTheRangeShouldNotMovePayments();
    void shouldFindGaps();
    void shouldCancel();
    void aSinkMayRefuse();
    void longDataGetsWiderBuckets();
    void unknownStatusesShouldBeAskedOrListed();
};

void TestTransactions::shouldEqualASimpleSum_data()
{
    QTest::addColumn<bool>("json");
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("badOf"); // one of so many rows is rejected
    QTest::addColumn<qint64>("width");
    QTest::addRow("csv, all good") << false << 3000 << 0 << 60LL;
    QTest::addRow("csv, some bad") << false << 3000 << 100 << 60LL;
    QTest::addRow("csv, many bad") << false << 3000 << 5 << 10LL;
    QTest::addRow("csv, by the hour") << false << 3000 << 50 << 3600LL;
    QTest::addRow("json, all good") << true << 3000 << 0 << 60LL;
    QTest::addRow("json, some bad") << true << 3000 << 100 << 60LL;
    QTest::addRow("json, many bad") << true << 3000 << 5 << 600LL;
    QTest::addRow("csv, few rows") << false << 3 << 0 << 60LL;
}

void TestTransactions::shouldEqualASimpleSum()
{
    QFETCH(bool, json);
    QFETCH(int, count);
    QFETCH(int, badOf);
    QFETCH(qint64, width);
    const quint32 seed = std::random_device()();
    qInfo("seed %u", seed);
    std::mt19937 random(seed);
    QList<Written> rows = someRows(random, count, badOf);
    rows.first().filtered = false; // one counts
    rows.first().livemode = u"true"_s;
    rows.first().status = u"ok"_s;
    rows.first().broken.clear();
    rows.first().time = u"2024-07-19T23:10:00.000Z"_s;
    rows.first().amount = u"1"_s;
    rows.first().currency = u"EUR"_s;
    rows.first().latency = u"1"_s;
    for (const bool skipping : {false, true}) {
        TimeRanges skip;
        if (skipping)
            skip = {{1'721'431'000'000'000, 1'721'435'000'000'000}, {1'721'440'000'123'000, 1'721'441'000'000'000}};
        QList<qint64> lines;
        const QByteArray bytes = json ? asJsonLines(rows, random, lines) : asCsv(rows, random, lines);
        const Expected expected = added(rows, lines, width, skip);
        std::optional<CollectingSink> first;
        for (const auto &[threads, block] : {std::pair(1, 2 << 20), {1, 500}, {2, 5000}, {4, 1000}, {3, 64}}) {
            ImportOptions options = optionsFor(width, threads, block);
            options.skip = skip;
            CollectingSink sink;
            const auto summary = importBytes(bytes, u"payments"_s, options, sink);
            VERIFY_RESULT(summary);
            const QString wrong = difference(sink, *summary, expected);
            QVERIFY2(wrong.isEmpty(), qPrintable(u"%1 threads, blocks of %2 bytes: %3"_s.arg(threads).arg(block).arg(wrong)));
            QVERIFY(sink.ordered);
            if (!first)
                first = sink;
            QVERIFY2(*first == sink, "threads or blocks show in the bytes");
        }
    }
}

void TestTransactions::compressedFilesShouldGiveTheSame()
{
    std::mt19937 random(3);
    QList<qint64> lines;
    const QByteArray bytes = asCsv(someRows(random, 2000, 50), random, lines);
    CollectingSink plain;
    const auto summary = importBytes(bytes, u"payments"_s, optionsFor(60), plain);
    VERIFY_RESULT(summary);
    const qsizetype middle = bytes.size() / 2;
    for (const QByteArray &packed : {gzipped(bytes), gzipped(bytes.first(middle)) + gzipped(bytes.sliced(middle)), zstandard(bytes), zstandard(bytes.first(middle)) + zstandard(bytes.sliced(middle))}) {
        CollectingSink sink;
        const auto again = importBytes(packed, u"payments"_s, optionsFor(60, 2, 4096), sink);
        VERIFY_RESULT(again);
        QVERIFY(sink == plain);
        QVERIFY(again->hashes != summary->hashes);
        // A file that ends too early is refused, wherever it does.
        CollectingSink none;
        const auto half = importBytes(packed.chopped(1 + qsizetype(random() % quint32(packed.size() / 3))), u"payments"_s, optionsFor(60, 2, 4096), none);
        QVERIFY(!half);
        QVERIFY2(half.error().text.contains(u"ends in the middle at byte"_s), qPrintable(half.error().text));
        QVERIFY(none.chunks.empty());
    }
}

void TestTransactions::severalFilesShouldGiveTheSameAsOne()
{
    std::mt19937 random(4);
    const QList<Written> rows = someRows(random, 2000, 50);
    QList<qint64> lines;
    const QByteArray all = asCsv(rows, random, lines);
    const QTemporaryDir folder;
    QStringList files;
    const QList<QByteArray> parts = {asCsv(rows.first(700), random, lines), gzipped(asCsv(rows.sliced(700, 900), random, lines)), asCsv(rows.sliced(1600), random, lines)};
    for (const QByteArray &part : parts) {
        files.append(folder.filePath(u"part%1"_s.arg(files.size())));
        QFile file(files.last());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(part);
    }
    CollectingSink one, several;
    const auto single = importBytes(all, u"payments"_s, optionsFor(60), one);
    VERIFY_RESULT(single);
    const auto summary = importFiles(files, optionsFor(60, 2, 3000), several);
    VERIFY_RESULT(summary);
    QVERIFY(one == several);
    QCOMPARE(summary->rows, single->rows);
    QCOMPARE(summary->rejectedTotal, single->rejectedTotal);
    QCOMPARE(summary->files, files);
    QCOMPARE(summary->hashes.size(), 3);
    QCOMPARE(summary->rejected.last().file, files.last());
}

void TestTransactions::valuesBeyondTheLargestBecomeOther()
{
    // 60 channels: number n comes n + 1 times, so that the 50 largest are 10 to 59.
    QStringList values;
    for (int n = 0; n < 60; ++n) {
        for (int i = 0; i <= n; ++i)
            values.append(u"channel%1"_s.arg(n));
    }
    std::mt19937 random(5);
    std::ranges::shuffle(values, random);
    CollectingSink sink;
    const auto summary = importBytes(simpleTable(int(values.size()), [&](int i) { return values[i]; }), u"payments"_s, {.overrides = {u"attribute=channel"_s}, .bucketSeconds = 3600}, sink);
    VERIFY_RESULT(summary);
    QCOMPARE(summary->attributes.value(u"channel"_s), 51);
    const qsizetype channel = sink.attributes.indexOf(u"channel"_s);
    QMap<QString, qint64> counts;
    for (const auto &[key, packed] : sink.chunks) {
        const auto chunk = unpack(packed);
        QVERIFY(chunk);
        for (const Measures &measures : chunk->cells)
            counts[sink.tuples[key.second][channel]] += measures.attempts();
    }
    QCOMPARE(counts.size(), 51);
    QCOMPARE(counts.value(u"other"_s), 55); // 1 + 2 + ... + 10
    for (int n = 10; n < 60; ++n)
        QCOMPARE(counts.value(u"channel%1"_s.arg(n)), n + 1);
}

void TestTransactions::columnsOfTooManyValuesAreLeftOut_data()
{
    QTest::addColumn<int>("values");
    QTest::addColumn<bool>("leftOut");
    QTest::newRow("a thousand stay") << 1000 << false;
    QTest::newRow("one more is left out") << 1001 << true;
    QTest::newRow("many are left out") << 20'000 << true;
}

void TestTransactions::columnsOfTooManyValuesAreLeftOut()
{
    QFETCH(int, values);
    QFETCH(bool, leftOut);
    const QByteArray bytes = simpleTable(values + 500, [values](int i) { return u"c%1"_s.arg(i % values); });
    std::optional<CollectingSink> first;
    for (const int threads : {1, 3}) {
        CollectingSink sink;
        const auto summary = importBytes(bytes, u"payments"_s, {.overrides = {u"attribute=channel"_s}, .bucketSeconds = 3600, .threads = threads, .blockBytes = 5000}, sink);
        VERIFY_RESULT(summary);
        QCOMPARE(summary->rows, values + 500);
        QCOMPARE(sink.attributes.contains(u"channel"_s), !leftOut);
        if (leftOut) {
            QCOMPARE(sink.tuples.size(), 1);
            QCOMPARE(summary->leftOut.size(), 1);
            QCOMPARE(summary->leftOut.first().column, u"channel"_s);
        }
        if (!first)
            first = sink;
        QVERIFY(*first == sink);
    }
}

void TestTransactions::errorCodesBeyondTheLargestBecomeOther()
{
    // 60 codes and rows without one, which are fewest and keep being without one.
    QByteArray text = "timestamp,status,error_code\n";
    const auto add = [&text](const QByteArray &status, const QByteArray &code) { text += "2024-07-20T10:30:00Z," + status + ',' + code + '\n'; };
    add("failed", "");
    add("succeeded", "");
    for (int n = 0; n < 60; ++n) {
        for (int i = 0; i <= n; ++i)
            add("failed", "E" + QByteArray::number(100 + n));
    }
    CollectingSink sink;
    const auto summary = importBytes(text, u"payments"_s, {.bucketSeconds = 60}, sink);
    VERIFY_RESULT(summary);
    QMap<QString, qint64> counts;
    for (const auto &[key, packed] : sink.chunks) {
        const auto chunk = unpack(packed);
        QVERIFY(chunk);
        for (const Chunk::Reason &reason : chunk->reasons)
            counts[summary->reasons[reason.reason].errorCode] += reason.count;
    }
    QCOMPARE(counts.size(), 52);
    QCOMPARE(counts.value(QString()), 1);
    QCOMPARE(counts.value(u"other"_s), 55);
    QCOMPARE(counts.value(u"E159"_s), 60);
    for (const Reason &reason : summary->reasons)
        QVERIFY(reason.outcome != Outcome::Succeeded || reason.errorCode.isEmpty());
}

void TestTransactions::rejectedRowsShouldNotNameValues()
{
    const QByteArray text = "timestamp,status,amount,currency,payment_method\n"
                            "2024-07-20T10:30:00Z,succeeded,1.00,EUR,card\n"
                            "2024-07-20T10:30:00Z,succeeded,1.00,EUR,paypal\n"
                            "2024-07-20T10:30:00Z,succeeded,one,EUR,klarna\n";
    CollectingSink sink;
    const auto summary = importBytes(text, u"payments"_s, {.bucketSeconds = 60}, sink);
    VERIFY_RESULT(summary);
    QCOMPARE(summary->rejectedTotal, 1);
    QCOMPARE(summary->attributes.value(u"payment_method"_s), 2);
    QCOMPARE(sink.tuples.size(), 2);
}

void TestTransactions::foldedRowsShouldCountOnce()
{
    const QByteArray text = "id,created,status,amount,currency\n"
                            "p1,2024-07-20T10:30:00Z,failed,1.00,EUR\n"
                            "p2,2024-07-20T10:31:00Z,succeeded,2.00,EUR\n"
                            "p1,2024-07-20T10:59:00Z,succeeded,1.00,EUR\n"
                            ",2024-07-20T10:32:00Z,succeeded,4.00,EUR\n"
                            ",2024-07-20T10:32:00Z,succeeded,4.00,EUR\n";
    CollectingSink sink;
    const auto summary = importBytes(text, u"payments"_s, {.overrides = {u"id=id"_s, u"folding=duplicate"_s}, .bucketSeconds = 60}, sink);
    VERIFY_RESULT(summary);
    QCOMPARE(summary->read, 5);
    QCOMPARE(summary->rows, 4); // without an id nothing can be the same
    QCOMPARE(summary->folded, 1);
    QCOMPARE(summary->outcomes[size_t(Outcome::Failed)], 1);
    QCOMPARE(summary->amounts.value(u"EUR"_s), 1000);
    QCOMPARE(*summary->to, QDateTime::fromString(u"2024-07-20T10:32:00Z"_s, Qt::ISODate).toMSecsSinceEpoch() * 1000); // not the time of the row that was folded
}

void TestTransactions::eventsOutsideOfTheRangeShouldNotMovePayments()
{
    // A payment of a range that is there already, whose settlement lies behind it, is no new payment.
    const QByteArray text = "id,created,status\n"
                            "p1,2024-07-20T10:30:00Z,pending\n"
                            "p1,2024-07-21T10:30:00Z,succeeded\n"
                            "p2,2024-07-21T10:31:00Z,succeeded\n";
    const auto at = [](const QString &time) { return QDateTime::fromString(time, Qt::ISODate).toMSecsSinceEpoch() * 1000; };
    CollectingSink sink;
    const auto summary = importBytes(text, u"payments"_s,
                                     {.overrides = {u"id=id"_s, u"folding=events"_s}, .bucketSeconds = 60, .skip = {{at(u"2024-07-20T00:00:00Z"_s), at(u"2024-07-21T00:00:00Z"_s)}}}, sink);
    VERIFY_RESULT(summary);
    QCOMPARE(summary->rows, 1);
    QCOMPARE(summary->skipped, 1);
    QCOMPARE(summary->folded, 1);
    QCOMPARE(*summary->from, at(u"2024-07-21T10:31:00Z"_s));
}

void TestTransactions::shouldFindGaps()
{
    // A row a second for three hours, but for a quarter of an hour; and a minute without rows, which can happen.
    QByteArray text = "timestamp,status\n";
    const qint64 start = 1'721'469'600;
    for (qint64 second = 0; second < 3 * 3600; ++second) {
        if ((second >= 3600 && second < 4500) || (second >= 8000 && second < 8020))
            continue;
        text += QDateTime::fromSecsSinceEpoch(start + second, QTimeZone::UTC).toString(Qt::ISODate).toUtf8() + ",succeeded\n";
    }
    for (const int threads : {1, 3}) {
        CollectingSink sink;
        const auto summary = importBytes(text, u"payments"_s, {.bucketSeconds = 10, .threads = threads}, sink);
        VERIFY_RESULT(summary);
        QCOMPARE(summary->gaps, (TimeRanges{{(start + 3600) * 1'000'000, (start + 4500) * 1'000'000}}));
    }
}

void TestTransactions::rejectedRowsStayInOrder()
{
    // given what a fuzzer found: several wrong rows in one line, of which the sort by lines made any order, as the threads came
    QFile file(QStringLiteral(TEST_SOURCE_DIR "/fuzz/seeds/transactions/rows-of-one-line.jsonl"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QStringList first;
    for (int times = 0; times < 300; ++times) {
        const int threads = times == 0 ? 1 : 3;
        CollectingSink sink;
        const auto summary = importBytes(bytes, u"fuzz.csv"_s, {.usualZone = u"Europe/Berlin"_s, .bucketSeconds = 60, .threads = threads, .blockBytes = 128}, sink);
        VERIFY_RESULT(summary);
        QStringList rejected;
        for (const RejectedRow &row : summary->rejected)
            rejected.append(u"%1: %2"_s.arg(row.line).arg(row.why));
        QVERIFY(rejected.size() > 16);
        if (first.isEmpty())
            first = rejected;
        // then they are told in the order of the file, however many threads read it
        QCOMPARE(rejected, first);
    }
}

void TestTransactions::shouldCancel()
{
    std::mt19937 random(6);
    QList<qint64> lines;
    const QByteArray bytes = asCsv(someRows(random, 20'000, 50), random, lines);
    for (const int threads : {1, 3}) {
        CollectingSink sink;
        ImportOptions options = optionsFor(60, threads, 4096);
        int calls = 0;
        options.progress = [&calls](const ImportProgress &) { return ++calls < 1; };
        const auto summary = importBytes(bytes, u"payments"_s, options, sink);
        QVERIFY(!summary);
        QCOMPARE(summary.error().kind, Error::Kind::Cancelled);
        QCOMPARE(calls, 1); // nobody is asked again
        QVERIFY(sink.chunks.empty());
    }
}

void TestTransactions::aSinkMayRefuse()
{
    class Refusing final : public CollectingSink
    {
    public:
        explicit Refusing(int left)
            : m_left(left)
        {}
        Result<void> begin(const ImportSummary &summary, const QStringList &names, const QList<QStringList> &values) override
        {
            if (m_left < 0)
                return failure(Error::Kind::Conflict, u"no"_s);
            return CollectingSink::begin(summary, names, values);
        }
        Result<void> chunk(int tuple, qint64 start, const PackedChunk &packed) override
        {
            if (m_left-- == 0)
                return failure(Error::Kind::Database, u"full"_s);
            return CollectingSink::chunk(tuple, start, packed);
        }

    private:
        int m_left;
    };
    std::mt19937 random(7);
    QList<qint64> lines;
    const QByteArray bytes = asCsv(someRows(random, 5000, 0), random, lines);
    for (const int threads : {1, 2, 4}) {
        for (const int after : {-1, 0, 1, 30}) {
            Refusing sink(after);
            const auto summary = importBytes(bytes, u"payments"_s, optionsFor(60, threads, 4096), sink);
            QVERIFY(!summary);
            QCOMPARE(summary.error().text, after < 0 ? u"no"_s : u"full"_s);
        }
    }
}

void TestTransactions::longDataGetsWiderBuckets()
{
    // A few days with little traffic stay as fine as they come.
    std::mt19937 random(8);
    QList<qint64> lines;
    const QList<Written> rows = someRows(random, 2000, 0);
    const QByteArray bytes = asCsv(rows, random, lines);
    CollectingSink chosen, given;
    const auto summary = importBytes(bytes, u"payments"_s, optionsFor(0), chosen);
    VERIFY_RESULT(summary);
    QCOMPARE(summary->bucketSeconds, 10);
    QCOMPARE(summary->latencySeconds, 10);
    VERIFY_RESULT(importBytes(bytes, u"payments"_s, optionsFor(10), given));
    QVERIFY(chosen == given);
}

void TestTransactions::unknownStatusesShouldBeAskedOrListed()
{
    const auto table = [](int known, int unknown) {
        QByteArray text = "timestamp,status\n";
        for (int i = 0; i < known + unknown; ++i)
            text += "2024-07-20T10:30:00Z," + QByteArray(i == 0 || i >= unknown + 1 || unknown == 0 ? "ok" : "on_ice") + '\n';
        return text;
    };
    // Behind the sample, where the guess has not seen them.
    const auto late = [&table](int known, int unknown) {
        QByteArray text = table(known, 0);
        for (int i = 0; i < unknown; ++i)
            text += "2024-07-20T10:31:00Z,on_ice\n";
        return text;
    };
    ImportOptions options = optionsFor(60);
    CollectingSink sink;
    const auto few = importBytes(late(60'000, 10), u"payments"_s, options, sink);
    VERIFY_RESULT(few);
    QCOMPARE(few->rejectedTotal, 10);
    QCOMPARE(few->rejected.first().line, 60'002);
    QCOMPARE(few->rejected.first().why, u"the status “on_ice” is unknown"_s);
    const auto many = importBytes(late(60'000, 5000), u"payments"_s, options, sink);
    QVERIFY(!many);
    QCOMPARE(many.error().kind, Error::Kind::Input);
    QVERIFY2(many.error().text.contains(u"on_ice (5000)"_s), qPrintable(many.error().text));
    const auto atOnce = importBytes(table(50, 50), u"payments"_s, options, sink);
    QVERIFY(!atOnce);
    QVERIFY2(atOnce.error().text.contains(u"status.on_ice"_s), qPrintable(atOnce.error().text));
}

QTEST_GUILESS_MAIN(TestTransactions)
#include "tst_transactions.moc"
