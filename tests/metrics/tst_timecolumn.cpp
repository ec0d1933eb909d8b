// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/incident/zones.h"
#include "models/metrics/reading/timecolumn.h"

#include <QDateTime>
#include <QTest>

#include <random>

using namespace hindsight;
using namespace Qt::StringLiterals;

namespace {

std::string_view view(const QByteArray &text) { return {text.constData(), size_t(text.size())}; }

// Microseconds as text that can be compared by eye.
QByteArray shown(qint64 at)
{
    const QDateTime time = QDateTime::fromSecsSinceEpoch(at / 1'000'000, QTimeZone::UTC);
    QByteArray text = time.toString(u"yyyy-MM-ddTHH:mm:ss"_s).toLatin1();
    if (at % 1'000'000)
        text += '.' + QByteArray::number(at % 1'000'000).rightJustified(6, '0');
    return text + 'Z';
}

QByteArray shown(TimeState state)
{
    switch (state) {
    case TimeState::Valid: return "valid";
    case TimeState::Empty: return "empty";
    case TimeState::NotATime: return "no time";
    case TimeState::OutOfRange: return "out of range";
    case TimeState::NoZone: return "no zone";
    case TimeState::UnknownZone: return "unknown zone";
    case TimeState::DoesNotExist: return "does not exist";
    }
    return {};
}

} // namespace

class TestTimeColumn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldReadTimes_data();
    void shouldReadTimes();
    void shouldReadZonesOfRows_data();
    void shouldReadZonesOfRows();
    void shouldReadDateAndClockOfTwoCells_data();
    void shouldReadDateAndClockOfTwoCells();
    void momentsShouldReadBackEqual_data();
    void momentsShouldReadBackEqual();
    void whatWasReadBeforeShouldNotShow();
};

