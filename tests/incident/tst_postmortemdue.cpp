// SPDX-License-Identifier: GPL-3.0-or-later
// When a postmortem is due by the policy of its severity.
#include "models/incident/postmortemdue.h"
#include "models/incident/timetext.h"

#include <QTest>

using namespace hindsight;
using namespace Qt::StringLiterals;

namespace {

using Edit = void (*)(Record &);

Moment time(const QString &text, const QString &zone = u"UTC"_s) { return *readMoment(text, {QDate(2024, 7, 20), zone}); }

/// Resolved at 23:30 UTC, in Berlin half past one on the 21st.
Record resolvedAtNight()
{
    Record record;
    record.incident = {.uid = u"incident"_s, .zone = u"UTC"_s};
    record.milestones = {Milestone{.uid = u"m"_s, .kind = MilestoneKind::Resolved, .at = time(u"23:30"_s)}};
    record.severities = {SeverityChange{.uid = u"s"_s, .severity = u"SEV-2"_s}};
    return record;
}

QList<SeverityLevel> levels()
{
    return {{.uid = u"1"_s, .name = u"SEV-1"_s, .postmortemDueDays = 5},
            {.uid = u"2"_s, .name = u"SEV-2"_s, .postmortemDueDays = 7},
            {.uid = u"3"_s, .name = u"SEV-3"_s}};
}

} // namespace

class PostmortemDueTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldCountDaysFromTheResolvedMilestone_data()
    {
        QTest::addColumn<QString>("due");
        QTest::addColumn<Edit>("edit");
        QTest::newRow("in UTC") << u"2024-07-27 by SEV-2"_s << Edit([](Record &) {});
        QTest::newRow("where it is the next day already") << u"2024-07-28 by SEV-2"_s << Edit([](Record &r) { r.incident.zone = u"Europe/Berlin"_s; });
        QTest::newRow("where it is still the same day") << u"2024-07-27 by SEV-2"_s << Edit([](Record &r) { r.incident.zone = u"America/New_York"_s; });
        QTest::newRow("resolved on a day, in a zone of its own") << u"2024-07-27 by SEV-2"_s << Edit([](Record &r) {
            r.incident.zone = u"America/New_York"_s;
            r.milestones[0].at = time(u"2024-07-20"_s, u"Asia/Tokyo"_s);
        });
        QTest::newRow("the worst severity counts, not the last one")
            << u"2024-07-25 by SEV-1"_s << Edit([](Record &r) { r.severities.prepend({.uid = u"w"_s, .severity = u"SEV-1"_s}); });
        QTest::newRow("not resolved") << QString() << Edit([](Record &r) { r.milestones.clear(); });
        QTest::newRow("resolved some time") << QString() << Edit([](Record &r) { r.milestones[0].at = {.written = u"late"_s}; });
        QTest::newRow("no severity") << QString() << Edit([](Record &r) { r.severities.clear(); });
        QTest::newRow("a severity of elsewhere") << QString() << Edit([](Record &r) { r.severities[0].severity = u"P1"_s; });
        QTest::newRow("a severity without days") << QString() << Edit([](Record &r) { r.severities[0].severity = u"SEV-3"_s; });
        QTest::newRow("a near miss") << QString() << Edit([](Record &r) { r.incident.kind = IncidentKind::NearMiss; });
    }
    void shouldCountDaysFromTheResolvedMilestone()
    {
        // given
        QFETCH(const QString, due);
        QFETCH(const Edit, edit);
        Record record = resolvedAtNight();
        edit(record);
        // when
        const auto policy = dueByPolicy(record, levels());
        // then
        QCOMPARE(policy ? dateText(policy->due, record.incident.zone) + u" by "_s + policy->severity : QString(), due);
        QVERIFY(!policy || policy->due.precision == Precision::Day);
    }

    void shouldBeWhatOneWouldHaveTyped()
    {
        Record record = resolvedAtNight();
        record.incident.zone = u"Europe/Berlin"_s;
        QCOMPARE(dueByPolicy(record, levels())->due, time(u"2024-07-28"_s, u"Europe/Berlin"_s));
    }
};

QTEST_GUILESS_MAIN(PostmortemDueTest)
#include "tst_postmortemdue.moc"
