// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/lists/openincident.h"

#include <QWidget>

class QBoxLayout;
class QLabel;
class QLineEdit;
class QTextBrowser;

namespace hindsight {

class ChipButton;
class MessageBar;
class ReviewChart;

/// A postmortem on the wall: its key events one by one in large type, beside them open questions, findings, decisions and actions.
/// What comes up in the meeting is written down with a key.
class ReviewPage : public QWidget
{
    Q_OBJECT

public:
    explicit ReviewPage(Store &store, QWidget *parent = nullptr);
    ~ReviewPage() override;

    Result<void> start(const QString &incident);
    void takeFocus();
    /// Whether the numbers are still being read.
    bool isReading() const;

Q_SIGNALS:
    void back();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    enum class Writing { Nothing, Question, Action };
    QWidget *makeEvent();
    bool take(const QKeyEvent *event);
    void read();
    void step(int by);
    void write(Writing what);
    void enter();
    QList<TimelineEvent> events() const;

    OpenIncident m_incident;
    int m_index = 0; ///< of the event that is shown
    Writing m_writing = Writing::Nothing;
    QBoxLayout *m_columns;
    QLabel *m_title, *m_place, *m_time, *m_who, *m_before, *m_after;
    ChipButton *m_kind;
    ReviewChart *m_chart;
    QTextBrowser *m_text, *m_notes;
    QLineEdit *m_line;
    MessageBar *m_messages;
};

} // namespace hindsight
