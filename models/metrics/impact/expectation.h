// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "impactnumbers.h"
#include "likeweeks.h"
#include "models/incident/names.h"

namespace hindsight {

/// What was to be expected, and from what.
enum class ImpactMethod {
    WeeksBefore, ///< the same weekday and time of four to eight other weeks, at the level of the day before
    Baseline,    ///< too few weeks: what detection expects (baseline.h), by the numbers there are
};
inline constexpr Named<ImpactMethod> impactMethodNames[] = {{ImpactMethod::WeeksBefore, "weeks_before"}, {ImpactMethod::Baseline, "baseline"}};
template <> inline constexpr std::span<const Named<ImpactMethod>> namesOf<ImpactMethod>{impactMethodNames};

/// What counts, and how much, when the expected value of a bucket is put together. It is worked out from all payments and is the
/// same for all parts of them, currencies, values and amounts, so that what is expected of the parts sums to what is expected
/// of all.
struct Expectation
{
    ImpactMethod method = ImpactMethod::WeeksBefore;
    int weeks = 0;                                    ///< that were found; with Baseline 0
    /// Buckets that each count so much.
    struct Shares
    {
        std::vector<qsizetype> buckets = {};
        std::vector<double> weights = {};
    };
    std::vector<Shares> perBucket = {};   ///< a week each, with one share for every bucket that is asked about
    Shares common = {};                   ///< and for all that are asked about the same ones,
    std::vector<double> factors = {};     ///< each times this; empty: no common ones

    /// What was to be expected in each bucket that was asked about, of what there was per bucket.
    template <class Number> std::vector<double> expected(const std::vector<Number> &values) const
    {
        double inCommon = 0;
        for (size_t i = 0; i < common.buckets.size(); ++i)
            inCommon += common.weights[i] * double(values[size_t(common.buckets[i])]);
        std::vector<double> sums = factors;
        for (double &sum : sums)
            sum *= inCommon;
        for (const Shares &week : perBucket) {
            sums.resize(week.buckets.size(), 0);
            for (size_t i = 0; i < sums.size(); ++i)
                sums[i] += week.weights[i] * double(values[size_t(week.buckets[i])]);
        }
        return sums;
    }
};

/// `target`: buckets asked about, in order. `scale`: how many times the usual was expected of each bucket. Without four weeks to
/// compare with there is no value.
std::optional<Expectation> expectationByWeeks(const LikeWeeks &weeks, std::span<const qsizetype> target, const std::vector<double> &scale);
/// From detection's baseline of all payments, shared out as it was the day before. No value: nothing was paid that it could go by.
std::optional<Expectation> expectationByBaseline(const std::vector<double> &payments, const std::vector<bool> &usual, const ImpactNumbers &numbers,
                                                 const QTimeZone &zone, std::span<const qsizetype> target, const std::vector<double> &scale);

} // namespace hindsight
