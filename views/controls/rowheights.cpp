// SPDX-License-Identifier: GPL-3.0-or-later
#include "rowheights.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QTableView>

#include <algorithm>
#include <utility>

namespace hindsight {

namespace {

constexpr int manyRows = 300; // more than these take longer than a frame to measure

}

RowHeights::RowHeights(QTableView *table, std::function<int(int row)> hint)
    : QObject(table)
    , m_table(table)
    , m_hint(std::move(hint))
{
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->horizontalHeader()->setResizeContentsPrecision(manyRows);
    connect(table->verticalScrollBar(), &QScrollBar::valueChanged, this, &RowHeights::scrolled);
}

bool RowHeights::isLong() const { return m_table->model()->rowCount() > manyRows; }

void RowHeights::fit() { isLong() ? fitInSight() : m_table->resizeRowsToContents(); }

void RowHeights::fitInSight()
{
    if (!isLong())
        return;
    QHeaderView *header = m_table->verticalHeader();
    const int rows = m_table->model()->rowCount(), height = m_table->viewport()->height();
    const int first = std::max(0, m_table->rowAt(0));
    for (int row = first; row < rows && m_table->rowViewportPosition(row) < height; ++row) {
        const int wanted = std::max(m_hint(row), header->minimumSectionSize());
        if (header->sectionSize(row) != wanted)
            header->resizeSection(row, wanted);
    }
    m_top = first;
    m_scrolled = m_table->verticalScrollBar()->value();
}

void RowHeights::scrolled(int to)
{
    if (!isLong())
        return;
    // What is read stays where it is: rows that come into sight above it grow upwards.
    const bool up = to < std::exchange(m_scrolled, to);
    const int before = up ? m_table->rowViewportPosition(m_top) : 0, top = m_top;
    fitInSight();
    if (up && before < m_table->viewport()->height()) {
        const int grown = m_table->rowViewportPosition(top) - before;
        if (grown != 0)
            m_table->verticalScrollBar()->setValue(to + grown);
    }
}

} // namespace hindsight
