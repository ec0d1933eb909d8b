// SPDX-License-Identifier: GPL-3.0-or-later
#include "ranges.h"

#include "models/incident/timetext.h"
#include "zonefix.h"

#include <QJsonArray>

#include <algorithm>
#include <limits>

namespace hindsight {

TimeRanges united(const TimeRanges &a, const TimeRanges &b)
{
    TimeRanges all = a + b;
    all.removeIf([](const TimeRange &range) { return range.from >= range.to; });
    std::ranges::sort(all, {}, &TimeRange::from);
    TimeRanges result;
    for (const TimeRange &range : std::as_const(all)) {
        if (!result.isEmpty() && range.from <= result.last().to)
            result.last().to = std::max(result.last().to, range.to);
        else
            result.append(range);
    }
    return result;
}

TimeRanges common(const TimeRanges &a, const TimeRanges &b)
{
    const TimeRanges first = united(a, {});
    const TimeRanges second = united(b, {});
    TimeRanges result;
    for (auto i = first.begin(), j = second.begin(); i != first.end() && j != second.end();) {
        const TimeRange both{std::max(i->from, j->from), std::min(i->to, j->to)};
        if (both.from < both.to)
            result.append(both);
        if (i->to < j->to)
            ++i;
        else
            ++j;
    }
    return result;
}

TimeRanges without(const TimeRanges &all, const TimeRanges &parts)
{
    TimeRanges others;
    qint64 from = std::numeric_limits<qint64>::min();
    for (const TimeRange &part : united(parts, {})) {
        others.append({from, part.from});
        from = part.to;
    }
    others.append({from, std::numeric_limits<qint64>::max()});
    return common(all, others);
}

namespace {

TimeRanges rangesAsRead(const Batch &batch, QLatin1StringView name)
{
    TimeRanges ranges;
    for (const QJsonValue &pair : batch.ranges[name].toArray()) {
        const auto from = fromIsoText(pair[0].toString());
        const auto to = fromIsoText(pair[1].toString());
        if (from && to)
            ranges.append({*from, *to});
    }
    return united(ranges, {});
}

} // namespace

TimeRanges rangesOf(const Batch &batch, QLatin1StringView name)
{
    const TimeRanges ranges = rangesAsRead(batch, name);
    // What others counted is no time of this import's own.
    if (batch.correctedZone.isEmpty() || name == replacedRanges)
        return ranges;
    const ZoneFix fix = zoneFixOf(batch);
    if (name != gapRanges)
        return fix.corrected(ranges);
    // The hour that the clocks skip is a gap where it was read in another zone, and lies upon one with rows now.
    return without(fix.corrected(ranges), fix.corrected(without(rangesAsRead(batch, coveredRanges), ranges)));
}

std::optional<TimeRange> spanOf(const Batch &batch)
{
    if (!batch.from.at || !batch.to.at)
        return {};
    const TimeRanges times = zoneFixOf(batch).corrected(TimeRanges{{*batch.from.at, *batch.to.at + 1}});
    return times.isEmpty() ? std::nullopt : std::optional(TimeRange{times.first().from, times.last().to});
}

void setRanges(Batch &batch, QLatin1StringView name, const TimeRanges &ranges)
{
    QJsonArray array;
    for (const TimeRange &range : united(ranges, {}))
        array.append(QJsonArray{isoText(range.from), isoText(range.to)});
    batch.ranges.insert(name, array);
}

Coverage coverageOf(const QList<Batch> &batches)
{
    Coverage coverage;
    for (const Batch &batch : batches) {
        if (batch.state != BatchState::Active)
            continue;
        const TimeRanges covered = rangesOf(batch, coveredRanges);
        const TimeRanges gaps = rangesOf(batch, gapRanges);
        // What it replaced of earlier ones counts no more, also where it has no rows itself.
        const TimeRanges replaced = rangesOf(batch, replacedRanges);
        for (TimeRanges *earlier : {&coverage.covered, &coverage.gaps, &coverage.known})
            *earlier = without(*earlier, replaced);
        coverage.covered = united(coverage.covered, covered);
        coverage.gaps = united(coverage.gaps, gaps);
        coverage.known = united(coverage.known, without(covered, gaps));
    }
    coverage.gaps = without(coverage.gaps, coverage.known);
    return coverage;
}

QList<Batch> countingOf(const QList<Batch> &batches)
{
    QList<Batch> counting;
    TimeRanges replaced;
    for (auto batch = batches.rbegin(); batch != batches.rend(); ++batch) {
        if (batch->state != BatchState::Active)
            continue;
        const TimeRanges covered = rangesOf(*batch, coveredRanges);
        if (covered.isEmpty() || !without(covered, replaced).isEmpty())
            counting.prepend(*batch);
        replaced = united(replaced, rangesOf(*batch, replacedRanges));
    }
    return counting;
}

} // namespace hindsight
