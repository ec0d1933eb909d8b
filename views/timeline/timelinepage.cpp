// SPDX-License-Identifier: GPL-3.0-or-later
#include "timelinepage.h"

#include "communicationstrip.h"
#include "entryline.h"
#include "eventmover.h"
#include "eventtools.h"
#include "evidencestrip.h"
#include "freezing.h"
#include "lanes.h"
#include "models/lists/eventedits.h"
#include "models/lists/partmodel.h"
#include "momentmenu.h"
#include "sourcelines.h"
#include "views/axis/timebuttons.h"
#include "views/charts/chartpanel.h"
#include "views/controls/elidedlabel.h"
#include "views/controls/filedrops.h"
#include "views/controls/filterfield.h"
#include "views/controls/findinglist.h"
#include "views/controls/messagebar.h"
#include "views/controls/offer.h"
#include "views/controls/pagesection.h"
#include "views/controls/parttable.h"
#include "views/controls/twoparts.h"
#include "views/importing.h"
#include "views/incidents/incidentheader.h"
#include "views/theme/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPushButton>
#include <QTabBar>

namespace hindsight {

using namespace Qt::StringLiterals;

TimelinePage::TimelinePage(OpenIncident &incident, OpenNumbers &numbers, TimeView &view, QWidget *parent)
    : QWidget(parent)
    , m_incident(incident)
    , m_numbers(numbers)
    , m_view(view)
    , m_lanes(new Lanes(incident, view, this))
    , m_chart(new ChartPanel(incident, numbers, view, this))
    , m_table(new PartTable(timelineModel(incident, this), this))
    , m_communication(new CommunicationStrip(incident, view, this))
    , m_evidence(new EvidenceStrip(incident, view, this))
    , m_entry(new EntryLine(incident, view, this))
    , m_tools(new EventTools(incident, this))
    , m_mover(new EventMover(incident, view, this))
    , m_filter(new FilterField(tr("Filter: words, #kind, @who, * for key events"), this))
    , m_sources(new SourceLines(incident, this))
    , m_messages(new MessageBar(this))
    , m_findings(new FindingList(this))
    , m_suggestion(new Offer(u"suggestion"_s, u"showSuggestion"_s, tr("Look at it"), this))
{
    m_table->setObjectName(u"event"_s);
    m_table->setWhole(false);
    fitToType(m_table, [this] { m_table->setMinimumHeight(5 * m_table->fontMetrics().height()); }); // the header and a row, whatever stands below
    m_zone = new ElidedLabel(this);
    m_zone->setObjectName(u"zone"_s);
    m_zone->setTextFormat(Qt::PlainText);
    m_zone->setForegroundRole(QPalette::PlaceholderText);
    m_zone->setMinimumWidth(1); // the tabs come first
    auto *files = new QAction(themeIcon(u"mail-attachment"_s), tr("Add files as evidence\u2026"), this);
    connect(files, &QAction::triggered, this, &TimelinePage::addEvidenceFiles);
    m_table->addAction(files);
    auto *add = new QPushButton(themeIcon(u"list-add"_s), tr("Event"), this);
    add->setObjectName(u"addEvent"_s);
    add->setAutoDefault(false);
    add->setToolTip(tr("Add a row to the table"));
    connect(add, &QPushButton::clicked, this, [this] {
        showTable();
        m_table->startAdding();
    });

    auto *top = new QWidget(this);
    auto *topLayout = new QVBoxLayout(top);
    topLayout->setContentsMargins({});
    topLayout->setSpacing(0);
    topLayout->addWidget(new TimeButtons(view, top), 0, Qt::AlignLeft);
    topLayout->addWidget(m_suggestion);
    topLayout->addWidget(m_lanes, 1);
    connect(m_suggestion, &Offer::taken, this, &TimelinePage::suggestionsWanted);
    m_pictures = new TwoParts(Qt::Vertical, this);
    m_pictures->setObjectName(u"pictures"_s);
    m_pictures->addWidget(top);
    m_pictures->addWidget(m_chart);
    m_pictures->setShare(u"pictures"_s, 0);
    auto *list = new QWidget(this);
    auto *listLayout = new QVBoxLayout(list);
    listLayout->setContentsMargins({});
    listLayout->setSpacing(grid);
    listLayout->addWidget(m_messages);
    listLayout->addWidget(m_mover);
    listLayout->addWidget(m_findings);
    listLayout->addWidget(m_tools);
    listLayout->addWidget(m_table, 1);
    listLayout->addWidget(m_communication);
    listLayout->addWidget(m_evidence);
    m_sides = new QTabBar(this);
    m_sides->setObjectName(u"sides"_s);
    m_sides->setAccessibleName(tr("Beside the timeline"));
    m_sides->setDrawBase(false);
    m_sides->setExpanding(false);
    m_sides->setFocusPolicy(Qt::TabFocus);
    for (int side = Events; side <= Pictures; ++side)
        m_sides->addTab({});
    m_sides->setTabText(Pictures, tr("Lanes and chart"));
    m_sides->setTabToolTip(Lines, tr("Lines of chats and logs, to make events of (Ctrl+L)"));
    auto *sides = new QWidget(this);
    auto *sidesLayout = new QVBoxLayout(sides);
    sidesLayout->setContentsMargins({});
    sidesLayout->setSpacing(grid);
    auto *bar = new QHBoxLayout;
    bar->addWidget(m_sides);
    bar->addWidget(m_zone, 1);
    bar->addWidget(m_filter);
    bar->addWidget(add);
    m_sources->hide();
    connect(m_sides, &QTabBar::currentChanged, this, [this, add, list](int side) {
        for (QWidget *ofEvents : std::initializer_list<QWidget *>{m_zone, m_filter, add, list})
            ofEvents->setVisible(side == Events);
        m_sources->setVisible(side == Lines); // a stack would want the height of both
        arrange();
    });
    sidesLayout->addLayout(bar);
    sidesLayout->addWidget(list, 1);
    sidesLayout->addWidget(m_sources, 1);
    m_splitter = new TwoParts(Qt::Horizontal, this);
    m_splitter->setObjectName(u"timelineSplitter"_s);
    m_splitter->setHandleWidth(2 * grid);
    m_splitter->addWidget(m_pictures);
    m_splitter->addWidget(sides);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(pageMargin, grid, pageMargin, grid);
    layout->setSpacing(grid);
    layout->addWidget(m_splitter, 1);
    layout->addWidget(m_entry);

    connectTo(m_lanes);
    connect(m_lanes, &Lanes::removeWanted, this, [this](const QString &uid) { m_table->fieldModel()->removeRecords({uid}); });
    connect(m_lanes, &Lanes::moveWanted, m_mover, &EventMover::drop);
    connect(m_mover, &EventMover::asked, this, [this] { m_sides->setCurrentIndex(Events); });
    connect(m_mover, &EventMover::left, this, [this] { m_lanes->isVisible() ? m_lanes->setFocus() : m_table->setFocus(); });
    connectTo(m_chart->chart());
    connect(m_chart, &ChartPanel::importWanted, this, &TimelinePage::importWanted);
    connect(m_table, &PartTable::failed, this, [this](const Error &error) { m_messages->complain(error, {}, u"edit"_s); });
    connect(m_table, &PartTable::settled, this, [this] { m_messages->clear(u"edit"_s); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &index) {
        if (const QString uid = index.data(TableModel::UidRole).toString(); !uid.isEmpty())
            m_view.setCurrent(uid);
    });
    m_filter->setObjectName(u"eventFilter"_s);
    connect(m_filter, &QLineEdit::textChanged, this, [this, model = static_cast<PartModel *>(m_table->fieldModel())](const QString &filter) {
        model->setFilter(filter.trimmed().isEmpty() ? std::function<bool(qsizetype)>()
                                                    : [this, filter](qsizetype i) { return passesFilter(m_incident.record().events[i], filter); });
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] { m_tools->showFor(m_table->selectedUids()); });
    connect(m_tools, &EventTools::failed, this, [this](const Error &error) { m_messages->complain(error, {}, u"edit"_s); });
    connect(m_tools, &EventTools::left, this, [this] {
        m_messages->clear(u"edit"_s);
        m_table->setFocus();
    });
    connect(m_communication, &CommunicationStrip::left, this, [this] { m_table->setFocus(); });
    connect(m_findings, &FindingList::chosen, this, &TimelinePage::findingChosen);
    connect(&m_view, &TimeView::currentChanged, this, &TimelinePage::readCurrent);
    connect(&m_incident, &OpenIncident::changed, this, &TimelinePage::readIncident);
    connect(m_evidence, &EvidenceStrip::adding, this, [this] {
        m_sides->setCurrentIndex(Events);
        m_messages->clear(u"edit"_s);
    });
    connect(m_evidence, &EvidenceStrip::openChanged, this, &TimelinePage::arrange);
    connect(m_evidence, &EvidenceStrip::told, this, [this](const QString &text) { m_messages->tell(text, {}, u"edit"_s); });
    connect(m_evidence, &EvidenceStrip::failed, this, [this](const Error &error) { m_messages->complain(error, {}, u"edit"_s); });
    takeDrops();
    connect(m_sources, &SourceLines::made, &m_view, &TimeView::setCurrent);
    connect(m_sources, &SourceLines::fileWanted, this, &TimelinePage::eventsWanted);
    connect(m_entry, &EntryLine::left, this, [this] { m_lanes->isVisible() ? m_lanes->setFocus() : m_table->setFocus(); });
    readIncident();
}

void TimelinePage::connectTo(TimeWidget *widget)
{
    connect(widget, &TimeWidget::menuWanted, this, &TimelinePage::openMenu);
    connect(widget, &TimeWidget::editWanted, this, &TimelinePage::editWanted);
    connect(widget, &TimeWidget::stepWanted, this, &TimelinePage::step);
}

void TimelinePage::takeDrops()
{
    // Files on an event are evidence of it, but what can be imported goes to the window, wherever it is dropped.
    const auto eventAt = [this](const QPoint &at) {
        const QString under = m_table->indexAt(at).data(TableModel::UidRole).toString();
        return under.isEmpty() ? m_view.current() : under;
    };
    const auto *drops = new FileDrops(m_table->viewport(), [this, eventAt](const QStringList &files, const QPoint &at) {
        return !m_incident.store().isReadOnly() && !eventAt(at).isEmpty() && std::ranges::none_of(files, canBeImported);
    });
    connect(drops, &FileDrops::dropped, this, [this, eventAt](const QStringList &files, const QPoint &at) {
        m_table->select(eventAt(at));
        m_evidence->addFiles(files);
    });
}

void TimelinePage::openMenu(const TimeRange &range, const QPoint &at)
{
    const bool hasChart = !m_numbers.chart().isEmpty();
    auto *menu = new MomentMenu(m_incident, m_view, range, hasChart ? std::optional(m_chart->chart()->scene()) : std::nullopt,
                                hasChart ? m_chart->copyActions() : QList<QAction *>(), this);
    connect(menu, &MomentMenu::eventWanted, this, &TimelinePage::entryWanted);
    connect(menu, &MomentMenu::failed, this, [this](const Error &error) { m_messages->complain(error, {}, u"edit"_s); });
    connect(menu, &MomentMenu::frozen, this, &TimelinePage::frozen);
    connect(menu, &MomentMenu::explainWanted, this, &TimelinePage::explainWanted);
    connect(menu, &MomentMenu::backtestWanted, this, &TimelinePage::backtestWanted);
    menu->popup(at);
}

void TimelinePage::showTable()
{
    m_sides->setCurrentIndex(Events);
    if (!m_table->isVisibleTo(this))
        m_evidence->open({});
}

void TimelinePage::setSuggestion(const QString &sentence) { m_suggestion->offer(sentence); }

Result<void> TimelinePage::freezeShown()
{
    const TimeRange range = m_view.selection().value_or(m_view.range());
    const ChartScene scene = m_chart->chart()->scene();
    const QString why = m_numbers.chart().isEmpty()
        ? tr("There are no numbers to be seen: import them, or choose what the chart shows, on the page “Timeline”.")
        : whyNotFrozen(scene, range);
    if (!why.isEmpty())
        return failure(Error::Kind::Usage, why);
    return freezeNumbers(m_incident, m_view, range, scene).transform([](const FrozenNumbers &) {});
}

void TimelinePage::editEvent(const QString &uid, const QString &field)
{
    showTable();
    if (!m_table->select(uid, field))
        return;
    m_table->setFocus();
    m_table->edit(m_table->currentIndex());
}

void TimelinePage::startEntry(const std::optional<Moment> &at)
{
    if (m_incident.store().isReadOnly()) {
        showTable();
        m_table->startAdding(); // which says why not
    } else {
        at ? m_entry->start(*at) : m_entry->takeFocus();
    }
}

void TimelinePage::showSourceLines()
{
    m_sides->setCurrentIndex(Lines);
    m_sources->takeFocus();
}

void TimelinePage::pasteLines(const QString &text)
{
    m_sides->setCurrentIndex(Lines);
    m_sources->paste(text);
}

void TimelinePage::changeSelected()
{
    showTable();
    if (m_table->selectedUids().size() < 2)
        m_table->selectAll();
    m_tools->takeFocus();
}

void TimelinePage::copySelected(bool csv)
{
    const QStringList selected = m_table->selectedUids();
    const QSet<QString> uids(selected.begin(), selected.end());
    QList<TimelineEvent> events = m_incident.record().events;
    if (uids.size() > 1)
        events.removeIf([&](const TimelineEvent &event) { return !uids.contains(event.uid); });
    copyEvents(m_incident.record(), events, csv);
    m_messages->tell(tr("%Ln event(s) copied.", nullptr, int(events.size())), {}, u"copied"_s);
}

void TimelinePage::goToAudience()
{
    m_sides->setCurrentIndex(Events);
    m_messages->clear(u"edit"_s);
    if (!m_communication->takeFocus())
        m_messages->tell(tr("Only a communication tells somebody something. Choose one, or make the kind of the event communication."), {}, u"edit"_s);
}

void TimelinePage::setFindings(const QList<RecordFinding> &findings)
{
    m_findings->setFindings(findingsAbout(findings, {u"event"_s, u"impact_window"_s, u"severity_change"_s}));
}

void TimelinePage::showEvidence(const QString &uid) { m_evidence->open(uid); }

void TimelinePage::pasteEvidence() { m_evidence->paste(); }

void TimelinePage::addEvidenceFiles() { m_evidence->askFiles(); }

void TimelinePage::step(int by)
{
    const auto &events = m_lanes->picture().events();
    if (events.empty())
        return;
    const auto current = std::ranges::find(events, m_view.current(), &LanePicture::Event::uid);
    qsizetype next = current - events.begin() + by;
    if (current == events.end()) {
        // From where one looks.
        const qint64 at = m_view.crosshair().value_or(m_view.range().from);
        next = std::ranges::lower_bound(events, at, {}, &LanePicture::Event::at) - events.begin() - (by < 0 ? 1 : 0);
    }
    const auto &event = events[size_t(std::clamp<qsizetype>(next, 0, qsizetype(events.size()) - 1))];
    m_view.setCurrent(event.uid);
    m_view.reveal(event.at);
}

void TimelinePage::readCurrent()
{
    const QModelIndex current = m_table->currentIndex();
    if (current.data(TableModel::UidRole).toString() != m_view.current())
        m_table->select(m_view.current(), current.data(TableModel::FieldRole).toString());
    const LanePicture::Event *event = m_lanes->picture().find(m_view.current());
    // What is clicked stays under the pointer.
    if (event && isVisible() && (event->at < m_view.range().from || event->at > m_view.range().to))
        m_view.reveal(event->at);
}

void TimelinePage::readIncident()
{
    const Record &record = m_incident.record();
    const QString zone = record.incident.zone.isEmpty() ? u"UTC"_s : record.incident.zone;
    const TimeContext context = timeContextOf(record);
    m_zone->setText(tr("Times in %1; a time without a date is on %2.").arg(zone, dayText(context.date)));
    m_zone->setToolTip(m_zone->text());
    m_sides->setTabText(Events, tr("Events %L1").arg(record.events.size()));
    m_sides->setTabText(Lines, tr("Source lines %L1").arg(record.sourceLines.size()));
}

void TimelinePage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void TimelinePage::arrange()
{
    const bool wide = width() > fontMetrics().averageCharWidth() * 165;
    // In a low page the pictures are one more thing to choose, instead of too low beside the rest.
    const bool low = height() < fontMetrics().height() * (wide ? 20 : 30);
    m_sides->setTabVisible(Pictures, low);
    m_evidence->setLow(low);
    // In a very low one, as with large type, evidence that is open takes the place of the table.
    const bool alone = m_evidence->isOpen() && height() < fontMetrics().height() * 19;
    m_evidence->setAlone(alone);
    if (alone && m_table->hasFocus())
        m_evidence->takeFocus();
    m_table->setVisible(!alone);
    if (!low && m_sides->currentIndex() == Pictures)
        m_sides->setCurrentIndex(Events);
    m_pictures->setVisible(!low || m_sides->currentIndex() == Pictures);
    const Qt::Orientation orientation = wide ? Qt::Horizontal : Qt::Vertical;
    if (m_arranged && orientation == m_splitter->orientation())
        return;
    m_arranged = true;
    m_splitter->setOrientation(orientation);
    wide ? m_splitter->setShare(u"timeline wide"_s, 0.6) : m_splitter->setShare(u"timeline"_s, 0.5);
}

} // namespace hindsight
