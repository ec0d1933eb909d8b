// SPDX-License-Identifier: GPL-3.0-or-later
// What is done to several action items at once, and how they are handed over.
#include "models/incident/timetext.h"
#include "models/lists/actions/actionedits.h"

#include "tests/support/outagedatabase.h"

#include <QTest>

using namespace hindsight;
using namespace Qt::StringLiterals;

class ActionEditsTest : public QObject
{
    Q_OBJECT

private:
    const qint64 m_now = *fromIsoText(u"2024-08-10T09:00:00Z"_s);

private Q_SLOTS:
    void shouldReadADueDateForEach_data()
    {
        QTest::addColumn<QString>("due");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("after");
        const QString date = u"2024-08-20"_s;
        QTest::newRow("a date") << date << u"2024-09-01"_s << u"2024-09-01"_s;
        QTest::newRow("nothing") << date << u" "_s << u""_s;
        QTest::newRow("weeks") << date << u"+2 weeks"_s << u"2024-09-03"_s;
        QTest::newRow("a week") << date << u"+1 week"_s << u"2024-08-27"_s;
        QTest::newRow("days, short") << date << u"+3d"_s << u"2024-08-23"_s;
        QTest::newRow("back") << date << u"-1 Month"_s << u"2024-07-20"_s;
        QTest::newRow("a month that is shorter") << u"2024-08-31"_s << u"+1 m"_s << u"2024-09-30"_s;
        QTest::newRow("German") << date << u"+2 Wochen"_s << u"2024-09-03"_s;
        QTest::newRow("German days") << date << u"+10 Tage"_s << u"2024-08-30"_s;
        QTest::newRow("without a date: from today") << u""_s << u"+2 weeks"_s << u"2024-08-24"_s;
        QTest::newRow("with a time") << u"2024-08-20 10:30"_s << u"+1 day"_s << u"2024-08-21 10:30"_s;
    }
    void shouldReadADueDateForEach()
    {
        QFETCH(QString, due);
        QFETCH(QString, text);
        const auto after = withDue(due.isEmpty() ? Moment() : *readMoment(due, {}), text, m_now);
        VERIFY_RESULT(after);
        QTEST((dateText(*after, {}) + u' ' + clockText(*after, {})).trimmed(), "after");
    }

    void shouldSayWhatIsNoDueDate()
    {
        for (const QString &text : {u"soon"_s, u"+2 sprints"_s, u"2 weeks"_s, u"2024-02-30"_s, u"+"_s}) {
            const auto after = withDue({}, text, m_now);
            QVERIFY2(!after && after.error().text.contains(text), qPrintable(text));
        }
    }

    void shouldChangeAllAsOneStep()
    {
        // given
        OutageDatabase database;
        const QList<ActionItem> before = database.record().actions;
        QCOMPARE(before.size(), 3);
        const ActionEdits edits{.status = ActionStatus::Done,
                                .kind = ActionKind::Detect,
                                .priority = u"P1"_s,
                                .team = u"SRE"_s,
                                .person = QString(),
                                .due = u"+2 weeks"_s,
                                .reason = u"No time"_s};
        // when
        const auto changes = changesOf(before, edits, m_now);
        VERIFY_RESULT(changes);
        VERIFY_RESULT(database.store().apply(*changes, sentenceOf(edits, int(changes->size()))));
        // then
        for (const ActionItem &action : database.record().actions) {
            QCOMPARE(action.status, ActionStatus::Done);
            QVERIFY(action.done.at);
            QCOMPARE(action.kind, ActionKind::Detect);
            QCOMPARE(action.priority, u"P1"_s);
            QCOMPARE(action.team, u"SRE"_s);
            QCOMPARE(action.person, QString());
            QCOMPARE(dateText(action.due, {}), u"2024-08-24"_s);
            QCOMPARE(action.statusReason, u"No time"_s);
        }
        QCOMPARE(database.store().undoSentence(),
                 u"3 action item(s): status Done, kind Detect, priority P1, team SRE, no owner, due date +2 weeks, reason No time"_s);
        // and once more would change nothing
        ActionEdits again = edits;
        again.due.reset();
        QVERIFY(changesOf(database.record().actions, again, m_now)->isEmpty());
        // when
        VERIFY_RESULT(database.store().undo());
        QCOMPARE(database.record().actions, before);
        // a date that is none changes none
        QVERIFY(!changesOf(before, {.team = u"x"_s, .due = u"soon"_s}, m_now));
    }

