// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSettings>

namespace hindsight {

/// What the program reads at its start of what it remembers about its user. The window writes the theme, and sizes and tabs,
/// which are its own business; language and author may be written into the file by hand.
class Settings
{
public:
    /// Code of the language to speak ("de"); empty: the system's.
    QString language() const { return m_settings.value(u"language").toString(); }
    /// "light" or "dark"; empty: the system's.
    QString theme() const { return m_settings.value(u"theme").toString(); }
    /// "Name <mail>"; empty: never said.
    QString author() const { return m_settings.value(u"author").toString(); }

private:
    const QSettings m_settings;
};

} // namespace hindsight
