// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSettings>
#include <QStringList>

namespace hindsight {

/// What the program remembers about its user. Sizes and columns are the window's own business.
class Settings
{
public:
    enum class Theme { System, Light, Dark };

    /// Language of the window as a code ("de"); empty: the system's.
    QString language() const;
    void setLanguage(const QString &language);

    Theme theme() const;
    void setTheme(Theme theme);

    /// "Name <mail>"; empty: never said.
    QString author() const;
    void setAuthor(const QString &author);

    /// Database files, the latest first.
    QStringList recent() const;
    void addRecent(const QString &file);

private:
    QSettings m_settings;
};

} // namespace hindsight
