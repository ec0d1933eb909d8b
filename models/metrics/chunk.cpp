// SPDX-License-Identifier: GPL-3.0-or-later
#include "chunk.h"

#include "sketch.h"

#include <algorithm>
#include <array>
#include <bit>

namespace hindsight {

namespace {

// Counts per bin of one cell while several are added up: the bins that have any are found by the bits set.
class Bins
{
public:
    void add(quint16 bin, qint64 count)
    {
        const size_t index = std::min(bin, largestBin);
        m_counts[index] += count;
        m_set[index / 64] |= quint64(1) << (index % 64);
    }
    // Appends all to `latencies`, by bin, and is empty again.
    void moveTo(quint16 cell, std::vector<Chunk::Latency> &latencies)
    {
        for (size_t word = 0; word < m_set.size(); ++word) {
            for (quint64 bits = m_set[word]; bits; bits &= bits - 1) {
                const size_t index = word * 64 + size_t(std::countr_zero(bits));
                latencies.push_back({cell, quint16(index), m_counts[index]});
                m_counts[index] = 0;
            }
            m_set[word] = 0;
        }
    }

private:
    std::array<qint64, largestBin + 1> m_counts = {};
    std::array<quint64, largestBin / 64 + 1> m_set = {};
};

// Where one chunk is being read.
struct Cursor
{
    const Chunk *chunk;
    size_t cell = 0;
    size_t reason = 0;
    size_t latency = 0;

    bool atEnd() const { return cell == chunk->slot.size(); }
    quint16 slot() const { return chunk->slot[cell]; }
};

// Makes a chunk cell by cell, each the sum of one or more cells of others. What comes from one cell alone is copied, not summed.
class Summing
{
public:
    explicit Summing(size_t cells)
    {
        m_chunk.slot.reserve(cells);
        m_chunk.cells.reserve(cells);
    }

    void begin(quint16 slot)
    {
        m_cell = quint16(m_chunk.slot.size());
        m_chunk.slot.push_back(slot);
        m_chunk.cells.emplace_back();
        m_firstReason = m_chunk.reasons.size();
        m_firstLatency = m_chunk.latencies.size();
        m_parts = 0;
    }

    void take(Cursor &from)
    {
        const Chunk &chunk = *from.chunk;
        m_chunk.cells.back() += chunk.cells[from.cell];
        for (; from.reason < chunk.reasons.size() && chunk.reasons[from.reason].cell <= from.cell; ++from.reason) {
            m_chunk.reasons.push_back(chunk.reasons[from.reason]);
            m_chunk.reasons.back().cell = m_cell;
        }
        if (++m_parts == 2) {
            for (size_t i = m_firstLatency; i < m_chunk.latencies.size(); ++i)
                m_bins.add(m_chunk.latencies[i].bin, m_chunk.latencies[i].count);
            m_chunk.latencies.resize(m_firstLatency);
        }
        for (; from.latency < chunk.latencies.size() && chunk.latencies[from.latency].cell <= from.cell; ++from.latency) {
            const Chunk::Latency &latency = chunk.latencies[from.latency];
            if (m_parts == 1)
                m_chunk.latencies.push_back({m_cell, latency.bin, latency.count});
            else
                m_bins.add(latency.bin, latency.count);
        }
        ++from.cell;
    }

    void end()
    {
        if (m_parts < 2)
            return;
        m_bins.moveTo(m_cell, m_chunk.latencies);
        const auto first = m_chunk.reasons.begin() + qsizetype(m_firstReason);
        std::sort(first, m_chunk.reasons.end(), [](const Chunk::Reason &a, const Chunk::Reason &b) { return a.reason < b.reason; });
        auto last = first;
        for (auto it = first; it != m_chunk.reasons.end(); ++it) {
            if (it == first || it->reason != last[-1].reason) {
                *last++ = *it;
            } else {
                last[-1].count += it->count;
                last[-1].amount += it->amount;
            }
        }
        m_chunk.reasons.erase(last, m_chunk.reasons.end());
    }

    Chunk &&result() { return std::move(m_chunk); }

private:
    Chunk m_chunk;
    Bins m_bins;
    quint16 m_cell = 0;
    size_t m_firstReason = 0;
    size_t m_firstLatency = 0;
    int m_parts = 0;
};

} // namespace

void Chunk::clear()
{
    slot.clear();
    cells.clear();
    reasons.clear();
    latencies.clear();
}

Chunk merged(std::span<const Chunk> chunks)
{
    std::vector<Cursor> cursors;
    size_t cells = 0;
    for (const Chunk &chunk : chunks) {
        if (!chunk.isEmpty())
            cursors.push_back({&chunk});
        cells = std::max(cells, chunk.slot.size());
    }
    if (cursors.size() == 1)
        return *cursors.front().chunk;
    Summing sum(cells);
    for (;;) {
        int slot = 1 << 16;
        for (const Cursor &cursor : cursors) {
            if (!cursor.atEnd())
                slot = std::min(slot, int(cursor.slot()));
        }
        if (slot == 1 << 16)
            return sum.result();
        sum.begin(quint16(slot));
        for (Cursor &cursor : cursors) {
            if (!cursor.atEnd() && cursor.slot() == slot)
                sum.take(cursor);
        }
        sum.end();
    }
}

Chunk coarsened(const Chunk &chunk, int factor)
{
    Summing sum(chunk.slot.size());
    for (Cursor cursor{&chunk}; !cursor.atEnd();) {
        const int slot = cursor.slot() / factor;
        sum.begin(quint16(slot));
        while (!cursor.atEnd() && cursor.slot() / factor == slot)
            sum.take(cursor);
        sum.end();
    }
    return sum.result();
}

void widenLatencies(Chunk &chunk, int factor)
{
    Bins bins;
    std::vector<Chunk::Latency> wide;
    size_t latency = 0;
    for (size_t cell = 0; cell < chunk.slot.size();) {
        const size_t first = cell;
        const int stretch = chunk.slot[first] / factor;
        while (cell < chunk.slot.size() && chunk.slot[cell] / factor == stretch)
            ++cell;
        for (; latency < chunk.latencies.size() && chunk.latencies[latency].cell < cell; ++latency)
            bins.add(chunk.latencies[latency].bin, chunk.latencies[latency].count);
        bins.moveTo(quint16(first), wide);
    }
    chunk.latencies = std::move(wide);
}

} // namespace hindsight
