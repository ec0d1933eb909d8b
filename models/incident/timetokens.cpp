// SPDX-License-Identifier: GPL-3.0-or-later
#include "timetokens.h"

#include <algorithm>

namespace hindsight {

QVarLengthArray<Token, 32> tokensOf(QStringView text)
{
    QVarLengthArray<Token, 32> tokens;
    bool spaced = true;
    for (qsizetype i = 0; i < text.size();) {
        if (text[i].isSpace()) {
            spaced = true;
            ++i;
            continue;
        }
        const auto isWordPart = [](QChar c) { return c.isLetter() || c.isMark() || c == u'_'; };
        const auto run = [&](auto belongs) { return std::find_if_not(text.begin() + i, text.end(), belongs) - (text.begin() + i); };
        Token::Kind kind = Token::Sign;
        qsizetype length = 1;
        if (isDigit(text[i])) {
            kind = Token::Number;
            length = run(isDigit);
        } else if (isWordPart(text[i])) {
            kind = Token::Word;
            length = run(isWordPart);
        } else if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            length = 2;
        }
        tokens.append({kind, text.sliced(i, length), spaced});
        spaced = false;
        i += length;
    }
    return tokens;
}

} // namespace hindsight
