// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chunk.h"
#include "guess.h"
#include "reason.h"

#include <functional>
#include <vector>

namespace hindsight {

struct RejectedRow
{
    qint64 line = 0;   ///< 1-based, in its file
    QString why;       ///< a sentence, translated
    QString file = {}; ///< as named
};

struct LeftOutColumn
{
    QString column;
    QString why;
};

/// What an import read, for the one who asked and for the batch's header.
struct ImportSummary
{
    qint64 read = 0;        ///< rows of the files: rows + folded + ignored + skipped + rejectedTotal
    qint64 rows = 0;        ///< that count: attempts, or what the unit of the source is
    qint64 folded = 0;      ///< seen before by their id
    qint64 skipped = 0;     ///< inside a range that the source has already (--add)
    qint64 filtered = 0;    ///< left out by the mapping's filter
    qint64 rejectedTotal = 0;
    QList<RejectedRow> rejected = {}; ///< the first hundred
    std::optional<qint64> from = {};  ///< of the first and the last row that counts, microseconds UTC
    std::optional<qint64> to = {};
    QMap<QString, int> attributes = {};  ///< values per attribute
    QList<LeftOutColumn> leftOut = {};
    std::array<qint64, keptOutcomes + 1> outcomes = {}; ///< rows per outcome, ignored ones too
    QMap<QString, qint64> statuses = {}; ///< rows per raw status
    QMap<QString, qint64> amounts = {};  ///< succeeded, minor units per currency
    qint64 bucketSeconds = 60;
    qint64 latencySeconds = 60;          ///< width of the buckets that latencies are kept in
    qint64 cells = 0;                    ///< non-empty (bucket, tuple)
    QList<Reason> reasons = {};          ///< by index
    QStringList files = {};
    QStringList hashes = {};             ///< "xxh3-128:..." of the bytes as they lie on disk, per file
    QList<std::pair<qint64, qint64>> gaps = {}; ///< stretches without any row where rows were to be expected, microseconds UTC
    QList<Mapping> mappings = {};        ///< per file
    QStringList headerShapes = {};       ///< per file
};

} // namespace hindsight
