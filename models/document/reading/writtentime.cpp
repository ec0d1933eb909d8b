// SPDX-License-Identifier: GPL-3.0-or-later
#include "writtentime.h"

#include "models/incident/zones.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestTime = 80;

const TimeContext &anyDay()
{
    static const TimeContext context{QDate(2000, 1, 1), {}};
    return context;
}

// ---- what one writes where the time is not known -----------------------------------------------------------------------

const QRegularExpression &placeholder()
{
    static const QRegularExpression expression(
        u"(?<![\\w?])(?:(?:HH|hh|\\?\\?|xx|XX|--|__):(?:mm|MM|\\?\\?|xx|XX|--|__)(?::(?:ss|\\?\\?|--))?|\\d?[xX?]{1,2}:[xX?]{2}|\\d{1,2}:(?:\\?\\?|xx|XX|--)|\\?{1,3}|TBD|TBC|N/A|n/a|[Uu]nknown|[Uu]nbekannt)(?![\\w?])"_s);
    return expression;
}

/// "2024-05-??": a date without its day is none.
const QRegularExpression &openDate()
{
    static const QRegularExpression expression(u"(?<![\\w?])[\\d/]{4,7}-(?:\\d{1,2}-(?:\\?\\?|xx)|(?:\\?\\?|xx)-(?:\\?\\?|xx|\\d{1,2}))(?![\\w?])"_s);
    return expression;
}

/// The text without what stands for something unknown, and without the dash of a range whose end is unknown.
QString withoutPlaceholders(const QString &text)
{
    static const QRegularExpression openEnd(u"\\s*[-–]\\s*\\d{1,2}:(?:\\?\\?|xx|XX|--)"_s);
    return QString(text).remove(openDate()).remove(openEnd).remove(placeholder()).simplified();
}

// ---- forms that are no doubt -------------------------------------------------------------------------------------------

