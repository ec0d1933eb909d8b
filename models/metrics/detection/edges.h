// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scan.h"

namespace hindsight {

/// Where a stretch begins and ends: the change points at which "something was missing" explains the samples best against "all
/// was as usual" (likelihood ratio; `input` needs exposure and variance that mean something). What comes before and after with
/// an effect of its own, such as a repair in steps, belongs to it as long as it is four standard deviations from chance.
Stretch withExactEdges(const ScanInput &input, const Stretch &found);

} // namespace hindsight
