// SPDX-License-Identifier: GPL-3.0-or-later
#include "readchart.h"

#include "importnumbers.h"

namespace hindsight {

namespace {

// Answers of which only the sums count are asked for in buckets as wide as there may be.
Result<QStringList> rank(const Store &store, ChartData &chart)
{
    if (chart.request.by.isEmpty() && !isAmount(chart.request.quantity))
        return QStringList();
    SeriesRequest ranking = rankingRequest(chart.request);
    ranking.bucketSeconds = 24 * 3600;
    return store.series(ranking).transform([&](const Series &answer) { return ranked(answer, chart); });
}

} // namespace

Result<ChartData> readChart(const Store &store, const ChartRequest &request, const std::function<bool()> &isStopped)
{
    const auto source = store.metricSource(request.source);
    if (!source)
        return std::unexpected(source.error());
    const auto batches = store.batches(request.source);
    if (!batches)
        return std::unexpected(batches.error());
    const auto attributes = store.attributes(request.source);
    if (!attributes)
        return std::unexpected(attributes.error());

    ChartData frame{.request = request, .unit = source->unit, .attributes = *attributes, .known = coverageOf(*batches).known, .hasRate = hasRate(*batches)};
    if (frame.request.quantity == Quantity::Outcomes || !frame.attributes.contains(frame.request.by))
        frame.request.by.clear();
    const QList<Batch> counting = countingOf(*batches);
    frame.finestSeconds = finestBucket(counting);
    // What was chosen for another source need not fit this one.
    const bool fits = request.bucketSeconds > 0 && frame.finestSeconds > 0 && request.bucketSeconds % frame.finestSeconds == 0;
    frame.bucketSeconds = fits ? request.bucketSeconds : usualBucket(counting, frame.known, request.leastSeconds);
    for (const Batch &batch : counting)
        frame.notFinal = united(without(frame.notFinal, rangesOf(batch, replacedRanges)), rangesOf(batch, notFinalRanges));

    const auto values = rank(store, frame);
    if (!values)
        return std::unexpected(values.error());
    ChartBuilder builder(std::move(frame), *values);
    bool stopped = false;
    const auto goOn = [&] { return !(stopped = isStopped && isStopped()); };
    if (const auto read = store.eachSeries(builder.request(),
                                           [&](const SeriesPart &part) {
                                               builder.add(part);
                                               return goOn();
                                           });
        !read)
        return std::unexpected(read.error());
    if (const auto total = builder.totalRequest(); total && !stopped) {
        if (const auto read = store.eachSeries(*total,
                                               [&](const SeriesPart &part) {
                                                   builder.addTotal(part);
                                                   return goOn();
                                               });
            !read)
            return std::unexpected(read.error());
    }
    return stopped ? ChartData() : builder.take();
}

} // namespace hindsight
