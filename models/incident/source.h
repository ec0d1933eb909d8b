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

enum class BatchState { Active, Hidden };
inline constexpr Named<BatchState> batchStateNames[] = {
    {BatchState::Active, "active"},
    {BatchState::Hidden, "hidden"},
};
template <> inline constexpr std::span<const Named<BatchState>> namesOf<BatchState>{batchStateNames};

/// The header of one import of numbers. Its content is bulk and immutable (store/batchwriter.h) and is seen only while its
/// header is there and active. The header is made by one Change when the content is complete, so that an import is one step
/// of the history and there is no state of a record that nobody may touch: undo removes the header and so hides the numbers,
/// redo brings them back. That an import is still being written is a matter of the content, not of a record.
struct Batch
{
    QString uid;
    QString source = {};       ///< uid of the MetricSource
    BatchState state = BatchState::Active;
    QStringList files = {};
    QStringList hashes = {};   ///< "xxh3-128:..." per file, of its bytes as they lie on disk
    Moment from = {};
    Moment to = {};
    qint64 bucketSeconds = 60;
    qint64 rows = 0;
    QJsonObject mapping = {};
    QJsonObject counts = {};   ///< rows per outcome, rejected, folded; times that named their zone
    /// Zone that times without one are meant in, where the one they were read in (mapping) turned out to be wrong; empty: it is
    /// right. All times here and those of the content stay as they were read; metrics/ranges.h tells the corrected ones.
    QString correctedZone = {};
    /// "covered": what the files say about; "replaced": where older imports of the source count no more; "gaps": where rows
    /// were to be expected and none is. Each a list of [from, to), ISO texts. See rangesOf.
    QJsonObject ranges = {};

    bool operator==(const Batch &) const = default;
};

} // namespace hindsight
