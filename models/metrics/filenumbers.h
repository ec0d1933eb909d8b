// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/metrics/reading/import.h"
#include "series.h"

namespace hindsight {

/// The numbers of a file that belongs to no source, in memory and packed as an import packs them.
struct FileNumbers
{
    struct PackedPart
    {
        int tuple = 0;
        qint64 start = 0; ///< seconds since 1970
        PackedChunk chunk = {};
    };
    ImportSummary summary = {};
    QStringList attributes = {};
    QList<QStringList> tuples = {};
    std::vector<PackedPart> parts = {}; ///< by start
};

/// Reads transactions or ready-made metrics. `overrides` as for --map. Of a table with counts per time every other column is an
/// attribute, numbers too: what else would tell its rows apart? Times without a zone are UTC.
Result<FileNumbers> readFileNumbers(const QString &file, const QStringList &overrides);

/// The same as a store gives of a source (Store::eachSeries), without amounts; latencies as bins only.
Result<void> eachSeries(const FileNumbers &numbers, const SeriesRequest &request, const std::function<bool(const SeriesPart &)> &onPart);

} // namespace hindsight
