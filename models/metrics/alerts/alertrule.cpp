// SPDX-License-Identifier: GPL-3.0-or-later
#include "alertrule.h"

#include "models/metrics/series.h"
#include "models/metrics/texts.h"

#include <QList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hindsight {

namespace {

constexpr qint64 million = 1'000'000;
constexpr qint64 longestWindow = 7 * 86'400; // what is compared with the week before does not reach into it
constexpr qint64 mostAttempts = 1'000'000'000;

struct Token
{
    QString text;
    qsizetype at = 0;
    bool quoted = false;
};

bool isMark(QChar c) { return c == u'<' || c == u'>' || c == u',' || c == u'%' || c == u'"'; }

class RuleReader
{
public:
    explicit RuleReader(const QString &text)
        : m_text(text)
    {}

    Result<AlertRule> run()
    {
        if (const auto split = readTokens(); !split)
            return std::unexpected(split.error());
        AlertRule rule;
        const auto measure = fromName<AlertMeasure>(next().text);
        if (!measure)
            return wrong(MetricsText::tr("a measure is expected here: %1").arg(namesText<AlertMeasure>()));
        rule.measure = *measure;
        const auto comparison = fromName<AlertComparison>(next().text);
        if (!comparison)
            return wrong(MetricsText::tr("one of <, <=, > and >= is expected here"));
        rule.comparison = *comparison;
        if (const auto read = readLimit(rule); !read)
            return std::unexpected(read.error());
        if (const auto read = readClauses(rule); !read)
            return std::unexpected(read.error());
        return rule;
    }

private:
    Result<void> readTokens()
    {
        for (qsizetype i = 0; i < m_text.size();) {
            const QChar c = m_text[i];
            Token token{{}, i};
            if (c.isSpace()) {
                ++i;
                continue;
            }
            if (c == u'"') {
                token.quoted = true;
                for (++i; i < m_text.size() && m_text[i] != u'"'; ++i) {
                    if (m_text[i] == u'\\' && i + 1 < m_text.size())
                        ++i;
                    token.text += m_text[i];
                }
                if (i == m_text.size())
                    return failure(Error::Kind::Usage,
                                   MetricsText::tr("The rule “%1” has a quote at character %2 that does not end.").arg(m_text, QString::number(token.at + 1)));
                ++i;
            } else if (isMark(c)) {
                const bool orEqual = (c == u'<' || c == u'>') && i + 1 < m_text.size() && m_text[i + 1] == u'=';
                token.text = m_text.mid(i, orEqual ? 2 : 1);
                i += token.text.size();
            } else {
                while (i < m_text.size() && !m_text[i].isSpace() && !isMark(m_text[i]))
                    token.text += m_text[i++];
            }
            m_tokens.append(token);
        }
        return {};
    }

    // The token that is next, which is then the one that an error speaks of.
    const Token &next()
    {
        static const Token none;
        m_last = m_next;
        return m_next < m_tokens.size() ? m_tokens[m_next++] : none;
    }
    bool take(QLatin1StringView word)
    {
        if (m_next >= m_tokens.size() || m_tokens[m_next].quoted || m_tokens[m_next].text != word)
            return false;
        m_last = m_next++;
        return true;
    }

    std::unexpected<Error> wrong(const QString &what) const
    {
        if (m_last >= m_tokens.size())
            return failure(Error::Kind::Usage, MetricsText::tr("The rule “%1” ends too early: %2.").arg(m_text, what));
        const Token &token = m_tokens[m_last];
        return failure(
            Error::Kind::Usage,
            MetricsText::tr("The rule “%1” is not understood at character %2, “%3”: %4.").arg(m_text, QString::number(token.at + 1), token.text, what));
    }

    template <class T> static QString namesText()
    {
        QStringList names;
        for (const Named<T> &one : namesOf<T>)
            names.append(QLatin1StringView(one.name));
        return names.join(u", "_s);
    }

    // A decimal number as so many parts of one; no value: none, or with more digits than there are parts.
    static std::optional<qint64> partsOf(QStringView text, qint64 parts)
    {
        qint64 value = 0;
        bool isFraction = false;
        qint64 unit = parts;
        bool any = false;
        for (const QChar c : text) {
            if (c == u'.' && !isFraction && any) {
                isFraction = true;
                continue;
            }
            if (c < u'0' || c > u'9')
                return {};
            any = true;
            if (isFraction) {
                if (unit % 10 != 0)
                    return {};
                unit /= 10;
                value += unit * (c.unicode() - u'0');
            } else {
                value = value * 10 + parts * (c.unicode() - u'0');
            }
            if (value > mostAttempts * million)
                return {};
        }
        return any && text.back() != u'.' ? std::optional(value) : std::nullopt;
    }

    Result<void> readLimit(AlertRule &rule)
    {
        const QString text = next().text;
        const qsizetype place = m_last;
        if (take("%"_L1)) {
            const auto share = partsOf(text, million / 100);
            m_last = place;
            if (!share)
                return wrong(MetricsText::tr("a percentage with at most four decimals is expected here"));
            rule.limit = *share;
            rule.ofBaseline = take("of"_L1);
            if (rule.ofBaseline && !take("baseline"_L1)) {
                next();
                return wrong(MetricsText::tr("“of baseline” is expected here"));
            }
            if (!rule.ofBaseline && !isRate(rule.measure))
                return wrong(MetricsText::tr("a percentage of %1 says nothing; “% of baseline” does").arg(QLatin1StringView(nameOf(rule.measure))));
        } else if (isLatency(rule.measure)) {
            const auto found = latencyOf(text);
            if (!found)
                return wrong(MetricsText::tr("a time like 800ms or 2s, or a percentage of baseline is expected here"));
            rule.limit = *found;
        } else {
            const auto number = partsOf(text, million);
            if (!number)
                return wrong(isRate(rule.measure) ? MetricsText::tr("a share like 90% or 0.9 is expected here")
                                                  : MetricsText::tr("a number, or a percentage of baseline is expected here"));
            rule.limit = *number;
        }
        if (isRate(rule.measure) && !rule.ofBaseline && rule.limit > million) {
            m_last = place;
            return wrong(MetricsText::tr("a rate is at most 100%; a share like 90% or 0.9 is expected here"));
        }
        return {};
    }

