// SPDX-License-Identifier: GPL-3.0-or-later
#include "incidentlistpage.h"

#include "models/lists/incidentlist.h"
#include "views/controls/celldelegate.h"
#include "views/controls/chipbutton.h"
#include "views/controls/columnwidths.h"
#include "views/controls/filterfield.h"
#include "views/controls/flowlayout.h"
#include "views/controls/messagebar.h"
#include "views/controls/pagesection.h"
#include "views/controls/rowtable.h"
#include "views/controls/wrapbar.h"
#include "views/theme/theme.h"

#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QStackedLayout>
#include <QTableView>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

constexpr int rowsMeasured = 200; // from the first that is seen: what stands in most columns is about as wide everywhere

} // namespace

IncidentListPage::IncidentListPage(IncidentListModel *model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_sorted(new QSortFilterProxyModel(this))
    , m_messages(new MessageBar(this))
    , m_table(new QTableView(this))
    , m_widths(new ColumnWidths(m_table))
{
    setObjectName(u"incidentListPage"_s);
    m_sorted->setSourceModel(model);
    m_sorted->setSortRole(TableModel::SortRole);
    m_sorted->setSortLocaleAware(true);

    m_title = makeLabel(tr("Incidents"), headingSize, QFont::DemiBold, this);
    m_title->setWordWrap(false);
    m_sample = new ChipButton(tr("Data"), this);
    m_sample->setObjectName(u"sample"_s);
    m_sample->setChoices({}, {});
    m_sample->setValue(u"sample"_s, u"sample"_s, tr("Sample"));
    m_sample->setToolTip(tr("This database holds the sample. Incidents of your own belong into a database of their own."));
    m_text = new FilterField(tr("Filter by title, service, tag or owner"), this);
    m_text->setObjectName(u"incidentFilter"_s);
    connect(m_text, &QLineEdit::textChanged, this, &IncidentListPage::filter);
    m_restore = new QPushButton(themeIcon(u"edit-undo"_s), tr("Restore"), this);
    m_restore->setObjectName(u"restore"_s);
    m_restore->setAutoDefault(false);
    m_restore->setToolTip(tr("Takes the selected incidents out of the bin"));
    m_restore->hide();
    connect(m_restore, &QPushButton::clicked, this, [this] { Q_EMIT restoreWanted(selectedUids()); });

    m_table->setObjectName(u"incidents"_s);
    m_table->setAccessibleName(tr("Incidents"));
    m_table->setModel(m_sorted);
    m_table->setItemDelegate(new CellDelegate(m_table));
    showRows(m_table);
    m_table->setMouseTracking(true);
    m_table->setWordWrap(false);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(IncidentListModel::Id, Qt::DescendingOrder);
    m_table->installEventFilter(this);
    connect(m_table, &QAbstractItemView::clicked, this, [this](const QModelIndex &index) {
        // A plain click opens; with a modifier it selects.
        if (QApplication::keyboardModifiers() == Qt::NoModifier && !m_model->filter().binned)
            Q_EMIT incidentWanted(index.data(TableModel::UidRole).toString());
    });

    m_narrowed = new QWidget(this);
    m_what = makeLabel({}, textSize, QFont::Normal, m_narrowed);
    m_what->setObjectName(u"narrowedTo"_s);
    m_what->setTextFormat(Qt::PlainText);
    QPushButton *figure = makeButton(u"backToFigure"_s, tr("Back to the insights"), u"go-previous"_s, m_narrowed);
    QPushButton *all = makeButton(u"showAllIncidents"_s, tr("Show all incidents"), u"edit-clear-all"_s, m_narrowed);
    connect(figure, &QPushButton::clicked, this, &IncidentListPage::figureWanted);
    connect(all, &QPushButton::clicked, this, [this] {
        m_model->showAll();
        takeFocus();
    });
    auto *buttons = new QWidget(m_narrowed);
    auto *flow = new FlowLayout(buttons);
    flow->addWidget(figure);
    flow->addWidget(all);
    auto *narrowed = new QVBoxLayout(m_narrowed);
    narrowed->setContentsMargins({});
    narrowed->setSpacing(grid);
    narrowed->addWidget(m_what);
    narrowed->addWidget(buttons);
    m_narrowed->hide();

    auto *bar = new WrapBar(this);
    bar->left()->addWidget(m_title);
    bar->left()->addWidget(m_sample);
    bar->left()->addStretch();
    bar->right()->addWidget(m_restore);
    bar->right()->addWidget(m_text);
    auto *stack = new QWidget(this);
    m_stack = new QStackedLayout(stack);
    m_stack->addWidget(m_table);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(pageMargin, 12, pageMargin, grid);
    layout->setSpacing(grid);
    layout->addWidget(bar);
    layout->addWidget(m_narrowed);
    layout->addWidget(m_messages);
    layout->addWidget(stack, 1);

    connect(m_model, &IncidentListModel::failed, this, [this](const Error &error) { m_messages->complain(error, {}, u"list"_s); });
    connect(m_sorted, &QAbstractItemModel::modelAboutToBeReset, this, &IncidentListPage::keepPlace);
    connect(m_sorted, &QAbstractItemModel::modelReset, this, &IncidentListPage::findPlace);
    connect(m_sorted, &QAbstractItemModel::modelReset, this, &IncidentListPage::showState);
    connect(m_model, &IncidentListModel::valuesChanged, this, &IncidentListPage::showState);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &IncidentListPage::showState);
    connect(m_model, &IncidentListModel::valuesChanged, this, &IncidentListPage::fitColumns);
    fitToType(m_table, [this] {
        m_table->verticalHeader()->setDefaultSectionSize(std::max(controlHeight, m_table->fontMetrics().height() + 14));
        fitColumns();
    });
    showState();
}

