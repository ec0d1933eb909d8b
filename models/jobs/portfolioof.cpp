// SPDX-License-Identifier: GPL-3.0-or-later
#include "portfolioof.h"

#include "models/store/outlines.h"

#include <QSet>

#include <algorithm>

namespace hindsight {

Result<Portfolio> portfolioOf(const Store &store, qint64 now)
{
    Portfolio portfolio{.now = now};
    const auto levels = store.all<SeverityLevel>();
    if (!levels)
        return std::unexpected(levels.error());
    for (const SeverityLevel &level : *levels)
        portfolio.levels.append(level.name);
    const auto people = store.all<Person>();
    if (!people)
        return std::unexpected(people.error());
    for (const Person &person : *people) {
        if (person.left)
            portfolio.left.append(QStringList{person.name, person.email} + person.aliases);
    }
    portfolio.left.removeAll(QString());

    auto incidents = store.all<IncidentOutline>();
    if (!incidents)
        return std::unexpected(incidents.error());
    const auto isSample = [](const IncidentOutline &outline) { return outline.record.incident.sample; };
    portfolio.sample = !incidents->isEmpty() && std::ranges::all_of(*incidents, isSample);
    portfolio.incidents.reserve(incidents->size());
    for (IncidentOutline &outline : *incidents) {
        if (portfolio.sample || !isSample(outline))
            portfolio.incidents.append(std::move(outline.record));
    }

    QSet<QString> there;
    for (const Record &record : std::as_const(portfolio.incidents))
        there.insert(record.incident.uid);
    auto actions = store.all<ActionOutline>();
    if (!actions)
        return std::unexpected(actions.error());
    for (ActionOutline &outline : *actions) {
        outline.action.incidents.removeIf([&](const QString &uid) { return !there.contains(uid); });
        if (!outline.action.incidents.isEmpty())
            portfolio.actions.append(std::move(outline.action));
    }
    return portfolio;
}

Result<QList<ActionEdit>> actionEditsOf(const Store &store)
{
    const auto told = store.all<ActionFieldEdit>();
    if (!told)
        return std::unexpected(told.error());
    QList<ActionEdit> edits;
    for (const ActionFieldEdit &edit : *told)
        edits.append({edit.action, edit.at, edit.by, edit.field, edit.before, edit.after});
    return edits;
}

} // namespace hindsight
