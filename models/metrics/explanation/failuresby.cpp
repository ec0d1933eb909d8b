// SPDX-License-Identifier: GPL-3.0-or-later
#include "failuresby.h"

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

QList<std::pair<QString, QList<ExtraFailures>>> failuresBy(const QList<Reason> &reasons, const std::vector<Tally> &tallies, const Tally &total)
{
    if (total.usualAttempts <= 0)
        return {};
    struct Split
    {
        QString name;
        QString (*valueOf)(const Reason &);
    };
    const Split splits[] = {{u"error_code"_s, [](const Reason &reason) { return reason.errorCode; }},
                            {u"status"_s, [](const Reason &reason) { return reason.status; }},
                            {u"outcome"_s, [](const Reason &reason) { return QString::fromLatin1(nameOf(reason.outcome)); }}};
    const double scale = total.attempts / total.usualAttempts;
    QList<std::pair<QString, QList<ExtraFailures>>> by;
    for (const Split &split : splits) {
        QMap<QString, double> extra;
        for (qsizetype i = 0; i < reasons.size(); ++i) {
            // What is open has not failed yet.
            if (reasons[i].outcome != Outcome::Open)
                extra[split.valueOf(reasons[i])] += tallies[size_t(i)].failed - scale * tallies[size_t(i)].usualFailed;
        }
        if (extra.isEmpty() || extra.keys() == QStringList{QString()})
            continue; // nobody said
        QList<ExtraFailures> values;
        for (auto it = extra.begin(); it != extra.end(); ++it) {
            if (it.value() > 0)
                values.append({it.key(), it.value()});
        }
        std::ranges::stable_sort(values, std::greater(), &ExtraFailures::extra);
        by.append({split.name, values});
    }
    return by;
}

} // namespace hindsight
