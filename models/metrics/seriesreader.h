// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/result.h"
#include "series.h"

#include <functional>

namespace hindsight {

/// Whatever gives series: a store, or the numbers of a file.
using SeriesReader = std::function<Result<void>(const SeriesRequest &, const std::function<bool(const SeriesPart &)> &)>;

} // namespace hindsight
