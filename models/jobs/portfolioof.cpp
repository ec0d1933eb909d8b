// SPDX-License-Identifier: GPL-3.0-or-later
#include "portfolioof.h"

#include <QSet>

#include <algorithm>

namespace hindsight {

Result<Portfolio> portfolioOf(const Store &store, qint64 now)
{
    auto readingActions = readMeanwhile<QList<ActionItem>>(store, [](const Store &own) { return own.actionOutlines(); });
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

    auto incidents = store.outlines();
    if (!incidents)
        return std::unexpected(incidents.error());
    portfolio.incidents = std::move(*incidents); // a record is large: none is moved
    const auto isSample = [](const Record &record) { return record.incident.sample; };
    portfolio.sample = !portfolio.incidents.isEmpty() && std::ranges::all_of(portfolio.incidents, isSample);
    if (!portfolio.sample)
        portfolio.incidents.removeIf(isSample);

    QSet<QString> there;
    for (const Record &record : std::as_const(portfolio.incidents))
        there.insert(record.incident.uid);
    auto actions = readingActions.get();
    if (!actions)
        return std::unexpected(actions.error());
    portfolio.actions = std::move(*actions);
    for (ActionItem &action : portfolio.actions)
        action.incidents.removeIf([&](const QString &uid) { return !there.contains(uid); });
    portfolio.actions.removeIf([](const ActionItem &action) { return action.incidents.isEmpty(); });
    return portfolio;
}

Result<QList<ActionEdit>> actionEditsOf(const Store &store)
{
    const auto told = store.actionEdits();
    if (!told)
        return std::unexpected(told.error());
    QList<ActionEdit> edits;
    for (const ActionFieldEdit &edit : *told)
        edits.append({edit.action, edit.at, edit.by, edit.field, edit.before, edit.after});
    return edits;
}

} // namespace hindsight
