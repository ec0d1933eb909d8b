// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "change.h"
#include "models/incident/checks/finding.h"

namespace hindsight {

/// What a fix does to a record, as the changes of one step. Empty: its part is gone, or the record says so already.
QList<Change> changesOf(const Fix &fix, const Record &record);

} // namespace hindsight
