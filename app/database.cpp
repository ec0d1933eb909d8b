// SPDX-License-Identifier: GPL-3.0-or-later
#include "database.h"

#include "author.h"
#include "models/store/change.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace hindsight {

namespace {

QJsonObject resource(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

template <class T> void addDefaults(const QJsonObject &lists, QList<Change> &changes)
{
    qint64 position = 0;
    for (const QJsonValue &entry : lists[QLatin1StringView(tableOf<T>().info.name)].toArray()) {
        T record{.uid = entry[u"uid"].toString()};
        fromObject(entry.toObject(), record);
        record.position = position++;
        changes.append(created(record));
    }
}

QList<Change> defaultLists()
{
    const QJsonObject lists = resource(u":/defaults.json"_s);
    QList<Change> changes;
    addDefaults<SeverityLevel>(lists, changes);
    addDefaults<ListEntry>(lists, changes);
    return changes;
}

/// Gives a database without a history its lists.
Result<void> fill(Store &store)
{
    const auto step = store.apply(defaultLists(), QCoreApplication::translate("Database", "Lists to choose from added"));
    // Their uids are fixed: when another process was faster, they are there, and that is as good.
    if (!step && step.error().kind != Error::Kind::Conflict)
        return std::unexpected(step.error());
    return {};
}

} // namespace

QString defaultDatabase()
{
    if (const QString named = qEnvironmentVariable("HINDSIGHT_DATABASE"); !named.isEmpty())
        return named;
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + "/hindsight/hindsight.db"_L1;
}

Result<std::unique_ptr<Store>> openDatabase(const QString &file, const QString &author)
{
    if (file == defaultDatabase())
        QDir().mkpath(QFileInfo(file).path()); // when that fails, opening says why
    const Store::Options options{.author = author.isEmpty() ? usualAuthor() : author};
    auto store = Store::open(file, options);
    if (!store || (*store)->isReadOnly())
        return store;
    const auto newest = (*store)->history({.limit = 1, .changes = false});
    if (!newest)
        return std::unexpected(newest.error());
    if (!newest->isEmpty())
        return store;
    if (const auto filled = fill(**store); !filled)
        return std::unexpected(filled.error());
    // Opened anew, so that the lists belong to a session of their own and nobody's undo takes them away.
    store->reset();
    return Store::open(file, options);
}

} // namespace hindsight
