// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/incident/record.h"
#include "models/store/numbers/readimpact.h"
#include "ninetydays.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace hindsight;
using namespace Qt::StringLiterals;

/// What an incident kept from being paid, by ninety days of 7 payment methods in 5 regions per minute, read from disk.
class ImpactBenchmark : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fromDisk()
    {
        QTemporaryDir folder;
        auto store = std::move(*Store::open(folder.filePath(u"bench.db"_s), {}));
        const NinetyDays numbers = writeNinetyDays(*store, folder.filePath(u"bench.db"_s));
        const auto source = store->metricSource(numbers.source);
        VERIFY_RESULT(source);
        const qint64 end = (NinetyDays::begin + NinetyDays::days * 86400 - 5 * 3600) * microsecondsPerSecond;
        for (const auto &[what, minutes] : {std::pair("an outage of 96 minutes", 96), {"one of three days", 3 * 1440}}) {
            Record record;
            record.incident.uid = newUid();
            record.windows = {{.uid = newUid()}};
            record.windows[0].from.at = end - minutes * microsecondsPerMinute;
            record.windows[0].to.at = end;
            QList<double> taken;
            for (int i = 0; i < 5; ++i) {
                QElapsedTimer timer;
                timer.start();
                const auto impact = readImpact(*store, record, *source);
                taken.append(double(timer.nsecsElapsed()) / 1e6);
                VERIFY_RESULT(impact);
                QVERIFY(!impact->rough);
            }
            std::ranges::sort(taken);
            constexpr double bound = 1000; // before somebody wonders whether it works
            qInfo("%-45s median %8.2f ms, worst %8.2f (bound %g)", what, taken[2], taken.last(), bound);
            QVERIFY2(taken[2] < bound, what);
        }
    }
};

QTEST_GUILESS_MAIN(ImpactBenchmark)
#include "bench_impact.moc"
