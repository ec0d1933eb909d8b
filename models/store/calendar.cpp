// SPDX-License-Identifier: GPL-3.0-or-later
#include "calendar.h"

#include "models/incident/timetext.h"
#include "models/incident/uid.h"
#include "models/incident/zones.h"
#include "texts.h"

#include <QLocale>
#include <QTimeZone>

#include <algorithm>

namespace hindsight {

Result<QList<CalendarMark>> marksOf(const Store &store, const QString &source)
{
    auto marks = store.all<CalendarMark>();
    if (!marks)
        return marks;
    marks->removeIf([&source](const CalendarMark &mark) { return mark.source != source || !mark.from.at || !mark.to.at; });
    std::ranges::stable_sort(*marks, {}, [](const CalendarMark &mark) { return *mark.from.at; });
    return marks;
}

Result<Step> markTime(Store &store, const MetricSource &source, const TimeRange &range, MarkEffect effect, std::optional<double> factor, const QString &note)
{
    if (range.from >= range.to)
        return failure(Error::Kind::Usage, StoreText::tr("A mark ends after it begins."));
    if (effect == MarkEffect::Scale && !(factor && *factor > 0))
        return failure(Error::Kind::Usage, StoreText::tr("How many times the usual is to be expected? A number above 0, like 1.5, says so."));
    if (effect != MarkEffect::Scale && factor)
        return failure(Error::Kind::Usage, StoreText::tr("Only a mark that scales has a factor."));
    const auto moment = [](qint64 at) { return Moment{.at = at, .precision = at % microsecondsPerMinute == 0 ? Precision::Minute : Precision::Second}; };
    const CalendarMark mark{
        .uid = newUid(), .source = source.uid, .from = moment(range.from), .to = moment(range.to), .effect = effect, .factor = factor, .note = note};
    return store.apply({created(mark)}, StoreText::tr("Time marked in “%1”: %2").arg(source.name, effectText(mark)));
}

Result<Step> removeMark(Store &store, const CalendarMark &mark) { return store.apply({removed(mark)}, StoreText::tr("Mark of a time removed")); }

Result<Step> setMarketZone(Store &store, const MetricSource &source, const QString &zone)
{
    // An abbreviation like "CET" is that of one season, and the clocks of a market change.
    if (!zone.isEmpty() && (!QTimeZone(zone.toUtf8()).isValid() || isZoneAbbreviation(zone)))
        return failure(Error::Kind::Usage, StoreText::tr("There is no time zone “%1”; Europe/Berlin is one.").arg(zone));
    MetricSource after = source;
    after.marketZone = zone;
    return store.apply({updated(source, after)},
                       zone.isEmpty() ? StoreText::tr("Weekdays and times of “%1” are those of its files").arg(source.name)
                                      : StoreText::tr("Weekdays and times of “%1” are those of %2").arg(source.name, zone));
}

QString effectText(const CalendarMark &mark)
{
    switch (mark.effect) {
    case MarkEffect::Exclude: break;
    case MarkEffect::Scale: return StoreText::tr("%1 times the usual").arg(QLocale().toString(mark.factor.value_or(1)));
    case MarkEffect::ExpectedDowntime: return StoreText::tr("expected downtime");
    }
    return StoreText::tr("left out of what is usual");
}

} // namespace hindsight
