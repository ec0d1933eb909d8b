// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "impact.h"

#include <QLocale>

#include <span>

namespace hindsight {

/// A figure that the program works out: its name in records, and what people read, in English; translated in the context "Figures".
struct FigureLabel
{
    const char *name;
    const char *english;
};
std::span<const FigureLabel> figureLabels();
/// What people read for the name of a figure, in the language of the window; of a name that nobody knows the name itself.
QString figureLabel(const QString &name);

/// "1,234", or an amount in minor units with its currency: "1,234.50 EUR"; of "XXX" (nobody said which) without one.
QString figureText(qint64 value, const QString &currency, const QLocale &locale = QLocale());
/// The value of a figure, with its interval: "203 (144 to 261)". Empty: it has none.
QString figureText(const Figure &figure, const QLocale &locale = QLocale());

} // namespace hindsight
