// SPDX-License-Identifier: GPL-3.0-or-later
#include "usualtime.h"

#include "models/incident/moment.h"
#include "models/metrics/chartdata.h"

#include <algorithm>
#include <cmath>

namespace hindsight {

namespace {

constexpr double outOfLine = 3; // standard deviations: of a thousand usual buckets three are further away

struct Bucket
{
    TimeRange range;
    double attempts;
    double failed;
    double share() const { return failed / attempts; }
};

std::vector<Bucket> attemptedIn(const Totals &totals, const TimeRange &range)
{
    std::vector<Bucket> buckets;
    for (size_t i = 0; i < totals.buckets.size(); ++i) {
        const qint64 from = (totals.start + qint64(i) * totals.bucketSeconds) * microsecondsPerSecond;
        const Measures &measures = totals.buckets[i];
        const double failed = double(measures.unsuccessful()), attempts = failed + double(measures.of(Outcome::Succeeded));
        if (range.from <= from && from < range.to && attempts > 0)
            buckets.push_back({{from, from + totals.bucketSeconds * microsecondsPerSecond}, attempts, failed});
    }
    return buckets;
}

double medianOf(std::vector<double> values)
{
    const auto middle = values.begin() + qsizetype(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return values.size() % 2 ? *middle : (*middle + *std::max_element(values.begin(), middle)) / 2;
}

// What most buckets are like.
class Like
{
public:
    explicit Like(const std::vector<Bucket> &buckets)
    {
        std::vector<double> shares, distances;
        for (const Bucket &bucket : buckets)
            shares.push_back(bucket.share());
        m_median = medianOf(shares);
        for (const double share : shares)
            distances.push_back(std::abs(share - m_median));
        m_spread = 1.4826 * medianOf(distances); // of a normal distribution, its standard deviation
    }
    // How many standard deviations more fails than usual; few attempts deviate by chance.
    double deviationOf(const Bucket &bucket) const
    {
        const double chance = std::sqrt(std::max(m_median * (1 - m_median), 1 / bucket.attempts) / bucket.attempts);
        return (bucket.share() - m_median) / std::max(m_spread, chance);
    }

private:
    double m_median;
    double m_spread;
};

// In the narrowest buckets that have 30 attempts on average, so that chance makes no window.
Totals widened(const Totals &totals)
{
    constexpr double enough = 30;
    double attempts = 0, attempted = 0;
    for (const Measures &measures : totals.buckets) {
        attempts += double(measures.attempts());
        attempted += measures.attempts() > 0;
    }
    if (attempts == 0)
        return totals;
    for (const qint64 width : chartWidths) {
        const qint64 factor = width / totals.bucketSeconds;
        if (width % totals.bucketSeconds != 0 || (attempts / attempted * double(factor) < enough && width != std::end(chartWidths)[-1]))
            continue;
        Totals wide{.start = totals.start - totals.start % width, .bucketSeconds = width};
        for (size_t i = 0; i < totals.buckets.size(); ++i) {
            const size_t bucket = size_t((totals.start + qint64(i) * totals.bucketSeconds - wide.start) / width);
            wide.buckets.resize(std::max(wide.buckets.size(), bucket + 1));
            wide.buckets[bucket] += totals.buckets[i];
        }
        return wide;
    }
    return totals;
}

} // namespace

void Totals::add(const SeriesPart &part)
{
    if (buckets.empty()) {
        start = part.start;
        bucketSeconds = part.head.bucketSeconds;
    }
    buckets.resize(size_t((part.start - start) / bucketSeconds + part.buckets));
    for (const SeriesLine &line : part.lines) {
        for (size_t i = 0; i < line.buckets.size(); ++i)
            buckets[size_t((part.start - start) / bucketSeconds) + i] += line.buckets[i];
    }
}

qint64 usualTimeBegin(const TimeRange &window)
{
    constexpr qint64 hour = 3600 * microsecondsPerSecond;
    return window.from - std::clamp(window.to - window.from, hour, 24 * hour);
}

UsualTime usualTimeBefore(const TimeRange &window, const Totals &totals)
{
    const std::vector<Bucket> before = attemptedIn(totals, {usualTimeBegin(window), window.from});
    if (before.empty())
        return {};
    const Like most(before);
    std::vector<Bucket> kept;
    std::ranges::copy_if(before, std::back_inserter(kept), [&most](const Bucket &bucket) { return std::abs(most.deviationOf(bucket)) <= outOfLine; });
    double attempts = 0, failed = 0;
    UsualTime found;
    for (const Bucket &bucket : kept) {
        if (!found.usual.isEmpty() && found.usual.last().to == bucket.range.from)
            found.usual.last().to = bucket.range.to;
        else
            found.usual.append(bucket.range);
        attempts += bucket.attempts;
        failed += bucket.failed;
    }
    const double share = failed / attempts;
    double sum = 0;
    for (const Bucket &bucket : kept) {
        if (share > 0 && share < 1)
            sum += std::pow(bucket.failed - share * bucket.attempts, 2) / (bucket.attempts * share * (1 - share));
    }
    found.dispersion = std::max(1.0, sum / double(kept.size()));
    return found;
}

std::optional<TimeRange> worstWindow(const Totals &narrow)
{
    const Totals totals = widened(narrow);
    const qint64 start = totals.start * microsecondsPerSecond;
    const std::vector<Bucket> buckets = attemptedIn(totals, {start, start + qint64(totals.buckets.size()) * totals.bucketSeconds * microsecondsPerSecond});
    if (buckets.empty())
        return {};
    const Like most(buckets);
    // The run with the largest sum of deviations beyond what is out of line, each at most as much again, so that no single
    // bucket is a window by its size alone.
    std::optional<TimeRange> worst;
    double best = 0, sum = 0;
    size_t begin = 0;
    for (size_t i = 0; i < buckets.size(); ++i) {
        if (sum <= 0) {
            sum = 0;
            begin = i;
        }
        sum += std::clamp(most.deviationOf(buckets[i]) - outOfLine, -outOfLine, outOfLine);
        if (sum > best) {
            best = sum;
            worst = {buckets[begin].range.from, buckets[i].range.to};
        }
    }
    return worst;
}

} // namespace hindsight
