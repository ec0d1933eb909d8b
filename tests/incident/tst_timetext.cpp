// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/incident/timetext.h"
#include "models/incident/zones.h"
#include "tests/support/builders.h"

#include <QTest>

using namespace hindsight;
using namespace Qt::StringLiterals;

class TestTimeText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void momentsAreRead_data();
    void momentsAreRead();
    void whatIsNoTimeIsRefused_data();
    void whatIsNoTimeIsRefused();
    void randomTextNeverBreaksTheReader();
    void timesOfProgramsAreReadLikeThoseOfPeople();
    void writtenMomentsAreReadBack();
    void editedTextIsReadBack_data();
    void editedTextIsReadBack();
    void textsForCellsAreShort_data();
    void textsForCellsAreShort();
    void clocksShowWhatThePrecisionAllows_data();
    void clocksShowWhatThePrecisionAllows();
    void isoTextGoesBothWays_data();
    void isoTextGoesBothWays();
    void isoTextIsTheSameAsQt();
    void foreignIsoTextIsRead_data();
    void foreignIsoTextIsRead();
    void whatIsNoIsoTextIsRefused_data();
    void whatIsNoIsoTextIsRefused();
    void durationsAreShort_data();
    void durationsAreShort();
};

namespace {

qint64 at(const char *iso)
{
    const auto found = fromIsoText(QString::fromLatin1(iso));
    Q_ASSERT(found);
    return *found;
}

QString seedText(const QString &what, quint32 seed)
{
    return u"%1 (seed %2)"_s.arg(what).arg(seed);
}

const TimeContext outage{QDate(2024, 7, 20), u"UTC"_s};

} // namespace

// ---- reading -----------------------------------------------------------------------------------------------------------

