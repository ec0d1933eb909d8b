// SPDX-License-Identifier: GPL-3.0-or-later
#include "readalerts.h"

#include "models/store/sourcetimes.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hindsight {

Result<AlertTrial> alertTrial(const Store &store, const MetricSource &source, const Record *record)
{
    const auto attributes = store.attributes(source.uid);
    const auto times = timesOf(store, source);
    if (!attributes || !times)
        return std::unexpected(!attributes ? attributes.error() : times.error());
    AlertTrial trial{.source = source.uid, .attributes = *attributes, .known = without(times->coverage.known, times->notFinal), .zone = times->zone};
    trial.read = [&store](const SeriesRequest &request, const std::function<bool(const SeriesPart &)> &onPart) { return store.eachSeries(request, onPart); };
    trial.context.marks = times->marked();
    const qint64 end = trial.known.isEmpty() ? 0 : trial.known.last().to;
    for (const SourceIncident &incident : times->incidents) {
        if (incident.kind == IncidentKind::FalseAlarm)
            continue;
        const qint64 open = incident.kind == IncidentKind::Incident ? std::max(end, incident.began) : incident.began;
        trial.context.incidents.append(
            {incident.uid, u"INC-%1"_s.arg(incident.number), {incident.began, incident.resolved.value_or(open)}, record && record->incident.uid == incident.uid});
    }
    std::ranges::stable_sort(trial.context.incidents, {}, [](const RecordedIncident &incident) { return incident.range.from; });
    if (record)
        trial.noticed = noticedIn(*record);
    return trial;
}

} // namespace hindsight
