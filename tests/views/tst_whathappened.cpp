// SPDX-License-Identifier: GPL-3.0-or-later
// The page that shows what happened: lanes, chart and table with one range in sight. Keys and mouse only.
#include "happened.h"

#include "models/incident/milestones.h"
#include "models/metrics/slice.h"
#include "views/axis/ruler.h"
#include "views/charts/chartpanel.h"
#include "views/charts/slicepicture.h"
#include "views/dialogs.h"
#include "views/language.h"

#include <QAccessible>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopeGuard>
#include <QScrollBar>
#include <QSplitter>
#include <QTemporaryDir>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextLayout>
#include <QToolButton>

#include <cmath>

using namespace hindsight;
using namespace Qt::StringLiterals;

class WhatHappenedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { WindowFixture::prepare(); }

    void shouldShareOneRange()
    {
        // given
        Happened ui;
        const TimeRange whole = ui.view().range();
        QVERIFY(whole.from < at(u"10:16"_s) && whole.to > at(u"12:00"_s));
        QCOMPARE(ui.lanes()->axis(), ui.chart()->axis()); // one above the other, pixel by pixel
        // when zoomed with a key
        ui.lanes()->setFocus();
        ui.press(Qt::Key_Plus);
        // then
        QVERIFY(ui.view().range().to - ui.view().range().from < whole.to - whole.from);
        QCOMPARE(ui.lanes()->axis(), ui.chart()->axis());
        const TimeRange near = ui.view().range();
        ui.press(Qt::Key_BracketRight);
        QVERIFY(ui.view().range().from > near.from);
        ui.press(Qt::Key_BracketLeft);
        QCOMPARE(ui.view().range(), near);
        ui.press(Qt::Key_Minus);
        QVERIFY(ui.view().range().to - ui.view().range().from > near.to - near.from);
        ui.press(Qt::Key_Plus);
        ui.press(Qt::Key_0);
        QCOMPARE(ui.view().range(), whole);
        // and once more: everything there are numbers of
        ui.press(Qt::Key_0);
        QVERIFY(ui.view().range().from <= at(u"09:00"_s) && ui.view().range().to >= at(u"12:59"_s));
        ui.press(Qt::Key_0);
        QCOMPARE(ui.view().range(), whole);
    }

    void shouldZoomAroundThePointer()
    {
        Happened ui;
        const QPoint pointer = ui.place(ui.chart(), at(u"11:00"_s));
        QWheelEvent turn(pointer, ui.chart()->mapToGlobal(pointer), {}, QPoint(0, 240), Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        const qint64 under = ui.chart()->axis().at(pointer.x());
        QApplication::sendEvent(ui.chart(), &turn);
        QVERIFY(std::abs(ui.chart()->axis().x(under) - pointer.x()) < 1.5);
        QVERIFY(ui.view().range().to - ui.view().range().from < 3 * 3600 * microsecondsPerSecond);
    }

    void shouldMoveWithTheMouse()
    {
        Happened ui;
        const TimeRange before = ui.view().range();
        const QPoint begin = ui.place(ui.chart(), at(u"11:00"_s)), end = begin - QPoint(100, 0);
        QTest::mousePress(ui.chart(), Qt::MiddleButton, Qt::NoModifier, begin);
        QTest::mouseMove(ui.chart(), end);
        QTest::mouseRelease(ui.chart(), Qt::MiddleButton, Qt::NoModifier, end);
        QVERIFY(ui.view().range().from > before.from);
        QCOMPARE(ui.view().range().to - ui.view().range().from, before.to - before.from);
    }

    void shouldReadExactNumbersAtTheCrosshair()
    {
        // given
        Happened ui;
        // when
        ui.move(ui.chart(), ui.place(ui.chart(), at(u"10:30"_s) + 10 * microsecondsPerSecond));
        // then in the chart and in the lanes
        QCOMPARE(ui.chart()->readout(), (QStringList{u"10:30 to 10:31"_s, u"all: 30.0 % (9 of 30)"_s, u"Attempts: 30"_s}));
        QCOMPARE(ui.view().crosshair(), at(u"10:30"_s));
        // and the next bucket by key
        ui.chart()->setFocus();
        ui.press(Qt::Key_Right);
        QCOMPARE(ui.chart()->readout().first(), u"10:31 to 10:32"_s);
        ui.press(Qt::Key_Escape);
        QVERIFY(ui.chart()->readout().isEmpty());
    }

    void shouldSwitchTheZone()
    {
        // given
        Happened ui;
        QCOMPARE(ui.view().zone().name, ui.record().incident.zone.isEmpty() ? u"UTC"_s : ui.record().incident.zone);
        const QString before = rulerCaption(ui.lanes()->axis(), ui.view().zone());
        ui.view().setZones({{u"UTC"_s, QTimeZone::utc()}, {u"Asia/Tokyo"_s, QTimeZone("Asia/Tokyo")}});
        ui.chart()->setFocus();
        ui.press(Qt::Key_Right);
        const QString utc = ui.chart()->readout().first();
        const QImage picture = ui.lanes()->grab().toImage();
        // when
        ui.press(Qt::Key_Z);
        // then the clocks of both
        QVERIFY(rulerCaption(ui.lanes()->axis(), ui.view().zone()) != before);
        QVERIFY(ui.chart()->readout().first() != utc);
        QVERIFY(ui.lanes()->grab().toImage() != picture);
        ui.press(Qt::Key_Z);
        QCOMPARE(ui.chart()->readout().first(), utc);
    }

    void shouldLightTheMomentOfAnEventUnderThePointer()
    {
        // given
        Happened ui;
        const QString uid = ui.eventUid(u"rolled back"_s);
        QVERIFY(!uid.isEmpty());
        const QRect mark = ui.lanes()->markOf(uid);
        const int x = qRound(ui.chart()->axis().x(at(u"11:30"_s)));
        const QColor accent = ui.chart()->palette().color(QPalette::Accent);
        // when the pointer is on its mark
        ui.move(ui.lanes(), mark.center());
        // then it is lit in the chart
        QCOMPARE(ui.view().hovered(), uid);
        QVERIFY(ui.hasColour(ui.chart(), x, accent));
        // and the other way round
        ui.move(ui.chart(), {5, 5});
        QVERIFY(ui.view().hovered().isEmpty());
        ui.move(ui.chart(), ui.place(ui.chart(), at(u"11:30"_s)));
        QCOMPARE(ui.view().hovered(), uid);
        QVERIFY(ui.hasColour(ui.lanes(), mark.left() - 3, accent) || ui.hasColour(ui.lanes(), mark.left() - 2, accent));
    }

    void shouldFindAnEventFromTheChartAndGoBack()
    {
        // given
        Happened ui;
        const QString uid = ui.eventUid(u"rolled back"_s);
        // when its moment is clicked in the chart
        QTest::mouseClick(ui.chart(), Qt::LeftButton, Qt::NoModifier, ui.place(ui.chart(), at(u"11:30"_s)));
        // then the table has it
        QCOMPARE(ui.table(u"event"_s)->currentIndex().data(TableModel::UidRole).toString(), uid);
        // when another row is gone to in the table
        ui.table(u"event"_s)->setFocus();
        ui.press(Qt::Key_Up);
        // then the lanes have that one
        QVERIFY(ui.view().current() != uid);
        QCOMPARE(ui.view().current(), ui.table(u"event"_s)->currentIndex().data(TableModel::UidRole).toString());
        // and J goes on from there
        ui.lanes()->setFocus();
        ui.press(Qt::Key_J);
        QCOMPARE(ui.view().current(), uid);
        ui.press(Qt::Key_K);
        QVERIFY(ui.view().current() != uid);
    }

    void shouldEditAnEventOnDoubleClick()
    {
        Happened ui;
        const QString uid = ui.eventUid(u"rolled back"_s);
        QTest::mouseDClick(ui.lanes(), Qt::LeftButton, Qt::NoModifier, ui.lanes()->markOf(uid).center());
        QTRY_VERIFY(ui.focus() && ui.table(u"event"_s)->isAncestorOf(ui.focus()) && ui.focus() != ui.table(u"event"_s));
        ui.press(Qt::Key_A, Qt::ControlModifier);
        ui.type(u"Took it back"_s);
        ui.press(Qt::Key_Return);
        QTRY_VERIFY(!ui.eventUid(u"Took it back"_s).isEmpty());
        QCOMPARE(ui.eventUid(u"Took it back"_s), uid);
    }

    void shouldZoomToWhatIsBrushed()
    {
        Happened ui;
        ui.brush(ui.chart(), at(u"10:20"_s), at(u"10:40"_s));
        QTRY_VERIFY(ui.menu());
        ui.choose(u"zoom"_s);
        QCOMPARE(ui.view().range().from, at(u"10:20"_s));
        QVERIFY(std::abs(ui.view().range().to - at(u"10:40"_s)) <= microsecondsPerMinute);
        QVERIFY(!ui.view().selection());
    }

    void shouldSetAMilestoneFromTheChartAndTakeItBack()
    {
        // given a document stated 10:30
        Happened ui;
        const auto before = milestoneOf(ui.record(), MilestoneKind::Detected);
        // when
        QTest::mouseMove(ui.chart(), ui.place(ui.chart(), at(u"10:20"_s) + 1));
        QContextMenuEvent asked(QContextMenuEvent::Mouse, ui.place(ui.chart(), at(u"10:20"_s) + microsecondsPerSecond),
                                ui.chart()->mapToGlobal(ui.place(ui.chart(), at(u"10:20"_s) + microsecondsPerSecond)));
        QApplication::sendEvent(ui.chart(), &asked);
        QTRY_VERIFY(ui.menu());
        ui.choose(u"Milestone"_s, u"detected"_s);
        // then it is on disk, and marked in the chart
        QCOMPARE(milestoneOf(ui.record(), MilestoneKind::Detected)->at.at, at(u"10:20"_s));
        QVERIFY(std::ranges::any_of(ui.chart()->scene().marks, [](const ChartMark &mark) { return mark.at == at(u"10:20"_s); }));
        // when
        ui.press(Qt::Key_Z, Qt::ControlModifier);
        // then
        QCOMPARE(milestoneOf(ui.record(), MilestoneKind::Detected)->at, before->at);
    }

    void shouldMakeAnEventWhereOneLooks()
    {
        // given
        Happened ui;
        const auto count = ui.record().events.size();
        ui.chart()->setFocus();
        ui.move(ui.chart(), ui.place(ui.chart(), at(u"10:25"_s) + 1));
        // when, by keys alone
        ui.askForMenu(ui.chart());
        QTRY_VERIFY(ui.menu());
        ui.choose(u"event"_s);
        QTRY_VERIFY(ui.find<QLineEdit>(u"entryLine"_s) && ui.find<QLineEdit>(u"entryLine"_s)->hasFocus());
        ui.type(u"Seen in the chart"_s);
        ui.press(Qt::Key_Return);
        // then
        QCOMPARE(ui.record().events.size(), count + 1);
        const QList<TimelineEvent> made = ui.record().events;
        const auto event = std::ranges::find(made, ui.eventUid(u"Seen in the chart"_s), &TimelineEvent::uid);
        QVERIFY(event != made.end());
        QCOMPARE(event->at.at, at(u"10:25"_s));
    }

    void shouldLeaveNothingOfAnEventThatIsGivenUp()
    {
        // given a moment, on the page of the numbers
        Happened ui;
        const auto count = ui.record().events.size();
        const qint64 steps = ui.store().history({.limit = 1})->first().seq;
        ui.press(Qt::Key_3, Qt::ControlModifier);
        QTRY_VERIFY(ui.chart());
        ui.chart()->setFocus();
        ui.press(Qt::Key_Right);
        // when an event is begun there, and given up
        ui.askForMenu(ui.chart());
        QTRY_VERIFY(ui.menu());
        ui.choose(u"event"_s);
        QTRY_VERIFY(ui.find<QLineEdit>(u"entryLine"_s) && ui.find<QLineEdit>(u"entryLine"_s)->hasFocus());
        ui.press(Qt::Key_Escape);
        ui.press(Qt::Key_Escape);
        // then there never was one
        QCOMPARE(ui.record().events.size(), count);
        QCOMPARE(ui.store().history({.limit = 1})->first().seq, steps);
    }

    void shouldMarkTheEndOfWhatIsBrushed()
    {
        // given
        Happened ui;
        // when
        ui.brush(ui.chart(), at(u"10:16"_s), at(u"11:40"_s));
        const qint64 end = ui.view().selection()->to;
        QTRY_VERIFY(ui.menu());
        ui.choose(u"Milestone at 11:40"_s, u"mitigated"_s);
        // then
        QCOMPARE(milestoneOf(ui.record(), MilestoneKind::Mitigated)->at.at, end);
        // and the beginning is offered too
        ui.brush(ui.chart(), at(u"10:16"_s), at(u"11:40"_s));
        const qint64 begin = ui.view().selection()->from;
        QTRY_VERIFY(ui.menu());
        ui.choose(u"Milestone at 10:16"_s, u"began"_s);
        QCOMPARE(milestoneOf(ui.record(), MilestoneKind::Began)->at.at, begin);
    }

    void shouldMoveWithButtons()
    {
        // given
        Happened ui;
        TimeView &view = ui.view(); // also where the lanes are not seen
        const auto button = [&](const QString &name) { return ui.find<QToolButton>(name); };
        for (const auto &name : {u"zoomIn"_s, u"zoomOut"_s, u"showAll"_s, u"nextZone"_s})
            QVERIFY2(button(name), qPrintable(name));
        const TimeRange whole = view.range();
        const auto length = [&] { return view.range().to - view.range().from; };
        // when, then
        ui.click(button(u"zoomIn"_s));
        QVERIFY(length() < whole.to - whole.from);
        ui.click(button(u"zoomOut"_s));
        QCOMPARE(view.range(), whole);
        ui.click(button(u"zoomIn"_s));
        ui.click(button(u"showAll"_s));
        QCOMPARE(view.range(), whole);
        ui.click(button(u"showAll"_s));
        QVERIFY(view.range().from <= at(u"09:00"_s));
        // and the zone, which it says
        QCOMPARE(button(u"nextZone"_s)->text(), u"UTC"_s);
        QVERIFY(!button(u"nextZone"_s)->isEnabled()); // where there is one alone
        view.setZones({{u"UTC"_s, QTimeZone::utc()}, {u"Asia/Tokyo"_s, QTimeZone("Asia/Tokyo")}});
        ui.click(button(u"nextZone"_s));
        QCOMPARE(view.zone().name, u"Asia/Tokyo"_s);
        QCOMPARE(button(u"nextZone"_s)->text(), u"Asia/Tokyo"_s);
        // and with the keyboard alone
        button(u"zoomIn"_s)->setFocus();
        const qint64 before = length();
        ui.press(Qt::Key_Space);
        QVERIFY(length() < before);
        // and on the page of the numbers
        ui.press(Qt::Key_3, Qt::ControlModifier);
        QTRY_VERIFY(button(u"zoomOut"_s));
        const qint64 near = length();
        ui.click(button(u"zoomOut"_s));
        QVERIFY(length() > near);
    }

    void shouldShowEveryColumnOfTheTable_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << u"en"_s;
        QTest::newRow("German") << u"de"_s;
    }
    void shouldShowEveryColumnOfTheTable()
    {
        QFETCH(QString, language);
        setLanguage(language);
        const auto back = qScopeGuard([] { setLanguage(u"en"_s); });
        Happened ui;
        QTRY_COMPARE(ui.table(u"event"_s)->horizontalScrollBar()->maximum(), 0);
    }

    void shouldSayTheMilestonesWhereTheyGiveWay()
    {
        // given a window with little room for lanes and chart
        Happened ui;
        ui.window.resize(1360, 900);
        // then each has its name and its time all the same
        QTRY_VERIFY(!ui.find(u"milestones"_s));
        const auto *line = ui.find<QLabel>(u"milestoneLine"_s);
        QVERIFY(line);
        QTRY_VERIFY(line->width() >= line->sizeHint().width());
        QVERIFY2(line->text().contains(u"detected 10:30"_s) && line->text().contains(u"acknowledged 10:35"_s), qPrintable(line->text()));
        // and once only
        ui.press(Qt::Key_1, Qt::ControlModifier);
        QTRY_VERIFY(ui.find(u"milestones"_s));
        QVERIFY(!ui.find(u"milestoneLine"_s));
    }

    void shouldRememberTheZoneAndHowThePageIsDivided()
    {
        // given a zone, and lanes made larger with the mouse
        Happened ui(MainWindow::Memory::Settings);
        ui.view().setZones({{u"UTC"_s, QTimeZone::utc()}, {u"Asia/Tokyo"_s, QTimeZone("Asia/Tokyo")}});
        ui.chart()->setFocus();
        ui.press(Qt::Key_Z);
        auto *pictures = ui.find<QSplitter>(u"pictures"_s);
        QSplitterHandle *handle = pictures->handle(1);
        const int before = ui.lanes()->height();
        QTest::mousePress(handle, Qt::LeftButton, {}, handle->rect().center());
        for (int y = 10; y <= 40; y += 10)
            QTest::mouseMove(handle, handle->rect().center() + QPoint(0, 10));
        QTest::mouseRelease(handle, Qt::LeftButton, {}, handle->rect().center());
        const int after = ui.lanes()->height();
        QVERIFY2(after > before + 8, qPrintable(u"%1, %2"_s.arg(before).arg(after)));
        ui.window.close();
        setChosenZone({});
        setChosenShares({});
        // when the window comes again
        MainWindow again(ui.store(), MainWindow::Memory::Settings);
        again.resize(1600, 1000);
        again.show();
        QVERIFY(QTest::qWaitForWindowExposed(&again));
        // then
        const auto *lanes = ui.findIn<Lanes>(again, u"lanes"_s);
        QVERIFY(lanes);
        QTRY_VERIFY2(std::abs(lanes->height() - after) <= 2, qPrintable(u"%1, %2"_s.arg(lanes->height()).arg(after)));
        lanes->view().setZones({{u"UTC"_s, QTimeZone::utc()}, {u"Asia/Tokyo"_s, QTimeZone("Asia/Tokyo")}});
        QCOMPARE(lanes->view().zone().name, u"Asia/Tokyo"_s);
    }

    void shouldMakeAnImpactWindowAndTakeItBack()
    {
        Happened ui;
        const auto before = ui.record().windows.size();
        ui.brush(ui.lanes(), at(u"10:20"_s), at(u"11:20"_s));
        QTRY_VERIFY(ui.menu());
        ui.choose(u"window"_s);
        QCOMPARE(ui.record().windows.size(), before + 1);
        ui.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(ui.record().windows.size(), before);
    }

    void shouldFreezeNumbersAsEvidenceAndTakeThemBack()
    {
        // given
        Happened ui;
        const auto events = ui.record().events.size();
        // when
        ui.brush(ui.chart(), at(u"10:14"_s), at(u"10:29"_s)); // in which there is no event
        QTRY_VERIFY(ui.menu());
        ui.choose(u"freeze"_s);
        // then they stand on a new event, with the picture of the day
        QCOMPARE(ui.record().events.size(), events + 1);
        QCOMPARE(ui.record().evidence.size(), 1);
        const Evidence evidence = ui.record().evidence.first();
        QCOMPARE(evidence.kind, EvidenceKind::Slice);
        QCOMPARE(evidence.subject, ui.view().current());
        const auto slice = sliceFrom(evidence.slice);
        QVERIFY(slice);
        QCOMPARE(slice->chart.buckets, 15);
        QCOMPARE(slice->hashes.size(), 1);
        const auto picture = ui.store().attachment(evidence.attachment);
        VERIFY_RESULT(picture);
        QVERIFY(picture->bytes.contains("<svg"));
        QTRY_VERIFY(ui.find<SlicePicture>(u"slicePicture"_s));
        // and stay what they are when the import goes
        VERIFY_RESULT(ui.store().removeForGood(ui.store().batches().value().first().uid));
        QTRY_VERIFY(ui.find<SlicePicture>(u"slicePicture"_s));
        QCOMPARE(ui.record().evidence.first().slice, evidence.slice);
    }

    void shouldNotFreezeWhatIsNotThere()
    {
        // given a time of which there are no numbers
        Happened ui;
        ui.lanes()->setFocus();
        ui.press(Qt::Key_0);
        ui.press(Qt::Key_Minus);
        QVERIFY(ui.view().range().from < at(u"08:50"_s));
        // when it is brushed
        ui.brush(ui.lanes(), at(u"08:45"_s), at(u"08:55"_s));
        QTRY_VERIFY(ui.menu());
        // then it says why nothing can be frozen
        QVERIFY(ui.entry(u"freeze"_s));
        QVERIFY(!ui.entry(u"freeze"_s)->isEnabled());
        QVERIFY2(ui.entry(u"freeze"_s)->text().contains(u"no numbers"_s), qPrintable(ui.entry(u"freeze"_s)->text()));
        ui.press(Qt::Key_Escape);
        // and where there are some, it freezes
        ui.brush(ui.lanes(), at(u"09:45"_s), at(u"09:55"_s));
        QTRY_VERIFY(ui.menu());
        QVERIFY(ui.entry(u"freeze"_s)->isEnabled());
        ui.press(Qt::Key_Escape);
    }

    void shouldShowFrozenNumbersInTheDocument()
    {
        // given frozen numbers
        Happened ui;
        ui.brush(ui.chart(), at(u"10:14"_s), at(u"10:29"_s));
        QTRY_VERIFY(ui.menu());
        ui.choose(u"freeze"_s);
        // when one looks at the document
        ui.press(Qt::Key_6, Qt::ControlModifier);
        const auto *preview = ui.find<QTextBrowser>(u"preview"_s);
        QVERIFY(preview);
        // then the figure is in the preview, above its caption, and as wide as there is room
        QTRY_VERIFY(preview->toPlainText().contains(u"Figure 1: Success rate, % of final attempts, per minute, on July 20, 2024 from 10:14 to 10:29 UTC."_s));
        QTextBlock block = preview->document()->begin();
        while (block.isValid() && !block.text().startsWith(u"Figure 1: "_s))
            block = block.next();
        const QTextBlock image = block.previous();
        const QTextImageFormat format = image.begin().fragment().charFormat().toImageFormat();
        QVERIFY(format.isValid());
        const QVariant pixels = preview->document()->resource(QTextDocument::ImageResource, QUrl(format.name()));
        QVERIFY(!pixels.value<QImage>().isNull() || !pixels.value<QPixmap>().isNull() || !QImage::fromData(pixels.toByteArray()).isNull());
        const double width = image.layout()->lineAt(0).naturalTextWidth();
        QVERIFY2(width > 300 && width <= preview->viewport()->width(), qPrintable(QString::number(width)));
        // and the source has no link to a picture that is nowhere
        QVERIFY(ui.find<QPlainTextEdit>(u"source"_s)->toPlainText().contains(u"**Figure 1:**"_s));
        QVERIFY(!ui.find<QPlainTextEdit>(u"source"_s)->toPlainText().contains(u"!["_s));
        // when it is copied, then it can be pasted with its figure
        ui.click(ui.find<QPushButton>(u"copyDocument"_s));
        QVERIFY(QGuiApplication::clipboard()->mimeData()->html().contains(u"<img src=\"data:image/png;base64,"_s));
        // when it is saved, then the figure is beside it
        QTemporaryDir folder;
        dialogs::setNextFileName(folder.filePath(u"outage.md"_s));
        ui.click(ui.find<QPushButton>(u"exportMarkdown"_s));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), (QStringList{u"outage-figure-1.svg"_s, u"outage.md"_s}));
    }

    void shouldAddAFigureFromTheDocument()
    {
        // given a time that is shown, and the document
        Happened ui;
        const Record before = ui.record();
        ui.press(Qt::Key_6, Qt::ControlModifier);
        // when a figure is added
        ui.click(ui.find<QPushButton>(u"addFigure"_s));
        // then the document has it
        QCOMPARE(ui.record().evidence.size(), 1);
        QCOMPARE(ui.record().evidence.first().kind, EvidenceKind::Slice);
        const auto *preview = ui.find<QTextBrowser>(u"preview"_s);
        QTRY_VERIFY(preview->toPlainText().contains(u"Figure 1: Success rate"_s));
        // and one step takes it back
        ui.press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(ui.record() == before);
    }

    void shouldTakeBackWhatWasFrozen()
    {
        Happened ui;
        const auto events = ui.record().events.size();
        ui.brush(ui.chart(), at(u"10:20"_s), at(u"10:40"_s)); // around the event that the table stands on
        QTRY_VERIFY(ui.menu());
        ui.choose(u"freeze"_s);
        QCOMPARE(ui.record().evidence.size(), 1);
        QCOMPARE(ui.record().evidence.first().subject, ui.eventUid(u"Customers complained"_s));
        ui.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(ui.record().events.size(), events);
        QVERIFY(ui.record().evidence.isEmpty());
        QVERIFY(!ui.find<SlicePicture>(u"slicePicture"_s));
    }

    void shouldShowALinePerValueAndSwitchThemOff()
    {
        // given
        Happened ui;
        auto *by = ui.find<QComboBox>(u"by"_s);
        by->setFocus();
        // when
        for (int i = 0; i < by->count() && by->currentData().toString() != "payment_method"_L1; ++i)
            ui.press(Qt::Key_Down);
        // then
        QTRY_COMPARE(ui.chart()->scene().data.lines.size(), 3);
        QTRY_VERIFY(ui.find<QToolButton>(u"line.card"_s));
        const ChartData &data = ui.chart()->scene().data;
        const QColor card = lineColour(data, data.lines[1], ui.chart()->palette());
        const int x = qRound(ui.chart()->axis().x(at(u"10:14"_s) + 30 * microsecondsPerSecond));
        QVERIFY(ui.hasColour(ui.chart(), x, card));
        // when
        ui.find<QToolButton>(u"line.card"_s)->setFocus();
        ui.press(Qt::Key_Space);
        // then
        QVERIFY(!ui.hasColour(ui.chart(), x, card));
        ui.press(Qt::Key_Space);
        QVERIFY(ui.hasColour(ui.chart(), x, card));
    }

    void shouldFitTheRateAxisAndMarkABrokenZero()
    {
        // given a time in which the rate is between 90 and 95 %
        Happened ui;
        ui.chart()->setFocus();
        ui.press(Qt::Key_0);
        ui.brush(ui.chart(), at(u"09:05"_s), at(u"10:05"_s));
        QTRY_VERIFY(ui.menu());
        ui.choose(u"zoom"_s);
        // then
        const ValueAxis values = valueAxis(ui.chart()->scene(), ui.chart()->axis(), 300, ui.chart()->fontMetrics());
        QVERIFY(values.isBroken);
        QVERIFY(values.low > 80 && values.high <= 100);
    }

    void shouldCopyPictureSvgAndNumbers()
    {
        setLanguage(u"de"_s); // names of columns are those of the data all the same
        const auto back = qScopeGuard([] { setLanguage(u"en"_s); });
        Happened ui;
        const auto copied = [&](const QString &name) {
            ui.askForMenu(ui.chart());
            QVERIFY(QTest::qWaitFor([&] { return ui.menu(); }));
            ui.choose(name);
        };
        copied(u"copyCsv"_s);
        const QString csv = QApplication::clipboard()->text();
        QCOMPARE(csv.section(u'\n', 0, 0), u"bucket,all succeeded,all of,attempts"_s);
        QVERIFY(csv.contains(u"\n2024-07-20T10:16:00Z,9,30,30\n"_s));
        copied(u"copyPicture"_s);
        QVERIFY(QApplication::clipboard()->mimeData()->hasImage());
        copied(u"copySvg"_s);
        QVERIFY(QApplication::clipboard()->text().contains(u"<svg"_s));
    }

    void shouldTellScreenReadersWhatIsThere()
    {
        Happened ui;
        QAccessibleInterface *lanes = QAccessible::queryAccessibleInterface(ui.lanes());
        QVERIFY(lanes);
        QCOMPARE(lanes->role(), QAccessible::List);
        QCOMPARE(lanes->childCount(), int(ui.lanes()->picture().events().size()));
        QAccessibleInterface *event = lanes->child(0);
        QVERIFY(event && event->isValid());
        QVERIFY(event->text(QAccessible::Name).contains(ui.lanes()->picture().events().front().text));
        QVERIFY(event->rect().isValid());
        QAccessibleInterface *chart = QAccessible::queryAccessibleInterface(ui.chart());
        QCOMPARE(chart->role(), QAccessible::Chart);
        QVERIFY(chart->text(QAccessible::Description).contains(u"between 30.0 and"_s) || chart->text(QAccessible::Description).contains(u"all"_s));
        ui.chart()->setFocus();
        ui.press(Qt::Key_Right);
        QVERIFY(chart->text(QAccessible::Value).contains(u"%"_s));
    }

    void shouldOfferAnImportWhereThereAreNoNumbers()
    {
        WindowFixture ui;
        ui.openOutage();
        ui.press(Qt::Key_3, Qt::ControlModifier);
        QVERIFY(ui.find<QAbstractButton>(u"importNumbers"_s));
        QVERIFY(!ui.find<MetricChart>(u"chart"_s));
    }
};

QTEST_MAIN(WhatHappenedTest)
#include "tst_whathappened.moc"
