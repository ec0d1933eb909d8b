// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store.h"

#include <QMap>

namespace hindsight {

/// Names of entries of one list that got another one: from, to.
using NewNames = QMap<QString, QString>;

/// The entries of a kind of list that changes give another name; other lists of plain entries are not told apart.
NewNames newNamesIn(const QList<Change> &changes, QLatin1StringView entity);

/// What changes with the names of entries of a list: every record that names one, names it as it is called now.
Result<QList<Change>> renamingChanges(const Store &store, const CatalogueList &list, const NewNames &names);

} // namespace hindsight
