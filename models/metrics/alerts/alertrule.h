// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/names.h"
#include "models/incident/result.h"

#include <QStringList>

namespace hindsight {

/// What an alert rule looks at.
enum class AlertMeasure {
    SuccessRate,   ///< succeeded / (attempts - open)
    TechnicalRate, ///< succeeded / (succeeded + failed technically)
    Attempts,
    Succeeded,
    Failed,        ///< declined, failed and abandoned
    LatencyP50,    ///< of all attempts whose latency is known
    LatencyP95,
    LatencyP99,
};
inline constexpr Named<AlertMeasure> alertMeasureNames[] = {
    {AlertMeasure::SuccessRate, "success_rate"},
    {AlertMeasure::TechnicalRate, "technical_rate"},
    {AlertMeasure::Attempts, "attempts"},
    {AlertMeasure::Succeeded, "succeeded"},
    {AlertMeasure::Failed, "failed"},
    {AlertMeasure::LatencyP50, "latency_p50"},
    {AlertMeasure::LatencyP95, "latency_p95"},
    {AlertMeasure::LatencyP99, "latency_p99"},
};
template <> inline constexpr std::span<const Named<AlertMeasure>> namesOf<AlertMeasure>{alertMeasureNames};
inline bool isRate(AlertMeasure measure) { return measure == AlertMeasure::SuccessRate || measure == AlertMeasure::TechnicalRate; }
inline bool isLatency(AlertMeasure measure) { return measure >= AlertMeasure::LatencyP50; }

enum class AlertComparison { Below, AtMost, Above, AtLeast };
inline constexpr Named<AlertComparison> alertComparisonNames[] = {
    {AlertComparison::Below, "<"},
    {AlertComparison::AtMost, "<="},
    {AlertComparison::Above, ">"},
    {AlertComparison::AtLeast, ">="},
};
template <> inline constexpr std::span<const Named<AlertComparison>> namesOf<AlertComparison>{alertComparisonNames};
inline bool isUpward(AlertComparison comparison) { return comparison >= AlertComparison::Above; }

/// An alert as a monitoring system would have it: at the end t of each bucket the measure over (t - window, t] is compared with the
/// limit; when that has been true for the duration, the rule fires until it is no longer true.
struct AlertRule
{
    AlertMeasure measure = AlertMeasure::SuccessRate;
    AlertComparison comparison = AlertComparison::Below;
    qint64 limit = 0;           ///< millionths: of one (a rate, a share of the baseline), of a count, of a second
    bool ofBaseline = false;    ///< `limit` is a share of the mean of the same window 1, 2, 3 and 4 weeks of 168 hours before
    qint64 windowSeconds = 0;
    qint64 durationSeconds = 0; ///< 0: fires at once
    QStringList by = {};        ///< attributes: each of their values for itself
    qint64 leastAttempts = 0;   ///< in the window, else the rule is silent

    bool operator==(const AlertRule &) const = default;
};

/// Reads "success_rate < 90% for 5m by payment_method min 50 attempts":
///
///     MEASURE < | <= | > | >= LIMIT [of baseline] [per WINDOW] [for DURATION] [by ATTRIBUTE, ...] [min N attempts]
///
/// The limit is a share (90%, 0.9) of a rate, a number of a count, a time (800ms, 2s) of a latency, and a percentage of the
/// baseline. A window that is not said is the duration, and a duration that is not said is none; one of them must be. Attributes
/// that are no plain words stand in quotes, with \" and \\ in them. Error of kind Usage: names the place.
Result<AlertRule> readAlertRule(const QString &text);
/// The reverse. What is read of it is the same rule.
QString ruleText(const AlertRule &rule);
/// The limit as it stands in a rule: "90%", "100", "2s".
QString limitText(const AlertRule &rule);

} // namespace hindsight
