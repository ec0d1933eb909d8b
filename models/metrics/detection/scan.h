// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localclock.h"
#include "samples.h"

namespace hindsight {

/// Where chance comes from.
enum class Chance {
    Unknown,
    Fewer,    ///< of counting; fewer are looked for
    More,     ///< likewise, and more
    Binomial, ///< more of `exposure` are looked for
};

/// What is looked through for stretches in which too much came together.
struct ScanInput
{
    std::vector<double> excess;        ///< over what was expected, positive the way that is looked for; NaN: a gap
    std::vector<double> exposure = {}; ///< how much of an effect each sample would show: the attempts of a rate; empty: 1 each
    std::vector<double> variance = {}; ///< of `excess`, as far as chance alone makes it; empty: 1 each
    Chance chance = Chance::Unknown;
    std::vector<double> expected = {}; ///< of counted things, how many; of a binomial, of those that are looked for
    double baselineVariance = 0;       ///< of what was expected, which is an estimate too: over the square of exposure
    qsizetype searches = 1;            ///< how many series are looked through for the same events
    qsizetype longest = 0;             ///< samples; 0: a twenty-fifth of the series
    double leastSpread = 0;            ///< of sums over the root of their variance: chance is never taken for less than that
    double leastEffect = 0;            ///< likewise, of excess over exposure: what is no news however certain it is
};

/// A stretch that stands out.
struct Stretch
{
    qsizetype from = 0;
    qsizetype to = 0;   ///< behind the last
    double score = 0;   ///< how often it passes the bound of its length; above 1
};

/// Stretches that stand out of the series' own restlessness, the strongest first, none overlapping another.
///
/// At each length of 1, 2, 4, ... samples, the sums of all stretches of that length say what is usual for this length: their
/// median, and how far the upper quarter lies above it, which a quarter of the samples out of order would not change. It
/// needs no noise model: chance, its correlation and the usual unrest are all in the sums. Tails are taken for exponential,
/// as those of services are heavier than a normal distribution's, so that of n independent stretches the highest is expected below
/// median + spread x ln(n / alpha), but for a share alpha of all quiet series. This is the bound.
///
/// Where chance is that of counting, its deviance says how unlikely a sum is, a handful too, and the bound is a normal distribution's, of the standard deviations that the other
/// side shows: what falls and is not looked for says how restless the series is, and no event however long hides itself.
///
/// What a series does again and again is its habit. Left out is what has more than twenty others at least half as strong (a
/// list that somebody reads), and what was there at the same time of day on most other days.
std::vector<Stretch> unusualStretches(const ScanInput &input, const LocalClock &clock, qint64 step);

} // namespace hindsight
