// SPDX-License-Identifier: GPL-3.0-or-later
// Two moments of the first hour, walked through with keys and mouse: when it began, and what was not paid; and what follows from them, up to
// whether it worked.
#include "happened.h"

#include "models/incident/milestones.h"
#include "models/store/calendar.h"
#include "models/store/numbers/measured.h"
#include "views/dialogs.h"
#include "views/hindsight/windowpicture.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QTableView>
#include <QTemporaryDir>

using namespace hindsight;
using namespace Qt::StringLiterals;

class FirstHourTest : public QObject
{
    Q_OBJECT

    static int rows(const Happened &ui, const QString &table)
    {
        const auto *view = ui.find<QTableView>(table);
        return view ? view->model()->rowCount() : 0;
    }
    static void settle(const Happened &ui) { QTRY_VERIFY(!ui.find<IncidentPage>()->isReading()); }
    /// The page, when all of it is there.
    static void open(const Happened &ui)
    {
        Happened::press(Qt::Key_9, Qt::ControlModifier);
        QTRY_VERIFY(ui.find<QTableView>(u"suggestionTable"_s) && ui.find<QTableView>(u"lossTable"_s) && !ui.find<IncidentPage>()->isReading());
    }
    /// What sells on so many days before the outage: from 09:00 to 13:00 thirty payments a minute, of which two fail; of cards all from
    /// `badFrom` to `badTo`, minutes after nine, on the second day before. At other hours one in two minutes.
    static QByteArray daysBefore(int days, int badFrom = 0, int badTo = 0)
    {
        QByteArray text = "timestamp,payment_method,status,amount,currency\n";
        for (int day = days; day > 0; --day) {
            const qint64 begin = *fromIsoText(u"2024-07-20T09:00:00Z") - day * 24 * 60 * microsecondsPerMinute;
            for (int minute = 0; minute < 240; ++minute) {
                for (int i = 0; i < 30; ++i) {
                    const bool card = i < 20, bad = card && day == 2 && minute >= badFrom && minute < badTo;
                    // Some days sell a little more than others.
                    if (i == 5 && (minute * 7 + day * 13) % (5 + day % 3) == 0)
                        continue;
                    text += isoText(begin + minute * microsecondsPerMinute + i * 2 * microsecondsPerSecond).toLatin1() + (card ? ",card," : ",paypal,")
                        + (i == 0 || i == 20 || bad ? "failed" : "succeeded") + ",10.00,EUR\n";
                }
            }
            for (int minute = -540; minute < 900; minute += 2) {
                if (minute < 0 || minute >= 240)
                    text += isoText(begin + minute * microsecondsPerMinute).toLatin1() + ",paypal,succeeded,10.00,EUR\n";
            }
        }
        return text;
    }

private Q_SLOTS:
    void initTestCase() { WindowFixture::prepare(); }

