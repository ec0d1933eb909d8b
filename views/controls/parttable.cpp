// SPDX-License-Identifier: GPL-3.0-or-later
#include "parttable.h"

#include "celldelegate.h"
#include "models/lists/fieldmodel.h"
#include "views/theme/theme.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>

namespace hindsight {

using namespace Qt::StringLiterals;

PartTable::PartTable(FieldModel *model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
    , m_delegate(new CellDelegate(this))
{
    setModel(model);
    setItemDelegate(m_delegate);
    setShowGrid(false);
    setWordWrap(true);
    setFrameShape(QFrame::NoFrame);
    setSelectionBehavior(QAbstractItemView::SelectItems);
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed | SelectedClicked);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(listRowHeight);
    verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setMinimumSectionSize(36);
    setAccessibleName(headerText(FieldInfo{model->entity().name, FieldKind::Text, model->entity().label}));

    connect(m_delegate, &CellDelegate::entered, this, &PartTable::goToNextRow);
    connect(m_delegate, &CellDelegate::failed, this, &PartTable::failed);
    connect(m_model, &FieldModel::failed, this, &PartTable::failed);
    connect(m_model, &FieldModel::added, this, [this](const QString &uid) { m_added = uid; });
}

void PartTable::setWhole(bool whole)
{
    m_whole = whole;
    setSizeAdjustPolicy(whole ? AdjustToContents : AdjustIgnored);
    setVerticalScrollBarPolicy(whole ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    setSizePolicy(QSizePolicy::Expanding, whole ? QSizePolicy::Fixed : QSizePolicy::Expanding);
    setTabKeyNavigation(!whole);
}

void PartTable::startAdding(int column)
{
    const QModelIndex index = m_model->index(m_model->rowCount() - 1, column);
    setFocus();
    setCurrentIndex(index);
    scrollTo(index);
    edit(index);
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
    // The column with the most text takes what the others leave.
    int widest = 0;
    const auto kind = [this](int column) { return FieldKind(m_model->headerData(column, Qt::Horizontal, TableModel::KindRole).toInt()); };
    for (int column = 0; column < m_model->columnCount(); ++column) {
        if (kind(column) == FieldKind::Markdown && kind(widest) != FieldKind::Markdown)
            widest = column;
    }
    for (int column = 0; column < m_model->columnCount(); ++column) {
        if (column == widest) {
            horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
            continue;
        }
        horizontalHeader()->setSectionResizeMode(column, QHeaderView::Interactive);
        int width = std::max(sizeHintForColumn(column), horizontalHeader()->sectionSizeHint(column));
        if (kind(column) == FieldKind::Text || kind(column) == FieldKind::Markdown)
            width = std::clamp(width, fontMetrics().averageCharWidth() * 12, fontMetrics().averageCharWidth() * 26);
        else if (kind(column) == FieldKind::Time)
            width = std::max(width, fontMetrics().averageCharWidth() * 10);
        setColumnWidth(column, width);
    }
}

void PartTable::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex index = currentIndex();
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Delete && event->modifiers() == Qt::NoModifier) {
        removeSelected();
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
    // The record was made in the empty row; go on in its own row, from where Tab leads to its next cell.
    if (!m_added.isEmpty()) {
        const QModelIndex index = m_model->indexOf(std::exchange(m_added, {}), currentIndex().column());
        if (index.isValid())
            setCurrentIndex(index);
    }
    QTableView::closeEditor(editor, hint);
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
    if (m_whole)
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
    add(tr("Remove"), Qt::Key_Delete, !uids.isEmpty(), [this] { removeSelected(); });
    menu->popup(event->globalPos());
}

QSize PartTable::viewportSizeHint() const
{
    // Narrow by itself: the layout gives the width, the rows the height.
    return {fontMetrics().averageCharWidth() * 24, QTableView::viewportSizeHint().height()};
}

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

void PartTable::goToNextRow()
{
    const QModelIndex next = currentIndex().siblingAtRow(currentIndex().row() + 1);
    if (next.isValid())
        setCurrentIndex(next);
}

QStringList PartTable::selectedUids() const
{
    QStringList uids;
    for (const QModelIndex &index : selectionModel()->selectedIndexes()) {
        const QString uid = index.data(TableModel::UidRole).toString();
        if (!uid.isEmpty() && !uids.contains(uid))
            uids.append(uid);
    }
    return uids;
}

} // namespace hindsight
