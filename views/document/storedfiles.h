// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/document/document.h"
#include "models/document/import.h"
#include "models/store/store.h"

namespace hindsight {

/// The files of a database, for an export. The store must live as long as it.
AttachmentSource filesOf(const Store &store);

/// The files that came with an incident. Says with a finding which are missing, in it and in the database.
QList<Attachment> filesIn(ReadIncident &read, const Store &store);

} // namespace hindsight
