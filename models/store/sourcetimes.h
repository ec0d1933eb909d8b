// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/metrics/ranges.h"
#include "store.h"

#include <QTimeZone>

namespace hindsight {

/// What is recorded of an incident of a source.
struct SourceIncident
{
    QString uid;
    int number = 0;
    IncidentKind kind = IncidentKind::Incident;
    qint64 began = 0;                    ///< microseconds UTC
    std::optional<qint64> resolved = {}; ///< no value: nobody said, or it goes on
};

/// What is known about the times of a source beside its numbers.
struct SourceTimes
{
    QTimeZone zone = QTimeZone(QTimeZone::UTC); ///< of the market, else of its files: "the same weekday and time"
    QList<Batch> batches = {};                  ///< its imports that count
    Coverage coverage = {};
    TimeRanges notFinal = {};
    QList<SourceIncident> incidents = {};       ///< those of which somebody said when they began
    QList<CalendarMark> marks = {};             ///< each with a time from and to

    /// Times with a calendar mark; with an effect, those with this one.
    TimeRanges marked(std::optional<MarkEffect> effect = {}) const;
    /// From began to resolved of those that hurt: near misses and exercises did not, and one that goes on has no end.
    QList<std::pair<QString, TimeRange>> outOfOrder() const;
};
Result<SourceTimes> timesOf(const Store &store, const MetricSource &source);

} // namespace hindsight
