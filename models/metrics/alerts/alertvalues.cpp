// SPDX-License-Identifier: GPL-3.0-or-later
#include "alertvalues.h"

#include "models/metrics/sketch.h"
#include "models/metrics/texts.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>

namespace hindsight {

namespace {

constexpr qint64 weekSeconds = 7 * 86'400;
constexpr int baselineWeeks = 4;
constexpr double silent = std::numeric_limits<double>::quiet_NaN();

// Sums over the last `window` buckets.
std::vector<quint64> sumsOver(const std::vector<quint32> &counts, qsizetype window)
{
    std::vector<quint64> sums(counts.size());
    quint64 sum = 0;
    for (size_t i = 0; i < counts.size(); ++i) {
        sum += counts[i];
        if (qsizetype(i) >= window)
            sum -= counts[i - size_t(window)];
        sums[i] = sum;
    }
    return sums;
}

std::vector<double> ratesOf(const std::vector<quint32> &some, const std::vector<quint32> &all, qsizetype window)
{
    const std::vector<quint64> tops = sumsOver(some, window), bases = sumsOver(all, window);
    std::vector<double> rates(some.size());
    for (size_t i = 0; i < rates.size(); ++i)
        rates[i] = bases[i] == 0 ? silent : double(tops[i]) / double(bases[i]);
    return rates;
}

std::vector<double> countsIn(const AlertLine &line, AlertMeasure measure, qsizetype window)
{
    const std::vector<quint64> sums = sumsOver(measure == AlertMeasure::Succeeded    ? line.succeeded
                                                   : measure == AlertMeasure::Failed ? line.closed
                                                                                     : line.attempts,
                                               window);
    std::vector<double> counts(sums.begin(), sums.end());
    if (measure == AlertMeasure::Failed) {
        const std::vector<quint64> succeeded = sumsOver(line.succeeded, window);
        for (size_t i = 0; i < counts.size(); ++i)
            counts[i] -= double(succeeded[i]);
    }
    return counts;
}

// Seconds.
std::vector<double> latenciesIn(const AlertLine &line, double quantile, qsizetype size, qsizetype window)
{
    std::vector<double> values(size_t(size), silent);
    Sketch sketch;
    size_t next = 0, oldest = 0;
    for (qsizetype i = 0; i < size; ++i) {
        for (; next < line.latencies.size() && line.latencies[next].bucket <= i; ++next)
            sketch.add(line.latencies[next].bin, line.latencies[next].count);
        for (; oldest < next && line.latencies[oldest].bucket <= i - window; ++oldest)
            sketch.add(line.latencies[oldest].bin, -line.latencies[oldest].count);
        if (const auto found = sketch.count() > 0 ? sketch.quantile(quantile) : std::nullopt)
            values[size_t(i)] = *found / 1e6;
    }
    return values;
}

std::vector<double> measured(const AlertNumbers &numbers, const AlertLine &line, AlertMeasure measure, qsizetype window)
{
    switch (measure) {
    case AlertMeasure::SuccessRate: return ratesOf(line.succeeded, line.closed, window);
    case AlertMeasure::TechnicalRate: return ratesOf(line.succeeded, line.technical, window);
    case AlertMeasure::LatencyP50: return latenciesIn(line, 0.5, numbers.size, window);
    case AlertMeasure::LatencyP95: return latenciesIn(line, 0.95, numbers.size, window);
    case AlertMeasure::LatencyP99: return latenciesIn(line, 0.99, numbers.size, window);
    case AlertMeasure::Attempts:
    case AlertMeasure::Succeeded:
    case AlertMeasure::Failed: break;
    }
    return countsIn(line, measure, window);
}

template <class Compare> std::vector<AlertRun> runsIn(const std::vector<double> &values, qint64 durationSteps, Compare isTrue)
{
    std::vector<AlertRun> runs;
    const qsizetype size = std::ssize(values);
    for (qsizetype i = 0; i < size; ++i) {
        if (!isTrue(values[size_t(i)]))
            continue;
        AlertRun run{i, i + durationSteps, i};
        while (run.to < size && isTrue(values[size_t(run.to)]))
            ++run.to;
        if (run.from < run.to)
            runs.push_back(run);
        i = run.to;
    }
    return runs;
}

} // namespace

QString whyNotTriable(const AlertNumbers &numbers, const AlertRule &rule)
{
    if (numbers.size == 0 || numbers.lines.empty())
        return MetricsText::tr("There are no numbers.");
    if (isLatency(rule.measure) && !numbers.hasLatencies)
        return MetricsText::tr("These numbers have no latencies.");
    const QString kept = widthText(numbers.step);
    if (rule.windowSeconds < numbers.step)
        return MetricsText::tr("The window of the rule, %1, is shorter than the buckets of these numbers, %2.").arg(widthText(rule.windowSeconds), kept);
    if (rule.windowSeconds % numbers.step != 0)
        return MetricsText::tr("The window of the rule, %1, is no multiple of the buckets of these numbers, %2.").arg(widthText(rule.windowSeconds), kept);
    if (rule.ofBaseline && weekSeconds % numbers.step != 0)
        return MetricsText::tr("A week is no multiple of the buckets of these numbers, %1, so there is no baseline.").arg(kept);
    const std::vector<bool> speaks = speaksAt(numbers, rule);
    if (std::ranges::none_of(speaks, std::identity())) {
        return rule.ofBaseline ? MetricsText::tr("A baseline needs the four weeks before, and these numbers do not reach back that far.")
                               : MetricsText::tr("Nowhere in these numbers is a whole window of the rule, %1, known.").arg(widthText(rule.windowSeconds));
    }
    return {};
}

std::vector<bool> speaksAt(const AlertNumbers &numbers, const AlertRule &rule)
{
    const qsizetype window = rule.windowSeconds / numbers.step, week = weekSeconds / numbers.step;
    std::vector<bool> speaks(size_t(numbers.size), false);
    for (qsizetype i = window - 1; i < numbers.size; ++i) {
        bool all = numbers.knows(i + 1 - window, i + 1);
        for (int back = 1; back <= baselineWeeks && all && rule.ofBaseline; ++back) {
            const qsizetype end = i + 1 - back * week;
            all = end >= window && numbers.knows(end - window, end);
        }
        speaks[size_t(i)] = all;
    }
    return speaks;
}

std::vector<double> alertValues(const AlertNumbers &numbers, const AlertLine &line, const AlertRule &rule)
{
    const qsizetype window = rule.windowSeconds / numbers.step, week = weekSeconds / numbers.step;
    std::vector<double> values = measured(numbers, line, rule.measure, window);
    if (rule.ofBaseline) {
        // From the end on, because each is compared with earlier ones.
        for (qsizetype i = numbers.size - 1; i >= 0; --i) {
            double sum = 0;
            for (int back = 1; back <= baselineWeeks; ++back)
                sum += i >= back * week ? values[size_t(i - back * week)] : silent;
            values[size_t(i)] /= sum / baselineWeeks;
        }
    }
    const std::vector<bool> speaks = speaksAt(numbers, rule);
    const std::vector<quint64> attempts = rule.leastAttempts > 0 ? sumsOver(line.attempts, window) : std::vector<quint64>();
    for (size_t i = 0; i < values.size(); ++i) {
        if (!speaks[i] || (rule.leastAttempts > 0 && attempts[i] < quint64(rule.leastAttempts)))
            values[i] = silent;
    }
    return values;
}

std::vector<AlertRun> alertRuns(const std::vector<double> &values, AlertComparison comparison, qint64 limit, qint64 durationSteps)
{
    const double bound = double(limit) / 1e6;
    switch (comparison) {
    case AlertComparison::Below: return runsIn(values, durationSteps, [bound](double value) { return value < bound; });
    case AlertComparison::AtMost: return runsIn(values, durationSteps, [bound](double value) { return value <= bound; });
    case AlertComparison::Above: return runsIn(values, durationSteps, [bound](double value) { return value > bound; });
    case AlertComparison::AtLeast: break;
    }
    return runsIn(values, durationSteps, [bound](double value) { return value >= bound; });
}

qint64 durationSteps(qint64 durationSeconds, qint64 step) { return (durationSeconds + step - 1) / step; }

} // namespace hindsight
