// SPDX-License-Identifier: GPL-3.0-or-later
// Windows in series of which nothing is known but their values.
#include "models/metrics/detection/valuewindows.h"

#include <QRandomGenerator>
#include <QTest>

#include <numbers>

using namespace hindsight;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 monday = 1'709'510'400; // 2024-03-04T00:00Z
constexpr int perDay = 288;              // five minutes

// Two weeks of a wave, with chance.
Samples waves(double height, double chance, quint32 seed = 1)
{
    QRandomGenerator random(seed);
    Samples samples{monday, 300};
    for (int i = 0; i < 14 * perDay; ++i) {
        double noise = 0;
        for (int k = 0; k < 6; ++k)
            noise += random.generateDouble() - 0.5;
        samples.values.push_back(100 + height * std::sin(2 * std::numbers::pi * i / perDay) + chance * noise);
    }
    return samples;
}
void set(Samples &samples, int from, int to, const std::function<double(double)> &change)
{
    for (int i = from; i < to; ++i)
        samples.values[size_t(i)] = change(samples.values[size_t(i)]);
}

} // namespace

class ValueWindowsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void windows_data()
    {
        QTest::addColumn<Samples>("samples");
        QTest::addColumn<QList<int>>("expected"); // from, to, from, to, ...
        const auto add = [](const char *name, Samples samples, const QList<int> &expected = {}) { QTest::newRow(name) << std::move(samples) << expected; };
        const auto half = [](double value) { return value / 2; };
        const auto more = [](double value) { return 2.5 * value; };
        Samples samples = waves(0, 4);
        add("chance", samples);
        set(samples, 2000, 2040, half);
        add("a drop", samples, {2000, 2040});
        set(samples, 3000, 3012, more);
        add("a drop and a rise", samples, {2000, 2040, 3000, 3012});
        samples = waves(40, 2);
        add("days", samples);
        set(samples, 2632, 2700, [](double) { return 65.0; });
        add("as low as at night, by day", samples, {2632, 2700});
        samples = waves(0, 0);
        add("always the same", samples);
        set(samples, 2000, 2003, [](double value) { return value * 1.01; });
        add("by a hundredth, which is no news", samples);
        samples = waves(0, 4);
        for (int day = 0; day < 14; ++day)
            set(samples, day * perDay + 30 + day % 4, day * perDay + 33 + day % 4, more);
        add("a job every night", samples);
        set(samples, 2500, 2503, more);
        add("and once by day", samples, {2500, 2503});
        samples = waves(0, 4);
        for (int i = 40; i < 14 * perDay; i += 97)
            set(samples, i, i + 2, more);
        add("a habit of no time of day", samples);
        samples = waves(40, 2);
        set(samples, 1500, 1600, [](double) { return noValue; });
        set(samples, 3000, 3020, half);
        add("a gap is no drop", samples, {3000, 3020});
        samples = {monday, 60, std::vector<double>(200, 50)};
        for (size_t i = 0; i < samples.values.size(); ++i)
            samples.values[i] += double(i * 7 % 5);
        set(samples, 120, 127, [](double) { return 2.0; });
        add("three hours and no more", samples, {120, 127});
        samples = {monday, 3600, std::vector<double>(1000, 0)};
        QRandomGenerator random(3);
        for (double &value : samples.values)
            value = random.bounded(40) ? 0 : 1 + random.bounded(2);
        add("one now and then", samples);
    }
    void windows()
    {
        QFETCH(Samples, samples);
        QFETCH(QList<int>, expected);
        QStringList found, wanted;
        for (const ValueWindow &window : valueWindows(samples, Direction::Any, {}))
            found.append(u"%1-%2"_s.arg(window.from).arg(window.to));
        for (qsizetype i = 0; i < expected.size(); i += 2)
            wanted.append(u"%1-%2"_s.arg(expected[i]).arg(expected[i + 1]));
        QCOMPARE(found, wanted);
    }

    void directions()
    {
        Samples samples = waves(0, 4);
        set(samples, 2000, 2040, [](double value) { return value / 2; });
        set(samples, 3000, 3012, [](double value) { return value * 2; });
        const auto drops = valueWindows(samples, Direction::Drop, {}), spikes = valueWindows(samples, Direction::Spike, {});
        QCOMPARE(drops.size(), size_t(1));
        QCOMPARE(spikes.size(), size_t(1));
        QVERIFY(drops.front().drop && drops.front().from == 2000);
        QVERIFY(!spikes.front().drop && spikes.front().from == 3000);
        QVERIFY(std::abs(drops.front().observed - 50) < 3 && std::abs(drops.front().expected - 100) < 3);
    }

    void unitAndTimeDoNotMatter()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        Samples samples = waves(40, 5, seed);
        set(samples, 2000, 2040, [](double value) { return value / 3; });
        const auto windows = valueWindows(samples, Direction::Any, {});
        Samples other = samples;
        other.start += 21 * 86400;
        for (double &value : other.values)
            value *= 1000;
        const auto others = valueWindows(other, Direction::Any, {});
        QCOMPARE(others.size(), windows.size());
        for (size_t i = 0; i < windows.size(); ++i) {
            QCOMPARE(others[i].from, windows[i].from);
            QCOMPARE(others[i].to, windows[i].to);
        }
    }

    void quietSeriesAreQuiet()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        // One quiet series in ten has a window too many, of each length and side; chance of bare numbers is milder than what is
        // allowed for.
        int alarms = 0;
        for (quint32 i = 0; i < 40; ++i)
            alarms += int(valueWindows(waves(i % 2 ? 40 : 0, 5, seed + i), Direction::Any, {}).size());
        QVERIFY2(alarms <= 4, qPrintable(QString::number(alarms)));
    }
};

QTEST_GUILESS_MAIN(ValueWindowsTest)
#include "tst_valuewindows.moc"
