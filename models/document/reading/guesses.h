// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/record.h"

namespace hindsight {

// What a careful reader takes from the words of a text that says no kind.

/// The kind of an event; a note when no word tells.
EventKind guessEventKind(const QString &text);
/// What an action item is for.
ActionKind guessActionKind(const QString &text);
/// How bad an impact was, from its description: down, degraded, or a share of it failing.
ImpactDegree guessImpactDegree(const QString &text, std::optional<double> shareFailing);

} // namespace hindsight
