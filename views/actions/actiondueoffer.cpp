// SPDX-License-Identifier: GPL-3.0-or-later
#include "actiondueoffer.h"

#include "models/incident/actiondue.h"
#include "models/incident/postmortemdue.h"
#include "models/incident/timetext.h"
#include "models/insights/portfolio.h"

#include <QDateTime>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

struct Offered
{
    const ActionItem *action;
    ActionDue due;
};

QList<Offered> offeredFor(const OpenIncident &incident)
{
    QList<Offered> offered;
    const auto policies = incident.store().all<Policy>();
    if (!policies || policies->isEmpty())
        return offered;
    const QStringList levels = namesOfLevels(incident.store().all<SeverityLevel>().value_or(QList<SeverityLevel>()));
    for (const ActionItem &action : incident.record().actions) {
        if (const auto due
            = actionDueByPolicy(incident.record(), action, *policies, levels, writtenDownAt(action.uid).value_or(QDateTime::currentMSecsSinceEpoch() * 1000)))
            offered.append({&action, *due});
    }
    return offered;
}

} // namespace

ActionDueOffer::ActionDueOffer(OpenIncident &incident, QWidget *parent)
    : Offer(u"dueByPolicies"_s, u"takeDueDates"_s, tr("Take the dates"), parent)
    , m_incident(incident)
{
    setTakeable(!incident.store().isReadOnly());
    connect(this, &Offer::taken, this, &ActionDueOffer::take);
    connect(&m_incident, &OpenIncident::changed, this, &ActionDueOffer::read);
    connect(&m_incident.store(), &Store::changed, this, [this](const Step &step) { // the policies too may be others
        if (std::ranges::any_of(step.changes, [](const Change &change) { return change.entity == "policy"_L1 || change.entity == "severity_level"_L1; }))
            read();
    });
    read();
}

void ActionDueOffer::read()
{
    const QList<Offered> offered = offeredFor(m_incident);
    if (offered.isEmpty())
        return offer({});
    QStringList dates;
    for (const Offered &one : offered)
        dates.append(dateText(one.due.due, m_incident.incident().zone));
    std::ranges::sort(dates);
    const QString span = dates.first() == dates.last() ? dates.first() : tr("%1 to %2", "dates").arg(dates.first(), dates.last());
    if (offered.size() > 1)
        return offer(tr("By the policies %n action items without a due date are due: %1", nullptr, int(offered.size())).arg(span));
    const Policy &policy = offered.first().due.policy;
    QStringList by{policy.severity, policy.priority};
    by.removeAll(QString());
    const QString name = offered.first().action->number ? u"ACT-%1"_s.arg(*offered.first().action->number) : QString();
    offer(by.isEmpty() ? tr("%1 has no due date. By the policy it is due on %2.").arg(name, span)
                       : tr("%1 has no due date. By the policy of %2 it is due on %3.").arg(name, by.join(u", "_s), span));
}

void ActionDueOffer::take()
{
    QList<Change> changes;
    for (const Offered &one : offeredFor(m_incident)) {
        ActionItem after = *one.action;
        after.due = one.due.due;
        changes.append(updated(*one.action, after));
    }
    if (!changes.isEmpty())
        m_incident.apply(changes, tr("Due date of %n action item(s) by the policies", nullptr, int(changes.size())));
}

} // namespace hindsight
