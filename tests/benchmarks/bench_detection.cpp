// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/metrics/detection/detect.h"
#include "ninetydays.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace hindsight;
using namespace Qt::StringLiterals;

/// Two weeks of a shop with 7 payment methods in 5 regions, per minute, read from disk.
class DetectionBenchmark : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_file;
    QString m_source;

private Q_SLOTS:
    void initTestCase()
    {
        m_file = m_folder.filePath(u"bench.db"_s);
        auto store = std::move(*Store::open(m_file, {}));
        m_source = writeNinetyDays(*store, m_file).source;
    }

    void windowsInTwoWeeks_data()
    {
        QTest::addColumn<Direction>("direction");
        QTest::addColumn<int>("bound"); // milliseconds
        QTest::newRow("drops") << Direction::Drop << 300;
        QTest::newRow("any") << Direction::Any << 0;
    }
    void windowsInTwoWeeks()
    {
        QFETCH(Direction, direction);
        QFETCH(int, bound);
        auto store = std::move(*Store::open(m_file, {}));
        constexpr qint64 second = microsecondsPerSecond, from = NinetyDays::begin + 7 * 86400;
        const SeriesRequest request{.source = m_source,
                                    .by = {u"payment_method"_s, u"region"_s, u"currency"_s},
                                    .bucketSeconds = 60,
                                    .from = from * second,
                                    .to = (from + 14 * 86400) * second};
        QList<qint64> reading, all;
        for (int i = 0; i < 9; ++i) {
            QElapsedTimer timer;
            timer.start();
            PaymentsBuilder builder;
            VERIFY_RESULT(store->eachSeries(request, [&builder](const SeriesPart &part) { return builder.add(part); }));
            const Payments payments = builder.take();
            reading.append(timer.elapsed());
            QVERIFY(payments.size() >= 14 * 1440);
            QCOMPARE(payments.lines.size(), size_t(1 + 7 + 5));
            detectIn(payments, {.direction = direction});
            all.append(timer.elapsed());
        }
        std::ranges::sort(reading);
        std::ranges::sort(all);
        qInfo("two weeks x 35 tuples: read %lld ms, with windows %lld ms (bound %d)", reading[4], all[4], bound);
        QVERIFY(bound == 0 || all[4] < bound);
    }
};

QTEST_GUILESS_MAIN(DetectionBenchmark)
#include "bench_detection.moc"
