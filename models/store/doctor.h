// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "store.h"

namespace hindsight {

/// Examines a whole database: the file (integrity, foreign keys), the indexes that are kept beside the records (search, actions
/// per incident), references to records that do not exist, whether replaying the history gives the records, and the content of
/// imports of numbers. What cannot be read any more is a problem like others. With `repair` it builds the indexes anew and removes what imports that died left behind; records and history it never edits.
Diagnosis diagnose(Connection &connection, bool repair);

} // namespace hindsight
