// SPDX-License-Identifier: GPL-3.0-or-later
#include "textpictures.h"

#include "boundedit.h"
#include "filedrops.h"

#include "models/incident/references.h"
#include "models/lists/evidenceof.h"

#include <QDateTime>
#include <QFileInfo>
#include <QMimeData>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

/// The file as evidence of the record that documents show; null: there is none yet.
const Evidence *sameIn(const Record &record, const FileEvidence &file)
{
    const auto same = std::ranges::find_if(record.evidence, [&](const Evidence &other) {
        return other.kind == EvidenceKind::File && !other.isPrivate && other.attachment == file.evidence.attachment;
    });
    return same == record.evidence.end() ? nullptr : &*same;
}

} // namespace

TextPictures::TextPictures(OpenIncident &incident, BoundEdit *edit)
    : QObject(edit)
    , m_incident(incident)
    , m_edit(edit)
    , m_job([this](const Files &files) { insert(files); })
{}

bool TextPictures::wants(const QMimeData *data) const
{
    if (const QStringList files = localFiles(data); !files.isEmpty())
        return std::ranges::all_of(files, isPictureName);
    return data->hasImage() && data->text().trimmed().isEmpty();
}

void TextPictures::take(const QMimeData *data)
{
    Batch batch{m_incident.uid(), m_edit->textCursor(), {}};
    for (const QString &file : localFiles(data))
        batch.reads.append([file] { return readPictureFile(file); });
    if (const auto picture = batch.reads.isEmpty() ? qvariant_cast<QImage>(data->imageData()) : QImage(); !picture.isNull())
        batch.reads.append(pictureFile(picture, m_incident.incident().zone));
    if (batch.reads.isEmpty()) {
        Q_EMIT failed(Error{Error::Kind::Input, tr("The picture on the clipboard cannot be read. Save it to a file, and drop the file here.")});
        return;
    }
    m_waiting.push_back(std::move(batch));
    if (m_waiting.size() == 1)
        readNext();
}

void TextPictures::readNext()
{
    m_job.start([reads = m_waiting.front().reads](const Task<> &task) {
        Files files;
        for (const FileReader &read : reads) {
            if (task.isStopped())
                break;
            files.append(read());
        }
        return files;
    });
}

void TextPictures::insert(const Files &files)
{
    const Batch batch = std::move(m_waiting.front());
    m_waiting.pop_front();
    QStringList sentences, shown, titles;
    QList<Change> changes;
    QList<Attachment> attachments;
    QString first; // alternative text
    const bool isOpen = m_incident.uid() == batch.incident;
    if (!isOpen)
        sentences.append(tr("The text is no longer open; the picture was not added."));
    Record so = m_incident.record();
    for (const auto &file : isOpen ? files : Files()) {
        if (!file) {
            sentences.append(file.error().sentence());
            continue;
        }
        const Evidence *known = sameIn(so, *file);
        if (!known) {
            so.evidence.append(evidenceOf({}, file->evidence, so, QDateTime::currentSecsSinceEpoch() * microsecondsPerSecond));
            known = &so.evidence.constLast();
            changes.append(created(*known));
            attachments.append(file->attachment);
        }
        const QString name = QFileInfo(file->evidence.title).completeBaseName();
        const QString markdown = referenceMarkdown({ReferenceKind::Picture, known->uid}, name);
        if (shown.isEmpty())
            first = markdown.sliced(2, markdown.lastIndexOf("](hindsight:"_L1) - 2);
        shown.append(markdown);
        titles.append(file->evidence.title);
    }
    if (!shown.isEmpty()) {
        const int start = batch.at.selectionStart();
        if (m_edit->insertWith(batch.at, shown.join(u"\n\n"_s), changes, tr("Picture added to a text: %1").arg(titles.join(u", "_s)), attachments)) {
            // What it shows is said by whoever knows: the next letters take the place of the name of the file.
            QTextCursor cursor = m_edit->textCursor();
            cursor.setPosition(start + 2);
            cursor.setPosition(start + 2 + int(first.size()), QTextCursor::KeepAnchor);
            m_edit->setTextCursor(cursor);
        }
    }
    if (!sentences.isEmpty())
        Q_EMIT failed(Error{Error::Kind::Input, sentences.join(u'\n')});
    if (!m_waiting.empty())
        readNext();
}

} // namespace hindsight
