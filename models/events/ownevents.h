// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "eventtable.h"
#include "models/incident/record.h"

namespace hindsight {

// Our own files of events, CSV and JSON Lines. Timesketch reads them: "message", "datetime" (RFC 3339), "timestamp" (microseconds) and
// "timestamp_desc" (the kind) are its names. The rest is what would be lost without it: "end", "precision", "written", "zone", every
// other field of an event by its name, its evidence and the source line it was made of.

/// One row per event, in their order. In CSV a text that a spreadsheet would calculate begins with an apostrophe.
QByteArray eventsToCsv(const TimelineParts &parts);
/// One document per event and line.
QByteArray eventsToJsonLines(const TimelineParts &parts);

/// The events of an incident with their evidence and source lines.
TimelineParts timelineOf(const Record &record);

/// Whether a table has the columns of such a file.
bool isOwnFile(const EventTable &table);
/// The reverse of writing: equal but for incident and positions. A row that cannot be one is listed in `table.unread`.
TimelineParts eventsFromOwnFile(EventTable &table);

} // namespace hindsight
