// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/insights/insights.h"
#include "models/store/store.h"

#include <future>

namespace hindsight {

/// Reads in a thread of its own, by a connection of its own, while others read by theirs.
template <class T> std::future<Result<T>> readMeanwhile(const Store &store, Result<T> (*read)(const Store &))
{
    return std::async(std::launch::async, [file = store.file(), read]() -> Result<T> {
        const auto own = Store::open(file, {.mode = Store::Mode::ReadOnly});
        if (!own)
            return std::unexpected(own.error());
        return read(**own);
    });
}

/// All incidents that are neither in the bin nor merged into another one, with their action items, as of `now` (microseconds UTC).
/// The sample is left out as soon as there is anything else. Takes some hundred milliseconds for ten thousand incidents.
Result<Portfolio> portfolioOf(const Store &store, qint64 now);

/// What the history tells of the due dates and the status of action items, for `actionNews`.
Result<QList<ActionEdit>> actionEditsOf(const Store &store);

} // namespace hindsight
