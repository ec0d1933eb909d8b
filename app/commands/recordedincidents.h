// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/metrics/alerts/backtest.h"
#include "numbersof.h"

namespace hindsight {

/// What explains that an alert fires, of a source's numbers: its incidents, near misses and exercises, and its calendar marks. An
/// ongoing incident lasts until `end`, microseconds UTC. Of a record, its incident is the one that the rule is tried for.
Result<BacktestContext> explainedIn(const Store &store, const NumbersOf &asked, qint64 end);

} // namespace hindsight
