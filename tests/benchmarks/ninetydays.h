// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/metrics/ranges.h"
#include "models/store/numbers/batchwriter.h"
#include "models/store/store.h"
#include "tests/support/results.h"

#include <QElapsedTimer>
#include <QRandomGenerator>

namespace hindsight {

/// Ninety days of a shop with 7 payment methods in 5 regions, per minute: 4.5 million cells.
struct NinetyDays
{
    static constexpr int days = 90;
    static constexpr qint64 begin = 1'714'521'600; ///< 2024-05-01, seconds
    QString source;           ///< uid
    qint64 milliseconds = 0;  ///< for making it up and writing it
    qint64 sizes[4] = {};     ///< counts, amounts, reasons, latencies
};

inline NinetyDays writeNinetyDays(Store &store, const QString &file)
{
    using namespace Qt::StringLiterals;
    NinetyDays numbers;
    MetricSource source{newUid(), u"checkout"_s};
    numbers.source = source.uid;
    constexpr qint64 second = microsecondsPerSecond;
    Batch batch{.uid = newUid(), .source = source.uid, .rows = 100'000'000};
    batch.counts = {{u"outcomes"_s, QJsonObject{{u"failed"_s, 1}}}};
    setRanges(batch, coveredRanges, {{NinetyDays::begin * second, (NinetyDays::begin + NinetyDays::days * 86400) * second}});
    QElapsedTimer timer;
    timer.start();
    LoadHeader header{batch.uid, 60, 60, {u"payment_method"_s, u"region"_s, u"currency"_s}, {{Outcome::Failed, u"failed"_s, u"timeout"_s}}};
    auto writer = BatchWriter::begin(file, header);
    if (!writer)
        qFatal("%s", qPrintable(writer.error().sentence()));
    QRandomGenerator rng(1);
    for (int tuple = 0; tuple < 35; ++tuple)
        (*writer)->addTuple({u"method%1"_s.arg(tuple % 7), u"region%1"_s.arg(tuple / 7), u"EUR"_s});
    for (int part = 0; part < NinetyDays::days * 4; ++part) {
        for (int tuple = 0; tuple < 35; ++tuple) {
            Chunk chunk;
            for (quint16 slot = 0; slot < 360; ++slot) {
                Measures cell;
                cell.count = {1 + qint64(rng.bounded(40)), qint64(rng.bounded(4)), rng.bounded(5) ? 0 : 1, rng.bounded(8) ? 0 : 1, 0};
                for (size_t i = 0; i < keptOutcomes; ++i)
                    cell.amount[i] = cell.count[i] * qint64(2000 + rng.bounded(9000));
                if (cell.count[2])
                    chunk.reasons.push_back({slot, 0, cell.count[2], cell.amount[2]});
                quint16 bin = quint16(560 + rng.bounded(40));
                for (int i = 0; i < 6; ++i, bin += quint16(1 + rng.bounded(20)))
                    chunk.latencies.push_back({slot, bin, 1 + qint64(rng.bounded(3))});
                chunk.slot.push_back(slot);
                chunk.cells.push_back(cell);
            }
            const PackedChunk packed = pack(chunk);
            const qint64 size[] = {packed.counts.size(), packed.amounts.size(), packed.reasons.size(), packed.latencies.size()};
            for (int i = 0; i < 4; ++i)
                numbers.sizes[i] += size[i];
            if (const auto added = (*writer)->add(tuple, NinetyDays::begin + part * chunkSeconds, packed); !added)
                qFatal("%s", qPrintable(added.error().sentence()));
        }
    }
    if (const auto done = (*writer)->finish(header); !done)
        qFatal("%s", qPrintable(done.error().sentence()));
    if (const auto shown = store.apply({created(source), created(batch)}); !shown)
        qFatal("%s", qPrintable(shown.error().sentence()));
    numbers.milliseconds = timer.elapsed();
    return numbers;
}

} // namespace hindsight
