// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "moment.h"

#include <QJsonObject>
#include <QStringList>

namespace hindsight {

/// What one row of a file is; written on every axis and figure.
enum class RowUnit { Attempt, Payment, Order };
inline constexpr Named<RowUnit> rowUnitNames[] = {
    {RowUnit::Attempt, "attempt"},
    {RowUnit::Payment, "payment"},
    {RowUnit::Order, "order"},
};
template <> inline constexpr std::span<const Named<RowUnit>> namesOf<RowUnit>{rowUnitNames};

/// Where numbers belong: one service's payments, one definition of an attempt, one zone.
struct MetricSource
{
    QString uid;
    QString name = {};
    QString service = {};
    RowUnit unit = RowUnit::Attempt;
    QString definition = {};    ///< what counts as one, in words
    QString zone = {};          ///< zone of naive times in its files
    QString marketZone = {};    ///< "same weekday and time" means this zone
    QJsonObject filter = {};    ///< rows left out: column -> values
    QJsonObject mappings = {};  ///< remembered mapping per header shape
    bool hidden = false;

    bool operator==(const MetricSource &) const = default;
};

enum class MarkEffect { Exclude, Scale, ExpectedDowntime };
inline constexpr Named<MarkEffect> markEffectNames[] = {
    {MarkEffect::Exclude, "exclude"},
    {MarkEffect::Scale, "scale"},
    {MarkEffect::ExpectedDowntime, "expected_downtime"},
};
template <> inline constexpr std::span<const Named<MarkEffect>> namesOf<MarkEffect>{markEffectNames};

/// A promotion, a holiday, a maintenance window.
struct CalendarMark
{
    QString uid;
    QString source = {}; ///< uid of the MetricSource
    Moment from = {};
    Moment to = {};
    MarkEffect effect = MarkEffect::Exclude;
    std::optional<double> factor = {}; ///< of Scale
    QString note = {};

    bool operator==(const CalendarMark &) const = default;
};

enum class BatchState { Loading, Active, Hidden };
inline constexpr Named<BatchState> batchStateNames[] = {
    {BatchState::Loading, "loading"},
    {BatchState::Active, "active"},
    {BatchState::Hidden, "hidden"},
};
template <> inline constexpr std::span<const Named<BatchState>> namesOf<BatchState>{batchStateNames};

/// The header of one import of numbers. Its chunks are bulk content: immutable, and visible only while it is active.
struct Batch
{
    QString uid;
    QString source = {};       ///< uid of the MetricSource
    BatchState state = BatchState::Loading;
    QStringList files = {};
    QStringList hashes = {};   ///< SHA-256 per file
    Moment from = {};
    Moment to = {};
    qint64 bucketSeconds = 60;
    qint64 rows = 0;
    QJsonObject mapping = {};
    QJsonObject counts = {};   ///< rows per outcome, rejected, folded

    bool operator==(const Batch &) const = default;
};

} // namespace hindsight
