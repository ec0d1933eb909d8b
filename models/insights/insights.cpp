// SPDX-License-Identifier: GPL-3.0-or-later
#include "insights.h"

#include "chance.h"
#include "models/incident/milestones.h"
#include "models/incident/zones.h"

#include <QSet>

#include <algorithm>

namespace hindsight {

namespace {

constexpr qint64 day = 24 * 60 * microsecondsPerMinute;

// More columns than these are no longer read one by one.
constexpr qsizetype mostMonths = 24;

QDate dayOf(qint64 at) { return inZone(at, QTimeZone::UTC).date(); }

/// Of a duration by its name; null: none of these incidents can have it.
const ResponseTime *named(const QList<ResponseTime> &times, const char *name)
{
    const auto found = std::ranges::find(times, QLatin1StringView(name), [](const ResponseTime &time) { return QLatin1StringView(time.name); });
    return found == times.end() ? nullptr : &*found;
}

QList<qint64> lengths(const ResponseTime *time)
{
    QList<qint64> values;
    for (const ResponseValue &value : time ? time->values : QList<ResponseValue>())
        values.append(value.microseconds);
    return values;
}

Comparison comparedTimes(const ResponseTime &time, const QList<ResponseTime> &before)
{
    const ResponseTime *other = named(before, time.name);
    Comparison compared{time.name, Comparison::Of::Median};
    compared.count = time.values.size();
    compared.median = quantile(time.values, 0.5);
    compared.countBefore = other ? other->values.size() : 0;
    compared.medianBefore = other ? quantile(other->values, 0.5) : std::nullopt;
    compared.chance = chanceOfValues(lengths(&time), lengths(other));
    return compared;
}

/// How many of those who say it were noticed by something of the team's own.
std::pair<qint64, qint64> noticed(const QList<const Record *> &incidents)
{
    qint64 hits = 0, all = 0;
    for (const Record *record : incidents) {
        const DetectionSource source = record->incident.detectionSource;
        if (!hasImpact(record->incident.kind) || source == DetectionSource::Unknown)
            continue;
        ++all;
        hits += source != DetectionSource::UserReported;
    }
    return {hits, all};
}

qint64 closedIn(const QList<ActionItem> &actions, const Closings &closings, const Period &period)
{
    return std::ranges::count_if(actions, [&](const ActionItem &action) {
        const auto at = closedAt(action, closings);
        return at && period.contains(*at);
    });
}

qint64 hurting(const QList<const Record *> &incidents)
{
    return std::ranges::count_if(incidents, [](const Record *record) { return hasImpact(record->incident.kind); });
}

QList<Comparison> comparisonsOf(const Portfolio &portfolio, const QList<const Record *> &incidents, const QList<ResponseTime> &times, const Closings &closings,
                                const Period &period, const Period &before)
{
    const auto earlier = incidentsIn(portfolio, before);
    const auto earlierTimes = responseTimesOf(earlier, portfolio.now);
    QList<Comparison> all;
    Comparison count{"incidents"};
    count.count = hurting(incidents);
    count.countBefore = hurting(earlier);
    count.chance = chanceOfCounts(count.count, 1, count.countBefore, 1);
    all.append(count);
    for (const ResponseTime &time : times)
        all.append(comparedTimes(time, earlierTimes));
    Comparison seen{"noticed_by_monitoring", Comparison::Of::Share};
    std::tie(seen.count, seen.all) = noticed(incidents);
    std::tie(seen.countBefore, seen.allBefore) = noticed(earlier);
    seen.chance = chanceOfShares(seen.count, seen.all, seen.countBefore, seen.allBefore);
    all.append(seen);
    Comparison closed{"actions_closed"};
    closed.count = closedIn(portfolio.actions, closings, period);
    closed.countBefore = closedIn(portfolio.actions, closings, before);
    closed.chance = chanceOfCounts(closed.count, 1, closed.countBefore, 1);
    all.append(closed);
    return all;
}

} // namespace

Period periodOf(const WantedPeriod &wanted, const Portfolio &portfolio)
{
    const QDate today = dayOf(portfolio.now), tomorrow = today.addDays(1);
    const auto days
        = [](const QDate &from, const QDate &to) { return Period{startOfDay(from, QTimeZone::UTC).value_or(0), startOfDay(to, QTimeZone::UTC).value_or(0)}; };
    const Period all = wholePeriod(portfolio, QTimeZone::UTC).value_or(days(today, tomorrow));
    switch (wanted.choice) {
    case PeriodChoice::Quarter: return days({today.year(), (today.month() - 1) / 3 * 3 + 1, 1}, tomorrow);
    case PeriodChoice::Year: return days(tomorrow.addYears(-1), tomorrow);
    case PeriodChoice::All: return all;
    case PeriodChoice::FromTo: break;
    }
    const qint64 from = wanted.from.isValid() ? days(wanted.from, wanted.from).from : all.from;
    const qint64 to = wanted.to.isValid() ? days(wanted.to.addDays(1), wanted.to.addDays(1)).from : all.to;
    return {from, std::max(from, to)};
}

Period periodBefore(const Period &period) { return {period.from - (period.to - period.from), period.from}; }

Insights insightsOf(const Portfolio &portfolio, const QList<ActionEdit> &edits, const WantedPeriod &wanted)
{
    const QTimeZone zone = QTimeZone::UTC;
    Insights all;
    all.period = periodOf(wanted, portfolio);
    all.now = portfolio.now;
    all.sample = portfolio.sample;
    all.undated = undatedIn(portfolio);
    const auto incidents = incidentsIn(portfolio, all.period);
    for (const Record *record : incidents)
        all.incidents.append(record->incident.uid);
    all.harmless = int(incidents.size() - hurting(incidents));
    all.detectedAfterwards = detectedAfterwards(incidents);

    const Closings closings = closingsIn(edits);
    all.recurrences = recurrencesOf(portfolio, closings);
    all.recurrences.removeIf([&](const Recurrence &one) { return !all.period.contains(one.at); });
    const QSet<QString> inPeriod(all.incidents.begin(), all.incidents.end());
    all.unanswered = unansweredIn(portfolio);
    if (wanted.choice != PeriodChoice::All) // of all those too that nobody dated
        all.unanswered.removeIf([&](const Unanswered &one) { return !inPeriod.contains(one.incident); });
    all.news = actionNews(portfolio, edits, portfolio.now - 7 * day);

    all.spans = spansIn(all.period, Span::Month, zone);
    all.quarters = spansIn(all.period, Span::Quarter, zone);
    if (all.spans.size() > mostMonths) {
        all.span = Span::Quarter;
        all.spans = all.quarters;
    }
    if (all.spans.size() > 2 * mostMonths) {
        all.span = Span::Year;
        all.spans = spansIn(all.period, Span::Year, zone);
    }
    all.bySeverity = overTime(incidents, CountBy::Severity, portfolio.levels, all.spans);
    all.byOrigin = overTime(incidents, CountBy::Origin, portfolio.levels, all.spans);
    all.byAffected = overTime(incidents, CountBy::Affected, portfolio.levels, all.spans);
    all.times = responseTimesOf(incidents, portfolio.now);
    all.detection = groupsOf(incidents, CountBy::DetectionSource, portfolio.levels);
    all.triggers = groupsOf(incidents, CountBy::Trigger, portfolio.levels);
    all.causes = groupsOf(incidents, CountBy::Cause, portfolio.levels);
    all.flows = actionFlows(portfolio.actions, all.spans, closings);
    all.ages = agesOf(portfolio.actions, portfolio.now);
    all.amounts = frozenAmounts(incidents, all.quarters);
    if (wanted.choice != PeriodChoice::All) {
        all.before = periodBefore(all.period);
        all.comparisons = comparisonsOf(portfolio, incidents, all.times, closings, all.period, *all.before);
    }
    return all;
}

} // namespace hindsight
