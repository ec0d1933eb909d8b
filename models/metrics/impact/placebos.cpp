// SPDX-License-Identifier: GPL-3.0-or-later
#include "placebos.h"

#include <algorithm>
#include <numeric>

namespace hindsight {

namespace {

constexpr qint64 day = 24 * 3600;
constexpr int mostDays = mostLikeWeeks * 7;

/// The same time of another day; empty: there is none, or something was out of order.
std::vector<qsizetype> movedTo(const ImpactTarget &target, qint64 shift, const LocalClock &clock, const std::vector<bool> &usual)
{
    std::vector<qsizetype> moved;
    moved.reserve(target.buckets.size());
    for (const qsizetype bucket : target.buckets) {
        const qsizetype other = clock.sampleAfter(bucket, shift);
        if (other < 0 || !usual[size_t(other)])
            return {};
        moved.push_back(other);
    }
    return moved;
}

void addErrors(PlaceboErrors &errors, const std::vector<double> &missing, const ImpactTarget &target, double size)
{
    double inWindows = 0, after = 0;
    for (size_t i = 0; i < missing.size(); ++i)
        (target.after[i] ? after : inWindows) += missing[i];
    errors.net.push_back((inWindows + after) * size);
    errors.inWindows.push_back(inWindows * size);
    errors.after.push_back(after * size);
}

template <class Number> std::vector<double> missingOf(const Expectation &expectation, const std::vector<Number> &values, const std::vector<qsizetype> &buckets)
{
    std::vector<double> missing = expectation.expected(values);
    for (size_t i = 0; i < buckets.size(); ++i)
        missing[i] -= double(values[size_t(buckets[i])]);
    return missing;
}

/// The value at a rank from 1 to the number of values, in a straight line between two.
double atRank(const std::vector<double> &sorted, double rank)
{
    const double place = std::clamp(rank - 1, 0.0, double(sorted.size() - 1));
    const size_t left = size_t(place), right = std::min(left + 1, sorted.size() - 1);
    return sorted[left] + (sorted[right] - sorted[left]) * (place - double(left));
}

} // namespace

Placebos placebosOf(const ImpactNumbers &numbers, const LikeWeeks &weeks, const std::vector<double> &paid, const std::vector<bool> &usual,
                    const LocalClock &clock, const std::vector<double> &scale, const ImpactTarget &target, double expected)
{
    Placebos placebos{.amounts = std::vector<PlaceboErrors>(numbers.lines.size())};
    for (int days = -mostDays; days <= mostDays; ++days) {
        const std::vector<qsizetype> buckets = days == 0 ? std::vector<qsizetype>() : movedTo(target, days * day, clock, usual);
        if (buckets.empty())
            continue;
        const auto expectation = expectationByWeeks(weeks, buckets, scale);
        if (!expectation)
            continue;
        const std::vector<double> there = expectation->expected(paid);
        const double sum = std::accumulate(there.begin(), there.end(), 0.0);
        constexpr double comparable = 2;
        if (sum * comparable < expected || sum > expected * comparable)
            continue;
        // Errors of chance grow with the root of what was expected, those of unrest with itself: whichever is larger.
        const double times = sum > 0 ? expected / sum : 1, size = std::max(times, std::sqrt(times));
        ++placebos.count;
        addErrors(placebos.payments, missingOf(*expectation, paid, buckets), target, size);
        for (size_t line = 0; line < numbers.lines.size(); ++line)
            addErrors(placebos.amounts[line], missingOf(*expectation, numbers.lines[line].amount, buckets), target, size);
    }
    return placebos;
}

void judge(Estimate &estimate, std::vector<double> errors, bool rough)
{
    if (errors.empty())
        return;
    std::vector<double> sizes;
    for (const double error : errors)
        sizes.push_back(std::abs(error));
    estimate.typicalError = quantileOf(sizes, 0.5);
    if (rough)
        return;
    std::ranges::sort(errors);
    const double rank = (1 - impactConfidence) / 2 * double(errors.size() + 1);
    const double missing = double(estimate.missing());
    estimate.low = qint64(std::floor(missing - atRank(errors, double(errors.size() + 1) - rank)));
    estimate.high = qint64(std::ceil(missing - atRank(errors, rank)));
}

} // namespace hindsight
