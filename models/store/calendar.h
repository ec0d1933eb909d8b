// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/source.h"
#include "models/metrics/ranges.h"
#include "store.h"

namespace hindsight {

// What is known about the times of a source: its calendar marks and the zone of its market. Each change is one step.

/// By time; those without a begin or an end are left out.
Result<QList<CalendarMark>> marksOf(const Store &store, const QString &source);

/// Marks a time of a source. `factor`: of MarkEffect::Scale, else nothing. Error: it ends before it begins, or a scale has no factor above 0.
Result<Step> markTime(Store &store, const MetricSource &source, const TimeRange &range, MarkEffect effect, std::optional<double> factor, const QString &note);
Result<Step> removeMark(Store &store, const CalendarMark &mark);

/// In which zone "the same weekday and time" is meant; empty: that of its files. Error: nothing has this name, or it is one of a season.
Result<Step> setMarketZone(Store &store, const MetricSource &source, const QString &zone);

/// "left out of what is usual", in the language of the window.
QString effectText(const CalendarMark &mark);

} // namespace hindsight
