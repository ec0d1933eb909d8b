// SPDX-License-Identifier: GPL-3.0-or-later
// When an action item is due by the policies of the database.
#include "models/incident/actiondue.h"
#include "models/incident/timetext.h"

#include <QTest>

using namespace hindsight;
using namespace Qt::StringLiterals;

class ActionDueTest : public QObject
{
    Q_OBJECT

private:
    const QList<Policy> m_policies{{.uid = u"any"_s, .dueDays = 90},
                                   {.uid = u"P1"_s, .priority = u"P1"_s, .dueDays = 14},
                                   {.uid = u"SEV-1"_s, .severity = u"SEV-1"_s, .dueDays = 30},
                                   {.uid = u"SEV-1 P1"_s, .severity = u"SEV-1"_s, .priority = u"P1"_s, .dueDays = 7},
                                   {.uid = u"no days"_s, .severity = u"SEV-2"_s},
                                   {.uid = u"SEV-1 again"_s, .severity = u"SEV-1"_s, .dueDays = 31}};

private Q_SLOTS:
    void shouldTakeThePolicyThatSaysMost_data()
    {
        QTest::addColumn<QString>("severity");
        QTest::addColumn<QString>("priority");
        QTest::addColumn<QString>("policy");
        QTest::newRow("both") << u"SEV-1"_s << u"p1 "_s << u"SEV-1 P1"_s;
        QTest::newRow("severity") << u"SEV-1"_s << u"P3"_s << u"SEV-1"_s;
        QTest::newRow("priority") << u"SEV-3"_s << u"P1"_s << u"P1"_s;
        QTest::newRow("severity without days") << u"SEV-2"_s << QString() << u"any"_s;
        QTest::newRow("nothing is said") << QString() << QString() << u"any"_s;
    }
    void shouldTakeThePolicyThatSaysMost()
    {
        QFETCH(QString, severity);
        QFETCH(QString, priority);
        QTEST(policyFor(m_policies, severity, priority)->uid, "policy");
        QVERIFY(!policyFor({}, severity, priority));
    }

    void shouldCountFromTheDayItWasPromisedInTheZoneOfTheIncident()
    {
        // given an incident that became worse, told in Berlin
        Record record;
        record.incident.zone = u"Europe/Berlin"_s;
        record.severities = {{.uid = u"a"_s, .severity = u"SEV-3"_s}, {.uid = u"b"_s, .severity = u"SEV-1"_s}};
        const ActionItem action{.uid = u"action"_s, .priority = u"P1"_s};
        const qint64 promised = *fromIsoText(u"2024-07-20T22:30:00Z"_s); // there it is the 21st
        const QStringList levels{u"SEV-1"_s, u"SEV-2"_s, u"SEV-3"_s};
        // when
        const auto due = actionDueByPolicy(record, action, m_policies, levels, promised);
        // then
        QVERIFY(due);
        QCOMPARE(dateText(due->due, u"Europe/Berlin"_s), u"2024-07-28"_s);
        QCOMPARE(due->due.precision, Precision::Day);
        QCOMPARE(due->policy.uid, u"SEV-1 P1"_s);
        // and one that has a date, or is done, is left alone
        ActionItem dated = action, done = action;
        dated.due = due->due;
        done.status = ActionStatus::Done;
        QVERIFY(!actionDueByPolicy(record, dated, m_policies, levels, promised));
        QVERIFY(!actionDueByPolicy(record, done, m_policies, levels, promised));
        QVERIFY(!actionDueByPolicy(record, action, {}, levels, promised));
    }
};

QTEST_GUILESS_MAIN(ActionDueTest)
#include "tst_actiondue.moc"
