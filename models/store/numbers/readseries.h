// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/source.h"
#include "models/metrics/series.h"
#include "models/store/connection.h"

#include <functional>

namespace hindsight {

/// Reads the numbers of `batches`, which are a source's in the order they were made. See Store::eachSeries.
Result<void> readSeries(Connection &connection, const QList<Batch> &batches, const SeriesRequest &request,
                        const std::function<bool(const SeriesPart &)> &onPart);

} // namespace hindsight
