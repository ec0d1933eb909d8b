// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document.h"

namespace hindsight {

/// Writes a result to a file: all of it or nothing, and not at all when the file holds these bytes already. What is no
/// regular file (a pipe, a device) is written to and never replaced. False: it was not written.
Result<bool> writeWhenChanged(const QString &name, const QByteArray &bytes);

struct WrittenFile
{
    QString name;
    bool isNew = true; ///< false: the file held these bytes already
    QString movedFrom = {}; ///< the name it had in a folder until now; empty: this one, or none
    bool isKept = false;    ///< it was edited since it was exported, and so is left as it is
};
/// Exports to a file, and the figures and pictures of Markdown to files beside it. Those that a document had once stay where they are.
Result<QList<WrittenFile>> writeDocument(const QString &name, const Record &record, DocumentOptions options);

/// Makes a folder with its parents, unless it is there.
Result<void> makeFolder(const QString &name);

} // namespace hindsight
