// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metricchart.h"

#include <QPointer>

class QComboBox;
class QStackedWidget;

namespace hindsight {

class EmptyState;
class FlowLayout;
class MenuButton;
class MessageBar;

/// What was last chosen for a chart, which the next incident's begins with; empty: nothing yet.
QVariantMap chosenChart();
void setChosenChart(const QVariantMap &choice);

/// The chart with what is chosen for it: quantity, attribute, width of the buckets, currency, and which lines are on.
class ChartPanel : public QWidget
{
    Q_OBJECT

public:
    ChartPanel(OpenIncident &incident, OpenNumbers &numbers, TimeView &view, QWidget *parent);

    MetricChart *chart() const { return m_chart; }
    /// Where no lanes stand above it: with times at its axis, and buttons to move in them.
    void standAlone();
    /// What can be copied of the chart, for a menu.
    QList<QAction *> copyActions() const { return m_copies; }

Q_SIGNALS:
    /// Numbers are to be imported for the incident.
    void importWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitEmpty();
    void readIncident();
    void readNumbers();
    void ask();
    /// With usual buckets that fit what is in sight.
    void askFor(ChartRequest request);
    void fillLegend();
    void readHidden();

    OpenIncident &m_incident;
    OpenNumbers &m_numbers;
    MetricChart *m_chart;
    MessageBar *m_messages;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QWidget *m_content;
    QComboBox *m_quantity, *m_by, *m_bucket, *m_currency;
    FlowLayout *m_bar;
    QWidget *m_legend;
    FlowLayout *m_legendLayout;
    QList<QAction *> m_copies;
};

} // namespace hindsight
