// SPDX-License-Identifier: GPL-3.0-or-later
#include "attachedfiles.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

QJsonArray attachmentsToJson(const Record &record, const AttachmentSource &source)
{
    QStringList hashes;
    for (const Evidence &evidence : record.evidence) {
        if (!evidence.attachment.isEmpty() && !hashes.contains(evidence.attachment))
            hashes.append(evidence.attachment);
    }
    QJsonArray files;
    for (const QString &sha256 : std::as_const(hashes)) {
        const std::optional<AttachedFile> file = source(sha256);
        files.append(QJsonObject{{u"sha256"_s, sha256},
                                 {u"name"_s, file ? file->name : QString()},
                                 {u"type"_s, file ? file->type : QString()},
                                 {u"bytes"_s, file ? QJsonValue(QString::fromLatin1(file->bytes.toBase64())) : QJsonValue()}});
    }
    return files;
}

QList<AttachedFile> attachedFiles(const QJsonObject &incident)
{
    QList<AttachedFile> files;
    for (const QJsonValue &entry : incident[u"attachments"].toArray()) {
        const auto decoded = QByteArray::fromBase64Encoding(entry[u"bytes"].toString().toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
        if (!entry[u"bytes"].isString() || !decoded)
            continue;
        const QString sha256 = QString::fromLatin1(QCryptographicHash::hash(*decoded, QCryptographicHash::Sha256).toHex());
        if (sha256 == entry[u"sha256"].toString())
            files.append({sha256, entry[u"name"].toString(), entry[u"type"].toString(), *decoded});
    }
    return files;
}

QList<Finding> missingFiles(const Record &record, const QList<AttachedFile> &files, const std::function<bool(const QString &sha256)> &isKnown)
{
    QList<Finding> findings;
    for (const Evidence &evidence : record.evidence) {
        const bool isHere
            = evidence.attachment.isEmpty() || std::ranges::contains(files, evidence.attachment, &AttachedFile::sha256) || isKnown(evidence.attachment);
        if (!isHere)
            findings.append({u"missing-file"_s, u"warning"_s, 0,
                             QCoreApplication::translate("Import", "The file “%1” of the evidence is not in it; add it again from where it is.")
                                 .arg(evidence.title.isEmpty() ? evidence.attachment : evidence.title)});
    }
    return findings;
}

} // namespace hindsight
