// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/metrics/chunk.h"
#include "models/metrics/sketch.h"

#include <QTest>

#include <map>
#include <numeric>
#include <random>

using namespace hindsight;

namespace {

// What a chunk means, without any order or index: the model the functions are compared with.
struct Sums
{
    std::map<int, Measures> cells;
    std::map<std::pair<int, int>, std::pair<qint64, qint64>> reasons;
    std::map<std::pair<int, int>, qint64> latencies;

    void add(const Chunk &chunk, int factor = 1)
    {
        for (size_t i = 0; i < chunk.slot.size(); ++i)
            cells[chunk.slot[i] / factor] += chunk.cells[i];
        for (const Chunk::Reason &reason : chunk.reasons) {
            auto &[count, amount] = reasons[{chunk.slot[reason.cell] / factor, reason.reason}];
            count += reason.count;
            amount += reason.amount;
        }
        for (const Chunk::Latency &latency : chunk.latencies)
            latencies[{chunk.slot[latency.cell] / factor, latency.bin}] += latency.count;
    }
    Chunk chunk() const
    {
        Chunk made;
        std::map<int, quint16> index;
        for (const auto &[slot, measures] : cells) {
            index[slot] = quint16(made.slot.size());
            made.slot.push_back(quint16(slot));
            made.cells.push_back(measures);
        }
        for (const auto &[key, sums] : reasons)
            made.reasons.push_back({index[key.first], quint16(key.second), sums.first, sums.second});
        for (const auto &[key, count] : latencies)
            made.latencies.push_back({index[key.first], quint16(key.second), count});
        return made;
    }
};

// Anything from a nearly empty night to a full one, with counts and amounts of every size.
Chunk anyChunk(std::mt19937_64 &random)
{
    Sums sums;
    const int density = std::array{1, 5, 50, 95, 100}[random() % 5];
    const int last = int(std::array{36, 360, 2160}[random() % 3]);
    const int first = random() % 3 ? 0 : int(random() % quint64(last));
    const int bits = int(std::array{2, 7, 9, 20, 40, 48}[random() % 6]);
    const bool amounts = random() % 4;
    const bool negative = random() % 8 == 0;
    for (int slot = first; slot < last; ++slot) {
        if (int(random() % 100) >= density)
            continue;
        Measures &cell = sums.cells[slot];
        for (size_t outcome = 0; outcome < keptOutcomes; ++outcome) {
            if (random() % (outcome * outcome + 1))
                continue;
            cell.count[outcome] = qint64(random() % (quint64(1) << bits));
            if (amounts)
                cell.amount[outcome] = qint64((random() % (quint64(1) << bits)) * 3 - (negative ? 1000u : 0u));
        }
        for (quint64 i = random() % 3; i > 0; --i)
            sums.reasons[{slot, int(random() % (random() % 9 ? 5 : 60000))}] = {qint64(random() % 1000), amounts ? qint64(random() % 100'000) : 0};
        for (quint64 i = random() % 12; i > 0; --i)
            sums.latencies[{slot, int(random() % (largestBin + 1))}] += random() % 5 ? 1 : qint64(random() % 100'000);
    }
    return sums.chunk();
}

} // namespace

class TestChunk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void comesBackAsItWas();
    void sameContentSameBytes();
    void emptyOnesComeBackToo();
    void aFullMinuteChunkIsSmall();
    void mergedIsTheSum();
    void coarsenedIsTheSum();
    void widenedLatenciesSitInTheFirstCell();
    void moreContentIsNeverFewerBytes();
    void countsAreAddedWithoutUnpacking();
    void latenciesAreReadWithoutUnpacking();
    void damageIsNoticed();

private:
    std::mt19937_64 m_random;
};

void TestChunk::initTestCase()
{
    const QString wanted = qEnvironmentVariable("HINDSIGHT_SEED");
    const unsigned seed = wanted.isEmpty() ? std::random_device()() : wanted.toUInt();
    qInfo("seed %u", seed);
    m_random.seed(seed);
}

void TestChunk::comesBackAsItWas()
{
    for (int i = 0; i < 120; ++i) {
        const Chunk chunk = anyChunk(m_random);
        const auto back = unpack(pack(chunk));
        QVERIFY(back.has_value());
        QVERIFY(*back == chunk);
    }
}

void TestChunk::sameContentSameBytes()
{
    for (int i = 0; i < 30; ++i) {
        const Chunk chunk = anyChunk(m_random);
        anyChunk(m_random);
        QVERIFY(pack(chunk) == pack(*unpack(pack(chunk))));
    }
}

void TestChunk::emptyOnesComeBackToo()
{
    const PackedChunk packed = pack(Chunk());
    QVERIFY(!packed.counts.isEmpty());
    QVERIFY(packed.amounts.isEmpty() && packed.reasons.isEmpty() && packed.latencies.isEmpty());
    QVERIFY(unpack(packed) == Chunk());
    QVERIFY(!unpack(PackedChunk()));
}

// Given six hours with a handful of attempts a minute, then a count costs one byte and what never happened nothing.
void TestChunk::aFullMinuteChunkIsSmall()
{
    Chunk chunk;
    for (quint16 slot = 0; slot < 360; ++slot) {
        chunk.slot.push_back(slot);
        chunk.cells.push_back({{30 + slot % 7, 3, slot % 60 == 0, 0, 0}, {}});
    }
    const PackedChunk packed = pack(chunk);
    QVERIFY2(packed.size() < 2 * 360 + 45 + 6 * 2 + 20, qPrintable(QString::number(packed.size())));
}

void TestChunk::mergedIsTheSum()
{
    for (int i = 0; i < 50; ++i) {
        std::vector<Chunk> chunks(m_random() % 5);
        Sums sums;
        for (Chunk &chunk : chunks) {
            chunk = anyChunk(m_random);
            sums.add(chunk);
        }
        QVERIFY(merged(chunks) == sums.chunk());
    }
}

void TestChunk::coarsenedIsTheSum()
{
    for (int i = 0; i < 50; ++i) {
        const Chunk chunk = anyChunk(m_random);
        for (const int factor : {1, 6, 10, 360}) {
            Sums sums;
            sums.add(chunk, factor);
            QVERIFY(coarsened(chunk, factor) == sums.chunk());
        }
    }
}

void TestChunk::widenedLatenciesSitInTheFirstCell()
{
    for (int i = 0; i < 30; ++i) {
        const Chunk chunk = anyChunk(m_random);
        Chunk wide = chunk;
        widenLatencies(wide, 10);
        QVERIFY(wide.slot == chunk.slot && wide.cells == chunk.cells && wide.reasons == chunk.reasons);
        QVERIFY(coarsened(wide, 10).latencies == coarsened(chunk, 10).latencies);
        for (const Chunk::Latency &latency : wide.latencies)
            QVERIFY(latency.cell == 0 || wide.slot[latency.cell - 1] / 10 != wide.slot[latency.cell] / 10);
    }
}

// An import decides by the size whether it needs wider buckets: what is too large must not become small again.
void TestChunk::moreContentIsNeverFewerBytes()
{
    const auto grows = [](const PackedChunk &less, const PackedChunk &more) {
        return less.counts.size() <= more.counts.size() && less.amounts.size() <= more.amounts.size() && less.reasons.size() <= more.reasons.size()
            && less.latencies.size() <= more.latencies.size();
    };
    for (int i = 0; i < 80; ++i) {
        Chunk two[] = {anyChunk(m_random), anyChunk(m_random)};
        for (Chunk &chunk : two) {
            for (Measures &cell : chunk.cells) {
                for (qint64 &amount : cell.amount)
                    amount = std::abs(amount);
            }
        }
        const PackedChunk sum = pack(merged(two));
        QVERIFY(grows(pack(two[0]), sum));
        QVERIFY(grows(pack(two[1]), sum));
    }
    // Cell by cell, where a run gets whole.
    Chunk all;
    PackedChunk last = pack(all);
    std::vector<quint16> order(360);
    std::iota(order.begin(), order.end(), quint16(0));
    std::ranges::shuffle(order, m_random);
    for (const quint16 slot : order) {
        Chunk one;
        one.slot = {slot};
        one.cells = {{{qint64(1 + m_random() % 300), 0, 0, 0, 0}, {qint64(m_random() % 100'000), 0, 0, 0, 0}}};
        one.latencies = {{0, quint16(m_random() % 1000), 1}};
        const Chunk parts[] = {all, one};
        all = merged(parts);
        const PackedChunk now = pack(all);
        QVERIFY(grows(last, now));
        last = now;
    }
}

void TestChunk::countsAreAddedWithoutUnpacking()
{
    for (int i = 0; i < 80; ++i) {
        const Chunk chunk = anyChunk(m_random);
        const PackedChunk packed = pack(chunk);
        const bool amounts = m_random() % 2;
        const qint64 factor = std::array{1, 6, 60, 4320}[m_random() % 4];
        const int from = int(m_random() % 2160);
        const int to = from + int(m_random() % 2161);
        const qint64 first = qint64(m_random() % 10000) - from;
        std::vector<Measures> buckets(size_t((first + 2160) / factor + 1));
        std::vector<Measures> wanted = buckets;
        for (size_t cell = 0; cell < chunk.slot.size(); ++cell) {
            Measures measures = chunk.cells[cell];
            if (!amounts)
                measures.amount = {};
            if (chunk.slot[cell] >= from && chunk.slot[cell] < to)
                wanted[size_t((first + chunk.slot[cell]) / factor)] += measures;
        }
        QVERIFY(addCounts(packed.counts, amounts ? packed.amounts : QByteArray(), from, to, first, factor, buckets));
        QVERIFY(buckets == wanted);
        // Fewer buckets than slots: what does not fit is left out, and nothing is written behind them.
        buckets.assign(3, {});
        QVERIFY(addCounts(packed.counts, {}, 0, 2160, 0, 1, std::span(buckets).first(2)));
        QVERIFY(buckets[2] == Measures());
    }
}

void TestChunk::latenciesAreReadWithoutUnpacking()
{
    for (int i = 0; i < 30; ++i) {
        const Chunk chunk = anyChunk(m_random);
        const PackedChunk packed = pack(chunk);
        std::map<std::pair<int, int>, qint64> found;
        QVERIFY(eachLatency(packed.counts, packed.latencies, [&](quint16 slot, quint16 bin, qint64 count) { found[{slot, bin}] += count; }));
        Sums sums;
        sums.add(chunk);
        QVERIFY(found == sums.latencies);
    }
}

// Given bytes that were cut, changed or made up, then they are refused or are some other chunk; nothing worse happens
// (the sanitizers look), and nothing larger than a chunk is made of them.
void TestChunk::damageIsNoticed()
{
    for (int i = 0; i < 800; ++i) {
        PackedChunk packed = pack(anyChunk(m_random));
        QByteArray *parts[] = {&packed.counts, &packed.amounts, &packed.reasons, &packed.latencies};
        QByteArray &part = *parts[m_random() % 4];
        switch (m_random() % 4) {
        case 0: {
            const bool cut = !part.isEmpty();
            part.chop(std::min<qsizetype>(part.size(), 1 + qsizetype(m_random() % 20)));
            if (cut && !part.isEmpty() && &part != &packed.reasons) // a list of reasons may end anywhere between two
                QVERIFY(!unpack(packed));
            break;
        }
        case 1: part.append(char(m_random())); break;
        case 2:
            for (quint64 n = m_random() % 5; n > 0 && !part.isEmpty(); --n)
                part[qsizetype(m_random() % quint64(part.size()))] = char(m_random());
            break;
        case 3:
            part.resize(qsizetype(m_random() % 500));
            for (char &byte : part)
                byte = char(m_random() % 4 ? m_random() : 1);
        }
        if (const auto chunk = unpack(packed)) {
            QVERIFY(chunk->slot.size() <= size_t(chunkSlots));
            QVERIFY(std::ranges::is_sorted(chunk->slot));
            QVERIFY(unpack(pack(*chunk)) == chunk);
        }
        std::vector<Measures> buckets(10);
        addCounts(packed.counts, packed.amounts, 0, 2160, 0, 216, buckets);
    }
}

QTEST_APPLESS_MAIN(TestChunk)
#include "tst_chunk.moc"
