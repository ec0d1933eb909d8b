// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/numbers.h"
#include "views/charts/metricchart.h"
#include "views/controls/chipbutton.h"
#include "windowfixture.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTextBrowser>

using namespace hindsight;
using namespace Qt::StringLiterals;

/// A postmortem is reviewed in a meeting, frozen, and edited afterwards.
class ReviewTest : public QObject
{
    Q_OBJECT

private:
    /// Opens the outage and shows it to the meeting, with the keyboard.
    static void startReview(WindowFixture &ui)
    {
        ui.openOutage();
        QTRY_VERIFY(ui.find(u"incidentPage"_s));
        ui.press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(ui.find(u"reviewPage"_s));
    }
    static QString text(WindowFixture &ui, const QString &name)
    {
        if (const auto *browser = ui.find<QTextBrowser>(name))
            return browser->toPlainText();
        const auto *label = ui.find<QLabel>(name);
        return label ? label->text() : QString();
    }

private Q_SLOTS:
    void initTestCase() { WindowFixture::prepare(); }

    void shouldStepThroughTheKeyEvents()
    {
        WindowFixture ui;
        startReview(ui);
        const auto events = ui.record().events;
        // then the first one is shown large
        QCOMPARE(text(ui, u"reviewTime"_s), u"10:30"_s);
        QCOMPARE(text(ui, u"reviewText"_s), events[0].text);
        QVERIFY(text(ui, u"reviewNotes"_s).contains(ui.record().actions[0].text.simplified()));
        // when one goes on and back with the keys
        ui.press(Qt::Key_Right);
        QCOMPARE(text(ui, u"reviewText"_s), events[1].text);
        ui.press(Qt::Key_Space);
        QCOMPARE(text(ui, u"reviewText"_s), events[2].text);
        ui.press(Qt::Key_K);
        QCOMPARE(text(ui, u"reviewText"_s), events[1].text);
        ui.press(Qt::Key_End);
        QCOMPARE(text(ui, u"reviewText"_s), events.last().text);
        ui.press(Qt::Key_Right); // there is no other one
        QCOMPARE(text(ui, u"reviewText"_s), events.last().text);
        ui.press(Qt::Key_Escape);
        QTRY_VERIFY(!ui.find(u"reviewPage"_s));
        QVERIFY(ui.find(u"incidentPage"_s));
    }

    void shouldShowTheNumbersBesideTheEvent()
    {
        // given numbers of the outage
        WindowFixture ui;
        importNumbersInto(ui.store(), outagePayments(), ui.database.outage.incident.uid);
        startReview(ui);
        const auto chart = [&] { return ui.find<MetricChart>(u"chart"_s); };
        QTRY_VERIFY(chart() && !chart()->scene().data.isEmpty());
        // then they are the success rate over the whole incident, and the first event is marked in it
        const auto events = ui.record().events;
        QCOMPARE(chart()->scene().data.request.quantity, Quantity::SuccessRate);
        QVERIFY(chart()->view().range().from < *events.first().at.at && chart()->view().range().to > *events.last().at.at);
        QCOMPARE(chart()->view().hovered(), events[0].uid);
        QTRY_COMPARE(text(ui, u"reviewValue"_s), u"Success rate at 10:30: 30.0 % (9 of 30)"_s);
        const auto mark = [&](const TimelineEvent &event) {
            const QImage shown = chart()->grab().toImage();
            const int x = int(chart()->axis().x(*event.at.at) * shown.devicePixelRatio());
            return shown.pixelColor(x, shown.height() - 4) == chart()->palette().color(QPalette::Accent);
        };
        QVERIFY(mark(events[0]));
        // when one steps on, then the mark goes along
        ui.press(Qt::Key_End);
        QCOMPARE(chart()->view().hovered(), events.last().uid);
        QVERIFY(mark(events.last()) && !mark(events[0]));
        QVERIFY(text(ui, u"reviewValue"_s).startsWith(u"Success rate at 12:00: "_s));
        // and the chart takes no key from who steps
        QTest::mouseClick(chart(), Qt::LeftButton);
        ui.press(Qt::Key_Home);
        QCOMPARE(text(ui, u"reviewTime"_s), u"10:30"_s);
    }

    void shouldShowNoChartWithoutASource()
    {
        WindowFixture ui;
        startReview(ui);
        QVERIFY(!ui.find(u"reviewChart"_s));
    }

