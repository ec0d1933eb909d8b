// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actionflow.h"

namespace hindsight {

/// An incident that came back while an action item that was promised after the earlier one was still open.
struct Recurrence
{
    QString earlier;  ///< uid of the incident in which the action was promised
    QString later;    ///< uid of the incident that came back
    QString action;   ///< uid
    qint64 at = 0;    ///< when the later one began, microseconds UTC
    std::optional<qint64> daysLate = {}; ///< whole days the action was overdue then; negative: it was due later; no value: never due
    std::optional<qint64> impact = {};   ///< impact time of the later incident, microseconds
};

/// Two incidents have a cause in common when a link says so (same cause, caused by), directly or over others, or when an action item
/// answers both. An action was open at a time when it was neither closed before it nor has nobody said when it was closed. The worst
/// delay first.
QList<Recurrence> recurrencesOf(const Portfolio &portfolio, const Closings &closings = {});

/// Something that nobody promised to do anything about.
struct Unanswered
{
    QString incident;    ///< uid
    QString cause = {};  ///< uid; empty: it is about how the incident was noticed
};
/// Causes without an action item; and incidents whose start no monitoring saw (noticed by users, or before anything was measured),
/// without one of kind "detect". Those of real incidents and near misses, the newest first.
QList<Unanswered> unansweredIn(const Portfolio &portfolio);

} // namespace hindsight
