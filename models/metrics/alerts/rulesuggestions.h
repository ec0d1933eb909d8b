// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backtest.h"

#include <QTimeZone>

namespace hindsight {

/// A rule that would have been chosen without knowing the incident, and what it would have done.
struct RuleSuggestion
{
    Backtest chosen; ///< without the incident's own day: no false alarm
    Backtest tried;  ///< on all of it; `incidents` says which it catches
};

/// One rule of each kind that fits: success rate, successes against the baseline, failures, latency; each with the most sensitive limit
/// that made no false alarm outside of `ownDay`, less one step for the luck of those days. Of the durations of 5, 15 and 60 minutes, the
/// shortest in which there are enough attempts to speak of. Told apart by what the numbers are.
std::vector<RuleSuggestion> suggestRules(const AlertNumbers &numbers, const BacktestContext &context, const TimeRange &ownDay);

/// The day, or days, that an incident lies in, as the clocks of a zone have them.
TimeRange daysOf(const TimeRange &incident, const QTimeZone &zone);

} // namespace hindsight
