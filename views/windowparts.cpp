// SPDX-License-Identifier: GPL-3.0-or-later
// The fixed parts of the window: what frames its pages, its commands, what it remembers.
#include "mainwindow.h"

#include "actions/actionspage.h"
#include "charts/chartpanel.h"
#include "controls/chipbutton.h"
#include "controls/columnwidths.h"
#include "controls/elidedlabel.h"
#include "controls/pagesection.h"
#include "controls/readonly.h"
#include "controls/twoparts.h"
#include "document/documentpage.h"
#include "incidents/incidentlistpage.h"
#include "insights/periodbar.h"
#include "models/lists/incidentlist.h"
#include "preferencespage.h"
#include "searchbox.h"
#include "settings.h"
#include "theme/linetext.h"
#include "theme/theme.h"

#include <QAction>
#include <QActionGroup>
#include <QBoxLayout>
#include <QDir>
#include <QFileInfo>
#include <QMenu>
#include <QPainter>
#include <QSplitter>
#include <QStackedWidget>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

/// A strip of the window's colour with a hairline towards the pages.
class Strip : public QFrame
{
public:
    Strip(Qt::Edge line, QWidget *parent)
        : QFrame(parent)
        , m_line(line)
    {}

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), palette().color(QPalette::Window));
        painter.fillRect(QRect(0, m_line == Qt::TopEdge ? 0 : height() - 1, width(), 1), palette().color(QPalette::Mid));
    }

private:
    Qt::Edge m_line;
};

} // namespace

