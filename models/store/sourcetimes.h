// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/metrics/ranges.h"
#include "store.h"

#include <QTimeZone>

namespace hindsight {

/// An incident of a source, from began to resolved.
struct RecordedIncident
{
    QString uid;
    TimeRange range;
};

/// What is known about the times of a source beside its numbers.
struct SourceTimes
{
    QTimeZone zone = QTimeZone(QTimeZone::UTC); ///< of the market, else of its files: "the same weekday and time"
    QList<Batch> batches = {};                  ///< its imports that count
    Coverage coverage = {};
    TimeRanges notFinal = {};
    QList<RecordedIncident> incidents = {};     ///< near misses and exercises are none, nor is one that goes on
    QList<CalendarMark> marks = {};             ///< each with a time from and to

    /// Times with a calendar mark; with an effect, those with this one.
    TimeRanges marked(std::optional<MarkEffect> effect = {}) const;
};
Result<SourceTimes> timesOf(const Store &store, const MetricSource &source);

} // namespace hindsight
