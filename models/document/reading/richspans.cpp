// SPDX-License-Identifier: GPL-3.0-or-later
#include "richspans.h"

#include "models/document/formats/narrative.h"

#include <QRegularExpression>
#include <QTextBlock>
#include <QUrl>
#include <QUrlQuery>

#include <algorithm>
#include <array>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

enum Mark { Link, Bold, Italic, Struck, Code, Marks };

/// A stretch of text in one style.
struct Span
{
    QString text;
    std::array<QString, Marks> marks; ///< the address of a link; of the others anything; empty: it is not so marked
};

/// Where a link leads: without the detour by which Google counts clicks. Empty: to nowhere outside of the document.
QString addressOf(const QString &href)
{
    QUrl url(href.trimmed());
    if (url.host().endsWith("google.com"_L1) && url.path() == "/url"_L1) {
        const QUrlQuery query(url);
        const QString target = query.queryItemValue(query.hasQueryItem(u"q"_s) ? u"q"_s : u"url"_s, QUrl::FullyDecoded);
        if (!target.isEmpty())
            url = QUrl(target);
    }
    static const QStringList schemes = {u"http"_s, u"https"_s, u"mailto"_s, u"ftp"_s};
    if (!url.isValid() || !schemes.contains(url.scheme()))
        return {};
    return QString::fromUtf8(url.toEncoded()).replace(u'(', u"%28"_s).replace(u')', u"%29"_s).replace(u'|', u"%7C"_s);
}

/// A text between two characters, escaped so that it is itself there. Null: the line begins or ends there.
QString escapedBetween(QChar before, const QString &text, QChar after)
{
    static const QRegularExpression noNumber(u"^(\\d{1,9})\\\\([.)])(?=\\S)"_s); // "05.05.2026" begins no list
    const auto like = [](QChar c) { return c.isNull() ? QString() : QString(c.isLetterOrNumber() ? u'x' : u','); };
    QString escaped = escapedText(like(before) + text + like(after));
    if (!before.isNull())
        escaped.removeFirst();
    if (!after.isNull())
        escaped.chop(1);
    return escaped.replace(noNumber, u"\\1\\2"_s);
}

/// The same, with bare addresses left as they are, so that they stay links.
QString escapedSpan(QChar before, const QString &text, QChar after, bool inLink)
{
    static const QRegularExpression address(u"\\bhttps?://[\\w\\-./?=&%#:+,;@!]*[\\w/]"_s);
    QString result;
    qsizetype at = 0;
    if (!inLink) {
        for (auto matches = address.globalMatch(text); matches.hasNext();) {
            const auto match = matches.next();
            if (match.capturedStart() > at)
                result += escapedBetween(at > 0 ? text[at - 1] : before, text.sliced(at, match.capturedStart() - at), u'h');
            result += match.captured();
            at = match.capturedEnd();
        }
    }
    if (at < text.size())
        result += escapedBetween(at > 0 ? text[at - 1] : before, text.sliced(at), after);
    return result;
}

bool isWordLetter(QChar c) { return c.isLetterOrNumber() || c.isSurrogate(); }
bool isOpenOutside(QChar c) { return c.isNull() || c.isSpace() || !isWordLetter(c); }

/// Writes spans, mark by mark from the outermost one.
class SpanWriter
{
public:
    SpanWriter(const QList<Span> &spans, const SpanRules &rules)
        : m_spans(spans)
        , m_rules(rules)
    {
        QString all;
        for (const Span &span : spans)
            all += span.text;
        // Brackets mean something only before or behind certain signs. Times stand in them often, and read better without backslashes.
        static const QRegularExpression dangerous(u"\\]\\s*[(:\\[]|^\\s*\\[[ xX]?\\]"_s, QRegularExpression::MultilineOption);
        m_plainBrackets = !dangerous.match(all).hasMatch() && std::ranges::none_of(spans, [](const Span &span) { return !span.marks[Link].isEmpty(); });
    }

