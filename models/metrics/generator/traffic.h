// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/names.h"

#include <QtTypes>

#include <optional>
#include <span>
#include <string_view>

namespace hindsight {

// The world of generated transactions: a shop that sells in four regions, what its customers do, and what happened to it in
// the eight weeks before the checkout outage of 20 July 2024 and on that day. Times are milliseconds UTC since 1970.

enum class Method : quint8 { Card, Paypal, ApplePay, GooglePay, Klarna, Ideal, GiftCard };
inline constexpr int methodCount = 7;
inline constexpr Named<Method> methodNames[] = {
    {Method::Card, "card"},     {Method::Paypal, "paypal"}, {Method::ApplePay, "apple_pay"}, {Method::GooglePay, "google_pay"},
    {Method::Klarna, "klarna"}, {Method::Ideal, "ideal"},   {Method::GiftCard, "gift_card"},
};
template <> inline constexpr std::span<const Named<Method>> namesOf<Method>{methodNames};

enum class Region : quint8 { Europe, UnitedKingdom, NorthAmerica, AsiaPacific };
inline constexpr int regionCount = 4;
inline constexpr Named<Region> regionNames[] = {
    {Region::Europe, "europe"},
    {Region::UnitedKingdom, "united_kingdom"},
    {Region::NorthAmerica, "north_america"},
    {Region::AsiaPacific, "asia_pacific"},
};
template <> inline constexpr std::span<const Named<Region>> namesOf<Region>{regionNames};

/// Index into `currencies`.
enum class Currency : quint8 { Eur, Sek, Chf, Gbp, Usd, Jpy };
inline constexpr int currencyCount = 6;
struct CurrencyFacts
{
    std::string_view code;
    int digits;        ///< of the minor unit
    quint32 perHundred; ///< minor units for a hundred euro cents, roughly
};
inline constexpr CurrencyFacts currencies[currencyCount] = {
    {"EUR", 2, 100}, {"SEK", 2, 1140}, {"CHF", 2, 97}, {"GBP", 2, 85}, {"USD", 2, 108}, {"JPY", 0, 168},
};

enum class AttemptStatus : quint8 { Succeeded, Declined, Failed, Abandoned, Pending };
inline constexpr int statusCount = 5;
inline constexpr Named<AttemptStatus> attemptStatusNames[] = {
    {AttemptStatus::Succeeded, "succeeded"}, {AttemptStatus::Declined, "declined"}, {AttemptStatus::Failed, "failed"},
    {AttemptStatus::Abandoned, "abandoned"}, {AttemptStatus::Pending, "pending"},
};
template <> inline constexpr std::span<const Named<AttemptStatus>> namesOf<AttemptStatus>{attemptStatusNames};

enum class ErrorCode : quint8 {
    None,
    InsufficientFunds,
    DoNotHonor,
    FraudSuspected,
    ExpiredCard,
    PayerDeclined,
    RiskRejected,
    InvalidCard,
    GatewayTimeout,
    GatewayError,
    ProviderUnavailable,
};
inline constexpr int errorCodeCount = 11;
inline constexpr Named<ErrorCode> errorCodeNames[] = {
    {ErrorCode::None, ""},
    {ErrorCode::InsufficientFunds, "insufficient_funds"},
    {ErrorCode::DoNotHonor, "do_not_honor"},
    {ErrorCode::FraudSuspected, "fraud_suspected"},
    {ErrorCode::ExpiredCard, "expired_card"},
    {ErrorCode::PayerDeclined, "payer_declined"},
    {ErrorCode::RiskRejected, "risk_rejected"},
    {ErrorCode::InvalidCard, "invalid_card"},
    {ErrorCode::GatewayTimeout, "gateway_timeout"},
    {ErrorCode::GatewayError, "gateway_error"},
    {ErrorCode::ProviderUnavailable, "provider_unavailable"},
};
template <> inline constexpr std::span<const Named<ErrorCode>> namesOf<ErrorCode>{errorCodeNames};

inline constexpr qint64 minuteLength = 60'000;
inline constexpr qint64 trafficBegin = 1'716'595'200'000; ///< 2024-05-25T00:00Z, a Saturday as the outage's day is
inline constexpr qint64 trafficEnd = 1'721'520'000'000;   ///< 2024-07-21T00:00Z
inline constexpr int trafficMinutes = int((trafficEnd - trafficBegin) / minuteLength);

/// What there is to find, and what only looks like it.
enum class WindowKind { Outage, Promotion, Maintenance, CardTesting, Dip, MissingHour, EarlierIncident, TinyMethod };
inline constexpr Named<WindowKind> windowKindNames[] = {
    {WindowKind::Outage, "outage"},
    {WindowKind::Promotion, "promotion"},
    {WindowKind::Maintenance, "maintenance"},
    {WindowKind::CardTesting, "card_testing"},
    {WindowKind::Dip, "dip"},
    {WindowKind::MissingHour, "missing_hour"},
    {WindowKind::EarlierIncident, "earlier_incident"},
    {WindowKind::TinyMethod, "tiny_method"},
};
template <> inline constexpr std::span<const Named<WindowKind>> namesOf<WindowKind>{windowKindNames};

struct TrafficWindow
{
    WindowKind kind;
    qint64 from;
    qint64 to;
    std::optional<Method> method = {};
    std::optional<Region> region = {};
};
/// By time; the outage is the last but one, the tiny method, which is there all the time, the last.
std::span<const TrafficWindow> trafficWindows();
const TrafficWindow &trafficWindow(WindowKind kind);

/// From when on which share of the attempts of a method failed, until the next step or the window's end.
struct FaultStep
{
    qint64 from;
    quint32 perMille;
};
std::span<const FaultStep> outageSteps();

/// How many orders begin in a minute, on a scale of its own; the first minute is number 0.
quint32 ordersOf(int minute);
/// On the same scale: what a card-testing burst adds.
quint32 testersOf(int minute);

/// An order on its way: what stays the same, and the attempt that comes next.
struct OrderAttempt
{
    quint64 luck = 0;   ///< all that chance decides about the order
    qint64 number = 0;  ///< of the order, from 0 in order of the first attempts
    qint64 at = 0;
    quint32 customer = 0;
    quint32 amount = 0; ///< minor units
    Region region = Region::Europe;
    Currency currency = Currency::Eur;
    Method method = Method::Card;
    quint8 attempt = 1;
    bool tester = false;    ///< no customer: tries stolen card numbers
    bool hit = false;       ///< the outage made an attempt fail, this one or an earlier one
    bool wouldHave = false; ///< of one that was hit: would have paid without the outage
    bool failedByCard = false; ///< a card attempt in the outage's window did not succeed
};

/// The first attempt of an order.
OrderAttempt newOrder(quint64 luck, qint64 number, qint64 at, quint32 customers);
/// A card tester's only attempt.
OrderAttempt newTester(quint64 luck, qint64 number, qint64 at, quint32 customers);

/// What became of an attempt.
struct AttemptResult
{
    AttemptStatus status = AttemptStatus::Succeeded;
    ErrorCode error = ErrorCode::None;
    quint32 latency = 0;  ///< milliseconds
    bool outage = false;  ///< the outage made it fail
    bool again = false;   ///< the customer tries again:
    qint64 nextAt = 0;
    Method nextMethod = Method::Card;
};
/// `withOutage` false: in a world without the outage of 20 July.
AttemptResult resultOf(const OrderAttempt &order, bool withOutage = true);

/// The order's next attempt.
OrderAttempt nextAttempt(const OrderAttempt &order, const AttemptResult &result);

} // namespace hindsight
