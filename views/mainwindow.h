// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incidents/incidentpage.h"
#include "models/store/store.h"
#include "rail.h"
#include "theme/theme.h"

#include <QPointer>
#include <QWidget>

class QAction;
class QBoxLayout;
class QLabel;
class QMenu;
class QSplitter;
class QStackedWidget;
class QTabBar;

namespace hindsight {

class ActionsPage;
class ActionItemPage;
class HandOverPage;
class IncidentListPage;
class InsightsPage;
class IncidentPage;
class MergePage;
class MessageBar;
class EventsImportPage;
class NumbersImportPage;
class PastePage;
class PreferencesPage;
class CataloguePage;
class ReviewPage;
class SearchBox;
class ShortcutsPage;
class StatusImportPage;
struct ImportReport;
struct PendingImport;

/// The window: places at the left, search above, incidents in the middle, the truth about the disk below.
class MainWindow : public QWidget
{
    Q_OBJECT

public:
    /// Whether the window opens where it was left, and remembers where it is left.
    enum class Memory { None, Settings };
    explicit MainWindow(Store &store, Memory memory = Memory::Settings, QWidget *parent = nullptr);
    ~MainWindow() override;

    void showPlace(Place place);
    /// Opens an incident, or goes to it when it is open; null when it cannot be read.
    IncidentPage *openIncident(const QString &uid);
    /// The incident in the middle; null: another page is there.
    IncidentPage *currentIncident() const;
    /// Postmortems are read at once, unless they tell of incidents that are here; files of numbers are looked at on their page.
    void importFiles(const QStringList &files);
    /// The page that imports files of numbers; without files as it is.
    void showNumbersImport(const QStringList &files);
    /// What a tracker's file says of the action items, to be looked at.
    void showStatusImport(const QString &file);
    void showPreferences();
    void showLists();
    void showRules();
    void showKeys();
    /// The page that hands on what somebody was asked to do; empty: the first person who has something.
    void showHandOver(const QString &person = {});
    /// All of one action item.
    void showActionItem(const QString &uid);
    /// An incident as it is shown in the meeting about it.
    void showReview(const QString &incident);
    /// The page that reads an old postmortem, with this text to begin with; it was in a file, or pasted.
    void showPaste(const QString &text, const QString &fileName = {});
    /// Where something about the whole window is said.
    MessageBar *messages() const { return m_messages; }

Q_SIGNALS:
    /// Another language stands in the settings: the window is to be made again.
    void languageChosen();
    /// Another database is to be shown; with `create` one that does not exist yet.
    void databaseWanted(const QString &file, bool create);

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeTopBar();
    QWidget *makeStatusBar();
    void makeCommands();
    ActionsPage *actionsPage();
    MergePage *mergePage();
    HandOverPage *handOverPage();
    ActionItemPage *actionItemPage();
    PastePage *pastePage();
    ReviewPage *reviewPage();
    NumbersImportPage *numbersPage();
    EventsImportPage *eventsPage();
    InsightsPage *insightsPage();
    ShortcutsPage *shortcutsPage();
    StatusImportPage *statusPage();
    PreferencesPage *preferencesPage();
    CataloguePage *cataloguePage();
    void remember();
    void recall();

    void newIncident();
    void askImport();
    void askNumbers();
    void askEvents();
    void askStatuses();
    void showEventsImport(const QString &file);
    void warnOfSample();
    void goToNumbers(const QString &incident);
    void askDatabase();
    void askNewDatabase();
    void listDatabases();
    void paste();
    void importText(const QString &text);
    void take(const QList<PendingImport> &imports);
    void tell(const ImportReport &report);
    void setBinned(const QStringList &uids, bool binned);
    void takeBack(const Result<Step> &step);
    void showStep(const Step &step);
    void showChange(const Change &change, const QString &uid);
    void back();
    void closeIncident(int index);
    void showPage(QWidget *page);
    void readTabs();
    void readStatus();
    void chooseTheme(Theme theme);
    void chooseTypeSize(int percent);
    void fitRail();

    Store &m_store;
    const Memory m_memory;
    IncidentListModel *m_incidents;
    ActionListModel *m_actions;
    QList<QAction *> m_commands;
    QList<QAction *> m_tabCommands; ///< only for the incident in the middle
    QList<QAction *> m_writing;     ///< those that change the database
    QAction *m_undo = nullptr, *m_redo = nullptr;

    SearchBox *m_search = nullptr;
    Rail *m_rail;
    QSplitter *m_splitter;
    int m_railWidth = 208; ///< while it is not compact
    bool m_railCompact = false;
    QTabBar *m_open;          ///< the open incidents, when they are several
    QList<IncidentPage *> m_openPages; ///< per tab
    MessageBar *m_messages;
    QStackedWidget *m_pages;
    IncidentListPage *m_listPage;
    ActionsPage *m_actionsPage = nullptr; ///< these are made when they are first wanted, by the functions of their names
    MergePage *m_mergePage = nullptr;
    PastePage *m_pastePage = nullptr;
    HandOverPage *m_handOverPage = nullptr;
    ActionItemPage *m_actionItemPage = nullptr;
    ReviewPage *m_reviewPage = nullptr;
    NumbersImportPage *m_numbersPage = nullptr;
    EventsImportPage *m_eventsPage = nullptr;
    InsightsPage *m_insightsPage = nullptr;
    ShortcutsPage *m_shortcutsPage = nullptr;
    StatusImportPage *m_statusPage = nullptr;
    PreferencesPage *m_preferencesPage = nullptr;
    CataloguePage *m_cataloguePage = nullptr;
    QMenu *m_databases = nullptr;
    QPointer<IncidentPage> m_behind; ///< where one goes back to from a page that is no place; null: to the place
    QBoxLayout *m_statusRow = nullptr;
    QLabel *m_saved = nullptr, *m_database = nullptr, *m_author = nullptr;
    Place m_place = Place::Incidents;
};

} // namespace hindsight
