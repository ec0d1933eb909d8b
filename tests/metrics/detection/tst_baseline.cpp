// SPDX-License-Identifier: GPL-3.0-or-later
// What is to be expected: shape and level of what was before.
#include "models/incident/timetext.h"
#include "models/metrics/detection/baseline.h"
#include "models/metrics/detection/localclock.h"

#include <QRandomGenerator>
#include <QTest>

using namespace hindsight;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 hour = 3600;
constexpr qint64 monday = 1'709'510'400; // 2024-03-04T00:00Z

// Hourly values of some weeks: by day as much again as at night, at the weekend half; with some chance.
Samples weeks(int count, double chance = 0.01, quint32 seed = 1)
{
    QRandomGenerator random(seed);
    Samples samples{monday, hour};
    for (int i = 0; i < count * 7 * 24; ++i) {
        const bool isDay = i % 24 >= 8 && i % 24 < 20, isWeekend = i / 24 % 7 >= 5;
        samples.values.push_back(100 * (isDay ? 2 : 1) * (isWeekend ? 0.5 : 1) * (1 + chance * (random.generateDouble() - 0.5)));
    }
    return samples;
}

} // namespace

class BaselineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSimplestThatExplainsIsTaken_data()
    {
        QTest::addColumn<Samples>("samples");
        QTest::addColumn<BaselineMethod>("method");
        Samples flat = weeks(5);
        for (double &value : flat.values)
            value = 100 + std::fmod(value, 1);
        Samples daily = weeks(5);
        for (size_t i = 0; i < daily.values.size(); ++i)
            daily.values[i] = i % 24 >= 8 && i % 24 < 20 ? 200 : 100;
        Samples twoDays = daily;
        twoDays.values.resize(48);
        QTest::newRow("always the same") << flat << BaselineMethod::Level;
        QTest::newRow("days") << daily << BaselineMethod::DayShape;
        QTest::newRow("weeks") << weeks(5) << BaselineMethod::WeekShape;
        QTest::newRow("too short for a shape") << twoDays << BaselineMethod::Level;
    }
    void theSimplestThatExplainsIsTaken()
    {
        QFETCH(Samples, samples);
        QFETCH(BaselineMethod, method);
        QCOMPARE(baselineOf(samples, {}).method, method);
    }

    void aWeekFollowsTheWeeksBefore()
    {
        const Samples samples = weeks(6);
        const Baseline baseline = baselineOf(samples, {});
        for (qsizetype i = 5 * 7 * 24; i < samples.size(); ++i)
            QVERIFY2(std::abs(baseline.expected[size_t(i)] / samples.values[size_t(i)] - 1) < 0.35, qPrintable(QString::number(i)));
    }

    void whatComesLaterDoesNotMatter()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        // Given six weeks and the same with another end,
        const Samples samples = weeks(6, 0.2, seed);
        Samples other = samples;
        constexpr size_t same = 5 * 7 * 24;
        for (size_t i = same; i < other.values.size(); ++i)
            other.values[i] = 3;
        // when both have the same kind of baseline,
        const BaselineOptions options{.method = BaselineMethod::WeekShape};
        const Baseline one = baselineOf(samples, options), two = baselineOf(other, options);
        // then it is the same for all that has four weeks, and the day of its level, before it and lies before the change.
        for (size_t i = 4 * 7 * 24 + 25; i <= same; ++i)
            QCOMPARE(two.expected[i], one.expected[i]);
        QVERIFY(one.fromLater); // for the first weeks
    }

    void growthMovesTheLevel()
    {
        // Given numbers that grow by two per cent a day,
        Samples samples = weeks(6);
        for (size_t i = 0; i < samples.values.size(); ++i)
            samples.values[i] = std::log(samples.values[i]) + 0.02 * double(i) / 24;
        // then the last day is expected with at most two days of growth too little.
        const Baseline baseline = baselineOf(samples, {});
        for (size_t i = samples.values.size() - 24; i < samples.values.size(); ++i)
            QVERIFY(std::abs(samples.values[i] - baseline.expected[i]) < 0.06);
    }

    void whatIsLeftOutIsNotUsual()
    {
        // Given a value that is wrong for three of the four weeks before,
        Samples samples = weeks(5, 0);
        TimeRanges wrong;
        for (int week = 0; week < 3; ++week) {
            const size_t at = size_t(week * 7 * 24 + 34);
            samples.values[at] = 0;
            wrong.append({(monday + qint64(at) * hour) * microsecondsPerSecond, (monday + qint64(at + 1) * hour) * microsecondsPerSecond});
        }
        const size_t now = 4 * 7 * 24 + 34;
        // when these are known incidents, then the fourth week alone is what is usual.
        QVERIFY(baselineOf(samples, {.method = BaselineMethod::WeekShape}).expected[now] < 100);
        QCOMPARE(baselineOf(samples, {.method = BaselineMethod::WeekShape, .leftOut = wrong}).expected[now], samples.values[now]);
    }

    void localTimeIsFound_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::newRow("an ordinary day") << u"2024-03-20T07:00:00Z"_s << u"2024-03-19T07:00:00Z"_s;
        QTest::newRow("clocks went forward") << u"2024-03-31T06:00:00Z"_s << u"2024-03-30T07:00:00Z"_s;
        QTest::newRow("the day after") << u"2024-04-01T06:00:00Z"_s << u"2024-03-31T06:00:00Z"_s;
        QTest::newRow("clocks went back") << u"2024-10-27T07:00:00Z"_s << u"2024-10-26T06:00:00Z"_s;
    }
    void localTimeIsFound()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        const LocalClock clock(monday, 600, 300 * 144, QTimeZone("Europe/Berlin"));
        const auto place = [](const QString &text) { return (*fromIsoText(text) / microsecondsPerSecond - monday) / 600; };
        QCOMPARE(clock.sampleAfter(place(from), -24 * hour), place(to));
    }
};

QTEST_GUILESS_MAIN(BaselineTest)
#include "tst_baseline.moc"
