// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/timedoubt.h"
#include "models/incident/timeline.h"
#include "models/incident/timetext.h"

namespace hindsight {

/// What one typed line says of an event: "10:45 checks point to the gateway #finding @sre".
struct EventLine
{
    Moment at = {};
    std::optional<TimeDoubt> doubt = {}; ///< to ask about before the event is stored
    EventKind kind = EventKind::Note;
    Audience audience = Audience::None; ///< of a communication
    QString actor = {};
    QString text = {};
};

/// Reads a line: the time it begins with (any form of readMoment, also "10:45:" and "[10:45]"), then what happened; "#finding"
/// anywhere is the kind, by its stable name or its label in the window's language; "#customers" makes it a communication to them, unless
/// another kind is said; the first "@sre" is the actor. What is no kind
/// ("#4711") stays in the text. An Error of kind Input says what is missing: the time, or the text.
Result<EventLine> readEventLine(const QString &line, const TimeContext &context);

} // namespace hindsight
