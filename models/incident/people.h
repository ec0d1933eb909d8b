// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue.h"

#include <QHash>
#include <QList>

namespace hindsight {

/// Which person of the database a written name is, whatever they are called there: "Anna Berg", "anna@example.org", "@anna",
/// "Anna Berg <anna@example.org>", or a name in a chat or a tracker. Upper and lower case are the same.
class People
{
public:
    explicit People(const QList<Person> &people = {});

    const QList<Person> &all() const { return m_people; }
    /// Null: nobody goes by it, or more than one does, and then nobody guesses.
    const Person *named(const QString &written) const;
    /// The name of that person; what was written, where it is nobody's.
    QString nameOf(const QString &written) const;
    bool hasLeft(const QString &written) const;

private:
    const Person *spelled(const QString &text) const;

    QList<Person> m_people;
    QHash<QString, qsizetype> m_spellings; ///< -1: of more than one
};

} // namespace hindsight
