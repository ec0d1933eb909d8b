// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "store.h"

namespace hindsight {

// The history that changes leave. Everything here runs inside the caller's transaction.

/// What the history keeps of the fields of a change.
QByteArray historyOf(const QList<FieldChange> &fields);
/// Adds the step to the history and gives it its seq. `histories`: per change what `historyOf` says, as far as that is known.
Result<void> appendStep(Connection &connection, Step &step, const QStringList &incidents, const QList<QByteArray> &histories = {});
Result<void> removeStep(Connection &connection, qint64 seq);

/// Newest first, with undoneBy.
Result<QList<Step>> readSteps(Connection &connection, const HistoryFilter &filter);
/// At most `limit` steps after `seq`, oldest first.
Result<QList<Step>> readStepsAfter(Connection &connection, qint64 seq, int limit = 1'000'000);
/// Every step that changed or removed something of an incident, with those of its changes; oldest first.
Result<QList<Step>> readEdits(Connection &connection, const QString &incident);
/// Every step that updated a field of records of a kind, with those changes; oldest first.
Result<QList<Step>> readEditsOf(Connection &connection, const QString &entity, const QString &field);
/// Error of kind NotFound: no such step.
Result<Step> readStep(Connection &connection, qint64 seq);
Result<qint64> newestStep(Connection &connection);

/// Which step takes this one back and still holds; no value: it is not taken back.
Result<std::optional<qint64>> undoneBy(Connection &connection, qint64 seq);

} // namespace hindsight
