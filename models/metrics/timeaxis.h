// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QList>
#include <QTimeZone>

namespace hindsight {

/// Where moments stand in a picture: `from` at `left`, `to` `width` pixels right of it. Microseconds UTC; to > from.
struct TimeAxis
{
    qint64 from = 0;
    qint64 to = 1;
    double left = 0;
    double width = 1; ///< > 0

    double x(qint64 at) const { return left + double(at - from) * (width / double(to - from)); }
    qint64 at(double x) const { return from + qint64((x - left) * (double(to - from) / width)); }
    /// Microseconds.
    double perPixel() const { return double(to - from) / width; }

    bool operator==(const TimeAxis &) const = default;
};

/// Where something round is on the clocks of a zone.
struct TimeTick
{
    enum class Level {
        Second, ///< a label needs the seconds
        Minute, ///< hours and minutes say it
        Day,    ///< a day, a month or a year begins
    };
    qint64 at = 0;    ///< microseconds UTC
    Level level = Level::Minute;
    QDateTime local = {}; ///< in the zone

    bool operator==(const TimeTick &) const = default;
};

/// Ticks at least `distance` pixels apart, at round times of the zone's clocks: of an hour that happens twice both are there.
/// In order; at most a few hundred.
QList<TimeTick> ticksOf(const TimeAxis &axis, const QTimeZone &zone, double distance);

} // namespace hindsight
