// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/value.h"
#include "portfolio.h"

namespace hindsight {

/// One field of one action item, as the history tells that it was changed.
struct ActionEdit
{
    QString action; ///< uid
    qint64 at = 0;  ///< microseconds UTC
    QString by = {};
    QString field = {};
    Value before = {};
    Value after = {};
};

/// A due date that was put off.
struct Slip
{
    QString action; ///< uid
    qint64 at = 0;
    Moment from = {};
    Moment to = {}; ///< empty: it has none any more
    QString reason = {}; ///< what was written down as the reason of its status, from a day before until the next slip; empty: nothing
};
/// In the order of time. A first date, and one that was put forward, are no slips; what was taken back at once is none either.
QList<Slip> slipsIn(const QList<ActionEdit> &edits);

/// What is new with the action items since a time. uids, in the order of their due dates.
struct ActionNews
{
    qint64 since = 0;
    QStringList written = {};   ///< written down since
    QStringList verified = {};  ///< verified since
    QList<Slip> slipped = {};   ///< those that are still open
    QStringList overdue = {};   ///< became overdue since, and are open
    QStringList ownerless = {}; ///< open, with neither a person (or one who left) nor a team; however old
};
ActionNews actionNews(const Portfolio &portfolio, const QList<ActionEdit> &edits, qint64 since);

/// Whether anybody is asked to do it: a team, or a person who is still there.
bool hasOwner(const ActionItem &action, const QStringList &left);

} // namespace hindsight
