// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/controls/boundedit.h"
#include "windowfixture.h"

#include <QContextMenuEvent>
#include <QMenu>

using namespace hindsight;
using namespace Qt::StringLiterals;

/// The texts of an incident are written with the keys of an editor.
class MarkdownKeysTest : public QObject
{
    Q_OBJECT

private:
    /// The conclusion, empty and in focus.
    static BoundEdit *conclusion(WindowFixture &ui)
    {
        ui.openOutage();
        auto *edit = ui.find<BoundEdit>(u"conclusion"_s);
        if (!edit)
            qFatal("there is no conclusion");
        edit->setFocus();
        ui.press(Qt::Key_A, Qt::ControlModifier);
        ui.press(Qt::Key_Delete);
        return edit;
    }
    static QMenu *menuOf(BoundEdit *edit)
    {
        QContextMenuEvent wanted(QContextMenuEvent::Keyboard, edit->viewport()->rect().center(),
                                 edit->viewport()->mapToGlobal(edit->viewport()->rect().center()));
        QApplication::sendEvent(edit->viewport(), &wanted);
        return qobject_cast<QMenu *>(QApplication::activePopupWidget());
    }

private Q_SLOTS:
    void initTestCase() { WindowFixture::prepare(); }

    void shouldSetOffWhatIsSelected_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<bool>("withShift");
        QTest::addColumn<QString>("text");
        QTest::newRow("bold") << int(Qt::Key_B) << false << u"**watch it**"_s;
        QTest::newRow("italic") << int(Qt::Key_I) << false << u"*watch it*"_s;
        QTest::newRow("code") << int(Qt::Key_M) << true << u"`watch it`"_s;
        QTest::newRow("list") << int(Qt::Key_8) << true << u"- watch it"_s;
    }
    void shouldSetOffWhatIsSelected()
    {
        QFETCH(const int, key);
        QFETCH(const bool, withShift);
        QFETCH(const QString, text);
        WindowFixture ui;
        BoundEdit *edit = conclusion(ui);
        ui.type(u"watch it"_s);
        ui.press(Qt::Key_A, Qt::ControlModifier);

        // when the key is pressed, and again
        const Qt::KeyboardModifiers modifiers = withShift ? Qt::ControlModifier | Qt::ShiftModifier : Qt::ControlModifier;
        ui.press(Qt::Key(key), modifiers);
        QCOMPARE(edit->toPlainText(), text);
        ui.press(Qt::Key(key), modifiers);
        QCOMPARE(edit->toPlainText(), u"watch it"_s);
    }

    void shouldWriteALink()
    {
        WindowFixture ui;
        BoundEdit *edit = conclusion(ui);
        ui.press(Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
        ui.type(u"runbook"_s);
        QCOMPARE(edit->toPlainText(), u"[runbook]()"_s);
    }

    void shouldGoOnWithAList()
    {
        WindowFixture ui;
        BoundEdit *edit = conclusion(ui);
        // when an item is written, another one, and an empty one
        ui.type(u"1. alerts"_s);
        ui.press(Qt::Key_Return);
        ui.type(u"tests"_s);
        ui.press(Qt::Key_Return);
        QCOMPARE(edit->toPlainText(), u"1. alerts\n2. tests\n3. "_s);
        ui.press(Qt::Key_Return);
        // then the list is over, and what was written is stored
        QCOMPARE(edit->toPlainText(), u"1. alerts\n2. tests\n"_s);
        ui.type(u"That is all."_s);
        edit->clearFocus();
        QCOMPARE(ui.record().incident.conclusion, u"1. alerts\n2. tests\nThat is all."_s);
    }

    void shouldReferToAnEvent()
    {
        WindowFixture ui;
        BoundEdit *edit = conclusion(ui);
        // when an event is chosen in the menu of the text
        QMenu *menu = menuOf(edit);
        QVERIFY(menu);
        QMenu *events = nullptr;
        for (QMenu *sub : menu->findChildren<QMenu *>()) {
            if (sub->title().contains(u"event"_s))
                events = sub;
        }
        QVERIFY(events);
        QCOMPARE(events->actions().size(), ui.record().events.size());
        QVERIFY(events->actions()[1]->text().startsWith("10:35"_L1));
        for (const Qt::Key key : {Qt::Key_Up, Qt::Key_Up, Qt::Key_Right, Qt::Key_Down, Qt::Key_Return}) // the last but one, and its second entry
            ui.press(key);
        // then a link to it stands there
        QCOMPARE(edit->toPlainText(), u"[10:35](hindsight:event/%1)"_s.arg(ui.record().events[1].uid));
    }
};

QTEST_MAIN(MarkdownKeysTest)
#include "tst_markdownkeys.moc"
