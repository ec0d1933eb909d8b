// SPDX-License-Identifier: GPL-3.0-or-later
// Times that do not fit together, resolutions that were none, whom customers heard it from, and how severe it became.
#include "happened.h"

#include "models/incident/milestones.h"
#include "views/controls/chipbutton.h"
#include "views/controls/findinglist.h"
#include "views/incidents/milestonestrip.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>

using namespace hindsight;
using namespace Qt::StringLiterals;

class FindingsTest : public QObject
{
    Q_OBJECT

private:
    /// Of those that are shown, and those that are one click away.
    static QStringList findingsIn(WindowFixture &ui)
    {
        for (QPushButton *more : ui.window.findChildren<QPushButton *>(u"moreFindings"_s)) {
            if (more->isVisible() && !more->isChecked())
                ui.click(more);
        }
        QStringList texts;
        for (const FindingRow *row : ui.window.findChildren<FindingRow *>()) {
            if (row->isVisible())
                texts.append(row->text());
        }
        return texts;
    }
    static void setMilestone(WindowFixture &ui, const QString &name, const QString &time)
    {
        ui.click(ui.find<MilestoneNode>(name));
        ui.press(Qt::Key_A, Qt::ControlModifier);
        ui.type(time);
        ui.press(Qt::Key_Return);
    }
    /// Tab, until a widget of a name has the focus.
    static QWidget *tabTo(const QString &name)
    {
        for (int i = 0; i < 120 && WindowFixture::focus()->objectName() != name; ++i)
            WindowFixture::press(Qt::Key_Tab);
        return WindowFixture::focus()->objectName() == name ? WindowFixture::focus() : nullptr;
    }
    static qsizetype steps(WindowFixture &ui) { return ui.store().history()->size(); }
    /// What stands beside the name of a duration.
    static QString duration(const WindowFixture &ui, const QString &name)
    {
        QApplication::processEvents(); // they are made anew
        for (const QLabel *label : ui.find(u"durations"_s)->findChildren<QLabel *>()) {
            if (label->isVisible() && label->accessibleName() == name)
                return label->text();
        }
        return {};
    }

    /// Another text in a cell of a table.
    static void retype(WindowFixture &ui, PartTable *table, const QModelIndex &cell, const QString &text)
    {
        ui.click(table, cell);
        ui.press(Qt::Key_F2);
        ui.press(Qt::Key_A, Qt::ControlModifier);
        ui.type(text);
        ui.press(Qt::Key_Return);
    }

private Q_SLOTS:
    void initTestCase() { WindowFixture::prepare(); }

    void shouldWarnOfAMilestoneThatIsOutOfOrder()
    {
        // given
        WindowFixture ui;
        ui.openOutage();
        QCOMPARE(findingsIn(ui), QStringList());
        // when
        setMilestone(ui, u"detected"_s, u"10:20"_s);
        // then it is said, in words and with a shape, and nothing else was changed
        QCOMPARE(findingsIn(ui),
                 (QStringList{u"“detected” (10:20) is before “began” (10:30)."_s, u"“detected” is 10:20, but the event it comes from is at 10:30."_s}));
        QCOMPARE(milestoneOf(ui.record(), MilestoneKind::Began)->at.written, u"10:30 GMT"_s);
        // and on the other pages too
        ui.press(Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(findingsIn(ui).size(), 2);
        // when it is taken back
        ui.press(Qt::Key_Z, Qt::ControlModifier);
        // then
        QCOMPARE(findingsIn(ui), QStringList());
    }

    void shouldLeadToTheMilestoneByKey()
    {
        // given
        WindowFixture ui;
        ui.openOutage();
        setMilestone(ui, u"detected"_s, u"10:20"_s);
        // when
        QVERIFY(tabTo(u"finding.milestones-out-of-order"_s));
        ui.press(Qt::Key_Return);
        // then its time can be typed at once
        auto *editor = qobject_cast<QLineEdit *>(ui.focus());
        QVERIFY(editor);
        QCOMPARE(editor->objectName(), u"milestoneTime"_s);
        QCOMPARE(editor->text(), u"10:20"_s);
        ui.type(u"10:30"_s);
        ui.press(Qt::Key_Return);
        QCOMPARE(findingsIn(ui), QStringList());
    }

    void shouldLeadToTheMilestoneWhereItIsOutOfSight_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("the timeline has the room") << QSize(1280, 800);
        QTest::newRow("a low window") << QSize(900, 600);
    }
    void shouldLeadToTheMilestoneWhereItIsOutOfSight()
    {
        // given a page without the milestones
        QFETCH(QSize, size);
        WindowFixture ui;
        ui.openOutage();
        setMilestone(ui, u"detected"_s, u"10:20"_s);
        ui.window.resize(size);
        ui.press(Qt::Key_2, Qt::ControlModifier);
        QTRY_VERIFY(!ui.find<MilestoneNode>(u"detected"_s));
        // when
        ui.click(ui.find<FindingRow>(u"finding.milestones-out-of-order"_s));
        // then
        QCOMPARE(ui.focus()->objectName(), u"milestoneTime"_s);
        QVERIFY(!ui.focus()->visibleRegion().isEmpty());
    }

