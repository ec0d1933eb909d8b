// SPDX-License-Identifier: GPL-3.0-or-later
#include "samplevalues.h"

#include <algorithm>
#include <cstdlib>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

bool isAsciiDigit(QChar c) { return c >= u'0' && c <= u'9'; }

bool isBoolean(const QString &text)
{
    static const QStringList words = {u"true"_s, u"false"_s, u"yes"_s, u"no"_s, u"t"_s, u"f"_s, u"y"_s, u"n"_s, u"0"_s, u"1"_s, u"ja"_s, u"nein"_s};
    return words.contains(text, Qt::CaseInsensitive);
}

bool isIdentifier(QStringView text)
{
    if (text.size() < 12 || text.size() > 80)
        return false;
    int digits = 0;
    for (const QChar c : text) {
        if (isAsciiDigit(c))
            ++digits;
        else if (!(c.isLetter() && c.unicode() < 128) && c != u'-' && c != u'_')
            return false;
    }
    return digits >= 3;
}

// Without sign, currency and spaces at both ends; groups inside stay.
QStringView bareNumber(QStringView text)
{
    const auto plain = [](QChar c) { return isAsciiDigit(c) || c == u'.' || c == u','; };
    text = text.trimmed();
    qsizetype signs = 0;
    while (!text.isEmpty() && !plain(text.front()) && (++signs <= 5))
        text = text.sliced(1);
    while (!text.isEmpty() && !plain(text.back()) && text.back() != u')' && (++signs <= 5))
        text.chop(1);
    if (text.endsWith(u')'))
        text.chop(1);
    return text;
}

} // namespace

bool isNumber(QStringView text)
{
    text = text.trimmed();
    if (text.startsWith(u'(') && text.endsWith(u')'))
        text = text.sliced(1, text.size() - 2);
    if (text.startsWith(u'-') || text.startsWith(u'+') || text.startsWith(u'\u2212'))
        text = text.sliced(1);
    for (const QChar sign : {u'€', u'$', u'£', u'¥'}) {
        if (text.startsWith(sign))
            text = text.sliced(1);
        if (text.endsWith(sign))
            text.chop(1);
    }
    text = text.trimmed();
    if (text.isEmpty() || !(isAsciiDigit(text.front()) || (text.size() > 1 && (text.front() == u'.' || text.front() == u',') && isAsciiDigit(text[1]))))
        return false;
    int points = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (isAsciiDigit(c))
            continue;
        const bool group = c == u'\'' || c == u' ' || c == u'\u00a0' || c == u'\u202f' || c == u'\u2019';
        if (c == u'.' || c == u',' || group) {
            const bool between = i + 1 < text.size() && isAsciiDigit(text[i + 1]);
            if (!between && !(c == u'.' && i + 1 == text.size()))
                return false;
            points += !group;
            continue;
        }
        if ((c == u'e' || c == u'E') && i > 0 && points <= 1) {
            bool ok = false;
            const int exponent = text.sliced(i + 1).toInt(&ok);
            return ok && std::abs(exponent) < 100;
        }
        return false;
    }
    return true;
}

Decimal decimalOf(QStringView number)
{
    const QStringView text = bareNumber(number);
    const qsizetype point = text.lastIndexOf(u'.');
    const qsizetype comma = text.lastIndexOf(u',');
    if (point < 0 && comma < 0)
        return Decimal::Nothing;
    if (point >= 0 && comma >= 0)
        return point > comma ? Decimal::Point : Decimal::Comma;
    const qsizetype at = std::max(point, comma);
    const Decimal itself = point >= 0 ? Decimal::Point : Decimal::Comma;
    const Decimal other = point >= 0 ? Decimal::Comma : Decimal::Point;
    if (text.count(text[at]) > 1)
        return other; // 1,500,000: it separates thousands
    const qsizetype after = text.size() - at - 1;
    if (after == 3 && at >= 1 && at <= 3 && text.front() != u'0')
        return Decimal::Ambiguous;
    return itself;
}

int decimalsOf(QStringView number, bool comma)
{
    const QStringView text = bareNumber(number);
    const qsizetype at = text.lastIndexOf(comma ? u',' : u'.');
    return at < 0 ? 0 : int(text.size() - at - 1);
}

std::optional<double> numberOf(QStringView text, bool comma)
{
    if (!isNumber(text))
        return std::nullopt;
    QString plain;
    bool negative = false;
    for (const QChar c : text) {
        if (isAsciiDigit(c) || c == u'e' || c == u'E' || (!plain.isEmpty() && plain.back().toLower() == u'e' && (c == u'-' || c == u'+')))
            plain += c;
        else if (c == (comma ? u',' : u'.'))
            plain += u'.';
        else if (c == u'-' || c == u'\u2212' || c == u'(')
            negative = true;
    }
    bool ok = false;
    const double value = plain.toDouble(&ok);
    if (!ok)
        return std::nullopt;
    return negative ? -value : value;
}

ColumnValues valuesOf(const Sample &sample, qsizetype column)
{
    ColumnValues values;
    for (const QStringList &row : sample.rows) {
        if (column >= row.size())
            continue;
        const QString text = row[column].trimmed();
        if (text.isEmpty())
            continue;
        ++values.filled;
        ++values.counts[text];
    }
    for (auto it = values.counts.begin(); it != values.counts.end(); ++it) {
        const QString &text = it.key();
        const int rows = it.value();
        const bool digits = std::ranges::all_of(text, isAsciiDigit);
        values.integers += digits || (text.startsWith(u'-') && text.size() > 1 && std::ranges::all_of(QStringView(text).sliced(1), isAsciiDigit)) ? rows : 0;
        values.numbers += isNumber(text) ? rows : 0;
        values.booleans += isBoolean(text) ? rows : 0;
        values.identifiers += isIdentifier(text) ? rows : 0;
        values.sentences += text.count(u' ') >= 3 || text.size() > 80 ? rows : 0;
        values.addresses += text.contains(u'@') || text.contains("://"_L1) ? rows : 0;
    }
    return values;
}

int headerRowOf(const QList<QStringList> &rows)
{
    QHash<qsizetype, int> widths;
    for (const QStringList &row : rows)
        ++widths[row.size()];
    qsizetype usual = 0;
    for (auto it = widths.begin(); it != widths.end(); ++it) {
        if (it.value() > widths.value(usual) || (it.value() == widths.value(usual) && it.key() > usual))
            usual = it.key();
    }
    for (int i = 0; i < rows.size(); ++i) {
        const QStringList &row = rows[i];
        // A header may be longer than its rows, where these leave out empty cells at the end; a title is shorter.
        const bool named = std::ranges::none_of(row, [](const QString &cell) { return isNumber(cell); })
            && std::ranges::count_if(row, [](const QString &cell) { return !cell.isEmpty(); }) * 2 > row.size();
        if (row.size() >= usual && named)
            return i;
        if (row.size() == usual)
            return -1; // data at once
    }
    return -1;
}

} // namespace hindsight
