// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/timetext.h"
#include "models/metrics/alerts/backtest.h"

#include <functional>

namespace hindsight {

/// 2024-07-20T10:00:00Z.
inline const qint64 ten = *fromIsoText(u"2024-07-20T10:00:00Z");
inline qint64 minute(qint64 n) { return ten + n * microsecondsPerMinute; }

/// Attempts of one bucket: how many, and how many of them succeeded.
struct Sold
{
    qint64 attempts = 0;
    qint64 succeeded = 0;
    qint64 open = 0;
};

/// So many minutes from ten o'clock on, of a shop without attributes; `known` as ranges of minutes.
inline AlertNumbers shopNumbers(int minutes, const std::function<Sold(int minute)> &sold, const QList<std::pair<int, int>> &known = {})
{
    const auto read = [&](const SeriesRequest &, const std::function<bool(const SeriesPart &)> &onPart) -> Result<void> {
        SeriesHead head{.bucketSeconds = 60, .start = ten / microsecondsPerSecond, .end = ten / microsecondsPerSecond + minutes * 60};
        std::vector<SeriesLine> lines(1);
        if (!onPart({head, head.start, 0, lines}))
            return {};
        for (int i = 0; i < minutes; ++i) {
            const Sold one = sold(i);
            lines[0].buckets.push_back({.count = {one.succeeded, 0, one.attempts - one.succeeded - one.open, 0, one.open}});
        }
        onPart({head, head.start, minutes, lines});
        return {};
    };
    TimeRanges ranges;
    for (const auto &[from, to] : known)
        ranges = united(ranges, {{minute(from), minute(to)}});
    return *readAlertNumbers(read, {.known = known.isEmpty() ? TimeRanges{{minute(0), minute(minutes)}} : ranges});
}

inline AlertRule ruleOf(const QString &text)
{
    const auto rule = readAlertRule(text);
    if (!rule)
        qFatal("%s", qPrintable(rule.error().sentence()));
    return *rule;
}

} // namespace hindsight
