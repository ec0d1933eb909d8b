// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "impact.h"

#include <QList>

namespace hindsight {

/// Time of a moment to reckon with, microseconds UTC: a range counts from its start. No value: unknown, or a mere day, which has no
/// time of day.
std::optional<qint64> reckonedTime(const Moment &moment);

/// Whether a window has begun and nobody said that it ended.
bool isOpen(const ImpactWindow &window);

/// Length of the union of the windows, microseconds; open ends count to `now`. Windows whose start or end has no time of day, and
/// those that end before they start, count nothing; no value when that is so of all.
std::optional<qint64> impactTime(const QList<ImpactWindow> &windows, qint64 now);

/// How often the impact came back after a time without any: the gaps in the union of the windows that count.
int impactReturns(const QList<ImpactWindow> &windows, qint64 now);

/// Impact that became less without ending.
struct PartialMitigation
{
    QString window; ///< uid of the window of what was left
    Moment at;      ///< when the worse impact ended
};

/// Windows that go on after a worse one of the same scope which they touch or overlap, in the order of time. Worse is a higher
/// degree, or a larger failing share of the same degree.
QList<PartialMitigation> partialMitigations(const QList<ImpactWindow> &windows);

/// What the windows say besides their length, a sentence each, in the language of the window: how often the impact came back, and
/// when it was partly mitigated (times in `zone`). Empty: nothing.
QStringList impactRemarks(const QList<ImpactWindow> &windows, qint64 now, const QString &zone);

} // namespace hindsight
