// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/result.h"
#include "models/incident/source.h"
#include "models/metrics/outcome.h"

#include <QJsonObject>
#include <QMap>
#include <QStringList>

namespace hindsight {

/// What a column of a file is taken for.
enum class Role {
    Unused,
    Time,      ///< when the attempt was made; date and time of day in one cell
    Date,      ///< the date alone, beside a Clock
    Clock,     ///< the time of day alone
    Zone,      ///< zone of the row's time, where the cells name it
    Id,        ///< of the transaction or payment: rows with the same one are the same
    Status,    ///< raw outcome
    ErrorCode, ///< why it did not succeed; may override the status
    Amount,
    Currency,
    Latency,
    Attribute, ///< known before the result: payment method, region, ...; a currency is one by itself
    // Ready-made metrics, one row per bucket: how many.
    Attempts, Succeeded, Declined, Failed, Abandoned, Open,
    AmountSucceeded, AmountFailed, ///< minor or major as `Mapping::amountUnit` says
    Metric,    ///< long form: the name of what Value counts
    MetricValue,
};
inline constexpr Named<Role> roleNames[] = {
    {Role::Unused, "unused"},       {Role::Time, "time"},           {Role::Date, "date"},           {Role::Clock, "clock"},
    {Role::Zone, "zone_column"},    {Role::Id, "id"},               {Role::Status, "status"},       {Role::ErrorCode, "error_code"},
    {Role::Amount, "amount"},       {Role::Currency, "currency"},   {Role::Latency, "latency"},     {Role::Attribute, "attribute"},
    {Role::Attempts, "attempts"},   {Role::Succeeded, "succeeded"}, {Role::Declined, "declined"},   {Role::Failed, "failed"},
    {Role::Abandoned, "abandoned"}, {Role::Open, "open"},           {Role::AmountSucceeded, "amount_succeeded"},
    {Role::AmountFailed, "amount_failed"}, {Role::Metric, "metric"}, {Role::MetricValue, "value"},
};
template <> inline constexpr std::span<const Named<Role>> namesOf<Role>{roleNames};

/// How the times of a column are written; decided per column, never per cell.
enum class TimeShape {
    Iso,               ///< 2024-07-20T10:30[:15[.25]][Z|+02:00|zone name]; "T", a space or "/" between the date's numbers too
    DayMonthYear,      ///< 20.07.2024 10:30, 20/07/2024 10:30 PM
    MonthDayYear,      ///< 07/20/2024 10:30
    Compact,           ///< 20240720103000
    EpochSeconds,      ///< may have a fraction
    EpochMilliseconds,
    EpochMicroseconds,
    EpochNanoseconds,
};
inline constexpr Named<TimeShape> timeShapeNames[] = {
    {TimeShape::Iso, "iso"},
    {TimeShape::DayMonthYear, "day_month_year"},
    {TimeShape::MonthDayYear, "month_day_year"},
    {TimeShape::Compact, "compact"},
    {TimeShape::EpochSeconds, "epoch_seconds"},
    {TimeShape::EpochMilliseconds, "epoch_milliseconds"},
    {TimeShape::EpochMicroseconds, "epoch_microseconds"},
    {TimeShape::EpochNanoseconds, "epoch_nanoseconds"},
};
template <> inline constexpr std::span<const Named<TimeShape>> namesOf<TimeShape>{timeShapeNames};

enum class AmountUnit { Major, Minor };
inline constexpr Named<AmountUnit> amountUnitNames[] = {{AmountUnit::Major, "major"}, {AmountUnit::Minor, "minor"}};
template <> inline constexpr std::span<const Named<AmountUnit>> namesOf<AmountUnit>{amountUnitNames};

enum class LatencyUnit { Microseconds, Milliseconds, Seconds };
inline constexpr Named<LatencyUnit> latencyUnitNames[] = {
    {LatencyUnit::Microseconds, "us"}, {LatencyUnit::Milliseconds, "ms"}, {LatencyUnit::Seconds, "s"}};
template <> inline constexpr std::span<const Named<LatencyUnit>> namesOf<LatencyUnit>{latencyUnitNames};

/// What several rows with one id mean.
enum class Folding {
    None,      ///< ids do not repeat and are not remembered
    Duplicate, ///< the same transaction again: it counts once, as the first row says
    Events,    ///< a log: one payment at its earliest time with its latest row's outcome
};
inline constexpr Named<Folding> foldingNames[] = {{Folding::None, "none"}, {Folding::Duplicate, "duplicate"}, {Folding::Events, "events"}};
template <> inline constexpr std::span<const Named<Folding>> namesOf<Folding>{foldingNames};

/// What a value of ready-made metrics counts.
enum class ValueKind {
    Count,    ///< in its bucket
    Rate,     ///< per second, over its bucket
    Total,    ///< a counter that only rises; a fall is a restart
};
inline constexpr Named<ValueKind> valueKindNames[] = {{ValueKind::Count, "count"}, {ValueKind::Rate, "rate"}, {ValueKind::Total, "total"}};
template <> inline constexpr std::span<const Named<ValueKind>> namesOf<ValueKind>{valueKindNames};

struct MappedColumn
{
    QString column;         ///< as the header names it; of nested JSON the path with dots
    Role role = Role::Unused;
    QString attribute = {}; ///< of an Attribute: its name in the source; of a Value: the attribute its header is a value of
    QString why = {};       ///< of an Unused: why it is left out; empty: nobody asked for it

    bool operator==(const MappedColumn &) const = default;
};

/// How a file of one header shape is read. Remembered per shape in the source (MetricSource::mappings).
struct Mapping
{
    QList<MappedColumn> columns = {};
    TimeShape timeShape = TimeShape::Iso;
    QString zone = {};         ///< of times without one, and of those with an abbreviation ("CET"); empty: nobody said
    bool decimalComma = false;
    AmountUnit amountUnit = AmountUnit::Major;
    LatencyUnit latencyUnit = LatencyUnit::Milliseconds;
    QString currency = {};     ///< of rows without a currency column; empty: unknown ("XXX")
    RowUnit unit = RowUnit::Attempt;
    Folding folding = Folding::None;
    ValueKind valueKind = ValueKind::Count;
    QMap<QString, Outcome> statuses = {};    ///< raw status, lower case -> outcome; of the empty one: rows without a status
    QMap<QString, Outcome> errorCodes = {};  ///< error codes that override the status, lower case
    QMap<QString, QStringList> filter = {};  ///< rows left out, by one column or another: column -> values, whatever their case
    QStringList said = {};                   ///< settings that the user gave ("decimal=comma"): they bind, where a guess may give way

    bool isMetrics() const; ///< ready-made: one row per bucket, not per attempt
    QString columnOf(Role role) const; ///< empty: none
    bool operator==(const Mapping &) const = default;
};

QJsonObject toJson(const Mapping &mapping);
/// Error: not a mapping.
Result<Mapping> mappingFromJson(const QJsonObject &object);

} // namespace hindsight
