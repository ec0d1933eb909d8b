// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/insights/portfolio.h"

#include <QUuid>

namespace hindsight {

/// Microseconds UTC of "2024-07-20T10:15:00Z".
inline qint64 at(const QString &iso) { return QDateTime::fromString(iso, Qt::ISODate).toMSecsSinceEpoch() * 1000; }

inline Moment moment(const QString &iso)
{
    return iso.isEmpty()   ? Moment{}
        : iso.size() == 10 ? Moment{.at = at(iso + QStringLiteral("T00:00:00Z")), .precision = Precision::Day}
                           : Moment{.at = at(iso), .precision = Precision::Second};
}

/// A UUIDv7 that was made then.
inline QString uidOf(const QString &iso, int n = 0)
{
    const QString milliseconds = QStringLiteral("%1").arg(at(iso) / 1000, 12, 16, QLatin1Char('0'));
    return QStringLiteral("%1-%2-7000-8000-%3").arg(milliseconds.first(8), milliseconds.sliced(8)).arg(n, 12, 16, QLatin1Char('0'));
}

/// An incident that has milestones at these times; empty: none.
struct Times
{
    QString began = {}, detected = {}, acknowledged = {}, mitigated = {}, resolved = {};
};
inline Record incident(const QString &uid, const Times &times, IncidentKind kind = IncidentKind::Incident)
{
    Record record;
    record.incident.uid = uid;
    record.incident.kind = kind;
    const std::pair<MilestoneKind, QString> all[] = {{MilestoneKind::Began, times.began},
                                                     {MilestoneKind::Detected, times.detected},
                                                     {MilestoneKind::Acknowledged, times.acknowledged},
                                                     {MilestoneKind::Mitigated, times.mitigated},
                                                     {MilestoneKind::Resolved, times.resolved}};
    for (const auto &[milestone, time] : all) {
        if (!time.isEmpty())
            record.milestones.append({.uid = uid + QLatin1StringView(nameOf(milestone)), .incident = uid, .kind = milestone, .at = moment(time)});
    }
    return record;
}

inline QList<const Record *> pointers(const QList<Record> &records)
{
    QList<const Record *> list;
    for (const Record &record : records)
        list.append(&record);
    return list;
}

} // namespace hindsight