void MainWindow::makeCommands()
{
    const auto command = [this](const QString &text, const QString &icon, const QKeySequence &keys, auto run) {
        auto *action = new QAction(icon.isEmpty() ? QIcon() : themeIcon(icon), text, this);
        action->setShortcut(keys);
        connect(action, &QAction::triggered, this, run);
        addAction(action);
        m_commands.append(action);
        return action;
    };
    const auto writes = [this](QAction *action) { m_writing.append(action); };
    writes(command(tr("New incident"), u"list-add"_s, QKeySequence::New, &MainWindow::newIncident));
    writes(command(tr("Import a file"), u"document-import"_s, QKeySequence::Open, &MainWindow::askImport));
    writes(command(tr("Import numbers\u2026"), u"office-chart-line"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_I, &MainWindow::askNumbers));
    writes(command(tr("Import events\u2026"), u"dialog-messages"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_L, &MainWindow::askEvents));
    writes(command(tr("Import statuses of action items\u2026"), u"document-import"_s, {}, &MainWindow::askStatuses));
    writes(command(tr("Paste an old postmortem"), u"edit-paste"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_V, &MainWindow::paste));
    command(tr("Search or run a command"), u"edit-find"_s, Qt::CTRL | Qt::Key_K, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    m_undo = command(tr("Undo"), u"edit-undo"_s, QKeySequence::Undo, [this] { takeBack(m_store.undo()); });
    m_redo = command(tr("Redo"), u"edit-redo"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_Z, [this] { takeBack(m_store.redo()); });
    const auto forIncident = [&](const QString &text, const QString &icon, const QKeySequence &keys, auto run) {
        m_tabCommands.append(command(text, icon, keys, [this, run] {
            if (IncidentPage *page = currentIncident())
                run(page);
        }));
        return m_tabCommands.last();
    };
    writes(forIncident(tr("Add an event"), u"list-add"_s, Qt::CTRL | Qt::Key_E, [](IncidentPage *page) { page->addEvent(); }));
    forIncident(tr("Go to the source lines"), {}, Qt::CTRL | Qt::Key_L, [](IncidentPage *page) { page->showSourceLines(); });
    writes(forIncident(tr("Change several events"), {}, Qt::CTRL | Qt::SHIFT | Qt::Key_B, [](IncidentPage *page) { page->changeEvents(); }));
    writes(
        forIncident(tr("Paste as evidence of the event"), u"edit-paste"_s, Qt::CTRL | Qt::ALT | Qt::Key_V, [](IncidentPage *page) { page->pasteEvidence(); }));
    writes(forIncident(tr("Add files as evidence of the event\u2026"), u"mail-attachment"_s, Qt::CTRL | Qt::ALT | Qt::Key_F,
                       [](IncidentPage *page) { page->addEvidenceFiles(); }));
    forIncident(tr("Copy the events as Markdown"), u"edit-copy"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_C, [](IncidentPage *page) { page->copyEvents(false); });
    forIncident(tr("Copy the events as CSV"), u"edit-copy"_s, {}, [](IncidentPage *page) { page->copyEvents(true); });
    writes(forIncident(tr("Say whom the event told"), {}, Qt::CTRL | Qt::Key_D, [](IncidentPage *page) { page->goToAudience(); }));
    writes(forIncident(tr("Reopen the incident"), u"view-refresh"_s, {}, [](IncidentPage *page) { page->reopen(); }));
    forIncident(tr("Review the postmortem with others"), u"view-presentation"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_R,
                [this](IncidentPage *page) { showReview(page->uid()); });
    forIncident(tr("Export the postmortem as Markdown"), u"document-export"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_E,
                [](IncidentPage *page) { page->exportAs(DocumentFormat::Markdown); });
    forIncident(tr("Export the postmortem as HTML"), u"document-export"_s, {}, [](IncidentPage *page) { page->exportAs(DocumentFormat::Html); });
    forIncident(tr("Export the postmortem as PDF"), u"document-export"_s, {}, [](IncidentPage *page) { page->exportAs(DocumentFormat::Pdf); });
    const QString tabs[] = {tr("Overview"), tr("Timeline"), tr("Metrics"), tr("Causes and lessons"), tr("Actions"),
                            tr("Document"), tr("History"),  tr("Check"),   tr("In hindsight")};
    for (int tab = 0; tab < IncidentPage::TabCount; ++tab) {
        forIncident(tr("Go to %1").arg(tabs[tab]), {}, QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + tab)),
                    [tab](IncidentPage *page) { page->showTab(IncidentPage::Tab(tab)); });
    }
    forIncident(tr("Close the incident"), {}, Qt::CTRL | Qt::Key_W, [this](IncidentPage *page) { closeIncident(int(m_openPages.indexOf(page))); });
    command(tr("Back"), u"go-previous"_s, Qt::ALT | Qt::Key_Left, &MainWindow::back);
    command(tr("All incidents"), {}, Qt::ALT | Qt::Key_1, [this] {
        m_incidents->showAll();
        showPlace(Place::Incidents);
    });
    command(tr("All actions"), {}, Qt::ALT | Qt::Key_2, [this] { showPlace(Place::Actions); });
    writes(command(tr("Hand over action items"), u"system-users"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_H, [this] { showHandOver(); }));
    command(tr("Bin"), {}, Qt::ALT | Qt::Key_3, [this] { showPlace(Place::Bin); });
    command(tr("Insights"), u"office-chart-bar"_s, Qt::ALT | Qt::Key_4, [this] { showPlace(Place::Insights); });
    command(tr("New database\u2026"), u"document-new"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_N, &MainWindow::askNewDatabase);
    command(tr("Open a database\u2026"), u"document-open"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_O, &MainWindow::askDatabase);
    command(tr("Light theme"), {}, {}, [this] { chooseTheme(Theme::Light); });
    command(tr("Dark theme"), {}, {}, [this] { chooseTheme(Theme::Dark); });
    command(tr("Theme of the system"), {}, {}, [this] { chooseTheme(Theme::System); });
    command(tr("Larger text"), u"zoom-in"_s, QKeySequence::ZoomIn, [this] {
        chooseTypeSize(typeSize() + 25);
    })->setShortcuts({Qt::CTRL | Qt::Key_Plus, Qt::CTRL | Qt::Key_Equal}); // the key without Shift where Plus needs it
    command(tr("Smaller text"), u"zoom-out"_s, Qt::CTRL | Qt::Key_Minus, [this] { chooseTypeSize(typeSize() - 25); });
    command(tr("Text size of the system"), u"zoom-original"_s, Qt::CTRL | Qt::Key_0, [this] { chooseTypeSize(100); });
    command(tr("Preferences"), u"configure"_s, Qt::CTRL | Qt::Key_Comma, &MainWindow::showPreferences);
    command(tr("Lists of this database"), u"view-list-details"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_D, &MainWindow::showLists);
    command(tr("Keys"), u"input-keyboard"_s, QKeySequence::HelpContents, &MainWindow::showKeys);
    command(tr("Quit"), u"application-exit"_s, Qt::CTRL | Qt::Key_Q, [this] { window()->close(); });
    for (QAction *action : std::as_const(m_tabCommands))
        action->setEnabled(false);
    for (QAction *action : std::as_const(m_writing))
        keepReadOnly(m_store, action);
}

