// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "moment.h"

#include <QStringList>

namespace hindsight {

enum class ActionKind { Prevent, Mitigate, Detect, Process, Repair, Investigate, Other };
inline constexpr Named<ActionKind> actionKindNames[] = {
    {ActionKind::Prevent, "prevent"}, {ActionKind::Mitigate, "mitigate"}, {ActionKind::Detect, "detect"},
    {ActionKind::Process, "process"}, {ActionKind::Repair, "repair"},     {ActionKind::Investigate, "investigate"},
    {ActionKind::Other, "other"},
};
template <> inline constexpr std::span<const Named<ActionKind>> namesOf<ActionKind>{actionKindNames};

enum class ActionStatus { Open, InProgress, Blocked, Done, Verified, WontDo, RiskAccepted };
inline constexpr Named<ActionStatus> actionStatusNames[] = {
    {ActionStatus::Open, "open"},         {ActionStatus::InProgress, "in_progress"},
    {ActionStatus::Blocked, "blocked"},   {ActionStatus::Done, "done"},
    {ActionStatus::Verified, "verified"}, {ActionStatus::WontDo, "wont_do"},
    {ActionStatus::RiskAccepted, "risk_accepted"},
};
template <> inline constexpr std::span<const Named<ActionStatus>> namesOf<ActionStatus>{actionStatusNames};

/// Whether nothing more is expected of somebody.
constexpr bool isClosed(ActionStatus status)
{
    return status == ActionStatus::Done || status == ActionStatus::Verified || status == ActionStatus::WontDo
        || status == ActionStatus::RiskAccepted;
}

/// Work promised after an incident; may answer several incidents and causes.
struct ActionItem
{
    QString uid;
    std::optional<qint64> number = {}; ///< the n of ACT-n in this database; given by the store, never reused
    QStringList incidents = {};        ///< uids; the first is where it was promised
    QStringList causes = {};           ///< uids of causes it answers
    QString text = {};                 ///< Markdown
    ActionKind kind = ActionKind::Other;
    QString theme = {};                ///< theme of the improvement it serves
    QString team = {};
    QString person = {};
    QString priority = {};
    ActionStatus status = ActionStatus::Open;
    QString statusReason = {};         ///< why blocked or not done
    Moment due = {};
    Moment done = {};
    QString verifiedBy = {};
    QString verification = {};         ///< how one can see that it worked; once verified: what was seen
    Moment verified = {};
    QString acceptedBy = {};           ///< who carries an accepted risk
    Moment acceptedUntil = {};
    QString trackerKey = {};           ///< "PAY-88"; where linked, the tracker's status is the truth
    QString trackerUrl = {};
    QString trackerStatus = {};
    Moment trackerAsOf = {};
    QString origin = {};               ///< "file:line" it was imported from
    qint64 position = 0;

    bool operator==(const ActionItem &) const = default;
};

} // namespace hindsight
