// SPDX-License-Identifier: GPL-3.0-or-later
// Times that were read in one zone and are meant in another.
#include "models/metrics/zonefix.h"

#include "models/incident/timetext.h"
#include "models/incident/zones.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace hindsight;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 second = microsecondsPerSecond;

const char *const zones[] = {"UTC",
                             "Europe/Berlin",
                             "Europe/London",
                             "America/New_York",
                             "America/Sao_Paulo",
                             "Asia/Kolkata",
                             "Asia/Kathmandu",
                             "Australia/Lord_Howe",
                             "Pacific/Apia",
                             "Africa/Casablanca",
                             "Asia/Tehran",
                             "Pacific/Kiritimati",
                             "+02:00",
                             "America/St_Johns",
                             "Europe/Moscow"};

QTimeZone zone(const char *name) { return *zoneNamed(QString::fromLatin1(name)); }

qint64 at(QStringView text) { return *fromIsoText(text) / second; }

QTimeZone anyZone(QRandomGenerator &rng) { return zone(zones[rng.bounded(int(std::size(zones)))]); }

TimeRange anyRange(QRandomGenerator &rng)
{
    const qint64 from = at(u"1995-01-01T00:00:00Z") + rng.bounded(qint64(32) * 365 * 86400);
    return {from * second, (from + 1 + rng.bounded(qint64(rng.bounded(2) ? 500 : 3) * 86400)) * second};
}

} // namespace

class ZoneFixTest : public QObject
{
    Q_OBJECT

private:
    static QRandomGenerator seeded()
    {
        const quint32 seed = qEnvironmentVariableIsSet("HINDSIGHT_SEED") ? quint32(qEnvironmentVariableIntValue("HINDSIGHT_SEED"))
                                                                         : QRandomGenerator::global()->generate() >> 1;
        qInfo("HINDSIGHT_SEED=%u", seed);
        return QRandomGenerator(seed);
    }

private Q_SLOTS:
    void shouldMove_data()
    {
        QTest::addColumn<QByteArray>("read");
        QTest::addColumn<QByteArray>("meant");
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        const auto row = [](const char *name, const char *read, const char *meant, const QString &before, const QString &after) {
            QTest::newRow(name) << QByteArray(read) << QByteArray(meant) << before << after;
        };
        row("summer", "UTC", "Europe/Berlin", u"2024-07-20T10:16:00Z"_s, u"2024-07-20T08:16:00Z"_s);
        row("winter", "UTC", "Europe/Berlin", u"2024-01-20T10:16:00Z"_s, u"2024-01-20T09:16:00Z"_s);
        row("the other way", "Europe/Berlin", "UTC", u"2024-07-20T08:16:00Z"_s, u"2024-07-20T10:16:00Z"_s);
        row("quarters of an hour", "UTC", "Asia/Kathmandu", u"2024-07-20T10:16:00Z"_s, u"2024-07-20T04:31:00Z"_s);
        row("before an hour is skipped", "UTC", "Europe/Berlin", u"2024-03-31T01:59:59Z"_s, u"2024-03-31T00:59:59Z"_s);
        row("in the skipped hour", "UTC", "Europe/Berlin", u"2024-03-31T02:30:00Z"_s, u"2024-03-31T01:30:00Z"_s);
        row("behind the skipped hour", "UTC", "Europe/Berlin", u"2024-03-31T03:00:00Z"_s, u"2024-03-31T01:00:00Z"_s);
        row("in the hour that comes twice", "UTC", "Europe/Berlin", u"2024-10-27T02:30:00Z"_s, u"2024-10-27T00:30:00Z"_s);
        row("behind the hour that comes twice", "UTC", "Europe/Berlin", u"2024-10-27T03:00:00Z"_s, u"2024-10-27T02:00:00Z"_s);
        row("both skip", "Europe/Berlin", "Europe/Paris", u"2024-03-31T01:30:00Z"_s, u"2024-03-31T01:30:00Z"_s);
    }
    void shouldMove()
    {
        QFETCH(QByteArray, read);
        QFETCH(QByteArray, meant);
        QFETCH(QString, before);
        QFETCH(QString, after);
        const ZoneFix fix = zoneFix(zone(read), zone(meant), {at(before) * second, (at(before) + 60) * second});
        QCOMPARE(isoText(fix.corrected(at(before)) * second), after);
    }

