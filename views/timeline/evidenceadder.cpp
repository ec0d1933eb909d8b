// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidenceadder.h"

#include "models/lists/evidenceof.h"
#include "models/lists/pastedevidence.h"
#include "models/text/sensitive.h"
#include "views/controls/filedrops.h"
#include "views/controls/picturefile.h"

#include <QDateTime>
#include <QImage>
#include <QMimeData>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

qint64 now() { return QDateTime::currentSecsSinceEpoch() * microsecondsPerSecond; }

} // namespace

EvidenceAdder::EvidenceAdder(OpenIncident &incident, QObject *parent)
    : QObject(parent)
    , m_incident(incident)
    , m_job([this](const Files &files) { take(files); })
{}

void EvidenceAdder::paste(const QMimeData *data, const QString &event)
{
    // A copied file comes with its name as a text, and cells of a spreadsheet with a picture of themselves.
    if (const QStringList files = data ? localFiles(data) : QStringList(); !files.isEmpty())
        addFiles(files, event);
    else if (data && !data->text().trimmed().isEmpty())
        addText(data->text(), event);
    else if (const auto picture = data && data->hasImage() ? qvariant_cast<QImage>(data->imageData()) : QImage(); !picture.isNull())
        add({event, {pictureFile(picture, m_incident.incident().zone)}});
    else
        Q_EMIT failed(
            Error{Error::Kind::Usage, tr("There is nothing on the clipboard that can be evidence. Copy a link, a log, code, a picture or a file first.")});
}

void EvidenceAdder::addFiles(const QStringList &files, const QString &event)
{
    Batch batch{event, {}};
    for (const QString &file : files)
        batch.reads.append([file] { return readFileEvidence(file); });
    add(std::move(batch));
}

void EvidenceAdder::addText(const QString &text, const QString &event)
{
    const Evidence evidence = evidenceOf(event, pastedEvidence(masked(text, {Sensitive::Card})), m_incident.record(), now());
    if (m_incident.add(evidence))
        Q_EMIT added(event, evidence.uid);
}

void EvidenceAdder::add(Batch batch)
{
    m_waiting.push_back(std::move(batch));
    if (m_waiting.size() > 1)
        return;
    readNext();
    Q_EMIT readingChanged();
}

void EvidenceAdder::readNext()
{
    m_job.start([reads = m_waiting.front().reads](const Task<> &task) {
        Files files;
        for (const auto &read : reads) {
            if (task.isStopped())
                break;
            files.append(read());
        }
        return files;
    });
}

void EvidenceAdder::take(const Files &files)
{
    const QString event = m_waiting.front().event;
    QList<FileEvidence> good;
    QStringList sentences;
    for (const auto &file : files) {
        if (file)
            good.append(*file);
        else
            sentences.append(file.error().sentence());
    }
    const bool isThere = withUid(m_incident.record().events, event);
    if (!isThere)
        sentences.append(tr("The event is no longer there; nothing was added to it."));
    const FilesAdded added = isThere ? filesAsEvidence(m_incident.record(), event, good, now()) : FilesAdded();
    const bool failing = !sentences.isEmpty();
    if (!added.known.isEmpty())
        sentences.append(tr("Evidence of this event already, and not added again: %1.").arg(added.known.join(u", "_s)));
    const int count = int(added.changes.size());
    const QString step = count == 1 ? tr("Evidence added: %1").arg(good.last().evidence.title) : tr("%n file(s) added as evidence", nullptr, count);
    if ((count == 0 || m_incident.apply(added.changes, step, added.attachments)) && !added.last.isEmpty())
        Q_EMIT this->added(event, added.last);
    if (failing)
        Q_EMIT failed(Error{Error::Kind::Input, sentences.join(u'\n')});
    else if (!sentences.isEmpty())
        Q_EMIT told(sentences.join(u'\n'));
    m_waiting.pop_front();
    if (!m_waiting.empty())
        readNext();
    Q_EMIT readingChanged();
}

} // namespace hindsight
