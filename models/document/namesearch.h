// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QSet>
#include <QStringList>

namespace hindsight {

/// Finds people by their names in texts, as a reader would: "O’Brien" is "O'Brien", "Lukasz" is "Łukasz", "Mueller-Vogel" is
/// "Müller-Vogel", and "dana.whitfield", "Dana_Whitfield" and "Dana%20Whitfield" are "Dana Whitfield". As fast with a thousand names as with one.
class NameSearch
{
public:
    /// How a name is known.
    enum class Spelling {
        Whole,  ///< in any case: a full name, another name
        Part,   ///< with a capital; in addresses, where people are accounts, in any case
        Word,   ///< the same of a word that may be another one, too: "Jeans" is not whose it is
        Handle, ///< behind "@" alone
    };

    /// The first person with a spelling has it.
    void add(Spelling spelling, const QString &name, const QString &person);

    /// Who is called so; null: nobody that is known.
    QString personCalled(const QString &name) const;
    /// The same of what stands behind an "@".
    QString personOfHandle(const QString &handle) const;

    struct Found
    {
        qsizetype from; ///< in the text that was searched
        qsizetype size;
        QString person;
        bool isAddress; ///< it stands in an address, or names an account on a machine
    };
    /// In order, without overlaps; the longest names first.
    QList<Found> in(const QString &text) const;

private:
    QHash<QString, QString> m_wholes, m_parts, m_handles; ///< key -> person
    QSet<QString> m_onlyWords;                            ///< keys of words
    QSet<QString> m_beginnings;                           ///< first words of all wholes and parts, and these as one word
    qsizetype m_words = 0;                                ///< of the longest name
};

} // namespace hindsight