    QString run()
    {
        write(0, m_spans.size(), Link);
        return m_out;
    }

private:
    QChar charBefore(qsizetype first) const
    {
        for (qsizetype i = first - 1; i >= 0; --i) {
            if (!m_spans[i].text.isEmpty())
                return m_spans[i].text.back();
        }
        return {};
    }
    QChar charAfter(qsizetype last) const
    {
        for (qsizetype i = last; i < m_spans.size(); ++i) {
            if (!m_spans[i].text.isEmpty())
                return m_spans[i].text.front();
        }
        return {};
    }

    void write(qsizetype first, qsizetype last, int mark)
    {
        if (mark == Marks) {
            for (qsizetype i = first; i < last; ++i)
                writeText(i);
            return;
        }
        while (first < last) {
            qsizetype end = first + 1;
            while (end < last && m_spans[end].marks[mark] == m_spans[first].marks[mark])
                ++end;
            if (m_spans[first].marks[mark].isEmpty())
                write(first, end, mark + 1);
            else
                writeMarked(first, end, mark);
            first = end;
        }
    }

    void writeMarked(qsizetype first, qsizetype last, int mark)
    {
        QString text;
        for (qsizetype i = first; i < last; ++i)
            text += m_spans[i].text;
        if (text.trimmed().isEmpty() || (mark == Code && text.contains(u'\n'))) {
            write(first, last, mark + 1);
            return;
        }
        const QString address = m_spans[first].marks[Link];
        if (mark == Code) {
            const QString code = text.trimmed();
            pad(text, true);
            m_out += m_rules.inCell ? codeSpan(code).replace(u'|', u"\\|"_s) : codeSpan(code);
            pad(text, false);
        } else if (mark == Link) {
            pad(text, true);
            const QString shown = text.trimmed();
            if (shown == address || shown + u'/' == address) {
                m_out += u'<' + address + u'>';
            } else {
                m_out += u'[';
                m_bare = false;
                writeInner(first, last, mark);
                m_bare = true;
                m_out += u"]("_s + address + u')';
            }
            pad(text, false);
        } else {
            static const std::array<QLatin1StringView, Marks> signs = {""_L1, "**"_L1, "*"_L1, "~~"_L1, ""_L1};
            // Signs between letters and punctuation are none to Markdown.
            const bool opens = text.front().isSpace() || isWordLetter(text.front()) || isOpenOutside(charBefore(first));
            const bool closes = text.back().isSpace() || isWordLetter(text.back()) || isOpenOutside(charAfter(last));
            const QLatin1StringView sign = opens && closes ? signs[size_t(mark)] : ""_L1;
            pad(text, true);
            m_out += sign;
            writeInner(first, last, mark);
            m_out += sign;
            pad(text, false);
        }
    }

    /// What stands within marks, without outer blanks: those stand outside of them.
    void writeInner(qsizetype first, qsizetype last, int mark)
    {
        QList<Span> kept = m_spans.sliced(first, last - first);
        QString *begin = &m_spans[first].text;
        for (qsizetype i = first; i < last && begin->trimmed().isEmpty(); begin = &m_spans[std::min(++i, last - 1)].text)
            begin->clear();
        while (!begin->isEmpty() && begin->front().isSpace())
            begin->removeFirst();
        for (qsizetype i = last - 1; i >= first; --i) {
            QString &end = m_spans[i].text;
            while (!end.isEmpty() && end.back().isSpace())
                end.chop(1);
            if (!end.isEmpty())
                break;
        }
        write(first, last, mark + 1);
        std::ranges::move(kept, m_spans.begin() + first);
    }

    void pad(const QString &text, bool before)
    {
        const auto isBlank = [](QChar c) { return c.isSpace(); };
        const auto from = before ? text.begin() : std::find_if_not(text.rbegin(), text.rend(), isBlank).base();
        const auto to = before ? std::find_if_not(text.begin(), text.end(), isBlank) : text.end();
        for (const QChar c : QStringView(from, to))
            m_out += c == u'\n' ? m_rules.lineBreak : QString(c);
    }

