// SPDX-License-Identifier: GPL-3.0-or-later
// Whether the postmortem itself comes in time.
#include "checks.h"
#include "models/incident/postmortemdue.h"
#include "models/incident/timebounds.h"
#include "models/incident/timetext.h"

namespace hindsight {

using namespace Qt::StringLiterals;

QList<RecordFinding> checkPostmortem(const Record &record, const CheckOptions &options)
{
    if (!isUnfinished(record.incident.postmortemState))
        return {};
    const Moment &due = record.incident.due;
    if (!due.isEmpty()) {
        const auto bounds = boundsOf(due);
        if (!options.now || !bounds || bounds->last >= *options.now)
            return {};
        return {findingAbout<Incident>("postmortem-overdue", {}, "due",
                                       CheckText::tr("The postmortem was due on %1 and is not reviewed yet.").arg(dateText(due, record.incident.zone)))};
    }
    const auto policy = dueByPolicy(record, options.levels);
    if (!policy)
        return {};
    const QString day = dateText(policy->due, record.incident.zone);
    RecordFinding finding = findingAbout<Incident>(
        "postmortem-without-due-date", {}, "due",
        CheckText::tr("The postmortem has no due date. By the policy of %1 it is due on %2, %n day(s) after the incident was resolved.", nullptr,
                      int(policy->days))
            .arg(policy->severity, day));
    finding.fix = Fix{CheckText::tr("Due on %1").arg(day), finding.entity, record.incident.uid, {{u"due"_s, toValue(policy->due)}}};
    return {finding};
}

} // namespace hindsight
