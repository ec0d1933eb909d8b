// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/checks/rules.h"
#include "models/metrics/detection/windowchart.h"
#include "models/metrics/explanation/explain.h"
#include "models/store/store.h"

namespace hindsight {

/// What windows of a source are looked for in, and how.
struct WindowSearch
{
    Payments payments = {};
    DetectOptions options = {};
};

/// Reads the payments of a source, by every attribute, in buckets with enough to count. Recorded incidents, calendar marks and gaps
/// say nothing about what is usual; what is not covered or not final is not looked at; days are those of the market.
Result<WindowSearch> readWindowSearch(const Store &store, const MetricSource &source, Direction direction = Direction::Drop);

/// Of windows those that hurt, as the check wants them. `step`: seconds per bucket.
QList<NumbersTrouble> troublesOf(const std::vector<DetectedWindow> &windows, qint64 step);
/// What the numbers of a record say to the check; nothing where it has none, or none that this database knows.
Result<CheckedNumbers> readCheckedNumbers(const Store &store, const Record &record);

/// Where the loss in these windows is; without any, in the worst time of the source.
Result<Explanation> readExplanation(const Store &store, const MetricSource &source, const TimeRanges &windows);

} // namespace hindsight
