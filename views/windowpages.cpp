// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of the window that most days nobody opens: each is made when it is first wanted, so that the window starts soon.
#include "mainwindow.h"

#include "actions/actionexchange.h"
#include "actions/actionitempage.h"
#include "actions/actionspage.h"
#include "actions/boardtable.h"
#include "actions/handoverpage.h"
#include "actions/statusimportpage.h"
#include "catalogue/cataloguepage.h"
#include "controls/filedrops.h"
#include "controls/messagebar.h"
#include "incidents/incidentlistpage.h"
#include "incidents/incidentpage.h"
#include "incidents/mergepage.h"
#include "incidents/pastepage.h"
#include "incidents/reviewpage.h"
#include "insights/insightspage.h"
#include "models/lists/actions/actionlist.h"
#include "numbers/importstatus.h"
#include "numbers/numbersimportpage.h"
#include "preferencespage.h"
#include "shortcutspage.h"
#include "timeline/eventsimportpage.h"

#include <QBoxLayout>
#include <QStackedWidget>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

bool isTable(const QString &file) { return file.endsWith(".csv"_L1, Qt::CaseInsensitive) || file.endsWith(".tsv"_L1, Qt::CaseInsensitive); }

} // namespace

ActionsPage *MainWindow::actionsPage()
{
    if (m_actionsPage)
        return m_actionsPage;
    m_actions->want();
    m_actionsPage = new ActionsPage(m_actions, m_pages);
    m_pages->addWidget(m_actionsPage);
    connect(m_actionsPage, &ActionsPage::incidentWanted, this, [this](const QString &uid, const QString &action) {
        if (IncidentPage *page = openIncident(uid))
            page->showPlace(u"action"_s, action, {});
    });
    auto *exchange = new ActionExchange(m_store, m_actionsPage->table(), m_actionsPage);
    m_actionsPage->addToBar(exchange);
    connect(exchange, &ActionExchange::importWanted, this, &MainWindow::askStatuses);
    connect(exchange, &ActionExchange::copied, this, [this](const QString &sentence) { m_messages->tell(sentence, {}, u"copy"_s); });
    connect(exchange, &ActionExchange::failed, this, [this](const Error &error) { m_messages->complain(error, {}, u"copy"_s); });
    auto *drops = new FileDrops(m_actionsPage, [](const QStringList &files, const QPoint &) { return files.size() == 1 && isTable(files.first()); });
    connect(drops, &FileDrops::dropped, this, [this](const QStringList &files) { showStatusImport(files.first()); });
    connect(m_actionsPage, &ActionsPage::handOverWanted, this, [this] { showHandOver(); });
    connect(m_actionsPage, &ActionsPage::actionWanted, this, &MainWindow::showActionItem);
    connect(m_actionsPage, &ActionsPage::undoWanted, this, [this] { takeBack(m_store.undo()); });
    return m_actionsPage;
}

MergePage *MainWindow::mergePage()
{
    if (m_mergePage)
        return m_mergePage;
    m_mergePage = new MergePage(m_store, m_pages);
    m_pages->addWidget(m_mergePage);
    connect(m_mergePage, &MergePage::back, this, &MainWindow::back);
    connect(m_mergePage, &MergePage::imported, this, [this](const QList<ImportReport> &reports) {
        for (const ImportReport &report : reports)
            tell(report);
    });
    return m_mergePage;
}

HandOverPage *MainWindow::handOverPage()
{
    if (m_handOverPage)
        return m_handOverPage;
    m_actions->want();
    m_handOverPage = new HandOverPage(m_actions, m_pages);
    m_pages->addWidget(m_handOverPage);
    connect(m_handOverPage, &HandOverPage::back, this, &MainWindow::back);
    connect(m_handOverPage, &HandOverPage::handedOver, this, [this](const QString &sentence) {
        showPlace(Place::Actions);
        actionsPage()->tell(sentence);
    });
    return m_handOverPage;
}

ActionItemPage *MainWindow::actionItemPage()
{
    if (m_actionItemPage)
        return m_actionItemPage;
    m_actionItemPage = new ActionItemPage(m_store, m_pages);
    m_pages->addWidget(m_actionItemPage);
    connect(m_actionItemPage, &ActionItemPage::back, this, &MainWindow::back);
    connect(m_actionItemPage, &ActionItemPage::incidentWanted, this, [this](const QString &uid, const QString &action) {
        if (IncidentPage *page = openIncident(uid))
            page->showPlace(u"action"_s, action, {});
    });
    return m_actionItemPage;
}

PastePage *MainWindow::pastePage()
{
    if (m_pastePage)
        return m_pastePage;
    m_pastePage = new PastePage(m_pages);
    m_pages->addWidget(m_pastePage);
    connect(m_pastePage, &PastePage::back, this, &MainWindow::back);
    connect(m_pastePage, &PastePage::importWanted, this, &MainWindow::importText);
    return m_pastePage;
}

ReviewPage *MainWindow::reviewPage()
{
    if (m_reviewPage)
        return m_reviewPage;
    m_reviewPage = new ReviewPage(m_store, m_pages);
    m_pages->addWidget(m_reviewPage);
    connect(m_reviewPage, &ReviewPage::back, this, &MainWindow::back);
    return m_reviewPage;
}

