// SPDX-License-Identifier: GPL-3.0-or-later
#include "change.h"

#include <QHash>

namespace hindsight {

Change inverse(const Change &change)
{
    Change back = change;
    if (change.kind == Change::Kind::Create)
        back.kind = Change::Kind::Remove;
    else if (change.kind == Change::Kind::Remove)
        back.kind = Change::Kind::Create;
    for (FieldChange &field : back.fields)
        std::swap(field.before, field.after);
    return back;
}

QList<Change> inverse(const QList<Change> &changes)
{
    QList<Change> back;
    back.reserve(changes.size());
    for (auto it = changes.crbegin(); it != changes.crend(); ++it)
        back.append(inverse(*it));
    return back;
}

Change difference(const EntityInfo &entity, const QString &uid, Change::Kind kind, const QJsonObject &before, const QJsonObject &after)
{
    Change change{entity.nameText, uid, kind, {}};
    for (const FieldInfo &field : entity.fields) {
        const QLatin1StringView name(field.name);
        // Of a whole record only what it says is told: most fields of most records are empty.
        const Value was = kind == Change::Kind::Create ? emptyValue(field) : Value(before[name]);
        const Value is = kind == Change::Kind::Remove ? emptyValue(field) : Value(after[name]);
        if (was != is)
            change.fields.append(
                {field.nameText, kind == Change::Kind::Create ? Value(Value::Null) : was, kind == Change::Kind::Remove ? Value(Value::Null) : is});
    }
    return change;
}

namespace {

template <class Part> void appendDifferences(const QList<Part> &before, const QList<Part> &after, QList<Change> &writes, QList<Change> &removes)
{
    QHash<QString, const Part *> known;
    for (const Part &part : before)
        known.insert(part.uid, &part);
    for (const Part &part : after) {
        const Part *was = known.take(part.uid);
        if (!was) {
            writes.append(created(part));
        } else if (*was != part) {
            writes.append(updated(*was, part));
        }
    }
    for (const Part &part : before) { // not over `known`: its order is not the record's
        if (known.contains(part.uid))
            removes.append(removed(part));
    }
}

template <class T> void takeBack(QList<T> &parts, const Change &change)
{
    const Table<T> &table = tableOf<T>();
    if (change.entity != QLatin1StringView(table.info.name))
        return;
    if (change.kind == Change::Kind::Create) {
        parts.removeIf([&](const T &part) { return part.uid == change.uid; });
        return;
    }
    if (change.kind == Change::Kind::Remove) {
        T part;
        for (const Field<T> &field : table.fields) // of what was removed the history does not tell what was empty
            field.set(part, emptyValue(field));
        part.uid = change.uid;
        parts.append(part);
    }
    const auto part = std::ranges::find(parts, change.uid, &T::uid);
    if (part == parts.end())
        return;
    for (const FieldChange &field : change.fields) {
        const int index = table.info.indexOf(field.field);
        if (index >= 0)
            table.fields[index].set(*part, field.before);
    }
}

} // namespace

void takeBack(Record &record, const Change &change)
{
    QList<Incident> incident = {record.incident};
    takeBack(incident, change);
    record.incident = incident.value(0);
    forEachPart(record, [&](auto &parts, const char *) { takeBack(parts, change); });
}

QList<Change> differences(const Record &before, const Record &after)
{
    QList<Change> writes;
    QList<Change> removes;
    if (before.incident != after.incident)
        writes.append(updated(before.incident, after.incident));
    QHash<QByteArray, const void *> lists;
    forEachPart(before, [&](const auto &list, const char *name) { lists.insert(name, &list); });
    forEachPart(after, [&](const auto &list, const char *name) {
        using List = std::remove_cvref_t<decltype(list)>;
        appendDifferences(*static_cast<const List *>(lists.value(name)), list, writes, removes);
    });
    return writes + removes;
}

QList<Change> created(const Record &record)
{
    QList<Change> changes{created(record.incident)};
    forEachPart(record, [&](const auto &list, const char *) {
        for (const auto &part : list)
            changes.append(created(part));
    });
    return changes;
}

} // namespace hindsight
