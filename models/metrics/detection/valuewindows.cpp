// SPDX-License-Identifier: GPL-3.0-or-later
#include "valuewindows.h"

#include "scan.h"

#include <algorithm>

namespace hindsight {

namespace {

// What differs by less than a fiftieth from the usual is the same, however still a series is: with the bound of ten or so
// spreads, a window differs by a fifth at least.
constexpr double sameShare = 0.02;
// Where a logarithm turns into a straight line, in usual values: below a tenth of them, there is practically nothing.
constexpr double nothingShare = 0.1;
// Half of the band, in standard deviations: three of a thousand quiet samples lie outside.
constexpr double band = 3;
// Windows with no more between them are one.
constexpr qsizetype joined = 2;

struct Look
{
    Samples scaled;
    double unit = 0;   ///< of scaled values: what is no news
    double offset = 0; ///< of logarithms
    bool logarithmic = false;

    double valueOf(double value) const { return logarithmic ? std::exp(value) - offset : value; }
};

Look lookOf(const Samples &samples, const std::vector<double> &values, bool drop)
{
    Look look{samples};
    const double usual = std::abs(quantileOf(values, 0.5));
    look.logarithmic = drop && *std::ranges::min_element(values) >= 0;
    look.unit = sameShare * (look.logarithmic ? 1 : usual);
    if (look.logarithmic) {
        std::vector<double> positive;
        std::ranges::copy_if(values, std::back_inserter(positive), [](double value) { return value > 0; });
        look.offset = nothingShare * (positive.empty() ? 1 : quantileOf(std::move(positive), 0.5));
        for (double &value : look.scaled.values)
            value = std::log(value + look.offset);
    }
    return look;
}

bool areCounts(const std::vector<double> &values)
{
    return std::ranges::all_of(values, [](double value) { return value >= 0 && value == std::floor(value); });
}

std::vector<ValueWindow> windowsOf(const Samples &samples, bool drop, const BaselineOptions &options)
{
    const std::vector<double> values = withoutGaps(samples.values);
    const Look look = lookOf(samples, values, drop);
    const Baseline baseline = baselineOf(look.scaled, options);
    ScanInput input{look.scaled.values};
    input.leastEffect = look.unit;
    const double sign = drop ? -1 : 1;
    for (size_t i = 0; i < input.excess.size(); ++i)
        input.excess[i] = sign * (input.excess[i] - baseline.expected[i]);
    if (areCounts(values)) {
        // Counts vary by the root of what is expected, whatever the series shows of it.
        const double usual = std::max(quantileOf(values, 0.5), 1.0);
        input.leastSpread = look.logarithmic ? 1 / std::sqrt(usual) : std::sqrt(usual);
    }
    const LocalClock clock(samples.start, samples.step, samples.size(), options.zone);
    const double edge = band * std::max(baseline.noise, look.unit / 2);
    const auto outside = [&](qsizetype i) { return input.excess[size_t(i)] > edge; };

    std::vector<ValueWindow> windows;
    for (const Stretch &stretch : unusualStretches(input, clock, samples.step)) {
        ValueWindow window{stretch.from, stretch.to, drop, stretch.score, baseline.method, baseline.fromLater};
        while (window.from < window.to - 1 && !outside(window.from))
            ++window.from;
        while (window.to > window.from + 1 && !outside(window.to - 1))
            --window.to;
        while (window.from > 0 && outside(window.from - 1))
            --window.from;
        while (window.to < samples.size() && outside(window.to))
            ++window.to;
        windows.push_back(window);
    }
    std::ranges::stable_sort(windows, {}, &ValueWindow::from);
    std::vector<ValueWindow> whole;
    for (const ValueWindow &window : windows) {
        if (!whole.empty() && window.from - whole.back().to <= joined) {
            whole.back().to = std::max(whole.back().to, window.to);
            whole.back().score = std::max(whole.back().score, window.score);
        } else {
            whole.push_back(window);
        }
    }
    for (ValueWindow &window : whole) {
        const auto part = std::span(samples.values).subspan(size_t(window.from), size_t(window.to - window.from));
        const std::vector<double> there = withoutGaps(part);
        double sum = 0;
        for (const double value : there)
            sum += value;
        window.observed = sum / double(there.size());
        const auto expected = baseline.expected.begin();
        window.expected = look.valueOf(quantileOf({expected + window.from, expected + window.to}, 0.5));
    }
    return whole;
}

} // namespace

std::vector<ValueWindow> valueWindows(const Samples &samples, Direction direction, const BaselineOptions &options)
{
    std::vector<ValueWindow> windows;
    if (withoutGaps(samples.values).empty())
        return windows;
    for (const bool drop : {true, false}) {
        if (direction == (drop ? Direction::Spike : Direction::Drop))
            continue;
        const std::vector<ValueWindow> some = windowsOf(samples, drop, options);
        windows.insert(windows.end(), some.begin(), some.end());
    }
    std::ranges::stable_sort(windows, {}, &ValueWindow::from);
    return windows;
}

} // namespace hindsight
