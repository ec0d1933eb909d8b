// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/metrics/reading/mapping.h"

#include <QList>

namespace hindsight {

/// What was said on the import page about how files are read; it becomes overrides of the guess.
class NumbersAnswers
{
public:
    void setRole(const QString &column, Role role, const QString &attribute);
    /// Of a question or a setting; an empty value takes it back.
    void set(const QString &id, const QString &value);
    void clear();

    QString of(const QString &id) const;
    /// As applyOverride takes them, what was said last at the end.
    QStringList overrides() const;

private:
    struct RoleAnswer
    {
        QString column;
        Role role;
        QString attribute;
    };
    QList<RoleAnswer> m_roles;
    QList<std::pair<QString, QString>> m_settings;
};

} // namespace hindsight
