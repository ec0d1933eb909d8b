// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/names.h"
#include "models/metrics/ranges.h"
#include "samples.h"

#include <QTimeZone>

namespace hindsight {

/// What the expected values are made of. The simplest that explains the numbers is taken: a shape must leave a fifth less
/// spread than the simpler one does, else it is made of chance.
enum class BaselineMethod {
    Level,       ///< the median of the day before
    DayShape,    ///< the shape of the fourteen days before, moved to the level of the day before
    WeekShape,   ///< the shape of the same weekday in the four weeks before, likewise
};
inline constexpr Named<BaselineMethod> baselineMethodNames[] = {
    {BaselineMethod::Level, "level"},
    {BaselineMethod::DayShape, "day_shape"},
    {BaselineMethod::WeekShape, "week_shape"},
};
template <> inline constexpr std::span<const Named<BaselineMethod>> namesOf<BaselineMethod>{baselineMethodNames};

struct BaselineOptions
{
    QTimeZone zone = QTimeZone(QTimeZone::UTC); ///< of the market: "the same weekday and time"
    std::optional<BaselineMethod> method = {}; ///< where it is known; no value: the simplest that explains the numbers
    TimeRanges leftOut = {}; ///< incidents, calendar marks, gaps: their values say nothing about what is usual
};

/// What was to be expected, sample by sample. A shape stands for what people do in a week, the level for how many they are.
struct Baseline
{
    BaselineMethod method = BaselineMethod::Level;
    bool fromLater = false;       ///< too little history: for the shape of some days, later days had to help out
    std::vector<double> expected; ///< no gaps
    double noise = 0;             ///< robust spread of what was left out of all: one standard deviation of chance
};

/// `samples`: on a scale on which shape and level add up: as they are, or as logarithms where they multiply. A value is compared
/// with earlier ones alone, and only a shape for which there is no earlier day is taken from later ones. The first day has its
/// own level.
Baseline baselineOf(const Samples &samples, const BaselineOptions &options);

/// The values outside of `leftOut`; the others become gaps.
Samples leavingOut(const Samples &samples, const TimeRanges &leftOut);

} // namespace hindsight
