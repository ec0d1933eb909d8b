// SPDX-License-Identifier: GPL-3.0-or-later
#include "order.h"

#include <algorithm>

namespace hindsight {

void sortRecord(Record &record)
{
    forEachPart(record, [](auto &list, const char *) {
        using Part = typename std::remove_reference_t<decltype(list)>::value_type;
        std::ranges::sort(list, [](const Part &a, const Part &b) {
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
        });
    });
    std::ranges::stable_sort(record.milestones, {}, [](const Milestone &m) { return std::pair(m.kind, m.source); });
}

} // namespace hindsight
