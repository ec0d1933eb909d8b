// SPDX-License-Identifier: GPL-3.0-or-later
#include "inputfile.h"

#include "command.h"

#include <QFile>

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

} // namespace hindsight
