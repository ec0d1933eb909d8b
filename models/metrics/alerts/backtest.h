// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alertvalues.h"
#include "falsealarms.h"

#include <functional>

namespace hindsight {

struct Record;

/// What explains that a rule fired.
enum class FiringKind {
    ThisIncident,
    OtherIncident, ///< a recorded incident, a near miss or an exercise with numbers of the same source
    Marked,        ///< a calendar mark
    Unexplained,   ///< a false alarm
};
inline constexpr Named<FiringKind> firingKindNames[] = {
    {FiringKind::ThisIncident, "this_incident"},
    {FiringKind::OtherIncident, "other_incident"},
    {FiringKind::Marked, "marked"},
    {FiringKind::Unexplained, "unexplained"},
};
template <> inline constexpr std::span<const Named<FiringKind>> namesOf<FiringKind>{firingKindNames};

/// A recorded incident that has numbers of the source.
struct RecordedIncident
{
    QString uid;
    QString name = {};     ///< "INC-3"
    TimeRange range = {};  ///< began to resolved; of an ongoing one to the end of the numbers; empty: only when it began is known
    bool isThis = false;   ///< the one that the rule is tried for

    bool operator==(const RecordedIncident &) const = default;
};

/// When somebody noticed an incident without the rule.
enum class NoticedBy {
    FirstComplaint,  ///< the first detection event of the timeline
    Detected,        ///< the milestone
    EngineeringKnew, ///< the milestone acknowledged, else the first escalation of the timeline
};
inline constexpr Named<NoticedBy> noticedByNames[] = {
    {NoticedBy::FirstComplaint, "first_complaint"},
    {NoticedBy::Detected, "detected"},
    {NoticedBy::EngineeringKnew, "engineering_knew"},
};
template <> inline constexpr std::span<const Named<NoticedBy>> namesOf<NoticedBy>{noticedByNames};
struct Noticed
{
    NoticedBy by = NoticedBy::Detected;
    qint64 at = 0; ///< microseconds UTC

    bool operator==(const Noticed &) const = default;
};
/// As far as the record says.
QList<Noticed> noticedIn(const Record &record);

/// What is known about the time of the numbers besides.
struct BacktestContext
{
    QList<RecordedIncident> incidents = {};
    TimeRanges marks = {};  ///< calendar marks
    qint64 delay = 0;       ///< microseconds from the end of a bucket until a monitoring system sees it
};

/// Once that a rule fired for one line. Times are microseconds UTC.
struct Firing
{
    qint64 since = 0;       ///< true from here on, as the numbers have it
    qint64 from = 0;        ///< fires, with the delay
    qint64 to = 0;          ///< no longer, with the delay
    bool isOpen = false;    ///< still fires at the end of the numbers, which `to` is then
    QStringList values = {};///< of the attributes that the rule tells apart
    FiringKind kind = FiringKind::Unexplained;
    qsizetype page = 0;     ///< index

    bool operator==(const Firing &) const = default;
};
/// Firings of which each begins at most this long after the end of those before it are one page.
inline constexpr qint64 pageMinutes = 30;
struct Page
{
    qint64 from = 0;
    qint64 to = 0;
    FiringKind kind = FiringKind::Unexplained; ///< of the firing it begins with: what calls people for nothing is not made good by what happens hours later

    bool operator==(const Page &) const = default;
};

/// Whether a rule noticed a recorded incident.
struct CaughtIncident
{
    RecordedIncident incident = {};
    std::optional<qint64> firedAt = {}; ///< first; no value: never
    bool isTested = false;              ///< the rule could speak in it

    bool operator==(const CaughtIncident &) const = default;
};

/// What a rule would have done.
struct Backtest
{
    AlertRule rule = {};
    qint64 bucketSeconds = 60;
    QString unavailable = {};         ///< why it cannot be tried, a sentence; empty: it was
    std::vector<Firing> firings = {}; ///< by time
    std::vector<Page> pages = {};     ///< by time
    QList<CaughtIncident> incidents = {};
    std::optional<qint64> firstInIncident = {}; ///< in the incident that it is tried for
    TimeRanges tested = {};           ///< where the rule could speak and nothing would explain that it fires
    qint64 falseAlarms = 0;           ///< unexplained pages
    WeeklyRate falseAlarmRate = {};   ///< over `tested`

    double daysTested() const;
    bool operator==(const Backtest &) const = default;
};

/// Tries a rule. A firing is explained by what lies in the numbers that made it fire (from one window before it first was true), or
/// begins within `pageMinutes` of the page while it still fires, as people say late when something began: an alarm hours before an incident is
/// none of it, nor one that nobody saw begin because it was true from the first on.
Backtest backtest(const AlertNumbers &numbers, const AlertRule &rule, const BacktestContext &context);
/// The same of values that were worked out before, per line: for many limits and durations of one window.
Backtest backtestOf(const AlertNumbers &numbers, const std::vector<std::vector<double>> &values, const TimeRanges &speaking, const AlertRule &rule,
                    const BacktestContext &context);
/// Values of all lines, and where the rule could speak.
std::vector<std::vector<double>> alertValuesOf(const AlertNumbers &numbers, const AlertRule &rule);
TimeRanges speakingIn(const AlertNumbers &numbers, const AlertRule &rule);

/// Whether an alert that somebody built does what it was built for: what it did since.
struct AlertSince
{
    qint64 firings = 0;
    qint64 pages = 0;
    double days = 0;             ///< since then in which the rule could speak
    WeeklyRate falseAlarms = {}; ///< over the days that nothing explains
};
/// Of the time from `done` (microseconds UTC) on. No value: no data, nowhere since then could the rule speak.
std::optional<AlertSince> didItWork(const AlertNumbers &numbers, const AlertRule &rule, const BacktestContext &context, qint64 done);

} // namespace hindsight
