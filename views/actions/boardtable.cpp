// SPDX-License-Identifier: GPL-3.0-or-later
#include "boardtable.h"

#include "models/lists/actions/actionlist.h"
#include "views/theme/chips.h"
#include "views/theme/theme.h"

#include <QAction>
#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

BoardTable::BoardTable(ActionListModel *model, QWidget *parent)
    : PartTable(model, parent)
    , m_board(model)
{
    setObjectName(u"actionList"_s);
    setAccessibleName(tr("Action items of all incidents"));
    setWhole(false);
    setWordWrap(true);
    constexpr int inSight = 40; // as wide as these rows want: all 300 that other tables ask take longer than a frame
    horizontalHeader()->setResizeContentsPrecision(inSight);
    readView();
    setSortingEnabled(true);
    auto *sort = new QAction(tr("Sort by this column"), this);
    sort->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_S);
    sort->setShortcutContext(Qt::WidgetShortcut);
    connect(sort, &QAction::triggered, this, &BoardTable::sortByCurrentColumn);
    addAction(sort);
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, &BoardTable::keepPlace);
    connect(model, &QAbstractItemModel::modelReset, this, &BoardTable::findPlace);
    connect(model, &ActionListModel::viewChanged, this, &BoardTable::readView);
    connect(this, &QAbstractItemView::clicked, this, [this](const QModelIndex &index) {
        if (m_board->groupOf(index) && QApplication::keyboardModifiers() == Qt::NoModifier)
            toggle(index);
    });
}

void BoardTable::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex index = currentIndex();
    if (event->modifiers() == Qt::NoModifier && m_board->groupOf(index) && pressOnHeading(event->key()))
        return;
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier && index.isValid()) {
        const QModelIndex text = index.siblingAtColumn(m_board->columnOf(u"text"_s));
        const QVariant check = text.data(Qt::CheckStateRole);
        if (check.isValid())
            model()->setData(text, check.toInt() == Qt::Checked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
        return;
    }
    PartTable::keyPressEvent(event);
}

bool BoardTable::pressOnHeading(int key)
{
    const QModelIndex heading = currentIndex();
    const bool collapsed = m_board->isCollapsed(heading);
    switch (key) {
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter: toggle(heading); return true;
    case Qt::Key_Left:
        if (!collapsed)
            toggle(heading);
        return true;
    case Qt::Key_Right:
        if (collapsed)
            toggle(heading);
        else if (const QModelIndex below = heading.siblingAtRow(heading.row() + 1); below.isValid())
            setCurrentIndex(below);
        return true;
    default: return false;
    }
}

void BoardTable::toggle(const QModelIndex &heading)
{
    const QPersistentModelIndex kept = heading;
    m_board->setCollapsed(heading, !m_board->isCollapsed(heading));
    setCurrentIndex(kept);
}

void BoardTable::sortByCurrentColumn()
{
    const int column = currentIndex().column();
    if (column < 0)
        return;
    const bool again = column == m_board->sortColumn();
    sortByColumn(column, again && !m_board->view().descending ? Qt::DescendingOrder : Qt::AscendingOrder);
}

