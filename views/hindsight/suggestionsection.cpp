// SPDX-License-Identifier: GPL-3.0-or-later
#include "suggestionsection.h"

#include "markmenu.h"
#include "models/incident/milestones.h"
#include "models/metrics/detection/windowtexts.h"
#include "models/store/calendar.h"
#include "models/store/numbers/measured.h"
#include "views/axis/ruler.h"
#include "views/charts/metricchart.h"
#include "views/controls/chipbutton.h"
#include "views/controls/flowlayout.h"
#include "views/controls/messagebar.h"
#include "views/controls/pagesection.h"
#include "views/controls/rowtable.h"
#include "views/theme/theme.h"
#include "windowpicture.h"

#include <QLabel>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

constexpr int columns = 7, whereColumn = 3, firstNumber = 5;
constexpr int mostRowsInSight = 8;

} // namespace

SuggestionSection::SuggestionSection(OpenIncident &incident, OpenSuggestions &suggestions, TimeView &view, QWidget *parent)
    : QWidget(parent)
    , m_incident(incident)
    , m_suggestions(suggestions)
    , m_view(view)
    , m_section(new PageSection(tr("When it was"), this))
    , m_sentence(makeLabel({}, textSize, QFont::Normal, this))
    , m_rule(makeMuted({}, this))
    , m_rows(new QStandardItemModel(0, columns, this))
    , m_table(new QTableView(this))
    , m_picture(new WindowPicture(view, this))
    , m_buttons(new QWidget(this))
{
    setObjectName(u"suggestions"_s);
    m_sentence->setObjectName(u"suggestionSentence"_s);
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    m_rule->setObjectName(u"suggestionRule"_s);
    m_rule->setWordWrap(true);
    m_rule->setTextFormat(Qt::PlainText);
    m_rule->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_table->setObjectName(u"suggestionTable"_s);
    m_table->setAccessibleName(tr("Windows in which the numbers were out of order"));
    m_table->setModel(m_rows);
    showRows(m_table);
    keepFitting(m_table, whereColumn, mostRowsInSight);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    auto *flow = new FlowLayout(m_buttons);
    flow->setSpacing(grid);
    const auto button = [&](const QString &name, const QString &icon, const QString &toolTip) {
        QPushButton *made = makeButton(name, {}, icon, m_buttons);
        made->setToolTip(toolTip);
        flow->addWidget(made);
        return made;
    };
    m_begin = button(u"acceptBegin"_s, u"dialog-ok"_s, tr("As when it began, measured; what was stated stays beside it"));
    m_end = button(u"acceptEnd"_s, u"dialog-ok"_s, tr("As when it was resolved, measured; what was stated stays beside it"));
    m_window = button(u"acceptWindow"_s, u"list-add"_s, tr("With its attribute, the share that failed, and the rule as a note"));
    m_window->setText(tr("Add as an impact window"));
    m_explain = button(u"explainWindow"_s, u"view-statistics"_s, tr("Which attribute values hold the loss of this time"));
    m_explain->setText(tr("Where the loss is"));
    connect(m_picture, &WindowPicture::moved, this, [this](const TimeRange &range) {
        m_movedFrom = current()->range();
        m_moved = range;
        readCurrent();
    });
    auto *marks = new MarkMenu(m_buttons);
    m_mark = new MenuButton(tr("Mark this time"), marks, m_buttons);
    m_mark->setObjectName(u"markWindow"_s);
    m_mark->setToolTip(tr("In the calendar of the numbers: what it was is known, and is not usual"));
    flow->addWidget(m_mark);
    connect(marks, &MarkMenu::effectChosen, this, &SuggestionSection::mark);
    connect(m_begin, &QPushButton::clicked, this, [this] { accept(MilestoneKind::Began, range().from); });
    connect(m_end, &QPushButton::clicked, this, [this] { accept(MilestoneKind::Resolved, range().to); });
    connect(m_window, &QPushButton::clicked, this, &SuggestionSection::addWindow);
    connect(m_explain, &QPushButton::clicked, this, [this] { Q_EMIT explainWanted(range()); });

    m_section->add(m_sentence);
    m_section->add(m_table);
    m_section->add(m_picture);
    m_section->add(m_rule);
    m_section->add(m_buttons);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_section);

    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &SuggestionSection::readCurrent);
    connect(&suggestions, &OpenSuggestions::changed, this, &SuggestionSection::fill);
    connect(&suggestions, &OpenSuggestions::readingChanged, this, &SuggestionSection::fill);
    connect(&incident, &OpenIncident::changed, this, &SuggestionSection::readCurrent);
    connect(&view, &TimeView::zoneChanged, this, &SuggestionSection::fill);
    fitToType(m_table, [this] { fill(); });
}

