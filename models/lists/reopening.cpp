// SPDX-License-Identifier: GPL-3.0-or-later
#include "reopening.h"

#include "models/incident/milestones.h"

#include <QCoreApplication>

#include <algorithm>

namespace hindsight {

bool canReopen(const Record &record) { return applies(MilestoneKind::Resolved, record.incident.kind) && !isOngoing(record); }

QList<Change> reopened(const Record &record)
{
    QList<Change> changes;
    QList<Moment> kept;
    qint64 position = nextPosition(record.events);
    for (const Milestone &milestone : record.milestones) {
        if (milestone.kind != MilestoneKind::Resolved)
            continue;
        changes.append(removed(milestone));
        // Set and stated are often the same time.
        if (milestone.at.isEmpty() || std::ranges::contains(kept, milestone.at.at, &Moment::at))
            continue;
        kept.append(milestone.at);
        changes.append(created(TimelineEvent{.uid = newUid(),
                                             .incident = record.incident.uid,
                                             .at = milestone.at,
                                             .kind = EventKind::Recovery,
                                             .text = QCoreApplication::translate("Reopening", "Resolved (reopened later)"),
                                             .position = position++}));
    }
    return changes;
}

} // namespace hindsight
