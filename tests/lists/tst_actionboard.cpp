// SPDX-License-Identifier: GPL-3.0-or-later
// Which action items are shown, in what groups and order.
#include "models/incident/timetext.h"
#include "models/lists/actions/actionboard.h"
#include "models/lists/actions/duetext.h"
#include "models/lists/savedfilters.h"

#include "tests/support/outagedatabase.h"

#include <QTest>

using namespace hindsight;
using namespace Qt::StringLiterals;

namespace {

Moment day(const QString &text) { return text.isEmpty() ? Moment() : *readMoment(text, {}); }

} // namespace

class ActionBoardTest : public QObject
{
    Q_OBJECT

private:
    const qint64 m_now = *fromIsoText(u"2024-08-10T09:00:00Z"_s);
    const People m_people{{{.uid = u"anna"_s, .name = u"Anna"_s, .team = u"SRE"_s, .aliases = {u"@sre"_s}},
                           {.uid = u"ben"_s, .name = u"Ben"_s, .team = u"Payments"_s, .left = true}}};

    std::shared_ptr<const BoardItem> item(qint64 number, ActionItem action, qint64 incident = 1) const
    {
        action.uid = u"action %1"_s.arg(number);
        action.number = number;
        return std::make_shared<BoardItem>(boardItem(
            {action, u"incident %1"_s.arg(incident), incident, u"Incident %1"_s.arg(incident), incident == 1 ? u"checkout"_s : QString()}, m_people, 0));
    }
    BoardItems items() const
    {
        return {item(1,
                     {.text = u"Alert on the rate"_s,
                      .kind = ActionKind::Detect,
                      .team = u"Payments"_s,
                      .person = u"@sre"_s,
                      .priority = u"P1"_s,
                      .due = day(u"2024-08-07"_s)}),
                item(2, {.text = u"Write a runbook"_s, .kind = ActionKind::Process, .person = u"anna"_s, .due = day(u"2024-08-12"_s)}, 2),
                item(3, {.text = u"Test the gateway"_s, .kind = ActionKind::Prevent, .person = u"Ben"_s, .priority = u"P2"_s, .due = day(u"2024-09-30"_s)}),
                item(4, {.text = u"Ask the provider"_s, .kind = ActionKind::Prevent}, 2),
                item(5,
                     {.text = u"Roll back by button"_s,
                      .kind = ActionKind::Mitigate,
                      .person = u"Ben"_s,
                      .status = ActionStatus::Verified,
                      .due = day(u"2024-08-01"_s)})};
    }
    /// Numbers of the items, and the headings in brackets.
    QString shown(const BoardView &view, const QSet<QString> &collapsed = {}) const
    {
        const BoardItems all = items();
        const Board board = arranged(all, view, collapsed, m_now);
        QStringList parts;
        for (const BoardLine &line : board.lines) {
            const BoardGroup group = line.group < 0 ? BoardGroup() : board.groups[line.group];
            parts.append(line.item < 0 ? u"[%1 %2/%3]"_s.arg(group.name).arg(group.count).arg(group.overdue)
                                       : QString::number(*all[line.item]->row.action.number));
        }
        return parts.join(u' ');
    }

private Q_SLOTS:
    void shouldNarrow_data()
    {
        QTest::addColumn<ActionFilter>("filter");
        QTest::addColumn<QString>("numbers");
        QTest::newRow("open ones") << ActionFilter{} << u"1 2 3 4"_s;
        QTest::newRow("closed too") << ActionFilter{.withClosed = true} << u"5 1 2 3 4"_s;
        QTest::newRow("a closed status alone") << ActionFilter{.status = ActionStatus::Verified} << u"5"_s;
        QTest::newRow("a status") << ActionFilter{.status = ActionStatus::Blocked} << u""_s;
        QTest::newRow("words") << ActionFilter{.text = u"GATEWAY test"_s} << u"3"_s;
        QTest::newRow("name for an alias") << ActionFilter{.text = u"anna"_s} << u"1 2"_s;
        QTest::newRow("alias") << ActionFilter{.text = u"@sre"_s} << u"1"_s;
        QTest::newRow("number") << ActionFilter{.text = u"act-4"_s} << u"4"_s;
        QTest::newRow("service") << ActionFilter{.text = u"checkout"_s} << u"1 3"_s;
        QTest::newRow("overdue") << ActionFilter{.overdue = true} << u"1"_s;
        QTest::newRow("due soon") << ActionFilter{.dueSoon = true} << u"2"_s;
        QTest::newRow("either") << ActionFilter{.overdue = true, .dueSoon = true} << u"1 2"_s;
        QTest::newRow("no owner, or one who left") << ActionFilter{.ownerless = true} << u"3 4"_s;
        QTest::newRow("owner, by any name") << ActionFilter{.owner = u"Anna"_s} << u"1 2"_s;
        QTest::newRow("owner who left") << ActionFilter{.withClosed = true, .owner = u"Ben"_s} << u"5"_s;
        QTest::newRow("team, of the person too") << ActionFilter{.team = u"Payments"_s} << u"1 3"_s;
        QTest::newRow("without a team") << ActionFilter{.team = QString()} << u"4"_s;
        QTest::newRow("all at once") << ActionFilter{.text = u"alert"_s, .overdue = true, .team = u"Payments"_s, .owner = u"Anna"_s} << u"1"_s;
    }
    void shouldNarrow()
    {
        QFETCH(ActionFilter, filter);
        QTEST(shown({.filter = filter}), "numbers");
    }

