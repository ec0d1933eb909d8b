// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading.h"
#include "writtentime.h"

namespace hindsight {

/// A row of a timeline: what is written for its time, what happened, and where it stands. All shapes of timelines become rows.
struct TimelineRow
{
    QString written = {}; ///< empty: the row says no time
    QString text = {};    ///< Markdown
    int first = 0;        ///< lines of the source, both inclusive
    int last = 0;
    bool isDay = false;   ///< no row: the day of those that follow
    QString actor = {};   ///< who, where a column says it
};

/// The one place that knows date and zone on the walk through the rows: a row without a date is on the day of the row before it, or on
/// the next one when midnight lies between (on the day before, in a list whose newest row is the first).
class RowClock
{
public:
    RowClock(const QList<TimelineRow> &rows, Reading &reading, bool areApproximate);
    ~RowClock();
    Q_DISABLE_COPY_MOVE(RowClock)

    void setDay(const TimelineRow &row);
    Moment read(const TimelineRow &row);

private:
    WrittenMoment placed(const QString &written);
    std::optional<Moment> counted(const QString &written) const;
    void checkYear(const TimelineRow &row, Moment &moment);

    Reading &reading;
    bool approximate;
    bool newestFirst = false;
    std::optional<qint64> before = {};
};

} // namespace hindsight
