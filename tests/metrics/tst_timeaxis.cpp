// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/metrics/timeaxis.h"

#include "models/incident/moment.h"
#include "models/incident/timetext.h"

#include <QRandomGenerator>
#include <QTest>

using namespace hindsight;
using namespace Qt::StringLiterals;

namespace {

TimeAxis axisOf(const QString &from, const QString &to, double width = 1000) { return {*fromIsoText(from), *fromIsoText(to), 0, width}; }

QStringList shown(const QList<TimeTick> &ticks)
{
    QStringList texts;
    for (const TimeTick &tick : ticks)
        texts.append(tick.local.toString(tick.level == TimeTick::Level::Day ? u"d.M."_s : tick.level == TimeTick::Level::Second ? u"HH:mm:ss"_s : u"HH:mm"_s));
    return texts;
}

} // namespace

class TimeAxisTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldPlaceMomentsAndFindThemAgain()
    {
        const TimeAxis axis{*fromIsoText(u"2024-07-20T10:00:00Z"), *fromIsoText(u"2024-07-20T12:00:00Z"), 80, 720};
        QCOMPARE(axis.x(axis.from), 80);
        QCOMPARE(axis.x(axis.to), 800);
        QCOMPARE(axis.x(*fromIsoText(u"2024-07-20T10:10:00Z")), 140);
        QCOMPARE(isoText(axis.at(140)), u"2024-07-20T10:10:00Z"_s);
    }

    void shouldHaveTicksAtRoundTimes_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<double>("distance");
        QTest::addColumn<QStringList>("ticks");
        QTest::newRow("two hours") << u"2024-07-20T10:05:00Z"_s << u"2024-07-20T12:05:00Z"_s << QByteArray("UTC") << 100.0
                                   << QStringList{u"10:15"_s, u"10:30"_s, u"10:45"_s, u"11:00"_s, u"11:15"_s, u"11:30"_s, u"11:45"_s, u"12:00"_s};
        QTest::newRow("a minute") << u"2024-07-20T10:00:00.5Z"_s << u"2024-07-20T10:01:00Z"_s << QByteArray("UTC") << 200.0
                                  << QStringList{u"10:00:15"_s, u"10:00:30"_s, u"10:00:45"_s, u"10:01"_s};
        QTest::newRow("round in a zone of half hours")
            << u"2024-07-20T10:00:00Z"_s << u"2024-07-20T13:00:00Z"_s << QByteArray("Asia/Kolkata") << 300.0 << QStringList{u"16:00"_s, u"17:00"_s, u"18:00"_s};
        QTest::newRow("over midnight") << u"2024-07-20T22:30:00Z"_s << u"2024-07-21T01:30:00Z"_s << QByteArray("UTC") << 300.0
                                       << QStringList{u"23:00"_s, u"21.7."_s, u"01:00"_s};
        QTest::newRow("an hour twice") << u"2024-10-26T23:30:00Z"_s << u"2024-10-27T02:30:00Z"_s << QByteArray("Europe/Berlin") << 300.0
                                       << QStringList{u"02:00"_s, u"02:00"_s, u"03:00"_s};
        QTest::newRow("an hour left out") << u"2024-03-30T23:30:00Z"_s << u"2024-03-31T02:30:00Z"_s << QByteArray("Europe/Berlin") << 300.0
                                          << QStringList{u"01:00"_s, u"03:00"_s, u"04:00"_s};
        QTest::newRow("six hours around a change") << u"2024-10-26T21:00:00Z"_s << u"2024-10-27T21:00:00Z"_s << QByteArray("Europe/Berlin") << 240.0
                                                   << QStringList{u"27.10."_s, u"06:00"_s, u"12:00"_s, u"18:00"_s};
        QTest::newRow("days") << u"2024-07-18T12:00:00Z"_s << u"2024-07-22T12:00:00Z"_s << QByteArray("UTC") << 200.0
                              << QStringList{u"19.7."_s, u"20.7."_s, u"21.7."_s, u"22.7."_s};
        QTest::newRow("weeks begin on Monday") << u"2024-07-01T12:00:00Z"_s << u"2024-07-30T12:00:00Z"_s << QByteArray("UTC") << 200.0
                                               << QStringList{u"8.7."_s, u"15.7."_s, u"22.7."_s, u"29.7."_s};
        QTest::newRow("months") << u"2024-05-20T00:00:00Z"_s << u"2024-08-20T00:00:00Z"_s << QByteArray("America/New_York") << 250.0
                                << QStringList{u"1.6."_s, u"1.7."_s, u"1.8."_s};
        QTest::newRow("years") << u"2019-05-20T00:00:00Z"_s << u"2024-08-20T00:00:00Z"_s << QByteArray("UTC") << 150.0
                               << QStringList{u"1.1."_s, u"1.1."_s, u"1.1."_s, u"1.1."_s, u"1.1."_s};
    }
    void shouldHaveTicksAtRoundTimes()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QByteArray, zone);
        QFETCH(double, distance);
        QFETCH(QStringList, ticks);
        QCOMPARE(shown(ticksOf(axisOf(from, to), QTimeZone(zone), distance)), ticks);
    }

    void shouldKeepTicksApartAndInside()
    {
        const auto seed = QRandomGenerator::global()->generate();
        QRandomGenerator random(seed);
        const QList<QByteArray> zones = {"UTC", "Europe/Berlin", "Asia/Kathmandu", "America/St_Johns", "Australia/Lord_Howe", "Pacific/Apia"};
        for (int i = 0; i < 2000; ++i) {
            // given
            const qint64 from = qint64(random.bounded(1.9e9)) * microsecondsPerSecond + random.bounded(1'000'000);
            const auto span = qint64(std::pow(10.0, 6 + random.bounded(9.5)));
            const TimeAxis axis{from, from + span, 40, 200.0 + random.bounded(2000)};
            const QByteArray zone = zones[random.bounded(int(zones.size()))];
            const double distance = 20 + random.bounded(150);
            // when
            const QList<TimeTick> ticks = ticksOf(axis, QTimeZone(zone), distance);
            // then; around a change of the clocks up to an hour nearer
            const auto about = u"seed %1, round %2, %3, %4"_s.arg(seed).arg(i).arg(QString::fromLatin1(zone), isoText(from)).toUtf8();
            QVERIFY2(ticks.size() <= qsizetype(axis.width / 4) + 2, about.constData());
            for (qsizetype k = 0; k < ticks.size(); ++k) {
                QVERIFY2(ticks[k].at >= axis.from && ticks[k].at <= axis.to, about.constData());
                if (k > 0)
                    QVERIFY2(axis.x(ticks[k].at) - axis.x(ticks[k - 1].at) >= std::min(distance, axis.width) * 0.45, about.constData());
            }
        }
    }
};

QTEST_GUILESS_MAIN(TimeAxisTest)
#include "tst_timeaxis.moc"
