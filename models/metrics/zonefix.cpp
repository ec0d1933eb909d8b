// SPDX-License-Identifier: GPL-3.0-or-later
#include "zonefix.h"

#include "models/metrics/reading/mapping.h"
#include "models/incident/zones.h"
#include "texts.h"

#include <algorithm>
#include <limits>

namespace hindsight {

namespace {

/// From `from` on the clocks are so much ahead of UTC.
struct Offset
{
    qint64 from;
    qint64 seconds;
};

// Offsets of a zone around a range, the first from the beginning of time on.
std::vector<Offset> offsetsOf(const QTimeZone &zone, const QDateTime &from, const QDateTime &to)
{
    std::vector<Offset> offsets = {{ZoneFix::beginning, zone.offsetFromUtc(from)}};
    for (const QTimeZone::OffsetData &change : zone.transitions(from, to))
        offsets.push_back({change.atUtc.toSecsSinceEpoch(), change.offsetFromUtc});
    return offsets;
}

} // namespace

qint64 ZoneFix::corrected(qint64 seconds) const
{
    const auto behind = std::ranges::upper_bound(pieces, seconds, {}, &Piece::from);
    return seconds + (behind == pieces.begin() ? behind : behind - 1)->shift;
}

TimeRanges ZoneFix::corrected(const TimeRanges &ranges) const
{
    TimeRanges moved;
    for (const TimeRange &range : ranges) {
        for (const Piece &piece : pieces) {
            const qint64 from = std::max(range.from, piece.from * microsecondsPerSecond), to = std::min(range.to, piece.to * microsecondsPerSecond);
            if (from < to)
                moved.append({from + piece.shift * microsecondsPerSecond, to + piece.shift * microsecondsPerSecond});
        }
    }
    return united(moved, {});
}

bool ZoneFix::keepsBuckets(qint64 seconds) const
{
    return std::ranges::all_of(pieces,
                               [seconds](const Piece &piece) { return piece.shift % seconds == 0 && (piece.from == beginning || piece.from % seconds == 0); });
}

ZoneFix zoneFix(const QTimeZone &read, const QTimeZone &meant, const TimeRange &range)
{
    constexpr qint64 margin = 2 * 86400; // more than two zones are apart
    const auto from = QDateTime::fromSecsSinceEpoch(range.from / microsecondsPerSecond - margin, QTimeZone::utc());
    const auto to = QDateTime::fromSecsSinceEpoch(range.to / microsecondsPerSecond + margin, QTimeZone::utc());
    const std::vector<Offset> readOffsets = offsetsOf(read, from, to);
    // By what the clocks show. Put back, they show an hour twice, and its first time is meant; put forward, they skip one, and
    // the clock before is meant: the old offset holds until the later of what the clocks show before and after the change.
    std::vector<Offset> meantOffsets = offsetsOf(meant, from, to);
    for (size_t i = meantOffsets.size(); --i > 0;)
        meantOffsets[i].from += std::max(meantOffsets[i - 1].seconds, meantOffsets[i].seconds);

    ZoneFix fix{{}};
    for (size_t i = 0; i < readOffsets.size(); ++i) {
        const Offset &own = readOffsets[i];
        const qint64 end = i + 1 < readOffsets.size() ? readOffsets[i + 1].from : ZoneFix::end;
        for (size_t j = 0; j < meantOffsets.size(); ++j) {
            const qint64 first = std::max(own.from, j > 0 ? meantOffsets[j].from - own.seconds : ZoneFix::beginning);
            const qint64 last = std::min(end, j + 1 < meantOffsets.size() ? meantOffsets[j + 1].from - own.seconds : ZoneFix::end);
            const qint64 shift = own.seconds - meantOffsets[j].seconds;
            if (first >= last)
                continue;
            if (!fix.pieces.empty() && fix.pieces.back().shift == shift)
                fix.pieces.back().to = last;
            else
                fix.pieces.push_back({first, last, shift});
        }
    }
    return fix;
}

ZoneFix zoneFixOf(const Batch &batch)
{
    const auto read = zoneNamed(zoneReadIn(batch)), meant = zoneNamed(batch.correctedZone);
    if (!read || !meant || !batch.from.at || !batch.to.at)
        return {};
    return zoneFix(*read, *meant, {*batch.from.at, *batch.to.at});
}

QString zoneReadIn(const Batch &batch) { return batch.mapping[QStringLiteral("zone")].toString(); }

QString zoneOf(const Batch &batch) { return batch.correctedZone.isEmpty() ? zoneReadIn(batch) : batch.correctedZone; }

QString whyZoneStays(const Batch &batch, const QList<Batch> &batches)
{
    const auto mapping = mappingFromJson(batch.mapping);
    const qint64 zoned = batch.counts[QStringLiteral("zoned")].toInteger();
    // Imports of earlier versions did not count them.
    const bool allZoned = !mapping || !zoneNamed(mapping->zone) || mapping->timeShape >= TimeShape::EpochSeconds
        || (zoned > 0 && zoned >= batch.counts[QStringLiteral("read")].toInteger());
    if (allZoned)
        return MetricsText::tr("The times of these files name their zone themselves; there is nothing to correct.");
    if (zoned > 0)
        return MetricsText::tr("%n of the times name a zone of their own, others do not; they cannot be moved together. Import the files again to read them "
                               "another way.",
                               nullptr, int(std::min<qint64>(zoned, std::numeric_limits<int>::max())));
    // Moved away from under the import that took its place, it would count again.
    const QList<Batch> counting = countingOf(batches);
    if (batch.state == BatchState::Active && std::ranges::find(counting, batch.uid, &Batch::uid) == counting.end())
        return MetricsText::tr("A later import took the place of these numbers; they count no more.");
    return {};
}

} // namespace hindsight
