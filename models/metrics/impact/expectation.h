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
    struct Share
    {
        qsizetype bucket;
        double weight;
    };
    std::vector<std::vector<Share>> own = {};         ///< per bucket that is asked about
    std::vector<Share> common = {};                   ///< and for all of them the same,
    std::vector<double> factor = {};                  ///< each times this; empty: no common ones

    /// What was to be expected in each bucket that was asked about, of what there was per bucket.
    template <class Number> std::vector<double> expected(const std::vector<Number> &values) const
    {
        const auto sumOf = [&values](const std::vector<Share> &shares) {
            double sum = 0;
            for (const Share &share : shares)
                sum += share.weight * double(values[size_t(share.bucket)]);
            return sum;
        };
        const double inCommon = sumOf(common);
        std::vector<double> sums(own.size());
        for (size_t i = 0; i < own.size(); ++i)
            sums[i] = sumOf(own[i]) + (factor.empty() ? 0 : factor[i] * inCommon);
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
