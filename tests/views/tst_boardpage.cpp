// SPDX-License-Identifier: GPL-3.0-or-later
// The board of action items, by key and mouse: groups, filters that are saved, several changed at once, handed over, due dates by policy.
#include "models/incident/timetext.h"
#include "models/lists/actions/actionlist.h"
#include "models/lists/savedfilters.h"
#include "views/actions/boardtable.h"
#include "views/controls/chipbutton.h"
#include "windowfixture.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>

using namespace hindsight;
using namespace Qt::StringLiterals;

namespace {

/// The window on its board: three action items of the outage (Payments; Anna has two, one of them by an alias) and two of a second incident
/// (Ben, and nobody).
class BoardFixture : public WindowFixture
{
public:
    BoardFixture()
    {
        QList<Change> changes{created(Person{.uid = newUid(), .name = u"Anna"_s, .team = u"Payments"_s, .aliases = {u"@sre"_s}}),
                              created(Person{.uid = newUid(), .name = u"Ben"_s, .team = u"Search"_s, .position = 1})};
        const QString owners[] = {u"Anna"_s, u"@sre"_s, QString()};
        for (int i = 0; i < 3; ++i) {
            ActionItem after = record().actions[i];
            after.person = owners[i];
            if (i == 0)
                after.due = *readMoment(u"2024-08-01", {});
            changes.append(updated(record().actions[i], after));
        }
        Record slow;
        slow.incident = {.uid = newUid(), .title = u"Search slow"_s};
        slow.services = {ServiceRole{.uid = newUid(), .incident = slow.incident.uid, .service = u"search"_s}};
        slow.actions = {ActionItem{.uid = newUid(), .incidents = {slow.incident.uid}, .text = u"Cache results"_s, .person = u"Ben"_s, .priority = u"P2"_s},
                        ActionItem{.uid = newUid(), .incidents = {slow.incident.uid}, .text = u"Find an owner"_s, .position = 1}};
        changes += created(slow);
        if (const auto step = store().apply(changes); !step)
            qFatal("%s", qPrintable(step.error().sentence()));
        press(Qt::Key_2, Qt::AltModifier);
    }

    BoardTable *board() const { return find<BoardTable>(u"actionList"_s); }
    /// The rows as a reader sees them: headings in brackets, numbers of the items.
    QString shown() const
    {
        QStringList rows;
        for (int row = 0; board() && row < board()->model()->rowCount(); ++row) {
            const QModelIndex first = board()->model()->index(row, 0);
            rows.append(first.data(TableModel::HeadingRole).toBool() ? u'[' + first.data(Qt::AccessibleTextRole).toString().section(u',', 0, 0) + u']'
                                                                     : first.data().toString().section(u'-', 1));
        }
        return rows.join(u' ');
    }
    /// Chooses from a box as a person does: to its first entry, then down to the wanted one.
    void choose(const QString &name, const QString &text)
    {
        auto *box = find<QComboBox>(name);
        box->setFocus();
        press(Qt::Key_Home);
        for (int i = 0; i < box->count() && box->currentText() != text; ++i)
            press(Qt::Key_Down);
        QCOMPARE(box->currentText(), text);
    }
    void group(const QString &by)
    {
        press(Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
        choose(u"groupActions"_s, by);
        board()->setFocus();
    }
    ActionItem action(int number) const
    {
        const auto uid = database.other()->actionUid(QString::number(number));
        ActionItem item;
        fromObject(*database.other()->row(u"action"_s, *uid), item);
        return item;
    }
    int column(const QString &field) const { return board()->fieldModel()->columnOf(field); }
};

} // namespace

class BoardPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { WindowFixture::prepare(); }

