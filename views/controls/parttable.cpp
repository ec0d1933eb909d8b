// SPDX-License-Identifier: GPL-3.0-or-later
#include "parttable.h"

#include "celldelegate.h"
#include "columnwidths.h"
#include "models/lists/choices.h"
#include "models/lists/fieldmodel.h"
#include "rowheights.h"
#include "views/theme/chips.h"
#include "views/theme/theme.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>

namespace hindsight {

using namespace Qt::StringLiterals;

PartTable::PartTable(FieldModel *model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
    , m_delegate(new CellDelegate(this))
    , m_widths(new ColumnWidths(this))
{
    setModel(model);
    m_heights = new RowHeights(this, [this](int row) { return sizeHintForRow(row); });
    setItemDelegate(m_delegate);
    setShowGrid(false);
    setWordWrap(true);
    setFrameShape(QFrame::NoFrame);
    setSelectionBehavior(QAbstractItemView::SelectItems);
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(listRowHeight);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setMinimumSectionSize(36);
    setAccessibleName(headerText(FieldInfo{model->entity().name, FieldKind::Text, model->entity().label}));

    m_fitting.setSingleShot(true);
    m_fitting.setInterval(0);
    connect(&m_fitting, &QTimer::timeout, this, &PartTable::fitChanged);
    const auto fitSoon = [this] { m_fitting.start(); };
    connect(model, &QAbstractItemModel::rowsInserted, this, fitSoon);
    connect(model, &QAbstractItemModel::rowsRemoved, this, fitSoon);
    connect(model, &QAbstractItemModel::rowsMoved, this, fitSoon);
    connect(model, &QAbstractItemModel::dataChanged, this, fitSoon);
    connect(model, &QAbstractItemModel::modelReset, this, fitSoon);
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, fitSoon);
    connect(horizontalScrollBar(), &QScrollBar::rangeChanged, this, [this] {
        if (m_whole)
            updateGeometry();
    });
    connect(m_delegate, &CellDelegate::entered, this, &PartTable::goToNextRow);
    connect(m_delegate, &CellDelegate::failed, this, &PartTable::failed);
    connect(m_model, &FieldModel::failed, this, &PartTable::failed);
    connect(m_model, &FieldModel::added, this, [this](const QString &uid) { m_added = m_newest = uid; });
}

void PartTable::setWhole(bool whole)
{
    m_whole = whole;
    m_delegate->setWrapsNames(whole);
    setVerticalScrollBarPolicy(whole ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    setSizePolicy(QSizePolicy::Expanding, whole ? QSizePolicy::Fixed : QSizePolicy::Expanding);
    setTabKeyNavigation(!whole);
}

void PartTable::startAdding()
{
    if (m_model->refusesChanges())
        return;
    setFocus();
    goToEmptyRow();
    edit(currentIndex());
}

void PartTable::goToEmptyRow()
{
    // With its time where it has one, else with its text.
    const int first = kindOf(0) == FieldKind::Time ? 0 : widestColumn();
    setCurrentIndex(m_model->index(m_model->rowCount() - 1, first));
    scrollTo(currentIndex());
}

void PartTable::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    // Rows that come into sight may grow, and push it out again.
    QTableView::scrollTo(index, hint);
    m_heights->fitInSight();
    QTableView::scrollTo(index, hint);
}

bool PartTable::select(const QString &uid, const QString &field)
{
    const QModelIndex index = m_model->indexOf(uid, std::max(0, m_model->columnOf(field)));
    if (!index.isValid())
        return false;
    setCurrentIndex(index);
    scrollTo(index);
    return true;
}

void PartTable::fitColumns()
{
    const int letter = fontMetrics().averageCharWidth(), widest = widestColumn();
    const auto fit = [&](int longest, int shortest, bool roomy) {
        int left = viewport()->width();
        for (int column = 0; column < m_model->columnCount(); ++column) {
            if (column == widest || isColumnHidden(column))
                continue;
            int width = std::max(sizeHintForColumn(column), horizontalHeader()->sectionSizeHint(column));
            if (kindOf(column) == FieldKind::Text || kindOf(column) == FieldKind::Markdown)
                width = std::clamp(width, m_whole && !roomy ? 0 : shortest, std::max(longest, horizontalHeader()->sectionSizeHint(column)));
            else if (kindOf(column) == FieldKind::Time)
                width = std::max(width, 10 * letter);
            else if (kindOf(column) == FieldKind::Choice && roomy)
                width = std::max(width, widestChoice(column)); // so that nothing moves when another one is chosen
            if (kindOf(column) == FieldKind::Text && m_whole)
                width = std::max(width, longestWord(column));
            if (const int chosen = m_widths->of(column); chosen > 0)
                width = chosen;
            setColumnWidth(column, width);
            left -= width;
        }
        return left;
    };
    // The column with the most text gets what the others leave, and wraps; where that is little, they leave more. Where not even
    // that is enough for a few words in a line, the table scrolls, and then there is room.
    const int wanted = 32 * letter, fewest = 20 * letter;
    int left = fit(26 * letter, 12 * letter, true);
    if (left < 2 * wanted)
        left = fit(26 * letter, 12 * letter, false);
    if (left < wanted)
        left = fit(13 * letter, 8 * letter, false);
    const int chosen = m_widths->of(widest), least = m_whole && kindOf(widest) == FieldKind::Text ? longestWord(widest) : left < fewest ? wanted : left;
    setColumnWidth(widest, chosen > 0 ? chosen : std::max(left, least));
    m_widest = widest;
    fitRows();
}

bool PartTable::focusNextPrevChild(bool next)
{
    // Tab goes from cell to cell, and out of the table after the last one and before the first.
    const QModelIndex end = next ? m_model->index(m_model->rowCount() - 1, m_model->columnCount() - 1) : m_model->index(0, 0);
    return currentIndex() == end ? QAbstractScrollArea::focusNextPrevChild(next) : QTableView::focusNextPrevChild(next);
}

void PartTable::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex index = currentIndex();
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Delete && event->modifiers() == Qt::NoModifier) {
        removeSelected();
    } else if (event->matches(QKeySequence::Copy)) {
        copySelected();
    } else if (event->matches(QKeySequence::Paste)) {
        event->setAccepted(pasteCells());
    } else if (enter && index.isValid() && event->modifiers() == Qt::NoModifier) {
        if (index.row() == model()->rowCount() - 1 && index.data(TableModel::UidRole).toString().isEmpty())
            edit(index);
        else
            goToNextRow();
    } else {
        QTableView::keyPressEvent(event);
    }
}

