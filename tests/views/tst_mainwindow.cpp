// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowfixture.h"

#include "models/lists/incidentlist.h"
#include "tests/support/numbers.h"
#include "views/controls/boundedit.h"
#include "views/controls/columnwidths.h"
#include "views/controls/pagesection.h"
#include "views/dialogs.h"
#include "views/incidents/incidentlistpage.h"
#include "views/settings.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QHeaderView>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabBar>

using namespace hindsight;
using namespace Qt::StringLiterals;

namespace {

const QString postmortem = uR"(# Postmortem: Login outage

## Issue Summary

**Duration:** The outage occurred on March 3, 2024, from 09:00 to 09:40 UTC (40 minutes).

**Impact:** Nobody could log in.

## Timeline

- **09:00 UTC:** Logins began to fail.
- **09:40 UTC:** Logins worked again.
)"_s;

} // namespace

class MainWindowTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<WindowFixture> m_window;

    WindowFixture &ui() { return *m_window; }
    QString written(const QTemporaryDir &folder, const QString &name, const QString &text)
    {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(text.toUtf8());
        return file.fileName();
    }

private Q_SLOTS:
    void initTestCase() { WindowFixture::prepare(); }
    void init() { m_window = std::make_unique<WindowFixture>(); }
    void cleanup() { m_window.reset(); }

    void shouldMakeAnIncidentWithTheKeyboard()
    {
        // when
        ui().press(Qt::Key_N, Qt::ControlModifier);
        ui().type(u"Search is slow"_s);
        ui().press(Qt::Key_Return);
        // then
        const auto incidents = ui().store().incidents();
        VERIFY_RESULT(incidents);
        QCOMPARE(incidents->size(), 2);
        QCOMPARE(incidents->first().title, u"Search is slow"_s);
        QCOMPARE(ui().find<QLabel>(u"number"_s)->text(), u"INC-2"_s);
        QVERIFY(ui().window.windowTitle().startsWith(u"INC-2 Search is slow"_s));
        // when
        ui().press(Qt::Key_Left, Qt::AltModifier);
        // then
        auto *list = ui().find<QTableView>(u"incidents"_s);
        QCOMPARE(list->model()->rowCount(), 2);
        QCOMPARE(list->model()->index(0, 1).data().toString(), u"Search is slow"_s);
    }

    void shouldTakeTheCreationOfAnIncidentBack()
    {
        ui().press(Qt::Key_N, Qt::ControlModifier);
        ui().press(Qt::Key_Left, Qt::AltModifier);
        ui().press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(ui().store().incidents()->size(), 1);
        QVERIFY(ui().find(u"incidents"_s));
        QCOMPARE(ui().messages().size(), 1);
    }

    void shouldOfferThreeWaysToStart()
    {
        // given an empty database
        VERIFY_RESULT(ui().store().undo());
        auto *first = ui().find<EmptyState>(u"firstStart"_s);
        QVERIFY(first);
        const auto buttons = first->findChildren<QPushButton *>();
        QCOMPARE(buttons.size(), 3);
        // when
        ui().click(buttons[0]);
        // then
        QVERIFY(ui().find(u"incidentPage"_s));
        QCOMPARE(ui().store().incidents()->size(), 1);
        QVERIFY(ui().find<BoundEdit>(u"title"_s)->hasFocus());
    }

    void shouldReadAPastedPostmortem()
    {
        // given
        QApplication::clipboard()->setText(postmortem);
        // when it is pasted where no text field is
        ui().find(u"incidents"_s)->setFocus();
        ui().press(Qt::Key_V, Qt::ControlModifier);
        // then
        auto *text = ui().find<QPlainTextEdit>(u"pastedText"_s);
        QVERIFY(text);
        QCOMPARE(text->toPlainText().trimmed(), postmortem.trimmed());
        // when
        ui().click(ui().find<QPushButton>(u"readPasted"_s));
        // then
        QCOMPARE(ui().store().incidents()->size(), 2);
        QCOMPARE(ui().find<BoundEdit>(u"title"_s)->toPlainText(), u"Login outage"_s);
        QCOMPARE(ui().messages().size(), 1);
    }

    void shouldReadADroppedFileAndNeverMakeTwoOfIt()
    {
        QTemporaryDir folder;
        const QString file = written(folder, u"login.md"_s, postmortem);
        // when
        WindowFixture::drop(&ui().window, {file});
        ui().press(Qt::Key_Return, Qt::ControlModifier);
        // then
        QCOMPARE(ui().store().incidents()->size(), 2);
        const auto record = ui().store().record(ui().store().incidents()->first().uid);
        VERIFY_RESULT(record);
        QCOMPARE(record->incident.title, u"Login outage"_s);
        QCOMPARE(record->events.size(), 2);
        QVERIFY(ui().messages().value(0).contains(u"INC-2"_s));
        // when it is taken back with one key
        ui().window.setFocus();
        ui().press(Qt::Key_Z, Qt::ControlModifier);
        // then
        QCOMPARE(ui().store().incidents()->size(), 1);
    }

    void shouldRefuseToDropAPicture()
    {
        QTemporaryDir folder;
        WindowFixture::drop(&ui().window, {written(folder, u"cat.png"_s, u"meow"_s)});
        QCOMPARE(ui().store().incidents()->size(), 1);
    }

    void shouldImportThroughTheDialog()
    {
        QTemporaryDir folder;
        dialogs::setNextFileName(written(folder, u"login.md"_s, postmortem));
        ui().press(Qt::Key_O, Qt::ControlModifier);
        ui().press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(ui().store().incidents()->size(), 2);
    }

    void shouldSayWhyAFileCannotBeRead()
    {
        dialogs::setNextFileName(u"/nowhere/login.md"_s);
        ui().click(ui().find<QPushButton>(u"import"_s));
        QVERIFY(ui().messages().value(0).contains(u"/nowhere/login.md"_s));
        // and the message can be closed
        ui().click(ui().find(u"closeMessage"_s));
        QVERIFY(ui().messages().isEmpty());
    }

    void shouldFindWhatWasWrittenAndGoThere()
    {
        // when
        ui().press(Qt::Key_K, Qt::ControlModifier);
        QCOMPARE(QApplication::focusWidget()->objectName(), u"search"_s);
        ui().type(u"rolled"_s);
        // then
        QTRY_VERIFY(ui().find<QListWidget>(u"searchResults"_s));
        const auto *results = ui().find<QListWidget>(u"searchResults"_s);
        QVERIFY(results->count() > 0);
        QVERIFY(results->height() >= results->sizeHintForRow(0));
        QVERIFY(ui().window.rect().contains(results->geometry()));
        // when
        ui().press(Qt::Key_Return);
        // then
        QVERIFY(!ui().find(u"searchResults"_s));
        QVERIFY(ui().find(u"incidentPage"_s));
    }

    void shouldRunACommandByItsName()
    {
        ui().press(Qt::Key_K, Qt::ControlModifier);
        ui().type(u"dark theme"_s);
        ui().press(Qt::Key_Return);
        QCOMPARE(theme(), Theme::Dark);
        QVERIFY(isDark(QApplication::palette()));
        QCOMPARE(Settings().theme(), Theme::Dark);
        ui().press(Qt::Key_K, Qt::ControlModifier);
        ui().type(u"light theme"_s);
        ui().press(Qt::Key_Return);
        QVERIFY(!isDark(QApplication::palette()));
    }

    void shouldPutIncidentsIntoTheBinAndRestoreThem()
    {
        // when
        ui().press(Qt::Key_Delete);
        // then
        QVERIFY(ui().record().incident.binned.at);
        QCOMPARE(ui().store().incidents()->size(), 0);
        QVERIFY(ui().find<EmptyState>(u"firstStart"_s));
        // when
        ui().press(Qt::Key_3, Qt::AltModifier);
        auto *list = ui().find<QTableView>(u"incidents"_s);
        QCOMPARE(list->model()->rowCount(), 1);
        ui().click(list, list->model()->index(0, 1));
        ui().click(ui().find<QPushButton>(u"restore"_s));
        // then
        QVERIFY(!ui().record().incident.binned.at);
        QCOMPARE(ui().store().incidents()->size(), 1);
    }

    void shouldFilterTheList()
    {
        ui().press(Qt::Key_N, Qt::ControlModifier);
        ui().press(Qt::Key_Left, Qt::AltModifier);
        auto *list = ui().find<QTableView>(u"incidents"_s);
        QCOMPARE(list->model()->rowCount(), 2);
        ui().click(ui().find<QLineEdit>(u"incidentFilter"_s));
        ui().type(u"gateway"_s);
        QCOMPARE(list->model()->rowCount(), 1);
        ui().type(u"xyz"_s);
        QVERIFY(!list->isVisible()); // a sentence and a button to clear it instead
    }

    void shouldStayAtTheSameIncidentWhenTheFilterChanges()
    {
        // given a second incident above it, and the first one chosen
        ui().press(Qt::Key_N, Qt::ControlModifier);
        ui().press(Qt::Key_Left, Qt::AltModifier);
        auto *list = ui().find<QTableView>(u"incidents"_s);
        ui().click(list, list->model()->index(1, IncidentListModel::Title));
        ui().press(Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(list->currentIndex().row(), 1);
        const QString uid = list->currentIndex().data(TableModel::UidRole).toString();
        // when one types what it has and the other one has not, and takes that back
        ui().click(ui().find<QLineEdit>(u"incidentFilter"_s));
        ui().type(u"gateway"_s);
        // then it is still the one
        QCOMPARE(list->model()->rowCount(), 1);
        QCOMPARE(list->currentIndex().data(TableModel::UidRole).toString(), uid);
        ui().press(Qt::Key_A, Qt::ControlModifier);
        ui().press(Qt::Key_Delete);
        QCOMPARE(list->model()->rowCount(), 2);
        QCOMPARE(list->currentIndex().data(TableModel::UidRole).toString(), uid);
        QCOMPARE(list->selectionModel()->selectedRows().value(0).data(TableModel::UidRole).toString(), uid);
    }

    void shouldShowInTheRailWhatTheListIsNarrowedTo()
    {
        // given a filter that nothing fits
        QCheckBox *published = nullptr;
        for (auto *box : ui().window.findChildren<QCheckBox *>()) {
            if (box->isVisible() && box->property("value") == u"published"_s)
                published = box;
        }
        QVERIFY(published);
        ui().click(published, QPoint(10, published->height() / 2));
        auto *list = ui().window.findChild<QTableView *>(u"incidents"_s);
        QVERIFY(!list->isVisible());
        // when it is cleared on the page
        for (auto *button : ui().window.findChildren<QPushButton *>()) {
            if (button->isVisible() && button->text() == u"Clear the filter")
                ui().click(button);
        }
        // then the rail says so, the list has the focus, and its columns fit
        QVERIFY(list->isVisible());
        QVERIFY(!published->isChecked());
        QVERIFY(list->hasFocus());
        QTRY_VERIFY(list->columnWidth(IncidentListModel::Began)
                    >= list->itemDelegate()->sizeHint({}, list->model()->index(0, IncidentListModel::Began)).width());
        // when the bin takes the filter away
        ui().click(published, QPoint(10, published->height() / 2));
        ui().press(Qt::Key_3, Qt::AltModifier);
        ui().press(Qt::Key_1, Qt::AltModifier);
        QCOMPARE(list->model()->rowCount(), 1);
        QVERIFY(!published->isChecked());
    }

    void shouldTickActionsOfAllIncidents()
    {
        ui().press(Qt::Key_2, Qt::AltModifier);
        PartTable *table = ui().table(u"actionList"_s);
        QCOMPARE(table->model()->rowCount(), 3);
        ui().click(table, table->model()->index(0, 0));
        ui().press(Qt::Key_Space);
        QCOMPARE(ui().record().actions[0].status, ActionStatus::Done);
        QCOMPARE(table->model()->rowCount(), 2);
        // when asked for the incident
        ui().click(table, table->model()->index(0, table->model()->columnCount() - 1));
        // then
        QVERIFY(ui().find(u"incidentPage"_s));
        QVERIFY(ui().table(u"action"_s));
    }

    void shouldKeepSeveralIncidentsOpen()
    {
        ui().press(Qt::Key_N, Qt::ControlModifier);
        QVERIFY(!ui().find(u"openIncidents"_s));
        ui().press(Qt::Key_Left, Qt::AltModifier);
        ui().press(Qt::Key_End, Qt::ControlModifier);
        ui().press(Qt::Key_Return);
        auto *open = ui().find<QTabBar>(u"openIncidents"_s);
        QVERIFY(open);
        QCOMPARE(open->count(), 2);
        QTest::mouseClick(open, Qt::LeftButton, Qt::NoModifier, open->tabRect(0).center() - QPoint(10, 0));
        QCOMPARE(ui().find<QLabel>(u"number"_s)->text(), u"INC-2"_s);
        ui().press(Qt::Key_W, Qt::ControlModifier);
        QVERIFY(!ui().find(u"openIncidents"_s));
    }

    void shouldSeeWhatAnotherProcessDoes()
    {
        const auto other = ui().database.other();
        VERIFY_RESULT(other->apply({created(Incident{.uid = newUid(), .title = u"From elsewhere"_s})}));
        ui().store().poll();
        auto *list = ui().find<QTableView>(u"incidents"_s);
        QCOMPARE(list->model()->index(0, 1).data().toString(), u"From elsewhere"_s);
    }

    void shouldOpenWhereItWasLeft()
    {
        // given
        m_window.reset();
        m_window = std::make_unique<WindowFixture>(MainWindow::Memory::Settings);
        ui().openOutage();
        ui().press(Qt::Key_5, Qt::ControlModifier);
        ui().window.resize(790, 700);
        ui().window.close();
        // when
        MainWindow again(ui().store());
        // then
        QVERIFY(again.currentIncident());
        QCOMPARE(again.currentIncident()->tab(), IncidentPage::Actions);
        QCOMPARE(again.size(), QSize(790, 700));
    }

    void shouldRememberWhatTheChartShows()
    {
        // given an attribute that somebody chose
        m_window.reset();
        m_window = std::make_unique<WindowFixture>(MainWindow::Memory::Settings);
        importNumbersInto(ui().store(), outagePayments(), ui().database.outage.incident.uid);
        ui().openOutage();
        ui().press(Qt::Key_3, Qt::ControlModifier);
        const auto by = [](const QWidget &window) { return WindowFixture::findIn<QComboBox>(window, u"by"_s); };
        QTRY_VERIFY(by(ui().window) && by(ui().window)->count() > 1);
        by(ui().window)->setFocus();
        ui().press(Qt::Key_Down);
        const QString chosen = u"By payment_method"_s;
        QTRY_COMPARE(by(ui().window)->currentText(), chosen);
        ui().window.close();
        setChosenChart({}); // as after a new start
        // when
        MainWindow again(ui().store());
        again.show();
        // then
        QTRY_VERIFY(by(again));
        QTRY_COMPARE(by(again)->currentText(), chosen);
    }

    void shouldRememberHowTheListsWereLookedAt()
    {
        // given a list that is narrowed and sorted, with a column that somebody dragged
        m_window.reset();
        m_window = std::make_unique<WindowFixture>(MainWindow::Memory::Settings);
        ui().press(Qt::Key_N, Qt::ControlModifier);
        ui().press(Qt::Key_Left, Qt::AltModifier);
        auto *list = ui().find<QTableView>(u"incidents"_s);
        QHeaderView *header = list->horizontalHeader();
        const auto at = [header](int column) { return QPoint(header->sectionViewportPosition(column) + 12, header->height() / 2); };
        QTest::mouseClick(header->viewport(), Qt::LeftButton, Qt::NoModifier, at(IncidentListModel::Title));
        QVERIFY(list->model()->index(0, 1).data().toString() != u"New incident"_s); // Checkout comes first, and INC-1
        const int before = header->sectionSize(IncidentListModel::Began);
        const QPoint edge(header->sectionViewportPosition(IncidentListModel::Began) + before - 1, header->height() / 2);
        QTest::mousePress(header->viewport(), Qt::LeftButton, Qt::NoModifier, edge);
        QTest::mouseMove(header->viewport(), edge + QPoint(20, 0));
        QTest::mouseMove(header->viewport(), edge + QPoint(40, 0));
        QTest::mouseRelease(header->viewport(), Qt::LeftButton, Qt::NoModifier, edge + QPoint(40, 0));
        const int dragged = header->sectionSize(IncidentListModel::Began);
        QVERIFY(dragged > before + 20);
        ui().window.resize(1300, 860); // the columns are fitted again
        QApplication::processEvents();
        QCOMPARE(header->sectionSize(IncidentListModel::Began), dragged);
        ui().click(ui().find<QLineEdit>(u"incidentFilter"_s));
        ui().type(u"e"_s);
        // and the actions too
        ui().press(Qt::Key_2, Qt::AltModifier);
        for (auto *box : ui().find(u"actionFilter"_s)->parentWidget()->findChildren<QCheckBox *>())
            ui().click(box, QPoint(10, box->height() / 2));
        ui().click(ui().find<QLineEdit>(u"actionFilter"_s));
        ui().type(u"gateway"_s);
        ui().press(Qt::Key_1, Qt::AltModifier);
        ui().window.close();
        setChosenWidths({}); // as after a new start
        // when
        MainWindow again(ui().store());
        again.show();
        QApplication::processEvents();
        // then
        auto *listAgain = WindowFixture::findIn<QTableView>(again, u"incidents"_s);
        QVERIFY(listAgain);
        QCOMPARE(WindowFixture::findIn<QLineEdit>(again, u"incidentFilter"_s)->text(), u"e"_s);
        QVERIFY(listAgain->model()->index(0, 1).data().toString() != u"New incident"_s);
        QCOMPARE(listAgain->horizontalHeader()->sectionSize(IncidentListModel::Began), dragged);
        again.showPlace(Place::Actions);
        QCOMPARE(WindowFixture::findIn<QLineEdit>(again, u"actionFilter"_s)->text(), u"gateway"_s);
        for (const auto *box : WindowFixture::findIn<QLineEdit>(again, u"actionFilter"_s)->parentWidget()->findChildren<QCheckBox *>())
            QVERIFY(box->isChecked());
        again.close();
        // when the edge is clicked twice, the column is as wide as it likes again
        QHeaderView *headerAgain = listAgain->horizontalHeader();
        again.show();
        again.showPlace(Place::Incidents);
        const QPoint end(headerAgain->sectionViewportPosition(IncidentListModel::Began) + dragged - 1, headerAgain->height() / 2);
        QTest::mouseDClick(headerAgain->viewport(), Qt::LeftButton, Qt::NoModifier, end);
        QVERIFY(headerAgain->sectionSize(IncidentListModel::Began) < dragged);
        QVERIFY(!chosenWidths().contains(u"incidents/%1"_s.arg(int(IncidentListModel::Began))));
        setChosenWidths({});
    }

    void shouldChooseTheSizeOfTheTextInThePreferences()
    {
        // given
        ui().press(Qt::Key_Comma, Qt::ControlModifier);
        auto *choice = ui().find<QComboBox>(u"typeSize"_s);
        QCOMPARE(choice->currentText(), u"100 %"_s);
        const int high = choice->height();
        // when
        choice->setFocus();
        ui().press(Qt::Key_End);
        // then the page grows with it, and its choice says what the keys do
        QCOMPARE(Settings().typeSize(), 200);
        QTRY_VERIFY(choice->height() > high);
        ui().press(Qt::Key_Minus, Qt::ControlModifier);
        QCOMPARE(choice->currentText(), u"175 %"_s);
        ui().press(Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(choice->currentText(), u"100 %"_s);
        QCOMPARE(Settings().typeSize(), 100);
    }

    void shouldChooseTheThemeInThePreferences()
    {
        // when
        ui().openOutage();
        ui().press(Qt::Key_Comma, Qt::ControlModifier);
        QVERIFY(ui().find(u"preferencesPage"_s));
        QVERIFY(ui().find<QComboBox>(u"language"_s)->hasFocus());
        ui().press(Qt::Key_Tab);
        auto *choice = ui().find<QComboBox>(u"theme"_s);
        QVERIFY(choice->hasFocus());
        QCOMPARE(choice->currentText(), u"Light"_s);
        ui().press(Qt::Key_Down);
        // then
        QVERIFY(isDark(QApplication::palette()));
        QCOMPARE(Settings().theme(), Theme::Dark);
        // when the wheel turns over it
        QWheelEvent turn(choice->rect().center(), choice->mapToGlobal(choice->rect().center()), {}, {0, 120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                         false);
        QApplication::sendEvent(choice, &turn);
        // then nothing is chosen by accident
        QCOMPARE(choice->currentText(), u"Dark"_s);
        ui().press(Qt::Key_Up);
        QCOMPARE(Settings().theme(), Theme::Light);
        // and Back goes to where one was
        ui().click(ui().find(u"preferencesPage"_s)->findChild<QWidget *>(u"back"_s));
        QVERIFY(ui().find(u"incidentPage"_s));
    }

    void shouldSignWithTheNameOfThePreferences()
    {
        // given
        ui().press(Qt::Key_Comma, Qt::ControlModifier);
        auto *name = ui().find<QLineEdit>(u"authorName"_s);
        auto *mail = ui().find<QLineEdit>(u"authorMail"_s);
        QCOMPARE(name->text() + u" <"_s + mail->text() + u'>', ui().store().author());
        // when
        ui().click(name);
        ui().press(Qt::Key_A, Qt::ControlModifier);
        ui().type(u"Grace"_s);
        ui().press(Qt::Key_Tab);
        ui().press(Qt::Key_A, Qt::ControlModifier);
        ui().type(u"grace@example.org"_s);
        ui().press(Qt::Key_Return);
        // then
        QCOMPARE(ui().store().author(), u"Grace <grace@example.org>"_s);
        QCOMPARE(Settings().author(), u"Grace <grace@example.org>"_s);
        QCOMPARE(ui().find<QLabel>(u"author"_s)->text(), u"Grace <grace@example.org>"_s);
        ui().press(Qt::Key_N, Qt::ControlModifier);
        QCOMPARE(ui().store().history({.limit = 1})->first().author, u"Grace <grace@example.org>"_s);
        Settings().setAuthor({});
    }

    void shouldRefuseANameThatIsNone_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("typed");
        QTest::newRow("no name") << u"authorName"_s << QString();
        QTest::newRow("angle brackets") << u"authorName"_s << u"Ada <"_s;
        QTest::newRow("no at") << u"authorMail"_s << u"ada.example.org"_s;
        QTest::newRow("two words") << u"authorMail"_s << u"ada@example org"_s;
    }
    void shouldRefuseANameThatIsNone()
    {
        QFETCH(QString, field);
        QFETCH(QString, typed);
        const QString before = ui().store().author();
        ui().press(Qt::Key_Comma, Qt::ControlModifier);
        ui().click(ui().find<QLineEdit>(field));
        ui().press(Qt::Key_A, Qt::ControlModifier);
        ui().press(Qt::Key_Backspace);
        ui().type(typed);
        ui().press(Qt::Key_Return);
        // then it says so beside the field, which keeps what was typed
        QCOMPARE(ui().messages().size(), 1);
        QCOMPARE(ui().find<QLineEdit>(field)->text(), typed);
        QCOMPARE(ui().store().author(), before);
        QCOMPARE(Settings().author(), QString());
    }

    void shouldListItsKeys()
    {
        ui().press(Qt::Key_F1);
        QVERIFY(ui().find(u"shortcutsPage"_s));
        // then all are there, and no two commands share one
        QStringList listed;
        for (const auto *label : ui().find(u"shortcutsPage"_s)->findChildren<QLabel *>())
            listed.append(label->text());
        QSet<QKeySequence> used;
        for (const QAction *command : ui().window.actions()) {
            for (const QKeySequence &keys : command->shortcuts()) {
                QVERIFY2(!used.contains(keys), qPrintable(keys.toString()));
                used.insert(keys);
            }
            const QString keys = command->shortcut().toString(QKeySequence::NativeText);
            QVERIFY2(keys.isEmpty() || (listed.contains(keys) && listed.contains(command->text())), qPrintable(command->text()));
        }
        QVERIFY(used.size() > 15);
        ui().press(Qt::Key_Left, Qt::AltModifier);
        QVERIFY(!ui().find(u"shortcutsPage"_s));
    }
};

QTEST_MAIN(MainWindowTest)
#include "tst_mainwindow.moc"
