// SPDX-License-Identifier: GPL-3.0-or-later
#include "timedoubt.h"

#include "timeparser.h"
#include "timetext.h"
#include "zones.h"

#include <QTimeZone>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

Moment shifted(const Moment &moment, qint64 by, const QString &zone)
{
    Moment other = moment;
    other.at = *moment.at + by;
    if (moment.end)
        other.end = *moment.end + by;
    other.zone = zone;
    return other;
}

/// "UTC+02:00"
QString offsetName(int seconds)
{
    const int minutes = qAbs(seconds) / 60;
    return u"UTC%1%2:%3"_s.arg(QLatin1Char(seconds < 0 ? '-' : '+')).arg(minutes / 60, 2, 10, '0'_L1).arg(minutes % 60, 2, 10, '0'_L1);
}

std::optional<TimeDoubt> happensTwice(const Moment &moment, const QTimeZone &zone)
{
    const QDateTime local = inZone(*moment.at, zone);
    const QDateTime first(local.date(), local.time(), zone, QDateTime::TransitionResolution::PreferBefore);
    const QDateTime second(local.date(), local.time(), zone, QDateTime::TransitionResolution::PreferAfter);
    const qint64 apart = first.msecsTo(second) * 1000;
    if (apart <= 0 || !second.isValid() || second.time() != local.time())
        return std::nullopt;
    TimeDoubt doubt{.sentence = TimeText::tr("%1 happened twice on %2 in %3, because the clock was put back.")
                                    .arg(clockText(moment, moment.zone), dateText(moment, moment.zone), moment.zone)};
    const bool isFirst = local.offsetFromUtc() == first.offsetFromUtc();
    const Moment other = shifted(moment, isFirst ? apart : -apart, offsetName((isFirst ? second : first).offsetFromUtc()));
    doubt.choices = {shifted(moment, 0, offsetName(local.offsetFromUtc())), other};
    return doubt;
}

std::optional<TimeDoubt> otherSeason(const Moment &moment)
{
    const QString region = regionOfSeason(moment.zone);
    if (region.isEmpty())
        return std::nullopt;
    const int written = inZone(*moment.at, *zoneNamed(moment.zone)).offsetFromUtc();
    const int there = inZone(*moment.at, QTimeZone(region.toLatin1())).offsetFromUtc();
    if (written == there)
        return std::nullopt;
    return TimeDoubt{.sentence = TimeText::tr("“%1” is not what the clocks of %2 showed on %3.").arg(moment.zone, region, dateText(moment, region)),
                     .choices = {moment, shifted(moment, (written - there) * microsecondsPerSecond, region)}};
}

} // namespace

std::optional<TimeDoubt> doubtOf(const Moment &moment)
{
    if (!moment.at || moment.precision == Precision::Day)
        return std::nullopt;
    if (isZoneAbbreviation(moment.zone))
        return otherSeason(moment);
    const auto zone = zoneNamed(moment.zone);
    return zone && zone->timeSpec() == Qt::TimeZone ? happensTwice(moment, *zone) : std::nullopt;
}

} // namespace hindsight
