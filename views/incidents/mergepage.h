// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/importing.h"

#include <QWidget>

class QLabel;
class QTableView;

namespace hindsight {

class DifferenceModel;
class MessageBar;

/// Where documents of incidents that are here already are taken in: what differs, field by field, and which side is taken.
class MergePage : public QWidget
{
    Q_OBJECT

public:
    explicit MergePage(Store &store, QWidget *parent = nullptr);

    void start(const QList<PendingImport> &imports);

Q_SIGNALS:
    void back();
    void imported(const QList<hindsight::ImportReport> &reports);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void fit();
    void store();

    Store &m_store;
    QList<PendingImport> m_imports;
    DifferenceModel *m_model;
    QLabel *m_sentence;
    MessageBar *m_messages;
    QTableView *m_table;
};

} // namespace hindsight
