// SPDX-License-Identifier: GPL-3.0-or-later
#include "timebounds.h"

#include "zones.h"

namespace hindsight {

namespace {

constexpr qint64 about = 30 * microsecondsPerMinute; ///< how far "~10:30" may be from it

/// Length of what a time on the clock stands for: a full minute where nobody said seconds.
qint64 lengthOf(qint64 at, Precision precision)
{
    if (precision != Precision::Second && at % microsecondsPerMinute == 0)
        return microsecondsPerMinute;
    return at % microsecondsPerSecond == 0 ? microsecondsPerSecond : 1;
}

qint64 endOfDay(qint64 at, const QString &zone)
{
    const QTimeZone there = zoneNamed(zone).value_or(QTimeZone::utc());
    return startOfDay(inZone(at, there).date().addDays(1), there).value_or(at + 24 * 60 * microsecondsPerMinute);
}

} // namespace

std::optional<TimeBounds> boundsOf(const Moment &moment)
{
    if (!moment.at)
        return {};
    const qint64 at = *moment.at, last = at + lengthOf(at, moment.precision) - 1;
    switch (moment.precision) {
    case Precision::Second:
    case Precision::Minute:
    case Precision::Unknown: break;
    case Precision::Approximate: return TimeBounds{at - about, last + about};
    case Precision::Range: {
        const qint64 end = qMax(moment.end.value_or(at), at);
        return TimeBounds{at, end + lengthOf(end, moment.precision) - 1};
    }
    case Precision::Day: return TimeBounds{at, endOfDay(at, moment.zone) - 1};
    }
    return TimeBounds{at, last};
}

bool isSurelyBefore(const Moment &moment, const Moment &other)
{
    const auto bounds = boundsOf(moment), others = boundsOf(other);
    return bounds && others && bounds->last < others->first;
}

} // namespace hindsight
