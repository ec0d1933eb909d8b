// SPDX-License-Identifier: GPL-3.0-or-later
#include "incidentpage.h"

#include "checkpage.h"
#include "historypage.h"
#include "incidentheader.h"
#include "incidenttimes.h"
#include "milestonestrip.h"
#include "models/document/folder.h"
#include "models/incident/zones.h"
#include "models/lists/recordfindings.h"
#include "models/lists/reopening.h"
#include "models/metrics/detection/windowtexts.h"
#include "models/metrics/impact/impactfigures.h"
#include "models/store/numbers/measured.h"
#include "overviewpage.h"
#include "views/actions/incidentactionspage.h"
#include "views/analysis/analysispage.h"
#include "views/axis/ruler.h"
#include "views/charts/chartpanel.h"
#include "views/controls/boundedit.h"
#include "views/controls/elidedlabel.h"
#include "views/controls/findinglist.h"
#include "views/controls/messagebar.h"
#include "views/controls/pagetabs.h"
#include "views/controls/parttable.h"
#include "views/dialogs.h"
#include "views/document/documentpage.h"
#include "views/document/narrativeeditor.h"
#include "views/hindsight/hindsightpage.h"
#include "views/numbers/metricspage.h"
#include "views/settings.h"
#include "views/theme/theme.h"
#include "views/timeline/timelinepage.h"

#include <QBoxLayout>
#include <QDesktopServices>
#include <QFileInfo>
#include <QMenu>
#include <QStackedWidget>
#include <QTabBar>
#include <QUrl>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

