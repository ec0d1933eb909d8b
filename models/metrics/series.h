// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/metrics/reading/reason.h"

#include <QList>
#include <QMap>
#include <QStringList>

#include <array>
#include <optional>
#include <vector>

namespace hindsight {

/// What is asked of a source's numbers.
struct SeriesRequest
{
    QString source = {};                  ///< uid
    QStringList by = {};                  ///< attributes that lines are told apart by; with amounts the currency is always one
    QMap<QString, QStringList> where = {};///< only attempts whose attribute has one of these values
    qint64 bucketSeconds = 0;             ///< a multiple of what the imports have, from 1970-01-01T00:00Z on; 0: the finest there is
    std::optional<qint64> from = {};      ///< microseconds UTC; the buckets that from and to lie in are whole
    std::optional<qint64> to = {};
    bool amounts = false;
    bool latencies = false;
    bool latencyBins = false; ///< with `latencies`: instead the counts that these are made of, which add up over time; in parts only
    bool reasons = false;
};

/// Lower nearest rank, microseconds.
struct Quantiles
{
    double p50 = 0;
    double p95 = 0;
    double p99 = 0;
    bool operator==(const Quantiles &) const = default;
};

/// Why attempts of one bucket did not succeed.
struct ReasonCount
{
    qint64 bucket = 0; ///< index
    int reason = 0;    ///< index
    qint64 count = 0;
    qint64 amount = 0; ///< minor units
    bool operator==(const ReasonCount &) const = default;
};

/// How many attempts of one bucket took as long as a bin of sketch.h says.
struct LatencyCount
{
    qint64 bucket = 0; ///< index
    quint16 bin = 0;
    qint64 count = 0;
    bool operator==(const LatencyCount &) const = default;
};

struct SeriesLine
{
    QStringList attributes = {};          ///< values in the order of `by`
    std::vector<Measures> buckets = {};
    std::vector<std::optional<Quantiles>> latencies = {}; ///< where asked and kept: per bucket
    std::vector<LatencyCount> latencyBins = {}; ///< where asked and kept: in no order, a bin possibly several times
    std::vector<ReasonCount> reasons = {};///< where asked: by bucket, then reason
};

/// What all parts of an answer share.
struct SeriesHead
{
    QStringList by = {};
    qint64 bucketSeconds = 60;
    qint64 start = 0;          ///< of the first bucket, seconds since 1970
    qint64 end = 0;            ///< of the last one; equal to the start: there is nothing
    QList<Reason> reasons = {};
    bool hasLatencies = false; ///< asked for, and kept in buckets as narrow as the ones asked for
};

/// Some successive buckets of all lines.
struct SeriesPart
{
    const SeriesHead &head;
    qint64 start = 0;    ///< of the first bucket, seconds since 1970
    qint64 buckets = 0;  ///< how many each line has
    const std::vector<SeriesLine> &lines; ///< sorted by attributes, the same in all parts; one without anything here has no buckets
};

/// All buckets from the first to the last in which something happened, or from `from` to `to` where these are given.
struct Series
{
    SeriesHead head = {};
    std::vector<SeriesLine> lines = {}; ///< each with all buckets

    qint64 buckets() const { return (head.end - head.start) / head.bucketSeconds; }
};

/// "10s", "5m", "1h", "1d", "2w"; no value: no such text, or not longer than nothing.
std::optional<qint64> secondsOf(QStringView text);
/// The reverse, with the largest unit that fits: "90s", "1m".
QString widthText(qint64 seconds);

} // namespace hindsight
