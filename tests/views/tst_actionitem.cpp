// SPDX-License-Identifier: GPL-3.0-or-later
// All of one action item: what tables have no room for, by key and mouse.
#include "models/incident/timetext.h"
#include "tests/support/numbers.h"
#include "views/actions/boardtable.h"
#include "windowfixture.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace hindsight;
using namespace Qt::StringLiterals;

namespace {

/// The window on all of ACT-1, which was opened on the board; INC-2 is there too.
class ItemFixture : public WindowFixture
{
public:
    ItemFixture()
    {
        Record slow;
        slow.incident = {.uid = newUid(), .title = u"Search slow"_s};
        slow.causes = {Cause{.uid = newUid(), .incident = slow.incident.uid, .text = u"A cache that was too small."_s}};
        QList<Change> changes = created(slow);
        changes.append(created(Person{.uid = newUid(), .name = u"Anna Berg"_s}));
        if (const auto step = store().apply(changes); !step)
            qFatal("%s", qPrintable(step.error().sentence()));
        press(Qt::Key_2, Qt::AltModifier);
        auto *board = find<BoardTable>(u"actionList"_s);
        board->setFocus();
        press(Qt::Key_Home, Qt::ControlModifier);
        press(Qt::Key_Return, Qt::AltModifier);
        if (!find(u"actionItemPage"_s))
            qFatal("the page does not open");
    }

    ActionItem action(int number = 1) const
    {
        const auto other = database.other();
        ActionItem item{.uid = *other->actionUid(QString::number(number))};
        fromObject(*other->row(u"action"_s, item.uid), item);
        return item;
    }
    template <class W = QLineEdit> W *field(const QString &name) const { return find<W>(u"item."_s + name); }
    /// Types over what stands in a field, and presses Enter.
    void fill(const QString &name, const QString &text)
    {
        field(name)->setFocus();
        field(name)->selectAll();
        type(text);
        press(Qt::Key_Return);
    }
    void choose(const QString &name, const QString &value)
    {
        auto *box = field<QComboBox>(name);
        box->setFocus();
        press(Qt::Key_Home);
        for (int i = 0; i < box->count() && box->currentData().toString() != value; ++i)
            press(Qt::Key_Down);
        QVERIFY2(box->currentData().toString() == value, qPrintable(messages().join(u' ')));
    }
};

} // namespace

class ActionItemTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { WindowFixture::prepare(); }

    void shouldSayWhetherItWorked()
    {
        // Given an action item of an incident that has numbers
        ItemFixture ui;
        importNumbersInto(ui.store(), outagePayments(), ui.database.outage.incident.uid);
        const auto told = [&ui] {
            const auto *label = ui.find<QLabel>(u"didItWork"_s);
            return label ? label->text() : QString();
        };
        QVERIFY(told().isEmpty());
        // When it is done after the numbers end
        ui.choose(u"status"_s, u"done"_s);
        ui.fill(u"done"_s, u"2024-08-01 10:00"_s);
        // Then it says so where one says how it worked
        QTRY_VERIFY2(told().endsWith(u"no data: the numbers say nothing about the time after it was done."_s), qPrintable(told()));
        // When it was done before they end, then how many payments succeeded since
        ui.fill(u"done"_s, u"2024-07-20 12:00"_s);
        QTRY_VERIFY2(told().contains(u"Success rate since then 93.3 % of 1,500 final attempts"_s), qPrintable(told()));
    }

    void shouldCarryARisk()
    {
        ItemFixture ui;
        // given an action item that keeps its incident open
        QVERIFY(ui.find<QLabel>(u"actionItemNumber"_s)->text().startsWith(u"ACT-1"_s));
        QVERIFY(ui.field<QComboBox>(u"status"_s)->hasFocus());
        // when
        ui.choose(u"status"_s, u"risk_accepted"_s);
        ui.fill(u"accepted_by"_s, u"Anna Berg"_s);
        ui.fill(u"accepted_until"_s, u"2100-01-01"_s);
        // then
        QCOMPARE(ui.action().status, ActionStatus::RiskAccepted);
        QCOMPARE(ui.action().acceptedBy, u"Anna Berg"_s);
        QCOMPARE(dateText(ui.action().acceptedUntil, {}), u"2100-01-01"_s);
        // when what is typed is no date, then it says so, and what was there stays
        ui.fill(u"accepted_until"_s, u"soon"_s);
        QVERIFY(ui.messages().join(u' ').contains(u"soon"_s));
        QCOMPARE(ui.field(u"accepted_until"_s)->text(), u"soon"_s);
        QCOMPARE(dateText(ui.action().acceptedUntil, {}), u"2100-01-01"_s);
        // when that is mended, then nothing is said any more
        ui.fill(u"accepted_until"_s, u"2100-02-01"_s);
        QCOMPARE(dateText(ui.action().acceptedUntil, {}), u"2100-02-01"_s);
        QVERIFY(!ui.messages().join(u' ').contains(u"soon"_s));
    }

    void shouldVerifyWithWhatWasSeen()
    {
        ItemFixture ui;
        ui.field(u"verification"_s)->setFocus();
        ui.type(u"The alert fired in the exercise."_s);
        ui.press(Qt::Key_Tab);
        ui.fill(u"verified_by"_s, u"Anna Berg"_s);
        ui.choose(u"status"_s, u"verified"_s);
        // then it was done and verified now
        QCOMPARE(ui.action().verification, u"The alert fired in the exercise."_s);
        QCOMPARE(ui.action().verifiedBy, u"Anna Berg"_s);
        QVERIFY(ui.action().done.at && ui.action().verified.at);
        // when that is taken back, step by step
        ui.find(u"openIncident"_s)->setFocus();
        ui.press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(ui.action().status != ActionStatus::Verified);
        QVERIFY(!ui.action().verified.at);
        QCOMPARE(ui.action().verifiedBy, u"Anna Berg"_s);
    }

    void shouldLinkATrackerAndSayWhyADateSlipped()
    {
        ItemFixture ui;
        ui.fill(u"tracker_key"_s, u"PAY-88"_s);
        ui.fill(u"due"_s, u"2024-08-01"_s);
        QVERIFY(!ui.find<QLabel>(u"slips"_s));
        // when it is put off, and somebody writes why
        ui.fill(u"due"_s, u"2024-09-01"_s);
        QCOMPARE(ui.find<QLabel>(u"slips"_s)->text(), u"Put off from 2024-08-01 to 2024-09-01"_s);
        ui.fill(u"status_reason"_s, u"The gateway is frozen"_s);
        // then
        QCOMPARE(ui.action().trackerKey, u"PAY-88"_s);
        QCOMPARE(ui.find<QLabel>(u"slips"_s)->text(), u"Put off from 2024-08-01 to 2024-09-01: The gateway is frozen"_s);
    }

    void shouldAnswerSeveralIncidentsAndCauses()
    {
        ItemFixture ui;
        QCOMPARE(ui.field(u"incidents"_s)->text(), u"INC-1"_s);
        // when
        ui.fill(u"incidents"_s, u"INC-1, inc-2"_s);
        // then the causes of both can be ticked
        QCOMPARE(ui.action().incidents.size(), 2);
        QCOMPARE(ui.field(u"incidents"_s)->text(), u"INC-1, INC-2"_s);
        const auto causes = ui.find(u"actionItemPage"_s)->findChildren<QCheckBox *>();
        QVERIFY(causes.size() >= 2);
        QTRY_VERIFY(causes.last()->isVisible());
        QVERIFY(causes.last()->toolTip().contains(u"A cache that was too small."_s));
        const qsizetype before = ui.action().causes.size();
        ui.click(causes.last());
        QCOMPARE(ui.action().causes.size(), before + 1);
        causes.last()->setFocus();
        ui.press(Qt::Key_Space);
        QCOMPARE(ui.action().causes.size(), before);
        // when it would answer none, or one that is not there
        ui.fill(u"incidents"_s, u"INC-99"_s);
        QVERIFY(ui.messages().join(u' ').contains(u"INC-99"_s));
        ui.fill(u"incidents"_s, u","_s);
        QVERIFY(ui.messages().join(u' ').contains(u"at least one incident"_s));
        QCOMPARE(ui.action().incidents.size(), 2);
    }

    void shouldOpenByMouseAndComeBack()
    {
        ItemFixture ui;
        ui.press(Qt::Key_Left, Qt::AltModifier);
        auto *board = ui.find<BoardTable>(u"actionList"_s);
        QVERIFY(board);
        // when one is chosen, and the button for all of it
        ui.click(board, board->model()->index(1, 1));
        ui.click(ui.find<QPushButton>(u"detailsOfAction"_s));
        QVERIFY(ui.find<QLabel>(u"actionItemNumber"_s)->text().startsWith(u"ACT-2"_s));
        // and its incident
        ui.click(ui.find<QPushButton>(u"openIncident"_s));
        PartTable *table = ui.table(u"action"_s);
        QVERIFY(table);
        QCOMPARE(table->currentIndex().row(), 1);
        // when it is opened from there, then the way back leads there
        ui.click(ui.find<QPushButton>(u"actionDetails"_s));
        QVERIFY(ui.find(u"actionItemPage"_s));
        ui.press(Qt::Key_Left, Qt::AltModifier);
        QVERIFY(ui.table(u"action"_s));
        // when its number is clicked twice on the board
        ui.press(Qt::Key_2, Qt::AltModifier);
        const QPoint place = board->visualRect(board->model()->index(1, 0)).center();
        QTest::mouseClick(board->viewport(), Qt::LeftButton, Qt::NoModifier, place);
        QTest::mouseDClick(board->viewport(), Qt::LeftButton, Qt::NoModifier, place);
        QVERIFY(ui.find(u"actionItemPage"_s));
        // when the item is removed, then its page says so
        const auto other = ui.database.other();
        VERIFY_RESULT(other->apply({removed(ui.action(2))}));
        ui.store().poll();
        QTRY_VERIFY(ui.find<QLabel>(u"actionItemNumber"_s)->text().contains(u"not there any more"_s));
        QVERIFY(!ui.field<QComboBox>(u"status"_s));
    }
};

QTEST_MAIN(ActionItemTest)
#include "tst_actionitem.moc"
