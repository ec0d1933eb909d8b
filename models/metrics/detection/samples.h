// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <cmath>
#include <limits>
#include <span>
#include <vector>

namespace hindsight {

inline constexpr double noValue = std::numeric_limits<double>::quiet_NaN();

/// Values at even distances.
struct Samples
{
    qint64 start = 0;               ///< of the first, seconds since 1970
    qint64 step = 60;               ///< seconds
    std::vector<double> values = {}; ///< NaN: none, a gap

    qsizetype size() const { return qsizetype(values.size()); }
    qint64 at(qsizetype index) const { return start + index * step; }
};

/// The value at a share of 0 to 1 of the sorted values, by nearest rank; NaN of none. NaNs may not be among them.
double quantileOf(std::vector<double> values, double share);
/// The same of values whose order does not matter any more: quick where several are asked for.
double quantileIn(std::vector<double> &values, double share);
/// Half of the values are nearer to their median than this, on the scale of a normal distribution's standard deviation. NaNs
/// are left out.
double robustSpread(std::span<const double> values);
std::vector<double> withoutGaps(std::span<const double> values);

} // namespace hindsight
