// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace hindsight {

/// Of how many seeds a property is tried: `usual`, or as HINDSIGHT_SEEDS says, which long tests set.
inline int seedCount(int usual)
{
    bool isGiven = false;
    const int given = qEnvironmentVariableIntValue("HINDSIGHT_SEEDS", &isGiven);
    return isGiven ? given : usual;
}

} // namespace hindsight