void PartTable::closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint)
{
    if (hint != QAbstractItemDelegate::RevertModelCache && m_delegate->isRejected(editor)) {
        editor->setFocus(); // nothing typed is lost: it stays until it is mended or Escape gives it up
        return;
    }
    Q_EMIT settled();
    if (m_added.isEmpty()) {
        QTableView::closeEditor(editor, hint);
        return;
    }
    // The record was made in the empty row; go on in its own row, from where Tab leads to its next cell.
    const QModelIndex index = m_model->indexOf(std::exchange(m_added, {}), currentIndex().column());
    QTableView::closeEditor(editor, QAbstractItemDelegate::NoHint);
    setCurrentIndex(index);
    if (hint == QAbstractItemDelegate::EditNextItem || hint == QAbstractItemDelegate::EditPreviousItem) {
        const QModelIndex next = moveCursor(hint == QAbstractItemDelegate::EditNextItem ? MoveNext : MovePrevious, Qt::NoModifier);
        setCurrentIndex(next);
        edit(next);
    }
}

void PartTable::showEvent(QShowEvent *event)
{
    QTableView::showEvent(event);
    if (!event->spontaneous())
        fitColumns();
}

void PartTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitColumns();
}

void PartTable::wheelEvent(QWheelEvent *event)
{
    m_pushed = false; // one looks elsewhere
    if (m_whole && event->angleDelta().x() == 0) // the page scrolls up and down
        event->ignore();
    else
        QTableView::wheelEvent(event);
}

void PartTable::contextMenuEvent(QContextMenuEvent *event)
{
    const QStringList uids = selectedUids();
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString &text, const QKeySequence &shortcut, bool enabled, auto run) {
        QAction *action = menu->addAction(text, this, run);
        action->setShortcut(shortcut);
        action->setEnabled(enabled);
    };
    add(tr("Edit"), Qt::Key_F2, currentIndex().flags().testFlag(Qt::ItemIsEditable), [this] { edit(currentIndex()); });
    add(tr("Copy"), QKeySequence::Copy, !uids.isEmpty(), [this] { copySelected(); });
    add(tr("Paste"), QKeySequence::Paste, !QGuiApplication::clipboard()->text().trimmed().isEmpty(), [this] { pasteCells(); });
    add(tr("Remove"), Qt::Key_Delete, !uids.isEmpty(), [this] { removeSelected(); });
    menu->addActions(actions());
    menu->popup(event->globalPos());
}

