// SPDX-License-Identifier: GPL-3.0-or-later
#include "actiondue.h"

#include "milestones.h"
#include "timetext.h"
#include "zones.h"

namespace hindsight {

namespace {

bool isSame(const QString &a, const QString &b) { return a.trimmed().compare(b.trimmed(), Qt::CaseInsensitive) == 0; }

} // namespace

const Policy *policyFor(const QList<Policy> &policies, const QString &severity, const QString &priority)
{
    const Policy *best = nullptr;
    int said = -1;
    for (const Policy &policy : policies) {
        const bool anySeverity = policy.severity.trimmed().isEmpty(), anyPriority = policy.priority.trimmed().isEmpty();
        if (!policy.dueDays || (!anySeverity && !isSame(policy.severity, severity)) || (!anyPriority && !isSame(policy.priority, priority)))
            continue;
        const int says = (anySeverity ? 0 : 2) + (anyPriority ? 0 : 1);
        if (says > said) {
            best = &policy;
            said = says;
        }
    }
    return best;
}

std::optional<ActionDue> actionDueByPolicy(const Record &record, const ActionItem &action, const QList<Policy> &policies, const QStringList &levels,
                                           qint64 promised)
{
    if (!action.due.isEmpty() || isClosed(action.status))
        return std::nullopt;
    const Policy *policy = policyFor(policies, worstSeverity(record.severities, levels), action.priority);
    if (!policy)
        return std::nullopt;
    const QString &zone = record.incident.zone;
    const QDate day = inZone(promised, zoneNamed(zone).value_or(QTimeZone::utc())).date().addDays(*policy->dueDays);
    const auto due = readMoment(day.toString(Qt::ISODate), {.zone = zone}); // as if somebody had typed it
    return due ? std::optional(ActionDue{*due, *policy}) : std::nullopt;
}

} // namespace hindsight
