// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/source.h"
#include "models/store/store.h"

namespace hindsight {

// What is done with sources and imports once they are there. Each is one step, and its content stays for the undo.

/// Names of the files of an import, for a sentence; its uid where it has none.
QString filesText(const Batch &batch);

/// Takes an import out of all numbers, or back in. Error: shown, it would count a time twice.
Result<Step> setBatchHidden(Store &store, const Batch &batch, bool hidden);
/// Reads the times of an import that named no zone in another zone than the one that was taken for theirs; an empty one, or that
/// one, takes the correction back. The source learns it for files to come. Error: the times name their zone (whyZoneStays),
/// nothing has this name, its buckets would not stay whole, or it would count a time twice.
Result<Step> correctZone(Store &store, const Batch &batch, const QString &zone);
Result<Step> setSourceHidden(Store &store, const MetricSource &source, bool hidden);
Result<Step> removeBatch(Store &store, const Batch &batch);
/// Error: no name, or that of another source.
Result<Step> renameSource(Store &store, const MetricSource &source, const QString &name);

} // namespace hindsight
