// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/lists/openincident.h"
#include "views/axis/timeview.h"
#include "views/controls/lowarea.h"

class QLabel;
class QPlainTextEdit;

namespace hindsight {

class EvidenceTools;
class GrowingEdit;
class PictureView;
class ShownFile;
class SlicePicture;

/// What an evidence holds: frozen numbers as their picture, pasted text in its colours, a link, a file, or a source line as it came;
/// and what can be done with it. Hidden where there is none.
class EvidenceView : public LowArea
{
    Q_OBJECT

public:
    EvidenceView(OpenIncident &incident, TimeView &view, QWidget *parent);

    /// uid of an evidence or of a source line; empty: none.
    void open(const QString &uid);

Q_SIGNALS:
    void told(const QString &text);
    void failed(const hindsight::Error &error);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void read();
    bool showLine();
    void showEvidence(const Evidence &evidence);
    void showFile(const Evidence &evidence, const QString &when);
    void showText(const QString &text, const QString &language);

    OpenIncident &m_incident;
    TimeView &m_view;
    ShownFile *m_file;
    SlicePicture *m_slice;
    PictureView *m_picture;
    QPlainTextEdit *m_text;
    QLabel *m_about;
    GrowingEdit *m_hash;
    EvidenceTools *m_tools;
    QString m_coloured; ///< language of the text that is shown
    QString m_shown; ///< uid; empty: none
};

} // namespace hindsight
