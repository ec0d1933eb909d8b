// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document.h"
#include "models/document/templates/phrases.h"

namespace hindsight {

/// A figure in its place.
struct PlacedFigure
{
    DocumentFigure drawing;
    QString evidence; ///< uid
    QString label;   ///< "Figure 1"
    QString caption; ///< Markdown: what it shows, of when, from where
    QString address; ///< of its image; empty: there is no place for one
};

/// The frozen numbers of a record in their order, which is that of freezing: a figure keeps its number when another one comes.
QList<PlacedFigure> figuresOf(const Record &record, const DocumentOptions &options, const Phrases &phrases);

/// Name of the file of a figure, counted from 1, beside a Markdown document: "outage-figure-1.svg".
QString figureFileName(const QString &document, qsizetype number);

/// HTML of a document in which `made` takes the place of each paragraph that is the image of a figure.
QString withFigures(const QString &html, const QList<PlacedFigure> &figures, const std::function<QString(const PlacedFigure &, qsizetype number)> &made);

/// Nothing when there is what letters are drawn with.
std::optional<Error> missingFonts();

} // namespace hindsight
