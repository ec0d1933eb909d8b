// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portfolio.h"

namespace hindsight {

/// Fewer values than these are shown one by one and counted; a median or a percentile of them would say more than they do.
inline constexpr qsizetype fewValues = 10;

struct ResponseValue
{
    QString incident; ///< uid
    qint64 microseconds = 0;
};

/// How long one thing took in many incidents: to detect, acknowledge, mitigate, resolve. Only incidents that can have it.
struct ResponseTime
{
    const char *name;    ///< stable: "time_to_detect"
    const char *label;   ///< as Duration has it
    const char *formula; ///< as Duration has it: "detected - began"
    QList<ResponseValue> values = {}; ///< the shortest first
    int missing = 0;    ///< a milestone is missing or known to the day: counted, never replaced
    int ongoing = 0;    ///< not over yet: left out
    int outOfOrder = 0; ///< the end is before the start: left out, somebody must look
};

/// Of the incidents of a period that began in it.
QList<ResponseTime> responseTimesOf(const QList<const Record *> &incidents, qint64 now);

/// Incidents that somebody noticed after they were over (detected after resolved): uids.
QStringList detectedAfterwards(const QList<const Record *> &incidents);

/// The nearest-rank quantile: the smallest value that at least `share` of all values do not exceed (Hyndman and Fan 1996, type 1). No
/// value for fewer than `fewValues`.
std::optional<qint64> quantile(const QList<ResponseValue> &ascending, double share);

} // namespace hindsight