    void shouldGroupWithTheKeyboard()
    {
        BoardFixture ui;
        QCOMPARE(ui.shown(), u"1 2 3 4 5"_s);
        // when
        ui.group(u"By owner"_s);
        // then one person is one group, whatever she is called
        QCOMPARE(ui.shown(), u"[Anna] 1 2 [Ben] 4 [Payments] 3 [No owner and no team] 5"_s);
        QVERIFY(ui.board()->model()->index(0, 0).data(Qt::AccessibleTextRole).toString().contains(u"1 overdue"_s));
        // when the first group is closed, then opened
        ui.press(Qt::Key_Home, Qt::ControlModifier);
        ui.press(Qt::Key_Left);
        QCOMPARE(ui.shown(), u"[Anna] [Ben] 4 [Payments] 3 [No owner and no team] 5"_s);
        ui.press(Qt::Key_Down);
        ui.press(Qt::Key_Space);
        QCOMPARE(ui.shown(), u"[Anna] [Ben] [Payments] 3 [No owner and no team] 5"_s);
        ui.press(Qt::Key_Up);
        ui.press(Qt::Key_Right);
        QCOMPARE(ui.shown(), u"[Anna] 1 2 [Ben] [Payments] 3 [No owner and no team] 5"_s);
        ui.press(Qt::Key_Right);
        QCOMPARE(ui.board()->currentIndex().row(), 1);
        // when another one is clicked
        ui.click(ui.board(), ui.board()->model()->index(4, 1));
        QCOMPARE(ui.shown(), u"[Anna] 1 2 [Ben] [Payments] [No owner and no team] 5"_s);
        // when it is grouped otherwise
        ui.group(u"By service"_s);
        QCOMPARE(ui.shown(), u"[Payment gateway] 1 2 3 [search] 4 5"_s);
        ui.group(u"No groups"_s);
        QCOMPARE(ui.shown(), u"1 2 3 4 5"_s);
    }

