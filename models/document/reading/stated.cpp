// SPDX-License-Identifier: GPL-3.0-or-later
#include "stated.h"

#include "models/incident/zones.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

struct Unit
{
    const char *pattern;
    double minutes;
};
constexpr Unit units[] = {
    {"days?|d|tage?n?", 24 * 60},
    {"hours?|hrs?|h|stunden?|std\\.?", 60},
    {"minutes?|mins?|m|minuten?|min\\.", 1},
    {"seconds?|secs?|s|sekunden?|sek\\.?", 1.0 / 60},
};

const QRegularExpression &amount()
{
    static const QRegularExpression expression = [] {
        QStringList alternatives;
        for (const Unit &unit : units)
            alternatives.append(u"(%1)"_s.arg(QLatin1StringView(unit.pattern)));
        return QRegularExpression(u"\\b(\\d{1,6}(?:[.,]\\d{1,3})?)[ \u00a0-]?(?:%1)(?![\\w])"_s.arg(alternatives.join(u'|')),
                                  QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    }();
    return expression;
}

QDate localDate(const Moment &moment)
{
    return inZone(*moment.at, zoneNamed(moment.zone).value_or(QTimeZone(QTimeZone::UTC))).date();
}

/// One end of a range, written as its time of day and the zone of both: "10:30 GMT" of "10:30 to 12:00 GMT".
Moment endOf(const Moment &range, qint64 at, bool isFirst)
{
    static const QRegularExpression clock(u"\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\s*[ap]\\.?m\\b\\.?)?"_s, QRegularExpression::CaseInsensitiveOption);
    QStringList clocks;
    for (auto matches = clock.globalMatch(range.written); matches.hasNext();)
        clocks.append(matches.next().captured());
    Moment moment{.at = at, .precision = Precision::Minute, .zone = range.zone};
    if (clocks.isEmpty())
        return moment;
    moment.written = isFirst ? clocks.first() : clocks.last();
    if (moment.written.count(u':') > 1)
        moment.precision = Precision::Second;
    if (range.written.contains(range.zone) && !range.zone.isEmpty())
        moment.written += u' ' + range.zone;
    return moment;
}

struct FoundMoment
{
    Moment moment;
    QStringList rest; ///< the words that are not of it
};

/// The earliest and longest run of words that is a time, of the kind that `fits`.
template <class Fits> std::optional<FoundMoment> findMoment(const QStringList &sentence, const TimeContext &context, Fits fits)
{
    constexpr qsizetype longest = 60;
    const QStringList words = sentence.first(std::min(sentence.size(), longest));
    for (qsizetype first = 0; first < words.size(); ++first) {
        for (qsizetype end = words.size(); end > first; --end) {
            QString text = words.sliced(first, end - first).join(u' ');
            while (!text.isEmpty() && (text.endsWith(u'.') || text.endsWith(u',') || text.endsWith(u';')))
                text.chop(1);
            if (!std::ranges::any_of(text, [](QChar c) { return c.isDigit(); }))
                break;
            const Result<Moment> moment = readMoment(text, context);
            if (moment && fits(*moment))
                return FoundMoment{*moment, sentence.first(first) + sentence.sliced(end)};
        }
    }
    return std::nullopt;
}

/// Whether words say nothing beside a time and a length.
bool areFillers(const QStringList &words)
{
    static const QStringList fillers = {u"the"_s,   u"an"_s,      u"it"_s,       u"was"_s,      u"outage"_s,    u"incident"_s, u"occurred"_s, u"happened"_s,
                                        u"lasted"_s, u"took"_s,   u"beginning"_s, u"starting"_s, u"began"_s,    u"started"_s,  u"on"_s,       u"at"_s,
                                        u"for"_s,   u"from"_s,    u"and"_s,      u"in"_s,       u"total"_s,     u"der"_s,      u"ausfall"_s,  u"dauerte"_s,
                                        u"von"_s,   u"am"_s,      u"um"_s,       u"und"_s,      u"insgesamt"_s, u"uhr"_s};
    return std::ranges::all_of(words, [](const QString &word) {
        QString letters;
        std::ranges::copy_if(word, std::back_inserter(letters), [](QChar c) { return c.isLetterOrNumber() || c.isSymbol(); });
        return letters.isEmpty() || fillers.contains(letters.toLower());
    });
}

} // namespace

std::optional<qint64> readMinutes(const QString &text)
{
    double minutes = 0;
    qsizetype end = -1;
    for (auto matches = amount().globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        static const QRegularExpression joint(u"^[\\s,]*(?:and|und)?[\\s,]*$"_s);
        if (end >= 0 && !joint.matchView(QStringView(text).sliced(end, match.capturedStart() - end)).hasMatch())
            break;
        for (int i = 0; i < int(std::size(units)); ++i) {
            if (match.hasCaptured(2 + i))
                minutes += match.captured(1).replace(u',', u'.').toDouble() * units[i].minutes;
        }
        end = match.capturedEnd();
    }
    if (end < 0)
        return std::nullopt;
    return std::llround(minutes);
}

