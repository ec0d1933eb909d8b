// SPDX-License-Identifier: GPL-3.0-or-later
#include "columns.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace hindsight {

namespace {

constexpr Column nothing{std::numeric_limits<float>::infinity(), -std::numeric_limits<float>::infinity()};

void include(Column &column, float value)
{
    // In this form a value that is none changes nothing.
    column.low = value < column.low ? value : column.low;
    column.high = value > column.high ? value : column.high;
}

// Four at a time, because one minimum would wait for the other.
Column extremes(std::span<const float> values)
{
    Column four[4] = {nothing, nothing, nothing, nothing};
    size_t i = 0;
    for (; i + 4 <= values.size(); i += 4) {
        for (size_t k = 0; k < 4; ++k)
            include(four[k], values[i + k]);
    }
    for (; i < values.size(); ++i)
        include(four[0], values[i]);
    for (size_t k = 1; k < 4; ++k) {
        four[0].low = std::min(four[0].low, four[k].low);
        four[0].high = std::max(four[0].high, four[k].high);
    }
    return four[0];
}

// The line between two middles, in all columns it passes: what it has at the columns' edges.
void bridge(std::vector<Column> &columns, double fromX, float from, double toX, float to)
{
    const double slope = double(to - from) / (toX - fromX);
    const auto last = double(columns.size()) - 1;
    const auto first = std::max(std::floor(fromX) + 1, 0.0);
    for (double edge = first; edge <= std::floor(toX) && edge <= last + 1; ++edge) {
        const auto value = float(double(from) + (edge - fromX) * slope);
        if (edge >= 1)
            include(columns[size_t(edge) - 1], value);
        if (edge <= last)
            include(columns[size_t(edge)], value);
    }
}

// Index of the first bucket whose middle is at or after the moment, within what there is.
qint64 firstFrom(const BucketValues &buckets, double moment)
{
    const double index = std::ceil((moment - double(buckets.start)) / double(buckets.width) - 0.5);
    return qint64(std::clamp(index, 0.0, double(buckets.values.size())));
}

} // namespace

std::vector<Column> columnsOf(const BucketValues &buckets, const TimeAxis &axis)
{
    std::vector<Column> columns(size_t(std::max(1.0, std::ceil(axis.width))), nothing);
    const double perPixel = axis.perPixel();
    const auto middle = [&](qint64 index) { // in columns
        return (double(buckets.start - axis.from) + (double(index) + 0.5) * double(buckets.width)) / perPixel;
    };
    const auto count = qint64(buckets.values.size());
    const auto value = [&](qint64 index) { return buckets.values[size_t(index)]; };
    // One bucket more at each side, from and to which the line goes.
    const qint64 begin = std::max<qint64>(0, firstFrom(buckets, double(axis.from)) - 1);
    const qint64 end = std::min(count, firstFrom(buckets, double(axis.to)) + 1);

    if (perPixel < double(buckets.width)) {
        for (qint64 i = begin; i < end; ++i) {
            if (std::isnan(value(i)))
                continue;
            const double x = middle(i);
            if (x >= 0 && x < double(columns.size()))
                include(columns[size_t(x)], value(i));
            if (i > begin && !std::isnan(value(i - 1)))
                bridge(columns, middle(i - 1), value(i - 1), x, value(i));
        }
        return columns;
    }
    // Several buckets per column: their extremes, and the way from the last of one column to the first of the next drawn in
    // whichever of the two has to be longer for them to touch.
    qint64 from = firstFrom(buckets, double(axis.from));
    float before = std::numeric_limits<float>::quiet_NaN();
    for (size_t c = 0; c < columns.size() && from < end; ++c) {
        const qint64 to = std::min(end, firstFrom(buckets, double(axis.from) + double(c + 1) * perPixel));
        if (from >= to)
            continue;
        Column &column = columns[c];
        column = extremes(buckets.values.subspan(size_t(from), size_t(to - from)));
        if (c > 0 && !std::isnan(before) && !std::isnan(value(from)) && !columns[c - 1].isEmpty()) {
            const float half = (before + value(from)) / 2;
            const bool above = column.low > columns[c - 1].high, below = column.high < columns[c - 1].low;
            if (above || below) {
                include(columns[c - 1], half);
                include(column, half);
            }
        }
        before = value(to - 1);
        from = to;
    }
    return columns;
}

Column extremesOf(const BucketValues &buckets, qint64 from, qint64 to)
{
    const auto count = qint64(buckets.values.size());
    const qint64 first = std::clamp<qint64>((from - buckets.start) / buckets.width, 0, count);
    const qint64 last = std::clamp<qint64>((to - buckets.start + buckets.width - 1) / buckets.width, first, count);
    return extremes(buckets.values.subspan(size_t(first), size_t(last - first)));
}

} // namespace hindsight
