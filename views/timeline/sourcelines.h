// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/events/chat.h"
#include "models/lists/openincident.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace hindsight {

class EmptyState;
class MessageBar;
class SourceLineModel;

/// Chat and other lines beside the timeline, of which events are made with a key: J and K walk, Enter makes one of the line, M one
/// of all that are selected. A pasted chat is shown first, with the date and the zone it is asked for once.
class SourceLines : public QWidget
{
    Q_OBJECT

public:
    SourceLines(OpenIncident &incident, QWidget *parent = nullptr);

    /// Shows what a text would add; says so where it holds no messages.
    void paste(const QString &text);
    void takeFocus();

Q_SIGNALS:
    void made(const QString &event);
    /// Lines or events are to be read from a file.
    void fileWanted();

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeQuestions();
    void readPending();
    void add();
    void forget();
    void pick(bool merge);
    void remove();
    void walk(int by, bool extend);
    QList<SourceLine> selected() const;
    void showState();

    OpenIncident &m_incident;
    SourceLineModel *m_model;
    MessageBar *m_messages;
    QLineEdit *m_filter;
    QTableView *m_table;
    EmptyState *m_empty;
    QWidget *m_questions;
    QLineEdit *m_date;
    QComboBox *m_zone;
    QLabel *m_found, *m_keys;
    QPushButton *m_add;
    QCheckBox *m_mask; ///< what is masked besides card numbers
    QStringList m_text;         ///< what was pasted, in lines; empty: nothing waits
    QList<SourceLine> m_pending; ///< what it would add
};

} // namespace hindsight
