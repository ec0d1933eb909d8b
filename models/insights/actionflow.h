// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actionnews.h"

#include <QHash>

namespace hindsight {

/// When action items that are closed got there, as the history tells: microseconds UTC by uid. One that was opened again counts from
/// the last time.
using Closings = QHash<QString, qint64>;
Closings closingsIn(const QList<ActionEdit> &edits);

/// When nothing more was expected of an action item any more, microseconds UTC: done, verified or, without either date, when the
/// tracker said so, or else when its status was changed here. No value: it is open, or was closed before anybody wrote it down here,
/// without a date.
std::optional<qint64> closedAt(const ActionItem &action, const Closings &closings = {});

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
ActionFlows actionFlows(const QList<ActionItem> &actions, const QList<Period> &spans, const Closings &closings = {});

/// Open action items by how long ago they were written down.
struct AgeGroup
{
    int days = 0;            ///< at most so many; 0: more than the group before
    QStringList actions = {}; ///< uids, the oldest first
};
QList<AgeGroup> agesOf(const QList<ActionItem> &actions, qint64 now);

} // namespace hindsight
