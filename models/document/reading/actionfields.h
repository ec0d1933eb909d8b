// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading.h"

namespace hindsight {

/// Reads a value into the field of an action item that a label or the head of a column names, in our words or another team's:
/// "Team", "Owner", "Due", "Deadline", "Ticket". False: nobody knows the name, or the value is none of it; nothing has changed.
bool readActionField(const QString &name, const QString &markdown, ActionItem &action, Reading &reading);

/// The text of a task without the details in its last paragraph, "**Team:** Payments · **Due:** July 31, 2024", which are in the action then; what
/// is none of its fields stays.
QString withoutDetails(const QString &text, ActionItem &action, Reading &reading);

/// Whether a line right below a task is no part of it: the task is complete and a new sentence begins.
bool beginsClosingWords(const QString &line, const QString &before);

/// Whether a column holds what is to be done: "Action", "Task".
bool isActionText(const QString &name);

} // namespace hindsight
