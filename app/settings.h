// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSettings>

namespace hindsight {

/// What the program remembers about its user. Sizes and columns are the window's own business.
class Settings
{
public:
    /// Language of the window as a code ("de"); empty: the system's.
    QString language() const { return m_settings.value(u"language").toString(); }
    void setLanguage(const QString &language) { m_settings.setValue(u"language", language); }

    /// "light" or "dark"; empty: the system's.
    QString theme() const { return m_settings.value(u"theme").toString(); }
    void setTheme(const QString &theme) { m_settings.setValue(u"theme", theme); }

    /// "Name <mail>"; empty: never said.
    QString author() const { return m_settings.value(u"author").toString(); }
    void setAuthor(const QString &author) { m_settings.setValue(u"author", author); }

private:
    QSettings m_settings;
};

} // namespace hindsight
