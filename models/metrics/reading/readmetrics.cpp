// SPDX-License-Identifier: GPL-3.0-or-later
#include "importjob.h"
#include "models/metrics/texts.h"
#include "readymade.h"

#include <algorithm>
#include <map>

namespace hindsight {

namespace {

Result<QByteArray> restOf(ByteInput &input, const QByteArray &beginning)
{
    QByteArray bytes = beginning;
    for (;;) {
        const qint64 before = bytes.size();
        if (before > largestReadyMade)
            return failure(Error::Kind::Input, MetricsText::tr("Files of ready-made metrics may have 256 MB at most; export a shorter stretch of time or wider intervals."), input.name());
        bytes.resize(std::max<qint64>(before * 2, 1 << 20));
        const auto got = input.read(bytes.data() + before, bytes.size() - before);
        if (!got)
            return std::unexpected(got.error());
        bytes.truncate(before + *got);
        if (*got == 0)
            return bytes;
    }
}

// The finest width whose buckets hold whole ones of the file.
std::optional<qint64> widthFor(qint64 seconds)
{
    for (const qint64 width : bucketWidths) {
        if (width % seconds == 0)
            return width;
    }
    return {};
}

} // namespace

Result<void> readMetrics(ByteInput &input, const QByteArray &beginning, Inspection &inspection, ImportJob &job)
{
    const auto bytes = restOf(input, beginning);
    if (!bytes)
        return std::unexpected(bytes.error());
    std::vector<CountedRow> rows;
    const auto remembered = job.options.remembered && !inspection.headerShape.isEmpty() ? job.options.remembered(inspection.headerShape) : std::nullopt;
    const auto read = readReadyMade(*bytes, input.name(), remembered, job.options.overrides, [&rows](const CountedRow &row) { rows.push_back(row); });
    if (!read)
        return std::unexpected(read.error());
    if (!read->guess.questions.isEmpty())
        return std::unexpected(questionsAsError(read->guess.questions, input.name()));
    inspection.guess = read->guess;
    if (!read->headerShape.isEmpty())
        inspection.headerShape = read->headerShape;

    qint64 width = bucketWidths[0];
    for (const CountedRow &row : rows)
        width = std::max(width, widthFor(std::max<qint64>(1, row.widthSeconds)).value_or(0));
    const auto tooWide = std::ranges::find_if(rows, [](const CountedRow &row) { return !widthFor(std::max<qint64>(1, row.widthSeconds)); });
    if (tooWide != rows.end()) {
        return failure(Error::Kind::Input, MetricsText::tr("The values of this file stand for %1 s each, which no bucket holds a whole number of: export them per minute, ten minutes or hour.").arg(tooWide->widthSeconds),
                       input.name(), int(tooWide->line));
    }
    if (job.options.bucketSeconds > 0 && width > job.options.bucketSeconds) {
        return failure(Error::Kind::Input, MetricsText::tr("The values of this file stand for longer than the buckets asked for; say --bucket %1 or wider.").arg(width == 60 ? QStringLiteral("1m") : width == 600 ? QStringLiteral("10m") : QStringLiteral("1h")),
                       input.name());
    }
    job.partials.atLeast(width);

    std::vector<int> attributes;
    for (const QString &name : read->attributes)
        attributes.push_back(job.dictionary.attribute(name));
    const bool money = std::ranges::any_of(rows, [](const CountedRow &row) { return row.amountMinor != 0 || !row.currency.isEmpty(); });
    const int currency = money ? job.dictionary.attribute(QStringLiteral("currency")) : -1;
    const qint64 first = firstBucketSeconds(job.options);
    std::map<std::pair<quint32, qint64>, std::map<qint64, Measures>> sums; // by tuple and start of the chunk, then bucket
    ImportSummary &summary = job.summary;
    qint64 skipped = 0;
    for (const CountedRow &row : rows) {
        if (std::ranges::any_of(job.options.skip, [&row](const TimeRange &range) { return row.at >= range.from && row.at < range.to; })) {
            ++skipped;
            continue;
        }
        std::vector<std::string> texts(size_t(job.dictionary.attributes().size()));
        for (qsizetype i = 0; i < row.values.size(); ++i)
            texts[size_t(attributes[size_t(i)])] = row.values[i].toStdString();
        if (currency >= 0)
            texts[size_t(currency)] = row.currency.isEmpty() ? "XXX" : row.currency.toStdString();
        const std::vector<std::string_view> values(texts.begin(), texts.end());
        const qint64 seconds = row.at / microsecondsPerSecond;
        Measures &cell = sums[{job.dictionary.tuple(values), seconds - seconds % chunkSeconds}][seconds % chunkSeconds / first];
        cell.count[size_t(row.outcome)] += row.count;
        cell.amount[size_t(row.outcome)] += row.amountMinor;
        summary.from = std::min(summary.from.value_or(row.at), row.at);
        const qint64 last = row.at + std::max<qint64>(1, row.widthSeconds) * microsecondsPerSecond - 1;
        summary.to = std::max(summary.to.value_or(last), last);
    }
    for (const auto &[key, buckets] : sums) {
        Chunk chunk;
        for (const auto &[slot, cell] : buckets) {
            if (cell == Measures{})
                continue;
            for (int o = 1; o < keptOutcomes; ++o) {
                if (cell.count[size_t(o)] > 0)
                    chunk.reasons.push_back({quint16(chunk.slot.size()), job.dictionary.reason(Outcome(o), {}, {}), cell.count[size_t(o)], cell.amount[size_t(o)]});
            }
            std::ranges::sort(chunk.reasons, {}, [](const Chunk::Reason &reason) { return std::pair(reason.cell, reason.reason); });
            chunk.slot.push_back(quint16(slot));
            chunk.cells.push_back(cell);
        }
        if (chunk.isEmpty())
            continue;
        if (const auto done = job.partials.add(key.first, key.second, chunk); !done)
            return done;
    }
    summary.read += read->read + read->rejectedTotal;
    summary.zoned += read->zoned;
    summary.skipped += skipped;
    summary.rejectedTotal += read->rejectedTotal;
    for (RejectedRow rejected : read->rejected) {
        rejected.file = input.name();
        summary.rejected.append(rejected);
    }
    summary.leftOut += read->leftOut;
    return {};
}

} // namespace hindsight