NumbersImportPage *MainWindow::numbersPage()
{
    if (m_numbersPage)
        return m_numbersPage;
    m_numbersPage = new NumbersImportPage(m_store, m_pages);
    m_pages->addWidget(m_numbersPage);
    connect(m_numbersPage, &NumbersImportPage::back, this, &MainWindow::back);
    connect(m_numbersPage, &NumbersImportPage::filesWanted, this, &MainWindow::askNumbers);
    connect(m_numbersPage, &NumbersImportPage::numbersWanted, this, &MainWindow::goToNumbers);
    connect(m_numbersPage, &NumbersImportPage::ended, this, [this](const QString &sentence) {
        if (!m_numbersPage->isVisible())
            m_messages->tell(sentence, {{tr("Show"), [this] { showNumbersImport({}); }}}, u"numbers"_s);
    });
    auto *status = new ImportStatus(m_numbersPage, this);
    connect(status, &ImportStatus::pageWanted, this, [this] { showNumbersImport({}); });
    m_statusRow->insertWidget(m_statusRow->count() - 1, status); // before the author
    return m_numbersPage;
}

EventsImportPage *MainWindow::eventsPage()
{
    if (m_eventsPage)
        return m_eventsPage;
    m_eventsPage = new EventsImportPage(m_store, m_pages);
    m_pages->addWidget(m_eventsPage);
    connect(m_eventsPage, &EventsImportPage::back, this, &MainWindow::back);
    connect(m_eventsPage, &EventsImportPage::imported, this, [this](const QString &incident, bool asLines, const QString &sentence) {
        IncidentPage *page = openIncident(incident);
        if (!page)
            return;
        page->showTimeline(asLines);
        m_messages->tell(sentence, {{tr("Undo"), [this] { takeBack(m_store.undo()); }}}, u"events"_s);
    });
    return m_eventsPage;
}

InsightsPage *MainWindow::insightsPage()
{
    if (m_insightsPage)
        return m_insightsPage;
    m_insightsPage = new InsightsPage(m_store, m_pages);
    m_pages->addWidget(m_insightsPage);
    connect(m_insightsPage, &InsightsPage::newWanted, this, &MainWindow::newIncident);
    connect(m_insightsPage, &InsightsPage::incidentWanted, this, [this](const QString &uid, const QString &action) {
        IncidentPage *page = openIncident(uid);
        if (page && !action.isEmpty())
            page->showPlace(u"action"_s, action, {});
    });
    connect(m_insightsPage, &InsightsPage::incidentsWanted, this, [this](const QStringList &uids, const QString &what) {
        m_listPage->showOnly(uids, what);
        showPlace(Place::Incidents);
    });
    return m_insightsPage;
}

ShortcutsPage *MainWindow::shortcutsPage()
{
    if (m_shortcutsPage)
        return m_shortcutsPage;
    m_shortcutsPage = new ShortcutsPage(m_commands, m_pages);
    m_pages->addWidget(m_shortcutsPage);
    connect(m_shortcutsPage, &ShortcutsPage::back, this, &MainWindow::back);
    return m_shortcutsPage;
}

StatusImportPage *MainWindow::statusPage()
{
    if (m_statusPage)
        return m_statusPage;
    m_statusPage = new StatusImportPage(m_store, m_pages);
    m_pages->addWidget(m_statusPage);
    connect(m_statusPage, &StatusImportPage::back, this, [this] { showPlace(Place::Actions); });
    connect(m_statusPage, &StatusImportPage::applied, this, [this](const QString &sentence) {
        showPlace(Place::Actions);
        m_messages->tell(sentence, {{tr("Undo"), [this] { takeBack(m_store.undo()); }}}, u"undo"_s);
    });
    return m_statusPage;
}

CataloguePage *MainWindow::cataloguePage()
{
    if (m_cataloguePage)
        return m_cataloguePage;
    m_cataloguePage = new CataloguePage(m_store, m_pages);
    m_pages->addWidget(m_cataloguePage);
    connect(m_cataloguePage, &CataloguePage::back, this, &MainWindow::back);
    return m_cataloguePage;
}

PreferencesPage *MainWindow::preferencesPage()
{
    if (m_preferencesPage)
        return m_preferencesPage;
    m_preferencesPage = new PreferencesPage(m_store, m_pages);
    m_pages->addWidget(m_preferencesPage);
    connect(m_preferencesPage, &PreferencesPage::back, this, &MainWindow::back);
    connect(m_preferencesPage, &PreferencesPage::listsWanted, this, &MainWindow::showLists);
    connect(m_preferencesPage, &PreferencesPage::languageChosen, this, &MainWindow::languageChosen);
    connect(m_preferencesPage, &PreferencesPage::themeChosen, this, &MainWindow::chooseTheme);
    connect(m_preferencesPage, &PreferencesPage::typeSizeChosen, this, &MainWindow::chooseTypeSize);
    connect(m_preferencesPage, &PreferencesPage::authorChanged, this, &MainWindow::readStatus);
    return m_preferencesPage;
}

} // namespace hindsight
