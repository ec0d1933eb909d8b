// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "impactfigures.h"

namespace hindsight {

// What is said of an impact, in the language of the window. Never "revenue" or "cost": gross order value, and payments.

/// A line of the table of an impact; empty texts where there is nothing to say.
struct ToldFigure
{
    QString label;
    QString value;
    QString interval = {};
    QString typicalError = {};
    QString expected = {};
    QString observed = {};
    bool isPart = false; ///< of the one above: what was caught up, what remains
};
/// Payments first, then each currency; each in the windows, what was caught up within four hours, and what remains.
QList<ToldFigure> toldFigures(const Impact &impact, const std::optional<OrderCounts> &orders);

/// The answer in a sentence: range, unit and whether it is rough.
QString impactSentence(const Impact &impact);
/// How far the figures may be trusted, a sentence each.
QStringList remarksOf(const Impact &impact);
/// "Missing payments by payment_method, net of catch-up: card 303, paypal -101.", a line per attribute.
QStringList differenceTexts(const Impact &impact);
/// Why there are no figures; empty: there are.
QString problemText(const Impact &impact);

} // namespace hindsight
