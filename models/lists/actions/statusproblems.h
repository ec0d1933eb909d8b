// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/lists/tablemodel.h"
#include "models/tracker/statusfile.h"

namespace hindsight {

/// What is wrong with lines of a tracker's file.
class StatusProblemModel : public RowsModel<LineProblem>
{
    Q_OBJECT

public:
    enum Column { Line, Text, ColumnCount };

    using RowsModel::RowsModel;

    void setProblems(const QList<LineProblem> &problems);
    int columnCount(const QModelIndex &parent = {}) const override;

protected:
    QString keyOf(const LineProblem &problem) const override;
    QVariant headerCell(int column, int role) const override;
    QVariant cell(int row, int column, int role) const override;
};

} // namespace hindsight
