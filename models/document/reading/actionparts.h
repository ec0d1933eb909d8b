// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading.h"

namespace hindsight {

// What other teams write into the text of an action item instead of a field: "Do it (owner: Ada, due 1 June 2024, PAY-1)".

/// What our fields are called in other heads and labels: "Target date" is "Due". The same text when nobody knows.
QString actionFieldNamed(const QString &head);

/// Reads a field by the name that another team has for it; false: another one, or its value is none of it.
bool readFieldOfOthers(const QString &name, const QString &markdown, ActionItem &action, Reading &reading);

/// "Ada", "Data team", "Ada, due 1 June 2024".
void setOwner(ActionItem &action, const QString &owner);

/// Whether the text or the address of a link is that of a ticket.
bool isTracker(const QString &text, const QString &url);

/// Whether each item of a list is such a field: "Owner: Ana", "Due: 1 June 2024".
bool areFields(const Block &list);

/// The text without the run of fields at its end, in parentheses or behind it, and without lines that are nothing else; what they say is in
/// the action. `status` is set when one of them says it.
QString withoutFields(const QString &text, ActionItem &action, std::optional<ActionStatus> &status, Reading &reading);

} // namespace hindsight
