// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "moment.h"

namespace hindsight {

/// From when to when a moment can have been: the first and the last microsecond, UTC.
struct TimeBounds
{
    qint64 first;
    qint64 last;
};

/// "10:30" can be any part of that minute, a range any part of it, a day any part of that day, and "~10:30" half an hour before or
/// after. A range that ends before it starts is taken for its start. No value: nobody knows when it was.
std::optional<TimeBounds> boundsOf(const Moment &moment);

/// Whether one was before the other however exactly both are known. False as soon as they can be the same time.
bool isSurelyBefore(const Moment &moment, const Moment &other);

} // namespace hindsight
