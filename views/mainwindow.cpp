// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow.h"

#include "actions/actionitempage.h"
#include "actions/actionspage.h"
#include "actions/handoverpage.h"
#include "catalogue/cataloguepage.h"
#include "controls/filedrops.h"
#include "controls/messagebar.h"
#include "controls/pagesection.h"
#include "controls/readonly.h"
#include "dialogs.h"
#include "importing.h"
#include "incidents/incidentlistpage.h"
#include "incidents/reviewpage.h"
#include "insights/insightspage.h"
#include "models/events/chat.h"
#include "models/lists/actions/actionlist.h"
#include "models/lists/incidentlist.h"
#include "numbers/numbersimportpage.h"
#include "preferencespage.h"
#include "searchbox.h"
#include "shortcutspage.h"
#include "theme/linetext.h"
#include "theme/theme.h"

#include <QAction>
#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QCloseEvent>
#include <QDateTime>
#include <QFileInfo>
#include <QLocale>
#include <QMimeData>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

QStringList filesIn(const QMimeData *data)
{
    QStringList files = localFiles(data);
    files.removeIf([](const QString &file) { return !canBeImported(file); });
    return files;
}

/// uid of the incident a change belongs to; empty: to none, or to one that is gone.
QString incidentOf(const Store &store, const Change &change)
{
    if (change.entity == "incident"_L1)
        return change.uid;
    const auto from
        = [](const Value &incident, const Value &incidents) { return incident.isString() ? incident.toString() : incidents.toArray().at(0).toString(); };
    if (const auto row = store.row(change.entity, change.uid); row && !row->isEmpty())
        return from(row->value("incident"_L1), row->value("incidents"_L1));
    for (const FieldChange &field : change.fields) {
        if (field.field == "incident"_L1 || field.field == "incidents"_L1) {
            const Value &value = field.before.isNull() ? field.after : field.before;
            return from(value, value);
        }
    }
    return {};
}

} // namespace