    void shouldSortByMouseAndKey()
    {
        BoardFixture ui;
        QHeaderView *header = ui.board()->horizontalHeader();
        const auto head = [&](int column) { return QPoint(header->sectionViewportPosition(column) + 12, header->height() / 2); };
        // when
        QTest::mouseClick(header->viewport(), Qt::LeftButton, Qt::NoModifier, head(ui.column(u"text"_s)));
        QCOMPARE(ui.shown(), u"4 5 1 3 2"_s);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, Qt::NoModifier, head(ui.column(u"text"_s)));
        QCOMPARE(ui.shown(), u"2 3 1 5 4"_s);
        // when the keyboard sorts by the column it is in
        ui.board()->setFocus();
        ui.board()->setCurrentIndex(ui.board()->model()->index(2, 0));
        ui.press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(ui.shown(), u"1 2 3 4 5"_s);
        QCOMPARE(ui.board()->currentIndex().row(), 0); // it stays in its item
        ui.press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(ui.shown(), u"5 4 3 2 1"_s);
    }

    void shouldTickOffInAnyCellAndEdit()
    {
        BoardFixture ui;
        ui.group(u"By team"_s);
        ui.click(ui.board(), ui.board()->model()->index(1, ui.column(u"priority"_s)));
        // when
        ui.press(Qt::Key_F2);
        ui.type(u"P1"_s);
        ui.press(Qt::Key_Return);
        QCOMPARE(ui.action(1).priority, u"P1"_s);
        ui.press(Qt::Key_Up);
        ui.press(Qt::Key_Space);
        // then
        QCOMPARE(ui.action(1).status, ActionStatus::Done);
        QVERIFY(!ui.shown().contains(u"1"_s));
    }

    void shouldChangeSeveralAsOneStepAndTakeItBack()
    {
        BoardFixture ui;
        ui.group(u"By team"_s);
        QCOMPARE(ui.shown(), u"[Payments] 1 2 3 [Search] 4 [No team] 5"_s);
        QVERIFY(!ui.find(u"actionTools"_s));
        const ActionItem first = ui.action(1);
        // when two are selected with Shift and one more with Ctrl
        ui.click(ui.board(), ui.board()->model()->index(1, 1));
        ui.press(Qt::Key_Down, Qt::ShiftModifier);
        const QModelIndex other = ui.board()->model()->index(5, 1);
        QTest::mouseClick(ui.board()->viewport(), Qt::LeftButton, Qt::ControlModifier, ui.board()->visualRect(other).center());
        QCOMPARE(ui.find<QLabel>(u"selectedActions"_s)->text(), u"3 action item(s) selected"_s);
        // and given a status, a team and two weeks more
        ui.press(Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
        ui.type(u"Blo"_s);
        ui.find<QLineEdit>(u"teamOfActions"_s)->setFocus();
        ui.type(u"Core"_s);
        ui.find<QLineEdit>(u"dueOfActions"_s)->setFocus();
        ui.type(u"+2 weeks"_s);
        ui.find<QLineEdit>(u"reasonOfActions"_s)->setFocus();
        ui.type(u"A freeze"_s);
        ui.press(Qt::Key_Return);
        // then
        for (const int number : {1, 2, 4}) {
            QCOMPARE(ui.action(number).status, ActionStatus::Blocked);
            QCOMPARE(ui.action(number).team, u"Core"_s);
            QCOMPARE(ui.action(number).statusReason, u"A freeze"_s);
        }
        QCOMPARE(dateText(ui.action(1).due, {}), u"2024-08-15"_s);
        QCOMPARE(ui.action(3).team, u"Payments"_s);
        QCOMPARE(ui.shown(), u"[Core] 1 2 4 [Payments] 3 [No team] 5"_s);
        QVERIFY(ui.messages().contains(u"3 action item(s): status Blocked, team Core, due date +2 weeks, reason A freeze."_s));
        QVERIFY(ui.board()->hasFocus());
        // when it is taken back
        ui.press(Qt::Key_Z, Qt::ControlModifier);
        // then all are as they were, and one is still on the board
        QCOMPARE(ui.action(1), first);
        QCOMPARE(ui.action(4).team, QString());
        QCOMPARE(ui.shown(), u"[Payments] 1 2 3 [Search] 4 [No team] 5"_s);
        QVERIFY(ui.board()->isVisible());
        // when all are selected, and what is typed is no date
        ui.press(Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(ui.find<QLabel>(u"selectedActions"_s)->text(), u"5 action item(s) selected"_s);
        ui.find<QLineEdit>(u"dueOfActions"_s)->setFocus();
        ui.type(u"soon"_s);
        ui.press(Qt::Key_Return);
        QVERIFY(ui.messages().join(u' ').contains(u"“soon” is no due date"_s));
        QCOMPARE(ui.action(1), first);
        ui.press(Qt::Key_Escape);
        QVERIFY(ui.board()->hasFocus());
    }

    void shouldSaveAndChooseAFilter()
    {
        BoardFixture ui;
        // given
        ui.group(u"By team"_s);
        ui.find<QCheckBox>(u"overdue"_s)->setFocus();
        ui.press(Qt::Key_Space);
        QCOMPARE(ui.shown(), u"[Payments] 1"_s);
        // when
        ui.press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        ui.type(u"Late by team"_s);
        ui.press(Qt::Key_Return);
        // then
        QCOMPARE(savedFilters(ui.store())->size(), 1);
        // when one looks otherwise, and chooses it again
        ui.find<QCheckBox>(u"overdue"_s)->setFocus();
        ui.press(Qt::Key_Space);
        ui.group(u"No groups"_s);
        QCOMPARE(ui.shown(), u"1 2 3 4 5"_s);
        ui.press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        ui.type(u"late BY team"_s);
        ui.press(Qt::Key_Return);
        QCOMPARE(ui.shown(), u"[Payments] 1"_s);
        QVERIFY(ui.find<QCheckBox>(u"overdue"_s)->isChecked());
        // when it is removed, and that is taken back
        ui.click(ui.find<QPushButton>(u"removeFilter"_s));
        QVERIFY(savedFilters(ui.store())->isEmpty());
        ui.board()->setFocus();
        ui.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(ui.find<QComboBox>(u"savedFilters"_s)->count(), 1);
    }

    void shouldSayWhatIsMissingAndLeaveTheRestInItsPlace()
    {
        // Given the board with its action items
        BoardFixture ui;
        auto *filter = ui.find<QLineEdit>(u"actionFilter"_s);
        const QPoint place = filter->mapTo(filter->window(), QPoint());

        // When the filter fits none
        ui.press(Qt::Key_F, Qt::ControlModifier);
        ui.type(u"nobody wrote this"_s);

        // Then that is said in place of the table, and nothing else has moved
        QTRY_VERIFY(!ui.board());
        const auto shows = [&ui]<class W>(const QString &text) -> W * {
            for (W *widget : ui.window.findChildren<W *>()) {
                if (widget->isVisible() && widget->text() == text)
                    return widget;
            }
            return nullptr;
        };
        QVERIFY(shows.template operator()<QLabel>(u"No action item fits"_s));
        QCoreApplication::processEvents(); // laid out
        QCOMPARE(filter->mapTo(filter->window(), QPoint()), place);

        // When the filter is cleared with the button that stands there
        auto *clear = shows.template operator()<QPushButton>(u"Clear the filter"_s);
        QVERIFY(clear);
        BoardFixture::click(clear);

        // Then all are back, and the keyboard goes on in them
        QTRY_VERIFY(ui.board());
        QCOMPARE(filter->text(), QString());
        QVERIFY(ui.board()->hasFocus());
    }

    void shouldNarrowByOwnerTeamAndStatus()
    {
        BoardFixture ui;
        ui.choose(u"actionOwner"_s, u"Anna"_s);
        QCOMPARE(ui.shown(), u"1 2"_s);
        ui.choose(u"actionOwner"_s, u"Any owner"_s);
        ui.choose(u"actionTeam"_s, u"No team"_s);
        QCOMPARE(ui.shown(), u"5"_s);
        ui.choose(u"actionTeam"_s, u"Any team"_s);
        ui.choose(u"actionStatus"_s, u"Blocked"_s);
        QCOMPARE(ui.shown(), u""_s);
        ui.choose(u"actionStatus"_s, u"Any status"_s);
        ui.press(Qt::Key_F, Qt::ControlModifier);
        ui.type(u"cache"_s);
        QCOMPARE(ui.shown(), u"4"_s);
    }

    void shouldHandOverAndMarkWhoLeft()
    {
        BoardFixture ui;
        ui.press(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
        auto *items = ui.find<QTableView>(u"handOverItems"_s);
        QVERIFY(items);
        QVERIFY(ui.find<QComboBox>(u"handOverFrom"_s)->currentText().startsWith(u"Anna"_s));
        QCOMPARE(items->model()->rowCount(), 2);
        QCOMPARE(ui.find<QLabel>(u"handOverSentence"_s)->text(), u"2 of 2 open action item(s) are handed over."_s);
        // when one stays, the other goes to Ben, and Anna leaves
        items->setFocus();
        ui.press(Qt::Key_Down);
        ui.press(Qt::Key_Space);
        QCOMPARE(ui.find<QLabel>(u"handOverSentence"_s)->text(), u"1 of 2 open action item(s) are handed over."_s);
        auto *to = ui.find<QComboBox>(u"handOverTo"_s);
        to->setFocus();
        to->lineEdit()->selectAll();
        ui.type(u"Ben"_s);
        ui.press(Qt::Key_Escape);
        ui.window.activateWindow(); // the list of those that fit was a window
        QVERIFY(QTest::qWaitForWindowActive(&ui.window));
        ui.find<QCheckBox>(u"handOverLeft"_s)->setFocus();
        ui.press(Qt::Key_Space);
        ui.click(ui.find<QPushButton>(u"applyHandOver"_s));
        // then the board shows what nobody does now
        QCOMPARE(ui.action(1).person, u"Ben"_s);
        QCOMPARE(ui.action(2).person, u"@sre"_s); // stays in the history
        QVERIFY(ui.messages().contains(u"1 action item(s) of Anna handed over to Ben; Anna left."_s));
        ui.group(u"By owner"_s);
        QCOMPARE(ui.shown(), u"[Ben] 1 4 [Payments] 2 3 [No owner and no team] 5"_s);
        QCOMPARE(ui.board()->model()->index(4, ui.column(u"person"_s)).data().toString(), u"no owner"_s);
        // when it is taken back
        ui.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(ui.action(1).person, u"Anna"_s);
        QCOMPARE(ui.shown(), u"[Anna] 1 2 [Ben] 4 [Payments] 3 [No owner and no team] 5"_s);
    }

    void shouldRememberGroupsAndFilter()
    {
        // given
        OutageDatabase database;
        {
            MainWindow window(database.store());
            window.show();
            window.showPlace(Place::Actions);
            QVERIFY(QTest::qWaitForWindowActive(&window));
            WindowFixture::press(Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
            WindowFixture::press(Qt::Key_End);
            auto *table = WindowFixture::findIn<BoardTable>(window, u"actionList"_s);
            table->setFocus();
            WindowFixture::press(Qt::Key_Home, Qt::ControlModifier);
            WindowFixture::press(Qt::Key_Left);
            QCOMPARE(table->model()->rowCount(), 1);
            window.close();
        }
        // when
        MainWindow again(database.store());
        again.show();
        // then
        auto *table = WindowFixture::findIn<BoardTable>(again, u"actionList"_s);
        QVERIFY(table);
        QCOMPARE(table->model()->rowCount(), 1);
        QCOMPARE(WindowFixture::findIn<QComboBox>(again, u"groupActions"_s)->currentText(), u"By status"_s);
        again.close();
        QSettings().clear();
    }

    void shouldOfferDueDatesByPolicy()
    {
        BoardFixture ui;
        // given a policy, written into the list of them
        ui.press(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
        for (int i = 0; i < 4; ++i)
            ui.press(Qt::Key_Down);
        PartTable *policies = ui.table(u"list.policies"_s);
        QVERIFY(policies);
        policies->setFocus();
        policies->setCurrentIndex(policies->model()->index(0, 0));
        ui.type(u"SEV-1"_s);
        ui.press(Qt::Key_Return);
        policies->setCurrentIndex(policies->model()->index(0, 2));
        ui.type(u"30"_s);
        ui.press(Qt::Key_Return);
        const auto written = ui.store().all<Policy>();
        QCOMPARE(written->size(), 1);
        QCOMPARE(written->first().severity, u"SEV-1"_s);
        QCOMPARE(written->first().dueDays, 30);
        // when
        ui.window.openIncident(ui.database.outage.incident.uid);
        ui.press(Qt::Key_5, Qt::ControlModifier);
        // then those without a date are offered one, and none is written
        QVERIFY(ui.find<QLabel>(u"dueByPolicies"_s));
        QVERIFY2(ui.find<QLabel>(u"dueByPolicies"_s)->text().startsWith(u"By the policies 2 action items"_s),
                 qPrintable(ui.find<QLabel>(u"dueByPolicies"_s)->text()));
        QVERIFY(ui.action(2).due.isEmpty());
        // when
        ui.find<QPushButton>(u"takeDueDates"_s)->setFocus();
        ui.press(Qt::Key_Space);
        // then
        QVERIFY(!ui.action(2).due.isEmpty() && !ui.action(3).due.isEmpty());
        QCOMPARE(dateText(ui.action(1).due, {}), u"2024-08-01"_s);
        QVERIFY(!ui.find<QLabel>(u"dueByPolicies"_s));
        ui.press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(ui.action(2).due.isEmpty());
    }

    void shouldSayWhatIsStillToBeVerified()
    {
        BoardFixture ui;
        Incident after = ui.record().incident;
        after.followUp = *readMoment(u"2024-09-01", {});
        VERIFY_RESULT(ui.store().apply({updated(ui.record().incident, after)}));
        ui.window.openIncident(after.uid);
        ui.press(Qt::Key_5, Qt::ControlModifier);
        QCOMPARE(ui.find<QLabel>(u"followUp"_s)->text(),
                 u"Follow-up on 2024-09-01, which is over. 3 that prevent or detect are still to be verified: ACT-1, ACT-2, ACT-3"_s);
        for (const ActionItem &action : ui.record().actions) {
            ActionItem verified = action;
            verified.status = ActionStatus::Verified;
            VERIFY_RESULT(ui.store().apply({updated(action, verified)}));
        }
        QVERIFY(ui.find<ChipButton>(u"ongoing"_s)->accessibleName().endsWith(u"Resolved"_s));
        QCOMPARE(ui.find<QLabel>(u"followUp"_s)->text(),
                 u"Follow-up on 2024-09-01. Everything that prevents or detects is verified, or a risk that somebody carries."_s);
    }

    void shouldCloseAnIncidentWhenNothingMoreIsExpected()
    {
        // given an incident that is over, of which two action items are verified and the risk of the third is carried
        BoardFixture ui;
        const QList<ActionItem> actions = ui.record().actions;
        for (const ActionItem &action : actions) {
            ActionItem after = action;
            after.status = &action == &actions.last() ? ActionStatus::RiskAccepted : ActionStatus::Verified;
            if (after.status == ActionStatus::RiskAccepted)
                after.acceptedUntil = *readMoment(u"2100-01-01", {});
            VERIFY_RESULT(ui.store().apply({updated(action, after)}));
        }
        ui.window.openIncident(ui.record().incident.uid);
        auto *progress = ui.find<ChipButton>(u"ongoing"_s);
        QVERIFY(progress->accessibleName().endsWith(u"Resolved"_s));
        QVERIFY(progress->toolTip().contains(u"is closed when"_s));
        // when its postmortem is reviewed
        auto *state = ui.find<ChipButton>(u"state"_s);
        state->setFocus();
        ui.press(Qt::Key_Space);
        QTRY_VERIFY(QApplication::activePopupWidget());
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        for (int i = 0; i < menu->actions().size() && !(menu->activeAction() && menu->activeAction()->text() == u"Reviewed"); ++i)
            QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Return);
        // then it is closed, and the list can leave it out
        QTRY_VERIFY(progress->accessibleName().endsWith(u"Closed"_s));
        ui.press(Qt::Key_1, Qt::AltModifier);
        auto *incidents = ui.find<QTableView>(u"incidents"_s);
        QCOMPARE(incidents->model()->rowCount(), 2);
        const auto boxes = ui.window.findChildren<QCheckBox *>();
        const auto box = std::ranges::find(boxes, u"State: Not closed"_s, &QWidget::accessibleName);
        QVERIFY(box != boxes.end());
        (*box)->setFocus();
        ui.press(Qt::Key_Space);
        QCOMPARE(incidents->model()->rowCount(), 1);
        QCOMPARE(incidents->model()->index(0, 1).data().toString(), u"Search slow"_s);
        // when the review is taken back, then it is in the list again
        ui.press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(incidents->model()->rowCount(), 2);
    }
};

QTEST_MAIN(BoardPageTest)
#include "tst_boardpage.moc"
