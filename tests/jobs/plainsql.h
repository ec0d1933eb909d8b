// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/store.h"

#include <sqlite3.h>

namespace hindsight {

/// Rows of a query, their columns joined by a space; another reader than the program's.
inline QStringList ask(const Store &store, const QByteArray &sql)
{
    sqlite3 *database = nullptr;
    sqlite3_open_v2(qPrintable(store.file()), &database, SQLITE_OPEN_READONLY, nullptr);
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(database, sql.constData(), -1, &statement, nullptr) != SQLITE_OK)
        qFatal("%s", sqlite3_errmsg(database));
    QStringList rows;
    while (sqlite3_step(statement) == SQLITE_ROW) {
        QStringList cells;
        for (int i = 0; i < sqlite3_column_count(statement); ++i)
            cells.append(QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(statement, i))));
        rows.append(cells.join(u' '));
    }
    sqlite3_finalize(statement);
    sqlite3_close(database);
    return rows;
}

} // namespace hindsight
