// SPDX-License-Identifier: GPL-3.0-or-later
#include "author.h"

#include "views/settings.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include <pwd.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace hindsight {

namespace {

/// The value of a line "name = value": without a comment, without quotes.
QString valueOf(const QString &text)
{
    QString value;
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'"')
            quoted = !quoted;
        else if (!quoted && (c == u'#' || c == u';'))
            break;
        else if (c == u'\\' && i + 1 < text.size())
            value += text[++i];
        else
            value += c;
    }
    return value.trimmed();
}

QString loginName()
{
    const passwd *entry = ::getpwuid(::getuid());
    return entry && entry->pw_name ? QString::fromLocal8Bit(entry->pw_name) : u"user %1"_s.arg(::getuid());
}

} // namespace

QString gitAuthor(const QString &configuration)
{
    // Read here and not by asking git: the program also runs where git is not installed.
    QString section, name, email;
    for (const QString &raw : configuration.split(u'\n')) {
        const QString line = raw.trimmed();
        if (line.startsWith(u'['))
            section = line.mid(1, line.indexOf(u']') - 1).trimmed().toLower();
        const qsizetype equals = line.indexOf(u'=');
        if (section != "user"_L1 || equals < 0)
            continue;
        const QString key = line.left(equals).trimmed().toLower();
        if (key == "name"_L1)
            name = valueOf(line.mid(equals + 1));
        else if (key == "email"_L1)
            email = valueOf(line.mid(equals + 1));
    }
    return name.isEmpty() || email.isEmpty() ? name : u"%1 <%2>"_s.arg(name, email);
}

QString usualAuthor()
{
    if (const QString said = Settings().author(); !said.isEmpty())
        return said;
    for (const QString &path :
         {QDir::home().filePath(u".gitconfig"_s), QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + "/git/config"_L1}) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        if (const QString author = gitAuthor(QString::fromUtf8(file.readAll())); !author.isEmpty())
            return author;
    }
    return loginName();
}

} // namespace hindsight
