// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "outcome.h"

#include <QByteArray>
#include <QByteArrayView>

#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace hindsight {

/// How long a chunk is: six hours, from 00:00, 06:00, 12:00 and 18:00 UTC; in seconds.
inline constexpr qint64 chunkSeconds = 6 * 3600;
/// Bucket widths there are, in seconds; each divides the next.
inline constexpr qint64 bucketWidths[] = {10, 60, 600, 3600};
/// Slots a chunk has at most.
inline constexpr int chunkSlots = chunkSeconds / bucketWidths[0];

/// Six hours of one tuple: one cell per bucket in which something happened. A slot is a bucket's number within the chunk.
struct Chunk
{
    struct Reason
    {
        quint16 cell;   ///< index into `slot`
        quint16 reason; ///< of the batch's list of reasons
        qint64 count;
        qint64 amount;  ///< minor units
        bool operator==(const Reason &) const = default;
    };
    struct Latency
    {
        quint16 cell;
        quint16 bin;    ///< see sketch.h
        qint64 count;
        bool operator==(const Latency &) const = default;
    };

    std::vector<quint16> slot;           ///< ascending, each once
    std::vector<Measures> cells;         ///< as many as `slot`
    std::vector<Reason> reasons;         ///< of all but the succeeded; by cell, then reason
    std::vector<Latency> latencies;      ///< by cell, then bin

    bool isEmpty() const { return slot.empty(); }
    void clear();
    bool operator==(const Chunk &) const = default;
};

/// A chunk as it is stored. The same content gives the same bytes, and more content (merged with another) never fewer, so that
/// what has passed a limit of size stays above it in whatever order the rest comes. (Amounts below zero are the exception.)
struct PackedChunk
{
    QByteArray counts;    ///< slots, and per outcome how many
    QByteArray amounts;   ///< per outcome, minor units; empty: there are none
    QByteArray reasons;   ///< empty: all succeeded
    QByteArray latencies; ///< empty: there are none

    qint64 size() const { return counts.size() + amounts.size() + reasons.size() + latencies.size(); }
    bool operator==(const PackedChunk &) const = default;
};

PackedChunk pack(const Chunk &chunk);
/// No value: damaged bytes.
std::optional<Chunk> unpack(const PackedChunk &packed);

/// Sums of several chunks of the same six hours and bucket width.
Chunk merged(std::span<const Chunk> chunks);
/// The same in buckets `factor` times as wide.
Chunk coarsened(const Chunk &chunk, int factor);
/// Keeps latencies per `factor` buckets only: all of such a stretch move to its first cell. Counts stay as they are.
void widenLatencies(Chunk &chunk, int factor);

/// Calls onLatency(slot, bin, count) for each stored latency, in their order, without unpacking the rest. False: damaged bytes.
bool eachLatency(QByteArrayView counts, QByteArrayView latencies, const std::function<void(quint16 slot, quint16 bin, qint64 count)> &onLatency);
/// The same for reasons.
bool eachReason(QByteArrayView counts, QByteArrayView reasons, const std::function<void(quint16 slot, const Chunk::Reason &reason)> &onReason);

/// Adds a stored chunk's counts, and amounts where `amounts` is not empty, to an array of buckets without unpacking it whole:
/// slot s goes to bucket (first + s) / factor; slots outside [from, to) are left out. False: damaged bytes.
bool addCounts(QByteArrayView counts, QByteArrayView amounts, int from, int to, qint64 first, qint64 factor, std::span<Measures> buckets);

} // namespace hindsight