MainWindow::MainWindow(Store &store, Memory memory, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_memory(memory)
    , m_incidents(new IncidentListModel(store, this))
    , m_actions(new ActionListModel(store, this, ActionListModel::Reading::WhenWanted))
{
    setObjectName(u"mainWindow"_s);
    setAcceptDrops(true);
    setMinimumSize(720, 480);
    resize(1280, 860);

    makeCommands();
    m_rail = new Rail(m_incidents, m_actions, this);
    m_pages = new QStackedWidget(this);
    m_listPage = new IncidentListPage(m_incidents, m_pages);
    m_pages->addWidget(m_listPage);
    m_open = new QTabBar(this);
    m_open->setObjectName(u"openIncidents"_s);
    m_open->setAccessibleName(tr("Open incidents"));
    m_open->setDrawBase(false);
    m_open->setExpanding(false);
    m_open->setTabsClosable(true);
    m_open->setElideMode(Qt::ElideRight);
    m_open->setUsesScrollButtons(true);
    m_messages = new MessageBar(this);
    m_messages->setContentsMargins(pageMargin, grid, pageMargin, grid);

    auto *centre = new QWidget(this);
    centre->setBackgroundRole(QPalette::Base);
    centre->setAutoFillBackground(true);
    auto *middle = new QVBoxLayout(centre);
    middle->setContentsMargins({});
    middle->setSpacing(0);
    middle->addWidget(m_open);
    middle->addWidget(m_pages, 1);
    middle->addWidget(m_messages); // below, so that nothing moves under the pointer
    m_splitter = new QSplitter(Qt::Horizontal, this);
    m_splitter->setObjectName(u"railSplitter"_s);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->addWidget(m_rail);
    m_splitter->addWidget(centre);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({std::max(208, m_rail->sizeHint().width()), 1072});

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(makeTopBar());
    layout->addWidget(m_splitter, 1);
    layout->addWidget(makeStatusBar());

    connect(m_rail, &Rail::placeWanted, this, &MainWindow::showPlace);
    connect(m_listPage, &IncidentListPage::incidentWanted, this, &MainWindow::openIncident);
    connect(m_listPage, &IncidentListPage::newWanted, this, &MainWindow::newIncident);
    connect(m_listPage, &IncidentListPage::pasteWanted, this, &MainWindow::paste);
    connect(m_listPage, &IncidentListPage::figureWanted, this, &MainWindow::back);
    connect(m_listPage, &IncidentListPage::numbersWanted, this, &MainWindow::askNumbers);
    connect(m_listPage, &IncidentListPage::binWanted, this, [this](const QStringList &uids) { setBinned(uids, true); });
    connect(m_listPage, &IncidentListPage::restoreWanted, this, [this](const QStringList &uids) { setBinned(uids, false); });
    connect(m_open, &QTabBar::tabBarClicked, this, [this](int index) {
        if (index >= 0)
            showPage(m_openPages[index]);
    });
    connect(m_open, &QTabBar::tabCloseRequested, this, &MainWindow::closeIncident);
    connect(&m_store, &Store::changed, this, &MainWindow::readStatus);
    connect(&m_store, &Store::changed, this, [this](const Step &step) {
        if (step.session == m_store.session()) // what was said about the last undo is over
            m_messages->clear(u"undo"_s);
    });
    connect(&m_store, &Store::failed, this, [this](const Error &error) { m_messages->complain(error, {}, u"store"_s); });
    if (!m_store.notice().isEmpty())
        m_messages->tell(m_store.notice());
    else if (m_store.isReadOnly())
        m_messages->tell(readOnlySentence());

    fitToType(this, [this] { fitRail(); });
    showPlace(Place::Incidents);
    readTabs();
    readStatus();
    if (m_memory == Memory::Settings)
        recall();
}

MainWindow::~MainWindow()
{
    // A text that loses the focus now is stored, and has nobody to tell.
    m_store.disconnect(this);
    for (IncidentPage *page : std::as_const(m_openPages))
        page->disconnect(this);
}

void MainWindow::showPlace(Place place)
{
    m_place = place;
    m_rail->setPlace(place);
    if (place == Place::Insights) {
        const bool first = !m_insightsPage;
        showPage(insightsPage());
        if (first)
            m_insightsPage->takeFocus();
        return;
    }
    if (place != Place::Actions)
        m_listPage->showBin(place == Place::Bin);
    showPage(place == Place::Actions ? static_cast<QWidget *>(actionsPage()) : m_listPage);
    if (place == Place::Actions)
        m_actionsPage->takeFocus();
    else
        m_listPage->takeFocus();
}

IncidentPage *MainWindow::openIncident(const QString &uid)
{
    for (IncidentPage *page : std::as_const(m_openPages)) {
        if (page->uid() == uid) {
            showPage(page);
            return page;
        }
    }
    auto *page = new IncidentPage(m_store, m_pages);
    if (const Result<void> opened = page->open(uid); !opened) {
        m_messages->complain(opened.error(), {}, u"open"_s);
        delete page;
        return nullptr;
    }
    m_pages->addWidget(page);
    m_openPages.append(page);
    m_open->addTab({});
    connect(page, &IncidentPage::back, this, &MainWindow::back);
    connect(page, &IncidentPage::actionWanted, this, &MainWindow::showActionItem);
    connect(page, &IncidentPage::captionChanged, this, &MainWindow::readTabs);
    connect(page, &IncidentPage::pendingChanged, this, &MainWindow::readStatus);
    connect(page, &IncidentPage::numbersWanted, this, &MainWindow::askNumbers);
    connect(page, &IncidentPage::rulesWanted, this, &MainWindow::showRules);
    connect(page, &IncidentPage::eventsWanted, this, &MainWindow::askEvents);
    connect(page, &IncidentPage::importWanted, this, [this](const QString &file) { importFiles({file}); });
    connect(page, &IncidentPage::binWanted, this, [this](const QString &wanted) { setBinned({wanted}, true); });
    connect(page, &IncidentPage::revertWanted, this, [this](qint64 seq) { takeBack(m_store.revert(seq)); });
    readTabs();
    showPage(page);
    return page;
}

IncidentPage *MainWindow::currentIncident() const { return qobject_cast<IncidentPage *>(m_pages->currentWidget()); }

void MainWindow::closeEvent(QCloseEvent *event)
{
    for (IncidentPage *page : std::as_const(m_openPages))
        page->storePending();
    if (m_numbersPage)
        m_numbersPage->cancel();
    if (m_memory == Memory::Settings)
        remember();
    QWidget::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!filesIn(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QStringList files = filesIn(event->mimeData());
    if (files.isEmpty())
        return;
    event->acceptProposedAction();
    importFiles(files);
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    // The key of a command that is kept from running says why, as its button does.
    const auto isRefused = [this, event](const QAction *command) {
        return m_store.isReadOnly() && command->shortcut() == QKeySequence(event->keyCombination()) && (currentIncident() || !m_tabCommands.contains(command));
    };
    if (std::ranges::any_of(m_writing, isRefused)) {
        m_messages->tell(readOnlySentence(), {}, u"readOnly"_s);
        return;
    }
    // Whoever has the focus did not want it: a postmortem pasted anywhere else is one to read.
    const QString postmortem = event->matches(QKeySequence::Paste) ? pastedPostmortem(QApplication::clipboard()->mimeData()) : QString();
    if (!postmortem.trimmed().isEmpty()) {
        const QString text = QApplication::clipboard()->text();
        IncidentPage *page = currentIncident();
        if (page && looksLikeChat(text.split(u'\n')))
            page->pasteLines(text);
        else
            showPaste(postmortem);
    } else
        QWidget::keyPressEvent(event);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitRail();
}

void MainWindow::fitRail()
{
    const bool compact = width() < fontMetrics().averageCharWidth() * 140;
    const bool changes = compact != m_railCompact;
    if (changes && compact)
        m_railWidth = m_rail->width();
    m_railCompact = compact;
    m_rail->setCompact(compact);
    m_rail->setMaximumWidth(compact ? m_rail->minimumSizeHint().width() : QWIDGETSIZE_MAX);
    if (changes)
        m_splitter->setSizes({compact ? 0 : m_railWidth, width()});
}

void MainWindow::newIncident()
{
    const Incident incident{.uid = newUid(), .title = tr("New incident")};
    const Result<Step> step = m_store.apply({created(incident)});
    if (!step) {
        m_messages->complain(step.error(), {}, u"new"_s);
        return;
    }
    if (IncidentPage *page = openIncident(incident.uid))
        page->editTitle();
    warnOfSample();
}

void MainWindow::warnOfSample()
{
    if (m_incidents->samples() > 0)
        m_messages->tell(tr("This database holds the sample. Keep incidents of your own in a database of their own."),
                         {{tr("New database\u2026"), [this] { askNewDatabase(); }}}, u"sample"_s);
}

void MainWindow::askDatabase()
{
    dialogs::askOpenFileName(this, tr("Open a database"), tr("Databases (*.db);;All files (*)"),
                             [this](const QString &file) { Q_EMIT databaseWanted(file, false); });
}

void MainWindow::askNewDatabase()
{
    dialogs::askNewFileName(this, tr("New database"), tr("incidents", "name of a file") + u".db"_s, tr("Databases (*.db);;All files (*)"),
                            [this](const QString &file) { Q_EMIT databaseWanted(file, true); });
}

void MainWindow::showLists()
{
    showPage(cataloguePage());
    m_cataloguePage->setFocus(Qt::ShortcutFocusReason);
}

void MainWindow::showPreferences()
{
    showPage(preferencesPage());
    m_preferencesPage->start();
}

void MainWindow::showRules()
{
    showPreferences();
    m_preferencesPage->showRules();
}

void MainWindow::showHandOver(const QString &person)
{
    showPage(handOverPage());
    m_handOverPage->start(person);
}

void MainWindow::showActionItem(const QString &uid)
{
    actionItemPage()->show(uid);
    showPage(m_actionItemPage);
    m_actionItemPage->takeFocus();
}

void MainWindow::showKeys() { showPage(shortcutsPage()); }

void MainWindow::showReview(const QString &incident)
{
    if (const Result<void> opened = reviewPage()->start(incident); !opened) {
        m_messages->complain(opened.error(), {}, u"open"_s);
        return;
    }
    showPage(m_reviewPage);
    m_reviewPage->takeFocus();
}

void MainWindow::setBinned(const QStringList &uids, bool binned)
{
    QList<Change> changes;
    for (const QString &uid : uids) {
        const Result<Record> record = m_store.record(uid);
        if (!record)
            continue;
        Incident after = record->incident;
        after.binned = binned ? Moment{.at = QDateTime::currentSecsSinceEpoch() * microsecondsPerSecond, .precision = Precision::Second} : Moment{};
        changes.append(updated(record->incident, after));
    }
    const QString sentence
        = binned ? tr("%n incident(s) put into the bin", nullptr, int(uids.size())) : tr("%n incident(s) restored", nullptr, int(uids.size()));
    const Result<Step> step = m_store.apply(changes, sentence);
    if (!step) {
        m_messages->complain(step.error(), {}, u"bin"_s);
        return;
    }
    for (int i = int(m_openPages.size()) - 1; binned && i >= 0; --i) {
        if (uids.contains(m_openPages[i]->uid()))
            closeIncident(i);
    }
    m_messages->tell(sentence + u'.', {{tr("Undo"), [this] { takeBack(m_store.undo()); }}}, u"undo"_s);
}

void MainWindow::takeBack(const Result<Step> &step)
{
    if (!step) {
        m_messages->complain(step.error(), {}, u"undo"_s);
        return;
    }
    if (step->seq == 0)
        return;
    showStep(*step);
    const bool undone = m_store.canRedo();
    m_messages->tell(step->sentence, {{undone ? tr("Redo") : tr("Undo"), [this, undone] { takeBack(undone ? m_store.redo() : m_store.undo()); }}}, u"undo"_s);
}

void MainWindow::showStep(const Step &step)
{
    // Who works on the board sees there what became of it.
    const bool ofTheBoard = std::ranges::all_of(
        step.changes, [](const Change &change) { return change.entity == "action"_L1 || change.entity == "person"_L1 || change.entity == "list_entry"_L1; });
    if (m_pages->currentWidget() == m_actionsPage && ofTheBoard)
        return;
    for (const Change &change : step.changes) {
        const QString uid = incidentOf(m_store, change);
        if (uid.isEmpty())
            continue;
        showChange(change, uid);
        return;
    }
}

void MainWindow::showChange(const Change &change, const QString &uid)
{
    const Result<Record> record = m_store.record(uid);
    if (!record || record->incident.binned.at) {
        showPlace(record ? Place::Bin : Place::Incidents);
        return;
    }
    const QString field = change.fields.isEmpty() ? QString() : change.fields.first().field;
    if (change.entity == "incident"_L1 && field == "binned"_L1) {
        showPlace(Place::Incidents);
        return;
    }
    if (IncidentPage *page = openIncident(uid))
        page->showPlace(change.entity, change.uid, field);
}

void MainWindow::back()
{
    if (m_pages->currentWidget() == m_listPage && m_listPage->isNarrowed()) {
        m_incidents->showAll();
        showPlace(Place::Insights);
    } else if (m_behind && !currentIncident())
        showPage(m_behind);
    else
        showPlace(m_place);
}

void MainWindow::closeIncident(int index)
{
    IncidentPage *page = m_openPages.takeAt(index);
    page->storePending();
    const bool shown = m_pages->currentWidget() == page;
    m_open->removeTab(index);
    m_pages->removeWidget(page);
    page->deleteLater();
    if (shown)
        back();
    readTabs();
}

void MainWindow::showPage(QWidget *page)
{
    const bool inside = QApplication::focusWidget() && page->isAncestorOf(QApplication::focusWidget());
    if (page == m_listPage || page == m_actionsPage || page == m_insightsPage)
        m_behind = nullptr;
    else if (currentIncident())
        m_behind = currentIncident();
    m_pages->setCurrentWidget(page);
    m_messages->clear(u"undo"_s);
    if (!inside)
        currentIncident() ? currentIncident()->takeFocus() : page->setFocus();
    const int open = int(m_openPages.indexOf(currentIncident()));
    if (open >= 0)
        m_open->setCurrentIndex(open);
    for (QAction *command : std::as_const(m_tabCommands))
        command->setEnabled(open >= 0 && !(m_store.isReadOnly() && m_writing.contains(command)));
    setWindowTitle(open >= 0 ? m_openPages[open]->caption() + u" \u2014 Hindsight"_s : u"Hindsight"_s);
}

void MainWindow::readTabs()
{
    for (int i = int(m_openPages.size()) - 1; i >= 0; --i) {
        if (!m_openPages[i]->incident().exists()) { // its creation was taken back
            closeIncident(i);
            return;
        }
        const QString caption = m_openPages[i]->caption();
        m_open->setTabToolTip(i, caption);
        m_open->setTabText(i, keyless(caption));
    }
    m_open->setVisible(m_openPages.size() > 1);
    if (currentIncident())
        setWindowTitle(currentIncident()->caption() + u" \u2014 Hindsight"_s);
}

void MainWindow::readStatus()
{
    const bool pending = std::ranges::any_of(m_openPages, &IncidentPage::isPending);
    if (m_store.isReadOnly())
        m_saved->setText(tr("Read-only"));
    else if (pending)
        m_saved->setText(tr("Saving\u2026"));
    else if (const auto saved = m_store.lastSaved())
        m_saved->setText(tr("Saved %1").arg(QLocale().toString(QDateTime::fromMSecsSinceEpoch(*saved / 1000).time(), u"HH:mm:ss"_s)));
    else
        m_saved->setText(tr("Everything is saved"));
    m_undo->setEnabled(m_store.canUndo());
    m_redo->setEnabled(m_store.canRedo());
    m_undo->setToolTip(m_store.undoSentence());
    m_redo->setToolTip(m_store.redoSentence());
    m_author->setText(m_store.author());
    m_author->setToolTip(m_store.author() + u'\n' + tr("Your changes are signed with this name"));
}

} // namespace hindsight
