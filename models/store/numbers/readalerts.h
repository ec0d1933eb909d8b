// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/metrics/alerts/alerttrial.h"
#include "models/store/store.h"

namespace hindsight {

/// What rules are tried on, of a source: an alert in an incident, a near miss, an exercise or a calendar mark is explained by it.
/// `record`: the incident that they are tried for; null: none. The trial reads from `store`, which must live as long.
Result<AlertTrial> alertTrial(const Store &store, const MetricSource &source, const Record *record);

} // namespace hindsight
