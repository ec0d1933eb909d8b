// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/incident/zones.h"

#include <QTest>

using namespace hindsight;
using namespace Qt::StringLiterals;

class TestZones : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesStandForOffsets_data();
    void namesStandForOffsets();
    void whatIsNoZoneHasNoValue_data();
    void whatIsNoZoneHasNoValue();
    void abbreviationsKeepTheirOffsetInEverySeason();
    void regionsFollowTheSeason();
    void onlySeasonalNamesCountAsAbbreviations();
    void localTimesArePlaced_data();
    void localTimesArePlaced();
    void daysBeginWhereMidnightIsMissing();
    void momentsBeforeTheEpochAreRoundedDown();
};

static const QDateTime july(QDate(2024, 7, 20), QTime(10, 30), QTimeZone::UTC);
static const QDateTime january(QDate(2024, 1, 20), QTime(10, 30), QTimeZone::UTC);

void TestZones::namesStandForOffsets_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("minutes"); // ahead of UTC in July

    const auto row = [](const char *name, int minutes) { QTest::newRow(name) << QString::fromUtf8(name) << minutes; };
    row("UTC", 0);
    row("utc", 0);
    row("GMT", 0);
    row("Z", 0);
    row("z", 0);
    row("WEST", 60);
    row("CET", 60);
    row("CEST", 120);
    row("MESZ", 120);
    row("BST", 60);
    row("IST", 330);
    row("EET", 120);
    row("EEST", 180);
    row("MSK", 180);
    row("PST", -480);
    row("pdt", -420);
    row("MST", -420);
    row("MDT", -360);
    row("CST", -360);
    row("CDT", -300);
    row("EST", -300);
    row("EDT", -240);
    row("AKST", -540);
    row("HST", -600);
    row("JST", 540);
    row("SGT", 480);
    row("AEST", 600);
    row("AEDT", 660);
    row("ACDT", 630);
    row("ACST", 570);
    row("AWST", 480);
    row("NZST", 720);
    row("NZDT", 780);
    row("BRT", -180);
    row("WIB", 420);
    row("+02:00", 120);
    row("+0200", 120);
    row("+02", 120);
    row("+2", 120);
    row("-03:30", -210);
    row("-3:30", -210);
    row("\u2212" "05:00", -300);
    row("+00:00", 0);
    row("+14:00", 840);
    row("UTC+2", 120);
    row("UTC +2", 120);
    row("gmt-5", -300);
    row("UTC+05:45", 345);
    row("Europe/Berlin", 120);
    row("europe/berlin", 120);
    row("America/New_York", -240);
    row("America/Argentina/Buenos_Aires", -180);
    row("Asia/Kolkata", 330);
    row("Etc/GMT+2", -120);
    row(" PT ", -420);
    row("ET", -240);
}

void TestZones::namesStandForOffsets()
{
    QFETCH(QString, name);
    QFETCH(int, minutes);

    const auto zone = zoneNamed(name);

    QVERIFY(zone);
    QCOMPARE(zone->offsetFromUtc(july), minutes * 60);
}

void TestZones::whatIsNoZoneHasNoValue_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"", " ", "XYZ", "Pacific time", "Europe/Atlantis", "+", "-", "+15:00", "+02:60", "+2:0", "+020", "+02:00:00",
                             "02:00", "UTC+", "UTC+x", "EST5EDT", "Japan", "/", "+٠٢:٠٠"})
        QTest::newRow(name) << QString::fromUtf8(name);
}

void TestZones::whatIsNoZoneHasNoValue()
{
    QFETCH(QString, name);
    QVERIFY(!zoneNamed(name));
}

void TestZones::abbreviationsKeepTheirOffsetInEverySeason()
{
    // CET is one hour ahead, whoever writes it in July.
    QCOMPARE(zoneNamed(u"CET")->offsetFromUtc(july), 3600);
    QCOMPARE(zoneNamed(u"CET")->offsetFromUtc(january), 3600);
    QCOMPARE(zoneNamed(u"PDT")->offsetFromUtc(january), -7 * 3600);
}

void TestZones::regionsFollowTheSeason()
{
    QCOMPARE(zoneNamed(u"PT")->offsetFromUtc(july), -7 * 3600);
    QCOMPARE(zoneNamed(u"PT")->offsetFromUtc(january), -8 * 3600);
    QCOMPARE(zoneNamed(u"Europe/Berlin")->offsetFromUtc(january), 3600);
}

