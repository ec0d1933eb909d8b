// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/metrics/reading/partials.h"
#include "models/metrics/reading/rowreader.h"

namespace hindsight {

/// Sums up rows of any order, some ten thousand at a time, into chunks. One per thread.
class Runs
{
public:
    Runs(Partials &partials, qint64 bucketSeconds);

    Result<void> add(const Row &row)
    {
        if (m_rows.size() == runLength) {
            if (const auto done = flush(); !done)
                return done;
        }
        m_rows.push_back({quint32(row.at / microsecondsPerSecond), row.tuple, row.amount, row.reason, row.bin, quint8(row.outcome)});
        return {};
    }
    /// Hands over what is left.
    Result<void> flush();

private:
    static constexpr size_t runLength = 1 << 16;
    struct Short
    {
        quint32 seconds;
        quint32 tuple;
        qint64 amount;
        quint16 reason;
        quint16 bin;
        quint8 outcome;
    };
    struct Cell
    {
        quint64 key;   ///< tuple, then bucket
        quint32 rows = 0;
        quint32 place = 0;
    };

    quint32 cellOf(quint64 key);

    Partials &m_partials;
    quint32 m_bucketSeconds;
    std::vector<Short> m_rows;
    std::vector<quint32> m_cellOfRow;
    std::vector<Cell> m_cells;
    std::vector<quint32> m_table; ///< hash -> 1 + index into m_cells; 0: free
    std::vector<quint32> m_order;
    std::vector<Short> m_sorted;
    std::vector<quint16> m_bins;
    std::vector<Chunk::Reason> m_reasons;
};

} // namespace hindsight
