// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/record.h"
#include "models/store/store.h"

namespace hindsight {

/// So many bytes a file may have that is evidence: it is copied into the database, and every backup carries it.
inline constexpr qint64 largestEvidence = 20 << 20;
/// So many bytes of a text are shown.
inline constexpr qint64 shownOfText = 256 << 10;

/// "18.2 MB", for people.
QString sizeText(qint64 bytes, int decimals = 1);

/// A file as evidence, and its bytes for the database.
struct FileEvidence
{
    Evidence evidence; ///< without uid, incident, subject, time and position
    Attachment attachment;
};

/// Bytes under the name of a file. Error of kind Input: there are none, or too many.
Result<FileEvidence> fileEvidence(const QString &name, const QByteArray &bytes);
/// Copies a file in. Safe to call from any thread. Error of kind Input: it is no file, cannot be read, is empty or too large.
Result<FileEvidence> readFileEvidence(const QString &file);

/// The beginning of a text, up to a line; empty: it is no text. Its encoding is whatever it came in.
QByteArray beginningOfText(const Attachment &attachment);

/// What makes files evidence of an event, as one step.
struct FilesAdded
{
    QList<Change> changes;
    QList<Attachment> attachments;
    QStringList known; ///< titles of those whose bytes are evidence of this event already; they are not added again
    QString last;      ///< uid of the evidence that was added last, or that is there already
};
FilesAdded filesAsEvidence(const Record &record, const QString &event, const QList<FileEvidence> &files, qint64 now);

} // namespace hindsight
