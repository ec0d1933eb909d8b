// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/controls/markedsource.h"
#include "views/incidents/pastepage.h"
#include "windowfixture.h"

#include <QFile>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTextBlock>

using namespace hindsight;
using namespace Qt::StringLiterals;

namespace {

// A line of the timeline stands under the wrong heading, and one belongs nowhere.
const QByteArray postmortem = "# Login outage\n\nNobody could log in.\n\n## Timeline\n\n- 2024-03-12 09:10 UTC: The session service was deployed\n- 09:25 UTC: "
                              "The first customer called\n\n"
                              "## Lessons Learned\n\n**What Went Well:**\n\n- The rollback was quick\n\n09:40 UTC: Ben rolled back\n";

} // namespace

/// An old postmortem is dropped, looked at and corrected before it becomes an incident.
class PastePageTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    MarkedSource *dropped(WindowFixture &ui) const
    {
        QFile file(m_folder.filePath(u"login.md"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(postmortem) != postmortem.size())
            qFatal("%s", qPrintable(file.errorString()));
        file.close();
        ui.drop(&ui.window, {file.fileName()});
        return ui.find<MarkedSource>(u"pastedText"_s);
    }
    static QString cell(const QTableView *table, int row, int column) { return table->model()->index(row, column).data().toString(); }
    static int rowOf(const QTableView *table, const QString &text)
    {
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            if (cell(table, row, 3).contains(text))
                return row;
        }
        return -1;
    }
    Record imported(WindowFixture &ui) const { return ui.store().record(ui.store().incidents()->first().uid).value(); }

private Q_SLOTS:
    void initTestCase() { WindowFixture::prepare(); }

    void shouldShowWhatEachLineWasTakenFor()
    {
        // given and when
        WindowFixture ui;
        MarkedSource *text = dropped(ui);
        QVERIFY(text);
        const auto *places = ui.find<QTableView>(u"readPlaces"_s);

        // then its lines are marked, and listed with what was read; nothing is stored yet
        QCOMPARE(text->toPlainText().toUtf8(), postmortem.trimmed() + '\n');
        QCOMPARE(text->marks().value(7).label, u"Event"_s);
        QCOMPARE(text->marks().value(12).label, u"Lesson"_s);
        const int event = rowOf(places, u"The first customer called"_s);
        QVERIFY(event >= 0);
        QCOMPARE(cell(places, event, 0), u"8"_s);
        QCOMPARE(cell(places, event, 1), u"Event"_s);
        QVERIFY(cell(places, event, 2).contains(u"09:25"_s));
        QCOMPARE(ui.store().incidents()->size(), 1);

        // when a row is chosen, then its line is shown; and the other way round
        ui.click(const_cast<QTableView *>(places), places->model()->index(event, 3));
        QCOMPARE(text->line(), 8);
        text->setFocus();
        ui.press(Qt::Key_Up);
        QVERIFY(cell(places, places->currentIndex().row(), 3).contains(u"deployed"_s));
    }

    void shouldTakeACorrectionWithTheKeyboard()
    {
        // given a line of the timeline that stands among the lessons
        WindowFixture ui;
        MarkedSource *text = dropped(ui);
        QVERIFY(text);
        QCOMPARE(ui.focus(), text);
        ui.press(Qt::Key_End, Qt::ControlModifier);
        ui.press(Qt::Key_Up);

        // when it is moved to the timeline
        auto *button = ui.find<QPushButton>(u"toTimeline"_s);
        button->setFocus();
        ui.press(Qt::Key_Space);

        // then it is an event
        const auto *places = ui.find<QTableView>(u"readPlaces"_s);
        const int event = rowOf(places, u"Ben rolled back"_s);
        QVERIFY(event >= 0);
        QCOMPARE(cell(places, event, 1), u"Event"_s);

        // when the incident is made
        text->setFocus();
        ui.press(Qt::Key_Return, Qt::ControlModifier);

        // then it has three events, and one undo takes it back
        QCOMPARE(ui.store().incidents()->size(), 2);
        QCOMPARE(imported(ui).events.size(), 3);
        QCOMPARE(imported(ui).events[2].text, u"Ben rolled back"_s);
        QTRY_VERIFY(!ui.find(u"pastePage"_s));
        ui.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(ui.store().incidents()->size(), 1);
    }

    void shouldReadAgainWhatIsTyped()
    {
        WindowFixture ui;
        MarkedSource *text = dropped(ui);
        QVERIFY(text);
        const auto *places = ui.find<QTableView>(u"readPlaces"_s);

        // when a time is corrected in the text
        text->showLine(8);
        ui.press(Qt::Key_Right);
        ui.press(Qt::Key_Right);
        for (int i = 0; i < 5; ++i)
            ui.press(Qt::Key_Delete);
        ui.type(u"09:27"_s);

        // then it is read so
        QTRY_VERIFY(cell(places, rowOf(places, u"The first customer called"_s), 2).contains(u"09:27"_s));
    }

    void shouldLeaveOutALine()
    {
        WindowFixture ui;
        MarkedSource *text = dropped(ui);
        QVERIFY(text);
        text->showLine(8);
        ui.click(ui.find<QPushButton>(u"leaveOut"_s));
        const auto *places = ui.find<QTableView>(u"readPlaces"_s);
        QCOMPARE(rowOf(places, u"The first customer called"_s), -1);
        // and undo in the text brings it back
        text->setFocus();
        ui.press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(rowOf(places, u"The first customer called"_s) >= 0);
    }
};

QTEST_MAIN(PastePageTest)
#include "tst_pastepage.moc"
