// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue.h"
#include "record.h"

namespace hindsight {

/// When a postmortem is due by what the database says of its severity. It is written nowhere until somebody takes it.
struct DueByPolicy
{
    Moment due;       ///< a day in the zone of the incident
    QString severity; ///< the worst one the incident had
    qint64 days;      ///< from the day on which it was resolved, in the zone of the incident
};

/// No value: the incident is not resolved or cannot be, nobody knows on which day it was, or its severity has no such days.
/// `levels` are those of the database, worst first.
std::optional<DueByPolicy> dueByPolicy(const Record &record, const QList<SeverityLevel> &levels);

/// Whether somebody still has to write or review the postmortem.
bool isUnfinished(PostmortemState state);

QStringList namesOfLevels(const QList<SeverityLevel> &levels);

} // namespace hindsight