    void shouldGroup_data()
    {
        QTest::addColumn<ActionGrouping>("grouping");
        QTest::addColumn<QString>("board");
        QTest::newRow("none") << ActionGrouping::None << u"5 1 2 3 4"_s;
        QTest::newRow("owner") << ActionGrouping::Owner << u"[Anna 2/1] 1 2 [Ben 1/0] 5 [Payments, no owner 1/0] 3 [No owner and no team 1/0] 4"_s;
        QTest::newRow("team") << ActionGrouping::Team << u"[Payments 3/1] 5 1 3 [SRE 1/0] 2 [No team 1/0] 4"_s;
        QTest::newRow("service") << ActionGrouping::Service << u"[checkout 3/1] 5 1 3 [No service 2/0] 2 4"_s;
        QTest::newRow("incident") << ActionGrouping::Incident << u"[INC-2 Incident 2 2/0] 2 4 [INC-1 Incident 1 3/1] 5 1 3"_s;
        QTest::newRow("kind") << ActionGrouping::Kind << u"[Prevent 2/0] 3 4 [Mitigate 1/0] 5 [Detect 1/1] 1 [Process 1/0] 2"_s;
        QTest::newRow("status") << ActionGrouping::Status << u"[Open 4/1] 1 2 3 4 [Verified 1/0] 5"_s;
    }
    void shouldGroup()
    {
        QFETCH(ActionGrouping, grouping);
        QTEST(shown({.filter = {.withClosed = true}, .grouping = grouping}), "board");
    }

    void shouldSort_data()
    {
        QTest::addColumn<ActionOrder>("order");
        QTest::addColumn<QString>("up");
        QTest::addColumn<QString>("down");
        QTest::newRow("number") << ActionOrder::Number << u"1 2 3 4"_s << u"4 3 2 1"_s;
        QTest::newRow("text") << ActionOrder::Text << u"1 4 3 2"_s << u"2 3 4 1"_s;
        QTest::newRow("due, without a date last") << ActionOrder::Due << u"1 2 3 4"_s << u"3 2 1 4"_s;
        QTest::newRow("priority, without one last") << ActionOrder::Priority << u"1 3 2 4"_s << u"3 1 2 4"_s;
        QTest::newRow("owner, nobody last") << ActionOrder::Owner << u"1 2 3 4"_s << u"1 2 3 4"_s;
        QTest::newRow("kind") << ActionOrder::Kind << u"3 4 1 2"_s << u"2 1 3 4"_s;
        QTest::newRow("incident") << ActionOrder::Incident << u"1 3 2 4"_s << u"2 4 1 3"_s;
    }
    void shouldSort()
    {
        QFETCH(ActionOrder, order);
        QTEST(shown({.order = order}), "up");
        QTEST(shown({.order = order, .descending = true}), "down");
    }

