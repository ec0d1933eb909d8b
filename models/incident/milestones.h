// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "impactcourse.h"
#include "record.h"

namespace hindsight {

/// Whether a kind of incident can have hurt anybody: a near miss, an exercise and a false alarm hurt nobody.
bool hasImpact(IncidentKind kind);
/// Whether a kind of incident can have a milestone. A near miss needed no resolving; of a false alarm nothing began, people were
/// only called.
bool applies(MilestoneKind milestone, IncidentKind kind);

/// The milestone that counts, when the record has it under several sources.
struct MilestoneValue
{
    Moment at;
    QString event = {};  ///< uid of the event it comes from; empty: none
    MilestoneSource source = MilestoneSource::Set; ///< says nothing when `fromWindow`
    bool fromWindow = false; ///< began, taken from an impact window because no milestone says it
    QString uid = {};        ///< of the milestone, or of that window
};

/// The milestone of a kind: set by hand before stated before measured. Without any, *began* of an incident is the earliest
/// start of an impact window. Anything else that is missing has no value: a milestone is never replaced by another time.
std::optional<MilestoneValue> milestoneOf(const Record &record, MilestoneKind kind);

/// Whether the incident goes on: it is one that can be resolved, and has no resolved milestone.
bool isOngoing(const Record &record);

/// A duration between two milestones, with the formula printed beside every figure.
struct Duration
{
    const char *name;    ///< stable: "time_to_detect"
    const char *label;   ///< English, translated in context "Milestones": "time to detect"
    const char *formula; ///< English, translated: "detected - began"
    std::optional<qint64> microseconds = {}; ///< missing when a milestone is missing; negative when they are out of order
    bool phase = false;  ///< from one milestone to the next, not from the start of the impact
    bool soFar = false;  ///< the end is open and `now` stood in for it
};

/// From the start of the impact: time to detect (detected - began), to acknowledge, to identify, to mitigate, to resolve;
/// per phase (`phase` set): detected to acknowledged, acknowledged to mitigated, mitigated to resolved; then the time to the first
/// customer message (the first communication event to customers or merchants - began), the impact time (union of the impact windows)
/// and the stated duration. `now` (microseconds UTC) ends what is open: the time to resolve and the last phase while the incident
/// goes on, and open windows; another milestone or a message that is missing leaves its duration without a value. A range counts
/// from its start; what is known to the day gives no duration. Only what applies to the kind of the incident: a near miss has no
/// impact time and no time to resolve, an exercise no impact time, neither a message to customers, a false alarm only how fast it
/// was acknowledged; what a document stated is always there.
QList<Duration> durationsOf(const Record &record, qint64 now);

/// The worst severity of the record's history by the order of `levels` (worst first); a name that is not among them ranks
/// after all that are. Empty without any.
QString worstSeverity(const QList<SeverityChange> &severities, const QStringList &levels);
/// The change that holds last by time; null without any. The severity it says; empty without any.
const SeverityChange *currentChange(const QList<SeverityChange> &severities);
QString currentSeverity(const QList<SeverityChange> &severities);

/// Name for people, in the language of the window.
QString labelOf(MilestoneKind kind);
QString labelOf(const Duration &duration);
QString formulaOf(const Duration &duration);

} // namespace hindsight
