// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/record.h"
#include "models/store/store.h"

namespace hindsight {

/// The checkout outage of 20 July 2024.
Result<Record> sampleRecord();
/// The whole sample: that outage first, then a year of smaller incidents by date.
Result<QList<Record>> sampleRecords();

/// Adds the sample to a database: the incidents, and the checkout's transactions of the eight weeks up to the outage
/// (generator.h) as a source of numbers with its calendar marks. Returns the uid of the outage.
Result<QString> addSample(Store &store);

} // namespace hindsight