QWidget *IncidentListPage::emptyState(Empty kind)
{
    EmptyState *&state = m_empty[kind];
    if (state)
        return state;
    switch (kind) {
    case Empty::Database: {
        state = new EmptyState(u"view-list-details"_s, tr("No incidents yet"),
                               tr("An incident keeps its timeline, causes and actions together and writes the postmortem document."), this);
        state->setObjectName(u"firstStart"_s);
        QPushButton *create = state->addButton(tr("New incident"), u"list-add"_s);
        QPushButton *paste = state->addButton(tr("Paste an old postmortem"), u"edit-paste"_s);
        QPushButton *numbers = state->addButton(tr("Import a payments file"), u"office-chart-line"_s);
        numbers->setToolTip(tr("CSV or JSON; you can also drop files anywhere on the window"));
        connect(create, &QPushButton::clicked, this, &IncidentListPage::newWanted);
        connect(paste, &QPushButton::clicked, this, &IncidentListPage::pasteWanted);
        connect(numbers, &QPushButton::clicked, this, &IncidentListPage::numbersWanted);
        break;
    }
    case Empty::Bin: state = new EmptyState(u"user-trash"_s, tr("The bin is empty"), tr("Incidents you delete wait here until you restore them."), this); break;
    case Empty::Filtered:
        state = new EmptyState(u"edit-find"_s, tr("No incident fits"), tr("Change or clear the filter to see more."), this);
        connect(state->addButton(tr("Clear the filter"), u"edit-clear-all"_s), &QPushButton::clicked, this, [this] {
            m_text->clear();
            m_model->setFilter({.binned = m_model->filter().binned});
            takeFocus();
        });
        break;
    }
    m_stack->addWidget(state);
    return state;
}

void IncidentListPage::takeFocus()
{
    QWidget *shown = m_stack->currentWidget();
    if (auto *button = shown->findChild<QPushButton *>(); button && shown != m_table)
        button->setFocus();
    else
        m_table->setFocus();
}

void IncidentListPage::showBin(bool bin)
{
    IncidentFilter wanted = m_model->filter();
    wanted.binned = bin;
    if (bin)
        wanted = {.text = m_text->text(), .binned = true};
    m_model->setFilter(wanted);
    m_title->setText(bin ? tr("Bin") : tr("Incidents"));
    m_restore->setVisible(bin);
    showState();
}

void IncidentListPage::showOnly(const QStringList &incidents, const QString &what)
{
    m_text->clear();
    m_model->setFilter({.only = QSet<QString>(incidents.begin(), incidents.end()), .what = what});
    showState();
}

bool IncidentListPage::isNarrowed() const { return !m_model->filter().only.isEmpty(); }

QVariantMap IncidentListPage::state() const
{
    const IncidentFilter &filter = m_model->filter();
    QStringList states;
    for (const PostmortemState state : filter.states)
        states.append(QString::fromLatin1(nameOf(state)));
    return {{u"text"_s, m_text->text()},
            {u"severities"_s, filter.severities},
            {u"services"_s, filter.services},
            {u"states"_s, states},
            {u"ongoing"_s, filter.ongoing},
            {u"unclosed"_s, filter.unclosed},
            {u"sortColumn"_s, m_sorted->sortColumn()},
            {u"descending"_s, m_sorted->sortOrder() == Qt::DescendingOrder}};
}

void IncidentListPage::setState(const QVariantMap &state)
{
    if (state.isEmpty())
        return;
    IncidentFilter wanted{.text = state[u"text"_s].toString(),
                          .severities = state[u"severities"_s].toStringList(),
                          .services = state[u"services"_s].toStringList(),
                          .ongoing = state[u"ongoing"_s].toBool(),
                          .unclosed = state[u"unclosed"_s].toBool()};
    for (const QString &name : state[u"states"_s].toStringList()) {
        if (const auto known = fromName<PostmortemState>(name))
            wanted.states.append(*known);
    }
    m_text->setText(wanted.text);
    m_model->setFilter(wanted);
    const int column = std::clamp(state[u"sortColumn"_s].toInt(), 0, IncidentListModel::ColumnCount - 1);
    m_table->sortByColumn(column, state[u"descending"_s].toBool() ? Qt::DescendingOrder : Qt::AscendingOrder);
    showState();
}

