// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/record.h"
#include "models/incident/result.h"
#include "models/store/change.h"

namespace hindsight {

// What is done to several events at once; each gives the changes of one step.

/// Microseconds of "+2h", "-30m", "1h 30m": how far times are moved. Error of kind Input: it is none.
Result<qint64> readShift(const QString &text);

/// Moves their times. What was written stays as it was; days and unknown times stay too, because they have no time of day.
QList<Change> shifted(const QList<TimelineEvent> &events, qint64 by);

/// Whether the time of an event comes from somewhere else: a line of a chat, a file.
bool hasSource(const TimelineEvent &event);

/// Puts one event to another time, `to` in microseconds UTC; what lasts stays as long. What a source wrote is kept; what was typed
/// says no longer what is meant.
QList<Change> movedTo(const TimelineEvent &event, qint64 to);

/// Takes their times of day as those of another zone: a chat that was exported in local time and read as UTC. Error of kind Input:
/// there is no such zone, or one of the times does not exist there.
Result<QList<Change>> readInZone(const QList<TimelineEvent> &events, const QString &zone);

QList<Change> withKind(const QList<TimelineEvent> &events, EventKind kind);
QList<Change> withActor(const QList<TimelineEvent> &events, const QString &actor);

/// Whether an event is among those that a filter asks for: every word in its text or actor, "#finding" its kind or "#customers"
/// its audience (by stable name or label, or their beginning), "@sre" in its actor, "*" a key event.
bool passesFilter(const TimelineEvent &event, const QString &filter);

} // namespace hindsight
