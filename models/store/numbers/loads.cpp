// SPDX-License-Identifier: GPL-3.0-or-later
#include "loads.h"

#include "models/store/sql.h"
#include "models/store/texts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QThread>

#include <algorithm>
#include <cstring>

namespace hindsight {

namespace {

constexpr qint64 largestLoad = (qint64(1) << 22) - 1;
constexpr qint64 middle = 0x80000; // the six hours from 1970-01-01T00:00Z on; about 359 years fit on either side

} // namespace

std::optional<qint64> chunkId(qint64 load, qint64 startSeconds, qint64 tuple)
{
    const qint64 place = startSeconds / chunkSeconds + middle;
    if (startSeconds % chunkSeconds != 0 || place < 0 || place > 0xfffff || tuple < 0 || tuple > 0xfffff || load < 1 || load > largestLoad)
        return {};
    return load << 40 | place << 20 | tuple;
}

qint64 firstChunkId(qint64 load, qint64 startSeconds)
{
    const qint64 place = startSeconds / chunkSeconds - (startSeconds % chunkSeconds < 0 ? 1 : 0) + middle;
    return (load << 40) + (std::clamp<qint64>(place, 0, 0x100000) << 20);
}

QString reasonsToJson(const QList<Reason> &reasons)
{
    QJsonArray array;
    for (const Reason &reason : reasons)
        array.append(QJsonArray{QString::fromLatin1(nameOf(reason.outcome)), reason.status, reason.errorCode});
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QList<Reason> reasonsFromJson(const QString &json)
{
    QList<Reason> reasons;
    for (const QJsonValue &reason : QJsonDocument::fromJson(json.toUtf8()).array())
        reasons.append({fromName<Outcome>(reason[0].toString()).value_or(Outcome::Failed), reason[1].toString(), reason[2].toString()});
    return reasons;
}

Result<QHash<QString, Load>> readLoads(Connection &connection, const QStringList &batches)
{
    QHash<QString, Load> loads;
    for (const QString &batch : batches) {
        const auto read = connection.each(sql("load_of_batch"), {batch}, [&](const Statement &row) {
            Load load;
            load.id = row.value(0).toLongLong();
            load.header.batch = batch;
            load.header.bucketSeconds = row.value(1).toLongLong();
            load.header.latencySeconds = row.value(2).toLongLong();
            for (const QJsonValue &name : QJsonDocument::fromJson(row.value(3).toString().toUtf8()).array())
                load.header.attributes.append(name.toString());
            load.header.reasons = reasonsFromJson(row.value(4).toString());
            loads.insert(batch, load);
            return true;
        });
        if (!read)
            return std::unexpected(read.error());
    }
    return loads;
}

Result<std::vector<quint64>> readIds(Connection &connection, const QStringList &batches, int part)
{
    std::vector<quint64> ids;
    for (const QString &batch : batches) {
        const auto read = connection.each(sql("ids_of_batch"), {part, batch}, [&ids](const Statement &row) {
            const QByteArray bytes = row.value(0).toByteArray();
            if (bytes.isEmpty())
                return true;
            const size_t before = ids.size();
            ids.resize(before + size_t(bytes.size()) / sizeof(quint64));
            std::memcpy(ids.data() + before, bytes.constData(), (ids.size() - before) * sizeof(quint64));
            return true;
        });
        if (!read)
            return std::unexpected(read.error());
    }
    std::ranges::sort(ids);
    return ids;
}

Result<QString> loadState(Connection &connection, const QString &batch)
{
    return connection.value(sql("load_state"), {batch}).transform([](const QVariant &state) { return state.toString(); });
}

std::unique_ptr<QLockFile> lockImports(const QString &databaseFile)
{
    auto lock = std::make_unique<QLockFile>(databaseFile + QStringLiteral("-import.lock"));
    lock->setStaleLockTime(0); // an import may take long: only the death of its process frees the lock
    return lock->tryLock(0) ? std::move(lock) : nullptr;
}

Error importRunning(const QString &databaseFile)
{
    return {Error::Kind::Database,
            StoreText::tr("Another import of numbers is running on this database (%1 says which); try again when it is done.")
                .arg(databaseFile + QStringLiteral("-import.lock")),
            databaseFile};
}

Result<QList<qint64>> leftoverLoads(Connection &connection)
{
    QList<qint64> loads;
    const auto read = connection.each(sql("leftover_loads"), {}, [&loads](const Statement &row) {
        loads.append(row.value(0).toLongLong());
        return true;
    });
    if (!read)
        return std::unexpected(read.error());
    return loads;
}

Result<void> removeContent(Connection &connection, qint64 load)
{
    const QVariantList chunks{firstChunkId(load), firstChunkId(load + 1)};
    const std::pair<const char *, QVariantList> bulk[]
        = {{"delete_chunks", chunks}, {"delete_amounts", chunks}, {"delete_sketches", chunks}, {"delete_ids", {load, load}}};
    for (const auto &[statement, values] : bulk) {
        for (int rows = 1; rows > 0;) {
            auto transaction = Transaction::begin(connection);
            if (!transaction)
                return std::unexpected(transaction.error());
            const auto deleted = connection.exec(sql(statement), values);
            if (!deleted)
                return std::unexpected(deleted.error());
            rows = *deleted;
            if (const auto committed = transaction->commit(); !committed)
                return committed;
            QThread::usleep(rows > 0 ? 1500 : 0); // whoever waits gets in
        }
    }
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return std::unexpected(transaction.error());
    for (const char *statement : {"delete_tuples", "delete_load"}) {
        if (const auto deleted = connection.exec(sql(statement), {load}); !deleted)
            return std::unexpected(deleted.error());
    }
    return transaction->commit();
}

Result<int> removeLeftovers(Connection &connection)
{
    const auto seen = leftoverLoads(connection);
    if (!seen)
        return std::unexpected(seen.error());
    if (seen->isEmpty())
        return 0;
    const auto lock = lockImports(connection.file());
    if (!lock)
        return 0; // they may belong to the import that runs
    const auto loads = leftoverLoads(connection);
    if (!loads)
        return std::unexpected(loads.error());
    for (const qint64 load : *loads) {
        if (const auto removed = removeContent(connection, load); !removed)
            return std::unexpected(removed.error());
    }
    return int(loads->size());
}

} // namespace hindsight
