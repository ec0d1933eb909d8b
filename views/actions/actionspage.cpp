// SPDX-License-Identifier: GPL-3.0-or-later
#include "actionspage.h"

#include "models/lists/actionlist.h"
#include "models/lists/partmodel.h"
#include "views/controls/filterfield.h"
#include "views/controls/messagebar.h"
#include "views/controls/partsection.h"
#include "views/controls/wrapbar.h"
#include "views/theme/theme.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>

namespace hindsight {

using namespace Qt::StringLiterals;

IncidentActionsPage::IncidentActionsPage(OpenIncident &incident, QWidget *parent)
    : QWidget(parent)
    , m_table(new PartTable(actionModel(incident, this), this))
{
    m_table->setObjectName(u"action"_s);
    m_table->setWhole(false);
    auto *messages = new MessageBar(this);
    QLabel *hint = makeMuted(tr("Tick an action item off with Space or a click into its box."), this);
    auto *add = new QPushButton(themeIcon(u"list-add"_s), tr("Action item"), this);
    add->setObjectName(u"addAction"_s);
    add->setAutoDefault(false);
    add->setToolTip(tr("Add an action item"));
    connect(add, &QPushButton::clicked, this, [this] { m_table->startAdding(); });
    auto *bar = new QHBoxLayout;
    bar->addWidget(hint, 1);
    bar->addWidget(add);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(pageMargin, grid, pageMargin, grid);
    layout->setSpacing(grid);
    layout->addLayout(bar);
    layout->addWidget(messages);
    layout->addWidget(m_table, 1);
    connect(m_table, &PartTable::failed, this, [messages](const Error &error) { messages->complain(error, {}, u"edit"_s); });
    connect(m_table, &PartTable::settled, this, [messages] { messages->clear(u"edit"_s); });
}

ActionsPage::ActionsPage(ActionListModel *model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_table(new PartTable(model, this))
    , m_messages(new MessageBar(this))
{
    m_table->setObjectName(u"actionList"_s);
    m_table->setAccessibleName(tr("Action items of all incidents"));
    m_table->setWhole(false);
    m_text = new FilterField(tr("Filter by text, owner or incident"), this);
    m_text->setObjectName(u"actionFilter"_s);
    m_overdue = new QCheckBox(tr("Overdue only"), this);
    m_closed = new QCheckBox(tr("With closed ones"), this);
    connect(m_text, &QLineEdit::textChanged, this, &ActionsPage::filter);
    connect(m_overdue, &QCheckBox::toggled, this, &ActionsPage::filter);
    connect(m_closed, &QCheckBox::toggled, this, &ActionsPage::filter);
    m_empty = makeMuted({}, this);
    m_empty->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_empty->setContentsMargins(0, 6 * grid, 0, 0);

    auto *bar = new WrapBar(this);
    QLabel *title = makeLabel(tr("Actions"), headingSize, QFont::DemiBold, this);
    title->setWordWrap(false);
    bar->left()->addWidget(title);
    bar->right()->setSpacing(2 * grid);
    bar->right()->addWidget(m_overdue);
    bar->right()->addWidget(m_closed);
    bar->right()->addWidget(m_text);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(pageMargin, 12, pageMargin, grid);
    layout->setSpacing(grid);
    layout->addWidget(bar);
    layout->addWidget(m_messages);
    layout->addWidget(m_empty);
    layout->addWidget(m_table, 1);

    connect(m_table, &PartTable::failed, this, [this](const Error &error) { m_messages->complain(error, {}, u"edit"_s); });
    connect(m_table, &PartTable::settled, this, [this] { m_messages->clear(u"edit"_s); });
    connect(m_table, &QAbstractItemView::clicked, this, [this](const QModelIndex &index) {
        if (index.column() == m_model->columnCount() - 1)
            Q_EMIT incidentWanted(m_model->incidentOf(index), index.data(TableModel::UidRole).toString());
    });
    const auto showEmpty = [this] {
        const bool filtered = !m_text->text().isEmpty() || m_overdue->isChecked();
        m_empty->setText(filtered ? tr("No action item fits the filter.") : tr("Nothing is open. Action items are promised on the page of an incident."));
        m_empty->setVisible(m_model->rowCount() == 0);
        m_table->setVisible(m_model->rowCount() > 0);
    };
    connect(m_model, &QAbstractItemModel::rowsInserted, this, showEmpty);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, showEmpty);
    showEmpty();
}

QVariantMap ActionsPage::state() const { return {{u"text"_s, m_text->text()}, {u"overdue"_s, m_overdue->isChecked()}, {u"closed"_s, m_closed->isChecked()}}; }

void ActionsPage::setState(const QVariantMap &state)
{
    m_text->setText(state[u"text"_s].toString());
    m_overdue->setChecked(state[u"overdue"_s].toBool());
    m_closed->setChecked(state[u"closed"_s].toBool());
}

void ActionsPage::filter() { m_model->setFilter({.text = m_text->text(), .withClosed = m_closed->isChecked(), .overdue = m_overdue->isChecked()}); }

} // namespace hindsight
