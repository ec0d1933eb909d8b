// SPDX-License-Identifier: GPL-3.0-or-later
#include "readimpact.h"

#include "models/metrics/chartdata.h"
#include "models/metrics/impact/incidentwindows.h"
#include "models/metrics/impact/parts.h"
#include "models/store/sourcetimes.h"

#include <algorithm>

namespace hindsight {

namespace {

constexpr qint64 second = microsecondsPerSecond;
constexpr qint64 week = 7 * 24 * 3600 * second;
// Edges of windows are known to the minute; where the imports are coarser, so is the answer.
constexpr qint64 usualWidth = 60;

ImpactQuestion questionOf(const Record &record, const SourceTimes &times)
{
    ImpactQuestion question{.windows = impactTimes(record, times.coverage.known),
                            .zone = times.zone,
                            .covered = times.coverage.covered,
                            .gaps = times.coverage.gaps,
                            .notFinal = times.notFinal,
                            .downtime = times.marked(MarkEffect::ExpectedDowntime),
                            .leftOut = times.marked(MarkEffect::Exclude)};
    for (const CalendarMark &mark : times.marks) {
        const TimeRange range{*mark.from.at, *mark.to.at};
        if (mark.effect != MarkEffect::Scale)
            continue;
        if (mark.factor && *mark.factor > 0)
            question.scaled.append({range, *mark.factor});
        else
            question.leftOut = united(question.leftOut, {range});
    }
    for (const auto &[uid, range] : times.outOfOrder()) {
        if (uid == record.incident.uid)
            question.incident = {range};
        else // until what was lost has been caught up
            question.leftOut = united(question.leftOut, {{range.from, range.to + catchUpSeconds * second}});
    }
    return question;
}

} // namespace

Result<Impact> readImpact(const Store &store, const Record &record, const MetricSource &source)
{
    const auto times = timesOf(store, source);
    const auto attributes = store.attributes(source.uid);
    if (!times || !attributes)
        return std::unexpected(!times ? times.error() : attributes.error());
    ImpactQuestion question = questionOf(record, *times);
    if (question.windows.isEmpty())
        return impactOf({}, question);
    const qint64 finest = finestBucket(times->batches);
    SeriesRequest request{.source = source.uid, .bucketSeconds = finest > 0 && usualWidth % finest == 0 ? usualWidth : finest, .amounts = true};
    if (!times->coverage.covered.isEmpty()) {
        // The weeks that placebos lie in, and the weeks and the day that these are compared with.
        const qint64 reach = 2 * mostLikeWeeks * week + week;
        request.from = std::max(times->coverage.covered.first().from, question.windows.first().from - reach);
        request.to = std::min(times->coverage.covered.last().to, question.windows.last().to + reach);
        if (*request.from >= *request.to)
            return Impact{.problem = ImpactProblem::NotCovered};
    }
    ImpactNumbers numbers;
    if (const auto read = store.eachSeries(request,
                                           [&numbers](const SeriesPart &part) {
                                               numbers.add(part);
                                               return true;
                                           });
        !read)
        return std::unexpected(read.error());
    std::vector<double> perBucket;
    Impact impact = impactOf(numbers, question, &perBucket);
    impact.goesOn = goesOn(record);
    if (impact.problem != ImpactProblem::None)
        return impact;

    DifferenceSums differences(numbers, std::move(perBucket));
    UnansweredSums unanswered;
    const auto readAll = [&](SeriesRequest part, const TimeRanges &ranges, const std::function<void(const SeriesPart &)> &onPart) -> Result<void> {
        for (const TimeRange &range : ranges) {
            part.from = range.from;
            part.to = range.to;
            if (const auto read = store.eachSeries(part,
                                                   [&onPart](const SeriesPart &answer) {
                                                       onPart(answer);
                                                       return true;
                                                   });
                !read)
                return read;
        }
        return {};
    };
    const SeriesRequest byValue{.source = source.uid, .by = *attributes, .bucketSeconds = request.bucketSeconds};
    if (const auto read = readAll(byValue, differences.needed(), [&differences](const SeriesPart &part) { differences.add(part); }); !read)
        return std::unexpected(read.error());
    SeriesRequest reasons = request;
    reasons.reasons = true;
    if (const auto read = readAll(reasons, impact.windows, [&unanswered](const SeriesPart &part) { unanswered.add(part); }); !read)
        return std::unexpected(read.error());
    impact.differences = differences.take(impact.payments.net.missing());
    impact.toReconcile = unanswered.take();
    return impact;
}

} // namespace hindsight
