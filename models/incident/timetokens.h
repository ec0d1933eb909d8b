// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>
#include <QVarLengthArray>

namespace hindsight {

/// A piece of a written time: a number of ASCII digits, a word (letters and underscores), or a single sign. Views into the text.
struct Token
{
    enum Kind { Number, Word, Sign, End };
    Kind kind = End;
    QStringView text = {};
    bool spaced = true; ///< something blank stands before it

    bool isHyphen() const { return is(u'-') || is(u'\u2212'); } ///< also a real minus
    bool is(char16_t sign) const { return kind == Sign && text.front() == sign; }
    bool isNumber(qsizetype shortest, qsizetype longest) const { return kind == Number && text.size() >= shortest && text.size() <= longest; }
    int number() const { return text.toInt(); }
};

/// An ASCII digit.
constexpr bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

QVarLengthArray<Token, 32> tokensOf(QStringView text);

} // namespace hindsight
