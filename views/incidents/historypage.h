// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/lists/historylist.h"

#include <QWidget>

class QTableView;

namespace hindsight {

class MessageBar;

/// Who changed what, newest first; every step can be taken back.
class HistoryPage : public QWidget
{
    Q_OBJECT

public:
    explicit HistoryPage(Store &store, QWidget *parent = nullptr);

    void setIncident(const QString &uid) { m_model->setIncident(uid); }
    QTableView *table() const { return m_table; }

Q_SIGNALS:
    void revertWanted(qint64 seq);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void takeBack(const QModelIndex &index);

    HistoryModel *m_model;
    MessageBar *m_messages;
    QTableView *m_table;
};

} // namespace hindsight
