// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cube.h"

namespace hindsight {

/// What is to be expected of attempts, by the usual time.
struct Usual
{
    double failing = 0; ///< share of all attempts that usually fail
    double weight = 0;  ///< attempts of that share which are added to what is usual of a combination

    static Usual of(const Tally &total);
};

/// The share of a combination's attempts that usually fail. What has few attempts in the usual time is believed to be like all:
/// a hundredth of all usual attempts at the usual share is added. (Relative to all, so that ten times as many of everything
/// changes nothing.)
double usualShare(const Tally &tally, const Usual &usual);
/// Attempts that failed beyond that.
double excessOf(const Tally &tally, const Usual &usual);
/// The share of attempts that would usually have succeeded, and failed; 0 without attempts. An outage takes the same share of
/// what it touches whether one in a hundred or one in five used to fail, which a quotient of shares would not show.
double lostShare(const Tally &tally, const Usual &usual);
/// How surprising a rise is: the logarithm of the likelihood of these failures at their own share against that at the usual
/// one; 0 where nothing rose. It falls both when attempts that are not touched are counted in and when touched ones are left
/// out, so that the combination which is the cause has the most.
double surpriseOf(const Tally &tally, const Usual &usual);

} // namespace hindsight