void TestTimeColumn::shouldReadTimes_data()
{
    QTest::addColumn<TimeShape>("shape");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected"); // the moment in UTC, or what is wrong
    TimeShape shape = TimeShape::Iso;
    QString zone = u"UTC"_s;
    const auto row = [&](const QByteArray &text, const QByteArray &expected) {
        QTest::addRow("%s %s [%s]", nameOf(shape), text.isEmpty() ? "nothing" : QByteArray(text).replace('\0', "NUL").constData(), qPrintable(zone))
            << shape << zone << text << expected;
    };

    row("2024-07-20T10:30:15Z", "2024-07-20T10:30:15Z");
    row("2024-07-20t10:30:15z", "2024-07-20T10:30:15Z");
    row("2024-07-20 10:30:15Z", "2024-07-20T10:30:15Z");
    row("2024-07-20T10:30Z", "2024-07-20T10:30:00Z");
    row("2024-07-20T10:30:15.1Z", "2024-07-20T10:30:15.100000Z");
    row("2024-07-20T10:30:15.12Z", "2024-07-20T10:30:15.120000Z");
    row("2024-07-20T10:30:15.123Z", "2024-07-20T10:30:15.123000Z");
    row("2024-07-20T10:30:15.1234Z", "2024-07-20T10:30:15.123400Z");
    row("2024-07-20T10:30:15.12345Z", "2024-07-20T10:30:15.123450Z");
    row("2024-07-20T10:30:15.123456Z", "2024-07-20T10:30:15.123456Z");
    row("2024-07-20T10:30:15.1234567Z", "2024-07-20T10:30:15.123456Z");
    row("2024-07-20T10:30:15.123456789Z", "2024-07-20T10:30:15.123456Z");
    row("2024-07-20T10:30:15.999999999Z", "2024-07-20T10:30:15.999999Z");
    row("2024-07-20T10:30:15,5Z", "2024-07-20T10:30:15.500000Z");
    row("2024-07-20T10:30:15.Z", "no time");
    row("2024-07-20T10:30:15.1x3Z", "unknown zone");
    row("2024-07-20T10:30:15+02:00", "2024-07-20T08:30:15Z");
    row("2024-07-20T10:30:15+0200", "2024-07-20T08:30:15Z");
    row("2024-07-20T10:30:15+02", "2024-07-20T08:30:15Z");
    row("2024-07-20T10:30:15-05:30", "2024-07-20T16:00:15Z");
    row("2024-07-20T10:30:15.25-05:30", "2024-07-20T16:00:15.250000Z");
    row("2024-07-20T10:30:15 +02:00", "2024-07-20T08:30:15Z");
    row("2024-07-20T10:30:15+14:00", "2024-07-19T20:30:15Z");
    row("2024-07-20T10:30:15+24:00", "no time");
    row("2024-07-20T10:30:15+2", "no time");
    row("2024-07-20T10:30:15+02:0", "no time");
    row("2024-07-20T10:30:15+02:000", "no time");
    row("2024-07-20T00:30:00+02:00", "2024-07-19T22:30:00Z");
    row("2024-07-20", "2024-07-20T00:00:00Z");
    row("2024/07/20 10:30", "2024-07-20T10:30:00Z");
    row("2024.07.20 10:30", "2024-07-20T10:30:00Z");
    row("2024-7-2 9:05", "2024-07-02T09:05:00Z");
    row("2024-7-20T10:30:15Z", "2024-07-20T10:30:15Z");
    row("2024-7-20T10:30:15.12Z", "2024-07-20T10:30:15.120000Z");
    row("2024-7-2T10:30:15.125Z", "2024-07-02T10:30:15.125000Z");
    row("2024/7/20 10:30:15.123Z", "2024-07-20T10:30:15.123000Z");
    row("2024/7/2  10:30:15.123Z", "2024-07-02T10:30:15.123000Z");
    row("2024-07/20 10:30", "no time");
    row(" 2024-07-20T10:30:15Z ", "2024-07-20T10:30:15Z");
    row("2024-07-20  10:30:15", "2024-07-20T10:30:15Z");
    row("2024-07-20, 10:30", "2024-07-20T10:30:00Z");
    row("2024-07-20 10:30:15 PM", "2024-07-20T22:30:15Z");
    row("2024-07-20T24:00:00Z", "2024-07-21T00:00:00Z");
    row("2024-07-20T24:00:01Z", "no time");
    row("2024-07-20T25:00:00Z", "no time");
    row("2024-07-20T10:60:00Z", "no time");
    row("2024-07-20T10:30:61Z", "no time");
    row("2016-12-31T23:59:60Z", "2017-01-01T00:00:00Z");
    row("2016-12-31T23:59:60.5Z", "2017-01-01T00:00:00.500000Z");
    row("2024-02-29T00:00:00Z", "2024-02-29T00:00:00Z");
    row("2023-02-29T00:00:00Z", "no time");
    row("2100-02-29T00:00:00Z", "no time");
    row("2000-02-29T00:00:00Z", "2000-02-29T00:00:00Z");
    row("2024-02-30T00:00:00Z", "no time");
    row("2024-04-31T00:00:00Z", "no time");
    row("2024-13-01T00:00:00Z", "no time");
    row("2024-00-01T00:00:00Z", "no time");
    row("2024-01-00T00:00:00Z", "no time");
    row("2024-01-32T00:00:00Z", "no time");
    row("20202-07-20T10:30:15Z", "no time");
    row("202-07-20T10:30:15Z", "no time");
    row("24-07-20T10:30:15Z", "no time");
    row("-2024-07-20T10:30:15Z", "no time");
    row("1989-12-31T23:59:59Z", "out of range");
    row("1990-01-01T00:00:00Z", "1990-01-01T00:00:00Z");
    row("2099-12-31T23:59:59Z", "2099-12-31T23:59:59Z");
    row("2100-01-01T00:00:00Z", "out of range");
    row("9999-12-31T23:59:59Z", "out of range");
    row("0001-01-01T00:00:00Z", "out of range");
    row("1970-01-01T00:00:00Z", "out of range");
    row("", "empty");
    row("   ", "empty");
    row("null", "no time");
    row("now", "no time");
    row("-", "no time");
    row("2024-07-20T", "no time");
    row("2024-07-20T10", "no time");
    row("2024-07-20T10:3", "no time");
    row("2024-07-20T:30:15Z", "no time");
    row("2024-07-20X10:30:15Z", "no time");
    row("2024-07-2010:30:15.12Z", "no time");
    row("2024-07-20T10:30:15ZZ", "unknown zone");
    row("2024-07-20T10:30:15 Mars", "unknown zone");
    row("2024-07-20 10:30:15 UTC", "2024-07-20T10:30:15Z");
    row("2024-07-20 10:30:15 Europe/Berlin", "2024-07-20T08:30:15Z");
    row("1721471415", "no time");
    row(QByteArray("2024-07-20T10:3\0:15Z", 20), "no time");
    row("\xef\xbc\x92"
        "024-07-20T10:30:15Z",
        "no time");

    zone = QString();
    row("2024-07-20T10:30:15Z", "2024-07-20T10:30:15Z");
    row("2024-07-20T10:30:15", "no zone");
    row("2024-07-20 10:30:15 CEST", "2024-07-20T08:30:15Z");

    // An abbreviation alone means its offset; what the user says it is wins.
    zone = u"UTC"_s;
    row("2024-07-20 10:30:15 PDT", "2024-07-20T10:30:15Z");
    zone.clear();
    row("2024-07-20 10:30:15 PDT", "2024-07-20T17:30:15Z");
    row("2024-07-20 10:30:15 PM PDT", "2024-07-21T05:30:15Z");
    row("2024-07-20 10:30:15", "no zone");

    zone = u"Europe/Berlin"_s;
    row("2024-07-20 10:30:15 CET", "2024-07-20T08:30:15Z");
    row("2024-07-20 10:30:15", "2024-07-20T08:30:15Z");
    row("2024-01-20 10:30:15", "2024-01-20T09:30:15Z");
    row("2024-07-20 10:30:15Z", "2024-07-20T10:30:15Z");
    row("2024-03-31 01:59:59", "2024-03-31T00:59:59Z");
    row("2024-03-31 02:00:00", "does not exist");
    row("2024-03-31 02:30:00", "does not exist");
    row("2024-03-31 02:59:59.999", "does not exist");
    row("2024-03-31 03:00:00", "2024-03-31T01:00:00Z");
    row("2024-10-27 01:59:59", "2024-10-26T23:59:59Z");
    row("2024-10-27 02:00:00", "2024-10-27T00:00:00Z");
    row("2024-10-27 02:30:00", "2024-10-27T00:30:00Z");
    row("2024-10-27 02:59:59", "2024-10-27T00:59:59Z");
    row("2024-10-27 03:00:00", "2024-10-27T02:00:00Z");
    row("2024-10-27 02:30:00 CET", "2024-10-27T01:30:00Z");
    row("2024-10-27 02:30:00 CEST", "2024-10-27T00:30:00Z");
    row("2024-07-20T24:00", "2024-07-20T22:00:00Z");
    row("1990-01-01 00:30", "out of range");
    zone = u"America/New_York"_s;
    row("2024-07-20 10:30:15", "2024-07-20T14:30:15Z");
    row("2024-03-10 01:59:59", "2024-03-10T06:59:59Z");
    row("2024-03-10 02:00:00", "does not exist");
    row("2024-03-10 03:00:00", "2024-03-10T07:00:00Z");
    row("2024-11-03 01:30:00", "2024-11-03T05:30:00Z");
    row("2024-11-03 02:00:00", "2024-11-03T07:00:00Z");
    zone = u"Australia/Lord_Howe"_s; // half an hour
    row("2024-10-06 01:59:00", "2024-10-05T15:29:00Z");
    row("2024-10-06 02:15:00", "does not exist");
    row("2024-10-06 02:30:00", "2024-10-05T15:30:00Z");
    row("2024-04-07 01:15:00", "2024-04-06T14:15:00Z");
    row("2024-04-07 01:45:00", "2024-04-06T14:45:00Z");
    row("2024-04-07 02:00:00", "2024-04-06T15:30:00Z");
    zone = u"Asia/Kathmandu"_s;
    row("2024-07-20 10:30:00", "2024-07-20T04:45:00Z");
    zone = u"Nowhere/Nothing"_s;
    row("2024-07-20 10:30:00", "no zone");

    zone = u"UTC"_s;
    shape = TimeShape::DayMonthYear;
    row("20.07.2024 10:30", "2024-07-20T10:30:00Z");
    row("20.07.2024 10:30:15.5", "2024-07-20T10:30:15.500000Z");
    row("20/07/2024 10:30", "2024-07-20T10:30:00Z");
    row("20-07-2024 10:30", "2024-07-20T10:30:00Z");
    row("5.7.2024 9:05", "2024-07-05T09:05:00Z");
    row("05/07/2024", "2024-07-05T00:00:00Z");
    row("05/07/24", "2024-07-05T00:00:00Z");
    row("05/07/2024 12:00 AM", "2024-07-05T00:00:00Z");
    row("05/07/2024 12:00 PM", "2024-07-05T12:00:00Z");
    row("05/07/2024 01:30 pm", "2024-07-05T13:30:00Z");
    row("05/07/2024 01:30PM", "2024-07-05T13:30:00Z");
    row("05/07/2024 13:30 PM", "no time");
    row("05/07/2024 00:30 AM", "no time");
    row("05/07/2024 01:30 XM", "no time");
    row("20.07.2024T10:30+02:00", "2024-07-20T08:30:00Z");
    row("07/20/2024 10:30", "no time");
    row("31.02.2024", "no time");
    row("20.07.20202 10:30", "no time");
    row("2024-07-20 10:30", "no time");
    row("20.07.1899 10:30", "out of range");

    shape = TimeShape::MonthDayYear;
    row("07/20/2024 10:30", "2024-07-20T10:30:00Z");
    row("7/5/2024 1:05:09 PM", "2024-07-05T13:05:09Z");
    row("07-20-2024", "2024-07-20T00:00:00Z");
    row("20/07/2024 10:30", "no time");
    row("13/01/2024", "no time");
    zone = u"America/New_York"_s;
    row("07/20/2024, 10:30:00 AM", "2024-07-20T14:30:00Z");

    zone = u"UTC"_s;
    shape = TimeShape::Compact;
    row("20240720103015", "2024-07-20T10:30:15Z");
    row("20240720103015Z", "2024-07-20T10:30:15Z");
    row("20241320103015", "no time");
    row("20240720253015", "no time");
    row("202407201030", "no time");
    row("202407201030155", "no time");
    row("2024072010301", "no time");
    row("99990720103015", "out of range");
    zone = u"Europe/Berlin"_s;
    row("20240720103015", "2024-07-20T08:30:15Z");

    zone = QString();
    shape = TimeShape::EpochSeconds;
    row("1721471415", "2024-07-20T10:30:15Z");
    row("1721471415.25", "2024-07-20T10:30:15.250000Z");
    row("1721471415.123456789", "2024-07-20T10:30:15.123456Z");
    row("1721471415.", "no time");
    row("1721471415,5", "2024-07-20T10:30:15.500000Z");
    row("0", "out of range");
    row("-1", "no time");
    row("1721471415123", "out of range");
    row("99999999999999999999999999", "no time");
    row("922337203685477580", "out of range");
    row("9223372036854775807", "no time");
    row("1.7e9", "no time");
    row("1721471415x", "no time");
    row("", "empty");
    row(" 1721471415 ", "2024-07-20T10:30:15Z");
    row("4102444799", "2099-12-31T23:59:59Z");
    row("4102444800", "out of range");
    shape = TimeShape::EpochMilliseconds;
    row("1721471415123", "2024-07-20T10:30:15.123000Z");
    row("1721471415123.456", "2024-07-20T10:30:15.123456Z");
    row("1721471415", "out of range");
    shape = TimeShape::EpochMicroseconds;
    row("1721471415123456", "2024-07-20T10:30:15.123456Z");
    row("1721471415123456.7", "2024-07-20T10:30:15.123456Z");
    shape = TimeShape::EpochNanoseconds;
    row("1721471415123456789", "2024-07-20T10:30:15.123456Z");
    row("4102444799999999999", "2099-12-31T23:59:59.999999Z");
    row("9999999999999999999", "no time");
    row("9223372036854775808", "no time");
    row("1721471415", "out of range");
}

