// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue.h"
#include "record.h"

namespace hindsight {

/// When an action item is due by the policies of the database. It is written nowhere until somebody takes it.
struct ActionDue
{
    Moment due;    ///< a day in the zone of the incident
    Policy policy; ///< the one that says so
};

/// The policy for a severity and a priority. An empty severity or priority of a policy means any; the one that says most wins, and of
/// those that say the same the first. Null: there is none with a number of days.
const Policy *policyFor(const QList<Policy> &policies, const QString &severity, const QString &priority);

/// `promised`: when the action item was written down, microseconds UTC; the days count from that day. `levels` are the severities of
/// the database, worst first: the worst one the incident had counts. No value: no policy fits, it has a due date or is closed.
std::optional<ActionDue> actionDueByPolicy(const Record &record, const ActionItem &action, const QList<Policy> &policies, const QStringList &levels,
                                           qint64 promised);

} // namespace hindsight
