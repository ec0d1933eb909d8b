// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/source.h"

#include <QList>

#include <optional>

namespace hindsight {

/// From the first to before the last, microseconds UTC.
struct TimeRange
{
    qint64 from = 0;
    qint64 to = 0;

    bool operator==(const TimeRange &) const = default;
};
/// In order, none empty, none touching another, where the functions here made it.
using TimeRanges = QList<TimeRange>;

TimeRanges united(const TimeRanges &a, const TimeRanges &b);
TimeRanges without(const TimeRanges &all, const TimeRanges &parts);
TimeRanges common(const TimeRanges &a, const TimeRanges &b);

inline constexpr QLatin1StringView coveredRanges("covered");
inline constexpr QLatin1StringView replacedRanges("replaced");
inline constexpr QLatin1StringView gapRanges("gaps");
inline constexpr QLatin1StringView notFinalRanges("not_final");

/// Ranges of an import under one of these names, in its corrected zone; what is no range is left out.
TimeRanges rangesOf(const Batch &batch, QLatin1StringView name);
/// From its first row to behind its last one, likewise; no value: nobody knows.
std::optional<TimeRange> spanOf(const Batch &batch);
/// Those of an import that was just read.
void setRanges(Batch &batch, QLatin1StringView name, const TimeRanges &ranges);

/// What the active ones of a source's imports say about, where in it they have no rows, and the rest.
struct Coverage
{
    TimeRanges covered;
    TimeRanges gaps;
    TimeRanges known;
};
/// `batches`: of one source, in the order they were made.
Coverage coverageOf(const QList<Batch> &batches);
/// The active ones that still count somewhere: of those that later ones replaced as a whole nothing is left. `batches`: of one
/// source, in the order they were made.
QList<Batch> countingOf(const QList<Batch> &batches);

} // namespace hindsight
