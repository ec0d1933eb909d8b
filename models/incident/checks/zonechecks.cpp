// SPDX-License-Identifier: GPL-3.0-or-later
// Zones that nobody named, or that do not hold at that time of the year.
#include "checks.h"
#include "models/incident/timedoubt.h"
#include "models/incident/timetext.h"
#include "models/incident/zones.h"

#include <QLocale>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

struct PlacedTime
{
    Moment at;
    QString uid; ///< of the part
};

/// Every time of day that tells the story, with where it stands.
QList<PlacedTime> timesOf(const Record &record)
{
    QList<PlacedTime> times;
    const auto add = [&](const Moment &moment, const QString &uid) {
        if (moment.at && moment.precision != Precision::Day)
            times.append({moment, uid});
    };
    for (const TimelineEvent &event : record.events)
        add(event.at, event.uid);
    for (const Milestone &milestone : record.milestones)
        add(milestone.at, milestone.uid);
    for (const ImpactWindow &window : record.windows) {
        add(window.from, window.uid);
        add(window.to, window.uid);
    }
    return times;
}

/// Whether the clocks of London, which people there go on to call GMT, were ahead of it.
bool isBritishSummer(const Moment &moment)
{
    static const QTimeZone london("Europe/London");
    return inZone(*moment.at, london).offsetFromUtc() != 0;
}

} // namespace

QList<RecordFinding> checkZones(const Record &record)
{
    QList<RecordFinding> findings;
    const QList<PlacedTime> times = timesOf(record);
    const auto add = [&](const char *rule, const QString &seen, const QString &text) {
        findings.append(findingAbout<Incident>(rule, {}, "zone", text));
        findings.last().seen = seen;
    };
    if (!times.isEmpty() && std::ranges::all_of(times, [](const PlacedTime &time) { return time.at.zone.isEmpty(); }))
        add("zone-missing", times.first().uid, CheckText::tr("No time names a time zone; all of them are taken as UTC."));

    // Whoever wrote it so wrote it so everywhere: asked once.
    for (const PlacedTime &time : times) {
        const auto doubt = isZoneAbbreviation(time.at.zone) ? doubtOf(time.at) : std::nullopt;
        if (!doubt)
            continue;
        add("zone-against-season", time.uid, doubt->sentence);
        break;
    }
    const auto gmt = std::ranges::find_if(
        times, [](const PlacedTime &time) { return time.at.zone.compare("GMT"_L1, Qt::CaseInsensitive) == 0 && isBritishSummer(time.at); });
    if (gmt != times.end())
        add("gmt-in-summer", gmt->uid,
            CheckText::tr("“%1” was written for %2, when clocks in Britain showed BST, an hour ahead of GMT. Was GMT meant, or the clock on the wall?")
                .arg(gmt->at.zone, dateText(gmt->at, gmt->at.zone)));
    return findings;
}

} // namespace hindsight