bool IncidentListPage::eventFilter(QObject *object, QEvent *event)
{
    if (object != m_table || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(object, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const QModelIndex current = m_table->currentIndex();
    if ((key == Qt::Key_Return || key == Qt::Key_Enter) && current.isValid()) {
        Q_EMIT incidentWanted(current.data(TableModel::UidRole).toString());
        return true;
    }
    if (key == Qt::Key_Delete && !m_model->filter().binned && !selectedUids().isEmpty()) {
        Q_EMIT binWanted(selectedUids());
        return true;
    }
    return QWidget::eventFilter(object, event);
}

void IncidentListPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    fitColumns();
    if (m_table->isVisible())
        startSomewhere();
}

void IncidentListPage::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    if (!std::exchange(m_painted, true)) // and now to more rows than those that are seen at first
        QMetaObject::invokeMethod(this, &IncidentListPage::fitColumns, Qt::QueuedConnection);
}

void IncidentListPage::startSomewhere()
{
    if (!m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_sorted->index(0, 0));
}

void IncidentListPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitColumns();
}

void IncidentListPage::filter()
{
    IncidentFilter wanted = m_model->filter();
    wanted.text = m_text->text();
    m_model->setFilter(wanted);
}

void IncidentListPage::showState()
{
    const bool bin = m_model->filter().binned;
    std::optional<Empty> empty;
    if (m_model->rowCount() == 0)
        empty = bin && m_model->inBin() == 0 ? Empty::Bin : !bin && m_model->total() == 0 ? Empty::Database : Empty::Filtered;
    QWidget *shown = empty ? emptyState(*empty) : m_table;
    const bool hadFocus = isVisible() && isAncestorOf(QApplication::focusWidget());
    const bool returns = shown == m_table && m_stack->currentWidget() != m_table;
    m_stack->setCurrentWidget(shown);
    if (returns) // its columns knew no rows
        QMetaObject::invokeMethod(this, &IncidentListPage::fitColumns, Qt::QueuedConnection);
    if (hadFocus && (shown != m_table || returns) && !m_text->hasFocus())
        takeFocus();
    if (shown == m_table && isVisible())
        startSomewhere();
    m_text->setVisible(!empty || empty == Empty::Filtered);
    m_restore->setEnabled(!selectedUids().isEmpty());
    m_sample->setVisible(!bin && m_model->samples() > 0);
    m_what->setText(tr("%1: %n incident(s)", nullptr, m_model->rowCount()).arg(m_model->filter().what));
    m_narrowed->setVisible(isNarrowed() && !bin);
}

void IncidentListPage::fitColumns()
{
    if (!isVisible())
        return; // done when it is shown
    QHeaderView *header = m_table->horizontalHeader();
    header->setResizeContentsPrecision(m_painted ? rowsMeasured : 0);
    const int letter = fontMetrics().averageCharWidth();
    int left = m_table->viewport()->width();
    for (int column = 0; column < m_model->columnCount(); ++column) {
        m_table->setColumnHidden(column, false);
        if (column == IncidentListModel::Title)
            continue;
        m_table->resizeColumnToContents(column);
        const int chosen = m_widths->of(column);
        header->resizeSection(column, chosen > 0 ? chosen : std::min(header->sectionSize(column), 24 * letter));
        left -= header->sectionSize(column);
    }
    // The title needs room; what matters least gives way.
    for (const int column : {IncidentListModel::Owner, IncidentListModel::Services, IncidentListModel::Lasted, IncidentListModel::Actions}) {
        if (left >= 40 * letter)
            break;
        left += header->sectionSize(column);
        m_table->setColumnHidden(column, true);
    }
    const int title = m_widths->of(IncidentListModel::Title);
    header->resizeSection(IncidentListModel::Title, title > 0 ? title : std::max(left, 20 * letter));
}

void IncidentListPage::keepPlace()
{
    m_current = m_table->currentIndex().data(TableModel::UidRole).toString();
    m_selected = selectedUids();
}

void IncidentListPage::findPlace()
{
    const QSet<QString> selected(m_selected.begin(), m_selected.end());
    QItemSelection rows;
    for (int row = 0; row < m_sorted->rowCount(); ++row) {
        const QModelIndex index = m_sorted->index(row, 0);
        const QString uid = index.data(TableModel::UidRole).toString();
        if (uid == m_current)
            m_table->selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
        if (selected.contains(uid))
            rows.select(index, index.siblingAtColumn(IncidentListModel::ColumnCount - 1));
    }
    m_table->selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect);
    if (m_table->currentIndex().isValid())
        m_table->scrollTo(m_table->currentIndex());
}

QStringList IncidentListPage::selectedUids() const
{
    QStringList uids;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        uids.append(index.data(TableModel::UidRole).toString());
    return uids;
}

} // namespace hindsight
