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
    const std::vector<LikeWeek> found = weeks.of(target);
    if (std::ssize(found) < leastLikeWeeks)
        return std::nullopt;
    Expectation expectation{
        .method = ImpactMethod::WeeksBefore, .weeks = int(found.size()), .own = std::vector<std::vector<Expectation::Share>>(target.size())};
    for (size_t i = 0; i < target.size(); ++i) {
        for (const LikeWeek &week : found) {
            const qsizetype other = week.buckets[i];
            if (week.weight > 0)
                expectation.own[i].push_back({other, week.weight * scale[size_t(target[i])] / scale[size_t(other)]});
        }
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
    Expectation expectation{.method = ImpactMethod::Baseline, .own = std::vector<std::vector<Expectation::Share>>(target.size())};
    for (const qsizetype bucket : target)
        expectation.factor.push_back(baseline.expected[size_t(bucket)] * scale[size_t(bucket)]);
    for (const qsizetype bucket : known)
        expectation.common.push_back({bucket, 1 / paid / scale[size_t(bucket)]});
    return expectation;
}

} // namespace hindsight
