// SPDX-License-Identifier: GPL-3.0-or-later
// When a rule is true, pending, firing and silent.
#include "shopnumbers.h"

#include "models/metrics/sketch.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace hindsight;
using namespace Qt::StringLiterals;

class AlertValuesTest : public QObject
{
    Q_OBJECT

private:
    // "10:05-10:12", the minutes at which a rule fires.
    static QString fired(const AlertNumbers &numbers, const QString &rule)
    {
        QStringList texts;
        for (const Firing &firing : backtest(numbers, ruleOf(rule), {}).firings) {
            const auto clock = [](qint64 at) { return isoText(at).mid(11, 5); };
            texts.append(clock(firing.from) + u'-' + clock(firing.to));
        }
        return texts.join(u' ');
    }

private Q_SLOTS:
    void shouldFireWhenItWasTrueForTheDuration_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("when");
        const auto row = [](const char *rule, const QString &when) { QTest::newRow(rule) << QString::fromUtf8(rule) << when; };
        // From 10:10 to before 10:20, 6 of 10 fail; usually 1 does. The bucket from 10:10 ends at 10:11.
        row("success_rate < 90% per 1m", u"10:11-10:21"_s);
        row("success_rate < 80% per 1m for 5m", u"10:16-10:21"_s);
        row("success_rate < 80% per 1m for 9m", u"10:20-10:21"_s);
        row("success_rate < 80% per 1m for 10m", u""_s);
        // 80 % over five minutes is not below 80 %: two bad minutes bring 70 %, and one of them is left at 10:24.
        row("success_rate < 80% per 5m", u"10:12-10:24"_s);
        row("success_rate <= 80% per 5m", u"10:11-10:25"_s);
        row("success_rate < 80% for 5m", u"10:17-10:24"_s);
        row("failed > 5 per 1m", u"10:11-10:21"_s);
        row("failed >= 6 per 1m", u"10:11-10:21"_s);
        row("failed > 6 per 1m", u""_s);
        row("failed > 29 per 5m", u"10:15-10:21"_s);
        row("succeeded < 5 per 1m", u"10:11-10:21"_s);
        row("attempts < 11 per 1m for 10m", u"10:11-11:00"_s);
        row("success_rate < 80% for 5m min 50 attempts", u"10:17-10:24"_s);
        row("success_rate < 80% for 5m min 51 attempts", u""_s);
    }
    void shouldFireWhenItWasTrueForTheDuration()
    {
        QFETCH(QString, rule);
        QFETCH(QString, when);
        const AlertNumbers numbers = shopNumbers(60, [](int n) { return n >= 10 && n < 20 ? Sold{10, 4} : Sold{10, 9}; });
        QCOMPARE(fired(numbers, rule), when);
    }

    void openPaymentsShouldBeNoFailures()
    {
        // GIVEN half of the payments not final
        const AlertNumbers numbers = shopNumbers(10, [](int) { return Sold{10, 5, 5}; });
        QCOMPARE(fired(numbers, u"success_rate < 100% per 1m"_s), QString());
        QCOMPARE(fired(numbers, u"failed > 0 per 1m"_s), QString());
        // THEN they are attempts
        QCOMPARE(fired(numbers, u"success_rate <= 100% per 1m min 10 attempts"_s), u"10:01-10:10"_s);
    }

    void noDataShouldBeNoZero_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("when");
        const auto row = [](const char *rule, const QString &when) { QTest::newRow(rule) << QString::fromUtf8(rule) << when; };
        // Down all the time, but of 10:20 to 10:25 nothing is known, and nobody came from 10:40 to 10:45.
        row("success_rate < 80% per 1m for 5m", u"10:06-10:21 10:31-10:41 10:51-11:00"_s);
        // A window that lacks a bucket is silent, too.
        row("success_rate < 80% per 3m for 5m", u"10:08-10:21 10:33-10:43 10:51-11:00"_s);
        // Nobody came: no attempts, and that is a number.
        row("succeeded < 1 per 1m", u"10:41-10:46"_s);
        row("attempts < 1 per 1m for 4m", u"10:45-10:46"_s);
    }
    void noDataShouldBeNoZero()
    {
        QFETCH(QString, rule);
        QFETCH(QString, when);
        const AlertNumbers numbers
            = shopNumbers(60, [](int n) { return (n >= 20 && n < 25) || (n >= 40 && n < 45) ? Sold{} : Sold{10, 4}; }, {{0, 20}, {25, 60}});
        QCOMPARE(fired(numbers, rule), when);
    }

    void aBaselineShouldNeedFourWeeks()
    {
        constexpr int day = 1440, week = 7 * day;
        // GIVEN 8, 10, 12 and 10 sales a minute in four weeks, and in the fifth from its second day on 5
        const auto sold = [](int n) {
            const qint64 sales[] = {8, 10, 12, 10};
            return n < 4 * week ? Sold{20, sales[n / week]} : Sold{20, n < 4 * week + day ? 10 : 5};
        };
        const AlertNumbers numbers = shopNumbers(5 * week, sold);
        const auto firings = [](const AlertNumbers &of, const QString &rule) { return backtest(of, ruleOf(rule), {}).firings; };
        // THEN it is half of the baseline, and speaks in the fifth week only
        QVERIFY(firings(numbers, u"succeeded < 50% of baseline for 5m"_s).empty());
        const auto found = firings(numbers, u"succeeded < 51% of baseline per 5m"_s);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.front().from, minute(4 * week + day + 5));
        const Backtest tried = backtest(numbers, ruleOf(u"succeeded < 51% of baseline per 5m"_s), {});
        QVERIFY(std::abs(tried.daysTested() - 7 + 4.0 / 1440) < 1e-9);
        // AND rates are compared as rates
        QCOMPARE(firings(numbers, u"success_rate < 51% of baseline per 5m"_s).front().from, minute(4 * week + day + 5));
        // AND with less history it cannot be tried
        const AlertNumbers less = shopNumbers(4 * week, sold);
        const Backtest none = backtest(less, ruleOf(u"succeeded < 51% of baseline for 5m"_s), {});
        QVERIFY(none.unavailable.contains(u"four weeks"_s));
        QVERIFY(none.firings.empty());
        // AND where one of the weeks has a gap, it is silent
        const AlertNumbers gap = shopNumbers(5 * week, sold, {{0, week + day + 60}, {week + day + 120, 5 * week}});
        const auto parted = firings(gap, u"succeeded < 51% of baseline per 5m"_s);
        QCOMPARE(parted.size(), 2);
        QCOMPARE(parted[0].to, minute(4 * week + day + 61));
        QCOMPARE(parted[1].from, minute(4 * week + day + 125));
    }

    void aWindowShouldFitTheBuckets()
    {
        const AlertNumbers numbers = shopNumbers(60, [](int) { return Sold{10, 9}; });
        QVERIFY(whyNotTriable(numbers, ruleOf(u"success_rate < 80% for 30s"_s)).contains(u"shorter"_s));
        QVERIFY(whyNotTriable(numbers, ruleOf(u"success_rate < 80% for 90s"_s)).contains(u"no multiple"_s));
        QVERIFY(whyNotTriable(numbers, ruleOf(u"success_rate < 80% for 2h"_s)).contains(u"whole window"_s));
        QVERIFY(whyNotTriable(numbers, ruleOf(u"latency_p95 > 2s for 5m"_s)).contains(u"no latencies"_s));
        QCOMPARE(whyNotTriable(numbers, ruleOf(u"success_rate < 80% per 1m for 90s"_s)), QString());
    }

    void latenciesShouldBeThoseOfTheWindow()
    {
        // GIVEN a random number of latencies per minute WHEN their percentiles are worked out over ten minutes
        std::mt19937 random(7);
        AlertNumbers numbers = shopNumbers(200, [](int) { return Sold{10, 9}; });
        numbers.hasLatencies = true;
        std::vector<LatencyCount> &counts = numbers.lines.front().latencies;
        for (int n = 0; n < 200; ++n) {
            for (int i = int(random() % 5); i > 0; --i)
                counts.push_back({n, binOf(qint64(random() % 3'000'000)), 1 + qint64(random() % 3)});
        }
        const std::vector<double> values = alertValues(numbers, numbers.lines.front(), ruleOf(u"latency_p95 > 2s for 10m"_s));
        // THEN they are those of a sketch of these minutes, in seconds
        for (int n = 0; n < 200; ++n) {
            Sketch sketch;
            for (const LatencyCount &count : counts) {
                if (count.bucket > n - 10 && count.bucket <= n)
                    sketch.add(count.bin, count.count);
            }
            if (n < 9)
                QVERIFY(std::isnan(values[size_t(n)]));
            else
                QCOMPARE(values[size_t(n)], *sketch.quantile(0.95) / 1e6);
        }
    }
};

QTEST_GUILESS_MAIN(AlertValuesTest)
#include "tst_alertvalues.moc"
