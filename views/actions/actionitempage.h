// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/result.h"

#include <QScrollArea>

#include <functional>

class QAction;
class QBoxLayout;
class QFormLayout;
class QLabel;
class QLineEdit;

namespace hindsight {

class ActionItemModel;
class MessageBar;
class OutcomeLines;
class PartTable;
class Store;

/// Lets Alt+Return and the menu of a table of action items ask for all of the current one.
QAction *addDetails(PartTable *table, const std::function<void(const QString &uid)> &show);

/// All of one action item: what the tables have no room for too. Each field is written when it is left or Enter is pressed.
class ActionItemPage : public QScrollArea
{
    Q_OBJECT

public:
    explicit ActionItemPage(Store &store, QWidget *parent = nullptr);

    void show(const QString &uid);
    void takeFocus();

Q_SIGNALS:
    void back();
    void incidentWanted(const QString &uid, const QString &action);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QFormLayout *addSection(QBoxLayout *column, const QString &title, const QStringList &fields);
    QWidget *makeEditor(const QString &field, QWidget *parent);
    void addAnswers(QBoxLayout *column);
    void read();
    void readCauses();
    void readOutcome();
    void write(QWidget *editor, const QVariant &typed);
    void writeIncidents();
    void fit();

    ActionItemModel *m_model;
    QLabel *m_number;
    MessageBar *m_messages;
    QWidget *m_content;
    QBoxLayout *m_columns;
    QList<std::pair<QString, QWidget *>> m_editors; ///< by field
    OutcomeLines *m_outcomes;
    QLabel *m_slips;
    QLineEdit *m_incidents;
    QLabel *m_titles;
    QWidget *m_causes;
};

} // namespace hindsight
