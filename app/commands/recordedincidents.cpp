// SPDX-License-Identifier: GPL-3.0-or-later
#include "recordedincidents.h"

#include "models/incident/impactcourse.h"
#include "models/store/store.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hindsight {

Result<BacktestContext> explainedIn(const Store &store, const NumbersOf &asked, qint64 end)
{
    const auto marks = store.all<CalendarMark>();
    const auto incidents = store.all<Incident>();
    const auto rows = store.incidents();
    if (!marks || !incidents || !rows)
        return std::unexpected(!marks ? marks.error() : !incidents ? incidents.error() : rows.error());
    BacktestContext context;
    for (const CalendarMark &mark : *marks) {
        const auto from = reckonedTime(mark.from), to = reckonedTime(mark.to);
        if (mark.source == asked.source.uid && from && to && *from < *to)
            context.marks = united(context.marks, {{*from, *to}});
    }
    for (const IncidentRow &row : *rows) {
        const auto incident = std::ranges::find(*incidents, row.uid, &Incident::uid);
        const bool isOfSource = incident != incidents->end() && incident->metricSource == asked.source.uid && incident->mergedInto.isEmpty();
        if (!isOfSource || row.kind == IncidentKind::FalseAlarm || !row.began)
            continue;
        const qint64 to = row.resolved ? *row.resolved : row.kind == IncidentKind::Incident ? std::max(end, *row.began) : *row.began;
        context.incidents.append({row.uid, u"INC-%1"_s.arg(row.number), {*row.began, to}, asked.record && asked.record->incident.uid == row.uid});
    }
    std::ranges::stable_sort(context.incidents, {}, [](const RecordedIncident &incident) { return incident.range.from; });
    return context;
}

} // namespace hindsight
