// SPDX-License-Identifier: GPL-3.0-or-later
// The window of the program in the hands of a person: another language, another database.
#include "app/window.h"

#include "app/database.h"
#include "tests/support/results.h"
#include "tests/views/windowfixture.h"
#include "views/dialogs.h"
#include "views/language.h"
#include "views/settings.h"

#include <QComboBox>
#include <QMenu>
#include <QPushButton>
#include <QTabBar>
#include <QTemporaryDir>

using namespace hindsight;
using namespace Qt::StringLiterals;

class WindowTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Window> m_window;

    QString inFolder(const QString &name) const { return m_folder->filePath(name); }

    /// A database with one incident.
    void make(const QString &name, const QString &title) const
    {
        const auto store = openDatabase(inFolder(name), u"Ada <ada@example.org>"_s);
        VERIFY_RESULT(store);
        VERIFY_RESULT((*store)->apply({created(Incident{.uid = newUid(), .title = title})}));
    }

    void start(const QString &name)
    {
        auto store = openDatabase(inFolder(name), u"Ada <ada@example.org>"_s);
        VERIFY_RESULT(store);
        m_window = std::make_unique<Window>(std::move(*store));
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    template <class W = QWidget> W *find(const QString &name) const { return WindowFixture::findIn<W>(*m_window, name); }
    QStringList messages() const { return WindowFixture::messagesIn(*m_window); }
    QString database() const { return find<QLabel>(u"database"_s)->text(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { WindowFixture::press(key, modifiers); }

    QMenu *openMenu()
    {
        WindowFixture::click(find(u"menu"_s));
        return m_window->findChild<QMenu *>(u"mainMenu"_s);
    }

private Q_SLOTS:
    void initTestCase()
    {
        WindowFixture::prepare();
        setLanguage(u"en"_s);
    }
    void init()
    {
        QSettings().clear();
        m_folder = std::make_unique<QTemporaryDir>();
        make(u"one.db"_s, u"Checkout outage"_s);
        start(u"one.db"_s);
    }
    void cleanup()
    {
        m_window.reset();
        setLanguage(u"en"_s);
    }

    void shouldSpeakAnotherLanguageAtOnce()
    {
        // given an open incident with a change that can be taken back
        press(Qt::Key_Return);
        press(Qt::Key_2, Qt::ControlModifier);
        press(Qt::Key_E, Qt::ControlModifier);
        WindowFixture::type(u"10:30 alarm"_s);
        press(Qt::Key_Return);
        const QSize size = m_window->size();
        // when
        press(Qt::Key_Comma, Qt::ControlModifier);
        auto *language = find<QComboBox>(u"language"_s);
        QVERIFY(language->hasFocus());
        QVERIFY(language->findText(u"English"_s) > 0);
        QCOMPARE(language->findText(u"Deutsch"_s), 1);
        press(Qt::Key_Down);
        // then the page speaks it, and the choice still has the focus
        QTRY_COMPARE(find<QPushButton>(u"import"_s)->text(), u"Importieren"_s);
        QCOMPARE(Settings().language(), u"de"_s);
        QCOMPARE(find<QComboBox>(u"language"_s)->currentText(), u"Deutsch"_s);
        QVERIFY(find<QComboBox>(u"language"_s)->hasFocus());
        QCOMPARE(m_window->size(), size);
        // and where one was is still there, with all its texts
        press(Qt::Key_Left, Qt::AltModifier);
        auto *tabs = find<QTabBar>(u"tabs"_s);
        QVERIFY(tabs);
        QCOMPARE(tabs->currentIndex(), 1);
        QCOMPARE(tabs->tabText(1), u"Zeitverlauf"_s);
        auto *events = find<PartTable>(u"event"_s);
        QCOMPARE(events->model()->headerData(0, Qt::Horizontal).toString(), u"Zeit"_s);
        QCOMPARE(events->model()->rowCount(), 2);
        // and undo still works
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(events->model()->rowCount(), 1);
        // when back
        press(Qt::Key_Comma, Qt::ControlModifier);
        press(Qt::Key_Down);
        // then
        QTRY_COMPARE(find<QPushButton>(u"import"_s)->text(), u"Import"_s);
    }

    void shouldOpenAnotherDatabaseAndRememberBoth()
    {
        // given
        make(u"two.db"_s, u"Login outage"_s);
        press(Qt::Key_Return);
        QVERIFY(m_window->windowTitle().contains(u"Checkout outage"_s));
        // when
        dialogs::setNextFileName(inFolder(u"two.db"_s));
        press(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
        // then
        QTRY_COMPARE(database(), u"two.db"_s);
        auto *list = find<QTableView>(u"incidents"_s);
        QCOMPARE(list->model()->index(0, 1).data().toString(), u"Login outage"_s);
        QCOMPARE(m_window->store().author(), u"Ada <ada@example.org>"_s);
        // when the first one is chosen in the menu
        QMenu *recent = openMenu()->findChild<QMenu *>(u"recentDatabases"_s);
        QCOMPARE(recent->actions().size(), 1);
        QVERIFY(recent->actions()[0]->text().startsWith(u"one.db\t"_s));
        press(Qt::Key_Escape);
        QTRY_VERIFY(!QApplication::activePopupWidget());
        openMenu();
        for (const QAction *action : m_window->findChild<QMenu *>(u"mainMenu"_s)->actions()) { // down to it
            if (action->isSeparator() || !action->isEnabled())
                continue;
            press(Qt::Key_Down);
            if (action->menu())
                break;
        }
        press(Qt::Key_Right);
        press(Qt::Key_Return);
        // then it is where it was left
        QTRY_COMPARE(database(), u"one.db"_s);
        QVERIFY(m_window->windowTitle().contains(u"Checkout outage"_s));
    }

    void shouldMakeANewDatabase()
    {
        dialogs::setNextFileName(inFolder(u"new.db"_s));
        press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(database(), u"new.db"_s);
        QVERIFY(find(u"firstStart"_s));
        QVERIFY(!m_window->store().all<SeverityLevel>()->isEmpty());
    }

    void shouldNeverOverwriteADatabase()
    {
        // given
        make(u"two.db"_s, u"Login outage"_s);
        // when
        dialogs::setNextFileName(inFolder(u"two.db"_s));
        press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        // then it says so, and offers to open it
        QTRY_COMPARE(messages().size(), 1);
        QVERIFY(messages()[0].contains(u"two.db"_s));
        QCOMPARE(database(), u"one.db"_s);
        for (auto *button : m_window->findChildren<QPushButton *>()) {
            if (button->isVisible() && button->text() == "Open"_L1)
                WindowFixture::click(button);
        }
        QTRY_COMPARE(database(), u"two.db"_s);
        QCOMPARE(m_window->store().incidents()->size(), 1);
    }

    void shouldSayWhenADatabaseIsGone()
    {
        // given
        Settings().remember({.file = inFolder(u"gone.db"_s)});
        Settings().remember({.file = inFolder(u"one.db"_s)});
        // when
        QMenu *recent = openMenu()->findChild<QMenu *>(u"recentDatabases"_s);
        QCOMPARE(recent->actions().size(), 1);
        QVERIFY(recent->actions()[0]->text().contains(u"gone.db (not found)"_s));
        press(Qt::Key_Escape);
        QTRY_VERIFY(!QApplication::activePopupWidget());
        dialogs::setNextFileName(inFolder(u"gone.db"_s));
        press(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
        // then
        QTRY_COMPARE(messages().size(), 1);
        QVERIFY(messages()[0].contains(u"gone.db"_s));
        QVERIFY(!QFile::exists(inFolder(u"gone.db"_s)));
        // when
        for (auto *button : m_window->findChildren<QPushButton *>()) {
            if (button->isVisible() && button->text() == "Remove from the list"_L1)
                WindowFixture::click(button);
        }
        // then
        QCOMPARE(Settings().databases().size(), 1);
    }

    void shouldSayWhyAFileIsNoDatabase()
    {
        QFile file(inFolder(u"text.db"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("This is no database, but a text that is long enough to be taken for one by its length alone.\n");
        file.close();
        dialogs::setNextFileName(file.fileName());
        press(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(messages().size(), 1);
        QVERIFY(messages()[0].contains(u"text.db"_s));
        QCOMPARE(database(), u"one.db"_s);
        QCOMPARE(Settings().databases().size(), 1);
    }

    void shouldIntroduceTheAuthorOnce()
    {
        // when
        m_window->introduceAuthor();
        // then
        QCOMPARE(messages().size(), 1);
        QVERIFY(messages()[0].contains(u"Ada <ada@example.org>"_s));
        QCOMPARE(Settings().author(), u"Ada <ada@example.org>"_s);
        for (auto *button : m_window->findChildren<QPushButton *>()) {
            if (button->isVisible() && button->text() == "Change"_L1)
                WindowFixture::click(button);
        }
        QVERIFY(find(u"preferencesPage"_s));
        QVERIFY(messages().isEmpty());
        // and never again
        m_window->introduceAuthor();
        QVERIFY(messages().isEmpty());
    }

    void shouldStoreWhatIsBeingTypedBeforeItLeaves()
    {
        make(u"two.db"_s, u"Login outage"_s);
        press(Qt::Key_N, Qt::ControlModifier);
        press(Qt::Key_A, Qt::ControlModifier);
        WindowFixture::type(u"Typed"_s);
        dialogs::setNextFileName(inFolder(u"two.db"_s));
        press(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(database(), u"two.db"_s);
        const auto one = openDatabase(inFolder(u"one.db"_s), {});
        VERIFY_RESULT(one);
        QCOMPARE((*one)->incidents()->first().title, u"Typed"_s);
    }
};

QTEST_MAIN(WindowTest)
#include "tst_window.moc"
