// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "change.h"

#include <functional>

namespace hindsight {

/// What people call a record ("INC-7"), by entity and uid; an empty text where it has no name.
using NameOf = std::function<QString(const QString &entity, const QString &uid)>;

/// A sentence for the history: "Title of INC-7 changed", "Event added to INC-7", "3 changes in INC-7".
/// `incident` is the uid the changes belong to; may be empty. In the language of the window.
QString describe(const QList<Change> &changes, const QString &incident, const NameOf &nameOf);

} // namespace hindsight
