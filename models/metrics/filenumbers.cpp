// SPDX-License-Identifier: GPL-3.0-or-later
#include "filenumbers.h"

#include "models/incident/moment.h"
#include "numberslook.h"
#include "texts.h"

#include <algorithm>
#include <map>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

class KeepingSink final : public ImportSink
{
public:
    explicit KeepingSink(FileNumbers &numbers)
        : m_numbers(numbers)
    {}
    Result<void> begin(const ImportSummary &, const QStringList &attributes, const QList<QStringList> &tuples) override
    {
        m_numbers.attributes = attributes;
        m_numbers.tuples = tuples;
        return {};
    }
    Result<void> ids(int, const QByteArray &) override { return {}; }
    Result<void> chunk(int tuple, qint64 start, const PackedChunk &packed) override
    {
        m_numbers.parts.push_back({tuple, start, packed});
        return {};
    }

private:
    FileNumbers &m_numbers;
};

// A table with counts per time, whose other columns are attributes whatever they look like.
QStringList attributeOverrides(const Mapping &mapping, const QStringList &given)
{
    if (!mapping.isMetrics() || mapping.columnOf(Role::Attempts).isEmpty())
        return {};
    QStringList overrides;
    for (const MappedColumn &mapped : mapping.columns) {
        const bool said = std::ranges::any_of(given, [&mapped](const QString &one) { return one.section(u'=', 1) == mapped.column; });
        if (mapped.role == Role::Unused && !said)
            overrides.append(u"attribute.%1=%1"_s.arg(mapped.column));
    }
    return overrides;
}

qint64 floorTo(qint64 value, qint64 step) { return value - ((value % step) + step) % step; }

} // namespace

Result<FileNumbers> readFileNumbers(const QString &file, const QStringList &overrides)
{
    const auto look = lookAtNumbers({.files = {file}, .usualZone = u"UTC"_s, .overrides = overrides}, {}, [] { return false; });
    if (!look)
        return std::unexpected(look.error());
    FileNumbers numbers;
    KeepingSink sink(numbers);
    const ImportOptions options{.overrides = overrides + attributeOverrides(look->guess.mapping, overrides), .usualZone = u"UTC"_s};
    auto summary = importFiles({file}, options, sink);
    if (!summary)
        return std::unexpected(summary.error());
    numbers.summary = std::move(*summary);
    return numbers;
}

Result<void> eachSeries(const FileNumbers &numbers, const SeriesRequest &request, const std::function<bool(const SeriesPart &)> &onPart)
{
    const qint64 width = numbers.summary.bucketSeconds;
    SeriesHead head{.by = request.by, .bucketSeconds = request.bucketSeconds > 0 ? request.bucketSeconds : width, .reasons = numbers.summary.reasons};
    if (!request.reasons)
        head.reasons.clear();
    const bool hasBins = std::ranges::any_of(numbers.parts, [](const FileNumbers::PackedPart &part) { return !part.chunk.latencies.isEmpty(); });
    head.hasLatencies = request.latencies && request.latencyBins && hasBins && head.bucketSeconds % std::max<qint64>(numbers.summary.latencySeconds, 1) == 0;
    if (head.bucketSeconds % width != 0)
        return failure(Error::Kind::Usage,
                       MetricsText::tr("The numbers of this file are kept per %1; a bucket must be that long or a multiple of it.").arg(widthText(width)));
    QList<qsizetype> columns;
    for (const QString &attribute : std::as_const(head.by)) {
        columns.append(numbers.attributes.indexOf(attribute));
        if (columns.last() < 0)
            return failure(Error::Kind::Usage, MetricsText::tr("This file has no attribute “%1”; it has %2.").arg(attribute, numbers.attributes.join(u", "_s)));
    }
    std::map<QStringList, std::vector<size_t>> tuplesOf; // by what a line is told apart by
    for (qsizetype i = 0; i < numbers.tuples.size(); ++i) {
        const QStringList &tuple = numbers.tuples[i];
        QStringList key;
        for (const qsizetype column : std::as_const(columns))
            key.append(tuple[column]);
        bool asked = true;
        for (auto it = request.where.begin(); it != request.where.end(); ++it)
            asked = asked && it.value().contains(tuple.value(numbers.attributes.indexOf(it.key())));
        if (asked)
            tuplesOf[key].push_back(size_t(i));
    }
    std::vector<SeriesLine> lines;
    std::vector<int> lineOf(size_t(numbers.tuples.size()), -1);
    for (const auto &[key, tuples] : tuplesOf) {
        for (const size_t tuple : tuples)
            lineOf[tuple] = int(lines.size());
        lines.push_back({.attributes = key});
    }
    if (numbers.summary.from && numbers.summary.to) {
        const qint64 from = request.from.value_or(*numbers.summary.from), to = request.to.value_or(*numbers.summary.to);
        head.start = floorTo(from, head.bucketSeconds * microsecondsPerSecond) / microsecondsPerSecond;
        head.end = -floorTo(-to, head.bucketSeconds * microsecondsPerSecond) / microsecondsPerSecond;
        head.end = std::max(head.end, head.start);
    }
    if (!onPart({head, head.start, 0, lines}))
        return {};
    // As many buckets at a time as may be held of all lines.
    constexpr qint64 heldCells = 1 << 20;
    const qint64 step = std::max<qint64>(1, heldCells / std::max<qint64>(1, qint64(lines.size()))) * head.bucketSeconds;
    for (qint64 start = head.start; start < head.end; start += step) {
        const qint64 end = std::min(start + step, head.end), buckets = (end - start) / head.bucketSeconds;
        for (SeriesLine &line : lines) {
            line.buckets.clear();
            line.latencyBins.clear();
            line.reasons.clear();
        }
        for (const FileNumbers::PackedPart &part : numbers.parts) {
            const int place = lineOf[size_t(part.tuple)];
            if (place < 0 || part.start + chunkSeconds <= start || part.start >= end)
                continue;
            SeriesLine &line = lines[size_t(place)];
            line.buckets.resize(size_t(buckets));
            const qint64 first = (part.start - start) / width, factor = head.bucketSeconds / width;
            const int from = int(std::max<qint64>(0, -first)), to = int(std::min((end - part.start) / width, chunkSeconds / width));
            bool whole = addCounts(part.chunk.counts, {}, from, to, first, factor, line.buckets);
            if (request.reasons && !part.chunk.reasons.isEmpty()) {
                whole = whole && eachReason(part.chunk.counts, part.chunk.reasons, [&](quint16 slot, const Chunk::Reason &reason) {
                            if (slot >= from && slot < to)
                                line.reasons.push_back({(first + slot) / factor, int(reason.reason), reason.count, reason.amount});
                        });
            }
            if (head.hasLatencies) {
                whole = whole && eachLatency(part.chunk.counts, part.chunk.latencies, [&](quint16 slot, quint16 bin, qint64 count) {
                            if (slot >= from && slot < to && first + slot >= 0)
                                line.latencyBins.push_back({(first + slot) / factor, bin, count});
                        });
            }
            Q_ASSERT(whole); // it was packed here
        }
        if (!onPart({head, start, buckets, lines}))
            return {};
    }
    return {};
}

} // namespace hindsight
