// SPDX-License-Identifier: GPL-3.0-or-later
#include "sourcetimes.h"

#include <algorithm>

namespace hindsight {

TimeRanges SourceTimes::marked(std::optional<MarkEffect> effect) const
{
    TimeRanges ranges;
    for (const CalendarMark &mark : marks) {
        if (!effect || mark.effect == *effect)
            ranges = united(ranges, {{*mark.from.at, *mark.to.at}});
    }
    return ranges;
}

QList<std::pair<QString, TimeRange>> SourceTimes::outOfOrder() const
{
    QList<std::pair<QString, TimeRange>> ranges;
    for (const SourceIncident &incident : incidents) {
        if (incident.kind == IncidentKind::Incident && incident.resolved && incident.began < *incident.resolved)
            ranges.append({incident.uid, {incident.began, *incident.resolved}});
    }
    return ranges;
}

Result<SourceTimes> timesOf(const Store &store, const MetricSource &source)
{
    const auto batches = store.batches(source.uid);
    if (!batches)
        return std::unexpected(batches.error());
    const auto marks = store.all<CalendarMark>();
    const auto incidents = store.all<Incident>();
    const auto rows = store.incidents();
    if (!marks || !incidents || !rows)
        return std::unexpected(!marks ? marks.error() : !incidents ? incidents.error() : rows.error());

    SourceTimes times{.batches = countingOf(*batches), .coverage = coverageOf(*batches)};
    for (const QString &zone : {source.marketZone, source.zone}) {
        if (const QTimeZone found(zone.toUtf8()); !zone.isEmpty() && found.isValid()) {
            times.zone = found;
            break;
        }
    }
    for (const Batch &batch : std::as_const(times.batches))
        times.notFinal = united(without(times.notFinal, rangesOf(batch, replacedRanges)), rangesOf(batch, notFinalRanges));
    for (const CalendarMark &mark : *marks) {
        if (mark.source == source.uid && mark.from.at && mark.to.at && *mark.from.at < *mark.to.at)
            times.marks.append(mark);
    }
    for (const IncidentRow &row : *rows) {
        const auto incident = std::ranges::find(*incidents, row.uid, &Incident::uid);
        if (incident != incidents->end() && incident->metricSource == source.uid && incident->mergedInto.isEmpty() && row.began)
            times.incidents.append({row.uid, int(row.number), row.kind, *row.began, row.resolved});
    }
    return times;
}

} // namespace hindsight
