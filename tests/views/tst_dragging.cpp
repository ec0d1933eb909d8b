// SPDX-License-Identifier: GPL-3.0-or-later
// Events that are dragged to another time in the lanes: what was typed moves, what a source says wants a reason.
#include "happened.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace hindsight;
using namespace Qt::StringLiterals;

class DraggingTest : public QObject
{
    Q_OBJECT

private:
    static TimelineEvent event(const Happened &ui, const QString &uid)
    {
        const Record record = ui.record();
        return *std::ranges::find(record.events, uid, &TimelineEvent::uid);
    }
    /// An event of 10:40 with a time that was typed, or that a chat wrote.
    static QString addEvent(Happened &ui, const QString &origin = {})
    {
        TimelineEvent made{.uid = newUid(),
                           .incident = ui.record().incident.uid,
                           .at = {.at = at(u"10:40"_s), .precision = Precision::Minute, .written = u"10:40"_s, .zone = u"UTC"_s},
                           .kind = EventKind::Decision,
                           .text = u"All retries stopped"_s,
                           .origin = origin};
        if (const auto step = ui.store().apply({created(made)}); !step)
            qFatal("%s", qPrintable(step.error().sentence()));
        ui.view().setRange({at(u"10:00"_s), at(u"12:00"_s)});
        QApplication::processEvents();
        return made.uid;
    }
    static void dragTo(Happened &ui, const QString &uid, qint64 to, bool release = true)
    {
        const QPoint mark = ui.lanes()->markOf(uid).center(), end = ui.place(ui.lanes(), to, mark.y());
        ui.lanes()->setFocus();
        QTest::mousePress(ui.lanes(), Qt::LeftButton, Qt::NoModifier, mark);
        for (int i = 1; i <= 10; ++i)
            QTest::mouseMove(ui.lanes(), mark + (end - mark) * i / 10);
        if (release)
            QTest::mouseRelease(ui.lanes(), Qt::LeftButton, Qt::NoModifier, end);
    }

private Q_SLOTS:
    void shouldMoveWhatWasTyped()
    {
        // given
        Happened ui;
        const QString uid = addEvent(ui);
        // when
        dragTo(ui, uid, at(u"11:10"_s));
        // then it is of then, and what was typed is no longer said
        QCOMPARE(*event(ui, uid).at.at, at(u"11:10"_s));
        QCOMPARE(event(ui, uid).at.precision, Precision::Minute);
        QVERIFY(event(ui, uid).at.written.isEmpty());
        QCOMPARE(ui.view().current(), uid);
        QVERIFY(!ui.find<QWidget>(u"eventMover"_s));
        // and nothing is brushed
        QVERIFY(!ui.view().selection());
        // when
        ui.press(Qt::Key_Z, Qt::ControlModifier);
        // then
        QCOMPARE(*event(ui, uid).at.at, at(u"10:40"_s));
        QCOMPARE(event(ui, uid).at.written, u"10:40"_s);
    }

    void shouldKeepWhatLastsAsLong()
    {
        // given
        Happened ui;
        const QString uid = addEvent(ui);
        TimelineEvent lasting = event(ui, uid);
        lasting.at.end = at(u"10:50"_s);
        lasting.at.precision = Precision::Range;
        QVERIFY(ui.store().apply({updated(event(ui, uid), lasting)}));
        QApplication::processEvents();
        // when
        dragTo(ui, uid, at(u"11:10"_s));
        // then
        QCOMPARE(*event(ui, uid).at.at, at(u"11:10"_s));
        QCOMPARE(*event(ui, uid).at.end, at(u"11:20"_s));
    }

    void shouldShowWhereItGoesAndGiveUpOnEscape()
    {
        // given
        Happened ui;
        const QString uid = addEvent(ui);
        const QImage before = ui.lanes()->grab().toImage();
        // when it is on its way
        dragTo(ui, uid, at(u"11:10"_s), false);
        // then it is seen there
        QVERIFY(ui.lanes()->grab().toImage() != before);
        QCOMPARE(*ui.view().crosshair(), at(u"11:10"_s));
        // when
        ui.press(Qt::Key_Escape);
        QTest::mouseRelease(ui.lanes(), Qt::LeftButton, Qt::NoModifier, ui.place(ui.lanes(), at(u"11:10"_s)));
        // then
        QCOMPARE(*event(ui, uid).at.at, at(u"10:40"_s));
        QVERIFY(!ui.store().undoSentence().contains(u"moved"_s));
    }

    void shouldAskForAReasonWhereASourceSaysWhen()
    {
        // given
        Happened ui;
        const QString uid = addEvent(ui, u"chat.json:12"_s);
        // when
        dragTo(ui, uid, at(u"11:10"_s));
        // then nothing has changed yet, and the question names both times
        QCOMPARE(*event(ui, uid).at.at, at(u"10:40"_s));
        auto *reason = ui.find<QLineEdit>(u"reason"_s);
        QCOMPARE(ui.focus(), reason);
        const QString question = ui.find<QLabel>(u"whyMoved"_s)->text();
        QVERIFY2(question.contains(u"10:40"_s) && question.contains(u"11:10"_s), qPrintable(question));
        // when nothing is said
        ui.press(Qt::Key_Return);
        // then it stays
        QCOMPARE(*event(ui, uid).at.at, at(u"10:40"_s));
        // when
        QTest::keyClicks(reason, u"the chat's clock was late"_s);
        ui.press(Qt::Key_Return);
        // then it moves, what was written stays, and the history has the reason
        QCOMPARE(*event(ui, uid).at.at, at(u"11:10"_s));
        QCOMPARE(event(ui, uid).at.written, u"10:40"_s);
        QVERIFY(ui.store().undoSentence().contains(u"the chat's clock was late"_s));
        QVERIFY(!ui.find<QWidget>(u"eventMover"_s));
        QCOMPARE(ui.focus(), ui.lanes());
        // when
        ui.press(Qt::Key_Z, Qt::ControlModifier);
        // then
        QCOMPARE(*event(ui, uid).at.at, at(u"10:40"_s));
    }

    void shouldKeepTheTimeOfTheSource()
    {
        // given
        Happened ui;
        const QString uid = addEvent(ui, u"chat.json:12"_s);
        dragTo(ui, uid, at(u"11:10"_s));
        // when
        ui.press(Qt::Key_Escape);
        // then
        QCOMPARE(*event(ui, uid).at.at, at(u"10:40"_s));
        QVERIFY(!ui.find<QWidget>(u"eventMover"_s));
    }
};

QTEST_MAIN(DraggingTest)
#include "tst_dragging.moc"
