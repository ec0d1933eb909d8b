// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect.h"
#include "models/metrics/chunk.h"
#include "models/metrics/ranges.h"
#include "reason.h"
#include "sumssofar.h"

#include <functional>
#include <memory>
#include <vector>

namespace hindsight {

/// How far an import is.
struct ImportProgress
{
    qint64 bytes = 0;       ///< of the files read, as they lie on disk
    qint64 totalBytes = -1; ///< -1: unknown, as of a pipe
    qint64 rows = 0;        ///< read so far
    double written = -1;    ///< once all is read: how much of the result is handed over, 0 to 1
    std::shared_ptr<const SumsSoFar> sums = {}; ///< once a second; else none. Rows whose ids are folded are not in it
};

/// Ids that are folded come in parts, by the first bits of their hashes.
inline constexpr int idParts = 64;
/// The ids of a part that were counted in earlier imports: the first 64 bits of their hashes (XXH3), ascending.
using KnownIds = std::function<Result<std::vector<quint64>>(int part)>;

struct ImportOptions
{
    QStringList overrides = {};        ///< of --map, see applyOverride
    RememberedMapping remembered = {};
    QString usualZone = {};            ///< answers the question for the zone of times without one; empty: it is asked
    qint64 bucketSeconds = 0;          ///< one of bucketWidths; 0: the finest in which the result stays below 64 MB
    TimeRanges skip = {};              ///< rows in them are left out
    KnownIds knownIds = {};    ///< where ids are folded: those of earlier imports of the source
    int threads = 0;                   ///< 0: one per core
    qint64 blockBytes = 2 << 20;
    /// Called from any thread, one at a time; false cancels.
    std::function<bool(const ImportProgress &)> progress = {};
};

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
    qint64 read = 0;        ///< rows of the files: rows + folded + ignored + skipped + filtered + rejectedTotal
    qint64 rows = 0;        ///< that count: attempts, or what the unit of the source is
    qint64 folded = 0;      ///< seen before by their id
    qint64 known = 0;       ///< of them, those whose payment an earlier import counted
    qint64 skipped = 0;     ///< inside a range that the source has already (--add)
    qint64 filtered = 0;    ///< left out by the mapping's filter
    qint64 rejectedTotal = 0;
    qint64 zoned = 0;       ///< times that named a zone of their own, so that the mapping's did not matter
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
    TimeRanges gaps = {};                ///< stretches without any row where rows were to be expected
    TimeRanges notFinal = {};            ///< the end, where more payments are open than usually: they would be final later
    QList<Mapping> mappings = {};        ///< per file
    QStringList headerShapes = {};       ///< per file
    QStringList notes = {};              ///< what the user should know of how they were read, sentences
};

/// Where the result goes.
class ImportSink
{
public:
    virtual ~ImportSink() = default;
    /// Everything is read and named; all of the summary is known but `cells`, `outcomes`, `amounts`, `gaps` and `notFinal`. An error refuses it.
    virtual Result<void> begin(const ImportSummary &summary, const QStringList &attributes, const QList<QStringList> &tuples) = 0;
    /// Where ids are folded: those of the rows that count, part by part, as the bytes of what KnownIds gives a later import.
    virtual Result<void> ids(int part, const QByteArray &ids) = 0;
    /// Six hours of a tuple, in order of start (seconds since 1970) and tuple.
    virtual Result<void> chunk(int tuple, qint64 start, const PackedChunk &packed) = 0;
};

/// Reads transactions or ready-made metrics from files and hands their sums to the sink: all or, on an error or when it is
/// cancelled, nothing that counts. What cannot be decided without the user is an error of kind Input that says what to answer.
/// The result does not depend on the number of threads.
Result<ImportSummary> importFiles(const QStringList &files, const ImportOptions &options, ImportSink &sink);
/// The same from bytes that are there already.
Result<ImportSummary> importBytes(const QByteArray &bytes, const QString &name, const ImportOptions &options, ImportSink &sink);

} // namespace hindsight
