// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/store.h"

#include <QLineEdit>
#include <QTimer>

class QAction;
class QListWidget;

namespace hindsight {

/// The search field of the window: what was written anywhere, and every command by its name, in a list below it.
class SearchBox : public QLineEdit
{
    Q_OBJECT

public:
    /// `commands` are offered by name.
    SearchBox(const Store &store, QWidget *parent = nullptr);

    void setCommands(const QList<QAction *> &commands) { m_commands = commands; }

    QSize sizeHint() const override;

Q_SIGNALS:
    void placeWanted(const QString &incident, const QString &entity, const QString &uid);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void search();
    void showResults();
    void choose(int row);
    void closeResults();

    const Store &m_store;
    QList<QAction *> m_commands;
    QListWidget *m_results;
    QTimer m_pause;
};

} // namespace hindsight
