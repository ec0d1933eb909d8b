// SPDX-License-Identifier: GPL-3.0-or-later
#include "timelinepage.h"

#include "models/lists/partmodel.h"
#include "views/controls/messagebar.h"
#include "views/controls/pagesection.h"
#include "views/controls/parttable.h"
#include "views/incidents/incidentheader.h"
#include "views/theme/theme.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace hindsight {

using namespace Qt::StringLiterals;

TimelinePage::TimelinePage(OpenIncident &incident, QWidget *parent)
    : QWidget(parent)
    , m_incident(incident)
    , m_table(new PartTable(timelineModel(incident, this), this))
    , m_messages(new MessageBar(this))
{
    m_table->setObjectName(u"event"_s);
    m_table->setWhole(false);
    m_zone = makeMuted({}, this);
    m_zone->setObjectName(u"zone"_s);
    auto *add = new QPushButton(themeIcon(u"list-add"_s), tr("Event"), this);
    add->setObjectName(u"addEvent"_s);
    add->setAutoDefault(false);
    add->setToolTip(tr("Add an event (Ctrl+E)"));
    connect(add, &QPushButton::clicked, this, [this] { m_table->startAdding(); });

    auto *bar = new QHBoxLayout;
    bar->addWidget(m_zone, 1);
    bar->addWidget(add);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(pageMargin, grid, pageMargin, grid);
    layout->setSpacing(grid);
    layout->addLayout(bar);
    layout->addWidget(m_messages);
    layout->addWidget(m_table, 1);

    connect(m_table, &PartTable::failed, this, [this](const Error &error) { m_messages->complain(error, {}, u"edit"_s); });
    connect(m_table, &PartTable::settled, this, [this] { m_messages->clear(u"edit"_s); });
    connect(&m_incident, &OpenIncident::changed, this, &TimelinePage::readZone);
    readZone();
}

void TimelinePage::readZone()
{
    const Record &record = m_incident.record();
    const QString zone = record.incident.zone.isEmpty() ? u"UTC"_s : record.incident.zone;
    const TimeContext context = timeContextOf(record);
    m_zone->setText(tr("%n event(s). Times in %1; a time without a date is on %2.", nullptr, int(record.events.size()))
                        .arg(zone, dayText(context.date)));
}

} // namespace hindsight
