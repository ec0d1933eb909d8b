// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document.h"
#include "namesearch.h"

namespace hindsight {

/// Who is a person in a record, and what a public document calls them.
class PersonNames
{
public:
    PersonNames(const Record &record, const Directory &directory, const QString &language);

    /// Whether what a field holds is, as a whole, somebody: by the field, or by who is known.
    bool isPersonField(const char *field, const QString &value) const;
    /// What stands there for a person; counts.
    QString roleOf(const QString &name);
    /// The text with roles for names and for whoever is called by "@"; in addresses, which a role would break, names are masked. Counts.
    QString withoutNames(const QString &text);
    /// What is left in such a text and could be the name of somebody whom nobody knows: "Jane Doe", "Mr. Jones", "jane@bastion".
    QStringList possibleNames(const QString &text) const;

    struct Replaced
    {
        QString name;
        QString role;
        int count;
    };
    /// In the order in which they were met.
    QList<Replaced> replaced() const { return m_replaced; }

private:
    void add(const QString &name, const QString &role);
    bool isGroup(const QString &name) const;
    QString personOf(const QString &name) const;
    void hideNamesInRoles();

    QString m_engineer;
    QSet<QString> m_groups;                 ///< lower case
    QHash<QString, QString> m_roles;        ///< by name of the person, lower case
    QHash<QString, QString> m_teams;        ///< by name of the person, lower case
    NameSearch m_search;
    QList<Replaced> m_replaced;
    QHash<QString, qsizetype> m_replacedAt; ///< name -> where it is in that list
};

} // namespace hindsight
