// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "baseline.h"
#include "payments.h"
#include "scan.h"

namespace hindsight {

/// A series that is looked through for windows.
enum class PaymentSeries {
    SuccessRate, ///< succeeded / closed
    Succeeded,
    Failed,      ///< closed and not succeeded
    Attempts,
    Latency,     ///< 95th percentile of all
};
inline constexpr Named<PaymentSeries> paymentSeriesNames[] = {
    {PaymentSeries::SuccessRate, "success_rate"}, {PaymentSeries::Succeeded, "succeeded"}, {PaymentSeries::Failed, "failed"},
    {PaymentSeries::Attempts, "attempts"},        {PaymentSeries::Latency, "latency_p95"},
};
template <> inline constexpr std::span<const Named<PaymentSeries>> namesOf<PaymentSeries>{paymentSeriesNames};

/// What a series of a line counts, per bucket; not for the rate and for latencies.
std::vector<double> countsOf(const PaymentLine &line, PaymentSeries series);
/// How many of them, or which share, was to be expected in each bucket. What is expected is worked out in blocks that hold fifty
/// attempts on average, so that it means something with little traffic too: no block of a tiny method is narrower than that.
Baseline expectedOf(const Payments &payments, const PaymentLine &line, PaymentSeries series, const BaselineOptions &options);
/// What to scan: chance is that of counting, a binomial's for a rate, a Poisson's for counts. Buckets in
/// `unseen` (microseconds) are gaps; `searches` as in ScanInput.
ScanInput scanInputOf(const Payments &payments, const PaymentLine &line, PaymentSeries series, bool drop, const Baseline &baseline, const TimeRanges &unseen,
                      qsizetype searches);

} // namespace hindsight
