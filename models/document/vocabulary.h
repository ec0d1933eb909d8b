// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/document/templates/phrases.h"

#include <QStringList>

#include <memory>

#include <optional>
#include <utility>
#include <vector>

namespace hindsight {

/// The languages our documents can be written in: English, then every one the program has a translation for.
const std::vector<std::unique_ptr<Phrases>> &documentLanguages();

/// Their codes: "en", "de". A country may follow one: "de_AT".
QStringList documentLanguageCodes();
bool isDocumentLanguage(const QString &code);

/// How our documents spell a phrase, in every language they can be written in; English first.
QStringList spellingsOf(const char *english, const char *context = "Document");

/// Whether `text` is the phrase in any language; case does not matter.
bool isPhrase(const QString &text, const char *english, const char *context = "Document");

/// The first value whose phrase the text is.
template <class E, std::size_t N>
std::optional<E> choiceNamed(const QString &text, const std::pair<E, const char *> (&choices)[N], const char *context = "Document")
{
    for (const auto &[value, english] : choices) {
        if (isPhrase(text, english, context))
            return value;
    }
    return std::nullopt;
}

/// What stands for %1, %2, ... in a text that says the phrase, in any language; empty: it says something else.
QStringList captured(const QString &text, const char *english);

} // namespace hindsight