void TestTimeText::momentsAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<TimeContext>("context");
    QTest::addColumn<QString>("expected"); // start[/end] precision zone

    const auto row = [](const char *text, const char *expected, const TimeContext &context = outage) {
        QTest::addRow("%s [%s]", text, qUtf8Printable(context.zone)) << QString::fromUtf8(text) << context << QString::fromUtf8(expected);
    };
    const TimeContext nowhere{};
    const TimeContext berlin{QDate(2024, 7, 20), u"Europe/Berlin"_s};
    const TimeContext winter{QDate(2019, 1, 23), u"PST"_s};

    // Clocks.
    row("10:30", "2024-07-20T10:30:00Z minute UTC");
    row("  10:30  ", "2024-07-20T10:30:00Z minute UTC");
    row("9:05", "2024-07-20T09:05:00Z minute UTC");
    row("10:30:15", "2024-07-20T10:30:15Z second UTC");
    row("10:30:15.25", "2024-07-20T10:30:15.250Z second UTC");
    row("10:30:15,250", "2024-07-20T10:30:15.250Z second UTC");
    row("10:30:15.123456", "2024-07-20T10:30:15.123456Z second UTC");
    row("10:30:15.123456789", "2024-07-20T10:30:15.123456Z second UTC");
    row("00:00", "2024-07-20T00:00:00Z minute UTC");
    row("24:00", "2024-07-21T00:00:00Z minute UTC");
    row("23:59:59", "2024-07-20T23:59:59Z second UTC");
    row("10:30 Uhr", "2024-07-20T10:30:00Z minute UTC");
    row("10.30 Uhr", "2024-07-20T10:30:00Z minute UTC");
    row("10 Uhr", "2024-07-20T10:00:00Z minute UTC");

    // Twelve hours.
    row("2:54 PM", "2024-07-20T14:54:00Z minute UTC");
    row("2:54PM", "2024-07-20T14:54:00Z minute UTC");
    row("2:54 pm", "2024-07-20T14:54:00Z minute UTC");
    row("2:54 p.m.", "2024-07-20T14:54:00Z minute UTC");
    row("2:54 p.m. GMT", "2024-07-20T14:54:00Z minute GMT");
    row("2:54\u202fPM", "2024-07-20T14:54:00Z minute UTC");
    row("12:00 PM", "2024-07-20T12:00:00Z minute UTC");
    row("12:30 AM", "2024-07-20T00:30:00Z minute UTC");
    row("12:30 a.m.", "2024-07-20T00:30:00Z minute UTC");
    row("2:54:10.5 PM", "2024-07-20T14:54:10.500Z second UTC");
    row("14:54 PM", "2024-07-20T14:54:00Z minute UTC");
    row("3 PM", "2024-07-20T15:00:00Z minute UTC");
    row("3pm", "2024-07-20T15:00:00Z minute UTC");

    // Zones.
    row("10:30 GMT", "2024-07-20T10:30:00Z minute GMT");
    row("10:30 (GMT)", "2024-07-20T10:30:00Z minute GMT");
    row("10:30Z", "2024-07-20T10:30:00Z minute Z");
    row("GMT 10:30", "2024-07-20T10:30:00Z minute GMT");
    row("10:30 CEST", "2024-07-20T08:30:00Z minute CEST");
    row("10:30 +02:00", "2024-07-20T08:30:00Z minute +02:00");
    row("10:30+0200", "2024-07-20T08:30:00Z minute +0200");
    row("10:30 -0500", "2024-07-20T15:30:00Z minute -0500");
    row("10:30 UTC+2", "2024-07-20T08:30:00Z minute UTC+2");
    row("10:30 UTC-05:00", "2024-07-20T15:30:00Z minute UTC-05:00");
    row("10:30 (UTC+05:30)", "2024-07-20T05:00:00Z minute UTC+05:30");
    row("10:30 Europe/Berlin", "2024-07-20T08:30:00Z minute Europe/Berlin");
    row("10:30 America/Argentina/Buenos_Aires", "2024-07-20T13:30:00Z minute America/Argentina/Buenos_Aires");
    row("10:30 America/Port-au-Prince", "2024-07-20T14:30:00Z minute America/Port-au-Prince");
    row("2:54 PM PST", "2019-01-23T22:54:00Z minute PST", winter);
    row("2:54 PM", "2019-01-23T22:54:00Z minute PST", winter);
    row("2:54 PM PT", "2019-01-23T22:54:00Z minute PT", winter);
    row("12:30", "2024-07-20T10:30:00Z minute Europe/Berlin", berlin);
    row("10:30 GMT", "2024-07-20T10:30:00Z minute GMT", berlin);
    row("16:54 +0200 (CEST)", "2024-07-20T14:54:00Z minute +0200");

    // Dates.
    row("2024-07-20 10:30", "2024-07-20T10:30:00Z minute ", nowhere);
    row("2024-07-20T10:30", "2024-07-20T10:30:00Z minute ", nowhere);
    row("2024-07-20T10:30:15.25Z", "2024-07-20T10:30:15.250Z second Z", nowhere);
    row("2024-07-20T10:30:15+02:00", "2024-07-20T08:30:15Z second +02:00", nowhere);
    row("2024-07-20T10:30:15-05:00", "2024-07-20T15:30:15Z second -05:00", nowhere);
    row("2024-07-20T10:30-05:00", "2024-07-20T15:30:00Z minute -05:00", nowhere);
    row("2024-07-20 10:30:15-05:00", "2024-07-20T15:30:15Z second -05:00", nowhere);
    row("2024-07-20 10:30:15-05", "2024-07-20T15:30:15Z second -05", nowhere);
    row("2024-07-20 10:30:15 +0200", "2024-07-20T08:30:15Z second +0200", nowhere);
    row("2024-07-20 10:30 GMT", "2024-07-20T10:30:00Z minute GMT", nowhere);
    row("2024/07/20 10:30", "2024-07-20T10:30:00Z minute ", nowhere);
    row("July 20, 2024, 10:30", "2024-07-20T10:30:00Z minute ", nowhere);
    row("July 20, 2024 at 10:30 AM GMT", "2024-07-20T10:30:00Z minute GMT", nowhere);
    row("July 20th, 2024 10:30", "2024-07-20T10:30:00Z minute ", nowhere);
    row("Jul 20 2024 10:30", "2024-07-20T10:30:00Z minute ", nowhere);
    row("jul. 20, 2024 10:30", "2024-07-20T10:30:00Z minute ", nowhere);
    row("20 July 2024 10:30", "2024-07-20T10:30:00Z minute ", nowhere);
    row("20th of July 2024, 10:30", "2024-07-20T10:30:00Z minute ", nowhere);
    row("20-Jul-2024 10:30:00", "2024-07-20T10:30:00Z second ", nowhere);
    row("20/Jul/2024 10:30:00 +0000", "2024-07-20T10:30:00Z second +0000", nowhere);
    row("20. Juli 2024, 10:30 Uhr", "2024-07-20T10:30:00Z minute ", nowhere);
    row("am 20. Juli 2024 um 10:30 Uhr", "2024-07-20T10:30:00Z minute ", nowhere);
    row("5. März 2024 10:30 MEZ", "2024-03-05T09:30:00Z minute MEZ", nowhere);
    row("20.07.2024 10:30", "2024-07-20T10:30:00Z minute ", nowhere);
    row("05.07.2024 10:30", "2024-07-05T10:30:00Z minute ", nowhere);
    row("20/07/2024 10:30", "2024-07-20T10:30:00Z minute ", nowhere);
    row("07/20/2024 10:30", "2024-07-20T10:30:00Z minute ", nowhere);
    row("07/07/2024 10:30", "2024-07-07T10:30:00Z minute ", nowhere);
    row("10:30 on July 20, 2024", "2024-07-20T10:30:00Z minute ", nowhere);
    row("10:30, 20 July 2024", "2024-07-20T10:30:00Z minute ", nowhere);
    row("10:30:15, 20 July 2024", "2024-07-20T10:30:15Z second ", nowhere);
    row("Saturday, July 20, 2024 10:30", "2024-07-20T10:30:00Z minute ", nowhere);
    row("Sat, 20 Jul 2024 10:30:00 +0000 (UTC)", "2024-07-20T10:30:00Z second +0000", nowhere);
    row("Sat Jul 20 10:30:15 UTC 2024", "2024-07-20T10:30:15Z second UTC", nowhere);
    row("Feb 29, 2024 10:30", "2024-02-29T10:30:00Z minute ", nowhere);
    row("2023-01-01 10:30", "2023-01-01T10:30:00Z minute UTC");

    // A year is taken from the nearest.
    row("July 19, 10:30", "2024-07-19T10:30:00Z minute UTC");
    row("19.07. 10:30", "2024-07-19T10:30:00Z minute UTC");
    row("Jan 1, 00:10", "2025-01-01T00:10:00Z minute UTC", {QDate(2024, 12, 31), u"UTC"_s});
    row("Dec 31, 23:50", "2024-12-31T23:50:00Z minute UTC", {QDate(2025, 1, 1), u"UTC"_s});

    // Days.
    row("2024-07-20", "2024-07-20T00:00:00Z day ", nowhere);
    row("20 July 2024", "2024-07-20T00:00:00Z day ", nowhere);
    row("July 20th, 2024", "2024-07-20T00:00:00Z day ", nowhere);
    row("20.07.2024", "2024-07-20T00:00:00Z day ", nowhere);
    row("2024-07-20 (CEST)", "2024-07-19T22:00:00Z day CEST", nowhere);
    row("2024-07-20", "2024-07-19T22:00:00Z day Europe/Berlin", berlin);
    row("2024-07-20 +02:00", "2024-07-19T22:00:00Z day +02:00", nowhere);
    row("2024-07-20 -05:00", "2024-07-20T05:00:00Z day -05:00", nowhere);
    row("about 20 July 2024", "2024-07-20T00:00:00Z day ", nowhere);

    // Approximate.
    row("~10:45", "2024-07-20T10:45:00Z approximate UTC");
    row("~ 10:45", "2024-07-20T10:45:00Z approximate UTC");
    row("≈10:45", "2024-07-20T10:45:00Z approximate UTC");
    row("approx. 10:45", "2024-07-20T10:45:00Z approximate UTC");
    row("approximately 10:45 GMT", "2024-07-20T10:45:00Z approximate GMT");
    row("about 10:45", "2024-07-20T10:45:00Z approximate UTC");
    row("About 2:54 PM", "2024-07-20T14:54:00Z approximate UTC");
    row("ca. 10:45 Uhr", "2024-07-20T10:45:00Z approximate UTC");
    row("10:45 (approx.)", "2024-07-20T10:45:00Z approximate UTC");
    row("2024-07-20 ~10:45:10", "2024-07-20T10:45:10Z approximate ", nowhere);

    // Ranges.
    row("10:45-10:50", "2024-07-20T10:45:00Z/2024-07-20T10:50:00Z range UTC");
    row("10:45 - 10:50", "2024-07-20T10:45:00Z/2024-07-20T10:50:00Z range UTC");
    row("10:45–10:50 GMT", "2024-07-20T10:45:00Z/2024-07-20T10:50:00Z range GMT");
    row("10:45 GMT – 10:50 GMT", "2024-07-20T10:45:00Z/2024-07-20T10:50:00Z range GMT");
    row("10:30 GMT-10:45 GMT", "2024-07-20T10:30:00Z/2024-07-20T10:45:00Z range GMT");
    row("10:30Z-10:45Z", "2024-07-20T10:30:00Z/2024-07-20T10:45:00Z range Z");
    row("10:45 to 10:50", "2024-07-20T10:45:00Z/2024-07-20T10:50:00Z range UTC");
    row("from 10:45 to 10:50", "2024-07-20T10:45:00Z/2024-07-20T10:50:00Z range UTC");
    row("10:45 bis 10:50 Uhr", "2024-07-20T10:45:00Z/2024-07-20T10:50:00Z range UTC");
    row("von 10:45 bis 10:50", "2024-07-20T10:45:00Z/2024-07-20T10:50:00Z range UTC");
    row("~10:45-10:50", "2024-07-20T10:45:00Z/2024-07-20T10:50:00Z range UTC");
    row("10:45 -10:50", "2024-07-20T10:45:00Z/2024-07-20T10:50:00Z range UTC");
    row("10:45:10-10:50:05", "2024-07-20T10:45:10Z/2024-07-20T10:50:05Z range UTC");
    row("10:45-10:45", "2024-07-20T10:45:00Z/2024-07-20T10:45:00Z range UTC");
    row("23:50-00:10", "2024-07-20T23:50:00Z/2024-07-21T00:10:00Z range UTC");
    row("22:00-24:00", "2024-07-20T22:00:00Z/2024-07-21T00:00:00Z range UTC");
    row("24:00-00:10", "2024-07-21T00:00:00Z/2024-07-21T00:10:00Z range UTC");
    row("10:30 PDT - 19:40 CEST", "2024-07-20T17:30:00Z/2024-07-20T17:40:00Z range PDT");
    row("23:50 PDT - 09:00 CEST", "2024-07-21T06:50:00Z/2024-07-21T07:00:00Z range PDT");
    row("2024-07-20 10:45-10:50", "2024-07-20T10:45:00Z/2024-07-20T10:50:00Z range ", nowhere);
    row("2024-07-20 23:50 - 00:10", "2024-07-20T23:50:00Z/2024-07-21T00:10:00Z range ", nowhere);
    row("2024-07-20 23:50-00:10 UTC", "2024-07-20T23:50:00Z/2024-07-21T00:10:00Z range UTC", nowhere);
    row("2024-07-20 23:50 to 2024-07-22 00:10", "2024-07-20T23:50:00Z/2024-07-22T00:10:00Z range ", nowhere);
    row("2024-07-20T10:30-2024-07-20T11:00", "2024-07-20T10:30:00Z/2024-07-20T11:00:00Z range ", nowhere);
    row("2024-07-20T10:30:00Z-2024-07-20T11:00:00Z", "2024-07-20T10:30:00Z/2024-07-20T11:00:00Z range Z", nowhere);
    row("2024-07-20 - 2024-07-22", "2024-07-20T00:00:00Z/2024-07-23T00:00:00Z range ", nowhere);
    row("2:54-3:10 PM", "2024-07-20T14:54:00Z/2024-07-20T15:10:00Z range UTC");
    row("2:54 PM - 3:10", "2024-07-20T14:54:00Z/2024-07-20T15:10:00Z range UTC");
    row("11:50-12:10 PM", "2024-07-20T11:50:00Z/2024-07-20T12:10:00Z range UTC");
    row("11:50 AM - 12:10", "2024-07-20T11:50:00Z/2024-07-20T12:10:00Z range UTC");
    row("11:50 PM - 12:10", "2024-07-20T23:50:00Z/2024-07-21T00:10:00Z range UTC");
    row("01:30 - 03:30", "2024-03-31T00:30:00Z/2024-03-31T01:30:00Z range Europe/Berlin", {QDate(2024, 3, 31), u"Europe/Berlin"_s});

    // The hours that are put forward and back.
    const TimeContext newYork{QDate(2024, 11, 3), u"America/New_York"_s};
    row("2024-03-31 01:59", "2024-03-31T00:59:00Z minute Europe/Berlin", berlin);
    row("2024-03-31 03:00", "2024-03-31T01:00:00Z minute Europe/Berlin", berlin);
    row("2024-03-31 02:30 UTC", "2024-03-31T02:30:00Z minute UTC", berlin);
    row("2024-10-27 02:30", "2024-10-27T00:30:00Z minute Europe/Berlin", berlin);
    row("2024-10-27 02:30 CEST", "2024-10-27T00:30:00Z minute CEST", berlin);
    row("2024-10-27 02:30 CET", "2024-10-27T01:30:00Z minute CET", berlin);
    row("2024-10-27 03:00", "2024-10-27T02:00:00Z minute Europe/Berlin", berlin);
    row("01:30", "2024-11-03T05:30:00Z minute America/New_York", newYork);
    row("01:30 EST", "2024-11-03T06:30:00Z minute EST", newYork);
    row("02:00", "2024-11-03T07:00:00Z minute America/New_York", newYork);
    row("2024-03-10 03:00", "2024-03-10T07:00:00Z minute America/New_York", newYork);
    row("2024-03-10 01:59:59", "2024-03-10T06:59:59Z second America/New_York", newYork);

    // Compact, as file names and logs have them.
    row("20240720T103015Z", "2024-07-20T10:30:15Z second Z", nowhere);
    row("20240720T1030", "2024-07-20T10:30:00Z minute ", nowhere);
    row("20240720T103015+0200", "2024-07-20T08:30:15Z second +0200", nowhere);

    // Since 1970.
    row("1721471400", "2024-07-20T10:30:00Z minute UTC");
    row("1721471415", "2024-07-20T10:30:15Z second UTC");
    row("1721471415250", "2024-07-20T10:30:15.250Z second UTC");
    row("1721471415250123", "2024-07-20T10:30:15.250123Z second UTC");
    row("1721471415.250123", "2024-07-20T10:30:15.250123Z second UTC");
    row("1721471415.25", "2024-07-20T10:30:15.250Z second UTC");
    row("1721471400.000000", "2024-07-20T10:30:00Z minute UTC");
    row("1721471415.2501239", "2024-07-20T10:30:15.250123Z second UTC");
    row("1721471415250123999", "2024-07-20T10:30:15.250123Z second UTC");
    row("1721471400", "2024-07-20T10:30:00Z minute Europe/Berlin", berlin);

    // Counted from the event before, and from now.
    const TimeContext late{QDate(2024, 7, 20), u"UTC"_s, at("2024-07-20T23:50:00Z"), at("2024-07-21T01:02:03.456Z")};
    row("+12m", "2024-07-21T00:02:00Z minute UTC", late);
    row("+90s", "2024-07-20T23:51:30Z second UTC", late);
    row("+1h30m", "2024-07-21T01:20:00Z minute UTC", late);
    row("+1 h 30 min", "2024-07-21T01:20:00Z minute UTC", late);
    row("+2 days", "2024-07-22T23:50:00Z minute UTC", late);
    row("now", "2024-07-21T01:02:03Z second UTC", late);
    row("Now", "2024-07-21T01:02:03Z second UTC", late);
    row("jetzt", "2024-07-21T01:02:03Z second UTC", late);

    // Past midnight, and not because of a small disorder.
    row("00:10", "2024-07-21T00:10:00Z minute UTC", late);
    row("00:10 - 00:20", "2024-07-21T00:10:00Z/2024-07-21T00:20:00Z range UTC", late);
    row("23:40", "2024-07-20T23:40:00Z minute UTC", late);
    row("12:00", "2024-07-20T12:00:00Z minute UTC", late);
    row("2024-07-20 00:10", "2024-07-20T00:10:00Z minute UTC", late);
    row("12:10 AM", "2024-07-21T00:10:00Z minute UTC", late);
}