IncidentPage::IncidentPage(Store &store, QWidget *parent)
    : QWidget(parent)
    , m_incident(store)
    , m_numbers(store)
    , m_suggestions(store)
{
    setObjectName(u"incidentPage"_s);
    auto *exportMenu = new QMenu(this);
    exportMenu->setObjectName(u"exportMenu"_s);
    for (const DocumentFormat format : {DocumentFormat::Markdown, DocumentFormat::Html, DocumentFormat::Pdf, DocumentFormat::Json}) {
        const QString name = format == DocumentFormat::Markdown ? u"Markdown"_s : QString::fromLatin1(nameOf(format)).toUpper();
        exportMenu->addAction(tr("Export as %1\u2026").arg(name), this, [this, format] { exportAs(format); });
    }
    auto *moreMenu = new QMenu(this);
    QAction *open = moreMenu->addAction(themeIcon(u"view-refresh"_s), tr("Reopen the incident"), this, &IncidentPage::reopen);
    open->setObjectName(u"reopen"_s);
    connect(moreMenu, &QMenu::aboutToShow, open, [this, open] { open->setEnabled(canReopen(m_incident.record()) && !m_incident.store().isReadOnly()); });
    moreMenu->addAction(themeIcon(u"user-trash"_s), tr("Put into the bin"), this, [this] { Q_EMIT binWanted(uid()); });

    m_header = new IncidentHeader(m_incident, exportMenu, moreMenu, this);
    m_findings = new FindingList(this);
    m_findings->setObjectName(u"milestoneFindings"_s);
    m_findings->setContentsMargins(pageMargin, grid / 2, pageMargin, 0);
    m_messages = new MessageBar(this);
    m_messages->setContentsMargins(pageMargin, 0, pageMargin, 0);
    m_tabs = new PageTabs(this);
    m_tabs->setObjectName(u"tabs"_s);
    m_tabs->setAccessibleName(tr("Pages of the incident"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(true);
    m_tabs->setFocusPolicy(Qt::TabFocus);
    m_pages = new QStackedWidget(this);
    m_overview = new OverviewPage(m_incident, this);
    m_timeline = new TimelinePage(m_incident, m_numbers, m_times, this);
    m_metrics = new MetricsPage(m_incident, m_numbers, m_times, this);
    m_analysis = new AnalysisPage(m_incident, this);
    m_actions = new IncidentActionsPage(m_incident, this);
    connect(m_actions, &IncidentActionsPage::actionWanted, this, &IncidentPage::actionWanted);
    m_document = new DocumentPage(m_incident, this);
    m_history = new HistoryPage(store, this);
    m_check = new CheckPage(m_incident, this);
    m_hindsight = new HindsightPage(m_incident, m_suggestions, m_times, this);
    const std::pair<QWidget *, QString> pages[] = {
        {m_overview, tr("Overview")}, {m_timeline, tr("Timeline")}, {m_metrics, tr("Metrics")}, {m_analysis, tr("Causes")},        {m_actions, tr("Actions")},
        {m_document, tr("Document")}, {m_history, tr("History")},   {m_check, tr("Check")},     {m_hindsight, tr("In hindsight")},
    };
    for (const auto &[page, name] : pages) {
        m_pages->addWidget(page);
        m_tabs->addTab(name);
        m_tabs->setTabToolTip(m_tabs->count() - 1, tr("%1 (Ctrl+%2)").arg(name).arg(m_tabs->count()));
    }
    connect(m_tabs, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(m_tabs, &QTabBar::currentChanged, this, [this] {
        if (testAttribute(Qt::WA_Resized)) // else there is no height to judge by
            fitHeader();
    });

    auto *line = new QFrame(this);
    line->setFrameShape(QFrame::HLine);
    line->setFixedHeight(1);
    auto *tabRow = new QHBoxLayout;
    tabRow->setContentsMargins(grid, grid / 2, grid, 0);
    tabRow->addWidget(m_tabs);
    m_milestoneLine = new ElidedLabel(this);
    m_milestoneLine->setObjectName(u"milestoneLine"_s);
    m_milestoneLine->setTextFormat(Qt::PlainText);
    m_milestoneLine->setForegroundRole(QPalette::PlaceholderText);
    m_milestoneLine->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_milestoneLine->setContentsMargins(2 * grid, 0, grid, 0);
    m_milestoneLine->setMinimumWidth(1); // the tabs come first
    tabRow->addWidget(m_milestoneLine, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_findings);
    layout->addLayout(tabRow);
    layout->addWidget(line);
    layout->addWidget(m_messages);
    layout->addWidget(m_pages, 1);

    connect(m_header, &IncidentHeader::back, this, &IncidentPage::back);
    connect(m_header->title(), &BoundEdit::pendingChanged, this, &IncidentPage::pendingChanged);
    connect(m_overview, &OverviewPage::pendingChanged, this, &IncidentPage::pendingChanged);
    connect(m_document->editor(), &NarrativeEditor::pendingChanged, this, &IncidentPage::pendingChanged);
    connect(m_findings, &FindingList::chosen, this, &IncidentPage::lead);
    connect(m_overview, &OverviewPage::findingChosen, this, &IncidentPage::lead);
    connect(m_timeline, &TimelinePage::findingChosen, this, &IncidentPage::lead);
    connect(m_check, &CheckPage::findingChosen, this, &IncidentPage::lead);
    connect(m_check, &CheckPage::rulesWanted, this, &IncidentPage::rulesWanted);
    connect(m_history, &HistoryPage::revertWanted, this, &IncidentPage::revertWanted);
    const auto complain = [this](const Error &error) { m_messages->complain(error, {}, u"edit"_s); };
    connect(m_document, &DocumentPage::exportWanted, this, &IncidentPage::exportDocumentAs);
    connect(m_document, &DocumentPage::figureWanted, this, [this, complain] {
        m_messages->clear(u"edit"_s);
        if (const auto frozen = m_timeline->freezeShown(); !frozen)
            complain(frozen.error());
    });
    connect(m_document, &DocumentPage::referenceChosen, this, &IncidentPage::follow);
    connect(m_document, &DocumentPage::folderWanted, this, [this](const QString &folder, const QString &pattern) { exportToFolder(folder, pattern); });
    connect(&m_incident, &OpenIncident::failed, this, complain);
    connect(m_header->milestones(), &MilestoneStrip::failed, this, complain);
    tellFailures(m_header->title(), m_messages, u"title"_s);
    connect(m_timeline, &TimelinePage::importWanted, this, &IncidentPage::numbersWanted);
    connect(m_timeline, &TimelinePage::eventsWanted, this, &IncidentPage::eventsWanted);
    connect(m_metrics, &MetricsPage::importWanted, this, &IncidentPage::numbersWanted);
    connect(m_metrics, &MetricsPage::menuWanted, m_timeline, &TimelinePage::openMenu);
    connect(m_metrics, &MetricsPage::stepWanted, m_timeline, &TimelinePage::step);
    connect(m_metrics, &MetricsPage::editWanted, this, [this](const QString &event) { editEvent(event); });
    connect(m_timeline, &TimelinePage::editWanted, this, &IncidentPage::editEvent);
    connect(m_timeline, &TimelinePage::entryWanted, this, [this](const Moment &at) {
        showTab(Timeline);
        m_timeline->startEntry(at);
    });
    connect(m_timeline, &TimelinePage::frozen, this, [this](const QString &event, const QString &evidence) {
        showTab(Timeline);
        m_timeline->table()->select(event);
        m_timeline->showEvidence(evidence);
    });
    connect(m_hindsight, &HindsightPage::importWanted, this, &IncidentPage::numbersWanted);
    connect(m_timeline, &TimelinePage::explainWanted, this, [this](const TimeRange &range) {
        showTab(Hindsight);
        m_hindsight->explain(range);
    });
    connect(m_timeline, &TimelinePage::backtestWanted, this, [this] {
        showTab(Hindsight);
        m_hindsight->goToAlerts();
    });
    connect(m_timeline, &TimelinePage::suggestionsWanted, this, [this] { showTab(Hindsight); });
    connect(&m_suggestions, &OpenSuggestions::changed, this, &IncidentPage::readSuggestions);
    connect(&m_numbers, &OpenNumbers::changed, this, &IncidentPage::readTimes);
    connect(&m_incident, &OpenIncident::changed, this, &IncidentPage::readIncident);
    fitToType(this, [this] {
        if (testAttribute(Qt::WA_Resized)) // else there is no height to judge by
            fitHeader();
    });
}

IncidentPage::~IncidentPage()
{
    // They look at members of this, which would be gone before them.
    qDeleteAll(findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
}

Result<void> IncidentPage::open(const QString &uid)
{
    const Result<void> opened = m_incident.open(uid);
    if (opened)
        m_history->setIncident(uid);
    return opened;
}

QString IncidentPage::caption() const
{
    const Incident &incident = m_incident.incident();
    const QString id = incident.number ? u"INC-%1"_s.arg(*incident.number) : QString();
    return (id + u' ' + incident.title).simplified();
}

bool IncidentPage::isReading() const { return m_numbers.isReading() || m_suggestions.isReading() || m_hindsight->isReading() || m_actions->isReading(); }

IncidentPage::Tab IncidentPage::tab() const { return Tab(m_tabs->currentIndex()); }

void IncidentPage::showTab(Tab tab)
{
    m_tabs->setCurrentIndex(tab);
    takeFocus();
}

void IncidentPage::takeFocus()
{
    if (tab() == Check) {
        m_check->takeFocus();
        return;
    }
    QWidget *const places[]
        = {m_overview, m_timeline->table(), m_metrics->panel(), m_analysis, m_actions->table(), m_document, m_history->table(), m_check, m_hindsight};
    places[tab()]->setFocus();
}

void IncidentPage::showPlace(const QString &entity, const QString &uid, const QString &field)
{
    if (entity == "event"_L1) {
        showTab(Timeline);
        m_timeline->table()->select(uid, field);
    } else if (entity == "source_line"_L1) {
        showSourceLines();
    } else if (entity == "evidence"_L1) {
        showTab(Timeline);
    } else if (entity == "action"_L1) {
        showTab(Actions);
        m_actions->table()->select(uid, field);
    } else if (entity == "cause"_L1 || entity == "lesson"_L1 || entity == "improvement"_L1 || entity == "question"_L1) {
        showTab(Analysis);
        m_analysis->showPlace(entity, uid, field);
    } else if (entity == "section"_L1) {
        showTab(Document);
        m_document->showSection(uid);
    } else if (entity == "waiver"_L1) {
        showTab(Check);
    } else if (entity == "incident"_L1 && field == "title"_L1) {
        m_header->title()->setFocus();
    } else if (entity == "impact_window"_L1 && tab() == Timeline) {
        return; // it is a bar there
    } else if (entity != "milestone"_L1 || m_low) { // in a high window milestones are in sight on every page
        showTab(Overview);
        m_overview->showPlace(entity, uid, field);
    }
}

void IncidentPage::lead(const RecordFinding &finding)
{
    const QString &uid = finding.subject.isEmpty() ? finding.seen : finding.subject;
    const bool isOnOverview = finding.entity == "incident"_L1 || finding.entity == "impact_window"_L1 || finding.entity == "severity_change"_L1;
    if (finding.entity != "milestone"_L1 && !isOnOverview) {
        showPlace(finding.entity, uid, finding.field);
        return;
    }
    if (finding.entity != "milestone"_L1) {
        showTab(Overview);
        m_overview->showPlace(finding.entity, finding.subject, finding.field);
        return;
    }
    if (m_low || !m_header->details()->isVisible())
        showTab(Overview);
    if (m_low)
        m_overview->ensureWidgetVisible(m_header->milestones());
    if (const Milestone *milestone = withUid(m_incident.record().milestones, finding.subject))
        m_header->milestones()->edit(milestone->kind);
}

void IncidentPage::follow(const Reference &reference)
{
    const Record &record = m_incident.record();
    m_messages->clear(u"edit"_s);
    if (!isThere(record, reference)) {
        m_messages->tell(tr("What this refers to is no longer there."), {}, u"edit"_s);
        return;
    }
    switch (reference.kind) {
    case ReferenceKind::Event: showPlace(u"event"_s, reference.uid, u"text"_s); break;
    case ReferenceKind::Action: showPlace(u"action"_s, reference.uid, u"text"_s); break;
    case ReferenceKind::Figure:
    case ReferenceKind::Picture:
        showTab(Timeline);
        if (m_timeline->table()->select(withUid(record.evidence, reference.uid)->subject))
            m_timeline->showEvidence(reference.uid);
        break;
    }
}

void IncidentPage::reopen()
{
    if (m_incident.exists() && !canReopen(m_incident.record()))
        m_messages->tell(tr("There is nothing to reopen: nobody said that it was resolved."), {}, u"edit"_s);
    else
        m_header->milestones()->reopen();
}

void IncidentPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitHeader();
}

void IncidentPage::fitHeader()
{
    // A low window has little room above the pages: there the milestones scroll with the overview.
    const int lines = height() / fontMetrics().height();
    const bool low = lines < 34;
    if (low && !m_low)
        m_overview->setTop(m_header->details());
    else if (!low && m_low)
        m_header->takeDetails();
    m_low = low;
    // Lanes and chart show the milestones themselves, and need the room.
    const bool giveWay = !low && lines < 52 && (tab() == Timeline || tab() == Metrics);
    m_header->details()->setVisible(!giveWay);
    m_milestoneLine->setVisible(giveWay || (low && tab() != Overview));
    // Between the margins, and beside the milestones; also where those stand elsewhere, so that the tabs do not move from page to page.
    m_tabs->setRoom(width() - 3 * grid - 2 - m_milestoneLine->sizeHint().width());
}

void IncidentPage::editTitle()
{
    m_header->title()->setFocus();
    m_header->title()->selectAll();
}

void IncidentPage::editEvent(const QString &uid)
{
    showTab(Timeline);
    m_timeline->editEvent(uid, u"text"_s);
}

void IncidentPage::addEvent()
{
    showTab(Timeline);
    m_timeline->startEntry();
}

void IncidentPage::showSourceLines()
{
    showTab(Timeline);
    m_timeline->showSourceLines();
}

void IncidentPage::changeEvents()
{
    showTab(Timeline);
    m_timeline->changeSelected();
}

void IncidentPage::copyEvents(bool csv)
{
    showTab(Timeline);
    m_timeline->copySelected(csv);
}

void IncidentPage::pasteEvidence()
{
    showTab(Timeline);
    m_timeline->pasteEvidence();
}

void IncidentPage::addEvidenceFiles()
{
    showTab(Timeline);
    m_timeline->addEvidenceFiles();
}

void IncidentPage::goToAudience()
{
    showTab(Timeline);
    m_timeline->goToAudience();
}

void IncidentPage::showTimeline(bool withLines)
{
    showTab(Timeline);
    if (withLines)
        m_timeline->showSourceLines();
}

void IncidentPage::pasteLines(const QString &text)
{
    showTab(Timeline);
    m_timeline->pasteLines(text);
}

void IncidentPage::exportAs(DocumentFormat format) { exportDocumentAs(m_document->options(format)); }

bool IncidentPage::isPending() const
{
    return m_header->title()->isPending() || m_document->editor()->isPending() || std::ranges::any_of(m_overview->texts(), &BoundEdit::isPending);
}

void IncidentPage::storePending()
{
    m_header->title()->store();
    for (BoundEdit *text : m_overview->texts())
        text->store();
    m_document->editor()->store();
}

void IncidentPage::exportDocumentAs(const DocumentOptions &options)
{
    storePending();
    // What is wrong with it is said before one chooses a file.
    if (const auto bytes = exportDocument(m_incident.record(), options); !bytes) {
        m_messages->complain(bytes.error(), {}, u"export"_s);
        return;
    }
    const QString suggestion = documentFileName(toldRecord(m_incident.record(), options), options.format);
    const QString suffix = QFileInfo(suggestion).suffix();
    const auto save = [this, options, record = m_incident.record()](const QString &name) {
        if (const auto written = writeDocument(name, record, options); !written) {
            m_messages->complain(written.error(), {}, u"export"_s);
            return;
        }
        const QStringList texts = {tr("Written: %1").arg(name), maskedText(record, options)};
        m_messages->tell(texts.join(u'\n').trimmed(), {{tr("Open"), [name] { QDesktopServices::openUrl(QUrl::fromLocalFile(name)); }}}, u"export"_s);
    };
    dialogs::askSaveFileName(this, tr("Export the postmortem"), suggestion, tr("%1 files (*.%1)").arg(suffix), save);
}

void IncidentPage::exportToFolder(const QString &folder, const QString &pattern, bool overEdits)
{
    storePending();
    const DocumentOptions options = m_document->folderOptions();
    const auto names = pattern.isEmpty() ? Result<std::optional<NamePattern>>(std::nullopt)
                                         : readNamePattern(pattern).transform([](const NamePattern &read) { return std::optional(read); });
    auto documents = names.and_then([&](const auto &known) { return DocumentFolder::open(folder, options.format, known); });
    const auto files = documents.and_then(
        [&](DocumentFolder &opened) { return opened.write(m_incident.record(), options, overEdits ? HandEdits::Overwrite : HandEdits::Keep); });
    if (!files) {
        m_messages->complain(files.error(), {}, u"export"_s);
        return;
    }
    if (const QString name = files->first().name; files->first().isKept) {
        m_messages->ask(tr("%1 was edited since it was exported. Import it first, so that nothing is lost, or write over what was edited there.").arg(name),
                        {{tr("Import it"), [this, name] { Q_EMIT importWanted(name); }},
                         {tr("Write over it"), [this, folder, pattern] { exportToFolder(folder, pattern, true); }},
                         {tr("Leave it"), [] {}}},
                        u"export"_s);
        return;
    }
    QStringList texts;
    for (const WrittenFile &file : *files) {
        if (!file.movedFrom.isEmpty())
            texts.append(tr("Moved: %1").arg(file.movedFrom));
        if (file.isNew)
            texts.append(tr("Written: %1").arg(file.name));
    }
    if (texts.isEmpty())
        texts.append(tr("Nothing has changed: %1").arg(files->first().name));
    texts.append(maskedText(m_incident.record(), options));
    m_messages->tell(texts.join(u'\n').trimmed(), {{tr("Open the folder"), [folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); }}}, u"export"_s);
}

void IncidentPage::readIncident()
{
    if (!m_incident.exists())
        return;
    const auto &actions = m_incident.record().actions;
    const auto open = std::ranges::count_if(actions, [](const ActionItem &action) { return !isClosed(action.status); });
    m_tabs->setTabText(Actions, open > 0 ? tr("Actions %1").arg(open) : tr("Actions"));
    m_tabs->setTabToolTip(Actions, tr("%1 (Ctrl+%2)").arg(m_tabs->tabText(Actions)).arg(Actions + 1));
    m_messages->clear(u"edit"_s);
    readFindings();
    m_milestoneLine->setText(milestonesText(m_incident.record()));
    m_milestoneLine->setToolTip(m_milestoneLine->text());
    if (testAttribute(Qt::WA_Resized))
        fitHeader();
    readTimes();
    m_suggestions.show(m_incident.record());
    readSuggestions();
    Q_EMIT captionChanged();
}

void IncidentPage::readFindings()
{
    const QList<RecordFinding> findings = timeFindingsOf(m_incident.store(), m_incident.record(), Settings().rules());
    m_findings->setFindings(findingsAbout(findings, {u"milestone"_s}));
    m_overview->setFindings(findings);
    m_timeline->setFindings(findings);
}

void IncidentPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_incident.exists())
        readFindings(); // the rules may have been switched on another page
}

