// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/document/document.h"

namespace hindsight {

/// A Markdown text that is no postmortem, as a self-contained HTML page or as a PDF. `language`: of what the page itself says. A PDF
/// needs a QGuiApplication.
Result<QByteArray> textPage(const QString &markdown, DocumentFormat format, const QString &language);

} // namespace hindsight
