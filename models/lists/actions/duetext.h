// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/action.h"

#include <QString>

namespace hindsight {

/// How near the due date of an action item is.
enum class DueState { None, Later, Soon, Overdue }; ///< None: it has no date, or is closed; Soon: within the next seven days
DueState dueState(const ActionItem &action, qint64 now);

/// "3 days late", "today", "in 2 days"; empty: the date is further away, or there is none, or the item is closed. Days are those of the
/// zone that the date was written in. In the language of the window.
QString dueText(const ActionItem &action, qint64 now);

} // namespace hindsight
