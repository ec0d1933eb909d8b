// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/people.h"
#include "models/store/renaming.h"

#include <QSet>
#include <QVariantMap>

namespace hindsight {

// The action items of all incidents as somebody wants to see them: which of them, in what groups and order. Pure.

enum class ActionGrouping { None, Owner, Team, Service, Incident, Kind, Status };
inline constexpr Named<ActionGrouping> actionGroupingNames[] = {
    {ActionGrouping::None, "none"},         {ActionGrouping::Owner, "owner"}, {ActionGrouping::Team, "team"},     {ActionGrouping::Service, "service"},
    {ActionGrouping::Incident, "incident"}, {ActionGrouping::Kind, "kind"},   {ActionGrouping::Status, "status"},
};
template <> inline constexpr std::span<const Named<ActionGrouping>> namesOf<ActionGrouping>{actionGroupingNames};

enum class ActionOrder { Number, Text, Status, Kind, Priority, Team, Owner, Due, Slips, Incident };
inline constexpr Named<ActionOrder> actionOrderNames[] = {
    {ActionOrder::Number, "number"},     {ActionOrder::Text, "text"},         {ActionOrder::Status, "status"}, {ActionOrder::Kind, "kind"},
    {ActionOrder::Priority, "priority"}, {ActionOrder::Team, "team"},         {ActionOrder::Owner, "owner"},   {ActionOrder::Due, "due"},
    {ActionOrder::Slips, "slips"},       {ActionOrder::Incident, "incident"},
};
template <> inline constexpr std::span<const Named<ActionOrder>> namesOf<ActionOrder>{actionOrderNames};

struct ActionFilter
{
    QString text = {};          ///< every word of it stands in text, number, team, owner, tracker key, service or incident
    bool withClosed = false;
    bool overdue = false;       ///< only open ones whose due date is past
    bool dueSoon = false;       ///< only open ones that are due within seven days; with `overdue`: either
    bool ownerless = false;     ///< only those that no person who is still there is asked to do
    std::optional<ActionStatus> status = {}; ///< a closed one counts also without `withClosed`
    std::optional<QString> team = {};        ///< an empty text: those without a team
    std::optional<QString> owner = {};       ///< name of a person, whatever they are called in the action item

    bool operator==(const ActionFilter &) const = default;
};

/// Everything about how the board is looked at, to be remembered or saved under a name.
struct BoardView
{
    ActionFilter filter = {};
    ActionGrouping grouping = ActionGrouping::None;
    ActionOrder order = ActionOrder::Due;
    bool descending = false;

    bool operator==(const BoardView &) const = default;
};
QVariantMap toMap(const BoardView &view);
/// What is not there, or is nothing of ours, is as in a new view.
BoardView boardViewOf(const QVariantMap &map);
/// The view after people or teams (`entity`) got other names.
BoardView withNames(const BoardView &view, QLatin1StringView entity, const NewNames &names);

/// An action item, and what is worked out once for all ways to look at it.
struct BoardItem
{
    ActionRow row;
    QString owner = {};  ///< name of the person who is asked to do it; empty: nobody, or of an open one somebody who left
    QString leaver = {}; ///< name of the person who left, of an open one
    QString team = {};   ///< the team that it falls to: its own, else that of its person
    int slips = 0;       ///< how often its due date was put off
    QString words = {};  ///< what a filter by text looks at, in one case
};
BoardItem boardItem(const ActionRow &row, const People &people, int slips);
/// Shared with whoever shows them, so that the many that did not change are neither copied nor compared.
using BoardItems = QList<std::shared_ptr<const BoardItem>>;

bool matches(const BoardItem &item, const ActionFilter &filter, qint64 now);

struct BoardGroup
{
    QString key = {};  ///< "owner:Anna", or "owner::Payments" of a team's without an owner: the same whenever it is there
    QString name = {}; ///< in the language of the window
    int count = 0;
    int overdue = 0;
};

/// A line of the board: the heading of a group, or an action item.
struct BoardLine
{
    int group = -1;      ///< -1: there are no groups
    qsizetype item = -1; ///< index of the item; -1: the heading
};

struct Board
{
    QList<BoardGroup> groups = {};
    QList<BoardLine> lines = {};
    int items = 0; ///< how many fit the filter, also in groups that are closed
};
/// `collapsed`: keys of groups of which only the heading is shown. What has no value comes last, groups too.
Board arranged(const BoardItems &items, const BoardView &view, const QSet<QString> &collapsed, qint64 now);

QString labelOf(ActionGrouping grouping);

/// The order of names for people, in which upper and lower case are the same.
bool comesBefore(const QString &name, const QString &other);

} // namespace hindsight
