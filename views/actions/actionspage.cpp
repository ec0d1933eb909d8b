// SPDX-License-Identifier: GPL-3.0-or-later
#include "actionspage.h"

#include "actionitempage.h"
#include "actiontools.h"
#include "boardtable.h"
#include "models/lists/actions/actionlist.h"
#include "models/lists/choices.h"
#include "savedfilterbox.h"
#include "views/controls/choicebox.h"
#include "views/controls/filterfield.h"
#include "views/controls/flowlayout.h"
#include "views/controls/messagebar.h"
#include "views/controls/pagesection.h"
#include "views/controls/readonly.h"
#include "views/controls/wrapbar.h"
#include "views/theme/theme.h"

#include <QAction>
#include <QCheckBox>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QShortcut>
#include <QVBoxLayout>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

/// What a filter box holds: no value means that it does not narrow.
std::optional<QString> chosenIn(const QComboBox *box)
{
    const QVariant data = box->currentData();
    return data.isValid() ? std::optional(data.toString()) : std::nullopt;
}

void choose(QComboBox *box, const std::optional<QString> &text)
{
    int index = text ? box->findData(*text) : 0;
    if (index < 0) { // nobody has it any more
        box->addItem(*text, *text);
        index = box->count() - 1;
    }
    box->setCurrentIndex(index);
}

} // namespace

QVariantMap boardState(const ActionListModel &model)
{
    QVariantMap state = toMap(model.view());
    state.insert(u"collapsed"_s, model.collapsed());
    return state;
}

void setBoardState(ActionListModel &model, const QVariantMap &state)
{
    model.setView(boardViewOf(state));
    model.setCollapsed(state[u"collapsed"_s].toStringList());
}

