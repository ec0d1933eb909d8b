// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chartpicture.h"
#include "models/jobs/opennumbers.h"
#include "models/lists/openincident.h"
#include "views/axis/timewidget.h"

namespace hindsight {

/// The numbers of the open incident over time, with its milestones and impact windows.
class MetricChart : public TimeWidget
{
    Q_OBJECT

public:
    MetricChart(OpenIncident &incident, OpenNumbers &numbers, TimeView &view, QWidget *parent);

    /// With labels at its time axis, where no ruler stands above it.
    void setTimesShown(bool shown);
    ChartScene scene() const;
    /// What is read at the crosshair: the time of the bucket, then each line, or that there is no data; empty without one.
    QStringList readout() const;
    /// What a person who does not see it is told: what it shows, over which time, and the extremes of each line.
    QString summary() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintPicture(QPainter &painter) override;
    void paintOver(QPainter &painter) override;
    QString eventAt(const QPoint &place) const override;
    qint64 snapped(qint64 at) const override;
    qint64 snappedEnd(qint64 at) const override;
    qint64 nextStop(qint64 at, int direction) const override;
    void changeEvent(QEvent *event) override;

private:
    struct Reading
    {
        QString text;
        QColor colour = {}; ///< of the line it is about
    };
    QList<Reading> readings() const;
    void readNumbers();
    void paintReadout(QPainter &painter) const;

    OpenIncident &m_incident;
    OpenNumbers &m_numbers;
    bool m_timesShown = false;
};

/// The milestones and impact windows of a record, as a chart marks them. `now` ends what is open.
QList<ChartMark> marksOf(const Record &record);
TimeRanges impactOf(const Record &record, qint64 now);

} // namespace hindsight
