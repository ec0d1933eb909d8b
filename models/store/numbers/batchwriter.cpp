// SPDX-License-Identifier: GPL-3.0-or-later
#include "batchwriter.h"

#include "models/store/migrations.h"
#include "models/store/sql.h"
#include "models/store/texts.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QThread>

#include <algorithm>

namespace hindsight {

namespace {

// So much is written in one transaction at most, and for so long; then others have a moment in which the lock is free, longer
// than the millisecond after which each that waits looks again.
constexpr qint64 transactionBytes = 4 << 20;
constexpr qint64 transactionMilliseconds = 10;
constexpr unsigned long gapMicroseconds = 1500;

QString listToJson(const QStringList &texts) { return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(texts)).toJson(QJsonDocument::Compact)); }

} // namespace

BatchWriter::BatchWriter(std::unique_ptr<QLockFile> lock, std::unique_ptr<Connection> connection, qint64 load, QString batch)
    : m_lock(std::move(lock))
    , m_connection(std::move(connection))
    , m_load(load)
    , m_batch(std::move(batch))
{}

Result<std::unique_ptr<BatchWriter>> BatchWriter::begin(const QString &databaseFile, const LoadHeader &header, std::unique_ptr<QLockFile> lock)
{
    if (!lock)
        lock = lockImports(databaseFile);
    if (!lock)
        return std::unexpected(importRunning(databaseFile));
    auto connection = Connection::open(databaseFile, Connection::Mode::ReadWrite);
    if (!connection)
        return std::unexpected(connection.error());
    if (const auto version = versionOf(**connection); !version || *version != schemaVersion())
        return failure(Error::Kind::Database, StoreText::tr("This is no database of today's form; open it in Hindsight once."), databaseFile);
    // Content is safe when `finish` returns, not with every transaction. It is folded into the file as it comes, because
    // otherwise the next one who saves something would have to do all of it.
    if (const auto done = (*connection)->script(QStringLiteral("PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 2000;")); !done)
        return std::unexpected(done.error());
    const auto leftovers = leftoverLoads(**connection);
    if (!leftovers)
        return std::unexpected(leftovers.error());
    for (const qint64 load : *leftovers) {
        if (const auto removed = removeContent(**connection, load); !removed)
            return std::unexpected(removed.error());
    }
    const auto load = (*connection)
                          ->value(sql("insert_load"),
                                  {header.batch, header.bucketSeconds, header.latencySeconds, listToJson(header.attributes), reasonsToJson(header.reasons)});
    if (!load)
        return std::unexpected(load.error());
    std::unique_ptr<BatchWriter> writer(new BatchWriter(std::move(lock), std::move(*connection), load->toLongLong(), header.batch));
    if (const auto prepared = writer->prepare(); !prepared)
        return std::unexpected(prepared.error());
    return writer;
}

Result<void> BatchWriter::prepare()
{
    const std::pair<std::optional<Statement> *, const char *> all[]
        = {{&m_insertTuple, "insert_tuple"}, {&m_insertChunk, "insert_chunk"}, {&m_insertAmount, "insert_amount"}, {&m_insertSketch, "insert_sketch"}};
    for (const auto &[statement, name] : all) {
        auto prepared = Statement::prepare(*m_connection, sql(name));
        if (!prepared)
            return std::unexpected(prepared.error());
        statement->emplace(std::move(*prepared));
    }
    return {};
}

BatchWriter::~BatchWriter()
{
    for (std::optional<Statement> *statement : {&m_insertTuple, &m_insertChunk, &m_insertAmount, &m_insertSketch})
        statement->reset();
    const auto shown = m_connection->value(sql("load_is_shown"), {m_batch});
    if (shown && !shown->toBool())
        removeContent(*m_connection, m_load); // what remains when this fails is removed by the next opening
}

