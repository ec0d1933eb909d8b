// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backtest.h"

#include <QTimeZone>

namespace hindsight {

/// Numbers to try rules on, wherever they come from, and what is known about their time besides.
struct AlertTrial
{
    SeriesReader read;
    QString source = {};         ///< uid
    QStringList attributes = {};
    TimeRanges known = {};
    BacktestContext context = {};
    QList<Noticed> noticed = {}; ///< of the incident that they are tried for
    QTimeZone zone = QTimeZone(QTimeZone::UTC); ///< of the market
};

/// The numbers for rules that tell these attributes apart.
inline Result<AlertNumbers> numbersBy(const AlertTrial &trial, const QStringList &by, bool latencies)
{
    return readAlertNumbers(trial.read, {.source = trial.source, .by = by, .latencies = latencies, .known = trial.known});
}

} // namespace hindsight
