// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

#include <functional>
#include <optional>
#include <string_view>

namespace hindsight {

struct GenerateOptions
{
    qint64 rows = 0;
    quint64 seed = 20240720;
    bool orders = false;    ///< with order_id, customer_id and attempt
    bool jsonLines = false; ///< else CSV
};
/// More would not fit into the arithmetic.
inline constexpr qint64 mostGeneratedRows = 1'000'000'000;

/// Writes the transactions of eight weeks and of the day of the checkout outage (traffic.h): `rows` rows in order of time. The
/// bytes depend on the options alone; `orders` adds columns and changes nothing else, and the format only how it is written.
///
/// `write` takes a block of bytes; false stops. `progress` is told how many rows there are, now and then. No value: stopped.
///
/// The truth, as an object: `seed`, `rows`; `from`, `to`; `windows`: list of `kind`, `from`, `to`, `where`; `recovery`: list of
/// `at` and `failing`, the share of card attempts that fails from then on; `counts`: rows by payment method and status;
/// `outage`, for `all` and for `card`: `window` and `four_hours_after` with `actual` (counted) and `without_outage` (what the same
/// customers would have done), `missing` (the difference in the window), `missing_net_of_catch_up` (in the window and the four
/// hours after), each with `attempts`, `succeeded`, `amount_succeeded_minor` per currency; and, with `orders`, `orders`:
/// `counted` (orders with a card attempt in the window that was declined, failed or abandoned: `lost` never succeeded, `paid_later`
/// succeeded by card, `paid_another_way` by another method, `customers_affected` different customers; a count over the rows gives
/// the same) and `because_of_the_outage` (likewise, of the orders that the outage hit and that would have been paid without it;
/// `lost_anyway`: hit, and would not have been paid).
std::optional<QJsonObject> generate(const GenerateOptions &options, const std::function<bool(std::string_view)> &write,
                                    const std::function<void(qint64)> &progress = {});

} // namespace hindsight
