// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat.h"

#include "models/incident/zones.h"
#include "models/text/sourcetext.h"

#include <QRegularExpression>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestTime = 60, longestName = 60;

/// Where a message begins: who, when, and what stands in the same line already.
struct Head
{
    QString time;
    QString name = {};
    QString text = {};
};

bool isTime(QStringView text)
{
    static const TimeContext anyDay{QDate(2000, 1, 1), {}};
    const auto moment = text.size() <= longestTime ? readMoment(text, anyDay) : failure(Error::Kind::Input, {});
    return moment && moment->precision != Precision::Day && moment->precision != Precision::Range;
}

/// Of "Today at 10:45 AM" and "Yesterday 10:45" the time; which day that was, the copy does not say.
QString withoutRelativeDay(const QString &time)
{
    static const QRegularExpression day(u"^(today|yesterday|heute|gestern)\\b,?(\\s+(at|um))?\\s*"_s, QRegularExpression::CaseInsensitiveOption);
    return QString(time).remove(day);
}

bool isMessageTime(const QString &text) { return isTime(withoutRelativeDay(text)); }

/// "Anna Müller", "deploy-bot", "@anna": not a sentence.
bool canBeName(QStringView text)
{
    return !text.isEmpty() && text.size() <= longestName && (text.front().isLetterOrNumber() || text.front() == u'@') && !u".,!?:;"_s.contains(text.back())
        && text.count(u' ') < 5;
}

/// Every word of a name of people begins with a capital letter.
bool isCapitalized(const QString &name)
{
    const QStringList words = name.split(u' ', Qt::SkipEmptyParts);
    return !words.isEmpty()
        && std::ranges::all_of(words, [](const QString &word) { return word.front().isUpper() || word.front() == u'@' || word.front() == u'('; });
}

class ChatReader
{
public:
    ChatReader(const QStringList &lines, const TimeContext &context)
        : m_lines(lines)
        , m_context(context)
    {}

    ReadChat read();

private:
    std::optional<Head> headAt(qsizetype line);
    std::optional<Head> oneLine(const QString &line) const;
    std::optional<Head> nameBeforeTime(const QString &line, bool afterBlank) const;
    bool takeDay(const QString &line);
    void begin(const Head &head, qsizetype line);
    void finish();

    const QStringList &m_lines;
    TimeContext m_context;
    ReadChat m_read;
    QStringList m_names; ///< of authors so far
    QStringList m_text;  ///< of the message that is being read
    QStringList m_raw;
    qsizetype m_taken = 0; ///< lines a head takes
};

/// "[10:45] name: text", "[10:45] <name> text", "10:45 <name> text", "10:45 - name: text", "[10:45 AM] name"
std::optional<Head> ChatReader::oneLine(const QString &line) const
{
    static const QRegularExpression bracketed(u"^\\[([^\\]]{3,60})\\]\\s*(.*)$"_s), angled(u"^<([^>]{1,60})>\\s?(.*)$"_s),
        labelled(u"^([^:<>\\[\\]]{1,60}):\\s+(.*)$"_s);
    QString time, rest;
    bool enclosed = false;
    if (const auto match = bracketed.match(line); match.hasMatch() && isMessageTime(match.captured(1))) {
        time = match.captured(1);
        rest = match.captured(2);
        enclosed = true;
    } else {
        for (qsizetype at = std::min(line.size() - 1, longestTime); at >= 4; --at) {
            if (!line[at].isSpace() || !isMessageTime(line.first(at)))
                continue;
            time = line.first(at);
            rest = line.sliced(at).trimmed();
            break;
        }
        if (rest.startsWith("- "_L1))
            rest = rest.sliced(2);
    }
    if (time.isEmpty() || rest.isEmpty())
        return std::nullopt;
    for (const QRegularExpression &shape : {angled, labelled}) {
        if (const auto match = shape.match(rest); match.hasMatch() && canBeName(match.captured(1).trimmed()))
            return Head{time, match.captured(1).trimmed(), match.captured(2)};
    }
    if (enclosed && canBeName(rest) && isCapitalized(rest))
        return Head{time, rest};
    return enclosed ? std::optional(Head{time, {}, rest}) : std::nullopt;
}

/// "Anna Müller  10:45 AM", "deploy-bot APP  [10:45]", "anna — Today at 10:45". One blank alone can as well stand in a sentence.
std::optional<Head> ChatReader::nameBeforeTime(const QString &line, bool afterBlank) const
{
    static const QRegularExpression app(u"\\s*APP$"_s);
    for (qsizetype at = 1; at + 3 < line.size(); ++at) {
        if (!line[at].isSpace() || line[at - 1].isSpace())
            continue;
        QString name = line.first(at), time = line.sliced(at);
        const bool isWide = time.size() > 1 && time[1].isSpace();
        time = time.trimmed();
        const bool isBracketed = time.startsWith(u'[') && time.endsWith(u']');
        if (isBracketed)
            time = time.sliced(1).chopped(1);
        const bool isDashed = name.endsWith(u'\u2014') || name.endsWith(u'\u2013') || name.endsWith(" -"_L1);
        if (isDashed)
            name = name.chopped(1).trimmed();
        const bool isApp = app.match(name).hasMatch();
        name.remove(app);
        if (!isMessageTime(time) || !canBeName(name) || isMessageTime(name))
            continue;
        if (isWide || isBracketed || isDashed || isApp || m_names.contains(name) || (afterBlank && isCapitalized(name)))
            return Head{time, name};
    }
    return std::nullopt;
}