void TestTimeColumn::shouldReadTimes()
{
    QFETCH(TimeShape, shape);
    QFETCH(QString, zone);
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    TimeReader reader(shape, zone);
    qint64 at = 0;
    for (int i = 0; i < 2; ++i) { // the second time it may remember
        const TimeState state = reader.read(view(text), {}, at);
        const QByteArray got = state == TimeState::Valid ? shown(at) : shown(state);
        QCOMPARE(got, expected);
    }
}

void TestTimeColumn::shouldReadZonesOfRows_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("none: the column's") << ""_ba << "2024-07-20T08:30:00Z"_ba;
    QTest::newRow("blank: the column's") << "  "_ba << "2024-07-20T08:30:00Z"_ba;
    QTest::newRow("name") << "America/New_York"_ba << "2024-07-20T14:30:00Z"_ba;
    QTest::newRow("abbreviation: what the user says it is") << "CET"_ba << "2024-07-20T08:30:00Z"_ba;
    QTest::newRow("utc") << "UTC"_ba << "2024-07-20T10:30:00Z"_ba;
    QTest::newRow("offset") << "+05:30"_ba << "2024-07-20T05:00:00Z"_ba;
    QTest::newRow("unknown") << "Mars/Olympus"_ba << "unknown zone"_ba;
}

