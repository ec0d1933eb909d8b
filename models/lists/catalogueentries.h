// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/store.h"

namespace hindsight {

/// Calls `visit.template operator()<T>()` with the struct of a kind of list. The only enumeration of them.
template <class Visit> void withListOf(const EntityInfo &entity, Visit visit)
{
    const auto of = [&]<class T>() {
        if (&entity == &tableOf<T>().info)
            visit.template operator()<T>();
    };
    of.template operator()<SeverityLevel>();
    of.template operator()<Service>();
    of.template operator()<Team>();
    of.template operator()<Person>();
    of.template operator()<ListEntry>();
    of.template operator()<Policy>();
    of.template operator()<DeadlinePreset>();
}

/// Entries of one list, in its order; of plain lists those of `list`.
template <class T> Result<QList<T>> entriesOf(const Store &store, const QString &list)
{
    auto all = store.all<T>();
    if constexpr (std::is_same_v<T, ListEntry>) {
        if (all)
            all->removeIf([&](const ListEntry &entry) { return entry.list != list; });
    }
    return all;
}

/// Names of the entries of a list; of one that nobody filled yet the usual ones.
QStringList namesIn(const Store &store, const CatalogueList &list);

} // namespace hindsight
