// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "detect.h"

#include <map>

namespace hindsight {

/// What was expected of lines and series, worked out once each.
class Expectations
{
public:
    Expectations(const Payments &payments, const BaselineOptions &options)
        : m_payments(payments)
        , m_options(options)
        , m_known(payments.lines.size())
    {}
    /// Threads may ask at the same time, each for other lines.
    const Baseline &of(size_t line, PaymentSeries series);

private:
    const Payments &m_payments;
    BaselineOptions m_options;
    std::vector<std::map<PaymentSeries, Baseline>> m_known; ///< per line
};

/// A window of one line and series, not yet named.
struct PaymentWindow
{
    qsizetype from = 0;
    qsizetype to = 0; ///< behind the last bucket
    size_t line = 0;
    PaymentSeries series = PaymentSeries::SuccessRate;
    bool drop = true;
    double score = 0;
};

/// Whether the attempts without the window's value did at least half as badly: then the value has nothing to do with it.
bool isEverywhere(const PaymentWindow &window, const Payments &payments, Expectations &expectations);
/// Names it by what happened to attempts, successes and failures in it, in all and in its line.
WindowCause causeOf(const PaymentWindow &window, const Payments &payments, Expectations &expectations, const TimeRanges &expectedDowntime);

/// Sums over a window: what there was, and what was expected.
struct Balance
{
    double attempts = 0, expectedAttempts = 0;
    double succeeded = 0, expectedSucceeded = 0;
    double failed = 0, expectedFailed = 0;
    double closed = 0;
    double rateExpected = 0; ///< of `closed` attempts, so many should have succeeded
};
Balance balanceOf(const PaymentWindow &window, size_t line, const Payments &payments, Expectations &expectations);

} // namespace hindsight
