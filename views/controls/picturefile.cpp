// SPDX-License-Identifier: GPL-3.0-or-later
#include "picturefile.h"

#include "models/incident/zones.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>
#include <QHash>
#include <QImageReader>
#include <QMimeDatabase>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

struct PictureText
{
    Q_DECLARE_TR_FUNCTIONS(PictureFile)
};

/// A drawing has no pixels of its own, and a photograph more than anybody sees here.
constexpr QSize largestPicture(1600, 1200);

/// The kinds that every program shows documents with, and their formats in QImageReader.
QByteArray formatOf(const QString &type)
{
    static const QHash<QString, QByteArray> formats
        = {{u"image/png"_s, "png"}, {u"image/jpeg"_s, "jpeg"}, {u"image/gif"_s, "gif"}, {u"image/svg+xml"_s, "svg"}, {u"image/svg+xml-compressed"_s, "svgz"}};
    return formats.value(type);
}

Result<FileEvidence> asPng(const QImage &picture, const QString &name)
{
    QBuffer png;
    png.open(QIODevice::WriteOnly);
    if (!picture.save(&png, "PNG"))
        return failure(Error::Kind::Failed, PictureText::tr("The picture cannot be written as PNG."), name);
    return fileEvidence(name, png.data());
}

} // namespace

FileReader pictureFile(const QImage &picture, const QString &zone)
{
    // Without a colon, so that a copy can be saved anywhere.
    const QDateTime at = QDateTime::currentDateTimeUtc().toTimeZone(zoneNamed(zone).value_or(QTimeZone::utc()));
    const QString name = PictureText::tr("Picture %1", "name of a file").arg(at.toString(u"yyyy-MM-dd HH.mm.ss"_s)) + u".png"_s;
    return [picture, name] { return asPng(picture, name); };
}

bool isPictureName(const QString &file) { return QMimeDatabase().mimeTypeForFile(file, QMimeDatabase::MatchExtension).name().startsWith("image/"_L1); }

Result<FileEvidence> readPictureFile(const QString &file)
{
    Result<FileEvidence> read = readFileEvidence(file);
    if (!read)
        return read;
    const bool isKnown = !formatOf(read->attachment.type).isEmpty();
    const QImage picture = isKnown ? shownPicture(read->attachment) : QImage::fromData(read->attachment.bytes);
    if (picture.isNull())
        return failure(Error::Kind::Input, PictureText::tr("It is no picture that can be shown. Save it as PNG, JPEG, GIF or SVG first."), file);
    return isKnown ? read : asPng(picture, QFileInfo(file).completeBaseName() + u".png"_s);
}

QImage shownPicture(const Attachment &attachment)
{
    const QByteArray format = formatOf(attachment.type);
    if (format.isEmpty())
        return {};
    QBuffer bytes;
    bytes.setData(attachment.bytes);
    bytes.open(QIODevice::ReadOnly);
    QImageReader reader(&bytes, format);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    const bool isDrawing = format.startsWith("svg");
    const bool isLarge = size.width() > largestPicture.width() || size.height() > largestPicture.height();
    if (size.isValid() && (isLarge || isDrawing))
        reader.setScaledSize(size.scaled(largestPicture, Qt::KeepAspectRatio));
    QImage picture = reader.read();
    if (isDrawing && !picture.isNull() && !isLarge) // sharp on any screen, and no larger than it says it is
        picture.setDevicePixelRatio(double(picture.width()) / std::max(1, size.width()));
    return picture;
}

} // namespace hindsight
