// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/lists/actions/actionedits.h"

#include <QFrame>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace hindsight {

class ActionListModel;

/// What the action items that are selected get, all at once and as one step: status, kind, priority, team, owner, due date, reason.
class ActionTools : public QFrame
{
    Q_OBJECT

public:
    explicit ActionTools(ActionListModel *model, QWidget *parent = nullptr);

    /// Hidden where there are fewer than two.
    void showFor(const QStringList &uids);
    void takeFocus();

Q_SIGNALS:
    void failed(const hindsight::Error &error);
    void done(const QString &sentence);
    /// Escape, or done: back to the table.
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    ActionEdits edits() const;
    void apply();
    void clear();

    ActionListModel *m_model;
    QStringList m_uids;
    QLabel *m_count;
    QComboBox *m_status, *m_kind;
    QLineEdit *m_priority, *m_team, *m_person, *m_due, *m_reason;
    QPushButton *m_apply;
};

} // namespace hindsight
