// SPDX-License-Identifier: GPL-3.0-or-later
#include "folder.h"

#include "figures.h"
#include "handedits.h"
#include "models/document/formats/frontmatter.h"
#include "models/text/sourcetext.h"
#include "references.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

/// The name of a file that lies beside a document, within the folder.
QString beside(const QString &document, const QString &file) { return document.first(document.lastIndexOf(u'/') + 1) + file; }

} // namespace

QHash<QString, QString> documentsIn(const QString &folder)
{
    const QDir base(QDir(folder).absolutePath()); // from a relative one nothing is found to be relative
    QStringList names;
    for (QDirIterator files(base.path(), {u"*.md"_s}, QDir::Files, QDirIterator::Subdirectories); files.hasNext();)
        names.append(base.relativeFilePath(files.next()));
    std::ranges::sort(names, {}, [](const QString &name) { return std::pair(name.count(u'/'), name); });
    QHash<QString, QString> documents;
    for (const QString &name : std::as_const(names)) {
        QFile file(base.filePath(name));
        // Reading all of a large file for nothing is spared where no front matter begins near its top.
        if (!file.open(QIODevice::ReadOnly) || !file.peek(256).contains("---"))
            continue;
        const Result<QStringList> lines = readLines(file.readAll(), name);
        const QList<FrontPart> incidents = lines ? readFrontMatter(*lines, name).parts.value(u"incident"_s) : QList<FrontPart>();
        if (!incidents.isEmpty() && !documents.contains(incidents.first().uid))
            documents.insert(incidents.first().uid, name);
    }
    return documents;
}

DocumentFolder::DocumentFolder(QString folder, DocumentFormat format, std::optional<NamePattern> pattern)
    : m_folder(std::move(folder))
    , m_format(format)
    , m_pattern(std::move(pattern))
{}

Result<DocumentFolder> DocumentFolder::open(const QString &folder, DocumentFormat format, const std::optional<NamePattern> &pattern)
{
    if (const auto made = makeFolder(folder); !made)
        return std::unexpected(made.error());
    DocumentFolder opened(folder, format, pattern);
    if (format == DocumentFormat::Markdown)
        opened.m_documents = documentsIn(folder);
    return opened;
}

QString DocumentFolder::placeOf(const Record &told) const
{
    const QString before = m_documents.value(told.incident.uid);
    if (!before.isEmpty() && !m_pattern)
        return before;
    const QString wanted = documentFileName(told, m_format, m_pattern.value_or(NamePattern()));
    const QStringList taken = m_documents.values();
    const QDir folder(m_folder);
    const auto isFree = [&](const QString &name) {
        return name == before || (!taken.contains(name, Qt::CaseInsensitive) && (m_format != DocumentFormat::Markdown || !folder.exists(name)));
    };
    const qsizetype dot = wanted.lastIndexOf(u'.');
    QString name = wanted;
    for (int i = 2; !isFree(name); ++i)
        name = u"%1-%2%3"_s.arg(wanted.first(dot)).arg(i).arg(wanted.sliced(dot));
    return name;
}

/// Whether the document that is there holds what would be lost.
Result<bool> DocumentFolder::isKept(const Record &record, const DocumentOptions &options, const QString &name) const
{
    QFile file(QDir(m_folder).filePath(name));
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Kind::Failed, QCoreApplication::translate("Files", "It cannot be read: %1.").arg(file.errorString()), file.fileName());
    return holdsMore(file.readAll(), name, record, options);
}

/// Names of files: now -> before.
Result<QHash<QString, QString>> DocumentFolder::move(const Record &told, const QString &from, const QString &to) const
{
    const QDir folder(m_folder);
    QHash<QString, QString> moved = {{to, from}};
    for (qsizetype number = 1; folder.exists(beside(from, figureFileName(from, number))); ++number)
        moved.insert(beside(to, figureFileName(to, number)), beside(from, figureFileName(from, number)));
    for (const Evidence &evidence : told.evidence) {
        if (const QString picture = beside(from, pictureFileName(from, evidence)); folder.exists(picture))
            moved.insert(beside(to, pictureFileName(to, evidence)), picture);
    }
    for (const auto &[now, before] : moved.asKeyValueRange()) {
        QFile::remove(folder.filePath(now)); // a figure or a picture that some document once had; a document is not there, see placeOf
        if (!QFile::rename(folder.filePath(before), folder.filePath(now)))
            return failure(Error::Kind::Failed, QCoreApplication::translate("Files", "It cannot be moved to “%1”.").arg(now), folder.filePath(before));
    }
    // A folder that is left empty goes, as git would have it.
    for (QString left = QFileInfo(from).path(); left != "."_L1 && folder.rmdir(left); left = QFileInfo(left).path()) {}
    QHash<QString, QString> names;
    for (const auto &[now, before] : moved.asKeyValueRange())
        names.insert(folder.filePath(now), folder.filePath(before));
    return names;
}

Result<QList<WrittenFile>> DocumentFolder::write(const Record &record, const DocumentOptions &options, HandEdits edits)
{
    const Record told = toldRecord(record, options);
    const QString before = m_documents.value(told.incident.uid), place = placeOf(told);
    const QDir folder(m_folder);
    if (!before.isEmpty() && edits == HandEdits::Keep) {
        const auto kept = isKept(record, options, before);
        if (!kept)
            return std::unexpected(kept.error());
        if (*kept)
            return QList<WrittenFile>{{.name = folder.filePath(before), .isNew = false, .isKept = true}};
    }
    if (const auto made = makeFolder(QFileInfo(folder.filePath(place)).path()); !made)
        return std::unexpected(made.error());
    QHash<QString, QString> moved;
    if (!before.isEmpty() && before != place) {
        // What is wrong with the document is said before anything is moved.
        if (const auto bytes = exportDocument(record, options); !bytes)
            return std::unexpected(bytes.error());
        auto done = move(told, before, place);
        if (!done)
            return std::unexpected(done.error());
        moved = *std::move(done);
    }
    m_documents.insert(told.incident.uid, place);
    auto files = writeDocument(folder.filePath(place), record, options);
    if (!files)
        return files;
    for (WrittenFile &file : *files) {
        if (const auto from = moved.constFind(file.name); from != moved.constEnd()) {
            file.isNew = true; // at its place
            file.movedFrom = *from;
        }
    }
    return files;
}

} // namespace hindsight
