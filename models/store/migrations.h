// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"

#include <span>

namespace hindsight {

/// One step from a schema version to the next. To change the schema, append an entry and a file; change no old one.
struct Migration
{
    int version;      ///< the version it leads to
    const char *file; ///< script in resources/sql/migrations
};

/// All of them, from an empty file to today's schema.
std::span<const Migration> migrations();
/// Version of today's schema.
int schemaVersion();

enum class Migrated {
    Nothing, ///< it was current
    Created, ///< it was empty
    Upgraded,
};
struct MigrationResult
{
    Migrated what = Migrated::Nothing;
    QString backup = {}; ///< of Upgraded: the copy of the old file
};

/// Brings a file to today's schema in one transaction. An older file is copied beside itself first. Errors: the file is of a
/// newer version (refused, untouched), is no Hindsight database, or cannot be written.
Result<MigrationResult> migrate(Connection &connection);

/// Version of the file; 0: empty. Error: another program's database.
Result<int> versionOf(Connection &connection);

/// A consistent copy under a name that does not exist yet, complete or not there at all.
Result<void> copyDatabase(Connection &connection, const QString &file);

} // namespace hindsight
