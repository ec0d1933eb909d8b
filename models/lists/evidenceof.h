// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/record.h"

namespace hindsight {

/// Evidence gets an identity behind all others of the record: of an event, captured at `now` (microseconds UTC).
Evidence evidenceOf(const QString &event, Evidence evidence, const Record &record, qint64 now);

} // namespace hindsight
