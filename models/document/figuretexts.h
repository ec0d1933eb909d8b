// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/record.h"

#include "models/document/templates/phrases.h"

namespace hindsight {

/// A frozen figure as a row of a document. Plain text in the language of the document; readFigures takes it back.
struct FigureTexts
{
    QString figure; ///< "Successful payments missing in the window"
    QString value;  ///< "203 payments (144 to 261, 90%)", "14,060.00 EUR": with its interval, where it has one
    QString net;    ///< the same figure net of what was caught up; empty: it is not known, or not told apart
    QString method; ///< "same weekday and time of the weeks before"
};

/// Those that have a value, in the order of the record; what was caught up stands in the net alone. Numbers have at most two digits after the point.
QList<FigureTexts> figureTexts(const Record &record, const Phrases &phrases);

} // namespace hindsight
