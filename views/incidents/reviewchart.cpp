// SPDX-License-Identifier: GPL-3.0-or-later
#include "reviewchart.h"

#include "incidenttimes.h"
#include "models/incident/zones.h"
#include "models/lists/cells.h"
#include "views/charts/metricchart.h"
#include "views/controls/pagesection.h"
#include "views/theme/theme.h"

#include <QVBoxLayout>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

constexpr double besideEvent = 1.15; // of what stands beside the event on this page

} // namespace

ReviewChart::ReviewChart(OpenIncident &incident, QWidget *parent)
    : QWidget(parent)
    , m_incident(incident)
    , m_numbers(incident.store())
    , m_chart(new MetricChart(incident, m_numbers, m_view, this))
    , m_value(makeLabel({}, besideEvent, QFont::DemiBold, this))
{
    setObjectName(u"reviewChart"_s);
    m_chart->setTimesShown(true);
    m_chart->setFocusPolicy(Qt::NoFocus); // the keys step through the events
    m_chart->setAttribute(Qt::WA_TransparentForMouseEvents);
    fitToType(m_chart, [this] {
        m_chart->setFont(scaledFont(besideEvent, QFont::Normal));
        m_chart->setMinimumHeight(12 * m_chart->fontMetrics().height()); // four of them of the lines themselves
    });
    m_value->setObjectName(u"reviewValue"_s);
    m_value->setTextFormat(Qt::PlainText);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(grid / 2);
    layout->addWidget(m_value);
    layout->addWidget(m_chart, 1);
    connect(&m_numbers, &OpenNumbers::changed, this, [this] {
        ask(); // only now it is known how fine they are
        readValue();
    });
    hide();
}

void ReviewChart::mark(const TimelineEvent &event)
{
    m_event = event;
    const QString zone = m_incident.incident().zone;
    m_view.setZones({{zone.isEmpty() ? u"UTC"_s : zone, zoneNamed(zone).value_or(QTimeZone::utc())}}); // that of the times beside it
    m_view.setHovered(event.at.precision == Precision::Day ? QString() : event.uid);
    setVisible(!m_incident.incident().metricSource.isEmpty());
    ask();
    readValue();
}

void ReviewChart::ask()
{
    showWholeIncident(m_view, m_incident.record(), m_numbers.chart());
    m_numbers.show({.source = m_incident.incident().metricSource, .leastSeconds = leastBucket(m_view.range(), m_numbers.chart().finestSeconds)});
}

void ReviewChart::readValue()
{
    const ChartData &chart = m_numbers.chart();
    m_value->clear();
    if (chart.isEmpty() || !m_event.at.at || m_event.at.precision == Precision::Day)
        return;
    static const EntityInfo &entity = tableOf<TimelineEvent>().info;
    const QString time = cellText(entity.fields[entity.indexOf(u"at")], toValue(m_event.at), timeContextOf(m_incident.record()));
    const qint64 bucket = bucketAt(chart, *m_event.at.at);
    if (bucket < 0 || chart.lines.isEmpty())
        m_value->setText(tr("There are no numbers of %1.").arg(time));
    else
        m_value->setText(
            tr("%1 at %2: %3", "success rate, time, value").arg(quantityName(chart.request.quantity), time, exactText(chart, chart.lines.first(), bucket)));
}

} // namespace hindsight
