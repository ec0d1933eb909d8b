// SPDX-License-Identifier: GPL-3.0-or-later
#include "paymentscan.h"

#include <algorithm>
#include <numeric>

namespace hindsight {

namespace {

// The standard error of a rate of 90 % is then four points, and less than a log of counts differs by.
constexpr double attemptsPerBlock = 50;
// A block with fewer says nothing about a rate.
constexpr double leastAttempts = 10;
constexpr qint64 blockWidths[] = {10, 60, 120, 300, 600, 900, 1800, 3600, 2 * 3600, 3 * 3600, 6 * 3600, 12 * 3600, 24 * 3600};
// With the bound of some five spreads: a rate must move by a point, counts by a fifth.
constexpr double sameRate = 0.002;
constexpr double sameShare = 0.04;
// A rate of all or nothing has no variance, but its next attempt may be the first to fail.
constexpr double leastRate = 0.005;
qsizetype blockOf(const std::vector<double> &counts, qint64 step)
{
    const double each = std::accumulate(counts.begin(), counts.end(), 0.0) / double(counts.size());
    const double least = each > 0 ? attemptsPerBlock / each * double(step) : 0;
    for (const qint64 width : blockWidths) {
        if (width % step == 0 && double(width) >= least)
            return width / step;
    }
    return std::max<qsizetype>(1, qsizetype(std::min(least / double(step), double(counts.size()))));
}

std::vector<double> sumsOf(const std::vector<double> &counts, qsizetype block)
{
    std::vector<double> sums((counts.size() + size_t(block) - 1) / size_t(block), 0);
    for (size_t i = 0; i < counts.size(); ++i)
        sums[i / size_t(block)] += counts[i];
    return sums;
}

/// From the middle of a block to the middle of the next one in a straight line.
std::vector<double> perBucket(const std::vector<double> &blocks, qsizetype block, size_t size)
{
    std::vector<double> buckets(size);
    for (size_t i = 0; i < size; ++i) {
        const double place = (double(i) + 0.5) / double(block) - 0.5;
        const double left = std::clamp(std::floor(place), 0.0, double(blocks.size() - 1));
        const size_t at = size_t(left), next = std::min(at + 1, blocks.size() - 1);
        const double part = std::clamp(place - left, 0.0, 1.0);
        buckets[i] = blocks[at] + (blocks[next] - blocks[at]) * part;
    }
    return buckets;
}

} // namespace

std::vector<double> countsOf(const PaymentLine &line, PaymentSeries series)
{
    if (series == PaymentSeries::Attempts)
        return line.attempts;
    if (series == PaymentSeries::Succeeded)
        return line.succeeded;
    std::vector<double> failed = line.closed;
    for (size_t i = 0; i < failed.size(); ++i)
        failed[i] -= line.succeeded[i];
    return failed;
}

Baseline expectedOf(const Payments &payments, const PaymentLine &line, PaymentSeries series, const BaselineOptions &options)
{
    const bool isRate = series == PaymentSeries::SuccessRate;
    const std::vector<double> counts = isRate ? line.succeeded : countsOf(line, series);
    const qsizetype block = blockOf(isRate ? line.closed : counts, payments.step);
    Samples blocks{payments.start, payments.step * block, sumsOf(counts, block)};
    if (isRate) {
        const std::vector<double> closed = sumsOf(line.closed, block);
        for (size_t i = 0; i < closed.size(); ++i)
            blocks.values[i] = closed[i] >= leastAttempts ? blocks.values[i] / closed[i] : noValue;
    } else {
        if (const qsizetype rest = std::ssize(counts) % block) // the last one is not whole
            blocks.values.back() *= double(block) / double(rest);
        for (double &value : blocks.values)
            value = std::log(value + 0.5);
    }
    Baseline baseline = baselineOf(blocks, options);
    baseline.expected = perBucket(baseline.expected, block, counts.size());
    for (double &expected : baseline.expected)
        expected = isRate ? std::clamp(expected, leastRate, 1 - leastRate) : std::max(0.5, std::exp(expected) - 0.5) / double(block);
    return baseline;
}

ScanInput scanInputOf(const Payments &payments, const PaymentLine &line, PaymentSeries series, bool drop, const Baseline &baseline, const TimeRanges &unseen,
                      qsizetype searches)
{
    const bool isRate = series == PaymentSeries::SuccessRate;
    const std::vector<double> counts = isRate ? line.succeeded : countsOf(line, series);
    ScanInput input;
    input.chance = isRate ? Chance::Binomial : drop ? Chance::Fewer : Chance::More;
    Samples excess{payments.start, payments.step, std::vector<double>(counts.size())};
    for (size_t i = 0; i < counts.size(); ++i) {
        const double expected = isRate ? line.closed[i] * baseline.expected[i] : baseline.expected[i];
        excess.values[i] = isRate && line.closed[i] == 0 ? noValue : (drop ? -1 : 1) * (counts[i] - expected);
        input.exposure.push_back(isRate ? line.closed[i] : expected);
        input.expected.push_back(isRate && drop ? line.closed[i] - expected : expected);
        input.variance.push_back(isRate ? expected * (1 - baseline.expected[i]) : expected);
    }
    input.excess = leavingOut(excess, unseen).values;
    // The level is a median of the day before, which errs by pi / 2 times the variance of a mean.
    const std::vector<double> &seen = isRate ? line.closed : counts;
    const double perDay = std::accumulate(seen.begin(), seen.end(), 0.0) / double(seen.size() * size_t(payments.step)) * double(24 * 3600);
    constexpr double ofMedian = 1.57;
    const double rate = isRate ? quantileOf(baseline.expected, 0.5) : 0;
    input.baselineVariance = ofMedian * (isRate ? rate * (1 - rate) : 1) / std::max(perDay, 24 * attemptsPerBlock);
    input.searches = searches;
    // What lasts longer than half of the day that the level is made of becomes the level.
    input.longest = std::max<qsizetype>(1, 12 * 3600 / payments.step);
    // Who fails tries again: failures come in pairs, which doubles their variance.
    input.leastSpread = isRate || series == PaymentSeries::Failed ? std::sqrt(2) : 1;
    input.leastEffect = isRate ? sameRate : sameShare;
    return input;
}

} // namespace hindsight
