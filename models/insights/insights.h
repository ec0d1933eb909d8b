// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actionflow.h"
#include "actionnews.h"
#include "counts.h"
#include "frozenamounts.h"
#include "recurrence.h"
#include "responsetimes.h"

namespace hindsight {

/// Of which time figures are wanted.
enum class PeriodChoice { Quarter, Year, All, FromTo };
inline constexpr Named<PeriodChoice> periodChoiceNames[] = {
    {PeriodChoice::Quarter, "quarter"}, ///< this quarter, until today
    {PeriodChoice::Year, "year"},       ///< the last twelve months, until today
    {PeriodChoice::All, "all"},
    {PeriodChoice::FromTo, "from_to"},
};
template <> inline constexpr std::span<const Named<PeriodChoice>> namesOf<PeriodChoice>{periodChoiceNames};

/// Days of a choice: from the beginning of `from` to the end of `to` where it is FromTo; an end that is missing is that of all.
struct WantedPeriod
{
    PeriodChoice choice = PeriodChoice::Year;
    QDate from = {};
    QDate to = {};

    bool operator==(const WantedPeriod &) const = default;
};

/// In UTC. Of all: whole months, from the first to the last incident; today, where there is none.
Period periodOf(const WantedPeriod &wanted, const Portfolio &portfolio);
/// As long, and directly before it.
Period periodBefore(const Period &period);

/// A main figure of the period, and whether chance explains that it is another one than in the period before.
struct Comparison
{
    enum class Of { Count, Median, Share };
    const char *name;  ///< stable: "incidents", "time_to_detect", "noticed_by_monitoring", "actions_closed"
    Of of = Of::Count;
    qint64 count = 0;  ///< of Count: how many; of Median: how many values; of Share: how many of all
    qint64 countBefore = 0;
    qint64 all = 0;    ///< of Share
    qint64 allBefore = 0;
    std::optional<qint64> median = {}; ///< of Median, microseconds; no value: too few
    std::optional<qint64> medianBefore = {};
    double chance = 1; ///< as chance.h has it
};

/// Figures over the incidents that began in a period, and over the action items.
struct Insights
{
    Period period;
    std::optional<Period> before = {}; ///< no value: the period is all there is
    qint64 now = 0;
    bool sample = false;
    QStringList incidents = {}; ///< uids, in the order they began
    int harmless = 0;           ///< of them near misses, exercises and false alarms
    int undated = 0;            ///< of all: nobody said when they began, so they are in no period
    QStringList detectedAfterwards = {};

    QList<Recurrence> recurrences = {}; ///< whose later incident began in the period
    QList<Unanswered> unanswered = {};  ///< of incidents of the period
    ActionNews news = {};               ///< since a week ago

    Span span = Span::Month; ///< of what is shown over time
    QList<Period> spans = {};
    QList<GroupOverTime> bySeverity = {}, byOrigin = {}, byAffected = {};
    QList<ResponseTime> times = {};
    QList<Group> detection = {}, triggers = {}, causes = {};
    ActionFlows flows = {};
    QList<AgeGroup> ages = {};          ///< of those that are open now, whatever the period
    QList<Period> quarters = {};
    QList<FrozenAmount> amounts = {};
    QList<Comparison> comparisons = {}; ///< without a period before it: none
};

Insights insightsOf(const Portfolio &portfolio, const QList<ActionEdit> &edits, const WantedPeriod &wanted);

} // namespace hindsight
