// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timeaxis.h"

#include <span>
#include <vector>

namespace hindsight {

/// One value per bucket; what is not there is no number (NaN).
struct BucketValues
{
    qint64 start = 0; ///< of the first bucket, microseconds UTC
    qint64 width = 1; ///< of each, microseconds
    std::span<const float> values;
};

/// What is to be seen of a line in one column of pixels; low > high: nothing.
struct Column
{
    float low = 1;
    float high = 0;
    bool isEmpty() const { return low > high; }
    bool operator==(const Column &) const = default;
};

/// The line through the middles of the buckets, per column of the axis' width: from its lowest to its highest value there. A
/// column reaches from the smallest to the largest value of all buckets that have their middle in it, and further only to touch
/// its neighbour; where columns are narrower than buckets, the line goes straight from one middle to the next. It ends at a
/// bucket without a value; a value between two of those has a column of its own.
std::vector<Column> columnsOf(const BucketValues &buckets, const TimeAxis &axis);

/// The smallest and the largest value of the buckets that are at least partly inside; empty: there are none.
Column extremesOf(const BucketValues &buckets, qint64 from, qint64 to);

} // namespace hindsight
