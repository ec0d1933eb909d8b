// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/metrics/columns.h"

#include "models/incident/moment.h"

#include <QRandomGenerator>
#include <QTest>

#include <cmath>
#include <limits>

using namespace hindsight;
using namespace Qt::StringLiterals;

namespace {

constexpr float none = std::numeric_limits<float>::quiet_NaN();

} // namespace

class ColumnsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Every pixel column holds the minimum and the maximum of the full data, at every zoom.
    void shouldHoldTheExtremesOfAllBucketsInEveryColumn()
    {
        const auto seed = QRandomGenerator::global()->generate();
        QRandomGenerator random(seed);
        for (int round = 0; round < 300; ++round) {
            // given
            std::vector<float> values(size_t(1 + random.bounded(20'000)));
            for (float &value : values)
                value = random.bounded(10) == 0 ? none : float(random.bounded(100.0));
            const qint64 width = 60 * microsecondsPerSecond, start = qint64(random.bounded(1.7e9)) * microsecondsPerSecond;
            const qint64 span = qint64(values.size()) * width;
            const qint64 from = start - span / 3 + qint64(random.bounded(double(span)));
            const TimeAxis axis{from, from + qint64(double(span) * std::pow(10.0, -random.bounded(4.0))) + 1000, 0, double(1 + random.bounded(2000))};
            // when
            const std::vector<Column> columns = columnsOf({start, width, values}, axis);
            // then
            QCOMPARE(columns.size(), size_t(axis.width));
            for (size_t i = 0; i < values.size(); ++i) {
                const double x = (double(start - axis.from) + (double(i) + 0.5) * double(width)) / axis.perPixel();
                if (std::isnan(values[i]) || x < 0 || x >= axis.width || std::abs(x - std::round(x)) < 1e-6)
                    continue;
                const Column &column = columns[size_t(x)];
                QVERIFY2(column.low <= values[i] && column.high >= values[i], qPrintable(u"seed %1, round %2, bucket %3"_s.arg(seed).arg(round).arg(i)));
            }
        }
    }

    void shouldReachNoFurtherThanTheValues()
    {
        // given neighbours that touch anyway
        const std::vector<float> values = {1, 9, 5, 6, 2, 8, 7, 3};
        // when two buckets share a column
        const auto columns = columnsOf({0, 10, values}, {0, 80, 0, 4});
        // then
        QCOMPARE(columns, (std::vector<Column>{{1, 9}, {5, 6}, {2, 8}, {3, 7}}));
    }

    void shouldJoinColumnsThatDoNotTouch()
    {
        const std::vector<float> values = {1, 2, 8, 9};
        QCOMPARE(columnsOf({0, 10, values}, {0, 40, 0, 2}), (std::vector<Column>{{1, 5}, {5, 9}}));
    }

    void shouldGoStraightFromMiddleToMiddle()
    {
        // given buckets four columns wide, with their middles at 2, 6 and 10
        const std::vector<float> values = {0, 4, 4};
        // when
        const auto columns = columnsOf({0, 40, values}, {0, 120, 0, 12});
        // then
        QVERIFY(columns[0].isEmpty());
        QVERIFY(columns[1].isEmpty());
        QCOMPARE(columns[2], (Column{0, 1}));
        QCOMPARE(columns[4], (Column{2, 3}));
        QCOMPARE(columns[7], (Column{4, 4}));
        QCOMPARE(columns[10], (Column{4, 4}));
        QVERIFY(columns[11].isEmpty());
    }

    void shouldComeInFromBucketsOutside()
    {
        // given a bucket's middle on either side of what is shown
        const std::vector<float> values = {0, 100};
        // when
        const auto columns = columnsOf({0, 1000, values}, {700, 1300, 0, 6});
        // then
        QCOMPARE(columns.front(), (Column{20, 30}));
        QCOMPARE(columns.back(), (Column{70, 80}));
    }

    void shouldLeaveGapsOpen_data()
    {
        QTest::addColumn<double>("width");
        QTest::newRow("narrow buckets") << 5.0;
        QTest::newRow("wide buckets") << 50.0;
    }
    void shouldLeaveGapsOpen()
    {
        QFETCH(double, width);
        std::vector<float> values(10, 5);
        values[4] = values[5] = none;
        const auto columns = columnsOf({0, 10, values}, {0, 100, 0, width});
        QVERIFY(!columns.front().isEmpty() || width > 10);
        QVERIFY(columns[size_t(width / 2)].isEmpty());
        QVERIFY(!columns[size_t(width * 0.3)].isEmpty());
        QVERIFY(!columns[size_t(width * 0.7)].isEmpty());
    }

    void shouldShowAValueBetweenGaps()
    {
        const std::vector<float> values = {none, none, 7, none, none};
        const auto columns = columnsOf({0, 10, values}, {0, 50, 0, 50});
        QCOMPARE(columns[25], (Column{7, 7}));
        QCOMPARE(std::ranges::count_if(columns, [](const Column &column) { return !column.isEmpty(); }), 1);
    }

    void shouldFindExtremesOfARange()
    {
        const std::vector<float> values = {1, 9, none, 4};
        QCOMPARE(extremesOf({100, 10, values}, 100, 140), (Column{1, 9}));
        QCOMPARE(extremesOf({100, 10, values}, 119, 140), (Column{4, 9}));
        QCOMPARE(extremesOf({100, 10, values}, 130, 1000), (Column{4, 4}));
        QVERIFY(extremesOf({100, 10, values}, 120, 130).isEmpty());
        QVERIFY(extremesOf({100, 10, values}, 0, 100).isEmpty());
        QVERIFY(extremesOf({100, 10, values}, 500, 600).isEmpty());
    }
};

QTEST_GUILESS_MAIN(ColumnsTest)
#include "tst_columns.moc"