ActionsPage::ActionsPage(ActionListModel *model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_table(new BoardTable(model, this))
    , m_messages(new MessageBar(this))
    , m_saved(new SavedFilterBox(model->store(), this))
    , m_tools(new ActionTools(model, this))
    , m_text(new FilterField(tr("Filter by text, owner or incident"), this))
    , m_grouping(new ChoiceBox(this))
    , m_status(new ChoiceBox(this))
    , m_team(new ChoiceBox(this))
    , m_owner(new ChoiceBox(this))
    , m_overdue(new QCheckBox(tr("Overdue"), this))
    , m_soon(new QCheckBox(tr("Due soon"), this))
    , m_ownerless(new QCheckBox(tr("No owner"), this))
    , m_closed(new QCheckBox(tr("With closed ones"), this))
    , m_count(makeMuted({}, this))
    , m_nothing(new EmptyState(u"view-task"_s, tr("Nothing is open"), tr("Action items are promised on the page of an incident."), this))
    , m_unfitting(new EmptyState(u"edit-find"_s, tr("No action item fits"), tr("Change or clear the filter to see more."), this))
    , m_details(makeButton(u"detailsOfAction"_s, tr("Details"), {}, this))
{
    m_text->setObjectName(u"actionFilter"_s);
    const auto box = [this](QComboBox *made, const QString &name, const QString &accessible) {
        made->setObjectName(name);
        made->setAccessibleName(accessible);
        made->setToolTip(accessible);
        made->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        connect(made, &QComboBox::currentIndexChanged, this, &ActionsPage::choose);
    };
    for (const auto &named : actionGroupingNames)
        m_grouping->addItem(labelOf(named.value), QString::fromLatin1(named.name));
    m_status->addItem(tr("Any status"));
    for (const auto &named : actionStatusNames)
        m_status->addItem(choiceLabel(QString::fromLatin1(named.name)), QString::fromLatin1(named.name));
    box(m_grouping, u"groupActions"_s, tr("Groups"));
    box(m_status, u"actionStatus"_s, tr("Filter by status"));
    box(m_team, u"actionTeam"_s, tr("Filter by team"));
    box(m_owner, u"actionOwner"_s, tr("Filter by owner"));
    m_overdue->setObjectName(u"overdue"_s);
    m_soon->setObjectName(u"dueSoon"_s);
    m_soon->setToolTip(tr("Due within seven days"));
    m_ownerless->setObjectName(u"ownerless"_s);
    m_ownerless->setToolTip(tr("No person is asked to do it, or one who left"));
    m_closed->setObjectName(u"closedToo"_s);
    m_details->setToolTip(tr("Verification, accepted risks, the tracker and causes of the chosen action item (%1)")
                              .arg(QKeySequence(Qt::ALT | Qt::Key_Return).toString(QKeySequence::NativeText)));
    connect(m_text, &QLineEdit::textChanged, this, &ActionsPage::choose);
    for (QCheckBox *check : {m_overdue, m_soon, m_ownerless, m_closed})
        connect(check, &QCheckBox::toggled, this, &ActionsPage::choose);
    m_count->setWordWrap(false);
    connect(m_unfitting->addButton(tr("Clear the filter"), u"edit-clear-all"_s), &QPushButton::clicked, this, [this] {
        BoardView view = m_model->view();
        view.filter = {};
        m_model->setView(view);
        takeFocus();
    });

    m_bar = new WrapBar(this);
    QLabel *title = makeLabel(tr("Actions"), headingSize, QFont::DemiBold, this);
    title->setWordWrap(false);
    m_bar->left()->addWidget(title);
    m_bar->left()->addWidget(m_count, 1);
    auto *handOver = makeButton(u"handOver"_s, tr("Hand over…"), u"system-users"_s, this);
    handOver->setToolTip(tr("Gives the open action items of a person to somebody else"));
    keepReadOnly(model->store(), handOver);
    m_bar->right()->setSpacing(grid);
    m_bar->right()->addWidget(m_saved);
    m_bar->right()->addWidget(handOver);
    auto *filters = new QWidget(this);
    auto *flow = new FlowLayout(filters);
    flow->setContentsMargins({});
    flow->setSpacing(grid);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_text, m_grouping, m_status, m_team, m_owner, m_overdue, m_soon, m_ownerless, m_closed, m_details})
        flow->addWidget(widget);
    fitToType(filters, [this] { // on one line with the boxes beside them
        for (QCheckBox *check : {m_overdue, m_soon, m_ownerless, m_closed})
            check->setMinimumHeight(m_text->sizeHint().height());
    });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(pageMargin, 12, pageMargin, grid);
    layout->setSpacing(grid);
    layout->addWidget(m_bar);
    layout->addWidget(filters);
    layout->addWidget(m_nothing, 1);
    layout->addWidget(m_unfitting, 1);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_tools);
    layout->addWidget(m_messages); // below, so that nothing moves under the pointer

    connect(handOver, &QPushButton::clicked, this, &ActionsPage::handOverWanted);
    connect(m_table, &PartTable::failed, this, [this](const Error &error) { m_messages->complain(error, {}, u"edit"_s); });
    connect(m_table, &PartTable::settled, this, [this] { m_messages->clear(u"edit"_s); });
    connect(m_table, &QAbstractItemView::clicked, this, [this](const QModelIndex &index) {
        const QString incident = m_model->isIncidentColumn(index.column()) ? m_model->incidentOf(index) : QString();
        const QString action = index.data(TableModel::UidRole).toString();
        if (!incident.isEmpty())
            Q_EMIT incidentWanted(incident, action);
    });
    QAction *details = addDetails(m_table, [this](const QString &uid) { Q_EMIT actionWanted(uid); });
    connect(m_details, &QPushButton::clicked, details, &QAction::trigger);
    connect(m_table, &QAbstractItemView::doubleClicked, this, [details](const QModelIndex &index) {
        if (index.column() == 0) // the number, which nobody edits
            details->trigger();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &ActionsPage::showState);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ActionsPage::showState);
    connect(m_saved, &SavedFilterBox::chosen, this, [this](const BoardView &view) {
        m_model->setView(view);
        m_table->setFocus();
    });
    connect(m_saved, &SavedFilterBox::failed, this, [this](const Error &error) { m_messages->complain(error, {}, u"edit"_s); });
    connect(m_saved, &SavedFilterBox::done, this, &ActionsPage::tell);
    connect(m_tools, &ActionTools::failed, this, [this](const Error &error) { m_messages->complain(error, {}, u"edit"_s); });
    connect(m_tools, &ActionTools::done, this, &ActionsPage::tell);
    connect(m_tools, &ActionTools::left, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_model, &ActionListModel::viewChanged, this, &ActionsPage::readView);
    connect(m_model, &ActionListModel::valuesChanged, this, &ActionsPage::readValues);
    connect(m_model, &QAbstractItemModel::modelReset, this, &ActionsPage::showState);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &ActionsPage::showState);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &ActionsPage::showState);
    connect(&m_model->store(), &Store::changed, this, [this](const Step &step) {
        if (step.undoes)
            m_messages->clear(u"done"_s); // what was said about it is over
    });
    makeShortcuts();
    readValues();
}

