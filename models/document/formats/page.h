// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/result.h"

#include "models/document/figures.h"

#include <QByteArray>

namespace hindsight {

/// A Markdown document as a self-contained HTML page.
Result<QByteArray> pageOf(const QString &markdown, const Record &record, const DocumentOptions &options, const Phrases &phrases,
                          const QList<PlacedFigure> &figures);

/// A Markdown document as a PDF with page numbers, its first heading at the head of every page but the first, and an outline. Needs a
/// QGuiApplication; without one an Error of kind Failed. `letters`: how large they are, 1 as in every document.
Result<QByteArray> pdfOf(const QString &markdown, const Record &record, const DocumentOptions &options, const Phrases &phrases,
                         const QList<PlacedFigure> &figures, double letters = 1);

} // namespace hindsight
