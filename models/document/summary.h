// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/record.h"

#include "times.h"

#include <QList>

namespace hindsight {

// What a document says about when it happened and how long it lasted.

/// "The outage occurred on July 20, 2024, from 10:30 to 12:00 GMT (1 hour 30 minutes)." What is computed from the two times stands there
/// only when nothing was stated, or something else: "..., that is 1 hour 30 minutes (stated: 2 hours)." Empty when nothing is known.
QString durationSentence(const Record &record, const Phrases &phrases, const Times &times);

/// The day that sentence begins with; invalid when it names none.
QDate summaryDay(const Record &record, const Times &times);

struct MilestoneRow
{
    QString milestone;
    Moment at;
    QString source;
};
/// All milestones by kind and source, and a start that is taken from an impact window; none when the sentence tells it all, that is
/// when there are only stated times of its begin and end.
QList<MilestoneRow> milestoneRows(const Record &record, const Phrases &phrases);

struct DurationRow
{
    QString duration;
    QString length;
    QString formula;
};
/// The durations that have a value.
QList<DurationRow> durationRows(const Record &record, const Phrases &phrases);

} // namespace hindsight