void ActionsPage::addToBar(QWidget *controls) { m_bar->left()->addWidget(controls); }

void ActionsPage::makeShortcuts()
{
    const auto shortcut = [this](const QKeySequence &keys, auto run) {
        auto *made = new QShortcut(keys, this);
        made->setContext(Qt::WidgetWithChildrenShortcut);
        connect(made, &QShortcut::activated, this, run);
    };
    shortcut(QKeySequence::Find, [this] {
        m_text->setFocus(Qt::ShortcutFocusReason);
        m_text->selectAll();
    });
    shortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_F, [this] { m_saved->takeFocus(); });
    shortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_G, [this] { m_grouping->setFocus(Qt::ShortcutFocusReason); });
    shortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_B, [this] {
        if (m_tools->isVisible())
            m_tools->takeFocus();
    });
}

void ActionsPage::takeFocus()
{
    if (m_table->isVisible() || !isVisible())
        m_table->setFocus();
    else
        m_text->setFocus();
}

void ActionsPage::tell(const QString &sentence)
{
    m_messages->clear(u"edit"_s);
    m_messages->tell(sentence + u'.', {{tr("Undo"), [this] { Q_EMIT undoWanted(); }}}, u"done"_s);
}

void ActionsPage::choose()
{
    if (m_reading)
        return;
    BoardView view = m_model->view();
    view.grouping = fromName<ActionGrouping>(m_grouping->currentData().toString()).value_or(ActionGrouping::None);
    view.filter = {.text = m_text->text(),
                   .withClosed = m_closed->isChecked(),
                   .overdue = m_overdue->isChecked(),
                   .dueSoon = m_soon->isChecked(),
                   .ownerless = m_ownerless->isChecked(),
                   .status = fromName<ActionStatus>(m_status->currentData().toString()),
                   .team = chosenIn(m_team),
                   .owner = chosenIn(m_owner)};
    m_model->setView(view);
}

void ActionsPage::readView()
{
    const QScopedValueRollback reading(m_reading, true);
    const BoardView &view = m_model->view();
    const ActionFilter &filter = view.filter;
    m_grouping->setCurrentIndex(m_grouping->findData(QString::fromLatin1(nameOf(view.grouping))));
    if (m_text->text() != filter.text)
        m_text->setText(filter.text);
    m_closed->setChecked(filter.withClosed);
    m_overdue->setChecked(filter.overdue);
    m_soon->setChecked(filter.dueSoon);
    m_ownerless->setChecked(filter.ownerless);
    hindsight::choose(m_status, filter.status ? std::optional(QString::fromLatin1(nameOf(*filter.status))) : std::nullopt);
    hindsight::choose(m_team, filter.team);
    hindsight::choose(m_owner, filter.owner);
    m_saved->setView(view);
    showState();
}

void ActionsPage::readValues()
{
    {
        const QScopedValueRollback reading(m_reading, true);
        const auto fill = [](QComboBox *box, const QString &any, const QStringList &texts) {
            box->clear();
            box->addItem(any);
            for (const QString &text : texts)
                box->addItem(text, text);
        };
        fill(m_team, tr("Any team"), m_model->teams());
        m_team->addItem(tr("No team"), QString());
        fill(m_owner, tr("Any owner"), m_model->owners());
    }
    readView();
}

void ActionsPage::showState()
{
    const bool empty = m_model->rowCount() == 0, filtered = m_model->view().filter != ActionFilter{};
    m_count->setText(tr("%Ln shown", "action items", m_model->shown()));
    m_nothing->setVisible(empty && !filtered);
    m_unfitting->setVisible(empty && filtered);
    m_table->setVisible(!empty);
    m_tools->showFor(m_table->selectedUids());
    const QModelIndex current = m_table->currentIndex();
    m_details->setEnabled(current.isValid() && !current.data(TableModel::HeadingRole).toBool());
}

} // namespace hindsight
