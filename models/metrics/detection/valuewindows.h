// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "baseline.h"

namespace hindsight {

/// Which way a series has to move.
enum class Direction { Drop, Spike, Any };
inline constexpr Named<Direction> directionNames[] = {{Direction::Drop, "drop"}, {Direction::Spike, "spike"}, {Direction::Any, "any"}};
template <> inline constexpr std::span<const Named<Direction>> namesOf<Direction>{directionNames};

/// A time in which a series was out of order.
struct ValueWindow
{
    qsizetype from = 0;
    qsizetype to = 0;           ///< behind the last sample
    bool drop = true;
    double score = 0;           ///< see Stretch
    BaselineMethod method = BaselineMethod::Level;
    bool fromLater = false;     ///< see Baseline
    double observed = 0;        ///< mean of the samples in it
    double expected = 0;        ///< median of what was to be expected
};

/// Windows in a series of which nothing is known but its values. By time, none touching another.
///
/// A rise is judged in the values' own unit: twice as much is twice as bad. A drop cannot go below nothing, so what never is
/// negative is judged by what is left of it (a logarithm). A window reaches as far as its samples lie outside of the band.
std::vector<ValueWindow> valueWindows(const Samples &samples, Direction direction, const BaselineOptions &options);

} // namespace hindsight