void PartTable::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    const int last = m_model->rowCount() - 1;
    const QModelIndex first = m_model->index(last, 0);
    if (!first.data(TableModel::UidRole).toString().isEmpty() || state() == EditingState)
        return;
    // What the empty row is for goes over all its cells.
    const QString hint = first.data(Qt::AccessibleTextRole).toString();
    QRect row = visualRect(first);
    row.setRight(viewport()->width() - grid);
    const QRect current = visualRect(currentIndex());
    if (hasFocus() && currentIndex().row() == last) { // in the frame of the current cell, or beside it
        const bool fits = current.left() <= row.left() && fontMetrics().horizontalAdvance(hint) + 5 * grid < current.width();
        fits ? row.setRight(current.right()) : row.setLeft(current.right() + 1);
    }
    QPainter painter(viewport());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    const double side = fontMetrics().capHeight();
    paintShape(painter, QRectF(row.left() + grid, row.center().y() - side / 2 + 1, side, side), ChipShape::Plus, palette().color(QPalette::PlaceholderText));
    row.setLeft(row.left() + int(side) + 2 * grid);
    painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter, fontMetrics().elidedText(hint, Qt::ElideRight, row.width()));
}

void PartTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fitColumns();
    // The cell one works in stays in sight when something takes room below the table, be it all of it until the next event.
    const auto fits = [this] {
        const QRect cell = visualRect(currentIndex());
        return cell.top() >= 0 && cell.bottom() < viewport()->height();
    };
    const QRect cell = visualRect(currentIndex());
    const bool wasInSight = m_pushed || (cell.bottom() >= 0 && cell.top() < event->oldSize().height());
    if (cell.isValid() && wasInSight && !fits())
        scrollTo(currentIndex());
    m_pushed = cell.isValid() && wasInSight && !fits();
}

QSize PartTable::sizeHint() const
{
    if (!m_whole)
        return QTableView::sizeHint();
    const int bar = horizontalScrollBar()->maximum() > 0 ? horizontalScrollBar()->sizeHint().height() : 0;
    return {fontMetrics().averageCharWidth() * 40, horizontalHeader()->sizeHint().height() + verticalHeader()->length() + bar + 2 * frameWidth() + 2};
}

QSize PartTable::minimumSizeHint() const { return m_whole ? QSize(fontMetrics().averageCharWidth() * 24, sizeHint().height()) : QTableView::minimumSizeHint(); }

void PartTable::removeSelected()
{
    const QStringList uids = selectedUids();
    if (uids.isEmpty())
        return;
    const QModelIndex current = currentIndex();
    m_model->removeRecords(uids);
    if (!currentIndex().isValid())
        setCurrentIndex(m_model->index(std::min(current.row(), m_model->rowCount() - 1), current.column()));
}

QModelIndexList PartTable::selectedCells() const
{
    QModelIndexList cells = selectionModel()->selectedIndexes();
    std::ranges::sort(cells, {}, [](const QModelIndex &index) { return std::pair(index.row(), index.column()); });
    return cells;
}

void PartTable::copySelected()
{
    QList<CellText> cells;
    for (const QModelIndex &index : selectedCells()) {
        const QModelIndex first = index.siblingAtColumn(0);
        if (!isColumnHidden(index.column()) && !first.data(TableModel::UidRole).toString().isEmpty() && !first.data(TableModel::HeadingRole).toBool())
            cells.append({index.row(), index.column(), m_model->textToCopy(index)});
    }
    if (!cells.isEmpty())
        QGuiApplication::clipboard()->setText(textOfCells(cells));
}

