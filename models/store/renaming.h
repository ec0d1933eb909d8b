// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store.h"

namespace hindsight {

/// What changes with the name of an entry of a list: every record that names it, names it as it is called now.
Result<QList<Change>> renamingChanges(const Store &store, const CatalogueList &list, const QString &from, const QString &to);

} // namespace hindsight