    void shouldPlaceTimesAsReadingThemAgainDoes()
    {
        QRandomGenerator rng = seeded();
        for (int i = 0; i < 3000; ++i) {
            const QTimeZone read = anyZone(rng), meant = anyZone(rng);
            const TimeRange range = anyRange(rng);
            const ZoneFix fix = zoneFix(read, meant, range);
            qint64 time = range.from / second + rng.bounded((range.to - range.from) / second);
            // near a change of clocks every other time
            const auto changes = (rng.bounded(2) ? read : meant)
                                     .transitions(QDateTime::fromSecsSinceEpoch(range.from / second), QDateTime::fromSecsSinceEpoch(range.to / second));
            if (!changes.isEmpty() && rng.bounded(2))
                time = changes[rng.bounded(int(changes.size()))].atUtc.toSecsSinceEpoch() + rng.bounded(-4 * 3600, 4 * 3600);
            const QDateTime shown = inZone(time * second, read);
            if (const auto placed = atInZone(shown.date(), shown.time(), meant)) {
                QVERIFY2(fix.corrected(time) * second == *placed,
                         qPrintable(u"%1 in %2, meant in %3"_s.arg(isoText(time * second), QString::fromUtf8(read.id()), QString::fromUtf8(meant.id()))));
            }
        }
    }

    void shouldMoveNothingBetweenZonesThatAgree()
    {
        QRandomGenerator rng = seeded();
        for (int i = 0; i < 1000; ++i) {
            const QTimeZone same = anyZone(rng);
            const TimeRange range = anyRange(rng);
            const qint64 time = range.from / second + rng.bounded((range.to - range.from) / second);
            const QDateTime shown = inZone(time * second, same);
            if (atInZone(shown.date(), shown.time(), same) == time * second) // else the second of two hours that are written alike
                QCOMPARE(zoneFix(same, same, range).corrected(time), time);
        }
        const TimeRange summer{at(u"2024-06-01T00:00:00Z") * second, at(u"2024-09-01T00:00:00Z") * second};
        QCOMPARE(zoneFix(zone("Europe/Berlin"), zone("Europe/Paris"), summer), ZoneFix());
        QCOMPARE(zoneFix(zone("Europe/Berlin"), zone("+02:00"), summer), ZoneFix());
        QCOMPARE(zoneFix(zone("UTC"), zone("UTC"), summer), ZoneFix());
    }

    void shouldLoseNothing()
    {
        QRandomGenerator rng = seeded();
        for (int i = 0; i < 2000; ++i) {
            const TimeRange range = anyRange(rng);
            const ZoneFix fix = zoneFix(anyZone(rng), anyZone(rng), range);
            // The pieces are all time, without holes: each time is moved once.
            QCOMPARE(fix.pieces.front().from, ZoneFix::beginning);
            QCOMPARE(fix.pieces.back().to, ZoneFix::end);
            for (size_t p = 1; p < fix.pieces.size(); ++p) {
                QCOMPARE(fix.pieces[p].from, fix.pieces[p - 1].to);
                QVERIFY(fix.pieces[p].shift != fix.pieces[p - 1].shift);
            }
            // Where times go, there the corrected range is: what is asked for by it finds all of them.
            const TimeRanges moved = fix.corrected(TimeRanges{range});
            for (int t = 0; t < 20; ++t) {
                const qint64 time = range.from / second + rng.bounded((range.to - range.from) / second);
                const qint64 there = fix.corrected(time) * second;
                QVERIFY(std::ranges::any_of(moved, [there](const TimeRange &r) { return there >= r.from && there < r.to; }));
            }
            // Minutes stay whole.
            QVERIFY(fix.keepsBuckets(60));
        }
    }

