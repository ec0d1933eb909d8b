// SPDX-License-Identifier: GPL-3.0-or-later
#include "chartdata.h"

#include "models/incident/currency.h"
#include "models/incident/moment.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
constexpr Outcome shownOutcomes[] = {Outcome::Succeeded, Outcome::Declined, Outcome::Failed, Outcome::Abandoned, Outcome::Open};

struct Percentile
{
    const char *name;
    double Quantiles::*value;
};
constexpr Percentile percentiles[] = {{"p50", &Quantiles::p50}, {"p95", &Quantiles::p95}, {"p99", &Quantiles::p99}};

// The factor from what is counted to what the axis shows.
double shownPer(const ChartData &chart)
{
    if (isAmount(chart.request.quantity))
        return std::pow(10.0, -decimalsOf(chart));
    return chart.request.quantity == Quantity::Latency ? 1.0 / 1000 : isRate(chart.request.quantity) ? 100 : 1;
}

// Whether each bucket has a part in what the imports know.
std::vector<bool> knownBuckets(const ChartData &chart)
{
    std::vector<bool> known(size_t(chart.buckets), false);
    const qint64 width = chart.bucketSeconds * microsecondsPerSecond, start = chart.start * microsecondsPerSecond;
    for (const TimeRange &range : chart.known) {
        const qint64 first = std::clamp<qint64>((range.from - start) / width, 0, chart.buckets);
        const qint64 last = std::clamp<qint64>((range.to - start + width - 1) / width, first, chart.buckets);
        std::fill(known.begin() + first, known.begin() + last, true);
    }
    return known;
}

} // namespace

qint64 finestBucket(const QList<Batch> &batches)
{
    qint64 finest = batches.isEmpty() ? 60 : 0;
    for (const Batch &batch : batches)
        finest = std::max(finest, batch.bucketSeconds);
    return finest;
}

qint64 leastBucket(const TimeRange &sight, qint64 finest)
{
    constexpr qint64 most = 300;
    const auto fits = [&](qint64 width) { return width >= finest && (sight.to - sight.from) / (width * microsecondsPerSecond) <= most; };
    const auto found = std::ranges::find_if(chartWidths, fits);
    return found == std::end(chartWidths) ? std::max(finest, chartWidths[std::size(chartWidths) - 1]) : *found;
}

qint64 usualBucket(const QList<Batch> &batches, const TimeRanges &known, qint64 least)
{
    constexpr double enough = 30;
    const qint64 finest = finestBucket(batches);
    double rows = 0, seconds = 0;
    for (const Batch &batch : batches)
        rows += double(batch.rows);
    for (const TimeRange &range : known)
        seconds += double(range.to - range.from) / double(microsecondsPerSecond);
    qint64 usual = finest;
    for (const qint64 width : chartWidths) {
        const bool isTooNarrow = usual < least || (width <= 3600 && rows / std::max(seconds, 1.0) * double(usual) < enough);
        if (isTooNarrow && width > usual && width % finest == 0)
            usual = width;
    }
    return usual;
}

ChartBuilder::ChartBuilder(ChartData frame, const QStringList &values)
    : m_chart(std::move(frame))
    , m_values(values)
{
    const Quantity quantity = m_chart.request.quantity;
    const auto add = [this](const QString &name, int colour) { m_chart.lines.append({.name = name, .colour = colour}); };
    if (quantity == Quantity::Outcomes) {
        for (const Outcome outcome : shownOutcomes)
            add(QString::fromLatin1(nameOf(outcome)), int(outcome) + 1);
        return;
    }
    if (quantity == Quantity::Latency && m_chart.request.by.isEmpty()) {
        for (const Percentile &percentile : percentiles)
            add(QString::fromLatin1(percentile.name), int(m_chart.lines.size()) + 1);
        return;
    }
    add({}, 0);
    m_firstValue = 1;
    for (const QString &value : values.first(std::min<qsizetype>(values.size(), chartValues)))
        add(value, int(m_chart.lines.size()));
    // Percentiles of several values together are not known.
    if (values.size() > chartValues && quantity != Quantity::Latency)
        m_chart.lines.append({.colour = chartValues + 1, .isRest = true});
}

