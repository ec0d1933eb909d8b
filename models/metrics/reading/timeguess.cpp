// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeguess.h"

#include "models/incident/zones.h"

#include <QHash>
#include <QRegularExpression>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

/// A time taken apart; the first and second number of a date with the year last stay as they stand.
struct Parts
{
    bool date = false;
    bool clock = false;
    bool yearLast = false;
    bool dots = false; ///< 20.07.2024: the day comes first wherever dates have dots
    int year = 0;
    int first = 0;
    int second = 0;
    qint64 ofDay = 0; ///< microseconds
    QString zone = {};
    std::optional<TimeShape> number = {}; ///< epoch or compact
    qint64 epoch = 0;                     ///< microseconds
};

bool plausible(int year) { return year >= 1970 && year <= 2199; }

std::optional<Parts> numberParts(const QString &text)
{
    static const QRegularExpression pattern(u"^(\\d{8}|\\d{10}|\\d{12,14}|\\d{16}|\\d{19})(?:\\.(\\d{1,9}))?$"_s);
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const QString digits = match.captured(1);
    const QString fraction = match.captured(2);
    Parts parts;
    parts.date = true;
    parts.clock = true;
    const qint64 value = digits.toLongLong();
    if (digits.size() == 8 || digits.size() == 12 || digits.size() == 14) {
        const QDate date(digits.sliced(0, 4).toInt(), digits.sliced(4, 2).toInt(), digits.sliced(6, 2).toInt());
        const int hour = digits.sliced(8).first(std::min<qsizetype>(2, digits.size() - 8)).toInt();
        const int minute = digits.size() >= 12 ? digits.sliced(10, 2).toInt() : 0;
        const int second = digits.size() >= 14 ? digits.sliced(12, 2).toInt() : 0;
        if (!date.isValid() || !plausible(date.year()) || !QTime::isValid(hour, minute, second) || !fraction.isEmpty())
            return std::nullopt;
        parts.number = TimeShape::Compact;
        parts.clock = digits.size() > 8;
        parts.year = date.year();
        parts.first = date.month();
        parts.second = date.day();
        parts.ofDay = ((hour * 60LL + minute) * 60 + second) * microsecondsPerSecond;
        return parts;
    }
    const double below = fraction.isEmpty() ? 0 : (u"0."_s + fraction).toDouble();
    switch (digits.size()) {
    case 10:
        parts.number = TimeShape::EpochSeconds;
        parts.epoch = value * microsecondsPerSecond + qint64(below * 1e6 + 0.5);
        break;
    case 13:
        parts.number = TimeShape::EpochMilliseconds;
        parts.epoch = value * 1000 + qint64(below * 1e3 + 0.5);
        break;
    case 16:
        parts.number = TimeShape::EpochMicroseconds;
        parts.epoch = value;
        break;
    case 19:
        parts.number = TimeShape::EpochNanoseconds;
        parts.epoch = value / 1000;
        break;
    default: return std::nullopt;
    }
    return parts;
}

std::optional<Parts> partsOf(const QString &text)
{
    if (const auto number = numberParts(text))
        return number;
    static const QRegularExpression pattern(
        u"^(?:(?<y>\\d{4})(?<s1>[-/.])(?<m>\\d{1,2})\\g{s1}(?<d>\\d{1,2})|(?<a>\\d{1,2})(?<s2>[-/.])(?<b>\\d{1,2})\\g{s2}(?<y2>\\d{4}))?"
        "(?:(?:^|[Tt ]|, ?)\\s*(?<h>\\d{1,2}):(?<min>\\d{2})(?::(?<sec>\\d{2})(?:[.,](?<frac>\\d{1,9}))?)?(?: ?(?<half>[AaPp])\\.?[Mm]\\.?)?)?"
        "(?: ?(?<zone>[Zz]|[+-]\\d{2}(?::?\\d{2})?|[A-Za-z][A-Za-z_]+(?:/[A-Za-z_+\\-0-9]+)*|(?:UTC|GMT)[+-]\\d{1,2}(?::?\\d{2})?))?$"_s);
    const auto match = pattern.match(text);
    if (text.isEmpty() || !match.hasMatch())
        return std::nullopt;
    Parts parts;
    if (match.hasCaptured(u"y")) {
        parts.date = true;
        parts.year = match.captured(u"y").toInt();
        parts.first = match.captured(u"m").toInt();
        parts.second = match.captured(u"d").toInt();
        if (!QDate::isValid(parts.year, parts.first, parts.second))
            return std::nullopt;
    } else if (match.hasCaptured(u"a")) {
        parts.date = true;
        parts.yearLast = true;
        parts.dots = match.captured(u"s2") == u".";
        parts.year = match.captured(u"y2").toInt();
        parts.first = match.captured(u"a").toInt();
        parts.second = match.captured(u"b").toInt();
        if (!QDate::isValid(parts.year, parts.first, parts.second) && !QDate::isValid(parts.year, parts.second, parts.first))
            return std::nullopt;
    }
    if (parts.date && !plausible(parts.year))
        return std::nullopt;
    if (match.hasCaptured(u"h")) {
        parts.clock = true;
        int hour = match.captured(u"h").toInt();
        const int minute = match.captured(u"min").toInt();
        const int second = match.captured(u"sec").toInt();
        if (match.hasCaptured(u"half")) {
            if (hour < 1 || hour > 12)
                return std::nullopt;
            hour = hour % 12 + (match.captured(u"half").compare(u"p", Qt::CaseInsensitive) == 0 ? 12 : 0);
        }
        if (hour > 23 || minute > 59 || second > 60)
            return std::nullopt;
        const QString fraction = match.captured(u"frac").leftJustified(6, u'0').first(6);
        parts.ofDay = ((hour * 60LL + minute) * 60 + std::min(second, 59)) * microsecondsPerSecond + fraction.toLongLong();
    }
    if (!parts.date && !parts.clock)
        return std::nullopt;
    parts.zone = match.captured(u"zone");
    if (!parts.zone.isEmpty() && !zoneNamed(parts.zone))
        return std::nullopt;
    return parts;
}

} // namespace

