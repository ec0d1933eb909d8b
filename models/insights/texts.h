// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace hindsight {

/// Context of what this room says.
class InsightText
{
    Q_DECLARE_TR_FUNCTIONS(InsightText)
};

} // namespace hindsight