    void shouldSayWhichBucketsStayWhole_data()
    {
        QTest::addColumn<QByteArray>("meant");
        QTest::addColumn<qint64>("widest");
        QTest::newRow("hours") << QByteArray("Europe/Berlin") << qint64(3600);
        QTest::newRow("half hours") << QByteArray("Asia/Kolkata") << qint64(600);
        QTest::newRow("quarters") << QByteArray("Asia/Kathmandu") << qint64(60);
        QTest::newRow("half an hour of summer") << QByteArray("Australia/Lord_Howe") << qint64(600);
    }
    void shouldSayWhichBucketsStayWhole()
    {
        QFETCH(QByteArray, meant);
        QFETCH(qint64, widest);
        const ZoneFix fix = zoneFix(zone("UTC"), zone(meant), {at(u"2024-01-01T00:00:00Z") * second, at(u"2024-12-31T00:00:00Z") * second});
        for (const qint64 width : {10, 60, 600, 3600})
            QCOMPARE(fix.keepsBuckets(width), width <= widest);
    }

    void shouldCorrectWhatAnImportSaysOfItsTimes()
    {
        // GIVEN a day with the hour that is skipped in Berlin, read in UTC: there are no rows in that hour
        const auto moment = [](QStringView text) { return Moment{.at = at(text) * second, .precision = Precision::Second}; };
        Batch batch{.uid = u"a"_s, .from = moment(u"2024-03-31T00:00:00Z"_s), .to = moment(u"2024-03-31T05:59:59Z"_s)};
        batch.mapping.insert(u"zone"_s, u"UTC"_s);
        const auto range = [](QStringView from, QStringView to) { return TimeRange{at(from) * second, at(to) * second}; };
        setRanges(batch, coveredRanges, {range(u"2024-03-31T00:00:00Z"_s, u"2024-03-31T06:00:00Z"_s)});
        setRanges(batch, gapRanges, {range(u"2024-03-31T02:00:00Z"_s, u"2024-03-31T03:00:00Z"_s)});
        setRanges(batch, replacedRanges, {range(u"2024-03-31T00:00:00Z"_s, u"2024-03-31T01:00:00Z"_s)});
        // WHEN it is meant in Berlin
        batch.correctedZone = u"Europe/Berlin"_s;
        // THEN that hour never was, and no gap either
        QCOMPARE(rangesOf(batch, coveredRanges), (TimeRanges{range(u"2024-03-30T23:00:00Z"_s, u"2024-03-31T04:00:00Z"_s)}));
        QCOMPARE(rangesOf(batch, gapRanges), TimeRanges());
        QCOMPARE(isoText(spanOf(batch)->from), u"2024-03-30T23:00:00Z"_s);
        QCOMPARE(isoText(spanOf(batch)->to - 1), u"2024-03-31T03:59:59Z"_s);
        // AND what others lost their place to is no time of its own
        QCOMPARE(rangesOf(batch, replacedRanges).first(), range(u"2024-03-31T00:00:00Z"_s, u"2024-03-31T01:00:00Z"_s));
        // AND of the hour that comes twice in autumn the second is not covered, because all of its rows are in the first
        batch.from = moment(u"2024-10-27T00:00:00Z"_s);
        batch.to = moment(u"2024-10-27T05:59:59Z"_s);
        setRanges(batch, coveredRanges, {range(u"2024-10-27T00:00:00Z"_s, u"2024-10-27T06:00:00Z"_s)});
        setRanges(batch, gapRanges, {});
        QCOMPARE(rangesOf(batch, coveredRanges),
                 (TimeRanges{range(u"2024-10-26T22:00:00Z"_s, u"2024-10-27T01:00:00Z"_s), range(u"2024-10-27T02:00:00Z"_s, u"2024-10-27T05:00:00Z"_s)}));
    }
};

QTEST_GUILESS_MAIN(ZoneFixTest)
#include "tst_zonefix.moc"