void BoardTable::readView()
{
    horizontalHeader()->setSortIndicator(m_board->sortColumn(), m_board->view().descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    // What the headings say need not stand in each row.
    const ActionGrouping grouping = m_board->view().grouping;
    const std::pair<const char *, ActionGrouping> told[] = {{"status", ActionGrouping::Status}, {"kind", ActionGrouping::Kind}, {"team", ActionGrouping::Team}};
    bool changed = false;
    const auto hide = [&](int column, bool hidden) {
        changed = changed || isColumnHidden(column) != hidden;
        setColumnHidden(column, hidden);
    };
    for (const auto &[field, by] : told)
        hide(m_board->columnOf(QLatin1StringView(field)), grouping == by);
    hide(m_board->columnCount() - 1, grouping == ActionGrouping::Incident);
    if (changed && isVisible())
        fitColumns();
}

void BoardTable::keepPlace()
{
    const QModelIndex current = currentIndex();
    m_current = current.data(TableModel::UidRole).toString();
    m_column = std::max(0, current.column());
    m_selected = selectedUids();
}

void BoardTable::findPlace()
{
    const auto &rows = m_board->rows();
    const auto found = std::ranges::find(rows, m_current, &FieldRow::uid);
    const QModelIndex current = m_board->index(found == rows.end() ? 0 : int(found - rows.begin()), m_column);
    if (!current.isValid())
        return;
    setCurrentIndex(current);
    if (m_selected.size() < 2)
        return;
    const QSet<QString> wanted(m_selected.begin(), m_selected.end());
    QItemSelection selection;
    for (int row = 0; row < m_board->rowCount(); ++row) {
        const auto isWanted = [&](int at) { return at < m_board->rowCount() && wanted.contains(m_board->rows()[at].uid); };
        if (!isWanted(row))
            continue;
        const int first = row;
        while (isWanted(row + 1))
            ++row;
        selection.append(QItemSelectionRange(m_board->index(first, 0), m_board->index(row, m_board->columnCount() - 1)));
    }
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
}

void BoardTable::paintEvent(QPaintEvent *event)
{
    PartTable::paintEvent(event);
    QPainter painter(viewport());
    for (int row = std::max(0, rowAt(0)); row < m_board->rowCount() && rowViewportPosition(row) < viewport()->height(); ++row) {
        if (m_board->rows()[row].isHeading())
            paintHeading(painter, row);
    }
}

void BoardTable::paintHeading(QPainter &painter, int row)
{
    const QModelIndex index = m_board->index(row, 0);
    const BoardGroup &group = *m_board->groupOf(index);
    const QRect band(0, rowViewportPosition(row), viewport()->width(), rowHeight(row));
    const bool current = currentIndex().row() == row && hasFocus(), selected = selectionModel()->rowIntersectsSelection(row, {});
    painter.fillRect(band, palette().color(QPalette::AlternateBase));
    if (selected)
        painter.fillRect(band, palette().color(QPalette::Highlight));
    const QColor ink = palette().color(selected ? QPalette::HighlightedText : QPalette::Text);

    QStyleOption arrow;
    arrow.initFrom(this);
    const int side = fontMetrics().height() / 2 + 2;
    arrow.rect = QRect(band.left() + grid, band.center().y() - side / 2, side, side);
    style()->drawPrimitive(m_board->isCollapsed(index) ? QStyle::PE_IndicatorArrowRight : QStyle::PE_IndicatorArrowDown, &arrow, &painter, this);

    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    const QString count = QLocale().toString(group.count), overdue = group.overdue > 0 ? tr("%n overdue", nullptr, group.overdue) : QString();
    const int behind = fontMetrics().horizontalAdvance(count) + fontMetrics().horizontalAdvance(overdue) + 6 * grid;
    QRect place = band.adjusted(side + 2 * grid, 0, -grid, 0);
    painter.setFont(bold);
    painter.setPen(ink);
    const QString name = QFontMetrics(bold).elidedText(group.name.simplified(), Qt::ElideRight, std::max(place.width() - behind, 0));
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, name);
    place.setLeft(place.left() + QFontMetrics(bold).horizontalAdvance(name) + 2 * grid);
    painter.setFont(font());
    painter.setPen(selected ? ink : palette().color(QPalette::PlaceholderText));
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, count);
    place.setLeft(place.left() + fontMetrics().horizontalAdvance(count) + 2 * grid);
    painter.setPen(selected ? ink : chipColours(Tone::Vermillion, palette()).text);
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, overdue);
    if (current) {
        QStyleOptionFocusRect focus;
        focus.initFrom(this);
        focus.rect = band;
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, &painter, this);
    }
}

} // namespace hindsight
