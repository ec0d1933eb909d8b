// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/names.h"
#include "models/incident/source.h"
#include "ranges.h"
#include "series.h"

namespace hindsight {

/// What a metric chart shows.
enum class Quantity {
    SuccessRate,   ///< succeeded / (attempts - open)
    TechnicalRate, ///< succeeded / (succeeded + failed technically)
    Attempts,
    Outcomes,      ///< attempts by what became of them
    Amount,        ///< succeeded, of one currency
    MissedAmount,  ///< declined, failed and abandoned, of one currency
    Latency,       ///< percentiles of the total, or the 95th per value
};
inline constexpr Named<Quantity> quantityNames[] = {
    {Quantity::SuccessRate, "success_rate"},
    {Quantity::TechnicalRate, "technical_rate"},
    {Quantity::Attempts, "attempts"},
    {Quantity::Outcomes, "outcomes"},
    {Quantity::Amount, "amount"},
    {Quantity::MissedAmount, "missed_amount"},
    {Quantity::Latency, "latency"},
};
template <> inline constexpr std::span<const Named<Quantity>> namesOf<Quantity>{quantityNames};
inline bool isRate(Quantity quantity) { return quantity == Quantity::SuccessRate || quantity == Quantity::TechnicalRate; }
inline bool isAmount(Quantity quantity) { return quantity == Quantity::Amount || quantity == Quantity::MissedAmount; }

struct ChartRequest
{
    QString source = {};      ///< uid
    Quantity quantity = Quantity::SuccessRate;
    QString by = {};          ///< attribute whose values have a line each, beside the total; empty: the total alone
    QString currency = {};    ///< of amounts; empty: the one with the most attempts
    qint64 bucketSeconds = 0; ///< 0, or no multiple of the finest there is: the narrowest with something to count, see usualBucket
    qint64 leastSeconds = 0;  ///< the narrowest that may be chosen so, see leastBucket

    bool operator==(const ChartRequest &) const = default;
};

/// One line of a chart, a value per bucket.
struct ChartLine
{
    QString name = {};          ///< the value of the attribute, the outcome, or the percentile ("p95"); empty: the total
    int colour = 0;             ///< 0: of the total; 1, 2, 3, ...: the same value has the same number whatever is shown
    bool isRest = false;        ///< all values that have no line of their own
    std::vector<double> top;    ///< what is counted: attempts, minor units, microseconds; NaN: not known
    std::vector<double> base;   ///< of a rate: what it is a part of; otherwise empty
    std::vector<float> shown;   ///< as the axis has it: percent, attempts, major units, milliseconds; NaN: a gap

    bool operator==(const ChartLine &) const = default;
};

/// Values that get a line of their own, at most: as many colours as people can tell apart.
inline constexpr int chartValues = 6;

/// What a metric chart draws.
struct ChartData
{
    ChartRequest request = {};
    RowUnit unit = RowUnit::Attempt;
    QString currency = {};         ///< of amounts; empty: nobody said what anything cost
    QStringList currencies = {};   ///< to choose from, most attempts first
    QStringList attributes = {};   ///< that `by` may be
    qint64 bucketSeconds = 60;
    qint64 finestSeconds = 60;     ///< the narrowest buckets there are
    qint64 start = 0;              ///< of the first bucket, seconds since 1970
    qint64 buckets = 0;
    QList<ChartLine> lines = {};   ///< the total first where there is one, then by attempts
    std::vector<float> attempts = {}; ///< of all lines, per bucket; NaN: outside of what the imports say
    TimeRanges known = {};         ///< covered and no gap
    TimeRanges notFinal = {};
    bool hasRate = true;           ///< false: everything succeeded, so that there is none
    bool hasLatencies = true;      ///< false: asked for, and not kept in such narrow buckets

    bool isEmpty() const { return buckets == 0; }
    qint64 end() const { return start + buckets * bucketSeconds; }
};

/// Widths to choose from.
inline constexpr qint64 chartWidths[] = {10, 60, 300, 600, 1800, 3600, 6 * 3600, 24 * 3600};
/// The narrowest of the buckets up to an hour that has 30 attempts on average, so that chance does not draw the picture; a
/// multiple of what the imports have, and where that may be not narrower than `least`. `batches`: those that count.
qint64 usualBucket(const QList<Batch> &batches, const TimeRanges &known, qint64 least = 0);
/// The narrowest buckets, not below the finest there are, of which no more are in sight than one can see something in: 300.
qint64 leastBucket(const TimeRange &sight, qint64 finest);
/// The narrowest buckets that all of them have.
qint64 finestBucket(const QList<Batch> &batches);

/// Makes the lines of a chart out of the answers to `request()`, part by part.
class ChartBuilder
{
public:
    /// `frame`: all but lines, buckets and attempts. `values`: of the attribute, those that get a line, most attempts first.
    ChartBuilder(ChartData frame, const QStringList &values);

    /// What the numbers are to be asked for.
    SeriesRequest request() const;
    /// Of latencies by an attribute, also this, for the total: percentiles do not add up.
    std::optional<SeriesRequest> totalRequest() const;
    void add(const SeriesPart &part);
    void addTotal(const SeriesPart &part);
    /// The chart; nothing can be added after it.
    ChartData take();

private:
    void begin(const SeriesHead &head);
    int lineOf(const SeriesPart &part, size_t line) const;

    ChartData m_chart;
    QStringList m_values;
    int m_firstValue = 0; ///< index of the first value's line
};

/// What ranks values and currencies: attempts of each over all time.
SeriesRequest rankingRequest(const ChartRequest &request);
/// From the answer to `rankingRequest`: currencies, and the currency where none was asked for, into the chart; returns the
/// attribute's values, most attempts first.
QStringList ranked(const Series &answer, ChartData &chart);

/// Works out what the axis has of each line, from what is counted.
void fillShown(ChartData &chart);
/// Digits after the point that amounts of the chart's currency have; 0 for other quantities.
int decimalsOf(const ChartData &chart);

} // namespace hindsight
