// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowchart.h"

#include <algorithm>
#include <cmath>

namespace hindsight {

namespace {

constexpr double bandSpreads = 2;
constexpr qint64 leastBeside = 3600; // seconds
constexpr double inPercent = 100;

} // namespace

WindowChart windowChart(const DetectedWindow &window, const Payments &payments, const DetectOptions &options)
{
    const auto line = std::ranges::find_if(payments.lines, [&window](const PaymentLine &some) {
        return some.attribute == window.attribute && some.value == window.value;
    });
    const auto series = fromName<PaymentSeries>(window.series);
    if (line == payments.lines.end() || !series)
        return {};
    const qint64 beside = std::max(leastBeside, window.to - window.from);
    const auto place = [&payments](qint64 at) { return size_t(std::clamp<qint64>((at - payments.start) / payments.step, 0, payments.size())); };
    const size_t from = place(window.from - beside), to = std::max(from, place(window.to + beside));

    WindowChart chart;
    ChartData &data = chart.data;
    data.bucketSeconds = data.finestSeconds = payments.step;
    data.start = payments.start + qint64(from) * payments.step;
    data.buckets = qint64(to - from);
    const TimeRange shown{data.start * microsecondsPerSecond, data.end() * microsecondsPerSecond};
    data.known = without({shown}, options.unseen);
    data.lines = {{.name = window.value, .colour = window.value.isEmpty() ? 0 : 1}};
    std::vector<float> &values = data.lines.first().shown;
    if (*series == PaymentSeries::Latency) {
        data.request.quantity = Quantity::Latency;
        if (payments.latency.empty())
            return {};
        const double usual = quantileOf(withoutGaps(payments.latency), 0.5);
        for (size_t i = from; i < to; ++i) {
            values.push_back(float(payments.latency[i]));
            chart.expected.push_back(float(usual));
        }
        return chart;
    }
    const bool isRate = *series == PaymentSeries::SuccessRate, isOutcome = *series == PaymentSeries::Succeeded || *series == PaymentSeries::Failed;
    data.request.quantity = isRate ? Quantity::SuccessRate : isOutcome ? Quantity::Outcomes : Quantity::Attempts;
    if (isOutcome)
        data.lines.first().name = window.series;
    const Baseline baseline = expectedOf(payments, *line, *series, options.baseline);
    const ScanInput input = scanInputOf(payments, *line, *series, window.drop, baseline, options.unseen, 1);
    const std::vector<double> counts = isRate ? line->succeeded : countsOf(*line, *series);
    for (size_t i = from; i < to; ++i) {
        const bool isGap = std::isnan(input.excess[i]);
        const double of = isRate ? line->closed[i] : 1, scale = isRate ? inPercent : 1;
        const double expected = baseline.expected[i];
        const double spread = of > 0 ? bandSpreads * input.leastSpread * std::sqrt(input.variance[i]) / of : 0;
        values.push_back(isGap || of <= 0 ? float(noValue) : float(scale * counts[i] / of));
        chart.expected.push_back(float(scale * expected));
        chart.low.push_back(of > 0 ? float(scale * std::max(0.0, expected - spread)) : float(noValue));
        chart.high.push_back(of > 0 ? float(scale * (isRate ? std::min(1.0, expected + spread) : expected + spread)) : float(noValue));
        data.lines.first().top.push_back(isGap ? noValue : counts[i]);
        if (isRate)
            data.lines.first().base.push_back(of);
        data.attempts.push_back(isGap ? float(noValue) : float(line->attempts[i]));
    }
    return chart;
}

} // namespace hindsight
