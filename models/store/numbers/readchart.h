// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/metrics/chartdata.h"
#include "models/store/store.h"

namespace hindsight {

/// Reads a chart. `isStopped` is asked between its parts; a chart that was stopped has no buckets.
Result<ChartData> readChart(const Store &store, const ChartRequest &request, const std::function<bool()> &isStopped = {});

} // namespace hindsight
