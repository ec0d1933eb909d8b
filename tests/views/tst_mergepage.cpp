// SPDX-License-Identifier: GPL-3.0-or-later
#include "editeddocument.h"
#include "views/document/storedfiles.h"
#include "views/incidents/mergepage.h"
#include "windowfixture.h"

#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>

using namespace hindsight;
using namespace Qt::StringLiterals;

/// A document comes back from git to a database that went on meanwhile.
class MergePageTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    static QString cell(const QTableView *table, int row, int column) { return table->model()->index(row, column).data().toString(); }
    static bool isTicked(const QTableView *table, int row, int column)
    {
        return table->model()->index(row, column).data(Qt::CheckStateRole).toInt() == Qt::Checked;
    }
    QTableView *dropped(WindowFixture &ui) const
    {
        ui.drop(&ui.window, {editedDocument(ui.store(), ui.database.outage.incident.uid, m_folder.path())});
        return ui.find<QTableView>(u"differences"_s);
    }

private Q_SLOTS:
    void initTestCase() { WindowFixture::prepare(); }

    void shouldShowWhatDiffersFieldByField()
    {
        // given a document in which title and an event were changed, and the title here too
        WindowFixture ui;

        // when it is dropped
        QTableView *table = dropped(ui);

        // then both are shown, the conflict first, each with the newer side ticked, and nothing is stored yet
        QVERIFY(table);
        QCOMPARE(table->model()->rowCount(), 2);
        QCOMPARE(cell(table, 0, 1), u"Title"_s);
        QCOMPARE(cell(table, 0, 2), u"Checkout outage, as Anna tells it"_s);
        QCOMPARE(cell(table, 0, 3), u"Checkout outage, as Ben tells it"_s);
        QCOMPARE(cell(table, 0, 4), u"on both sides"_s);
        QVERIFY(isTicked(table, 0, 2) && !isTicked(table, 0, 3));
        QCOMPARE(cell(table, 1, 1), u"Text"_s);
        QCOMPARE(cell(table, 1, 4), u"there"_s);
        QVERIFY(!isTicked(table, 1, 2) && isTicked(table, 1, 3));
        QCOMPARE(ui.record().events[0].text, ui.database.outage.events[0].text);
    }

    void shouldTakeWhatIsChosenAsOneStep()
    {
        WindowFixture ui;
        QTableView *table = dropped(ui);
        QVERIFY(table);
        const Record before = ui.record();

        // when the other title is chosen with the keyboard, and Enter takes it over
        QCOMPARE(ui.focus(), table);
        ui.press(Qt::Key_Right);
        ui.press(Qt::Key_Space);
        QVERIFY(!isTicked(table, 0, 2) && isTicked(table, 0, 3));
        ui.press(Qt::Key_Return);

        // then the incident is there, with both, and one undo takes all of it back
        QTRY_VERIFY(!ui.find(u"mergePage"_s));
        QCOMPARE(ui.record().incident.title, u"Checkout outage, as Ben tells it"_s);
        QVERIFY(ui.record().events[0].text.startsWith("Many customers"_L1));
        QCOMPARE(ui.record().events.size(), before.events.size());
        ui.press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(ui.record() == before);
    }

    void shouldRememberWhatWasDecided()
    {
        WindowFixture ui;
        QTableView *table = dropped(ui);
        QVERIFY(table);

        // when all of what is here is kept, by mouse
        ui.click(ui.find<QPushButton>(u"takeHere"_s));
        QVERIFY(isTicked(table, 1, 2));
        ui.click(ui.find<QPushButton>(u"applyMerge"_s));
        QTRY_VERIFY(!ui.find(u"mergePage"_s));
        QCOMPARE(ui.record().incident.title, u"Checkout outage, as Anna tells it"_s);
        QCOMPARE(ui.record().events[0].text, ui.database.outage.events[0].text);

        // then the same document, dropped again, holds nothing that is newer, and another database would see that too
        ui.drop(&ui.window, {m_folder.filePath(u"edited.md"_s)});
        table = ui.find<QTableView>(u"differences"_s);
        QVERIFY(table);
        QCOMPARE(cell(table, 0, 4), u"here"_s);
        QCOMPARE(cell(table, 1, 4), u"here"_s);
    }

    void shouldTakeTheFilesThatCameWithADocument()
    {
        // given an event with a file as evidence, exported to JSON from another database
        OutageDatabase elsewhere;
        const Attachment file{.name = u"gateway.log"_s, .type = u"text/plain"_s, .bytes = "10:16 timeout\n"};
        const Evidence evidence{.uid = newUid(),
                                .incident = elsewhere.outage.incident.uid,
                                .subject = elsewhere.outage.events[0].uid,
                                .kind = EvidenceKind::File,
                                .title = file.name,
                                .attachment = attachmentHash(file.bytes)};
        VERIFY_RESULT(elsewhere.store().apply({created(evidence)}, {}, {file}));
        const auto document = exportDocument(elsewhere.record(), {.format = DocumentFormat::Json, .attachments = filesOf(elsewhere.store())});
        VERIFY_RESULT(document);
        QFile exported(m_folder.filePath(u"outage.json"_s));
        QVERIFY(exported.open(QIODevice::WriteOnly) && exported.write(*document) == document->size());
        exported.close();

        // when it is dropped on a window that never saw the file
        WindowFixture ui;
        QVERIFY(!ui.store().attachment(evidence.attachment));
        ui.drop(&ui.window, {exported.fileName()});

        // then its bytes are there
        const auto stored = ui.store().attachment(evidence.attachment);
        VERIFY_RESULT(stored);
        QCOMPARE(stored->bytes, file.bytes);
    }

    void shouldLeaveEverythingWhenOneGoesBack()
    {
        WindowFixture ui;
        QVERIFY(dropped(ui));
        const Record before = ui.record();
        ui.click(ui.find(u"back"_s));
        QTRY_VERIFY(!ui.find(u"mergePage"_s));
        QVERIFY(ui.record() == before);
    }
};

QTEST_MAIN(MergePageTest)
#include "tst_mergepage.moc"
