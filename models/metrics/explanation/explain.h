// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cube.h"
#include "effects.h"
#include "models/incident/names.h"
#include "models/metrics/seriesreader.h"

namespace hindsight {

/// What a drop of the success rate turned out to be.
enum class DropKind {
    Drop,       ///< some values lost attempts that usually succeed
    Mix,        ///< no value did, but those that always failed more had a larger part of the attempts
    CannotTell, ///< too few attempts: chance makes such a difference, too
    NoDrop,     ///< not less succeeded than usual
    NoNumbers,  ///< no attempts in the window, or none before it to compare with
};
inline constexpr Named<DropKind> dropKindNames[] = {
    {DropKind::Drop, "drop"}, {DropKind::Mix, "mix"}, {DropKind::CannotTell, "cannot_tell"}, {DropKind::NoDrop, "no_drop"}, {DropKind::NoNumbers, "no_numbers"},
};
template <> inline constexpr std::span<const Named<DropKind>> namesOf<DropKind>{dropKindNames};

/// Attributes with a value each; none: all attempts.
using Where = QList<std::pair<QString, QString>>;

struct ExplainedPart
{
    Where where = {};
    double missing = 0;     ///< successful attempts, against its own usual rate
    double shareOfDrop = 0; ///< of all that are missing where rates fell; of a mix shift, of the change of the rate
    Effects effects = {};
    Tally tally = {};
};

/// Failures of one kind beyond the usual ones.
struct ExtraFailures
{
    QString value = {};
    double extra = 0;
};

/// Where the loss is.
struct Explanation
{
    DropKind kind = DropKind::NoNumbers;
    TimeRanges window = {};
    TimeRanges usual = {};           ///< what it is compared with
    Tally total = {};
    double missing = 0;              ///< successful attempts, against the usual rate of all
    QList<ExplainedPart> candidates = {}; ///< the likeliest first
    QList<Where> root = {};          ///< the smallest set that holds the drop; of a loss everywhere one without any attribute
    double rootShare = 0;            ///< of the drop that it holds
    QString mixAttribute = {};       ///< of a mix shift: whose values changed their parts
    QList<std::pair<QString, QList<ExtraFailures>>> failuresBy = {}; ///< by error code, status, outcome, as far as they tell apart; the most first
};

/// Explains a cube. `dispersion`: how many times the variance of the usual rate is that of chance.
Explanation explain(const Cube &cube, double dispersion);

struct ExplainRequest
{
    QString source = {};         ///< uid
    QStringList attributes = {}; ///< that may hold a drop: what is known before the result
    TimeRanges window = {};      ///< of the incident; none: the worst one in the numbers
};
/// Reads what is needed of the numbers, twice the window at most, and explains it.
Result<Explanation> explainNumbers(const SeriesReader &read, const ExplainRequest &request);

} // namespace hindsight
