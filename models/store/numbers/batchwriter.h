// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "loads.h"
#include "models/store/statement.h"

namespace hindsight {

/// An import's way into a database. What it writes is seen by nobody until a Change creates the `batch` record of its uid:
///
///     auto writer = BatchWriter::begin(file, header);
///     (*writer)->addTuple(...); (*writer)->add(...); ... (*writer)->finish(header);
///     store.apply({created(batch)});
///     writer->reset();
///
/// It has a connection of its own and is used in the thread that began it, which may be another than the store's. It writes in
/// transactions of a few milliseconds with gaps between them, so that edits get in. One import at a time works on a database;
/// a second one is told so. What was begun and is not shown by a record when the writer goes is removed; what a dead process
/// left is removed by the next Store::open.
class BatchWriter
{
public:
    /// The header may still change until `finish`.
    /// `lock`: of lockImports, by who has it already.
    static Result<std::unique_ptr<BatchWriter>> begin(const QString &databaseFile, const LoadHeader &header, std::unique_ptr<QLockFile> lock = {});
    ~BatchWriter();
    BatchWriter(const BatchWriter &) = delete;
    BatchWriter &operator=(const BatchWriter &) = delete;

    /// Values in the order of the header's attributes. Returns the tuple's number: 0, 1, 2, ...
    Result<qint64> addTuple(const QStringList &attributeValues);
    /// Six hours of a tuple, each once. Best in order of start, then tuple: the file is then written front to back.
    Result<void> add(qint64 tuple, qint64 startSeconds, const PackedChunk &chunk);
    /// Ids that are folded; see ImportSink::ids.
    Result<void> addIds(int part, const QByteArray &ids);
    /// Everything is on disk when it returns.
    Result<void> finish(const LoadHeader &header);

private:
    struct Pending
    {
        qint64 id;
        PackedChunk chunk;
    };
    BatchWriter(std::unique_ptr<QLockFile> lock, std::unique_ptr<Connection> connection, qint64 load, QString batch);
    Result<void> prepare();
    Result<void> flush();
    Result<void> write(const Pending &pending);

    std::unique_ptr<QLockFile> m_lock;
    std::unique_ptr<Connection> m_connection;
    qint64 m_load;
    QString m_batch;
    std::optional<Statement> m_insertTuple;
    std::optional<Statement> m_insertChunk;
    std::optional<Statement> m_insertAmount;
    std::optional<Statement> m_insertSketch;
    // Kept in memory until there is enough for a transaction: none is open while the import reads on.
    QList<QByteArray> m_tuples;
    qint64 m_firstTuple = 0; ///< number of the first that waits
    std::vector<Pending> m_pending;
    qint64 m_pendingBytes = 0;
};

} // namespace hindsight
