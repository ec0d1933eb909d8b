// SPDX-License-Identifier: GPL-3.0-or-later
// A database that is open for reading only: what would change it cannot be chosen, and says why; everything else works.
#include "windowfixture.h"

#include <QAction>
#include <QListWidget>
#include <QPushButton>
#include <QToolButton>

using namespace hindsight;
using namespace Qt::StringLiterals;

namespace {

const QString sentence = u"This database is open for reading only; nothing in it can be changed."_s;

/// Commands that change nothing in the database. Whoever adds a command says here that it is one of them, or it is to be refused.
const QStringList reading = {u"Search or run a command"_s,
                             u"Go to the source lines"_s,
                             u"Copy the events as Markdown"_s,
                             u"Copy the events as CSV"_s,
                             u"Review the postmortem with others"_s,
                             u"Export the postmortem as Markdown"_s,
                             u"Export the postmortem as HTML"_s,
                             u"Export the postmortem as PDF"_s,
                             u"Go to Overview"_s,
                             u"Go to Timeline"_s,
                             u"Go to Metrics"_s,
                             u"Go to Causes and lessons"_s,
                             u"Go to Actions"_s,
                             u"Go to Document"_s,
                             u"Go to History"_s,
                             u"Go to Check"_s,
                             u"Go to In hindsight"_s,
                             u"Close the incident"_s,
                             u"Back"_s,
                             u"All incidents"_s,
                             u"All actions"_s,
                             u"Bin"_s,
                             u"Insights"_s,
                             u"New database…"_s,
                             u"Open a database…"_s,
                             u"Light theme"_s,
                             u"Dark theme"_s,
                             u"Theme of the system"_s,
                             u"Larger text"_s,
                             u"Smaller text"_s,
                             u"Text size of the system"_s,
                             u"Preferences"_s,
                             u"Lists of this database"_s,
                             u"Keys"_s,
                             u"Quit"_s};
/// Enabled only when there is something to take back.
const QStringList steps = {u"Undo"_s, u"Redo"_s};

class ReadOnlyFixture
{
public:
    ReadOnlyFixture()
        : store(*Store::open(database.file, {.mode = Store::Mode::ReadOnly, .author = u"Ada"_s}))
        , window(*store, MainWindow::Memory::None)
    {
        window.show();
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("the window does not become active");
    }
    template <class W = QWidget> W *find(const QString &name) const { return WindowFixture::findIn<W>(window, name); }
    QAction *command(const QString &text) const
    {
        for (QAction *action : window.actions()) {
            if (action->text() == text)
                return action;
        }
        return nullptr;
    }

    OutageDatabase database;
    std::unique_ptr<Store> store;
    MainWindow window;
};

} // namespace

class ReadOnlyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { WindowFixture::prepare(); }

    void shouldRefuseEveryCommandThatWrites()
    {
        // given
        ReadOnlyFixture ui;
        const auto check = [&](bool incident) {
            int refused = 0;
            for (const QAction *action : ui.window.actions()) {
                const bool reads = reading.contains(action->text()), tells = !action->isEnabled() && action->toolTip() == sentence;
                if (steps.contains(action->text()))
                    QVERIFY2(!action->isEnabled(), qPrintable(action->text()));
                else
                    QVERIFY2(reads ? !tells && (!incident || action->isEnabled()) : tells, qPrintable(action->text()));
                refused += tells;
            }
            QCOMPARE(refused, 13);
            for (const QString &name : reading)
                QVERIFY2(ui.command(name), qPrintable(name));
        };
        // then, with the list and with an incident in the middle
        check(false);
        WindowFixture::press(Qt::Key_Return);
        check(true);
        WindowFixture::press(Qt::Key_W, Qt::ControlModifier);
        check(false);
    }

    void shouldSayWhyInsteadOfWhatTheirKeysDo()
    {
        ReadOnlyFixture ui;
        WindowFixture::press(Qt::Key_Return);
        QVERIFY(ui.window.currentIncident());
        const qint64 before = ui.store->history()->first().seq;
        while (auto *close = ui.find<QToolButton>(u"closeMessage"_s))
            WindowFixture::click(close);
        // when the keys of all that write are pressed
        for (const QAction *action : ui.window.actions()) {
            if (action->toolTip() != sentence || action->shortcut().isEmpty())
                continue;
            WindowFixture::press(action->shortcut()[0].key(), action->shortcut()[0].keyboardModifiers());
            QVERIFY2(WindowFixture::messagesIn(ui.window).contains(sentence), qPrintable(action->text()));
            WindowFixture::click(ui.find<QToolButton>(u"closeMessage"_s));
        }
        // then the incident is still in the middle, and nothing was written
        QVERIFY(ui.window.currentIncident());
        QCOMPARE(ui.store->history()->first().seq, before);
    }

    void shouldSayWhyWhereACommandIsLookedFor()
    {
        ReadOnlyFixture ui;
        // when
        WindowFixture::press(Qt::Key_K, Qt::ControlModifier);
        WindowFixture::type(u"import stat"_s);
        QTRY_VERIFY(ui.find<QListWidget>(u"searchResults"_s));
        const auto *results = ui.find<QListWidget>(u"searchResults"_s);
        // then it is there, and says why it cannot be run
        QCOMPARE(results->item(0)->text(), u"Import statuses of action items…"_s);
        QVERIFY(!results->item(0)->flags().testFlag(Qt::ItemIsEnabled));
        bool told = false;
        for (int role = Qt::UserRole; role < Qt::UserRole + 8; ++role)
            told = told || results->item(0)->data(role).toString() == sentence;
        QVERIFY(told);
        // and Enter runs nothing
        WindowFixture::press(Qt::Key_Return);
        QVERIFY(ui.find(u"incidentListPage"_s));
    }

    void shouldSayWhyOnTheButtonsOfTheBoard()
    {
        ReadOnlyFixture ui;
        WindowFixture::press(Qt::Key_2, Qt::AltModifier);
        for (const QString &name : {u"importStatuses"_s, u"handOver"_s, u"import"_s, u"newIncident"_s}) {
            const auto *button = ui.find<QPushButton>(name);
            QVERIFY2(button && !button->isEnabled(), qPrintable(name));
            QCOMPARE(button->toolTip(), sentence);
        }
        QVERIFY(ui.find<QPushButton>(u"copyActions"_s)->isEnabled());
    }
};

QTEST_MAIN(ReadOnlyTest)
#include "tst_readonly.moc"
