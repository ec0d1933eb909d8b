// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store.h"

namespace hindsight {

/// What taking events or source lines into an incident does.
struct EventImport
{
    QList<Change> changes; ///< one step
    int added = 0;         ///< events and source lines
    int updated = 0;       ///< events that the incident has, and which the file tells otherwise
    int known = 0;         ///< there already: of an earlier import, or the same words at the same time
    int lostFiles = 0;     ///< evidence left out because its file is not in this database
};

/// Changes that take `parts` into the incident of `record`, behind what it has. An event or source line that is there already, by its
/// uid, or by the line of the file it came from and its time, or by its time and its words, is not taken twice. `own`: the uids are
/// ours and may be in this database; what another incident has becomes a copy.
Result<EventImport> importEvents(const Store &store, const Record &record, TimelineParts parts, bool own);

} // namespace hindsight