SeriesRequest ChartBuilder::request() const
{
    const ChartRequest &asked = m_chart.request;
    SeriesRequest request{.source = asked.source, .bucketSeconds = m_chart.bucketSeconds};
    if (!asked.by.isEmpty() && asked.quantity != Quantity::Outcomes)
        request.by = {asked.by};
    if (isAmount(asked.quantity)) {
        request.amounts = true;
        request.where.insert(u"currency"_s, {m_chart.currency});
    }
    request.latencies = asked.quantity == Quantity::Latency;
    return request;
}

std::optional<SeriesRequest> ChartBuilder::totalRequest() const
{
    if (m_chart.request.quantity != Quantity::Latency || m_chart.request.by.isEmpty())
        return std::nullopt;
    SeriesRequest total = request();
    total.by.clear();
    return total;
}

void ChartBuilder::begin(const SeriesHead &head)
{
    m_chart.bucketSeconds = head.bucketSeconds;
    m_chart.start = head.start;
    m_chart.buckets = (head.end - head.start) / head.bucketSeconds;
    m_chart.hasLatencies = head.hasLatencies || m_chart.request.quantity != Quantity::Latency;
    const bool latency = m_chart.request.quantity == Quantity::Latency;
    for (ChartLine &line : m_chart.lines) {
        line.top.assign(size_t(m_chart.buckets), latency ? unknown : 0);
        if (isRate(m_chart.request.quantity))
            line.base.assign(size_t(m_chart.buckets), 0);
    }
    m_chart.attempts.assign(size_t(m_chart.buckets), 0);
}

int ChartBuilder::lineOf(const SeriesPart &part, size_t line) const
{
    const qsizetype attribute = m_chart.request.by.isEmpty() ? -1 : part.head.by.indexOf(m_chart.request.by);
    if (attribute < 0 || m_firstValue == 0)
        return -1;
    const qsizetype value = m_values.indexOf(part.lines[line].attributes[attribute]);
    const qsizetype index = m_firstValue + (value < 0 ? chartValues : std::min<qsizetype>(value, chartValues));
    return index < m_chart.lines.size() ? int(index) : -1;
}

void ChartBuilder::add(const SeriesPart &part)
{
    if (part.buckets == 0) {
        begin(part.head);
        return;
    }
    const Quantity quantity = m_chart.request.quantity;
    const auto offset = size_t((part.start - m_chart.start) / m_chart.bucketSeconds);
    for (size_t i = 0; i < part.lines.size(); ++i) {
        const SeriesLine &from = part.lines[i];
        if (from.buckets.empty())
            continue;
        const int own = lineOf(part, i);
        for (size_t b = 0; b < size_t(part.buckets); ++b) {
            const Measures &measures = from.buckets[b];
            const size_t at = offset + b;
            m_chart.attempts[at] += float(measures.attempts());
            if (quantity == Quantity::Outcomes) {
                for (qsizetype o = 0; o < m_chart.lines.size(); ++o)
                    m_chart.lines[o].top[at] += double(measures.of(shownOutcomes[o]));
                continue;
            }
            double top = 0, base = 0;
            switch (quantity) {
            case Quantity::SuccessRate:
                top = double(measures.of(Outcome::Succeeded));
                base = double(measures.attempts() - measures.of(Outcome::Open));
                break;
            case Quantity::TechnicalRate:
                top = double(measures.of(Outcome::Succeeded));
                base = double(measures.of(Outcome::Succeeded) + measures.of(Outcome::Failed));
                break;
            case Quantity::Attempts: top = double(measures.attempts()); break;
            case Quantity::Amount: top = double(measures.amountOf(Outcome::Succeeded)); break;
            case Quantity::MissedAmount: top = double(measures.unsuccessfulAmount()); break;
            case Quantity::Outcomes:
            case Quantity::Latency: break;
            }
            if (quantity == Quantity::Latency) {
                const auto &latency = from.latencies.empty() ? std::nullopt : from.latencies[b];
                if (!latency)
                    continue;
                if (m_firstValue > 0) {
                    if (own >= 0)
                        m_chart.lines[own].top[at] = latency->p95;
                } else {
                    for (size_t p = 0; p < std::size(percentiles); ++p)
                        m_chart.lines[qsizetype(p)].top[at] = *latency.*percentiles[p].value;
                }
                continue;
            }
            for (const int line : {0, own}) {
                if (line < 0)
                    continue;
                m_chart.lines[line].top[at] += top;
                if (base > 0)
                    m_chart.lines[line].base[at] += base;
            }
        }
    }
}

