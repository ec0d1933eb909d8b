// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command.h"
#include "models/incident/record.h"
#include "models/incident/source.h"
#include "models/incident/timetext.h"

namespace hindsight {

/// The numbers a command is about.
struct NumbersOf
{
    MetricSource source;
    TimeContext context;               ///< of times given with options
    std::optional<Record> record = {}; ///< where an incident was named
};
/// Of an incident, or of a source by its name where no incident is given.
Result<NumbersOf> numbersOf(const Store &store, const QString &incident, const QString &source);

/// A time given with an option; no value: it was not given.
Result<std::optional<qint64>> timeOption(const QCommandLineParser &given, const QString &option, const TimeContext &context);

} // namespace hindsight
