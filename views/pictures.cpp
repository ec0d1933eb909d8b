// SPDX-License-Identifier: GPL-3.0-or-later
#include "pictures.h"

#include "mainwindow.h"

#include "actions/boardtable.h"
#include "charts/chartpanel.h"
#include "controls/parttable.h"
#include "incidents/incidentpage.h"
#include "incidents/reviewpage.h"
#include "insights/insightspage.h"
#include "insights/periodbar.h"
#include "models/document/document.h"
#include "models/incident/deadlines.h"
#include "models/lists/actions/actionlist.h"
#include "models/metrics/chartdata.h"
#include "numbers/numbersimportpage.h"
#include "timeline/momentmenu.h"
#include "timeline/timelinepage.h"

#include <QApplication>
#include <QFile>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTemporaryDir>

#include <functional>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

/// As another team writes them, with a line that stands nowhere.
const QString oldPostmortem
    = u"# Login outage of 12 March 2024\n\nFor 40 minutes nobody could log in.\n\n## Timeline\n\nAll times are UTC.\n\n* 09:10 The session service "
      "was deployed\n* 09:25 The first customer called\n* 09:40 Ben rolled back\n* 09:50 All is well\n\n## Root Cause\n\nThe session cache was too "
      "small.\n\n## Action Items\n\n- [ ] @ben writes a runbook\n- [x] The size of the cache is doubled\n\nWritten by Ben after lunch.\n"_s;

constexpr QSize pageSize(1360, 900);

