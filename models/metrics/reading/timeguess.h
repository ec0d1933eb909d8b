// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mapping.h"

#include <QTimeZone>

#include <expected>
#include <optional>

namespace hindsight {

/// How the times of one column of the sample are written.
struct TimeValues
{
    int filled = 0;
    int readable = 0;    ///< that the shape below fits
    bool hasDate = false;
    bool hasClock = false;
    bool naive = false;        ///< some without a zone; never of epochs
    QStringList zones = {};    ///< zone names in the cells that are abbreviations
    TimeShape shape = TimeShape::Iso;
    bool dayOrMonth = false;   ///< nothing decides between DayMonthYear and MonthDayYear
    bool mixed = false;        ///< values of another shape stand among them
    QString example = {};

    bool fits(TimeShape other) const { return other == shape || (dayOrMonth && (other == TimeShape::DayMonthYear || other == TimeShape::MonthDayYear)); }
    /// Most values are times, with a date.
    bool usable() const { return hasDate && readable * 2 > filled; }
    /// Nearly all are, so that a name which says nothing does not matter.
    bool certain() const { return hasDate && filled > 0 && readable * 10 >= filled * 8; }
    bool clocksOnly() const { return !hasDate && hasClock && readable * 10 >= filled * 8; }
};

TimeValues timesOf(const QStringList &values);

/// One time of a column, for small files: microseconds UTC. No value: not one in this shape, or it does not exist in its
/// zone. `zone` is for times without one, and for abbreviations; `zoned` is set to whether it did not matter.
std::optional<qint64> timeOf(QStringView text, TimeShape shape, const std::optional<QTimeZone> &zone, bool *zoned = nullptr);

} // namespace hindsight
