// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "models/incident/fields.h"
#include "statement.h"

#include <span>

namespace hindsight {

// Rows of records: between the columns of a table and the fields of a record, for every kind of record alike.

/// A record that is to be.
struct NewRow
{
    QString uid;
    QList<Value> values; ///< in the order of the entity's fields
};

/// Values of a record in the order of the entity's fields; none: no such row.
Result<QList<Value>> readRow(Connection &connection, const EntityInfo &entity, const QString &uid);
/// All in one statement, of which there may be `mostRows`. Returns which of them were there already and stay as they are.
Result<QList<qsizetype>> insertRows(Connection &connection, const EntityInfo &entity, std::span<const NewRow> rows);
qsizetype mostRows(const EntityInfo &entity);
/// id of the row that was inserted last; 0: there is none.
Result<qint64> newestRow(Connection &connection, const EntityInfo &entity);
/// Writes only the values that are not Undefined.
Result<void> updateRow(Connection &connection, const EntityInfo &entity, const QString &uid, const QList<Value> &values);
Result<void> deleteRow(Connection &connection, const EntityInfo &entity, const QString &uid);

/// Value of the field whose first column is `column`; moves `column` behind it.
Value readField(const Statement &row, const FieldInfo &field, int &column);
/// All columns of a kind of record, quoted, as a SELECT lists them behind uid.
QString columnsOf(const EntityInfo &entity);

/// Brings a value into the one form that is stored: texts valid UTF-16 and never null, lists and objects never null.
/// No value: it does not fit the field.
std::optional<Value> normalised(const FieldInfo &field, const Value &value);

/// All rows for which `where` holds, with the texts it asks for; or all, in the order it gives.
template <class T> Result<QList<T>> readRows(Connection &connection, const QString &where = {}, const QStringList &texts = {})
{
    const Table<T> &table = tableOf<T>();
    const auto rows
        = connection.prepared(QStringLiteral("SELECT uid, %1 FROM \"%2\" %3").arg(columnsOf(table.info), QLatin1StringView(table.info.name), where));
    if (!rows)
        return std::unexpected(rows.error());
    Statement &row = **rows;
    for (qsizetype i = 0; i < texts.size(); ++i)
        row.bindText(int(i) + 1, texts[i].toUtf8());
    QList<T> records;
    const auto read = row.each([&] {
        T &record = records.emplaceBack();
        record.uid = row.text(0);
        int column = 1;
        for (const Field<T> &field : table.fields)
            field.set(record, readField(row, field, column));
    });
    if (!read)
        return std::unexpected(read.error());
    return records;
}

} // namespace hindsight
