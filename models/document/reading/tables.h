// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/document/vocabulary.h"
#include "reading.h"

#include <algorithm>
#include <numeric>

namespace hindsight {

/// A table whose columns are known by their heads, or by their places where no head is known.
class Table
{
public:
    Table(const Block &source, std::initializer_list<const char *> heads)
        : block(source)
        , columns(heads.size(), -1)
    {
        const QStringList &cells = block.rows.first().cells;
        for (qsizetype i = 0; i < cells.size(); ++i) {
            const auto head = std::ranges::find_if(heads, [&](const char *name) { return isPhrase(shownText(cells[i]), name); });
            if (head != heads.end() && columns[head - heads.begin()] < 0)
                columns[head - heads.begin()] = i;
        }
        hasHeads = std::ranges::any_of(columns, [](qsizetype column) { return column >= 0; });
        if (!hasHeads)
            std::iota(columns.begin(), columns.end(), 0);
    }

    QList<BlockRow> rows() const { return block.rows.sliced(1); }
    bool isOurs() const { return hasHeads; }
    QString source(const BlockRow &row, qsizetype column) const { return row.cells.value(columns[column]); }
    QString cell(const BlockRow &row, qsizetype column) const { return shownText(source(row, column)); }
    /// A time in a cell: where it cannot be read, what was written.
    Moment moment(const BlockRow &row, qsizetype column, Reading &reading) const
    {
        const QString written = cell(row, column);
        return written.isEmpty() ? Moment{} : reading.moment(written).value_or(Moment{.written = written});
    }

    /// Marks a row as read, unless it has something in a column that nobody knows.
    void take(const BlockRow &row, Reading &reading) const
    {
        for (qsizetype i = 0; i < row.cells.size(); ++i) {
            if (!columns.contains(i) && !row.cells[i].isEmpty())
                return;
        }
        reading.take(row.first, row.last);
    }
    void takeHead(Reading &reading) const
    {
        take(block.rows.first(), reading);
        reading.take(block.first + 1, block.first + 1); // the row of dashes
    }

private:
    const Block &block;
    QList<qsizetype> columns;
    bool hasHeads;
};

} // namespace hindsight
