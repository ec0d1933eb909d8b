// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/record.h"

#include "times.h"

namespace hindsight {

/// A deadline as a document tells it: the same words whenever it is written, so that what is not done has no time left in it.
struct DeadlineTexts
{
    QString name;
    QString recipient;
    QString due;    ///< "July 23, 2024, 10:30 GMT (3 days after detected)"
    QString done;   ///< empty: it is not
    QString stands; ///< "done in time"
};

/// In the order of the record. Times have their date always: deadlines are often on another day.
QList<DeadlineTexts> deadlineTexts(const Record &record, const Phrases &phrases, const Times &times);

} // namespace hindsight
