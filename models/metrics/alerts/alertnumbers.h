// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alertrule.h"
#include "models/metrics/ranges.h"
#include "models/metrics/seriesreader.h"

namespace hindsight {

/// What a rule counts, per bucket: all attempts, or those with some values of the attributes that it tells apart.
struct AlertLine
{
    QStringList values = {}; ///< in the order of AlertNumbers::by
    std::vector<quint32> attempts = {};
    std::vector<quint32> closed = {};    ///< attempts that are not open
    std::vector<quint32> succeeded = {};
    std::vector<quint32> technical = {}; ///< succeeded or failed technically
    std::vector<LatencyCount> latencies = {}; ///< by bucket; counts of the same bin are not summed up
};

/// What rules are tried on.
struct AlertNumbers
{
    QStringList by = {};
    qint64 start = 0;        ///< of the first bucket, seconds since 1970
    qint64 step = 60;        ///< seconds
    qsizetype size = 0;      ///< buckets
    std::vector<AlertLine> lines = {};
    TimeRanges known = {};   ///< covered, no gap and final. A bucket in it without attempts says that nobody paid.
    std::vector<quint32> unknownBefore = {}; ///< how many of the buckets before the one of this index are not known; `size` + 1 values
    bool hasLatencies = false;

    bool knows(qsizetype from, qsizetype to) const { return unknownBefore[size_t(to)] == unknownBefore[size_t(from)]; }
    /// The end of a bucket, microseconds UTC: when a rule looks at it.
    qint64 endOf(qsizetype bucket) const;
    TimeRange whole() const { return {endOf(-1), endOf(size - 1)}; }
};

struct AlertNumbersRequest
{
    QString source = {};     ///< uid
    QStringList by = {};
    bool latencies = false;
    TimeRanges known = {};   ///< covered, no gap and final; a bucket is known when its middle is
};
/// Reads them in the finest buckets there are, of latencies in the finest that these are kept in; without any, `hasLatencies` says
/// so. Error of kind Usage: no such attribute, or more than may be held.
Result<AlertNumbers> readAlertNumbers(const SeriesReader &read, const AlertNumbersRequest &request);

/// Only the buckets that lie in one of the ranges; all between them is unknown.
AlertNumbers within(const AlertNumbers &numbers, const TimeRanges &ranges);

} // namespace hindsight
