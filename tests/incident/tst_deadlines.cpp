// SPDX-License-Identifier: GPL-3.0-or-later
// How the deadlines of an incident stand, and which ones a database offers.
#include "models/incident/deadlines.h"
#include "models/incident/timetext.h"

#include <QTest>

using namespace hindsight;
using namespace Qt::StringLiterals;

namespace {

using Edit = void (*)(Record &);

Moment time(const QString &text) { return *readMoment(text, {QDate(2024, 7, 20), u"UTC"_s}); }

/// Noticed at 10:45; four hours are allowed.
Record record()
{
    Record record;
    record.incident = {.uid = u"incident"_s, .zone = u"Europe/Berlin"_s};
    record.milestones = {Milestone{.uid = u"m"_s, .kind = MilestoneKind::Detected, .at = time(u"10:45"_s)}};
    record.deadlines = {Deadline{.uid = u"d"_s, .name = u"Notice"_s, .allowedMinutes = 240}};
    return record;
}

} // namespace

class DeadlinesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldSayHowADeadlineStands_data()
    {
        QTest::addColumn<QString>("now");
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<Edit>("edit");
        QTest::newRow("running") << u"12:45"_s << u"Notice: due 2024-07-20 16:45, in 2 h."_s << Edit([](Record &) {});
        QTest::newRow("to the second") << u"14:45"_s << u"Notice: due 2024-07-20 16:45, in 0 s."_s << Edit([](Record &) {});
        QTest::newRow("over") << u"15:15"_s << u"Notice: was due 2024-07-20 16:45, 30 min ago, and is not done."_s << Edit([](Record &) {});
        QTest::newRow("in time") << u"20:00"_s << u"Notice: done in time, 45 min before it was due."_s
                                 << Edit([](Record &r) { r.deadlines[0].done = time(u"14:00"_s); });
        QTest::newRow("too late") << u"20:00"_s << u"Notice: done 15 min too late; it was due 2024-07-20 16:45."_s
                                  << Edit([](Record &r) { r.deadlines[0].done = time(u"15:00"_s); });
        QTest::newRow("done on that day, which may have been its last minute")
            << u"20:00"_s << u"Notice: done 9 h 14 min too late; it was due 2024-07-20 16:45."_s
            << Edit([](Record &r) { r.deadlines[0].done = time(u"2024-07-20"_s); });
        QTest::newRow("the clock starts elsewhere") << u"12:45"_s << u"Notice: due 2024-07-20 16:30, in 1 h 45 min."_s << Edit([](Record &r) {
            r.milestones.append({.uid = u"b"_s, .kind = MilestoneKind::Began, .at = time(u"10:30"_s)});
            r.deadlines[0].startsAt = MilestoneKind::Began;
        });
        QTest::newRow("a milestone without a time is not replaced by another one")
            << u"12:45"_s << u"Notice: its clock has not started, because the milestone has no time."_s
            << Edit([](Record &r) { r.deadlines[0].startsAt = MilestoneKind::Resolved; });
        QTest::newRow("a mere day starts no clock") << u"12:45"_s << u"Notice: its clock has not started, because the milestone has no time."_s
                                                    << Edit([](Record &r) { r.milestones[0].at = time(u"2024-07-20"_s); });
        QTest::newRow("without a time") << u"12:45"_s << u"Notice: nobody said how long it may take."_s
                                        << Edit([](Record &r) { r.deadlines[0].allowedMinutes.reset(); });
        QTest::newRow("done, without a time") << u"12:45"_s << u"Notice: done; whether in time, nobody knows."_s << Edit([](Record &r) {
            r.deadlines[0].allowedMinutes.reset();
            r.deadlines[0].done = time(u"12:00"_s);
        });
        QTest::newRow("without a name") << u"12:45"_s << u"A deadline without a name: due 2024-07-20 16:45, in 2 h."_s
                                        << Edit([](Record &r) { r.deadlines[0].name.clear(); });
    }
    void shouldSayHowADeadlineStands()
    {
        QFETCH(QString, now);
        QFETCH(QString, sentence);
        QFETCH(Edit, edit);
        // given
        Record told = record();
        edit(told);
        // when
        const QStringList remarks = deadlineRemarks(told, *time(now).at);
        // then
        QCOMPARE(remarks, QStringList{sentence});
    }

    void shouldOfferWhatIsMarkedAndNotThere()
    {
        // given
        Record told = record();
        QList<DeadlinePreset> presets = {{.uid = u"1"_s, .name = u"NOTICE"_s, .offered = true},
                                         {.uid = u"2"_s, .name = u"Law"_s, .recipient = u"authority"_s, .allowedMinutes = 4320, .offered = true},
                                         {.uid = u"3"_s, .name = u"Other law"_s}};
        // then only those that are marked, and not what is there under its name
        QCOMPARE(offeredDeadlines(told, presets), QList{presets[1]});
        const Deadline made = deadlineOf(presets[1], told, 7);
        QCOMPARE(made.incident, told.incident.uid);
        QCOMPARE(made.recipient, u"authority"_s);
        QCOMPARE(made.allowedMinutes, 4320);
        QCOMPARE(made.position, 7);
        // and nothing where nobody was hurt
        told.incident.kind = IncidentKind::Exercise;
        QVERIFY(offeredDeadlines(told, presets).isEmpty());
    }
};

QTEST_GUILESS_MAIN(DeadlinesTest)
#include "tst_deadlines.moc"
