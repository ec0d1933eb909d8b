// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portfolio.h"

namespace hindsight {

/// When nothing more was expected of an action item any more, microseconds UTC: done, verified or, without either date, when the
/// tracker said so. No value: it is open, or closed without anybody saying when.
std::optional<qint64> closedAt(const ActionItem &action);

/// Action items that were written down and closed in one span, and how many were open at its end.
struct ActionFlow
{
    Period span;
    QStringList opened = {}; ///< uids
    QStringList closed = {};
    int openAtEnd = 0;
};
struct ActionFlows
{
    QList<ActionFlow> spans = {};
    int undated = 0; ///< closed, but nobody said when: never counted as open or closed
};
ActionFlows actionFlows(const QList<ActionItem> &actions, const QList<Period> &spans);

/// Open action items by how long ago they were written down.
struct AgeGroup
{
    int days = 0;            ///< at most so many; 0: more than the group before
    QStringList actions = {}; ///< uids, the oldest first
};
QList<AgeGroup> agesOf(const QList<ActionItem> &actions, qint64 now);

/// Whether an incident may be closed: its "prevent" and "detect" action items are verified, or somebody carries the risk, until a
/// day that is not over.
bool isFollowedUp(const Record &record, const QList<ActionItem> &actions, qint64 now);

} // namespace hindsight
