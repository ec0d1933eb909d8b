// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/metrics/outcome.h"

#include <QString>

namespace hindsight {

/// Why attempts did not succeed: one line of a batch's list.
struct Reason
{
    Outcome outcome = Outcome::Failed;
    QString status = {};    ///< as written
    QString errorCode = {}; ///< as written; empty: none

    auto operator<=>(const Reason &) const = default;
};

} // namespace hindsight
