// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command.h"

namespace hindsight {

/// `actions import FILE [--apply]`.
Result<ExitStatus> importStatuses(const QCommandLineParser &given, const Terminal &terminal);

} // namespace hindsight
