// SPDX-License-Identifier: GPL-3.0-or-later
#include "readwindows.h"

#include "models/metrics/chartdata.h"
#include "models/metrics/detection/windowtexts.h"
#include "models/metrics/impact/impactfigures.h"
#include "models/store/sourcetimes.h"
#include "readimpact.h"

#include <algorithm>

namespace hindsight {

Result<WindowSearch> readWindowSearch(const Store &store, const MetricSource &source, Direction direction)
{
    const auto attributes = store.attributes(source.uid);
    const auto times = timesOf(store, source);
    if (!attributes || !times)
        return std::unexpected(!attributes ? attributes.error() : times.error());
    WindowSearch search;
    DetectOptions &how = search.options;
    const Coverage &coverage = times->coverage;
    how.direction = direction;
    how.baseline.zone = times->zone;
    how.baseline.leftOut = united(times->marked(), coverage.gaps);
    for (const auto &[uid, range] : times->outOfOrder())
        how.baseline.leftOut = united(how.baseline.leftOut, {range});
    how.expectedDowntime = times->marked(MarkEffect::ExpectedDowntime);
    // All at once, in the buckets that have enough to count.
    const SeriesRequest request{.source = source.uid, .by = *attributes, .bucketSeconds = usualBucket(times->batches, coverage.known)};
    PaymentsBuilder builder;
    if (const auto read = store.eachSeries(request, [&builder](const SeriesPart &part) { return builder.add(part); }); !read)
        return std::unexpected(read.error());
    search.payments = builder.take();
    const Payments &payments = search.payments;
    if (!coverage.covered.isEmpty()) {
        const qint64 end = payments.start + payments.size() * payments.step;
        how.unseen = without({{payments.start * microsecondsPerSecond, end * microsecondsPerSecond}}, coverage.covered);
        // The last payment of a file comes some seconds before the end of a bucket, which says as much as any: what goes on at the end of the
        // numbers is seen to their end.
        const qint64 bucket = payments.step * microsecondsPerSecond, little = bucket / 10, start = payments.start * microsecondsPerSecond;
        for (TimeRange &range : how.unseen) {
            if (const qint64 left = (bucket - (range.from - start) % bucket) % bucket; left < little)
                range.from += left;
            if (const qint64 over = (range.to - start) % bucket; over < little)
                range.to -= over;
        }
        how.unseen.removeIf([](const TimeRange &range) { return range.from >= range.to; });
    }
    how.unseen = united(how.unseen, times->notFinal);
    return search;
}

QList<NumbersTrouble> troublesOf(const std::vector<DetectedWindow> &windows, qint64 step)
{
    QList<NumbersTrouble> troubles;
    for (const DetectedWindow &window : windows) {
        if (hurts(window.kind))
            troubles.append({window.from * microsecondsPerSecond, window.to * microsecondsPerSecond, step * microsecondsPerSecond, shortText(window)});
    }
    return troubles;
}

Result<CheckedNumbers> readCheckedNumbers(const Store &store, const Record &record)
{
    CheckedNumbers numbers;
    if (record.incident.metricSource.isEmpty())
        return numbers;
    const auto source = store.metricSource(record.incident.metricSource);
    if (!source && source.error().kind == Error::Kind::NotFound) // the incident came from another database, its numbers did not
        return numbers;
    if (!source)
        return std::unexpected(source.error());
    const auto search = readWindowSearch(store, *source);
    if (!search)
        return std::unexpected(search.error());
    numbers.troubles = troublesOf(detectIn(search->payments, search->options), search->payments.step);
    if (record.figures.isEmpty())
        return numbers;
    const auto impact = readImpact(store, record, *source);
    if (!impact)
        return std::unexpected(impact.error());
    numbers.figures = frozenFigures(figuresOf(*impact, std::nullopt), *impact, {.metricSource = source->uid});
    return numbers;
}

Result<Explanation> readExplanation(const Store &store, const MetricSource &source, const TimeRanges &windows)
{
    const auto attributes = store.attributes(source.uid);
    if (!attributes)
        return std::unexpected(attributes.error());
    const auto read
        = [&store](const SeriesRequest &request, const std::function<bool(const SeriesPart &)> &onPart) { return store.eachSeries(request, onPart); };
    return explainNumbers(read, {.source = source.uid, .attributes = *attributes, .window = windows});
}

} // namespace hindsight