void IncidentPage::readSuggestions()
{
    const Record &record = m_incident.record();
    TimeRanges open;
    QStringList sentences;
    std::vector<DetectedWindow> windows;
    for (const Suggestion &suggestion : m_suggestions.suggestions())
        windows.push_back(suggestion.window);
    CheckedNumbers numbers{.troubles = troublesOf(windows, m_suggestions.suggestions().isEmpty() ? 0 : m_suggestions.suggestions().first().step)};
    if (const auto &impact = m_suggestions.impact())
        numbers.figures = frozenFigures(figuresOf(*impact, std::nullopt), *impact, {.metricSource = m_suggestions.source()});
    m_check->setNumbers(numbers);
    for (const Suggestion &suggestion : m_suggestions.suggestions()) {
        const TimeRange range = suggestion.range();
        const bool isAccepted = measuredAt(record, MilestoneKind::Began) == range.from && measuredAt(record, MilestoneKind::Resolved) == range.to;
        if (!hurts(suggestion.window.kind) || isAccepted)
            continue;
        open.append(range);
        sentences.append(tr("The numbers suggest that it lasted from %1 to %2: %3.", "begin, end, series with its values")
                             .arg(momentText(range.from, m_times), momentText(range.to, m_times), shortText(suggestion.window)));
    }
    m_times.setSuggested(open);
    m_timeline->setSuggestion(sentences.size() > 1 ? tr("%1 And %n more.", nullptr, int(sentences.size()) - 1).arg(sentences.first()) : sentences.value(0));
}

void IncidentPage::readTimes()
{
    showWholeIncident(m_times, m_incident.record(), m_numbers.chart());
    QList<TimeView::Zone> zones;
    const QString own = m_incident.incident().zone;
    for (const QString &name : {own, u"UTC"_s, QString::fromUtf8(QTimeZone::systemTimeZoneId())}) {
        const auto zone = zoneNamed(name);
        if (zone && std::ranges::none_of(zones, [&](const TimeView::Zone &other) { return other.name == name; }))
            zones.append({name, *zone});
    }
    m_times.setZones(zones);
}

} // namespace hindsight
