// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowfixture.h"

#include "models/incident/timetext.h"
#include "views/timeline/lanes.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

using namespace hindsight;
using namespace Qt::StringLiterals;

/// Events made of the lines of a chat, with the keyboard alone.
class SourceLinesTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<WindowFixture> m_window;
    WindowFixture &ui() { return *m_window; }
    QTableView *lines() { return ui().find<QTableView>(u"sourceLines"_s); }
    QString shown(int row, int column) { return lines()->model()->index(row, column).data().toString(); }
    static QString time(const TimelineEvent &event) { return event.at.at ? isoText(*event.at.at) : QString(); }
    /// 200 messages of two lines each, a minute between them, from 10:00 on.
    static QString chat()
    {
        QString text;
        for (int i = 0; i < 200; ++i)
            text += u"%1  %2:%3\nmessage %4\n"_s.arg(i % 3 ? u"Anna Müller"_s : u"Bob"_s).arg(10 + i / 60).arg(i % 60, 2, 10, '0'_L1).arg(i);
        return text;
    }
    /// Copies a text and pastes it onto the timeline.
    void paste(const QString &text)
    {
        QApplication::clipboard()->setText(text);
        ui().find<Lanes>(u"lanes"_s)->setFocus();
        ui().press(Qt::Key_V, Qt::ControlModifier);
    }

