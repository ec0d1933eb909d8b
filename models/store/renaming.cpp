// SPDX-License-Identifier: GPL-3.0-or-later
#include "renaming.h"

#include <algorithm>

namespace hindsight {

namespace {

Value renamed(const Value &value, const QString &from, const QString &to)
{
    if (value.isString())
        return to;
    QJsonArray names = value.toArray();
    for (auto name : names) {
        if (name.toString() == from)
            name = to;
    }
    return names;
}

} // namespace

Result<QList<Change>> renamingChanges(const Store &store, const CatalogueList &list, const QString &from, const QString &to)
{
    QList<Change> changes;
    for (const NamingField &naming : list.namedBy) {
        const QString entity = naming.entity, field = naming.field;
        const auto uids = store.naming(naming, from);
        if (!uids)
            return std::unexpected(uids.error());
        for (const QString &uid : *uids) {
            const auto row = store.row(entity, uid);
            if (!row)
                return std::unexpected(row.error());
            auto change = std::ranges::find_if(changes, [&](const Change &other) { return other.entity == entity && other.uid == uid; });
            if (change == changes.end())
                change = changes.insert(changes.end(), Change{entity, uid, Change::Kind::Update, {}});
            const Value before = row->value(field);
            change->fields.append({field, before, renamed(before, from, to)});
        }
    }
    return changes;
}

} // namespace hindsight
