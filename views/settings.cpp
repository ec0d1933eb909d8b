// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings.h"

#include <QFileInfo>
#include <QStandardPaths>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

constexpr int atMost = 10; ///< databases; older ones are forgotten

} // namespace

QString Settings::language() const { return m_settings.value(u"language"_s).toString(); }

void Settings::setLanguage(const QString &code) { m_settings.setValue(u"language"_s, code); }

Theme Settings::theme() const
{
    const QString name = m_settings.value(u"theme"_s).toString();
    return name == "light"_L1 ? Theme::Light : name == "dark"_L1 ? Theme::Dark : Theme::System;
}

void Settings::setTheme(Theme theme) { m_settings.setValue(u"theme"_s, theme == Theme::Light ? u"light"_s : theme == Theme::Dark ? u"dark"_s : QString()); }

int Settings::typeSize() const { return std::clamp(m_settings.value(u"typeSize"_s, 100).toInt(), 100, 200); }

void Settings::setTypeSize(int percent) { m_settings.setValue(u"typeSize"_s, percent); }

QString Settings::author() const { return m_settings.value(u"author"_s).toString(); }

void Settings::setAuthor(const QString &author) { m_settings.setValue(u"author"_s, author); }

RuleChoice Settings::rules() const { return {m_settings.value(u"rules/on"_s).toStringList(), m_settings.value(u"rules/off"_s).toStringList()}; }

void Settings::setRules(const RuleChoice &choice)
{
    m_settings.setValue(u"rules/on"_s, choice.on);
    m_settings.setValue(u"rules/off"_s, choice.off);
}

QList<KnownDatabase> Settings::databases() const
{
    QList<KnownDatabase> all;
    QSettings settings; // reading a list moves within it
    const int count = settings.beginReadArray(u"databases"_s);
    for (int i = 0; i < count; ++i) {
        settings.setArrayIndex(i);
        all.append({settings.value(u"file"_s).toString(), settings.value(u"place"_s).toInt(), settings.value(u"open"_s).toStringList(),
                    settings.value(u"shown"_s).toString(), settings.value(u"tab"_s).toInt(), settings.value(u"choices"_s).toMap()});
    }
    return all;
}

void Settings::remember(KnownDatabase database)
{
    database.file = QFileInfo(database.file).absoluteFilePath();
    QList<KnownDatabase> all = databases();
    all.removeIf([&database](const KnownDatabase &known) { return known.file == database.file; });
    all.prepend(database);
    write(all.first(std::min<qsizetype>(all.size(), atMost)));
}

void Settings::forget(const QString &file)
{
    QList<KnownDatabase> all = databases();
    all.removeIf([path = QFileInfo(file).absoluteFilePath()](const KnownDatabase &known) { return known.file == path; });
    write(all);
}

QString Settings::folder() const { return m_settings.value(u"folder"_s, QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)).toString(); }

void Settings::setFolder(const QString &folder) { m_settings.setValue(u"folder"_s, folder); }

QString Settings::copyForm() const { return m_settings.value(u"copyForm"_s).toString(); }

void Settings::setCopyForm(const QString &name) { m_settings.setValue(u"copyForm"_s, name); }

QByteArray Settings::geometry() const { return m_settings.value(u"window/geometry"_s).toByteArray(); }

QByteArray Settings::splitter() const { return m_settings.value(u"window/splitter"_s).toByteArray(); }

void Settings::setWindow(const QByteArray &geometry, const QByteArray &splitter)
{
    m_settings.setValue(u"window/geometry"_s, geometry);
    m_settings.setValue(u"window/splitter"_s, splitter);
}

QVariantMap Settings::columnWidths() const { return m_settings.value(u"window/columns"_s).toMap(); }

void Settings::setColumnWidths(const QVariantMap &widths) { m_settings.setValue(u"window/columns"_s, widths); }

void Settings::write(const QList<KnownDatabase> &databases)
{
    m_settings.remove(u"databases"_s);
    m_settings.beginWriteArray(u"databases"_s, int(databases.size()));
    for (int i = 0; i < databases.size(); ++i) {
        m_settings.setArrayIndex(i);
        m_settings.setValue(u"file"_s, databases[i].file);
        m_settings.setValue(u"place"_s, databases[i].place);
        m_settings.setValue(u"open"_s, databases[i].open);
        m_settings.setValue(u"shown"_s, databases[i].shown);
        m_settings.setValue(u"tab"_s, databases[i].tab);
        m_settings.setValue(u"choices"_s, databases[i].choices);
    }
    m_settings.endArray();
}

} // namespace hindsight
