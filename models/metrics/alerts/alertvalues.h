// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alertnumbers.h"

#include <vector>

namespace hindsight {

/// Why a rule cannot be tried on these numbers, a sentence; empty: it can.
QString whyNotTriable(const AlertNumbers &numbers, const AlertRule &rule);

/// Whether a rule could speak at the end of each bucket: it knows every bucket of its window, and of those of the baseline.
std::vector<bool> speaksAt(const AlertNumbers &numbers, const AlertRule &rule);

/// What the rule compares with its limit at the end of each bucket, seconds of a latency; NaN: it is silent there. Silent is a rule
/// that does not know every bucket of its window or of its baseline, that has fewer attempts than it wants, and that has no value:
/// a rate or a latency of nothing. Does not depend on limit, comparison and duration. The arithmetic is that of Prometheus, in the order of
/// the exported expression, so that both come to the same.
std::vector<double> alertValues(const AlertNumbers &numbers, const AlertLine &line, const AlertRule &rule);

/// When a rule was true: indices of the buckets at whose ends that was seen.
struct AlertRun
{
    qsizetype since = 0; ///< true from here on
    qsizetype from = 0;  ///< for long enough: it fires
    qsizetype to = 0;    ///< no longer true; the number of buckets: to the end of the numbers
};
/// As Prometheus has it: pending from the first true step on, firing when it has been true for the duration, and over when it is
/// not true or silent once. `limit` in millionths.
std::vector<AlertRun> alertRuns(const std::vector<double> &values, AlertComparison comparison, qint64 limit, qint64 durationSteps);
/// How many buckets after the first true step it fires.
qint64 durationSteps(qint64 durationSeconds, qint64 step);

} // namespace hindsight
