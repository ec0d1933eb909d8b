// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/metrics/chunk.h"
#include "models/metrics/reading/reason.h"
#include "models/store/connection.h"

#include <QLockFile>

namespace hindsight {

// Bulk content of imports: which there is, where it lies, and how it goes. See resources/sql/migrations/0003-numbers.sql.

/// What must be known about a content to read it.
struct LoadHeader
{
    QString batch = {};              ///< uid of the record that shows it
    qint64 bucketSeconds = 60;       ///< one of bucketWidths
    qint64 latencySeconds = 60;      ///< a multiple of it: how wide the buckets are that latencies are kept in
    QStringList attributes = {};     ///< names
    QList<Reason> reasons = {};      ///< by number
};

struct Load
{
    qint64 id = 0;
    LoadHeader header;
};

/// Where a chunk lies. No value: `start` is no beginning of six hours, or too far from today, or there are too many tuples.
std::optional<qint64> chunkId(qint64 load, qint64 startSeconds, qint64 tuple);
/// The ids of a load from a time on, whatever the tuple; clamped to the load.
qint64 firstChunkId(qint64 load, qint64 startSeconds);
inline qint64 firstChunkId(qint64 load) { return load << 40; }
inline qint64 startOf(qint64 chunkId) { return (((chunkId >> 20) & 0xfffff) - 0x80000) * chunkSeconds; }
inline qint64 loadOf(qint64 chunkId) { return chunkId >> 40; }
inline qint64 tupleOf(qint64 chunkId) { return chunkId & 0xfffff; }

QString reasonsToJson(const QList<Reason> &reasons);
QList<Reason> reasonsFromJson(const QString &json);

/// Complete content by uids of batches; those without any are left out.
Result<QHash<QString, Load>> readLoads(Connection &connection, const QStringList &batches);

/// The ids of a part (see KnownIds) that the contents of these batches have, ascending.
Result<std::vector<quint64>> readIds(Connection &connection, const QStringList &batches, int part);

/// "loading", "complete", "gone"; empty: there is no content of this batch.
Result<QString> loadState(Connection &connection, const QString &batch);

/// One import at a time writes into a database, in whatever process; the lock is free again when its process is dead.
/// Null: another one has it.
std::unique_ptr<QLockFile> lockImports(const QString &databaseFile);

/// Why lockImports gave nothing.
Error importRunning(const QString &databaseFile);

/// Content that no record can ever show: what an import left behind that died, and rests of what was removed for good.
/// Only its owner may ask while an import runs.
Result<QList<qint64>> leftoverLoads(Connection &connection);
/// Deletes content in short transactions, so that others can write in between, and its load last; of one that is `gone`
/// its load stays.
Result<void> removeContent(Connection &connection, qint64 load);

/// Removes leftovers when no import runs. Returns how many.
Result<int> removeLeftovers(Connection &connection);

} // namespace hindsight
