// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/record.h"
#include "models/metrics/impact/impact.h"
#include "models/store/store.h"

namespace hindsight {

/// What an incident kept from being paid, by the numbers of a source. Other incidents of the source and its calendar marks say
/// nothing about what is usual.
Result<Impact> readImpact(const Store &store, const Record &record, const MetricSource &source);

} // namespace hindsight
