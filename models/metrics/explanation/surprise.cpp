// SPDX-License-Identifier: GPL-3.0-or-later
#include "surprise.h"

#include <algorithm>
#include <cmath>

namespace hindsight {

namespace {

constexpr double believed = 0.01; // see usualShare
constexpr double rounding = 1e-9; // of the attempts: what is less is an error of the arithmetic
constexpr double rarest = 1e-6;   // nothing is believed to fail less often than this

double logTerm(double count, double share, double usual) { return count > 0 ? count * std::log(share / usual) : 0; }

} // namespace

Usual Usual::of(const Tally &total)
{
    return {.failing = total.usualAttempts > 0 ? total.usualFailed / total.usualAttempts : 0, .weight = total.usualAttempts * believed};
}

double usualShare(const Tally &tally, const Usual &usual)
{
    const double attempts = tally.usualAttempts + usual.weight;
    return attempts > 0 ? (tally.usualFailed + usual.failing * usual.weight) / attempts : 0;
}

double excessOf(const Tally &tally, const Usual &usual)
{
    const double excess = tally.failed - usualShare(tally, usual) * tally.attempts;
    return std::abs(excess) > rounding * tally.attempts ? excess : 0;
}

double lostShare(const Tally &tally, const Usual &usual)
{
    const double expected = (1 - usualShare(tally, usual)) * tally.attempts;
    return expected > 0 ? excessOf(tally, usual) / expected : 0;
}

double surpriseOf(const Tally &tally, const Usual &usual)
{
    if (tally.attempts <= 0 || excessOf(tally, usual) <= 0)
        return 0;
    // Where nothing ever failed, a first failure would be infinitely surprising.
    const double expected = std::clamp(usualShare(tally, usual), rarest, 1 - rarest);
    const double share = tally.failed / tally.attempts;
    const double surprise = logTerm(tally.failed, share, expected) + logTerm(tally.attempts - tally.failed, 1 - share, 1 - expected);
    // Combinations that are alike must not be told apart by the last digits.
    return double(float(std::max(0.0, surprise)));
}

} // namespace hindsight
