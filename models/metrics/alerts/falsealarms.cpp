// SPDX-License-Identifier: GPL-3.0-or-later
#include "falsealarms.h"

#include <cmath>

namespace hindsight {

namespace {

// P(X <= count) of a Poisson distribution: its last term, and each one before it as a part of that.
double poissonUpTo(qint64 count, double mean)
{
    double sum = 1, part = 1;
    for (qint64 i = count; i > 0 && part > sum * 1e-17; --i) {
        part *= double(i) / mean;
        sum += part;
    }
    return std::exp(-mean + double(count) * std::log(mean) - std::lgamma(double(count) + 1) + std::log(sum));
}

} // namespace

double poissonUpperBound(qint64 count, double chance)
{
    double low = double(count), high = double(count) + 10 * std::sqrt(double(count) + 1) + 10;
    if (low == 0)
        low = 1e-9;
    for (int i = 0; i < 100; ++i) {
        const double middle = (low + high) / 2;
        (poissonUpTo(count, middle) > chance ? low : high) = middle;
    }
    return (low + high) / 2;
}

WeeklyRate weeklyRateOf(qint64 count, double days)
{
    WeeklyRate rate{.count = count, .weeks = days / 7};
    if (rate.weeks > 0) {
        rate.perWeek = double(count) / rate.weeks;
        rate.atMost = poissonUpperBound(count, 0.05) / rate.weeks;
    }
    return rate;
}

} // namespace hindsight
