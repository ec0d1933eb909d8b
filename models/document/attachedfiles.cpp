// SPDX-License-Identifier: GPL-3.0-or-later
#include "attachedfiles.h"

#include "references.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QMimeDatabase>

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

QList<AttachedFile> filesBeside(const Record &record, const QString &document)
{
    constexpr qint64 largest = 64 << 20; // of what a document brings; what is larger is no picture of ours
    QList<AttachedFile> files;
    const QDir folder = QFileInfo(document).dir();
    if (!QFileInfo(document).isFile())
        return files;
    for (const Evidence &evidence : record.evidence) {
        if (evidence.kind != EvidenceKind::File || evidence.attachment.isEmpty())
            continue;
        // The document may have another name by now; the picture has the one it was written with.
        const QString ending = pictureFileName(u"x"_s, evidence).sliced(1);
        for (const QString &name : folder.entryList({u'*' + ending}, QDir::Files, QDir::Name)) {
            QFile file(folder.filePath(name));
            if (file.size() > largest || !file.open(QIODevice::ReadOnly))
                continue;
            const QByteArray bytes = file.readAll();
            if (QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()) != evidence.attachment)
                continue;
            files.append({evidence.attachment, evidence.title, QMimeDatabase().mimeTypeForFileNameAndData(name, bytes).name(), bytes});
            break;
        }
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
