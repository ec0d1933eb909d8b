// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/insights/actionflow.h"
#include "tests/insights/portfolios.h"

#include <QTest>

using namespace hindsight;
using namespace Qt::StringLiterals;

class TestActionFlow : public QObject
{
    Q_OBJECT

private:
    static ActionItem action(const QString &written, ActionStatus status = ActionStatus::Open, const QString &done = {}, int n = 0)
    {
        return {.uid = uidOf(written, n), .status = status, .done = moment(done)};
    }

private Q_SLOTS:
    void whatIsOpenAtTheEndIsWhatCameAndDidNotGo()
    {
        const QList<ActionItem> actions{
            action(u"2024-01-10T00:00:00Z"_s, ActionStatus::Done, u"2024-02-10"_s),
            action(u"2024-01-11T00:00:00Z"_s),
            action(u"2024-02-12T00:00:00Z"_s, ActionStatus::Verified, u"2024-02-20"_s),
            action(u"2024-02-13T00:00:00Z"_s, ActionStatus::Done),                  // nobody said when
            action(u"2024-02-14T00:00:00Z"_s, ActionStatus::Done, u"2023-12-01"_s), // of an old document
        };
        const auto spans = spansIn({at(u"2024-01-01T00:00:00Z"_s), at(u"2024-03-01T00:00:00Z"_s)}, Span::Month, QTimeZone::UTC);
        const ActionFlows flows = actionFlows(actions, spans);
        QCOMPARE(flows.spans.size(), 2);
        QCOMPARE(flows.spans[0].opened.size(), 2);
        QCOMPARE(flows.spans[0].closed.size(), 0);
        QCOMPARE(flows.spans[0].openAtEnd, 2);
        QCOMPARE(flows.spans[1].opened.size(), 2);
        QCOMPARE(flows.spans[1].closed.size(), 3);
        QCOMPARE(flows.spans[1].openAtEnd, 1);
        QCOMPARE(flows.undated, 1);
    }

    void openOnesAreAsOldAsTheirUids()
    {
        const QList<ActionItem> actions{action(u"2024-07-01T00:00:00Z"_s), action(u"2024-06-01T00:00:00Z"_s), action(u"2023-01-01T00:00:00Z"_s),
                                        action(u"2024-06-02T00:00:00Z"_s, ActionStatus::Done, u"2024-06-03"_s)};
        const auto ages = agesOf(actions, at(u"2024-07-05T00:00:00Z"_s));
        QList<qsizetype> sizes;
        for (const AgeGroup &group : ages)
            sizes.append(group.actions.size());
        QCOMPARE(sizes, (QList<qsizetype>{1, 0, 1, 0, 1}));
    }

    void anIncidentIsFollowedUpWhenWhatPreventsItIsVerifiedOrCarried_data()
    {
        QTest::addColumn<ActionItem>("action");
        QTest::addColumn<bool>("is");
        const auto with = [](ActionKind kind, ActionStatus status, const QString &until = {}) {
            return ActionItem{.uid = u"x"_s, .incidents = {u"a"_s}, .kind = kind, .status = status, .acceptedUntil = moment(until)};
        };
        QTest::newRow("done is not verified") << with(ActionKind::Prevent, ActionStatus::Done) << false;
        QTest::newRow("verified") << with(ActionKind::Detect, ActionStatus::Verified) << true;
        QTest::newRow("risk carried") << with(ActionKind::Prevent, ActionStatus::RiskAccepted, u"2025-01-01"_s) << true;
        QTest::newRow("risk carried until yesterday") << with(ActionKind::Prevent, ActionStatus::RiskAccepted, u"2024-07-04"_s) << false;
        QTest::newRow("risk carried for ever") << with(ActionKind::Prevent, ActionStatus::RiskAccepted) << false;
        QTest::newRow("an open one that prevents nothing") << with(ActionKind::Process, ActionStatus::Open) << true;
    }
    void anIncidentIsFollowedUpWhenWhatPreventsItIsVerifiedOrCarried()
    {
        QFETCH(ActionItem, action);
        QFETCH(bool, is);
        QCOMPARE(isFollowedUp(incident(u"a"_s, {}), {action}, at(u"2024-07-05T00:00:00Z"_s)), is);
        QVERIFY(isFollowedUp(incident(u"other"_s, {}), {action}, at(u"2024-07-05T00:00:00Z"_s)));
    }
};

QTEST_APPLESS_MAIN(TestActionFlow)
#include "tst_actionflow.moc"
