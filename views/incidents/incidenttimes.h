// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/record.h"
#include "models/metrics/chartdata.h"
#include "views/axis/timeview.h"

namespace hindsight {

/// What there is to see of an incident over time: from its first to its last moment, within the numbers that are known. Without a
/// time anywhere, what the numbers are about, else the hour that ends now.
void showWholeIncident(TimeView &view, const Record &record, const ChartData &numbers);

} // namespace hindsight
