// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/impact.h"
#include "models/metrics/ranges.h"
#include "models/metrics/reading/inspect.h"

namespace hindsight {

/// What became of the orders that were hit: those with an attempt in the windows that was declined, failed or abandoned. Exact.
struct OrderCounts
{
    qint64 hit = 0;  ///< lost + paidLater + paidAnotherWay
    qint64 lost = 0; ///< no attempt of them succeeded, as far as the files go
    qint64 paidLater = 0;
    std::optional<qint64> paidAnotherWay = {}; ///< with another payment method than the one that did not work; no value: the files name none
    std::optional<qint64> customers = {};      ///< different ones; no value: the files name none
};

/// A time in which orders were hit, and which attempts were.
struct HitWindow
{
    TimeRange range;
    QMap<QString, QStringList> where = {}; ///< attribute -> values; none: all attempts
};
/// The times of an impact, each confined to the dimensions of the impact window that says so. `times`: as impactTimes says.
QList<HitWindow> hitWindows(const QList<ImpactWindow> &windows, const TimeRanges &times);

struct OrdersRequest
{
    QStringList files = {};            ///< with all rows of the orders; each is read twice
    QStringList overrides = {};        ///< as of --map; also "order=COLUMN" and "customer=COLUMN"
    RememberedMapping remembered = {};
    QString usualZone = {};
    QList<HitWindow> windows = {};
};
/// Errors: a file cannot be read, or has no column with the number of an order.
Result<OrderCounts> countOrders(const OrdersRequest &request);

} // namespace hindsight
