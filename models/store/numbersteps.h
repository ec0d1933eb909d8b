// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/source.h"
#include "store.h"

namespace hindsight {

// What is done with sources and imports once they are there. Each is one step, and its content stays for the undo.

/// Names of the files of an import, for a sentence; its uid where it has none.
QString filesText(const Batch &batch);

/// Takes an import out of all numbers, or back in. Error: shown, it would count a time twice.
Result<Step> setBatchHidden(Store &store, const Batch &batch, bool hidden);
Result<Step> setSourceHidden(Store &store, const MetricSource &source, bool hidden);
Result<Step> removeBatch(Store &store, const Batch &batch);
/// Error: no name, or that of another source.
Result<Step> renameSource(Store &store, const MetricSource &source, const QString &name);

} // namespace hindsight