void SuggestionSection::fill()
{
    const int row = m_table->currentIndex().row();
    m_rows->removeRows(0, m_rows->rowCount());
    m_rows->setHorizontalHeaderLabels({tr("What"), tr("From (%1)").arg(m_view.zone().name), tr("To"), tr("Where"), tr("Series"), tr("Was"), tr("Usually")});
    alignNumbers(m_rows, firstNumber);
    qsizetype worst = 0;
    const QList<Suggestion> &all = m_suggestions.suggestions();
    for (qsizetype i = 0; i < all.size(); ++i) {
        const DetectedWindow &window = all[i].window;
        const auto series = fromName<PaymentSeries>(window.series);
        const QString texts[] = {labelOf(window.kind),
                                 momentText(all[i].range().from, m_view),
                                 momentText(all[i].range().to, m_view),
                                 whereText(window),
                                 series ? labelOf(*series) : window.series,
                                 valueText(window, window.observed),
                                 valueText(window, window.expected)};
        QList<QStandardItem *> items;
        for (const QString &text : texts) {
            auto *item = new QStandardItem(text);
            item->setToolTip(text);
            if (items.size() >= firstNumber)
                item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            items.append(item);
        }
        m_rows->appendRow(items);
        const auto weight = [](const DetectedWindow &some) {
            return (some.kind == WindowCause::Incident ? 2 : some.kind == WindowCause::ShareDrop ? 1 : 0) + some.score;
        };
        if (weight(window) > weight(all[worst].window))
            worst = i;
    }
    const bool any = !all.isEmpty();
    m_sentence->setText(any ? tr("The numbers suggest, and change nothing by themselves. Chosen is the window below that stands out most.")
                            : m_suggestions.isReading() ? tr("Reading the numbers\u2026")
                                                        : tr("Nothing in the numbers near this incident stands out of what is usual."));
    m_table->setVisible(any);
    if (any) {
        fitRows(m_table);
        m_table->selectRow(row >= 0 && row < all.size() ? row : int(worst));
    }
    readCurrent();
}

const Suggestion *SuggestionSection::current() const
{
    const int row = m_table->currentIndex().row();
    return row >= 0 && row < m_suggestions.suggestions().size() ? &m_suggestions.suggestions()[row] : nullptr;
}

TimeRange SuggestionSection::range() const
{
    const TimeRange suggested = current()->range();
    return m_movedFrom == suggested ? m_moved : suggested;
}

void SuggestionSection::readCurrent()
{
    const Suggestion *suggestion = current();
    for (QWidget *widget : {static_cast<QWidget *>(m_picture), static_cast<QWidget *>(m_rule), m_buttons})
        widget->setVisible(suggestion);
    if (!suggestion)
        return;
    const TimeRange shown = range();
    m_picture->show(*suggestion, shown, marksOf(m_incident.record()));
    m_rule->setText(ruleText(suggestion->window, suggestion->step));
    const Record &record = m_incident.record();
    const bool writes = !m_incident.store().isReadOnly() && m_incident.exists();
    const auto offer = [&](QPushButton *button, MilestoneKind kind, qint64 at, const QString &take, const QString &taken) {
        const bool has = measuredAt(record, kind) == at;
        button->setText((has ? taken : take).arg(momentText(at, m_view)));
        button->setEnabled(writes && !has && applies(kind, record.incident.kind));
    };
    offer(m_begin, MilestoneKind::Began, shown.from, tr("Accept: began %1"), tr("Accepted: began %1"));
    offer(m_end, MilestoneKind::Resolved, shown.to, tr("Accept: resolved %1"), tr("Accepted: resolved %1"));
    const bool hasWindow
        = std::ranges::any_of(record.windows, [&](const ImpactWindow &window) { return window.from.at == shown.from && window.to.at == shown.to; });
    m_mark->setEnabled(writes);
    m_window->setEnabled(writes && !hasWindow && hasImpact(record.incident.kind));
}

void SuggestionSection::accept(MilestoneKind kind, qint64 at)
{
    const Precision precision = at % microsecondsPerMinute == 0 ? Precision::Minute : Precision::Second;
    m_incident.apply({measuredMilestone(m_incident.record(), kind, {.at = at, .precision = precision, .zone = m_incident.incident().zone})},
                     tr("%1 accepted from the numbers", "a milestone").arg(labelOf(kind)));
}

void SuggestionSection::mark(MarkEffect effect)
{
    const auto source = m_incident.store().metricSource(m_suggestions.source());
    const auto step
        = source ? markTime(m_incident.store(), *source, range(), effect, {}, labelOf(current()->window.kind)) : Result<Step>(std::unexpected(source.error()));
    if (!step)
        m_section->messages()->complain(step.error(), {}, u"mark"_s);
}

void SuggestionSection::addWindow()
{
    DetectedWindow window = current()->window;
    window.from = range().from / microsecondsPerSecond;
    window.to = range().to / microsecondsPerSecond;
    m_incident.add(measuredWindow(m_incident.record(), window, current()->step));
}

} // namespace hindsight
