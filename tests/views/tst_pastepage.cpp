// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/document/document.h"
#include "tests/support/builders.h"
#include "views/controls/markedsource.h"
#include "views/incidents/pastepage.h"
#include "views/theme/theme.h"
#include "windowfixture.h"

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QMimeData>
#include <QPushButton>
#include <QScopeGuard>
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

const QByteArray formatted
    = "<h1>Gate closed</h1><h2>Timeline</h2><ul><li>2026-04-01 07:00 UTC: The gate stayed closed</li><li>07:40 UTC: It was opened by hand</li></ul>"
      "<h2>Action Items</h2><ul><li class=\"checked\">Oil the gate</li><li class=\"unchecked\">Warn earlier</li></ul>";
const QString markdown = u"# Gate closed\n\n## Timeline\n\n- 2026-04-01 07:00 UTC: The gate stayed closed\n- 07:40 UTC: It was opened by hand\n\n"
                         "## Action Items\n\n- [x] Oil the gate\n- [ ] Warn earlier\n"_s;

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

    static void copyFormatted()
    {
        auto *copied = new QMimeData;
        copied->setHtml(QString::fromUtf8(formatted));
        copied->setText(u"Gate closed\nTimeline\n2026-04-01 07:00 UTC The gate stayed closed\n"_s);
        QApplication::clipboard()->setMimeData(copied);
    }

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

    void shouldLabelEveryLine_data()
    {
        QTest::addColumn<QByteArray>("document");
        QTest::addColumn<QStringList>("labels"); // of the first lines that are not blank
        QTest::newRow("in our shape") << postmortem << QStringList{u"Title"_s, u"Summary"_s, u"Heading"_s, u"Event"_s, u"Event"_s, u"Heading"_s};
        QTest::newRow("in another shape") << "---\ntags: [a]\nseverity: high\n---\n\n# All down\n\n## What happened\n\nNothing went.\n\nSo it was.\n\n## "
                                             "Chronology\n\n| Time (UTC) | Event |\n| --- | --- |\n"
                                             "| 2024-03-12 09:10 | a |\n\n## Next steps\n\n- Do it\n  with care\n\n## Thanks\n\nTo all.\n"_ba
                                          << QStringList{u"Front matter"_s, u"Front matter"_s, u"Severity"_s, u"Front matter"_s, u"Title"_s, u"Heading"_s};
        QTest::newRow("JSON") << exportDocument(outageRecord(), {.format = DocumentFormat::Json}).value() << QStringList{u"Read"_s, u"Read"_s};
    }

    void shouldLabelEveryLine()
    {
        // given and when
        QFETCH(QByteArray, document);
        QFETCH(QStringList, labels);
        WindowFixture ui;
        MarkedSource *text = dropped(ui);
        QVERIFY(text);
        ui.press(Qt::Key_A, Qt::ControlModifier);
        QApplication::clipboard()->setText(QString::fromUtf8(document));
        ui.press(Qt::Key_V, Qt::ControlModifier);

        // then each line that says something is labelled
        QTRY_COMPARE(text->marks().value(1).label, labels.first());
        QStringList first;
        const QStringList lines = text->toPlainText().split(u'\n');
        for (int line = 1; line <= int(lines.size()); ++line) {
            if (lines[line - 1].trimmed().isEmpty())
                continue;
            QVERIFY2(!text->marks().value(line).label.isEmpty(), qPrintable(lines[line - 1]));
            first.append(text->marks().value(line).label);
        }
        QCOMPARE(first.first(labels.size()), labels);
    }

    void shouldCutNoColumn_data()
    {
        QTest::addColumn<int>("size");
        QTest::newRow("usual letters") << 100;
        QTest::newRow("large letters") << 200;
    }

    void shouldCutNoColumn()
    {
        // given and when
        QFETCH(int, size);
        setTypeSize(size);
        const auto usual = qScopeGuard([] { setTypeSize(100); });
        WindowFixture ui;
        QVERIFY(dropped(ui));
        QApplication::processEvents();

        // then all columns are in sight
        const auto *places = ui.find<QTableView>(u"readPlaces"_s);
        int width = 0;
        for (int column = 0; column < places->model()->columnCount(); ++column) {
            QVERIFY(column == 3 || places->columnWidth(column) >= static_cast<const QAbstractItemView *>(places)->sizeHintForColumn(column));
            width += places->columnWidth(column);
        }
        QVERIFY2(width <= places->viewport()->width(), qPrintable(u"%1 of %2"_s.arg(width).arg(places->viewport()->width())));
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

    void shouldImportFormattedText()
    {
        // given formatted text on the clipboard, whose plain text has lost the lists and the boxes
        WindowFixture ui;
        copyFormatted();
        // when it is pasted where no text field is
        ui.find(u"incidents"_s)->setFocus();
        ui.press(Qt::Key_V, Qt::ControlModifier);

        // then its Markdown is there, and read
        auto *text = ui.find<MarkedSource>(u"pastedText"_s);
        QVERIFY(text);
        QCOMPARE(text->toPlainText(), markdown);
        QCOMPARE(text->marks().value(5).label, u"Event"_s);
        const auto *places = ui.find<QTableView>(u"readPlaces"_s);
        QCOMPARE(cell(places, rowOf(places, u"Warn earlier"_s), 0), u"11"_s);

        // when the incident is made
        ui.press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(ui.store().incidents()->size(), 2);
        const Record record = imported(ui);
        QCOMPARE(record.incident.title, u"Gate closed"_s);
        QCOMPARE(record.events.size(), 2);
        QCOMPARE(record.actions.size(), 2);
        QCOMPARE(record.actions[0].status, ActionStatus::Done);
        // then one undo takes it back
        QTRY_VERIFY(!ui.find(u"pastePage"_s));
        ui.window.setFocus();
        ui.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(ui.store().incidents()->size(), 1);
    }

    void shouldPasteFormattedTextIntoTheText()
    {
        // given the page with a text of its own
        WindowFixture ui;
        MarkedSource *text = dropped(ui);
        QVERIFY(text);
        copyFormatted();
        // when all of it is replaced
        ui.press(Qt::Key_A, Qt::ControlModifier);
        ui.press(Qt::Key_V, Qt::ControlModifier);
        // then Markdown stands there, and one undo brings the old text back
        QCOMPARE(text->toPlainText(), markdown);
        ui.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(text->toPlainText().toUtf8(), postmortem.trimmed() + '\n');

        // when cells of a spreadsheet are pasted, then their plain text is
        auto *cells = new QMimeData;
        cells->setText(u"a\tb"_s);
        cells->setHtml(u"<table><tr><td>a</td><td>b</td></tr></table>"_s);
        QApplication::clipboard()->setMimeData(cells);
        ui.press(Qt::Key_A, Qt::ControlModifier);
        ui.press(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(text->toPlainText(), u"a\tb"_s);

        // when what is copied has its Markdown beside the formatted text, then that is taken as it is
        auto *own = new QMimeData;
        own->setText(u"# Gate closed\n\n* as it was\n"_s);
        own->setHtml(u"<h1>Gate closed</h1><ul><li>as it was</li></ul>"_s);
        QApplication::clipboard()->setMimeData(own);
        ui.press(Qt::Key_A, Qt::ControlModifier);
        ui.press(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(text->toPlainText(), own->text());
    }

    void shouldShowASavedPageAsMarkdown()
    {
        WindowFixture ui;
        const QString page = m_folder.filePath(u"gate.htm"_s);
        QFile file(page);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("<!DOCTYPE html><html><body>" + formatted + "</body></html>");
        file.close();
        ui.drop(&ui.window, {page});
        auto *text = ui.find<MarkedSource>(u"pastedText"_s);
        QVERIFY(text);
        QCOMPARE(text->toPlainText(), markdown);
        ui.press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(imported(ui).events.size(), 2);
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
