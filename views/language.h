// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace hindsight {

/// Codes of the languages that the program speaks: "de", "en".
QStringList languages();

/// Makes the program speak a language, with Qt's own texts and the formats of numbers and dates. `code`: "de"; empty: the
/// system's. A language without a translation is English. May be called again to change it.
void setLanguage(const QString &code);

} // namespace hindsight
