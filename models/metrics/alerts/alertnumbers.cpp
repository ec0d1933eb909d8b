// SPDX-License-Identifier: GPL-3.0-or-later
#include "alertnumbers.h"

#include "models/incident/moment.h"
#include "models/metrics/chunk.h"
#include "models/metrics/texts.h"

#include <algorithm>
#include <limits>

namespace hindsight {

namespace {

constexpr qint64 mostCells = 1 << 25; // half a gigabyte

quint32 counted(qint64 count) { return quint32(std::clamp<qint64>(count, 0, std::numeric_limits<quint32>::max())); }

AlertLine emptyLine(const QStringList &values, qsizetype size)
{
    const std::vector<quint32> none(size_t(size), 0);
    return {values, none, none, none, none};
}

void add(AlertLine &line, const SeriesLine &part, qsizetype first)
{
    for (size_t i = 0; i < part.buckets.size(); ++i) {
        const Measures &measures = part.buckets[i];
        const size_t bucket = size_t(first) + i;
        line.attempts[bucket] = counted(measures.attempts());
        line.closed[bucket] = counted(measures.attempts() - measures.of(Outcome::Open));
        line.succeeded[bucket] = counted(measures.of(Outcome::Succeeded));
        line.technical[bucket] = counted(measures.of(Outcome::Succeeded) + measures.of(Outcome::Failed));
    }
    const qsizetype had = std::ssize(line.latencies);
    for (const LatencyCount &latency : part.latencyBins)
        line.latencies.push_back({first + latency.bucket, latency.bin, latency.count});
    std::ranges::sort(line.latencies.begin() + had, line.latencies.end(), {}, &LatencyCount::bucket);
}

void setKnown(AlertNumbers &numbers, const TimeRanges &known)
{
    numbers.known = known;
    numbers.unknownBefore.assign(size_t(numbers.size) + 1, 0);
    auto range = known.begin();
    for (qsizetype i = 0; i < numbers.size; ++i) {
        const qint64 middle = numbers.endOf(i) - numbers.step * microsecondsPerSecond / 2;
        while (range != known.end() && range->to <= middle)
            ++range;
        const bool isKnown = range != known.end() && range->from <= middle;
        numbers.unknownBefore[size_t(i) + 1] = numbers.unknownBefore[size_t(i)] + (isKnown ? 0 : 1);
    }
}

} // namespace

qint64 AlertNumbers::endOf(qsizetype bucket) const { return (start + (bucket + 1) * step) * microsecondsPerSecond; }

Result<AlertNumbers> readAlertNumbers(const SeriesReader &read, const AlertNumbersRequest &request)
{
    SeriesRequest series{.source = request.source, .by = request.by, .latencies = request.latencies, .latencyBins = request.latencies};
    if (request.latencies) {
        // The finest of the usual widths that latencies are kept in, if they are kept at all.
        qint64 finest = 0;
        bool found = false;
        const auto look = [&](const SeriesPart &part) {
            finest = part.head.bucketSeconds;
            found = part.head.hasLatencies;
            return false;
        };
        if (const auto looked = read(series, look); !looked)
            return std::unexpected(looked.error());
        const qint64 least = finest;
        for (const qint64 width : bucketWidths) {
            if (found || width <= least || width % least != 0)
                continue;
            series.bucketSeconds = width;
            if (const auto looked = read(series, look); !looked)
                return std::unexpected(looked.error());
        }
        if (!found)
            series.bucketSeconds = 0;
    }
    AlertNumbers numbers{.by = request.by};
    bool isTooMuch = false;
    const auto done = read(series, [&](const SeriesPart &part) {
        if (part.buckets == 0) {
            numbers.start = part.head.start;
            numbers.step = part.head.bucketSeconds;
            numbers.hasLatencies = part.head.hasLatencies;
            numbers.size = (part.head.end - part.head.start) / part.head.bucketSeconds;
            isTooMuch = numbers.size > mostCells / std::max<qint64>(1, qint64(part.lines.size()));
            for (const SeriesLine &line : part.lines)
                numbers.lines.push_back(emptyLine(line.attributes, isTooMuch ? 0 : numbers.size));
            return !isTooMuch;
        }
        for (size_t i = 0; i < numbers.lines.size(); ++i)
            add(numbers.lines[i], part.lines[i], (part.start - numbers.start) / numbers.step);
        return true;
    });
    if (!done)
        return std::unexpected(done.error());
    if (isTooMuch) {
        return failure(Error::Kind::Usage,
                       MetricsText::tr("These numbers have %n different values by “%1”, more than a rule can be tried on at once; name fewer attributes.",
                                       nullptr, int(numbers.lines.size()))
                           .arg(request.by.join(QStringLiteral(", "))));
    }
    numbers.hasLatencies = numbers.hasLatencies && !std::ranges::all_of(numbers.lines, &std::vector<LatencyCount>::empty, &AlertLine::latencies);
    setKnown(numbers, request.known);
    return numbers;
}

AlertNumbers within(const AlertNumbers &numbers, const TimeRanges &ranges)
{
    const auto bucketAt = [&numbers](qint64 at) {
        return std::clamp<qsizetype>((at / microsecondsPerSecond - numbers.start + numbers.step - 1) / numbers.step, 0, numbers.size);
    };
    AlertNumbers part{.by = numbers.by, .start = numbers.start, .step = numbers.step, .hasLatencies = numbers.hasLatencies};
    const qsizetype first = ranges.isEmpty() ? 0 : bucketAt(ranges.first().from);
    const qsizetype last = ranges.isEmpty() ? 0 : std::max(first, bucketAt(ranges.last().to));
    part.start += first * numbers.step;
    part.size = last - first;
    for (const AlertLine &line : numbers.lines) {
        AlertLine cut{.values = line.values};
        for (const auto counts : {&AlertLine::attempts, &AlertLine::closed, &AlertLine::succeeded, &AlertLine::technical})
            (cut.*counts).assign((line.*counts).begin() + first, (line.*counts).begin() + last);
        for (const LatencyCount &latency : line.latencies) {
            if (latency.bucket >= first && latency.bucket < last)
                cut.latencies.push_back({latency.bucket - first, latency.bin, latency.count});
        }
        part.lines.push_back(std::move(cut));
    }
    setKnown(part, common(numbers.known, ranges));
    return part;
}

} // namespace hindsight
