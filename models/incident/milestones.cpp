// SPDX-License-Identifier: GPL-3.0-or-later
#include "milestones.h"

#include <QCoreApplication>

#include <algorithm>

namespace hindsight {

namespace {

/// What a kind of incident can have. A near miss hurt nobody and so needed no resolving; of a false alarm nothing began,
/// people were only called; an exercise has all times but hurts nobody.
struct Applies
{
    bool impact;
    bool began;
    bool mitigated;
    bool resolved;
};

constexpr Applies appliesTo(IncidentKind kind)
{
    switch (kind) {
    case IncidentKind::Incident: return {.impact = true, .began = true, .mitigated = true, .resolved = true};
    case IncidentKind::NearMiss: return {.impact = false, .began = true, .mitigated = true, .resolved = false};
    case IncidentKind::Exercise: return {.impact = false, .began = true, .mitigated = true, .resolved = true};
    case IncidentKind::FalseAlarm: return {.impact = false, .began = false, .mitigated = false, .resolved = false};
    }
    Q_UNREACHABLE_RETURN({});
}

constexpr bool applies(const Applies &kind, MilestoneKind milestone)
{
    switch (milestone) {
    case MilestoneKind::Detected:
    case MilestoneKind::Acknowledged: return true;
    case MilestoneKind::Began:
    case MilestoneKind::Identified: return kind.began;
    case MilestoneKind::Mitigated: return kind.mitigated;
    case MilestoneKind::Resolved: return kind.resolved;
    }
    Q_UNREACHABLE_RETURN(false);
}

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

/// The time to reckon with: a range counts from its start; a mere day has no time of day, so it has none.
std::optional<qint64> timeOf(const Moment &moment)
{
    return moment.precision == Precision::Day ? std::nullopt : moment.at;
}

bool isOpen(const ImpactWindow &window)
{
    return timeOf(window.from) && window.to.isEmpty();
}

} // namespace

std::optional<MilestoneValue> milestoneOf(const Record &record, MilestoneKind kind)
{
    const Milestone *best = nullptr;
    for (const Milestone &milestone : record.milestones) {
        if (milestone.kind == kind && milestone.at.at && (!best || milestone.source < best->source))
            best = &milestone;
    }
    if (best)
        return MilestoneValue{best->at, best->event, best->source};
    if (kind != Began || !appliesTo(record.incident.kind).impact)
        return std::nullopt;

    const auto earliest = std::ranges::min_element(
        record.windows, [](const ImpactWindow &a, const ImpactWindow &b) { return timelineOrder(a.from, b.from) < 0; });
    if (earliest == record.windows.end() || !earliest->from.at)
        return std::nullopt;
    return MilestoneValue{.at = earliest->from, .fromWindow = true};
}

bool isOngoing(const Record &record)
{
    return appliesTo(record.incident.kind).resolved && !milestoneOf(record, Resolved);
}

QList<Duration> durationsOf(const Record &record, qint64 now)
{
    const Applies kind = appliesTo(record.incident.kind);
    const bool ongoing = isOngoing(record);
    const auto at = [&](MilestoneKind milestone) -> std::optional<qint64> {
        const auto value = milestoneOf(record, milestone);
        return value ? timeOf(value->at) : std::nullopt;
    };

    QList<Duration> durations;
    for (const Formula &formula : formulas) {
        if (!applies(kind, formula.from) || !applies(kind, formula.to))
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

    if (kind.impact) {
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

std::optional<qint64> impactTime(const QList<ImpactWindow> &windows, qint64 now)
{
    QList<std::pair<qint64, qint64>> spans;
    for (const ImpactWindow &window : windows) {
        const auto from = timeOf(window.from);
        if (!from)
            continue;
        const auto to = isOpen(window) ? qMax(*from, now) : timeOf(window.to);
        if (to && *from <= *to)
            spans.append({*from, *to});
    }
    if (spans.isEmpty())
        return {};
    std::ranges::sort(spans);

    qint64 total = 0;
    qint64 covered = std::numeric_limits<qint64>::min();
    for (const auto &[from, to] : spans) {
        total += qMax(to, covered) - qMax(from, covered);
        covered = qMax(covered, to);
    }
    return total;
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

QString currentSeverity(const QList<SeverityChange> &severities)
{
    // Without a time a severity holds from the start; std::optional orders "no value" first, too.
    const SeverityChange *last = nullptr;
    for (const SeverityChange &change : severities) {
        if (!last || change.at.at >= last->at.at)
            last = &change;
    }
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
