// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "detect.h"

namespace hindsight {

// What is said of a window, in the language of the window.

/// "payments failed", "maintenance".
QString labelOf(WindowCause cause);
/// "success rate", "failures".
QString labelOf(PaymentSeries series);
/// A value of the window's series with its unit: "11.8 %", "38.2".
QString valueText(const DetectedWindow &window, double value);
/// "payment_method = card"; "all".
QString whereText(const DetectedWindow &window);
/// "success rate of payment_method = card 11.8 %, usually 87.2 %".
QString shortText(const DetectedWindow &window);
/// The rule behind it: what was compared with what, and how far it was out of order. `step`: seconds per bucket.
QString ruleText(const DetectedWindow &window, qint64 step);

} // namespace hindsight
