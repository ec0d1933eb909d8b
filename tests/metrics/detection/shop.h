// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/metrics/detection/payments.h"

#include <QTimeZone>

#include <functional>

namespace hindsight {

/// What one method in one region does in one bucket: attempts to be expected, and how many of them succeed.
struct ShopTraffic
{
    QString method;
    QString region;
    double attempts = 0;
    double rate = 0;
    double onlyFailing = 0; ///< attempts beside them, none of which succeeds
};

/// A shop that is made up: two regions, four methods, busy by day, quieter at the weekend.
struct Shop
{
    qint64 start = 1'709'510'400; ///< 2024-03-04T00:00Z, a Monday
    int days = 28;
    qint64 step = 300;
    double scale = 1;             ///< of all traffic
    double growthPerDay = 0;      ///< a share
    double weekend = 0.7;         ///< of a weekday's traffic
    bool sharpMorning = false;    ///< a third of the traffic before eight in the morning, local time
    QTimeZone zone = QTimeZone(QTimeZone::UTC);
    quint32 seed = 1;
    /// What happens to it; `at` is in seconds since 1970.
    std::function<void(qint64 at, ShopTraffic &traffic)> event = {};
};

Payments paymentsOf(const Shop &shop);

} // namespace hindsight
