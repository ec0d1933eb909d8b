// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading.h"

namespace hindsight {

/// Reads the body of a Markdown postmortem: what it says and where, nothing that one could only guess. The lists of the record
/// are in the order of the document. `fileName` helps with the date when the text has none.
Reading readBody(const QStringList &lines, const QString &fileName);

/// Adds what a careful reader concludes: kinds by the words of a text, the events of the milestones, the zone, positions, where
/// everything comes from; and questions what does not agree. Leaves alone what front matter knows (uids in `known`).
void conclude(Reading &reading, const QSet<QString> &known, const QString &fileName);

} // namespace hindsight
