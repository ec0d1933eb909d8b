// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/lists/actions/statusrows.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTableView;

namespace hindsight {

class MessageBar;
class StatusProblemModel;

/// A tracker's file against the action items, before anything of it is stored: what it says differently, with a box to take each or
/// leave it, and above that what is wrong with its lines.
class StatusImportPage : public QWidget
{
    Q_OBJECT

public:
    explicit StatusImportPage(Store &store, QWidget *parent = nullptr);

    /// Error of kind Input: it is no such file, and the page shows what it showed before.
    Result<void> start(const QString &file);
    /// Gives the focus to what is to be decided.
    void takeFocus();

Q_SIGNALS:
    void back();
    /// Stored as one step.
    void applied(const QString &sentence);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void show(const StatusDiff &diff);
    void fit();
    void apply();
    QTableView *makeTable(const QString &name, const QString &accessibleName, QAbstractItemModel *model);

    Store &m_store;
    QString m_file; ///< with its folder
    StatusDiff m_diff;
    DifferenceModel *m_model;
    StatusProblemModel *m_problems;
    QLabel *m_sentence;
    MessageBar *m_messages;
    QTableView *m_problemTable, *m_table;
    QWidget *m_choices;
    QPushButton *m_apply;
};

} // namespace hindsight
