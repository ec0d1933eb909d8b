// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/lists/actions/actionedits.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QTableView;

namespace hindsight {

class ActionListModel;
class HandOverModel;
class MessageBar;

/// Where the open action items of somebody who left, or is leaving, are given to another person or to the team alone: all of them or some,
/// as one step, which also marks the person as one who left where that is ticked.
class HandOverPage : public QWidget
{
    Q_OBJECT

public:
    explicit HandOverPage(ActionListModel *board, QWidget *parent = nullptr);

    /// Shows the people of now, and the open items of this one; empty: of the first who has some.
    void start(const QString &person = {});

Q_SIGNALS:
    void back();
    void handedOver(const QString &sentence);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void readPerson();
    void showState();
    void fit();
    void apply();
    HandOver wanted() const;

    ActionListModel *m_board;
    HandOverModel *m_model;
    QComboBox *m_from, *m_to;
    QCheckBox *m_left;
    QLabel *m_sentence;
    MessageBar *m_messages;
    QTableView *m_table;
    QWidget *m_ticks; ///< buttons that tick all or none
    QPushButton *m_apply;
};

} // namespace hindsight
