// SPDX-License-Identifier: GPL-3.0-or-later
#include "recurrence.h"

#include "models/incident/milestones.h"

#include <QSet>

#include <algorithm>
#include <iterator>
#include <numeric>

namespace hindsight {

namespace {

/// Which incidents have a cause in common: a number per incident, the same for all that are joined.
class Families
{
public:
    explicit Families(const Portfolio &portfolio)
        : m_parents(portfolio.incidents.size())
    {
        std::iota(m_parents.begin(), m_parents.end(), 0);
        for (qsizetype i = 0; i < portfolio.incidents.size(); ++i)
            m_places.insert(portfolio.incidents[i].incident.uid, i);
        for (const Record &record : portfolio.incidents) {
            for (const Link &link : record.links) {
                if (link.kind == LinkKind::SameCause || link.kind == LinkKind::CausedBy || link.kind == LinkKind::DuplicateOf)
                    join(record.incident.uid, link.other);
            }
        }
        for (const ActionItem &action : portfolio.actions) {
            for (const QString &other : action.incidents)
                join(action.incidents.first(), other);
        }
        for (qsizetype i = 0; i < portfolio.incidents.size(); ++i)
            m_members[top(i)].append(i);
    }
    QList<qsizetype> family(const QString &incident) const
    {
        const auto place = m_places.constFind(incident);
        return place == m_places.constEnd() ? QList<qsizetype>() : m_members.value(top(*place));
    }

private:
    qsizetype top(qsizetype place) const
    {
        while (m_parents[size_t(place)] != place)
            place = m_parents[size_t(place)];
        return place;
    }
    void join(const QString &a, const QString &b)
    {
        const auto first = m_places.constFind(a), second = m_places.constFind(b);
        if (first == m_places.constEnd() || second == m_places.constEnd())
            return;
        const qsizetype one = top(*first), other = top(*second);
        m_parents[size_t(std::max(one, other))] = std::min(one, other);
    }

    std::vector<qsizetype> m_parents;
    QHash<QString, qsizetype> m_places;
    QHash<qsizetype, QList<qsizetype>> m_members;
};

} // namespace

QList<Recurrence> recurrencesOf(const Portfolio &portfolio, const Closings &closings)
{
    constexpr qint64 day = 24 * 60 * microsecondsPerMinute;
    const Families families(portfolio);
    QHash<QString, const Record *> records;
    for (const Record &record : portfolio.incidents)
        records.insert(record.incident.uid, &record);
    QList<Recurrence> found;
    for (const ActionItem &action : portfolio.actions) {
        const Record *earlier = action.incidents.isEmpty() ? nullptr : records.value(action.incidents.first());
        const auto promised = earlier ? countedAt(*earlier) : std::nullopt;
        const auto closed = closedAt(action, closings);
        if (!promised || (isClosed(action.status) && !closed))
            continue;
        for (const qsizetype place : families.family(earlier->incident.uid)) {
            const Record &later = portfolio.incidents[place];
            const auto began = countedAt(later);
            if (&later == earlier || !hasImpact(later.incident.kind) || !began || *began <= *promised || (closed && *closed <= *began))
                continue;
            Recurrence one{earlier->incident.uid, later.incident.uid, action.uid, *began};
            if (const auto due = dayOrTime(action.due)) {
                const qint64 late = *began - *due;
                one.daysLate = late >= 0 ? late / day : -((-late + day - 1) / day);
            }
            one.impact = impactTime(later.windows, portfolio.now);
            found.append(one);
        }
    }
    std::ranges::stable_sort(found, [](const Recurrence &a, const Recurrence &b) {
        return std::tuple(a.daysLate.has_value(), a.daysLate.value_or(0), a.at) > std::tuple(b.daysLate.has_value(), b.daysLate.value_or(0), b.at);
    });
    return found;
}

QList<Unanswered> unansweredIn(const Portfolio &portfolio)
{
    QSet<QString> answered; // uids of causes
    QSet<QString> detecting; // uids of incidents
    for (const ActionItem &action : portfolio.actions) {
        for (const QString &cause : action.causes)
            answered.insert(cause);
        if (action.kind == ActionKind::Detect)
            std::ranges::copy(action.incidents, std::inserter(detecting, detecting.end()));
    }
    std::vector<std::pair<qint64, const Record *>> newest;
    for (const Record &record : portfolio.incidents) {
        if (record.incident.kind == IncidentKind::Incident || record.incident.kind == IncidentKind::NearMiss)
            newest.emplace_back(countedAt(record).value_or(0), &record);
    }
    std::ranges::stable_sort(newest, std::greater(), &std::pair<qint64, const Record *>::first);
    QList<Unanswered> found;
    for (const auto &[at, record] : newest) {
        for (const Cause &cause : record->causes) {
            if (!answered.contains(cause.uid))
                found.append({record->incident.uid, cause.uid});
        }
        if (record->incident.detectionSource == DetectionSource::UserReported && !detecting.contains(record->incident.uid))
            found.append({record->incident.uid});
    }
    return found;
}

} // namespace hindsight
