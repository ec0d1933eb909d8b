// SPDX-License-Identifier: GPL-3.0-or-later
#include "deadlineoffer.h"

#include "models/incident/deadlines.h"

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
    : Offer(u"offeredDeadlines"_s, u"takeDeadlines"_s, tr("Add them"), parent)
    , m_incident(incident)
{
    connect(this, &Offer::taken, this, &DeadlineOffer::take);
    connect(&m_incident, &OpenIncident::changed, this, &DeadlineOffer::read);
    connect(&m_incident.store(), &Store::changed, this, &DeadlineOffer::read); // those of the database may be others
    read();
}

void DeadlineOffer::read()
{
    QStringList names;
    for (const DeadlinePreset &preset : offered(m_incident))
        names.append(preset.name);
    offer(names.isEmpty() ? QString() : tr("This database has deadlines that are not here: %1.").arg(names.join(u", "_s)));
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