Result<qint64> BatchWriter::addTuple(const QStringList &attributeValues)
{
    m_tuples.append(listToJson(attributeValues).toUtf8());
    return m_firstTuple + m_tuples.size() - 1;
}

Result<void> BatchWriter::add(qint64 tuple, qint64 startSeconds, const PackedChunk &chunk)
{
    const auto id = chunkId(m_load, startSeconds, tuple);
    if (!id)
        return failure(
            Error::Kind::Input,
            StoreText::tr("These numbers do not fit into a database: more than a million combinations of attribute values, or times hundreds of years away."));
    m_pending.push_back({*id, chunk});
    m_pendingBytes += chunk.size();
    return m_pendingBytes >= transactionBytes ? flush() : Result<void>();
}

Result<void> BatchWriter::addIds(int part, const QByteArray &ids)
{
    auto transaction = Transaction::begin(*m_connection);
    if (!transaction)
        return std::unexpected(transaction.error());
    if (const auto done = m_connection->exec(sql("insert_ids"), {m_load, part, ids}); !done)
        return std::unexpected(done.error());
    const auto committed = transaction->commit();
    QThread::usleep(gapMicroseconds);
    return committed;
}

Result<void> BatchWriter::write(const Pending &pending)
{
    const PackedChunk &chunk = pending.chunk;
    m_insertChunk->bind(1, pending.id);
    m_insertChunk->bind(2, QByteArrayView(chunk.counts));
    if (const auto done = m_insertChunk->run(); !done)
        return done;
    if (!chunk.amounts.isEmpty() || !chunk.reasons.isEmpty()) {
        m_insertAmount->bind(1, pending.id);
        m_insertAmount->bind(2, QByteArrayView(chunk.amounts));
        m_insertAmount->bind(3, QByteArrayView(chunk.reasons));
        if (const auto done = m_insertAmount->run(); !done)
            return done;
    }
    if (!chunk.latencies.isEmpty()) {
        m_insertSketch->bind(1, pending.id);
        m_insertSketch->bind(2, QByteArrayView(chunk.latencies));
        if (const auto done = m_insertSketch->run(); !done)
            return done;
    }
    return {};
}

Result<void> BatchWriter::flush()
{
    std::ranges::sort(m_pending, {}, &Pending::id);
    auto chunk = m_pending.begin();
    while (!m_tuples.isEmpty() || chunk != m_pending.end()) {
        auto transaction = Transaction::begin(*m_connection);
        if (!transaction)
            return std::unexpected(transaction.error());
        QElapsedTimer timer;
        timer.start();
        const auto isFull = [&timer] { return timer.elapsed() >= transactionMilliseconds; };
        for (; !m_tuples.isEmpty() && !isFull(); m_tuples.removeFirst(), ++m_firstTuple) {
            m_insertTuple->bind(1, m_load);
            m_insertTuple->bind(2, m_firstTuple);
            m_insertTuple->bindText(3, m_tuples.first());
            if (const auto done = m_insertTuple->run(); !done)
                return done;
        }
        for (; chunk != m_pending.end() && !isFull(); ++chunk) {
            if (const auto done = write(*chunk); !done)
                return done;
        }
        if (const auto committed = transaction->commit(); !committed)
            return committed;
        QThread::usleep(gapMicroseconds);
    }
    m_pending.clear();
    m_pendingBytes = 0;
    return {};
}

Result<void> BatchWriter::finish(const LoadHeader &header)
{
    if (const auto flushed = flush(); !flushed)
        return flushed;
    // The log is one file: when this one row is on disk, everything before it is.
    if (const auto done = m_connection->script(QStringLiteral("PRAGMA synchronous = FULL;")); !done)
        return done;
    const auto completed = m_connection->exec(
        sql("complete_load"), {header.bucketSeconds, header.latencySeconds, listToJson(header.attributes), reasonsToJson(header.reasons), m_load});
    if (!completed)
        return std::unexpected(completed.error());
    return {};
}

} // namespace hindsight
