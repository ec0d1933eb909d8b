// SPDX-License-Identifier: GPL-3.0-or-later
#include "runs.h"

#include <algorithm>

namespace hindsight {

Runs::Runs(Partials &partials, qint64 bucketSeconds)
    : m_partials(partials)
    , m_bucketSeconds(quint32(bucketSeconds))
    , m_table(1 << 15)
{
    m_rows.reserve(runLength);
}

quint32 Runs::cellOf(quint64 key)
{
    if (m_cells.size() * 2 >= m_table.size()) {
        m_table.assign(m_table.size() * 4, 0);
        for (size_t i = 0; i < m_cells.size(); ++i) {
            size_t slot = (m_cells[i].key * 0x9e3779b97f4a7c15u) >> 32 & (m_table.size() - 1);
            while (m_table[slot] != 0)
                slot = (slot + 1) & (m_table.size() - 1);
            m_table[slot] = quint32(i) + 1;
        }
    }
    size_t slot = (key * 0x9e3779b97f4a7c15u) >> 32 & (m_table.size() - 1);
    while (m_table[slot] != 0) {
        if (m_cells[m_table[slot] - 1].key == key)
            return m_table[slot] - 1;
        slot = (slot + 1) & (m_table.size() - 1);
    }
    m_cells.push_back({key});
    m_table[slot] = quint32(m_cells.size());
    return quint32(m_cells.size() - 1);
}

// The rows are put in order of their cells by counting, and each cell's rows are then summed up one after the other.
Result<void> Runs::flush()
{
    if (m_rows.empty())
        return {};
    m_cells.clear();
    std::ranges::fill(m_table, 0);
    m_cellOfRow.resize(m_rows.size());
    for (size_t i = 0; i < m_rows.size(); ++i) {
        const Short &row = m_rows[i];
        const quint32 cell = cellOf(quint64(row.tuple) << 32 | row.seconds / m_bucketSeconds);
        m_cellOfRow[i] = cell;
        ++m_cells[cell].rows;
    }
    m_order.resize(m_cells.size());
    for (size_t i = 0; i < m_order.size(); ++i)
        m_order[i] = quint32(i);
    std::ranges::sort(m_order, {}, [this](quint32 cell) { return m_cells[cell].key; });
    quint32 place = 0;
    for (const quint32 cell : m_order) {
        m_cells[cell].place = place;
        place += m_cells[cell].rows;
    }
    m_sorted.resize(m_rows.size());
    for (size_t i = 0; i < m_rows.size(); ++i)
        m_sorted[m_cells[m_cellOfRow[i]].place++] = m_rows[i];

    Chunk chunk;
    const quint32 bucketsPerChunk = quint32(chunkSeconds) / m_bucketSeconds;
    quint32 tuple = 0;
    quint32 span = 0; // number of the six hours
    const Short *row = m_sorted.data();
    for (const quint32 index : m_order) {
        const Cell &cell = m_cells[index];
        const quint32 cellTuple = quint32(cell.key >> 32);
        const quint32 bucket = quint32(cell.key);
        if (!chunk.isEmpty() && (cellTuple != tuple || bucket / bucketsPerChunk != span)) {
            if (const auto done = m_partials.add(tuple, qint64(span) * chunkSeconds, chunk); !done)
                return done;
        }
        tuple = cellTuple;
        span = bucket / bucketsPerChunk;
        const quint16 number = quint16(chunk.slot.size());
        chunk.slot.push_back(quint16(bucket % bucketsPerChunk));
        Measures &sums = chunk.cells.emplace_back();
        m_bins.clear();
        m_reasons.clear();
        for (const Short *end = row + cell.rows; row != end; ++row) {
            ++sums.count[row->outcome];
            sums.amount[row->outcome] += row->amount;
            if (row->outcome != quint8(Outcome::Succeeded))
                m_reasons.push_back({number, row->reason, 1, row->amount});
            if (row->bin != noLatency)
                m_bins.push_back(row->bin);
        }
        std::ranges::sort(m_bins);
        for (size_t i = 0; i < m_bins.size();) {
            const size_t first = i;
            while (i < m_bins.size() && m_bins[i] == m_bins[first])
                ++i;
            chunk.latencies.push_back({number, m_bins[first], qint64(i - first)});
        }
        std::ranges::sort(m_reasons, {}, &Chunk::Reason::reason);
        for (const Chunk::Reason &reason : m_reasons) {
            if (!chunk.reasons.empty() && chunk.reasons.back().cell == number && chunk.reasons.back().reason == reason.reason) {
                ++chunk.reasons.back().count;
                chunk.reasons.back().amount += reason.amount;
            } else {
                chunk.reasons.push_back(reason);
            }
        }
    }
    m_rows.clear();
    return chunk.isEmpty() ? Result<void>() : m_partials.add(tuple, qint64(span) * chunkSeconds, chunk);
}

} // namespace hindsight
