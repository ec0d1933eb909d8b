// SPDX-License-Identifier: GPL-3.0-or-later
#include "narrative.h"

#include <QRegularExpression>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

bool isAsciiPunctuation(QChar c)
{
    const char16_t u = c.unicode();
    return u < 0x80 && u > 0x20 && !c.isLetterOrNumber() && u != 0x7f;
}

bool endsWithScheme(QStringView text)
{
    return std::ranges::any_of(std::initializer_list<QStringView>{u"http", u"https", u"ftp"},
                               [text](QStringView scheme) { return text.endsWith(scheme, Qt::CaseInsensitive); });
}

bool beginsWithEntity(QStringView text)
{
    constexpr qsizetype longestEntity = 40; // of those that HTML names
    static const QRegularExpression entity(u"&(?:#\\d+|#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);"_s);
    text.truncate(qMin(text.size(), longestEntity));
    if (text.back().isHighSurrogate()) // half a character, and nothing would match
        text.chop(1);
    return entity.matchView(text, 0, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption).hasMatch();
}

} // namespace

QString escapedText(const QString &text)
{
    static const QRegularExpression listNumber(u"^\\d{1,9}[.)]"_s);
    const qsizetype numberEnd = listNumber.match(text).capturedLength() - 1;

    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const QChar before = i > 0 ? text[i - 1] : u' ';
        const QChar after = i + 1 < text.size() ? text[i + 1] : u' ';
        const bool first = i == 0;
        const bool last = i + 1 == text.size();
        if (c == QChar(0)) {
            result += QChar::ReplacementCharacter;
            continue;
        }
        // Outer blanks would be trimmed, control characters end a line or a cell.
        if (c.unicode() < 0x20 || c.unicode() == 0x7f || ((first || last) && c.isSpace())) {
            result += u"&#%1;"_s.arg(int(c.unicode()));
            continue;
        }
        // An address would become a link, and to whom no backslash is in the way: an empty comment is.
        const bool isAddress = c == u'@' && before.unicode() < 0x80 && after.unicode() < 0x80 && after.isLetterOrNumber()
            && (before.isLetterOrNumber() || u".+-_"_s.contains(before));
        if (isAddress)
            result += u"<!-- -->"_s;
        bool special = false;
        switch (c.unicode()) {
        case '*':
        case '`':
        case '[':
        case ']':
        case '|': special = true; break;
        case '\\': special = last || isAsciiPunctuation(after); break;
        case '_': special = !before.isLetterOrNumber() || !after.isLetterOrNumber(); break;
        case '~':
        case '$': // open strikethrough and formulas only before a text, close them only behind one
            special = !before.isSpace();
            break;
        case '<': special = after.isLetter() || after == u'/' || after == u'!' || after == u'?'; break;
        case '&': special = beginsWithEntity(QStringView(text).sliced(i)); break;
        case ':': special = QStringView(text).sliced(i + 1).startsWith(u"//") && endsWithScheme(QStringView(text).first(i)); break;
        case '.': special = i == numberEnd || QStringView(text).first(i).endsWith(u"www", Qt::CaseInsensitive); break;
        case ')': special = i == numberEnd; break;
        case '#':
            special = first || last; // a heading's opening or closing sequence
            break;
        case '-':
        case '+':
        case '=':
        case '>': special = first; break;
        default: break;
        }
        if (special)
            result += u'\\';
        result += c;
    }
    return result;
}

} // namespace hindsight
