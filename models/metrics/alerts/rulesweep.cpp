// SPDX-License-Identifier: GPL-3.0-or-later
#include "rulesweep.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace hindsight {

namespace {

constexpr int gridSize = 20;
constexpr qint64 usualMinutes[gridSize] = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30, 40, 45, 60, 90, 120};

// 1, 2, 2.5 or 5 times a power of ten, at least as large.
double roundStep(double least)
{
    const double power = std::pow(10, std::floor(std::log10(least)));
    for (const double factor : {1.0, 2.0, 2.5, 5.0}) {
        if (factor * power >= least * (1 - 1e-9))
            return factor * power;
    }
    return 10 * power;
}

AlertRule withPoint(AlertRule rule, qint64 limit, qint64 duration)
{
    if (rule.windowSeconds == rule.durationSeconds)
        rule.windowSeconds = duration;
    rule.durationSeconds = duration;
    rule.limit = limit;
    return rule;
}

} // namespace

SweepGrid usualGrid(const AlertNumbers &numbers, const AlertRule &rule)
{
    SweepGrid grid;
    for (const qint64 minutes : usualMinutes) {
        if (minutes * 60 % numbers.step == 0)
            grid.durations.push_back(minutes * 60);
    }
    for (qint64 i = 1; std::ssize(grid.durations) < gridSize; ++i) {
        if (const qint64 seconds = i * numbers.step; !std::ranges::binary_search(grid.durations, seconds))
            grid.durations.insert(std::ranges::lower_bound(grid.durations, seconds), seconds);
    }
    double low = std::numeric_limits<double>::max(), high = 0;
    if (isRate(rule.measure) && !rule.ofBaseline) {
        low = 0;
        high = 1;
    } else if (whyNotTriable(numbers, rule).isEmpty()) {
        for (const std::vector<double> &values : alertValuesOf(numbers, rule)) {
            for (const double value : values) {
                if (std::isfinite(value)) {
                    low = std::min(low, value);
                    high = std::max(high, value);
                }
            }
        }
    }
    if (high <= 0)
        return grid;
    low = std::min(low, high);
    const double step = std::max(roundStep(std::max(high - low, high / 100) / gridSize), 1e-6);
    for (int i = 1; i <= gridSize; ++i)
        grid.limits.push_back(qint64(std::llround((std::floor(low / step) + i) * step * 1e6)));
    return grid;
}

std::vector<SweepPoint> sweep(const AlertNumbers &numbers, const AlertRule &rule, const SweepGrid &grid, const BacktestContext &context)
{
    std::vector<SweepPoint> points;
    std::vector<std::vector<double>> values;
    TimeRanges speaking;
    qint64 window = 0;
    bool isTriable = false;
    for (const qint64 duration : grid.durations) {
        const AlertRule timed = withPoint(rule, rule.limit, duration);
        if (timed.windowSeconds != window) {
            window = timed.windowSeconds;
            isTriable = whyNotTriable(numbers, timed).isEmpty();
            values = isTriable ? alertValuesOf(numbers, timed) : std::vector<std::vector<double>>();
            speaking = isTriable ? speakingIn(numbers, timed) : TimeRanges();
        }
        for (const qint64 limit : grid.limits) {
            if (!isTriable)
                break;
            const Backtest tried = backtestOf(numbers, values, speaking, withPoint(rule, limit, duration), context);
            points.push_back({limit, duration, tried.firstInIncident, std::ssize(tried.pages), tried.falseAlarms});
        }
    }
    return points;
}

std::vector<SweepPoint> sweepCurve(const std::vector<SweepPoint> &points)
{
    std::vector<SweepPoint> curve;
    for (const SweepPoint &point : points) {
        if (point.firstInIncident)
            curve.push_back(point);
    }
    std::ranges::stable_sort(curve, {}, [](const SweepPoint &point) { return std::pair(*point.firstInIncident, point.falseAlarms); });
    qint64 fewest = std::numeric_limits<qint64>::max();
    std::erase_if(curve, [&fewest](const SweepPoint &point) {
        if (point.falseAlarms >= fewest)
            return true;
        fewest = point.falseAlarms;
        return false;
    });
    return curve;
}

} // namespace hindsight
