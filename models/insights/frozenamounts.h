// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portfolio.h"

namespace hindsight {

/// What a quarter cost, as the frozen figures of its incidents say.
struct FrozenAmount
{
    Period span;
    QString name = {};     ///< of the figures: "missing_payments"
    QString unit = {};     ///< "payments"; "minor": hundredths or whatever the currency has
    QString currency = {}; ///< ISO 4217; empty: no money
    double value = 0;
    double low = 0;  ///< sum of the lower ends; a figure without one counts with its value
    double high = 0;
    QStringList incidents = {}; ///< uids of those it is summed up from
};

/// Sums per span, kind of figure and currency, in the order of the spans; only of figures that have a value, and of those of one name and
/// currency that an incident has only the one frozen last.
QList<FrozenAmount> frozenAmounts(const QList<const Record *> &incidents, const QList<Period> &spans);

} // namespace hindsight