/// The window as it is now, after its layouts have settled.
QImage pictureOf(QWidget &window, double scale)
{
    for (int i = 0; i < 10; ++i) // a layout may ask for another one
        QApplication::processEvents(QEventLoop::ExcludeUserInputEvents);
    QImage image((QSizeF(window.size()) * scale).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    window.render(&image);
    return image;
}

template <class Condition> void waitUntil(Condition condition)
{
    while (!condition())
        QApplication::processEvents(QEventLoop::ExcludeUserInputEvents | QEventLoop::WaitForMoreEvents);
}

/// A few payments long ago, where nothing else is. `doubtful`: of which not everything is said.
QString paymentsFile(const QTemporaryDir &folder, bool doubtful)
{
    QFile file(folder.filePath(doubtful ? u"export.csv"_s : u"payments.csv"_s));
    if (file.open(QIODevice::WriteOnly)) {
        file.write("created_at,payment_id,payment_method,status,amount,currency\n");
        for (int i = 0; i < 300; ++i) {
            const QByteArray minute = QByteArray::number(i / 5).rightJustified(2, '0'), id = QByteArray::number(i);
            const QByteArray status = i % 9 == 4 ? "failed" : i % 13 == 7 ? (doubtful ? "on_hold" : "cancelled") : "succeeded";
            file.write("2001-07-20T10:" + minute + ":15" + (doubtful ? "" : "Z") + ",p" + id + (i % 3 ? ",card," : ",wallet,") + status + ",10.50,EUR\n");
        }
    }
    return file.fileName();
}

/// Freezes what the chart shows, on the first event of that time. Returns the evidence; without uid: there was nothing to freeze.
Evidence freeze(Store &store, const QString &uid, const ChartScene &scene)
{
    OpenIncident incident(store);
    if (!incident.open(uid) || scene.data.isEmpty())
        return {};
    TimeRange range{scene.data.start * microsecondsPerSecond, scene.data.end() * microsecondsPerSecond};
    if (!scene.impact.isEmpty())
        range = {scene.impact.first().from - 15 * microsecondsPerMinute, scene.impact.last().to + 15 * microsecondsPerMinute};
    TimeView view;
    const auto &events = incident.record().events;
    const auto first = std::ranges::find_if(events, [&range](const TimelineEvent &event) { return event.at.at && *event.at.at >= range.from; });
    if (first != events.end())
        view.setCurrent(first->uid);
    MomentMenu menu(incident, view, range, scene, {}, nullptr);
    if (auto *action = menu.findChild<QAction *>(u"freeze"_s))
        action->trigger();
    return incident.record().evidence.isEmpty() ? Evidence{} : incident.record().evidence.last();
}

/// The document of an incident, with edits by somebody else; its title is then changed here too.
QString editedDocument(Store &store, const QString &uid, const QTemporaryDir &folder)
{
    const Record record = store.record(uid).value_or(Record());
    QFile file(folder.filePath(u"edited.md"_s));
    const auto document = exportDocument(record, {.frontMatter = true, .past = store.past(uid).value_or(Past())});
    if (!document || !file.open(QIODevice::WriteOnly))
        return {};
    QByteArray text = *document;
    text.replace(record.incident.title.toUtf8(), record.incident.title.toUtf8() + " (1 h 30 min)");
    for (const TimelineEvent &event : record.events.first(std::min<qsizetype>(2, record.events.size())))
        text.replace(event.text.toUtf8(), event.text.toUtf8() + " This is in the log.");
    file.write(text);
    Incident renamed = record.incident;
    renamed.title += u"!"_s;
    if (!store.apply({updated(record.incident, renamed)}))
        return {};
    return file.fileName();
}

/// A tracker's file about the first action items, with lines that are not taken.
QString statusesFile(const Store &store, const QTemporaryDir &folder)
{
    QFile file(folder.filePath(u"tracker.csv"_s));
    const auto actions = store.actions();
    if (!actions || !file.open(QIODevice::WriteOnly))
        return {};
    QByteArray rows = "id,status,assignee,due,updated\nPAY-99,Done,,,2024-08-09 10:00\n";
    const char *says[] = {"In Progress,Anna,2024-08-30,2024-08-09 10:00", "Waits for Godot,,,2024-08-09 10:00", "Won't Do,,,2024-08-09 10:00"};
    for (qsizetype i = 0; i < std::min<qsizetype>(actions->size(), 3); ++i)
        rows += "ACT-" + QByteArray::number((*actions)[i].action.number.value_or(0)) + ',' + says[i] + '\n';
    file.write(rows);
    return file.fileName();
}

int deadlinesRow(const QListWidget &lists)
{
    for (int row = 0; row < lists.count(); ++row) {
        if (lists.item(row)->data(Qt::UserRole).toString() == "deadlines"_L1)
            return row;
    }
    return 0;
}

/// Deadlines of an incident as the lists of the database have them. Returns the first one; empty: there are none.
QString addDeadlines(Store &store, const QString &uid)
{
    const auto record = store.record(uid);
    const auto presets = store.all<DeadlinePreset>();
    if (!record || !presets || presets->isEmpty())
        return {};
    QList<Change> changes;
    for (const DeadlinePreset &preset : *presets)
        changes.append(created(deadlineOf(preset, *record, changes.size())));
    return store.apply(changes) ? changes.first().uid : QString();
}

/// What the page in front has below its first section, with an alert that is tried.
void showHindsight(QWidget &window, const IncidentPage &page, const std::function<void(const QString &)> &take)
{
    auto *area = window.findChild<QScrollArea *>(u"hindsight"_s);
    auto *attempt = window.findChild<QPushButton *>(u"tryAlert"_s);
    if (!area || !attempt || !attempt->isVisible())
        return;
    attempt->click();
    waitUntil([&page] { return !page.isReading(); });
    pictureOf(window, 1); // the rows of the answer find their heights
    for (const auto &[name, section] :
         {std::pair(u"in-hindsight-cost"_s, u"cost"_s), {u"in-hindsight-loss"_s, u"loss"_s}, {u"in-hindsight-alert"_s, u"alerts"_s}}) {
        if (const auto *shown = area->findChild<QWidget *>(section)) {
            area->verticalScrollBar()->setValue(shown->mapTo(area->widget(), QPoint()).y());
            take(name);
        }
    }
}

/// Three people to whom the first open action items are given, one of whom left.
bool addOwners(Store &store)
{
    const auto actions = store.actions();
    if (!actions)
        return false;
    const Person people[] = {{.uid = newUid(), .name = u"Anna Berg"_s, .team = u"Platform"_s, .aliases = {u"@sre"_s}, .left = true},
                             {.uid = newUid(), .name = u"Ben Falk"_s, .team = u"Checkout"_s, .position = 1},
                             {.uid = newUid(), .name = u"Carla Stein"_s, .team = u"Data"_s, .position = 2}};
    QList<Change> changes;
    for (const Person &person : people)
        changes.append(created(person));
    for (const ActionRow &row : *actions) {
        if (isClosed(row.action.status))
            continue;
        ActionItem after = row.action;
        after.person = people[changes.size() % 3].name;
        changes.append(updated(row.action, after));
    }
    return store.apply(changes).has_value();
}

/// Types into the search as a person does, and waits for what is found; an empty text closes it.
void searchFor(QWidget &window, const QString &words)
{
    auto *search = window.findChild<QLineEdit *>(u"search"_s);
    auto *results = window.findChild<QListWidget *>(u"searchResults"_s);
    if (words.isEmpty()) {
        search->clear();
        return;
    }
    QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, words);
    QApplication::sendEvent(search, &press);
    waitUntil([results] { return results->isVisible(); });
}

