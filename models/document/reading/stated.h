// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/timetext.h"

namespace hindsight {

/// What a sentence such as "The outage occurred on July 20, 2024, from 10:30 to 12:00 GMT (1 hour 30 minutes)." says.
struct StatedTimes
{
    Moment from = {};                     ///< empty: not said
    Moment to = {};                       ///< empty: not said
    QDate date = {};                      ///< local date of `from`, or the only thing said
    std::optional<qint64> minutes = {};   ///< the duration as stated, to the minute
    bool isOngoing = false;               ///< "... and is still going on"
    bool isAll = false;                   ///< the sentence says nothing else
};

StatedTimes readStatedTimes(const QString &sentence, const TimeContext &context);

/// "1 hour 30 minutes", "90 min", "1 h 44 m", "1 Stunde 30 Minuten": minutes of the first run of numbers with units of time.
std::optional<qint64> readMinutes(const QString &text);

/// The same of a text that says nothing else.
std::optional<qint64> readLength(const QString &text);

/// The first share of payments, requests or users that failed or were affected, "60% of users were affected" or "60 percent ...", as 0 to
/// 1. Other percentages (of a processor, of those unaffected) are none.
std::optional<double> readShare(const QString &text);

} // namespace hindsight
