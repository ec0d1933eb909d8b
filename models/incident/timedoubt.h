// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "moment.h"

#include <QList>

namespace hindsight {

/// Why what was written for a moment can mean another time than the one it was read as.
struct TimeDoubt
{
    QString sentence;      ///< for the user
    QList<Moment> choices; ///< what can be meant: first the moment as it was read
};

/// A local time that happens twice because the clock is put back ("02:30" on 2024-10-27 in Berlin), or an abbreviation of the other
/// season ("PST" in July). No value: the moment can only mean one time. A moment that names an offset never has a doubt.
std::optional<TimeDoubt> doubtOf(const Moment &moment);

} // namespace hindsight
