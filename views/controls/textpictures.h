// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/jobs/job.h"
#include "models/lists/openincident.h"
#include "picturefile.h"

#include <QTextCursor>

#include <deque>

class QMimeData;

namespace hindsight {

class BoundEdit;

/// Takes the pictures that are pasted into a text of the incident or dropped on it: each becomes a file of the incident's evidence, once, and
/// the text shows it where the cursor was. Text and evidence are one step. They are read in a thread, because a large one takes longer than
/// the window may stand still.
class TextPictures : public QObject
{
    Q_OBJECT

public:
    TextPictures(OpenIncident &incident, BoundEdit *edit);

    /// Whether data is a picture, or files that all are. Cells of a spreadsheet, which bring a picture of themselves, are text.
    bool wants(const QMimeData *data) const;
    void take(const QMimeData *data);

Q_SIGNALS:
    void failed(const hindsight::Error &error);

private:
    using Files = QList<Result<FileEvidence>>;
    struct Batch
    {
        QString incident;
        QTextCursor at; ///< moves with the text
        QList<FileReader> reads;
    };
    void readNext();
    void insert(const Files &files);

    OpenIncident &m_incident;
    BoundEdit *m_edit;
    std::deque<Batch> m_waiting; ///< the first one is being read
    Job<Files> m_job; ///< last, so that it ends before the rest goes
};

} // namespace hindsight
