// SPDX-License-Identifier: GPL-3.0-or-later
#include "expectation.h"

#include "models/incident/moment.h"
#include "models/metrics/detection/paymentscan.h"

#include <algorithm>

namespace hindsight {

namespace {

constexpr qint64 day = 24 * 3600;

TimeRanges unusualTimes(const std::vector<bool> &usual, const ImpactNumbers &numbers)
{
    TimeRanges ranges;
    for (qsizetype i = 0; i < std::ssize(usual); ++i) {
        if (usual[size_t(i)])
            continue;
        const qint64 from = numbers.at(i) * microsecondsPerSecond, to = numbers.at(i + 1) * microsecondsPerSecond;
        if (!ranges.isEmpty() && ranges.last().to == from)
            ranges.last().to = to;
        else
            ranges.append({from, to});
    }
    return ranges;
}

} // namespace

std::optional<Expectation> expectationByWeeks(const LikeWeeks &weeks, std::span<const qsizetype> target, const std::vector<double> &scale)
{
    std::vector<LikeWeek> found = weeks.of(target);
    if (std::ssize(found) < leastLikeWeeks)
        return std::nullopt;
    Expectation expectation{.method = ImpactMethod::WeeksBefore, .weeks = int(found.size())};
    for (LikeWeek &week : found) {
        if (week.weight == 0)
            continue;
        Expectation::Shares shares{std::move(week.buckets), std::vector<double>(target.size())};
        for (size_t i = 0; i < target.size(); ++i)
            shares.weights[i] = week.weight * scale[size_t(target[i])] / scale[size_t(shares.buckets[i])];
        expectation.perBucket.push_back(std::move(shares));
    }
    return expectation;
}

std::optional<Expectation> expectationByBaseline(const std::vector<double> &payments, const std::vector<bool> &usual, const ImpactNumbers &numbers,
                                                 const QTimeZone &zone, std::span<const qsizetype> target, const std::vector<double> &scale)
{
    // The day before the first bucket says how payments are shared out; where nothing was paid in it, all there is.
    const auto usualOf = [&](qsizetype from, qsizetype to) {
        std::vector<qsizetype> buckets;
        for (qsizetype i = from; i < to; ++i) {
            if (usual[size_t(i)])
                buckets.push_back(i);
        }
        return buckets;
    };
    const auto paidIn = [&payments](const std::vector<qsizetype> &buckets) {
        double paid = 0;
        for (const qsizetype bucket : buckets)
            paid += payments[size_t(bucket)];
        return paid;
    };
    std::vector<qsizetype> known = usualOf(std::max<qsizetype>(0, target.front() - std::max<qsizetype>(1, day / numbers.step)), target.front());
    if (paidIn(known) <= 0)
        known = usualOf(0, numbers.size());
    const double paid = paidIn(known);
    if (paid <= 0)
        return std::nullopt;
    const Payments series{numbers.start, numbers.step, {{.attempts = payments, .closed = payments, .succeeded = payments}}};
    const Baseline baseline = expectedOf(series, series.lines.front(), PaymentSeries::Succeeded, {.zone = zone, .leftOut = unusualTimes(usual, numbers)});
    // So few payments that no block of the baseline lies outside of the incident: as many as in the known buckets.
    double expectedThere = 0;
    for (const qsizetype bucket : known)
        expectedThere += baseline.expected[size_t(bucket)];
    const bool isFlat = baseline.noise == 0 && 2 * expectedThere < paid;
    Expectation expectation{.method = ImpactMethod::Baseline};
    for (const qsizetype bucket : target)
        expectation.factors.push_back((isFlat ? paid / double(known.size()) : baseline.expected[size_t(bucket)]) * scale[size_t(bucket)]);
    for (const qsizetype bucket : known)
        expectation.common.weights.push_back(1 / paid / scale[size_t(bucket)]);
    expectation.common.buckets = std::move(known);
    return expectation;
}

} // namespace hindsight
