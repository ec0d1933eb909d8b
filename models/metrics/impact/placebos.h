// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "impact.h"

namespace hindsight {

/// Errors of estimates where nothing was missing: expected less observed, brought to the size of the window asked about.
struct PlaceboErrors
{
    std::vector<double> net = {};
    std::vector<double> inWindows = {};
    std::vector<double> after = {};
};

/// Buckets whose sum is asked for.
struct ImpactTarget
{
    std::vector<qsizetype> buckets = {}; ///< in order
    std::vector<bool> after = {};        ///< of each: it is in the four hours after
};

struct Placebos
{
    int count = 0;
    PlaceboErrors payments = {};
    std::vector<PlaceboErrors> amounts = {}; ///< per line
};
/// `paid`: payments per bucket, of all lines. `expected`: payments in the target.
Placebos placebosOf(const ImpactNumbers &numbers, const LikeWeeks &weeks, const std::vector<double> &paid, const std::vector<bool> &usual,
                    const LocalClock &clock, const std::vector<double> &scale, const ImpactTarget &target, double expected);

/// Gives an estimate its interval by these errors, or with `rough` the typical error alone.
void judge(Estimate &estimate, std::vector<double> errors, bool rough);

} // namespace hindsight
