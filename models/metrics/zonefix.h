// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ranges.h"

#include <QTimeZone>

#include <vector>

namespace hindsight {

/// Where times go that were read in one zone and are meant in another: what the clocks of the first show at a time as it was
/// read is what the clocks of the other are to show. It keeps their distances but where either zone changes its clocks.
///
/// As when a file is read, an hour that happens twice is the first of the two. An hour that was skipped counts from the clock
/// before, so that its end lies upon the hour behind it. So several times may become one, and what is counted at them is added
/// up: nothing is lost.
struct ZoneFix
{
    /// A stretch of time as it was read, seconds since 1970; all of it moves alike.
    struct Piece
    {
        qint64 from;
        qint64 to;
        qint64 shift;
        bool operator==(const Piece &) const = default;
    };
    /// All time, in order and without holes.
    std::vector<Piece> pieces = {{beginning, end, 0}};

    static constexpr qint64 beginning = -(qint64(1) << 42);
    static constexpr qint64 end = qint64(1) << 42;

    /// Seconds since 1970.
    qint64 corrected(qint64 seconds) const;
    TimeRanges corrected(const TimeRanges &ranges) const;
    /// Whether buckets of this width stay whole, and buckets of this width.
    bool keepsBuckets(qint64 seconds) const;

    bool operator==(const ZoneFix &) const = default;
};

/// `range`: of the times as they were read. What is more than a day away from it moves as its ends do.
ZoneFix zoneFix(const QTimeZone &read, const QTimeZone &meant, const TimeRange &range);

/// That of an import's content; of most it moves nothing.
ZoneFix zoneFixOf(const Batch &batch);

/// Zone that the times of an import were read in because they named none; empty: they named it themselves.
QString zoneReadIn(const Batch &batch);
/// The zone they are meant in, as far as anybody knows: the corrected one, or the one they were read in.
QString zoneOf(const Batch &batch);
/// Why an import's times cannot be read in another zone, a sentence; empty: they can. `batches`: of its source, in the order
/// they were made.
QString whyZoneStays(const Batch &batch, const QList<Batch> &batches);

} // namespace hindsight