QString regularised(QString text)
{
    text.replace(u'\u2010', u'-').replace(u'\u2011', u'-'); // hyphens of word processors
    static const QRegularExpression by(u"^\\s*by\\s+(?=\\d)"_s, QRegularExpression::CaseInsensitiveOption);
    text.remove(by);
    static const QRegularExpression yearAndMonth(
        u"(?<![\\w-])(\\d{4})[ ,-]\\s*(\\p{L}{3,9})\\.?[ -](\\d{1,2})(?:st|nd|rd|th)?(?![\\w:])"_s); // "2018 October 21"
    text.replace(yearAndMonth, u"\\3 \\2 \\1"_s);
    static const QRegularExpression orLater(u"(?<=:\\d\\d)\\+$"_s);
    text.remove(orLater);
    static const QRegularExpression hours(u"(?<![\\w:])(\\d{1,2})[hH](\\d{2})(?!\\w)"_s);
    static const QRegularExpression meridiem(u"(?<!\\d)(1[3-9]|2[0-3]|00?):(\\d{2})(:\\d{2})?\\s?[ap]\\.?m\\b\\.?"_s,
                                             QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression dotted(u"(?<![\\d.])(\\d{1,2})\\.(\\d{2})(?=\\s?[ap]\\.?m\\b)"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression monthAndDay(u"^(0?[1-9]|1[0-2])[-/](0?[1-9]|[12]\\d|3[01])\\s+(?=\\d{1,2}:\\d{2})"_s);
    if (const auto match = monthAndDay.match(text); match.hasMatch()) // "12-05 16:21"
        text.replace(0, match.capturedLength(), QLocale::c().monthName(match.captured(1).toInt(), QLocale::ShortFormat) + u' ' + match.captured(2) + u' ');
    static const QRegularExpression dashBehindDate(u"(?<=\\b\\d{4})\\s+[-\u2013\u2014]\\s+(?=\\d{1,2}:\\d{2})"_s); // "Jan 28, 2020 - 01:12 EST"
    if (text.count(u':') == 1)
        text.replace(dashBehindDate, u", "_s);
    static const QRegularExpression behindDate(u"(?<=[\\p{L}\\d]{2}):\\s+(?=~?\\d{1,2}:\\d{2})"_s);
    static const QRegularExpression dottedBehindDate(u"(?<=\\d{4}-\\d{2}-\\d{2}[ T])(\\d{1,2})\\.(\\d{2})(?![\\d.])"_s);
    static const QRegularExpression dashes(u"\\s*(?:--+|\u2192|->|\u2012)\\s*"_s);
    static const QRegularExpression between(u"^\\s*between\\s+(.*?)\\s+and\\s+"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression betweenGerman(u"^\\s*zwischen\\s+(.*?)\\s+und\\s+"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression around(
        u"(?<!\\w)(?:at\\s+)?(?:approximately|approx\\.?|around|about|roughly|circa|ca\\.|c\\.|etwa|ungef\u00e4hr|gegen|~|\u2248|\u223c)\\s*(?=\\d)"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression utcAround(u"\\bUTC\\s+([+-]\\d)"_s);
    text.replace(behindDate, u", "_s).replace(dottedBehindDate, u"\\1:\\2"_s);
    text.replace(hours, u"\\1:\\2"_s).replace(dotted, u"\\1:\\2"_s);
    text.replace(meridiem, u"\\1:\\2\\3"_s);
    text.replace(between, u"\\1 - "_s).replace(betweenGerman, u"\\1 - "_s);
    text.replace(dashes, u" - "_s);
    text.replace(around, u"~"_s);
    text.replace(utcAround, u"UTC\\1"_s);
    text.replace(u'\u00a0', u' ').replace(u'@', u' ');
    if (text.endsWith(u" -"_s))
        text.chop(2);
    return text.trimmed();
}

// ---- cities and regions for zones --------------------------------------------------------------------------------------

/// "America/Denver" of "Denver"; empty: no city of a zone.
QString zoneOfCity(const QString &word)
{
    static const QHash<QString, QString> zones = [] {
        QHash<QString, QString> byCity{{u"pacific"_s, u"PT"_s}, {u"eastern"_s, u"ET"_s}, {u"mountain"_s, u"MT"_s}};
        for (const QString &name : zoneNames()) {
            if (name.contains(u'/') && !name.startsWith(u"Etc/"))
                byCity.insert(name.section(u'/', -1).replace(u'_', u' ').toLower(), name);
        }
        return byCity;
    }();
    return zones.value(word.toLower());
}

/// "10:30 Denver" with the zone of the city; the same text where no city stands behind a time.
QString withZoneOfCity(const QString &text)
{
    static const QRegularExpression behindClock(u"^(.*\\d{1,2}:\\d{2}(?:\\s?[ap]m)?)\\s+(\\p{L}[\\p{L} ]{2,20}?)(?:\\s+time)?$"_s,
                                                QRegularExpression::CaseInsensitiveOption);
    const auto match = behindClock.match(text);
    const QString zone = match.hasMatch() ? zoneOfCity(match.captured(2).simplified()) : QString();
    return zone.isEmpty() ? text : match.captured(1) + u' ' + zone;
}

// ---- dates in doubt ----------------------------------------------------------------------------------------------------

struct Righted
{
    QString text;
    QString doubt;
};

/// "05/07/2024", "4/21/23", "24/07/25": as an ISO date, in the order of the context, or else the reading that is nearest to its day; and a
/// year with a digit too many.
Righted withClearDate(const QString &text, const TimeContext &context)
{
    const QDate near = context.date;
    static const QRegularExpression long5(u"(?<!\\d)(\\d{5})(-\\d{1,2}-\\d{1,2})(?!\\d)"_s);
    if (const auto match = long5.match(text); match.hasMatch()) {
        int best = match.captured(1).first(4).toInt(); // the finger slips at the end
        const int wanted = near.isValid() ? near.year() : best;
        for (qsizetype i = 0; i < 5; ++i) {
            const int year = match.captured(1).remove(i, 1).toInt();
            if (qAbs(year - wanted) < qAbs(best - wanted))
                best = year;
        }
        const QString date = QString::number(best) + match.captured(2);
        return {QString(text).replace(match.capturedStart(), match.capturedLength(), date),
                QCoreApplication::translate("Import", "“%1” has no such year; it was read as %2.").arg(match.captured(), date)};
    }
    static const QRegularExpression numbers(u"(?<![\\d/.-])(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4}|\\d{2})(?![\\d])"_s);
    const auto match = numbers.match(text);
    if (!match.hasMatch() || readMoment(match.captured(), anyDay()))
        return {text, {}};
    const int a = match.captured(1).toInt(), b = match.captured(3).toInt(), c = match.captured(4).toInt();
    const bool isLong = match.capturedLength(4) == 4;
    const int year = isLong ? c : 2000 + c;
    QList<QDate> candidates = {QDate(year, a, b), QDate(year, b, a)};
    if (!isLong)
        candidates.append(QDate(2000 + a, b, c));
    candidates.removeIf([](const QDate &date) { return !date.isValid(); });
    if (candidates.isEmpty())
        return {text, {}};
    const auto distance = [&](const QDate &date) { return near.isValid() ? qAbs(near.daysTo(date)) : 0; };
    const QDate ordered = context.dayFirst ? QDate(year, *context.dayFirst ? b : a, *context.dayFirst ? a : b) : QDate();
    if (ordered.isValid())
        candidates = {ordered};
    const QDate best = *std::ranges::min_element(candidates, {}, distance);
    const bool isSure = std::ranges::count_if(candidates, [&](const QDate &date) { return distance(date) < distance(best) + 100; }) == 1;
    const QString date = best.toString(Qt::ISODate);
    return {QString(text).replace(match.capturedStart(), match.capturedLength(), date),
            isSure ? QString() : QCoreApplication::translate("Import", "“%1” can be read in two ways; it was read as %2.").arg(match.captured(), date)};
}

QString withoutMarks(QString text)
{
    static const QRegularExpression marks(u"[*`_\\[\\]\\\\]+"_s);
    text.replace(marks, u" "_s);
    text = text.simplified();
    while (!text.isEmpty()
           && (text.endsWith(u':') || text.endsWith(u',') || text.endsWith(u';') || text.endsWith(u'|') || text.endsWith(u' ') || text.endsWith(u'.')))
        text.chop(1);
    for (const QChar dash : {u'-', u'–', u'—'}) {
        if (text.endsWith(QString(u' ') + dash))
            text.chop(2);
    }
    return text.trimmed();
}

bool endsInFiller(const QString &text)
{
    static const QRegularExpression filler(
        u"(?:^|\\s)(?:at|on|the|um|(?<!\\d\\s)am|den|to|until|till|bis|about|around|approx|ca|circa|from|von|gegen|etwa)\\.?$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return filler.match(text).hasMatch();
}

const QRegularExpression &weekday()
{
    static const QRegularExpression expression(
        u"\\b(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch)\\b\\.?,?\\s*"_s,
        QRegularExpression::CaseInsensitiveOption);
    return expression;
}

QString withoutWeekday(const QString &text)
{
    QString bare = QString(text).remove(weekday()).simplified();
    while (bare.endsWith(u','))
        bare.chop(1);
    return bare;
}

/// The day that "9:00 PM PDT Sunday" names: the next such day from the context's date on, or the nearest where nothing came before. The
/// context's date: it names none, or a date.
QDate dayNamed(const QString &text, const TimeContext &context)
{
    static constexpr QStringView names[] = {u"mon", u"tue", u"wed", u"thu", u"fri", u"sat", u"sun", u"mon", u"die", u"mit", u"don", u"fre", u"sam", u"son"};
    const auto match = weekday().match(text);
    if (!match.hasMatch() || !context.date.isValid())
        return context.date;
    const QString bare = withoutWeekday(text);
    const auto one = readMoment(bare, {QDate(2000, 6, 1), {}}), another = readMoment(bare, {QDate(2000, 6, 2), {}});
    if (!one || !another || one->at == another->at)
        return context.date;
    const auto name = std::ranges::find(names, match.captured().first(3).toLower());
    const int day = int(name - std::begin(names)) % 7 + 1;
    const int days = (day - context.date.dayOfWeek() + 7) % 7;
    return context.date.addDays(!context.before && days > 3 ? days - 7 : days);
}

/// Whether every word in a text is one that times are written with: the quick way to say no to a sentence.
bool couldBeTime(const QString &text)
{
    static const QSet<QString> known
        = {u"am"_s,   u"pm"_s,       u"uhr"_s,      u"to"_s,    u"until"_s,  u"till"_s,   u"bis"_s,           u"from"_s,    u"von"_s,   u"between"_s,
           u"and"_s,  u"und"_s,      u"zwischen"_s, u"about"_s, u"around"_s, u"approx"_s, u"approximately"_s, u"roughly"_s, u"circa"_s, u"ca"_s,
           u"etwa"_s, u"ungefähr"_s, u"gegen"_s,    u"at"_s,    u"on"_s,     u"of"_s,     u"the"_s,           u"um"_s,      u"den"_s,   u"der"_s,
           u"th"_s,   u"st"_s,       u"nd"_s,       u"rd"_s,    u"hrs"_s,    u"hours"_s,  u"time"_s,          u"mm"_s,      u"hh"_s,    u"ss"_s,
           u"xx"_s,   u"by"_s};
    static const QRegularExpression calendar(
        u"^(?:jan|feb|mar|mär|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez|mon|tue|wed|thu|fri|sat|sun|die|mit|don|fre|sam|son)"_s);
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = at;
        while (end < text.size() && (text[end].isLetter() || text[end] == u'_'))
            ++end;
        if (end - at > 1) {
            const QString word = text.sliced(at, end - at);
            const bool isPath = (at > 0 && text[at - 1] == u'/') || (end < text.size() && text[end] == u'/'); // "Europe/Berlin"
            const bool isUpper = word.size() <= 5 && word == word.toUpper();
            const QString lower = word.toLower();
            if (!isPath && !isUpper && !known.contains(lower) && !calendar.match(lower).hasMatch() && !zoneNamed(word) && zoneOfCity(lower).isEmpty())
                return false;
        }
        at = std::max(end, at + 1);
    }
    return true;
}

/// Whether a text is a time, and which: placeholders are none of them.
std::optional<Precision> precisionOfTime(const QString &text)
{
    if (text.isEmpty() || text.size() > longestTime || endsInFiller(text) || !std::ranges::any_of(text, [](QChar c) { return c.isDigit(); })
        || !couldBeTime(text))
        return std::nullopt;
    const QString plain = withZoneOfCity(withClearDate(regularised(text), {}).text);
    const auto moment = readMoment(plain, anyDay());
    if (moment)
        return moment->precision;
    const auto without = weekday().match(plain).hasMatch() ? readMoment(QString(plain).remove(weekday()), anyDay()) : moment;
    return without ? std::optional(without->precision) : std::nullopt;
}

/// "2024-05-?? HH:mm", "[???]", "TBD": what says that the time is not known.
bool isPlaceholder(const QString &text)
{
    const bool isOpen = placeholder().match(text).hasMatch() || openDate().match(text).hasMatch();
    if (!isOpen)
        return false;
    const QString rest = withoutPlaceholders(text);
    return rest.isEmpty() || precisionOfTime(rest);
}

bool endsPart(const QString &line, qsizetype at)
{
    static constexpr QStringView ends = u":-–—]*)|,._`\\";
    return at == line.size() || line[at].isSpace() || ends.contains(line[at]);
}

} // namespace

std::optional<int> minutesAfterStart(const QString &text)
{
    static const QRegularExpression relative(
        u"^(?:(?<t>T)\\s?(?:0\\s?)?)?(?:(?<sign>[+\u2212-])\\s?(?:(?<clock>\\d{1,2}):(?<minutes>\\d{2})|(?:(?<h>\\d{1,3})\\s?h(?:ours?|rs?)?)?\\s?(?:(?<m>\\d{1,4})\\s?(?<unit>m|min|mins|minutes?)?)?))?\\.?$"_s);
    const auto match = relative.match(text.trimmed());
    if (!match.hasMatch() || text.isEmpty())
        return std::nullopt;
    const bool isNamed = match.hasCaptured(u"t") && !match.captured(u"t").isEmpty();
    const auto number = [&](QStringView name) { return match.captured(name).toInt(); };
    const auto has = [&](QStringView name) { return !match.captured(name).isEmpty(); };
    if (!has(u"sign"))
        return isNamed && text.trimmed().size() > 1 ? std::optional(0) : std::nullopt; // "T0"
    if (!has(u"clock") && !has(u"h") && !has(u"m"))
        return std::nullopt;
    if (!isNamed && !has(u"h") && !has(u"unit")) // "+5 nodes"
        return std::nullopt;
    const int minutes = 60 * (number(u"clock") + number(u"h")) + number(u"minutes") + number(u"m");
    return match.captured(u"sign") == "+"_L1 ? minutes : -minutes;
}

bool isWholeTime(const QString &text) { return precisionOfTime(withoutMarks(text)).has_value(); }

QDate firstDate(const QString &text, const QDate &near)
{
    constexpr qsizetype enough = 60;
    constexpr qsizetype longest = 5;
    static const QRegularExpression blanks(u"[\\s()]+"_s);
    static const QRegularExpression span(u"(?<=\\d)\\s?[-–]\\s?(?=\\d{1,4}/)"_s);
    static const QRegularExpression days(u"(?<=\\p{L} )(\\d{1,2})\\s?[-–]\\s?\\d{1,2}(?=,?\\s+\\d{4}\\b)"_s); // "January 14-16, 2025"
    QStringList words = text.first(std::min<qsizetype>(text.size(), 1000))
                            .replace(u'\u2010', u'-')
                            .replace(u'\u2011', u'-')
                            .replace(days, u"\\1"_s)
                            .replace(span, u" to "_s)
                            .split(blanks, Qt::SkipEmptyParts);
    words = words.first(std::min(enough, words.size()));
    for (qsizetype first = 0; first < words.size(); ++first) {
        for (qsizetype size = std::min(longest, words.size() - first); size > 0; --size) {
            const QString part = withoutMarks(words.sliced(first, size).join(u' '));
            if (precisionOfTime(part) != Precision::Day)
                continue;
            const Moment moment = readWritten(part, {near, {}}).moment;
            if (moment.at && !moment.end)
                return inZone(*moment.at, QTimeZone(QTimeZone::UTC)).date();
        }
    }
    return {};
}

std::optional<LeadingTime> leadingTime(const QString &markdown)
{
    const qsizetype lineEnd = markdown.indexOf(u'\n');
    const QString line = lineEnd < 0 ? markdown : markdown.first(lineEnd);
    static const QRegularExpression beginning(
        u"^[\\s*_`\\[(~\u2248]*(?:[\\d?]|T\\s?[\\d+\u2212-]|[+\u2212]\\s?\\d|HH|hh|xx|--:|__:|TBD|[Uu]nknown|[Uu]nbekannt|(?:(?i:ca|approx|about|around|circa|etwa|gegen|ungef\\p{L}*|between|zwischen|at|by|on|am|um|from|von)|(?:Jan|Feb|Mar|Mär|Apr|May|Mai|Jun|Jul|Aug|Sep|Oct|Okt|Nov|Dec|Dez|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Die|Mit|Don|Fre|Sam|Son)\\p{L}*)\\b)"_s);
    if (!beginning.match(line).hasMatch())
        return std::nullopt;
    for (qsizetype end = std::min(line.size(), longestTime); end > 0; --end) {
        if (!endsPart(line, end) || line[end - 1].isSpace())
            continue;
        const QString written = withoutMarks(line.first(end));
        const auto precision = precisionOfTime(written);
        const bool isOpen = !precision && (isPlaceholder(written) || minutesAfterStart(written));
        if (!precision && !isOpen)
            continue;
        const QString before = line.first(end);
        const QString behind = line.sliced(end);
        static const QRegularExpression opening(u"\\s[*_`\\[(]+$"_s);
        if (behind.startsWith(u"]("_s)) // a link
            return std::nullopt;
        if (opening.match(before).hasMatch()) // marks that belong to the text: "10:21 **Declared**"
            continue;
        // What was opened around the time closes behind it, or goes on over the text.
        const auto isOdd = [&](QStringView mark) { return before.count(mark) % 2 == 1; };
        const bool isBold = isOdd(u"**");
        const bool isMarked = isBold || before.count(u'[') > before.count(u']') || isOdd(u"`") || (!isBold && before.count(u'*') % 2 == 1) || isOdd(u"_");
        static const QRegularExpression closing(u"^\\s*[:,.]?\\s*(?:\\*\\*|__|[\\]`*_])"_s);
        static const QRegularExpression separator(u"^\\s*(?:(?:[:|,.]|[-–—]+>?)\\s*)*"_s);
        const auto closed = isMarked ? closing.match(behind) : QRegularExpressionMatch();
        QString rest = behind.sliced(closed.hasMatch() ? closed.capturedLength() : 0);
        rest.remove(0, separator.match(rest).capturedLength());
        static const QRegularExpression strong(u"[:|–—\\]*`_]|\\s-"_s);
        const bool isEnclosed = isMarked || before.startsWith(u"**") || before.startsWith(u'[') || before.startsWith(u'`')
            || strong.match(behind.first(behind.size() - rest.size())).hasMatch();
        const bool isNamed = written.startsWith("T+"_L1) || written.startsWith("T-"_L1) || written.startsWith(u"T\u2212"_s);
        if (isOpen && !isNamed && !isEnclosed && !rest.isEmpty() && minutesAfterStart(written)) // "+5 minutes of latency"
            continue;
        static const QRegularExpression word(u"(?![hHmMsSxX])\\p{L}"_s);
        const bool isDay = precision == Precision::Day || (isOpen && !isNamed && word.match(written).hasMatch());
        if (isDay && !isEnclosed && !rest.isEmpty())
            continue;
        if (isBold && !closed.hasMatch())
            rest.prepend(u"**"_s);
        rest = rest.trimmed();
        if (line.startsWith(u'*') && !line.startsWith(u"**") && rest.count(u'*') % 2 == 1 && rest.endsWith(u'*'))
            rest.chop(1); // all of it was emphasised
        if (lineEnd >= 0)
            rest += markdown.sliced(lineEnd);
        return LeadingTime{written, rest, isEnclosed};
    }
    return std::nullopt;
}

std::optional<LeadingTime> trailingTime(const QString &markdown)
{
    QString line = markdown.section(u'\n', 0, 0).trimmed();
    static const QRegularExpression aside(u"\\s*\\([^()\\d]*\\)$"_s); // "2024-01-04 (time not known)"
    line.remove(aside);
    for (qsizetype begin = std::max<qsizetype>(1, line.size() - longestTime); begin < line.size(); ++begin) {
        if (!(line[begin - 1].isSpace() || line[begin - 1] == u'*' || line[begin - 1] == u'(' || line[begin - 1] == u':') || line[begin].isSpace())
            continue;
        QString written = withoutMarks(line.sliced(begin));
        if (written.endsWith(u')') && !written.contains(u'('))
            written.chop(1);
        static const QRegularExpression preposition(u"^(?:at|on|um|am)\\s"_s, QRegularExpression::CaseInsensitiveOption);
        if (!precisionOfTime(written) || preposition.match(written).hasMatch())
            continue;
        QString text = withoutMarks(line.first(begin));
        while (text.endsWith(u'(') || text.endsWith(u':') || text.endsWith(u' '))
            text.chop(1);
        static const QRegularExpression at(u"\\s+(?:at|on|um|am)$"_s, QRegularExpression::CaseInsensitiveOption);
        text.remove(at);
        if (!text.isEmpty())
            return LeadingTime{written, text, true};
    }
    return std::nullopt;
}

WrittenMoment readWritten(const QString &written, const TimeContext &context)
{
    QString text = written.simplified();
    WrittenMoment read{.moment = {.written = written}, .problem = {}, .doubt = {}};
    const bool isOpen = isPlaceholder(text);
    if (isOpen) {
        text = withoutPlaceholders(text);
        if (text.isEmpty())
            return read;
    }
    const Righted clear = withClearDate(regularised(text), context);
    read.doubt = clear.doubt;
    const QString plain = withZoneOfCity(clear.text);
    TimeContext onDay = context;
    onDay.date = dayNamed(plain, context);
    if (onDay.date != context.date)
        onDay.before.reset(); // by which it would be on the next day
    auto moment = readMoment(plain, onDay);
    if (!moment) {
        const auto without = weekday().match(plain).hasMatch() ? readMoment(withoutWeekday(plain), context) : moment;
        if (without) {
            read.doubt = moment.error().text;
            moment = without;
        }
    }
    if (!moment) {
        read.problem = moment.error().text;
        return read;
    }
    read.moment = *moment;
    read.moment.written = written;
    return read;
}

QString zoneStated(const QString &text, bool isAboutTimes)
{
    static const QRegularExpression times(
        u"\\b(?:times?|timestamps?|timezone|timeline|clock|hours|zeiten|uhrzeiten|zeitangaben|zeitzone|zeit|uhrzeit|zeitverlauf)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    if (text.size() > 300 || (!isAboutTimes && !times.match(text).hasMatch()))
        return {};
    static const QRegularExpression word(u"(?<![\\w/])(?:(?:UTC|GMT)\\s?[+-]\\s?\\d{1,2}(?::?\\d{2})?|[A-Z][A-Za-z]+/[A-Za-z_]+|[A-Z]{2,5})(?![\\w/:])"_s);
    QString abbreviation;
    for (auto matches = word.globalMatch(text); matches.hasNext();) {
        const QString name = matches.next().captured().remove(u' ');
        if (!zoneNamed(name))
            continue;
        if (std::ranges::any_of(name, [](QChar c) { return c.isDigit(); }))
            return name; // an offset leaves no doubt
        if (abbreviation.isEmpty())
            abbreviation = name;
    }
    if (!abbreviation.isEmpty())
        return abbreviation;
    static const QRegularExpression region(u"\\b(Pacific|Eastern|Mountain)\\b"_s);
    const auto found = region.match(text);
    if (found.hasMatch())
        return zoneOfCity(found.captured(1));
    static const QRegularExpression city(u"\\b(\\p{Lu}\\p{L}+)\\s+(?:local\\s+)?time\\b"_s);
    const auto named = city.match(text);
    return named.hasMatch() ? zoneOfCity(named.captured(1)) : QString();
}

} // namespace hindsight
