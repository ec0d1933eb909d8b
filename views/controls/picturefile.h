// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/lists/fileevidence.h"

#include <QImage>

#include <functional>

namespace hindsight {

/// What reads a file, in any thread.
using FileReader = std::function<Result<FileEvidence>()>;

/// The file of a picture that has no name: a PNG, called after this second in a zone.
FileReader pictureFile(const QImage &picture, const QString &zone);

/// Whether a file is a picture by its name.
bool isPictureName(const QString &file);
/// A file that is to be shown as a picture in a text. A picture of a kind that not every reader's program knows becomes a PNG. Error of
/// kind Input: it is no picture, cannot be read, or is too large.
Result<FileEvidence> readPictureFile(const QString &file);

/// A stored file as a picture to be looked at, not larger than a screen; null: it is none, or it cannot be drawn.
QImage shownPicture(const Attachment &attachment);

} // namespace hindsight
