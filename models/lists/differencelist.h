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

/// In what records differ: those that are here from the same ones in documents or from what a tracker says, and then which side is
/// taken is chosen by its check box, what is in doubt first; or what is now from what a review froze, only to be seen.
class DifferenceModel : public RowsModel<DifferenceRow>
{
    Q_OBJECT

public:
    enum class Sides { HereAndThere, HereAndTracker, ThenAndNow };
    enum Column { Place, FieldName, Here, There, Why, ColumnCount };

    explicit DifferenceModel(Sides sides, QObject *parent = nullptr)
        : RowsModel(parent)
        , m_sides(sides)
    {}

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

private:
    bool isChosen(int column) const { return m_sides != Sides::ThenAndNow && (column == Here || column == There); }

    const Sides m_sides;
};

} // namespace hindsight
