// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/result.h"
#include "models/lists/actions/actionboard.h"

#include <QVariantMap>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QLineEdit;

namespace hindsight {

class ActionListModel;
class ActionTools;
class BoardTable;
class EmptyState;
class MessageBar;
class SavedFilterBox;
class WrapBar;

/// The action items of all incidents: the board, what narrows and groups it, and what changes several at once.
class ActionsPage : public QWidget
{
    Q_OBJECT

public:
    ActionsPage(ActionListModel *model, QWidget *parent = nullptr);

    BoardTable *table() const { return m_table; }
    /// Puts controls for the whole list beside its title.
    void addToBar(QWidget *controls);
    void takeFocus();
    /// Says what was done, with a way back.
    void tell(const QString &sentence);

Q_SIGNALS:
    /// The incident of an action was asked for.
    void incidentWanted(const QString &uid, const QString &action);
    /// All of an action was asked for.
    void actionWanted(const QString &uid);
    void handOverWanted();
    void undoWanted();

private:
    void makeShortcuts();
    void choose();
    void readView();
    void readValues();
    void showState();

    ActionListModel *m_model;
    BoardTable *m_table;
    MessageBar *m_messages;
    WrapBar *m_bar;
    SavedFilterBox *m_saved;
    ActionTools *m_tools;
    QLineEdit *m_text;
    QComboBox *m_grouping, *m_status, *m_team, *m_owner;
    QCheckBox *m_overdue, *m_soon, *m_ownerless, *m_closed;
    QLabel *m_count;
    EmptyState *m_nothing, *m_unfitting; ///< in place of the table: nothing is open, or nothing fits the filter
    QPushButton *m_details;
    bool m_reading = false; ///< what the controls say comes from the view, not from somebody
};

/// How the board is looked at, to be set again another day; the page follows where there is one.
QVariantMap boardState(const ActionListModel &model);
void setBoardState(ActionListModel &model, const QVariantMap &state);

} // namespace hindsight
