// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/document/import.h"

namespace hindsight {

/// What a file of postmortems holds. Error of kind Input: it cannot be read, or readDocument finds nothing in it.
Result<ReadDocument> readDocumentFile(const QString &name);

} // namespace hindsight
