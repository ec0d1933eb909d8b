// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/record.h"
#include "models/metrics/detection/detect.h"
#include "models/metrics/impact/impact.h"
#include "models/store/change.h"

namespace hindsight {

/// What the numbers say of a milestone is accepted: it stands beside what was stated or set, and replaces what was measured before.
Change measuredMilestone(const Record &record, MilestoneKind kind, const Moment &at);
/// The time of a milestone that was accepted from the numbers; no value: none was.
std::optional<qint64> measuredAt(const Record &record, MilestoneKind kind);
/// The impact window that a suggestion tells of. `step`: seconds per bucket.
ImpactWindow measuredWindow(const Record &record, const DetectedWindow &window, qint64 step);

/// What was missing becomes figures of the record, which never change by themselves; those of the same names give way to them.
/// `fileHashes`: of the imports that count. `now`: microseconds UTC.
QList<Change> frozenImpact(const Record &record, const Impact &impact, const QStringList &fileHashes, const QString &author, qint64 now);

} // namespace hindsight
