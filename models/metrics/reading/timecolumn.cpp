// SPDX-License-Identifier: GPL-3.0-or-later
#include "timecolumn.h"

#include "models/incident/zones.h"

#include <algorithm>
#include <cstring>
#include <limits>

namespace hindsight {

namespace {

constexpr qint64 earliest = 631'152'000;  // 1990-01-01T00:00Z
constexpr qint64 latest = 4'102'444'800;  // 2100-01-01T00:00Z

bool isDigit(char c) { return c >= '0' && c <= '9'; }

int two(const char *at) { return (at[0] - '0') * 10 + (at[1] - '0'); }

bool areDigits(const char *at, int count)
{
    bool all = true;
    for (int i = 0; i < count; ++i)
        all = all && isDigit(at[i]);
    return all;
}

// Days since 1970-01-01 of a date of the Gregorian calendar, counted in years that begin in March, so that the leap day is the last.
qint64 daysOf(int year, int month, int day)
{
    const int y = month <= 2 ? year - 1 : year;
    const int m = month <= 2 ? month + 9 : month - 3;
    const qint64 era = (y >= 0 ? y : y - 399) / 400;
    const qint64 ofEra = y - era * 400;
    return era * 146097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + (m * 153 + 2) / 5 + day - 1 - 719468;
}

bool isDate(int year, int month, int day)
{
    static constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (month < 1 || month > 12 || day < 1)
        return false;
    const bool leap = month == 2 && year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return day <= days[month - 1] + (leap ? 1 : 0);
}

/// Takes a text apart from the front.
struct Cursor
{
    std::string_view rest;

