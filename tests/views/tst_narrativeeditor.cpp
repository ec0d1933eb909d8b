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
