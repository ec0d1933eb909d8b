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
    std::map<PaymentSeries, Baseline> &ofLine = m_known[line];
    const auto known = ofLine.find(series);
    if (known != ofLine.end())
        return known->second;
    BaselineOptions options = m_options;
    // People have weeks; a rate need not.
    const qint64 length = m_payments.size() * m_payments.step;
    constexpr qint64 day = 24 * 3600;
    if (series != PaymentSeries::SuccessRate)
        options.method = length >= 21 * day ? BaselineMethod::WeekShape : length >= 3 * day ? BaselineMethod::DayShape : BaselineMethod::Level;
    Baseline baseline;
    if (series == PaymentSeries::Failed) {
        // Failures are few: what is expected of them follows from attempts and rate, which know the time of day.
        baseline = of(line, PaymentSeries::Attempts);
        const std::vector<double> &rate = of(line, PaymentSeries::SuccessRate).expected;
        for (size_t i = 0; i < rate.size(); ++i)
            baseline.expected[i] *= 1 - rate[i];
    } else {
        baseline = expectedOf(m_payments, m_payments.lines[line], series, options);
    }
    return ofLine.emplace(series, std::move(baseline)).first->second;
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

bool isEverywhere(const PaymentWindow &window, const Payments &payments, Expectations &expectations)
{
    const Balance all = balanceOf(window, 0, payments, expectations), part = balanceOf(window, window.line, payments, expectations);
    double count = 0, expected = 0, restCount = 0, restExpected = 0;
    switch (window.series) {
    case PaymentSeries::SuccessRate: // by failures, of which there are fewer
        count = part.failed;
        expected = part.closed - part.rateExpected;
        restCount = all.failed - part.failed;
        restExpected = all.closed - all.rateExpected - expected;
        break;
    case PaymentSeries::Succeeded:
        count = part.succeeded;
        expected = part.expectedSucceeded;
        restCount = all.succeeded - part.succeeded;
        restExpected = all.expectedSucceeded - expected;
        break;
    case PaymentSeries::Failed:
        count = part.failed;
        expected = part.expectedFailed;
        restCount = all.failed - part.failed;
        restExpected = all.expectedFailed - expected;
        break;
    case PaymentSeries::Attempts:
    case PaymentSeries::Latency: return true;
    }
    if (restExpected <= 0 || expected <= 0)
        return false;
    const double effect = count / expected - 1, restEffect = restCount / restExpected - 1;
    return std::abs(deviation(restCount, restExpected)) > beyondChance && restEffect / effect > 0.5;
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
    // Where the rate itself does not stand out, it must have moved far and by a point to count.
    const double lost = part.rateExpected - part.succeeded;
    const bool rateFell = window.series == PaymentSeries::SuccessRate || lost > std::max(5 * chance, 0.01 * part.closed);
    // The further failures are no successes less, nor did these grow: attempts that no customer made.
    const double moreFailed = part.failed - part.expectedFailed;
    const double loss = part.expectedSucceeded - part.succeeded;
    const bool noLoss = std::abs(loss) < moreFailed / 2 && loss < std::max(beyondChance * std::sqrt(part.expectedSucceeded), 0.1 * part.expectedSucceeded);
    if (rateFell && noLoss && deviation(part.attempts, part.expectedAttempts) > 2)
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
