// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowfixture.h"

#include "views/controls/boundedit.h"
#include "views/controls/chipbutton.h"
#include "views/dialogs.h"
#include "views/incidents/milestonestrip.h"

#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTextBrowser>

using namespace hindsight;
using namespace Qt::StringLiterals;

namespace {

enum TimelineColumn { Time, Kind, Who, What, Key };

} // namespace

class IncidentPageTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<WindowFixture> m_window;

    WindowFixture &ui() { return *m_window; }
    PartTable *goToTimeline()
    {
        ui().press(Qt::Key_2, Qt::ControlModifier);
        return ui().table(u"event"_s);
    }

private Q_SLOTS:
    void initTestCase() { WindowFixture::prepare(); }
    void init()
    {
        m_window = std::make_unique<WindowFixture>();
        ui().openOutage();
        QVERIFY(ui().find(u"incidentPage"_s));
    }
    void cleanup() { m_window.reset(); }

    void shouldEditTheTitleInPlace()
    {
        // given
        auto *title = ui().find<BoundEdit>(u"title"_s);
        QCOMPARE(title->toPlainText(), u"Checkout outage after a payment gateway update"_s);
        // when
        ui().click(title->viewport());
        ui().press(Qt::Key_A, Qt::ControlModifier);
        ui().type(u"Checkout down"_s);
        // then it is not on disk yet, and the status bar says so
        QVERIFY(title->isPending());
        QCOMPARE(ui().find<QLabel>(u"saved"_s)->text(), u"Saving\u2026"_s);
        // when
        ui().press(Qt::Key_Return);
        // then
        QCOMPARE(ui().record().incident.title, u"Checkout down"_s);
        QVERIFY(!title->isPending());
        QVERIFY(ui().find<QLabel>(u"saved"_s)->text().startsWith(u"Saved "_s));
        QVERIFY(ui().window.windowTitle().contains(u"Checkout down"_s));
    }

    void shouldWriteTypedTextOneSecondAfterTheLastKeyAsOneStep()
    {
        // given
        auto *summary = ui().find<BoundEdit>(u"summary"_s);
        ui().click(summary->viewport());
        ui().press(Qt::Key_End, Qt::ControlModifier);
        // when
        ui().type(u" One."_s);
        QTRY_VERIFY_WITH_TIMEOUT(ui().record().incident.summary.endsWith(u" One."_s), 3000);
        ui().type(u" Two."_s);
        QTRY_VERIFY_WITH_TIMEOUT(ui().record().incident.summary.endsWith(u" One. Two."_s), 3000);
        // then
        QCOMPARE(ui().store().history()->size(), 2);
        QCOMPARE(summary->toPlainText(), ui().record().incident.summary);
        QVERIFY(summary->hasFocus());
    }

    void shouldWriteTypedTextWhenTheFieldIsLeft()
    {
        auto *impact = ui().find<BoundEdit>(u"impact"_s);
        ui().click(impact->viewport());
        ui().press(Qt::Key_A, Qt::ControlModifier);
        ui().type(u"Nobody could pay."_s);
        ui().press(Qt::Key_Tab);
        QVERIFY(!impact->hasFocus());
        QCOMPARE(ui().record().incident.impact, u"Nobody could pay."_s);
    }

    void shouldUndoInTheFieldWhileItHasTheFocusAndInTheWindowAfterwards()
    {
        // given
        auto *detection = ui().find<BoundEdit>(u"detection"_s);
        const QString before = detection->toPlainText();
        ui().click(detection->viewport());
        ui().press(Qt::Key_End, Qt::ControlModifier);
        ui().type(u"x"_s);
        // when
        ui().press(Qt::Key_Z, Qt::ControlModifier);
        // then only the field went back, and no step was made
        QCOMPARE(detection->toPlainText(), before);
        QCOMPARE(ui().store().history()->size(), 1);
        // when something is written and the field left
        ui().type(u" Really."_s);
        ui().press(Qt::Key_1, Qt::ControlModifier); // the page takes the focus
        QCOMPARE(ui().record().incident.detection, before + u" Really."_s);
        ui().window.setFocus();
        ui().press(Qt::Key_Z, Qt::ControlModifier);
        // then the step is taken back, said, and shown
        QCOMPARE(ui().record().incident.detection, before);
        QCOMPARE(detection->toPlainText(), before);
        QCOMPARE(ui().messages().size(), 1);
        QVERIFY(detection->hasFocus());
    }

    void shouldNotTouchTextThatIsBeingTypedAndNameAConflict()
    {
        // given somebody types while somebody else writes the same field
        auto *summary = ui().find<BoundEdit>(u"summary"_s);
        ui().click(summary->viewport());
        ui().press(Qt::Key_A, Qt::ControlModifier);
        ui().type(u"Mine"_s);
        const auto other = ui().database.other();
        Incident theirs = ui().record().incident;
        const Incident before = theirs;
        theirs.summary = u"Theirs"_s;
        VERIFY_RESULT(other->apply({updated(before, theirs)}));
        // when
        ui().store().poll();
        QCOMPARE(summary->toPlainText(), u"Mine"_s);
        ui().press(Qt::Key_Tab);
        // then
        QCOMPARE(ui().messages().size(), 1);
        QVERIFY2(ui().messages()[0].contains(u"Ben"_s), qPrintable(ui().messages()[0]));
        QCOMPARE(summary->toPlainText(), u"Mine"_s);
        QCOMPARE(ui().record().incident.summary, u"Theirs"_s);
        // when
        for (auto *button : ui().window.findChildren<QPushButton *>()) {
            if (button->isVisible() && button->text() == u"Keep my text")
                ui().click(button);
        }
        // then
        QCOMPARE(ui().record().incident.summary, u"Mine"_s);
        QVERIFY(!summary->isPending());
        QVERIFY(ui().messages().isEmpty());
    }

    void shouldTypeEventsLikeASpreadsheet()
    {
        // given
        PartTable *table = goToTimeline();
        QVERIFY(table);
        QCOMPARE(table->model()->rowCount(), 8);
        // when
        ui().click(ui().find<QPushButton>(u"addEvent"_s));
        ui().type(u"10:50"_s);
        ui().press(Qt::Key_Tab);
        // then the event is there at its time, and the next cell is open
        QCOMPARE(ui().record().events.size(), 8);
        QCOMPARE(ui().record().events[3].at.written, u"10:50"_s);
        QCOMPARE(table->currentIndex().row(), 3);
        QCOMPARE(table->currentIndex().column(), int(Kind));
        // when kind, who and what are typed
        QTRY_VERIFY(QApplication::activePopupWidget()); // the kinds
        ui().press(Qt::Key_D);
        ui().press(Qt::Key_Return);
        QTRY_VERIFY(!QApplication::activePopupWidget());
        QTRY_COMPARE(ui().record().events[3].kind, EventKind::Deploy);
        ui().press(Qt::Key_Right);
        ui().type(u"Release team"_s);
        ui().press(Qt::Key_Tab);
        ui().type(u"Update 4.2 went out"_s);
        ui().press(Qt::Key_Return);
        // then
        const TimelineEvent event = ui().record().events[3];
        QCOMPARE(event.actor, u"Release team"_s);
        QCOMPARE(event.text, u"Update 4.2 went out"_s);
        QCOMPARE(ui().shown(table, 3, What), u"Update 4.2 went out"_s);
        QCOMPARE(ui().shown(table, 3, Kind), u"Deploy"_s);
        // and Enter went to where the next one begins
        QCOMPARE(table->currentIndex().row(), 8);
        QCOMPARE(table->currentIndex().column(), int(Time));
        // when the next one is typed at once
        ui().type(u"10:52"_s);
        ui().press(Qt::Key_Return);
        ui().type(u"10:54"_s);
        ui().press(Qt::Key_Return);
        // then there are two more
        QCOMPARE(ui().record().events.size(), 10);
        QCOMPARE(ui().record().events[4].at.written, u"10:52"_s);
        QCOMPARE(ui().record().events[5].at.written, u"10:54"_s);
    }

    void shouldShowEveryChipWhole()
    {
        // given an incident without events
        ui().press(Qt::Key_N, Qt::ControlModifier);
        PartTable *table = goToTimeline();
        // when one gets a kind, and a time of another day
        ui().click(ui().find<QPushButton>(u"addEvent"_s));
        ui().type(u"2024-07-19 10:50"_s);
        ui().press(Qt::Key_Tab);
        QTRY_VERIFY(QApplication::activePopupWidget());
        ui().press(Qt::Key_C);
        ui().press(Qt::Key_Return);
        ui().click(ui().find<QPushButton>(u"addEvent"_s));
        ui().type(u"2024-07-20 10:50"_s);
        ui().press(Qt::Key_Return);
        // then both can be read
        QTRY_COMPARE(ui().shown(table, 0, Kind), u"Communication"_s);
        QTRY_VERIFY(table->columnWidth(Kind) >= table->itemDelegate()->sizeHint({}, table->model()->index(0, Kind)).width());
        QTRY_VERIFY(table->columnWidth(Time) >= table->itemDelegate()->sizeHint({}, table->model()->index(1, Time)).width());
    }

    void shouldEditCellsWithF2AndByTyping()
    {
        PartTable *table = goToTimeline();
        ui().click(table, table->model()->index(0, Who));
        // when
        ui().press(Qt::Key_F2);
        ui().press(Qt::Key_End);
        ui().type(u" and shops"_s);
        ui().press(Qt::Key_Return);
        // then
        QCOMPARE(ui().record().events[0].actor, u"Customers and shops"_s);
        QCOMPARE(table->currentIndex().row(), 1);
        // when typed without F2, the cell is replaced
        ui().type(u"Helpdesk"_s);
        ui().press(Qt::Key_Return);
        QCOMPARE(ui().record().events[1].actor, u"Helpdesk"_s);
        // when given up
        ui().type(u"Nobody"_s);
        ui().press(Qt::Key_Escape);
        QCOMPARE(ui().record().events[2].actor, u"Engineering"_s);
    }

    void shouldKeepARefusedTimeInTheCellUntilItIsMended()
    {
        PartTable *table = goToTimeline();
        ui().click(table, table->model()->index(1, Time));
        // when
        ui().press(Qt::Key_F2);
        ui().press(Qt::Key_A, Qt::ControlModifier);
        ui().type(u"25:99"_s);
        ui().press(Qt::Key_Return);
        // then
        auto *editor = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(editor);
        QCOMPARE(editor->text(), u"25:99"_s);
        QCOMPARE(ui().messages().size(), 1);
        QCOMPARE(ui().record().events[1].at, ui().database.outage.events[1].at);
        // when
        ui().press(Qt::Key_A, Qt::ControlModifier);
        ui().type(u"10:36"_s);
        ui().press(Qt::Key_Return);
        // then
        QCOMPARE(ui().record().events[1].at.written, u"10:36"_s);
        QVERIFY(ui().messages().isEmpty());
    }

    void shouldRemoveAnEventAndTakeThatBackAndForth()
    {
        // given
        PartTable *table = goToTimeline();
        ui().click(table, table->model()->index(2, What));
        // when
        ui().press(Qt::Key_Delete);
        // then
        QCOMPARE(ui().record().events.size(), 6);
        QCOMPARE(table->model()->rowCount(), 7);
        // when
        ui().press(Qt::Key_Z, Qt::ControlModifier);
        // then it is back, shown, and the window says what it did
        QCOMPARE(ui().record().events, ui().database.outage.events);
        QCOMPARE(table->currentIndex().row(), 2);
        QCOMPARE(ui().messages().size(), 1);
        // when
        ui().press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        // then
        QCOMPARE(ui().record().events.size(), 6);
        QCOMPARE(ui().shown(table, 2, Time), u"11:00"_s);
    }

    void shouldMarkAndUnmarkAnEvent()
    {
        PartTable *table = goToTimeline();
        ui().click(table, table->model()->index(0, Key));
        QCOMPARE(ui().record().events[0].key, false);
        ui().press(Qt::Key_Space);
        QCOMPARE(ui().record().events[0].key, true);
    }

    void shouldTickAnActionOffWithMouseAndKey()
    {
        // given
        ui().press(Qt::Key_5, Qt::ControlModifier);
        PartTable *table = ui().table(u"action"_s);
        auto *tabs = ui().find<QTabBar>(u"tabs"_s);
        QCOMPARE(tabs->tabText(4), u"Actions 3"_s);
        // when
        const QRect cell = table->visualRect(table->model()->index(0, 0));
        QTest::mouseClick(table->viewport(), Qt::LeftButton, Qt::NoModifier, cell.topLeft() + QPoint(17, 14));
        // then
        QCOMPARE(ui().record().actions[0].status, ActionStatus::Done);
        QVERIFY(ui().record().actions[0].done.at);
        QCOMPARE(ui().shown(table, 0, 1), u"Done"_s);
        QCOMPARE(tabs->tabText(4), u"Actions 2"_s);
        // when
        ui().press(Qt::Key_Down);
        ui().press(Qt::Key_Space);
        // then
        QCOMPARE(ui().record().actions[1].status, ActionStatus::Done);
    }

    void shouldAddACauseInTheLastRow()
    {
        ui().press(Qt::Key_4, Qt::ControlModifier);
        PartTable *table = ui().table(u"cause"_s);
        ui().click(table, table->model()->index(2, 1));
        ui().press(Qt::Key_Return);
        ui().type(u"No alert watched single payment methods"_s);
        ui().press(Qt::Key_Return);
        QCOMPARE(ui().record().causes.size(), 3);
        QCOMPARE(ui().record().causes[2].text, u"No alert watched single payment methods"_s);
        QCOMPARE(ui().shown(table, 2, 1), u"No alert watched single payment methods"_s);
    }

    void shouldLeaveRoomForThePagesInALowWindow()
    {
        // when
        ui().window.resize(900, 600);
        QApplication::processEvents();
        // then the milestones scroll with the overview, and the others have the room
        auto *node = ui().find<MilestoneNode>(u"began"_s);
        QVERIFY(node);
        QVERIFY(ui().find(u"overview"_s)->isAncestorOf(node));
        QVERIFY(node->height() >= node->sizeHint().height());
        PartTable *table = goToTimeline();
        QVERIFY(!node->isVisible());
        QVERIFY(!ui().find(u"lanes"_s)); // one tab away
        auto *sides = ui().find<QTabBar>(u"sides"_s);
        ui().click(sides, sides->tabRect(2).center());
        QVERIFY(ui().find(u"lanes"_s));
        ui().click(sides, sides->tabRect(0).center());
        QVERIFY2(table->height() > 250, qPrintable(QString::number(table->height())));
        // when there is room again
        ui().window.resize(1280, 860);
        QApplication::processEvents();
        ui().press(Qt::Key_4, Qt::ControlModifier);
        // then they are in sight again, but where the lanes show them
        QVERIFY(ui().find<MilestoneNode>(u"began"_s));
    }

    void shouldSetAMissingMilestone()
    {
        // given
        auto *node = ui().find<MilestoneNode>(u"identified"_s);
        QVERIFY(!node->isKnown());
        QVERIFY(node->accessibleName().contains(u"no time"_s));
        // when
        ui().click(node);
        ui().type(u"11:15"_s);
        ui().press(Qt::Key_Return);
        // then
        QVERIFY(node->isKnown());
        const auto identified = milestoneOf(ui().record(), MilestoneKind::Identified);
        QVERIFY(identified);
        QCOMPARE(identified->source, MilestoneSource::Set);
        QCOMPARE(identified->at.written, u"11:15"_s);
        // when what a document stated is corrected by hand
        ui().click(ui().find<MilestoneNode>(u"began"_s));
        ui().press(Qt::Key_A, Qt::ControlModifier);
        ui().type(u"10:16"_s);
        ui().press(Qt::Key_Return);
        // then both stand there
        QCOMPARE(milestoneOf(ui().record(), MilestoneKind::Began)->at.written, u"10:16"_s);
        QCOMPARE(ui().record().milestones.size(), ui().database.outage.milestones.size() + 2);
        // when emptied
        ui().click(ui().find<MilestoneNode>(u"began"_s));
        ui().press(Qt::Key_A, Qt::ControlModifier);
        ui().press(Qt::Key_Backspace);
        ui().press(Qt::Key_Return);
        // then the document's word counts again
        QCOMPARE(milestoneOf(ui().record(), MilestoneKind::Began)->source, MilestoneSource::Stated);
    }

    void shouldChooseSeverityAndState()
    {
        // when
        auto *severity = ui().find<ChipButton>(u"severity"_s);
        ui().click(severity);
        QVERIFY(QApplication::activePopupWidget());
        ui().press(Qt::Key_Down);
        ui().press(Qt::Key_Down);
        ui().press(Qt::Key_Return);
        // then the one that holds last was mended
        QCOMPARE(ui().record().severities.last().severity, u"SEV-2"_s);
        QVERIFY(severity->accessibleName().contains(u"SEV-2"_s));
        // when
        ui().click(ui().find<ChipButton>(u"state"_s));
        ui().press(Qt::Key_Down);
        ui().press(Qt::Key_Down);
        ui().press(Qt::Key_Return);
        // then
        QCOMPARE(ui().record().incident.postmortemState, PostmortemState::InReview);
    }

    void shouldEditDetailsInTheForm()
    {
        auto *owner = ui().find<QLineEdit>(u"owner"_s);
        ui().click(owner);
        ui().type(u"Cleo"_s);
        ui().press(Qt::Key_Return);
        QCOMPARE(ui().record().incident.owner, u"Cleo"_s);
        auto *due = ui().find<QLineEdit>(u"due"_s);
        ui().click(due);
        ui().type(u"sometime"_s);
        ui().press(Qt::Key_Return);
        QVERIFY(!ui().messages().isEmpty());
        QVERIFY(ui().record().incident.due.isEmpty());
        ui().press(Qt::Key_A, Qt::ControlModifier);
        ui().type(u"2024-07-31"_s);
        ui().press(Qt::Key_Return);
        QCOMPARE(ui().record().incident.due.precision, Precision::Day);
        QVERIFY(ui().messages().isEmpty());
    }

    void shouldExportToAFile()
    {
        // given
        QTemporaryDir folder;
        const QString file = folder.filePath(u"outage.md"_s);
        dialogs::setNextFileName(file);
        // when
        ui().press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        // then
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const auto expected = exportDocument(ui().record(), {});
        VERIFY_RESULT(expected);
        QCOMPARE(written.readAll(), *expected);
        QVERIFY(ui().messages().value(0).contains(file));
    }

    void shouldSayWhyAnExportFailed()
    {
        dialogs::setNextFileName(u"/nowhere/outage.md"_s);
        ui().press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(ui().messages().value(0).contains(u"/nowhere/outage.md"_s));
    }

    void shouldShowTheDocumentAndKeepItUpToDate()
    {
        // given
        ui().press(Qt::Key_6, Qt::ControlModifier);
        auto *source = ui().find<QPlainTextEdit>(u"source"_s);
        auto *preview = ui().find<QTextBrowser>(u"preview"_s);
        QVERIFY(source->toPlainText().contains(u"First checks pointed to the payment gateway"_s));
        QVERIFY(preview->toPlainText().contains(u"First checks pointed to the payment gateway"_s));
        QVERIFY(!preview->toPlainText().contains(u'{'));
        // when the record changes elsewhere
        const auto other = ui().database.other();
        TimelineEvent after = ui().record().events[2];
        after.text = u"The gateway it is"_s;
        VERIFY_RESULT(other->apply({updated(ui().record().events[2], after)}));
        ui().store().poll();
        // then
        QTRY_VERIFY(preview->toPlainText().contains(u"The gateway it is"_s));
        QVERIFY(source->toPlainText().contains(u"The gateway it is"_s));
    }

    void shouldTakeAnyStepBackFromTheHistory()
    {
        // given three steps
        PartTable *table = goToTimeline();
        for (int row = 0; row < 2; ++row) {
            ui().click(table, table->model()->index(row, Who));
            ui().type(u"Somebody"_s);
            ui().press(Qt::Key_Return);
        }
        ui().press(Qt::Key_7, Qt::ControlModifier);
        auto *history = ui().find<QTableView>(u"history"_s);
        QCOMPARE(history->model()->rowCount(), 3);
        // when the older edit is taken back
        ui().click(history, history->model()->index(1, 3));
        // then
        QCOMPARE(ui().record().events[0].actor, u"Customers"_s);
        QCOMPARE(ui().record().events[1].actor, u"Somebody"_s);
        QCOMPARE(history->model()->rowCount(), 4);
        QCOMPARE(ui().messages().size(), 1);
        // and the place is in sight
        QVERIFY(ui().table(u"event"_s));
        QCOMPARE(ui().table(u"event"_s)->currentIndex().row(), 0);
    }

    void shouldReachEveryPageWithTheKeyboard()
    {
        auto *tabs = ui().find<QTabBar>(u"tabs"_s);
        const QStringList names
            = {u"overview"_s, u"event"_s, u"metrics"_s, u"analysis"_s, u"action"_s, u"source"_s, u"history"_s, u"checkPage"_s, u"hindsight"_s};
        QCOMPARE(names.size(), IncidentPage::TabCount);
        for (int i = 0; i < IncidentPage::TabCount; ++i) {
            ui().press(Qt::Key(Qt::Key_1 + i), Qt::ControlModifier);
            QCOMPARE(tabs->currentIndex(), i);
            QVERIFY2(ui().find(names[i]), qPrintable(names[i]));
        }
        ui().press(Qt::Key_Left, Qt::AltModifier);
        QVERIFY(ui().find(u"incidents"_s));
    }
};

QTEST_MAIN(IncidentPageTest)
#include "tst_incidentpage.moc"
