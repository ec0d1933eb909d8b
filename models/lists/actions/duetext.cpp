// SPDX-License-Identifier: GPL-3.0-or-later
#include "duetext.h"

#include "models/incident/due.h"
#include "models/incident/zones.h"

#include <QCoreApplication>

namespace hindsight {

namespace {

struct DueWords
{
    Q_DECLARE_TR_FUNCTIONS(DueWords)
};

} // namespace

DueState dueState(const ActionItem &action, qint64 now)
{
    constexpr qint64 soon = 7 * 24 * 60 * microsecondsPerMinute;
    if (isClosed(action.status) || !action.due.at)
        return DueState::None;
    if (isPast(action.due, now))
        return DueState::Overdue;
    return *action.due.at - now <= soon ? DueState::Soon : DueState::Later;
}

QString dueText(const ActionItem &action, qint64 now)
{
    const DueState state = dueState(action, now);
    if (state == DueState::None || state == DueState::Later)
        return {};
    const QTimeZone zone = zoneNamed(action.due.zone).value_or(QTimeZone::utc());
    const int days = int(inZone(now, zone).date().daysTo(inZone(*action.due.at, zone).date()));
    if (state == DueState::Overdue)
        return days == 0 ? DueWords::tr("late since today") : DueWords::tr("%n day(s) late", nullptr, -days);
    return days == 0 ? DueWords::tr("today") : days == 1 ? DueWords::tr("tomorrow") : DueWords::tr("in %n days", nullptr, days);
}

} // namespace hindsight
