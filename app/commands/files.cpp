// SPDX-License-Identifier: GPL-3.0-or-later
#include "files.h"

#include "command.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace hindsight {

namespace {

std::unexpected<Error> notWritten(const QFileDevice &file)
{
    return failure(Error::Kind::Failed, CommandLine::tr("It cannot be written: %1.").arg(file.errorString()), file.fileName());
}

} // namespace

Result<bool> writeWhenChanged(const QString &name, const QByteArray &bytes)
{
    const QFileInfo info(name);
    if (info.exists() && !info.isFile()) {
        // QSaveFile would put a file in the place of the device.
        QFile device(name);
        if (!device.open(QIODevice::WriteOnly | QIODevice::Unbuffered) || device.write(bytes) != bytes.size())
            return notWritten(device);
        return true;
    }
    QFile old(name);
    if (old.open(QIODevice::ReadOnly) && old.size() == bytes.size() && old.readAll() == bytes)
        return false;
    old.close();
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return notWritten(file);
    return true;
}

Result<void> makeFolder(const QString &name)
{
    if (!QDir().mkpath(name))
        return failure(Error::Kind::Failed, CommandLine::tr("The folder cannot be made."), name);
    return {};
}

} // namespace hindsight