private Q_SLOTS:
    void initTestCase() { WindowFixture::prepare(); }
    void init()
    {
        m_window = std::make_unique<WindowFixture>();
        ui().window.resize(1600, 1000);
        ui().openOutage();
        ui().press(Qt::Key_2, Qt::ControlModifier);
    }
    void cleanup() { m_window.reset(); }

    void shouldPickTwentyEventsOfAChatWithoutTheMouse()
    {
        // given
        const qsizetype before = ui().record().events.size();
        // when a chat of 400 lines is pasted
        paste(chat());
        // then its messages are shown, the date is asked, and nothing is stored
        QTRY_VERIFY(lines());
        QCOMPARE(lines()->model()->rowCount(), 200);
        QCOMPARE(ui().find<QLabel>(u"foundLines"_s)->text(), u"200 message(s) of 2 person(s)."_s);
        QVERIFY(ui().find<QLineEdit>(u"chatDate"_s)->hasFocus());
        QCOMPARE(ui().find<QLineEdit>(u"chatDate"_s)->text(), u"2024-07-20"_s);
        QCOMPARE(shown(61, 0), u"11:01"_s);
        QCOMPARE(shown(61, 1), u"Anna Müller"_s);
        QCOMPARE(ui().record().sourceLines.size(), 0);
        // when the date is confirmed
        ui().press(Qt::Key_Return);
        // then they are there, in no lane and no count
        QCOMPARE(ui().record().sourceLines.size(), 200);
        QCOMPARE(ui().record().events.size(), before);
        QVERIFY(lines()->hasFocus());
        // when every third one is picked
        for (int i = 0; i < 20; ++i) {
            ui().press(Qt::Key_Return);
            ui().press(Qt::Key_J);
            ui().press(Qt::Key_J);
        }
        // then twenty events have their times, texts and people, and know their line
        const QList<TimelineEvent> events = ui().record().events;
        const QList<SourceLine> all = ui().record().sourceLines;
        QCOMPARE(events.size(), before + 20);
        for (int i = 0; i < 20; ++i) {
            const auto found = std::ranges::find(events, u"message %1"_s.arg(3 * i), &TimelineEvent::text);
            QVERIFY(found != events.end());
            QCOMPARE(found->actor, u"Bob"_s);
            QCOMPARE(time(*found), u"2024-07-20T10:%1:00Z"_s.arg(3 * i, 2, 10, '0'_L1));
            const auto line = std::ranges::find(all, found->sourceLine, &SourceLine::uid);
            QCOMPARE(line->text, found->text);
        }
        QVERIFY(lines()->model()->index(57, 2).data(TableModel::MutedRole).toBool());
        QVERIFY(!lines()->model()->index(58, 2).data(TableModel::MutedRole).toBool());
        // and the lines are in no document
        ui().press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(ui().record().events.size(), before + 19);
    }

    void shouldMaskWhatShouldNotBeStored()
    {
        // given a chat with a card's number and an address
        paste(u"Anna  10:45\n4242424242424242 of anna@example.org fails\nBob  10:47\nrolling back\n"_s);
        QTRY_VERIFY(lines());
        // then the number is masked, and the address is offered
        QVERIFY2(ui().find<QLabel>(u"foundLines"_s)->text().contains(u"1 card number(s) are masked."_s),
                 qPrintable(ui().find<QLabel>(u"foundLines"_s)->text()));
        QCOMPARE(shown(0, 2), u"\u2022\u2022\u2022 4242 of anna@example.org fails"_s);
        ui().click(ui().find<QCheckBox>(u"maskLines"_s));
        QCOMPARE(shown(0, 2), u"\u2022\u2022\u2022 4242 of \u2022\u2022\u2022@example.org fails"_s);
        // when they are added, then so they are stored, also as they came
        ui().click(ui().find<QPushButton>(u"addLines"_s));
        QCOMPARE(ui().record().sourceLines.size(), 2);
        QVERIFY(!ui().record().sourceLines.first().raw.contains(u"4242424242424242"_s));
        QVERIFY(!ui().record().sourceLines.first().raw.contains(u"anna@"_s));
    }

    void shouldTakeBackAWholePaste()
    {
        paste(chat());
        QTRY_VERIFY(lines());
        ui().press(Qt::Key_Return);
        QCOMPARE(ui().record().sourceLines.size(), 200);
        // when
        ui().press(Qt::Key_Z, Qt::ControlModifier);
        // then the place says what belongs there
        QCOMPARE(ui().record().sourceLines.size(), 0);
        QVERIFY(!lines());
        QVERIFY(ui().find<QPushButton>(u"pasteChat"_s));
    }

    void shouldMakeOneEventOfSeveralLines()
    {
        paste(chat());
        QTRY_VERIFY(lines());
        ui().press(Qt::Key_Return);
        // when three lines are merged
        ui().press(Qt::Key_J, Qt::ShiftModifier);
        ui().press(Qt::Key_J, Qt::ShiftModifier);
        ui().press(Qt::Key_M);
        // then it is one event with all of them as evidence
        const auto events = ui().record().events;
        const auto event = std::ranges::find_if(events, [](const TimelineEvent &e) { return e.text.contains(u"message 2"_s); });
        QVERIFY(event != events.end());
        QCOMPARE(event->text, u"Bob: message 0\n\nAnna Müller: message 1\n\nAnna Müller: message 2"_s);
        QCOMPARE(event->actor, QString());
        QCOMPARE(ui().record().evidence.size(), 1);
        QCOMPARE(ui().record().evidence.first().subject, event->uid);
        QVERIFY(ui().record().evidence.first().text.contains(u"Anna Müller  10:02\nmessage 2"_s));
        // when it is taken back
        ui().press(Qt::Key_Z, Qt::ControlModifier);
        // then the evidence is gone with it
        QVERIFY(ui().record().evidence.isEmpty());
    }

    void shouldReadTheTimesInTheZoneOfTheCopy()
    {
        paste(u"Anna  12:45\ncheckout fails\nBob  12:47\nrolling back\n"_s);
        QTRY_VERIFY(lines());
        auto *zone = ui().find<QComboBox>(u"chatZone"_s);
        zone->setFocus();
        zone->lineEdit()->selectAll();
        ui().type(u"Europe/Nowhere"_s);
        QVERIFY(!ui().find<QPushButton>(u"addLines"_s)->isEnabled());
        zone->lineEdit()->selectAll();
        ui().type(u"Europe/Berlin"_s);
        QTRY_VERIFY(ui().find<QPushButton>(u"addLines"_s)->isEnabled());
        ui().press(Qt::Key_Escape);
        ui().window.activateWindow(); // the list of those that fit was a window
        QVERIFY(QTest::qWaitForWindowActive(&ui().window));
        ui().find<QPushButton>(u"addLines"_s)->setFocus();
        ui().press(Qt::Key_Space);
        QTRY_COMPARE(ui().record().sourceLines.size(), 2);
        QCOMPARE(isoText(*ui().record().sourceLines.first().at.at), u"2024-07-20T10:45:00Z"_s);
        QCOMPARE(ui().record().sourceLines.first().at.written, u"12:45"_s);
    }

    void shouldFindALine()
    {
        paste(chat());
        QTRY_VERIFY(lines());
        ui().press(Qt::Key_Return);
        // when
        ui().press(Qt::Key_Slash);
        ui().type(u"message 19"_s);
        // then
        QCOMPARE(lines()->model()->rowCount(), 11); // 19, 190 to 199
        QCOMPARE(shown(0, 2), u"message 19"_s);
    }

    void shouldForgetWhatIsCancelled()
    {
        paste(chat());
        QTRY_VERIFY(ui().find<QPushButton>(u"cancelLines"_s));
        ui().find<QPushButton>(u"cancelLines"_s)->setFocus();
        ui().press(Qt::Key_Space);
        QVERIFY(!lines());
        QCOMPARE(ui().record().sourceLines.size(), 0);
    }
};

QTEST_MAIN(SourceLinesTest)
#include "tst_sourcelines.moc"