    bool done() const { return rest.empty(); }
    char peek() const { return rest.empty() ? '\0' : rest.front(); }
    bool take(char c)
    {
        if (peek() != c)
            return false;
        rest.remove_prefix(1);
        return true;
    }
    void skipSpaces()
    {
        while (peek() == ' ')
            rest.remove_prefix(1);
    }
    // A number of `least` to `most` digits; -1: none.
    int number(int least, int most)
    {
        int n = 0;
        int value = 0;
        while (n < most && size_t(n) < rest.size() && isDigit(rest[size_t(n)]))
            value = value * 10 + (rest[size_t(n++)] - '0');
        if (n < least || (size_t(n) < rest.size() && isDigit(rest[size_t(n)])))
            return -1;
        rest.remove_prefix(size_t(n));
        return value;
    }
};

bool takeFraction(Cursor &cursor, int &micros)
{
    if (!(cursor.peek() == '.' || cursor.peek() == ','))
        return true;
    cursor.rest.remove_prefix(1);
    if (!isDigit(cursor.peek()))
        return false;
    int scale = 100'000;
    while (isDigit(cursor.peek())) {
        micros += (cursor.peek() - '0') * scale;
        scale /= 10;
        cursor.rest.remove_prefix(1);
    }
    return true;
}

bool takeOffset(Cursor &cursor, CellTime &time)
{
    const bool negative = cursor.peek() == '-';
    cursor.rest.remove_prefix(1);
    if (cursor.rest.size() < 2 || !areDigits(cursor.rest.data(), 2))
        return false;
    int seconds = two(cursor.rest.data()) * 3600;
    cursor.rest.remove_prefix(2);
    const bool colon = cursor.take(':');
    if (cursor.rest.size() >= 2 && areDigits(cursor.rest.data(), 2)) {
        seconds += two(cursor.rest.data()) * 60;
        cursor.rest.remove_prefix(2);
    } else if (colon) {
        return false;
    }
    if (!cursor.done() || seconds > 15 * 3600)
        return false;
    time.seconds -= negative ? -seconds : seconds;
    time.absolute = true;
    return true;
}

// Time of day, and what may follow it: fraction, AM or PM, and the zone.
bool takeClock(Cursor &cursor, CellTime &time)
{
    int hour = cursor.number(1, 2);
    if (hour < 0 || !cursor.take(':'))
        return false;
    const int minute = cursor.number(2, 2);
    int second = 0;
    if (minute < 0)
        return false;
    if (cursor.take(':') && (second = cursor.number(2, 2)) < 0)
        return false;
    if (!takeFraction(cursor, time.micros))
        return false;
    cursor.skipSpaces();
    if (cursor.rest.size() >= 2 && (cursor.rest[1] == 'M' || cursor.rest[1] == 'm') && (cursor.rest.size() == 2 || cursor.rest[2] == ' ')) {
        const char half = char(cursor.rest[0] & ~0x20);
        if ((half != 'A' && half != 'P') || hour < 1 || hour > 12)
            return false;
        hour = hour % 12 + (half == 'P' ? 12 : 0);
        cursor.rest.remove_prefix(2);
        cursor.skipSpaces();
    }
    if (minute > 59 || second > 60 || hour > 24 || (hour == 24 && (minute > 0 || second > 0)))
        return false;
    time.seconds += hour * 3600 + minute * 60 + second;
    if (cursor.done())
        return true;
    if ((cursor.peek() == 'Z' || cursor.peek() == 'z') && cursor.rest.size() == 1) {
        time.absolute = true;
        return true;
    }
    if (cursor.peek() == '+' || cursor.peek() == '-')
        return takeOffset(cursor, time);
    time.zone = cursor.rest;
    return cursor.rest.size() <= 40;
}

bool takeDate(Cursor &cursor, TimeShape shape, CellTime &time)
{
    const bool yearFirst = shape == TimeShape::Iso;
    const int first = yearFirst ? cursor.number(4, 4) : cursor.number(1, 2);
    const char separator = cursor.peek();
    if (first < 0 || !(separator == '-' || separator == '/' || separator == '.'))
        return false;
    cursor.take(separator);
    const int second = cursor.number(1, 2);
    if (second < 0 || !cursor.take(separator))
        return false;
    int third = yearFirst ? cursor.number(1, 2) : cursor.number(2, 4);
    if (third < 0)
        return false;
    if (!yearFirst && third < 100)
        third += 2000;
    const int year = yearFirst ? first : third;
    const int month = shape == TimeShape::DayMonthYear || yearFirst ? second : first;
    const int day = yearFirst ? third : shape == TimeShape::DayMonthYear ? first : second;
    if (!isDate(year, month, day))
        return false;
    time.seconds = daysOf(year, month, day) * 86400;
    return true;
}

bool takeEpoch(std::string_view text, TimeShape shape, CellTime &time)
{
    const bool negative = text.front() == '-';
    if (negative)
        return false;
    qint64 whole = 0;
    size_t i = 0;
    for (; i < text.size() && isDigit(text[i]); ++i) {
        if (whole > std::numeric_limits<qint64>::max() / 10 - 1) // one digit more would not fit
            return false;
        whole = whole * 10 + (text[i] - '0');
    }
    if (i == 0)
        return false;
    Cursor cursor{text.substr(i)};
    int fraction = 0; // millionths of the unit
    if (!takeFraction(cursor, fraction) || !cursor.done())
        return false;
    time.absolute = true;
    switch (shape) {
    case TimeShape::EpochSeconds:
        time.seconds = whole;
        time.micros = fraction;
        break;
    case TimeShape::EpochMilliseconds:
        time.seconds = whole / 1000;
        time.micros = int(whole % 1000) * 1000 + fraction / 1000;
        break;
    case TimeShape::EpochMicroseconds:
        time.seconds = whole / 1'000'000;
        time.micros = int(whole % 1'000'000);
        break;
    default:
        time.seconds = whole / 1'000'000'000;
        time.micros = int(whole % 1'000'000'000 / 1000);
        break;
    }
    return true;
}

std::string_view trimmed(std::string_view text)
{
    if (text.starts_with("\xef\xbb\xbf")) // of a file that was put behind another one
        text.remove_prefix(3);
    while (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ')
        text.remove_suffix(1);
    return text;
}

} // namespace

bool readCellTime(std::string_view text, TimeShape shape, CellTime &time)
{
    time = {};
    text = trimmed(text);
    if (text.empty())
        return false;
    Cursor cursor{text};
    switch (shape) {
    case TimeShape::EpochSeconds:
    case TimeShape::EpochMilliseconds:
    case TimeShape::EpochMicroseconds:
    case TimeShape::EpochNanoseconds: return takeEpoch(text, shape, time);
    case TimeShape::Compact: {
        if (text.size() < 14 || !areDigits(text.data(), 14))
            return false;
        const int year = two(text.data()) * 100 + two(text.data() + 2);
        const int month = two(text.data() + 4), day = two(text.data() + 6);
        const int hour = two(text.data() + 8), minute = two(text.data() + 10), second = two(text.data() + 12);
        if (!isDate(year, month, day) || hour > 23 || minute > 59 || second > 60)
            return false;
        time.seconds = daysOf(year, month, day) * 86400 + hour * 3600 + minute * 60 + second;
        cursor.rest.remove_prefix(14);
        if (cursor.done())
            return true;
        time.absolute = cursor.rest == "Z";
        return time.absolute;
    }
    case TimeShape::Iso:
    case TimeShape::DayMonthYear:
    case TimeShape::MonthDayYear: break;
    }
    if (!takeDate(cursor, shape, time))
        return false;
    if (cursor.done())
        return true;
    if (!cursor.take('T') && !cursor.take('t') && !cursor.take(',') && cursor.peek() != ' ')
        return false;
    cursor.skipSpaces();
    return takeClock(cursor, time);
}

TimeReader::TimeReader(TimeShape shape, const QString &zone)
    : m_shape(shape)
    , m_zone(zone.isEmpty() ? std::nullopt : zoneNamed(zone))
{}

TimeState TimeReader::read(std::string_view text, std::string_view zone, qint64 &at)
{
    if (text.empty())
        return TimeState::Empty;
    // The usual form, 2024-07-20T10:30:15.123Z: its date is mostly that of the row before.
    if (m_shape == TimeShape::Iso && text.size() >= 20 && text.size() <= 27 && text.back() == 'Z') {
        const char *c = text.data();
        bool known = std::memcmp(c, m_date.data(), 10) == 0;
        if (CellTime date; !known && readCellTime(text.substr(0, 10), TimeShape::Iso, date)) {
            std::memcpy(m_date.data(), c, 10);
            m_dateSeconds = date.seconds;
            known = true;
        }
        const bool plain
            = known && (c[10] == 'T' || c[10] == ' ') && c[13] == ':' && c[16] == ':' && areDigits(c + 11, 2) && areDigits(c + 14, 2) && areDigits(c + 17, 2);
        const int hour = two(c + 11), minute = two(c + 14), second = two(c + 17);
        if (plain && hour < 24 && minute < 60 && second < 61 && (text.size() == 20 || c[19] == '.')) {
            int micros = 0;
            int scale = 100'000;
            bool digits = text.size() != 21;
            for (size_t i = 20; i + 1 < text.size(); ++i, scale /= 10) {
                digits = digits && isDigit(c[i]);
                micros += (c[i] - '0') * scale;
            }
            const qint64 seconds = m_dateSeconds + hour * 3600 + minute * 60 + second;
            if (digits) {
                if (seconds < earliest || seconds >= latest)
                    return TimeState::OutOfRange;
                ++m_zoned;
                at = seconds * microsecondsPerSecond + micros;
                return TimeState::Valid;
            }
        }
    }
    CellTime time;
    if (!readCellTime(text, m_shape, time)) {
        return trimmed(text).empty() ? TimeState::Empty : TimeState::NotATime;
    }
    return place(time, zone, at);
}

TimeState TimeReader::read(std::string_view date, std::string_view clock, std::string_view zone, qint64 &at)
{
    date = trimmed(date);
    clock = trimmed(clock);
    if (date.empty() || clock.empty())
        return TimeState::Empty;
    CellTime time;
    if (!readCellTime(date, m_shape, time))
        return TimeState::NotATime;
    Cursor cursor{clock};
    if (!takeClock(cursor, time))
        return TimeState::NotATime;
    return place(time, zone, at);
}

TimeState TimeReader::place(const CellTime &time, std::string_view zone, qint64 &at)
{
    if (time.absolute) {
        if (time.seconds < earliest || time.seconds >= latest)
            return TimeState::OutOfRange;
        ++m_zoned;
        at = time.seconds * microsecondsPerSecond + time.micros;
        return TimeState::Valid;
    }
    if (time.seconds < earliest + 86400 || time.seconds >= latest - 86400)
        return TimeState::OutOfRange;
    const std::string_view named = !time.zone.empty() ? time.zone : trimmed(zone);
    if (named.empty())
        return m_zone ? placeIn(*m_zone, time, at) : TimeState::NoZone;
    if (named != m_rowZoneText) {
        m_rowZoneText = named;
        // An abbreviation means several zones: what the user said it is wins.
        const QString name = QString::fromUtf8(named.data(), qsizetype(named.size()));
        m_rowZone = m_zone && isZoneAbbreviation(name) ? m_zone : zoneNamed(name);
        m_abbreviation = m_zone && isZoneAbbreviation(name) ? zoneNamed(name) : std::nullopt;
        m_offsetZone = nullptr;
    }
    if (!m_rowZone)
        return TimeState::UnknownZone;
    m_zoned += !m_abbreviation;
    return placeIn(*m_rowZone, time, at);
}

TimeState TimeReader::placeIn(const QTimeZone &zone, const CellTime &time, qint64 &at)
{
    const auto inZoneAt
        = [&zone](qint64 seconds) { return atInZone(QDate(1970, 1, 1).addDays(seconds / 86400), QTime(0, 0).addSecs(int(seconds % 86400)), zone); };
    const qint64 hour = time.seconds / 3600;
    if (m_offsetZone != &zone || m_offsetHour != hour) {
        m_offsetZone = &zone;
        m_offsetHour = hour;
        const auto begin = inZoneAt(hour * 3600), end = inZoneAt(hour * 3600 + 3599);
        m_offset.reset();
        if (begin && end && *end - *begin == 3599 * microsecondsPerSecond)
            m_offset = *begin - hour * 3600 * microsecondsPerSecond;
        // Of the hour that comes twice the abbreviation says which one it is.
        if (m_abbreviation && &zone == &*m_rowZone) {
            const qint64 offset = m_abbreviation->offsetFromUtc(QDateTime::fromSecsSinceEpoch(0, QTimeZone::UTC));
            if (zone.offsetFromUtc(QDateTime::fromSecsSinceEpoch(hour * 3600 - offset, QTimeZone::UTC)) == offset)
                m_offset = -offset * microsecondsPerSecond;
        }
    }
    if (m_offset) {
        at = time.seconds * microsecondsPerSecond + *m_offset + time.micros;
        return TimeState::Valid;
    }
    const auto placed = inZoneAt(time.seconds);
    if (!placed)
        return TimeState::DoesNotExist;
    at = *placed + time.micros;
    return TimeState::Valid;
}

} // namespace hindsight
