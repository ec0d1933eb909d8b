// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/fields.h"
#include "models/incident/record.h"
#include "models/incident/uid.h"

#include <QList>

namespace hindsight {

/// One field of one record, before and after. A record that is created has no before, one that is removed no after (null);
/// fields that are empty (emptyValue) are then not told.
struct FieldChange
{
    QString field;
    Value before;
    Value after;

    bool operator==(const FieldChange &) const = default;
};

/// What a step does to one record. The only way anything in a database changes.
struct Change
{
    enum class Kind { Update, Create, Remove };
    QString entity; ///< EntityInfo::name
    QString uid;
    Kind kind = Kind::Update;
    QList<FieldChange> fields;

    bool operator==(const Change &) const = default;
};

Change inverse(const Change &change);
/// The inverse of each, last first.
QList<Change> inverse(const QList<Change> &changes);

/// The change of a record from one set of its fields, by name, to another; of one that is created or removed the other is empty.
Change difference(const EntityInfo &entity, const QString &uid, Change::Kind kind, const QJsonObject &before, const QJsonObject &after);

template <class T> Change created(const T &record)
{
    const Table<T> &table = tableOf<T>();
    Change change{table.info.nameText, record.uid, Change::Kind::Create, {}};
    change.fields.reserve(table.fields.size());
    for (const Field<T> &field : table.fields) {
        if (Value value = field.get(record); value != emptyValue(field))
            change.fields.append({field.nameText, Value::Null, std::move(value)});
    }
    return change;
}

template <class T> Change removed(const T &record) { return inverse(created(record)); }

/// Only the fields that differ; without any, a Change without fields, which `apply` takes for nothing.
template <class T> Change updated(const T &before, const T &after)
{
    const Table<T> &table = tableOf<T>();
    Change change{table.info.nameText, before.uid, Change::Kind::Update, {}};
    for (const Field<T> &field : table.fields) {
        Value was = field.get(before), is = field.get(after);
        if (was != is)
            change.fields.append({field.nameText, std::move(was), std::move(is)});
    }
    return change;
}

/// Everything that turns `before` into `after`: parts are matched by uid. Creates come parents first, removes children first.
QList<Change> differences(const Record &before, const Record &after);
/// Makes a record what it was before a change of it or of one of its parts; the lists keep no order.
void takeBack(Record &record, const Change &change);
/// Everything that makes a record that does not exist yet.
QList<Change> created(const Record &record);

} // namespace hindsight
