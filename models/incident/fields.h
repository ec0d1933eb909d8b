// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "value.h"

#include <QList>
#include <QStringList>

namespace hindsight {

// One table names every field of every record. The database's columns, the history's changes, `set`, JSON, merging and
// the sentences of the history all go through it, so a field exists in all of them or in none.
// To add one: a member in the struct, a line in fields.cpp, a column by a migration.

enum class FieldKind {
    Text,
    Markdown, ///< narrative: edited in a large field, printed as Markdown
    Integer,
    Real,
    Boolean,
    Choice,     ///< one of `choices`
    List,       ///< texts
    Object,     ///< JSON object
    Time,       ///< a Moment; five columns in the database
    Reference,  ///< uid of another record, or empty
    References, ///< uids of other records
};

struct FieldInfo
{
    const char *name;                   ///< stable: column, history, JSON, command line
    FieldKind kind;
    const char *label;                  ///< English, translated in context "Field"
    QStringList (*choices)() = nullptr; ///< of a Choice: the names allowed
    QString nameText = {};              ///< the name as a text that all share
};

template <class T> struct Field : FieldInfo
{
    Value (*get)(const T &);
    bool (*set)(T &, const Value &); ///< false: not a value of this field; the struct is unchanged
};

/// A kind of record without its C++ type.
struct EntityInfo
{
    const char *name;  ///< stable: table, history, JSON
    const char *label; ///< English, translated in context "Field"
    QList<FieldInfo> fields;
    QString nameText = {}; ///< the name as a text that all share

    /// -1: no such field. It is looked for from a place on, where somebody knows that it will be.
    int indexOf(QAnyStringView field, qsizetype from = 0) const;
};

/// The table of one struct; defined in fields.cpp for every record.
template <class T> struct Table
{
    EntityInfo info;
    QList<Field<T>> fields;
};
template <class T> const Table<T> &tableOf();

/// All kinds of records, parents before children.
const QList<const EntityInfo *> &entities();
/// Null: no such entity.
const EntityInfo *entityNamed(QStringView name);

/// What a field of a new record holds when nobody said anything: "", [], {}, false, null.
Value emptyValue(const FieldInfo &field);

/// Name for people, in the language of the window.
QString labelOf(const FieldInfo &field);
QString labelOf(const EntityInfo &entity);

/// Null for what nobody said anything about.
Value toValue(const Moment &moment);
/// False when `value` is no moment.
bool fromValue(const Value &value, Moment &moment);

/// All fields of a record by name, without its uid.
template <class T> QJsonObject toObject(const T &record)
{
    QJsonObject object;
    for (const Field<T> &field : tableOf<T>().fields)
        object.insert(QLatin1StringView(field.name), field.get(record));
    return object;
}

/// Sets the fields that `object` has; returns the name of the first that does not fit, or an empty string.
template <class T> QString fromObject(const QJsonObject &object, T &record)
{
    for (const Field<T> &field : tableOf<T>().fields) {
        const auto it = object.constFind(QLatin1StringView(field.name));
        if (it != object.constEnd() && !field.set(record, *it))
            return field.nameText;
    }
    return {};
}

} // namespace hindsight
