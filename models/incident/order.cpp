// SPDX-License-Identifier: GPL-3.0-or-later
#include "order.h"

#include <algorithm>

namespace hindsight {

void sortRecord(Record &record)
{
    forEachPart(record, [](auto &list, const char *) {
        using Part = typename std::remove_reference_t<decltype(list)>::value_type;
        const auto isBefore = [](const Part &a, const Part &b) {
            if constexpr (requires { a.at; }) {
                if (const auto order = timelineOrder(a.at, b.at); order != 0)
                    return order < 0;
            } else if constexpr (requires { a.from; }) {
                if (const auto order = timelineOrder(a.from, b.from); order != 0)
                    return order < 0;
            }
            if constexpr (requires { a.position; }) {
                if (a.position != b.position)
                    return a.position < b.position;
            }
            return a.uid < b.uid;
        };
        if (!std::ranges::is_sorted(list, isBefore)) // it mostly is, and a sort would move each of a hundred thousand events
            std::ranges::sort(list, isBefore);
    });
    std::ranges::stable_sort(record.milestones, {}, [](const Milestone &m) { return std::pair(m.kind, m.source); });
}

} // namespace hindsight