TimeValues timesOf(const QStringList &values)
{
    TimeValues result;
    QHash<TimeShape, int> shapes;
    int yearLast = 0;
    int dayFirst = 0;
    int monthFirst = 0;
    int either = 0;
    int dates = 0;
    int clocks = 0;
    int naive = 0;
    for (const QString &value : values) {
        const QString text = value.trimmed();
        if (text.isEmpty())
            continue;
        ++result.filled;
        const std::optional<Parts> parts = partsOf(text);
        if (!parts)
            continue;
        if (result.example.isEmpty())
            result.example = text;
        ++result.readable;
        dates += parts->date;
        clocks += parts->clock;
        if (parts->yearLast) {
            ++yearLast;
            if (parts->dots || parts->first > 12)
                ++dayFirst;
            else if (parts->second > 12)
                ++monthFirst;
            else if (parts->first != parts->second)
                ++either;
        } else {
            ++shapes[parts->number.value_or(TimeShape::Iso)];
        }
        if (!parts->number || *parts->number == TimeShape::Compact) {
            naive += parts->zone.isEmpty();
            if (!parts->zone.isEmpty() && isZoneAbbreviation(parts->zone) && !result.zones.contains(parts->zone))
                result.zones << parts->zone;
        }
    }
    if (result.readable == 0)
        return result;
    result.hasDate = dates * 10 >= result.readable * 8;
    result.hasClock = clocks * 10 >= result.readable * 8;
    int most = yearLast;
    result.shape = monthFirst > dayFirst ? TimeShape::MonthDayYear : TimeShape::DayMonthYear;
    for (auto it = shapes.begin(); it != shapes.end(); ++it) {
        if (it.value() > most) {
            most = it.value();
            result.shape = it.key();
        }
    }
    const bool numbersLast = result.shape == TimeShape::DayMonthYear || result.shape == TimeShape::MonthDayYear;
    result.dayOrMonth = numbersLast && dayFirst == 0 && monthFirst == 0 && either > 0;
    result.mixed = most < result.readable || (dayFirst > 0 && monthFirst > 0);
    result.readable = most;
    result.naive = naive * 10 > result.readable; // a few rows without a zone are damaged
    return result;
}

std::optional<qint64> timeOf(QStringView text, TimeShape shape, const std::optional<QTimeZone> &zone, bool *zoned)
{
    const std::optional<Parts> parts = partsOf(text.trimmed().toString());
    if (!parts || !parts->date)
        return std::nullopt;
    const bool isEpoch = parts->number && *parts->number != TimeShape::Compact;
    const bool namesZone = !parts->zone.isEmpty() && !(zone && isZoneAbbreviation(parts->zone));
    if (zoned)
        *zoned = isEpoch || namesZone;
    if (isEpoch)
        return *parts->number == shape ? std::optional(parts->epoch) : std::nullopt;
    const bool fits = parts->yearLast ? shape == TimeShape::DayMonthYear || shape == TimeShape::MonthDayYear : shape == parts->number.value_or(TimeShape::Iso);
    if (!fits)
        return std::nullopt;
    const bool dayFirst = parts->yearLast && shape == TimeShape::DayMonthYear;
    const QDate date(parts->year, dayFirst ? parts->second : parts->first, dayFirst ? parts->first : parts->second);
    std::optional<QTimeZone> own = zone;
    if (namesZone)
        own = zoneNamed(parts->zone);
    if (!date.isValid() || !own)
        return std::nullopt;
    const qint64 second = microsecondsPerSecond;
    const std::optional<qint64> at = atInZone(date, QTime::fromMSecsSinceStartOfDay(int(parts->ofDay / second) * 1000), *own);
    return at ? std::optional(*at + parts->ofDay % second) : std::nullopt;
}

} // namespace hindsight
