// SPDX-License-Identifier: GPL-3.0-or-later
#include "ninetydays.h"
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
    static constexpr int days = NinetyDays::days;
    static constexpr qint64 begin = NinetyDays::begin;
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
        const NinetyDays numbers = writeNinetyDays(*store, m_file);
        m_source = numbers.source;
        qInfo("written in %lld ms (with making it up); counts %.1f MB, amounts %.1f, reasons %.1f, latencies %.1f", numbers.milliseconds,
              double(numbers.sizes[0]) / 1e6, double(numbers.sizes[1]) / 1e6, double(numbers.sizes[2]) / 1e6, double(numbers.sizes[3]) / 1e6);
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
