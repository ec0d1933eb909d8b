// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowfixture.h"

#include "views/charts/insightchart.h"
#include "views/dialogs.h"
#include "views/incidents/incidentpage.h"
#include "views/insights/insightspage.h"
#include "views/insights/periodbar.h"

#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QTableView>
#include <QTemporaryDir>

using namespace hindsight;
using namespace Qt::StringLiterals;

class TestInsights : public QObject
{
    Q_OBJECT

private:
    static constexpr qint64 day = 24 * 60 * microsecondsPerMinute;

    /// So many incidents of the last months, each with a severity, a service and a time in which it was detected.
    static void addIncidents(WindowFixture &ui, int count)
    {
        QList<Change> changes;
        const qint64 now = QDateTime::currentSecsSinceEpoch() * microsecondsPerSecond;
        for (int i = 0; i < count; ++i) {
            const QString uid = newUid();
            const auto moment = [](qint64 at) { return Moment{.at = at, .precision = Precision::Minute}; };
            Record record;
            record.incident = {.uid = uid, .title = u"Incident %1"_s.arg(i), .detectionSource = i % 2 ? DetectionSource::Alert : DetectionSource::UserReported};
            const qint64 began = now - (20 + 23 * i) * day;
            record.milestones
                = {{.uid = newUid(), .incident = uid, .kind = MilestoneKind::Began, .at = moment(began)},
                   {.uid = newUid(), .incident = uid, .kind = MilestoneKind::Detected, .at = moment(began + (i + 1) * 5 * microsecondsPerMinute)},
                   {.uid = newUid(), .incident = uid, .kind = MilestoneKind::Resolved, .at = moment(began + (i + 2) * 60 * microsecondsPerMinute)}};
            record.severities = {{.uid = newUid(), .incident = uid, .severity = i % 3 ? u"SEV-2"_s : u"SEV-1"_s}};
            record.services = {{.uid = newUid(), .incident = uid, .service = i % 2 ? u"search"_s : u"checkout"_s, .part = ServicePart::Origin}};
            record.causes
                = {{.uid = newUid(), .incident = uid, .kind = CauseKind::Trigger, .text = u"A deploy"_s, .category = i % 4 ? u"change"_s : u"capacity"_s}};
            record.figures
                = {{.uid = newUid(), .incident = uid, .name = u"missing_payments"_s, .value = 100.0 + i, .low = 90.0, .high = 120.0, .unit = u"payments"_s}};
            changes += created(record);
        }
        const auto step = ui.store().apply(changes);
        QVERIFY2(step, qPrintable(step ? QString() : step.error().sentence()));
    }

    static void go(WindowFixture &ui)
    {
        ui.press(Qt::Key_4, Qt::AltModifier);
        QTRY_VERIFY(ui.find<InsightsPage>() && !ui.find<InsightsPage>()->isReading());
        QTRY_VERIFY(ui.find(u"panel.recurred"_s));
    }
    static InsightChart *chart(WindowFixture &ui, const QString &name)
    {
        auto *found = ui.find<InsightChart>(u"chart."_s + name);
        if (found) {
            ui.find<QScrollArea>(u"insights"_s)->ensureWidgetVisible(found);
            QTest::qWait(20);
        }
        return found;
    }
    static int rowsOfList(WindowFixture &ui) { return ui.find<QTableView>(u"incidents"_s)->model()->rowCount(); }

private Q_SLOTS:
    void initTestCase() { WindowFixture::prepare(); }
    void init() { setChosenPeriod({}); }
    void cleanup()
    {
        setTheme(Theme::Light);
        setTypeSize(100);
    }

    void aBarOpensItsIncidentsByKeyAndTheWayBackIsThere()
    {
        // GIVEN
        WindowFixture ui;
        addIncidents(ui, 12);
        go(ui);
        InsightChart *triggers = chart(ui, u"triggers"_s);
        QVERIFY(triggers);
        QCOMPARE(triggers->count(), 2);
        // WHEN one goes to the second bar and opens it
        triggers->setFocus(Qt::TabFocusReason);
        QCOMPARE(triggers->current(), 0);
        ui.press(Qt::Key_Down);
        QCOMPARE(triggers->current(), 1);
        QVERIFY(triggers->textOf(1).contains(u"capacity"_s));
        ui.press(Qt::Key_Return);
        // THEN
        QTRY_VERIFY(ui.find(u"narrowedTo"_s));
        QCOMPARE(rowsOfList(ui), 3);
        QVERIFY(ui.find<QLabel>(u"narrowedTo"_s)->text().contains(u"capacity"_s));
        // WHEN one opens an incident of it, and goes back twice
        ui.press(Qt::Key_Return);
        QTRY_VERIFY(ui.find<IncidentPage>());
        ui.press(Qt::Key_Left, Qt::AltModifier);
        QTRY_VERIFY(ui.find(u"narrowedTo"_s));
        QCOMPARE(rowsOfList(ui), 3);
        ui.press(Qt::Key_Left, Qt::AltModifier);
        // THEN one is at the figure again, and the list is whole
        QTRY_VERIFY(ui.find<InsightsPage>());
        ui.press(Qt::Key_1, Qt::AltModifier);
        QVERIFY(!ui.find(u"narrowedTo"_s));
        QCOMPARE(rowsOfList(ui), 13);
    }

