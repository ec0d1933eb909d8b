// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/metrics/generator/traffic.h"

#include <functional>
#include <memory>

namespace hindsight {

/// Writes attempts as lines of CSV or of JSON, in blocks. `write` takes a block; false: it wants no more.
class TransactionText
{
public:
    struct Options
    {
        bool jsonLines = false;
        bool orders = false; ///< with order_id, customer_id, attempt
        quint64 seed = 0;
    };
    using Write = std::function<bool(std::string_view)>;

    TransactionText(const Options &options, Write write);

    void header(); ///< of CSV; JSON has none
    /// `row` is its number in the file, from 0; ids follow from it.
    void add(qint64 row, const OrderAttempt &order, const AttemptResult &result);
    bool flush();
    /// `write` wanted no more: what comes now goes nowhere.
    bool isStopped() const { return m_stopped; }

private:
    char *time(char *to, qint64 at);
    void csv(qint64 row, const OrderAttempt &order, const AttemptResult &result);
    void json(qint64 row, const OrderAttempt &order, const AttemptResult &result);

    Options m_options;
    Write m_write;
    std::unique_ptr<char[]> m_block;
    char *m_end;              ///< of what the block holds
    quint64 m_transactions;   ///< numbers of the first ids, so that another seed has others
    quint64 m_orders;
    quint64 m_customers;
    qint64 m_minute = -1;     ///< whose text is:
    char m_minuteText[17] = {};
    bool m_stopped = false;
};

} // namespace hindsight
