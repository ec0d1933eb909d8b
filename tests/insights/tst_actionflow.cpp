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

    void withoutADateTheHistoryTellsWhenItWasClosed_data()
    {
        QTest::addColumn<QStringList>("statuses");
        QTest::addColumn<QString>("closed");
        QTest::newRow("given up") << QStringList{u"open 2024-02-01"_s, u"wont_do 2024-03-01"_s} << u"2024-03-01"_s;
        QTest::newRow("then opened again") << QStringList{u"wont_do 2024-03-01"_s, u"open 2024-04-01"_s} << QString();
        QTest::newRow("and given up again") << QStringList{u"wont_do 2024-03-01"_s, u"open 2024-04-01"_s, u"risk_accepted 2024-05-01"_s} << u"2024-05-01"_s;
        QTest::newRow("from one end to another") << QStringList{u"wont_do 2024-03-01"_s, u"risk_accepted 2024-05-01"_s} << u"2024-03-01"_s;
        QTest::newRow("never changed") << QStringList{} << QString();
    }
    void withoutADateTheHistoryTellsWhenItWasClosed()
    {
        QFETCH(QStringList, statuses);
        QFETCH(QString, closed);
        QList<ActionEdit> edits;
        QString before = u"open"_s;
        for (const QString &status : statuses) {
            const QString after = status.section(u' ', 0, 0);
            edits.append({.action = u"x"_s, .at = *moment(status.section(u' ', 1)).at, .field = u"status"_s, .before = before, .after = after});
            before = after;
        }
        const Closings closings = closingsIn(edits);
        const std::optional<qint64> wanted = moment(closed).at;
        QCOMPARE(closedAt({.uid = u"x"_s, .status = ActionStatus::WontDo}, closings), wanted);
        // and a date that somebody gave says more
        const Moment done = moment(u"2024-01-15"_s);
        QCOMPARE(closedAt({.uid = u"x"_s, .status = ActionStatus::Done, .done = done}, closings), done.at);
        QVERIFY(!closedAt({.uid = u"x"_s}, closings)); // it is open
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
};

QTEST_APPLESS_MAIN(TestActionFlow)
#include "tst_actionflow.moc"
