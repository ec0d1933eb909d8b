// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <vector>

namespace hindsight {

/// Attempts over time among the rows that were read and summed up so far.
struct SumsSoFar
{
    static constexpr qint64 bucketSeconds = 600;
    struct Bucket
    {
        qint64 start = 0;    ///< seconds since 1970
        qint64 attempts = 0;
        qint64 open = 0;     ///< of them
        qint64 succeeded = 0;
    };
    std::vector<Bucket> buckets = {}; ///< in order, those in which there is something
};

} // namespace hindsight
