// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/action.h"

#include <QList>

namespace hindsight {

/// An action item with what a reader elsewhere has to know beside it.
struct ToldAction
{
    ActionItem action;
    QString incident = {};      ///< "INC-7"
    QString incidentTitle = {};
    QStringList causes = {};    ///< Markdown of the causes it answers
};

/// A number in this database: "ACT-3"; empty without one.
QString actionId(const ActionItem &action);

/// The person, else the team, else an empty text.
QString ownerOf(const ActionItem &action);

// Each ends with a line break; of no action items it is empty, but for the names of the columns. In the language of the window, CSV in
// none.

/// A table that spreadsheets open and `readStatusFile` reads back: field names as columns, no cell that calculates (withoutFormula); statuses by their stable names.
QString actionsToCsv(const QList<ToldAction> &actions);
/// A task list, one item each: "- [ ] **ACT-3** ...".
QString actionsToMarkdownList(const QList<ToldAction> &actions);
/// A table with the bars in its cells escaped.
QString actionsToMarkdownTable(const QList<ToldAction> &actions);
/// What a tracker asks for, as Markdown that Jira, GitHub, GitLab and Linear take: per action item a title and a description with what
/// happened, which causes it answers, how one sees that it worked, and until when. Between two of them stands a rule.
QString actionsToTrackerText(const QList<ToldAction> &actions);

} // namespace hindsight
