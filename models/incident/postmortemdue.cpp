// SPDX-License-Identifier: GPL-3.0-or-later
#include "postmortemdue.h"

#include "milestones.h"
#include "timetext.h"

namespace hindsight {

std::optional<DueByPolicy> dueByPolicy(const Record &record, const QList<SeverityLevel> &levels)
{
    if (!applies(MilestoneKind::Resolved, record.incident.kind))
        return std::nullopt;
    const auto resolved = milestoneOf(record, MilestoneKind::Resolved);
    const QString severity = worstSeverity(record.severities, namesOfLevels(levels));
    const auto level = std::ranges::find(levels, severity, &SeverityLevel::name);
    if (!resolved || !resolved->at.at || level == levels.end() || !level->postmortemDueDays)
        return std::nullopt;
    const QString &zone = record.incident.zone;
    // A day is that day wherever one reads it.
    const QString day = dateText(resolved->at, resolved->at.precision == Precision::Day ? resolved->at.zone : zone);
    const QDate due = QDate::fromString(day, Qt::ISODate).addDays(*level->postmortemDueDays);
    // As if somebody had typed it.
    const auto moment = readMoment(due.toString(Qt::ISODate), {.zone = zone});
    return moment ? std::optional(DueByPolicy{*moment, severity, *level->postmortemDueDays}) : std::nullopt;
}

bool isUnfinished(PostmortemState state) { return state == PostmortemState::Draft || state == PostmortemState::InReview; }

QStringList namesOfLevels(const QList<SeverityLevel> &levels)
{
    QStringList names;
    for (const SeverityLevel &level : levels)
        names.append(level.name);
    return names;
}

} // namespace hindsight
