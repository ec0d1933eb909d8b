// SPDX-License-Identifier: GPL-3.0-or-later
#include "bulk.h"

#include "models/incident/timeline.h"
#include "rows.h"
#include "sql.h"

#include <sqlite3.h>

namespace hindsight {

namespace {

/// Triggers are off until it ends.
class NoTriggers
{
public:
    explicit NoTriggers(sqlite3 *database)
        : m_database(database)
    {
        sqlite3_db_config(m_database, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    }
    ~NoTriggers() { sqlite3_db_config(m_database, SQLITE_DBCONFIG_ENABLE_TRIGGER, 1, nullptr); }
    NoTriggers(const NoTriggers &) = delete;
    NoTriggers &operator=(const NoTriggers &) = delete;

private:
    sqlite3 *m_database;
};

/// How many bytes of words the search gathers before it writes them; what is written more than once has to be merged again.
Result<void> gather(Connection &connection, int bytes)
{
    return connection.exec(QStringLiteral("INSERT INTO search (search, rank) VALUES ('hashsize', ?)"), {bytes}).transform([](int) {});
}

constexpr int usualWords = 1 << 20; // SQLite's own
constexpr int manyWords = 1 << 25;

} // namespace

LargeCache::LargeCache(Connection &connection)
    : m_connection(connection)
{
    m_connection.value(QStringLiteral("PRAGMA cache_size = -200000")); // KiB; only speed depends on it
}

LargeCache::~LargeCache() { m_connection.value(QStringLiteral("PRAGMA cache_size = -%1").arg(Connection::usualCache)); }

void leaveUnfolded(Connection &connection) { connection.value(QStringLiteral("PRAGMA wal_autocheckpoint = 0")); }

void foldBack(Connection &connection)
{
    connection.value(QStringLiteral("PRAGMA wal_checkpoint(PASSIVE)")); // only housekeeping: SQLite does it again when it failed
    connection.value(QStringLiteral("PRAGMA wal_autocheckpoint = %1").arg(Connection::usualUnfolded));
}

Result<void> searchedAtOnce(Connection &connection, const std::function<Result<void>()> &insert)
{
    const auto newest = newestRow(connection, tableOf<TimelineEvent>().info);
    if (!newest)
        return std::unexpected(newest.error());
    {
        const NoTriggers off(connection.handle());
        if (auto inserted = insert(); !inserted)
            return inserted;
    }
    return gather(connection, manyWords).and_then([&] { return connection.exec(sql("fill_search_of_events"), {*newest}); }).and_then([&](int) {
        return gather(connection, usualWords);
    });
}

} // namespace hindsight
