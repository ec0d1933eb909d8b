// SPDX-License-Identifier: GPL-3.0-or-later
// The first of "the first hour": somebody starts the program who has nothing of it yet. And databases that are not one's own: the
// sample, and one that may only be read.
#include "app/database.h"
#include "app/sample.h"
#include "app/window.h"
#include "tests/support/outagedatabase.h"
#include "tests/views/windowfixture.h"
#include "views/controls/boundedit.h"
#include "views/controls/pagesection.h"
#include "views/dialogs.h"
#include "views/incidents/milestonestrip.h"
#include "views/language.h"
#include "views/numbers/numbersimportpage.h"

#include <QClipboard>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabBar>
#include <QToolButton>

using namespace hindsight;
using namespace Qt::StringLiterals;

class FirstStartTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Window> m_window;

    template <class W = QWidget> W *find(const QString &name = {}) const { return WindowFixture::findIn<W>(*m_window, name); }
    QStringList messages() const { return WindowFixture::messagesIn(*m_window); }
    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { WindowFixture::press(key, modifiers); }

    /// As openWindow() does it, for somebody without a database and without settings.
    void startForTheFirstTime()
    {
        auto store = openDatabase(defaultDatabase(), {});
        VERIFY_RESULT(store);
        m_window = std::make_unique<Window>(std::move(*store));
        m_window->show();
        m_window->introduceAuthor();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    QList<QPushButton *> waysToStart() const
    {
        const auto *first = find<EmptyState>(u"firstStart"_s);
        return first ? first->findChildren<QPushButton *>() : QList<QPushButton *>();
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
        qputenv("HINDSIGHT_DATABASE", m_folder->filePath(u"mine/hindsight.db"_s).toLocal8Bit()); // test mode has another data folder
    }
    void cleanup()
    {
        m_window.reset();
        qunsetenv("HINDSIGHT_DATABASE");
    }

    void shouldBeginWithAnEmptyDatabaseAndThreeWaysToStart()
    {
        // given
        QVERIFY(!QFile::exists(defaultDatabase()));
        // when
        startForTheFirstTime();
        // then there is a database of one's own with nothing in it but the lists to choose from
        QVERIFY(QFile::exists(defaultDatabase()));
        QVERIFY(m_window->store().incidents(true)->isEmpty());
        QVERIFY(!m_window->store().all<SeverityLevel>()->isEmpty());
        // and nobody asks for anything
        QVERIFY(!QApplication::activeModalWidget());
        QVERIFY(!QApplication::activePopupWidget());
        QVERIFY(!find(u"preferencesPage"_s));
        // and there are three ways to begin, the first of which is a key away
        QCOMPARE(waysToStart().size(), 3);
        QVERIFY(waysToStart()[0]->hasFocus());
        // when
        press(Qt::Key_Space);
        WindowFixture::type(u"Checkout down"_s);
        press(Qt::Key_Return);
        // then
        QCOMPARE(m_window->store().incidents()->value(0).title, u"Checkout down"_s);
        QVERIFY(!m_window->store().incidents()->value(0).sample);
    }

    void shouldReadAnOldPostmortemFirst()
    {
        // given
        startForTheFirstTime();
        QApplication::clipboard()->setText(u"# Postmortem: Login outage\n\n## Timeline\n\n- **09:00 UTC:** Logins began to fail.\n"_s);
        // when
        press(Qt::Key_Tab);
        QVERIFY(waysToStart()[1]->hasFocus());
        press(Qt::Key_Space);
        QVERIFY(find<QPlainTextEdit>(u"pastedText"_s)->hasFocus());
        WindowFixture::click(find(u"readPasted"_s));
        // then
        QCOMPARE(m_window->store().incidents()->value(0).title, u"Login outage"_s);
        QCOMPARE(find<BoundEdit>(u"title"_s)->toPlainText(), u"Login outage"_s);
    }

    void shouldTakeAFileOfPaymentsFirst()
    {
        // given
        startForTheFirstTime();
        QFile file(m_folder->filePath(u"payments.csv"_s));
        QVERIFY(file.open(QFile::WriteOnly));
        file.write("timestamp,status\n2024-07-20T10:30:00Z,succeeded\n");
        file.close();
        // when
        dialogs::setNextFileName(m_folder->filePath(u"payments.csv"_s));
        press(Qt::Key_Tab);
        press(Qt::Key_Tab);
        QVERIFY(waysToStart()[2]->hasFocus());
        press(Qt::Key_Space);
        // then
        const auto *page = m_window->findChild<NumbersImportPage *>();
        QVERIFY(page && page->isVisible());
        QTRY_VERIFY(std::ranges::any_of(page->findChildren<QLabel *>(), [](const QLabel *label) { return label->text().contains(u"payments.csv"_s); }));
    }

    void shouldMarkTheSampleAndKeepItApart()
    {
        // given the sample in a file of its own
        const QString sample = m_folder->filePath(u"sample.db"_s);
        {
            auto store = openDatabase(sample, {});
            VERIFY_RESULT(store);
            VERIFY_RESULT(addSample(**store));
        }
        startForTheFirstTime();
        QVERIFY(!find(u"sample"_s));
        // when it is opened
        dialogs::setNextFileName(sample);
        press(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(find<QLabel>(u"database"_s)->text(), u"sample.db"_s);
        // then the list says so, and each incident
        QVERIFY(find(u"sample"_s));
        press(Qt::Key_Return);
        QVERIFY(find(u"incidentPage"_s));
        QVERIFY(find(u"sample"_s));
        QVERIFY(find(u"sample"_s)->isVisibleTo(find(u"incidentPage"_s)));
        // when somebody begins an incident of their own there
        press(Qt::Key_N, Qt::ControlModifier);
        // then it is no part of the sample, and where it belongs is said
        QVERIFY(!find(u"sample"_s));
        QCOMPARE(messages().size(), 1);
        QVERIFY(messages()[0].contains(u"sample"_s));
        // when
        dialogs::setNextFileName(m_folder->filePath(u"other.db"_s));
        for (auto *button : m_window->findChildren<QPushButton *>()) {
            if (button->isVisible() && button->text() == u"New database…")
                WindowFixture::click(button);
        }
        // then
        QTRY_COMPARE(find<QLabel>(u"database"_s)->text(), u"other.db"_s);
        QVERIFY(m_window->store().incidents(true)->isEmpty());
        // and one's own is as empty as before
        const auto own = openDatabase(defaultDatabase(), {});
        VERIFY_RESULT(own);
        QVERIFY((*own)->incidents(true)->isEmpty());
    }

    void shouldChangeNothingInADatabaseForReading()
    {
        // given
        OutageDatabase database;
        auto opened = Store::open(database.file, {.mode = Store::Mode::ReadOnly, .author = u"Ada"_s});
        VERIFY_RESULT(opened);
        m_window = std::make_unique<Window>(std::move(*opened));
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        const auto refused = [this] {
            for (const QString &message : messages()) {
                if (message.contains(u"nothing was changed"_s))
                    return true;
            }
            return false;
        };
        const auto close = [this] {
            while (auto *button = find<QToolButton>(u"closeMessage"_s))
                WindowFixture::click(button);
        };
        // then it says so
        QCOMPARE(messages().size(), 1);
        QVERIFY(messages()[0].contains(u"reading only"_s));
        QCOMPARE(find<QLabel>(u"saved"_s)->text(), u"Read-only"_s);
        QVERIFY(!find(u"newIncident"_s)->isEnabled());
        QVERIFY(!find(u"import"_s)->isEnabled());
        close();
        // when an incident is put into the bin
        find(u"incidents"_s)->setFocus();
        press(Qt::Key_Delete);
        QVERIFY(refused());
        close();
        // when its title is typed over
        press(Qt::Key_Return);
        auto *title = find<BoundEdit>(u"title"_s);
        WindowFixture::click(title->viewport());
        WindowFixture::type(u"x"_s);
        QCOMPARE(title->toPlainText(), database.outage.incident.title);
        // when a milestone is clicked
        WindowFixture::click(find<MilestoneNode>(u"identified"_s));
        QVERIFY(!find(u"milestoneTime"_s));
        QVERIFY(refused());
        close();
        // when an event is added, and a cell edited
        press(Qt::Key_2, Qt::ControlModifier);
        press(Qt::Key_E, Qt::ControlModifier);
        QVERIFY(messages().contains(u"This database is open for reading only; nothing in it can be changed."_s));
        close();
        auto *table = find<PartTable>(u"event"_s);
        WindowFixture::click(table, table->model()->index(0, 3));
        press(Qt::Key_F2);
        QVERIFY(!qobject_cast<QPlainTextEdit *>(QApplication::focusWidget()));
        press(Qt::Key_Delete);
        QVERIFY(refused());
        close();
        // when something is added on every other page
        for (const Qt::Key page : {Qt::Key_1, Qt::Key_4, Qt::Key_5}) {
            press(page, Qt::ControlModifier);
            for (auto *button : m_window->findChildren<QAbstractButton *>()) {
                if (!button->isVisible() || !button->isEnabled() || !button->toolTip().startsWith(u"Add "_s))
                    continue;
                button->setFocus();
                press(Qt::Key_Space);
                QVERIFY2(refused(), qPrintable(button->toolTip()));
                close();
            }
        }
        // then
        QCOMPARE(database.record(), database.outage);
        QCOMPARE(database.store().history()->size(), 1);
    }
};

QTEST_MAIN(FirstStartTest)
#include "tst_firststart.moc"
