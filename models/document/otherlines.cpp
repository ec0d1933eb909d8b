// SPDX-License-Identifier: GPL-3.0-or-later
#include "otherlines.h"

#include "vocabulary.h"

namespace hindsight {

namespace {

constexpr const char *otherLines = QT_TRANSLATE_NOOP("Import", "Other lines of the document");

} // namespace

bool isOtherLines(const QString &title) { return isPhrase(title, otherLines, "Import"); }

QString titleIn(const Phrases &phrases, const QString &title) { return isOtherLines(title) ? phrases.text(otherLines, "Import") : title; }

} // namespace hindsight
