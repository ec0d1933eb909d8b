// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/insights/recurrence.h"
#include "tests/insights/portfolios.h"

#include <QTest>

using namespace hindsight;
using namespace Qt::StringLiterals;

class TestRecurrence : public QObject
{
    Q_OBJECT

private:
    /// Three incidents of one cause (c is linked to b, b to a), and one that has nothing to do with them.
    static Portfolio portfolio(const QList<ActionItem> &actions)
    {
        Portfolio all{.actions = actions, .now = at(u"2024-12-01T00:00:00Z"_s)};
        all.incidents = {incident(u"a"_s, {.began = u"2024-01-10T10:00:00Z"_s}), incident(u"b"_s, {.began = u"2024-03-10T12:00:00Z"_s}),
                         incident(u"c"_s, {.began = u"2024-06-10T10:00:00Z"_s}), incident(u"other"_s, {.began = u"2024-04-01T10:00:00Z"_s})};
        all.incidents[1].links = {{.kind = LinkKind::SameCause, .other = u"a"_s}};
        all.incidents[2].links = {{.kind = LinkKind::SameCause, .other = u"b"_s}, {.kind = LinkKind::Follows, .other = u"other"_s}};
        all.incidents[1].windows = {{.from = moment(u"2024-03-10T12:00:00Z"_s), .to = moment(u"2024-03-10T12:45:00Z"_s)}};
        return all;
    }
    static ActionItem action(const QString &due, ActionStatus status = ActionStatus::Open, const QString &done = {})
    {
        return {.uid = u"x"_s, .incidents = {u"a"_s}, .status = status, .due = moment(due), .done = moment(done)};
    }
    static QStringList told(const QList<Recurrence> &found)
    {
        QStringList texts;
        for (const Recurrence &one : found) {
            texts.append(u"%1 after %2, %3"_s.arg(one.later, one.earlier, one.daysLate ? u"%1 days"_s.arg(*one.daysLate) : u"never due"_s)
                         + (one.impact ? u", %1 min"_s.arg(*one.impact / microsecondsPerMinute) : QString()));
        }
        return texts;
    }

private Q_SLOTS:
    void anIncidentComesBackWhileItsActionIsOpen_data()
    {
        QTest::addColumn<ActionItem>("action");
        QTest::addColumn<QStringList>("found");
        QTest::newRow("overdue, the latest worst") << action(u"2024-02-01"_s) << QStringList{u"c after a, 130 days"_s, u"b after a, 38 days, 45 min"_s};
        QTest::newRow("due later") << action(u"2024-03-20"_s) << QStringList{u"c after a, 82 days"_s, u"b after a, -10 days, 45 min"_s};
        QTest::newRow("never due") << action({}) << QStringList{u"c after a, never due"_s, u"b after a, never due, 45 min"_s};
        QTest::newRow("done between the two") << action(u"2024-02-01"_s, ActionStatus::Done, u"2024-05-01"_s) << QStringList{u"b after a, 38 days, 45 min"_s};
        QTest::newRow("done before") << action(u"2024-02-01"_s, ActionStatus::Done, u"2024-02-01"_s) << QStringList{};
        QTest::newRow("done, but nobody knows when") << action(u"2024-02-01"_s, ActionStatus::Done) << QStringList{};
    }
    void anIncidentComesBackWhileItsActionIsOpen()
    {
        QFETCH(ActionItem, action);
        QFETCH(QStringList, found);
        QCOMPARE(told(recurrencesOf(portfolio({action}))), found);
    }

    void anActionThatAnswersBothJoinsThem()
    {
        ActionItem both = action(u"2024-02-01"_s);
        both.incidents = {u"a"_s, u"other"_s};
        QVERIFY(told(recurrencesOf(portfolio({both}))).contains(u"other after a, 60 days"_s));
    }

    void nearMissesDoNotRecur()
    {
        Portfolio all = portfolio({action(u"2024-02-01"_s)});
        all.incidents[1].incident.kind = IncidentKind::NearMiss;
        QCOMPARE(told(recurrencesOf(all)), QStringList{u"c after a, 130 days"_s});
    }

    void causesAndUnseenStartsWithoutAnActionAreListed()
    {
        // GIVEN two causes, one of them answered, and users who noticed first
        ActionItem answer = action({});
        answer.causes = {u"c1"_s};
        Portfolio all = portfolio({answer});
        all.incidents[0].causes = {{.uid = u"c1"_s}, {.uid = u"c2"_s}};
        all.incidents[1].incident.detectionSource = DetectionSource::UserReported;
        const auto told = [](const QList<Unanswered> &found) {
            QStringList texts;
            for (const Unanswered &one : found)
                texts.append(one.incident + u' ' + one.cause);
            return texts;
        };
        QCOMPARE(told(unansweredIn(all)), (QStringList{u"b "_s, u"a c2"_s}));
        // WHEN somebody promises to detect it THEN that is answered
        all.actions.append({.uid = u"y"_s, .incidents = {u"b"_s}, .kind = ActionKind::Detect});
        QCOMPARE(told(unansweredIn(all)), QStringList{u"a c2"_s});
    }
};

QTEST_APPLESS_MAIN(TestRecurrence)
#include "tst_recurrence.moc"
