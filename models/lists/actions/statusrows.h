// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/lists/differencelist.h"
#include "models/store/store.h"
#include "models/tracker/statusdiff.h"

namespace hindsight {

/// A tracker's file against the action items and people of a database. `readAt`: of what time a file is that does not say so.
Result<StatusDiff> statusDiffOf(const Store &store, const StatusFile &file, const QDateTime &readAt);

/// What people call a part, and how it reads of an action item; empty: nothing.
QString labelOf(StatusPart part);
QString textOf(const ActionItem &action, StatusPart part);

/// What a tracker says differently as rows that one chooses from: their `record` is the place of the edit; what is doubtful stands
/// first, and is not taken.
QList<DifferenceRow> statusRows(const StatusDiff &diff);

/// The changes of everything that is beyond doubt.
QList<Change> statusChanges(const StatusDiff &diff);
/// The changes of what was chosen in such rows.
QList<Change> statusChanges(const StatusDiff &diff, const DifferenceModel &chosen);

} // namespace hindsight
