// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cuboids.h"
#include "surprise.h"

namespace hindsight {

/// Combinations of the same attributes that together are one cause.
struct CauseSet
{
    std::vector<Combination> elements = {}; ///< one without any attribute is everything
    Tally tally = {}; ///< of all together
    double surprise = 0;
};

/// What of a part is big enough to count, everywhere in the search: a fifth. It is the only constant of the search, and no
/// measured one: what is less than a fifth of a drop nobody would act on, or name beside the rest.
///  - A part is touched, too, when it lost at least a fifth of the share that the core of the cause lost.
///  - A combination belongs into a set of several when it holds a fifth of the drop, and only if the set surprises by a fifth
///    more than a simpler one.
///  - A further cause is looked for while a fifth of the drop is left, and named if it holds as much.
inline constexpr double material = 0.2;
/// Exactly a fifth counts, however it is rounded.
inline bool isMaterial(double part, double whole) { return part >= (material - 1e-9) * whole; }

/// One combination with what it lost.
struct Ranked
{
    Combination where = {};
    Tally tally = {};
    double surprise = 0;
};

struct Causes
{
    std::vector<CauseSet> sets = {};     ///< the first is the most surprising; none: nothing rose
    std::vector<Ranked> candidates = {}; ///< elements of the first set, then others by surprise
    qint64 lookedAt = 0;                 ///< combinations that might have been found, by chance too
};

/// Looks for the smallest sets of combinations that hold a drop of `missing` attempts: per choice of attributes the most
/// surprising set, then generalised as long as what this adds is touched as well. What a set holds is taken out before the
/// next is looked for. No number but ratios matters, so that ten times as many of everything gives the same answer.
///
/// What is not in it is why it differs from the known methods: Adtributor, one attribute only; Squeeze and RiskLoc, leaf by
/// leaf deviations, which are mostly noise where leaves are small; RobustSpot, weights that are set by hand.
Causes findCauses(const Cube &cube, const Usual &usual, double missing, const std::function<bool(const CauseSet &)> &isCertain);

} // namespace hindsight
