// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/document/reading/import.h"
#include "models/lists/readinglist.h"
#include "models/store/merge.h"

class QMimeData;

namespace hindsight {

/// Whether there is an import for a file, by its name.
bool canBeImported(const QString &file);

/// Whether a file holds numbers, transactions or metrics, and no postmortem: by its name, and where that does not tell by
/// its beginning.
bool holdsNumbers(const QString &file);

/// Whether it holds events of a timeline: our own file of them, that of a program we know, or a copied chat.
bool holdsEvents(const QString &file);

/// What an import did, to be told to the user.
struct ImportReport
{
    QStringList incidents; ///< uids, in the order of the file
    QString sentence;      ///< what became of them
    QStringList unread;    ///< lines that went into no field, with their numbers
};

/// An incident of a document, compared with the one that is here.
Result<Incoming> incomingOf(const Store &store, const ReadIncident &read);

/// A postmortem that is read and not yet stored.
struct PendingImport
{
    ReadDocument document;
    QString text;             ///< of the document
    QString fileName;         ///< empty: it was pasted
    QList<Attachment> files = {}; ///< of its evidence
    QList<Incoming> incoming = {}; ///< of its incidents, in their order
};
Result<PendingImport> readPostmortem(const Store &store, const QByteArray &bytes, const QString &fileName);
Result<PendingImport> readPostmortem(const Store &store, const QString &file);

/// What is pasted where a postmortem is wanted: Markdown, of formatted text with headings, lists or tables when the text beside it is
/// none; else that text. Null: nothing is pasted.
QString pastedPostmortem(const QMimeData *data);

/// What the lines of a document were taken for.
QList<ReadPlace> placesOf(const ReadDocument &document);

/// What each line of a document was taken for, in a word; lines of which nothing is known are not there.
QMap<int, QString> labelsOf(const ReadDocument &document);

/// Whether it is no document of ours, and somebody should see what its lines were taken for.
bool isForeign(const PendingImport &import);

/// Whether an incident of it is here already, and another one: somebody should see what becomes of that.
bool isMerge(const PendingImport &import);

/// Takes a postmortem into the database, as one step. What is taken of the differences is decided.
Result<ImportReport> storePostmortem(Store &store, const PendingImport &import);

} // namespace hindsight
