// SPDX-License-Identifier: GPL-3.0-or-later
#include "eventcolumns.h"

#include "models/text/sensitive.h"
#include "views/controls/choicebox.h"
#include "views/controls/pagesection.h"
#include "views/theme/theme.h"

#include <QGridLayout>
#include <QLabel>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

constexpr int shownValues = 2;
constexpr qsizetype longestValue = 24;

QString shortened(const QString &text)
{
    const QString line = text.simplified();
    return line.size() <= longestValue ? line : line.first(longestValue - 1) + u'…';
}

QString valuesOf(const EventTable &table, qsizetype column)
{
    QStringList values;
    for (const EventRow &row : table.rows.first(std::min<qsizetype>(table.rows.size(), 200))) {
        const QString value = shortened(masked(row.cells.value(column), {Sensitive::Card, Sensitive::Token}));
        if (!value.isEmpty() && !values.contains(value))
            values.append(value);
        if (values.size() == shownValues)
            break;
    }
    return values.join(u" · "_s);
}

QString labelOf(EventRole role)
{
    switch (role) {
    case EventRole::Unused: return EventColumns::tr("Not used");
    case EventRole::Time: return EventColumns::tr("Time");
    case EventRole::End: return EventColumns::tr("End");
    case EventRole::State: return EventColumns::tr("Whether it is over");
    case EventRole::Text: return EventColumns::tr("What happened");
    case EventRole::Kind: return EventColumns::tr("Kind");
    case EventRole::Actor: return EventColumns::tr("Who");
    case EventRole::Role: return EventColumns::tr("Role of who");
    case EventRole::Zone: return EventColumns::tr("Zone of the time");
    case EventRole::Key: return EventColumns::tr("Key event");
    case EventRole::Audience: return EventColumns::tr("Audience");
    case EventRole::Channel: return EventColumns::tr("Channel");
    case EventRole::ApprovedBy: return EventColumns::tr("Approved by");
    }
    return {};
}

} // namespace

EventColumns::EventColumns(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QGridLayout(this))
{
    setObjectName(u"eventColumns"_s);
    m_layout->setContentsMargins({});
    m_layout->setHorizontalSpacing(2 * grid);
    m_layout->setVerticalSpacing(grid / 2);
    m_layout->setColumnStretch(0, 2);
    m_layout->setColumnStretch(2, 3);
}

void EventColumns::show(const EventTable &table, const EventMapping &mapping)
{
    if (table.columns != m_columns)
        build(table);
    for (qsizetype i = 0; i < m_columns.size(); ++i)
        m_roles[i]->setCurrentIndex(m_roles[i]->findData(int(mapping.roles.value(m_columns[i], EventRole::Unused))));
}

void EventColumns::build(const EventTable &table)
{
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_roles.clear();
    m_columns = table.columns;
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        const QString column = m_columns[i];
        auto *name = new QLabel(column, this);
        name->setTextFormat(Qt::PlainText);
        name->setWordWrap(true);
        auto *role = new ChoiceBox(this);
        role->setObjectName(u"role."_s + column);
        role->setAccessibleName(tr("Meaning of the column %1").arg(column));
        for (const Named<EventRole> &named : eventRoleNames)
            role->addItem(labelOf(named.value), int(named.value));
        role->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed); // as wide as its longest choice
        auto *values = makeMuted(valuesOf(table, i), this);
        values->setTextFormat(Qt::PlainText);
        const int row = int(i);
        m_layout->addWidget(name, row, 0);
        m_layout->addWidget(role, row, 1);
        m_layout->addWidget(values, row, 2);
        name->setBuddy(role);
        connect(role, &QComboBox::activated, this, [this, role, column] { Q_EMIT roleChosen(column, EventRole(role->currentData().toInt())); });
        m_roles.append(role);
    }
}

} // namespace hindsight
