// SPDX-License-Identifier: GPL-3.0-or-later
#include "hindsightpage.h"

#include "alertsection.h"
#include "calendarsection.h"
#include "costsection.h"
#include "losssection.h"
#include "pictureaccess.h"
#include "suggestionsection.h"
#include "views/controls/messagebar.h"
#include "views/controls/pagesection.h"
#include "views/theme/theme.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

HindsightPage::HindsightPage(OpenIncident &incident, OpenSuggestions &suggestions, TimeView &view, QWidget *parent)
    : QScrollArea(parent)
    , m_incident(incident)
    , m_suggestions(suggestions)
    , m_messages(new MessageBar(this))
    , m_sections(new QWidget(this))
    , m_windows(new SuggestionSection(incident, suggestions, view, m_sections))
    , m_cost(new CostSection(incident, suggestions, view, m_sections))
    , m_loss(new LossSection(suggestions, view, m_sections))
    , m_alerts(new AlertSection(incident, view, m_sections))
    , m_calendar(new CalendarSection(incident, view, m_sections))
{
    installPictureAccess();
    setObjectName(u"hindsight"_s);
    setAccessibleName(tr("In hindsight"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    auto *empty = new EmptyState(u"view-statistics"_s, tr("No numbers yet"),
                                 tr("With the transactions of the time, this page says when the impact began and ended, what was missing, where the loss is, "
                                    "and which alert would have caught it."),
                                 this);
    m_empty = empty;
    QPushButton *import = empty->addButton(tr("Import transactions"), u"document-import"_s);
    import->setObjectName(u"importTransactions"_s);
    connect(import, &QPushButton::clicked, this, &HindsightPage::importWanted);
    auto *sections = new QVBoxLayout(m_sections);
    sections->setContentsMargins({});
    sections->setSpacing(3 * grid);
    sections->addWidget(m_windows);
    sections->addWidget(m_cost);
    sections->addWidget(m_loss);
    sections->addWidget(m_alerts);
    sections->addWidget(m_calendar);

    auto *content = new QWidget(this);
    content->setBackgroundRole(QPalette::Base);
    content->setAutoFillBackground(true);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(pageMargin, pageMargin, pageMargin, 3 * pageMargin);
    layout->setSpacing(grid);
    layout->addWidget(m_messages);
    layout->addWidget(m_empty);
    layout->addWidget(m_sections);
    layout->addStretch();
    setWidget(content);
    connect(&incident, &OpenIncident::changed, this, &HindsightPage::readIncident);
    connect(&incident.store(), &Store::changed, this, [this](const Step &step) {
        const auto touches
            = [](const Change &change) { return change.entity == "batch"_L1 || change.entity == "metric_source"_L1 || change.entity == "calendar_mark"_L1; };
        if (isVisible() && std::ranges::any_of(step.changes, touches))
            readIncident();
    });
    connect(&suggestions, &OpenSuggestions::failed, this, [this](const Error &error) { m_messages->complain(error, {}, u"reading"_s); });
    connect(&suggestions, &OpenSuggestions::changed, this, [this] { m_messages->clear(u"reading"_s); });
    connect(m_windows, &SuggestionSection::explainWanted, this, &HindsightPage::explain);
    readIncident();
}

void HindsightPage::explain(const TimeRange &range)
{
    m_suggestions.explain(range);
    ensureWidgetVisible(m_loss, 0, pageMargin);
}

void HindsightPage::goToAlerts()
{
    ensureWidgetVisible(m_alerts, 0, pageMargin);
    m_alerts->rule()->setFocus();
    m_alerts->rule()->selectAll();
}

bool HindsightPage::isReading() const { return m_alerts->isReading(); }

void HindsightPage::showEvent(QShowEvent *event)
{
    QScrollArea::showEvent(event);
    if (!m_incident.incident().metricSource.isEmpty())
        m_alerts->read(); // not before somebody looks: it takes a second or two
}

void HindsightPage::readIncident()
{
    const bool has = !m_incident.incident().metricSource.isEmpty();
    m_empty->setVisible(!has);
    m_sections->setVisible(has);
    if (has && isVisible())
        m_alerts->read();
}

} // namespace hindsight
