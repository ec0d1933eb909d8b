// SPDX-License-Identifier: GPL-3.0-or-later
// What a written time means: where its date, zone and the halves of its range come from. Its syntax is timeparser.cpp.
#include "timeparser.h"
#include "timetext.h"
#include "timetokens.h"
#include "zones.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestText = 200; // nobody writes a longer time, and it bounds the work

std::unexpected<Error> refused(const QString &sentence) { return failure(Error::Kind::Input, sentence); }

QTime timeOf(const WrittenClock &clock)
{
    int hour = clock.hour;
    if (clock.meridiem == Meridiem::Pm && hour < 12)
        hour += 12;
    else if (clock.meridiem == Meridiem::Am && hour == 12)
        hour = 0;
    return QTime(hour % 24, clock.minute, clock.second, clock.fraction / 1000);
}

/// Whether the clock says 24:00, the end of its day.
bool endsDay(const WrittenSide &side) { return side.clock && side.clock->hour == 24; }

/// The date of a side; without one the context's, without a year the one nearest to the context's date.
Result<QDate> dateOf(const WrittenSide &side, const QDate &near, QStringView text)
{
    QDate date;
    if (!side.date) {
        date = near;
        if (!date.isValid())
            return refused(TimeText::tr("“%1” has no date, and none is known here.").arg(text));
    } else if (side.date->year) {
        date = QDate(*side.date->year, side.date->month, side.date->day);
    } else {
        if (!near.isValid())
            return refused(TimeText::tr("The year is missing in “%1”.").arg(text));
        for (int year = near.year() - 1; year <= near.year() + 1; ++year) {
            const QDate candidate(year, side.date->month, side.date->day);
            if (candidate.isValid() && (!date.isValid() || qAbs(near.daysTo(candidate)) < qAbs(near.daysTo(date))))
                date = candidate;
        }
    }
    if (!date.isValid())
        return refused(TimeText::tr("There is no such date as in “%1”.").arg(text));
    if (side.weekday != 0 && side.date && date.dayOfWeek() != side.weekday)
        return refused(TimeText::tr("The day of the week in “%1” does not fit the date.").arg(text));
    return date;
}

/// Microseconds UTC of a side on a day in a zone.
Result<qint64> placed(const WrittenSide &side, const QDate &date, QStringView zoneName, QStringView text)
{
    const auto zone = zoneName.isEmpty() ? std::optional(QTimeZone(QTimeZone::UTC)) : zoneNamed(zoneName);
    if (!zone)
        return refused(TimeText::tr("The time zone “%1” is not known. Write an offset like +02:00 or a name like Europe/Berlin.").arg(zoneName));
    const auto at = side.clock ? atInZone(endsDay(side) ? date.addDays(1) : date, timeOf(*side.clock), *zone) : startOfDay(date, *zone);
    if (!at)
        return refused(TimeText::tr("“%1” does not exist in %2: the clock was put forward over it.").arg(text).arg(zoneName));
    return *at + (side.clock ? side.clock->fraction % 1000 : 0);
}

Result<qint64> placed(const WrittenSide &side, const QDate &date, QStringView text)
{
    const auto at = placed(side, date, side.zone, text);
    if (!at || side.secondZone.isEmpty())
        return at;
    const auto again = placed(side, date, side.secondZone, text);
    if (again && *again != *at)
        return refused(TimeText::tr("The time zones “%1” and “%2” contradict each other.").arg(side.zone).arg(side.secondZone));
    return again;
}

/// In "11:50-12:10 PM" and "2:54 PM - 3:10" one side says AM or PM for both. It may differ for the other (11:50 is before
/// noon): the one that makes the shorter range is meant.
void shareMeridiem(WrittenClock &from, WrittenClock &to)
{
    if ((from.meridiem == Meridiem::None) == (to.meridiem == Meridiem::None))
        return;
    WrittenClock &open = from.meridiem == Meridiem::None ? from : to;
    if (open.hour == 0 || open.hour > 12)
        return;
    const auto secondsWith = [&](Meridiem meridiem) {
        open.meridiem = meridiem;
        const int seconds = timeOf(from).secsTo(timeOf(to));
        return seconds < 0 ? seconds + 24 * 3600 : seconds;
    };
    const int am = secondsWith(Meridiem::Am);
    const int pm = secondsWith(Meridiem::Pm);
    open.meridiem = am < pm ? Meridiem::Am : Meridiem::Pm;
}

