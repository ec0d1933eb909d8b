// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "action.h"

namespace hindsight {

/// Whether a due date is over at `now` (microseconds UTC). What is due on a day may be done until the end of that day.
bool isPast(const Moment &due, qint64 now);

/// Whether an action item is open and its due date is over.
bool isOverdue(const ActionItem &action, qint64 now);

} // namespace hindsight
