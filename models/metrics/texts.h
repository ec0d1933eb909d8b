// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace hindsight {

/// Translates what the room says: MetricsText::tr("...").
struct MetricsText
{
    Q_DECLARE_TR_FUNCTIONS(Metrics)
};

} // namespace hindsight
