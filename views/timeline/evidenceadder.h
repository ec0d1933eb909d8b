// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/jobs/job.h"
#include "models/lists/fileevidence.h"
#include "models/lists/openincident.h"
#include "views/controls/picturefile.h"

#include <deque>

class QMimeData;

namespace hindsight {

/// Makes evidence of what comes from outside: a text, a picture or files, each time as one step. Files and pictures are read in a
/// thread, because a large one takes longer than the window may stand still.
class EvidenceAdder : public QObject
{
    Q_OBJECT

public:
    EvidenceAdder(OpenIncident &incident, QObject *parent);

    /// What is on the clipboard: copied files, else a text, else a picture. Null: nothing is on it.
    void paste(const QMimeData *data, const QString &event);
    void addFiles(const QStringList &files, const QString &event);
    bool isReading() const { return !m_waiting.empty(); }

Q_SIGNALS:
    /// The last one of a step, or the one that is there already.
    void added(const QString &event, const QString &evidence);
    void told(const QString &text);
    void failed(const hindsight::Error &error);
    void readingChanged();

private:
    using Files = QList<Result<FileEvidence>>;
    /// What is to be read, and what it is evidence of.
    struct Batch
    {
        QString event;
        QList<FileReader> reads;
    };
    void addText(const QString &text, const QString &event);
    void add(Batch batch);
    void readNext();
    void take(const Files &files);

    OpenIncident &m_incident;
    std::deque<Batch> m_waiting; ///< the first one is being read
    Job<Files> m_job; ///< last, so that it ends before the rest goes
};

} // namespace hindsight