std::optional<Head> ChatReader::headAt(qsizetype line)
{
    const QString text = m_lines[line].trimmed();
    const bool afterBlank = line == 0 || isBlank(m_lines[line - 1]);
    m_taken = 1;
    QString alone = text;
    if (alone.startsWith(u'[') && alone.endsWith(u']'))
        alone = alone.sliced(1).chopped(1);
    if (isMessageTime(alone))
        return m_read.messages.isEmpty() ? std::nullopt : std::optional(Head{alone, m_read.messages.last().author});
    if (auto head = oneLine(text))
        return head;
    if (auto head = nameBeforeTime(text, afterBlank))
        return head;
    // A name, and its time in the next line.
    if (line + 1 < m_lines.size() && canBeName(text) && (m_names.contains(text) || afterBlank || m_read.messages.isEmpty() || isCapitalized(text))) {
        const QString &below = m_lines[line + 1];
        const bool isIndented = !below.isEmpty() && below.front().isSpace();
        if ((isIndented || m_names.contains(text) || afterBlank) && isMessageTime(below.trimmed())) {
            m_taken = 2;
            return Head{below.trimmed(), text};
        }
    }
    return std::nullopt;
}

/// A line that is a date holds for the times below it: "Saturday, July 20th, 2024", "--- 2024-07-20 ---".
bool ChatReader::takeDay(const QString &line)
{
    static const QRegularExpression rule(u"^[-\u2013\u2014=*\\s]+|[-\u2013\u2014=*\\s]+$"_s),
        changed(u"^(day changed|log opened|new day)\\s+"_s, QRegularExpression::CaseInsensitiveOption);
    const QString text = QString(line).remove(rule).remove(changed);
    if (text.size() < 6 || text.size() > longestTime)
        return false;
    const auto day = readMoment(text, {.date = m_context.date, .zone = m_context.zone});
    if (!day || day->precision != Precision::Day)
        return false;
    m_context.date = inZone(*day->at, zoneNamed(day->zone).value_or(QTimeZone::utc())).date();
    m_context.before.reset();
    return true;
}

void ChatReader::begin(const Head &head, qsizetype line)
{
    finish();
    SourceLine message{.kind = u"chat"_s, .author = head.name, .origin = QString::number(line + 1), .position = m_read.messages.size()};
    const QString time = withoutRelativeDay(head.time);
    const auto at = readMoment(time, m_context);
    message.at.written = head.time;
    if (at) {
        message.at = *at;
        message.at.written = head.time;
        m_context.date = inZone(*at->at, zoneNamed(at->zone).value_or(QTimeZone::utc())).date();
        m_context.before = at->at;
    } else if (!m_context.date.isValid() && readMoment(time, {QDate(2000, 1, 1), m_context.zone})) {
        m_read.needsDate = true;
    } else {
        m_read.findings.append({u"time-unread"_s, u"warning"_s, int(line + 1), at.error().text});
    }
    if (!head.name.isEmpty() && !m_names.contains(head.name))
        m_names.append(head.name);
    m_read.messages.append(message);
    for (qsizetype i = line; i < line + m_taken; ++i)
        m_raw.append(m_lines[i]);
    if (!head.text.isEmpty())
        m_text.append(head.text);
}

void ChatReader::finish()
{
    if (!m_read.messages.isEmpty()) {
        static const QRegularExpression reaction(u"^:[\\w+-]+:$"_s), count(u"^\\d{1,4}$"_s),
            furniture(u"^(new|view thread|\\d+ repl(y|ies)|last reply .*|pinned by .*|\\+?\\d+ more)$"_s, QRegularExpression::CaseInsensitiveOption),
            edited(u"\\s*\\((edited|bearbeitet)\\)$"_s);
        QStringList kept;
        bool afterReaction = false;
        for (const QString &line : std::as_const(m_text)) {
            const QString text = line.trimmed();
            const bool isReaction = reaction.match(text).hasMatch() && !kept.isEmpty();
            const bool isCount = afterReaction && count.match(text).hasMatch();
            if (!isReaction && !isCount && !furniture.match(text).hasMatch())
                kept.append(QString(line).remove(edited));
            afterReaction = isReaction;
        }
        SourceLine &message = m_read.messages.last();
        message.text = withoutBlankEnds(kept).join(u'\n').trimmed();
        message.raw = withoutBlankEnds(m_raw).join(u'\n');
    }
    m_text.clear();
    m_raw.clear();
}

ReadChat ChatReader::read()
{
    for (qsizetype line = 0; line < m_lines.size(); line += m_taken) {
        m_taken = 1;
        const QString text = m_lines[line].trimmed();
        if (!text.isEmpty()) {
            if (takeDay(text))
                continue;
            if (const auto head = headAt(line)) {
                begin(*head, line);
                continue;
            }
        }
        m_taken = 1;
        if (m_read.messages.isEmpty()) {
            if (!text.isEmpty())
                m_read.unread.append({int(line + 1), m_lines[line]});
            continue;
        }
        m_raw.append(m_lines[line]);
        m_text.append(m_lines[line]);
    }
    finish();
    return std::move(m_read);
}

} // namespace

ReadChat readChat(const QStringList &lines, const TimeContext &context) { return ChatReader(lines, context).read(); }

bool looksLikeChat(const QStringList &lines) { return readChat(lines, {}).messages.size() >= 2; }

} // namespace hindsight
