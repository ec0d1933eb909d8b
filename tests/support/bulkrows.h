// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <sqlite3.h>

namespace hindsight {

/// Rows of a table of bulk content, which no reader of ours would show.
inline qint64 rowsOf(const QString &file, const char *table)
{
    sqlite3 *database = nullptr;
    sqlite3_open_v2(qPrintable(file), &database, SQLITE_OPEN_READONLY, nullptr);
    sqlite3_stmt *statement = nullptr;
    qint64 rows = -1;
    if (sqlite3_prepare_v2(database, QByteArray("SELECT count(*) FROM ").append(table).constData(), -1, &statement, nullptr) == SQLITE_OK
        && sqlite3_step(statement) == SQLITE_ROW)
        rows = sqlite3_column_int64(statement, 0);
    sqlite3_finalize(statement);
    sqlite3_close(database);
    return rows;
}

} // namespace hindsight
