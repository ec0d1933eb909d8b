// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/record.h"
#include "models/metrics/ranges.h"
#include "models/metrics/timeaxis.h"

#include <QFont>
#include <QPalette>
#include <QPixmap>
#include <QRect>

#include <array>
#include <map>
#include <optional>
#include <vector>

class QPainter;

namespace hindsight {

/// The events of an incident in lanes, one per kind; knows where each stands.
class LanePicture
{
public:
    struct Event
    {
        QString uid;
        qint64 at = 0;
        std::optional<qint64> end = {};
        EventKind kind = EventKind::Note;
        QString text = {};        ///< Markdown
        bool isKey = true;
        int row = 0;              ///< of all rows
        QString label = {};         ///< the text in one plain line; made when it is to be painted first
        std::vector<int> ends = {}; ///< where each of its letters ends, in pixels
    };

    LanePicture() = default;
    /// What has no time is in no lane.
    explicit LanePicture(const Record &record);

    /// Gives the lanes the height there is: up to three rows each, so that labels have room. Returns the height they take.
    int layOut(int height, const QFont &font);
    /// With one row each.
    int leastHeight(const QFont &font) const;
    int nameWidth(const QFont &font) const;
    bool isEmpty() const { return m_lanes.empty(); }

    /// The names at the left of the axis, bars, milestones and events on it; events in one place are one mark that tells how many
    /// more there are. `now` ends windows that are open.
    /// `suggested`: times that nobody accepted yet, as dashed outlines.
    void paint(QPainter &painter, const TimeAxis &axis, int top, const QPalette &palette, qint64 now, const QString &current, const TimeRanges &suggested);
    /// A ring around an event.
    void paintHovered(QPainter &painter, const TimeAxis &axis, int top, const QPalette &palette, const QString &uid) const;
    /// An event that is being dragged, where it is now, with its time.
    void paintMoved(QPainter &painter, const TimeAxis &axis, int top, const QPalette &palette, const QString &uid, qint64 to, const QString &time) const;
    /// uid of the event whose mark or label was painted at a place; empty: none.
    QString eventAt(const QPoint &place, const TimeAxis &axis, int top) const;
    /// Where an event's mark stands.
    QRect markOf(const Event &event, const TimeAxis &axis, int top) const;
    /// In order of time.
    const std::vector<Event> &events() const { return m_events; }
    const Event *find(const QString &uid) const;

private:
    struct Lane
    {
        EventKind kind;
        int first = 0; ///< of its rows
        int rows = 1;
    };
    /// Events in one place, as they are painted: under the mark and with the label of the last of them.
    struct Shown
    {
        int x;
        size_t event;
        int others = 0; ///< under the same mark
        bool isKey = false;
        int end = 0;    ///< of label and bar
    };
    const QPixmap &mark(EventKind kind, bool isKey, double scale, const QPalette &palette);
    /// Decides what is painted where.
    void gather(const TimeAxis &axis);
    void paintLanes(QPainter &painter, const TimeAxis &axis, int top, const QPalette &palette) const;
    void paintWindows(QPainter &painter, const TimeAxis &axis, int top, const QPalette &palette, qint64 now) const;
    void paintSuggested(QPainter &painter, const TimeAxis &axis, int top, const QPalette &palette, const TimeRanges &suggested) const;
    /// In `room` pixels; returns where it ends.
    int paintLabel(QPainter &painter, const Shown &shown, const QPoint &place, int room, const QPalette &palette);
    int labelLeft(const Event &event, const TimeAxis &axis) const;

    std::vector<Lane> m_lanes;
    std::vector<Event> m_events;
    QList<ImpactWindow> m_windows;
    std::vector<size_t> m_lasting; ///< events that have an end
    std::vector<qint64> m_milestones;
    std::array<int, std::size(eventKindNames)> m_counts{}; ///< events per kind
    std::optional<QFont> m_measured; ///< what the letters of the events were measured in
    int m_rowHeight = 24;
    int m_markSide = 12;
    std::map<std::pair<int, bool>, QPixmap> m_marks;
    double m_marksScale = 0;
    qint64 m_marksPalette = 0;
    std::map<int, std::vector<Shown>> m_shown; ///< per row
};

/// From the first to the last moment of what has a time of day: events, impact windows, milestones. No value: nothing has.
std::optional<TimeRange> extentOf(const Record &record);
/// Text of a Markdown paragraph in one line, without its marks.
QString plainLine(const QString &markdown);

} // namespace hindsight
