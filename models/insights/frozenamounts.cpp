// SPDX-License-Identifier: GPL-3.0-or-later
#include "frozenamounts.h"

#include <algorithm>
#include <map>

namespace hindsight {

QList<FrozenAmount> frozenAmounts(const QList<const Record *> &incidents, const QList<Period> &spans)
{
    using Key = std::tuple<qsizetype, QString, QString>; // span, name, currency
    std::map<Key, FrozenAmount> sums;
    for (const Record *record : incidents) {
        const auto at = countedAt(*record);
        const auto span = at ? std::ranges::find_if(spans, [&](const Period &one) { return one.contains(*at); }) : spans.end();
        if (span == spans.end())
            continue;
        std::map<Key, const Figure *> newest;
        for (const Figure &figure : record->figures) {
            const Figure *&known = newest[{span - spans.begin(), figure.name, figure.currency}];
            if (figure.value && (!known || known->at.at.value_or(0) <= figure.at.at.value_or(0)))
                known = &figure;
        }
        for (const auto &[key, figure] : newest) {
            if (!figure)
                continue;
            FrozenAmount &sum = sums.try_emplace(key, FrozenAmount{*span, figure->name, figure->unit, figure->currency}).first->second;
            sum.value += *figure->value;
            sum.low += figure->low.value_or(*figure->value);
            sum.high += figure->high.value_or(*figure->value);
            sum.incidents.append(record->incident.uid);
        }
    }
    QList<FrozenAmount> amounts;
    for (auto &[key, sum] : sums)
        amounts.append(std::move(sum));
    return amounts;
}

} // namespace hindsight