void TestTimeColumn::shouldReadZonesOfRows()
{
    QFETCH(QByteArray, zone);
    QFETCH(QByteArray, expected);
    TimeReader reader(TimeShape::Iso, u"Europe/Berlin"_s);
    qint64 at = 0;
    // Rows of other zones before and between change nothing.
    for (const QByteArray &other : {"Asia/Tokyo"_ba, ""_ba, "nowhere"_ba}) {
        reader.read("2024-07-20 10:30", view(other), at);
        const TimeState state = reader.read("2024-07-20 10:30", view(zone), at);
        QCOMPARE(state == TimeState::Valid ? shown(at) : shown(state), expected);
    }
}

void TestTimeColumn::shouldReadDateAndClockOfTwoCells_data()
{
    QTest::addColumn<QByteArray>("date");
    QTest::addColumn<QByteArray>("clock");
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("paypal") << "07/20/2024"_ba << "10:30:15"_ba << "PDT"_ba << "2024-07-20T17:30:15Z"_ba;
    QTest::newRow("half days") << "07/20/2024"_ba << "10:30:15 PM"_ba << "PDT"_ba << "2024-07-21T05:30:15Z"_ba;
    QTest::newRow("clock with an offset") << "07/20/2024"_ba << "10:30:15+02:00"_ba << "PDT"_ba << "2024-07-20T08:30:15Z"_ba;
    QTest::newRow("no clock") << "07/20/2024"_ba << ""_ba << "PDT"_ba << "empty"_ba;
    QTest::newRow("no date") << " "_ba << "10:30:15"_ba << "PDT"_ba << "empty"_ba;
    QTest::newRow("clock is none") << "07/20/2024"_ba << "noon"_ba << "PDT"_ba << "no time"_ba;
    QTest::newRow("date is none") << "20/07/2024"_ba << "10:30"_ba << "PDT"_ba << "no time"_ba;
    QTest::newRow("no zone") << "07/20/2024"_ba << "10:30"_ba << ""_ba << "no zone"_ba;
}

