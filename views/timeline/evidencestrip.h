// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/lists/openincident.h"
#include "views/axis/timeview.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace hindsight {

class EvidenceAdder;
class ElidedLabel;
class EvidenceView;
class FlowLayout;

/// The evidence of the event one works on: a button each, and below them what the one holds that was chosen. Files are added here, with
/// a button or by a drop.
class EvidenceStrip : public QFrame
{
    Q_OBJECT

public:
    EvidenceStrip(OpenIncident &incident, TimeView &view, QWidget *parent);

    void open(const QString &evidence);
    /// What there is to be seen of evidence, and not only its names.
    bool isOpen() const;
    /// In a low page it takes no room for an event without evidence, and what is open may be lower.
    void setLow(bool low);
    /// It stands alone, without the table: then it says which event it is of.
    void setAlone(bool alone);
    /// Of what is open.
    void takeFocus();
    /// What is on the clipboard becomes evidence of the current event, as one step, and is shown.
    void paste();
    /// The same with files.
    void addFiles(const QStringList &files);
    /// The same, and asks which.
    void askFiles();

Q_SIGNALS:
    /// Evidence was opened or closed.
    void openChanged();
    /// Something is about to be added: what was said about earlier ones is over.
    void adding();
    void told(const QString &text);
    void failed(const hindsight::Error &error);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void makeList();
    bool mayAdd();
    void read();
    void tellOpen();
    void addButton(const QString &uid, const QString &title, const QString &icon, const QString &name);

    OpenIncident &m_incident;
    TimeView &m_view;
    EvidenceAdder *m_adder;
    QWidget *m_list;
    FlowLayout *m_layout;
    QPushButton *m_add;
    QLabel *m_reading;
    ElidedLabel *m_event;
    EvidenceView *m_content;
    QString m_shown; ///< uid; empty: none
    bool m_low = false;
    bool m_wasOpen = false;
    bool m_hovered = false; ///< files are dragged over it
};

} // namespace hindsight
