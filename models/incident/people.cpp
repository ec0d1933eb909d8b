// SPDX-License-Identifier: GPL-3.0-or-later
#include "people.h"

namespace hindsight {

namespace {

QString spellingOf(const QString &text)
{
    QString spelling = text.simplified().toCaseFolded();
    if (spelling.startsWith(u'@'))
        spelling.remove(0, 1);
    return spelling;
}

} // namespace

People::People(const QList<Person> &people)
    : m_people(people)
{
    for (qsizetype i = 0; i < people.size(); ++i) {
        for (const QString &text : QStringList{people[i].name, people[i].email} + people[i].aliases) {
            const QString spelling = spellingOf(text);
            if (spelling.isEmpty())
                continue;
            const auto known = m_spellings.constFind(spelling);
            m_spellings.insert(spelling, known == m_spellings.constEnd() || *known == i ? i : -1);
        }
    }
}

const Person *People::spelled(const QString &text) const
{
    const qsizetype index = m_spellings.value(spellingOf(text), -1);
    return index < 0 ? nullptr : &m_people[index];
}

const Person *People::named(const QString &written) const
{
    if (const Person *person = spelled(written))
        return person;
    const qsizetype open = written.indexOf(u'<'), close = written.indexOf(u'>', open);
    if (open < 0 || close < 0)
        return nullptr;
    // An address is one person's; a name may be that of several.
    const Person *byMail = spelled(written.sliced(open + 1, close - open - 1));
    return byMail ? byMail : spelled(written.first(open));
}

QString People::nameOf(const QString &written) const
{
    const Person *person = named(written);
    return person && !person->name.isEmpty() ? person->name : written.simplified();
}

bool People::hasLeft(const QString &written) const
{
    const Person *person = named(written);
    return person && person->left;
}

} // namespace hindsight
