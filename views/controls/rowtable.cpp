// SPDX-License-Identifier: GPL-3.0-or-later
#include "rowtable.h"

#include "views/theme/theme.h"

#include <QEvent>
#include <QHeaderView>
#include <QScrollBar>
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
        table->setColumnWidth(column, std::max(left / int(wide.size()), 20 * letter));
}

namespace {

class RowFitter : public QObject
{
public:
    RowFitter(QTableView *table, int wide, int most)
        : QObject(table)
        , m_table(table)
        , m_wide(wide)
        , m_most(most)
    {
        table->viewport()->installEventFilter(this);
    }

    void fit()
    {
        if (m_isFitting)
            return;
        m_isFitting = true;
        QHeaderView *header = m_table->horizontalHeader();
        const QAbstractItemView *view = m_table; // of a table view this is protected
        int needed = 0;
        for (int column = 0; column < m_table->model()->columnCount(); ++column)
            needed += std::max(header->sectionSizeHint(column), view->sizeHintForColumn(column));
        const bool fits = needed <= m_table->viewport()->width();
        header->setSectionResizeMode(m_wide, fits ? QHeaderView::Stretch : QHeaderView::Interactive);
        if (!fits) { // so that the next ones are seen, too
            const int hint = std::max(header->sectionSizeHint(m_wide), view->sizeHintForColumn(m_wide)), width = m_table->viewport()->width();
            header->resizeSection(m_wide, std::max(width - (needed - hint), std::min(hint, width * 2 / 5)));
        }
        m_table->verticalHeader()->setDefaultSectionSize(std::max(listRowHeight, m_table->fontMetrics().height() + 10));
        const int rows = std::min(m_table->model()->rowCount(), m_most);
        m_table->setFixedHeight(header->sizeHint().height() + rows * m_table->verticalHeader()->defaultSectionSize() + 2
                                + (fits ? 0 : m_table->horizontalScrollBar()->sizeHint().height()));
        m_isFitting = false;
    }

protected:
    bool eventFilter(QObject *object, QEvent *event) override
    {
        if (event->type() == QEvent::Resize)
            fit();
        return QObject::eventFilter(object, event);
    }

private:
    QTableView *m_table;
    int m_wide;
    int m_most;
    bool m_isFitting = false;
};

} // namespace

void keepFitting(QTableView *table, int wide, int most)
{
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    (new RowFitter(table, wide, most))->setObjectName(QStringLiteral("rowFitter"));
}

void fitRows(QTableView *table) { static_cast<RowFitter *>(table->findChild<QObject *>(QStringLiteral("rowFitter"), Qt::FindDirectChildrenOnly))->fit(); }

void alignNumbers(QAbstractItemModel *model, int first)
{
    for (int column = first; column < model->columnCount(); ++column)
        model->setHeaderData(column, Qt::Horizontal, QVariant(Qt::AlignRight | Qt::AlignVCenter), Qt::TextAlignmentRole);
}

} // namespace hindsight
