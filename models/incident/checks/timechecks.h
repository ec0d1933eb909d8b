// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "finding.h"
#include "models/incident/record.h"

#include <QStringList>

namespace hindsight {

/// What does not fit together in the times of a record. Only what is wrong however exactly the times are known (timebounds.h): "10:30"
/// and "10:30:20", ranges that overlap and times of about then are in order. Only what applies to the kind of the incident, and only
/// the milestones that count (milestoneOf). Also those that somebody waived; checkRecord parts them.
///
/// - milestones-out-of-order: detected, identified, mitigated or resolved before began, acknowledged or identified before detected,
///   resolved before mitigated. People often mitigate before they know the cause, and acknowledge when it is over: no finding.
/// - detected-after-end (info): nobody knew of it while it lasted.
/// - window-ends-before-start: an impact window.
/// - began-differs-from-impact: the milestone says another time than the earliest impact window.
/// - impact-after-end: a window that is open or goes on after resolved; after mitigated only one in which the service was down,
///   because what is mitigated may still be degraded.
/// - milestone-differs-from-event: a milestone is at another time than the event it comes from.
/// - severity-outside-incident: a severity holds from before the incident or after it was resolved.
/// - unknown-severity: a severity that is none of `levels`; without any level there is nothing to compare with.
/// - event-ends-before-start: an event's range of time.
QList<RecordFinding> checkTimes(const Record &record, const QStringList &levels);

} // namespace hindsight
