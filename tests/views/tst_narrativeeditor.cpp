// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/controls/boundedit.h"
#include "views/document/narrativeeditor.h"
#include "windowfixture.h"

#include <QComboBox>
#include <QScrollBar>
#include <QTextBrowser>
#include <QToolButton>

using namespace hindsight;
using namespace Qt::StringLiterals;

/// The texts of the document are written beside how they will look.
class NarrativeEditorTest : public QObject
{
    Q_OBJECT

private:
    /// Goes to the document and chooses a text at its left, with the keyboard.
    static BoundEdit *edit(WindowFixture &ui, const QString &field)
    {
        ui.openOutage();
        ui.press(Qt::Key_6, Qt::ControlModifier);
        auto *part = ui.find<QComboBox>(u"part"_s);
        if (!part)
            qFatal("the parts cannot be chosen");
        part->setFocus();
        while (part->currentData().toString() != field)
            ui.press(Qt::Key_Down);
        return ui.find<BoundEdit>(u"narrative."_s + field);
    }

private Q_SLOTS:
    void initTestCase() { WindowFixture::prepare(); }

    void shouldShowWhatIsTypedInThePreview()
    {
        // given the conclusion, to be edited
        WindowFixture ui;
        BoundEdit *conclusion = edit(ui, u"conclusion"_s);
        QVERIFY(conclusion);
        conclusion->setFocus();
        auto *preview = ui.find<QTextBrowser>(u"preview"_s);

        // when something is typed
        ui.press(Qt::Key_A, Qt::ControlModifier);
        ui.type(u"We shall watch each method."_s);

        // then it is on disk and in the preview soon
        QTRY_COMPARE(ui.record().incident.conclusion, u"We shall watch each method."_s);
        QTRY_VERIFY(preview->toPlainText().contains(u"We shall watch each method."_s));

        // when a button sets a word off
        ui.press(Qt::Key_A, Qt::ControlModifier);
        ui.click(ui.find<QToolButton>(u"markdownformat-text-bold"_s));
        QCOMPARE(conclusion->toPlainText(), u"**We shall watch each method.**"_s);
        QVERIFY(conclusion->hasFocus());
        QTRY_VERIFY(preview->toHtml().contains(u"font-weight:700"_s));
    }

    void shouldFollowTheCursor()
    {
        // given a long document, its preview at the top
        WindowFixture ui;
        BoundEdit *conclusion = edit(ui, u"conclusion"_s);
        QVERIFY(conclusion);
        auto *preview = ui.find<QTextBrowser>(u"preview"_s);
        QTRY_VERIFY(preview->verticalScrollBar()->maximum() > 0);
        preview->verticalScrollBar()->setValue(0);
        // when the cursor moves in the conclusion, which stands at the end
        conclusion->setFocus();
        ui.press(Qt::Key_Home, Qt::ControlModifier);
        ui.press(Qt::Key_Right);
        // then the preview shows it
        QVERIFY(preview->verticalScrollBar()->value() > 0);
        const QTextCursor at = preview->textCursor();
        QVERIFY(preview->viewport()->rect().contains(preview->cursorRect(at).center()));
    }

