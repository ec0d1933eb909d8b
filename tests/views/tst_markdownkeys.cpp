// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/builders.h"
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
    /// A menu in it by a word of its title; null: there is none.
    static QMenu *subMenu(const QMenu *menu, const QString &word)
    {
        for (QMenu *sub : menu->findChildren<QMenu *>()) {
            if (sub->title().contains(word))
                return sub;
        }
        return nullptr;
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
        const QMenu *events = subMenu(menu, u"event"_s);
        QVERIFY(events);
        QCOMPARE(events->actions().size(), ui.record().events.size());
        QVERIFY(events->actions()[1]->text().startsWith("10:35"_L1));
        for (const Qt::Key key : {Qt::Key_Up, Qt::Key_Up, Qt::Key_Right, Qt::Key_Down, Qt::Key_Return}) // the second of its menu; that of figures has none
            ui.press(key);
        // then a link to it stands there
        QCOMPARE(edit->toPlainText(), u"[10:35](hindsight:event/%1)"_s.arg(ui.record().events[1].uid));
    }

    void shouldReferToAFigure()
    {
        // given numbers that were frozen twice, once not for everybody
        WindowFixture ui;
        QList<Evidence> evidence = frozenRecord().evidence;
        evidence.append(evidence.first());
        evidence[0].isPrivate = true;
        evidence[2].uid = u"0190cf2e-0000-7000-8000-000000000003"_s;
        evidence[2].title = u"Success rate & more"_s;
        QList<Change> changes;
        for (Evidence &one : evidence) {
            one.incident = ui.record().incident.uid;
            one.position = changes.size();
            changes.append(created(one));
        }
        QVERIFY(ui.store().apply(changes));
        BoundEdit *edit = conclusion(ui);
        // when the second one that documents show is chosen
        QMenu *menu = menuOf(edit);
        QVERIFY(menu);
        const QMenu *figures = subMenu(menu, u"figure"_s);
        QVERIFY(figures);
        QCOMPARE(figures->actions().size(), 2);
        QCOMPARE(figures->actions()[1]->text(), u"Figure 2  Success rate && more"_s);
        for (const Qt::Key key : {Qt::Key_Up, Qt::Key_Right, Qt::Key_Down, Qt::Key_Return})
            ui.press(key);
        // then a link to it stands there
        QCOMPARE(edit->toPlainText(), u"[Figure 2](hindsight:figure/%1)"_s.arg(evidence[2].uid));
    }
};

QTEST_MAIN(MarkdownKeysTest)
#include "tst_markdownkeys.moc"
