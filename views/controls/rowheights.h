// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>

class QTableView;

namespace hindsight {

/// Heights of a table's rows by what stands in them: of all rows where that is quick, in a long table of those in sight, when they
/// come into sight.
class RowHeights : public QObject
{
public:
    /// `hint` says how high a row wants to be.
    RowHeights(QTableView *table, std::function<int(int row)> hint);

    /// After rows, their contents or the widths of columns changed.
    void fit();
    /// In a long table: the rows in sight.
    void fitInSight();

private:
    bool isLong() const;
    void scrolled(int to);

    QTableView *m_table;
    std::function<int(int row)> m_hint;
    int m_top = 0;       ///< first row that was in sight
    int m_scrolled = 0;  ///< where the scroll bar was then
};

} // namespace hindsight