std::optional<qint64> readLength(const QString &text)
{
    const bool isAll = areFillers(QString(text).remove(amount()).simplified().split(u' '));
    return isAll ? readMinutes(text) : std::nullopt;
}

std::optional<double> readShare(const QString &text)
{
    static const QRegularExpression percent(u"(?<![\\d.,])(\\d{1,3}(?:[.,]\\d{1,6})?)\\s?(?:%|percent|per cent|Prozent)"_s);
    static const QRegularExpression sentenceEnd(u"[.;!?](?=\\s|$)|\\n\\s*\\n"_s);
    static const QRegularExpression subject(
        u"\\b(?:payment|transaction|checkout|purchase|order|booking|reservation|request|call|quer|login|session|user|customer|merchant|visitor|traffic|"
        "error rate|failure rate|zahlung|bestell|buchung|anfrage|nutzer|kund|händler)"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression failing(
        u"\\b(?:fail|affect|impact|error|lost|declin|reject|timed out|time out|timeout|unable|could not|couldn['’]t|cannot|unavailable|down\\b|drop|"
        "betroffen|fehl|scheiter|verloren|abgelehnt)"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression otherwise(
        u"\\b(?:unaffected|not (?:be |been )?(?:affected|impacted)|nicht betroffen|cpu|processor|memory|ram|disk|prozessor|speicher|festplatte)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    for (qsizetype first = 0; first < text.size();) {
        const auto end = sentenceEnd.match(text, first);
        const QString sentence = text.sliced(first, (end.hasMatch() ? end.capturedStart() : text.size()) - first);
        first += sentence.size() + 1;
        // What is said of a percentage stands between the one before it and the one behind it.
        qsizetype from = 0;
        for (auto match = percent.match(sentence); match.hasMatch();) {
            const auto next = percent.match(sentence, match.capturedEnd());
            const QString words = sentence.sliced(from, (next.hasMatch() ? next.capturedStart() : sentence.size()) - from);
            const double share = match.captured(1).replace(u',', u'.').toDouble() / 100;
            if (share <= 1 && words.contains(subject) && words.contains(failing) && !words.contains(otherwise))
                return share;
            from = match.capturedEnd();
            match = next;
        }
    }
    return std::nullopt;
}

StatedTimes readStatedTimes(const QString &sentence, const TimeContext &context)
{
    StatedTimes stated;
    static const QRegularExpression parentheses(u"\\(([^()]*)\\)"_s);
    QString times = sentence;
    for (auto match = parentheses.match(times); match.hasMatch() && !stated.minutes; match = parentheses.match(times, match.capturedEnd())) {
        stated.minutes = readMinutes(match.captured(1));
        if (stated.minutes && readLength(match.captured(1))) {
            times.remove(match.capturedStart(), match.capturedLength());
            break;
        }
    }
    QString said = times; // without asides, which could part the words of a time
    said.remove(parentheses);
    const bool hasAsides = said != times;
    QStringList words = said.simplified().split(u' ');
    // "on July 20 from 10:30 to 12:00": behind a date the word says nothing that "to" does not say.
    words.removeIf([](const QString &word) { return word == u"from" || word == u"von"; });

    const auto isSpan = [](const Moment &m) { return m.precision == Precision::Range; };
    const auto isClock = [](const Moment &m) { return m.at && m.precision != Precision::Day && m.precision != Precision::Range; };
    const auto isDay = [](const Moment &m) { return m.precision == Precision::Day; };
    const auto day = findMoment(words, context, isDay);
    TimeContext onDay = context; // "from 10:30 to 12:00 GMT on July 20"
    if (day)
        onDay.date = localDate(day->moment);
    if (const auto range = findMoment(words, onDay, isSpan)) {
        stated.from = endOf(range->moment, *range->moment.at, true);
        stated.to = endOf(range->moment, *range->moment.end, false);
        stated.date = localDate(range->moment);
        words = range->rest;
        if (const auto again = findMoment(words, context, isDay); again && localDate(again->moment) == stated.date)
            words = again->rest;
    } else if (const auto start = findMoment(words, onDay, isClock)) {
        stated.from = start->moment;
        stated.date = localDate(start->moment);
        words = start->rest;
    } else if (day) {
        stated.date = localDate(day->moment);
    }
    QString rest = words.join(u' ');
    // Beside two times a length outside of parentheses is worked out from them.
    if (!stated.minutes && stated.to.isEmpty()) {
        stated.minutes = readMinutes(rest);
        if (stated.minutes)
            rest = rest.remove(amount()); // all lengths: "1 hour 30 minutes" is two
    }
    stated.isAll = !hasAsides && areFillers(rest.simplified().split(u' '));
    return stated;
}

} // namespace hindsight
