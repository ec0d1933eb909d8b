// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/mergerecords.h"

namespace hindsight {

/// A difference of two copies of a record as people read it, in the language of the window.
struct DifferenceTexts
{
    QString place;  ///< "Incident", "Event “Support passed the complaints on”"
    QString field;  ///< "Title"; of a whole part "Added there", "Removed there", "Removed here"
    QString mine;   ///< empty: nothing
    QString theirs;
};
DifferenceTexts textsOf(const RecordDifference &difference, const Record &mine, const Record &theirs);

} // namespace hindsight
