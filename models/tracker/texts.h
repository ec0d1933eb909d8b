// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace hindsight {

/// Context of what this room says.
class TrackerText
{
    Q_DECLARE_TR_FUNCTIONS(TrackerText)
};

} // namespace hindsight
