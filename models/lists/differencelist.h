// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "differencetexts.h"
#include "models/incident/mergerecords.h"
#include "tablemodel.h"

namespace hindsight {

/// A difference in the list, of one of several records.
struct DifferenceRow
{
    int record = 0; ///< which of them
    RecordDifference difference = {};
    DifferenceTexts texts = {};
};

/// In what records that are here and the same ones in documents differ, and which side is taken: that is chosen by its check box.
/// What was changed on both sides stands first.
class DifferenceModel : public RowsModel<DifferenceRow>
{
    Q_OBJECT

public:
    enum Column { Place, FieldName, Here, There, Why, ColumnCount };

    using RowsModel::RowsModel;

    void setDifferences(const QList<DifferenceRow> &rows);
    /// Those of one record, with what was chosen.
    QList<RecordDifference> differences(int record) const;
    int conflicts() const;
    void take(int row, Side side);
    void takeAll(Side side);

    int columnCount(const QModelIndex &parent = {}) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

protected:
    QString keyOf(const DifferenceRow &row) const override;
    QVariant headerCell(int column, int role) const override;
    QVariant cell(int row, int column, int role) const override;
};

} // namespace hindsight
