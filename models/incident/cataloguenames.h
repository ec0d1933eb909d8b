// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace hindsight {

// Records refer to the lists of a database by name. Which fields do is said once: choosing, and renaming, go by it.

/// A field that holds the name of an entry, or a list of such names.
struct NamingField
{
    QString entity, field;
};

/// One of the lists of a database.
struct CatalogueList
{
    QString entity; ///< what its entries are: "severity_level", "list_entry"
    QString list;   ///< of plain lists: ListEntry::list
    QList<NamingField> namedBy;
};

const QList<CatalogueList> &catalogueLists();
/// Null: there is no such list.
const CatalogueList *catalogueList(QStringView entity, QStringView list = {});
/// The lists whose entries a field may name, the usual one first.
QList<const CatalogueList *> listsNamedBy(QLatin1StringView entity, QLatin1StringView field);

} // namespace hindsight
