// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/record.h"
#include "models/store/change.h"

namespace hindsight {

/// Whether an incident was resolved and so can be reopened.
bool canReopen(const Record &record);

/// What reopens an incident, as the changes of one step: every resolved milestone goes, and each time that one of them had stays in
/// the timeline as an event of kind recovery. The next resolution is then what the time to resolve runs to.
QList<Change> reopened(const Record &record);

} // namespace hindsight
