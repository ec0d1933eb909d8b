// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/incident/timetext.h"
#include "models/lists/eventedits.h"

#include <QTest>

using namespace hindsight;
using namespace Qt::StringLiterals;

namespace {

TimelineEvent eventAt(const QString &time, const QString &zone = u"UTC"_s)
{
    TimelineEvent made{.uid = newUid(), .kind = EventKind::Finding, .actor = u"sre"_s, .text = u"checks point to the gateway"_s, .key = false, .audience = Audience::Merchants};
    made.at = readMoment(time, {QDate(2024, 3, 30), zone}).value_or(Moment{});
    return made;
}

/// When the events are after the changes; one that is not changed: "-".
QStringList times(const QList<TimelineEvent> &events, const QList<Change> &changes)
{
    QStringList list;
    for (const TimelineEvent &one : events) {
        const auto change = std::ranges::find(changes, one.uid, &Change::uid);
        if (change == changes.end()) {
            list << u"-"_s;
            continue;
        }
        Moment at;
        fromValue(change->fields.first().after, at);
        list << isoText(*at.at) + (at.end ? u'/' + isoText(*at.end) : QString()) + u' ' + at.zone;
        if (at.written != one.at.written)
            list << u"written otherwise"_s;
    }
    return list;
}

} // namespace

class EventEditsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldReadHowFar_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("minutes");
        QTest::newRow("hours") << u"+2h"_s << qint64(120);
        QTest::newRow("back") << u"-30m"_s << qint64(-30);
        QTest::newRow("a minus sign") << u"\u22121h 30 min"_s << qint64(-90);
        QTest::newRow("without a sign") << u"1h"_s << qint64(60);
        QTest::newRow("no unit") << u"2"_s << qint64(0);
        QTest::newRow("nothing") << u"+"_s << qint64(0);
        QTest::newRow("words") << u"soon"_s << qint64(0);
    }
    void shouldReadHowFar()
    {
        QFETCH(QString, text);
        QFETCH(qint64, minutes);
        const auto by = readShift(text);
        QCOMPARE(by.has_value(), minutes != 0);
        QCOMPARE(by.value_or(0), minutes * microsecondsPerMinute);
    }

    void shouldShiftWhatHasATime()
    {
        // GIVEN a time, a range, a day and nothing
        TimelineEvent unknown = eventAt(u"10:45"_s);
        unknown.at = {.written = u"soon"_s};
        const QList<TimelineEvent> events = {eventAt(u"23:30"_s), eventAt(u"10:45-10:50"_s), eventAt(u"2024-03-30"_s), unknown};
        // WHEN they are shifted, THEN what has a time of day is, and keeps what was written
        QCOMPARE(times(events, shifted(events, 60 * microsecondsPerMinute)),
                 (QStringList{u"2024-03-31T00:30:00Z UTC"_s, u"2024-03-30T11:45:00Z/2024-03-30T11:50:00Z UTC"_s, u"-"_s, u"-"_s}));
    }

    void shouldReadTheTimesInAnotherZone()
    {
        const QList<TimelineEvent> events = {eventAt(u"10:45"_s), eventAt(u"2024-03-31 10:45"_s), eventAt(u"2024-03-30"_s)};
        QCOMPARE(times(events, readInZone(events, u"Europe/Berlin"_s).value_or(QList<Change>())),
                 (QStringList{u"2024-03-30T09:45:00Z Europe/Berlin"_s, u"2024-03-31T08:45:00Z Europe/Berlin"_s, u"2024-03-29T23:00:00Z Europe/Berlin"_s}));
        // A time that does not exist there, and a zone that does not exist at all, change nothing.
        const auto gap = readInZone(events + QList{eventAt(u"2024-03-31 02:30"_s)}, u"Europe/Berlin"_s);
        QVERIFY(!gap);
        QVERIFY2(gap.error().text.contains(u"02:30"_s), qPrintable(gap.error().text));
        QVERIFY(!readInZone(events, u"Mars"_s));
    }

    void shouldSetKindAndActor()
    {
        const QList<TimelineEvent> events = {eventAt(u"10:45"_s), eventAt(u"10:50"_s)};
        QCOMPARE(withKind(events, EventKind::Finding).size(), 0);
        QCOMPARE(withKind(events, EventKind::Decision).size(), 2);
        QCOMPARE(withActor(events, u"anna"_s).first().fields.first().after.toString(), u"anna"_s);
    }

    void shouldFilter_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<bool>("passes");
        QTest::newRow("nothing") << QString() << true;
        QTest::newRow("words in any order") << u"Gateway checks"_s << true;
        QTest::newRow("another word") << u"gateway database"_s << false;
        QTest::newRow("kind") << u"#finding"_s << true;
        QTest::newRow("beginning of a kind") << u"#find gateway"_s << true;
        QTest::newRow("another kind") << u"#deploy"_s << false;
        QTest::newRow("audience") << u"#merchants"_s << true;
        QTest::newRow("beginning of an audience") << u"#merch"_s << true;
        QTest::newRow("another audience") << u"#customers"_s << false;
        QTest::newRow("actor") << u"@sre"_s << true;
        QTest::newRow("another actor") << u"@anna"_s << false;
        QTest::newRow("key events") << u"*"_s << false;
        QTest::newRow("half a word") << u"#"_s << false;
    }
    void shouldFilter()
    {
        QFETCH(QString, filter);
        QFETCH(bool, passes);
        QCOMPARE(passesFilter(eventAt(u"10:45"_s), filter), passes);
    }
};

QTEST_GUILESS_MAIN(EventEditsTest)
#include "tst_eventedits.moc"
