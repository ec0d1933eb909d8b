// SPDX-License-Identifier: GPL-3.0-or-later
#include "merge.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hindsight {

namespace {

ActionItem mergedAction(const ActionItem &existing, const ActionItem &imported)
{
    ActionItem action = imported;
    action.number = existing.number;
    action.origin = existing.origin;
    for (const QString &incident : existing.incidents) {
        if (!action.incidents.contains(incident))
            action.incidents.append(incident);
    }
    return action;
}

Result<QList<Change>> missingServices(const Store &store, const QList<Incoming> &incoming)
{
    const auto known = store.all<Service>();
    if (!known)
        return std::unexpected(known.error());
    QStringList names;
    for (const Service &service : *known)
        names.append(service.name);
    QList<Change> changes;
    for (const Incoming &incident : incoming) {
        for (const ServiceRole &role : incident.record.services) {
            if (role.service.isEmpty() || names.contains(role.service))
                continue;
            changes.append(created(Service{.uid = newUid(), .name = role.service, .position = names.size()}));
            names.append(role.service);
        }
    }
    return changes;
}

/// Theirs, then mine again: a history that has seen both.
QList<Change> settling(const QList<RecordDifference> &differences)
{
    QList<Change> changes;
    for (const RecordDifference &difference : differences) {
        const bool isDecided = difference.taken == Side::Mine && (difference.isConflict || difference.newer == Side::Theirs);
        if (!isDecided || difference.field.isEmpty())
            continue;
        changes.append({difference.entity, difference.uid, Change::Kind::Update, {{difference.field, difference.mine, difference.theirs}}});
        changes.append(inverse(changes.last()));
    }
    return changes;
}

/// That an incident which is not known here has parts which belong to one that is: its uid was changed.
Result<void> checkStrangers(const Store &store, const Record &fresh)
{
    Result<void> checked;
    forEachPart(fresh, [&](const auto &parts, const char *) {
        using T = std::decay_t<decltype(parts)>::value_type;
        if constexpr (requires(T part) { part.incident; }) {
            if (parts.isEmpty() || !checked)
                return;
            const auto row = store.row(tableOf<T>().info.nameText, parts.first().uid);
            const auto owner = row && !row->isEmpty() ? store.row(u"incident"_s, row->value(u"incident").toString()) : row;
            if (!owner) {
                checked = std::unexpected(owner.error());
            } else if (!owner->isEmpty()) {
                checked = failure(Error::Kind::Conflict,
                                  QCoreApplication::translate("Store",
                                                              "No incident here has the uid %1, but parts of “%2” are in it: the uid was changed. "
                                                              "Put it back, or export the incident again.")
                                      .arg(fresh.incident.uid, owner->value(u"title").toString()));
            }
        }
    });
    return checked;
}

/// The changes of one incident, without services.
Result<QList<Change>> recordChanges(const Store &store, const Incoming &incoming)
{
    Record imported = incoming.record;
    const QString uid = imported.incident.uid;
    const auto row = store.row(u"incident"_s, uid);
    if (!row)
        return std::unexpected(row.error());
    Record existing;
    if (!row->isEmpty()) {
        auto record = store.record(uid);
        if (!record)
            return std::unexpected(record.error());
        existing = *std::move(record);
        if (incoming.past)
            imported = mergedRecord(existing, imported, incoming.differences);
    }
    // An action item may be known from another incident.
    for (const ActionItem &action : imported.actions) {
        if (withUid(existing.actions, action.uid))
            continue;
        const auto known = store.row(u"action"_s, action.uid);
        if (!known)
            return std::unexpected(known.error());
        if (known->isEmpty())
            continue;
        ActionItem before{.uid = action.uid};
        fromObject(*known, before);
        existing.actions.append(before);
    }
    if (!row->isEmpty())
        return differences(existing, merged(existing, imported));

    if (const auto checked = checkStrangers(store, imported); !checked)
        return std::unexpected(checked.error());
    Record fresh = imported;
    fresh.incident.number.reset();
    fresh.actions.clear();
    QList<Change> shared;
    for (ActionItem action : imported.actions) {
        if (const ActionItem *known = withUid(existing.actions, action.uid)) {
            shared.append(updated(*known, mergedAction(*known, action)));
        } else {
            action.number.reset();
            fresh.actions.append(action);
        }
    }
    return created(fresh) + shared;
}

} // namespace

Record merged(const Record &existing, const Record &imported)
{
    Record record = imported;
    record.incident.number = existing.incident.number;
    record.incident.origin = existing.incident.origin;
    for (TimelineEvent &event : record.events) {
        if (const TimelineEvent *known = withUid(existing.events, event.uid))
            event.origin = known->origin;
    }
    for (ActionItem &action : record.actions) {
        if (const ActionItem *known = withUid(existing.actions, action.uid))
            action = mergedAction(*known, action);
        else
            action.number.reset(); // the one of another database
    }
    for (ActionItem action : existing.actions) {
        // The import left it out; other incidents still count on it.
        action.incidents.removeAll(record.incident.uid);
        if (!action.incidents.isEmpty() && !withUid(record.actions, action.uid))
            record.actions.append(action);
    }
    return record;
}

Result<QList<RecordDifference>> compare(const Store &store, const Record &record, const std::optional<Past> &past)
{
    const auto mine = store.record(record.incident.uid);
    if (!mine && mine.error().kind != Error::Kind::NotFound)
        return std::unexpected(mine.error());
    if (!mine || !past)
        return QList<RecordDifference>();
    const auto myPast = store.past(record.incident.uid);
    if (!myPast)
        return std::unexpected(myPast.error());
    return differencesOf(*mine, *myPast, record, *past);
}

Result<QList<Change>> importChanges(const Store &store, const QList<Incoming> &incoming, bool decided)
{
    auto changes = missingServices(store, incoming);
    for (const Incoming &incident : incoming) {
        if (!changes)
            break;
        const auto more = recordChanges(store, incident);
        if (!more)
            return more;
        for (const Change &change : *more) {
            if (!changes->contains(change))
                changes->append(change);
        }
        if (decided)
            changes->append(settling(incident.differences));
    }
    return changes;
}

QHash<QString, Past> toldBy(const Store &store, const QList<Incoming> &incoming, bool decided)
{
    QHash<QString, Past> told;
    for (const Incoming &incident : incoming) {
        if (!incident.past)
            continue;
        const QString uid = incident.record.incident.uid;
        const auto mine = store.record(uid);
        QList<RecordDifference> undecided = incident.differences;
        undecided.removeIf([&](const RecordDifference &difference) { return decided || !difference.isConflict; });
        const Record result = mine ? mergedRecord(*mine, incident.record, incident.differences) : incident.record;
        told.insert(uid, toldPast(result, incident.record, *incident.past, undecided));
    }
    return told;
}

Result<QList<Change>> importChanges(const Store &store, const QList<Record> &records)
{
    QList<Incoming> incoming;
    for (const Record &record : records)
        incoming.append({record});
    return importChanges(store, incoming);
}

} // namespace hindsight
