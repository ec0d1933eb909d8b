// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/metrics/ranges.h"

#include <QHash>
#include <QObject>
#include <QTimeZone>

#include <optional>

namespace hindsight {

/// What one key or button zooms by.
inline constexpr double zoomStep = 0.8;

/// The zone that somebody chose to see times in, which an incident begins with where it has it; empty: nothing yet.
QString chosenZone();
void setChosenZone(const QString &name);

/// What the lanes and the chart share: the visible range, the zone its clocks show, the moment and the event one looks at, and
/// what is brushed. Times are microseconds UTC.
class TimeView : public QObject
{
    Q_OBJECT

public:
    /// A zone under the name it is to have.
    struct Zone
    {
        QString name;
        QTimeZone zone;
        bool operator==(const Zone &) const = default;
    };

    explicit TimeView(QObject *parent = nullptr);

    /// What there is to see: the incident, and all there are numbers of. The first time the incident is shown.
    void setWhole(const TimeRange &incident, const TimeRange &everything);
    /// Between ten seconds and a bit more than everything, and not beside it.
    void setRange(TimeRange range);
    const TimeRange &range() const { return m_range; }
    /// Factor below 1: nearer. What is at `around` stays where it is.
    void zoom(double factor, qint64 around);
    /// By a share of what is visible; above 0: later.
    void pan(double share);
    /// The whole incident; when that is shown, everything.
    void showAll();
    /// Moves as little as needed for the moment to be seen.
    void reveal(qint64 at);

    void setZones(const QList<Zone> &zones);
    const QList<Zone> &zones() const { return m_zones; }
    const Zone &zone() const { return m_zones[m_zone]; }
    void nextZone();

    void setCrosshair(std::optional<qint64> at);
    std::optional<qint64> crosshair() const { return m_crosshair; }
    void setSelection(std::optional<TimeRange> range);
    std::optional<TimeRange> selection() const { return m_selection; }
    /// uid of the event under the pointer; empty: none.
    void setHovered(const QString &event);
    const QString &hovered() const { return m_hovered; }
    /// uid of the event one works on; empty: none.
    void setCurrent(const QString &event);
    const QString &current() const { return m_current; }
    /// Times that the numbers suggest and nobody has accepted.
    void setSuggested(const TimeRanges &ranges);
    const TimeRanges &suggested() const { return m_suggested; }

    /// Room for names and scales, wanted by whoever stands here; all get the widest.
    void wantMargins(const QObject *who, int left, int right);
    int leftMargin() const;
    int rightMargin() const;

Q_SIGNALS:
    void rangeChanged();
    void zoneChanged();
    void crosshairChanged();
    void selectionChanged();
    void hoveredChanged();
    void currentChanged();
    void suggestedChanged();
    void marginsChanged();

private:
    struct Margins
    {
        int left;
        int right;
    };
    TimeRange limits() const;

    TimeRange m_incident, m_everything;
    TimeRange m_range;
    QList<Zone> m_zones;
    qsizetype m_zone = 0;
    std::optional<qint64> m_crosshair;
    std::optional<TimeRange> m_selection;
    QString m_hovered, m_current;
    TimeRanges m_suggested;
    QHash<const QObject *, Margins> m_margins;
};

} // namespace hindsight
