// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/checks/finding.h"

#include "document.h"

#include <QJsonArray>
#include <QJsonObject>

namespace hindsight {

/// The files that the evidence of a record refers to, each once: {"sha256", "name", "type", "bytes"} with the bytes in base64; null where
/// `source` has none.
QJsonArray attachmentsToJson(const Record &record, const AttachmentSource &source);

/// The files in the JSON of an incident whose bytes are those of their hash.
QList<AttachedFile> attachedFiles(const QJsonObject &incident);

/// The pictures of a Markdown document that lie beside it (pictureFileName), with the bytes that the evidence names.
QList<AttachedFile> filesBeside(const Record &record, const QString &document);

/// A finding for each evidence whose file is neither among these hashes nor known to `isKnown`.
QList<Finding> missingFiles(const Record &record, const QList<AttachedFile> &files, const std::function<bool(const QString &sha256)> &isKnown);

} // namespace hindsight
