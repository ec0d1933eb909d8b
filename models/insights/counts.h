// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portfolio.h"

namespace hindsight {

/// Incidents that have something in common: a severity, a service, a category.
struct Group
{
    QString name = {};          ///< as the records say it; empty: they say nothing
    QStringList incidents = {}; ///< uids, in the order they began
};

/// What incidents are counted by. Names of enums are those of the records ("alert"); the views translate them.
enum class CountBy {
    Severity,        ///< the worst of each
    Origin,          ///< service in which it began; one with several counts in each
    Affected,        ///< service that was hurt
    DetectionSource, ///< who noticed first
    Trigger,         ///< category of its triggers
    Cause,           ///< category of its contributing factors
};

/// The groups, the largest first (severities: the worst first); what says nothing comes last, under an empty name. Near misses,
/// exercises and false alarms are counted too, but not where customers were hurt (Affected) or somebody had to notice an impact.
QList<Group> groupsOf(const QList<const Record *> &incidents, CountBy by, const QStringList &levels);

/// Those incidents of each group that began in each of the spans: as many lists per group as there are spans.
struct GroupOverTime
{
    QString name = {};
    QList<QStringList> incidents = {};
};
QList<GroupOverTime> overTime(const QList<const Record *> &incidents, CountBy by, const QStringList &levels, const QList<Period> &spans);

} // namespace hindsight
