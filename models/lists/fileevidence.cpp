// SPDX-License-Identifier: GPL-3.0-or-later
#include "fileevidence.h"

#include "evidenceof.h"
#include "pastedevidence.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QLocale>
#include <QMimeDatabase>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

struct FileText
{
    Q_DECLARE_TR_FUNCTIONS(FileEvidence)
};

std::unexpected<Error> tooLarge(const QString &name, qint64 size)
{
    return failure(Error::Kind::Input,
                   FileText::tr("It has %1, and evidence holds files of up to %2. Keep it where it is, and paste a link to it.")
                       .arg(sizeText(size), sizeText(largestEvidence, 0)),
                   name);
}

/// Name of a syntax definition, as the name of the file says it; else as the text looks.
QString languageOf(const QString &name, const QByteArray &text)
{
    static const QHash<QString, QString> languages = {
        {u"sh"_s, u"Bash"_s},        {u"bash"_s, u"Bash"_s}, {u"diff"_s, u"Diff"_s}, {u"patch"_s, u"Diff"_s}, {u"ini"_s, u"INI Files"_s},
        {u"conf"_s, u"INI Files"_s}, {u"java"_s, u"Java"_s}, {u"json"_s, u"JSON"_s}, {u"py"_s, u"Python"_s},  {u"log"_s, u"Log File (simple)"_s},
        {u"sql"_s, u"SQL"_s},        {u"xml"_s, u"XML"_s},   {u"html"_s, u"XML"_s},  {u"yaml"_s, u"YAML"_s},  {u"yml"_s, u"YAML"_s},
    };
    const QString known = languages.value(QFileInfo(name).suffix().toLower());
    return known.isEmpty() && !text.isEmpty() ? sniffedLanguage(QString::fromUtf8(text)) : known;
}

} // namespace

QString sizeText(qint64 bytes, int decimals) { return QLocale().formattedDataSize(bytes, decimals, QLocale::DataSizeTraditionalFormat); }

Result<FileEvidence> fileEvidence(const QString &name, const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return failure(Error::Kind::Input, FileText::tr("The file is empty."), name);
    if (bytes.size() > largestEvidence)
        return tooLarge(name, bytes.size());
    const QString title = QFileInfo(name).fileName();
    FileEvidence made{.evidence = {}, .attachment = {title, QMimeDatabase().mimeTypeForFileNameAndData(title, bytes).name(), bytes, attachmentHash(bytes)}};
    const QByteArray text = beginningOfText(made.attachment);
    made.evidence = {.uid = {},
                     .kind = EvidenceKind::File,
                     .title = title,
                     .language = text.isEmpty() ? QString() : languageOf(title, text),
                     .attachment = made.attachment.sha256};
    return made;
}

Result<FileEvidence> readFileEvidence(const QString &file)
{
    const QFileInfo info(file);
    if (!info.exists())
        return failure(Error::Kind::Input, FileText::tr("There is no such file."), file);
    if (info.isDir())
        return failure(Error::Kind::Input, FileText::tr("It is a folder. Choose the files in it, or pack it into an archive."), file);
    if (!info.isFile())
        return failure(Error::Kind::Input, FileText::tr("It is no file that can be copied."), file);
    if (info.size() > largestEvidence)
        return tooLarge(file, info.size());
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        return failure(Error::Kind::Input, FileText::tr("It cannot be read: %1.").arg(source.errorString()), file);
    const QByteArray bytes = source.read(largestEvidence + 1); // it may be growing
    if (source.error() != QFileDevice::NoError)
        return failure(Error::Kind::Input, FileText::tr("It cannot be read: %1.").arg(source.errorString()), file);
    return fileEvidence(file, bytes);
}

QByteArray beginningOfText(const Attachment &attachment)
{
    const bool isWhole = attachment.bytes.size() <= shownOfText;
    const QByteArray begin = attachment.bytes.first(std::min<qint64>(attachment.bytes.size(), shownOfText));
    if (begin.startsWith("\xff\xfe") || begin.startsWith("\xfe\xff")) // UTF-16
        return begin;
    if (begin.contains('\0'))
        return {};
    // A cut must not go through a letter.
    qsizetype end = isWhole ? begin.size() : begin.lastIndexOf('\n') + 1;
    if (end == 0) {
        end = begin.size();
        while (end > 0 && (begin[end - 1] & 0xc0) == 0x80)
            --end;
        end -= end > 0 && (begin[end - 1] & 0x80);
    }
    const QByteArray lines = begin.first(end);
    const bool isText = lines.isValidUtf8() || QMimeDatabase().mimeTypeForName(attachment.type).inherits(u"text/plain"_s);
    return isText ? lines : QByteArray();
}

FilesAdded filesAsEvidence(const Record &record, const QString &event, const QList<FileEvidence> &files, qint64 now)
{
    FilesAdded added;
    Record so = record;
    for (const FileEvidence &file : files) {
        const auto same = std::ranges::find_if(so.evidence, [&](const Evidence &other) {
            return other.kind == EvidenceKind::File && other.subject == event && other.attachment == file.evidence.attachment;
        });
        if (same != so.evidence.end()) {
            added.known.append(file.evidence.title);
            added.last = same->uid;
            continue;
        }
        so.evidence.append(evidenceOf(event, file.evidence, so, now));
        added.last = so.evidence.last().uid;
        added.changes.append(created(so.evidence.last()));
        added.attachments.append(file.attachment);
    }
    return added;
}

} // namespace hindsight
