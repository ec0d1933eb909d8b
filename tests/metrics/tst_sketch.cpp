// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/metrics/sketch.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <random>

using namespace hindsight;

class TestSketch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void binsFollowTheLogarithm();
    void everyValueIsNearItsBin();
    void theEndsHaveBins();
    void quantilesAreWithinOnePercent_data();
    void quantilesAreWithinOnePercent();
    void sumsOfSketchesAreSketchesOfTheSums();
    void nothingHasNoQuantile();
};

// Given values away from a boundary, then the bin is the one the formula names, and a bin's last value is followed by the next bin.
void TestSketch::binsFollowTheLogarithm()
{
    const long double logGamma = std::log(1.01L / 0.99L);
    for (qint64 value = 2; value < 10'000'000'000; value += 1 + value / 977) {
        const long double exact = std::log((long double)value) / logGamma;
        if (std::abs(exact - std::round(exact)) < 1e-9L)
            continue;
        QCOMPARE(int(binOf(value)), int(std::ceil(exact)));
    }
    int bin = binOf(1);
    for (qint64 value = 2; value < 2'000'000; ++value) {
        const int next = binOf(value);
        QVERIFY2(next == bin || next == bin + 1 || value < 100, qPrintable(QString::number(value)));
        QVERIFY(next >= bin);
        bin = next;
    }
}

void TestSketch::everyValueIsNearItsBin()
{
    for (qint64 value = 1; value < 500'000'000'000; value += 1 + value / 5003) {
        const double middle = valueOf(binOf(value));
        QVERIFY2(std::abs(middle - double(value)) <= sketchError * double(value) * (1 + 1e-9), qPrintable(QString::number(value)));
    }
}

void TestSketch::theEndsHaveBins()
{
    QCOMPARE(binOf(-5), quint16(0));
    QCOMPARE(binOf(0), quint16(0));
    QCOMPARE(valueOf(0), 0.0);
    QCOMPARE(binOf(1), quint16(1));
    QCOMPARE(valueOf(1), 1.0);
    QCOMPARE(binOf(1'000'000'000'000), quint16(1382));
    QCOMPARE(binOf(std::numeric_limits<qint64>::max()), largestBin);
    QCOMPARE(valueOf(65535), valueOf(largestBin));
    QVERIFY(valueOf(largestBin) > 9.9e11); // 11 days
}

void TestSketch::quantilesAreWithinOnePercent_data()
{
    QTest::addColumn<QString>("shape");
    QTest::addColumn<int>("count");
    for (const char *shape : {"uniform", "lognormal", "exponential", "twopeaks", "tiny", "huge", "constant", "anything"}) {
        for (const int count : {1, 2, 3, 10, 100, 10'000})
            QTest::addRow("%s %d", shape, count) << QString::fromLatin1(shape) << count;
    }
}

void TestSketch::quantilesAreWithinOnePercent()
{
    QFETCH(const QString, shape);
    QFETCH(const int, count);
    const unsigned seed = std::random_device()();
    qInfo("seed %u", seed);
    std::mt19937_64 random(seed);
    const auto draw = [&]() -> qint64 {
        if (shape == u"uniform")
            return std::uniform_int_distribution<qint64>(0, 5'000'000)(random);
        if (shape == u"lognormal")
            return qint64(std::lognormal_distribution<double>(12.5, 1.0)(random));
        if (shape == u"exponential")
            return qint64(std::exponential_distribution<double>(1.0 / 300'000)(random));
        if (shape == u"twopeaks")
            return random() % 10 == 0 ? 30'000'000 + qint64(random() % 1000) : 200'000 + qint64(random() % 100'000);
        if (shape == u"tiny")
            return qint64(random() % 5);
        if (shape == u"huge")
            return 100'000'000'000 + qint64(random() % 800'000'000'000);
        if (shape == u"constant")
            return 123'456;
        return qint64(random() % (quint64(1) << (random() % 39 + 1)));
    };
    Sketch sketch;
    std::vector<qint64> values;
    for (int i = 0; i < count; ++i) {
        values.push_back(draw());
        sketch.add(binOf(values.back()), 1);
    }
    std::ranges::sort(values);
    for (const double q : {0.0, 0.01, 0.25, 0.5, 0.9, 0.95, 0.99, 0.999, 1.0}) {
        const qint64 exact = values[size_t(std::floor(q * double(values.size() - 1)))];
        const auto found = sketch.quantile(q);
        QVERIFY(found.has_value());
        QVERIFY2(std::abs(*found - double(exact)) <= sketchError * double(exact) * (1 + 1e-9),
                 qPrintable(QStringLiteral("%1: %2 for %3").arg(q).arg(*found).arg(exact)));
    }
}

void TestSketch::sumsOfSketchesAreSketchesOfTheSums()
{
    Sketch one;
    Sketch two;
    Sketch both;
    for (int i = 0; i < 1000; ++i) {
        (i % 3 ? one : two).add(binOf(i * i * 37), i % 4);
        both.add(binOf(i * i * 37), i % 4);
    }
    one.add(two);
    QCOMPARE(one.count(), both.count());
    for (int percent = 0; percent <= 100; ++percent)
        QCOMPARE(one.quantile(percent / 100.0), both.quantile(percent / 100.0));
}

void TestSketch::nothingHasNoQuantile() { QVERIFY(!Sketch().quantile(0.5)); }

QTEST_APPLESS_MAIN(TestSketch)
#include "tst_sketch.moc"
