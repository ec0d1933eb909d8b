// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogueentries.h"

#include "usualentries.h"

namespace hindsight {

using namespace Qt::StringLiterals;

QStringList namesIn(const Store &store, const CatalogueList &list)
{
    QStringList names;
    const EntityInfo &entity = *entityNamed(list.entity);
    withListOf(entity, [&]<class T>() {
        if constexpr (requires(T entry) { entry.name; }) {
            for (const T &entry : entriesOf<T>(store, list.list).value_or(QList<T>())) {
                if (!entry.name.isEmpty())
                    names.append(entry.name);
            }
        }
    });
    if (names.isEmpty() && &entity != &tableOf<Service>().info) { // a service is this company's own
        for (const QJsonObject &fields : usualEntries(entity, list.list))
            names.append(fields["name"_L1].toString());
    }
    return names;
}

} // namespace hindsight