void TestZones::onlySeasonalNamesCountAsAbbreviations()
{
    for (const QString &name : {u"PST"_s, u"pdt"_s, u"CEST"_s, u"MEZ"_s})
        QVERIFY2(isZoneAbbreviation(name), qUtf8Printable(name));
    for (const QString &name : {u"UTC"_s, u"gmt"_s, u"Z"_s, u"PT"_s, u"+02:00"_s, u"Europe/Berlin"_s, u"XYZ"_s, QString()})
        QVERIFY2(!isZoneAbbreviation(name), qUtf8Printable(name));
}

void TestZones::localTimesArePlaced_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QDateTime>("local");
    QTest::addColumn<QDateTime>("utc"); // invalid: no such local time

    const auto row = [](const char *name, const char *zone, const char *local, const char *utc) {
        QTest::newRow(name) << QString::fromLatin1(zone) << QDateTime::fromString(QString::fromLatin1(local), Qt::ISODate)
                            << QDateTime::fromString(QString::fromLatin1(utc), Qt::ISODate);
    };
    row("UTC", "UTC", "2024-07-20T10:30", "2024-07-20T10:30Z");
    row("fixed offset", "PST", "2019-01-23T14:54", "2019-01-23T22:54Z");
    row("summer", "Europe/Berlin", "2024-07-20T12:30", "2024-07-20T10:30Z");
    row("winter", "Europe/Berlin", "2024-01-20T11:30", "2024-01-20T10:30Z");
    row("clock put forward: no such time", "Europe/Berlin", "2024-03-31T02:30", "");
    row("just after the clock was put forward", "Europe/Berlin", "2024-03-31T03:00", "2024-03-31T01:00Z");
    row("clock put back: the first of two", "Europe/Berlin", "2024-10-27T02:30", "2024-10-27T00:30Z");
    row("after the clock was put back", "Europe/Berlin", "2024-10-27T03:00", "2024-10-27T02:00Z");
    row("before the epoch", "UTC", "1969-12-31T23:59", "1969-12-31T23:59Z");
}

void TestZones::localTimesArePlaced()
{
    QFETCH(QString, zone);
    QFETCH(QDateTime, local);
    QFETCH(QDateTime, utc);

    const auto at = atInZone(local.date(), local.time(), *zoneNamed(zone));

    QCOMPARE(at.has_value(), utc.isValid());
    if (!at)
        return;
    QCOMPARE(*at, utc.toMSecsSinceEpoch() * 1000);
    const QDateTime back = inZone(*at, *zoneNamed(zone));
    QCOMPARE(back.date(), local.date());
    QCOMPARE(back.time(), local.time());
}

void TestZones::daysBeginWhereMidnightIsMissing()
{
    // Cairo put its clock forward at midnight of 2024-04-26: that day begins at 01:00.
    const QTimeZone cairo = *zoneNamed(u"Africa/Cairo");
    QCOMPARE(atInZone(QDate(2024, 4, 26), QTime(0, 0), cairo), std::nullopt);
    QCOMPARE(startOfDay(QDate(2024, 4, 26), cairo), QDateTime(QDate(2024, 4, 25), QTime(22, 0), QTimeZone::UTC).toMSecsSinceEpoch() * 1000);
    QCOMPARE(startOfDay(QDate(2024, 7, 20), QTimeZone(QTimeZone::UTC)), QDateTime(QDate(2024, 7, 20), QTime(0, 0), QTimeZone::UTC).toMSecsSinceEpoch() * 1000);
    QCOMPARE(startOfDay(QDate(), cairo), std::nullopt);
}

void TestZones::momentsBeforeTheEpochAreRoundedDown()
{
    QCOMPARE(inZone(-1, QTimeZone(QTimeZone::UTC)).time(), QTime(23, 59, 59, 999));
    QCOMPARE(inZone(-1000, QTimeZone(QTimeZone::UTC)).time(), QTime(23, 59, 59, 999));
    QCOMPARE(inZone(999, QTimeZone(QTimeZone::UTC)).time(), QTime(0, 0));
}

QTEST_GUILESS_MAIN(TestZones)
#include "tst_zones.moc"
