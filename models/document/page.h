// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/result.h"

#include "phrases.h"

#include <QByteArray>

namespace hindsight {

/// A Markdown document as a self-contained HTML page; `language` is the code for its `lang` attribute.
Result<QByteArray> pageOf(const QString &markdown, const QString &language, const Phrases &phrases);

/// A Markdown document as a PDF with page numbers, its first heading at the head of every page but the first, and an outline. Needs a
/// QGuiApplication; without one an Error of kind Failed.
Result<QByteArray> pdfOf(const QString &markdown, const Phrases &phrases);

} // namespace hindsight
