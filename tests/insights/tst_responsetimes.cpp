// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/insights/responsetimes.h"
#include "tests/insights/portfolios.h"

#include <QTest>

using namespace hindsight;
using namespace Qt::StringLiterals;

class TestResponseTimes : public QObject
{
    Q_OBJECT

private:
    static constexpr qint64 minute = microsecondsPerMinute;
    const qint64 m_now = at(u"2024-08-01T00:00:00Z"_s);

    static const ResponseTime &named(const QList<ResponseTime> &times, const char *name)
    {
        const auto found = std::ranges::find_if(times, [&](const ResponseTime &time) { return QLatin1StringView(time.name) == QLatin1StringView(name); });
        if (found == times.end())
            qFatal("%s", name);
        return *found;
    }

private Q_SLOTS:
    void whatIsMissingOrGoesOnIsCountedAndNotReplaced()
    {
        // GIVEN one incident with everything, one that goes on, one without detection, one that is out of order, and one known to the day
        const QList<Record> records{
            incident(u"whole"_s,
                     {u"2024-07-20T10:16:00Z"_s, u"2024-07-20T10:30:00Z"_s, u"2024-07-20T10:35:00Z"_s, u"2024-07-20T11:30:00Z"_s, u"2024-07-20T12:00:00Z"_s}),
            incident(u"ongoing"_s, {u"2024-07-31T23:00:00Z"_s, u"2024-07-31T23:05:00Z"_s}),
            incident(u"unseen"_s, {.began = u"2024-07-01T08:00:00Z"_s, .resolved = u"2024-07-01T09:00:00Z"_s}),
            incident(u"reversed"_s, {.began = u"2024-07-02T08:00:00Z"_s, .detected = u"2024-07-02T07:50:00Z"_s, .resolved = u"2024-07-02T09:30:00Z"_s}),
            incident(u"day"_s, {.began = u"2024-07-03"_s, .detected = u"2024-07-03T07:50:00Z"_s, .resolved = u"2024-07-03T09:30:00Z"_s}),
        };
        // WHEN
        const auto times = responseTimesOf(pointers(records), m_now);
        // THEN
        QCOMPARE(times.size(), 4);
        const ResponseTime &detect = named(times, "time_to_detect");
        QCOMPARE(detect.formula, QByteArray("detected - began"));
        QCOMPARE(detect.values.size(), 2);
        QCOMPARE(detect.values[0].incident, u"ongoing"_s);
        QCOMPARE(detect.values[0].microseconds, 5 * minute);
        QCOMPARE(detect.values[1].microseconds, 14 * minute);
        QCOMPARE(detect.missing, 2);
        QCOMPARE(detect.outOfOrder, 1);
        const ResponseTime &resolve = named(times, "time_to_resolve");
        QCOMPARE(resolve.values.size(), 3);
        QCOMPARE(resolve.ongoing, 1);
        QCOMPARE(resolve.missing, 1);
        const ResponseTime &mitigate = named(times, "time_to_mitigate");
        QCOMPARE(mitigate.values.size(), 1);
        QCOMPARE(mitigate.missing, 4);
    }

    void nearMissesHaveNoTimeToResolve()
    {
        const QList<Record> records{incident(u"near"_s,
                                             {.began = u"2024-07-01T08:00:00Z"_s, .detected = u"2024-07-01T08:10:00Z"_s, .resolved = u"2024-07-01T09:00:00Z"_s},
                                             IncidentKind::NearMiss)};
        for (const ResponseTime &time : responseTimesOf(pointers(records), m_now))
            QVERIFY(QLatin1StringView(time.name) != "time_to_resolve"_L1);
    }

    void whatWasDetectedAfterItWasOverIsShownAsSuch()
    {
        const QList<Record> records{
            incident(u"late"_s, {.began = u"2024-07-01T08:00:00Z"_s, .detected = u"2024-07-01T10:00:00Z"_s, .resolved = u"2024-07-01T09:00:00Z"_s}),
            incident(u"usual"_s, {.began = u"2024-07-01T08:00:00Z"_s, .detected = u"2024-07-01T08:01:00Z"_s, .resolved = u"2024-07-01T09:00:00Z"_s})};
        QCOMPARE(detectedAfterwards(pointers(records)), QStringList{u"late"_s});
        QCOMPARE(named(responseTimesOf(pointers(records), m_now), "time_to_detect").values.size(), 2);
        QCOMPARE(named(responseTimesOf(pointers(records), m_now), "time_to_resolve").values.last().microseconds, 60 * minute);
    }

    void clocksThatChangeDoNotMakeHours()
    {
        // GIVEN an incident over the night in which Berlin's clocks are put back: 02:30 CEST to 02:30 CET
        const QList<Record> records{incident(u"night"_s, {.began = u"2024-10-27T00:30:00Z"_s, .resolved = u"2024-10-27T01:30:00Z"_s})};
        QCOMPARE(named(responseTimesOf(pointers(records), at(u"2024-11-01T00:00:00Z"_s)), "time_to_resolve").values.first().microseconds, 60 * minute);
    }

    void quantilesAreValuesThatAreThere()
    {
        QList<ResponseValue> values;
        for (qint64 i = 1; i <= 9; ++i)
            values.append({{}, i * minute});
        QVERIFY(!quantile(values, 0.5)); // too few
        values.append({{}, 10 * minute});
        QCOMPARE(*quantile(values, 0.5), 5 * minute);
        QCOMPARE(*quantile(values, 0.9), 9 * minute);
        QCOMPARE(*quantile(values, 0.95), 10 * minute);
        QCOMPARE(*quantile(values, 0), 1 * minute);
        QCOMPARE(*quantile(values, 1), 10 * minute);
    }

    void nothingGivesNothing() { QVERIFY(responseTimesOf({}, m_now).isEmpty()); }
};

QTEST_APPLESS_MAIN(TestResponseTimes)
#include "tst_responsetimes.moc"
