// SPDX-License-Identifier: GPL-3.0-or-later
// A text is cut into numbers, words and signs; then
//     time := [ "from" ] side [ ("-" | "to" | ...) side ]
//     side := { date | clock | zone | weekday | "~" | "," | filler }     each of the first four once, in any order
#include "timeparser.h"

#include "timetokens.h"
#include "zones.h"

#include <algorithm>

namespace hindsight {

namespace {

struct NumberedWord
{
    const char16_t *word;
    int number;
};

constexpr NumberedWord months[] = {
    {u"jan", 1},       {u"january", 1}, {u"januar", 1},    {u"jänner", 1}, {u"feb", 2},       {u"february", 2}, {u"februar", 2},  {u"mar", 3},
    {u"march", 3},     {u"märz", 3},    {u"mär", 3},       {u"mrz", 3},    {u"apr", 4},       {u"april", 4},    {u"may", 5},      {u"mai", 5},
    {u"jun", 6},       {u"june", 6},    {u"juni", 6},      {u"jul", 7},    {u"july", 7},      {u"juli", 7},     {u"aug", 8},      {u"august", 8},
    {u"sep", 9},       {u"sept", 9},    {u"september", 9}, {u"oct", 10},   {u"october", 10},  {u"okt", 10},     {u"oktober", 10}, {u"nov", 11},
    {u"november", 11}, {u"dec", 12},    {u"december", 12}, {u"dez", 12},   {u"dezember", 12},
};

constexpr NumberedWord weekdays[] = {
    {u"mon", 1},        {u"monday", 1},    {u"montag", 1},   {u"tue", 2},     {u"tues", 2}, {u"tuesday", 2},  {u"dienstag", 2},
    {u"wed", 3},        {u"wednesday", 3}, {u"mittwoch", 3}, {u"thu", 4},     {u"thur", 4}, {u"thurs", 4},    {u"thursday", 4},
    {u"donnerstag", 4}, {u"fri", 5},       {u"friday", 5},   {u"freitag", 5}, {u"sat", 6},  {u"saturday", 6}, {u"samstag", 6},
    {u"sonnabend", 6},  {u"sun", 7},       {u"sunday", 7},   {u"sonntag", 7},
};

constexpr const char16_t *approximateWords[] = {u"approx", u"approximately", u"about", u"around", u"circa", u"ca", u"roughly", u"etwa", u"ungefähr", u"gegen"};
constexpr const char16_t *fillers[] = {u"at", u"on", u"the", u"um", u"am", u"den", u"uhr", u"hrs", u"hours"};
constexpr const char16_t *untilWords[] = {u"to", u"until", u"till", u"bis"};
constexpr const char16_t *fromWords[] = {u"from", u"von"};
constexpr const char16_t *ordinals[] = {u"st", u"nd", u"rd", u"th"};

bool same(QStringView text, const char16_t *word) { return text.compare(QStringView(word), Qt::CaseInsensitive) == 0; }

template <std::size_t N> bool isOneOf(QStringView text, const char16_t *const (&words)[N])
{
    return std::ranges::any_of(words, [&](const char16_t *word) { return same(text, word); });
}

/// 0: none of them.
template <std::size_t N> int numberOf(QStringView text, const NumberedWord (&words)[N])
{
    const auto found = std::ranges::find_if(words, [&](const NumberedWord &w) { return same(text, w.word); });
    return found == std::end(words) ? 0 : found->number;
}

// ---- the parser --------------------------------------------------------------------------------------------------------

class Parser
{
public:
    Parser(QStringView written, std::optional<bool> isDayFirst)
        : text(written)
        , dayFirst(isDayFirst)
        , tokens(tokensOf(written))
    {}

    Result<WrittenTime> parse();

private:
    const Token &peek(qsizetype ahead = 0) const
    {
        static const Token end;
        return next + ahead < tokens.size() ? tokens[next + ahead] : end;
    }
    /// Everything here that fails, fails with a sentence and false.
    bool fail(const QString &sentence)
    {
        problem = sentence;
        return false;
    }
    bool notUnderstood(const Token &token) { return fail(TimeText::tr("“%1” is not understood in the time “%2”.").arg(token.text).arg(text)); }

