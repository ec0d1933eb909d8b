// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/record.h"
#include "models/incident/result.h"

#include <QJsonObject>

namespace hindsight {

/// A record as JSON: every field by its stable name, times as {"at": RFC 3339, "end", "precision", "written", "zone"}; events
/// have these five beside their text. What is missing is null. Lossless, with `"format": "hindsight-incident"` and
/// `"version": 1`. Numbers of this database (INC-7, ACT-3) are "id"; uids are "uid". Besides the stored fields it tells
/// `milestones`, `milestone_details` and `durations` (of an open end: null, for they would change by themselves) and of
/// actions `owner`, `done` and `tracker`; reading ignores these. Shape: command-line.md and resources/schema/incident.json.
QJsonObject recordToJson(const Record &record);

/// The reverse. A field or list that is not there stays as `onto` has it, of parts with the same uid; without `onto` it has
/// its default. A list that is there is the whole list. A record without uid gets a new one. Error of kind Input names the field
/// that does not fit, or says that this is no incident or one of a newer version.
Result<Record> recordFromJson(const QJsonObject &object, const Record &onto = {});

} // namespace hindsight
