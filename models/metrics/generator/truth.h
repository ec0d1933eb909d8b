// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "traffic.h"

#include <QJsonObject>

#include <array>
#include <vector>

namespace hindsight {

/// Some attempts, counted.
struct AttemptTally
{
    qint64 attempts = 0;
    qint64 succeeded = 0;
    std::array<qint64, currencyCount> amount = {}; ///< of the succeeded, minor units

    void add(const OrderAttempt &order, const AttemptResult &result, qint64 sign = 1)
    {
        attempts += sign;
        if (result.status == AttemptStatus::Succeeded) {
            succeeded += sign;
            amount[size_t(order.currency)] += sign * qint64(order.amount);
        }
    }
};

/// What became of some orders.
struct OrderTally
{
    qint64 lost = 0;       ///< never paid
    qint64 later = 0;      ///< paid by card in the end
    qint64 anotherWay = 0; ///< paid with another method
    std::vector<quint32> customers = {};
};

/// Counts what is generated, while it is generated, and what would have happened without the outage: the same customers with
/// the same luck.
class Truth
{
public:
    /// The next row of the file. May mark the order as hit by the outage.
    void add(OrderAttempt &order, const AttemptResult &result);
    /// There is no further row of this order.
    void end(const OrderAttempt &order, const AttemptResult &last);
    /// Everything that is known, as JSON: see generator.h.
    QJsonObject json(bool orders) const;

private:
    struct Span
    {
        std::array<AttemptTally, 2> actual = {};     ///< of all, and by the outage's method
        std::array<AttemptTally, 2> difference = {}; ///< without the outage less actual
    };
    Span *spanOf(qint64 at);
    void follow(OrderAttempt &order);

    std::array<std::array<qint64, statusCount>, methodCount> m_counts = {};
    Span m_window;
    Span m_after; ///< four hours
    OrderTally m_counted; ///< card attempt in the window without success
    OrderTally m_hit;     ///< the outage made an attempt fail, and without it they would have paid
    qint64 m_hitAnyway = 0; ///< hit, and would not have paid without it either
};

} // namespace hindsight
