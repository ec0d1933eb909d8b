// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/mergerecords.h"
#include "models/store/store.h"

namespace hindsight {

/// The last review of a postmortem, and what became of it.
struct ReviewState
{
    Review review;
    Record then;                    ///< the version it froze
    QList<RecordDifference> since;  ///< mine is then, theirs is now; without the state of the postmortem
};

/// No value: there was no review, or the history does not know when.
std::optional<ReviewState> reviewStateOf(const Store &store, const Record &record);

/// What brings the postmortem into another state, as the changes of one step. Reviewed or published, it is frozen as it is.
QList<Change> stateChanges(const Store &store, const Record &record, PostmortemState state);

} // namespace hindsight