    bool readSide(WrittenSide &side);
    bool readNumber(WrittenSide &side);
    bool readWord(WrittenSide &side);
    bool readClock(WrittenSide &side);
    bool setClock(WrittenSide &side, const WrittenClock &clock);
    bool readMeridiem(WrittenClock &clock);
    bool readZone(WrittenSide &side);
    bool atOffset(const WrittenSide &side) const;
    bool setDate(WrittenSide &side, const WrittenDate &date, int tokenCount);
    bool setZone(WrittenSide &side, QStringView zone);
    std::optional<int> yearAt(qsizetype ahead, int &count) const;
    bool atRangeSign() const;

    QStringView text;
    std::optional<bool> dayFirst;
    QVarLengthArray<Token, 32> tokens;
    qsizetype next = 0;
    QString problem;
};

// ---- reading one side --------------------------------------------------------------------------------------------------

bool Parser::atRangeSign() const
{
    const Token &token = peek();
    return token.isHyphen() || token.is(u'\u2013') || token.is(u'\u2014') || (token.kind == Token::Word && isOneOf(token.text, untilWords));
}

bool Parser::readSide(WrittenSide &side)
{
    int open = 0;
    while (peek().kind != Token::End) {
        const Token &token = peek();
        bool good = true;
        if (token.is(u',')) {
            ++next;
        } else if (token.is(u'~') || token.is(u'\u2248')) {
            side.approximate = true;
            ++next;
        } else if (token.is(u'(') && open == 0) {
            ++open;
            ++next;
        } else if (token.is(u')') && open == 1) {
            --open;
            ++next;
        } else if (atOffset(side)) {
            good = readZone(side);
        } else if (atRangeSign()) {
            break;
        } else if (token.kind == Token::Number) {
            good = readNumber(side);
        } else if (token.kind == Token::Word) {
            good = readWord(side);
        } else {
            good = notUnderstood(token);
        }
        if (!good)
            return false;
    }
    if (open != 0)
        return fail(TimeText::tr("A parenthesis is not closed in the time “%1”.").arg(text));
    if (!side.date && !side.clock)
        return fail(TimeText::tr("“%1” is no time. Write it like “10:30”, “10:30 GMT” or “2024-07-20 10:30”.").arg(text));
    return true;
}

/// A year at `ahead`, after an optional comma; `count` becomes the number of tokens it takes.
std::optional<int> Parser::yearAt(qsizetype ahead, int &count) const
{
    count = peek(ahead).is(u',') ? 1 : 0;
    const Token &year = peek(ahead + count);
    if (!year.isNumber(4, 4) || peek(ahead + count + 1).is(u':')) {
        count = 0;
        return std::nullopt;
    }
    ++count;
    return year.number();
}

bool Parser::setDate(WrittenSide &side, const WrittenDate &date, int tokenCount)
{
    if (side.date)
        return fail(TimeText::tr("The time “%1” has two dates.").arg(text));
    // The year of a date without one is checked when it is known; 2000 had every day there is.
    if (!QDate(date.year.value_or(2000), date.month, date.day).isValid())
        return fail(TimeText::tr("There is no such date as in “%1”.").arg(text));
    side.date = date;
    next += tokenCount;
    if (peek().kind == Token::Word && same(peek().text, u"t") && !peek().spaced && peek(1).kind == Token::Number && !peek(1).spaced) {
        side.afterT = true;
        ++next;
    }
    return true;
}

bool Parser::readNumber(WrittenSide &side)
{
    const Token &first = peek();
    const Token &separator = peek(1);
    const Token &second = peek(2);

    const bool clockWithDot = separator.is(u'.') && second.isNumber(2, 2) && same(peek(3).text, u"uhr");
    if (first.isNumber(1, 2) && (separator.is(u':') || clockWithDot))
        return readClock(side);
    // Sat Jul 20 10:30:15 UTC 2024
    if (first.isNumber(4, 4) && side.date && !side.date->year) {
        side.date->year = first.number();
        ++next;
        return true;
    }

    // 20240720T103015, 20240720T1030
    const Token &compactClock = peek(2);
    if (first.isNumber(8, 8) && !separator.spaced && separator.kind == Token::Word && same(separator.text, u"t") && !compactClock.spaced
        && (compactClock.isNumber(4, 4) || compactClock.isNumber(6, 6))) {
        const auto digits = [](const Token &token, qsizetype at, qsizetype size) { return token.text.sliced(at, size).toInt(); };
        const WrittenDate date{digits(first, 0, 4), digits(first, 4, 2), digits(first, 6, 2), true};
        WrittenClock clock{.hour = digits(compactClock, 0, 2), .minute = digits(compactClock, 2, 2)};
        if (compactClock.text.size() == 6) {
            clock.second = digits(compactClock, 4, 2);
            clock.hasSeconds = true;
        }
        if (!setDate(side, date, 1)) // and with it the T
            return false;
        ++next;
        return setClock(side, clock);
    }

    // 2024-07-20, 2024/07/20, 2024.07.20
    const bool separated = separator.is(u'-') || separator.is(u'/') || separator.is(u'.');
    const bool pair = separated && !separator.spaced && second.isNumber(1, 2) && !second.spaced && peek(3).is(separator.text.front().unicode());
    const bool triple = pair && peek(4).kind == Token::Number && !peek(4).spaced;
    if (first.isNumber(4, 4) && triple && peek(4).isNumber(1, 2))
        return setDate(side, {first.number(), second.number(), peek(4).number(), separator.is(u'-')}, 5);

    if (first.isNumber(1, 2) && triple && peek(4).isNumber(4, 4)) {
        const int a = first.number();
        const int b = second.number();
        const int year = peek(4).number();
        // Only day-first countries write dates with dots; with slashes and hyphens both orders are in use.
        if (separator.is(u'.') || a > 12 || a == b)
            return setDate(side, {year, b, a}, 5);
        if (b > 12)
            return setDate(side, {year, a, b}, 5);
        if (dayFirst)
            return setDate(side, *dayFirst ? WrittenDate{year, b, a} : WrittenDate{year, a, b}, 5);
        return fail(TimeText::tr("“%1” can be day/month or month/day. Write the date as 2024-07-20.").arg(text));
    }
    if (triple && first.isNumber(1, 2) && peek(4).isNumber(2, 2))
        return fail(TimeText::tr("The year in “%1” is not clear. Write it with four digits.").arg(text));

    // 20.07. without a year
    if (first.isNumber(1, 2) && separator.is(u'.') && pair)
        return setDate(side, {std::nullopt, second.number(), first.number()}, 4);

    // 20 July 2024, 20th of July, 20. Juli 2024, 20-Jul-2024
    if (first.isNumber(1, 2)) {
        int count = 1;
        if (peek(count).kind == Token::Word && isOneOf(peek(count).text, ordinals))
            ++count;
        if (peek(count).is(u'.') || (peek(count).kind == Token::Word && same(peek(count).text, u"of")))
            ++count;
        const bool hyphens = separated && !separator.spaced && !separator.is(u'.');
        if (hyphens)
            ++count;
        if (const int month = peek(count).kind == Token::Word ? numberOf(peek(count).text, months) : 0) {
            ++count;
            if (peek(count).is(u'.'))
                ++count;
            if (hyphens && peek(count).is(separator.text.front().unicode()) && peek(count + 1).isNumber(4, 4))
                ++count;
            int yearCount = 0;
            const auto year = yearAt(count, yearCount);
            return setDate(side, {year, month, first.number()}, count + yearCount);
        }
        // 3 PM, 10 Uhr
        if (separator.kind == Token::Word) {
            WrittenClock clock{.hour = first.number()};
            ++next;
            if (readMeridiem(clock) || same(separator.text, u"uhr"))
                return setClock(side, clock);
            --next;
        }
    }
    return notUnderstood(first);
}

bool Parser::readWord(WrittenSide &side)
{
    const Token &word = peek();
    if (const int month = numberOf(word.text, months)) {
        int count = 1;
        if (peek(count).is(u'.'))
            ++count;
        const Token &day = peek(count);
        if (!day.isNumber(1, 2) || peek(count + 1).is(u':'))
            return fail(TimeText::tr("The day of the month is missing in “%1”.").arg(text));
        ++count;
        if (peek(count).kind == Token::Word && !peek(count).spaced && isOneOf(peek(count).text, ordinals))
            ++count;
        int yearCount = 0;
        const auto year = yearAt(count, yearCount);
        return setDate(side, {year, month, day.number()}, count + yearCount);
    }
    if (const int weekday = numberOf(word.text, weekdays)) {
        side.weekday = weekday;
        next += peek(1).is(u'.') ? 2 : 1;
        return true;
    }
    if (isOneOf(word.text, approximateWords)) {
        side.approximate = true;
        next += peek(1).is(u'.') ? 2 : 1;
        return true;
    }
    if (isOneOf(word.text, fillers)) {
        ++next;
        return true;
    }
    return readZone(side);
}

bool Parser::readClock(WrittenSide &side)
{
    WrittenClock clock{.hour = peek().number()};
    if (!peek(2).isNumber(2, 2))
        return fail(TimeText::tr("The minutes in “%1” need two digits.").arg(text));
    clock.minute = peek(2).number();
    next += 3;
    if (peek().is(u':') && !peek().spaced) {
        if (!peek(1).isNumber(2, 2))
            return fail(TimeText::tr("The seconds in “%1” need two digits.").arg(text));
        clock.second = peek(1).number();
        clock.hasSeconds = true;
        next += 2;
        if ((peek().is(u'.') || peek().is(u',')) && !peek().spaced && peek(1).kind == Token::Number && !peek(1).spaced) {
            // Digits beyond the microsecond are cut off.
            clock.fraction = peek(1).text.first(qMin<qsizetype>(6, peek(1).text.size())).toString().leftJustified(6, u'0').toInt();
            next += 2;
        }
    }
    readMeridiem(clock);
    return setClock(side, clock);
}

bool Parser::setClock(WrittenSide &side, const WrittenClock &clock)
{
    if (side.clock)
        return fail(TimeText::tr("The time “%1” has two times of day.").arg(text));
    if (clock.meridiem == Meridiem::Am && clock.hour > 12)
        return fail(TimeText::tr("“%1” is after noon and says AM.").arg(text));
    if (clock.meridiem == Meridiem::Pm && clock.hour == 0)
        return fail(TimeText::tr("“%1” is before noon and says PM.").arg(text));
    const bool endOfDay = clock.hour == 24 && clock.minute == 0 && clock.second == 0 && clock.fraction == 0;
    if ((clock.hour > 23 && !endOfDay) || clock.minute > 59 || clock.second > 59)
        return fail(TimeText::tr("There is no such time of day as in “%1”.").arg(text));
    side.clock = clock;
    return true;
}

/// "PM", "pm", "p.m.", "p.m"
bool Parser::readMeridiem(WrittenClock &clock)
{
    const Token &word = peek();
    if (word.kind != Token::Word)
        return false;
    const auto known = [&](char16_t letter, Meridiem meridiem) {
        const bool oneWord = word.text.size() == 2 && word.text[0].toLower() == letter && word.text[1].toLower() == u'm';
        const bool dotted = word.text.size() == 1 && word.text[0].toLower() == letter && peek(1).is(u'.') && same(peek(2).text, u"m");
        if (!oneWord && !dotted)
            return false;
        clock.meridiem = meridiem;
        next += oneWord ? 1 : 3;
        if (dotted && peek().is(u'.') && !peek().spaced)
            ++next;
        return true;
    };
    return known(u'a', Meridiem::Am) || known(u'p', Meridiem::Pm);
}

// ---- zones -------------------------------------------------------------------------------------------------------------

/// Whether an offset starts here. "+" always does. A hyphen is one after a "T" and where the notation can be no range:
/// "10:30:15-05:00", "10:30 -0500", "2024-07-20 -05:00".
bool Parser::atOffset(const WrittenSide &side) const
{
    const Token &sign = peek();
    const Token &hours = peek(1);
    if ((!side.clock && !side.date) || hours.spaced || !hours.isNumber(1, 4))
        return false;
    if (sign.is(u'+'))
        return true;
    if (!sign.isHyphen() || !side.zone.isEmpty() || hours.text.size() == 3)
        return false;
    if (hours.text.size() == 4) // a year comes with another separator
        return !peek(2).is(u'-') && !peek(2).is(u'/') && !peek(2).is(u'.');
    if (peek(2).is(u':')) {
        const bool seconds = peek(4).is(u':');
        return peek(3).isNumber(2, 2) && !seconds && (side.afterT || !side.clock || side.clock->hasSeconds);
    }
    return side.clock && side.clock->hasSeconds && peek(2).kind == Token::End;
}

/// The longest run of attached tokens that is a zone: "Europe/Berlin", "UTC+02:00", "GMT" of "GMT-10:45 GMT".
bool Parser::readZone(WrittenSide &side)
{
    const auto isZonePart = [](const Token &token) {
        return token.kind == Token::Word || token.kind == Token::Number || token.is(u'/') || token.is(u'+') || token.isHyphen() || token.is(u':');
    };
    qsizetype count = 1;
    while (!peek(count).spaced && isZonePart(peek(count)))
        ++count;
    const QChar *begin = peek().text.begin();
    const QStringView whole(begin, peek(count - 1).text.end());
    for (; count > 0; --count) {
        const QStringView name(begin, peek(count - 1).text.end());
        // An offset ends its side: in "10:30 GMT-10:45 GMT" the hyphen makes a range.
        const bool offset = isDigit(name.back()) && peek().kind == Token::Word;
        const Token &after = peek(count);
        if (offset && (after.kind == Token::Word || after.kind == Token::Number || after.is(u':')))
            continue;
        if (zoneNamed(name)) {
            next += count;
            return setZone(side, name);
        }
    }
    // What looks like a zone is told as one: mostly an abbreviation the table does not have.
    const bool looksLikeZone = (side.clock || side.date)
        && (!peek().text.front().isLetter() || whole.contains(u'/')
            || (whole.size() >= 2 && whole.size() <= 5 && std::ranges::all_of(whole, [](QChar c) { return c.isUpper(); })));
    if (looksLikeZone)
        return fail(TimeText::tr("The time zone “%1” is not known. Write an offset like +02:00 or a name like Europe/Berlin.").arg(whole));
    return notUnderstood(peek());
}

bool Parser::setZone(WrittenSide &side, QStringView zone)
{
    if (side.zone.isEmpty())
        side.zone = zone;
    else if (side.secondZone.isEmpty())
        side.secondZone = zone;
    else
        return fail(TimeText::tr("The time “%1” has too many time zones.").arg(text));
    return true;
}

Result<WrittenTime> Parser::parse()
{
    WrittenTime time;
    if (peek().kind == Token::Word && isOneOf(peek().text, fromWords))
        ++next;
    if (!readSide(time.from))
        return failure(Error::Kind::Input, problem);
    if (peek().kind == Token::End)
        return time;

    const Token sign = peek();
    ++next;
    if (sign.isHyphen() && !peek().spaced) {
        time.hyphenSpaced = sign.spaced;
        time.hyphenTight = !sign.spaced;
    }
    time.to.emplace();
    if (readSide(*time.to) && peek().kind != Token::End)
        notUnderstood(peek());
    if (!problem.isEmpty())
        return failure(Error::Kind::Input, problem);
    return time;
}

/// What programs write, "2024-07-20T10:30:15.25Z", of which files have a hundred thousand: the same that the parser makes of it, without
/// a look at what else people write. No value: it has another form, or something is wrong with it.
std::optional<WrittenTime> programsTime(QStringView text)
{
    qsizetype at = 0;
    const auto sign = [&](auto... any) { return at < text.size() && ((text[at] == any) || ...) && ++at; };
    const auto number = [&](int digits) {
        int value = 0;
        for (; digits > 0 && at < text.size() && isDigit(text[at]); --digits)
            value = value * 10 + (text[at++].unicode() - u'0');
        return digits == 0 ? value : -1;
    };
    WrittenTime time{.from = {.date = WrittenDate{.iso = true}, .clock = WrittenClock{}, .afterT = true}};
    WrittenDate &date = *time.from.date;
    WrittenClock &clock = *time.from.clock;
    const int year = number(4);
    date.year = year;
    if (year < 0 || !sign(u'-') || (date.month = number(2)) < 0 || !sign(u'-') || (date.day = number(2)) < 0 || !sign(u'T'))
        return std::nullopt;
    if ((clock.hour = number(2)) < 0 || !sign(u':') || (clock.minute = number(2)) < 0)
        return std::nullopt;
    if (sign(u':')) {
        clock.hasSeconds = true;
        if ((clock.second = number(2)) < 0)
            return std::nullopt;
        if (sign(u'.', u',')) {
            const qsizetype from = at;
            for (int worth = 100'000; at < text.size() && isDigit(text[at]); ++at, worth /= 10)
                clock.fraction += worth * (text[at].unicode() - u'0');
            if (at == from)
                return std::nullopt;
        }
    }
    const qsizetype zone = at;
    if (sign(u'+', u'-')) {
        const int hours = number(2);
        if (hours < 0 || hours > 14 || !sign(u':') || number(2) < 0)
            return std::nullopt;
    } else {
        sign(u'Z');
    }
    time.from.zone = text.sliced(zone);
    const bool isTime = at == text.size() && QDate(year, date.month, date.day).isValid() && clock.hour < 24 && clock.minute < 60 && clock.second < 60;
    return isTime && (time.from.zone.size() < 6 || zoneNamed(time.from.zone)) ? std::optional(time) : std::nullopt;
}

} // namespace

Result<WrittenTime> parseTime(QStringView text, std::optional<bool> dayFirst)
{
    if (const auto time = programsTime(text))
        return *time;
    return Parser(text, dayFirst).parse();
}

} // namespace hindsight
