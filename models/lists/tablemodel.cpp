// SPDX-License-Identifier: GPL-3.0-or-later
#include "tablemodel.h"

namespace hindsight {

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    return headerCell(section, role);
}

QVariant TableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    return cell(index.row(), index.column(), role);
}

QModelIndex TableModel::indexOf(const QString &uid, int column) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (cell(row, column, UidRole).toString() == uid)
            return index(row, column);
    }
    return {};
}

} // namespace hindsight
