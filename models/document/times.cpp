// SPDX-License-Identifier: GPL-3.0-or-later
#include "times.h"

#include "models/incident/timetext.h"
#include "models/incident/zones.h"

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

// Seconds ahead of UTC at that moment; no value for an unknown zone.
std::optional<int> offsetOf(const QString &zone, qint64 at)
{
    const auto known = zoneNamed(zone);
    return known ? std::optional(inZone(at, *known).offsetFromUtc()) : std::nullopt;
}

} // namespace

Times::Times(const Phrases &p, const QString &zone, bool asWritten)
    : phrases(p)
    , documentZone(zoneNamed(zone) ? zone : u"UTC"_s)
    , timeZone(zoneNamed(documentZone).value_or(QTimeZone(QTimeZone::UTC)))
    , keepsNames(asWritten)
{}

QDate Times::dayOf(const Moment &moment) const
{
    // A day belongs to its own zone: seen from another it would begin on the day before.
    if (moment.precision == Precision::Day)
        return QDate::fromString(dateText(moment, moment.zone), Qt::ISODate);
    return moment.at ? inZone(*moment.at, timeZone).date() : QDate();
}

QString Times::clock(const Moment &moment) const { return clockText(moment, documentZone); }

QString Times::zone(const Moment &moment) const
{
    const qint64 at = moment.at.value_or(0);
    const std::optional<int> offset = inZone(at, timeZone).offsetFromUtc();
    const QString name = keepsNames && (moment.zone == documentZone || offsetOf(moment.zone, at) == offset) ? moment.zone : documentZone;
    if (!name.contains(u'/'))
        return name;
    const QString abbreviation = zoneNamed(name)->abbreviation(inZone(at, QTimeZone::UTC));
    if (abbreviation.front().isLetter() && offsetOf(abbreviation, at) == offset)
        return abbreviation;
    const int minutes = offset.value_or(0) / 60;
    return u"UTC%1%2:%3"_s.arg(QLatin1Char(minutes < 0 ? '-' : '+')).arg(qAbs(minutes) / 60, 2, 10, '0'_L1).arg(qAbs(minutes) % 60, 2, 10, '0'_L1);
}

QString Times::time(const Moment &moment) const
{
    if (!moment.at)
        return moment.written;
    return moment.precision == Precision::Day ? date(moment) : clock(moment) + u' ' + zone(moment);
}

QString Times::timeBeside(const QDate &day, const Moment &moment) const
{
    if (!moment.at || moment.precision == Precision::Day || dayOf(moment) == day)
        return time(moment);
    return date(moment) + u", "_s + time(moment);
}

} // namespace hindsight