    void shouldEditWhatAnImportKept()
    {
        // given two sections that no field knows
        WindowFixture ui;
        const QString incident = ui.record().incident.uid;
        const Section thanks{.uid = newUid(), .incident = incident, .title = u"Thanks"_s, .text = u"To Ada."_s, .position = 0};
        const Section press{.uid = newUid(), .incident = incident, .title = u"Press"_s, .text = u"Nobody called."_s, .position = 1};
        VERIFY_RESULT(ui.store().apply({created(thanks), created(press)}));
        QVERIFY(edit(ui, u"section"_s));
        auto *table = ui.table(u"section"_s);
        QVERIFY(table);
        const auto titles = [&] {
            QStringList all;
            for (const Section &section : ui.record().sections)
                all.append(section.title);
            return all;
        };
        const auto text = [&] { return ui.find<BoundEdit>(u"narrative.section"_s); };
        // then the first one is there to be edited
        QVERIFY(text());
        QCOMPARE(text()->toPlainText(), u"To Ada."_s);
        QCOMPARE(text()->accessibleName(), u"Text of “Thanks”"_s);

        // when the other one is chosen, and its text typed anew
        table->setFocus();
        ui.press(Qt::Key_Down);
        QCOMPARE(text()->toPlainText(), u"Nobody called."_s);
        ui.press(Qt::Key_Tab);
        QTRY_VERIFY(text()->hasFocus() || (ui.press(Qt::Key_Tab), false));
        ui.press(Qt::Key_A, Qt::ControlModifier);
        ui.type(u"One paper called."_s);
        // then it is stored, and shown in the preview
        QTRY_COMPARE(ui.record().sections[1].text, u"One paper called."_s);
        QTRY_VERIFY(ui.find<QTextBrowser>(u"preview"_s)->toPlainText().contains(u"One paper called."_s));

        // when it is renamed
        table->setFocus();
        const qsizetype before = ui.store().history()->size();
        ui.press(Qt::Key_F2);
        ui.press(Qt::Key_A, Qt::ControlModifier);
        ui.type(u"Papers"_s);
        ui.press(Qt::Key_Return);
        QCOMPARE(titles(), (QStringList{u"Thanks"_s, u"Papers"_s}));
        QCOMPARE(text()->accessibleName(), u"Text of “Papers”"_s);
        // and moved up
        ui.press(Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(titles(), (QStringList{u"Papers"_s, u"Thanks"_s}));
        QCOMPARE(text()->toPlainText(), u"One paper called."_s); // it is still the one
        // and with the mouse down again, where it stays
        ui.click(ui.find<QToolButton>(u"sectionDownButton"_s));
        ui.click(ui.find<QToolButton>(u"sectionDownButton"_s));
        QCOMPARE(titles(), (QStringList{u"Thanks"_s, u"Papers"_s}));
        QCOMPARE(ui.store().history()->size(), before + 3);

        // when one is added below
        table->setFocus();
        ui.press(Qt::Key_Down);
        ui.press(Qt::Key_Return);
        ui.type(u"Costs"_s);
        ui.press(Qt::Key_Return);
        QCOMPARE(titles(), (QStringList{u"Thanks"_s, u"Papers"_s, u"Costs"_s}));
        QVERIFY(text()->toPlainText().isEmpty());
        // and another one removed
        for (int i = 0; i < 3; ++i) // behind it one could add the next
            ui.press(Qt::Key_Up);
        ui.press(Qt::Key_Delete);
        QCOMPARE(titles(), (QStringList{u"Papers"_s, u"Costs"_s}));
        QCOMPARE(ui.store().history()->size(), before + 5);

        // then each of it is taken back with a key
        for (int i = 0; i < 5; ++i)
            ui.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(titles(), (QStringList{u"Thanks"_s, u"Press"_s}));
        QCOMPARE(ui.record().sections[1].text, u"One paper called."_s);
    }

    void shouldOfferToAddWhereNothingWasKept()
    {
        WindowFixture ui;
        QVERIFY(!edit(ui, u"section"_s));
        auto *table = ui.table(u"section"_s);
        QVERIFY(table);
        QVERIFY(!ui.find<BoundEdit>(u"narrative.section"_s));
        table->setFocus();
        ui.press(Qt::Key_Return);
        ui.type(u"Thanks"_s);
        ui.press(Qt::Key_Return);
        QCOMPARE(ui.record().sections.size(), 1);
        QVERIFY(ui.find<BoundEdit>(u"narrative.section"_s));
    }

    void shouldGoBackToTheSource()
    {
        WindowFixture ui;
        QVERIFY(edit(ui, u"summary"_s));
        QVERIFY(!ui.find<QPlainTextEdit>(u"source"_s));
        auto *part = ui.find<QComboBox>(u"part"_s);
        part->setFocus();
        ui.press(Qt::Key_Home);
        QVERIFY(ui.find<QPlainTextEdit>(u"source"_s));
    }
};

QTEST_MAIN(NarrativeEditorTest)
#include "tst_narrativeeditor.moc"