    void writeText(qsizetype i)
    {
        const QStringList lines = m_spans[i].text.split(u'\n');
        for (qsizetype line = 0; line < lines.size(); ++line) {
            if (line > 0)
                m_out += m_rules.lineBreak;
            QString text = lines[line];
            QChar before = line > 0 ? QChar() : charBefore(i);
            if (before == u'\n')
                before = {};
            if (before.isNull()) {
                while (!text.isEmpty() && text.front().isSpace())
                    text.removeFirst();
            }
            if (text.isEmpty())
                continue;
            QString escaped = escapedSpan(before, text, line + 1 < lines.size() ? u' ' : charAfter(i + 1), !m_bare);
            if (m_plainBrackets)
                escaped.replace(u"\\["_s, u"["_s).replace(u"\\]"_s, u"]"_s);
            m_out += escaped;
        }
    }

    QList<Span> m_spans;
    const SpanRules &m_rules;
    QString m_out;
    bool m_plainBrackets = false;
    bool m_bare = true; ///< an address in the text is a link
};

QString clean(QString text)
{
    for (QChar &c : text) {
        if (c == QChar::LineSeparator)
            c = u'\n';
        else if (c.isSpace() || c.category() == QChar::Other_Control)
            c = u' ';
    }
    static const QRegularExpression unseen(u"[\\x{200b}\\x{2060}\\x{feff}\\x{ad}\\x{fffc}]"_s);
    return text.remove(unseen);
}

} // namespace

QString shownText(const QTextBlock &block)
{
    QString text = block.text();
    for (QChar &c : text) {
        if (c == QChar::LineSeparator)
            c = u'\n';
        else if (c.isSpace() || c.category() == QChar::Other_Control)
            c = u' ';
    }
    return text;
}

bool isMonospace(const QTextCharFormat &format)
{
    static const QRegularExpression names(u"mono|courier|consolas|menlo|lucida console|source code|fira code|inconsolata|\\bcode\\b"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    return format.fontFixedPitch() || names.match(format.fontFamilies().toStringList().value(0)).hasMatch();
}

QString codeSpan(const QString &text)
{
    qsizetype longest = 0, run = 0;
    for (const QChar c : text) {
        run = c == u'`' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    const QString ticks(longest + 1, u'`');
    const QString pad = longest > 0 ? u" "_s : QString();
    return ticks + pad + text + pad + ticks;
}

QString markdownOf(const QTextBlock &block, qsizetype from, const SpanRules &rules)
{
    QList<Span> spans;
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        const QTextFragment fragment = it.fragment();
        const qsizetype place = fragment.position() - block.position();
        const QString text = clean(fragment.text().sliced(std::clamp<qsizetype>(from - place, 0, fragment.text().size())));
        const QTextCharFormat format = fragment.charFormat();
        Span span{.text = text, .marks = {}};
        span.marks[Link] = addressOf(format.anchorHref());
        const auto mark = [&](Mark which, bool is) {
            if (is)
                span.marks[which] = u"+"_s;
        };
        mark(Code, rules.code && isMonospace(format));
        mark(Bold, rules.bold && format.fontWeight() >= QFont::DemiBold);
        mark(Italic, format.fontItalic());
        mark(Struck, format.fontStrikeOut());
        // A blank is of the style of its neighbours: nobody sees its own.
        if (!spans.isEmpty() && (spans.last().marks == span.marks || (text.trimmed().isEmpty() && !text.contains(u'\n') && span.marks[Link].isEmpty())))
            spans.last().text += text;
        else if (!text.isEmpty())
            spans.append(span);
    }
    // Several blanks are one.
    QChar before = u' ';
    for (Span &span : spans) {
        QString text;
        for (const QChar c : std::as_const(span.text)) {
            if (c != u' ' || !before.isSpace())
                text += c;
            before = c;
        }
        span.text = text;
    }
    while (!spans.isEmpty()) {
        QString &last = spans.last().text;
        while (!last.isEmpty() && last.back().isSpace())
            last.chop(1);
        if (!last.isEmpty())
            break;
        spans.removeLast();
    }
    return SpanWriter(spans, rules).run().trimmed();
}

} // namespace hindsight
