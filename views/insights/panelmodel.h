// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/insights/insightpanel.h"
#include "models/lists/tablemodel.h"

namespace hindsight {

/// The numbers of a panel as a table: a column for what the rows are, then those of the panel.
class PanelModel : public TableModel
{
    Q_OBJECT

public:
    using TableModel::TableModel;

    void setPanel(const InsightPanel &panel);
    /// Incidents behind a cell; behind the first one those of its whole row.
    QStringList incidentsOf(const QModelIndex &index) const;
    /// What they have in common.
    QString textOf(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_panel.rows.size()); }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_panel.columns.size()) + 1; }

protected:
    QVariant headerCell(int column, int role) const override;
    QVariant cell(int row, int column, int role) const override;

private:
    bool isNumber(int column) const;

    InsightPanel m_panel;
};

} // namespace hindsight
