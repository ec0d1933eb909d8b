// SPDX-License-Identifier: GPL-3.0-or-later
#include "rowtable.h"

#include <QHeaderView>
#include <QTableView>

#include <algorithm>

namespace hindsight {

void showRows(QTableView *table)
{
    table->setShowGrid(false);
    table->setFrameShape(QFrame::NoFrame);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setTabKeyNavigation(false);
    table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

void shareWidth(QTableView *table, const QList<int> &wide)
{
    const int letter = table->fontMetrics().averageCharWidth();
    int left = table->viewport()->width();
    for (int column = 0; column < table->model()->columnCount(); ++column) {
        if (wide.contains(column))
            continue;
        table->resizeColumnToContents(column);
        table->setColumnWidth(column, std::min(table->columnWidth(column), 28 * letter));
        left -= table->columnWidth(column);
    }
    for (const int column : wide)
        table->setColumnWidth(column, std::max(left / int(wide.size()), 24 * letter));
}

void alignNumbers(QAbstractItemModel *model, int first)
{
    for (int column = first; column < model->columnCount(); ++column)
        model->setHeaderData(column, Qt::Horizontal, QVariant(Qt::AlignRight | Qt::AlignVCenter), Qt::TextAlignmentRole);
}

} // namespace hindsight
