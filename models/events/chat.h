// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/checks/finding.h"
#include "models/incident/timeline.h"
#include "models/incident/timetext.h"

#include <QStringList>

namespace hindsight {

/// What a copied chat held: its messages as source lines of kind "chat", in their order, without uid and incident.
struct ReadChat
{
    QList<SourceLine> messages;
    bool needsDate = false;     ///< times without a date and no date known: those messages have only what was written
    QList<Finding> findings;    ///< times that cannot be read, by line
    QList<UnreadLine> unread;   ///< lines before the first message
};

/// Reads a chat as it is copied from a window: a name and a time in one line or in two, "[10:45] name: text", "10:45 <name> text",
/// "name — 20 July 2024 10:45"; a time alone goes on with the same name; a line that is a date holds for what follows. Reactions,
/// counts of replies and "(edited)" stay out of the text; `raw` keeps every line. Times run over midnight as in a timeline.
/// `context`: the date to begin with, if it is known, and the zone of the copy.
ReadChat readChat(const QStringList &lines, const TimeContext &context);

/// Whether the text is a chat that readChat would find at least two messages in.
bool looksLikeChat(const QStringList &lines);

} // namespace hindsight
