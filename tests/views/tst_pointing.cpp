// SPDX-License-Identifier: GPL-3.0-or-later
// Which moment, range or event is meant by a pointer in lanes and chart, and by their keys.
#include "happened.h"

#include "views/axis/ruler.h"

#include <QAccessible>
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
        const TimeRange range{at(u"10:00"_s), at(u"11:35"_s)};
        ui.view().setRange(range);
        const QPoint mark = ui.lanes()->markOf(uid).center(), label = mark + QPoint(15, 0);
        // when a brush begins on its label
        drag(ui.lanes(), label, label - QPoint(200, 0));
        // then it begins there, and is about no event
        QCOMPARE(ui.view().range(), range);
        QVERIFY(ui.view().selection());
        QVERIFY(std::abs(ui.lanes()->axis().x(ui.view().selection()->to) - label.x()) <= 8);
        QCOMPARE(ui.view().current(), before);
        closeMenu();
        // when it is clicked, then it stays under the pointer
        QTest::mouseClick(ui.lanes(), Qt::LeftButton, Qt::NoModifier, mark);
        QCOMPARE(ui.view().current(), uid);
        QCOMPARE(ui.lanes()->markOf(uid).center(), mark);
    }

    void shouldRemoveTheCurrentEventInOneStep()
    {
        // given
        Happened ui;
        const QString uid = ui.eventUid(u"rolled back"_s);
        const auto before = ui.record().events.size();
        QTest::mouseClick(ui.lanes(), Qt::LeftButton, Qt::NoModifier, ui.lanes()->markOf(uid).center());
        QCOMPARE(ui.focus(), ui.lanes());
        // when
        ui.press(Qt::Key_Delete);
        // then it is gone, and another one is worked on
        QVERIFY(ui.eventUid(u"rolled back"_s).isEmpty());
        QCOMPARE(ui.record().events.size(), before - 1);
        QVERIFY(ui.lanes()->picture().find(ui.view().current()));
        // when
        ui.press(Qt::Key_Z, Qt::ControlModifier);
        // then
        QCOMPARE(ui.eventUid(u"rolled back"_s), uid);
        QCOMPARE(ui.record().events.size(), before);
    }

    void shouldTellScreenReadersWhichEventHasTheFocus()
    {
        // given
        Happened ui;
        QAccessibleInterface *lanes = QAccessible::queryAccessibleInterface(ui.lanes());
        ui.lanes()->setFocus();
        // QTestAccessibility keeps copies that it never frees
        static QList<int> told;
        told.clear();
        const auto handler = QAccessible::installUpdateHandler([](QAccessibleEvent *event) {
            if (event->type() == QAccessible::Focus)
                told.append(event->child());
        });
        // when
        ui.press(Qt::Key_J);
        QAccessible::installUpdateHandler(handler);
        // then
        const auto &events = ui.lanes()->picture().events();
        const auto index = int(std::ranges::find(events, ui.view().current(), &LanePicture::Event::uid) - events.begin());
        QVERIFY(index < int(events.size()));
        QVERIFY(told.contains(index));
        QVERIFY(lanes->focusChild());
        QCOMPARE(lanes->indexOfChild(lanes->focusChild()), index);
        QVERIFY(lanes->focusChild()->state().focused);
        // when the focus goes elsewhere
        ui.chart()->setFocus();
        QVERIFY(!lanes->focusChild());
    }

    void shouldSayWhereThereIsNoData()
    {
        Happened ui;
        ui.view().setRange({at(u"12:00"_s), at(u"13:00"_s)});
        ui.move(ui.chart(), ui.place(ui.chart(), at(u"12:35"_s)) + QPoint(1, 0));
        QCOMPARE(ui.chart()->readout(), (QStringList{u"12:35 to 12:36"_s, u"no data"_s}));
    }

    void shouldReadNumbersBesideThePlot()
    {
        // given
        Happened ui;
        const QRect plot = chartLayout(ui.chart()->axis(), ui.chart()->rect(), ui.chart()->fontMetrics(), false).plot;
        const QImage before = ui.chart()->grab(plot).toImage();
        // when
        ui.move(ui.chart(), ui.place(ui.chart(), at(u"11:00"_s)));
        // then nothing of the plot is covered but the line of the crosshair
        const QImage after = ui.chart()->grab(plot).toImage();
        QVERIFY(after != before);
        int changed = 0;
        for (int x = 0; x < after.width(); ++x) {
            for (int y = 0; y < after.height(); ++y) {
                if (after.pixel(x, y) != before.pixel(x, y)) {
                    ++changed;
                    break;
                }
            }
        }
        QVERIFY2(changed <= 2, qPrintable(QString::number(changed)));
    }

    void shouldKeepTheCaptionWholeInEveryZone()
    {
        // given
        Happened ui;
        const int before = ui.view().leftMargin();
        ui.view().setZones({{u"UTC"_s, QTimeZone::utc()}, {u"America/Argentina/ComodRivadavia"_s, QTimeZone("America/Argentina/ComodRivadavia")}});
        ui.lanes()->setFocus();
        // when
        ui.press(Qt::Key_Z);
        // then there is room for it
        QVERIFY(ui.view().leftMargin() > before);
        const QFontMetrics metrics(tabular(ui.lanes()->font()));
        QVERIFY(metrics.horizontalAdvance(rulerCaption(ui.lanes()->axis(), ui.view().zone())) <= ui.view().leftMargin() - 2 * grid);
        // and while one zooms, the axis stands still
        const int left = ui.view().leftMargin();
        ui.press(Qt::Key_0);
        for (int i = 0; i < 20; ++i)
            ui.press(Qt::Key_Plus);
        QCOMPARE(ui.view().leftMargin(), left);
    }

    void shouldFitUsualBucketsToWhatIsInSight()
    {
        // given numbers of a month, with all there is to see in sight
        WindowFixture ui;
        QByteArray text = "timestamp,payment_method,status,amount,currency\n";
        const qint64 begin = *fromIsoText(u"2024-07-01T00:00:00Z");
        for (int quarter = 0; quarter < 30 * 96; ++quarter) {
            for (int i = 0; i < 30; ++i)
                text += isoText(begin + quarter * 15 * microsecondsPerMinute).toLatin1() + ",card,succeeded,10.00,EUR\n";
        }
        importNumbersInto(ui.store(), text, ui.database.outage.incident.uid);
        ui.openOutage();
        ui.press(Qt::Key_3, Qt::ControlModifier);
        const auto chart = [&] { return ui.find<MetricChart>(u"chart"_s); };
        QTRY_VERIFY(chart() && !chart()->scene().data.isEmpty());
        chart()->setFocus();
        const qint64 near = chart()->scene().data.bucketSeconds;
        const auto inSight = [&] {
            const TimeRange range = chart()->view().range();
            return double(range.to - range.from) / double(chart()->scene().data.bucketSeconds * microsecondsPerSecond);
        };
        QVERIFY2(inSight() <= 301, qPrintable(QString::number(inSight())));
        // when
        ui.press(Qt::Key_0);
        // then
        QTRY_VERIFY(chart()->scene().data.bucketSeconds > near);
        QTRY_VERIFY2(inSight() <= 301, qPrintable(QString::number(inSight())));
        // and back
        ui.press(Qt::Key_0);
        QTRY_COMPARE(chart()->scene().data.bucketSeconds, near);
    }
};

QTEST_MAIN(PointingTest)
#include "tst_pointing.moc"