    void whenDidItBegin()
    {
        // Given the timeline of an outage that was stated to begin at 10:30, on which the numbers suggest another time
        Happened ui;
        QTRY_VERIFY2(ui.said(u"suggestion"_s).contains(u"10:16"_s), qPrintable(ui.said(u"suggestion"_s)));
        // When one clicks there
        ui.click(ui.find<QPushButton>(u"showSuggestion"_s));
        QTRY_VERIFY(ui.find<WindowPicture>(u"windowPicture"_s));
        settle(ui);
        // Then the buckets, the band and the rule are there
        auto *picture = ui.find<WindowPicture>(u"windowPicture"_s);
        QVERIFY(picture->accessibleDescription().contains(u"10:16"_s));
        QVERIFY(ui.said(u"suggestionRule"_s).contains(u"in buckets of 1 minute"_s));
        // When somebody knows better and drags the begin by two minutes to the left
        int edge = 0;
        for (; edge < picture->width() && picture->cursor().shape() != Qt::SplitHCursor; ++edge)
            QTest::mouseMove(picture, {edge, picture->height() / 3}); // the cursor tells where it can be taken hold of
        QVERIFY(edge < picture->width());
        const QPoint from(edge + 6, picture->height() / 3);
        QTest::mousePress(picture, Qt::LeftButton, Qt::NoModifier, from);
        QTest::mouseMove(picture, from - QPoint(20, 0));
        QTest::mouseRelease(picture, Qt::LeftButton, Qt::NoModifier, from - QPoint(20, 0));
        // Then that is what is offered
        QVERIFY2(!ui.find<QPushButton>(u"acceptBegin"_s)->text().contains(u"10:16"_s), qPrintable(ui.find<QPushButton>(u"acceptBegin"_s)->text()));
        // When it is brought back by keys, to the minute, and accepted
        picture->setFocus();
        for (int i = 0; i < 60 && ui.find<QPushButton>(u"acceptBegin"_s)->text() != u"Accept: began 10:15"_s; ++i)
            Happened::press(Qt::Key_Right);
        QCOMPARE(ui.find<QPushButton>(u"acceptBegin"_s)->text(), u"Accept: began 10:15"_s);
        Happened::press(Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(ui.find<QPushButton>(u"acceptEnd"_s)->text(), u"Accept: resolved 11:31"_s);
        ui.pressByKey(u"acceptBegin"_s);
        // Then it is measured, and what was stated stays
        QCOMPARE(measuredAt(ui.record(), MilestoneKind::Began), at(u"10:15"_s));
        QCOMPARE(milestoneOf(ui.record(), MilestoneKind::Began)->at.at, at(u"10:30"_s));
        QCOMPARE(milestoneOf(ui.record(), MilestoneKind::Began)->source, MilestoneSource::Stated);
        settle(ui);
        QVERIFY(!ui.find<QPushButton>(u"acceptBegin"_s)->isEnabled());
        // And one step takes it back
        Happened::press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(!measuredAt(ui.record(), MilestoneKind::Began));
    }

    void whatWasNotPaid()
    {
        // Given six weeks in which it sold as usual
        Happened ui;
        importNumbersInto(ui.store(), daysBefore(42), ui.database.outage.incident.uid);
        open(ui);
        QTRY_VERIFY(ui.find<QTableView>(u"impactTable"_s));
        // Then one sentence has a range and a unit
        static const QRegularExpression range(u"missing in the window: [\\d,]+ \\([\\d,]+ to [\\d,]+\\).*[\\d,.]+ EUR \\([\\d,.]+ EUR to [\\d,.]+ EUR\\)"_s);
        QVERIFY2(range.match(ui.said(u"impactSentence"_s)).hasMatch(), qPrintable(ui.said(u"impactSentence"_s) + ui.said(u"impactRemarks"_s)));
        // And the method, the number of placebos and the typical error stand beside it
        static const QRegularExpression method(u"same weekday and time of [4-8] weeks.*of 90 %.*on \\d\\d quiet windows"_s);
        QVERIFY2(method.match(ui.said(u"impactRemarks"_s)).hasMatch(), qPrintable(ui.said(u"impactRemarks"_s)));
        QVERIFY(!ui.cell(u"impactTable"_s, 0, 3).isEmpty());
        // And nothing of it is called revenue or cost
        for (const QLabel *label : ui.find<QWidget>(u"cost"_s)->findChildren<QLabel *>())
            QVERIFY2(!label->text().contains(u"revenue"_s) && !label->text().contains(u"cost"_s), qPrintable(label->text()));
        // And it says which times are counted, and that the numbers know of more
        const QString times = ui.said(u"impactTimes"_s);
        QVERIFY2(times.contains(u"10:30 to 12:00 (UTC)"_s) && times.contains(u"10:10 to 11:30, of which 20 min are not counted"_s), qPrintable(times));
        // When that is taken
        const QString before = ui.cell(u"impactTable"_s, 0, 1);
        ui.click(ui.find<QPushButton>(u"acceptWindow"_s));
        settle(ui);
        // Then it is counted
        QTRY_VERIFY2(ui.said(u"impactTimes"_s).contains(u"10:10 to 12:00 (UTC)"_s), qPrintable(ui.said(u"impactTimes"_s)));
        QVERIFY(!ui.said(u"impactTimes"_s).contains(u"not counted"_s));
        QVERIFY(ui.cell(u"impactTable"_s, 0, 1) != before);
        // When one asks for the working
        QTemporaryDir folder;
        dialogs::setNextFileName(folder.filePath(u"working.csv"_s));
        ui.pressByKey(u"writeWorking"_s);
        // Then its column sums are the figures, of the window and in money
        QFile file(folder.filePath(u"working.csv"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QList<QByteArray> lines = file.readAll().trimmed().split('\n');
        const auto sum = [&lines](const QByteArray &name) {
            const qsizetype column = lines.first().split(',').indexOf(name), part = lines.first().split(',').indexOf("part");
            qint64 all = 0;
            for (const QByteArray &line : lines.sliced(1))
                all += line.split(',')[part] == "window" ? line.split(',')[column].toLongLong() : 0;
            return all;
        };
        QCOMPARE(ui.cell(u"impactTable"_s, 0, 1), QLocale().toString(sum("payments_missing")));
        QCOMPARE(ui.cell(u"impactTable"_s, 3, 1), QLocale().toString(double(sum("amount_missing_minor")) / 100, 'f', 2) + u" EUR"_s);
    }

    void didItWork()
    {
        // Given an alert that was made an action item
        Happened ui;
        open(ui);
        ui.find<QLineEdit>(u"alertRule"_s)->setFocus();
        ui.type(u"success_rate < 75% for 5m by payment_method min 50 attempts"_s);
        Happened::press(Qt::Key_Return);
        QTRY_VERIFY(ui.said(u"alertResult"_s).startsWith(u"It would have fired at "_s));
        ui.pressByKey(u"alertAction"_s);
        const Record record = ui.record();
        const auto made = std::ranges::find(record.actions, ActionKind::Detect, &ActionItem::kind);
        QVERIFY(made != record.actions.end());
        const ActionItem action = *std::ranges::find_if(record.actions, [](const ActionItem &some) { return some.text.contains(u"success_rate < 75%"_s); });
        // When it is done at noon of today, and the numbers end long before
        const auto done = [&](const QString &when) {
            const Record now = ui.record();
            const ActionItem before = *std::ranges::find(now.actions, action.uid, &ActionItem::uid);
            ActionItem after = before;
            after.status = ActionStatus::Done;
            after.done = {.at = *fromIsoText(when), .precision = Precision::Minute, .zone = u"UTC"_s};
            VERIFY_RESULT(ui.store().apply({updated(before, after)}));
        };
        done(u"2026-01-10T12:00:00Z"_s);
        Happened::press(Qt::Key_5, Qt::ControlModifier);
        // Then nobody knows, and it says so where the action items are
        QTRY_VERIFY2(ui.said(u"didItWork"_s).contains(u": no data"_s), qPrintable(ui.said(u"didItWork"_s)));
        QVERIFY(ui.said(u"didItWork"_s).startsWith(u"Did it work? ACT-"_s));
        // When it was there before the outage was over
        done(u"2024-07-20T11:00:00Z"_s);
        // Then it says how often it fired since, and how many payments succeeded
        QTRY_VERIFY2(ui.said(u"didItWork"_s).contains(u"Success rate since then "_s), qPrintable(ui.said(u"didItWork"_s)));
        // 11:00 to 11:30 of 30 attempts a minute 9 succeed, then 28 in 80 minutes that have rows
        const QString rate = QLocale().toString(100.0 * (30 * 9 + 80 * 28) / (110 * 30), 'f', 1) + u" % of 3,300 final attempts"_s;
        QVERIFY2(ui.said(u"didItWork"_s).contains(rate), qPrintable(ui.said(u"didItWork"_s)));
        QVERIFY2(ui.said(u"didItWork"_s).contains(u"“success_rate < 75% for 5m by payment_method min 50 attempts” since it was done: fired "_s),
                 qPrintable(ui.said(u"didItWork"_s)));
        // And in the alert lab, too
        Happened::press(Qt::Key_9, Qt::ControlModifier);
        QTRY_VERIFY(ui.said(u"didItWork"_s).contains(rate));
    }

    void whatIsKnownOfTheTimes()
    {
        // Given a window that was a maintenance, as nobody told the numbers
        Happened ui;
        open(ui);
        QCOMPARE(ui.cell(u"suggestionTable"_s, 0, 0), u"payments failed"_s);
        QCOMPARE(rows(ui, u"markTable"_s), 0);
        // When somebody marks it
        ui.click(ui.find<QPushButton>(u"markWindow"_s));
        QTRY_VERIFY(Happened::menu());
        Happened::choose(u"expected_downtime"_s);
        // Then it stands in the calendar of the numbers, and the window is called what it is
        QTRY_COMPARE(rows(ui, u"markTable"_s), 1);
        settle(ui);
        QCOMPARE(ui.cell(u"markTable"_s, 0, 0), u"10:16"_s);
        QCOMPARE(ui.cell(u"markTable"_s, 0, 2), u"expected downtime"_s);
        QTRY_COMPARE(ui.cell(u"suggestionTable"_s, 0, 0), u"maintenance"_s);
        // When it is removed again, then it is as before
        ui.click(ui.find<QPushButton>(u"removeMark"_s));
        QTRY_COMPARE(rows(ui, u"markTable"_s), 0);
        QTRY_COMPARE(ui.cell(u"suggestionTable"_s, 0, 0), u"payments failed"_s);
        settle(ui);
        // When a zone of the market is typed that does not exist, then it is told and nothing is changed
        auto *zone = ui.find<QComboBox>(u"marketZone"_s);
        const auto typeZone = [zone](const QString &name) {
            zone->lineEdit()->selectAll();
            QTest::keyClicks(zone->lineEdit(), name); // the window of a menu that was closed keeps the focus offscreen
            QTest::keyClick(zone->lineEdit(), Qt::Key_Return);
        };
        typeZone(u"Nowhere/Land"_s);
        QTRY_COMPARE(ui.messages().size(), 1);
        const auto marketZone = [&ui] { return ui.store().metricSource(ui.record().incident.metricSource)->marketZone; };
        QCOMPARE(marketZone(), QString());
        // When one is typed that does, then everything goes by it
        typeZone(u"Europe/Berlin"_s);
        QTRY_COMPARE(marketZone(), u"Europe/Berlin"_s);
        QVERIFY(ui.messages().isEmpty());
    }

    void aBrushedTimeIsMarked()
    {
        Happened ui;
        Happened::brush(ui.chart(), at(u"10:20"_s), at(u"10:40"_s));
        QTRY_VERIFY(Happened::menu());
        Happened::choose(u"Mark this time"_s, u"exclude"_s);
        const auto marks = marksOf(ui.store(), ui.record().incident.metricSource);
        VERIFY_RESULT(marks);
        QCOMPARE(marks->size(), 1);
        QCOMPARE(marks->first().from.at, at(u"10:20"_s));
        QCOMPARE(marks->first().to.at, at(u"10:40"_s));
        QCOMPARE(marks->first().effect, MarkEffect::Exclude);
    }

    void aFalseAlarmBecomesANearMiss()
    {
        // Given a quarter of an hour in which cards failed two days before, of which nobody knows
        Happened ui;
        importNumbersInto(ui.store(), daysBefore(10, 60, 75), ui.database.outage.incident.uid);
        open(ui);
        ui.find<QLineEdit>(u"alertRule"_s)->setFocus();
        ui.type(u"success_rate < 75% for 5m by payment_method min 50 attempts"_s);
        Happened::press(Qt::Key_Return);
        QTRY_COMPARE(rows(ui, u"alertPages"_s), 2);
        QCOMPARE(ui.cell(u"alertPages"_s, 0, 2), u"false alarm"_s);
        QVERIFY2(ui.said(u"alertRate"_s).contains(u"False alarms: 1 in "_s), qPrintable(ui.said(u"alertRate"_s)));
        settle(ui);
        // When somebody says that it was a near miss
        ui.pressByKey(u"alertNearMiss"_s);
        // Then it is one, with its times, and no false alarm any more
        QTRY_COMPARE(ui.cell(u"alertPages"_s, 0, 2), u"another incident"_s);
        QTRY_VERIFY2(ui.said(u"alertRate"_s).contains(u"False alarms: 0 in "_s), qPrintable(ui.said(u"alertRate"_s)));
        const auto incidents = ui.store().all<Incident>();
        VERIFY_RESULT(incidents);
        QCOMPARE(std::ranges::count(*incidents, IncidentKind::NearMiss, &Incident::kind), 1);
    }
};

QTEST_MAIN(FirstHourTest)
#include "tst_firsthour.moc"
