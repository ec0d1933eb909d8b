// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/action.h"
#include "models/incident/people.h"
#include "statusfile.h"

namespace hindsight {

/// What a line of a tracker's file says differently of an action item. What goes together is chosen together.
enum class StatusPart {
    Status,  ///< with why it will not be done, and when it was done
    Person,
    Due,
    Tracker, ///< the tracker's own word for the status, and as of when
};

struct StatusEdit
{
    int line = 0;
    ActionItem before;
    ActionItem after;               ///< with all that the line says
    QList<StatusPart> parts = {};   ///< in which they differ
    QList<StatusPart> doubtful = {}; ///< of them: not taken unless somebody wants it; a problem of the line says why

    bool isDoubtful(StatusPart part) const { return doubtful.contains(part); }
};

/// The action item with some parts of an edit taken over.
ActionItem taken(const StatusEdit &edit, const QList<StatusPart> &parts);
/// With everything that is beyond doubt.
ActionItem taken(const StatusEdit &edit);

struct StatusDiff
{
    QList<StatusEdit> edits = {};      ///< in the order of the lines
    QList<LineProblem> problems = {}; ///< likewise; of a line with one nothing is taken unless it says so
    int same = 0;                      ///< lines that say what is here already
};

/// Holds a tracker's file against the action items. A line is about the items that are linked to its issue (key, number or address), or
/// about the one whose number it has ("ACT-3"). Not taken, and told with its line: issues that no item is linked to, the same item twice,
/// words for a status that nobody knows, times in the future or older than what is here, and a status that goes back (from closed to
/// open, or from started to not started). "Verified" and "risk accepted" are ours: a tracker that says "done" or "won't do" does not
/// take them back. Where an item is linked, the tracker's word and its time are taken too; `readAt` is the time of a file that has
/// none. Missing cells say nothing. `people`: whose names and aliases are known; a name that is none of theirs is doubtful where
/// there is another one already. `now`: microseconds UTC.
StatusDiff statusDiff(const StatusFile &file, const QList<ActionItem> &actions, const People &people, const Moment &readAt, qint64 now);

} // namespace hindsight
