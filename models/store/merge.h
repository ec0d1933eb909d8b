// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store.h"

namespace hindsight {

/// What an imported record makes of the one with the same uid that is there: the import says what is so, parts are the same
/// when their uids are. What belongs to this database stays: numbers, where things first came from, and the place of an
/// action item in other incidents.
Record merged(const Record &existing, const Record &imported);

/// All changes that bring an imported record into a database, whether its incident is known there or new, with the services
/// it names that the database does not know yet. Empty: nothing is new.
Result<QList<Change>> importChanges(const Store &store, const Record &imported);
/// The same of several incidents, as one step. What several of the records hold alike is made once.
Result<QList<Change>> importChanges(const Store &store, const QList<Record> &imported);

} // namespace hindsight
