// SPDX-License-Identifier: GPL-3.0-or-later
// Files of numbers in the window, from the drop to the line that reconciles.
#include "windowfixture.h"

#include "tests/support/bulkrows.h"

#include "models/incident/timetext.h"
#include "models/metrics/generator/generator.h"
#include "models/metrics/ranges.h"
#include "views/charts/metricchart.h"
#include "views/dialogs.h"
#include "views/numbers/importssection.h"
#include "views/numbers/numbersimportpage.h"

#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>

#include <sqlite3.h>

using namespace hindsight;
using namespace Qt::StringLiterals;

namespace {

const QByteArray header = "created_at,payment_id,payment_method,status,error_code,amount,currency\n";

QByteArray rowOf(int minute, const QByteArray &id, const QByteArray &status, const QByteArray &zone = "Z")
{
    return "2024-07-20T10:" + QByteArray::number(minute).rightJustified(2, '0') + ":15" + zone + ',' + id + ",card," + status + ",,10.50,EUR\n";
}

/// Three payments of which one failed, and one row that is no attempt.
QByteArray small() { return header + rowOf(1, "p1", "succeeded") + rowOf(2, "p2", "succeeded") + rowOf(3, "p3", "failed") + rowOf(4, "p4", "payout"); }

} // namespace

class NumbersImportTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<WindowFixture> m_window;
    QTemporaryDir m_folder;
    QString m_big; ///< a file that takes a while

    WindowFixture &ui() { return *m_window; }
    QString written(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
        return file.fileName();
    }
    QPushButton *run() { return ui().find<QPushButton>(u"runImport"_s); }
    QString why() { return ui().find<QLabel>(u"whyNoImport"_s) ? ui().find<QLabel>(u"whyNoImport"_s)->text() : QString(); }
    bool isReady() { return run() && run()->isEnabled(); }
    /// Drops a file, names the source where nothing does, and waits until it can be imported.
    void dropped(const QString &file, const QString &source)
    {
        WindowFixture::drop(&ui().window, {file});
        QVERIFY(ui().find(u"numbersImportPage"_s));
        auto *box = ui().find<QComboBox>(u"numbersSource"_s);
        if (!source.isEmpty() && box->currentText() != source) {
            ui().click(box->lineEdit());
            ui().press(Qt::Key_A, Qt::ControlModifier);
            ui().type(source);
        }
    }
    void imported()
    {
        QTRY_VERIFY2(isReady(), qPrintable(why()));
        ui().click(run());
        QTRY_VERIFY_WITH_TIMEOUT(ui().find(u"importResult"_s), 60'000);
    }
    /// Value of a line of the result.
    QString reconciled(const QString &label)
    {
        for (const QLabel *value : ui().window.findChildren<QLabel *>(u"reconciling"_s)) {
            if (value->isVisible() && value->accessibleName() == label)
                return value->text();
        }
        return {};
    }
    /// Chooses with the keyboard.
    void choose(QComboBox *box, const QString &text)
    {
        QVERIFY(box);
        box->setFocus();
        const int wanted = box->findText(text);
        QVERIFY2(wanted >= 0, qPrintable(text));
        for (int i = 0; i < box->count() && box->currentIndex() != wanted; ++i)
            ui().press(box->currentIndex() < wanted ? Qt::Key_Down : Qt::Key_Up);
        QVERIFY2(box->currentText() == text, qPrintable(ui().focus()->objectName() + u' ' + QString::fromLatin1(ui().focus()->metaObject()->className())));
    }
    /// Chooses from the menu of zones by what an entry says, with the keyboard.
    void chooseZone(const QString &text)
    {
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        for (qsizetype i = 0; i < menu->actions().size() && !(menu->activeAction() && menu->activeAction()->text() == text); ++i)
            ui().press(Qt::Key_Down);
        QVERIFY2(menu->activeAction() && menu->activeAction()->text() == text, qPrintable(menu->actions().value(1)->text()));
        ui().press(Qt::Key_Return);
        ui().window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&ui().window));
    }
    QPushButton *messageButton(const QString &text)
    {
        for (QPushButton *button : ui().window.findChildren<QPushButton *>()) {
            if (button->isVisible() && button->text() == text)
                return button;
        }
        return nullptr;
    }
    QList<Batch> batches() { return ui().store().batches().value_or(QList<Batch>()); }

