// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

namespace hindsight {

/// How often something happens, and how often at most as far as so few weeks can tell.
struct WeeklyRate
{
    qint64 count = 0;
    double weeks = 0;
    double perWeek = 0;
    double atMost = 0; ///< per week: upper bound of a one-sided confidence of 95 %, exact Poisson (Garwood)

    bool operator==(const WeeklyRate &) const = default;
};
/// No weeks: no rate, both are 0.
WeeklyRate weeklyRateOf(qint64 count, double days);

/// The mean of a Poisson distribution that has so few or fewer with a probability of `chance`: Garwood's exact upper bound.
double poissonUpperBound(qint64 count, double chance);

} // namespace hindsight
