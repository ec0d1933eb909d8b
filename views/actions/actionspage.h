// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/lists/openincident.h"

#include <QVariantMap>
#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;

namespace hindsight {

class ActionListModel;
class MessageBar;
class PartTable;

/// The action items of one incident.
class IncidentActionsPage : public QWidget
{
    Q_OBJECT

public:
    explicit IncidentActionsPage(OpenIncident &incident, QWidget *parent = nullptr);

    PartTable *table() const { return m_table; }

private:
    PartTable *m_table;
};

/// The action items of all incidents.
class ActionsPage : public QWidget
{
    Q_OBJECT

public:
    ActionsPage(ActionListModel *model, QWidget *parent = nullptr);

    PartTable *table() const { return m_table; }
    /// What the list is narrowed to, to be set again another day.
    QVariantMap state() const;
    void setState(const QVariantMap &state);

Q_SIGNALS:
    /// The incident of an action was asked for.
    void incidentWanted(const QString &uid, const QString &action);

private:
    void filter();

    ActionListModel *m_model;
    PartTable *m_table;
    MessageBar *m_messages;
    QLineEdit *m_text;
    QCheckBox *m_closed, *m_overdue;
    QLabel *m_empty;
};

} // namespace hindsight
