// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/record.h"

#include "phrases.h"

namespace hindsight {

/// A frozen figure as a row of a document. Plain text in the language of the document; readFigures takes it back.
struct FigureTexts
{
    QString figure;   ///< "Successful payments missing in the window"
    QString value;    ///< "1,406 payments", "14,060.00 EUR"; empty: it has none
    QString interval; ///< "1,210 to 1,630 (90%)", in the unit of the value; empty: it has none
    QString method;   ///< "same weekday and time of the weeks before"
};

/// In the order of the record. Numbers have at most two digits after the point.
QList<FigureTexts> figureTexts(const Record &record, const Phrases &phrases);

} // namespace hindsight
