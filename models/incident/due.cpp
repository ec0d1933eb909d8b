// SPDX-License-Identifier: GPL-3.0-or-later
#include "due.h"

namespace hindsight {

bool isPast(const Moment &due, qint64 now)
{
    // A day in summer may have 23 or 25 hours; nobody is late by that hour.
    return due.at && *due.at + (due.precision == Precision::Day ? 24 * 60 * microsecondsPerMinute : 0) <= now;
}

bool isOverdue(const ActionItem &action, qint64 now) { return !isClosed(action.status) && isPast(action.due, now); }

} // namespace hindsight
