// SPDX-License-Identifier: GPL-3.0-or-later
#include "responsetimes.h"

#include "models/incident/milestones.h"

#include <algorithm>
#include <cmath>

namespace hindsight {

namespace {

constexpr QLatin1StringView shown[] = {QLatin1StringView("time_to_detect"), QLatin1StringView("time_to_acknowledge"), QLatin1StringView("time_to_mitigate"),
                                       QLatin1StringView("time_to_resolve")};

} // namespace

QList<ResponseTime> responseTimesOf(const QList<const Record *> &incidents, qint64 now)
{
    QList<ResponseTime> times;
    for (const Record *record : incidents) {
        for (const Duration &duration : durationsOf(*record, now)) {
            if (std::ranges::find(shown, QLatin1StringView(duration.name)) == std::end(shown))
                continue;
            auto time = std::ranges::find(times, QLatin1StringView(duration.name), [](const ResponseTime &one) { return QLatin1StringView(one.name); });
            if (time == times.end())
                time = times.insert(times.end(), {duration.name, duration.label, duration.formula});
            if (duration.soFar)
                ++time->ongoing;
            else if (!duration.microseconds)
                ++time->missing;
            else if (*duration.microseconds < 0)
                ++time->outOfOrder;
            else
                time->values.append({record->incident.uid, *duration.microseconds});
        }
    }
    std::ranges::sort(times, {}, [](const ResponseTime &time) { return std::ranges::find(shown, QLatin1StringView(time.name)) - std::begin(shown); });
    for (ResponseTime &time : times)
        std::ranges::stable_sort(time.values, {}, &ResponseValue::microseconds);
    return times;
}

QStringList detectedAfterwards(const QList<const Record *> &incidents)
{
    QStringList uids;
    for (const Record *record : incidents) {
        const auto detected = milestoneOf(*record, MilestoneKind::Detected), resolved = milestoneOf(*record, MilestoneKind::Resolved);
        const auto seen = detected ? reckonedTime(detected->at) : std::nullopt, over = resolved ? reckonedTime(resolved->at) : std::nullopt;
        if (seen && over && *seen > *over)
            uids.append(record->incident.uid);
    }
    return uids;
}

std::optional<qint64> quantile(const QList<ResponseValue> &ascending, double share)
{
    if (ascending.size() < fewValues)
        return std::nullopt;
    const auto rank = qsizetype(std::ceil(share * double(ascending.size()) - 1e-9));
    return ascending[std::clamp(rank, qsizetype(1), ascending.size()) - 1].microseconds;
}

} // namespace hindsight