void TestTimeColumn::shouldReadDateAndClockOfTwoCells()
{
    QFETCH(QByteArray, date);
    QFETCH(QByteArray, clock);
    QFETCH(QByteArray, zone);
    QFETCH(QByteArray, expected);
    TimeReader reader(TimeShape::MonthDayYear, {});
    qint64 at = 0;
    const TimeState state = reader.read(view(date), view(clock), view(zone), at);
    QCOMPARE(state == TimeState::Valid ? shown(at) : shown(state), expected);
}

void TestTimeColumn::momentsShouldReadBackEqual_data()
{
    QTest::addColumn<TimeShape>("shape");
    QTest::addColumn<QString>("zone");
    for (const Named<TimeShape> &named : namesOf<TimeShape>) {
        QTest::addRow("%s, UTC", named.name) << named.value << u"UTC"_s;
        if (named.value < TimeShape::EpochSeconds) {
            QTest::addRow("%s, Berlin", named.name) << named.value << u"Europe/Berlin"_s;
            QTest::addRow("%s, New York", named.name) << named.value << u"America/New_York"_s;
            QTest::addRow("%s, Lord Howe", named.name) << named.value << u"Australia/Lord_Howe"_s;
        }
    }
}

void TestTimeColumn::momentsShouldReadBackEqual()
{
    QFETCH(TimeShape, shape);
    QFETCH(QString, zone);
    const quint32 seed = std::random_device()();
    qInfo("seed %u", seed);
    std::mt19937_64 random(seed);
    const QTimeZone place = *zoneNamed(zone);
    TimeReader reader(shape, zone);
    qint64 around = 1'721'471'415;
    for (int i = 0; i < 20'000; ++i) {
        // Mostly near the row before, as in a file.
        if (random() % 50 == 0)
            around = 700'000'000 + qint64(random() % 3'300'000'000u);
        const qint64 seconds = around + qint64(random() % 20'000);
        const int micros = int(random() % 1'000'000);
        const QDateTime local = QDateTime::fromSecsSinceEpoch(seconds, place);
        QByteArray text, written = '.' + QByteArray::number(micros).rightJustified(6, '0');
        qint64 expected = seconds * 1'000'000 + micros;
        switch (shape) {
        case TimeShape::Iso: text = local.toString(random() % 2 ? u"yyyy-MM-ddTHH:mm:ss"_s : u"yyyy/M/d H:mm:ss"_s).toLatin1() + written; break;
        case TimeShape::DayMonthYear: text = local.toString(random() % 2 ? u"dd.MM.yyyy HH:mm:ss"_s : u"d/M/yyyy h:mm:ss"_s).toLatin1() + written; break;
        case TimeShape::MonthDayYear: text = local.toString(random() % 2 ? u"MM/dd/yyyy HH:mm:ss"_s : u"M-d-yyyy H:mm:ss"_s).toLatin1() + written; break;
        case TimeShape::Compact:
            text = local.toString(u"yyyyMMddHHmmss"_s).toLatin1();
            expected -= micros;
            break;
        case TimeShape::EpochSeconds: text = QByteArray::number(seconds) + written; break;
        case TimeShape::EpochMilliseconds:
            text = QByteArray::number(expected / 1000);
            expected -= micros % 1000;
            break;
        case TimeShape::EpochMicroseconds: text = QByteArray::number(expected); break;
        case TimeShape::EpochNanoseconds: text = QByteArray::number(expected) + "789"; break;
        }
        if (shape <= TimeShape::MonthDayYear && zone == "UTC"_L1 && random() % 2)
            text += 'Z';
        // A local time that comes twice means the first.
        if (shape <= TimeShape::Compact) {
            const auto first = atInZone(local.date(), local.time(), place);
            QVERIFY(first);
            expected = *first + expected % 1'000'000;
        }
        qint64 at = 0;
        const TimeState state = reader.read(view(text), {}, at);
        QVERIFY2(state == TimeState::Valid && at == expected,
                 (text + " is " + (state == TimeState::Valid ? shown(at) : shown(state)) + ", not " + shown(expected)).constData());
    }
}

// The quick ways remember the row before: a reader that has seen other rows must say the same as a new one.
void TestTimeColumn::whatWasReadBeforeShouldNotShow()
{
    const quint32 seed = std::random_device()();
    qInfo("seed %u", seed);
    std::mt19937 random(seed);
    const QList<QByteArray> dates
        = {"2024-03-31", "2024-10-27", "2024-07-20", "2023-02-29", "2024-7-2", "2024/7/20", "20202-01-01", "2024-07-20 ", "", "1960-01-01"};
    const QList<QByteArray> clocks
        = {"T02:30:00", " 02:30:00", "T10:30:15.123", "T10:30:15", "T24:00:00", "T23:59:60", "T1:02:03", "T10:30:15.", "x", "", "T10:3a:15", "T10:30:15.12a"};
    const QList<QByteArray> ends = {"Z", "", "+02:00", " CET", " America/New_York", "ZZ", " Mars"};
    const QList<QByteArray> zones = {"", "", "", "Europe/Berlin", "Asia/Tokyo", "Mars"};
    TimeReader old(TimeShape::Iso, u"Europe/Berlin"_s);
    for (int i = 0; i < 100'000; ++i) {
        const auto any = [&random](const QList<QByteArray> &list) { return list[qsizetype(random() % size_t(list.size()))]; };
        const QByteArray text = any(dates) + any(clocks) + any(ends), zone = any(zones);
        TimeReader fresh(TimeShape::Iso, u"Europe/Berlin"_s);
        qint64 a = 0, b = 0;
        const TimeState one = old.read(view(text), view(zone), a);
        const TimeState other = fresh.read(view(text), view(zone), b);
        QVERIFY2(one == other && (one != TimeState::Valid || a == b), (text + " in " + zone).constData());
        // ... and the quick way of a usual form the same as the slow one.
        CellTime written;
        const bool readable = readCellTime(view(text), TimeShape::Iso, written);
        if (!text.trimmed().isEmpty())
            QVERIFY2(readable == (one != TimeState::NotATime), text.constData());
        if (readable && written.absolute && one == TimeState::Valid)
            QCOMPARE(a, written.seconds * 1'000'000 + written.micros);
    }
}

QTEST_GUILESS_MAIN(TestTimeColumn)
#include "tst_timecolumn.moc"
