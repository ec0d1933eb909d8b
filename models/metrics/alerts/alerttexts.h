// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerttrial.h"
#include "rulesweep.h"

namespace hindsight {

// What is said of a rule that was tried, in the language of the window.

/// "this incident", "false alarm".
QString labelOf(FiringKind kind);
/// "the first complaint", "engineering knew".
QString labelOf(NoticedBy by);
/// "payment_method = card"; "all". `values`: of the attributes that the rule tells apart.
QString whereText(const AlertRule &rule, const QStringList &values);
/// "0 in 56 days, at most 0.4 a week (95 %, exact Poisson)".
QString rateText(const Backtest &tried);
/// "9 min before the first complaint".
QString againstPeople(qint64 fired, const Noticed &noticed);
/// The rule with the limit and duration of a point.
AlertRule ruleAt(const SweepPoint &point, AlertRule rule);
/// What an alert did since it was built; no value: "no data".
QString sinceText(const std::optional<AlertSince> &since);

} // namespace hindsight
