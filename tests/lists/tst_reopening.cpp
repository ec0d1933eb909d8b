// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/incident/milestones.h"
#include "models/incident/timetext.h"
#include "models/lists/reopening.h"
#include "tests/support/outagedatabase.h"

using namespace hindsight;
using namespace Qt::StringLiterals;

namespace {

Moment time(const QString &text) { return *readMoment(text, {QDate(2024, 7, 20), u"UTC"_s}); }

Milestone resolved(const QString &at, MilestoneSource source = MilestoneSource::Set)
{
    return {.uid = newUid(), .kind = MilestoneKind::Resolved, .source = source, .at = time(at)};
}

QString timeToResolve(const Record &record)
{
    for (const Duration &duration : durationsOf(record, *time(u"14:00"_s).at)) {
        if (QLatin1StringView(duration.name) == "time_to_resolve"_L1 && duration.microseconds)
            return durationText(*duration.microseconds) + (duration.soFar ? u" so far"_s : QString());
    }
    return {};
}

} // namespace

class ReopeningTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldKeepTheOldResolutionAsAnEventInOneStep()
    {
        // given the outage, which began at 10:30 and was resolved at 12:00
        OutageDatabase database;
        const Record before = database.record();
        QVERIFY(canReopen(before));
        QCOMPARE(timeToResolve(before), u"1 h 30 min"_s);
        // when
        VERIFY_RESULT(database.store().apply(reopened(before)));
        // then it goes on
        const Record open = database.record();
        QVERIFY(isOngoing(open));
        QVERIFY(!canReopen(open));
        QCOMPARE(timeToResolve(open), u"3 h 30 min so far"_s);
        // and the timeline tells the rest
        QCOMPARE(open.events.size(), before.events.size() + 1);
        const TimelineEvent kept = open.events.last();
        QCOMPARE(kept.kind, EventKind::Recovery);
        QCOMPARE(kept.text, u"Resolved (reopened later)"_s);
        QCOMPARE(kept.at, milestoneOf(before, MilestoneKind::Resolved)->at);
        // when it is resolved again
        Milestone again = resolved(u"13:30"_s);
        again.incident = open.incident.uid;
        VERIFY_RESULT(database.store().apply({created(again)}));
        // then that is what the time runs to
        QCOMPARE(timeToResolve(database.record()), u"3 h"_s);
        // when all is taken back
        VERIFY_RESULT(database.store().undo());
        VERIFY_RESULT(database.store().undo());
        // then
        QCOMPARE(database.record(), before);
    }

    void shouldKeepEveryTimeThatWasSaid_data()
    {
        QTest::addColumn<QList<Milestone>>("milestones");
        QTest::addColumn<QStringList>("kept");
        const Milestone words{.uid = newUid(), .kind = MilestoneKind::Resolved, .at = {.written = u"in the evening"_s}};
        QTest::newRow("one") << QList{resolved(u"12:00"_s)} << QStringList{u"12:00"_s};
        QTest::newRow("set and stated alike") << QList{resolved(u"12:00"_s), resolved(u"12:00"_s, MilestoneSource::Stated)} << QStringList{u"12:00"_s};
        QTest::newRow("set and measured otherwise") << QList{resolved(u"12:00"_s), resolved(u"11:52"_s, MilestoneSource::Measured)}
                                                    << QStringList{u"12:00"_s, u"11:52"_s};
        QTest::newRow("one in words beside it") << QList{resolved(u"12:00"_s), words} << QStringList{u"12:00"_s, u"in the evening"_s};
        QTest::newRow("another milestone") << QList{Milestone{.uid = newUid(), .kind = MilestoneKind::Mitigated, .at = time(u"11:30"_s)}} << QStringList();
    }
    void shouldKeepEveryTimeThatWasSaid()
    {
        QFETCH(const QList<Milestone>, milestones);
        QFETCH(const QStringList, kept);
        Record record;
        record.milestones = milestones;
        QStringList times;
        int gone = 0;
        for (const Change &change : reopened(record)) {
            gone += change.entity == "milestone"_L1 && change.kind == Change::Kind::Remove;
            for (const FieldChange &field : change.fields) {
                Moment at;
                if (change.entity == "event"_L1 && field.field == "at"_L1 && fromValue(field.after, at))
                    times.append(at.written);
            }
        }
        QCOMPARE(times, kept);
        QCOMPARE(gone, kept.isEmpty() ? 0 : milestones.size());
        QCOMPARE(canReopen(record), !kept.isEmpty());
    }

    void shouldReopenOnlyWhatCanBeResolved_data()
    {
        QTest::addColumn<IncidentKind>("kind");
        QTest::addColumn<bool>("can");
        QTest::newRow("incident") << IncidentKind::Incident << true;
        QTest::newRow("exercise") << IncidentKind::Exercise << true;
        QTest::newRow("near miss") << IncidentKind::NearMiss << false;
        QTest::newRow("false alarm") << IncidentKind::FalseAlarm << false;
    }
    void shouldReopenOnlyWhatCanBeResolved()
    {
        QFETCH(IncidentKind, kind);
        Record record;
        record.incident.kind = kind;
        QVERIFY(!canReopen(record));
        record.milestones = {resolved(u"12:00"_s)};
        QTEST(canReopen(record), "can");
    }
};

QTEST_GUILESS_MAIN(ReopeningTest)
#include "tst_reopening.moc"
