// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fieldmodel.h"

namespace hindsight {

struct ActionFilter
{
    QString text = {};      ///< every word of it stands in text, team, owner, tracker key or incident
    bool withClosed = false;
    bool overdue = false;   ///< only open ones whose due date is past
};

bool matches(const ActionRow &row, const ActionFilter &filter, qint64 now);

/// The action items of all incidents: those with a due date first, the next one on top.
class ActionListModel : public FieldModel
{
    Q_OBJECT

public:
    explicit ActionListModel(Store &store, QObject *parent = nullptr);

    const ActionFilter &filter() const { return m_filter; }
    void setFilter(const ActionFilter &filter);
    /// Open ones over all incidents, whatever the filter says.
    int open() const;
    /// uid of the incident the action of a row was promised in.
    QString incidentOf(const QModelIndex &index) const;

    int columnCount(const QModelIndex &parent = {}) const override;

Q_SIGNALS:
    void valuesChanged();

protected:
    QVariant headerCell(int column, int role) const override;
    QVariant cell(int row, int column, int role) const override;
    TimeContext timeContext() const override;
    QJsonObject blank() const override { return {}; } // made on an incident's page, because it answers one
    QJsonObject withField(const QJsonObject &fields, const FieldInfo &field, const Value &value) const override;

private:
    void read();
    void show();

    Store &m_store;
    QList<ActionRow> m_all;
    QHash<QString, ActionRow> m_byUid;
    ActionFilter m_filter;
};

} // namespace hindsight
