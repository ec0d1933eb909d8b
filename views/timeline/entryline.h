// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/lists/eventline.h"
#include "models/lists/openincident.h"
#include "views/axis/timeview.h"

#include <QWidget>

class QBoxLayout;
class QLabel;
class QLineEdit;

namespace hindsight {

class MessageBar;

/// One line in which an event is written with the keyboard alone: "10:45 checks point to the gateway #finding @sre". Beside it
/// stands what was understood, while one types; Enter makes the event, after asking what can mean two times.
class EntryLine : public QWidget
{
    Q_OBJECT

public:
    EntryLine(OpenIncident &incident, TimeView &view, QWidget *parent = nullptr);

    void takeFocus();
    /// Begins an event of then.
    void start(const Moment &at);

Q_SIGNALS:
    /// Escape in an empty line: back to what was worked on.
    void left();

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    TimeContext context() const;
    void read();
    void enter();
    void make(const EventLine &line, const Moment &at);
    void readIncident();

    OpenIncident &m_incident;
    TimeView &m_view;
    QLineEdit *m_line;
    QLabel *m_understood;
    QBoxLayout *m_row;
    MessageBar *m_messages;
    std::optional<qint64> m_before; ///< of the event made last in this line
};

} // namespace hindsight
