// SPDX-License-Identifier: GPL-3.0-or-later
#include "payments.h"

#include "models/metrics/chartdata.h"

#include <algorithm>
#include <numeric>

namespace hindsight {

PaymentLine &PaymentsBuilder::lineOf(const QString &attribute, const QString &value)
{
    const auto [place, isNew] = m_index.try_emplace({attribute, value}, m_payments.lines.size());
    if (isNew)
        m_payments.lines.push_back({attribute, value});
    return m_payments.lines[place->second];
}

bool PaymentsBuilder::add(const SeriesPart &part)
{
    if (part.buckets == 0) {
        m_payments.start = part.head.start;
        m_payments.step = part.head.bucketSeconds;
        lineOf({}, {});
        for (const SeriesLine &line : part.lines) {
            std::vector<size_t> into{0};
            for (qsizetype i = 0; i < part.head.by.size(); ++i) {
                if (line.attributes[i].isEmpty())
                    continue;
                lineOf(part.head.by[i], line.attributes[i]);
                into.push_back(m_index.at({part.head.by[i], line.attributes[i]}));
            }
            m_linesOf.push_back(std::move(into));
        }
        m_buckets = size_t((part.head.end - part.head.start) / part.head.bucketSeconds);
        for (PaymentLine &line : m_payments.lines) {
            for (std::vector<double> *counts : {&line.attempts, &line.closed, &line.succeeded})
                counts->resize(m_buckets, 0);
        }
        return true;
    }
    const size_t first = size_t((part.start - m_payments.start) / m_payments.step); // a time in which nothing is kept has no part
    for (size_t i = 0; i < part.lines.size(); ++i) {
        const std::vector<Measures> &buckets = part.lines[i].buckets;
        for (const size_t into : m_linesOf[i]) {
            PaymentLine &line = m_payments.lines[into];
            for (size_t bucket = 0; bucket < buckets.size(); ++bucket) {
                const double attempts = double(buckets[bucket].attempts());
                line.attempts[first + bucket] += attempts;
                line.closed[first + bucket] += attempts - double(buckets[bucket].of(Outcome::Open));
                line.succeeded[first + bucket] += double(buckets[bucket].of(Outcome::Succeeded));
            }
        }
    }
    return true;
}

Payments PaymentsBuilder::take()
{
    if (m_buckets == 0)
        m_payments.lines.clear();
    // The only value of an attribute is all attempts once more.
    std::map<QString, int> values;
    for (const PaymentLine &line : m_payments.lines)
        ++values[line.attribute];
    std::erase_if(m_payments.lines, [&values](const PaymentLine &line) { return !line.attribute.isEmpty() && values[line.attribute] == 1; });
    return std::move(m_payments);
}

qint64 usualStep(const Payments &payments)
{
    if (payments.size() == 0)
        return payments.step;
    constexpr double enough = 30;
    const std::vector<double> &attempts = payments.lines.front().attempts;
    // Where there are attempts at all: an hour without rows does not make the others quieter.
    const size_t stretch = size_t(std::max<qint64>(1, 600 / payments.step));
    double sum = 0, seconds = 0;
    for (size_t from = 0; from < attempts.size(); from += stretch) {
        const size_t to = std::min(attempts.size(), from + stretch);
        const double some = std::accumulate(attempts.begin() + qsizetype(from), attempts.begin() + qsizetype(to), 0.0);
        sum += some;
        seconds += some > 0 ? double(to - from) * double(payments.step) : 0;
    }
    const double perSecond = seconds > 0 ? sum / seconds : 0;
    for (const qint64 width : chartWidths) {
        if (width >= payments.step && width % payments.step == 0 && (perSecond * double(width) >= enough || width >= 3600))
            return width;
    }
    return payments.step;
}

Payments inSteps(const Payments &payments, qint64 step)
{
    if (step == payments.step || payments.size() == 0)
        return payments;
    Payments wide{payments.start / step * step, step};
    const qint64 offset = (payments.start - wide.start) / payments.step, factor = step / payments.step;
    const size_t size = size_t((offset + payments.size() + factor - 1) / factor);
    const auto place = [&](size_t bucket) { return size_t((qint64(bucket) + offset) / factor); };
    const auto sums = [&](const std::vector<double> &counts) {
        std::vector<double> wider(size, 0);
        for (size_t i = 0; i < counts.size(); ++i)
            wider[place(i)] += counts[i];
        return wider;
    };
    for (const PaymentLine &line : payments.lines)
        wide.lines.push_back({line.attribute, line.value, sums(line.attempts), sums(line.closed), sums(line.succeeded)});
    if (!payments.latency.empty()) {
        wide.latency.assign(size, noValue);
        for (size_t i = 0; i < payments.latency.size(); ++i)
            wide.latency[place(i)] = std::fmax(wide.latency[place(i)], payments.latency[i]);
    }
    return wide;
}

} // namespace hindsight
