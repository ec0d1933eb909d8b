// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations.h"

#include "sql.h"
#include "texts.h"

#include <QFile>
#include <QFileInfo>

namespace hindsight {

namespace {

constexpr Migration all[] = {
    {1, "migrations/0001-records"},
    {2, "migrations/0002-search"},
    {3, "migrations/0003-numbers"},
    {4, "migrations/0004-corrected-zone"},
    {5, "migrations/0005-deadline-presets"},
    {6, "migrations/0006-told-past"},
    {7, "migrations/0007-indices"},
};

constexpr bool increasing()
{
    for (size_t i = 0; i < std::size(all); ++i) {
        if (all[i].version != int(i) + 1)
            return false;
    }
    return true;
}
static_assert(increasing(), "versions are 1, 2, 3, ...: did a merge double one?");

// "HSGT": says whose file this is, see SQLite's application_id.
constexpr int applicationId = 0x48534754;

Error newer(const Connection &connection, int version)
{
    return {Error::Kind::Database,
            StoreText::tr(
                "This database was written by a newer Hindsight (schema %1, this program knows %2). It was not touched; install the newer program to open it.")
                .arg(version)
                .arg(schemaVersion()),
            connection.file()};
}

} // namespace

std::span<const Migration> migrations() { return all; }

int schemaVersion() { return all[std::size(all) - 1].version; }

Result<int> versionOf(Connection &connection)
{
    const auto id = connection.value(QStringLiteral("PRAGMA application_id"));
    if (!id)
        return std::unexpected(id.error());
    const auto version = connection.value(QStringLiteral("PRAGMA user_version"));
    if (!version)
        return std::unexpected(version.error());
    if (id->toInt() != applicationId) {
        const auto tables = connection.value(QStringLiteral("SELECT count(*) FROM sqlite_schema"));
        if (!tables)
            return std::unexpected(tables.error());
        if (tables->toInt() > 0 || version->toInt() != 0)
            return failure(Error::Kind::Database, StoreText::tr("This is another program's database; choose a Hindsight database or a new file."),
                           connection.file());
        return 0;
    }
    return version->toInt();
}

Result<void> copyDatabase(Connection &connection, const QString &file)
{
    if (QFileInfo::exists(file))
        return failure(Error::Kind::Usage, StoreText::tr("This file exists already and was not overwritten; choose another name."), file);
    // Written under another name, so that a crash leaves no half of a copy that looks like one.
    const QString partial = file + QStringLiteral(".partial");
    QFile::remove(partial);
    const auto copied = connection.exec(QStringLiteral("VACUUM INTO ?"), {partial});
    if (!copied) {
        QFile::remove(partial);
        return failure(Error::Kind::Failed, StoreText::tr("The copy could not be written: %1").arg(copied.error().text), file);
    }
    QFile::setPermissions(partial, QFile::ReadOwner | QFile::WriteOwner);
    if (!QFile::rename(partial, file)) {
        QFile::remove(partial);
        return failure(Error::Kind::Failed, StoreText::tr("The copy could not be given its name."), file);
    }
    return {};
}

Result<MigrationResult> migrate(Connection &connection)
{
    MigrationResult result;
    const auto before = versionOf(connection);
    if (!before)
        return std::unexpected(before.error());
    if (*before > schemaVersion())
        return std::unexpected(newer(connection, *before));
    if (*before == schemaVersion())
        return result;

    if (*before > 0) {
        const QString stem = QStringLiteral("%1.before-schema-%2").arg(connection.file()).arg(schemaVersion());
        result.backup = stem;
        for (int n = 2; QFileInfo::exists(result.backup); ++n)
            result.backup = QStringLiteral("%1-%2").arg(stem).arg(n);
        if (const auto copied = copyDatabase(connection, result.backup); !copied)
            return std::unexpected(copied.error());
    }

    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return std::unexpected(transaction.error());
    // Another process may have been faster.
    const auto version = versionOf(connection);
    if (!version)
        return std::unexpected(version.error());
    if (*version > schemaVersion())
        return std::unexpected(newer(connection, *version));
    if (*version < schemaVersion()) {
        for (const Migration &migration : migrations()) {
            if (migration.version <= *version)
                continue;
            if (const auto done = connection.script(sql(migration.file)); !done)
                return std::unexpected(done.error());
        }
        const auto marked = connection.script(QStringLiteral("PRAGMA application_id = %1; PRAGMA user_version = %2;").arg(applicationId).arg(schemaVersion()));
        if (!marked)
            return std::unexpected(marked.error());
        result.what = *version == 0 ? Migrated::Created : Migrated::Upgraded;
    }
    if (const auto done = transaction->commit(); !done)
        return std::unexpected(done.error());
    return result;
}

} // namespace hindsight
