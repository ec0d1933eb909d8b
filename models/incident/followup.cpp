// SPDX-License-Identifier: GPL-3.0-or-later
#include "followup.h"

namespace hindsight {

bool keepsOpen(const ActionItem &action, qint64 now)
{
    if (action.kind != ActionKind::Prevent && action.kind != ActionKind::Detect)
        return false;
    const auto until = action.acceptedUntil.at;
    return action.status != ActionStatus::Verified && (action.status != ActionStatus::RiskAccepted || !until || *until <= now);
}

} // namespace hindsight
