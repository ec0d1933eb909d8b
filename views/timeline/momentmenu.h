// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/result.h"
#include "models/lists/openincident.h"
#include "views/charts/chartpicture.h"

#include <QMenu>

namespace hindsight {

/// What can be done with a moment or a brushed range of the timeline and the chart. Each is one step, and undone like any.
class MomentMenu : public QMenu
{
    Q_OBJECT

public:
    /// `scene`: of the chart, where there is one. `copies`: what of it can be copied.
    MomentMenu(OpenIncident &incident, TimeView &view, const TimeRange &range, const std::optional<ChartScene> &scene, const QList<QAction *> &copies,
               QWidget *parent);

Q_SIGNALS:
    /// An event of then is to be written.
    void eventWanted(const hindsight::Moment &at);
    /// Numbers were frozen for an event.
    void frozen(const QString &event, const QString &evidence);
    void backtestWanted();
    void explainWanted(const hindsight::TimeRange &range);
    void failed(const hindsight::Error &error);

private:
    QString shown(qint64 at) const;
    Moment momentAt(qint64 at) const;
    /// The event one works on, when it was at that moment: what is set then comes from it. Null: none.
    const TimelineEvent *eventOf(qint64 at) const;
    void addMilestones(qint64 at);
    void addSeverities(qint64 at);
    void setMilestone(MilestoneKind kind, qint64 at);
    void addWindow();
    void mark(MarkEffect effect);

    OpenIncident &m_incident;
    TimeView &m_view;
    TimeRange m_range;
};

} // namespace hindsight
