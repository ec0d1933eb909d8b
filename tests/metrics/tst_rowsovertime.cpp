// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/metrics/rowsovertime.h"

#include "models/incident/moment.h"

#include <QTest>

using namespace hindsight;

namespace {

constexpr qint64 start = 1'721'433'600; // 2024-07-20T00:00Z

/// Six hours of minutes.
struct SixHours
{
    RowsOverTime rows{60};

    explicit SixHours(const std::function<Measures(int minute)> &measuresOf)
    {
        Chunk chunk;
        for (int minute = 0; minute < 360; ++minute) {
            const Measures measures = measuresOf(minute);
            if (measures.attempts() == 0)
                continue;
            chunk.slot.push_back(quint16(minute));
            chunk.cells.push_back(measures);
        }
        rows.add(start, chunk, 60);
    }
};

Measures of(qint64 succeeded, qint64 open) { return {.count = {succeeded, 0, 0, 0, open}}; }
qint64 minute(int n) { return (start + 60 * n) * microsecondsPerSecond; }

} // namespace

class RowsOverTimeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldTellAGapFromAQuietMinute()
    {
        // GIVEN ten rows a minute, none from 60 to 120, and none in minute 200
        const SixHours busy([](int n) { return n >= 60 && n < 120 ? Measures() : n == 200 ? Measures() : of(10, 0); });
        // THEN the hour is a gap, the minute may be chance
        QCOMPARE(busy.rows.gaps(), (TimeRanges{{minute(60), minute(120)}}));
        // GIVEN one row in ten minutes THEN an hour without any says nothing
        const SixHours quiet([](int n) { return n % 10 == 0 && !(n >= 60 && n < 120) ? of(1, 0) : Measures(); });
        QVERIFY(quiet.rows.gaps().isEmpty());
    }

    void shouldFindTheEndThatIsNotFinal()
    {
        // GIVEN two of a hundred open, and in the last half hour more and more
        const SixHours rising([](int n) { return n < 330 ? of(98, 2) : of(98 - (n - 329), 2 + (n - 329)); });
        QCOMPARE(rising.rows.notFinal(), (TimeRanges{{minute(330), minute(360)}}));
        // THEN an even share, or none at all, is final to the end
        QVERIFY(SixHours([](int) { return of(98, 2); }).rows.notFinal().isEmpty());
        QVERIFY(SixHours([](int) { return of(100, 0); }).rows.notFinal().isEmpty());
        // AND a rise in the middle is no end
        QVERIFY(SixHours([](int n) { return n > 100 && n < 150 ? of(50, 50) : of(98, 2); }).rows.notFinal().isEmpty());
    }

    void shouldSayNothingOfNothing()
    {
        QVERIFY(RowsOverTime(60).gaps().isEmpty());
        QVERIFY(RowsOverTime(60).notFinal().isEmpty());
    }

    void shouldBeTheSameInParts()
    {
        // GIVEN the same rows in two halves
        RowsOverTime sum(60), whole(60);
        for (int half = 0; half < 2; ++half) {
            Chunk chunk;
            for (int n = half * 200; n < (half ? 360 : 140); ++n) {
                chunk.slot.push_back(quint16(n));
                chunk.cells.push_back(of(10, n > 340 ? 10 : 0));
            }
            RowsOverTime part(60);
            part.add(start, chunk, 60);
            sum.add(part);
            whole.add(start, chunk, 60);
        }
        QCOMPARE(sum.gaps(), whole.gaps());
        QCOMPARE(sum.gaps(), (TimeRanges{{minute(140), minute(200)}}));
        QCOMPARE(sum.notFinal(), whole.notFinal());
        QVERIFY(!sum.notFinal().isEmpty());
    }
};

QTEST_GUILESS_MAIN(RowsOverTimeTest)
#include "tst_rowsovertime.moc"