    void shouldHandOver_data()
    {
        QTest::addColumn<HandOver>("handOver");
        QTest::addColumn<QStringList>("owners");
        QTest::addColumn<QStringList>("teams");
        QTest::addColumn<bool>("left");
        QTest::newRow("to the team alone") << HandOver{.from = u"Anna"_s} << QStringList{u""_s, u""_s} << QStringList{u"Payments"_s, u"SRE"_s} << false;
        QTest::newRow("to another one") << HandOver{.from = u"Anna"_s, .to = u"Ben"_s} << QStringList{u"Ben"_s, u"Ben"_s}
                                        << QStringList{u"Payments"_s, u"SRE"_s} << false;
        QTest::newRow("who leaves") << HandOver{.from = u"Anna"_s, .to = u"Ben"_s, .leaves = true} << QStringList{u"Ben"_s, u"Ben"_s}
                                    << QStringList{u"Payments"_s, u"SRE"_s} << true;
        QTest::newRow("from one the database does not know")
            << HandOver{.from = u"Dana"_s, .to = u"Ben"_s, .leaves = true} << QStringList{u"Ben"_s, u"Ben"_s} << QStringList{u"Payments"_s, u"Ops"_s} << true;
    }
    void shouldHandOver()
    {
        QFETCH(HandOver, handOver);
        QFETCH(bool, left);
        // given
        OutageDatabase database;
        const Person anna{.uid = newUid(), .name = u"Anna"_s, .team = u"SRE"_s, .aliases = {u"@anna"_s}},
            ben{.uid = newUid(), .name = u"Ben"_s, .team = u"Ops"_s, .position = 1};
        QList<ActionItem> actions = database.record().actions.first(2);
        QList<Change> given{created(anna), created(ben)};
        for (ActionItem &action : actions) {
            const ActionItem before = action;
            action.person = u"@anna"_s;
            action.team = action.uid == actions.first().uid ? u"Payments"_s : QString();
            given.append(updated(before, action));
        }
        VERIFY_RESULT(database.store().apply(given));
        // when
        const qint64 steps = database.store().history({.limit = 1})->first().seq;
        VERIFY_RESULT(database.store().apply(changesOf(actions, handOver, People({anna, ben})), sentenceOf(handOver, 2)));
        // then
        QStringList owners, teams;
        for (const ActionItem &action : actions) {
            const ActionItem now = *withUid(database.record().actions, action.uid);
            owners.append(now.person);
            teams.append(now.team);
        }
        QTEST(owners, "owners");
        QTEST(teams, "teams");
        QCOMPARE(People(*database.store().all<Person>()).hasLeft(handOver.from), left);
        QCOMPARE(database.store().history({.limit = 1})->first().seq, steps + 1);
        // and it is one step to take back
        VERIFY_RESULT(database.store().undo());
        QCOMPARE(*withUid(database.record().actions, actions.first().uid), actions.first());
        QVERIFY(!People(*database.store().all<Person>()).hasLeft(handOver.from));
    }

    void shouldSayWhatWasHandedOver()
    {
        QCOMPARE(sentenceOf(HandOver{.from = u"Anna"_s, .to = u"Ben"_s}, 3), u"3 action item(s) of Anna handed over to Ben"_s);
        QCOMPARE(sentenceOf(HandOver{.from = u"Anna"_s, .leaves = true}, 1), u"1 action item(s) of Anna handed over to the team; Anna left"_s);
        QCOMPARE(sentenceOf(HandOver{.from = u"Anna"_s, .leaves = true}, 0), u"Anna marked as having left"_s);
    }
};

QTEST_GUILESS_MAIN(ActionEditsTest)
#include "tst_actionedits.moc"
