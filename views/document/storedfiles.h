// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/document/document.h"
#include "models/document/reading/import.h"
#include "models/store/store.h"

namespace hindsight {

/// The files of a database, for an export. The store must live as long as it.
AttachmentSource filesOf(const Store &store);

/// The files that came with an incident, in it or, as the pictures of a Markdown file, beside it. Says with a finding which are missing,
/// also in the database. `document` is the name of its file.
QList<Attachment> filesIn(ReadIncident &read, const QString &document, const Store &store);

} // namespace hindsight
