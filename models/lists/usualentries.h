// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/catalogue.h"
#include "models/incident/fields.h"

namespace hindsight {

/// What the lists of a database usually hold where a checkout is run, in the language of the window: fields of entries, without uid.
/// Empty: there is nothing usual, like people. Deadlines of laws stand there with none of them offered; whether a law applies, people decide.
QList<QJsonObject> usualEntries(const EntityInfo &entity, const QString &list);

} // namespace hindsight
