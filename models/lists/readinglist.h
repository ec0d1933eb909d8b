// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tablemodel.h"

namespace hindsight {

/// A place of a document and what it was taken for.
struct ReadPlace
{
    int line = 0;           ///< from 1; 0: it has none of its own
    QString what;           ///< "Event", "Not read", translated
    QString time = {};
    QString text = {};
    bool isUnread = false;  ///< the line went into no field
    bool isQuestion = false; ///< a careful reader would ask about it

    bool operator==(const ReadPlace &) const = default;
};

/// What was read of a document, in the order of its lines; before all what was not.
class ReadingModel : public RowsModel<ReadPlace>
{
    Q_OBJECT

public:
    enum Column { Line, What, Time, Text, ColumnCount };

    using RowsModel::RowsModel;

    void setPlaces(QList<ReadPlace> places);
    /// The last row that begins at this line or above it; -1: none.
    int rowOf(int line) const;

    int columnCount(const QModelIndex &parent = {}) const override;

protected:
    QString keyOf(const ReadPlace &place) const override;
    QVariant headerCell(int column, int role) const override;
    QVariant cell(int row, int column, int role) const override;
};

} // namespace hindsight