QWidget *MainWindow::makeTopBar()
{
    auto *bar = new Strip(Qt::BottomEdge, this);
    const auto named = [this](const QString &text) {
        for (QAction *action : std::as_const(m_commands)) {
            if (action->text() == text)
                return action;
        }
        return static_cast<QAction *>(nullptr);
    };
    auto *menu = new QMenu(this);
    menu->setObjectName(u"mainMenu"_s);
    menu->addAction(m_undo);
    menu->addAction(m_redo);
    menu->addSeparator();
    menu->addAction(named(tr("Paste an old postmortem")));
    menu->addAction(named(tr("Import numbers\u2026")));
    menu->addSeparator();
    menu->addAction(named(tr("New database\u2026")));
    menu->addAction(named(tr("Open a database\u2026")));
    m_databases = menu->addMenu(themeIcon(u"document-open-recent"_s), tr("Open recent"));
    m_databases->setObjectName(u"recentDatabases"_s);
    connect(menu, &QMenu::aboutToShow, this, &MainWindow::listDatabases);
    menu->addSeparator();
    menu->addAction(named(tr("Lists of this database")));
    menu->addAction(named(tr("Preferences")));
    menu->addAction(named(tr("Keys")));
    menu->addSeparator();
    menu->addAction(named(tr("Quit")));
    auto *menuButton = new MenuButton({}, menu, bar);
    menuButton->setObjectName(u"menu"_s);
    menuButton->setFlat(true);
    menuButton->setIcon(themeIcon(u"application-menu"_s));
    menuButton->setToolTip(tr("Menu"));
    menuButton->setAccessibleName(tr("Menu"));

    QLabel *name = makeLabel(u"Hindsight"_s, textSize, QFont::DemiBold, bar);
    name->setWordWrap(false);
    m_search = new SearchBox(m_store, this);
    m_search->setCommands(m_commands);
    fitToType(m_search, [this] { m_search->setMaximumWidth(fontMetrics().averageCharWidth() * 90); });
    connect(m_search, &SearchBox::placeWanted, this, [this](const QString &incident, const QString &entity, const QString &uid) {
        if (IncidentPage *page = openIncident(incident))
            page->showPlace(entity, uid, {});
    });
    const auto button = [&](const QString &commandText, const QString &text, const QString &objectName) {
        QAction *action = named(commandText);
        auto *made = new QPushButton(action->icon(), text, bar);
        made->setObjectName(objectName);
        made->setAutoDefault(false);
        made->setFocusPolicy(Qt::TabFocus);
        made->setToolTip(tr("%1 (%2)").arg(action->text(), action->shortcut().toString(QKeySequence::NativeText)));
        keepReadOnly(m_store, made);
        connect(made, &QPushButton::clicked, action, &QAction::trigger);
        return made;
    };
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(grid, grid, pageMargin, grid + 1);
    row->setSpacing(grid);
    row->addWidget(menuButton);
    row->addWidget(name);
    row->addStretch(1);
    row->addWidget(m_search, 6);
    row->addStretch(1);
    row->addWidget(button(tr("Import a file"), tr("Import"), u"import"_s));
    QPushButton *create = button(tr("New incident"), tr("Incident"), u"newIncident"_s);
    create->setDefault(true);
    create->setIcon(themeIcon(u"list-add"_s, QPalette::BrightText));
    create->setAccessibleName(tr("New incident"));
    row->addWidget(create);
    return bar;
}

