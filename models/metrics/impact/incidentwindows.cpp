// SPDX-License-Identifier: GPL-3.0-or-later
#include "incidentwindows.h"

#include "models/incident/impactcourse.h"
#include "models/incident/milestones.h"

#include <algorithm>

namespace hindsight {

TimeRanges impactWindows(const Record &record, const TimeRanges &known)
{
    TimeRanges windows;
    for (const ImpactWindow &window : record.windows) {
        const auto from = reckonedTime(window.from);
        const auto to = isOpen(window) ? (known.isEmpty() ? std::nullopt : std::optional(known.last().to)) : reckonedTime(window.to);
        if (from && to && *from < *to)
            windows = united(windows, {{*from, *to}});
    }
    return windows;
}

TimeRanges impactTimes(const Record &record, const TimeRanges &known)
{
    if (const TimeRanges windows = impactWindows(record, known); !windows.isEmpty())
        return windows;
    const auto at = [&record](MilestoneKind kind) {
        const auto milestone = milestoneOf(record, kind);
        return milestone ? reckonedTime(milestone->at) : std::nullopt;
    };
    const auto from = at(MilestoneKind::Began), resolved = at(MilestoneKind::Resolved);
    auto to = resolved ? resolved : at(MilestoneKind::Mitigated);
    if (!to && goesOn(record) && !known.isEmpty())
        to = known.last().to;
    return from && to && *from < *to ? TimeRanges{{*from, *to}} : TimeRanges();
}

bool goesOn(const Record &record)
{
    if (!record.windows.isEmpty())
        return std::ranges::any_of(record.windows, [](const ImpactWindow &window) { return isOpen(window); });
    return isOngoing(record) && !milestoneOf(record, MilestoneKind::Mitigated);
}

} // namespace hindsight
