// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace hindsight {

/// Texts of a field that try to be something else: HTML, scripts, Markdown, templates, marks that turn the direction of writing.
const QStringList &hostileTexts();
/// Narratives that look like parts of a document, or are broken.
const QStringList &hostileNarratives();

/// The elements of an exported page's document in order, and its text.
struct ReadPage
{
    QStringList elements;
    QString text;
};
ReadPage readPage(const QByteArray &html);

} // namespace hindsight