bool PartTable::pasteCells()
{
    const QString text = QGuiApplication::clipboard()->text();
    if (!currentIndex().isValid() || text.trimmed().isEmpty())
        return false;
    const QModelIndexList selected = selectedCells();
    const QModelIndex start = selected.value(0, currentIndex());
    QList<CellText> cells = cellsOfText(text, start.row(), start.column());
    if (cells.size() > 1 && !text.contains(u'\t') && !m_takesLines) // several lines without a tab are a chat or a document, which others take
        return false;
    if (cells.size() == 1 && selected.size() > 1) { // one for all
        const QString one = cells.takeFirst().text;
        for (const QModelIndex &index : selected)
            cells.append({index.row(), index.column(), one});
    }
    const QStringList uids = m_model->writeCells(cells);
    if (uids.isEmpty())
        return true; // it said why
    Q_EMIT settled();
    // They are selected wherever their times have put them.
    QItemSelection pasted;
    const auto [first, last] = std::ranges::minmax(cells, {}, &CellText::column);
    for (const QString &uid : uids) {
        if (const QModelIndex left = m_model->indexOf(uid, first.column); left.isValid())
            pasted.select(left, left.siblingAtColumn(std::min(last.column, m_model->columnCount() - 1)));
    }
    setCurrentIndex(m_model->indexOf(uids.first(), start.column()));
    scrollTo(currentIndex());
    selectionModel()->select(pasted, QItemSelectionModel::ClearAndSelect);
    return true;
}

void PartTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    const QString uid = current.data(TableModel::UidRole).toString();
    if (!uid.isEmpty() && uid != m_newest)
        m_newest.clear();
    QTableView::currentChanged(current, previous);
}

void PartTable::goToNextRow()
{
    // After a record that was just begun in the empty row comes the next new one, wherever its time has put this one.
    if (!m_newest.isEmpty() && currentIndex().data(TableModel::UidRole).toString() == m_newest) {
        goToEmptyRow();
        return;
    }
    const QModelIndex next = currentIndex().siblingAtRow(currentIndex().row() + 1);
    if (next.isValid())
        setCurrentIndex(next);
}

void PartTable::fitChanged()
{
    if (m_whole && widestColumn() != m_widest) {
        fitColumns();
        return;
    }
    // A column whose values can only be read whole grows with them.
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const FieldKind kind = kindOf(column);
        if ((kind == FieldKind::Choice || kind == FieldKind::Time) && sizeHintForColumn(column) > columnWidth(column)) {
            fitColumns();
            return;
        }
    }
    fitRows();
}

void PartTable::fitRows()
{
    m_fitting.stop();
    m_heights->fit();
    if (m_whole)
        updateGeometry();
}

FieldKind PartTable::kindOf(int column) const { return FieldKind(m_model->headerData(column, Qt::Horizontal, TableModel::KindRole).toInt()); }

int PartTable::widestChoice(int column) const
{
    int width = 0;
    for (const QString &choice : m_model->index(m_model->rowCount() - 1, column).data(TableModel::ChoicesRole).toStringList())
        width = std::max(width, m_delegate->chipWidth(choiceLabel(choice), font()));
    return width;
}

int PartTable::longestWord(int column) const
{
    int width = 0;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        for (const QString &word : m_model->index(row, column).data().toString().split(u' ', Qt::SkipEmptyParts))
            width = std::max(width, fontMetrics().horizontalAdvance(word));
    }
    return width + 3 * grid;
}

int PartTable::widestColumn() const
{
    // The column with the most text takes what the others leave.
    int widest = -1, text = 0, most = 0;
    for (int column = 0; column < m_model->columnCount(); ++column) {
        if (kindOf(column) == FieldKind::Markdown && widest < 0)
            widest = column;
        if (kindOf(column) != FieldKind::Text)
            continue;
        const int needed = m_whole ? sizeHintForColumn(column) : 0; // else the last one: rows come and go while one scrolls
        if (needed >= most)
            text = column;
        most = std::max(most, needed);
    }
    return widest < 0 ? text : widest;
}

QStringList PartTable::selectedUids() const
{
    QList<int> rows;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.append(row);
    }
    std::ranges::sort(rows);
    const auto repeated = std::ranges::unique(rows);
    rows.erase(repeated.begin(), repeated.end());
    QStringList uids;
    for (const int row : std::as_const(rows)) {
        const QModelIndex first = m_model->index(row, 0);
        if (const QString uid = first.data(TableModel::UidRole).toString(); !uid.isEmpty() && !first.data(TableModel::HeadingRole).toBool())
            uids.append(uid);
    }
    return uids;
}

} // namespace hindsight
