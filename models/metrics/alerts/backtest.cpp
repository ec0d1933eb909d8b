// SPDX-License-Identifier: GPL-3.0-or-later
#include "backtest.h"

#include "models/incident/milestones.h"

#include <algorithm>
#include <limits>

namespace hindsight {

namespace {

constexpr double dayMicroseconds = 86'400.0 * double(microsecondsPerSecond);

double daysIn(const TimeRanges &ranges)
{
    double days = 0;
    for (const TimeRange &range : ranges)
        days += double(range.to - range.from) / dayMicroseconds;
    return days;
}

bool overlaps(const TimeRange &a, const TimeRange &b) { return a.from < b.to && b.from < a.to; }

// An incident of which only the begin is known is there for a moment.
TimeRange lasting(const TimeRange &range) { return {range.from, std::max(range.to, range.from + 1)}; }

// When what explains a firing must have been.
TimeRange explainedBy(const Firing &firing, const AlertRule &rule, const TimeRanges &speaking, qint64 step, qint64 delay)
{
    const qint64 begin = firing.since - rule.windowSeconds * microsecondsPerSecond;
    if (std::ranges::contains(speaking, firing.since - step, &TimeRange::from))
        return {begin, firing.from - delay}; // nobody saw it begin: it may have been so for days
    const qint64 seen = std::min(firing.to, firing.from + pageMinutes * microsecondsPerMinute) - delay;
    return {begin, std::max(seen, firing.from - delay)};
}

void findPages(Backtest &result)
{
    for (Firing &firing : result.firings) {
        if (result.pages.empty() || firing.from > result.pages.back().to + pageMinutes * microsecondsPerMinute)
            result.pages.push_back({firing.from, firing.to, firing.kind});
        Page &page = result.pages.back();
        page.to = std::max(page.to, firing.to);
        if (firing.from == page.from)
            page.kind = std::min(page.kind, firing.kind);
        firing.page = std::ssize(result.pages) - 1;
    }
    result.falseAlarms = std::ranges::count(result.pages, FiringKind::Unexplained, &Page::kind);
}

void explain(Backtest &result, const TimeRanges &speaking, const BacktestContext &context)
{
    for (Firing &firing : result.firings) {
        const TimeRange reason = explainedBy(firing, result.rule, speaking, result.bucketSeconds * microsecondsPerSecond, context.delay);
        for (CaughtIncident &caught : result.incidents) {
            if (!overlaps(reason, lasting(caught.incident.range)))
                continue;
            firing.kind = std::min(firing.kind, caught.incident.isThis ? FiringKind::ThisIncident : FiringKind::OtherIncident);
            if (!caught.firedAt)
                caught.firedAt = firing.from;
            if (caught.incident.isThis && !result.firstInIncident)
                result.firstInIncident = firing.from;
        }
        if (firing.kind == FiringKind::Unexplained && std::ranges::any_of(context.marks, [&reason](const TimeRange &mark) { return overlaps(reason, mark); }))
            firing.kind = FiringKind::Marked;
    }
}

} // namespace

QList<Noticed> noticedIn(const Record &record)
{
    std::optional<qint64> complaint, escalation;
    for (const TimelineEvent &event : record.events) {
        const auto at = reckonedTime(event.at);
        for (const auto &[kind, first] : {std::pair(EventKind::Detection, &complaint), {EventKind::Escalation, &escalation}}) {
            if (event.kind == kind && at && (!*first || *at < **first))
                *first = at;
        }
    }
    const auto milestone = [&record](MilestoneKind kind) -> std::optional<qint64> {
        const auto value = milestoneOf(record, kind);
        return value ? reckonedTime(value->at) : std::nullopt;
    };
    const auto acknowledged = milestone(MilestoneKind::Acknowledged);
    QList<Noticed> noticed;
    for (const auto &[by, at] : {std::pair(NoticedBy::FirstComplaint, complaint),
                                 {NoticedBy::Detected, milestone(MilestoneKind::Detected)},
                                 {NoticedBy::EngineeringKnew, acknowledged ? acknowledged : escalation}}) {
        if (at)
            noticed.append({by, *at});
    }
    return noticed;
}

double Backtest::daysTested() const { return daysIn(tested); }

std::vector<std::vector<double>> alertValuesOf(const AlertNumbers &numbers, const AlertRule &rule)
{
    std::vector<std::vector<double>> values;
    for (const AlertLine &line : numbers.lines)
        values.push_back(alertValues(numbers, line, rule));
    return values;
}

TimeRanges speakingIn(const AlertNumbers &numbers, const AlertRule &rule)
{
    const std::vector<bool> speaks = speaksAt(numbers, rule);
    TimeRanges ranges;
    for (qsizetype i = 0; i < numbers.size; ++i) {
        if (!speaks[size_t(i)])
            continue;
        if (i > 0 && speaks[size_t(i) - 1])
            ranges.last().to = numbers.endOf(i);
        else
            ranges.append({numbers.endOf(i - 1), numbers.endOf(i)});
    }
    return ranges;
}

Backtest backtestOf(const AlertNumbers &numbers, const std::vector<std::vector<double>> &values, const TimeRanges &speaking, const AlertRule &rule,
                    const BacktestContext &context)
{
    Backtest result{.rule = rule, .bucketSeconds = numbers.step};
    const qint64 steps = durationSteps(rule.durationSeconds, numbers.step);
    for (size_t line = 0; line < values.size(); ++line) {
        for (const AlertRun &run : alertRuns(values[line], rule.comparison, rule.limit, steps)) {
            result.firings.push_back({.since = numbers.endOf(run.since),
                                      .from = numbers.endOf(run.from) + context.delay,
                                      .to = numbers.endOf(std::min(run.to, numbers.size - 1)) + context.delay,
                                      .isOpen = run.to == numbers.size,
                                      .values = numbers.lines[line].values});
        }
    }
    std::ranges::stable_sort(result.firings, {}, &Firing::from);
    TimeRanges explained = context.marks;
    for (const RecordedIncident &incident : context.incidents) {
        const TimeRange range = lasting(incident.range);
        const bool isTested = std::ranges::any_of(speaking, [&range](const TimeRange &part) { return overlaps(part, range); });
        result.incidents.append({.incident = incident, .isTested = isTested});
        explained = united(explained, {range});
    }
    explain(result, speaking, context);
    findPages(result);
    result.tested = without(speaking, explained);
    result.falseAlarmRate = weeklyRateOf(result.falseAlarms, result.daysTested());
    return result;
}

Backtest backtest(const AlertNumbers &numbers, const AlertRule &rule, const BacktestContext &context)
{
    if (const QString why = whyNotTriable(numbers, rule); !why.isEmpty()) {
        Backtest result{.rule = rule, .bucketSeconds = numbers.step, .unavailable = why};
        for (const RecordedIncident &incident : context.incidents)
            result.incidents.append({.incident = incident});
        return result;
    }
    return backtestOf(numbers, alertValuesOf(numbers, rule), speakingIn(numbers, rule), rule, context);
}

std::optional<AlertSince> didItWork(const AlertNumbers &numbers, const AlertRule &rule, const BacktestContext &context, qint64 done)
{
    const Backtest whole = backtest(numbers, rule, context);
    const TimeRanges since{{done, std::numeric_limits<qint64>::max()}};
    if (!whole.unavailable.isEmpty())
        return {};
    const TimeRanges speaking = common(speakingIn(numbers, rule), since);
    if (speaking.isEmpty())
        return {};
    AlertSince result{.days = daysIn(speaking)};
    result.firings = std::ranges::count_if(whole.firings, [done](const Firing &firing) { return firing.from >= done; });
    qint64 unexplained = 0;
    for (const Page &page : whole.pages) {
        if (page.from < done)
            continue;
        ++result.pages;
        unexplained += page.kind == FiringKind::Unexplained ? 1 : 0;
    }
    result.falseAlarms = weeklyRateOf(unexplained, daysIn(common(whole.tested, since)));
    return result;
}

} // namespace hindsight
