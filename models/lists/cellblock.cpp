// SPDX-License-Identifier: GPL-3.0-or-later
#include "cellblock.h"

#include "models/text/smallcsv.h"

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

constexpr QChar tab = u'\t';

} // namespace

QString textOfCells(const QList<CellText> &cells)
{
    if (cells.size() == 1 && !cells.first().text.contains(u'\n') && !cells.first().text.contains(tab))
        return cells.first().text;
    if (cells.isEmpty())
        return {};
    const int left = std::ranges::min(cells, {}, &CellText::column).column;
    QString text;
    int row = cells.first().row, column = left;
    for (const CellText &cell : cells) {
        for (; row < cell.row; ++row, column = left)
            text += u'\n';
        for (; column < cell.column; ++column)
            text += tab;
        text += csvCell(cell.text, tab);
    }
    return text + u'\n';
}

QList<CellText> cellsOfText(const QString &text, int row, int column)
{
    if (!text.contains(tab) && !text.trimmed().contains(u'\n'))
        return {{row, column, text.trimmed()}};
    QList<CellText> cells;
    forEachCsvRow(text, tab, [&](const CsvRow &line) {
        for (int i = 0; i < line.cells.size(); ++i)
            cells.append({row, column + i, line.cells[i]});
        ++row;
        return true;
    });
    return cells;
}

} // namespace hindsight
