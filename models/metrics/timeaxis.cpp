// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeaxis.h"

#include "models/incident/moment.h"
#include "models/incident/zones.h"

#include <QDateTime>

#include <algorithm>

namespace hindsight {

namespace {

constexpr qint64 minute = 60, hour = 60 * minute, day = 24 * hour;

// Steps of a clock, in seconds.
constexpr qint64 clockSteps[]
    = {1, 2, 5, 10, 15, 30, minute, 2 * minute, 5 * minute, 10 * minute, 15 * minute, 30 * minute, hour, 2 * hour, 3 * hour, 6 * hour, 12 * hour};
constexpr int daySteps[] = {1, 2, 7};
constexpr int monthSteps[] = {1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200};

qint64 floorTo(qint64 value, qint64 step) { return value - ((value % step) + step) % step; }

TimeTick tickAt(qint64 seconds, const QTimeZone &zone, TimeTick::Level level)
{
    const qint64 at = seconds * microsecondsPerSecond;
    return {at, level, inZone(at, zone)};
}

// Each time at which the zone's clocks show a multiple of `step` since midnight.
QList<TimeTick> clockTicks(qint64 from, qint64 to, qint64 step, const QTimeZone &zone)
{
    const auto offsetAt = [&zone](qint64 seconds) -> qint64 { return zone.offsetFromUtc(QDateTime::fromSecsSinceEpoch(seconds, QTimeZone::utc())); };
    const auto local = [&](qint64 seconds) { return seconds + offsetAt(seconds); };
    QList<TimeTick> ticks;
    qint64 at = floorTo(local(from), step) - offsetAt(from) - step;
    while (at < to) {
        qint64 next = at + step - (local(at) - floorTo(local(at), step));
        if (local(next) != floorTo(local(next), step)) { // the clocks were set in between
            next += offsetAt(at) - offsetAt(next);
            if (next <= at || local(next) != floorTo(local(next), step))
                next = at + step;
        }
        at = next;
        if (at < from || at > to || local(at) != floorTo(local(at), step))
            continue;
        const bool midnight = local(at) == floorTo(local(at), day);
        ticks.append(tickAt(at, zone,
                            midnight                                  ? TimeTick::Level::Day
                                : step < minute && local(at) % minute ? TimeTick::Level::Second
                                                                      : TimeTick::Level::Minute));
    }
    return ticks;
}

void appendDay(QList<TimeTick> &ticks, const QDate &date, qint64 from, qint64 to, const QTimeZone &zone)
{
    const auto start = startOfDay(date, zone);
    if (start && *start >= from * microsecondsPerSecond && *start <= to * microsecondsPerSecond)
        ticks.append(tickAt(*start / microsecondsPerSecond, zone, TimeTick::Level::Day));
}

} // namespace

QList<TimeTick> ticksOf(const TimeAxis &axis, const QTimeZone &zone, double distance)
{
    // Seconds that are inside; a tick between two of them does not exist.
    const qint64 from = -floorTo(-axis.from, microsecondsPerSecond) / microsecondsPerSecond;
    const qint64 to = floorTo(axis.to, microsecondsPerSecond) / microsecondsPerSecond;
    const double least = std::max(distance, 4.0) * axis.perPixel() / double(microsecondsPerSecond);
    for (const qint64 step : clockSteps) {
        if (double(step) >= least)
            return clockTicks(from, to, step, zone);
    }
    QList<TimeTick> ticks;
    const QDate first = inZone(axis.from, zone).date(), last = inZone(axis.to, zone).date();
    for (const int step : daySteps) {
        if (double(step) * double(day) < least)
            continue;
        // Weeks begin on Monday; every second day counts from there, too.
        for (QDate date = first.addDays(-(first.toJulianDay() % step)); date.isValid() && date <= last; date = date.addDays(step))
            appendDay(ticks, date, from, to, zone);
        return ticks;
    }
    for (const int step : monthSteps) {
        if (double(step) * 28 * double(day) < least)
            continue;
        const int months = first.year() * 12 + first.month() - 1;
        for (QDate date = QDate(first.year(), first.month(), 1).addMonths(-(months % step)); date.isValid() && date <= last; date = date.addMonths(step))
            appendDay(ticks, date, from, to, zone);
        return ticks;
    }
    return ticks;
}

} // namespace hindsight