/// "2024-07-20 22:30-01:00" and "10:30 -05:00" are both ranges and times with their offset from UTC.
bool couldBeOffset(const WrittenTime &time)
{
    if (!time.to || !time.to->clock || time.to->date || !time.from.zone.isEmpty() || !time.to->zone.isEmpty())
        return false;
    const WrittenClock &end = *time.to->clock;
    if (end.hasSeconds || end.hour > 14 || end.minute % 15 != 0)
        return false;
    const bool overMidnight = time.from.clock && timeOf(end) < timeOf(*time.from.clock);
    return time.hyphenSpaced || (time.hyphenTight && overMidnight && time.from.date && time.from.date->iso);
}

Precision precisionOf(const WrittenSide &side)
{
    if (!side.clock)
        return Precision::Day;
    if (side.approximate)
        return Precision::Approximate;
    return side.clock->hasSeconds ? Precision::Second : Precision::Minute;
}

/// The end of a range whose start is placed at `at` on the day `date`.
Result<qint64> endOf(const WrittenTime &time, const QDate &date, qint64 at, const TimeContext &context, QStringView text)
{
    const WrittenSide &from = time.from;
    const WrittenSide &to = *time.to;
    if (from.clock.has_value() != to.clock.has_value())
        return refused(TimeText::tr("One end of “%1” has a time of day and the other has none.").arg(text));
    const auto endDate = to.date ? dateOf(to, context.date, text) : Result<QDate>(date);
    if (!endDate)
        return std::unexpected(endDate.error());

    bool nextDay = !to.clock; // a range of days reaches to the end of the last
    if (to.clock && !to.date && !endsDay(to)) {
        // In one zone the clocks tell whether midnight lies between; in two only the times themselves do.
        const auto sameDay = from.zone == to.zone ? Result<qint64>(0) : placed(to, *endDate, text);
        if (!sameDay)
            return sameDay;
        nextDay = from.zone == to.zone ? timeOf(*to.clock) < timeOf(*from.clock) : *sameDay < at;
    }
    const auto end = placed(to, endDate->addDays(nextDay ? 1 : 0), text);
    if (end && *end < at)
        return refused(TimeText::tr("“%1” ends before it starts.").arg(text));
    return end;
}

bool isDigits(QStringView text) { return std::ranges::all_of(text, isDigit); }

/// A number since 1970 whose count of digits tells its unit, as logs and APIs write it: the years 2001 to 2286. Seconds may have a
/// fraction.
std::optional<qint64> sinceEpoch(QStringView digits)
{
    if (digits.size() > 11 && digits[10] == u'.' && digits.size() <= 20) {
        const QStringView fraction = digits.sliced(11).first(std::min<qsizetype>(digits.size() - 11, 6));
        const auto seconds = sinceEpoch(digits.first(10));
        if (!seconds || !isDigits(digits.sliced(11)))
            return std::nullopt;
        return *seconds + fraction.toLongLong() * qint64(std::pow(10, 6 - fraction.size()));
    }
    if (!isDigits(digits) || digits.front() == u'0')
        return std::nullopt;
    switch (digits.size()) {
    case 10: return digits.toLongLong() * microsecondsPerSecond;
    case 13: return digits.toLongLong() * 1000;
    case 16: return digits.toLongLong();
    case 19: return digits.first(16).toLongLong();
    default: return std::nullopt;
    }
}

/// "2024072010" is a day and an hour as much as seconds since 1970.
bool looksLikeDateAndHour(QStringView digits)
{
    const auto part = [digits](qsizetype at, qsizetype size) { return digits.sliced(at, size).toInt(); };
    return digits.size() == 10 && part(0, 4) >= 1990 && part(0, 4) < 2100 && QDate(part(0, 4), part(4, 2), part(6, 2)).isValid() && part(8, 2) < 24;
}

struct Unit
{
    const char16_t *word;
    int seconds;
};

constexpr Unit units[] = {
    {u"s", 1},      {u"sec", 1},     {u"secs", 1},     {u"second", 1},   {u"seconds", 1},  {u"sek", 1},     {u"m", 60},
    {u"min", 60},   {u"mins", 60},   {u"minute", 60},  {u"minutes", 60}, {u"minuten", 60}, {u"h", 3600},    {u"hr", 3600},
    {u"hrs", 3600}, {u"hour", 3600}, {u"hours", 3600}, {u"std", 3600},   {u"d", 86400},    {u"day", 86400}, {u"days", 86400},
};

