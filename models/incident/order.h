// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record.h"

namespace hindsight {

/// Puts every list of a record into its natural order: events, windows, severities and reviews by time, milestones by kind,
/// the rest by position; equal ones by uid. Two records with the same parts are equal afterwards.
void sortRecord(Record &record);

} // namespace hindsight
