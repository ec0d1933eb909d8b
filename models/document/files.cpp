// SPDX-License-Identifier: GPL-3.0-or-later
#include "files.h"

#include "figures.h"
#include "references.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace hindsight {

namespace {

std::unexpected<Error> notWritten(const QFileDevice &file)
{
    return failure(Error::Kind::Failed, QCoreApplication::translate("Files", "It cannot be written: %1.").arg(file.errorString()), file.fileName());
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

Result<QList<WrittenFile>> writeDocument(const QString &name, const Record &record, DocumentOptions options)
{
    const QFileInfo info(name);
    const bool hasPlace = !info.exists() || info.isFile(); // beside a pipe there is none
    if (options.format == DocumentFormat::Markdown && hasPlace)
        options.fileName = info.fileName();
    const auto bytes = exportDocument(record, options);
    if (!bytes)
        return std::unexpected(bytes.error());
    const Record told = options.fileName.isEmpty() ? Record() : toldRecord(record, options);
    const QList<PlacedFigure> figures = figuresOf(told, options, Phrases(options.language));
    if (const auto error = figures.isEmpty() ? std::nullopt : missingFonts())
        return std::unexpected(*error);
    QList<WrittenFile> files;
    const auto write = [&](const QString &file, const QByteArray &content) -> Result<void> {
        return writeWhenChanged(file, content).transform([&](bool isNew) { files.append({file, isNew}); });
    };
    if (const auto written = write(name, *bytes); !written)
        return std::unexpected(written.error());
    const QString folder = name.first(name.lastIndexOf(u'/') + 1);
    for (qsizetype i = 0; i < figures.size(); ++i) {
        if (const auto written = write(folder + figureFileName(name, i + 1), figures[i].drawing.svg()); !written)
            return std::unexpected(written.error());
    }
    for (const Evidence &evidence : told.evidence) {
        const QString file = pictureFileName(name, evidence);
        const auto picture = bytes->contains("](" + QUrl::toPercentEncoding(file) + ')') ? pictureOf(told, evidence.uid, options.attachments) : std::nullopt;
        if (const auto written = picture ? write(folder + file, picture->bytes) : Result<void>(); !written)
            return std::unexpected(written.error());
    }
    return files;
}

Result<void> makeFolder(const QString &name)
{
    if (!QDir().mkpath(name))
        return failure(Error::Kind::Failed, QCoreApplication::translate("Files", "The folder cannot be made."), name);
    return {};
}

} // namespace hindsight
