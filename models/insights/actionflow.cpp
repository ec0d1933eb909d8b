// SPDX-License-Identifier: GPL-3.0-or-later
#include "actionflow.h"

#include <algorithm>

namespace hindsight {

Closings closingsIn(const QList<ActionEdit> &edits)
{
    const auto closes = [](const Value &status) {
        const auto name = fromName<ActionStatus>(status.toString());
        return name && isClosed(*name);
    };
    Closings closings;
    for (const ActionEdit &edit : edits) {
        if (edit.field != QLatin1StringView("status"))
            continue;
        if (!closes(edit.after))
            closings.remove(edit.action);
        else if (!closes(edit.before))
            closings.insert(edit.action, edit.at);
    }
    return closings;
}

std::optional<qint64> closedAt(const ActionItem &action, const Closings &closings)
{
    if (!isClosed(action.status))
        return std::nullopt;
    for (const Moment *moment : {&action.done, &action.verified, &action.trackerAsOf}) {
        if (const auto at = dayOrTime(*moment))
            return at;
    }
    const auto told = closings.constFind(action.uid);
    return told == closings.constEnd() ? std::nullopt : std::optional(*told);
}

ActionFlows actionFlows(const QList<ActionItem> &actions, const QList<Period> &spans, const Closings &closings)
{
    ActionFlows flows;
    for (const Period &span : spans)
        flows.spans.append({span});
    for (const ActionItem &action : actions) {
        const auto opened = writtenDownAt(action.uid);
        const auto closed = closedAt(action, closings);
        if (!opened || (isClosed(action.status) && !closed)) {
            ++flows.undated;
            continue;
        }
        // A task of an old document was done before it was written down here: it was never open.
        const bool wasOpen = !closed || *closed > *opened;
        for (ActionFlow &flow : flows.spans) {
            if (flow.span.contains(*opened))
                flow.opened.append(action.uid);
            if (closed && flow.span.contains(std::max(*closed, *opened)))
                flow.closed.append(action.uid);
            flow.openAtEnd += wasOpen && *opened < flow.span.to && (!closed || *closed >= flow.span.to);
        }
    }
    return flows;
}

QList<AgeGroup> agesOf(const QList<ActionItem> &actions, qint64 now)
{
    QList<AgeGroup> groups{{7}, {30}, {90}, {180}, {0}};
    std::vector<std::pair<qint64, QString>> open;
    for (const ActionItem &action : actions) {
        if (const auto opened = writtenDownAt(action.uid); opened && !isClosed(action.status))
            open.emplace_back(*opened, action.uid);
    }
    std::ranges::sort(open);
    for (const auto &[opened, uid] : open) {
        const qint64 days = (now - opened) / (24 * 60 * microsecondsPerMinute);
        auto group = std::ranges::find_if(groups, [&](const AgeGroup &one) { return one.days == 0 || days <= one.days; });
        group->actions.append(uid);
    }
    return groups;
}

} // namespace hindsight
