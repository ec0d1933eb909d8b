// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "explain.h"

namespace hindsight {

// What is said of an explanation, in the language of the window.

/// "93.8 %"; "-" without a value.
QString percentText(std::optional<double> share);
/// "payment_method = card, region = europe".
QString whereText(const Where &where);
/// What it turned out to be, in a sentence.
QString verdictText(const Explanation &explanation);
/// "gateway_timeout 540, gateway_error 41": failures beyond the usual, the most first; empty: there are none.
QString extraFailuresText(const QList<ExtraFailures> &failures);
/// Of each thing that tells failures apart, its name and that text; nothing is told twice.
QList<std::pair<QString, QString>> toldFailures(const Explanation &explanation);

} // namespace hindsight
