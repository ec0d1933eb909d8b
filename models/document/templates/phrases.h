// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QLocale>
#include <QTranslator>

#include <optional>
#include <span>

namespace hindsight {

/// The headings and words of documents, in English; translated in context "Document". Templates name them as `{{#t}}Timeline{{/t}}`.
std::span<const char *const> documentPhrases();

/// Headings, words, dates and durations in the language of a document, whatever the language of the window is.
class Phrases
{
public:
    /// `language` is a code like "en" or "de_AT". What is not translated stays English.
    explicit Phrases(const QString &language);

    QString text(const char *english, const char *context = "Document") const;
    /// "July 20, 2024", "20. Juli 2024".
    QString date(const QDate &date) const;
    /// "1 hour 30 minutes", rounded down to the second, at most three units: "2 days 3 hours 5 minutes".
    QString duration(qint64 microseconds) const;
    /// "1,234", "1.234,50".
    QString number(double value, int decimals = 0) const;
    /// The number that such a text says; no value: none.
    std::optional<double> numberIn(const QString &text) const;
    /// A share from 0 to 1: "60%", "60 %"; one digit after the point where there is something to tell.
    QString percent(double share) const;
    QString withCapital(const QString &text) const;

private:
    QString counted(const char *english, qint64 n) const;

    QTranslator translator;
    QLocale locale;
};

} // namespace hindsight