    void shouldWriteDownWhatComesUp()
    {
        WindowFixture ui;
        startReview(ui);
        const Record before = ui.record();
        // when a question is asked and an action promised
        ui.press(Qt::Key_Right);
        ui.press(Qt::Key_Q);
        QVERIFY(ui.find<QLineEdit>(u"reviewLine"_s)->hasFocus());
        ui.type(u"Why did no alert fire?"_s);
        ui.press(Qt::Key_Return);
        ui.press(Qt::Key_A);
        ui.type(u"Alert on the success of each method @ben"_s);
        ui.press(Qt::Key_Return);
        // then they are stored, the question at its event, the action with its owner, and shown
        QCOMPARE(ui.record().questions.size(), before.questions.size() + 1);
        QCOMPARE(ui.record().questions.last().text, u"Why did no alert fire?"_s);
        QCOMPARE(ui.record().questions.last().event, before.events[1].uid);
        QCOMPARE(ui.record().actions.size(), before.actions.size() + 1);
        QCOMPARE(ui.record().actions.last().text, u"Alert on the success of each method"_s);
        QCOMPARE(ui.record().actions.last().person, u"ben"_s);
        QVERIFY(text(ui, u"reviewNotes"_s).contains(u"Why did no alert fire?"_s));
        // and each is taken back by one key
        ui.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(ui.record().actions.size(), before.actions.size());
    }

    void shouldGiveUpALineWithEscape()
    {
        WindowFixture ui;
        startReview(ui);
        const Record before = ui.record();
        ui.press(Qt::Key_Q);
        ui.type(u"Never mind"_s);
        ui.press(Qt::Key_Escape);
        QVERIFY(!ui.find<QLineEdit>(u"reviewLine"_s));
        QVERIFY(ui.find(u"reviewPage"_s));
        QVERIFY(ui.record() == before);
    }

    void shouldFreezeWhatWasReviewed()
    {
        // given a postmortem that is called reviewed
        WindowFixture ui;
        ui.openOutage();
        QTRY_VERIFY(ui.find(u"incidentPage"_s));
        const Record before = ui.record();
        ui.click(ui.find<ChipButton>(u"state"_s));
        for (int i = 0; i < 3; ++i) // behind draft and in review
            ui.press(Qt::Key_Down);
        ui.press(Qt::Key_Return);
        ui.window.activateWindow(); // that list was a window
        QVERIFY(QTest::qWaitForWindowActive(&ui.window));
        QCOMPARE(ui.record().incident.postmortemState, PostmortemState::Reviewed);
        QCOMPARE(ui.record().reviews.size(), before.reviews.size() + 1);
        ui.press(Qt::Key_6, Qt::ControlModifier);
        QTRY_VERIFY(text(ui, u"reviewSentence"_s).contains(u"Nothing has changed since"_s));
        QVERIFY(text(ui, u"reviewSentence"_s).contains(u"Anna"_s));

        // when an event is edited afterwards
        TimelineEvent edited = ui.record().events[0];
        edited.text = u"Customers called."_s;
        VERIFY_RESULT(ui.store().apply({updated(ui.record().events[0], edited)}));

        // then the page and the chip say so, and what it was then stands beside what it is now
        QTRY_VERIFY(text(ui, u"reviewSentence"_s).contains(u"1 place"_s));
        QVERIFY(ui.find<ChipButton>(u"state"_s)->accessibleName().contains(u"changed since"_s));
        ui.click(ui.find<QPushButton>(u"showSinceReview"_s));
        const auto *table = ui.find<QTableView>(u"sinceReview"_s);
        QVERIFY(table);
        QCOMPARE(table->model()->rowCount(), 1);
        QCOMPARE(table->model()->index(0, 2).data().toString(), before.events[0].text);
        QCOMPARE(table->model()->index(0, 3).data().toString(), u"Customers called."_s);

        // when that is taken back, then nothing has changed
        ui.press(Qt::Key_Z, Qt::ControlModifier);
        ui.press(Qt::Key_6, Qt::ControlModifier);
        QTRY_VERIFY(text(ui, u"reviewSentence"_s).contains(u"Nothing has changed since"_s));
    }
};

QTEST_MAIN(ReviewTest)
#include "tst_review.moc"
