// SPDX-License-Identifier: GPL-3.0-or-later
// Writing times; reading them is timereader.cpp and timeparser.cpp.
#include "timetext.h"

#include "zones.h"

#include <QCoreApplication>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 epochJulianDay = 2'440'588; // 1970-01-01
constexpr qint64 microsecondsPerDay = 24 * 60 * microsecondsPerMinute;

qint64 floorDivide(qint64 a, qint64 b)
{
    return a / b - (a % b < 0 ? 1 : 0);
}

void appendDigits(QString &text, qint64 value, int width)
{
    qint64 power = 1;
    for (int i = 1; i < width; ++i)
        power *= 10;
    for (; power > 0; power /= 10)
        text += QChar(ushort(u'0' + value / power % 10));
}

void appendDate(QString &text, const QDate &date)
{
    appendDigits(text, date.year(), 4);
    text += u'-';
    appendDigits(text, date.month(), 2);
    text += u'-';
    appendDigits(text, date.day(), 2);
}

/// ":15.25" as ":15.250": no fraction, three or six digits, as many as needed.
void appendSeconds(QString &text, qint64 microseconds)
{
    text += u':';
    appendDigits(text, microseconds / microsecondsPerSecond, 2);
    const qint64 fraction = microseconds % microsecondsPerSecond;
    if (fraction == 0)
        return;
    text += u'.';
    if (fraction % 1000 == 0)
        appendDigits(text, fraction / 1000, 3);
    else
        appendDigits(text, fraction, 6);
}

/// A point of time split into what a clock and a calendar on the wall show.
struct Local
{
    QDate date;
    qint64 ofDay;  ///< microseconds since midnight on the clock
    int offset;    ///< seconds ahead of UTC

    Local(qint64 at, const QTimeZone &zone)
    {
        offset = zone.timeSpec() == Qt::UTC ? 0 : inZone(at, zone).offsetFromUtc();
        const qint64 shifted = at + offset * microsecondsPerSecond;
        const qint64 day = floorDivide(shifted, microsecondsPerDay);
        date = QDate::fromJulianDay(epochJulianDay + day);
        ofDay = shifted - day * microsecondsPerDay;
    }

    bool isWholeMinute() const { return ofDay % microsecondsPerMinute == 0; }

    void appendClock(QString &text, bool seconds) const
    {
        appendDigits(text, ofDay / (60 * microsecondsPerMinute), 2);
        text += u':';
        appendDigits(text, ofDay / microsecondsPerMinute % 60, 2);
        if (seconds)
            appendSeconds(text, ofDay % microsecondsPerMinute);
    }

    /// " UTC+02:00" where the clock alone does not tell which time is meant: after it was put back.
    void appendOffset(QString &text) const
    {
        text += offset < 0 ? u" UTC-"_s : u" UTC+"_s;
        appendDigits(text, qAbs(offset) / 3600, 2);
        text += u':';
        appendDigits(text, qAbs(offset) / 60 % 60, 2);
    }

    bool isSecondOfTwo(qint64 at, const QTimeZone &zone) const
    {
        const QTime clock = QTime::fromMSecsSinceStartOfDay(int(ofDay / 1000));
        return zone.timeSpec() == Qt::TimeZone && atInZone(date, clock, zone) != at - ofDay % 1000;
    }
};

QTimeZone zoneOrUtc(const QString &name)
{
    return zoneNamed(name).value_or(QTimeZone(QTimeZone::UTC));
}

/// Whether a range that starts and ends with these clocks would be read with this end: the same day, or the next one when
/// the clock of the end is earlier.
bool endFollowsFromClock(const Local &from, const Local &to)
{
    return from.date.daysTo(to.date) == (to.ofDay < from.ofDay ? 1 : 0);
}

} // namespace

QString isoText(qint64 at)
{
    const Local local(at, QTimeZone(QTimeZone::UTC));
    QString text;
    text.reserve(28);
    appendDate(text, local.date);
    text += u'T';
    local.appendClock(text, true);
    text += u'Z';
    return text;
}

