// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/references.h"

#include "figures.h"

namespace hindsight {

// What becomes of references ("hindsight:event/UID") on their way into a document and back out of it.

/// The record with a mark in front of every event and action that a text refers to: "[](hindsight:here/event/UID)", of which a page makes
/// the place its links lead to.
Record withMarks(Record record);

/// The Markdown with references that are true: a link whose words are the time of an event or "Figure 1" says what the document says of
/// it, in its language, and on a page it leads there. A picture that no reader would see becomes its alternative text: it is no longer
/// there, private, no picture, or the document has no place for it.
QString withTrueReferences(const QString &markdown, const Record &record, const DocumentOptions &options, const Phrases &phrases,
                           const QList<PlacedFigure> &figures);

/// A file of the evidence as a picture of a document; no value: readers do not see it.
std::optional<AttachedFile> pictureOf(const Record &record, const QString &uid, const AttachmentSource &attachments);

/// Name of the file of a picture beside a Markdown document: "outage-picture-3f2a9c01.png".
QString pictureFileName(const QString &document, const Evidence &picture);
/// The Markdown with the pictures of the record as files beside the document of this name; and back. The name of the document may be
/// another one by then.
QString withPictureFiles(const QString &markdown, const Record &record, const QString &document);
QStringList withoutPictureFiles(QStringList lines, const QStringList &evidence);

/// HTML of a document in which `made` takes the place of each picture; `alternative` is HTML.
QString withPictures(const QString &html, const std::function<QString(const QString &uid, const QString &alternative)> &made);

} // namespace hindsight
