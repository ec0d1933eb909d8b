// SPDX-License-Identifier: GPL-3.0-or-later
#include "counts.h"

#include "models/incident/milestones.h"

#include <algorithm>

namespace hindsight {

namespace {

template <class Part, class Name> QStringList distinct(const QList<Part> &parts, Name name)
{
    QStringList names;
    for (const Part &part : parts) {
        if (const QString text = name(part); !text.isNull() && !names.contains(text))
            names.append(text);
    }
    return names;
}

QStringList services(const Record &record, ServicePart part)
{
    return distinct(record.services, [&](const ServiceRole &role) { return role.part == part ? role.service : QString(); });
}

QStringList categories(const Record &record, CauseKind kind)
{
    return distinct(record.causes, [&](const Cause &cause) {
        return cause.kind != kind ? QString() : cause.category.isEmpty() ? QStringLiteral("") : cause.category;
    });
}

/// What an incident is counted under; empty: not at all.
QStringList labelsOf(const Record &record, CountBy by, const QStringList &levels)
{
    const auto orUnknown = [](QStringList names) { return names.isEmpty() ? QStringList(QStringLiteral("")) : names; };
    switch (by) {
    case CountBy::Severity: return {worstSeverity(record.severities, levels)};
    case CountBy::Origin: return orUnknown(services(record, ServicePart::Origin));
    case CountBy::Affected: return hasImpact(record.incident.kind) ? orUnknown(services(record, ServicePart::Affected)) : QStringList();
    case CountBy::DetectionSource:
        if (!hasImpact(record.incident.kind))
            return {};
        return {record.incident.detectionSource == DetectionSource::Unknown ? QStringLiteral("")
                                                                            : QString::fromLatin1(nameOf(record.incident.detectionSource))};
    case CountBy::Trigger: return orUnknown(categories(record, CauseKind::Trigger));
    case CountBy::Cause: return orUnknown(categories(record, CauseKind::ContributingFactor));
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

QList<Group> groupsOf(const QList<const Record *> &incidents, CountBy by, const QStringList &levels)
{
    QList<Group> groups;
    QHash<QString, qsizetype> places;
    for (const Record *record : incidents) {
        const QStringList names = labelsOf(*record, by, levels);
        for (const QString &name : names) {
            const auto known = places.constFind(name);
            const qsizetype place = known == places.constEnd() ? groups.size() : *known;
            if (known == places.constEnd()) {
                places.insert(name, place);
                groups.append({name.isNull() ? QStringLiteral("") : name, {}});
            }
            groups[place].incidents.append(record->incident.uid);
        }
    }
    std::ranges::stable_sort(groups, {}, [&](const Group &group) {
        const qsizetype level = by == CountBy::Severity ? levels.indexOf(group.name) : 0;
        return std::tuple(group.name.isEmpty(), level < 0 ? levels.size() : level, -group.incidents.size(), group.name);
    });
    return groups;
}

QList<GroupOverTime> overTime(const QList<const Record *> &incidents, CountBy by, const QStringList &levels, const QList<Period> &spans)
{
    QHash<QString, qsizetype> spanOf; // by uid
    for (const Record *record : incidents) {
        const auto at = countedAt(*record);
        const auto span = at ? std::ranges::find_if(spans, [&](const Period &one) { return one.contains(*at); }) : spans.end();
        if (span != spans.end())
            spanOf.insert(record->incident.uid, span - spans.begin());
    }
    QList<GroupOverTime> groups;
    const auto whole = groupsOf(incidents, by, levels);
    for (const Group &group : whole) {
        GroupOverTime one{group.name, QList<QStringList>(spans.size())};
        for (const QString &uid : group.incidents) {
            if (const auto span = spanOf.constFind(uid); span != spanOf.constEnd())
                one.incidents[*span].append(uid);
        }
        groups.append(std::move(one));
    }
    return groups;
}

} // namespace hindsight
