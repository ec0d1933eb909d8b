// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowfixture.h"

#include "models/incident/timetext.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QTemporaryDir>

using namespace hindsight;
using namespace Qt::StringLiterals;

/// Events of other programs' files, looked at before they are taken into an incident.
class EventsImportTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<WindowFixture> m_window;
    QTemporaryDir m_folder;
    WindowFixture &ui() { return *m_window; }
    QTableWidget *rows() { return ui().find<QTableWidget>(u"eventPreview"_s); }
    QString shown(int row, int column) { return rows()->item(row, column)->text(); }
    QPushButton *run() { return ui().find<QPushButton>(u"importEvents"_s); }
    QString found() { return ui().find<QLabel>(u"foundEvents"_s)->text(); }

    QString written(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(file.fileName()));
        return file.fileName();
    }
    void drop(const QString &name, const QByteArray &bytes) { ui().drop(&ui().window, {written(name, bytes)}); }
    QStringList texts()
    {
        QStringList list;
        for (const TimelineEvent &event : ui().record().events)
            list.append(event.text);
        return list;
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

    void shouldTakeAlertsInAndOutAgain()
    {
        // given
        const QStringList before = texts();
        // when alerts are dropped on the timeline
        drop(u"alerts.json"_s,
             "[{\"startsAt\":\"2024-07-20T10:21:00Z\",\"endsAt\":\"2024-07-20T11:50:00Z\",\"status\":{\"state\":\"resolved\"},"
             "\"labels\":{\"alertname\":\"CheckoutRateLow\"},\"annotations\":{\"summary\":\"4242424242424242 declined\"}}]");
        // then they are shown as what they become, with the card's number masked, and nothing is stored
        QTRY_VERIFY(run() && run()->isEnabled());
        QVERIFY2(found().contains(u"Alertmanager"_s), qPrintable(found()));
        QCOMPARE(rows()->rowCount(), 1);
        QCOMPARE(shown(0, 0), u"10:21-11:50"_s);
        QCOMPARE(shown(0, 1), u"Detection"_s);
        QCOMPARE(shown(0, 3), u"CheckoutRateLow: \u2022\u2022\u2022 4242 declined"_s);
        QVERIFY(ui().find<QCheckBox>(u"mask.card"_s)->isChecked());
        QCOMPARE(texts(), before);
        // when it is confirmed
        ui().press(Qt::Key_Return);
        // then the timeline has it
        QTRY_COMPARE(texts().size(), before.size() + 1);
        QVERIFY(texts().contains(u"CheckoutRateLow: \u2022\u2022\u2022 4242 declined"_s));
        QTRY_VERIFY(ui().find(u"lanes"_s));
        // when it is taken back
        ui().press(Qt::Key_Z, Qt::ControlModifier);
        // then it is as before
        QCOMPARE(texts(), before);
    }

    void shouldReadColumnsAsTheyAreChosen()
    {
        // given a program's file whose first time is not when it happened, and a line that cannot be read
        drop(u"events.csv"_s, "message,datetime,timestamp_desc,seen\nGateway,2024-07-20T10:16:00Z,finding,2024-07-20T10:45:00Z\nLater,soon,note,\n");
        QTRY_VERIFY(run() && run()->isEnabled());
        QCOMPARE(shown(0, 0), u"10:16:00"_s);
        auto *unread = ui().find<QTableWidget>(u"unreadRows"_s);
        QCOMPARE(unread->rowCount(), 1);
        QCOMPARE(unread->item(0, 0)->text(), u"3"_s);
        // when the columns are chosen with the keyboard
        QTRY_VERIFY(ui().find<QComboBox>(u"role.datetime"_s));
        auto *old = ui().find<QComboBox>(u"role.datetime"_s);
        old->setFocus();
        ui().press(Qt::Key_Home);
        QTRY_VERIFY(!run()->isEnabled() && found().contains(u"No row"_s));
        auto *seen = ui().find<QComboBox>(u"role.seen"_s);
        seen->setFocus();
        ui().press(Qt::Key_Down);
        // then
        QTRY_VERIFY(run()->isEnabled());
        QCOMPARE(shown(0, 0), u"10:45:00"_s);
        ui().click(run());
        QTRY_VERIFY(texts().contains(u"Gateway"_s));
        QCOMPARE(ui().record().sourceLines.size(), 1);
        QCOMPARE(ui().record().sourceLines.first().text, u"Later,soon,note,"_s);
        // when such a file comes again, then it is read like this, and what is there is not doubled
        drop(u"events.csv"_s,
             "message,datetime,timestamp_desc,seen\nGateway,2024-07-20T10:16:00Z,finding,2024-07-20T10:45:00Z\nFixed,2024-07-20T11:00:00Z,recovery,2024-07-"
             "20T12:00:00Z\n");
        QTRY_VERIFY(run() && run()->isEnabled());
        QCOMPARE(shown(0, 0), u"10:45:00"_s);
        QCOMPARE(shown(1, 0), u"12:00:00"_s);
        const qsizetype before = texts().size();
        ui().click(run());
        QTRY_COMPARE(texts().size(), before + 1);
        QVERIFY(texts().contains(u"Fixed"_s));
    }

    void shouldAskForDayAndZoneOnce()
    {
        // given messages without a day
        drop(u"chat.txt"_s, "[23:50] anna: checkout fails\n[00:10] ben: rolled back\n");
        QTRY_VERIFY(run() && run()->isEnabled());
        // when the day is another one, in another zone, and they are to be source lines
        auto *date = ui().find<QLineEdit>(u"eventsDate"_s);
        QCOMPARE(date->text(), u"2024-07-20"_s);
        ui().click(date);
        ui().press(Qt::Key_A, Qt::ControlModifier);
        ui().type(u"2024-07-19"_s);
        auto *zone = ui().find<QComboBox>(u"eventsZone"_s)->lineEdit();
        ui().click(zone);
        ui().press(Qt::Key_A, Qt::ControlModifier);
        ui().type(u"Europe/Berlin"_s);
        ui().press(Qt::Key_Escape); // closes the list of those that fit
        ui().window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&ui().window));
        auto *as = ui().find<QComboBox>(u"eventsAs"_s);
        as->setFocus();
        ui().press(Qt::Key_Down);
        QTRY_VERIFY(run()->isEnabled());
        ui().click(run());
        // then so they are, over midnight
        QTRY_COMPARE(ui().record().sourceLines.size(), 2);
        QCOMPARE(isoText(*ui().record().sourceLines[0].at.at), u"2024-07-19T21:50:00Z"_s);
        QCOMPARE(isoText(*ui().record().sourceLines[1].at.at), u"2024-07-19T22:10:00Z"_s);
        QTRY_VERIFY(ui().find(u"sourceLines"_s));
    }

    void shouldNotForgetASecondFile()
    {
        // when two files are dropped at once
        const QByteArray bytes = "message,datetime,timestamp_desc\nGateway,2024-07-20T10:16:00Z,finding\n";
        ui().drop(&ui().window, {written(u"one.csv"_s, bytes), written(u"two.csv"_s, bytes)});
        // then the first is looked at, and the second is told
        QTRY_VERIFY(run() && run()->isEnabled());
        QVERIFY(std::ranges::any_of(ui().window.findChildren<QLabel *>(),
                                    [](const QLabel *label) { return label->isVisible() && label->text().startsWith(u"one.csv,"_s); }));
        QVERIFY(std::ranges::any_of(ui().window.findChildren<QLabel *>(),
                                    [](const QLabel *label) { return label->isVisible() && label->text().contains(u"Still to come: two.csv."_s); }));
    }

    void shouldSayWhatIsWrong()
    {
        // given a file that is none
        drop(u"events.csv"_s, "message,datetime,timestamp_desc\nGateway,2024-07-20T10:16:00Z,finding\n");
        QTRY_VERIFY(run() && run()->isEnabled());
        // when the day is nonsense, then it says so
        ui().click(ui().find<QLineEdit>(u"eventsDate"_s));
        ui().press(Qt::Key_A, Qt::ControlModifier);
        ui().type(u"yesterday"_s);
        QVERIFY(!run()->isEnabled());
        QVERIFY2(found().contains(u"“yesterday” is no day"_s), qPrintable(found()));
    }
};

QTEST_MAIN(EventsImportTest)
#include "tst_eventsimport.moc"
