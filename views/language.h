// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QStringList>
#include <QTranslator>

#include <memory>

namespace hindsight {

/// Codes of the languages that the program speaks: "de", "en".
QStringList languages();
/// What a language calls itself: people look for their own.
QString nameOfLanguage(const QString &code);

/// Makes the program speak a language, with Qt's own texts and the formats of numbers and dates. `code`: "de"; empty: the
/// system's. A language without a translation is English. May be called again to change it.
void setLanguage(const QString &code);

/// While it lives, texts, numbers and dates are in the language of a document, whatever the program speaks. In the main thread.
class DocumentLanguage
{
public:
    explicit DocumentLanguage(const QString &code);
    ~DocumentLanguage();
    Q_DISABLE_COPY_MOVE(DocumentLanguage)

private:
    QLocale m_before;
    std::unique_ptr<QTranslator> m_texts; ///< null: the program speaks it anyway
};

} // namespace hindsight
