// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "eventmapping.h"

namespace hindsight {

/// A program whose files of events are known.
struct EventForm
{
    const char *name;
    QStringList columns; ///< that its files have
    QMap<QString, EventRole> roles = {};
    QMap<QString, EventKind> kinds = {};
    EventKind kind = EventKind::Note;
    Audience audience = Audience::None;
    QString channel = {};
};

/// Null: a file of nobody we know.
const EventForm *eventFormOf(const QStringList &columns);

} // namespace hindsight
