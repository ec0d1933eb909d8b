// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator.h"

#include "models/metrics/reading/transactiontext.h"
#include "random.h"
#include "traffic.h"
#include "truth.h"

#include <algorithm>
#include <array>
#include <queue>

using namespace Qt::StringLiterals;

namespace hindsight {

namespace {

struct Later
{
    bool operator()(const OrderAttempt &a, const OrderAttempt &b) const { return a.at != b.at ? a.at > b.at : a.number > b.number; }
};

/// Fixed point of what follows: 1024 is one.
constexpr qint64 unit = 1024;

/// How many rows an order that begins at a time makes, in `unit`: tried out.
qint64 rowsPerOrder(qint64 at, int orders)
{
    qint64 rows = 0;
    for (int i = 0; i < orders; ++i) {
        OrderAttempt attempt = newOrder(mixed(quint64(i)), i, at, 1000);
        for (;;) {
            ++rows;
            const AttemptResult result = resultOf(attempt);
            if (!result.again)
                break;
            attempt = nextAttempt(attempt, result);
        }
    }
    return rows * unit / orders;
}

/// How many rows the orders and testers of every minute make, in `unit` on the scale of `ordersOf`.
std::array<qint64, trafficMinutes> expectedRows()
{
    std::array<qint64, trafficMinutes> expected;
    const qint64 usual = rowsPerOrder(trafficBegin, 50'000);
    for (int minute = 0; minute < trafficMinutes; ++minute)
        expected[size_t(minute)] = ordersOf(minute) * usual + testersOf(minute) * unit;
    for (const WindowKind kind : {WindowKind::EarlierIncident, WindowKind::Outage}) {
        const TrafficWindow &window = trafficWindow(kind);
        for (qint64 at = window.from; at < window.to; at += minuteLength) {
            const auto minute = int((at - trafficBegin) / minuteLength);
            expected[size_t(minute)] = ordersOf(minute) * rowsPerOrder(at, 1000);
        }
    }
    return expected;
}

/// Orders arrive as a Poisson process whose rate follows the minute; its scale follows what is left of the rows, so that the
/// counts together are `rows` and everywhere as if that were chance: only the last minute gets exactly what is missing.
class Generator
{
public:
    Generator(const GenerateOptions &options, const std::function<bool(std::string_view)> &write, const std::function<void(qint64)> &progress)
        : m_options(options)
        , m_progress(progress)
        , m_random(options.seed)
        , m_text({.jsonLines = options.jsonLines, .orders = options.orders, .seed = options.seed}, write)
        , m_customers(quint32(std::max<qint64>(100, options.rows / 4)))
    {}

    std::optional<QJsonObject> run()
    {
        m_text.header();
        const auto expected = expectedRows();
        qint64 left = 0;
        for (const qint64 rows : expected)
            left += rows;
        quint64 gap = m_random.exponential();
        for (int minute = 0; minute < trafficMinutes - 1 && !isDone(); ++minute) {
            const qint64 wanted = std::max<qint64>(0, missing() - qint64(m_waiting.size()) * 17 / 16);
            const quint64 scale = (quint64(wanted) << 32) / quint64(std::max<qint64>(1, left / unit));
            const quint32 orders = ordersOf(minute);
            const quint32 testers = testersOf(minute);
            const quint64 rate = ((orders + testers) * scale) >> (32 - Random::oneBits);
            const qint64 begin = trafficBegin + minute * minuteLength;
            for (; gap < rate && !isDone(); gap += m_random.exponential())
                arrive(begin + qint64(gap * quint64(minuteLength) / rate), testers, orders + testers);
            gap -= std::min(gap, rate);
            comeBack(begin + minuteLength);
            left -= expected[size_t(minute)];
            if (m_progress && minute % 256 == 0)
                m_progress(m_rows);
        }
        lastMinute();
        if (!m_text.flush())
            return {};
        for (; !m_waiting.empty(); m_waiting.pop())
            m_truth.end(m_waiting.top(), {.status = AttemptStatus::Failed});
        QJsonObject truth = m_truth.json(m_options.orders);
        truth[u"seed"] = qint64(m_options.seed);
        truth[u"rows"] = m_rows;
        return truth;
    }

private:
    qint64 missing() const { return m_options.rows - m_rows; }
    bool isDone() const { return missing() <= 0 || m_text.isStopped(); }

    /// The attempts of those who come back until then, in order of time.
    void comeBack(qint64 until)
    {
        while (!m_waiting.empty() && m_waiting.top().at < until && !isDone()) {
            const OrderAttempt attempt = m_waiting.top();
            m_waiting.pop();
            add(attempt);
        }
    }

    /// `testers` of `all` who arrive try stolen cards.
    void arrive(qint64 at, quint32 testers, quint32 all)
    {
        comeBack(at + 1);
        if (isDone())
            return;
        const quint64 luck = m_random.next();
        const bool tester = testers > 0 && oneOf(mixed(~luck), all) < testers;
        add(tester ? newTester(luck, m_orders, at, m_customers) : newOrder(luck, m_orders, at, m_customers));
        ++m_orders;
    }

    void add(OrderAttempt order)
    {
        const AttemptResult result = resultOf(order);
        m_text.add(m_rows++, order, result);
        m_truth.add(order, result);
        if (result.again && order.at < trafficEnd - minuteLength)
            m_waiting.push(nextAttempt(order, result));
        else
            m_truth.end(order, result);
    }

    void lastMinute()
    {
        const qint64 begin = trafficEnd - minuteLength;
        qint64 arrivals = missing();
        for (auto waiting = m_waiting; !waiting.empty() && waiting.top().at < trafficEnd; waiting.pop())
            --arrivals;
        // So many points at random are what a Poisson process looks like that happens to have so many.
        quint64 sum = 0;
        std::vector<quint64> sums;
        for (qint64 i = 0; i <= arrivals; ++i)
            sums.push_back(sum += m_random.exponential() >> 8);
        for (qint64 i = 0; i < arrivals && !isDone(); ++i)
            arrive(begin + qint64(sums[size_t(i)] * quint64(minuteLength) / (sum + 1)), 0, 1);
        comeBack(trafficEnd);
    }

    GenerateOptions m_options;
    std::function<void(qint64)> m_progress;
    Random m_random;
    TransactionText m_text;
    Truth m_truth;
    std::priority_queue<OrderAttempt, std::vector<OrderAttempt>, Later> m_waiting; ///< who will try again
    quint32 m_customers;
    qint64 m_orders = 0;
    qint64 m_rows = 0;
};

} // namespace

std::optional<QJsonObject> generate(const GenerateOptions &options, const std::function<bool(std::string_view)> &write,
                                    const std::function<void(qint64)> &progress)
{
    return std::make_unique<Generator>(options, write, progress)->run();
}

} // namespace hindsight
