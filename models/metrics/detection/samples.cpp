// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples.h"

#include <algorithm>

namespace hindsight {

double quantileOf(std::vector<double> values, double share) { return quantileIn(values, share); }

double quantileIn(std::vector<double> &values, double share)
{
    if (values.empty())
        return noValue;
    const auto place = values.begin() + std::min(qsizetype(values.size()) - 1, qsizetype(share * double(values.size() - 1) + 0.5));
    std::ranges::nth_element(values, place);
    return *place;
}

std::vector<double> withoutGaps(std::span<const double> values)
{
    std::vector<double> kept;
    kept.reserve(values.size());
    std::ranges::copy_if(values, std::back_inserter(kept), [](double value) { return !std::isnan(value); });
    return kept;
}

double robustSpread(std::span<const double> values)
{
    std::vector<double> distances = withoutGaps(values);
    if (distances.empty())
        return 0;
    const double middle = quantileOf(distances, 0.5);
    for (double &distance : distances)
        distance = std::abs(distance - middle);
    constexpr double ofNormal = 1.4826; // a normal distribution's standard deviation over its median distance
    return quantileOf(std::move(distances), 0.5) * ofNormal;
}

} // namespace hindsight
