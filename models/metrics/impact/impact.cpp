// SPDX-License-Identifier: GPL-3.0-or-later
#include "impact.h"

#include "models/incident/moment.h"
#include "placebos.h"

#include <algorithm>
#include <functional>
#include <numeric>

namespace hindsight {

namespace {

qint64 lengthOf(const TimeRanges &ranges)
{
    qint64 length = 0;
    for (const TimeRange &range : ranges)
        length += range.to - range.from;
    return length / microsecondsPerSecond;
}

TimeRanges afterOf(const TimeRanges &windows)
{
    TimeRanges after;
    for (const TimeRange &window : windows)
        after = united(after, {{window.to, window.to + catchUpSeconds * microsecondsPerSecond}});
    return without(after, windows);
}

/// What is known of each bucket.
struct Buckets
{
    std::vector<bool> usual;  ///< may be compared with
    ImpactTarget target;
};

Buckets sorted(const ImpactNumbers &numbers, const ImpactQuestion &question, Impact &impact)
{
    const TimeRange all{numbers.at(0) * microsecondsPerSecond, numbers.at(numbers.size()) * microsecondsPerSecond};
    const TimeRanges covered = question.covered.isEmpty() ? TimeRanges{all} : common(question.covered, {all});
    impact.notCovered = lengthOf(without(question.windows, covered));
    impact.downtime = lengthOf(common(common(question.windows, covered), question.downtime));
    const TimeRanges asked = without(common(question.windows, covered), question.downtime);
    impact.notFinal = lengthOf(common(asked, question.notFinal));
    impact.withoutRows = lengthOf(common(without(asked, question.notFinal), question.gaps));

    const TimeRanges unknown = united(united(question.notFinal, question.gaps), united(question.leftOut, question.downtime));
    impact.afterUnknown = lengthOf(without(afterOf(question.windows), without(covered, unknown)));

    const auto touched = [&numbers](const TimeRanges &ranges) { return bucketsOf(ranges, numbers, Touched::AtAll); };
    const std::vector<bool> seen = bucketsOf(covered, numbers, Touched::Half), gaps = bucketsOf(question.gaps, numbers, Touched::Half),
                            windows = touched(without(question.windows, question.downtime)), after = touched(afterOf(question.windows)),
                            notFinal = touched(question.notFinal), downtime = bucketsOf(question.downtime, numbers, Touched::Half),
                            hurt = touched(question.windows), incident = touched(question.incident), leftOut = touched(question.leftOut);
    Buckets buckets{std::vector<bool>(size_t(numbers.size()))};
    for (size_t i = 0; i < buckets.usual.size(); ++i) {
        const bool isFinal = seen[i] && !notFinal[i];
        buckets.usual[i] = isFinal && !gaps[i] && !leftOut[i] && !downtime[i] && !hurt[i] && !after[i] && !incident[i];
        const bool isWindow = windows[i] && isFinal, isAfter = !hurt[i] && after[i] && isFinal && !gaps[i] && !leftOut[i] && !downtime[i];
        if (!isWindow && !isAfter)
            continue;
        buckets.target.buckets.push_back(qsizetype(i));
        buckets.target.after.push_back(isAfter);
        const qint64 at = numbers.at(qsizetype(i));
        TimeRanges &ranges = isAfter ? impact.after : impact.windows;
        ranges = united(ranges, {{at * microsecondsPerSecond, (at + numbers.step) * microsecondsPerSecond}});
    }
    return buckets;
}

std::vector<double> scaleOf(const ImpactNumbers &numbers, const QList<ScaledTime> &scaled)
{
    std::vector<double> scale(size_t(numbers.size()), 1);
    for (const ScaledTime &time : scaled) {
        const std::vector<bool> there = bucketsOf({time.range}, numbers, Touched::Half);
        for (size_t i = 0; i < scale.size(); ++i)
            scale[i] *= there[i] ? time.factor : 1;
    }
    return scale;
}

/// Rounds a sum as it grows, so that what each part adds is whole and the parts sum to the rounded sum.
class Rounding
{
public:
    qint64 next(double value)
    {
        m_sum += value;
        const qint64 rounded = std::llround(m_sum), added = rounded - m_told;
        m_told = rounded;
        return added;
    }

private:
    double m_sum = 0;
    qint64 m_told = 0;
};

void add(Estimate &estimate, qint64 expected, qint64 observed)
{
    estimate.expected += expected;
    estimate.observed += observed;
}

/// The lines of the working, and the sums of them.
void workOut(const ImpactNumbers &numbers, const ImpactTarget &target, const Expectation &expectation, Impact &impact, QList<ImpactSum> &amounts)
{
    std::vector<std::vector<double>> payments, amount;
    for (const PaidLine &line : numbers.lines) {
        payments.push_back(expectation.expected(line.payments));
        amount.push_back(expectation.expected(line.amount));
    }
    amounts.resize(qsizetype(numbers.lines.size()));
    for (const bool after : {false, true}) {
        Rounding paymentsRounding;
        std::vector<Rounding> amountRounding(numbers.lines.size());
        for (size_t i = 0; i < target.buckets.size(); ++i) {
            if (target.after[i] != after)
                continue;
            const size_t bucket = size_t(target.buckets[i]);
            for (size_t line = 0; line < numbers.lines.size(); ++line) {
                const PaidLine &paid = numbers.lines[line];
                const WorkingLine working{numbers.at(qsizetype(bucket)),
                                          after,
                                          paid.currency,
                                          paymentsRounding.next(payments[line][i]),
                                          paid.payments[bucket],
                                          amountRounding[line].next(amount[line][i]),
                                          paid.amount[bucket]};
                const auto both = [&](ImpactSum &sum, qint64 expected, qint64 observed) {
                    add(after ? sum.after : sum.inWindows, expected, observed);
                    add(sum.net, expected, observed);
                };
                both(impact.payments, working.expectedPayments, working.observedPayments);
                both(amounts[qsizetype(line)], working.expectedAmount, working.observedAmount);
                impact.working.push_back(working);
            }
        }
    }
}

void judge(ImpactSum &sum, const PlaceboErrors &errors, bool rough)
{
    judge(sum.net, errors.net, rough);
    judge(sum.inWindows, errors.inWindows, rough);
    judge(sum.after, errors.after, rough);
}

} // namespace

Impact impactOf(const ImpactNumbers &numbers, const ImpactQuestion &question, std::vector<double> *perBucket)
{
    Impact impact{.bucketSeconds = numbers.step};
    if (question.windows.isEmpty()) {
        impact.problem = ImpactProblem::NoWindows;
        return impact;
    }
    const auto [usual, target] = sorted(numbers, question, impact);
    if (impact.windows.isEmpty()) {
        impact.problem = ImpactProblem::NotCovered;
        return impact;
    }
    const std::vector<double> scale = scaleOf(numbers, question.scaled);
    std::vector<double> paid(usual.size(), 0), unscaled(usual.size());
    for (const PaidLine &line : numbers.lines)
        std::ranges::transform(paid, line.payments, paid.begin(), std::plus());
    std::ranges::transform(paid, scale, unscaled.begin(), std::divides());
    const LocalClock clock(numbers.start, numbers.step, numbers.size(), question.zone);
    const LikeWeeks weeks(unscaled, usual, clock, numbers.step);
    auto expectation = expectationByWeeks(weeks, target.buckets, scale);
    if (!expectation)
        expectation = expectationByBaseline(unscaled, usual, numbers, question.zone, target.buckets, scale);
    if (!expectation) {
        impact.problem = ImpactProblem::NothingToCompare;
        return impact;
    }
    impact.method = expectation->method;
    impact.weeks = expectation->weeks;
    QList<ImpactSum> amounts;
    workOut(numbers, target, *expectation, impact, amounts);
    Placebos placebos{.amounts = std::vector<PlaceboErrors>(numbers.lines.size())};
    if (impact.method == ImpactMethod::WeeksBefore) {
        const std::vector<double> expected = expectation->expected(paid);
        placebos = placebosOf(numbers, weeks, paid, usual, clock, scale, target, std::accumulate(expected.begin(), expected.end(), 0.0));
    }
    impact.placebos = placebos.count;
    impact.rough = impact.method == ImpactMethod::Baseline || placebos.count < leastPlacebos;
    judge(impact.payments, placebos.payments, impact.rough);
    for (size_t line = 0; line < numbers.lines.size(); ++line) {
        judge(amounts[qsizetype(line)], placebos.amounts[line], impact.rough);
        if (std::ranges::any_of(numbers.lines[line].amount, [](qint64 amount) { return amount != 0; }))
            impact.amounts.append({numbers.lines[line].currency, amounts[qsizetype(line)]});
    }
    if (perBucket) {
        perBucket->assign(usual.size(), 0);
        for (size_t i = 0; i < target.buckets.size(); ++i)
            (*perBucket)[size_t(target.buckets[i])] -= 1;
        const auto add = [perBucket](const Expectation::Shares &shares, double factor) {
            for (size_t i = 0; i < shares.buckets.size(); ++i)
                (*perBucket)[size_t(shares.buckets[i])] += shares.weights[i] * factor;
        };
        for (const Expectation::Shares &week : expectation->perBucket)
            add(week, 1);
        add(expectation->common, std::accumulate(expectation->factors.begin(), expectation->factors.end(), 0.0));
    }
    return impact;
}

} // namespace hindsight
