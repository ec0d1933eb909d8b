// SPDX-License-Identifier: GPL-3.0-or-later
#include "truth.h"

#include <QJsonArray>

#include <algorithm>
#include <chrono>
#include <format>

using namespace Qt::StringLiterals;

namespace hindsight {

namespace {

const TrafficWindow &outage()
{
    static const TrafficWindow window = trafficWindow(WindowKind::Outage);
    return window;
}
constexpr qint64 catchUpTime = 4 * 60 * minuteLength;

QString timeText(qint64 at)
{
    const std::chrono::sys_seconds seconds{std::chrono::seconds(at / 1000)};
    return QString::fromStdString(std::format("{:%FT%TZ}", seconds));
}

template <class T> QString text(T value) { return QLatin1StringView(nameOf(value)); }

QJsonObject toJson(const AttemptTally &tally)
{
    QJsonObject amounts;
    for (size_t i = 0; i < currencyCount; ++i)
        amounts[QLatin1StringView(currencies[i].code)] = tally.amount[i];
    return {{u"attempts"_s, tally.attempts}, {u"succeeded"_s, tally.succeeded}, {u"amount_succeeded_minor"_s, amounts}};
}

AttemptTally sum(const AttemptTally &a, const AttemptTally &b)
{
    AttemptTally sum{a.attempts + b.attempts, a.succeeded + b.succeeded};
    for (size_t i = 0; i < currencyCount; ++i)
        sum.amount[i] = a.amount[i] + b.amount[i];
    return sum;
}

qint64 different(std::vector<quint32> customers)
{
    std::ranges::sort(customers);
    return std::ranges::unique(customers).begin() - customers.begin();
}

QJsonObject toJson(const OrderTally &orders)
{
    return {
        {u"affected"_s, orders.lost + orders.later + orders.anotherWay},
        {u"lost"_s, orders.lost},
        {u"paid_later"_s, orders.later},
        {u"paid_another_way"_s, orders.anotherWay},
        {u"customers_affected"_s, different(orders.customers)},
    };
}

void count(OrderTally &tally, const OrderAttempt &order, bool paid)
{
    if (!paid)
        ++tally.lost;
    else if (order.method == *outage().method)
        ++tally.later;
    else
        ++tally.anotherWay;
    tally.customers.push_back(order.customer);
}

void add(std::array<AttemptTally, 2> &tallies, const OrderAttempt &order, const AttemptResult &result, qint64 sign = 1)
{
    tallies[0].add(order, result, sign);
    if (order.method == *outage().method)
        tallies[1].add(order, result, sign);
}

} // namespace

Truth::Span *Truth::spanOf(qint64 at)
{
    if (at < outage().from || at >= outage().to + catchUpTime)
        return nullptr;
    return at < outage().to ? &m_window : &m_after;
}

void Truth::add(OrderAttempt &order, const AttemptResult &result)
{
    ++m_counts[size_t(order.method)][size_t(result.status)];
    Span *span = spanOf(order.at);
    if (result.outage && !order.hit) {
        order.hit = true;
        follow(order);
    }
    if (!span)
        return;
    hindsight::add(span->actual, order, result);
    if (order.hit)
        hindsight::add(span->difference, order, result, -1);
    const bool unsuccessful = result.status != AttemptStatus::Succeeded && result.status != AttemptStatus::Pending;
    if (span == &m_window && order.method == *outage().method && unsuccessful)
        order.failedByCard = true;
}

/// What the customer would have gone through without the outage, from this attempt on.
void Truth::follow(OrderAttempt &order)
{
    OrderAttempt attempt = order;
    for (;;) {
        const AttemptResult result = resultOf(attempt, false);
        if (Span *span = spanOf(attempt.at))
            hindsight::add(span->difference, attempt, result);
        order.wouldHave = result.status == AttemptStatus::Succeeded;
        if (!result.again)
            return;
        attempt = nextAttempt(attempt, result);
    }
}

void Truth::end(const OrderAttempt &order, const AttemptResult &last)
{
    const bool paid = last.status == AttemptStatus::Succeeded;
    if (order.failedByCard)
        count(m_counted, order, paid);
    if (order.hit && order.wouldHave)
        count(m_hit, order, paid);
    else if (order.hit)
        ++m_hitAnyway;
}

QJsonObject Truth::json(bool orders) const
{
    QJsonArray windows;
    for (const TrafficWindow &window : trafficWindows()) {
        QJsonObject where;
        if (window.method)
            where[u"payment_method"] = text(*window.method);
        if (window.region)
            where[u"region"] = text(*window.region);
        windows.append(QJsonObject{{u"kind"_s, text(window.kind)}, {u"from"_s, timeText(window.from)}, {u"to"_s, timeText(window.to)}, {u"where"_s, where}});
    }
    QJsonArray recovery;
    for (const FaultStep &step : outageSteps())
        recovery.append(QJsonObject{{u"at"_s, timeText(step.from)}, {u"failing"_s, step.perMille / 1000.0}});
    recovery.append(QJsonObject{{u"at"_s, timeText(outage().to)}, {u"failing"_s, 0}});
    QJsonObject methods;
    for (size_t m = 0; m < methodCount; ++m) {
        QJsonObject statuses;
        for (size_t s = 0; s < statusCount; ++s)
            statuses[text(AttemptStatus(s))] = m_counts[m][s];
        methods[text(Method(m))] = statuses;
    }
    const auto spanJson = [](const Span &span, size_t which) {
        return QJsonObject{{u"actual"_s, toJson(span.actual[which])}, {u"without_outage"_s, toJson(sum(span.actual[which], span.difference[which]))}};
    };
    const auto missing = [&](size_t which) {
        // Positive: so many less than without the outage.
        return QJsonObject{
            {u"window"_s, spanJson(m_window, which)},
            {u"four_hours_after"_s, spanJson(m_after, which)},
            {u"missing"_s, toJson(m_window.difference[which])},
            {u"missing_net_of_catch_up"_s, toJson(sum(m_window.difference[which], m_after.difference[which]))},
        };
    };
    QJsonObject object{
        {u"from"_s, timeText(trafficBegin)},
        {u"to"_s, timeText(trafficEnd)},
        {u"windows"_s, windows},
        {u"recovery"_s, recovery},
        {u"counts"_s, methods},
        {u"outage"_s, QJsonObject{{u"all"_s, missing(0)}, {text(*outage().method), missing(1)}}},
    };
    if (orders) {
        QJsonObject hit = toJson(m_hit);
        hit[u"lost_anyway"] = m_hitAnyway;
        object[u"orders"] = QJsonObject{{u"counted"_s, toJson(m_counted)}, {u"because_of_the_outage"_s, hit}};
    }
    return object;
}

} // namespace hindsight
