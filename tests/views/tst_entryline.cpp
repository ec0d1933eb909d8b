// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowfixture.h"

#include "models/incident/timetext.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace hindsight;
using namespace Qt::StringLiterals;

/// Events written in one line each, with the keyboard alone.
class EntryLineTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<WindowFixture> m_window;
    WindowFixture &ui() { return *m_window; }
    QLineEdit *line() { return ui().find<QLineEdit>(u"entryLine"_s); }
    QString understood() { return ui().find<QLabel>(u"understood"_s)->text(); }
    /// The event with a text; empty: there is none.
    TimelineEvent event(const QString &text)
    {
        for (const TimelineEvent &event : ui().record().events) {
            if (event.text == text)
                return event;
        }
        return {};
    }
    static QString time(const TimelineEvent &event) { return event.at.at ? isoText(*event.at.at) : QString(); }
    void enter(const QString &text)
    {
        ui().type(text);
        ui().press(Qt::Key_Return);
    }

private Q_SLOTS:
    void initTestCase() { WindowFixture::prepare(); }
    void init()
    {
        m_window = std::make_unique<WindowFixture>();
        ui().window.resize(1600, 1000);
        ui().openOutage();
        ui().press(Qt::Key_E, Qt::ControlModifier);
        QVERIFY(line() && line()->hasFocus());
    }
    void cleanup() { m_window.reset(); }

    void shouldMakeAnEventOfALine()
    {
        // given
        const qsizetype before = ui().record().events.size();
        QVERIFY(understood().contains(u"Enter adds the event"_s));
        // when
        ui().type(u"10:47 checks point to the gateway #finding @sre"_s);
        // then it says what it understood, and nothing is stored yet
        QCOMPARE(understood(), u"Understood: 20 Jul 2024, 10:47 UTC, Finding, sre"_s);
        QCOMPARE(ui().record().events.size(), before);
        // when
        ui().press(Qt::Key_Return);
        // then
        const TimelineEvent made = event(u"checks point to the gateway"_s);
        QCOMPARE(time(made), u"2024-07-20T10:47:00Z"_s);
        QCOMPARE(made.at.written, u"10:47"_s);
        QCOMPARE(made.kind, EventKind::Finding);
        QCOMPARE(made.actor, u"sre"_s);
        QCOMPARE(ui().record().events.size(), before + 1);
        // and the table is at it, while the line waits for the next one
        const auto *table = ui().table(u"event"_s);
        QCOMPARE(table->currentIndex().data(TableModel::UidRole).toString(), made.uid);
        QVERIFY(line()->hasFocus());
        QVERIFY(line()->text().isEmpty());
    }

    void shouldGoOnFromTheEventBefore()
    {
        // when an evening is written down
        enter(u"23:50 last order"_s);
        enter(u"00:10 first order"_s);
        enter(u"+12m second order"_s);
        enter(u"2024-07-20 12:30 back in the past"_s);
        // then midnight lies where it belongs
        QCOMPARE(time(event(u"last order"_s)), u"2024-07-20T23:50:00Z"_s);
        QCOMPARE(time(event(u"first order"_s)), u"2024-07-21T00:10:00Z"_s);
        QCOMPARE(time(event(u"second order"_s)), u"2024-07-21T00:22:00Z"_s);
        QCOMPARE(time(event(u"back in the past"_s)), u"2024-07-20T12:30:00Z"_s);
        // when each is taken back, the last first
        line()->clear();
        const qsizetype all = ui().record().events.size();
        for (int i = 1; i <= 4; ++i) {
            ui().press(Qt::Key_2, Qt::ControlModifier);
            ui().press(Qt::Key_Z, Qt::ControlModifier);
            QCOMPARE(ui().record().events.size(), all - i);
        }
    }

    void shouldCountFromTheCurrentEvent()
    {
        // given the event that is chosen in the table
        auto *table = ui().table(u"event"_s);
        ui().click(table, table->model()->index(0, 3));
        const qint64 current = *ui().record().events.first().at.at;
        ui().press(Qt::Key_Escape);
        ui().press(Qt::Key_E, Qt::ControlModifier);
        // when
        enter(u"+5m five minutes later"_s);
        // then
        QCOMPARE(event(u"five minutes later"_s).at.at, current + 5 * microsecondsPerMinute);
    }

    void shouldAskWhatCanMeanTwoTimes()
    {
        // when the clocks of the coast showed summer time
        enter(u"03:40 PST first alarm"_s);
        // then nothing is stored before somebody says which time is meant
        QVERIFY(event(u"first alarm"_s).uid.isEmpty());
        const auto choice = [this](const QString &text) -> QPushButton * {
            for (QPushButton *button : ui().window.findChildren<QPushButton *>()) {
                if (button->isVisible() && button->text() == text)
                    return button;
            }
            return nullptr;
        };
        QVERIFY(choice(u"20 Jul 2024, 03:40 PST"_s));
        QPushButton *summer = choice(u"20 Jul 2024, 03:40 America/Los_Angeles"_s);
        QVERIFY(summer);
        // when
        summer->setFocus();
        ui().press(Qt::Key_Space);
        // then
        QCOMPARE(time(event(u"first alarm"_s)), u"2024-07-20T10:40:00Z"_s);
        QCOMPARE(event(u"first alarm"_s).at.written, u"03:40 PST"_s);
        QVERIFY(line()->hasFocus());
        QVERIFY(ui().messages().isEmpty());
    }

    void shouldSayWhatIsMissing()
    {
        const qsizetype before = ui().record().events.size();
        // when
        enter(u"10:45"_s);
        // then
        QCOMPARE(ui().messages(), QStringList{u"Write what happened behind the time."_s});
        QCOMPARE(line()->text(), u"10:45"_s);
        // when one goes on
        ui().type(u" it"_s);
        // then the message is over
        QVERIFY(ui().messages().isEmpty());
        // when the line is emptied
        ui().press(Qt::Key_Escape);
        QVERIFY(line()->text().isEmpty());
        QVERIFY(line()->hasFocus());
        ui().press(Qt::Key_Escape);
        // then one is back on the timeline
        QVERIFY(!line()->hasFocus());
        QCOMPARE(ui().record().events.size(), before);
    }

    void shouldShowTheKindsThereAre()
    {
        ui().type(u"10:45 rolled back #"_s);
        for (const Named<EventKind> &kind : eventKindNames)
            QVERIFY2(understood().contains(u'#' + QString::fromLatin1(kind.name)), kind.name);
    }
};

QTEST_MAIN(EntryLineTest)
#include "tst_entryline.moc"
