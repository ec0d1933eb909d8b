// SPDX-License-Identifier: GPL-3.0-or-later
#include "metricspage.h"

#include "importssection.h"
#include "views/charts/chartpanel.h"
#include "views/theme/theme.h"

#include <QVBoxLayout>

namespace hindsight {

MetricsPage::MetricsPage(OpenIncident &incident, OpenNumbers &numbers, TimeView &view, QWidget *parent)
    : QScrollArea(parent)
    , m_chart(new ChartPanel(incident, numbers, view, this))
    , m_imports(new ImportsSection(incident.store(), this))
{
    setObjectName(QStringLiteral("metrics"));
    m_chart->standAlone();
    setAccessibleName(tr("Metrics"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget(this);
    content->setBackgroundRole(QPalette::Base);
    content->setAutoFillBackground(true);
    setWidget(content);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(pageMargin, grid, pageMargin, grid);
    layout->setSpacing(grid);
    layout->addWidget(m_chart, 1);
    layout->addWidget(m_imports);
    const auto readSource = [this, &incident] {
        m_imports->setSource(incident.incident().metricSource);
        m_imports->setVisible(!incident.incident().metricSource.isEmpty());
    };
    connect(&incident, &OpenIncident::changed, this, readSource);
    readSource();
    connect(m_imports, &ImportsSection::importWanted, this, &MetricsPage::importWanted);
    connect(m_chart, &ChartPanel::importWanted, this, &MetricsPage::importWanted);
    connect(m_chart->chart(), &MetricChart::menuWanted, this, &MetricsPage::menuWanted);
    connect(m_chart->chart(), &MetricChart::editWanted, this, &MetricsPage::editWanted);
    connect(m_chart->chart(), &MetricChart::stepWanted, this, &MetricsPage::stepWanted);
}

} // namespace hindsight
