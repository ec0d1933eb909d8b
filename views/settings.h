// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/checks/rules.h"
#include "theme/theme.h"

#include <QSettings>
#include <QStringList>
#include <QVariantMap>

namespace hindsight {

/// A database that was opened here, and where it was left.
struct KnownDatabase
{
    QString file;     ///< absolute
    int place = 0;    ///< of the rail
    QStringList open; ///< uids of the incidents that were open
    QString shown;    ///< uid of the one in the middle; empty: none
    int tab = 0;      ///< its page
    QVariantMap choices = {}; ///< by its name: filter and sorting of each list, what the chart shows, the zone, how pages are divided
};

/// What the program remembers about its user, in one file of theirs. Nothing else reads or writes that file.
class Settings
{
public:
    /// Code of the language to speak ("de"); empty: the system's.
    QString language() const;
    void setLanguage(const QString &code);

    Theme theme() const;
    void setTheme(Theme theme);

    /// In percent of the system font.
    int typeSize() const;
    void setTypeSize(int percent);

    /// Who history says made the changes, as "Name <mail>"; empty: never said.
    QString author() const;
    void setAuthor(const QString &author);

    /// Rules of the check that were switched on or off.
    RuleChoice rules() const;
    void setRules(const RuleChoice &choice);

    /// Databases that were opened, the latest first; at most ten.
    QList<KnownDatabase> databases() const;
    /// Makes it the latest one. `file` may be relative.
    void remember(KnownDatabase database);
    void forget(const QString &file);

    /// Where the last file was chosen; the user's documents to begin with.
    QString folder() const;
    void setFolder(const QString &folder);

    /// Form in which action items were copied last, by its stable name; empty: never.
    QString copyForm() const;
    void setCopyForm(const QString &name);

    /// Size and state of the window, and the width of its left edge, as Qt writes them.
    QByteArray geometry() const;
    QByteArray splitter() const;
    void setWindow(const QByteArray &geometry, const QByteArray &splitter);

    /// Of columns, as chosenWidths() has them.
    QVariantMap columnWidths() const;
    void setColumnWidths(const QVariantMap &widths);

private:
    void write(const QList<KnownDatabase> &databases);

    QSettings m_settings;
};

} // namespace hindsight
