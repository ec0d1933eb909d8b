// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/insights/insights.h"
#include "models/store/store.h"

namespace hindsight {

/// All incidents that are neither in the bin nor merged into another one, with their action items, as of `now` (microseconds UTC).
/// The sample is left out as soon as there is anything else. Takes some hundred milliseconds for ten thousand incidents.
Result<Portfolio> portfolioOf(const Store &store, qint64 now);

/// What the history tells of the due dates and the status of action items, for `actionNews`.
Result<QList<ActionEdit>> actionEditsOf(const Store &store);

} // namespace hindsight
