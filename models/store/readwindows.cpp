// SPDX-License-Identifier: GPL-3.0-or-later
#include "readwindows.h"

#include "models/incident/impactcourse.h"
#include "models/metrics/chartdata.h"
#include "models/metrics/detection/windowtexts.h"

#include <algorithm>

namespace hindsight {

namespace {

/// A recorded incident says nothing about what is usual, nor does a time with a calendar mark.
Result<TimeRanges> recordedIn(const Store &store, const MetricSource &source, TimeRanges &expectedDowntime)
{
    TimeRanges ranges;
    const auto add = [](TimeRanges &to, std::optional<qint64> from, std::optional<qint64> until) {
        if (from && until && *from < *until)
            to = united(to, {{*from, *until}});
    };
    const auto marks = store.all<CalendarMark>();
    const auto incidents = store.all<Incident>();
    const auto rows = store.incidents();
    if (!marks || !incidents || !rows)
        return std::unexpected(!marks ? marks.error() : !incidents ? incidents.error() : rows.error());
    for (const CalendarMark &mark : *marks) {
        if (mark.source != source.uid)
            continue;
        add(ranges, mark.from.at, mark.to.at);
        if (mark.effect == MarkEffect::ExpectedDowntime)
            add(expectedDowntime, mark.from.at, mark.to.at);
    }
    for (const IncidentRow &row : *rows) {
        const auto incident = std::ranges::find(*incidents, row.uid, &Incident::uid);
        if (row.kind == IncidentKind::Incident && incident != incidents->end() && incident->metricSource == source.uid)
            add(ranges, row.began, row.resolved);
    }
    return ranges;
}

} // namespace

Result<WindowSearch> readWindowSearch(const Store &store, const MetricSource &source, Direction direction)
{
    const auto batches = store.batches(source.uid);
    const auto attributes = store.attributes(source.uid);
    if (!batches || !attributes)
        return std::unexpected(!batches ? batches.error() : attributes.error());
    WindowSearch search;
    DetectOptions &how = search.options;
    how.direction = direction;
    const auto recorded = recordedIn(store, source, how.expectedDowntime);
    if (!recorded)
        return std::unexpected(recorded.error());

    const Coverage coverage = coverageOf(*batches);
    how.baseline.leftOut = united(*recorded, coverage.gaps);
    for (const QString &zone : {source.marketZone, source.zone}) {
        if (const QTimeZone found(zone.toUtf8()); !zone.isEmpty() && found.isValid()) {
            how.baseline.zone = found;
            break;
        }
    }
    // All at once, in the buckets that have enough to count.
    const SeriesRequest request{.source = source.uid, .by = *attributes, .bucketSeconds = usualBucket(countingOf(*batches), coverage.known)};
    PaymentsBuilder builder;
    if (const auto read = store.eachSeries(request, [&builder](const SeriesPart &part) { return builder.add(part); }); !read)
        return std::unexpected(read.error());
    search.payments = builder.take();
    const Payments &payments = search.payments;
    if (!coverage.covered.isEmpty()) {
        const qint64 end = payments.start + payments.size() * payments.step;
        how.unseen = without({{payments.start * microsecondsPerSecond, end * microsecondsPerSecond}}, coverage.covered);
    }
    for (const Batch &batch : countingOf(*batches))
        how.unseen = united(how.unseen, rangesOf(batch, notFinalRanges));
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

Result<QList<NumbersTrouble>> readTroubles(const Store &store, const Record &record)
{
    if (record.incident.metricSource.isEmpty())
        return QList<NumbersTrouble>();
    const auto source = store.metricSource(record.incident.metricSource);
    if (!source && source.error().kind == Error::Kind::NotFound) // the incident came from another database, its numbers did not
        return QList<NumbersTrouble>();
    if (!source)
        return std::unexpected(source.error());
    return readWindowSearch(store, *source).transform([](const WindowSearch &search) {
        return troublesOf(detectIn(search.payments, search.options), search.payments.step);
    });
}

TimeRanges impactRanges(const Record &record, const TimeRanges &known)
{
    TimeRanges windows;
    for (const ImpactWindow &window : record.windows) {
        const auto from = reckonedTime(window.from);
        const auto to = isOpen(window) ? (known.isEmpty() ? std::nullopt : std::optional(known.last().to)) : reckonedTime(window.to);
        if (from && to && *from < *to)
            windows = united(windows, TimeRanges{{*from, *to}});
    }
    return windows;
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
