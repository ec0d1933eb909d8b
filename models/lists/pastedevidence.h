// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/timeline.h"

namespace hindsight {

/// A pasted text as evidence: one address alone is a link, anything else a snippet, with the language it most likely is in. Without
/// uid, incident and subject. The title is the beginning of it.
Evidence pastedEvidence(const QString &text);

/// Name of the syntax definition of what a text looks like: "Diff", "JSON", "SQL", "Bash", "Python", "Java", "YAML", "XML",
/// "INI Files", "Log File (simple)"; empty: plain text.
QString sniffedLanguage(const QString &text);
/// All that sniffedLanguage tells apart, for choosing.
QStringList snippetLanguages();

} // namespace hindsight