QWidget *MainWindow::makeStatusBar()
{
    auto *bar = new Strip(Qt::TopEdge, this);
    const auto label = [bar](const QString &name, const QString &text) {
        QLabel *made = new ElidedLabel(text, bar);
        made->setObjectName(name);
        made->setTextFormat(Qt::PlainText);
        made->setForegroundRole(QPalette::PlaceholderText);
        made->setFont(tabular(made->font()));
        return made;
    };
    m_saved = label(u"saved"_s, {});
    m_database = label(u"database"_s, QFileInfo(m_store.file()).fileName());
    m_database->setToolTip(m_store.file());
    m_author = label(u"author"_s, m_store.author());
    auto *row = new QHBoxLayout(bar);
    m_statusRow = row;
    row->setContentsMargins(pageMargin, 5, pageMargin, 4);
    row->setSpacing(3 * grid);
    row->addWidget(m_saved);
    row->addWidget(m_database);
    row->addStretch();
    m_author->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row->addWidget(m_author);
    return bar;
}

void MainWindow::listDatabases()
{
    m_databases->clear();
    for (const KnownDatabase &known : Settings().databases()) {
        const QFileInfo file(known.file);
        if (file == QFileInfo(m_store.file()))
            continue;
        const QString name = file.exists() ? file.fileName() : tr("%1 (not found)").arg(file.fileName());
        const QString folder = fontMetrics().elidedText(QDir::toNativeSeparators(file.path()), Qt::ElideMiddle, fontMetrics().averageCharWidth() * 40);
        QAction *action = m_databases->addAction(keyless(name + u'\t' + folder), this, [this, path = known.file] { Q_EMIT databaseWanted(path, false); });
        action->setToolTip(known.file);
    }
    m_databases->setEnabled(!m_databases->isEmpty());
}

void MainWindow::chooseTheme(Theme theme)
{
    setTheme(theme);
    Settings().setTheme(theme);
    if (m_preferencesPage)
        m_preferencesPage->readLook();
}

void MainWindow::chooseTypeSize(int percent)
{
    setTypeSize(percent);
    Settings().setTypeSize(typeSize());
    if (m_preferencesPage)
        m_preferencesPage->readLook();
}

void MainWindow::remember()
{
    KnownDatabase database{.file = m_store.file(), .place = int(m_place)};
    database.choices = {{u"incidents"_s, m_listPage->state()}, {u"actions"_s, boardState(*m_actions)}, {u"chart"_s, chosenChart()},  {u"zone"_s, chosenZone()},
                        {u"document"_s, chosenDocument()},     {u"shares"_s, chosenShares()},          {u"period"_s, chosenPeriod()}};
    for (const IncidentPage *page : std::as_const(m_openPages))
        database.open.append(page->uid());
    if (const IncidentPage *shown = currentIncident() ? currentIncident() : m_behind.get()) {
        database.shown = shown->uid();
        database.tab = int(shown->tab());
    }
    Settings settings;
    settings.remember(database);
    settings.setWindow(window()->saveGeometry(), m_splitter->saveState());
    settings.setColumnWidths(chosenWidths());
}

void MainWindow::recall()
{
    Settings settings;
    if (!window()->isVisible()) // else it was made again where it stands
        window()->restoreGeometry(settings.geometry());
    m_splitter->restoreState(settings.splitter());
    m_splitter->setHandleWidth(1);
    KnownDatabase here{.file = QFileInfo(m_store.file()).absoluteFilePath()};
    const QList<KnownDatabase> databases = settings.databases();
    for (const KnownDatabase &known : databases) {
        if (known.file == here.file)
            here = known;
    }
    if (databases.isEmpty() || databases.first().file != here.file)
        settings.remember(here);
    setChosenWidths(settings.columnWidths());
    setChosenChart(here.choices[u"chart"_s].toMap());
    setChosenZone(here.choices[u"zone"_s].toString());
    setChosenDocument(here.choices[u"document"_s].toMap());
    setChosenShares(here.choices[u"shares"_s].toMap());
    setChosenPeriod(here.choices[u"period"_s].toMap());
    m_listPage->setState(here.choices[u"incidents"_s].toMap());
    setBoardState(*m_actions, here.choices[u"actions"_s].toMap());
    showPlace(Place(here.place));
    for (const QString &uid : std::as_const(here.open)) {
        const Result<Record> record = m_store.record(uid);
        if (record && !record->incident.binned.at)
            openIncident(uid);
    }
    if (here.shown.isEmpty() || !m_store.record(here.shown))
        showPlace(m_place);
    else if (IncidentPage *page = openIncident(here.shown))
        page->showTab(IncidentPage::Tab(here.tab));
}

} // namespace hindsight
