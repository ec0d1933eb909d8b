// SPDX-License-Identifier: GPL-3.0-or-later
#include "rowclock.h"

#include "models/incident/zones.h"

#include <QCoreApplication>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 hour = 60 * microsecondsPerMinute;
constexpr qint64 day = 24 * hour;

QDate localDate(const Moment &moment) { return inZone(*moment.at, zoneNamed(moment.zone).value_or(QTimeZone(QTimeZone::UTC))).date(); }

/// Whether more rows are earlier than the one above them than later; those with a time that can be compared. Of two times without a day
/// that are far apart, midnight lies between.
bool isNewestFirst(const QList<TimelineRow> &rows, const TimeContext &context)
{
    int later = 0, earlier = 0;
    std::optional<qint64> last;
    TimeContext near = context;
    if (!near.date.isValid())
        near.date = QDate(2000, 1, 1);
    for (const TimelineRow &row : rows) {
        if (row.written.isEmpty())
            continue;
        const Moment moment = readWritten(row.written, near).moment;
        if (!moment.at || (row.isDay && moment.precision != Precision::Day))
            continue;
        near.date = localDate(moment);
        if (moment.precision == Precision::Day && !row.isDay)
            continue;
        if (last && *moment.at != *last) {
            const bool isFar = qAbs(*moment.at - *last) > 12 * hour && !readWritten(row.written, {}).moment.at && !row.isDay;
            ++((*moment.at > *last) != isFar ? later : earlier);
        }
        last = moment.at;
    }
    return earlier > later && earlier > 1;
}

} // namespace

RowClock::RowClock(const QList<TimelineRow> &rows, Reading &timesOf, bool areApproximate)
    : reading(timesOf)
    , approximate(areApproximate)
    , newestFirst(isNewestFirst(rows, timesOf.context))
{
    reading.context.before.reset();
}

RowClock::~RowClock() { reading.context.before.reset(); }

void RowClock::setDay(const TimelineRow &row)
{
    const Moment moment = readWritten(row.written, reading.context).moment;
    if (!moment.at)
        return;
    reading.context.date = localDate(moment);
    before.reset();
}

/// The time that is so many minutes after the beginning: the one that the document names T0, or the beginning that it states.
std::optional<Moment> RowClock::counted(const QString &written) const
{
    const auto minutes = minutesAfterStart(written);
    const auto began = std::ranges::find(reading.record.milestones, MilestoneKind::Began, &Milestone::kind);
    const Moment start = reading.start.at || began == reading.record.milestones.end() ? reading.start : began->at;
    if (!minutes || !start.at || start.precision == Precision::Day)
        return std::nullopt;
    return Moment{.at = *start.at + *minutes * microsecondsPerMinute, .precision = Precision::Minute, .written = written, .zone = start.zone};
}

/// Reads near the row before; times of day go on over midnight.
WrittenMoment RowClock::placed(const QString &written)
{
    TimeContext context = reading.context;
    context.before = newestFirst ? std::nullopt : before;
    WrittenMoment read = readWritten(written, context);
    const bool isAbove = newestFirst && before && read.moment.at && read.moment.precision != Precision::Day && *read.moment.at > *before + 12 * hour;
    if (isAbove && !readWritten(written, {}).moment.at) {
        context.date = context.date.addDays(-1);
        read = readWritten(written, context);
    }
    return read;
}

/// A year that puts a row about a whole year away from the row before is mistyped, as happens in January.
void RowClock::checkYear(const TimelineRow &row, Moment &moment)
{
    const auto near = before ? before : startOfDay(reading.context.date, QTimeZone(QTimeZone::UTC)); // the first row: of the title
    if (!near || !moment.at || qAbs(*moment.at - *near) < 300 * day)
        return;
    for (const int years : {1, -1}) {
        const QDateTime local = inZone(*moment.at, zoneNamed(moment.zone).value_or(QTimeZone(QTimeZone::UTC)));
        const qint64 by = local.msecsTo(local.addYears(years)) * 1000;
        const qint64 apart = *moment.at + by - *near;
        if (newestFirst ? apart > 2 * day || apart < -7 * day : apart < -2 * day || apart > 7 * day)
            continue;
        reading.findings.append({u"year-doubtful"_s, u"warning"_s, row.first,
                                 QCoreApplication::translate("Import", "“%1” is a year away from the row before it; it was read as of %2.")
                                     .arg(row.written, QString::number(local.date().year() + years))});
        moment.at = *moment.at + by;
        if (moment.end)
            moment.end = *moment.end + by;
        return;
    }
}

Moment RowClock::read(const TimelineRow &row)
{
    if (row.written.isEmpty())
        return {};
    if (const auto moment = counted(row.written)) {
        before = moment->at;
        return *moment;
    }
    WrittenMoment read = placed(row.written);
    Moment &moment = read.moment;
    if (!moment.at) {
        if (!read.problem.isEmpty())
            reading.findings.append({u"time-unread"_s, u"warning"_s, row.first, read.problem});
        return moment;
    }
    if (!read.doubt.isEmpty())
        reading.findings.append({u"time-doubtful"_s, u"warning"_s, row.first, read.doubt});
    checkYear(row, moment);
    if (moment.precision != Precision::Day) {
        reading.noteZone(moment.zone);
        before = moment.at;
    }
    reading.context.date = localDate(moment);
    if (approximate && (moment.precision == Precision::Minute || moment.precision == Precision::Second))
        moment.precision = Precision::Approximate;
    return moment;
}

} // namespace hindsight
