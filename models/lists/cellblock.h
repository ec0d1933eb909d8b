// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>

namespace hindsight {

// Cells on their way between tables, ours and those of spreadsheets: lines of cells with tabs between them.

/// The text of a cell and where it goes, or comes from.
struct CellText
{
    int row;
    int column;
    QString text;

    bool operator==(const CellText &) const = default;
};

/// Lines of cells as they are copied; one alone as it is. `cells` in the order of the rows; between them there may be gaps.
QString textOfCells(const QList<CellText> &cells);
/// The reverse, with its first cell at `row` and `column`.
QList<CellText> cellsOfText(const QString &text, int row, int column);

} // namespace hindsight
