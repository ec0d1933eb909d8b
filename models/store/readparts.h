// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "statement.h"

#include <QHash>

namespace hindsight {

/// Calls `onRow` for each row that a statement gives, without Qt in between. `parameter`: its only one; null: it has none.
template <class OnRow> Result<void> eachRow(Connection &connection, const QString &statement, const QString &parameter, OnRow onRow)
{
    const auto prepared = connection.prepared(statement);
    if (!prepared)
        return std::unexpected(prepared.error());
    if (!parameter.isNull())
        (*prepared)->bindText(1, parameter.toUtf8());
    return (*prepared)->each([&] { onRow(std::as_const(**prepared)); });
}

inline std::optional<qint64> integerOf(const Statement &row, int column) { return row.isNull(column) ? std::nullopt : std::optional(row.integer(column)); }

template <class Enum> Enum nameOr(const Statement &row, int column, Enum otherwise) { return fromName<Enum>(row.blob(column)).value_or(otherwise); }

/// A list of texts as a parameter that json_each takes apart.
QByteArray asParameter(const QStringList &texts);
/// The texts of a column that holds a list of them.
QStringList textsOf(const Statement &row, int column);

/// Texts that stand in many rows, like zones and names of services: each is made once.
class RepeatedTexts
{
public:
    QString of(const Statement &row, int column);

private:
    QHash<QByteArray, QString> m_texts;
};

/// What belongs to many wholes, read kind by kind: says where the whole stands that a row names in its first column. That is quick
/// where rows of one whole come one after the other.
class Wholes
{
public:
    void add(const QString &uid) { m_places.insert(uid.toUtf8(), m_places.size()); } ///< in their order
    /// -1: there is no such one.
    qsizetype placeOf(const Statement &row);

private:
    QHash<QByteArray, qsizetype> m_places;
    QByteArray m_last;
    qsizetype m_place = -1;
};

} // namespace hindsight
