// SPDX-License-Identifier: GPL-3.0-or-later
// Which moment, range or event is meant by a pointer in lanes and chart, and by their keys.
#include "happened.h"

#include <QApplication>

using namespace hindsight;
using namespace Qt::StringLiterals;

namespace {

/// A drag with the mouse from place to place.
void drag(QWidget *widget, const QPoint &from, const QPoint &to)
{
    QTest::mousePress(widget, Qt::LeftButton, Qt::NoModifier, from);
    for (int i = 1; i <= 10; ++i)
        QTest::mouseMove(widget, from + (to - from) * i / 10);
    QTest::mouseRelease(widget, Qt::LeftButton, Qt::NoModifier, to);
}

/// What the platform sends for the right button.
void rightClick(QWidget *widget, const QPoint &place)
{
    QTest::mousePress(widget, Qt::RightButton, Qt::NoModifier, place);
    QContextMenuEvent asked(QContextMenuEvent::Mouse, place, widget->mapToGlobal(place));
    QApplication::sendEvent(widget, &asked);
    QTest::mouseRelease(widget, Qt::RightButton, Qt::NoModifier, place);
}

void closeMenu()
{
    QTRY_VERIFY(Happened::menu());
    QTest::keyClick(Happened::menu(), Qt::Key_Escape);
    QTRY_VERIFY(!Happened::menu());
}

QString textOf(const QMenu *menu, const QString &entry)
{
    const auto *action = menu ? menu->findChild<QAction *>(entry) : nullptr;
    return action ? action->text() : QString();
}

} // namespace

class PointingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { WindowFixture::prepare(); }

    void shouldMeanARoundMomentInTheLanes_data()
    {
        QTest::addColumn<int>("seconds"); // in sight
        QTest::addColumn<int>("step");
        QTest::newRow("of a minute") << 60 << 1;
        QTest::newRow("of an hour") << 3600 << 10;
        QTest::newRow("of four hours") << 4 * 3600 << 60;
    }
    void shouldMeanARoundMomentInTheLanes()
    {
        // given
        QFETCH(const int, seconds);
        QFETCH(const int, step);
        Happened ui;
        ui.view().setRange({at(u"10:20"_s), at(u"10:20"_s) + seconds * microsecondsPerSecond});
        const int middle = ui.lanes()->height() / 2, left = qRound(ui.lanes()->axis().left);
        // when
        drag(ui.lanes(), {left + 101, middle}, {left + 303, middle});
        // then it is round, and not far from the pointer
        const auto brushed = ui.view().selection();
        QVERIFY(brushed);
        QCOMPARE(brushed->from % (step * microsecondsPerSecond), 0);
        QCOMPARE(brushed->to % (step * microsecondsPerSecond), 0);
        const double before = left + 101 - ui.lanes()->axis().x(brushed->from);
        QVERIFY2(before > -0.5 && before <= 8, qPrintable(QString::number(before)));
        QVERIFY(brushed->from / (60 * microsecondsPerSecond) != brushed->to / (60 * microsecondsPerSecond) || seconds == 60);
        closeMenu();
    }

    void shouldStepToRoundMomentsByKey()
    {
        Happened ui;
        ui.lanes()->setFocus();
        ui.press(Qt::Key_Right);
        ui.press(Qt::Key_Right);
        QCOMPARE(ui.view().crosshair().value_or(1) % (10 * microsecondsPerSecond), 0);
        const qint64 here = *ui.view().crosshair();
        ui.press(Qt::Key_Right);
        QVERIFY(*ui.view().crosshair() > here);
        ui.press(Qt::Key_Left);
        QCOMPARE(ui.view().crosshair(), here);
    }

    void shouldAskAboutARoundMomentByKey()
    {
        Happened ui;
        ui.lanes()->setFocus();
        ui.view().setRange({at(u"10:20"_s) + 1, at(u"11:50"_s) + 12'345'678});
        ui.askForMenu(ui.lanes());
        QTRY_VERIFY(ui.menu());
        ui.choose(u"event"_s);
        ui.press(Qt::Key_Escape);
        const QList<TimelineEvent> events = ui.record().events;
        QVERIFY(std::ranges::all_of(events, [](const TimelineEvent &event) { return *event.at.at % (10 * microsecondsPerSecond) == 0; }));
    }

    void shouldBrushTheBucketsUnderThePointer()
    {
        // given
        Happened ui;
        const QPoint from = ui.place(ui.chart(), at(u"10:20"_s)) + QPoint(1, 0), to = ui.place(ui.chart(), at(u"10:30"_s)) + QPoint(1, 0);
        // when brushed in either direction, then the last one is in it
        drag(ui.chart(), from, to);
        QCOMPARE(ui.view().selection(), (TimeRange{at(u"10:20"_s), at(u"10:31"_s)}));
        closeMenu();
        drag(ui.chart(), to, from);
        QCOMPARE(ui.view().selection(), (TimeRange{at(u"10:20"_s), at(u"10:31"_s)}));
        closeMenu();
    }

    void shouldBrushNoFurtherThanThePlot()
    {
        Happened ui;
        ui.view().setRange({at(u"10:00"_s), at(u"12:00"_s)});
        const int middle = ui.chart()->height() / 2;
        drag(ui.chart(), {2, middle}, {ui.chart()->width() - 2, middle}); // from the scale to the names
        QCOMPARE(ui.view().selection(), (TimeRange{at(u"10:00"_s), at(u"12:00"_s)}));
        closeMenu();
    }

    void shouldAskAboutThePlaceOfARightClick()
    {
        // given
        Happened ui;
        ui.brush(ui.chart(), at(u"10:20"_s), at(u"10:40"_s));
        closeMenu();
        // when clicked in what is brushed
        rightClick(ui.chart(), ui.place(ui.chart(), at(u"10:30"_s)));
        // then that is meant
        QTRY_VERIFY(ui.menu());
        QVERIFY(textOf(ui.menu(), u"zoom"_s).contains(u"10:20"_s));
        closeMenu();
        QVERIFY(ui.view().selection());
        // when clicked beside it
        rightClick(ui.chart(), ui.place(ui.chart(), at(u"11:10"_s)) + QPoint(1, 0));
        // then the moment is
        QTRY_VERIFY(ui.menu());
        QVERIFY(textOf(ui.menu(), u"event"_s).contains(u"11:10"_s));
        QVERIFY(!ui.view().selection());
        closeMenu();
    }

    void shouldStandStillWhileAnEventAtTheEdgeIsPressed()
    {
        // given an event near the edge of what is in sight
        Happened ui;
        const QString uid = ui.eventUid(u"rolled back"_s), before = ui.view().current();
        const TimeRange range{at(u"10:00"_s), at(u"11:31"_s)};
        ui.view().setRange(range);
        const QPoint mark = ui.lanes()->markOf(uid).center();
        // when a brush begins on it
        drag(ui.lanes(), mark, mark - QPoint(200, 0));
        // then it begins there, and is about no event
        QCOMPARE(ui.view().range(), range);
        QVERIFY(ui.view().selection());
        QVERIFY(std::abs(ui.lanes()->axis().x(ui.view().selection()->to) - mark.x()) <= 8);
        QCOMPARE(ui.view().current(), before);
        closeMenu();
        // when it is clicked, then it stays under the pointer
        QTest::mouseClick(ui.lanes(), Qt::LeftButton, Qt::NoModifier, mark);
        QCOMPARE(ui.view().current(), uid);
        QCOMPARE(ui.lanes()->markOf(uid).center(), mark);
    }
};

QTEST_MAIN(PointingTest)
#include "tst_pointing.moc"
