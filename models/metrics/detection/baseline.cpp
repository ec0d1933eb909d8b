// SPDX-License-Identifier: GPL-3.0-or-later
#include "baseline.h"

#include "localclock.h"
#include "models/incident/timetext.h"

#include <algorithm>
#include <numeric>

namespace hindsight {

namespace {

constexpr qint64 hour = 3600;
constexpr qint64 day = 24 * hour;
constexpr qint64 week = 7 * day;
// A median of four weeks stands one bad week; of fourteen days, the days off of two weeks.
constexpr int weeksOfShape = 4;
constexpr int daysOfShape = 14;
// Fewer cannot outvote one odd day.
constexpr int leastRepetitions = 3;
// A shape explains hours; of the minutes most is chance, and would hide how much better it fits.
constexpr qint64 comparedOver = 2 * hour;
// People are not exact to the minute: a shape is a median over twenty minutes, which leaves an opening hour where it is.
constexpr qint64 smoothing = 600;
// The level is that of a day, so that night and day do not disturb it where no shape is taken off; at least so many values,
// below which a median says little.
constexpr qint64 levelSpan = day;
constexpr qsizetype leastOfLevel = 24;
// A median over a day does not need every minute of it.
constexpr qint64 levelParts = 144;

std::vector<double> smoothed(const Samples &samples)
{
    const qsizetype reach = smoothing / samples.step;
    if (reach == 0)
        return samples.values;
    const qsizetype size = samples.size();
    std::vector<double> medians(size_t(size), noValue), sorted; // what the window holds, which moves on by one
    const auto enter = [&](qsizetype i) {
        if (const double value = i < size ? samples.values[size_t(i)] : noValue; !std::isnan(value))
            sorted.insert(std::ranges::upper_bound(sorted, value), value);
    };
    for (qsizetype i = 0; i < reach; ++i)
        enter(i);
    for (qsizetype i = 0; i < size; ++i) {
        enter(i + reach);
        if (const double left = i > reach ? samples.values[size_t(i - reach - 1)] : noValue; !std::isnan(left))
            sorted.erase(std::ranges::lower_bound(sorted, left));
        if (!sorted.empty())
            medians[size_t(i)] = sorted[sorted.size() / 2];
    }
    return medians;
}

/// The median of the period around each value, in a few steps per period.
std::vector<double> levelAround(const std::vector<double> &values, qsizetype period)
{
    constexpr qsizetype stepsPerPeriod = 28, looksPerPeriod = 500;
    const qsizetype size = qsizetype(values.size()), step = std::max<qsizetype>(1, period / stepsPerPeriod),
                    stride = std::max<qsizetype>(1, period / looksPerPeriod);
    std::vector<double> steps, window;
    for (qsizetype middle = 0; middle < size + step; middle += step) {
        window.clear();
        // A whole period at the ends too: half of one would be day without night.
        const qsizetype from = std::clamp<qsizetype>(middle - period / 2, 0, std::max<qsizetype>(0, size - period));
        for (qsizetype i = from; i < std::min(size, from + period); i += stride) {
            if (!std::isnan(values[size_t(i)]))
                window.push_back(values[size_t(i)]);
        }
        const double median = quantileOf(window, 0.5);
        steps.push_back(std::isnan(median) ? (steps.empty() ? 0 : steps.back()) : median);
    }
    std::vector<double> levels(values.size());
    for (size_t i = 0; i < values.size(); ++i) {
        const size_t left = i / size_t(step);
        const double part = double(i % size_t(step)) / double(step);
        levels[i] = steps[left] + (steps[left + 1] - steps[left]) * part;
    }
    return levels;
}

struct Shape
{
    std::vector<double> values;
    bool fromLater = false;
};

Shape shapeOf(const std::vector<double> &means, const LocalClock &clock, qint64 period, qint64 step, int repetitions)
{
    // Each value against the level of its own time, so that growth is no shape.
    std::vector<double> relative = means;
    const std::vector<double> levels = levelAround(means, qsizetype(period / step));
    for (size_t i = 0; i < relative.size(); ++i)
        relative[i] -= levels[i];
    Shape shape{std::vector<double>(means.size(), noValue)};
    std::vector<qsizetype> alike;
    std::vector<double> values;
    for (size_t i = 0; i < means.size(); ++i) {
        clock.alike(qsizetype(i), period, repetitions, alike);
        values.clear();
        for (const qsizetype other : alike) {
            if (!std::isnan(relative[size_t(other)])) {
                values.push_back(relative[size_t(other)]);
                shape.fromLater = shape.fromLater || size_t(other) > i;
            }
        }
        if (!values.empty()) {
            const auto middle = values.begin() + qsizetype(values.size()) / 2;
            std::ranges::nth_element(values, middle);
            shape.values[i] = *middle;
        }
    }
    // Where there is nothing to compare with, a middling hour is the least wrong.
    const double usual = quantileOf(withoutGaps(shape.values), 0.5);
    for (double &value : shape.values)
        value = std::isnan(value) ? (std::isnan(usual) ? 0 : usual) : value;
    return shape;
}

// The median of what was there in the day before each sample, in steps of ten minutes.
std::vector<double> levelOf(const std::vector<double> &values, qint64 step)
{
    const qsizetype span = std::max(qsizetype(levelSpan / step), leastOfLevel);
    const qsizetype stride = std::max<qsizetype>(1, span / levelParts);
    const size_t most = size_t(span / stride);
    std::vector<double> levels(values.size(), noValue), sorted, inOrder;
    size_t oldest = 0;
    double sum = 0;
    qsizetype count = 0;
    for (size_t i = 0; i < values.size(); ++i) {
        if (!sorted.empty())
            levels[i] = sorted[sorted.size() / 2];
        if (!std::isnan(values[i])) {
            sum += values[i];
            ++count;
        }
        if (qsizetype(i + 1) % stride != 0 || count == 0)
            continue;
        const double mean = sum / double(count);
        sum = 0;
        count = 0;
        inOrder.push_back(mean);
        sorted.insert(std::ranges::lower_bound(sorted, mean), mean);
        if (inOrder.size() - oldest > most)
            sorted.erase(std::ranges::lower_bound(sorted, inOrder[oldest++]));
    }
    // The first day has nothing before it but itself.
    const size_t reach = std::min(values.size(), size_t(span));
    const double first = quantileOf(withoutGaps(std::span(values).first(reach)), 0.5);
    double last = std::isnan(first) ? 0 : first;
    for (size_t i = 0; i < values.size(); ++i) {
        if (i < reach && !std::isnan(first))
            levels[i] = first;
        last = levels[i] = std::isnan(levels[i]) ? last : levels[i];
    }
    return levels;
}

/// How far means over two hours lie apart.
double unrestOf(const std::vector<double> &rest, qint64 step)
{
    const size_t part = size_t(std::max<qint64>(1, comparedOver / step));
    std::vector<double> means;
    for (size_t i = 0; i + part <= rest.size(); i += part) {
        const std::vector<double> there = withoutGaps(std::span(rest).subspan(i, part));
        if (!there.empty())
            means.push_back(std::accumulate(there.begin(), there.end(), 0.0) / double(there.size()));
    }
    return robustSpread(means);
}

} // namespace

Samples leavingOut(const Samples &samples, const TimeRanges &leftOut)
{
    Samples kept = samples;
    for (const TimeRange &range : leftOut) {
        const qint64 from = range.from / microsecondsPerSecond - samples.start, to = range.to / microsecondsPerSecond - samples.start;
        for (qint64 i = std::max<qint64>(0, from / samples.step); i < samples.size() && i * samples.step < to; ++i)
            kept.values[size_t(i)] = noValue;
    }
    return kept;
}

Baseline baselineOf(const Samples &samples, const BaselineOptions &options)
{
    const Samples usual = leavingOut(samples, options.leftOut);
    const LocalClock clock(samples.start, samples.step, samples.size(), options.zone);
    Baseline best;
    double leastUnrest = 0;
    const auto consider = [&](BaselineMethod method, const Shape &shape) {
        std::vector<double> rest = usual.values;
        for (size_t i = 0; i < rest.size(); ++i)
            rest[i] -= shape.values.empty() ? 0 : shape.values[i];
        std::vector<double> expected = levelOf(rest, samples.step);
        for (size_t i = 0; i < rest.size(); ++i) {
            rest[i] -= expected[i];
            expected[i] += shape.values.empty() ? 0 : shape.values[i];
        }
        const double unrest = unrestOf(rest, samples.step);
        constexpr double worthIt = 0.8;
        if (best.expected.empty() || unrest < leastUnrest * worthIt) {
            best = {method, shape.fromLater, std::move(expected), robustSpread(rest)};
            leastUnrest = unrest;
        }
    };
    const qint64 length = samples.size() * samples.step;
    const bool hasDays = length >= leastRepetitions * day && samples.step < day, hasWeeks = length >= leastRepetitions * week && samples.step < week;
    // Which one is asked for, as far as the series is long enough; null: the one that fits.
    std::optional<BaselineMethod> wanted = options.method;
    if ((wanted == BaselineMethod::DayShape && !hasDays) || (wanted == BaselineMethod::WeekShape && !hasWeeks))
        wanted = BaselineMethod::Level;
    if (wanted.value_or(BaselineMethod::Level) == BaselineMethod::Level)
        consider(BaselineMethod::Level, {});
    if (wanted == BaselineMethod::Level)
        return best;
    const std::vector<double> means = smoothed(usual);
    if (hasDays && wanted.value_or(BaselineMethod::DayShape) == BaselineMethod::DayShape)
        consider(BaselineMethod::DayShape, shapeOf(means, clock, day, samples.step, daysOfShape));
    if (hasWeeks && wanted.value_or(BaselineMethod::WeekShape) == BaselineMethod::WeekShape)
        consider(BaselineMethod::WeekShape, shapeOf(means, clock, week, samples.step, weeksOfShape));
    return best;
}

} // namespace hindsight
