// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/lists/openincident.h"
#include "views/axis/timeview.h"

#include <QFrame>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace hindsight {

class FlowLayout;
class SlicePicture;

/// The evidence of the event one works on: a button each, and below them what it holds: frozen numbers as their picture, pasted text
/// in its colours, a link, the source line as it came.
class EvidenceStrip : public QFrame
{
    Q_OBJECT

public:
    EvidenceStrip(OpenIncident &incident, TimeView &view, QWidget *parent);

    void open(const QString &evidence);
    /// A pasted text becomes evidence of the current event, as one step, and is shown.
    void add(const QString &text);

Q_SIGNALS:
    void failed(const hindsight::Error &error);

private:
    QWidget *makeTools();
    void read();
    void addButton(const QString &uid, const QString &title, const QString &icon, const QString &name);
    bool showLine(const QString &uid);
    void showEvidence(const Evidence &evidence);
    const Evidence *find(const QString &uid) const;

    OpenIncident &m_incident;
    TimeView &m_view;
    QWidget *m_list;
    FlowLayout *m_layout;
    SlicePicture *m_picture;
    QPlainTextEdit *m_text;
    QLabel *m_about;
    QComboBox *m_language = nullptr;
    QPushButton *m_follow = nullptr;
    QWidget *m_tools; ///< made with the two above
    QString m_coloured; ///< language of the text that is shown
    QString m_shown; ///< uid; empty: none
};

} // namespace hindsight