    void shouldWarnOfAnImpactWindowWhereItIsSet()
    {
        // given
        WindowFixture ui;
        ui.openOutage();
        PartTable *windows = ui.table(u"impact_window"_s);
        // when
        retype(ui, windows, windows->model()->index(0, 1), u"12:30"_s);
        // then
        QCOMPARE(findingsIn(ui), QStringList{u"The impact window from 10:30 to 12:30 goes on after the incident was resolved, at 12:00."_s});
        // when one follows it from the timeline
        ui.press(Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(findingsIn(ui).size(), 1);
        ui.click(ui.find<FindingRow>());
        // then it is the cell one comes to
        windows = ui.table(u"impact_window"_s);
        QVERIFY(windows && windows->hasFocus());
        QCOMPARE(windows->currentIndex(), windows->model()->index(0, 1));
    }

    void shouldShowOneOfManyAndTheOthersOnDemand()
    {
        // given four findings about milestones
        WindowFixture ui;
        ui.openOutage();
        setMilestone(ui, u"detected"_s, u"10:20"_s);
        setMilestone(ui, u"resolved"_s, u"10:10"_s);
        const auto shown = [&] {
            int count = 0;
            for (const FindingRow *row : ui.find(u"milestoneFindings"_s)->findChildren<FindingRow *>())
                count += row->isVisible();
            return count;
        };
        QCOMPARE(shown(), 1);
        auto *more = ui.findIn<QPushButton>(*ui.find(u"milestoneFindings"_s), u"moreFindings"_s);
        QVERIFY(more && more->text().startsWith(u'3'));
        // when
        ui.click(more);
        // then
        QCOMPARE(shown(), 4);
        ui.press(Qt::Key_Tab);
        QVERIFY(qobject_cast<FindingRow *>(ui.focus()));
        // when
        ui.click(more);
        // then
        QCOMPARE(shown(), 1);
    }

    void shouldLeadToAnEvent()
    {
        // given an event of another program, that ends before it starts
        WindowFixture ui;
        const auto other = ui.database.other();
        const TimelineEvent before = ui.record().events[3];
        TimelineEvent after = before;
        after.at.end = *after.at.at - 10 * microsecondsPerMinute;
        after.at.precision = Precision::Range;
        VERIFY_RESULT(other->apply({updated(before, after)}));
        ui.store().poll();
        ui.openOutage();
        ui.press(Qt::Key_2, Qt::ControlModifier);
        // when
        QCOMPARE(findingsIn(ui), QStringList{u"The event of 11:00 ends before it starts, at 10:50."_s});
        ui.click(ui.find<FindingRow>());
        // then
        PartTable *events = ui.table(u"event"_s);
        QVERIFY(events->hasFocus());
        QCOMPARE(events->currentIndex().data(TableModel::UidRole).toString(), before.uid);
        QCOMPARE(events->currentIndex().data(TableModel::FieldRole).toString(), u"at"_s);
    }

    void shouldReopenFromTheMilestoneAndTakeThatBack()
    {
        // given
        WindowFixture ui;
        ui.openOutage();
        const Record before = ui.record();
        const qsizetype steps = FindingsTest::steps(ui);
        auto *node = ui.find<MilestoneNode>(u"resolved"_s);
        // when
        Happened::askForMenu(node);
        QTRY_VERIFY(Happened::menu());
        Happened::choose(u"reopen"_s);
        // then it goes on, and the old resolution is an event: one step
        QCOMPARE(FindingsTest::steps(ui), steps + 1);
        QVERIFY(isOngoing(ui.record()));
        QVERIFY(node->accessibleName().contains(u"ongoing"_s));
        QVERIFY(ui.find<ChipButton>(u"ongoing"_s)->accessibleName().contains(u"Ongoing"_s));
        QVERIFY(duration(ui, u"Time to resolve"_s).contains(u"so far"_s));
        QCOMPARE(ui.record().events.size(), before.events.size() + 1);
        QCOMPARE(ui.record().events.last().text, u"Resolved (reopened later)"_s);
        // and there is nothing more to reopen
        Happened::askForMenu(node);
        QTRY_VERIFY(Happened::menu());
        QVERIFY(!Happened::entry(u"reopen"_s)->isEnabled());
        ui.press(Qt::Key_Escape);
        QTRY_VERIFY(!Happened::menu());
        ui.window.activateWindow(); // that was a window
        QVERIFY(QTest::qWaitForWindowActive(&ui.window));
        // when it is resolved again
        setMilestone(ui, u"resolved"_s, u"13:00"_s);
        // then that counts
        QCOMPARE(duration(ui, u"Time to resolve"_s), u"2 h 30 min"_s);
        // when both are taken back
        ui.press(Qt::Key_Z, Qt::ControlModifier);
        ui.press(Qt::Key_Z, Qt::ControlModifier);
        // then
        QCOMPARE(ui.record(), before);
    }

    void shouldReopenFromTheMenuOfTheIncidentAndAsACommand()
    {
        // given
        WindowFixture ui;
        ui.openOutage();
        // when
        auto *more = ui.find<QPushButton>(u"more"_s);
        more->setFocus();
        ui.press(Qt::Key_Space);
        QTRY_VERIFY(Happened::menu());
        Happened::choose(u"reopen"_s);
        // then
        QVERIFY(isOngoing(ui.record()));
        // when the command finds nothing to do
        ui.press(Qt::Key_K, Qt::ControlModifier);
        ui.type(u"reopen"_s);
        QTRY_VERIFY(QApplication::activePopupWidget() || ui.focus());
        ui.press(Qt::Key_Return);
        // then it says so
        QTRY_COMPARE(ui.messages().size(), 1);
        QVERIFY(ui.messages()[0].contains(u"nothing to reopen"_s));
    }

    void shouldRemoveAMilestoneThatWasSetByHand()
    {
        // given
        WindowFixture ui;
        ui.openOutage();
        // when
        Happened::askForMenu(ui.find<MilestoneNode>(u"detected"_s));
        QTRY_VERIFY(Happened::menu());
        ui.press(Qt::Key_Down);
        ui.press(Qt::Key_Down);
        ui.press(Qt::Key_Return);
        // then
        QVERIFY(!milestoneOf(ui.record(), MilestoneKind::Detected));
    }

    void shouldSayThatImpactCameBack()
    {
        // given one impact window, about which there is nothing to say
        WindowFixture ui;
        ui.openOutage();
        PartTable *windows = ui.table(u"impact_window"_s);
        QVERIFY(!ui.find<QLabel>(u"impactRemarks"_s));
        const auto type = [&](int column, const QString &text) {
            ui.click(windows, windows->model()->index(0, column));
            ui.press(Qt::Key_F2);
            ui.press(Qt::Key_A, Qt::ControlModifier);
            ui.type(text);
            ui.press(Qt::Key_Return);
        };
        // when it ends earlier and another one is added
        type(1, u"11:00"_s);
        ui.click(windows, windows->model()->index(1, 0));
        ui.press(Qt::Key_Return);
        ui.type(u"11:30"_s);
        ui.press(Qt::Key_Tab);
        ui.type(u"12:00"_s);
        ui.press(Qt::Key_Return);
        // then
        QCOMPARE(ui.record().windows.size(), 2);
        QTRY_VERIFY(ui.find<QLabel>(u"impactRemarks"_s));
        QVERIFY(ui.find<QLabel>(u"impactRemarks"_s)->text().startsWith(u"The impact came back 1 time"_s));
    }

    void shouldSayWhoWasToldByKeysAlone()
    {
        // given an event of 10:35
        WindowFixture ui;
        ui.openOutage();
        QCOMPARE(duration(ui, u"Time to first customer message"_s), u"a time is missing"_s);
        ui.press(Qt::Key_2, Qt::ControlModifier);
        PartTable *events = ui.table(u"event"_s);
        ui.press(Qt::Key_Down);
        QCOMPARE(events->currentIndex().row(), 1);
        const auto event = [&] { return ui.record().events[1]; };
        QVERIFY(!ui.find(u"communication"_s));
        // when it becomes a communication
        ui.press(Qt::Key_Tab);
        QCOMPARE(events->currentIndex().data(TableModel::FieldRole).toString(), u"kind"_s);
        ui.press(Qt::Key_F2);
        QTRY_VERIFY(QApplication::activePopupWidget());
        ui.type(u"comm"_s);
        ui.press(Qt::Key_Return);
        QTRY_COMPARE(event().kind, EventKind::Communication);
        // then one can say whom it told, how, and who agreed
        QTRY_VERIFY(ui.find(u"communication"_s));
        ui.press(Qt::Key_D, Qt::ControlModifier);
        auto *audience = qobject_cast<QComboBox *>(ui.focus());
        QVERIFY(audience);
        QCOMPARE(audience->currentText(), u"Nobody named"_s);
        ui.press(Qt::Key_Down);
        ui.press(Qt::Key_Down);
        QCOMPARE(event().audience, Audience::Customers);
        ui.press(Qt::Key_Tab);
        ui.type(u"status page"_s);
        ui.press(Qt::Key_Tab);
        QCOMPARE(event().channel, u"status page"_s);
        ui.type(u"Engineering lead"_s);
        ui.press(Qt::Key_Return);
        QCOMPARE(event().approvedBy, u"Engineering lead"_s);
        // and what is given up is not written
        ui.type(u"x"_s);
        ui.press(Qt::Key_Escape);
        QCOMPARE(event().approvedBy, u"Engineering lead"_s);
        QVERIFY(events->hasFocus());
        // and the figure is there, with its formula
        ui.press(Qt::Key_1, Qt::ControlModifier);
        QCOMPARE(duration(ui, u"Time to first customer message"_s), u"5 min"_s);
        // when each is taken back
        ui.window.setFocus();
        ui.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(event().approvedBy, QString());
    }

    void shouldShowTheAudienceOfTheCommunicationOneComesTo()
    {
        // given
        WindowFixture ui;
        ui.openOutage();
        ui.press(Qt::Key_E, Qt::ControlModifier);
        PartTable *events = ui.table(u"event"_s);
        const auto audience = [&] { return ui.find<QComboBox>(u"audience"_s); };
        // when two communications are written down
        ui.type(u"11:50 mail #merchants @anna"_s);
        QCOMPARE(ui.find<QLabel>(u"understood"_s)->text(), u"Understood: 20 Jul 2024, 11:50 UTC, Communication to Merchants, anna"_s);
        ui.press(Qt::Key_Return);
        // then the event stays in sight above what it says
        QTRY_VERIFY(audience());
        for (int pass = 0; pass < 10; ++pass)
            QApplication::processEvents();
        QTRY_VERIFY(events->viewport()->rect().contains(events->visualRect(events->currentIndex().siblingAtColumn(0))));
        ui.type(u"11:55 status page updated #customers"_s);
        ui.press(Qt::Key_Return);
        QCOMPARE(audience()->currentText(), u"Customers"_s);
        // when one goes up to the other, and past it
        ui.click(events, events->model()->index(6, 0));
        // then
        QCOMPARE(audience()->currentText(), u"Merchants"_s);
        ui.press(Qt::Key_Up);
        QVERIFY(!audience());
        ui.press(Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(ui.messages().size(), 1);
        QVERIFY(events->hasFocus());
        // and the filter knows them
        ui.click(ui.find<QLineEdit>(u"eventFilter"_s));
        ui.type(u"#merchants"_s);
        QCOMPARE(events->model()->rowCount(), 2); // and the row to add one
    }

    void shouldChangeTheSeverityFromTheTimeline()
    {
        // given SEV-2, then SEV-1
        Happened ui;
        const auto before = ui.record().severities;
        ui.move(ui.lanes(), ui.place(ui.lanes(), at(u"11:30"_s) + 1));
        QContextMenuEvent asked(QContextMenuEvent::Mouse, ui.place(ui.lanes(), at(u"11:30"_s) + microsecondsPerSecond),
                                ui.lanes()->mapToGlobal(QPoint(100, 100)));
        QApplication::sendEvent(ui.lanes(), &asked);
        QTRY_VERIFY(ui.menu());
        // when
        ui.choose(u"Severity from 11:30"_s, u"SEV-3"_s);
        // then it holds from then on, and the header says the worst too
        QCOMPARE(ui.record().severities.size(), before.size() + 1);
        QCOMPARE(ui.record().severities.last().severity, u"SEV-3"_s);
        QCOMPARE(ui.record().severities.last().at.at, at(u"11:30"_s));
        auto *chip = ui.find<ChipButton>(u"severity"_s);
        QVERIFY(chip->accessibleName().contains(u"SEV-3"_s) && chip->accessibleName().contains(u"SEV-1"_s));
        QCOMPARE(findingsIn(ui), QStringList());
        // when
        ui.press(Qt::Key_Z, Qt::ControlModifier);
        // then
        QCOMPARE(ui.record().severities, before);
    }

    void shouldTakeAMilestoneFromAnEventByKeysAlone()
    {
        // given nobody said when the cause was identified
        Happened ui;
        QVERIFY(!milestoneOf(ui.record(), MilestoneKind::Identified));
        const QString uid = ui.eventUid(u"conflict"_s);
        ui.lanes()->setFocus();
        // when one goes to the event, and asks what can be done with it
        for (int i = 0; i < 10 && ui.view().current() != uid; ++i)
            ui.press(Qt::Key_J);
        QCOMPARE(ui.view().current(), uid);
        ui.askForMenu(ui.lanes());
        QTRY_VERIFY(ui.menu());
        ui.choose(u"Milestone at 11:15, from the event"_s, u"identified"_s);
        // then it has the event's time, and is known to come from it
        const auto identified = milestoneOf(ui.record(), MilestoneKind::Identified);
        QVERIFY(identified);
        QCOMPARE(identified->event, uid);
        QCOMPARE(identified->at.written, u"11:15 GMT"_s);
        QCOMPARE(findingsIn(ui), QStringList());
    }

    void shouldTakeAMilestoneFromTheMarkOfAnEvent()
    {
        // given
        Happened ui;
        const QString uid = ui.eventUid(u"rolled back"_s);
        const QPoint mark = ui.lanes()->markOf(uid).center();
        // when
        QContextMenuEvent asked(QContextMenuEvent::Mouse, mark + QPoint(2, 0), ui.lanes()->mapToGlobal(mark));
        QApplication::sendEvent(ui.lanes(), &asked);
        QTRY_VERIFY(ui.menu());
        ui.choose(u"Milestone at 11:30, from the event"_s, u"resolved"_s);
        // then
        const auto resolved = milestoneOf(ui.record(), MilestoneKind::Resolved);
        QCOMPARE(resolved->at.at, at(u"11:30"_s));
        QCOMPARE(resolved->event, uid);
        // and the impact that goes on is questioned
        QCOMPARE(findingsIn(ui), QStringList{u"The impact window from 10:30 to 12:00 goes on after the incident was resolved, at 11:30."_s});
    }

    void shouldMendTheSeverityThatHoldsLast()
    {
        // given SEV-2, SEV-1, and SEV-2 again
        WindowFixture ui;
        VERIFY_RESULT(ui.database.other()->apply(
            {created(SeverityChange{.uid = newUid(), .incident = ui.database.outage.incident.uid, .at = ui.record().events[5].at, .severity = u"SEV-2"_s})}));
        ui.store().poll();
        ui.openOutage();
        // when
        ui.click(ui.find<ChipButton>(u"severity"_s));
        QTRY_VERIFY(Happened::menu());
        for (int i = 0; i < 3; ++i)
            ui.press(Qt::Key_Down);
        ui.press(Qt::Key_Return);
        // then the first one stays as it was
        QStringList severities;
        for (const SeverityChange &change : ui.record().severities)
            severities.append(change.severity);
        QCOMPARE(severities, (QStringList{u"SEV-2"_s, u"SEV-1"_s, u"SEV-3"_s}));
    }

    void shouldWarnOfASeverityBeforeItBegan()
    {
        WindowFixture ui;
        ui.openOutage();
        PartTable *severities = ui.table(u"severity_change"_s);
        retype(ui, severities, severities->model()->index(0, 0), u"10:00"_s);
        QCOMPARE(findingsIn(ui), QStringList{u"SEV-2 holds from 10:00 on, before the incident starts at 10:30."_s});
    }
};

QTEST_MAIN(FindingsTest)
#include "tst_findings.moc"
