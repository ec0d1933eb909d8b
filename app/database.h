// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/record.h"
#include "models/store/store.h"

namespace hindsight {

/// `$HINDSIGHT_DATABASE`, else hindsight/hindsight.db in the user's data folder.
QString defaultDatabase();

/// Opens a database for `author`; empty: usualAuthor(). A new one gets the default lists (severity levels, cause categories,
/// roles) as its first step. The folder of the default database is made when it is missing.
Result<std::unique_ptr<Store>> openDatabase(const QString &file, const QString &author);

/// The sample: the checkout outage of 20 July 2024.
Result<Record> sampleRecord();
/// The whole sample: that outage first, then a year of smaller incidents by date.
Result<QList<Record>> sampleRecords();

} // namespace hindsight
