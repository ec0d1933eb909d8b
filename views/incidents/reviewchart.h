// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/jobs/opennumbers.h"
#include "models/lists/openincident.h"
#include "views/axis/timeview.h"

#include <QWidget>

class QLabel;

namespace hindsight {

class MetricChart;

/// The success rate around the incident, with the event that one talks about marked, and what the rate was then. A picture for a
/// wall: it takes neither keys nor the mouse. Takes no room where the incident has no source of numbers.
class ReviewChart : public QWidget
{
    Q_OBJECT

public:
    explicit ReviewChart(OpenIncident &incident, QWidget *parent = nullptr);

    /// Asks for the numbers of the incident as it is now, and marks the event.
    void mark(const TimelineEvent &event);
    bool isReading() const { return m_numbers.isReading(); }

private:
    void ask();
    void readValue();

    OpenIncident &m_incident;
    OpenNumbers m_numbers;
    TimeView m_view;
    MetricChart *m_chart;
    QLabel *m_value;
    TimelineEvent m_event;
};

} // namespace hindsight
