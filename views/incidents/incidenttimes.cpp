// SPDX-License-Identifier: GPL-3.0-or-later
#include "incidenttimes.h"

#include "views/timeline/lanepicture.h"

#include <QDateTime>

namespace hindsight {

void showWholeIncident(TimeView &view, const Record &record, const ChartData &numbers)
{
    std::optional<TimeRange> known;
    if (!numbers.known.isEmpty())
        known = {numbers.known.first().from, numbers.known.last().to};
    const qint64 now = QDateTime::currentMSecsSinceEpoch() * 1000;
    const TimeRange hour{now - 60 * microsecondsPerMinute, now};
    TimeRange whole = extentOf(record).value_or(known.value_or(hour));
    // A single moment is looked at with what is around it.
    if (const qint64 least = 20 * microsecondsPerMinute; whole.to - whole.from < least)
        whole = {whole.from - least / 2, whole.from + least};
    view.setWhole(whole, known.value_or(whole));
}

} // namespace hindsight
