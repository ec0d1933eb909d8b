// SPDX-License-Identifier: GPL-3.0-or-later
#include "traffic.h"

#include "random.h"

#include <array>

namespace hindsight {

namespace {

/// A day from 2024-05-25 on, and a time of it.
constexpr qint64 time(int day, int hour, int minute) { return trafficBegin + ((day * 24ll + hour) * 60 + minute) * minuteLength; }
constexpr int june = 7; ///< day(june + 1) is 1 June; offsets from 25 May
constexpr int july = june + 30;
constexpr int of(int month, int day) { return month + day - 1; }

// A promotion in the evening, a planned maintenance at night, an export that lost an hour, a morning without one provider,
// stolen cards tried out in one region, six bad minutes of a load balancer, and the outage.
constexpr TrafficWindow windows[] = {
    {WindowKind::Maintenance, time(of(june, 11), 1, 0), time(of(june, 11), 2, 30)},
    {WindowKind::EarlierIncident, time(of(june, 17), 8, 42), time(of(june, 17), 9, 31), Method::Paypal},
    {WindowKind::MissingHour, time(of(june, 21), 7, 0), time(of(june, 21), 8, 0)},
    {WindowKind::Promotion, time(of(june, 27), 17, 0), time(of(june, 27), 20, 0)},
    {WindowKind::CardTesting, time(of(july, 3), 19, 20), time(of(july, 3), 21, 0), Method::Card, Region::NorthAmerica},
    {WindowKind::Dip, time(of(july, 9), 14, 20), time(of(july, 9), 14, 26)},
    {WindowKind::Outage, time(of(july, 20), 10, 16), time(of(july, 20), 12, 0), Method::Card},
    {WindowKind::TinyMethod, trafficBegin, trafficEnd, Method::GiftCard},
};
static_assert(time(of(july, 20), 10, 16) == 1'721'470'560'000);

constexpr const TrafficWindow &window(WindowKind kind)
{
    for (const TrafficWindow &candidate : windows) {
        if (candidate.kind == kind)
            return candidate;
    }
    return windows[0];
}
constexpr TrafficWindow outage = window(WindowKind::Outage);
constexpr TrafficWindow earlier = window(WindowKind::EarlierIncident);
constexpr TrafficWindow missingHour = window(WindowKind::MissingHour);
constexpr TrafficWindow maintenance = window(WindowKind::Maintenance);
constexpr TrafficWindow promotion = window(WindowKind::Promotion);
constexpr TrafficWindow cardTesting = window(WindowKind::CardTesting);
constexpr TrafficWindow dip = window(WindowKind::Dip);

constexpr bool holds(const TrafficWindow &window, qint64 at) { return at >= window.from && at < window.to; }

constexpr FaultStep outageFaults[] = {
    {outage.from, 970},
    {time(of(july, 20), 11, 35), 700},
    {time(of(july, 20), 11, 45), 450},
    {time(of(july, 20), 11, 52), 220},
};
constexpr FaultStep earlierFaults[] = {
    {earlier.from, 850},
    {time(of(june, 17), 9, 24), 400},
};

/// Orders per minute at each full hour, UTC, on a scale of its own: quiet at night, busiest in the evening.
constexpr quint32 hours[]
    = {420, 300, 230, 210, 240, 340, 520, 760, 960, 1100, 1190, 1260, 1290, 1230, 1180, 1190, 1290, 1440, 1600, 1700, 1680, 1420, 1020, 660};
/// Per mille, from Saturday on.
constexpr quint32 weekdays[] = {1130, 1110, 960, 940, 950, 980, 1030};

/// Per ten thousand, by region: which method a customer has.
constexpr quint32 methodShares[regionCount][methodCount] = {
    {6000, 1800, 750, 550, 480, 414, 6},
    {6000, 1800, 1100, 694, 400, 0, 6},
    {6000, 1900, 1200, 894, 0, 0, 6},
    {6000, 1500, 1300, 1194, 0, 0, 6},
};
constexpr quint32 regionShares[regionCount] = {560, 150, 200, 90}; // per mille
constexpr quint32 currencyShares[regionCount][currencyCount] = {
    // per mille
    {850, 90, 60, 0, 0, 0},
    {0, 0, 0, 1000, 0, 0},
    {0, 0, 0, 0, 1000, 0},
    {0, 0, 0, 0, 300, 700},
};

/// What orders there are, and which one 16 random bits say.
struct Kind
{
    Region region;
    Currency currency;
    Method method;
};
struct Kinds
{
    std::array<Kind, 64> kinds = {};
    std::array<quint8, 65536> index = {};
};
constexpr Kinds kinds = [] {
    Kinds table;
    quint64 sum = 0;
    size_t filled = 0;
    quint8 kind = 0;
    for (int r = 0; r < regionCount; ++r) {
        for (int c = 0; c < currencyCount; ++c) {
            for (int m = 0; m < methodCount; ++m) {
                const quint64 share = quint64(regionShares[r]) * currencyShares[r][c] * methodShares[r][m];
                if (share == 0)
                    continue;
                sum += share;
                table.kinds[kind] = {Region(r), Currency(c), Method(m)};
                for (const size_t end = size_t(sum * table.index.size() / 10'000'000'000); filled < end; ++filled)
                    table.index[filled] = kind;
                ++kind;
            }
        }
    }
    return table;
}();

/// Quantiles of an amount in euro cents, and of a latency in milliseconds.
constexpr quint32 amounts[65]
    = {290,  867,  1088, 1258, 1405, 1539, 1663, 1782, 1896, 2007, 2115,  2222,  2328,  2433,  2538,  2643,  2748,  2853,  2960,  3067,  3176, 3286,
       3398, 3511, 3627, 3744, 3865, 3987, 4113, 4242, 4374, 4510, 4650,  4794,  4943,  5097,  5257,  5423,  5595,  5775,  5962,  6158,  6364, 6580,
       6808, 7049, 7305, 7578, 7869, 8182, 8521, 8888, 9289, 9731, 10223, 10776, 11406, 12136, 13000, 14052, 15386, 17186, 19882, 24950, 60000};
constexpr quint32 latencies[65] = {85,  116, 134, 147, 158, 167, 176, 184, 191, 198, 205, 212, 218, 224, 231, 237, 243, 249, 255, 260, 266, 272,
                                   278, 284, 290, 296, 302, 308, 314, 321, 327, 333, 340, 347, 354, 361, 368, 375, 383, 391, 399, 407, 416, 425,
                                   434, 444, 454, 465, 476, 488, 501, 515, 530, 546, 563, 583, 604, 629, 657, 691, 732, 786, 863, 998, 4200};
constexpr quint32 latencyPerCent[methodCount] = {100, 165, 90, 92, 210, 180, 60};

constexpr quint32 share(int perTenThousand) { return quint32(perTenThousand * 65536 / 10'000); }

/// Out of 65536 attempts: where the succeeded, the declined and the failed end; the rest is abandoned.
struct Outcomes
{
    quint32 succeeded;
    quint32 declined;
    quint32 failed;
};
constexpr Outcomes outcomes(int succeeded, int declined, int failed)
{
    return {share(succeeded), share(succeeded + declined), share(succeeded + declined + failed)};
}
constexpr Outcomes usualOutcomes[methodCount] = {
    outcomes(8800, 720, 160), // abandoned: 3-D Secure not finished
    outcomes(9300, 200, 140), outcomes(9500, 300, 80), outcomes(9420, 340, 100), outcomes(9060, 640, 80), outcomes(9240, 160, 120), outcomes(9150, 700, 90),
};

/// Out of 65536 customers whose attempt did not succeed: who tries again soon, soon with another method, or later. The rest
/// gives up.
struct Patience
{
    quint32 again;
    quint32 another;
    quint32 later;
};
constexpr Patience patience(int again, int another, int later) { return {share(again), share(again + another), share(again + another + later)}; }
constexpr Patience usualPatience[statusCount] = {{}, patience(2200, 1200, 0), patience(4200, 1200, 0), patience(2400, 800, 0), {}};
constexpr Patience faultPatience[] = {patience(4000, 2200, 1300), patience(3000, 2500, 1200), patience(1800, 2000, 1200), patience(800, 1200, 600)};
constexpr int mostAttempts = 5;
constexpr int mostUsualAttempts = 4;

constexpr qint64 second = 1000;
/// How long before the end of the data an attempt may still be without an answer.
constexpr qint64 openFor = 30 * minuteLength;

quint32 failingPerMille(std::span<const FaultStep> steps, qint64 at)
{
    quint32 failing = 0;
    for (const FaultStep &step : steps) {
        if (at >= step.from)
            failing = step.perMille;
    }
    return failing;
}

quint32 low(quint64 random) { return quint32(random & 0xffff); }

ErrorCode declineCode(Method method, quint32 random)
{
    switch (method) {
    case Method::Card:
    case Method::ApplePay:
    case Method::GooglePay:
        if (random < share(4200))
            return ErrorCode::InsufficientFunds;
        if (random < share(7200))
            return ErrorCode::DoNotHonor;
        return random < share(8700) ? ErrorCode::FraudSuspected : ErrorCode::ExpiredCard;
    case Method::Klarna: return ErrorCode::RiskRejected;
    case Method::GiftCard: return ErrorCode::InsufficientFunds;
    case Method::Paypal:
    case Method::Ideal: break;
    }
    return ErrorCode::PayerDeclined;
}

ErrorCode failureCode(quint32 random)
{
    if (random < share(5500))
        return ErrorCode::GatewayError;
    return random < share(8000) ? ErrorCode::ProviderUnavailable : ErrorCode::GatewayTimeout;
}

Method anotherMethod(Method method, quint32 random)
{
    if (method != Method::Card && random < share(6000))
        return Method::Card;
    constexpr Method others[] = {Method::Paypal, Method::Paypal, Method::Paypal, Method::ApplePay, Method::ApplePay, Method::GooglePay, Method::GooglePay};
    for (quint32 at = random;; ++at) {
        if (const Method other = others[at % std::size(others)]; other != method)
            return other;
    }
}

/// Whether a customer who comes back then is let in, and seen.
bool lands(qint64 at) { return at < trafficEnd && !holds(missingHour, at) && !holds(maintenance, at); }

void decideNext(const OrderAttempt &order, bool fault, quint64 random, AttemptResult &result)
{
    if (order.tester || order.attempt >= (fault ? mostAttempts : mostUsualAttempts))
        return;
    const Patience &patient = fault ? faultPatience[order.attempt - 1] : usualPatience[size_t(result.status)];
    const quint32 decision = low(random);
    if (decision >= patient.later)
        return;
    const quint64 wait = low(random >> 16);
    result.nextMethod = decision >= patient.again && decision < patient.another ? anotherMethod(order.method, low(random >> 32)) : order.method;
    qint64 pause;
    if (decision >= patient.another) // twenty minutes to three hours
        pause = 20 * minuteLength + qint64((wait * quint64(160 * minuteLength)) >> 16);
    else if (fault)
        pause = 20 * second + qint64((((wait * wait) >> 16) * quint64(340 * second)) >> 16);
    else
        pause = 15 * second + qint64((((wait * wait) >> 16) * quint64(225 * second)) >> 16);
    result.nextAt = order.at + qint64(result.latency) + pause;
    result.again = lands(result.nextAt);
}

} // namespace

std::span<const TrafficWindow> trafficWindows() { return windows; }

const TrafficWindow &trafficWindow(WindowKind kind) { return window(kind); }

std::span<const FaultStep> outageSteps() { return outageFaults; }

quint32 ordersOf(int minute)
{
    const qint64 at = trafficBegin + minute * minuteLength;
    if (holds(missingHour, at))
        return 0;
    const int ofDay = minute % 1440;
    const quint32 from = hours[ofDay / 60];
    const quint32 to = hours[(ofDay / 60 + 1) % 24];
    quint32 orders = (from * quint32(60 - ofDay % 60) + to * quint32(ofDay % 60)) * weekdays[minute / 1440 % 7] / 60'000;
    if (holds(promotion, at)) // most come at the beginning
        orders = orders * (at < promotion.from + 60 * minuteLength ? 260 : 190) / 100;
    if (holds(maintenance, at))
        orders = orders * 2 / 100;
    if (holds(dip, at))
        orders = orders * 25 / 100;
    return orders;
}

quint32 testersOf(int minute)
{
    // A tenth of the card attempts, which is half as much again as one region has.
    return holds(cardTesting, trafficBegin + minute * minuteLength) ? ordersOf(minute) * 6 / 100 : 0;
}

OrderAttempt newOrder(quint64 luck, qint64 number, qint64 at, quint32 customers)
{
    const quint64 random = mixed(luck);
    const Kind &kind = kinds.kinds[kinds.index[low(random)]];
    const quint64 cents = ofQuantiles(amounts, quint32(random >> 16) & 0xffffff);
    return {
        .luck = luck,
        .number = number,
        .at = at,
        .customer = oneOf(mixed(luck ^ 0x637573746f6d6572u), customers),
        .amount = quint32(cents * currencies[size_t(kind.currency)].perHundred / 100),
        .region = kind.region,
        .currency = kind.currency,
        .method = kind.method,
    };
}

OrderAttempt newTester(quint64 luck, qint64 number, qint64 at, quint32 customers)
{
    const quint64 random = mixed(luck);
    return {
        .luck = luck,
        .number = number,
        .at = at,
        .customer = customers + oneOf(random, 12), // a few accounts, again and again
        .amount = 50 + low(random) % 150,
        .region = Region::NorthAmerica,
        .currency = Currency::Usd,
        .method = Method::Card,
        .tester = true,
    };
}

AttemptResult resultOf(const OrderAttempt &order, bool withOutage)
{
    const quint64 first = mixed(order.luck + order.attempt);
    const quint64 second = mixed(first);
    AttemptResult result;
    result.latency = ofQuantiles(latencies, quint32(first >> 40)) * latencyPerCent[size_t(order.method)] / 100;
    if (order.tester) {
        const quint32 code = low(first >> 16);
        result.status = AttemptStatus::Declined;
        result.error = code < share(5500) ? ErrorCode::InvalidCard : code < share(8500) ? ErrorCode::DoNotHonor : ErrorCode::FraudSuspected;
        return result;
    }

    quint32 failing = 0; // per mille
    const bool inOutage = withOutage && order.method == *outage.method && holds(outage, order.at);
    if (inOutage)
        failing = failingPerMille(outageFaults, order.at);
    else if (order.method == *earlier.method && holds(earlier, order.at))
        failing = failingPerMille(earlierFaults, order.at);
    if (failing > 0 && low(second >> 48) * 1000 < failing * 65536) {
        result.status = AttemptStatus::Failed;
        result.outage = inOutage;
        if (!inOutage) {
            result.error = ErrorCode::ProviderUnavailable;
            result.latency = 8000 + result.latency;
        } else if (low(first >> 16) < share(9300)) {
            result.error = ErrorCode::GatewayTimeout;
            result.latency = 29'900 + result.latency / 2;
        } else {
            result.error = ErrorCode::GatewayError;
        }
        decideNext(order, true, second, result);
        return result;
    }

    const Outcomes &usual = usualOutcomes[size_t(order.method)];
    const quint32 outcome = low(first);
    const quint32 code = low(first >> 16);
    if (outcome < usual.succeeded) {
        result.status = AttemptStatus::Succeeded;
    } else if (outcome < usual.declined) {
        result.status = AttemptStatus::Declined;
        result.error = declineCode(order.method, code);
    } else if (outcome < usual.failed) {
        result.status = AttemptStatus::Failed;
        result.error = failureCode(code);
        if (result.error == ErrorCode::GatewayTimeout)
            result.latency = 29'900 + result.latency / 2;
    } else {
        result.status = AttemptStatus::Abandoned;
    }
    const bool answered = result.status == AttemptStatus::Declined || result.status == AttemptStatus::Failed;
    if (const qint64 left = trafficEnd - order.at; left < openFor && !answered && qint64(low(second >> 48)) * openFor < (openFor - left) * share(3500)) {
        result.status = AttemptStatus::Pending;
        return result;
    }
    if (result.status != AttemptStatus::Succeeded)
        decideNext(order, false, second, result);
    return result;
}

OrderAttempt nextAttempt(const OrderAttempt &order, const AttemptResult &result)
{
    OrderAttempt next = order;
    next.at = result.nextAt;
    next.method = result.nextMethod;
    ++next.attempt;
    return next;
}

} // namespace hindsight
