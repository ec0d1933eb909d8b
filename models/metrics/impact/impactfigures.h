// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "impact.h"
#include "ordercounts.h"

namespace hindsight {

/// One number that an impact comes down to.
struct ImpactFigure
{
    /// "missing_payments", "missing_amount": net of catch-up, the figures of the incident; with "_in_windows" before catch-up,
    /// with "_after" of the four hours after alone. "to_reconcile_payments", "to_reconcile_amount". By order ids: "orders_lost",
    /// "orders_paid_later", "orders_paid_another_way", "customers_affected". Stable.
    QString name = {};
    qint64 value = 0;
    std::optional<qint64> low = {};
    std::optional<qint64> high = {};
    std::optional<double> typicalError = {};
    std::optional<qint64> expected = {}; ///< of what is missing
    std::optional<qint64> observed = {};
    QString unit = {};                   ///< "payments", "orders", "customers"; of an amount "minor"
    QString currency = {};               ///< of an amount; "XXX": nobody said which
    QString method = {};                 ///< of ImpactMethod, or "counted"
    int placebos = 0;
};

/// All figures; those of the incident first. None where there is a problem.
QList<ImpactFigure> figuresOf(const Impact &impact, const std::optional<OrderCounts> &orders);

/// A currency as figures name it.
QString figureCurrency(const QString &currency);

/// Changes whenever the same numbers would give other figures.
inline constexpr QLatin1StringView impactMethodVersion("1");

/// Figures as a record keeps them: they never change by themselves. `about`: incident, source, file hashes, filter, when and
/// by whom they are frozen. Each gets a uid of its own.
QList<Figure> frozenFigures(const QList<ImpactFigure> &figures, const Impact &impact, const Figure &about);

/// The working, a row per bucket and currency: `from,part,currency,payments_expected,payments_observed,payments_missing,
/// amount_expected_minor,amount_observed_minor,amount_missing_minor`. The sum of `payments_missing` is the figure
/// "missing_payments", that of `amount_missing_minor` over the rows of a currency "missing_amount"; over the rows of one part
/// (`window`, `after`) it is "..._in_windows" and "..._after".
QByteArray workingText(const Impact &impact);

} // namespace hindsight
