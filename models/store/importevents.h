// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/events/readevents.h"
#include "store.h"

namespace hindsight {

/// What taking a file of events into an incident does.
struct EventImport
{
    QList<Change> changes; ///< one step
    int events = 0;        ///< new ones
    int lines = 0;         ///< new source lines, without those of new events
    int unread = 0;        ///< new source lines made of what could not be read
    int updated = 0;       ///< events that the incident has, and which the file tells otherwise
    int known = 0;         ///< there already: of an earlier import, or the same words at the same time
    int lostFiles = 0;     ///< evidence left out because its file is not in this database
};

/// The mapping that was chosen for such columns before, among all lists of a database; no value: none was.
std::optional<EventMapping> rememberedMapping(const QList<ListEntry> &entries, const EventTable &table);

/// Changes that take what was read of a file into the incident of `record`, behind what it has. What could not be read becomes source
/// lines. An event or source line that is there already, by its uid, or by the line of the file it came from and its time, or by its
/// time and its words, is not taken twice; what another incident has becomes a copy. A mapping that was chosen is remembered.
Result<EventImport> importEvents(const Store &store, const Record &record, ReadEvents read, const EventFile &file, const EventMapping &mapping);

} // namespace hindsight
