// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "explain.h"

namespace hindsight {

/// Failures beyond those usual for as many attempts, by error code, status and outcome; each as far as it tells failures apart,
/// values in falling order, without those that are no more than usual. `tallies`: per reason, see CubeBuilder.
QList<std::pair<QString, QList<ExtraFailures>>> failuresBy(const QList<Reason> &reasons, const std::vector<Tally> &tallies, const Tally &total);

} // namespace hindsight
