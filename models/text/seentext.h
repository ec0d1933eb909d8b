// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace hindsight {

/// A text as who reads it sees it, letter by letter, whatever it is written like, so that what is looked for cannot hide:
/// - "&#64;", "%40" and "\@" are "@"; empty comments of HTML, stars of emphasis and characters without a shape are nothing.
/// - All kinds of blanks are " ", of dashes "-", of apostrophes "'", of quotation marks "\""; wide letters are the usual ones.
struct SeenText
{
    QString text;

    /// Where a piece of it stands in the source.
    qsizetype sourceFrom(qsizetype at) const { return places.isEmpty() ? at : places[at]; }
    qsizetype sourceEnd(qsizetype end) const { return places.isEmpty() ? end : ends[end - 1]; }

    QList<qsizetype> places = {}; ///< of each character, where its source begins; empty: it is the source
    QList<qsizetype> ends = {};   ///< and where that ends
};

SeenText seenText(const QString &source);

} // namespace hindsight
