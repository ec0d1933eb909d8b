// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue.h"
#include "record.h"

namespace hindsight {

/// How a deadline stands.
struct DeadlineState
{
    enum class Kind {
        NoTime,    ///< nobody said how long it may take
        Waiting,   ///< the milestone that starts its clock has no time
        Running,   ///< not done, and there is time left
        Missed,    ///< not done, and its time is over
        Met,
        MetLate,
        Done       ///< done, and nobody knows whether in time
    };
    Kind kind = Kind::NoTime;
    std::optional<qint64> due = {};  ///< microseconds UTC: the milestone and what is allowed after it
    std::optional<qint64> left = {}; ///< microseconds from `now`, or from when it was done, to `due`; negative: too late
};

/// A time of a mere day is no time to start a clock at; done on a day is done at the end of that day in its zone.
DeadlineState stateOf(const Deadline &deadline, const Record &record, qint64 now);

/// A sentence for each deadline of the record, in their order and in the language of the window; times in the zone of the incident.
QStringList deadlineRemarks(const Record &record, qint64 now);

/// Those that the database offers and the record does not have, by name. None where nothing was hurt: only an incident has deadlines.
QList<DeadlinePreset> offeredDeadlines(const Record &record, const QList<DeadlinePreset> &presets);
/// A deadline of the record as the preset says.
Deadline deadlineOf(const DeadlinePreset &preset, const Record &record, qint64 position);

} // namespace hindsight
