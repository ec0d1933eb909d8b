// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record.h"

namespace hindsight {

/// Whether an action item keeps its incident open: it should prevent or detect the next one, and is neither verified nor a risk that
/// somebody carries until a day that is not over at `now` (microseconds UTC).
bool keepsOpen(const ActionItem &action, qint64 now);

/// Whether nothing more is expected of anybody: the incident is over, its postmortem is reviewed or published, and none of its action
/// items keeps it open.
bool isClosed(const Record &record, qint64 now);

} // namespace hindsight
