// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/fields.h"

namespace hindsight {

/// What people call a part of a record, by the first of its fields that says something; one line, perhaps empty.
QString partName(const EntityInfo &entity, const QJsonObject &fields);

} // namespace hindsight
