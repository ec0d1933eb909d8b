// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "models/incident/fields.h"

namespace hindsight {

// Rows of records: between the columns of a table and the fields of a record, for every kind of record alike.

/// Fields of a record by name; an empty object: no such row.
Result<QJsonObject> readRow(Connection &connection, const EntityInfo &entity, const QString &uid);
/// False: there is a row of this uid, which stays as it is.
Result<bool> insertRow(Connection &connection, const EntityInfo &entity, const QString &uid, const QJsonObject &fields);
/// Writes only the given fields.
Result<void> updateRow(Connection &connection, const EntityInfo &entity, const QString &uid, const QJsonObject &fields);
Result<void> deleteRow(Connection &connection, const EntityInfo &entity, const QString &uid);

/// Value of the field whose first column is `column`; moves `column` behind it.
Value readField(const QSqlQuery &query, const FieldInfo &field, int &column);
/// All columns of a kind of record, quoted, as a SELECT lists them behind uid.
QString columnsOf(const EntityInfo &entity);

/// Brings a value into the one form that is stored: texts valid UTF-16 and never null, lists and objects never null.
/// No value: it does not fit the field.
std::optional<Value> normalised(const FieldInfo &field, const Value &value);

/// All rows with `column` equal to `value`, or all rows with an empty `column`; `statement` may name another SELECT over the
/// same columns.
template <class T>
Result<QList<T>> readRows(Connection &connection, const QString &where = {}, const QVariantList &values = {})
{
    const Table<T> &table = tableOf<T>();
    QList<T> records;
    const QString statement = QStringLiteral("SELECT uid, %1 FROM \"%2\" %3").arg(columnsOf(table.info), QLatin1StringView(table.info.name), where);
    const auto done = connection.each(statement, values, [&](const QSqlQuery &query) {
        T record;
        record.uid = query.value(0).toString();
        int column = 1;
        for (const Field<T> &field : table.fields)
            field.set(record, readField(query, field, column));
        records.append(std::move(record));
        return true;
    });
    if (!done)
        return std::unexpected(done.error());
    return records;
}

} // namespace hindsight
