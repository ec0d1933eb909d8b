// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/metrics/alerts/rulesweep.h"
#include "ninetydays.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace hindsight;
using namespace Qt::StringLiterals;

/// What another limit or duration would do: 400 of them on two weeks of 7 payment methods in 5 regions per minute.
class BacktestBenchmark : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sweepOfTwoWeeks_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::newRow("a rate by two attributes") << u"success_rate < 75% for 5m by payment_method, region min 50 attempts"_s;
        QTest::newRow("a count by two attributes") << u"failed > 30 per 5m for 5m by payment_method, region"_s;
    }
    void sweepOfTwoWeeks()
    {
        QFETCH(QString, rule);
        QTemporaryDir folder;
        auto store = std::move(*Store::open(folder.filePath(u"bench.db"_s), {}));
        const NinetyDays ninety = writeNinetyDays(*store, folder.filePath(u"bench.db"_s));
        const qint64 end = (NinetyDays::begin + NinetyDays::days * 86'400) * microsecondsPerSecond;
        const TimeRange weeks{end - 14 * 86'400 * microsecondsPerSecond, end};
        const auto read = [&](const SeriesRequest &request, const std::function<bool(const SeriesPart &)> &onPart) {
            SeriesRequest part = request;
            part.from = weeks.from;
            part.to = weeks.to;
            return store->eachSeries(part, onPart);
        };
        const auto parsed = readAlertRule(rule);
        VERIFY_RESULT(parsed);
        const auto numbers = readAlertNumbers(read, {.source = ninety.source, .by = parsed->by, .known = {weeks}});
        VERIFY_RESULT(numbers);
        QCOMPARE(numbers->lines.size(), 35);
        QCOMPARE(numbers->size, 14 * 1440);
        const BacktestContext context{.incidents = {{u"1"_s, u"INC-1"_s, {end - 86'400 * microsecondsPerSecond, end - 80'000 * microsecondsPerSecond}, true}}};
        const SweepGrid grid = usualGrid(*numbers, *parsed);
        QList<double> taken;
        for (int i = 0; i < 5; ++i) {
            QElapsedTimer timer;
            timer.start();
            QCOMPARE(sweep(*numbers, *parsed, grid, context).size(), 400);
            taken.append(double(timer.nsecsElapsed()) / 1e6);
        }
        std::ranges::sort(taken);
        qInfo("%-28s median %8.2f ms, worst %8.2f (bound 2000)", QTest::currentDataTag(), taken[2], taken.last());
        QVERIFY(taken[2] < 2000);
    }
};

QTEST_GUILESS_MAIN(BacktestBenchmark)
#include "bench_backtest.moc"
