// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/mergerecords.h"
#include "store.h"

namespace hindsight {

/// What an imported record makes of the one with the same uid that is there: the import says what is so, parts are the same
/// when their uids are. What belongs to this database stays: numbers, where things first came from, and the place of an
/// action item in other incidents.
Record merged(const Record &existing, const Record &imported);

/// An incident as it was read, on its way into a database.
struct Incoming
{
    Record record;
    std::optional<Past> past = {};             ///< no value: nothing is known of it, and what it says is so
    QList<RecordDifference> differences = {};  ///< from the one that is here, with what somebody chose; `compare` finds them
};

/// How an incident differs from the one that is here under the same uid; with a past only: without one it replaces that.
Result<QList<RecordDifference>> compare(const Store &store, const Record &record, const std::optional<Past> &past);

/// All changes that bring incidents into a database, whether they are known there or new, with the services they name that the
/// database does not know yet. Empty: nothing is new. What several of the records hold alike is made once.
/// With `decided` what was taken of mine though it was not the newer one is settled: the history holds theirs before it, and so
/// tells the other database that mine is.
Result<QList<Change>> importChanges(const Store &store, const QList<Incoming> &incoming, bool decided = false);
/// What the documents of these incidents tell of earlier values, for `Store::apply`; with `decided` also of what was in conflict.
QHash<QString, Past> toldBy(const Store &store, const QList<Incoming> &incoming, bool decided);
/// The same of records of which no past is known.
Result<QList<Change>> importChanges(const Store &store, const QList<Record> &records);

} // namespace hindsight
