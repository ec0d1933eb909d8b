// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/names.h"

#include <QtTypes>

#include <array>

namespace hindsight {

/// What became of one attempt. Attempts are all but Ignored; the payment success rate is succeeded / (attempts - open), the
/// technical one succeeded / (succeeded + failed).
enum class Outcome : quint8 {
    Succeeded,
    Declined,  ///< by issuer or customer: not enough money, fraud rule, cancelled by the customer
    Failed,    ///< technically: error, timeout
    Abandoned, ///< the customer never came back; expired
    Open,      ///< not final yet: an attempt, but not in a rate's denominator
    Ignored,   ///< no attempt at all: capture, settlement, refund, payout, test traffic
};
inline constexpr Named<Outcome> outcomeNames[] = {
    {Outcome::Succeeded, "succeeded"}, {Outcome::Declined, "declined"}, {Outcome::Failed, "failed"},
    {Outcome::Abandoned, "abandoned"}, {Outcome::Open, "open"},         {Outcome::Ignored, "ignored"},
};
template <> inline constexpr std::span<const Named<Outcome>> namesOf<Outcome>{outcomeNames};

/// Outcomes that are kept per bucket: all but Ignored.
inline constexpr int keptOutcomes = 5;

/// Sums of one bucket, or of any number of them, by outcome. Amounts are minor units of one currency.
struct Measures
{
    std::array<qint64, keptOutcomes> count = {};
    std::array<qint64, keptOutcomes> amount = {};

    qint64 of(Outcome outcome) const { return count[size_t(outcome)]; }
    qint64 amountOf(Outcome outcome) const { return amount[size_t(outcome)]; }
    qint64 attempts() const { return count[0] + count[1] + count[2] + count[3] + count[4]; }
    /// Declined, failed and abandoned: the contract's `failed`.
    qint64 unsuccessful() const { return count[1] + count[2] + count[3]; }
    qint64 unsuccessfulAmount() const { return amount[1] + amount[2] + amount[3]; }

    Measures &operator+=(const Measures &other)
    {
        for (size_t i = 0; i < keptOutcomes; ++i) {
            count[i] += other.count[i];
            amount[i] += other.amount[i];
        }
        return *this;
    }
    bool operator==(const Measures &) const = default;
};

} // namespace hindsight
