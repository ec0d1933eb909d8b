// SPDX-License-Identifier: GPL-3.0-or-later
// The expected figures were worked out by counting all outcomes in another program.
#include "models/insights/chance.h"

#include <QTest>

using namespace hindsight;

class TestChance : public QObject
{
    Q_OBJECT

private:
    static bool isAbout(double is, double wanted) { return qAbs(is - wanted) < 1e-6; }

private Q_SLOTS:
    void countsAreRareAsTheirOutcomes_data()
    {
        QTest::addColumn<qint64>("first");
        QTest::addColumn<double>("firstLength");
        QTest::addColumn<qint64>("second");
        QTest::addColumn<double>("secondLength");
        QTest::addColumn<double>("chance");
        QTest::newRow("ten in one quarter, three in the next") << 10LL << 1.0 << 3LL << 1.0 << 0.09228515625;
        QTest::newRow("as many in a period twice as long") << 5LL << 30.0 << 5LL << 60.0 << 0.317177259564091;
        QTest::newRow("none, then four") << 0LL << 1.0 << 4LL << 1.0 << 0.125;
        QTest::newRow("the same") << 7LL << 1.0 << 7LL << 1.0 << 1.0;
        QTest::newRow("nothing at all") << 0LL << 1.0 << 0LL << 1.0 << 1.0;
        QTest::newRow("thousands") << 5000LL << 1.0 << 5000LL << 1.0 << 1.0;
    }
    void countsAreRareAsTheirOutcomes()
    {
        QFETCH(qint64, first);
        QFETCH(double, firstLength);
        QFETCH(qint64, second);
        QFETCH(double, secondLength);
        QFETCH(double, chance);
        const double is = chanceOfCounts(first, firstLength, second, secondLength);
        QVERIFY2(isAbout(is, chance), qPrintable(QString::number(is, 'g', 12)));
        QVERIFY(isAbout(chanceOfCounts(second, secondLength, first, firstLength), chance));
    }

    void valuesAreRareAsTheirOrders_data()
    {
        QTest::addColumn<QList<qint64>>("first");
        QTest::addColumn<QList<qint64>>("second");
        QTest::addColumn<double>("chance");
        QTest::newRow("three below three") << QList<qint64>{1, 2, 3} << QList<qint64>{4, 5, 6} << 0.1;
        QTest::newRow("five below five") << QList<qint64>{1, 2, 3, 4, 5} << QList<qint64>{6, 7, 8, 9, 10} << 2.0 / 252;
        QTest::newRow("mixed") << QList<qint64>{12, 30, 7, 45} << QList<qint64>{8, 60, 90, 100, 33} << 0.19047619047619047;
        QTest::newRow("ties") << QList<qint64>{1, 2, 2, 3, 5, 8} << QList<qint64>{2, 5, 5, 9, 9, 12, 14} << 0.050835582280956346;
        QTest::newRow("all the same") << QList<qint64>{5, 5} << QList<qint64>{5, 5, 5} << 1.0;
        QTest::newRow("none on a side") << QList<qint64>{} << QList<qint64>{5} << 1.0;
    }
    void valuesAreRareAsTheirOrders()
    {
        QFETCH(QList<qint64>, first);
        QFETCH(QList<qint64>, second);
        QFETCH(double, chance);
        const double is = chanceOfValues(first, second);
        QVERIFY2(isAbout(is, chance), qPrintable(QString::number(is, 'g', 12)));
        QVERIFY(isAbout(chanceOfValues(second, first), chance));
    }

    void sharesAreRareAsTheirTables_data()
    {
        QTest::addColumn<qint64>("a");
        QTest::addColumn<qint64>("n");
        QTest::addColumn<qint64>("b");
        QTest::addColumn<qint64>("m");
        QTest::addColumn<double>("chance");
        QTest::newRow("a lady tastes tea") << 3LL << 4LL << 1LL << 4LL << 0.4857142857142857;
        QTest::newRow("one of ten, nine of twelve") << 1LL << 10LL << 9LL << 12LL << 0.0036913550845439395;
        QTest::newRow("of none") << 0LL << 0LL << 3LL << 4LL << 1.0;
    }
    void sharesAreRareAsTheirTables()
    {
        QFETCH(qint64, a);
        QFETCH(qint64, n);
        QFETCH(qint64, b);
        QFETCH(qint64, m);
        QFETCH(double, chance);
        const double is = chanceOfShares(a, n, b, m);
        QVERIFY2(isAbout(is, chance), qPrintable(QString::number(is, 'g', 12)));
    }
};

QTEST_APPLESS_MAIN(TestChance)
#include "tst_chance.moc"