    static std::optional<qint64> latencyOf(QStringView text)
    {
        constexpr std::pair<QLatin1StringView, qint64> units[] = {{"us"_L1, 1}, {"ms"_L1, 1000}, {"s"_L1, million}, {"m"_L1, 60 * million}};
        for (const auto &[unit, length] : units) {
            if (text.endsWith(unit)) {
                const auto found = partsOf(text.chopped(unit.size()), length);
                return found && *found <= 86'400 * million ? found : std::nullopt;
            }
        }
        return {};
    }

    Result<void> readClauses(AlertRule &rule)
    {
        QStringList had;
        while (m_next < m_tokens.size()) {
            const Token &word = next();
            if (had.contains(word.text) && !word.quoted)
                return wrong(MetricsText::tr("this was said already"));
            if (word.quoted || !QStringList{u"per"_s, u"for"_s, u"by"_s, u"min"_s}.contains(word.text))
                return wrong(MetricsText::tr("per, for, by or min is expected here"));
            had.append(word.text);
            Result<void> read;
            if (word.text == "per"_L1)
                read = readSeconds(rule.windowSeconds);
            else if (word.text == "for"_L1)
                read = readSeconds(rule.durationSeconds);
            else
                read = word.text == "by"_L1 ? readAttributes(rule) : readLeast(rule);
            if (!read)
                return read;
        }
        if (rule.windowSeconds == 0 && rule.durationSeconds == 0) {
            m_last = m_tokens.size();
            return wrong(MetricsText::tr("a duration like “for 5m”, or a window like “per 1m” is expected"));
        }
        if (rule.windowSeconds == 0)
            rule.windowSeconds = rule.durationSeconds;
        return {};
    }

    Result<void> readSeconds(qint64 &seconds)
    {
        const auto found = secondsOf(next().text);
        if (!found || *found > longestWindow)
            return wrong(MetricsText::tr("a duration like 30s, 5m or 1h, at most 7d, is expected here"));
        seconds = *found;
        return {};
    }

    Result<void> readAttributes(AlertRule &rule)
    {
        do {
            const Token &name = next();
            if (name.text.isEmpty() || (!name.quoted && isMark(name.text[0])))
                return wrong(MetricsText::tr("the name of an attribute is expected here"));
            if (rule.by.contains(name.text))
                return wrong(MetricsText::tr("this was said already"));
            rule.by.append(name.text);
        } while (take(","_L1));
        return {};
    }

    Result<void> readLeast(AlertRule &rule)
    {
        const auto least = partsOf(next().text, 1);
        if (!least || *least < 1 || *least > mostAttempts)
            return wrong(MetricsText::tr("a number of attempts is expected here"));
        rule.leastAttempts = *least;
        if (!take("attempts"_L1)) {
            next();
            return wrong(MetricsText::tr("“attempts” is expected here"));
        }
        return {};
    }

    QString m_text;
    QList<Token> m_tokens;
    qsizetype m_next = 0;
    qsizetype m_last = 0;
};

// A number of parts of one, without zeros behind the point.
QString decimalText(qint64 value, qint64 parts)
{
    QString text = QString::number(value / parts);
    if (const qint64 rest = value % parts; rest != 0) {
        QString fraction = QString::number(parts + rest).mid(1);
        while (fraction.endsWith(u'0'))
            fraction.chop(1);
        text += u'.' + fraction;
    }
    return text;
}

QString attributeText(const QString &name)
{
    if (!std::ranges::any_of(name, [](QChar c) { return c.isSpace() || isMark(c) || c == u'\\'; }))
        return name;
    QString text = name;
    text.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
    return u'"' + text + u'"';
}

} // namespace

Result<AlertRule> readAlertRule(const QString &text) { return RuleReader(text).run(); }

QString limitText(const AlertRule &rule)
{
    if (rule.ofBaseline || isRate(rule.measure))
        return decimalText(rule.limit, million / 100) + (rule.ofBaseline ? u"% of baseline"_s : u"%"_s);
    if (!isLatency(rule.measure))
        return decimalText(rule.limit, million);
    if (rule.limit % million == 0 || rule.limit % 1000 != 0)
        return decimalText(rule.limit, million) + u's';
    return decimalText(rule.limit, 1000) + u"ms"_s;
}

QString ruleText(const AlertRule &rule)
{
    QString text = u"%1 %2 %3"_s.arg(QLatin1StringView(nameOf(rule.measure)), QLatin1StringView(nameOf(rule.comparison)), limitText(rule));
    if (rule.windowSeconds != rule.durationSeconds)
        text += u" per "_s + widthText(rule.windowSeconds);
    if (rule.durationSeconds > 0)
        text += u" for "_s + widthText(rule.durationSeconds);
    QStringList by;
    for (const QString &name : rule.by)
        by.append(attributeText(name));
    if (!by.isEmpty())
        text += u" by "_s + by.join(u", "_s);
    if (rule.leastAttempts > 0)
        text += u" min %1 attempts"_s.arg(rule.leastAttempts);
    return text;
}

} // namespace hindsight
