// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/metrics/explanation/explain.h"
#include "ninetydays.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <random>

using namespace hindsight;
using namespace Qt::StringLiterals;

/// Where the loss is: in two weeks of 7 payment methods in 5 regions per minute, read from disk, and among 100,000 combinations.
class ExplainBenchmark : public QObject
{
    Q_OBJECT

private:
    static void measure(const char *what, double boundMilliseconds, int times, const std::function<void()> &work)
    {
        QList<double> taken;
        for (int i = 0; i < times; ++i) {
            QElapsedTimer timer;
            timer.start();
            work();
            taken.append(double(timer.nsecsElapsed()) / 1e6);
        }
        std::ranges::sort(taken);
        qInfo("%-45s median %8.2f ms, worst %8.2f (bound %g)", what, taken[taken.size() / 2], taken.last(), boundMilliseconds);
        QVERIFY2(taken[taken.size() / 2] < boundMilliseconds, what);
    }

private Q_SLOTS:
    void fromDisk()
    {
        QTemporaryDir folder;
        auto store = std::move(*Store::open(folder.filePath(u"bench.db"_s), {}));
        const NinetyDays numbers = writeNinetyDays(*store, folder.filePath(u"bench.db"_s));
        const auto read
            = [&store](const SeriesRequest &request, const std::function<bool(const SeriesPart &)> &onPart) { return store->eachSeries(request, onPart); };
        const qint64 end = (NinetyDays::begin + NinetyDays::days * 86400) * microsecondsPerSecond;
        for (const auto &[what, minutes] : {std::pair("an outage of 96 minutes", 96), {"one of 13 days, compared with the day before", 13 * 1440}}) {
            const ExplainRequest request{.source = numbers.source,
                                         .attributes = {u"payment_method"_s, u"region"_s, u"currency"_s},
                                         .window = {{end - minutes * microsecondsPerMinute, end}}};
            measure(what, 100, 15, [&] { VERIFY_RESULT(explainNumbers(read, request)); });
        }
    }

    void manyCombinations()
    {
        // 6 attributes of 10 values, of whose million combinations 100,000 occur; two causes in it.
        std::mt19937 random(1);
        Cube cube;
        for (int attribute = 0; attribute < 6; ++attribute) {
            cube.attributes.append(u"attribute%1"_s.arg(attribute));
            cube.values.append(QStringList());
            for (int value = 0; value < 10; ++value)
                cube.values.last().append(QString::number(value));
        }
        for (int leaf = 0; leaf < 100'000; ++leaf) {
            int rest = leaf * 10 + int(random() % 10);
            std::array<int, 6> values;
            for (int &value : values) {
                value = rest % 10;
                rest /= 10;
            }
            for (const int value : values)
                cube.leafValues.push_back(quint16(value));
            const double attempts = 1 + random() % 20;
            const bool hit = (values[1] == 3 && values[2] == 4) || values[4] == 7;
            cube.leaves.push_back(
                {attempts, double(hit ? random() % (int(attempts) + 1) : random() % 10 == 0), 10 * attempts, double(random() % 2) * attempts});
            cube.total += cube.leaves.back();
        }
        measure("100,000 combinations of six attributes", 2000, 5, [&] { QCOMPARE(explain(cube, 1).kind, DropKind::Drop); });
    }
};

QTEST_GUILESS_MAIN(ExplainBenchmark)
#include "bench_explain.moc"
