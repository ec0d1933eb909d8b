// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "change.h"
#include "connection.h"
#include "sentence.h"

namespace hindsight {

// Changes on their way into the tables; everything here runs inside the caller's transaction.

/// What a write did: the changes that were not so already, with the numbers that were given, and the incident they belong to.
struct Written
{
    QList<Change> changes;
    QStringList incidents;       ///< per change: uid of its incident; empty: none
    QList<QByteArray> histories; ///< per change: what `historyOf` says, where that is known already; else empty
};

/// Checks that every before still holds and writes the rows. Error of kind Conflict names the field, its value, and who
/// changed it; of kind Usage: no such entity or field, or a value that does not fit.
Result<Written> writeChanges(Connection &connection, const QList<Change> &changes, const NameOf &nameOf);

} // namespace hindsight
