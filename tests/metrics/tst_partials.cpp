// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/metrics/reading/partials.h"
#include "models/metrics/runs.h"
#include "models/metrics/sketch.h"
#include "tests/support/results.h"

#include <QTest>

#include <map>
#include <random>
#include <thread>

using namespace hindsight;
using namespace Qt::StringLiterals;

namespace {

std::vector<Row> someRows(std::mt19937_64 &random, size_t count, qint64 seconds, quint32 tuples)
{
    std::vector<Row> rows(count);
    for (Row &row : rows) {
        row.at = (1'721'433'600 + qint64(random() % quint64(seconds))) * microsecondsPerSecond + qint64(random() % 1'000'000);
        row.tuple = quint32(random() % tuples);
        row.outcome = Outcome(random() % keptOutcomes);
        row.reason = quint16(random() % 20);
        row.amount = qint64(random() % 100'000);
        if (random() % 4)
            row.bin = quint16(random() % (largestBin + 1));
    }
    return rows;
}

/// What is stored, by a model without runs, spilling and order.
using Stored = std::map<Partials::Key, PackedChunk>;

Stored modelOf(const std::vector<Row> &rows, qint64 width, const std::vector<quint32> &tupleOf, const std::vector<quint16> &reasonOf)
{
    struct Cell
    {
        Measures sums;
        std::map<quint16, std::pair<qint64, qint64>> reasons;
        std::map<quint16, qint64> latencies;
    };
    std::map<Partials::Key, std::map<qint64, Cell>> cells;
    for (const Row &row : rows) {
        const qint64 second = row.at / microsecondsPerSecond;
        Cell &cell = cells[{second / chunkSeconds * chunkSeconds, tupleOf[row.tuple]}][second % chunkSeconds / width];
        ++cell.sums.count[size_t(row.outcome)];
        cell.sums.amount[size_t(row.outcome)] += row.amount;
        if (row.outcome != Outcome::Succeeded) {
            ++cell.reasons[reasonOf[row.reason]].first;
            cell.reasons[reasonOf[row.reason]].second += row.amount;
        }
        if (row.bin != noLatency)
            ++cell.latencies[row.bin];
    }
    Stored stored;
    for (const auto &[key, bySlot] : cells) {
        Chunk chunk;
        for (const auto &[slot, cell] : bySlot) {
            const auto number = quint16(chunk.slot.size());
            chunk.slot.push_back(quint16(slot));
            chunk.cells.push_back(cell.sums);
            for (const auto &[reason, sums] : cell.reasons)
                chunk.reasons.push_back({number, reason, sums.first, sums.second});
            for (const auto &[bin, count] : cell.latencies)
                chunk.latencies.push_back({number, bin, count});
        }
        stored[key] = pack(chunk);
    }
    return stored;
}

Result<Stored> storedOf(Partials &partials)
{
    Stored stored;
    for (const Partials::Key &key : partials.keys()) {
        const auto chunk = partials.take(key);
        if (!chunk)
            return std::unexpected(chunk.error());
        stored[key] = pack(*chunk);
    }
    return stored;
}

qint64 sizeOfCounts(const Stored &stored)
{
    qint64 size = 0;
    for (const auto &[key, packed] : stored)
        size += packed.size() - packed.latencies.size();
    return size;
}

std::vector<quint32> foldedTuples(quint32 count, quint32 to)
{
    std::vector<quint32> names(count);
    for (quint32 i = 0; i < count; ++i)
        names[i] = i % to;
    return names;
}

} // namespace

class TestPartials : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sumsShouldEqualAModel_data();
    void sumsShouldEqualAModel();
    void chosenWidthShouldStoreTheSameBytes_data();
    void chosenWidthShouldStoreTheSameBytes();
    void latenciesShouldBeKeptAsFineAsTheyFit();
};

void TestPartials::sumsShouldEqualAModel_data()
{
    QTest::addColumn<qint64>("width");
    QTest::addColumn<qint64>("memory");
    QTest::addColumn<int>("threads");
    for (const qint64 width : bucketWidths) {
        QTest::addRow("%lld s, in memory", width) << width << qint64(64 << 20) << 1;
        QTest::addRow("%lld s, on disk", width) << width << 20'000LL << 1;
        QTest::addRow("%lld s, on disk at once, three threads", width) << width << 0LL << 3;
    }
}

void TestPartials::sumsShouldEqualAModel()
{
    QFETCH(qint64, width);
    QFETCH(qint64, memory);
    QFETCH(int, threads);
    const quint32 seed = std::random_device()();
    qInfo("seed %u", seed);
    std::mt19937_64 random(seed);
    for (int round = 0; round < 4; ++round) {
        const quint32 tuples = 1 + quint32(random() % 40);
        const auto rows = someRows(random, 1 + random() % 30'000, 1 + qint64(random() % 200'000), tuples);
        const auto tupleOf = foldedTuples(tuples, 1 + quint32(random() % tuples));
        std::vector<quint16> reasonOf(20);
        for (quint16 &reason : reasonOf)
            reason = quint16(random() % 7);
        Partials partials(width, 0, memory);
        {
            std::vector<std::jthread> all;
            for (int t = 0; t < threads; ++t) {
                all.emplace_back([&, t] {
                    Runs runs(partials, width);
                    for (size_t i = size_t(t); i < rows.size(); i += size_t(threads)) {
                        if (i % 997 == 0 && !runs.flush())
                            qFatal("flush");
                        if (!runs.add(rows[i]))
                            qFatal("add");
                    }
                    if (!runs.flush())
                        qFatal("flush");
                });
            }
        }
        std::vector<qint64> attempts(tuples), reasons(20);
        for (const Row &row : rows) {
            ++attempts[row.tuple];
            reasons[row.reason] += row.outcome != Outcome::Succeeded;
        }
        for (quint32 t = 0; t < tuples; ++t)
            QCOMPARE(t < partials.attemptsPerTuple().size() ? std::max<qint64>(partials.attemptsPerTuple()[t], 0) : 0, attempts[t]);
        for (size_t r = 0; r < 20; ++r)
            QCOMPARE(r < partials.countPerReason().size() ? partials.countPerReason()[r] : 0, reasons[r]);
        partials.rename(tupleOf, reasonOf);
        VERIFY_RESULT(partials.fit());
        QCOMPARE(partials.bucketSeconds(), width);
        const auto stored = storedOf(partials);
        VERIFY_RESULT(stored);
        QVERIFY(*stored == modelOf(rows, width, tupleOf, reasonOf));
    }
}