void showHidden(QWidget &window)
{
    window.setAttribute(Qt::WA_DontShowOnScreen);
    window.resize(pageSize);
    window.show();
}

} // namespace

QList<std::pair<QString, QImage>> pictures(Store &store, Theme theme, double scale)
{
    const Theme before = hindsight::theme();
    setTheme(theme);
    QList<std::pair<QString, QImage>> all;
    const QVariantMap chosenBefore = chosenChart();
    const QTemporaryDir folder;
    if (const auto fresh = Store::open(folder.filePath(u"hindsight.db"_s), {.author = store.author()})) {
        MainWindow window(**fresh, MainWindow::Memory::None);
        showHidden(window);
        all.append({u"first-start"_s, pictureOf(window, scale)});
    }
    {
        MainWindow window(store, MainWindow::Memory::None);
        showHidden(window);
        const auto take = [&](const QString &name) { all.append({name, pictureOf(window, scale)}); };
        window.showPlace(Place::Incidents);
        take(u"incidents"_s);
        const auto incidents = store.incidents();
        if (incidents && !incidents->isEmpty()) {
            IncidentPage *page = window.openIncident(incidents->last().uid);
            const std::pair<QString, IncidentPage::Tab> tabs[] = {{u"overview"_s, IncidentPage::Overview},        {u"timeline"_s, IncidentPage::Timeline},
                                                                  {u"metrics"_s, IncidentPage::Metrics},          {u"causes"_s, IncidentPage::Analysis},
                                                                  {u"incident-actions"_s, IncidentPage::Actions}, {u"document"_s, IncidentPage::Document},
                                                                  {u"history"_s, IncidentPage::History},          {u"check"_s, IncidentPage::Check},
                                                                  {u"in-hindsight"_s, IncidentPage::Hindsight}};
            for (const auto &[name, tab] : tabs) {
                if (!page)
                    break;
                page->showTab(tab);
                waitUntil([page] { return !page->isReading(); });
                take(name);
            }
            if (page)
                showHindsight(window, *page, take);
        }
        if (incidents && !incidents->isEmpty()) {
            window.showReview(incidents->last().uid);
            waitUntil([&window] { return !window.findChild<ReviewPage *>()->isReading(); });
            take(u"review"_s);
        }
        window.showPlace(Place::Actions);
        take(u"actions"_s);
        const QVariantMap period = chosenPeriod();
        setChosenPeriod({{u"choice"_s, u"all"_s}}); // the sample gets older every day
        window.showPlace(Place::Insights);
        setChosenPeriod(period);
        waitUntil([&window] { return !window.findChild<InsightsPage *>()->isReading(); });
        take(u"insights"_s);
        if (auto *figures = window.findChild<QWidget *>(u"panel.response_times"_s)) {
            auto *area = window.findChild<QScrollArea *>(u"insights"_s);
            area->verticalScrollBar()->setValue(figures->mapTo(area->widget(), QPoint()).y());
            take(u"insights-times"_s);
        }
        window.showPlace(Place::Bin);
        take(u"bin"_s);
        window.showPlace(Place::Incidents);
        searchFor(window, u"payment"_s);
        take(u"search"_s);
        searchFor(window, {});
        window.showPreferences();
        take(u"preferences"_s);
        window.showPaste(oldPostmortem);
        take(u"paste"_s);
        window.showKeys();
        take(u"keys"_s);
    }
    // What changes something is shown in a copy.
    const QString file = folder.filePath(u"copy.db"_s);
    const auto copy = store.backup(file).and_then([&] { return Store::open(file, {.author = store.author()}); });
    if (copy) {
        const auto incidents = (*copy)->incidents();
        const QString uid = incidents && !incidents->isEmpty() ? incidents->last().uid : QString();
        const auto record = (*copy)->record(uid);
        const QStringList attributes = record ? (*copy)->attributes(record->incident.metricSource).value_or(QStringList()) : QStringList();
        setChosenChart({{u"by"_s, attributes.contains(u"payment_method"_s) ? u"payment_method"_s : attributes.value(0)}});
        MainWindow window(**copy, MainWindow::Memory::None);
        showHidden(window);
        const auto take = [&](const QString &name) { all.append({name, pictureOf(window, scale)}); };
        if (IncidentPage *page = uid.isEmpty() ? nullptr : window.openIncident(uid)) {
            page->showTab(IncidentPage::Metrics);
            waitUntil([page] { return !page->isReading(); });
            take(u"metrics-by-attribute"_s);
            page->showTab(IncidentPage::Timeline);
            const Evidence evidence = freeze(**copy, uid, window.findChild<MetricChart *>(u"chart"_s)->scene());
            auto *timeline = window.findChild<TimelinePage *>();
            timeline->table()->select(evidence.subject);
            timeline->showEvidence(evidence.uid);
            take(u"evidence"_s);
        }
        const auto look = [&](bool doubtful) {
            window.showNumbersImport({paymentsFile(folder, doubtful)});
            waitUntil([&window] { return !window.findChild<NumbersImportPage *>()->isLooking(); });
        };
        look(true);
        take(u"import-asked"_s);
        look(false);
        take(u"import-answered"_s);
        if (auto *run = window.findChild<QPushButton *>(u"runImport"_s); run->isEnabled()) {
            run->click();
            waitUntil([&window] { return !window.findChild<NumbersImportPage *>()->isImporting(); });
        }
        take(u"import-done"_s);
        if (!uid.isEmpty()) {
            window.importFiles({editedDocument(**copy, uid, folder)});
            take(u"merge"_s);
        }
        window.showStatusImport(statusesFile(**copy, folder));
        take(u"statuses"_s);
        if (addOwners(**copy)) {
            window.showPlace(Place::Actions);
            BoardView view;
            view.grouping = ActionGrouping::Owner;
            auto *board = window.findChild<BoardTable *>();
            static_cast<ActionListModel *>(board->model())->setView(view);
            for (const int row : {1, 2})
                board->selectionModel()->select(board->model()->index(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
            take(u"actions-selected"_s);
            window.showActionItem(board->model()->index(2, 0).data(TableModel::UidRole).toString());
            take(u"action-item"_s);
            window.showHandOver(u"Anna Berg"_s);
            take(u"hand-over"_s);
            window.showPlace(Place::Incidents);
        }
        window.showLists();
        auto *lists = window.findChild<QListWidget *>(u"lists"_s);
        lists->setCurrentRow(deadlinesRow(*lists));
        if (auto *usual = window.findChild<QPushButton *>(u"usual.deadlines"_s))
            usual->click();
        take(u"lists"_s);
        if (const QString deadline = addDeadlines(**copy, uid); !deadline.isEmpty()) {
            IncidentPage *page = window.openIncident(uid);
            page->showTab(IncidentPage::Overview);
            pictureOf(window, scale); // its rows find their heights
            page->showPlace(u"deadline"_s, deadline, {});
            window.findChild<QScrollArea *>(u"overview"_s)->ensureWidgetVisible(window.findChild<QWidget *>(u"reportFacts"_s), 0, 40);
            take(u"deadlines"_s);
        }
    }
    setChosenChart(chosenBefore);
    setTheme(before);
    return all;
}

} // namespace hindsight
