// SPDX-License-Identifier: GPL-3.0-or-later
#include "deadlineoffer.h"

#include "models/incident/deadlines.h"
#include "views/controls/pagesection.h"
#include "views/theme/theme.h"

#include <QBoxLayout>
#include <QPushButton>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

QList<DeadlinePreset> offered(const OpenIncident &incident)
{
    if (!incident.exists() || incident.store().isReadOnly())
        return {};
    return offeredDeadlines(incident.record(), incident.store().all<DeadlinePreset>().value_or(QList<DeadlinePreset>()));
}

} // namespace

DeadlineOffer::DeadlineOffer(OpenIncident &incident, QWidget *parent)
    : QWidget(parent)
    , m_incident(incident)
    , m_sentence(makeMuted({}, this))
{
    m_sentence->setObjectName(u"offeredDeadlines"_s);
    auto *take = makeButton(u"takeDeadlines"_s, tr("Add them"), {}, this);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(grid);
    row->addWidget(m_sentence, 1);
    row->addWidget(take, 0, Qt::AlignTop);
    connect(take, &QPushButton::clicked, this, &DeadlineOffer::take);
    connect(&m_incident, &OpenIncident::changed, this, &DeadlineOffer::read);
    connect(&m_incident.store(), &Store::changed, this, &DeadlineOffer::read); // those of the database may be others
    read();
}

void DeadlineOffer::read()
{
    QStringList names;
    for (const DeadlinePreset &preset : offered(m_incident))
        names.append(preset.name);
    setVisible(!names.isEmpty());
    m_sentence->setText(tr("This database has deadlines that are not here: %1.").arg(names.join(u", "_s)));
}

void DeadlineOffer::take()
{
    QList<Change> changes;
    qint64 position = nextPosition(m_incident.record().deadlines);
    for (const DeadlinePreset &preset : offered(m_incident))
        changes.append(created(deadlineOf(preset, m_incident.record(), position++)));
    m_incident.apply(changes, tr("%n deadline(s) added", nullptr, int(changes.size())));
}

} // namespace hindsight
