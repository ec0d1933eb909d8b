// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document.h"

#include <QHash>

namespace hindsight {

/// A file name for the postmortem of a record, the same in every database: the day the incident began in its zone and its
/// title, as far as there are such ("2024-07-20-checkout-outage.md"). Letters and digits of any script, at most 60 of the
/// title.
QString documentFileName(const Record &record, DocumentFormat format);

/// The Markdown files of a folder that hold an incident, known by its uid in their front matter: uid -> file name. What
/// cannot be read is none.
QHash<QString, QString> documentsIn(const QString &folder);

/// Writes a result to a file: all of it or nothing, and not at all when the file holds these bytes already. What is no
/// regular file (a pipe, a device) is written to and never replaced. False: it was not written.
Result<bool> writeWhenChanged(const QString &name, const QByteArray &bytes);

struct WrittenFile
{
    QString name;
    bool isNew = true; ///< false: the file held these bytes already
};
/// Exports to a file, and the figures and pictures of Markdown to files beside it. Those that a document had once stay where they are.
Result<QList<WrittenFile>> writeDocument(const QString &name, const Record &record, DocumentOptions options);

/// Makes a folder with its parents, unless it is there.
Result<void> makeFolder(const QString &name);

} // namespace hindsight