    void shouldShowTheHeadingAloneOfAClosedGroup()
    {
        QCOMPARE(shown({.grouping = ActionGrouping::Team}, {u"team:Payments"_s}), u"[Payments 2/1] [SRE 1/0] 2 [No team 1/0] 4"_s);
        QCOMPARE(arranged(items(), {.grouping = ActionGrouping::Team}, {u"team:Payments"_s}, m_now).items, 4);
    }

    void shouldSayHowFarADueDateIs_data()
    {
        QTest::addColumn<QString>("due");
        QTest::addColumn<QString>("text");
        QTest::newRow("days ago") << u"2024-08-07"_s << u"3 day(s) late"_s;
        QTest::newRow("yesterday") << u"2024-08-09"_s << u"1 day(s) late"_s;
        QTest::newRow("today, until it is over") << u"2024-08-10"_s << u"today"_s;
        QTest::newRow("today, at a time that is over") << u"2024-08-10 08:00"_s << u"late since today"_s;
        QTest::newRow("tomorrow") << u"2024-08-11"_s << u"tomorrow"_s;
        QTest::newRow("soon") << u"2024-08-17"_s << u"in 7 days"_s;
        QTest::newRow("later") << u"2024-08-18"_s << u""_s;
        QTest::newRow("never") << u""_s << u""_s;
    }
    void shouldSayHowFarADueDateIs()
    {
        QFETCH(QString, due);
        QTEST(dueText({.uid = u"a"_s, .due = day(due)}, m_now), "text");
        QCOMPARE(dueText({.uid = u"a"_s, .status = ActionStatus::Done, .due = day(due)}, m_now), QString());
    }

    void shouldRememberAView()
    {
        const BoardView view{.filter = {.text = u"x y"_s,
                                        .withClosed = true,
                                        .overdue = true,
                                        .dueSoon = true,
                                        .ownerless = true,
                                        .status = ActionStatus::Done,
                                        .team = QString(),
                                        .owner = u"Anna"_s},
                             .grouping = ActionGrouping::Service,
                             .order = ActionOrder::Slips,
                             .descending = true};
        QCOMPARE(boardViewOf(toMap(view)), view);
        QCOMPARE(boardViewOf(toMap({})), BoardView());
        QCOMPARE(boardViewOf({{u"grouping"_s, u"of another version"_s}, {u"status"_s, 7}}), BoardView());
    }

    void shouldSaveFiltersInTheDatabase()
    {
        OutageDatabase database;
        Store &store = database.store();
        const BoardView late{.filter = {.overdue = true}, .grouping = ActionGrouping::Team}, mine{.filter = {.owner = u"Anna"_s}};
        // when
        VERIFY_RESULT(saveFilter(store, u"Late  by team"_s, late));
        VERIFY_RESULT(saveFilter(store, u"anna"_s, late));
        VERIFY_RESULT(saveFilter(store, u"Anna"_s, mine)); // over the one before
        // then
        auto filters = savedFilters(store);
        VERIFY_RESULT(filters);
        QCOMPARE(filters->size(), 2);
        QCOMPARE(filters->at(0).entry.name, u"anna"_s);
        QCOMPARE(filters->at(0).view, mine);
        QCOMPARE(filters->at(1).view, late);
        QVERIFY(!saveFilter(store, u" "_s, mine));
        // when one is removed, and that is taken back
        VERIFY_RESULT(removeFilter(store, filters->at(1)));
        QCOMPARE(savedFilters(store)->size(), 1);
        VERIFY_RESULT(store.undo());
        QCOMPARE(savedFilters(store)->at(1).entry.name, u"Late by team"_s);
    }
};

QTEST_GUILESS_MAIN(ActionBoardTest)
#include "tst_actionboard.moc"
