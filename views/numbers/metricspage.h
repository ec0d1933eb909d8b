// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/jobs/opennumbers.h"
#include "models/lists/openincident.h"
#include "views/axis/timeview.h"

#include <QScrollArea>

namespace hindsight {

class ChartPanel;
class ImportsSection;

/// The numbers of the incident: their chart in large, and where they come from.
class MetricsPage : public QScrollArea
{
    Q_OBJECT

public:
    MetricsPage(OpenIncident &incident, OpenNumbers &numbers, TimeView &view, QWidget *parent = nullptr);

    ChartPanel *panel() const { return m_chart; }

Q_SIGNALS:
    void importWanted();
    /// What can be done with a range or a moment of the chart.
    void menuWanted(const hindsight::TimeRange &range, const QPoint &at);
    void editWanted(const QString &event);
    void stepWanted(int by);

private:
    ChartPanel *m_chart;
    ImportsSection *m_imports;
};

} // namespace hindsight
