// SPDX-License-Identifier: GPL-3.0-or-later
// How files and pasted texts come in through the window.
#include "mainwindow.h"

#include "actions/statusimportpage.h"
#include "controls/messagebar.h"
#include "dialogs.h"
#include "importing.h"
#include "incidents/incidentpage.h"
#include "incidents/mergepage.h"
#include "incidents/pastepage.h"
#include "models/lists/incidentlist.h"
#include "numbers/numbersimportpage.h"
#include "timeline/eventsimportpage.h"

#include <QApplication>
#include <QClipboard>
#include <QFileInfo>
#include <QMimeData>

namespace hindsight {

using namespace Qt::StringLiterals;

void MainWindow::importFiles(const QStringList &files)
{
    QStringList numbers, events;
    QList<PendingImport> postmortems;
    for (const QString &file : files) {
        if (holdsEvents(file)) {
            events.append(file);
            continue;
        }
        if (holdsNumbers(file)) {
            numbers.append(file);
            continue;
        }
        const Result<PendingImport> postmortem = readPostmortem(m_store, file);
        if (postmortem)
            postmortems.append(*postmortem);
        else
            m_messages->complain(postmortem.error());
    }
    // One that another team wrote is looked at first.
    if (files.size() == 1 && postmortems.size() == 1 && isForeign(postmortems.first()))
        showPaste(postmortems.first().text, files.first());
    else
        take(postmortems);
    if (!numbers.isEmpty())
        showNumbersImport(numbers);
    if (events.isEmpty())
        return;
    showEventsImport(events.takeFirst());
    for (QString &file : events)
        file = QFileInfo(file).fileName();
    if (!events.isEmpty())
        m_messages->tell(tr("Files of events are imported one at a time. Still to come: %1.").arg(events.join(u", "_s)), {}, u"events"_s);
}

void MainWindow::showNumbersImport(const QStringList &files)
{
    const IncidentPage *incident = currentIncident() ? currentIncident() : m_behind.get();
    showPage(numbersPage());
    m_messages->clear(u"numbers"_s);
    if (!files.isEmpty())
        m_numbersPage->start(files, incident ? incident->uid() : QString());
}

void MainWindow::showEventsImport(const QString &file)
{
    const IncidentPage *incident = currentIncident() ? currentIncident() : m_behind.get();
    const QString uid = incident ? incident->uid() : QString();
    showPage(eventsPage());
    m_eventsPage->start(file, uid);
}

void MainWindow::askImport()
{
    dialogs::askOpenFileNames(this, tr("Import postmortems or numbers"),
                              tr("Postmortems and numbers (*.md *.markdown *.txt *.html *.htm *.json *.csv *.tsv *.jsonl *.ndjson *.gz *.zst);;All files (*)"),
                              [this](const QStringList &files) { importFiles(files); });
}

void MainWindow::askNumbers()
{
    dialogs::askOpenFileNames(this, tr("Import numbers"), tr("Transactions and metrics (*.csv *.tsv *.json *.jsonl *.ndjson *.gz *.zst);;All files (*)"),
                              [this](const QStringList &files) { showNumbersImport(files); });
}

void MainWindow::askEvents()
{
    dialogs::askOpenFileNames(this, tr("Import events"), tr("Events, alerts and chats (*.csv *.tsv *.json *.jsonl *.ndjson *.txt *.log);;All files (*)"),
                              [this](const QStringList &files) { showEventsImport(files.value(0)); });
}

void MainWindow::showStatusImport(const QString &file)
{
    m_messages->clear(u"statuses"_s);
    const Result<void> started = statusPage()->start(file);
    if (started) {
        showPage(m_statusPage);
        m_statusPage->takeFocus();
        return;
    }
    QList<MessageAction> actions;
    if (holdsEvents(file) || holdsNumbers(file))
        actions.append({tr("Import it as something else"), [this, file] { importFiles({file}); }});
    m_messages->complain(started.error(), actions, u"statuses"_s);
}

void MainWindow::askStatuses()
{
    dialogs::askOpenFileName(this, tr("Import statuses"), tr("A tracker's issues (*.csv *.tsv);;All files (*)"), [this](const QString &file) {
        if (!file.isEmpty())
            showStatusImport(file);
    });
}

void MainWindow::goToNumbers(const QString &incident)
{
    if (incident.isEmpty())
        return;
    if (IncidentPage *page = openIncident(incident))
        page->showTab(IncidentPage::Metrics);
}

void MainWindow::showPaste(const QString &text, const QString &fileName)
{
    showPage(pastePage());
    m_pastePage->start(text, fileName);
}

void MainWindow::paste() { showPaste(pastedPostmortem(QApplication::clipboard()->mimeData())); }

void MainWindow::importText(const QString &text)
{
    const Result<PendingImport> import = readPostmortem(m_store, text.toUtf8(), m_pastePage->fileName());
    if (import)
        take({*import});
    else
        m_pastePage->messages()->complain(import.error(), {}, u"paste"_s);
}

void MainWindow::take(const QList<PendingImport> &imports)
{
    QList<PendingImport> merges;
    for (const PendingImport &import : imports) {
        if (isMerge(import)) {
            merges.append(import);
            continue;
        }
        const Result<ImportReport> report = storePostmortem(m_store, import);
        if (report)
            tell(*report);
        else
            m_messages->complain(report.error());
    }
    if (merges.isEmpty())
        return;
    showPage(mergePage());
    m_mergePage->start(merges);
}

void MainWindow::tell(const ImportReport &report)
{
    if (!report.incidents.isEmpty())
        openIncident(report.incidents.first());
    QStringList lines = {report.sentence};
    if (!report.unread.isEmpty()) {
        lines.append(tr("%n line(s) went into no field:", nullptr, int(report.unread.size())));
        lines.append(report.unread);
    }
    QList<MessageAction> actions;
    if (!report.incidents.isEmpty()) {
        actions.append({tr("Check it"), [this, uid = report.incidents.first()] {
                            if (IncidentPage *page = openIncident(uid))
                                page->showTab(IncidentPage::Check);
                        }});
    }
    m_messages->tell(lines.join(u'\n'), actions, u"import"_s);
    warnOfSample();
}

} // namespace hindsight
