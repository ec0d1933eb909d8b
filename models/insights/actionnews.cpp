// SPDX-License-Identifier: GPL-3.0-or-later
#include "actionnews.h"

#include "models/incident/due.h"
#include "models/incident/fields.h"

#include <QHash>
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

void giveReasons(QList<Slip> &slips, const QList<ActionEdit> &edits)
{
    constexpr qint64 day = 24 * 60 * microsecondsPerMinute; // some write first why, and then until when
    QHash<QString, QList<const ActionEdit *>> reasons;
    for (const ActionEdit &edit : edits) {
        if (edit.field == QLatin1StringView("status_reason"))
            reasons[edit.action].append(&edit);
    }
    QHash<QString, qint64> next; // slip of the same action
    for (auto slip = slips.rbegin(); slip != slips.rend(); ++slip) {
        const auto end = next.constFind(slip->action);
        for (const ActionEdit *edit : reasons.value(slip->action)) {
            if (edit->at >= slip->at - day && (end == next.constEnd() || edit->at < *end))
                slip->reason = edit->after.toString().trimmed();
        }
        next.insert(slip->action, slip->at);
    }
}

} // namespace

bool hasOwner(const ActionItem &action, const QStringList &left)
{
    return !action.team.isEmpty() || (!action.person.isEmpty() && !left.contains(action.person));
}

QList<Slip> slipsIn(const QList<ActionEdit> &edits)
{
    QHash<QString, QList<Slip>> byAction;
    for (const ActionEdit &edit : edits) {
        if (edit.field != QLatin1StringView("due"))
            continue;
        const Moment from = momentOf(edit.before), to = momentOf(edit.after);
        const auto old = dayOrTime(from), due = dayOrTime(to);
        if (!old)
            continue;
        QList<Slip> &slips = byAction[edit.action];
        // Taken back, or put forward again: what went before is undone as far as it goes.
        while (due && !slips.isEmpty()) {
            const auto first = dayOrTime(slips.last().from), last = dayOrTime(slips.last().to);
            if (!first || *due > *first || (last && *due >= *last))
                break;
            slips.removeLast();
        }
        if (!due || *due > *old)
            slips.append({edit.action, edit.at, from, to});
    }
    QList<Slip> all;
    for (const QList<Slip> &slips : std::as_const(byAction))
        all += slips;
    std::ranges::sort(all, {}, [](const Slip &slip) { return std::pair(slip.at, slip.action); });
    giveReasons(all, edits);
    return all;
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