/// Seconds of "12m", "1h30m", "1 h 30 min", "2 d", each unit once and the largest first; no value: it is none.
std::optional<qint64> secondsOf(QStringView text)
{
    const auto tokens = tokensOf(text);
    qint64 seconds = 0, smallest = std::numeric_limits<qint64>::max();
    for (qsizetype i = 0; i + 1 < tokens.size(); i += 2) {
        if (!tokens[i].isNumber(1, 6) || tokens[i + 1].kind != Token::Word)
            return std::nullopt;
        const auto unit
            = std::ranges::find_if(units, [&](const Unit &known) { return tokens[i + 1].text.compare(QStringView(known.word), Qt::CaseInsensitive) == 0; });
        if (unit == std::end(units) || unit->seconds >= smallest)
            return std::nullopt;
        smallest = unit->seconds;
        seconds += qint64(tokens[i].number()) * unit->seconds;
    }
    return tokens.isEmpty() || tokens.size() % 2 != 0 ? std::nullopt : std::optional(seconds);
}

Moment momentOf(qint64 at, QStringView written, const TimeContext &context)
{
    const Precision precision = at % microsecondsPerMinute == 0 ? Precision::Minute : Precision::Second;
    return {.at = at, .precision = precision, .written = written.toString(), .zone = context.zone};
}

/// "now", "+12m" and numbers since 1970: times that need no zone. No value: it is another form.
std::optional<Result<Moment>> readZoneless(QStringView text, const TimeContext &context)
{
    if (text.compare("now"_L1, Qt::CaseInsensitive) == 0 || text.compare("jetzt"_L1, Qt::CaseInsensitive) == 0) {
        if (!context.now)
            return refused(TimeText::tr("“%1” does not say when that was. Write the time.").arg(text));
        return momentOf(*context.now - *context.now % microsecondsPerSecond, text, context);
    }
    if (text.front() == u'+') {
        const auto seconds = secondsOf(text.sliced(1));
        if (!seconds && text.size() <= 5 && isDigits(text.sliced(1)))
            return refused(TimeText::tr("“%1” has no unit. Write it like +12m, +90s or +1h 30m.").arg(text));
        if (!seconds)
            return std::nullopt;
        if (!context.before)
            return refused(TimeText::tr("“%1” counts from the event before, and there is none. Write the time.").arg(text));
        return momentOf(*context.before + *seconds * microsecondsPerSecond, text, context);
    }
    if (const auto at = sinceEpoch(text)) {
        if (looksLikeDateAndHour(text))
            return refused(TimeText::tr("“%1” can be a day with an hour, or seconds since 1970. Write the time like 2024-07-20 10:30.").arg(text));
        return momentOf(*at, text, context);
    }
    return std::nullopt;
}

} // namespace

Result<Moment> readMoment(QStringView text, const TimeContext &context)
{
    text = text.trimmed();
    if (text.isEmpty())
        return refused(TimeText::tr("There is no time in an empty text."));
    if (text.size() > longestText)
        return refused(TimeText::tr("“%1…” is too long for a time.").arg(text.first(40)));
    if (auto zoneless = readZoneless(text, context))
        return std::move(*zoneless);
    auto time = parseTime(text, context.dayFirst);
    if (!time)
        return std::unexpected(time.error());
    if (couldBeOffset(*time))
        return refused(TimeText::tr("“%1” can be a range or a time with its offset from UTC. Put blanks around the hyphen of a range.").arg(text));

    // What one side leaves out it takes from the other.
    WrittenSide &from = time->from;
    if (from.zone.isEmpty())
        from.zone = time->to && !time->to->zone.isEmpty() ? time->to->zone : QStringView(context.zone);
    if (time->to && time->to->zone.isEmpty())
        time->to->zone = from.zone;
    if (time->to && from.clock && time->to->clock)
        shareMeridiem(*from.clock, *time->to->clock);

    auto date = dateOf(from, context.date, text);
    if (!date)
        return std::unexpected(date.error());
    if (endsDay(from)) {
        *date = date->addDays(1);
        from.clock->hour = 0;
    }
    auto at = placed(from, *date, text);
    constexpr qint64 halfDay = 12 * 60 * microsecondsPerMinute;
    if (at && !from.date && context.before && *at < *context.before - halfDay) {
        *date = date->addDays(1);
        at = placed(from, *date, text);
    }
    if (!at)
        return std::unexpected(at.error());

    Moment moment{.at = *at, .precision = precisionOf(from), .written = text.toString(), .zone = from.zone.toString()};
    if (time->to) {
        const auto end = endOf(*time, *date, *at, context, text);
        if (!end)
            return std::unexpected(end.error());
        moment.end = *end;
        moment.precision = Precision::Range;
    }
    return moment;
}

} // namespace hindsight
