// SPDX-License-Identifier: GPL-3.0-or-later
#include "causes.h"

#include "models/incident/timetext.h"

#include <algorithm>
#include <numeric>

namespace hindsight {

namespace {

// Counts further than this many standard deviations from what was expected did not get there by chance: once in a thousand times.
constexpr double beyondChance = 3.3;
// No attempt where so many were expected is not chance, once in a hundred thousand times.
constexpr double leastForNothing = 12;

double sumOf(const std::vector<double> &values, const PaymentWindow &window)
{
    return std::accumulate(values.begin() + window.from, values.begin() + window.to, 0.0);
}

/// In standard deviations of counting.
double deviation(double count, double expected) { return (count - expected) / std::sqrt(std::max(expected, 1.0)); }

bool isMarked(const PaymentWindow &window, const Payments &payments, const TimeRanges &ranges)
{
    const TimeRange whole{(payments.start + window.from * payments.step) * microsecondsPerSecond,
                          (payments.start + window.to * payments.step) * microsecondsPerSecond};
    qint64 marked = 0;
    for (const TimeRange &range : common({whole}, ranges))
        marked += range.to - range.from;
    return 2 * marked > whole.to - whole.from;
}

/// Fewer than a tenth left, in the quieter half of the day around it, and longer than a restart: nobody breaks that on purpose
/// at noon, and what breaks by itself mostly does so under load.
bool looksPlanned(const PaymentWindow &window, const Payments &payments, const Balance &all, Expectations &expectations)
{
    constexpr double left = 0.1;
    constexpr qint64 shortest = 15 * 60;
    if (all.attempts > left * all.expectedAttempts || (window.to - window.from) * payments.step < shortest)
        return false;
    const std::vector<double> &expected = expectations.of(0, PaymentSeries::Attempts).expected;
    const qsizetype halfDay = 12 * 3600 / payments.step;
    const auto begin = expected.begin() + std::max<qsizetype>(0, window.from - halfDay);
    const auto end = expected.begin() + std::min(payments.size(), window.to + halfDay);
    return all.expectedAttempts / double(window.to - window.from) < quantileOf({begin, end}, 0.5);
}

/// The rate of all moved as the mix of some attribute's values says, each with its own usual rate.
bool isMix(const PaymentWindow &window, const Payments &payments, const Balance &all, Expectations &expectations)
{
    const double moved = all.succeeded - all.rateExpected;
    std::map<QString, std::pair<double, double>> byAttribute; // closed, and of them expected to succeed, each value at its own rate
    for (size_t i = 1; i < payments.lines.size(); ++i) {
        auto &[closed, succeeding] = byAttribute[payments.lines[i].attribute];
        const std::vector<double> &rate = expectations.of(i, PaymentSeries::SuccessRate).expected;
        for (qsizetype bucket = window.from; bucket < window.to; ++bucket) {
            closed += payments.lines[i].closed[size_t(bucket)];
            succeeding += payments.lines[i].closed[size_t(bucket)] * rate[size_t(bucket)];
        }
    }
    return std::ranges::any_of(byAttribute, [&](const auto &attribute) {
        const auto &[closed, succeeding] = attribute.second;
        constexpr double mostOfIt = 0.7;
        const bool complete = closed >= 0.99 * all.closed;
        return complete && (succeeding - all.rateExpected) / moved > mostOfIt;
    });
}

} // namespace

const Baseline &Expectations::of(size_t line, PaymentSeries series)
{
    const auto known = m_known.find({line, series});
    if (known != m_known.end())
        return known->second;
    BaselineOptions options = m_options;
    if (series != PaymentSeries::SuccessRate && (line != 0 || series != PaymentSeries::Attempts))
        options.method = of(0, PaymentSeries::Attempts).method;
    return m_known.emplace(std::pair(line, series), expectedOf(m_payments, m_payments.lines[line], series, options)).first->second;
}

Balance balanceOf(const PaymentWindow &window, size_t line, const Payments &payments, Expectations &expectations)
{
    const PaymentLine &counts = payments.lines[line];
    Balance balance;
    balance.attempts = sumOf(counts.attempts, window);
    balance.expectedAttempts = sumOf(expectations.of(line, PaymentSeries::Attempts).expected, window);
    balance.succeeded = sumOf(counts.succeeded, window);
    balance.expectedSucceeded = sumOf(expectations.of(line, PaymentSeries::Succeeded).expected, window);
    balance.closed = sumOf(counts.closed, window);
    balance.failed = balance.closed - balance.succeeded;
    balance.expectedFailed = sumOf(expectations.of(line, PaymentSeries::Failed).expected, window);
    const std::vector<double> &rate = expectations.of(line, PaymentSeries::SuccessRate).expected;
    for (qsizetype i = window.from; i < window.to; ++i)
        balance.rateExpected += counts.closed[size_t(i)] * rate[size_t(i)];
    return balance;
}

WindowCause causeOf(const PaymentWindow &window, const Payments &payments, Expectations &expectations, const TimeRanges &expectedDowntime)
{
    if (isMarked(window, payments, expectedDowntime))
        return WindowCause::Maintenance;
    if (window.series == PaymentSeries::Latency)
        return WindowCause::Latency;
    const Balance all = balanceOf(window, 0, payments, expectations);
    if (all.attempts == 0 && all.expectedAttempts >= leastForNothing)
        return WindowCause::MissingData;
    const Balance part = window.line == 0 ? all : balanceOf(window, window.line, payments, expectations);

    const double usualRate = part.closed > 0 ? part.rateExpected / part.closed : 0;
    const double chance = std::sqrt(std::max(1.0, part.closed * usualRate * (1 - usualRate)));
    const bool rateFell = part.rateExpected - part.succeeded > beyondChance * chance;
    const double moreFailed = part.failed - part.expectedFailed;
    // The further failures are no successes less, nor did these grow: attempts nobody else would have made.
    if (rateFell && std::abs(part.expectedSucceeded - part.succeeded) < moreFailed / 3)
        return WindowCause::CardTesting;
    if (rateFell)
        return window.line == 0 && isMix(window, payments, all, expectations) ? WindowCause::MixShift : WindowCause::Incident;
    if (!window.drop)
        return WindowCause::Promotion;
    if (window.line != 0 && deviation(all.attempts, all.expectedAttempts) > -beyondChance)
        return WindowCause::ShareDrop;
    return looksPlanned(window, payments, all, expectations) ? WindowCause::Maintenance : WindowCause::TrafficDrop;
}

} // namespace hindsight
