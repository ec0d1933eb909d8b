// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/incident/timetext.h"
#include "models/lists/actions/actionlist.h"
#include "views/actions/statusimportpage.h"
#include "views/dialogs.h"
#include "windowfixture.h"

#include <QClipboard>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>

using namespace hindsight;
using namespace Qt::StringLiterals;

/// Action items go out to others, and what a tracker says of them comes in.
class ActionExchangeTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
    }

    /// The first two action items are linked to a tracker; the window shows the board.
    static void linkAndShow(WindowFixture &ui)
    {
        const QList<ActionItem> actions = ui.record().actions;
        ActionItem first = actions[0], second = actions[1];
        first.trackerKey = u"PAY-88"_s;
        second.trackerKey = u"PAY-89"_s;
        second.status = ActionStatus::Done;
        QVERIFY(ui.store().apply({updated(actions[0], first), updated(actions[1], second)}));
        ui.press(Qt::Key_2, Qt::AltModifier);
        QVERIFY(ui.table(u"actionList"_s));
    }

    QString statuses() const
    {
        return write(u"jira.csv"_s,
                     "Issue key,Status,Assignee,Updated\nPAY-88,In Progress,Anna,2024-08-09 10:00\nPAY-89,To Do,,2024-08-09 10:00\nPAY-99,Done,,\n");
    }

    static QString cell(const QTableView *table, int row, int column) { return table->model()->index(row, column).data().toString(); }
    static bool isTicked(const QTableView *table, int row)
    {
        return table->model()->index(row, DifferenceModel::There).data(Qt::CheckStateRole).toInt() == Qt::Checked;
    }
    static QString clipboard() { return QApplication::clipboard()->text(); }

