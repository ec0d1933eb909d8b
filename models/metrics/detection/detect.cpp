// SPDX-License-Identifier: GPL-3.0-or-later
#include "detect.h"

#include "causes.h"
#include "edges.h"
#include "models/metrics/inparallel.h"

#include <algorithm>
#include <numeric>

namespace hindsight {

namespace {

using namespace Qt::StringLiterals;

constexpr qint64 catchUpTime = 4 * 3600;
// One customer who tries again and again is no incident.
constexpr double leastAttempts = 10;

struct Search
{
    PaymentSeries series;
    bool drop;
    bool perValue; ///< else in all attempts alone
};
constexpr Search drops[] = {{PaymentSeries::SuccessRate, true, true}, {PaymentSeries::Succeeded, true, true}};
constexpr Search spikes[] = {{PaymentSeries::Failed, false, true}, {PaymentSeries::Attempts, false, false}};

double scoreOf(double passed) { return passed / (1 + passed); }

/// All that stands out, in any series and line.
std::vector<PaymentWindow> candidatesIn(const Payments &payments, const DetectOptions &options, Expectations &expectations)
{
    std::vector<Search> searches;
    if (options.direction != Direction::Spike)
        searches.insert(searches.end(), std::begin(drops), std::end(drops));
    if (options.direction != Direction::Drop)
        searches.insert(searches.end(), std::begin(spikes), std::end(spikes));
    const LocalClock clock(payments.start, payments.step, payments.size(), options.baseline.zone);
    std::vector<std::vector<PaymentWindow>> found(payments.lines.size());
    inParallel(payments.lines.size(), [&](size_t line) {
        for (const Search &search : searches) {
            if (line > 0 && !search.perValue)
                continue;
            // Half of the false alarms that are allowed for belong to all attempts, half to all of the values; and drops are no harder
            // to find because rises are looked for too.
            const qsizetype lookedThrough = 2 * qsizetype(std::size(drops) * (line == 0 ? 1 : payments.lines.size() - 1));
            const ScanInput input
                = scanInputOf(payments, payments.lines[line], search.series, search.drop, expectations.of(line, search.series), options.unseen, lookedThrough);
            for (const Stretch &stretch : unusualStretches(input, clock, payments.step)) {
                const Stretch exact = withExactEdges(input, stretch);
                const std::vector<double> excess = withoutGaps(std::span(input.excess).subspan(size_t(exact.from), size_t(exact.to - exact.from)));
                if (std::accumulate(excess.begin(), excess.end(), 0.0) < leastAttempts)
                    continue;
                found[line].push_back({exact.from, exact.to, line, search.series, search.drop, exact.score});
            }
        }
    });
    std::vector<PaymentWindow> all;
    for (const std::vector<PaymentWindow> &some : found)
        all.insert(all.end(), some.begin(), some.end());
    return all;
}

std::vector<PaymentWindow> latencyWindows(const Payments &payments, const DetectOptions &options)
{
    std::vector<PaymentWindow> found;
    if (options.direction == Direction::Drop || payments.latency.empty())
        return found;
    const Samples samples = leavingOut({payments.start, payments.step, payments.latency}, options.unseen);
    for (const ValueWindow &window : valueWindows(samples, Direction::Spike, options.baseline))
        found.push_back({window.from, window.to, 0, PaymentSeries::Latency, false, window.score});
    return found;
}

bool overlap(const PaymentWindow &a, const PaymentWindow &b) { return a.from < b.to && b.from < a.to; }

/// Of windows that show the same, the one that says it best: a rate before successes before the rest, then what is clearest.
bool saysBetter(const PaymentWindow &a, const PaymentWindow &b)
{
    const auto rank = [](PaymentSeries series) { return std::min(series, PaymentSeries::Failed); };
    return rank(a.series) != rank(b.series) ? rank(a.series) < rank(b.series) : a.score != b.score ? a.score > b.score : a.line < b.line;
}

/// Each event once.
std::vector<PaymentWindow> eventsOf(std::vector<PaymentWindow> candidates, const Payments &payments, Expectations &expectations)
{
    std::ranges::stable_sort(candidates, std::ranges::greater(), &PaymentWindow::score);
    std::vector<PaymentWindow> events;
    std::vector<bool> told(candidates.size(), false);
    for (size_t i = 0; i < candidates.size(); ++i) {
        if (told[i])
            continue;
        const PaymentWindow &strongest = candidates[i];
        std::vector<PaymentWindow> same;
        for (size_t j = i; j < candidates.size(); ++j) {
            if (!told[j] && overlap(strongest, candidates[j])) {
                same.push_back(candidates[j]);
                told[j] = true;
            }
        }
        PaymentWindow best = *std::ranges::min_element(same, saysBetter);
        if (best.line != 0 && isEverywhere(best, payments, expectations))
            best.line = 0;
        if (std::ranges::any_of(events, [&best](const PaymentWindow &event) { return overlap(event, best); }))
            continue; // its margin
        events.push_back(best);
        const QString attribute = payments.lines[best.line].attribute;
        std::vector<size_t> lines{best.line};
        for (const PaymentWindow &other : same) {
            if (other.series != best.series || attribute.isEmpty() || payments.lines[other.line].attribute != attribute
                || std::ranges::contains(lines, other.line))
                continue;
            lines.push_back(other.line);
            events.push_back(other);
        }
    }
    std::ranges::stable_sort(events, {}, &PaymentWindow::from);
    return events;
}

DetectedWindow toldOf(const PaymentWindow &window, const Payments &payments, Expectations &expectations, const DetectOptions &options)
{
    const PaymentLine &line = payments.lines[window.line];
    DetectedWindow told{payments.start + window.from * payments.step,
                        payments.start + window.to * payments.step,
                        window.drop,
                        scoreOf(window.score),
                        QString::fromLatin1(nameOf(window.series)),
                        line.attribute,
                        line.value};
    told.kind = causeOf(window, payments, expectations, options.expectedDowntime);
    const double buckets = double(window.to - window.from);
    if (window.series == PaymentSeries::Latency) {
        const auto begin = payments.latency.begin();
        told.observed = quantileOf(withoutGaps({begin + window.from, begin + window.to}), 0.5);
        told.expected = quantileOf(withoutGaps(payments.latency), 0.5);
        return told;
    }
    const Baseline &baseline = expectations.of(window.line, window.series);
    told.method = baseline.method;
    told.fromLater = baseline.fromLater;
    const Balance balance = balanceOf(window, window.line, payments, expectations);
    switch (window.series) {
    case PaymentSeries::SuccessRate:
        told.observed = balance.closed > 0 ? balance.succeeded / balance.closed : 0;
        told.expected = balance.closed > 0 ? balance.rateExpected / balance.closed : 0;
        break;
    case PaymentSeries::Succeeded:
        told.observed = balance.succeeded / buckets;
        told.expected = balance.expectedSucceeded / buckets;
        break;
    case PaymentSeries::Failed:
        told.observed = balance.failed / buckets;
        told.expected = balance.expectedFailed / buckets;
        break;
    case PaymentSeries::Attempts:
    case PaymentSeries::Latency:
        told.observed = balance.attempts / buckets;
        told.expected = balance.expectedAttempts / buckets;
        break;
    }
    return told;
}

/// Who could not pay comes back: more attempts soon after a loss, and not more than were lost.
void nameCatchUps(std::vector<DetectedWindow> &windows, qint64 step)
{
    const auto amount = [step](const DetectedWindow &window) { return std::abs(window.observed - window.expected) * double((window.to - window.from) / step); };
    for (DetectedWindow &window : windows) {
        if (window.kind != WindowCause::Promotion)
            continue;
        const bool after = std::ranges::any_of(windows, [&](const DetectedWindow &loss) {
            return loss.drop && loss.to <= window.from && window.from - loss.to <= catchUpTime
                && (loss.series == QLatin1StringView(nameOf(PaymentSeries::SuccessRate)) || amount(window) <= amount(loss));
        });
        if (after)
            window.kind = WindowCause::CatchUp;
    }
}

} // namespace

std::vector<DetectedWindow> detectIn(const Payments &payments, const DetectOptions &options)
{
    std::vector<DetectedWindow> windows;
    if (payments.size() == 0)
        return windows;
    BaselineOptions usual = options.baseline;
    usual.leftOut = united(usual.leftOut, options.unseen);
    Expectations expectations(payments, usual);
    std::vector<PaymentWindow> candidates = candidatesIn(payments, options, expectations);
    const std::vector<PaymentWindow> slow = latencyWindows(payments, options);
    candidates.insert(candidates.end(), slow.begin(), slow.end());
    for (const PaymentWindow &event : eventsOf(std::move(candidates), payments, expectations))
        windows.push_back(toldOf(event, payments, expectations, options));
    nameCatchUps(windows, payments.step);
    return windows;
}

std::vector<DetectedWindow> detectIn(const Samples &samples, const DetectOptions &options)
{
    std::vector<DetectedWindow> windows;
    for (const ValueWindow &window : valueWindows(leavingOut(samples, options.unseen), options.direction, options.baseline)) {
        windows.push_back({samples.at(window.from),
                           samples.at(window.to - 1),
                           window.drop,
                           scoreOf(window.score),
                           u"value"_s,
                           {},
                           {},
                           WindowCause::Change,
                           window.method,
                           window.fromLater,
                           window.observed,
                           window.expected});
    }
    return windows;
}

} // namespace hindsight
