// SPDX-License-Identifier: GPL-3.0-or-later
// Cells of a table on their way to and from the clipboard.
#include "windowfixture.h"

#include "models/incident/timetext.h"

#include <QClipboard>

using namespace hindsight;
using namespace Qt::StringLiterals;

namespace {

enum TimelineColumn { Time, Kind, Who, What, Key };

} // namespace

class CellPasteTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<WindowFixture> m_window;
    PartTable *m_table = nullptr;

    WindowFixture &ui() { return *m_window; }
    QList<TimelineEvent> events() { return ui().record().events; }
    qsizetype steps() { return ui().store().history()->size(); }
    void pasteAt(int row, int column, const QString &text)
    {
        QGuiApplication::clipboard()->setText(text);
        ui().click(m_table, m_table->model()->index(row, column));
        ui().press(Qt::Key_V, Qt::ControlModifier);
    }

private Q_SLOTS:
    void initTestCase() { WindowFixture::prepare(); }
    void init()
    {
        m_window = std::make_unique<WindowFixture>();
        ui().openOutage();
        ui().press(Qt::Key_2, Qt::ControlModifier);
        m_table = ui().table(u"event"_s);
        QVERIFY(m_table);
        QCOMPARE(events().size(), 7);
    }
    void cleanup() { m_window.reset(); }

    void shouldCopyCellsWithTheirZone()
    {
        // when two rows are copied from the time to who
        ui().click(m_table, m_table->model()->index(0, Time));
        for (int i = 0; i < 2; ++i)
            ui().press(Qt::Key_Right, Qt::ShiftModifier);
        ui().press(Qt::Key_Down, Qt::ShiftModifier);
        ui().press(Qt::Key_C, Qt::ControlModifier);
        // then
        QCOMPARE(QGuiApplication::clipboard()->text(), u"2024-07-20 10:30 UTC\tDetection\tCustomers\n2024-07-20 10:35 UTC\tEscalation\tSupport\n"_s);
        // when they are pasted where they were, nothing is to be done
        const qsizetype before = steps();
        ui().press(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(steps(), before);
        QVERIFY(ui().messages().isEmpty());
    }

    void shouldPasteRowsOfASpreadsheetAsOneStep()
    {
        const QList<TimelineEvent> before = events();
        const qsizetype stepsBefore = steps();
        // when rows are pasted into the empty row, over midnight
        pasteAt(7, Time, u"23:50\tFinding\tAnna\tThe queue is empty\tyes\r\n00:10\tnote\t\t\"Two lines,\none cell\"\tno\r\n"_s);
        // then
        QCOMPARE(steps(), stepsBefore + 1);
        QCOMPARE(events().size(), 9);
        const TimelineEvent first = events()[7], second = events()[8];
        QCOMPARE(first.at.at, fromIsoText(u"2024-07-20T23:50:00Z"));
        QCOMPARE(first.at.written, u"23:50"_s);
        QCOMPARE(first.kind, EventKind::Finding);
        QCOMPARE(first.actor, u"Anna"_s);
        QVERIFY(first.key);
        QCOMPARE(second.at.at, fromIsoText(u"2024-07-21T00:10:00Z"));
        QCOMPARE(second.kind, EventKind::Note);
        QCOMPARE(second.text, u"Two lines,\none cell"_s);
        QVERIFY(!second.key);
        QVERIFY(first.position < second.position);
        // and they are what is selected
        QCOMPARE(m_table->selectedUids(), (QStringList{first.uid, second.uid}));
        // when it is taken back
        ui().press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(events(), before);
    }

    void shouldWriteOverRowsAndGoOnBelow()
    {
        const QString last = events()[6].uid;
        // when a block begins in the last row
        pasteAt(6, Who, u"Ben\tAll is well\nCara\tReported\n"_s);
        // then
        QCOMPARE(events().size(), 8);
        const TimelineEvent changed = *withUid(events(), last);
        QCOMPARE(changed.actor, u"Ben"_s);
        QCOMPARE(changed.text, u"All is well"_s);
        QCOMPARE(changed.at, ui().database.outage.events[6].at);
        QCOMPARE(events()[7].actor, u"Cara"_s);
        QVERIFY(events()[7].at.isEmpty());
    }

    void shouldGiveOneValueToAllSelectedCells()
    {
        const qsizetype before = steps();
        QGuiApplication::clipboard()->setText(u"note"_s);
        ui().click(m_table, m_table->model()->index(1, Kind));
        ui().press(Qt::Key_Down, Qt::ShiftModifier);
        ui().press(Qt::Key_Down, Qt::ShiftModifier);
        // when
        ui().press(Qt::Key_V, Qt::ControlModifier);
        // then
        for (int row = 1; row <= 3; ++row)
            QCOMPARE(events()[row].kind, EventKind::Note);
        QVERIFY(events()[4].kind != EventKind::Note);
        QCOMPARE(steps(), before + 1);
    }

    void shouldWriteNothingWhereOneCellIsWrong_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("said");
        QTest::newRow("time") << u"10:31\tnote\n25:99\tnote\n"_s << u"Row 2"_s;
        QTest::newRow("kind") << u"10:31\tnonsense\n"_s << u"nonsense"_s;
        QTest::newRow("mark") << u"10:31\tnote\tA\tb\tperhaps\n"_s << u"perhaps"_s;
        QTest::newRow("too many") << u"10:31\tnote\tA\tb\tno\tmore\n"_s << u"no column for “more”"_s;
    }
    void shouldWriteNothingWhereOneCellIsWrong()
    {
        QFETCH(QString, text);
        QFETCH(QString, said);
        const qsizetype before = steps();
        pasteAt(7, Time, text);
        QCOMPARE(steps(), before);
        QCOMPARE(ui().messages().size(), 1);
        QVERIFY2(ui().messages().first().contains(said), qPrintable(ui().messages().first()));
        // when it is pasted right, the message goes
        pasteAt(7, Time, u"10:31\tnote\n"_s);
        QCOMPARE(events().size(), 8);
        QVERIFY(ui().messages().isEmpty());
    }
};

QTEST_MAIN(CellPasteTest)
#include "tst_cellpaste.moc"
