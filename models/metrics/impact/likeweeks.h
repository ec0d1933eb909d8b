// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/metrics/detection/localclock.h"

#include <span>

namespace hindsight {

/// The same weekday and time of another week.
struct LikeWeek
{
    std::vector<qsizetype> buckets = {}; ///< one for each that is asked about
    double level = 1;  ///< how many times as much was going on the day before as on the day before these
    double paid = 0;   ///< in `buckets`, at that level
    double weight = 0; ///< what each payment in `buckets` counts; 0: this week is not among the middle half
};

// What is to be expected of a sum is a mean. baselineOf(), by which windows are found, gives medians of logarithms of each
// bucket: they lie below the mean, by half a percent of payments and by far more of amounts, whose few large ones are part of
// the sum; and it is worked out once for a whole series, where each placebo needs one in which its own window was left out.
// Both expect the same thing: the weekday and time of the weeks before, at the level of the day before.

/// Finds weeks to compare with. `payments`: per bucket; `usual`: whether a bucket may be compared with.
class LikeWeeks
{
public:
    LikeWeeks(const std::vector<double> &payments, const std::vector<bool> &usual, const LocalClock &clock, qint64 step)
        : m_payments(payments)
        , m_usual(usual)
        , m_clock(clock)
        , m_step(step)
    {}

    /// At most eight weeks, the nearest before first; those after help out where there are fewer. Each with all of its buckets
    /// and at least half of the day before usual, and none of them between the first and the last of `target`. The middle half of
    /// them by what was paid counts, so that a bad week or a promotion that nobody marked does not; likewise the middle half
    /// of the hours of the day before.
    std::vector<LikeWeek> of(std::span<const qsizetype> target) const;

private:
    double levelBefore(qsizetype first, qint64 shift, qsizetype last) const;

    const std::vector<double> &m_payments;
    const std::vector<bool> &m_usual;
    const LocalClock &m_clock;
    qint64 m_step;
};

/// Fewer weeks have no middle half.
inline constexpr int leastLikeWeeks = 4;
/// Two months: what is further away is another season.
inline constexpr int mostLikeWeeks = 8;

} // namespace hindsight
