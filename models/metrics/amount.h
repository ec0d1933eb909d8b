// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <string_view>

namespace hindsight {

enum class AmountState {
    Valid,
    Empty,
    NotANumber,
    Negative,
    TooLarge,      ///< above 10^15 minor units
    TooManyDigits, ///< more than the currency has, and they are not zeros
};

struct ReadAmount
{
    AmountState state = AmountState::Valid;
    qint64 minor = 0;
};

/// Reads money without floating point: "1234.5", "1,234.50", "1 234,50", "1.234,56" (with `decimalComma`), "-3", "€ 12.00"
/// is none. `digits` of the minor unit (2: 12.34 is 1234); `minor`: the text counts minor units already.
ReadAmount readAmount(std::string_view text, int digits, bool decimalComma, bool minor);

} // namespace hindsight
