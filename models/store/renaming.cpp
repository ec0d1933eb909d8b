// SPDX-License-Identifier: GPL-3.0-or-later
#include "renaming.h"

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

Value renamed(const Value &value, const NewNames &names)
{
    const auto now = [&](const QString &name) { return names.value(name, name); };
    if (value.isString())
        return now(value.toString());
    QJsonArray all = value.toArray();
    for (auto name : all)
        name = now(name.toString());
    return all;
}

} // namespace

NewNames newNamesIn(const QList<Change> &changes, QLatin1StringView entity)
{
    NewNames names;
    for (const Change &change : changes) {
        for (const FieldChange &field : change.fields) {
            const QString before = field.before.toString(), after = field.after.toString();
            if (change.entity == entity && change.kind == Change::Kind::Update && field.field == "name"_L1 && !before.isEmpty() && before != after)
                names.insert(before, after);
        }
    }
    return names;
}

Result<QList<Change>> renamingChanges(const Store &store, const CatalogueList &list, const NewNames &names)
{
    QList<Change> changes;
    for (const NamingField &naming : list.namedBy) {
        const QString entity = naming.entity, field = naming.field;
        for (auto name = names.keyBegin(); name != names.keyEnd(); ++name) {
            const auto uids = store.naming(naming, *name);
            if (!uids)
                return std::unexpected(uids.error());
            for (const QString &uid : *uids) {
                const auto row = store.row(entity, uid);
                if (!row)
                    return std::unexpected(row.error());
                auto change = std::ranges::find_if(changes, [&](const Change &other) { return other.entity == entity && other.uid == uid; });
                if (change == changes.end())
                    change = changes.insert(changes.end(), Change{entity, uid, Change::Kind::Update, {}});
                if (std::ranges::contains(change->fields, field, &FieldChange::field)) // it names another one of them too
                    continue;
                const Value before = row->value(field);
                change->fields.append({field, before, renamed(before, names)});
            }
        }
    }
    return changes;
}

} // namespace hindsight
