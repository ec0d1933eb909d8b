// SPDX-License-Identifier: GPL-3.0-or-later
#include "impactnumbers.h"

#include "models/incident/moment.h"

#include <algorithm>

namespace hindsight {

void ImpactNumbers::add(const SeriesPart &part)
{
    if (part.buckets == 0) {
        start = part.head.start;
        step = part.head.bucketSeconds;
        for (const SeriesLine &line : part.lines)
            lines.push_back({.currency = line.attributes.value(0)});
        const auto all = size_t((part.head.end - part.head.start) / step);
        for (PaidLine &line : lines) {
            line.payments.resize(all, 0);
            line.amount.resize(all, 0);
        }
        return;
    }
    const auto first = size_t((part.start - start) / step); // a time in which nothing is kept has no part
    for (size_t i = 0; i < lines.size(); ++i) {
        PaidLine &line = lines[i];
        const std::vector<Measures> &buckets = part.lines[i].buckets;
        for (size_t bucket = 0; bucket < buckets.size(); ++bucket) {
            line.payments[first + bucket] = buckets[bucket].of(Outcome::Succeeded);
            line.amount[first + bucket] = buckets[bucket].amountOf(Outcome::Succeeded);
        }
    }
}

std::vector<bool> bucketsOf(const TimeRanges &ranges, const ImpactNumbers &numbers, Touched touched)
{
    std::vector<bool> buckets(size_t(numbers.size()), false);
    const double step = double(numbers.step) * double(microsecondsPerSecond);
    const auto place = [&](qint64 at) { return double(at - numbers.start * microsecondsPerSecond) / step; };
    const double size = double(numbers.size());
    for (const TimeRange &range : ranges) {
        const double from = touched == Touched::Half ? std::round(place(range.from)) : std::floor(place(range.from));
        const double to = touched == Touched::Half ? std::round(place(range.to)) : std::ceil(place(range.to));
        for (qsizetype i = qsizetype(std::clamp(from, 0.0, size)); i < qsizetype(std::clamp(to, 0.0, size)); ++i)
            buckets[size_t(i)] = true;
    }
    return buckets;
}

} // namespace hindsight
