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

/// The earliest and longest run of words that is a time, of the kind that `fits`.
template <class Fits> std::optional<Moment> findMoment(const QString &sentence, const TimeContext &context, Fits fits)
{
    constexpr qsizetype longest = 60;
    QStringList words = sentence.simplified().split(u' ');
    words = words.first(std::min(words.size(), longest));
    // "on July 20 from 10:30 to 12:00": behind a date the word says nothing that "to" does not say.
    words.removeIf([](const QString &word) { return word == u"from" || word == u"von"; });
    for (qsizetype first = 0; first < words.size(); ++first) {
        for (qsizetype end = words.size(); end > first; --end) {
            QString text = words.sliced(first, end - first).join(u' ');
            while (!text.isEmpty() && (text.endsWith(u'.') || text.endsWith(u',') || text.endsWith(u';')))
                text.chop(1);
            if (!std::ranges::any_of(text, [](QChar c) { return c.isDigit(); }))
                break;
            const Result<Moment> moment = readMoment(text, context);
            if (moment && fits(*moment))
                return *moment;
        }
    }
    return std::nullopt;
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

std::optional<double> readShare(const QString &text)
{
    static const QRegularExpression percent(u"(?<![\\d.,])(\\d{1,3}(?:[.,]\\d{1,6})?)\\s?(?:%|percent|per cent|Prozent)"_s);
    for (auto matches = percent.globalMatch(text); matches.hasNext();) {
        const double share = matches.next().captured(1).replace(u',', u'.').toDouble() / 100;
        if (share <= 1)
            return share;
    }
    return std::nullopt;
}

StatedTimes readStatedTimes(const QString &sentence, const TimeContext &context)
{
    StatedTimes stated;
    static const QRegularExpression parentheses(u"\\(([^()]*)\\)"_s);
    for (auto matches = parentheses.globalMatch(sentence); matches.hasNext() && !stated.minutes;)
        stated.minutes = readMinutes(matches.next().captured(1));

    QString times = sentence;
    times.remove(parentheses);
    const auto isSpan = [](const Moment &m) { return m.precision == Precision::Range; };
    const auto isClock = [](const Moment &m) { return m.at && m.precision != Precision::Day && m.precision != Precision::Range; };
    const auto isDay = [](const Moment &m) { return m.precision == Precision::Day; };
    if (const auto range = findMoment(times, context, isSpan)) {
        stated.from = endOf(*range, *range->at, true);
        stated.to = endOf(*range, *range->end, false);
        stated.date = localDate(*range);
    } else if (const auto start = findMoment(times, context, isClock)) {
        stated.from = *start;
        stated.date = localDate(*start);
    } else if (const auto day = findMoment(times, context, isDay)) {
        stated.date = localDate(*day);
    }
    // Beside two times a length outside of parentheses is worked out from them.
    if (!stated.minutes && stated.to.isEmpty())
        stated.minutes = readMinutes(times);
    return stated;
}

} // namespace hindsight
