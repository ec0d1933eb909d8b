// SPDX-License-Identifier: GPL-3.0-or-later
#include "effects.h"

namespace hindsight {

std::optional<double> rateOf(const Tally &tally) { return tally.attempts > 0 ? std::optional(1 - tally.failed / tally.attempts) : std::nullopt; }

std::optional<double> usualRateOf(const Tally &tally)
{
    return tally.usualAttempts > 0 ? std::optional(1 - tally.usualFailed / tally.usualAttempts) : std::nullopt;
}

Effects effectsOf(const Tally &tally, const Tally &total)
{
    const auto usualOfAll = usualRateOf(total);
    if (!usualOfAll || total.attempts <= 0)
        return {};
    const double part = tally.attempts / total.attempts;
    const double usualPart = tally.usualAttempts / total.usualAttempts;
    const double usual = usualRateOf(tally).value_or(*usualOfAll);
    return {.rate = part * (rateOf(tally).value_or(usual) - usual), .mix = (part - usualPart) * (usual - *usualOfAll)};
}

} // namespace hindsight
