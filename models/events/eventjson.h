// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "eventtable.h"

namespace hindsight {

/// Whether the text is meant to be JSON: its first letter says so.
bool looksLikeJson(QByteArrayView text);

/// Reads JSON Lines or one document into `table`, whose text it is.
Result<void> readJsonRows(EventTable &table, const QString &fileName);

} // namespace hindsight
