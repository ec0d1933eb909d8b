// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "sentence.h"
#include "store.h"

namespace hindsight {

// Changes on their way into the tables, and the history they leave. Everything here runs inside the caller's transaction.

/// What a write did: the changes that were not so already, with the numbers that were given, and the incident they belong to.
struct Written
{
    QList<Change> changes;
    QStringList incidents; ///< per change: uid of its incident; empty: none
};

/// Checks that every before still holds and writes the rows. Error of kind Conflict names the field, its value, and who
/// changed it; of kind Usage: no such entity or field, or a value that does not fit.
Result<Written> writeChanges(Connection &connection, const QList<Change> &changes, const NameOf &nameOf);

/// Adds the step to the history and gives it its seq.
Result<void> appendStep(Connection &connection, Step &step, const QStringList &incidents);
Result<void> removeStep(Connection &connection, qint64 seq);

/// With changes, and with undoneBy.
Result<QList<Step>> readSteps(Connection &connection, const HistoryFilter &filter);
/// At most `limit` steps after `seq`, oldest first.
Result<QList<Step>> readStepsAfter(Connection &connection, qint64 seq, int limit = 1'000'000);
/// Error of kind NotFound: no such step.
Result<Step> readStep(Connection &connection, qint64 seq);
Result<qint64> newestStep(Connection &connection);

/// Which step takes this one back and still holds; no value: it is not taken back.
Result<std::optional<qint64>> undoneBy(Connection &connection, qint64 seq);

} // namespace hindsight
