// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/lists/actions/actionboard.h"

namespace hindsight {

/// A way to look at the board under a name. It stands in the lists of the database and not in anybody's settings, so that a team has the
/// same ones, a copy of the file has them too, and undo brings back one that was removed.
struct SavedFilter
{
    ListEntry entry;
    BoardView view;
};
/// By name.
Result<QList<SavedFilter>> savedFilters(const Store &store);

/// What changes with the names of people or teams (`entity`): every filter that asks for one asks for it as it is called now.
Result<QList<Change>> filterChanges(const Store &store, QLatin1StringView entity, const NewNames &names);

/// Saves a view, over the one that has this name whatever its case.
Result<Step> saveFilter(Store &store, const QString &name, const BoardView &view);
Result<Step> removeFilter(Store &store, const SavedFilter &filter);

} // namespace hindsight
