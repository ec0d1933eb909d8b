// SPDX-License-Identifier: GPL-3.0-or-later
// Where templates are found: those of the program, and those of a team in a folder of its own.
#include "template.h"

#include "models/document/document.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

QList<TemplateInfo> embeddedTemplates()
{
    return {
        {u"checkout"_s, QCoreApplication::translate("Template", "Postmortem of the checkout team")},
        {u"google-sre"_s, QCoreApplication::translate("Template", "Google SRE")},
        {u"pagerduty"_s, QCoreApplication::translate("Template", "PagerDuty")},
        {u"atlassian"_s, QCoreApplication::translate("Template", "Atlassian")},
        {u"etsy"_s, QCoreApplication::translate("Template", "Etsy Morgue")},
        {u"kehoe"_s, QCoreApplication::translate("Template", "Michael Kehoe's tables")},
        {u"public"_s, QCoreApplication::translate("Template", "Public message")},
        {u"managers"_s, QCoreApplication::translate("Template", "One page for managers")},
        {u"facts"_s, QCoreApplication::translate("Template", "Facts for a report")},
    };
}

Result<Template> templateOfFile(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Kind::Input, QCoreApplication::translate("Template", "The template cannot be read: %1").arg(file.errorString()), name);
    const QByteArray bytes = file.readAll();
    const QList<QByteArray> lines = bytes.split('\n');
    const auto broken = std::ranges::find_if(lines, [](const QByteArray &line) { return !line.isValidUtf8() || line.contains('\0'); });
    if (broken != lines.end()) {
        return failure(Error::Kind::Input, QCoreApplication::translate("Template", "This line is no text in UTF-8; save the template in that encoding."), name,
                       int(broken - lines.begin()) + 1);
    }
    QString source = QString::fromUtf8(bytes);
    if (source.startsWith(QChar::ByteOrderMark))
        source.removeFirst();
    if (source.trimmed().isEmpty())
        return failure(Error::Kind::Input, QCoreApplication::translate("Template", "The template is empty: every document of it would be."), name, 1);
    return Template{source, name};
}

} // namespace

QString templateFolder(const QString &database) { return QFileInfo(database).absolutePath() + u"/templates"_s; }

QList<TemplateInfo> templates(const QString &folder)
{
    QList<TemplateInfo> infos = embeddedTemplates();
    if (folder.isEmpty())
        return infos;
    const QDir dir(folder);
    for (const QString &file : dir.entryList({u"*.mustache"_s}, QDir::Files, QDir::Name)) {
        QString name = file.chopped(QLatin1StringView(".mustache").size());
        if (name.endsWith(u".md"_s))
            name.chop(3);
        const TemplateInfo own{name, name, dir.filePath(file)};
        const auto known = std::ranges::find(infos, name, &TemplateInfo::name);
        if (known == infos.end())
            infos.append(own);
        else
            *known = own;
    }
    return infos;
}

Template embeddedTemplate(const QString &name)
{
    QFile file(u":/templates/%1.mustache"_s.arg(name));
    const bool open = file.open(QIODevice::ReadOnly);
    Q_ASSERT(open); // it is part of the program
    return {open ? QString::fromUtf8(file.readAll()) : QString(), name + u".mustache"_s};
}

Result<Template> findTemplate(const QString &nameOrPath, const QString &folder)
{
    const QList<TemplateInfo> known = templates(folder);
    if (const auto info = std::ranges::find(known, nameOrPath, &TemplateInfo::name); info != known.end())
        return info->file.isEmpty() ? embeddedTemplate(nameOrPath + u".md"_s) : templateOfFile(info->file);
    if (QFile::exists(nameOrPath))
        return templateOfFile(nameOrPath);
    QStringList names;
    for (const TemplateInfo &info : known)
        names.append(info.name);
    return failure(
        Error::Kind::Usage,
        QCoreApplication::translate("Template", "There is no template “%1”. Name a file, or one of these: %2.").arg(nameOrPath, names.join(u", "_s)));
}

} // namespace hindsight
