// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backtest.h"

namespace hindsight {

/// Limits and durations to try.
struct SweepGrid
{
    std::vector<qint64> limits;    ///< millionths, see AlertRule::limit; ascending
    std::vector<qint64> durations; ///< seconds; ascending
};
/// Twenty of each: limits in even, round steps over what the rule's measure shows, durations of 1 minute to 2 hours that fit the buckets.
SweepGrid usualGrid(const AlertNumbers &numbers, const AlertRule &rule);

/// The rule with another limit and duration.
struct SweepPoint
{
    qint64 limit = 0;
    qint64 durationSeconds = 0;
    std::optional<qint64> firstInIncident = {};
    qint64 pages = 0;
    qint64 falseAlarms = 0;

    bool operator==(const SweepPoint &) const = default;
};
/// By duration, then limit. Each is what `backtest` says of it. A window that is the rule's duration goes with it, another stays.
std::vector<SweepPoint> sweep(const AlertNumbers &numbers, const AlertRule &rule, const SweepGrid &grid, const BacktestContext &context);

/// What one has to pay for an earlier alarm: the points that no other one beats, from the earliest with the most false alarms to the
/// latest with the fewest. Of the same, the first.
std::vector<SweepPoint> sweepCurve(const std::vector<SweepPoint> &points);

} // namespace hindsight
