// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/record.h"
#include "models/metrics/ranges.h"

namespace hindsight {

/// The impact windows of an incident, one after the other; open ends go on as far as there are numbers, `known`.
TimeRanges impactWindows(const Record &record, const TimeRanges &known);
/// The same; of an incident without any from began to resolved, else to mitigated, and of one that goes on as far as there are numbers.
/// Empty: nobody said.
TimeRanges impactTimes(const Record &record, const TimeRanges &known);
/// Whether these have no end yet: an impact window is open, or nobody said when an incident without any was over.
bool goesOn(const Record &record);

} // namespace hindsight
