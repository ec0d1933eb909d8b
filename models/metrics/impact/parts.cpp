// SPDX-License-Identifier: GPL-3.0-or-later
#include "parts.h"

#include "models/incident/moment.h"
#include "models/metrics/reading/columnnames.h"
#include "models/text/names.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace hindsight {

using namespace Qt::StringLiterals;

bool isUnanswered(const Reason &reason)
{
    if (reason.outcome != Outcome::Failed)
        return false;
    for (const QString &text : {reason.errorCode, reason.status}) {
        const QString word = squeezed(text);
        if (word.contains("timeout"_L1) || word.contains("timedout"_L1) || word.contains("deadlineexceeded"_L1) || word.contains("responsereceivedtoolate"_L1))
            return true;
        // HTTP: request timeout, gateway timeout. ISO 8583: response received too late.
        if (word == "408"_L1 || word == "504"_L1 || word == "68"_L1)
            return true;
    }
    return false;
}

void UnansweredSums::add(const SeriesPart &part)
{
    for (const SeriesLine &line : part.lines) {
        for (const ReasonCount &count : line.reasons) {
            if (!isUnanswered(part.head.reasons[count.reason]))
                continue;
            m_payments += count.count;
            m_amounts[line.attributes.value(0)] += count.amount;
        }
    }
}

Unreconciled UnansweredSums::take() const
{
    Unreconciled sums{.payments = m_payments};
    for (const auto &[currency, amount] : m_amounts) {
        if (amount != 0)
            sums.amounts.append({currency, amount});
    }
    return sums;
}

DifferenceSums::DifferenceSums(const ImpactNumbers &numbers, std::vector<double> perBucket)
    : m_start(numbers.start)
    , m_step(numbers.step)
    , m_perBucket(std::move(perBucket))
{}

TimeRanges DifferenceSums::needed() const
{
    TimeRanges ranges;
    for (size_t i = 0; i < m_perBucket.size(); ++i) {
        if (m_perBucket[i] == 0)
            continue;
        const qint64 from = (m_start + qint64(i) * m_step) * microsecondsPerSecond, to = from + m_step * microsecondsPerSecond;
        if (!ranges.isEmpty() && ranges.last().to == from)
            ranges.last().to = to;
        else
            ranges.append({from, to});
    }
    return ranges;
}

void DifferenceSums::add(const SeriesPart &part)
{
    if (part.buckets == 0) {
        m_into.clear();
        for (const SeriesLine &line : part.lines) {
            m_into.emplace_back();
            for (qsizetype i = 0; i < part.head.by.size(); ++i)
                m_into.back().push_back(&m_missing[part.head.by[i]][line.attributes[i]]);
        }
        return;
    }
    for (size_t i = 0; i < part.lines.size(); ++i) {
        const std::vector<Measures> &buckets = part.lines[i].buckets;
        double missing = 0;
        for (size_t bucket = 0; bucket < buckets.size(); ++bucket) {
            const qint64 place = (part.start - m_start) / m_step + qint64(bucket);
            if (place >= 0 && place < std::ssize(m_perBucket))
                missing += m_perBucket[size_t(place)] * double(buckets[bucket].of(Outcome::Succeeded));
        }
        for (double *sum : m_into[i])
            *sum += missing;
    }
}

QList<ValueDifference> DifferenceSums::take(qint64 net) const
{
    QList<ValueDifference> differences;
    for (const auto &[attribute, values] : m_missing) {
        if (values.size() < 2)
            continue;
        QList<ValueDifference> own;
        qint64 left = net;
        for (const auto &[value, missing] : values) {
            own.append({attribute, value, std::llround(missing)});
            left -= own.last().missing;
        }
        std::ranges::stable_sort(own, std::greater(), &ValueDifference::missing);
        std::ranges::max_element(own, {}, [](const ValueDifference &one) { return std::abs(one.missing); })->missing += left;
        differences += own;
    }
    return differences;
}

} // namespace hindsight
