// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/metrics/ranges.h"
#include "models/metrics/series.h"

#include <vector>

namespace hindsight {

/// Successful payments of one currency, bucket by bucket.
struct PaidLine
{
    QString currency = {};             ///< empty: nobody said
    std::vector<qint64> payments = {};
    std::vector<qint64> amount = {};   ///< minor units
};

/// What was paid at a source.
struct ImpactNumbers
{
    qint64 start = 0;  ///< of the first bucket, seconds since 1970
    qint64 step = 60;  ///< seconds
    std::vector<PaidLine> lines = {}; ///< by currency

    qsizetype size() const { return lines.empty() ? 0 : std::ssize(lines.front().payments); }
    qint64 at(qsizetype bucket) const { return start + bucket * step; }
    /// Takes in a part of an answer with amounts and no attribute but the currency.
    void add(const SeriesPart &part);
};

/// The buckets that ranges touch, of `size` ones; or, with `half`, of which they hold a half or more.
enum class Touched { AtAll, Half };
std::vector<bool> bucketsOf(const TimeRanges &ranges, const ImpactNumbers &numbers, Touched touched);

} // namespace hindsight
