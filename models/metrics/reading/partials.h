// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/result.h"
#include "models/metrics/chunk.h"
#include "sumssofar.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <map>
#include <memory>
#include <mutex>

namespace hindsight {

/// Chunks of an import before it is known what else belongs to them: the same six hours of a tuple may come many times, from
/// several threads and in any order. Held in memory up to a bound, then in a file that has no name. Threads share it.
class Partials
{
public:
    /// Widths of the chunks that are added at first; `limit`: of the stored size in bytes, above which wider buckets are chosen;
    /// 0: none, the width stays. `memoryBound`: what is held in memory before it goes to the file; `firstLook`: bytes after which
    /// it is first tried whether they get fewer by merging.
    Partials(qint64 bucketSeconds, qint64 limit, qint64 memoryBound = 16 << 20, qint64 firstLook = 256 << 20);
    ~Partials();

    /// Adds a chunk in buckets of `bucketSeconds` and clears it. Counts its attempts per tuple, and what has a reason per reason.
    Result<void> add(quint32 tuple, qint64 start, Chunk &chunk);

    /// Makes the buckets at least so wide.
    void atLeast(qint64 bucketSeconds) { m_bucketSeconds = std::max<qint64>(m_bucketSeconds, bucketSeconds); }
    /// Width at the moment: those who add may use it or a finer one.
    qint64 bucketSeconds() const { return m_bucketSeconds; }
    /// Below zero: nothing was added of it. (Ready-made metrics may have amounts without attempts.)
    std::span<const qint64> attemptsPerTuple() const { return m_perTuple; }
    std::span<const qint64> countPerReason() const { return m_perReason; }

    /// Of everything added so far, whatever its tuple.
    SumsSoFar sumsSoFar() const;

    struct Key
    {
        qint64 start = 0; ///< seconds since 1970, a multiple of chunkSeconds
        quint32 tuple = 0;
        auto operator<=>(const Key &) const = default;
    };
    /// Renames tuples and reasons, once everything is added.
    void rename(std::vector<quint32> tupleOf, std::vector<quint16> reasonOf);
    /// What there is then, in order.
    std::vector<Key> keys();
    /// All of one key as one chunk. Threads may ask at once.
    Result<Chunk> take(const Key &key) const;
    /// Size of everything as it would be stored in buckets of a width.
    struct Sizes
    {
        qint64 counts = 0;    ///< with amounts and reasons
        qint64 latencies = 0;
    };
    Result<Sizes> storedSizes(qint64 bucketSeconds) const;
    /// The finest width of latency buckets, not below that of the counts, in which they take at most `limit` bytes.
    Result<qint64> latencySeconds(qint64 limit) const;
    /// Makes buckets as wide as it needs for all to be stored within the limit.
    Result<void> fit();

private:
    struct Entry
    {
        Key key;
        qint64 offset;
        quint32 size;
    };
    struct File;
    using SixHours = std::array<SumsSoFar::Bucket, size_t(chunkSeconds / SumsSoFar::bucketSeconds)>;

    Result<void> spill();
    Result<void> compact();
    Result<QByteArray> bytesOf(const Entry &entry) const;
    Result<Chunk> gather(std::span<const Entry> entries) const;
    void sort();

    mutable std::mutex m_mutex;
    std::atomic<qint64> m_bucketSeconds;
    qint64 m_limit;
    qint64 m_memoryBound;
    qint64 m_firstLook;
    std::vector<Entry> m_entries;
    bool m_sorted = false;
    QByteArray m_memory;      ///< what is not in the file yet
    qint64 m_inFile = 0;      ///< bytes in the file
    qint64 m_atLastLook = 0;  ///< bytes when it was last seen whether they can be merged
    std::unique_ptr<File> m_file;
    qint64 m_latencies = 0;   ///< entries added
    std::vector<qint64> m_perTuple;
    std::vector<qint64> m_perReason;
    std::map<qint64, SixHours> m_soFar; ///< by start
    std::vector<quint16> m_reasonOf;
};

} // namespace hindsight