    void aBarAndAPointOpenByMouse_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"incidents_by_severity", "detection_source", "triggers", "response_times", "missing_payments"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void aBarAndAPointOpenByMouse()
    {
        QFETCH(QString, name);
        WindowFixture ui;
        ui.window.resize(1280, 1000);
        addIncidents(ui, 12);
        go(ui);
        InsightChart *drawn = chart(ui, name);
        QVERIFY(drawn);
        QVERIFY(drawn->count() > 0);
        const QString text = drawn->textOf(0);
        const QPoint place = drawn->placeOf(0);
        QVERIFY2(drawn->rect().contains(place), qPrintable(u"%1, %2"_s.arg(place.x()).arg(place.y())));
        QWidget *under = drawn->childAt(place);
        QVERIFY(under);
        QTest::mouseMove(under, under->mapFrom(drawn, place));
        QTest::mouseClick(under, Qt::LeftButton, {}, under->mapFrom(drawn, place));
        QTRY_VERIFY(ui.find<QLabel>(u"narrowedTo"_s));
        QVERIFY2(ui.find<QLabel>(u"narrowedTo"_s)->text().contains(text), qPrintable(ui.find<QLabel>(u"narrowedTo"_s)->text()));
        ui.click(ui.find<QPushButton>(u"backToFigure"_s));
        QTRY_VERIFY(ui.find<InsightsPage>());
    }

    void aNumberOfTheTableOpensToo()
    {
        WindowFixture ui;
        addIncidents(ui, 12);
        go(ui);
        chart(ui, u"triggers"_s);
        auto *table = ui.find<QTableView>(u"numbers.triggers"_s);
        QVERIFY(table);
        table->setFocus();
        ui.press(Qt::Key_Right);
        ui.press(Qt::Key_Return);
        QTRY_VERIFY(ui.find(u"narrowedTo"_s));
        QCOMPARE(rowsOfList(ui), 9);
        ui.click(ui.find<QPushButton>(u"showAllIncidents"_s));
        QCOMPARE(rowsOfList(ui), 13);
        QVERIFY(!ui.find(u"narrowedTo"_s));
    }

    void aRowOfAListOpensItsIncident()
    {
        WindowFixture ui;
        addIncidents(ui, 3);
        go(ui);
        auto *table = ui.find<QTableView>(u"numbers.unanswered"_s);
        QVERIFY(table);
        table->setFocus();
        ui.press(Qt::Key_Return);
        QTRY_VERIFY(ui.find<IncidentPage>());
        ui.press(Qt::Key_Left, Qt::AltModifier);
        QTRY_VERIFY(ui.find<InsightsPage>());
    }

    void thePeriodIsChosenByKeyAndRemembered()
    {
        WindowFixture ui;
        addIncidents(ui, 20);
        go(ui);
        const QString lastYear = ui.find<QLabel>(u"scope"_s)->text();
        auto *period = ui.find<QComboBox>(u"period"_s);
        period->setFocus();
        ui.press(Qt::Key_Down); // all
        QTRY_VERIFY(ui.find<QLabel>(u"scope"_s)->text() != lastYear);
        QVERIFY(ui.find<QLabel>(u"scope"_s)->text().contains(u"21 incident"_s));
        // from a day to a day
        ui.press(Qt::Key_Down);
        auto *from = ui.find<QLineEdit>(u"periodFrom"_s);
        QVERIFY(from);
        from->setFocus();
        ui.type(u"2024-07-01"_s);
        ui.press(Qt::Key_Return);
        auto *to = ui.find<QLineEdit>(u"periodTo"_s);
        to->setFocus();
        ui.type(u"2024-07-31"_s);
        ui.press(Qt::Key_Return);
        QTRY_VERIFY(ui.find<QLabel>(u"scope"_s)->text().contains(u"2024-07-01 to 2024-07-31"_s));
        QVERIFY(ui.find<QLabel>(u"scope"_s)->text().startsWith(u"1 incident"_s));
        QCOMPARE(chosenPeriod()[u"choice"_s].toString(), u"from_to"_s);
        // what is no day is said
        to->setFocus();
        to->selectAll();
        ui.type(u"soon"_s);
        ui.press(Qt::Key_Return);
        QTRY_VERIFY(!ui.messages().isEmpty());
    }

    void aReportIsWritten_data()
    {
        QTest::addColumn<int>("place");
        QTest::addColumn<QString>("suffix");
        QTest::addColumn<QByteArray>("has");
        QTest::newRow("Markdown") << 0 << u"md"_s << "# Incidents and action items"_ba;
        QTest::newRow("HTML") << 1 << u"html"_s << "<h1"_ba;
        QTest::newRow("PDF") << 2 << u"pdf"_s << "%PDF-"_ba;
        QTest::newRow("CSV") << 3 << u"csv"_s << "triggers,change,incidents,9,"_ba;
    }
    void aReportIsWritten()
    {
        QFETCH(int, place);
        QFETCH(QString, suffix);
        QFETCH(QByteArray, has);
        QTemporaryDir folder;
        const QString name = folder.filePath(u"report."_s + suffix);
        WindowFixture ui;
        addIncidents(ui, 12);
        go(ui);
        dialogs::setNextFileName(name);
        ui.find<QPushButton>(u"report"_s)->setFocus();
        ui.press(Qt::Key_Space);
        QTRY_VERIFY(QApplication::activePopupWidget());
        for (int i = 0; i <= place; ++i)
            ui.press(Qt::Key_Down);
        ui.press(Qt::Key_Return);
        QTRY_VERIFY(QFile::exists(name));
        QFile file(name);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains(has));
    }

    void anEmptyDatabaseSaysWhatBelongsHere()
    {
        WindowFixture ui;
        ui.press(Qt::Key_Delete); // the only incident, into the bin
        ui.press(Qt::Key_4, Qt::AltModifier);
        QTRY_VERIFY(ui.find<InsightsPage>() && !ui.find<InsightsPage>()->isReading());
        QTRY_VERIFY(!ui.find<QScrollArea>(u"insights"_s));
    }
};

QTEST_MAIN(TestInsights)
#include "tst_insights.moc"
