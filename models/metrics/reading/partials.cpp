// SPDX-License-Identifier: GPL-3.0-or-later
#include "partials.h"

#include "models/metrics/varint.h"
#include "spillfile.h"

#include <algorithm>

namespace hindsight {

namespace {

constexpr qint64 bytesPerLatency = 5; // at most, of a stored one

/// Writes into room that is known to be enough.
struct Writer
{
    char *at;

    void put(quint64 value)
    {
        while (value >= 0x80) {
            *at++ = char(value | 0x80);
            value >>= 7;
        }
        *at++ = char(value);
    }
};

// A form of its own, because it is written and read once and must be quick; its bytes are stored nowhere.
QByteArrayView encode(const Chunk &chunk, qint64 bucketSeconds, std::vector<char> &room)
{
    constexpr size_t longest = 10; // of a number
    const size_t most = longest * (4 + chunk.slot.size() * (2 + 2 * keptOutcomes) + chunk.reasons.size() * 4 + chunk.latencies.size() * 3);
    if (room.size() < most)
        room.resize(most);
    Writer to{room.data()};
    to.put(quint64(bucketSeconds));
    to.put(chunk.slot.size());
    quint16 last = 0;
    for (size_t i = 0; i < chunk.slot.size(); ++i) {
        to.put(quint64(chunk.slot[i] - last));
        last = chunk.slot[i];
        const Measures &cell = chunk.cells[i];
        quint8 there = 0;
        for (int o = 0; o < keptOutcomes; ++o)
            there |= quint8((cell.count[size_t(o)] != 0) << o);
        *to.at++ = char(there);
        for (int o = 0; o < keptOutcomes; ++o) {
            if (there >> o & 1) {
                to.put(quint64(cell.count[size_t(o)]));
                to.put(quint64(cell.amount[size_t(o)]));
            }
        }
    }
    to.put(chunk.reasons.size());
    last = 0;
    for (const Chunk::Reason &reason : chunk.reasons) {
        to.put(quint64(reason.cell - last));
        last = reason.cell;
        to.put(reason.reason);
        to.put(quint64(reason.count));
        to.put(quint64(reason.amount));
    }
    to.put(chunk.latencies.size());
    last = 0;
    for (const Chunk::Latency &latency : chunk.latencies) {
        to.put(quint64(latency.cell - last));
        last = latency.cell;
        to.put(latency.bin);
        to.put(quint64(latency.count));
    }
    return {room.data(), to.at - room.data()};
}

qint64 decode(QByteArrayView bytes, Chunk &chunk)
{
    VarintReader reader(bytes);
    const qint64 bucketSeconds = qint64(reader.next());
    chunk.clear();
    chunk.slot.resize(reader.next());
    chunk.cells.resize(chunk.slot.size());
    quint16 last = 0;
    for (size_t i = 0; i < chunk.slot.size(); ++i) {
        last = chunk.slot[i] = quint16(last + reader.next());
        const quint8 there = quint8(*reader.at++);
        for (int o = 0; o < keptOutcomes; ++o) {
            if (there >> o & 1) {
                chunk.cells[i].count[size_t(o)] = qint64(reader.next());
                chunk.cells[i].amount[size_t(o)] = qint64(reader.next());
            }
        }
    }
    chunk.reasons.resize(reader.next());
    last = 0;
    for (Chunk::Reason &reason : chunk.reasons) {
        last = reason.cell = quint16(last + reader.next());
        reason.reason = quint16(reader.next());
        reason.count = qint64(reader.next());
        reason.amount = qint64(reader.next());
    }
    chunk.latencies.resize(reader.next());
    last = 0;
    for (Chunk::Latency &latency : chunk.latencies) {
        last = latency.cell = quint16(last + reader.next());
        latency.bin = quint16(reader.next());
        latency.count = qint64(reader.next());
    }
    return bucketSeconds;
}

// Reasons of one cell that got the same name become one.
void renameReasons(Chunk &chunk, std::span<const quint16> reasonOf)
{
    for (Chunk::Reason &reason : chunk.reasons)
        reason.reason = reasonOf[reason.reason];
    std::ranges::sort(chunk.reasons, {}, [](const Chunk::Reason &reason) { return quint32(reason.cell) << 16 | reason.reason; });
    size_t kept = 0;
    for (size_t i = 0; i < chunk.reasons.size(); ++i) {
        Chunk::Reason &reason = chunk.reasons[i];
        if (kept > 0 && chunk.reasons[kept - 1].cell == reason.cell && chunk.reasons[kept - 1].reason == reason.reason) {
            chunk.reasons[kept - 1].count += reason.count;
            chunk.reasons[kept - 1].amount += reason.amount;
        } else {
            chunk.reasons[kept++] = reason;
        }
    }
    chunk.reasons.resize(kept);
}

} // namespace

struct Partials::File : SpillFile
{
};

Partials::Partials(qint64 bucketSeconds, qint64 limit, qint64 memoryBound, qint64 firstLook)
    : m_bucketSeconds(bucketSeconds)
    , m_limit(limit)
    , m_memoryBound(memoryBound)
    , m_firstLook(firstLook)
    , m_atLastLook(firstLook)
    , m_file(std::make_unique<File>())
{}

Partials::~Partials() = default;

Result<void> Partials::spill()
{
    const auto written = m_file->append(m_memory);
    if (!written)
        return std::unexpected(written.error());
    m_inFile += m_memory.size();
    m_memory.resize(0);
    return {};
}

SumsSoFar Partials::sumsSoFar() const
{
    SumsSoFar sums;
    const std::lock_guard lock(m_mutex);
    for (const auto &[start, buckets] : m_soFar) {
        for (size_t i = 0; i < buckets.size(); ++i) {
            if (buckets[i].attempts > 0)
                sums.buckets.push_back({start + qint64(i) * SumsSoFar::bucketSeconds, buckets[i].attempts, buckets[i].open, buckets[i].succeeded});
        }
    }
    return sums;
}

Result<void> Partials::add(quint32 tuple, qint64 start, Chunk &chunk)
{
    // What can be done before the others have to wait.
    thread_local std::vector<char> room;
    const qint64 width = m_bucketSeconds;
    if (m_limit > 0 && width > bucketWidths[0])
        chunk = coarsened(chunk, int(width / bucketWidths[0]));
    const QByteArrayView bytes = encode(chunk, width, room);
    qint64 attempts = 0;
    SixHours sums = {};
    for (size_t i = 0; i < chunk.cells.size(); ++i) {
        const Measures &cell = chunk.cells[i];
        const qint64 all = cell.attempts();
        attempts += all;
        SumsSoFar::Bucket &sum = sums[size_t(chunk.slot[i] * width / SumsSoFar::bucketSeconds)];
        sum.attempts += all;
        sum.open += cell.of(Outcome::Open);
        sum.succeeded += cell.of(Outcome::Succeeded);
    }

    const std::lock_guard lock(m_mutex);
    if (m_perTuple.size() <= tuple)
        m_perTuple.resize(tuple + 1, -1);
    m_perTuple[tuple] = std::max<qint64>(m_perTuple[tuple], 0) + attempts;
    SixHours &soFar = m_soFar[start];
    for (size_t i = 0; i < sums.size(); ++i) {
        soFar[i].attempts += sums[i].attempts;
        soFar[i].open += sums[i].open;
        soFar[i].succeeded += sums[i].succeeded;
    }
    for (const Chunk::Reason &reason : chunk.reasons) {
        if (m_perReason.size() <= reason.reason)
            m_perReason.resize(reason.reason + size_t(1));
        m_perReason[reason.reason] += reason.count;
    }
    m_latencies += qint64(chunk.latencies.size());
    chunk.clear();
    m_entries.push_back({{start, tuple}, m_inFile + m_memory.size(), quint32(bytes.size())});
    m_sorted = false;
    m_memory.append(bytes);
    if (m_memory.size() > m_memoryBound) {
        if (const auto done = spill(); !done)
            return done;
    }
    return m_limit > 0 && m_inFile + m_memory.size() > m_atLastLook ? compact() : Result<void>();
}

void Partials::sort()
{
    if (!m_sorted)
        std::ranges::sort(m_entries, {}, [](const Entry &entry) { return std::pair(entry.key, entry.offset); });
    m_sorted = true;
}

Result<QByteArray> Partials::bytesOf(const Entry &entry) const
{
    if (entry.offset >= m_inFile)
        return QByteArray::fromRawData(m_memory.constData() + (entry.offset - m_inFile), entry.size);
    return m_file->read(entry.offset, entry.size);
}

Result<Chunk> Partials::gather(std::span<const Entry> entries) const
{
    std::vector<Chunk> chunks(entries.size());
    for (size_t i = 0; i < entries.size(); ++i) {
        const auto bytes = bytesOf(entries[i]);
        if (!bytes)
            return std::unexpected(bytes.error());
        const qint64 bucketSeconds = decode(*bytes, chunks[i]);
        if (bucketSeconds != m_bucketSeconds)
            chunks[i] = coarsened(chunks[i], int(m_bucketSeconds / bucketSeconds));
        if (!m_reasonOf.empty())
            renameReasons(chunks[i], m_reasonOf);
    }
    return chunks.size() == 1 ? std::move(chunks.front()) : merged(chunks);
}

void Partials::rename(std::vector<quint32> tupleOf, std::vector<quint16> reasonOf)
{
    for (Entry &entry : m_entries)
        entry.key.tuple = tupleOf[entry.key.tuple];
    m_reasonOf = std::move(reasonOf);
    m_sorted = false;
}

std::vector<Partials::Key> Partials::keys()
{
    sort();
    std::vector<Key> keys;
    for (const Entry &entry : m_entries) {
        if (keys.empty() || keys.back() != entry.key)
            keys.push_back(entry.key);
    }
    return keys;
}

Result<Chunk> Partials::take(const Key &key) const
{
    const auto range = std::ranges::equal_range(m_entries, key, {}, &Entry::key);
    return gather(range);
}

Result<Partials::Sizes> Partials::storedSizes(qint64 bucketSeconds) const
{
    Sizes sizes;
    for (auto it = m_entries.begin(); it != m_entries.end();) {
        const auto end = std::ranges::find_if(it, m_entries.end(), [&](const Entry &entry) { return entry.key != it->key; });
        auto chunk = gather({it, end});
        if (!chunk)
            return std::unexpected(chunk.error());
        if (bucketSeconds != m_bucketSeconds)
            *chunk = coarsened(*chunk, int(bucketSeconds / m_bucketSeconds));
        const PackedChunk packed = pack(*chunk);
        sizes.latencies += packed.latencies.size();
        sizes.counts += packed.size() - packed.latencies.size();
        it = end;
    }
    return sizes;
}

Result<void> Partials::fit()
{
    if (m_limit == 0)
        return {};
    sort();
    for (const qint64 width : bucketWidths) {
        if (width < m_bucketSeconds)
            continue;
        const auto sizes = storedSizes(width);
        if (!sizes)
            return std::unexpected(sizes.error());
        if (sizes->counts <= m_limit || width == std::end(bucketWidths)[-1]) {
            m_bucketSeconds = width;
            break;
        }
    }
    return {};
}

Result<qint64> Partials::latencySeconds(qint64 limit) const
{
    if (m_latencies * bytesPerLatency <= limit)
        return m_bucketSeconds;
    for (const qint64 width : bucketWidths) {
        if (width < m_bucketSeconds)
            continue;
        const auto sizes = storedSizes(width);
        if (!sizes)
            return std::unexpected(sizes.error());
        if (sizes->latencies <= limit)
            return width;
    }
    return std::end(bucketWidths)[-1];
}

// Merges what there is, in wider buckets where it has to be. More data never takes less room, so what does not fit now will
// not fit at the end, whenever it is looked at.
Result<void> Partials::compact()
{
    if (const auto done = fit(); !done)
        return done;
    if (const auto done = spill(); !done)
        return done;
    auto file = std::make_unique<File>();
    std::vector<Entry> entries;
    std::swap(m_entries, entries);
    std::vector<char> room;
    QByteArray memory;
    qint64 inFile = 0;
    for (auto it = entries.begin(); it != entries.end();) {
        const auto end = std::ranges::find_if(it, entries.end(), [&](const Entry &entry) { return entry.key != it->key; });
        const auto chunk = gather({it, end});
        if (!chunk)
            return std::unexpected(chunk.error());
        const QByteArrayView bytes = encode(*chunk, m_bucketSeconds, room);
        m_entries.push_back({it->key, inFile + memory.size(), quint32(bytes.size())});
        memory.append(bytes);
        if (memory.size() > m_memoryBound) {
            if (const auto written = file->append(memory); !written)
                return std::unexpected(written.error());
            inFile += memory.size();
            memory.resize(0);
        }
        it = end;
    }
    m_file = std::move(file);
    m_memory = std::move(memory);
    m_inFile = inFile;
    m_atLastLook = std::max(m_firstLook, 2 * (m_inFile + m_memory.size()));
    return {};
}

} // namespace hindsight
