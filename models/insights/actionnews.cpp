// SPDX-License-Identifier: GPL-3.0-or-later
#include "actionnews.h"

#include "models/incident/due.h"
#include "models/incident/fields.h"

#include <QSet>

#include <algorithm>

namespace hindsight {

namespace {

Moment momentOf(const Value &value)
{
    Moment moment;
    fromValue(value, moment);
    return moment;
}

} // namespace

bool hasOwner(const ActionItem &action, const QStringList &left)
{
    return !action.team.isEmpty() || (!action.person.isEmpty() && !left.contains(action.person));
}

QList<Slip> slipsIn(const QList<ActionEdit> &edits)
{
    QList<Slip> slips;
    for (const ActionEdit &edit : edits) {
        if (edit.field != QLatin1StringView("due"))
            continue;
        const Moment from = momentOf(edit.before), to = momentOf(edit.after);
        const auto old = dayOrTime(from), due = dayOrTime(to);
        if (!old)
            continue;
        // Taken back, or put forward again: what went before is undone as far as it goes.
        while (due && !slips.isEmpty()) {
            const auto last = std::ranges::find_last_if(slips, [&](const Slip &slip) { return slip.action == edit.action; });
            if (last.empty() || !dayOrTime(last.front().from) || *due > *dayOrTime(last.front().from)
                || (dayOrTime(last.front().to) && *due >= *dayOrTime(last.front().to)))
                break;
            slips.erase(last.begin());
        }
        if (!due || *due > *old)
            slips.append({edit.action, edit.at, from, to});
    }
    return slips;
}

ActionNews actionNews(const Portfolio &portfolio, const QList<ActionEdit> &edits, qint64 since)
{
    ActionNews news{since};
    QList<const ActionItem *> actions;
    for (const ActionItem &action : portfolio.actions)
        actions.append(&action);
    std::ranges::stable_sort(actions, {}, [](const ActionItem *action) { return std::pair(!dayOrTime(action->due), dayOrTime(action->due).value_or(0)); });

    QSet<QString> verified, open;
    for (const ActionEdit &edit : edits) {
        if (edit.at >= since && edit.field == QLatin1StringView("status") && edit.after.toString() == QString::fromLatin1(nameOf(ActionStatus::Verified)))
            verified.insert(edit.action);
    }
    for (const ActionItem *action : std::as_const(actions)) {
        if (writtenDownAt(action->uid).value_or(0) >= since)
            news.written.append(action->uid);
        if (action->status == ActionStatus::Verified && verified.contains(action->uid))
            news.verified.append(action->uid);
        if (isClosed(action->status))
            continue;
        open.insert(action->uid);
        if (isPast(action->due, portfolio.now) && !isPast(action->due, since))
            news.overdue.append(action->uid);
        if (!hasOwner(*action, portfolio.left))
            news.ownerless.append(action->uid);
    }
    const QList<Slip> slips = slipsIn(edits);
    for (const Slip &slip : slips) {
        if (slip.at >= since && open.contains(slip.action))
            news.slipped.append(slip);
    }
    return news;
}

} // namespace hindsight
