// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/lists/openincident.h"
#include "views/axis/timeview.h"

#include <QFrame>

class QComboBox;
class QLineEdit;

namespace hindsight {

/// Whom the communication one works on was told, through which channel, and who approved it. Not there while the current event is
/// none. Enter or leaving a field writes it, Escape gives up what was typed.
class CommunicationStrip : public QFrame
{
    Q_OBJECT

public:
    CommunicationStrip(OpenIncident &incident, TimeView &view, QWidget *parent);

    /// False: the current event is no communication.
    bool takeFocus();

Q_SIGNALS:
    /// Escape was pressed: the focus may go back to where one came from.
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addPair(const char *field, QWidget *editor);
    void addText(const char *field, QString TimelineEvent::*member, QLatin1StringView suggestions);
    void read();
    /// Null: the current event is no communication.
    const TimelineEvent *shown() const;

    struct TextField
    {
        QLineEdit *edit;
        QString TimelineEvent::*member;
        QLatin1StringView suggestions; ///< field whose suggestions fit
    };
    OpenIncident &m_incident;
    TimeView &m_view;
    QString m_uid; ///< of the event that the fields show
    QComboBox *m_audience;
    QList<TextField> m_texts;
};

} // namespace hindsight
