// SPDX-License-Identifier: GPL-3.0-or-later
#include "panelmodel.h"

namespace hindsight {

using namespace Qt::StringLiterals;

void PanelModel::setPanel(const InsightPanel &panel)
{
    beginResetModel();
    m_panel = panel;
    endResetModel();
}

QStringList PanelModel::incidentsOf(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const PanelRow &row = m_panel.rows[index.row()];
    if (index.column() > 0)
        return row.cells[index.column() - 1].incidents;
    QStringList all;
    for (const PanelCell &cell : row.cells)
        all += cell.incidents;
    all.removeDuplicates();
    return all;
}

QString PanelModel::textOf(const QModelIndex &index) const
{
    const PanelRow &row = m_panel.rows[index.row()];
    const QString place = index.column() == 0 ? row.label : u"%1, %2"_s.arg(row.label, m_panel.columns[index.column() - 1].label);
    return u"%1 \u2013 %2"_s.arg(m_panel.title, place);
}

bool PanelModel::isNumber(int column) const
{
    return column > 0 && m_panel.form != InsightPanel::Form::List && m_panel.columns[column - 1].name != "formula"_L1;
}

QVariant PanelModel::headerCell(int column, int role) const
{
    const QString text = column == 0 ? m_panel.rowHeader : m_panel.columns[column - 1].label;
    if (role == Qt::TextAlignmentRole)
        return int((isNumber(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return role == Qt::DisplayRole || role == Qt::ToolTipRole ? QVariant(text) : QVariant();
}

QVariant PanelModel::cell(int row, int column, int role) const
{
    const PanelRow &shown = m_panel.rows[row];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
    case ValueRole: return column == 0 ? shown.label : shown.cells[column - 1].text;
    case Qt::TextAlignmentRole: return headerCell(column, role);
    case UidRole: return shown.incident;
    case LinkRole: return column == 0 ? !shown.incident.isEmpty() || !incidentsOf(index(row, 0)).isEmpty() : !shown.cells[column - 1].incidents.isEmpty();
    default: return {};
    }
}

} // namespace hindsight