void ChartBuilder::addTotal(const SeriesPart &part)
{
    if (part.buckets == 0 || part.lines.empty() || part.lines[0].latencies.empty())
        return;
    const qint64 offset = (part.start - m_chart.start) / m_chart.bucketSeconds;
    for (qint64 b = 0; b < part.buckets; ++b) {
        if (const auto &latency = part.lines[0].latencies[size_t(b)]; latency && offset + b >= 0 && offset + b < m_chart.buckets)
            m_chart.lines[0].top[size_t(offset + b)] = latency->p95;
    }
}

ChartData ChartBuilder::take()
{
    const std::vector<bool> known = knownBuckets(m_chart);
    for (size_t b = 0; b < m_chart.attempts.size(); ++b) {
        // Where nobody knows, there is no zero either.
        if (known[b] || m_chart.attempts[b] != 0)
            continue;
        m_chart.attempts[b] = std::numeric_limits<float>::quiet_NaN();
        for (ChartLine &line : m_chart.lines)
            line.top[b] = unknown;
    }
    fillShown(m_chart);
    return std::move(m_chart);
}

void fillShown(ChartData &chart)
{
    const double factor = shownPer(chart);
    const bool rate = isRate(chart.request.quantity);
    for (ChartLine &line : chart.lines) {
        line.shown.resize(line.top.size());
        for (size_t b = 0; b < line.top.size(); ++b) {
            // No attempts is no rate.
            line.shown[b] = rate ? (line.base[b] > 0 ? float(factor * line.top[b] / line.base[b]) : std::numeric_limits<float>::quiet_NaN())
                                 : float(factor * line.top[b]);
        }
    }
}

SeriesRequest rankingRequest(const ChartRequest &request)
{
    SeriesRequest ranking{.source = request.source, .bucketSeconds = request.bucketSeconds};
    if (!request.by.isEmpty())
        ranking.by.append(request.by);
    ranking.amounts = isAmount(request.quantity);
    return ranking;
}

QStringList ranked(const Series &answer, ChartData &chart)
{
    QMap<QString, qint64> values, currencies;
    const qsizetype currency = answer.head.by.indexOf(u"currency"), attribute = chart.request.by.isEmpty() ? -1 : answer.head.by.indexOf(chart.request.by);
    for (const SeriesLine &line : answer.lines) {
        qint64 attempts = 0;
        for (const Measures &measures : line.buckets)
            attempts += measures.attempts();
        if (attribute >= 0)
            values[line.attributes[attribute]] += attempts;
        if (currency >= 0 && !line.attributes[currency].isEmpty())
            currencies[line.attributes[currency]] += attempts;
    }
    const auto inOrder = [](const QMap<QString, qint64> &counted) {
        QStringList names = counted.keys();
        std::ranges::stable_sort(names, [&](const QString &a, const QString &b) { return counted[a] > counted[b]; });
        return names;
    };
    chart.currencies = inOrder(currencies);
    chart.currency = chart.currencies.contains(chart.request.currency) ? chart.request.currency : chart.currencies.value(0);
    return inOrder(values);
}

int decimalsOf(const ChartData &chart) { return isAmount(chart.request.quantity) ? std::max(0, minorDigits(chart.currency.toStdString())) : 0; }

} // namespace hindsight
