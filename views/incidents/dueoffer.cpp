// SPDX-License-Identifier: GPL-3.0-or-later
#include "dueoffer.h"

#include "incidentheader.h"
#include "models/incident/postmortemdue.h"
#include "models/incident/timetext.h"

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

std::optional<DueByPolicy> offered(const OpenIncident &incident)
{
    if (!incident.exists() || !incident.incident().due.isEmpty() || !isUnfinished(incident.incident().postmortemState))
        return std::nullopt;
    return dueByPolicy(incident.record(), incident.store().all<SeverityLevel>().value_or(QList<SeverityLevel>()));
}

} // namespace

DueOffer::DueOffer(OpenIncident &incident, QWidget *parent)
    : Offer(u"dueByPolicy"_s, u"takeDueDate"_s, tr("Take this date"), parent)
    , m_incident(incident)
{
    setTakeable(!incident.store().isReadOnly());
    connect(this, &Offer::taken, this, &DueOffer::take);
    connect(&m_incident, &OpenIncident::changed, this, &DueOffer::read);
    connect(&m_incident.store(), &Store::changed, this, &DueOffer::read); // the policy too may be another one
    read();
}

void DueOffer::read()
{
    const auto policy = offered(m_incident);
    if (!policy)
        return offer({});
    const QDate day = QDate::fromString(dateText(policy->due, m_incident.incident().zone), Qt::ISODate);
    offer(tr("Due %1, %n day(s) after it was resolved, by the policy of %2.", nullptr, int(policy->days)).arg(dayText(day), policy->severity));
}

void DueOffer::take()
{
    const auto policy = offered(m_incident);
    if (!policy)
        return;
    Incident after = m_incident.incident();
    after.due = policy->due;
    m_incident.edit(m_incident.incident(), after);
}

} // namespace hindsight