private Q_SLOTS:
    void initTestCase() { WindowFixture::prepare(); }
    void init() { QApplication::clipboard()->clear(); }

    void shouldCopyInTheFormThatIsChosen_data()
    {
        QTest::addColumn<int>("down");
        QTest::addColumn<QString>("begins");
        QTest::newRow("list") << 1 << u"- [ ] **ACT-1** "_s;
        QTest::newRow("table") << 2 << u"| Number | Action item |"_s;
        QTest::newRow("tracker") << 3 << u"## Review and improve the code"_s;
        QTest::newRow("CSV") << 4 << u"id,status,text,"_s;
    }
    void shouldCopyInTheFormThatIsChosen()
    {
        QFETCH(int, down);
        QFETCH(QString, begins);
        // GIVEN the board with all rows selected
        WindowFixture ui;
        ui.press(Qt::Key_2, Qt::AltModifier);
        ui.press(Qt::Key_A, Qt::ControlModifier);
        // WHEN a form is chosen from the button's menu with the keyboard
        auto *button = ui.find<QPushButton>(u"copyActions"_s);
        QVERIFY(button);
        button->setFocus();
        QTimer::singleShot(0, &ui.window, [&] {
            for (int i = 0; i < down; ++i)
                ui.press(Qt::Key_Down);
            ui.press(Qt::Key_Return);
        });
        ui.press(Qt::Key_Space);
        // THEN all of them are on the clipboard, and it says so
        QTRY_VERIFY2(clipboard().startsWith(begins), qPrintable(clipboard()));
        for (const ActionItem &action : ui.record().actions)
            QVERIFY(clipboard().contains(action.text));
        QTRY_VERIFY2(ui.messages().join(u' ').contains(u"3 action item"_s), qPrintable(ui.messages().join(u' ')));
        // AND Ctrl+C on whole rows copies in that form again
        QApplication::clipboard()->clear();
        PartTable *table = ui.table(u"actionList"_s);
        ui.click(table, table->model()->index(0, 0));
        // straight to the table: without a window system the closed menu keeps the focus
        QTest::keyClick(table, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
        QVERIFY2(clipboard().startsWith(begins), qPrintable(clipboard()));
    }

    void shouldCopyCellsAsCells()
    {
        // GIVEN one selected cell WHEN it is copied THEN it is that cell; with Shift too it is its whole row
        WindowFixture ui;
        ui.press(Qt::Key_2, Qt::AltModifier);
        PartTable *table = ui.table(u"actionList"_s);
        const int text = table->fieldModel()->columnOf(u"text"_s);
        ui.click(table, table->model()->index(0, text));
        ui.press(Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(clipboard(), ui.record().actions[0].text);
        ui.press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY2(clipboard().contains(u"ACT-1"_s) && !clipboard().contains(u"ACT-2"_s), qPrintable(clipboard()));
    }

    void shouldShowADroppedFileBeforeAnythingIsStored()
    {
        // GIVEN a tracker's file with a change, a status that goes back and an issue nobody knows
        WindowFixture ui;
        linkAndShow(ui);
        const Record before = ui.record();
        // WHEN it is dropped on the board
        QWidget *page = ui.table(u"actionList"_s)->parentWidget();
        ui.drop(page, {statuses()});
        // THEN the problems stand above with their lines, and the differences below, the doubtful ones first and not ticked
        QTRY_VERIFY(ui.find(u"statusImportPage"_s));
        auto *problems = ui.find<QTableView>(u"statusProblems"_s), *differences = ui.find<QTableView>(u"statusDifferences"_s);
        QVERIFY(problems && differences);
        QCOMPARE(problems->model()->rowCount(), 2);
        QCOMPARE(cell(problems, 0, 0), u"3"_s);
        QCOMPARE(cell(problems, 1, 0), u"4"_s);
        QCOMPARE(differences->model()->rowCount(), 5);
        QVERIFY(!isTicked(differences, 0) && !isTicked(differences, 1));
        QVERIFY(isTicked(differences, 2) && isTicked(differences, 3) && isTicked(differences, 4));
        QCOMPARE(cell(differences, 2, DifferenceModel::Here), u"Open"_s);
        QCOMPARE(cell(differences, 2, DifferenceModel::There), u"In progress"_s);
        QCOMPARE(ui.record(), before);
        // AND Back leaves everything as it was
        ui.press(Qt::Key_Left, Qt::AltModifier);
        QTRY_VERIFY(ui.table(u"actionList"_s));
        QCOMPARE(ui.record(), before);
    }

    void shouldApplyWhatIsTickedAsOneStep()
    {
        WindowFixture ui;
        linkAndShow(ui);
        const Record before = ui.record();
        // GIVEN a file that was asked for with the button
        dialogs::setNextFileName(statuses());
        ui.click(ui.find<QPushButton>(u"importStatuses"_s));
        QTRY_VERIFY(ui.find<QTableView>(u"statusDifferences"_s));
        auto *differences = ui.find<QTableView>(u"statusDifferences"_s);
        QCOMPARE(ui.focus(), differences);
        // WHEN the doubtful status is ticked and another owner is ticked off, and Ctrl+Enter applies it
        ui.press(Qt::Key_Space);
        QVERIFY(isTicked(differences, 0));
        ui.press(Qt::Key_Down);
        ui.press(Qt::Key_Down);
        ui.press(Qt::Key_Down);
        ui.press(Qt::Key_Space);
        QVERIFY(!isTicked(differences, 3));
        ui.press(Qt::Key_Return, Qt::ControlModifier);
        // THEN the board is there again, with just that
        QTRY_VERIFY(ui.table(u"actionList"_s));
        const QList<ActionItem> actions = ui.record().actions;
        QCOMPARE(actions[0].status, ActionStatus::InProgress);
        QCOMPARE(actions[0].person, before.actions[0].person);
        QCOMPARE(actions[0].trackerStatus, u"In Progress"_s);
        QCOMPARE(isoText(*actions[0].trackerAsOf.at), u"2024-08-09T10:00:00Z"_s);
        QCOMPARE(actions[1].status, ActionStatus::Open);
        QCOMPARE(actions[1].trackerStatus, before.actions[1].trackerStatus);
        // AND one undo takes all of it back
        ui.press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(ui.record() == before);
    }

    void shouldTakeNothingWhereNothingIsTicked()
    {
        WindowFixture ui;
        linkAndShow(ui);
        const Record before = ui.record();
        dialogs::setNextFileName(statuses());
        ui.click(ui.find<QPushButton>(u"importStatuses"_s));
        QTRY_VERIFY(ui.find<QTableView>(u"statusDifferences"_s));
        ui.click(ui.find<QPushButton>(u"keepHere"_s));
        ui.click(ui.find<QPushButton>(u"applyStatuses"_s));
        QVERIFY(ui.find(u"statusImportPage"_s));
        QVERIFY2(ui.messages().join(u' ').contains(u"Nothing is ticked"_s), qPrintable(ui.messages().join(u' ')));
        QCOMPARE(ui.record(), before);
    }

    void shouldSayWhatWasChangedMeanwhile()
    {
        // GIVEN a file that is being looked at
        WindowFixture ui;
        linkAndShow(ui);
        dialogs::setNextFileName(statuses());
        ui.click(ui.find<QPushButton>(u"importStatuses"_s));
        QTRY_VERIFY(ui.find<QTableView>(u"statusDifferences"_s));
        // WHEN somebody else changes the status meanwhile, and it is applied
        const auto other = ui.database.other();
        const ActionItem action = ui.record().actions[0];
        ActionItem blocked = action;
        blocked.status = ActionStatus::Blocked;
        QVERIFY(other->apply({updated(action, blocked)}));
        ui.press(Qt::Key_Return, Qt::ControlModifier);
        // THEN nothing is stored, and one can look again
        QVERIFY(ui.find(u"statusImportPage"_s));
        QCOMPARE(ui.record().actions[0].status, ActionStatus::Blocked);
        QPushButton *again = nullptr;
        for (QPushButton *button : ui.window.findChildren<QPushButton *>()) {
            if (button->isVisible() && button->text() == u"Look again"_s)
                again = button;
        }
        QVERIFY(again);
        ui.click(again);
        QCOMPARE(cell(ui.find<QTableView>(u"statusDifferences"_s), 2, DifferenceModel::Here), u"Blocked"_s);
    }

    void shouldSayWhatIsNoSuchFile()
    {
        WindowFixture ui;
        linkAndShow(ui);
        dialogs::setNextFileName(write(u"titles.csv"_s, "key,title\nPAY-1,Alert\n"));
        ui.click(ui.find<QPushButton>(u"importStatuses"_s));
        QTRY_VERIFY(ui.messages().join(u' ').contains(u"No column has the status"_s));
        QVERIFY(ui.table(u"actionList"_s));
        // AND a right one takes the complaint away
        dialogs::setNextFileName(statuses());
        ui.click(ui.find<QPushButton>(u"importStatuses"_s));
        QTRY_VERIFY(ui.find(u"statusImportPage"_s));
        QVERIFY(!ui.messages().join(u' ').contains(u"No column has the status"_s));
    }

    void shouldSayThatNothingIsNew()
    {
        WindowFixture ui;
        linkAndShow(ui);
        dialogs::setNextFileName(write(u"same.csv"_s, "id,status\nACT-3,Open\n"));
        ui.click(ui.find<QPushButton>(u"importStatuses"_s));
        QTRY_VERIFY(ui.find<QLabel>(u"statusSentence"_s));
        QVERIFY2(ui.find<QLabel>(u"statusSentence"_s)->text().contains(u"says nothing new"_s), qPrintable(ui.find<QLabel>(u"statusSentence"_s)->text()));
        QVERIFY(!ui.find<QTableView>(u"statusDifferences"_s) && !ui.find<QTableView>(u"statusProblems"_s));
        QVERIFY(!ui.find<QPushButton>(u"applyStatuses"_s)->isEnabled());
    }
};

QTEST_MAIN(ActionExchangeTest)
#include "tst_actionexchange.moc"
