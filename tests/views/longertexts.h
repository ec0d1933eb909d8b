// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTranslator>

namespace hindsight {

/// A language in which every text is about 40 % longer, as some languages are. It keeps placeholders, mnemonics and markup, because it only
/// appends. Installed after another language, which it then lengthens.
class LongerTexts : public QTranslator
{
public:
    using QTranslator::QTranslator;

    bool isEmpty() const override { return false; }

    QString translate(const char *, const char *source, const char *, int) const override
    {
        const QString text = QString::fromUtf8(source);
        if (text.trimmed().isEmpty())
            return {};
        // Of letters that are no format of a date and no key.
        static constexpr QStringView letters = u"\u00f6\u00fc\u00e4\u00eb\u00ee\u00e5";
        QString longer = text;
        const qsizetype wanted = (text.size() * 2 + 4) / 5;
        for (qsizetype i = 0; i < wanted; ++i)
            longer += i % 7 == 0 && i > 0 && i < wanted - 1 ? QChar(u' ') : letters[i % letters.size()];
        return longer;
    }
};

} // namespace hindsight
