// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "impact.h"

#include <QLocale>

namespace hindsight {

/// "1,234", or an amount in minor units with its currency: "1,234.50 EUR"; of "XXX" (nobody said which) without one.
QString figureText(qint64 value, const QString &currency, const QLocale &locale = QLocale());
/// The value of a figure, with its interval: "203 (144 to 261)". Empty: it has none.
QString figureText(const Figure &figure, const QLocale &locale = QLocale());

} // namespace hindsight
