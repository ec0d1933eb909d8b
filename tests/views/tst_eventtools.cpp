// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowfixture.h"

#include "models/incident/timetext.h"

#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QTableView>

using namespace hindsight;
using namespace Qt::StringLiterals;

/// Several events changed, filtered and copied at once.
class EventToolsTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<WindowFixture> m_window;
    WindowFixture &ui() { return *m_window; }
    QTableView *table() { return ui().find<QTableView>(u"event"_s); }
    QStringList times()
    {
        QStringList list;
        for (const TimelineEvent &event : ui().record().events)
            list.append(isoText(event.at.at.value_or(0)).sliced(11, 5));
        return list;
    }
    /// The first three events, from their first cell on.
    void selectThree()
    {
        table()->setFocus();
        table()->setCurrentIndex(table()->model()->index(0, 0));
        ui().press(Qt::Key_Down, Qt::ShiftModifier);
        ui().press(Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(ui().find<QLabel>(u"selectedEvents"_s)->text(), u"3 event(s) selected"_s);
    }

private Q_SLOTS:
    void initTestCase() { WindowFixture::prepare(); }
    void init()
    {
        m_window = std::make_unique<WindowFixture>();
        ui().window.resize(1600, 1000);
        ui().openOutage();
        ui().press(Qt::Key_2, Qt::ControlModifier);
        QTRY_VERIFY(table());
    }
    void cleanup() { m_window.reset(); }

    void shouldMoveTimesAndTakeItBack()
    {
        // given three selected events
        const QStringList before = times();
        selectThree();
        // when they are moved two hours back with the keyboard
        ui().press(Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(ui().find<QLineEdit>(u"shiftEvents"_s)->hasFocus());
        ui().type(u"-2h"_s);
        ui().press(Qt::Key_Return);
        // then these are, the others are not, and the step says so
        QStringList expected = before;
        for (int i = 0; i < 3; ++i)
            expected[i] = QTime::fromString(before[i], u"HH:mm"_s).addSecs(-7200).toString(u"HH:mm"_s);
        QCOMPARE(times(), expected);
        QVERIFY(table()->hasFocus());
        QCOMPARE(ui().store().undoSentence(), u"Times of 3 event(s) moved by -2h"_s);
        // when it is taken back
        ui().press(Qt::Key_Z, Qt::ControlModifier);
        // then
        QCOMPARE(times(), before);
    }

    void shouldReadTheTimesInAnotherZone()
    {
        // given what was exported in local time
        const QStringList before = times();
        selectThree();
        auto *zone = ui().find<QComboBox>(u"zoneOfEvents"_s)->lineEdit();
        ui().click(zone);
        ui().type(u"Europe/Berlin"_s);
        ui().press(Qt::Key_Escape); // closes the list of those that fit
        ui().window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&ui().window));
        zone->setFocus();
        ui().press(Qt::Key_Return);
        // then they were two hours earlier, as summer time has it
        QTRY_VERIFY(times() != before);
        QCOMPARE(times().first(), QTime::fromString(before.first(), u"HH:mm"_s).addSecs(-7200).toString(u"HH:mm"_s));
        QCOMPARE(ui().record().events.first().at.zone, u"Europe/Berlin"_s);
    }

    void shouldSayWhatIsWrong()
    {
        const QStringList before = times();
        selectThree();
        ui().press(Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
        ui().type(u"a while"_s);
        ui().press(Qt::Key_Return);
        QCOMPARE(times(), before);
        QVERIFY(ui().find<QLineEdit>(u"shiftEvents"_s)->hasFocus());
        QVERIFY(std::ranges::any_of(ui().window.findChildren<QLabel *>(),
                                    [](const QLabel *label) { return label->isVisible() && label->text().contains(u"+2h or -30m"_s); }));
        // Escape leads back.
        ui().press(Qt::Key_Escape);
        QVERIFY(table()->hasFocus());
    }

    void shouldSetKindAndWho()
    {
        selectThree();
        auto *kind = ui().find<QPushButton>(u"kindOfEvents"_s);
        kind->setFocus();
        ui().press(Qt::Key_Space);
        QTRY_VERIFY(QApplication::activePopupWidget());
        for (int i = 0; i < 6; ++i) // impact, deploy, detection, finding, escalation, decision
            QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Down);
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return);
        QTRY_COMPARE(ui().record().events[2].kind, EventKind::Decision);
        QCOMPARE(ui().record().events[0].kind, EventKind::Decision);
        auto *actor = ui().find<QLineEdit>(u"actorOfEvents"_s);
        actor->setFocus();
        ui().type(u"anna"_s);
        ui().press(Qt::Key_Return);
        QCOMPARE(ui().record().events[2].actor, u"anna"_s);
    }

    void shouldFilter()
    {
        // given all events
        const int all = table()->model()->rowCount();
        // when a kind is asked for
        ui().click(ui().find<QLineEdit>(u"eventFilter"_s));
        ui().type(u"#detection"_s);
        // then only these are shown, and the row for a new one
        int detections = 0;
        for (const TimelineEvent &event : ui().record().events)
            detections += event.kind == EventKind::Detection;
        QVERIFY(detections > 0 && detections + 1 < all);
        QCOMPARE(table()->model()->rowCount(), detections + 1);
        // when it is cleared, then all are
        ui().press(Qt::Key_A, Qt::ControlModifier);
        ui().press(Qt::Key_Delete);
        QCOMPARE(table()->model()->rowCount(), all);
    }

    void shouldCopy()
    {
        // when all are copied
        ui().press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        // then as a table for people and as one that comes back
        const QMimeData *copied = QApplication::clipboard()->mimeData();
        QVERIFY2(copied->text().startsWith(u"| "_s), qPrintable(copied->text()));
        QCOMPARE(copied->text().count(u'\n'), ui().record().events.size() + 2);
        QVERIFY(copied->data(u"text/csv"_s).startsWith("message,datetime,timestamp_desc,"));
        // when three are
        selectThree();
        ui().press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(QApplication::clipboard()->text().count(u'\n'), 5);
    }
};

QTEST_MAIN(EventToolsTest)
#include "tst_eventtools.moc"
