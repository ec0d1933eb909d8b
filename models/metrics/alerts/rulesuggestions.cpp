// SPDX-License-Identifier: GPL-3.0-or-later
#include "rulesuggestions.h"

#include <QDateTime>

#include <algorithm>
#include <cmath>
#include <limits>

namespace hindsight {

namespace {

constexpr qint64 million = 1'000'000;
constexpr qint64 enoughAttempts = 50;
constexpr qint64 usualDurations[] = {300, 900, 3600};
constexpr double silent = std::numeric_limits<double>::quiet_NaN();

// From the least sensitive to the most sensitive one.
std::vector<qint64> limitsFor(const AlertRule &rule, const std::vector<std::vector<double>> &values)
{
    std::vector<qint64> limits;
    if (!isUpward(rule.comparison)) {
        const qint64 step = isRate(rule.measure) && !rule.ofBaseline ? 25'000 : 50'000;
        for (qint64 limit = step; limit < million; limit += step)
            limits.push_back(limit);
        return limits;
    }
    double highest = 0;
    for (const std::vector<double> &line : values) {
        for (const double value : line)
            highest = std::isfinite(value) ? std::max(highest, value) : highest;
    }
    // Round numbers from four times the highest down to a thousandth of it.
    for (double power = std::pow(10, std::ceil(std::log10(std::max(highest, 1e-3))) + 1); power > highest / 1e4; power /= 10) {
        for (const double factor : {8.0, 6.0, 5.0, 4.0, 3.0, 2.5, 2.0, 1.5, 1.2, 1.0}) {
            if (const double limit = factor * power; limit <= 4 * highest && limit >= highest / 1000 && limit >= 1e-3)
                limits.push_back(std::llround(limit * 1e6));
        }
    }
    return limits;
}

// The times whose windows touch the day fall silent.
void leaveOut(const TimeRange &day, const AlertNumbers &numbers, const AlertRule &rule, std::vector<std::vector<double>> &values)
{
    for (qsizetype i = 0; i < numbers.size; ++i) {
        const qint64 end = numbers.endOf(i);
        if (end <= day.from || end - rule.windowSeconds * microsecondsPerSecond >= day.to)
            continue;
        for (std::vector<double> &line : values)
            line[size_t(i)] = silent;
    }
}

bool isRule(const AlertRule &rule, const AlertNumbers &numbers, const std::vector<std::vector<double>> &values)
{
    if (rule.leastAttempts == 0)
        return true;
    const std::vector<bool> speaks = speaksAt(numbers, rule);
    const qsizetype speaking = std::ranges::count(speaks, true);
    return std::ranges::any_of(values, [speaking](const std::vector<double> &line) {
        return 2 * std::ranges::count_if(line, [](double value) { return !std::isnan(value); }) > speaking;
    });
}

std::optional<RuleSuggestion> suggested(const AlertNumbers &numbers, AlertRule rule, const BacktestContext &context, const TimeRange &ownDay)
{
    rule.by = numbers.by;
    std::vector<std::vector<double>> values;
    bool fits = false;
    for (const qint64 duration : usualDurations) {
        rule.windowSeconds = rule.durationSeconds = duration;
        if (!whyNotTriable(numbers, rule).isEmpty())
            continue;
        values = alertValuesOf(numbers, rule);
        fits = isRule(rule, numbers, values);
        if (fits)
            break;
    }
    if (!fits)
        return {};
    const std::vector<std::vector<double>> all = values;
    leaveOut(ownDay, numbers, rule, values);
    const TimeRanges speaking = speakingIn(numbers, rule);
    const TimeRanges others = without(speaking, {ownDay});
    if (others.isEmpty())
        return {};
    BacktestContext without = context;
    without.incidents.removeIf([](const RecordedIncident &incident) { return incident.isThis; });
    const std::vector<qint64> limits = limitsFor(rule, values);
    const auto tryLimit = [&](qint64 limit) {
        rule.limit = limit;
        return backtestOf(numbers, values, others, rule, without);
    };
    // What is more sensitive is true whenever the other is.
    const auto firstFalse = std::ranges::partition_point(limits, [&](qint64 limit) { return tryLimit(limit).falseAlarms == 0; });
    if (firstFalse - limits.begin() < 2)
        return {};
    RuleSuggestion suggestion{.chosen = tryLimit(*(firstFalse - 2)), .tried = {}};
    suggestion.tried = backtestOf(numbers, all, speaking, rule, context);
    return suggestion;
}

} // namespace

std::vector<RuleSuggestion> suggestRules(const AlertNumbers &numbers, const BacktestContext &context, const TimeRange &ownDay)
{
    const AlertRule kinds[] = {
        {.measure = AlertMeasure::SuccessRate, .comparison = AlertComparison::Below, .leastAttempts = enoughAttempts},
        {.measure = AlertMeasure::Succeeded, .comparison = AlertComparison::Below, .ofBaseline = true},
        {.measure = AlertMeasure::Failed, .comparison = AlertComparison::Above},
        {.measure = AlertMeasure::LatencyP95, .comparison = AlertComparison::Above, .leastAttempts = enoughAttempts},
    };
    std::vector<RuleSuggestion> suggestions;
    for (const AlertRule &kind : kinds) {
        if (auto suggestion = suggested(numbers, kind, context, ownDay))
            suggestions.push_back(std::move(*suggestion));
    }
    return suggestions;
}

TimeRange daysOf(const TimeRange &incident, const QTimeZone &zone)
{
    const auto day = [&zone](qint64 at) { return QDateTime::fromMSecsSinceEpoch(at / 1000, zone).date(); };
    const auto begin = [&zone](QDate date) { return date.startOfDay(zone).toMSecsSinceEpoch() * 1000; };
    return {begin(day(incident.from)), begin(day(std::max(incident.from, incident.to - 1)).addDays(1))};
}

} // namespace hindsight
