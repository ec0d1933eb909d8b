// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/document/import.h"
#include "models/store/store.h"

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

/// Reads a postmortem and takes each of its incidents into the database, one step per file. A known incident is updated.
Result<ImportReport> importDocument(Store &store, const QByteArray &bytes, const QString &fileName);
Result<ImportReport> importFile(Store &store, const QString &file);

} // namespace hindsight
