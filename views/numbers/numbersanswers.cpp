// SPDX-License-Identifier: GPL-3.0-or-later
#include "numbersanswers.h"

namespace hindsight {

using namespace Qt::StringLiterals;

void NumbersAnswers::setRole(const QString &column, Role role, const QString &attribute)
{
    m_roles.removeIf([&column](const RoleAnswer &answer) { return answer.column == column; });
    m_roles.append({column, role, attribute});
}

void NumbersAnswers::set(const QString &id, const QString &value)
{
    m_settings.removeIf([&id](const auto &answer) { return answer.first == id; });
    if (!value.isEmpty())
        m_settings.append({id, value});
}

void NumbersAnswers::clear()
{
    m_roles.clear();
    m_settings.clear();
}

QString NumbersAnswers::of(const QString &id) const
{
    for (const auto &[known, value] : m_settings) {
        if (known == id)
            return value;
    }
    return {};
}

QStringList NumbersAnswers::overrides() const
{
    QStringList all;
    for (const RoleAnswer &answer : m_roles) {
        const bool named = answer.role == Role::Attribute && !answer.attribute.isEmpty();
        all.append((named ? u"attribute."_s + answer.attribute : QString::fromLatin1(nameOf(answer.role))) + u'=' + answer.column);
    }
    for (const auto &[id, value] : m_settings)
        all.append(id + u'=' + value);
    return all;
}

} // namespace hindsight
