// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/metrics/outcome.h"
#include "models/metrics/ranges.h"
#include "models/metrics/series.h"

#include <optional>
#include <vector>

namespace hindsight {

/// What happened in all, bucket by bucket.
struct Totals
{
    qint64 start = 0;         ///< of the first bucket, seconds since 1970
    qint64 bucketSeconds = 60;
    std::vector<Measures> buckets = {};

    void add(const SeriesPart &part);
};

/// What a window is compared with.
struct UsualTime
{
    TimeRanges usual = {};  ///< buckets that are like most
    double dispersion = 1;  ///< how many times the variance of the rate is that of chance alone; at least 1
};

/// From where on the time before a window is looked at: as long as the window, and not less than an hour, so that there are
/// attempts enough, nor more than a day, over which everything may have changed.
qint64 usualTimeBegin(const TimeRange &window);
/// Of the time before the window, the buckets whose success rate is near the median of all of them, so that an earlier trouble
/// does not count as usual. No ranges: nothing was attempted.
UsualTime usualTimeBefore(const TimeRange &window, const Totals &totals);

/// The run of buckets in which most more failed than in the median bucket; no value: none stands out. For numbers of which
/// nobody said when it happened.
std::optional<TimeRange> worstWindow(const Totals &totals);

} // namespace hindsight
