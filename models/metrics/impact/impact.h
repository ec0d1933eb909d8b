// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "expectation.h"
#include "impactnumbers.h"

#include <QTimeZone>

namespace hindsight {

/// A time in which so many times the usual was expected: a promotion with a calendar mark.
struct ScaledTime
{
    TimeRange range;
    double factor = 1; ///< above 0
};

/// Whose impact is asked for.
struct ImpactQuestion
{
    TimeRanges windows = {};           ///< in which customers were hurt
    QTimeZone zone = QTimeZone(QTimeZone::UTC); ///< of the market: "the same weekday and time"
    TimeRanges covered = {};           ///< what the numbers say about; none: all of them
    TimeRanges gaps = {};              ///< in it, where there are no rows: in a window nobody paid, elsewhere nothing is known
    TimeRanges notFinal = {};          ///< where payments may still succeed
    TimeRanges downtime = {};          ///< expected: nothing is missing in it
    TimeRanges incident = {};          ///< the whole of it, from began to resolved: no part is usual
    TimeRanges leftOut = {};           ///< other incidents and calendar marks: they say nothing about what is usual
    QList<ScaledTime> scaled = {};
};

/// Who could not pay comes back within this time, seconds.
inline constexpr qint64 catchUpSeconds = 4 * 3600;
/// How often an interval holds the truth.
inline constexpr double impactConfidence = 0.9;
/// For that one in twenty placebos may be beyond it on either side: of fewer than nineteen that is less than one.
inline constexpr int leastPlacebos = 20;

/// What is missing: expected - observed, negative where there was more. All whole numbers, so that sums are exact.
struct Estimate
{
    qint64 expected = 0;
    qint64 observed = 0;
    std::optional<qint64> low = {};          ///< of what is missing; no value: rough
    std::optional<qint64> high = {};
    std::optional<double> typicalError = {}; ///< of the placebos: half of them were wrong by less

    qint64 missing() const { return expected - observed; }
};

/// Payments, or amounts of one currency.
struct ImpactSum
{
    Estimate net = {};      ///< in the windows and the four hours after
    Estimate inWindows = {};
    Estimate after = {};    ///< negative: so many were caught up
};

/// One line of the working. Its numbers are whole: of what is expected, the sum of all lines so far is rounded, and a line gets
/// what it adds to that; so that no line is wrong by more than one, and the lines sum to the figure.
struct WorkingLine
{
    qint64 from = 0;      ///< seconds since 1970
    bool after = false;   ///< of the four hours after
    QString currency = {};
    qint64 expectedPayments = 0;
    qint64 observedPayments = 0;
    qint64 expectedAmount = 0;  ///< minor units
    qint64 observedAmount = 0;
};

/// Why there are no figures.
enum class ImpactProblem {
    None,
    NoWindows,        ///< nobody said when customers were hurt
    NotCovered,       ///< the numbers say nothing about that time, or it was an expected downtime
    NothingToCompare, ///< there is no other time to compare it with
};

/// How much of one value of an attribute is missing; over all values of the attribute it sums to the figure of all.
struct ValueDifference
{
    QString attribute = {};
    QString value = {};
    qint64 missing = 0; ///< payments, net of catch-up; negative: this value took over
};

/// Attempts whose outcome the shop does not know.
struct Unreconciled
{
    qint64 payments = 0;
    QList<std::pair<QString, qint64>> amounts = {}; ///< minor units per currency
};

/// What an incident kept from being paid.
struct Impact
{
    ImpactProblem problem = ImpactProblem::None;
    TimeRanges windows = {}; ///< that count, in whole buckets
    TimeRanges after = {};   ///< in which payments may have been caught up, likewise
    bool goesOn = false;     ///< the incident has no end yet: these are the figures so far
    qint64 bucketSeconds = 60;
    ImpactMethod method = ImpactMethod::WeeksBefore;
    int weeks = 0;
    int placebos = 0;
    bool rough = true;       ///< fewer than four weeks to compare with or twenty placebos: no interval
    ImpactSum payments = {};
    QList<std::pair<QString, ImpactSum>> amounts = {}; ///< per currency; without those of which nobody said an amount
    std::vector<WorkingLine> working = {};
    QList<ValueDifference> differences = {}; ///< by attribute, the most missing first
    Unreconciled toReconcile = {};
    // Of the windows, seconds:
    qint64 notCovered = 0; ///< not counted, as the numbers say nothing about them
    qint64 notFinal = 0;   ///< not counted
    qint64 downtime = 0;   ///< not counted
    qint64 withoutRows = 0; ///< counted as: nobody paid
    qint64 afterUnknown = 0; ///< of the four hours after: not counted, more may have been caught up in them
};

/// What was missing, of all payments and per currency, as the contribution of every bucket says.
///
/// The interval is empirical: the same estimate on every quiet window of the same length and time of day, up to eight weeks
/// before and after, where nothing is missing. Their errors, sorted, are those that the estimate may have: of n placebos, which
/// may be exchanged for one another, a new one lies between the r-th and the (n + 1 - r)-th with the chance 1 - 2 r / (n + 1), whatever
/// their distribution. A window in which there is less than half or more than twice as much to be expected is no placebo; the error of another
/// is brought to the size of the window, see placebosOf.
///
/// `perBucket`, where it is given: what a payment in each bucket adds to the missing ones, net; see differencesOf.
Impact impactOf(const ImpactNumbers &numbers, const ImpactQuestion &question, std::vector<double> *perBucket = nullptr);

} // namespace hindsight
