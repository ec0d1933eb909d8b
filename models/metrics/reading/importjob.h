// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "folding.h"
#include "import.h"
#include "models/metrics/blocks.h"
#include "models/metrics/runs.h"

#include <atomic>

namespace hindsight {

/// What all threads and files of an import share while it reads.
struct ImportJob
{
    ImportJob(const ImportOptions &given, Folding mode);

    const ImportOptions &options;
    Dictionary dictionary;
    Partials partials;
    Folding folding;
    Folder folder;
    std::atomic<bool> stopped = false;

    std::mutex mutex; ///< of all below
    std::optional<Error> error;
    ImportSummary summary;        ///< its counts so far
    QMap<QString, qint64> unknownStatuses;
    qint64 ignored = 0;
    qint64 earlierBytes = 0;      ///< of the files before
    qint64 totalBytes = -1;
    std::optional<qint64> reported; ///< milliseconds, when progress was last told
    std::optional<qint64> summed;   ///< likewise, with the sums so far

    int threads() const;
    /// Keeps the first error and makes everybody stop.
    void fail(const Error &failure);
    /// Tells how far it is, ten times a second at most; false: cancelled.
    bool report(const ImportProgress &progress);
};

/// A time that ImportOptions::skip leaves out.
bool isSkipped(const TimeRanges &skip, qint64 at);

/// Width of the buckets in which rows are summed up first.
qint64 firstBucketSeconds(const ImportOptions &options);

/// Reads all records of one file on all threads. `number`: of the file, for the order of rows.
void readFile(ByteInput &input, const QByteArray &beginning, const Inspection &inspection, int number, ImportJob &job);

/// Reads ready-made metrics, which are few enough to be read as a whole, and completes what was found out about the file.
Result<void> readMetrics(ByteInput &input, const QByteArray &beginning, Inspection &inspection, ImportJob &job);

/// What must be answered before a file can be read, and how.
Error questionsAsError(const QList<MappingQuestion> &questions, const QString &file);

} // namespace hindsight
