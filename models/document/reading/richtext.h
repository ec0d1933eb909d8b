// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/result.h"

#include <QByteArray>
#include <QString>

namespace hindsight {

/// An HTML file as GitHub Markdown: headings, lists, boxes to tick, tables, code, links and emphasis. No word that a reader sees is lost.
/// Wants a QGuiApplication. Error of kind Input: there is none, or the file is too large.
Result<QString> markdownOfHtml(const QByteArray &html);
/// The same of HTML that is text already, as the clipboard has it.
Result<QString> markdownOfHtmlText(const QString &html);

/// Whether HTML of the clipboard holds what plain text would lose: headings, lists, or tables among other text. A table alone is
/// what one copies from a spreadsheet.
bool hasStructure(const QString &html);

} // namespace hindsight
