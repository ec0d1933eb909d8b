// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/batchwriter.h"
#include "models/store/store.h"

#include "tests/support/results.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <functional>

using namespace hindsight;
using namespace Qt::StringLiterals;

/// Ninety days of a shop with 7 payment methods in 5 regions, per minute: 4.5 million cells.
class NumbersBenchmark : public QObject
{
    Q_OBJECT

private:
    static constexpr int days = 90;
    static constexpr qint64 begin = 1'714'521'600; // 2024-05-01
    QTemporaryDir m_folder;
    QString m_file;
    QString m_source;

    static void measure(const char *what, double boundMilliseconds, const std::function<void()> &work)
    {
        QList<double> times;
        for (int i = 0; i < 15; ++i) {
            QElapsedTimer timer;
            timer.start();
            work();
            times.append(double(timer.nsecsElapsed()) / 1e6);
        }
        std::ranges::sort(times);
        qInfo("%-45s median %8.2f ms, best %8.2f, worst %8.2f (bound %g)", what, times[times.size() / 2], times.first(), times.last(), boundMilliseconds);
        QVERIFY2(boundMilliseconds == 0 || times[times.size() / 2] < boundMilliseconds, what);
    }

    SeriesRequest request() const { return {.source = m_source, .bucketSeconds = 60}; }

private Q_SLOTS:
    void initTestCase()
    {
        m_file = m_folder.filePath(u"bench.db"_s);
        auto store = std::move(*Store::open(m_file, {}));
        MetricSource source{newUid(), u"checkout"_s};
        m_source = source.uid;
        Batch batch{newUid(), source.uid};
        QElapsedTimer timer;
        timer.start();
        LoadHeader header{batch.uid, 60, 60, {u"payment_method"_s, u"region"_s, u"currency"_s}, {{Outcome::Failed, u"failed"_s, u"timeout"_s}}};
        auto writer = BatchWriter::begin(m_file, header);
        VERIFY_RESULT(writer);
        QRandomGenerator rng(1);
        for (int tuple = 0; tuple < 35; ++tuple)
            (*writer)->addTuple({u"method%1"_s.arg(tuple % 7), u"region%1"_s.arg(tuple / 7), u"EUR"_s});
        qint64 packing = 0;
        qint64 sizes[4] = {};
        for (int part = 0; part < days * 4; ++part) {
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
                QElapsedTimer pack_;
                pack_.start();
                const PackedChunk packed = pack(chunk);
                packing += pack_.nsecsElapsed();
                const qint64 size[] = {packed.counts.size(), packed.amounts.size(), packed.reasons.size(), packed.latencies.size()};
                for (int i = 0; i < 4; ++i)
                    sizes[i] += size[i];
                VERIFY_RESULT((*writer)->add(tuple, begin + part * chunkSeconds, packed));
            }
        }
        VERIFY_RESULT((*writer)->finish(header));
        VERIFY_RESULT(store->apply({created(source), created(batch)}));
        qInfo("written in %lld ms (with making it up), packed in %lld ms; counts %.1f MB, amounts %.1f, reasons %.1f, latencies %.1f", timer.elapsed(),
              packing / 1'000'000, double(sizes[0]) / 1e6, double(sizes[1]) / 1e6, double(sizes[2]) / 1e6, double(sizes[3]) / 1e6);
        writer->reset();
        store.reset();
        qInfo("file %.1f MB", double(QFileInfo(m_file).size()) / 1e6);
    }

    void opening()
    {
        measure("opening the file", 0, [this] { VERIFY_RESULT(Store::open(m_file, {})); });
    }

    void oneRateOverAllTime()
    {
        auto store = std::move(*Store::open(m_file, {}));
        measure("one rate per minute over 90 days", 60, [&] {
            const auto series = store->series(request());
            QCOMPARE(series->buckets(), days * 1440);
        });
    }
    void oneRateOverAllTimeWhenJustOpened()
    {
        measure("the same with a connection just opened", 0, [&] { QCOMPARE((*Store::open(m_file, {}))->series(request())->buckets(), days * 1440); });
    }
    void oneMethodOverAllTime()
    {
        auto store = std::move(*Store::open(m_file, {}));
        SeriesRequest one = request();
        one.where.insert(u"payment_method"_s, {u"method3"_s});
        measure("one method of seven over 90 days", 60, [&] { QCOMPARE(store->series(one)->buckets(), days * 1440); });
    }
    void byMethodPerHour()
    {
        auto store = std::move(*Store::open(m_file, {}));
        SeriesRequest by = request();
        by.by = {u"payment_method"_s};
        by.bucketSeconds = 3600;
        measure("seven methods per hour over 90 days", 60, [&] { QCOMPARE(store->series(by)->lines.size(), 7u); });
    }
    void oneDay()
    {
        auto store = std::move(*Store::open(m_file, {}));
        SeriesRequest day = request();
        day.from = (begin + 50 * 86400) * 1'000'000;
        day.to = (begin + 51 * 86400) * 1'000'000;
        measure("one rate per minute, one day", 5, [&] { QCOMPARE(store->series(day)->buckets(), 1440); });
        day.by = {u"payment_method"_s};
        measure("seven methods per minute, one day", 5, [&] { QCOMPARE(store->series(day)->lines.size(), 7u); });
        day.amounts = day.reasons = day.latencies = true;
        measure("the same with amounts, reasons, latencies", 0, [&] { QCOMPARE(store->series(day)->lines.size(), 7u); });
    }
    void latenciesOverAllTime()
    {
        auto store = std::move(*Store::open(m_file, {}));
        SeriesRequest all = request();
        all.latencies = true;
        measure("p50, p95, p99 per minute over 90 days", 0, [&] { QVERIFY(store->series(all)->head.hasLatencies); });
    }
};

QTEST_GUILESS_MAIN(NumbersBenchmark)
#include "bench_numbers.moc"
