// SPDX-License-Identifier: GPL-3.0-or-later
#include "storedfiles.h"

#include "models/document/attachedfiles.h"

namespace hindsight {

AttachmentSource filesOf(const Store &store)
{
    return [&store](const QString &sha256) -> std::optional<AttachedFile> {
        const auto found = store.attachment(sha256);
        return found ? std::optional(AttachedFile{found->sha256, found->name, found->type, found->bytes}) : std::nullopt;
    };
}

QList<Attachment> filesIn(ReadIncident &read, const QString &document, const Store &store)
{
    const QList<AttachedFile> files = read.json.isEmpty() ? filesBeside(read.record, document) : attachedFiles(read.json);
    read.findings += missingFiles(read.record, files, [&store](const QString &sha256) { return store.attachment(sha256).has_value(); });
    QList<Attachment> attachments;
    for (const AttachedFile &file : files)
        attachments.append({file.name, file.type, file.bytes, file.sha256});
    return attachments;
}

} // namespace hindsight
