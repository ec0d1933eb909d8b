// SPDX-License-Identifier: GPL-3.0-or-later
#include "filebytes.h"

#include "command.h"

#include <QFile>
#include <QSaveFile>

namespace hindsight {

Result<QByteArray> bytesOfFile(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Kind::Input, CommandLine::tr("It cannot be read: %1.").arg(file.errorString()), name);
    const QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return failure(Error::Kind::Input, CommandLine::tr("It cannot be read: %1.").arg(file.errorString()), name);
    return bytes;
}

Result<void> writeFile(const QString &name, const QByteArray &bytes)
{
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return failure(Error::Kind::Input, CommandLine::tr("It cannot be written: %1.").arg(file.errorString()), name);
    return {};
}

} // namespace hindsight