void TestTimeText::momentsAreRead()
{
    QFETCH(QString, text);
    QFETCH(TimeContext, context);
    QFETCH(QString, expected);

    const Result<Moment> moment = readMoment(text, context);

    QVERIFY2(moment, qUtf8Printable(moment ? QString() : moment.error().text));
    QString found = isoText(*moment->at);
    if (moment->end)
        found += u'/' + isoText(*moment->end);
    found += u' ' + QString::fromLatin1(nameOf(moment->precision)) + u' ' + moment->zone;
    QCOMPARE(found, expected);
    QCOMPARE(moment->written, text.trimmed());
}

void TestTimeText::whatIsNoTimeIsRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("says"); // part of the sentence

    const auto row = [](const char *text, const char *says) { QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(says); };
    row("", "empty");
    row("   ", "empty");
    row("hello", "hello");
    row("the team discovered", "team");
    row("at", "is no time");
    row("UTC", "is no time");
    row("-", "is no time");
    row("Saturday", "is no time");
    row("10:30 -", "is no time");
    row("10", "10");
    row("10:5", "two digits");
    row("10:30:5", "two digits");
    row("25:00", "no such time of day");
    row("24:01", "no such time of day");
    row("10:60", "no such time of day");
    row("10:30:60", "no such time of day");
    row("25 PM", "no such time of day");
    row("14:54 AM", "says AM");
    row("0:30 PM", "says PM");
    row("10:30 10:45", "two times of day");
    row("10:30 XYZ", "XYZ");
    row("10:30 Europe/Atlantis", "Europe/Atlantis");
    row("10:30 +25:00", "+25:00");
    row("10:30 GMT (CEST)", "contradict");
    row("10:30 (GMT", "parenthesis");
    row("10:30 GMT)", ")");
    row("10:30 GMT nonsense", "nonsense");
    row("10:30-10:45-11:00", "not understood");
    row("2024-02-30 10:30", "no such date");
    row("2024-13-01", "no such date");
    row("Feb 29, 2023", "no such date");
    row("February 30", "no such date");
    row("0000-01-01", "no such date");
    row("2024-07-20 2024-07-21", "two dates");
    row("05/07/2024 10:30", "day/month or month/day");
    row("05-07-2024", "day/month or month/day");
    row("20/07/24", "four digits");
    row("20.07.24", "four digits");
    row("July 2024", "day of the month");
    row("Sunday, July 20, 2024", "day of the week");
    row("2024-07-20 10:30 - 2024-07-19 11:00", "ends before it starts");
    row("2024-07-20 - 2024-07-21 10:30", "One end");
    row("2024-07-20 22:30-01:00", "range or a time with its offset");
    row("10:30 -05:00", "range or a time with its offset");
    row("2024-03-31 02:30 Europe/Berlin", "put forward");
    row("99999999999999999999", "9999");
    row("10:30:15.", "not understood");
    row("2024072010", "seconds since 1970");
    row("17214714", "not understood");
    row("01721471400", "not understood");
    row("1721471415.", "not understood");
    row("172147141.25", "not understood");
    row("172147140012", "not understood");
    row("20240732T1030", "no such date");
    row("20240720T2530", "no such time of day");
    row("now", "Write the time");
    row("+12m", "there is none");
    row("+12", "no unit");
    row("+m", "not understood");
    row("+30m1h", "not understood");
    row("+1h1h", "not understood");
    row("10:3O", "two digits");
    row("1O:30", "not understood");
    row("10;30", "not understood");
    row("10:30 GTM", "“GTM” is not known");
    row("20 Jluy 2024 10:30", "not understood");
    row("2024-7-20 10:30 PMM", "PMM");
    row("2023-02-29 10:30", "no such date");
    row("2024-03-10 02:30 America/New_York", "put forward");
    row("١٠:٣٠", "not understood");
    row("10:30 🔥", "“🔥” is not understood");
}