std::optional<qint64> fromIsoText(QStringView text)
{
    // date, 'T', time to the second: 19 characters; then fraction and offset.
    const auto digits = [&](qsizetype from, int count) {
        int value = 0;
        for (qsizetype i = from; i < from + count; ++i) {
            if (i >= text.size() || text[i] < u'0' || text[i] > u'9')
                return -1;
            value = value * 10 + text[i].unicode() - u'0';
        }
        return value;
    };
    if (text.size() < 20 || text[4] != u'-' || text[7] != u'-' || (text[10] != u'T' && text[10] != u't' && text[10] != u' ')
        || text[13] != u':' || text[16] != u':')
        return std::nullopt;
    const QDate date(digits(0, 4), digits(5, 2), digits(8, 2));
    const int hour = digits(11, 2);
    const int minute = digits(14, 2);
    const int second = digits(17, 2);
    if (digits(0, 4) < 0 || !date.isValid() || hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59)
        return std::nullopt;

    qsizetype i = 19;
    qint64 fraction = 0;
    if (text[i] == u'.') {
        qint64 weight = microsecondsPerSecond;
        const qsizetype first = ++i;
        for (; digits(i, 1) >= 0; ++i) {
            weight /= 10; // digits beyond the microsecond weigh nothing
            fraction += digits(i, 1) * weight;
        }
        if (i == first)
            return std::nullopt;
    }
    qint64 offsetMinutes = 0;
    const QStringView zone = text.sliced(i);
    if (zone.size() == 6 && (zone[0] == u'+' || zone[0] == u'-') && zone[3] == u':') {
        const int hours = digits(i + 1, 2);
        const int minutes = digits(i + 4, 2);
        if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59)
            return std::nullopt;
        offsetMinutes = (zone[0] == u'+' ? 1 : -1) * (hours * 60 + minutes);
    } else if (zone != u"Z" && zone != u"z") {
        return std::nullopt;
    }
    return (date.toJulianDay() - epochJulianDay) * microsecondsPerDay + (hour * 60 + minute - offsetMinutes) * microsecondsPerMinute
        + second * microsecondsPerSecond + fraction;
}

QString clockText(const Moment &moment, const QString &zone)
{
    if (!moment.at)
        return moment.written;
    if (moment.precision == Precision::Day)
        return {};
    const QTimeZone timeZone = zoneOrUtc(zone);
    const Local from(*moment.at, timeZone);
    QString text;
    if (moment.precision == Precision::Approximate)
        text += u'~';
    from.appendClock(text, moment.precision == Precision::Second);
    if (moment.end) {
        const Local to(*moment.end, timeZone);
        text += u'-';
        if (!endFollowsFromClock(from, to)) {
            appendDate(text, to.date);
            text += u' ';
        }
        to.appendClock(text, false);
    }
    return text;
}

QString dateText(const Moment &moment, const QString &zone)
{
    QString text;
    if (moment.at)
        appendDate(text, Local(*moment.at, zoneOrUtc(zone)).date);
    return text;
}

QString editText(const Moment &moment, const TimeContext &context)
{
    if (!moment.at)
        return moment.written;
    const QTimeZone zone = zoneOrUtc(context.zone);
    QString text;

    if (moment.precision == Precision::Day) {
        // A day begins in its own zone. Where it would begin at another time in the context's zone, the zone is said.
        const Local here(*moment.at, zone);
        if (startOfDay(here.date, zone) == moment.at)
            return dateText(moment, context.zone);
        return dateText(moment, moment.zone) + u' ' + (moment.zone.isEmpty() ? u"UTC"_s : moment.zone);
    }

    const Local from(*moment.at, zone);
    const std::optional<Local> to = moment.end ? std::optional<Local>(std::in_place, *moment.end, zone) : std::nullopt;
    const bool withOffset = from.isSecondOfTwo(*moment.at, zone) || (to && to->isSecondOfTwo(*moment.end, zone));
    // Seconds that nobody's precision asks for are shown all the same when they are there: an edit must not lose them.
    const bool withSeconds = moment.precision == Precision::Second || !from.isWholeMinute() || (to && !to->isWholeMinute());
    const bool withDate = from.date != context.date || withOffset;
    if (moment.precision == Precision::Approximate)
        text += u'~';
    const auto append = [&](const Local &local, bool date) {
        if (date) {
            appendDate(text, local.date);
            text += u' ';
        }
        local.appendClock(text, withSeconds);
        if (withOffset)
            local.appendOffset(text);
    };
    append(from, withDate);
    if (to) {
        const bool withEndDate = withOffset || !endFollowsFromClock(from, *to);
        text += withDate || withEndDate ? u" - "_s : u"-"_s;
        append(*to, withEndDate);
    }
    return text;
}

QString durationText(qint64 microseconds)
{
    const qint64 seconds = qAbs(microseconds / microsecondsPerSecond);
    const QString parts[] = {
        QCoreApplication::translate("Duration", "%1 d").arg(seconds / 86'400),
        QCoreApplication::translate("Duration", "%1 h").arg(seconds / 3600 % 24),
        QCoreApplication::translate("Duration", "%1 min").arg(seconds / 60 % 60),
        QCoreApplication::translate("Duration", "%1 s").arg(seconds % 60),
    };
    const qint64 values[] = {seconds / 86'400, seconds / 3600 % 24, seconds / 60 % 60, seconds % 60};
    const int first = int(std::ranges::find_if(values, [](qint64 v) { return v != 0; }) - std::begin(values));
    if (first >= 3)
        return seconds != 0 && microseconds < 0 ? u'-' + parts[3] : parts[3];
    const QString text = values[first + 1] == 0 ? parts[first] : parts[first] + u' ' + parts[first + 1];
    return microseconds < 0 ? u'-' + text : text;
}

} // namespace hindsight
