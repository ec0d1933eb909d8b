// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

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
    /// The text with roles for names and for whoever is called by "@"; counts.
    QString withoutNames(const QString &text);
    /// What is left in such a text and could be the name of somebody whom nobody knows: "Jane Doe".
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
    void addSpelling(const QString &spelling, const QString &person, Qt::CaseSensitivity sensitivity);
    bool isGroup(const QString &name) const;
    QString personOf(const QString &name) const;
    void compile();

    QString m_engineer;
    QSet<QString> m_groups;              ///< lower case
    QHash<QString, QString> m_roles;     ///< by name of the person, lower case
    QHash<QString, QString> m_spellings; ///< lower case, whatever the case it is found in -> person
    QHash<QString, QString> m_parts;     ///< parts of names, as they are written -> person
    QHash<QString, QString> m_teams;     ///< by name of the person, lower case
    QRegularExpression m_any;            ///< any spelling or part
    QList<Replaced> m_replaced;
};

} // namespace hindsight
