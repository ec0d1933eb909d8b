// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cube.h"

namespace hindsight {

/// How a combination moved the success rate of all, in points of rate (-0.05: by five percent points down). Over all
/// combinations of the same attributes both together sum to the change of the rate of all.
struct Effects
{
    double rate = 0; ///< its own rate is another one
    double mix = 0;  ///< its part of all attempts is another one, and its rate is not that of all
};
/// A combination without usual attempts has no usual rate; that it is there at all is then counted as its rate.
Effects effectsOf(const Tally &tally, const Tally &total);

/// Success rates of all; no value: there were no attempts.
std::optional<double> rateOf(const Tally &tally);
std::optional<double> usualRateOf(const Tally &tally);

} // namespace hindsight
