// SPDX-License-Identifier: GPL-3.0-or-later
#include "followup.h"

#include "due.h"
#include "milestones.h"

#include <algorithm>

namespace hindsight {

bool keepsOpen(const ActionItem &action, qint64 now)
{
    if (action.kind != ActionKind::Prevent && action.kind != ActionKind::Detect)
        return false;
    const bool isCarried = action.status == ActionStatus::RiskAccepted && action.acceptedUntil.at && !isPast(action.acceptedUntil, now);
    return action.status != ActionStatus::Verified && !isCarried;
}

bool isClosed(const Record &record, qint64 now)
{
    return !isOngoing(record) && record.incident.postmortemState >= PostmortemState::Reviewed
        && std::ranges::none_of(record.actions, [now](const ActionItem &action) { return keepsOpen(action, now); });
}

} // namespace hindsight
