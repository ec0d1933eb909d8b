// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "detect.h"
#include "models/metrics/chartdata.h"

namespace hindsight {

/// What a window was found in: its series bucket by bucket, what was to be expected, and the band in which chance moves a bucket.
struct WindowChart
{
    ChartData data = {};               ///< one line; of a rate with the attempts below
    std::vector<float> expected = {};  ///< per bucket, as the axis has it
    std::vector<float> low = {};       ///< two standard deviations of counting below: of a hundred quiet buckets, some ninety-five lie in the band
    std::vector<float> high = {};

    bool isEmpty() const { return data.isEmpty(); }
};

/// The buckets of the window, and as long before and behind it, an hour at least. `options` as the window was looked for with.
/// Latencies have no band: nobody knows how they are spread; what is expected is their median.
WindowChart windowChart(const DetectedWindow &window, const Payments &payments, const DetectOptions &options);

} // namespace hindsight