void TestPartials::chosenWidthShouldStoreTheSameBytes_data()
{
    QTest::addColumn<qint64>("firstLook");
    QTest::newRow("looked at only at the end") << qint64(256 << 20);
    QTest::newRow("looked at now and then") << 100'000LL;
    QTest::newRow("looked at again and again") << 1LL;
}

// The width is the finest that fits, whenever it was chosen, and what is stored is what that width would have given at once.
void TestPartials::chosenWidthShouldStoreTheSameBytes()
{
    QFETCH(qint64, firstLook);
    const quint32 seed = std::random_device()();
    qInfo("seed %u", seed);
    std::mt19937_64 random(seed);
    const quint32 tuples = 12;
    const auto rows = someRows(random, 15'000, 100'000, tuples);
    const auto tupleOf = foldedTuples(tuples, tuples);
    std::vector<quint16> reasonOf(20);
    for (quint16 i = 0; i < 20; ++i)
        reasonOf[i] = i;
    std::map<qint64, Stored> models;
    for (const qint64 width : bucketWidths)
        models[width] = modelOf(rows, width, tupleOf, reasonOf);
    for (const qint64 limit :
         {sizeOfCounts(models[10]), sizeOfCounts(models[10]) - 1, sizeOfCounts(models[60]), sizeOfCounts(models[60]) - 1, sizeOfCounts(models[600]), 10LL}) {
        qint64 expected = 3600;
        for (const qint64 width : {600, 60, 10}) {
            if (sizeOfCounts(models[width]) <= limit)
                expected = width;
        }
        Partials partials(bucketWidths[0], limit, 30'000, firstLook);
        Runs runs(partials, bucketWidths[0]);
        for (size_t i = 0; i < rows.size(); ++i) {
            VERIFY_RESULT(runs.add(rows[i]));
            if (i % 500 == 0)
                VERIFY_RESULT(runs.flush());
        }
        VERIFY_RESULT(runs.flush());
        partials.rename(tupleOf, reasonOf);
        VERIFY_RESULT(partials.fit());
        QCOMPARE(partials.bucketSeconds(), expected);
        const auto stored = storedOf(partials);
        VERIFY_RESULT(stored);
        QVERIFY(*stored == models[expected]);
    }
}

void TestPartials::latenciesShouldBeKeptAsFineAsTheyFit()
{
    std::mt19937_64 random(11);
    const auto rows = someRows(random, 20'000, 50'000, 3);
    Partials partials(60, 0);
    Runs runs(partials, 60);
    for (const Row &row : rows)
        VERIFY_RESULT(runs.add(row));
    VERIFY_RESULT(runs.flush());
    partials.keys();
    qint64 last = std::numeric_limits<qint64>::max();
    for (const qint64 width : {60, 600, 3600}) {
        const auto sizes = partials.storedSizes(width);
        VERIFY_RESULT(sizes);
        QVERIFY(sizes->latencies < last);
        last = sizes->latencies;
        QCOMPARE(*partials.latencySeconds(sizes->latencies), width);
        QCOMPARE(*partials.latencySeconds(sizes->latencies - 1), width == 60 ? 600 : 3600);
    }
    QCOMPARE(*partials.latencySeconds(1LL << 40), 60);
}

QTEST_GUILESS_MAIN(TestPartials)
#include "tst_partials.moc"
