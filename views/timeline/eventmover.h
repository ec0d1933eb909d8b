// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/lists/openincident.h"
#include "views/axis/timeview.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QPushButton;

namespace hindsight {

/// Moves an event that was dragged to another time. Where its time comes from a source, it asks first why another one is right; the
/// reason stands in the history.
class EventMover : public QFrame
{
    Q_OBJECT

public:
    EventMover(OpenIncident &incident, TimeView &view, QWidget *parent);

    void drop(const QString &event, qint64 to);

Q_SIGNALS:
    /// A reason is asked for: this must be seen.
    void asked();
    /// Answered: back to where the event was dragged.
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    const TimelineEvent *find(const QString &uid) const;
    QString shown(qint64 at) const;
    void moveWithReason();
    void leave();

    OpenIncident &m_incident;
    TimeView &m_view;
    QLabel *m_question;
    QLineEdit *m_reason;
    QPushButton *m_move;
    QString m_event;
    qint64 m_to = 0;
};

} // namespace hindsight
