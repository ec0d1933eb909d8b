// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/metrics/series.h"
#include "samples.h"

#include <map>

namespace hindsight {

/// Attempts per bucket: of all, or of those with one value of an attribute.
struct PaymentLine
{
    QString attribute = {};           ///< empty: all
    QString value = {};
    std::vector<double> attempts = {};
    std::vector<double> closed = {};  ///< attempts that are not open: what a rate is a part of
    std::vector<double> succeeded = {};
};

/// What windows are looked for in.
struct Payments
{
    qint64 start = 0;  ///< of the first bucket, seconds since 1970
    qint64 step = 60;  ///< seconds
    std::vector<PaymentLine> lines = {}; ///< all attempts first; empty: there are none
    std::vector<double> latency = {};    ///< 95th percentile of all, milliseconds; NaN: none. Empty: not known in such narrow buckets

    qsizetype size() const { return lines.empty() ? 0 : qsizetype(lines.front().attempts.size()); }
};

/// Sums the parts of an answer up per value. Asked for by all attributes at once, so that each is read once.
class PaymentsBuilder
{
public:
    bool add(const SeriesPart &part);
    Payments take();

private:
    PaymentLine &lineOf(const QString &attribute, const QString &value);

    Payments m_payments;
    size_t m_buckets = 0;
    std::map<std::pair<QString, QString>, size_t> m_index;
    std::vector<std::vector<size_t>> m_linesOf; ///< per line of the answer
};

/// The narrowest of the usual widths in which there are thirty attempts on average: with fewer, chance alone moves a rate by more
/// than ten points.
qint64 usualStep(const Payments &payments);
/// The same in wider buckets, a multiple of what there are. Latencies do not add up: the worst of each bucket stays.
Payments inSteps(const Payments &payments, qint64 step);

} // namespace hindsight
