// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace hindsight {

/// Digits of the minor unit by ISO 4217: EUR 2, JPY 0, KWD 3; of XXX 2; -1: no currency of the list. Case does not matter.
int minorDigits(std::string_view currency);

/// ISO 4217's code for "no currency": what rows without one get.
inline constexpr std::string_view noCurrency = "XXX";

} // namespace hindsight
