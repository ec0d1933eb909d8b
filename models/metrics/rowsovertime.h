// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chunk.h"
#include "ranges.h"

#include <map>

namespace hindsight {

/// Attempts, and the open ones among them, per minute (or per bucket, where that is wider) of everything a file has: what that
/// says about the file itself.
class RowsOverTime
{
public:
    explicit RowsOverTime(qint64 bucketSeconds);

    /// A chunk of any tuple; `start` in seconds.
    void add(qint64 start, const Chunk &chunk, qint64 bucketSeconds);
    void add(const RowsOverTime &other);

    /// Stretches in which at least 30 rows were to be expected by the slower of the hours before and behind, and none came: by
    /// chance that is rarer than e^-30. It may be a hole in the export, or nobody could pay.
    TimeRanges gaps() const;

    /// The end of the file in which payments are still open that would be final later, because the webhook comes after the
    /// export: successive ten minutes up to the last row, each with more open ones than chance makes of the share that the
    /// rest of the file has (three standard deviations, and three more). Empty: there is none.
    TimeRanges notFinal() const;

private:
    struct Count
    {
        qint64 attempts = 0;
        qint64 open = 0;
    };
    Count sum(qint64 from, qint64 to) const;

    qint64 m_width;
    size_t m_perChunk;
    std::map<qint64, std::vector<Count>> m_counts; ///< by start of six hours
};

} // namespace hindsight
