// SPDX-License-Identifier: GPL-3.0-or-later
#include "milestones.h"

#include <QCoreApplication>

#include <algorithm>

namespace hindsight {

namespace {

struct Formula
{
    const char *name;
    const char *label;
    const char *formula;
    MilestoneKind from;
    MilestoneKind to;
    bool phase;
};

using enum MilestoneKind;
constexpr Formula formulas[] = {
    {"time_to_detect", QT_TRANSLATE_NOOP("Milestones", "time to detect"), QT_TRANSLATE_NOOP("Milestones", "detected - began"), Began, Detected, false},
    {"time_to_acknowledge", QT_TRANSLATE_NOOP("Milestones", "time to acknowledge"), QT_TRANSLATE_NOOP("Milestones", "acknowledged - began"), Began, Acknowledged, false},
    {"time_to_identify", QT_TRANSLATE_NOOP("Milestones", "time to identify"), QT_TRANSLATE_NOOP("Milestones", "identified - began"), Began, Identified, false},
    {"time_to_mitigate", QT_TRANSLATE_NOOP("Milestones", "time to mitigate"), QT_TRANSLATE_NOOP("Milestones", "mitigated - began"), Began, Mitigated, false},
    {"time_to_resolve", QT_TRANSLATE_NOOP("Milestones", "time to resolve"), QT_TRANSLATE_NOOP("Milestones", "resolved - began"), Began, Resolved, false},
    {"detected_to_acknowledged", QT_TRANSLATE_NOOP("Milestones", "detected to acknowledged"), QT_TRANSLATE_NOOP("Milestones", "acknowledged - detected"), Detected, Acknowledged, true},
    {"acknowledged_to_mitigated", QT_TRANSLATE_NOOP("Milestones", "acknowledged to mitigated"), QT_TRANSLATE_NOOP("Milestones", "mitigated - acknowledged"), Acknowledged, Mitigated, true},
    {"mitigated_to_resolved", QT_TRANSLATE_NOOP("Milestones", "mitigated to resolved"), QT_TRANSLATE_NOOP("Milestones", "resolved - mitigated"), Mitigated, Resolved, true},
};

/// When somebody first told those who were hurt: customers, or merchants, for whom their customers are. Known to the day it gives no
/// value, and no later message stands in for it.
std::optional<qint64> firstCustomerMessage(const Record &record)
{
    const TimelineEvent *first = nullptr;
    for (const TimelineEvent &event : record.events) {
        const bool counts = event.kind == EventKind::Communication && (event.audience == Audience::Customers || event.audience == Audience::Merchants);
        if (counts && event.at.at && (!first || timelineOrder(event.at, first->at) < 0))
            first = &event;
    }
    return first ? reckonedTime(first->at) : std::nullopt;
}

} // namespace

bool hasImpact(IncidentKind kind) { return kind == IncidentKind::Incident; }

bool applies(MilestoneKind milestone, IncidentKind kind)
{
    switch (milestone) {
    case Detected:
    case Acknowledged: return true;
    case Began:
    case Identified:
    case Mitigated: return kind != IncidentKind::FalseAlarm;
    case Resolved: return kind == IncidentKind::Incident || kind == IncidentKind::Exercise;
    }
    Q_UNREACHABLE_RETURN(false);
}

std::optional<MilestoneValue> milestoneOf(const Record &record, MilestoneKind kind)
{
    const Milestone *best = nullptr;
    for (const Milestone &milestone : record.milestones) {
        if (milestone.kind == kind && milestone.at.at && (!best || milestone.source < best->source))
            best = &milestone;
    }
    if (best)
        return MilestoneValue{best->at, best->event, best->source, false, best->uid};
    if (kind != Began || !hasImpact(record.incident.kind))
        return std::nullopt;

    const auto earliest = std::ranges::min_element(
        record.windows, [](const ImpactWindow &a, const ImpactWindow &b) { return timelineOrder(a.from, b.from) < 0; });
    if (earliest == record.windows.end() || !earliest->from.at)
        return std::nullopt;
    return MilestoneValue{.at = earliest->from, .fromWindow = true, .uid = earliest->uid};
}

bool isOngoing(const Record &record)
{
    return applies(Resolved, record.incident.kind) && !milestoneOf(record, Resolved);
}

QList<Duration> durationsOf(const Record &record, qint64 now)
{
    const IncidentKind kind = record.incident.kind;
    const bool ongoing = isOngoing(record);
    const auto at = [&](MilestoneKind milestone) -> std::optional<qint64> {
        const auto value = milestoneOf(record, milestone);
        return value ? reckonedTime(value->at) : std::nullopt;
    };

    QList<Duration> durations;
    for (const Formula &formula : formulas) {
        if (!applies(formula.from, kind) || !applies(formula.to, kind))
            continue;
        Duration duration{formula.name, formula.label, formula.formula};
        duration.phase = formula.phase;
        const auto from = at(formula.from);
        auto to = at(formula.to);
        if (from && !to && formula.to == Resolved && ongoing) {
            to = now;
            duration.soFar = true;
        }
        if (from && to)
            duration.microseconds = *to - *from;
        durations.append(duration);
    }

    if (hasImpact(kind)) {
        Duration message{"time_to_first_customer_message", QT_TRANSLATE_NOOP("Milestones", "time to first customer message"),
                         QT_TRANSLATE_NOOP("Milestones", "first message to customers or merchants - began")};
        if (const auto from = at(Began), to = firstCustomerMessage(record); from && to)
            message.microseconds = *to - *from;
        durations.append(message);
        Duration impact{"impact_time", QT_TRANSLATE_NOOP("Milestones", "impact time"), QT_TRANSLATE_NOOP("Milestones", "union of the impact windows")};
        impact.microseconds = impactTime(record.windows, now);
        impact.soFar = std::ranges::any_of(record.windows, isOpen);
        durations.append(impact);
    }
    Duration stated{"stated_duration", QT_TRANSLATE_NOOP("Milestones", "stated duration"), QT_TRANSLATE_NOOP("Milestones", "as the document says")};
    if (record.incident.statedDurationMinutes)
        stated.microseconds = *record.incident.statedDurationMinutes * microsecondsPerMinute;
    durations.append(stated);
    return durations;
}

QString worstSeverity(const QList<SeverityChange> &severities, const QStringList &levels)
{
    const auto rank = [&](const SeverityChange &change) {
        const qsizetype index = levels.indexOf(change.severity);
        return index < 0 ? levels.size() : index;
    };
    const auto worst = std::ranges::min_element(severities, {}, rank);
    return worst == severities.end() ? QString() : worst->severity;
}

const SeverityChange *currentChange(const QList<SeverityChange> &severities)
{
    // Without a time a severity holds from the start; std::optional orders "no value" first, too.
    const SeverityChange *last = nullptr;
    for (const SeverityChange &change : severities) {
        if (!last || change.at.at >= last->at.at)
            last = &change;
    }
    return last;
}

QString currentSeverity(const QList<SeverityChange> &severities)
{
    const SeverityChange *last = currentChange(severities);
    return last ? last->severity : QString();
}

QString labelOf(MilestoneKind kind)
{
    switch (kind) {
    case Began: return QCoreApplication::translate("Milestones", "began");
    case Detected: return QCoreApplication::translate("Milestones", "detected");
    case Acknowledged: return QCoreApplication::translate("Milestones", "acknowledged");
    case Identified: return QCoreApplication::translate("Milestones", "identified");
    case Mitigated: return QCoreApplication::translate("Milestones", "mitigated");
    case Resolved: return QCoreApplication::translate("Milestones", "resolved");
    }
    Q_UNREACHABLE_RETURN({});
}

QString labelOf(const Duration &duration)
{
    return QCoreApplication::translate("Milestones", duration.label);
}

QString formulaOf(const Duration &duration)
{
    return QCoreApplication::translate("Milestones", duration.formula);
}

} // namespace hindsight
