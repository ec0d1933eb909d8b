// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/timechecks.h"
#include "models/store/store.h"

namespace hindsight {

/// What does not fit together in a record, by the severities of this database.
QList<RecordFinding> findingsOf(const Store &store, const Record &record);

} // namespace hindsight
