// SPDX-License-Identifier: GPL-3.0-or-later
#include "historypage.h"

#include "views/controls/messagebar.h"
#include "views/controls/pagesection.h"
#include "views/controls/rowtable.h"
#include "views/theme/theme.h"

#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

/// Rows of the history: what was taken back is muted, the last cell is a button.
class StepDelegate : public QStyledItemDelegate
{
public:
    StepDelegate(const HistoryModel *model, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_model(model)
    {}

    void paint(QPainter *painter, const QStyleOptionViewItem &given, const QModelIndex &index) const override
    {
        QStyleOptionViewItem option = given;
        const bool open = m_model->isRevertible(index.row());
        if (!open)
            option.palette.setColor(QPalette::Text, option.palette.color(QPalette::PlaceholderText));
        option.state &= ~QStyle::State_HasFocus;
        QStyledItemDelegate::paint(painter, option, index);
        if (index.column() == HistoryModel::Revert && open) {
            QStyleOptionButton button;
            button.QStyleOption::operator=(given);
            button.rect = given.rect.adjusted(2, 2, -2, -2);
            button.state &= ~(QStyle::State_On | QStyle::State_HasFocus);
            button.text = index.data(Qt::AccessibleTextRole).toString();
            QApplication::style()->drawControl(QStyle::CE_PushButtonBevel, &button, painter, given.widget);
            QApplication::style()->drawControl(QStyle::CE_PushButtonLabel, &button, painter, given.widget);
        }
        if (given.state.testFlag(QStyle::State_HasFocus)) {
            QStyleOptionFocusRect focus;
            focus.QStyleOption::operator=(given);
            QApplication::style()->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, given.widget);
        }
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QSize size = QStyledItemDelegate::sizeHint(option, index);
        if (index.column() == HistoryModel::Revert)
            size.setWidth(option.fontMetrics.horizontalAdvance(index.data(Qt::AccessibleTextRole).toString()) + 3 * grid);
        return {size.width() + 2 * grid, std::max(controlHeight, option.fontMetrics.height() + 12)};
    }

private:
    const HistoryModel *m_model;
};

} // namespace

HistoryPage::HistoryPage(Store &store, QWidget *parent)
    : QWidget(parent)
    , m_model(new HistoryModel(store, this))
    , m_messages(new MessageBar(this))
    , m_table(new QTableView(this))
{
    m_model->setWatched(false); // until it is shown
    m_table->setObjectName(u"history"_s);
    m_table->setAccessibleName(tr("History"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new StepDelegate(m_model, m_table));
    showRows(m_table);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setMouseTracking(true);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(HistoryModel::What, QHeaderView::Stretch);
    m_table->installEventFilter(this);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(pageMargin, grid, pageMargin, grid);
    layout->setSpacing(grid);
    layout->addWidget(makeMuted(tr("Every change of this incident. Taking one back is a change too, so nothing is ever lost."), this));
    layout->addWidget(m_messages);
    layout->addWidget(m_table, 1);

    connect(m_model, &HistoryModel::failed, this, [this](const Error &error) { m_messages->complain(error); });
    connect(m_table, &QAbstractItemView::clicked, this, [this](const QModelIndex &index) {
        if (index.column() == HistoryModel::Revert)
            takeBack(index);
    });
}

bool HistoryPage::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_table && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Delete) {
            takeBack(m_table->currentIndex());
            return true;
        }
    }
    return QWidget::eventFilter(object, event);
}

void HistoryPage::showEvent(QShowEvent *event)
{
    m_model->setWatched(true);
    QWidget::showEvent(event);
}

void HistoryPage::hideEvent(QHideEvent *event)
{
    m_model->setWatched(false);
    QWidget::hideEvent(event);
}

void HistoryPage::takeBack(const QModelIndex &index)
{
    if (index.isValid() && m_model->isRevertible(index.row()))
        Q_EMIT revertWanted(m_model->stepAt(index.row()).seq);
}

} // namespace hindsight