void TestTimeText::whatIsNoTimeIsRefused()
{
    QFETCH(QString, text);
    QFETCH(QString, says);

    const Result<Moment> moment = readMoment(text, {QDate(2024, 7, 20), u"UTC"_s});

    QVERIFY(!moment);
    QCOMPARE(moment.error().kind, Error::Kind::Input);
    QVERIFY2(moment.error().text.contains(says), qUtf8Printable(moment.error().text));
}

void TestTimeText::randomTextNeverBreaksTheReader()
{
    // Pieces of times in any order: whatever is read has its text kept and its times in order.
    const QStringList pieces = {u"10:30"_s, u"2024-07-20"_s, u"July"_s, u"20"_s, u"th"_s,  u"-"_s,  u"–"_s,      u"GMT"_s,  u"+02:00"_s, u" "_s,
                                u"("_s,     u")"_s,          u"PM"_s,   u"."_s,  u"p.m."_s, u":"_s, u"T"_s,      u"Z"_s,    u"/"_s,      u"to"_s,
                                u"~"_s,     u","_s,          u"2024"_s, u"7"_s,  u"Sat"_s, u"\u0301"_s, u"🔥"_s, u"Uhr"_s, u"Europe/Berlin"_s};
    const quint32 seed = QRandomGenerator::global()->generate();
    QRandomGenerator rng(seed);
    int readable = 0;
    for (int i = 0; i < 200'000; ++i) {
        QString text;
        for (int n = 1 + rng.bounded(8); n > 0; --n)
            text += pieces[rng.bounded(int(pieces.size()))] + (rng.bounded(2) ? u" "_s : QString());
        const Result<Moment> moment = readMoment(text, {QDate(2024, 7, 20), u"UTC"_s});
        if (!moment) {
            QVERIFY(!moment.error().text.isEmpty());
            continue;
        }
        ++readable;
        QVERIFY2(moment->at && moment->written == text.trimmed(), qUtf8Printable(seedText(text, seed)));
        QVERIFY2(!moment->end || *moment->end >= *moment->at, qUtf8Printable(seedText(text, seed)));
        QCOMPARE(moment->end.has_value(), moment->precision == Precision::Range);
    }
    QVERIFY(readable > 1000);
    const Result<Moment> hostile = readMoment(u"a-"_s.repeated(100'000), {});
    QVERIFY(!hostile);
}

// ---- there and back ----------------------------------------------------------------------------------------------------

void TestTimeText::timesOfProgramsAreReadLikeThoseOfPeople()
{
    // What programs write is read without a look at words: "on" before it is a word, and must change nothing.
    const quint32 seed = QRandomGenerator::global()->generate();
    QRandomGenerator rng(seed);
    const auto digits = [&rng](int below) { return QString::number(rng.bounded(below)).rightJustified(2, u'0'); };
    const auto oneOf = [&rng](const QStringList &texts) { return texts[rng.bounded(int(texts.size()))]; };
    int readable = 0;
    for (int i = 0; i < 50'000; ++i) {
        QString text = oneOf({u"2024-"_s, u"1969-"_s, u"0000-"_s, u"24-"_s}) + digits(14) + u'-' + digits(33) + oneOf({u"T"_s, u"t"_s, u" "_s}) + digits(26)
            + u':' + digits(62);
        text += oneOf({QString(), u':' + digits(62), u':' + digits(60) + oneOf({u"."_s, u","_s}) + oneOf({QString(), u"5"_s, u"123456789"_s})});
        text += oneOf(
            {QString(), u"Z"_s, u"z"_s, u" Z"_s, oneOf({u"+"_s, u"-"_s}) + digits(16) + oneOf({u":"_s, QString()}) + digits(62), u"+02:000"_s, u" UTC"_s});
        const Result<Moment> plain = readMoment(text, outage), worded = readMoment(u"on "_s + text, outage);
        QVERIFY2(plain.has_value() == worded.has_value(), qUtf8Printable(seedText(text, seed)));
        if (!plain)
            continue;
        ++readable;
        QVERIFY2(plain->at == worded->at && plain->precision == worded->precision && plain->zone == worded->zone && plain->written == text,
                 qUtf8Printable(seedText(text, seed)));
    }
    QVERIFY2(readable > 5'000, qPrintable(QString::number(readable)));
}

void TestTimeText::writtenMomentsAreReadBack()
{
    // The builder's moments keep their own promise: what they have as written is what they are.
    const quint32 seed = QRandomGenerator::global()->generate();
    QRandomGenerator rng(seed);
    for (int i = 0; i < 5'000; ++i) {
        const Moment moment = randomMoment(rng);
        if (moment.precision == Precision::Unknown)
            continue;
        const Result<Moment> again = readMoment(moment.written, {});
        QVERIFY2(again, qUtf8Printable(seedText(moment.written, seed)));
        QVERIFY2(*again == moment, qUtf8Printable(seedText(moment.written + u" is "_s + isoText(*again->at), seed)));
    }
}

void TestTimeText::editedTextIsReadBack_data()
{
    QTest::addColumn<QString>("zone");
    for (const char *zone : {"", "UTC", "GMT", "PST", "+05:45", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Africa/Cairo",
                             "Europe/Moscow", "Pacific/Apia", "Asia/Kathmandu"})
        QTest::newRow(zone) << QString::fromLatin1(zone);
}

void TestTimeText::editedTextIsReadBack()
{
    QFETCH(QString, zone);
    const quint32 seed = QRandomGenerator::global()->generate();
    QRandomGenerator rng(seed);
    const QTimeZone timeZone = zoneNamed(zone).value_or(QTimeZone(QTimeZone::UTC));
    const qint64 first = at("2009-01-01T00:00:00Z");
    const qint64 last = at("2026-01-01T00:00:00Z");

    for (int i = 0; i < 20'000; ++i) {
        // given a moment of any precision; every other one where clocks were changed
        Moment moment;
        moment.precision = precisionNames[rng.bounded(5)].value;
        moment.zone = rng.bounded(2) ? zone : u"Asia/Tokyo"_s;
        qint64 time = first + qint64(rng.bounded(double((last - first) / microsecondsPerSecond))) * microsecondsPerSecond;
        if (rng.bounded(2)) {
            const auto change = timeZone.nextTransition(inZone(time, timeZone));
            if (change.atUtc.isValid())
                time = change.atUtc.toMSecsSinceEpoch() * 1000 + rng.bounded(-180, 180) * microsecondsPerMinute + rng.bounded(60) * microsecondsPerSecond;
        }
        time -= time % microsecondsPerMinute * (rng.bounded(4) != 0);
        if (moment.precision == Precision::Second && rng.bounded(2))
            time += rng.bounded(1'000'000);
        if (moment.precision == Precision::Minute)
            time -= time % microsecondsPerMinute;
        moment.at = time;
        if (moment.precision == Precision::Range)
            moment.end = time + rng.bounded(3) * rng.bounded(1440) * microsecondsPerMinute + rng.bounded(2) * rng.bounded(60) * microsecondsPerSecond;
        if (moment.precision == Precision::Day) {
            const QTimeZone own = zoneNamed(moment.zone).value_or(QTimeZone(QTimeZone::UTC));
            moment.at = startOfDay(inZone(time, own).date(), own);
        }
        TimeContext context{inZone(time, timeZone).date().addDays(rng.bounded(-1, 2)), zone};

        // when the cell's text is read again
        const QString text = editText(moment, context);
        const Result<Moment> again = readMoment(text, context);

        // then it is the same time
        const QString what = seedText(isoText(*moment.at) + u' ' + QString::fromLatin1(nameOf(moment.precision)) + u" shown as "_s + text, seed);
        QVERIFY2(again, qUtf8Printable(what));
        QVERIFY2(again->at == moment.at && again->end == moment.end, qUtf8Printable(what + u" read as "_s + isoText(*again->at)));
        QVERIFY2(again->precision == moment.precision, qUtf8Printable(what));
    }
}

void TestTimeText::textsForCellsAreShort_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("text");

    QTest::newRow("same day") << u"2024-07-20 10:30 GMT"_s << u"UTC"_s << u"10:30"_s;
    QTest::newRow("another day") << u"2024-07-21 10:30 GMT"_s << u"UTC"_s << u"2024-07-21 10:30"_s;
    QTest::newRow("another zone") << u"2024-07-20 10:30 GMT"_s << u"Europe/Berlin"_s << u"12:30"_s;
    QTest::newRow("another day by its zone") << u"2024-07-20 23:30 GMT"_s << u"Europe/Berlin"_s << u"2024-07-21 01:30"_s;
    QTest::newRow("range") << u"2024-07-20 10:45-10:50 GMT"_s << u"UTC"_s << u"10:45-10:50"_s;
    QTest::newRow("range over midnight") << u"2024-07-20 23:50-00:10 GMT"_s << u"UTC"_s << u"23:50-00:10"_s;
    QTest::newRow("range of another day") << u"2024-07-21 10:45-10:50 GMT"_s << u"UTC"_s << u"2024-07-21 10:45 - 10:50"_s;
    QTest::newRow("long range") << u"2024-07-20 10:45 - 2024-07-22 10:50 GMT"_s << u"UTC"_s << u"10:45 - 2024-07-22 10:50"_s;
    QTest::newRow("approximate") << u"2024-07-20 ~10:45 GMT"_s << u"UTC"_s << u"~10:45"_s;
    QTest::newRow("day") << u"2024-07-20"_s << u"UTC"_s << u"2024-07-20"_s;
    QTest::newRow("day of another zone") << u"2024-07-20 CEST"_s << u"UTC"_s << u"2024-07-20 CEST"_s;
    QTest::newRow("second of two") << u"2024-10-27 02:30 CET"_s << u"Europe/Berlin"_s << u"2024-10-27 02:30 UTC+01:00"_s;
    QTest::newRow("first of two") << u"2024-10-27 02:30 CEST"_s << u"Europe/Berlin"_s << u"2024-10-27 02:30"_s;
}

void TestTimeText::textsForCellsAreShort()
{
    QFETCH(QString, written);
    QFETCH(QString, zone);
    QFETCH(QString, text);
    QCOMPARE(editText(*readMoment(written, {}), {QDate(2024, 7, 20), zone}), text);
}

// ---- writing -----------------------------------------------------------------------------------------------------------

void TestTimeText::clocksShowWhatThePrecisionAllows_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("clock");
    QTest::addColumn<QString>("date");

    QTest::newRow("minute") << u"2024-07-20 10:30 GMT"_s << u"UTC"_s << u"10:30"_s << u"2024-07-20"_s;
    QTest::newRow("second") << u"2024-07-20 10:30:15 GMT"_s << u"UTC"_s << u"10:30:15"_s << u"2024-07-20"_s;
    QTest::newRow("full second") << u"2024-07-20 10:30:00 GMT"_s << u"UTC"_s << u"10:30:00"_s << u"2024-07-20"_s;
    QTest::newRow("fraction") << u"2024-07-20 10:30:15.25 GMT"_s << u"UTC"_s << u"10:30:15.250"_s << u"2024-07-20"_s;
    QTest::newRow("approximate") << u"2024-07-20 ~10:30 GMT"_s << u"UTC"_s << u"~10:30"_s << u"2024-07-20"_s;
    QTest::newRow("range") << u"2024-07-20 10:45-10:50 GMT"_s << u""_s << u"10:45-10:50"_s << u"2024-07-20"_s;
    QTest::newRow("long range") << u"2024-07-20 10:45 - 2024-07-22 10:50 GMT"_s << u"UTC"_s << u"10:45-2024-07-22 10:50"_s << u"2024-07-20"_s;
    QTest::newRow("day") << u"2024-07-20 GMT"_s << u"UTC"_s << u""_s << u"2024-07-20"_s;
    QTest::newRow("zone") << u"2024-07-20 23:30 GMT"_s << u"Europe/Berlin"_s << u"01:30"_s << u"2024-07-21"_s;
    QTest::newRow("zone behind") << u"2024-07-20 03:30 GMT"_s << u"PST"_s << u"19:30"_s << u"2024-07-19"_s;
    QTest::newRow("unknown zone is UTC") << u"2024-07-20 10:30 GMT"_s << u"Middle/Earth"_s << u"10:30"_s << u"2024-07-20"_s;
    QTest::newRow("before the epoch") << u"1969-07-20 20:17:40 GMT"_s << u"UTC"_s << u"20:17:40"_s << u"1969-07-20"_s;
}

void TestTimeText::clocksShowWhatThePrecisionAllows()
{
    QFETCH(QString, written);
    QFETCH(QString, zone);
    QFETCH(QString, clock);
    QFETCH(QString, date);

    const Moment moment = *readMoment(written, {});

    QCOMPARE(clockText(moment, zone), clock);
    QCOMPARE(dateText(moment, zone), date);
    const Moment unknown{.written = u"at some time"_s};
    QCOMPARE(clockText(unknown, zone), u"at some time"_s);
    QCOMPARE(dateText(unknown, zone), QString());
    QCOMPARE(editText(unknown, {}), u"at some time"_s);
}

void TestTimeText::isoTextGoesBothWays_data()
{
    QTest::addColumn<qint64>("time");
    QTest::addColumn<QString>("text");

    const auto row = [](const char *text, qint64 time) { QTest::newRow(text) << time << QString::fromLatin1(text); };
    row("1970-01-01T00:00:00Z", 0);
    row("1970-01-01T00:00:00.000001Z", 1);
    row("1970-01-01T00:00:00.001Z", 1000);
    row("1970-01-01T00:00:00.001001Z", 1001);
    row("1969-12-31T23:59:59.999999Z", -1);
    row("2024-07-20T10:30:00Z", 1721471400'000000);
    row("2024-07-20T10:30:15.250Z", 1721471415'250000);
    row("2024-02-29T23:59:59Z", 1709251199'000000);
    row("9999-12-31T23:59:59.999999Z", 253402300799'999999);
}

void TestTimeText::isoTextGoesBothWays()
{
    QFETCH(qint64, time);
    QFETCH(QString, text);
    QCOMPARE(isoText(time), text);
    QCOMPARE(fromIsoText(text), time);
}

void TestTimeText::isoTextIsTheSameAsQt()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    QRandomGenerator rng(seed);
    for (int i = 0; i < 20'000; ++i) {
        const qint64 milliseconds = qint64(rng.generate64() % 250'000'000'000'000) - 60'000'000'000'000;
        const QString text = isoText(milliseconds * 1000);
        const QString expected = QDateTime::fromMSecsSinceEpoch(milliseconds, QTimeZone(QTimeZone::UTC))
                                     .toString(milliseconds % 1000 ? Qt::ISODateWithMs : Qt::ISODate);
        QVERIFY2(text == expected, qUtf8Printable(seedText(text + u" is not "_s + expected, seed)));
        QVERIFY2(fromIsoText(text) == milliseconds * 1000, qUtf8Printable(seedText(text, seed)));
    }
}

void TestTimeText::foreignIsoTextIsRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("offset") << u"2024-07-20T12:30:00+02:00"_s << u"2024-07-20T10:30:00Z"_s;
    QTest::newRow("negative offset") << u"2024-07-20T05:00:00-05:30"_s << u"2024-07-20T10:30:00Z"_s;
    QTest::newRow("over midnight") << u"2024-07-20T00:30:00+02:00"_s << u"2024-07-19T22:30:00Z"_s;
    QTest::newRow("unknown offset") << u"2024-07-20T10:30:00-00:00"_s << u"2024-07-20T10:30:00Z"_s;
    QTest::newRow("one digit of a fraction") << u"2024-07-20T10:30:00.5Z"_s << u"2024-07-20T10:30:00.500Z"_s;
    QTest::newRow("nanoseconds") << u"2024-07-20T10:30:00.123456789Z"_s << u"2024-07-20T10:30:00.123456Z"_s;
    QTest::newRow("small letters") << u"2024-07-20t10:30:00z"_s << u"2024-07-20T10:30:00Z"_s;
    QTest::newRow("blank") << u"2024-07-20 10:30:00Z"_s << u"2024-07-20T10:30:00Z"_s;
}

void TestTimeText::foreignIsoTextIsRead()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const auto found = fromIsoText(text);
    QVERIFY(found);
    QCOMPARE(isoText(*found), expected);
}

void TestTimeText::whatIsNoIsoTextIsRefused_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "2024-07-20", "2024-07-20T10:30Z", "2024-07-20T10:30:00", "2024-07-20T10:30:00.Z", "2024-07-20T10:30:60Z",
                             "2024-07-20T24:00:00Z", "2024-02-30T10:30:00Z", "2024-13-01T10:30:00Z", "2024-07-20T10:30:00+0200",
                             "2024-07-20T10:30:00+02:60", "2024-07-20T10:30:00ZZ", "20240720T103000Z", "2024-07-20T1a:30:00Z",
                             "2024-07-20T10:30:00+24:00", "-024-07-20T10:30:00Z", "2024-07-20T10:30:00 Z"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestTimeText::whatIsNoIsoTextIsRefused()
{
    QFETCH(QString, text);
    QCOMPARE(fromIsoText(text), std::nullopt);
}

void TestTimeText::durationsAreShort_data()
{
    QTest::addColumn<qint64>("microseconds");
    QTest::addColumn<QString>("text");

    const auto row = [](qint64 seconds, const char *text) { QTest::newRow(text) << seconds * microsecondsPerSecond << QString::fromLatin1(text); };
    row(0, "0 s");
    row(45, "45 s");
    row(60, "1 min");
    row(90, "1 min 30 s");
    row(5400, "1 h 30 min");
    row(3600, "1 h");
    QTest::newRow("two units at most") << 5459 * microsecondsPerSecond << u"1 h 30 min"_s;
    QTest::newRow("no unit is left out between") << 3605 * microsecondsPerSecond << u"1 h"_s;
    row(51 * 3600, "2 d 3 h");
    row(48 * 3600 + 59, "2 d");
    row(-300, "-5 min");
    row(-1, "-1 s");
    QTest::newRow("rounded down") << qint64(59'999'999) << u"59 s"_s;
    QTest::newRow("less than a second") << qint64(-999'999) << u"0 s"_s;
}

void TestTimeText::durationsAreShort()
{
    QFETCH(qint64, microseconds);
    QFETCH(QString, text);
    QCOMPARE(durationText(microseconds), text);
}

QTEST_GUILESS_MAIN(TestTimeText)
#include "tst_timetext.moc"