private Q_SLOTS:
    void initTestCase()
    {
        WindowFixture::prepare();
        QFile file(m_folder.filePath(u"big.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        generate({.rows = 1'500'000}, [&file](std::string_view bytes) { return file.write(bytes.data(), qint64(bytes.size())) == qint64(bytes.size()); });
        m_big = file.fileName();
    }
    void init() { m_window = std::make_unique<WindowFixture>(); }
    void cleanup() { m_window.reset(); }

    void shouldShowRowsPerStatusWithinTwoSeconds()
    {
        // when a big file is dropped
        QElapsedTimer clock;
        clock.start();
        WindowFixture::drop(&ui().window, {m_big});
        // then the rows of its beginning stand there per raw status
        QTRY_VERIFY(ui().find(u"statusGrid"_s));
        QVERIFY2(clock.elapsed() < 2000, qPrintable(QString::number(clock.elapsed())));
        const auto *rows = ui().find<QLabel>(u"rows.succeeded"_s);
        QVERIFY(rows);
        QVERIFY2(QLocale().toInt(rows->text()) > 1000, qPrintable(rows->text()));
        QCOMPARE(ui().find<QComboBox>(u"outcome.succeeded"_s)->currentText(), u"Succeeded"_s);
        QVERIFY(ui().find<QLabel>(u"rowsSeen"_s)->text().startsWith(u"The first "));
        QVERIFY(ui().find<QLabel>(u"numbersFile"_s)->text().startsWith(u"big.csv"));
        // and what each column was taken for
        QCOMPARE(ui().find<QComboBox>(u"role.timestamp"_s)->currentText(), u"Time"_s);
        QCOMPARE(ui().find<QComboBox>(u"role.payment_method"_s)->currentText(), u"Attribute"_s);
        QCOMPARE(ui().find<QLineEdit>(u"attribute.payment_method"_s)->text(), u"payment_method"_s);
    }

    void shouldImportWhatWasDroppedAndReconcile()
    {
        // given the page of an incident
        ui().openOutage();
        // when a file is dropped on it
        dropped(written(u"a.csv"_s, small()), {});
        QCOMPARE(ui().find<QComboBox>(u"numbersIncident"_s)->currentData().toString(), ui().database.outage.incident.uid);
        if (ui().find<QComboBox>(u"numbersSource"_s)->currentText().isEmpty())
            ui().type(u"Checkout"_s);
        imported();
        // then everything is accounted for
        QCOMPARE(reconciled(u"Rows read"_s), u"4"_s);
        QCOMPARE(reconciled(u"Attempts"_s), u"3"_s);
        QCOMPARE(reconciled(u"Succeeded"_s), u"2"_s);
        QCOMPARE(reconciled(u"Failed"_s), u"1"_s);
        QCOMPARE(reconciled(u"No attempts"_s), u"1"_s);
        QCOMPARE(reconciled(u"Succeeded amount"_s), u"21.00 EUR"_s);
        QCOMPARE(reconciled(u"From and to"_s), u"2024-07-20 10:01:15 to 2024-07-20 10:03:15, UTC"_s);
        // and painted, not only there
        const auto *sentence = ui().find<QLabel>(u"importSentence"_s);
        QVERIFY(sentence->text().contains(u"3 rows from a.csv"));
        QVERIFY(!sentence->visibleRegion().isEmpty());
        // and in the database
        QCOMPARE(batches().size(), 1);
        QCOMPARE(batches().first().rows, 3);
        QCOMPARE(ui().record().incident.metricSource, batches().first().source);
        // when it is copied
        ui().click(ui().find<QPushButton>(u"copyResult"_s));
        QVERIFY(QApplication::clipboard()->text().contains(u"Succeeded amount\t21.00 EUR"));
        // when it is taken back with one key
        ui().press(Qt::Key_Z, Qt::ControlModifier);
        // then it is gone, and named
        QCOMPARE(batches().size(), 0);
        QCOMPARE(ui().record().incident.metricSource, QString());
        QVERIFY2(ui().messages().join(u' ').contains(u"a.csv"), qPrintable(ui().messages().join(u' ')));
        // when it is brought again
        ui().press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(batches().size(), 1);
    }

    void shouldAskWhatTheFileDoesNotSay()
    {
        // given times without a zone, and a status that nobody knows
        QByteArray bytes = header;
        for (int i = 0; i < 30; ++i)
            bytes += rowOf(i, "p" + QByteArray::number(i), i % 3 ? "succeeded" : "on_hold", "");
        dropped(written(u"naive.csv"_s, bytes), u"Shop"_s);
        // then the import waits for answers
        QTRY_VERIFY(ui().find<QComboBox>(u"answer.zone"_s));
        QVERIFY(!run()->isEnabled());
        QCOMPARE(why(), u"2 question(s) to answer first."_s);
        QCOMPARE(ui().find<QLabel>(u"rows.on_hold"_s)->text(), u"10"_s);
        // when something that is no zone is written
        ui().click(ui().find<QComboBox>(u"answer.zone"_s)->lineEdit());
        ui().type(u"Berlin"_s);
        ui().press(Qt::Key_Escape); // closes the list of those that fit
        ui().press(Qt::Key_Return);
        QVERIFY(ui().find<QLabel>(u"wrongAnswer"_s));
        // when it is one
        ui().press(Qt::Key_A, Qt::ControlModifier);
        ui().type(u"Europe/Berlin"_s);
        ui().press(Qt::Key_Return);
        QVERIFY(!QApplication::activePopupWidget());
        ui().window.activateWindow(); // the list of those that fit was a window
        QVERIFY(QTest::qWaitForWindowActive(&ui().window));
        QTRY_COMPARE(why(), u"1 question(s) to answer first."_s);
        QVERIFY(!ui().find<QLabel>(u"wrongAnswer"_s));
        // when the status is answered where it stands among the statuses
        choose(ui().find<QComboBox>(u"outcome.on_hold"_s), u"Open"_s);
        imported();
        // then the times are those of Berlin
        QCOMPARE(reconciled(u"From and to"_s), u"2024-07-20 10:00:15 to 2024-07-20 10:29:15, Europe/Berlin"_s);
        QCOMPARE(reconciled(u"Open"_s), u"10"_s);
        QCOMPARE(batches().first().from.at, fromIsoText(u"2024-07-20T08:00:15Z"));
    }

    void shouldSayHowMuchItLookedAt()
    {
        // given a file of which the first rows leave a question open
        QByteArray bytes = header;
        for (int i = 0; i < 6000; ++i)
            bytes += rowOf(i % 60, "p" + QByteArray::number(i), i % 3 ? "succeeded" : "failed", "");
        dropped(written(u"long.csv"_s, bytes), u"Shop"_s);
        // then nobody has looked at all of it
        QTRY_VERIFY(ui().find<QComboBox>(u"answer.zone"_s));
        QVERIFY2(ui().find<QLabel>(u"rowsSeen"_s)->text().startsWith(u"The first 5,000"), qPrintable(ui().find<QLabel>(u"rowsSeen"_s)->text()));
        // when it is answered, then all of it was
        ui().click(ui().find<QComboBox>(u"answer.zone"_s)->lineEdit());
        ui().type(u"UTC"_s);
        ui().press(Qt::Key_Escape); // closes the list of those that fit
        ui().press(Qt::Key_Return);
        QTRY_VERIFY2(ui().find<QLabel>(u"rowsSeen"_s)->text().startsWith(u"All 6,000"), qPrintable(ui().find<QLabel>(u"rowsSeen"_s)->text()));
    }

    void shouldBeginAtTheFirstQuestion()
    {
        // given two files that do not say their zone
        const QByteArray bytes = header + rowOf(1, "p1", "succeeded", "") + rowOf(2, "p2", "failed", "");
        for (const auto &name : {u"first.csv"_s, u"second.csv"_s}) {
            // when one is dropped
            WindowFixture::drop(&ui().window, {written(name, bytes)});
            // then one can answer without the mouse
            QTRY_COMPARE(ui().focus()->objectName(), u"answer.zone"_s);
            ui().press(Qt::Key_Tab);
        }
    }

    void shouldCorrectTheZoneWithoutReadingAgain()
    {
        // given payments of 13:20 to 13:22 whose times name no zone, read in UTC
        ui().openOutage();
        const QByteArray rows = rowOf(20, "p1", "succeeded", "") + rowOf(21, "p2", "succeeded", "") + rowOf(22, "p3", "failed", "");
        dropped(written(u"naive.csv"_s, header + QByteArray(rows).replace("T10:", " 13:")), u"Checkout"_s);
        QTRY_VERIFY(ui().find<QComboBox>(u"answer.zone"_s));
        ui().click(ui().find<QComboBox>(u"answer.zone"_s)->lineEdit());
        ui().type(u"UTC"_s);
        ui().press(Qt::Key_Return);
        if (QApplication::activePopupWidget())
            ui().press(Qt::Key_Escape);
        ui().window.activateWindow(); // the list of those that fit was a window
        QVERIFY(QTest::qWaitForWindowActive(&ui().window));
        imported();
        QCOMPARE(reconciled(u"From and to"_s), u"2024-07-20 13:20:15 to 2024-07-20 13:22:15, UTC"_s);
        const auto steps = [this] { return ui().store().history({.limit = 1})->first().seq; };
        const qint64 before = steps();
        // when the keyboard goes to the zone below it
        auto *zone = ui().find<QPushButton>(u"zoneOfImport"_s);
        QVERIFY(zone && zone->isEnabled());
        QCOMPARE(zone->text(), u"UTC"_s);
        for (int i = 0; i < 100 && !zone->hasFocus(); ++i)
            ui().press(Qt::Key_Tab);
        QVERIFY(zone->hasFocus());
        ui().press(Qt::Key_Space);
        // then each zone says what would become of the times, and one key takes it
        chooseZone(u"Europe/Berlin: 2024-07-20 11:20:15 to 2024-07-20 11:22:15, UTC"_s);
        QTRY_COMPARE(reconciled(u"From and to"_s), u"2024-07-20 13:20:15 to 2024-07-20 13:22:15, Europe/Berlin"_s);
        QCOMPARE(zone->text(), u"Europe/Berlin"_s);
        QVERIFY(zone->hasFocus());
        QCOMPARE(steps(), before + 1);
        QCOMPARE(rowsOf(ui().store().file(), "load"), 1);
        // when it is undone
        ui().press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(reconciled(u"From and to"_s), u"2024-07-20 13:20:15 to 2024-07-20 13:22:15, UTC"_s);
        QVERIFY2(ui().messages().join(u' ').contains(u"Times of naive.csv read as Europe/Berlin"), qPrintable(ui().messages().join(u' ')));

        // when one goes to the numbers, and says it there
        ui().click(ui().find<QPushButton>(u"showNumbers"_s));
        auto *chart = ui().find<MetricChart>(u"chart"_s);
        auto *table = ui().find<QTableView>(u"imports"_s);
        QVERIFY(chart && table);
        const auto painted = [&] { return chart->scene().data.known.isEmpty() ? QString() : isoText(chart->scene().data.known.first().from); };
        const auto shown = [&](int column) { return table->model()->index(0, column).data().toString(); };
        QTRY_COMPARE(painted(), u"2024-07-20T13:20:15Z"_s);
        const QString told = chart->summary();
        QCOMPARE(shown(4), u"UTC"_s);
        ui().click(ui().find<QPushButton>(u"zoneOfImport"_s));
        chooseZone(u"Europe/Berlin: 2024-07-20 11:20:15 to 2024-07-20 11:22:15, UTC"_s);
        // then the list and the chart have it
        QTRY_COMPARE(shown(4), u"Europe/Berlin"_s);
        QCOMPARE(shown(2), u"2024-07-20 13:20:15"_s);
        QTRY_COMPARE(painted(), u"2024-07-20T11:20:15Z"_s);
        QVERIFY2(chart->summary() != told, qPrintable(told));
        // and one key takes it back
        ui().press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(shown(4), u"UTC"_s);
        QTRY_COMPARE(painted(), u"2024-07-20T13:20:15Z"_s);
        QCOMPARE(chart->summary(), told);
    }

    void shouldSayWhyAZoneStays()
    {
        // given times that name their zone
        dropped(written(u"a.csv"_s, small()), u"Shop"_s);
        imported();
        auto *zone = ui().find<QPushButton>(u"zoneOfImport"_s);
        QVERIFY(zone && !zone->isEnabled());
        QVERIFY2(zone->toolTip().contains(u"name their zone"), qPrintable(zone->toolTip()));
    }

    void shouldReadAColumnAsItIsTold()
    {
        dropped(written(u"a.csv"_s, small()), u"Shop"_s);
        QTRY_VERIFY(isReady());
        // when the method is not wanted, and the error code is an attribute of a name of its own
        choose(ui().find<QComboBox>(u"role.payment_method"_s), u"Not used"_s);
        QTRY_VERIFY(!ui().find<QLineEdit>(u"attribute.payment_method"_s));
        choose(ui().find<QComboBox>(u"role.payment_id"_s), u"Attribute"_s);
        QTRY_VERIFY(ui().find<QLineEdit>(u"attribute.payment_id"_s));
        ui().click(ui().find<QLineEdit>(u"attribute.payment_id"_s));
        ui().press(Qt::Key_A, Qt::ControlModifier);
        ui().type(u"basket"_s);
        ui().press(Qt::Key_Return);
        imported();
        // then it is so
        QCOMPARE(ui().store().attributes(batches().first().source).value_or(QStringList()), QStringList({u"basket"_s, u"currency"_s}));
    }

    void shouldLeaveNothingWhenItIsCancelled()
    {
        dropped(m_big, u"Shop"_s);
        QTRY_VERIFY2(isReady(), qPrintable(why()));
        const qint64 steps = ui().store().history({.limit = 1})->first().seq;
        // when it runs
        ui().click(run());
        QTRY_VERIFY_WITH_TIMEOUT(ui().find<QProgressBar>(u"importProgress"_s) && ui().find<QProgressBar>(u"importProgress"_s)->value() > 100, 20'000);
        QTRY_VERIFY(ui().find<QPushButton>(u"statusImport"_s)->text().contains(u"rows/s"));
        // and one works on meanwhile
        ui().press(Qt::Key_1, Qt::AltModifier);
        QVERIFY(!ui().find(u"numbersImportPage"_s));
        // and comes back by the line at the bottom, and cancels
        ui().click(ui().find<QPushButton>(u"statusImport"_s));
        QVERIFY(ui().find(u"numbersImportPage"_s));
        ui().click(ui().find<QPushButton>(u"statusCancelImport"_s));
        QTRY_VERIFY_WITH_TIMEOUT(!ui().messages().isEmpty(), 20'000);
        // then it says so, and nothing is left
        QVERIFY2(ui().messages().first().contains(u"cancelled"), qPrintable(ui().messages().first()));
        QVERIFY(!ui().find<QPushButton>(u"statusImport"_s));
        QVERIFY(isReady());
        QCOMPARE(ui().store().history({.limit = 1})->first().seq, steps);
        QCOMPARE(rowsOf(ui().store().file(), "load"), 0);
        QCOMPARE(rowsOf(ui().store().file(), "chunk"), 0);
    }

    void shouldEndTheImportWithTheWindow()
    {
        dropped(m_big, u"Shop"_s);
        QTRY_VERIFY2(isReady(), qPrintable(why()));
        ui().click(run());
        QTRY_VERIFY_WITH_TIMEOUT(ui().find<QProgressBar>(u"importProgress"_s) && ui().find<QProgressBar>(u"importProgress"_s)->value() > 50, 20'000);
        // when the window is closed while it runs
        const QString file = ui().store().file();
        ui().window.close();
        QTRY_VERIFY_WITH_TIMEOUT(!ui().window.findChild<NumbersImportPage *>()->isImporting(), 20'000);
        QCOMPARE(rowsOf(file, "load"), 0);
        QCOMPARE(batches().size(), 0);
    }

    void shouldTellOfItsEndElsewhere()
    {
        dropped(m_big, u"Shop"_s);
        imported();
        QCOMPARE(reconciled(u"Rows read"_s), u"1,500,000"_s);
        // when another one ends while one is elsewhere
        QVERIFY(ui().messages().isEmpty());
        WindowFixture::drop(&ui().window, {written(u"late.csv"_s, QByteArray(small()).replace("2024-", "2025-"))});
        QTRY_VERIFY2(isReady(), qPrintable(why()));
        ui().click(run());
        ui().press(Qt::Key_1, Qt::AltModifier);
        QTRY_COMPARE(ui().messages().size(), 1);
        QVERIFY(ui().messages().first().contains(u"late.csv"));
    }

    void shouldSayThatAFileIsThereAlready()
    {
        const QString file = written(u"a.csv"_s, small());
        dropped(file, u"Shop"_s);
        imported();
        // when the same file comes again
        dropped(file, u"Shop"_s);
        // then it is said before anything runs
        QTRY_COMPARE(ui().messages().size(), 1);
        QVERIFY2(ui().messages().first().contains(u"This very file is here already"), qPrintable(ui().messages().first()));
        QVERIFY(!run()->isEnabled());
    }

    void shouldKnowABigFileAgain()
    {
        dropped(m_big, u"Shop"_s);
        imported();
        dropped(m_big, u"Shop"_s);
        // then its beginning says that there are numbers of this time, and soon all of it that they are its own
        QTRY_VERIFY2(ui().messages().join(u' ').contains(u"This very file is here already"), qPrintable(ui().messages().join(u' ')));
        QVERIFY(!run()->isEnabled());
    }

    void shouldAskWhatBecomesOfNumbersThatAreThere_data()
    {
        QTest::addColumn<QString>("button");
        QTest::addColumn<qint64>("rows");
        QTest::newRow("replace") << u"Replace them"_s << qint64(3);
        QTest::newRow("add") << u"Add what is missing"_s << qint64(1);
    }
    void shouldAskWhatBecomesOfNumbersThatAreThere()
    {
        QFETCH(QString, button);
        QFETCH(qint64, rows);
        dropped(written(u"a.csv"_s, small()), u"Shop"_s);
        imported();
        // when another file is of the same time, and goes on behind it
        dropped(written(u"b.csv"_s, header + rowOf(2, "q1", "failed") + rowOf(3, "q2", "failed") + rowOf(9, "q3", "succeeded")), u"Shop"_s);
        // then it is asked on the page, and nothing runs before
        QTRY_VERIFY2(messageButton(button), qPrintable(ui().messages().join(u' ')));
        QVERIFY(ui().messages().first().contains(u"a.csv"));
        QVERIFY(!run()->isEnabled());
        // when it is answered
        ui().click(messageButton(button));
        imported();
        QCOMPARE(batches().last().rows, rows);
        QCOMPARE(rangesOf(batches().last(), replacedRanges).isEmpty(), rows == 1);
    }

    void shouldSayWhyAFileCannotBeRead()
    {
        WindowFixture::drop(&ui().window, {written(u"empty.csv"_s, {})});
        QTRY_COMPARE(ui().messages().size(), 1);
        QVERIFY2(ui().messages().first().contains(u"This file is empty"), qPrintable(ui().messages().first()));
        QVERIFY(!run()->isEnabled());
    }

    void shouldTellPostmortemsAndNumbersApart_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("numbers");
        const QByteArray payments = R"([{"created_at":"2024-07-20T10:00:00Z","status":"succeeded","method":"card"},
{"created_at":"2024-07-20T10:01:00Z","status":"failed","method":"card"}])";
        QTest::newRow("csv") << u"a.csv"_s << small() << true;
        QTest::newRow("payments") << u"a.json"_s << payments << true;
        QTest::newRow("postmortem") << u"a.json"_s << QByteArray(R"({"format":"hindsight-incident","version":1,"title":"Outage"})") << false;
        QTest::newRow("several postmortems") << u"a.json"_s << QByteArray(R"([{"title":"Outage","kind":"incident"},{"title":"Another","kind":"incident"}])")
                                             << false;
        QTest::newRow("Markdown") << u"a.md"_s << QByteArray("# Postmortem: Outage\n\n## Timeline\n\n- **09:00 UTC:** It began.\n") << false;
    }
    void shouldTellPostmortemsAndNumbersApart()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        QFETCH(bool, numbers);
        WindowFixture::drop(&ui().window, {written(name, bytes)});
        QCOMPARE(ui().find(u"numbersImportPage"_s) != nullptr, numbers);
        if (!numbers)
            QVERIFY(ui().find(u"pastePage"_s) || ui().store().incidents()->size() > 1 || !ui().messages().isEmpty());
    }

    void shouldChooseAFileByItsCommand()
    {
        dialogs::setNextFileName(written(u"a.csv"_s, small()));
        ui().press(Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(ui().find(u"statusGrid"_s));
        QVERIFY(ui().find<QLabel>(u"numbersFile"_s)->text().startsWith(u"a.csv"));
        ui().press(Qt::Key_Left, Qt::AltModifier);
        QVERIFY(!ui().find(u"numbersImportPage"_s));
    }

    void shouldShowAFirstChartWhileItReads()
    {
        dropped(m_big, u"Shop"_s);
        QTRY_VERIFY2(isReady(), qPrintable(why()));
        ui().click(run());
        QTRY_VERIFY_WITH_TIMEOUT(ui().find(u"rateStrip"_s), 20'000);
        const QImage strip = ui().find(u"rateStrip"_s)->grab().toImage();
        QSet<QRgb> colours;
        for (int y = 0; y < strip.height(); ++y)
            colours.insert(strip.pixel(strip.width() / 2, y));
        QVERIFY(colours.size() > 2); // the page, a line of the rate, bars
    }

    void shouldHideRenameAndRemoveImports()
    {
        // given two imports of a source
        dropped(written(u"a.csv"_s, small()), u"Shop"_s);
        imported();
        dropped(written(u"b.csv"_s, QByteArray(small()).replace("2024-", "2025-")), u"Shop"_s);
        imported();
        ImportsSection section(ui().store());
        section.setSource(batches().first().source);
        section.resize(1000, 400);
        section.show();
        QVERIFY(QTest::qWaitForWindowActive(&section));
        auto *table = section.findChild<QTableView *>(u"imports"_s);
        QCOMPARE(table->model()->rowCount(), 2);
        QCOMPARE(table->model()->index(0, 0).data().toString(), u"Counted"_s);
        // when the second is hidden
        ui().click(table, table->model()->index(1, 0));
        ui().click(section.findChild<QPushButton *>(u"hideImport"_s));
        // then it says so, and one step takes it back
        QCOMPARE(table->model()->index(1, 0).data().toString(), u"Hidden"_s);
        QCOMPARE(batches().last().state, BatchState::Hidden);
        QCOMPARE(section.findChild<QPushButton *>(u"hideImport"_s)->text(), u"Show"_s);
        VERIFY_RESULT(ui().store().undo());
        QCOMPARE(table->model()->index(1, 0).data().toString(), u"Counted"_s);
        // when the first is removed with the keyboard
        ui().click(table, table->model()->index(0, 0));
        ui().press(Qt::Key_Delete);
        QCOMPARE(table->model()->rowCount(), 1);
        QCOMPARE(WindowFixture::messagesIn(section).value(0), u"Import of a.csv removed"_s);
        // when the source is renamed
        ui().click(section.findChild<QLineEdit *>(u"sourceName"_s));
        ui().press(Qt::Key_A, Qt::ControlModifier);
        ui().type(u"Checkout"_s);
        ui().press(Qt::Key_Return);
        QCOMPARE(ui().store().metricSource(section.source())->name, u"Checkout"_s);
    }
};

QTEST_MAIN(NumbersImportTest)
#include "tst_numbersimport.moc"
