// SPDX-License-Identifier: GPL-3.0-or-later
#include "transactiontext.h"

#include "models/metrics/generator/random.h"

#include <array>
#include <chrono>
#include <cstring>

namespace hindsight {

namespace {

constexpr size_t blockSize = 1 << 20;
constexpr size_t longestLine = 512;

char *put(char *to, std::string_view text)
{
    std::memcpy(to, text.data(), text.size());
    return to + text.size();
}

/// A short text that is copied with its padding, which is faster than copying just as much as there is.
struct Piece
{
    char text[24] = {};
    quint8 size = 0;
};

char *put(char *to, const Piece &piece)
{
    std::memcpy(to, piece.text, sizeof piece.text);
    return to + piece.size;
}

template <class T, size_t Count> constexpr std::array<Piece, Count> pieces()
{
    std::array<Piece, Count> made = {};
    for (const Named<T> &named : namesOf<T>) {
        Piece &piece = made[size_t(named.value)];
        for (const char *c = named.name; *c; ++c)
            piece.text[piece.size++] = *c;
    }
    return made;
}
constexpr auto methodText = pieces<Method, methodCount>();
constexpr auto statusText = pieces<AttemptStatus, statusCount>();
constexpr auto errorText = pieces<ErrorCode, errorCodeCount>();
constexpr auto regionText = pieces<Region, regionCount>();

constexpr std::array<char, 200> twoDigits = [] {
    std::array<char, 200> digits = {};
    for (size_t i = 0; i < 100; ++i) {
        digits[2 * i] = char('0' + i / 10);
        digits[2 * i + 1] = char('0' + i % 10);
    }
    return digits;
}();

char *two(char *to, quint32 number)
{
    std::memcpy(to, &twoDigits[2 * size_t(number)], 2);
    return to + 2;
}

char *number(char *to, quint32 value)
{
    char digits[12];
    char *first = digits + sizeof digits;
    while (value >= 100) {
        first -= 2;
        two(first, value % 100);
        value /= 100;
    }
    if (value >= 10) {
        first -= 2;
        two(first, value);
    } else {
        *--first = char('0' + value);
    }
    return put(to, {first, size_t(digits + sizeof digits - first)});
}

char *amount(char *to, quint32 minor, int digits)
{
    if (digits == 0)
        return number(to, minor);
    to = number(to, minor / 100);
    *to++ = '.';
    return two(to, minor % 100);
}

/// Added to the seed, so that a transaction and an order of the same number have different ids.
constexpr quint64 orderIds = 1;
constexpr quint64 customerIds = 2;

/// `prefix` and as many hexadecimal digits as fill `bits`, of a number that no other `value` of so many bits gives.
char *id(char *to, std::string_view prefix, quint64 value, int bits)
{
    to = put(to, prefix);
    const quint64 scattered = value * 0x9e3779b97f4a7c15u; // odd, so that the low bits stay one-to-one
    for (int shift = bits - 4; shift >= 0; shift -= 4)
        *to++ = "0123456789abcdef"[(scattered >> shift) & 15];
    return to;
}

constexpr std::string_view transactionPrefix = "tx_";
constexpr std::string_view orderPrefix = "ord_";
constexpr std::string_view customerPrefix = "cus_";
constexpr int transactionBits = 40; // more than the rows there may be
constexpr int customerBits = 32;

} // namespace

TransactionText::TransactionText(const Options &options, Write write)
    : m_options(options)
    , m_write(std::move(write))
    , m_block(std::make_unique_for_overwrite<char[]>(blockSize))
    , m_end(m_block.get())
    , m_transactions(mixed(options.seed))
    , m_orders(mixed(options.seed + orderIds))
    , m_customers(mixed(options.seed + customerIds))
{}

void TransactionText::header()
{
    if (m_options.jsonLines)
        return;
    m_end = put(m_end, "timestamp,transaction_id,payment_method,status,error_code,amount,currency,latency_ms,region");
    m_end = put(m_end, m_options.orders ? ",order_id,customer_id,attempt\n" : "\n");
}

bool TransactionText::flush()
{
    if (!m_stopped && m_end != m_block.get())
        m_stopped = !m_write({m_block.get(), size_t(m_end - m_block.get())});
    m_end = m_block.get();
    return !m_stopped;
}

void TransactionText::add(qint64 row, const OrderAttempt &order, const AttemptResult &result)
{
    if (m_options.jsonLines)
        json(row, order, result);
    else
        csv(row, order, result);
    if (size_t(m_end - m_block.get()) > blockSize - longestLine)
        flush();
}

/// 2024-07-20T10:16:03.120Z
char *TransactionText::time(char *to, qint64 at)
{
    const qint64 minute = at / minuteLength;
    if (minute != m_minute) {
        m_minute = minute;
        const std::chrono::sys_time<std::chrono::minutes> moment{std::chrono::minutes(minute)};
        const auto day = std::chrono::floor<std::chrono::days>(moment);
        const std::chrono::year_month_day date(day);
        const auto ofDay = quint32((moment - day).count());
        char *text = two(m_minuteText, quint32(int(date.year())) / 100);
        text = two(text, quint32(int(date.year())) % 100);
        *text++ = '-';
        text = two(text, quint32(unsigned(date.month())));
        *text++ = '-';
        text = two(text, quint32(unsigned(date.day())));
        *text++ = 'T';
        text = two(text, ofDay / 60);
        *text++ = ':';
        text = two(text, ofDay % 60);
        *text = ':';
    }
    std::memcpy(to, m_minuteText, sizeof m_minuteText);
    const auto rest = quint32(at - minute * minuteLength);
    to = two(to + sizeof m_minuteText, rest / 1000);
    *to++ = '.';
    *to++ = char('0' + rest % 1000 / 100);
    to = two(to, rest % 100);
    *to++ = 'Z';
    return to;
}

void TransactionText::csv(qint64 row, const OrderAttempt &order, const AttemptResult &result)
{
    const CurrencyFacts &currency = currencies[size_t(order.currency)];
    char *to = time(m_end, order.at);
    *to++ = ',';
    to = id(to, transactionPrefix, quint64(row) + m_transactions, transactionBits);
    *to++ = ',';
    to = put(to, methodText[size_t(order.method)]);
    *to++ = ',';
    to = put(to, statusText[size_t(result.status)]);
    *to++ = ',';
    to = put(to, errorText[size_t(result.error)]);
    *to++ = ',';
    to = amount(to, order.amount, currency.digits);
    *to++ = ',';
    to = put(to, currency.code);
    *to++ = ',';
    to = number(to, result.latency);
    *to++ = ',';
    to = put(to, regionText[size_t(order.region)]);
    if (m_options.orders) {
        *to++ = ',';
        to = id(to, orderPrefix, quint64(order.number) + m_orders, transactionBits);
        *to++ = ',';
        to = id(to, customerPrefix, order.customer + m_customers, customerBits);
        *to++ = ',';
        to = number(to, order.attempt);
    }
    *to++ = '\n';
    m_end = to;
}

void TransactionText::json(qint64 row, const OrderAttempt &order, const AttemptResult &result)
{
    const CurrencyFacts &currency = currencies[size_t(order.currency)];
    char *to = put(m_end, R"({"timestamp":")");
    to = time(to, order.at);
    to = put(to, R"(","transaction_id":")");
    to = id(to, transactionPrefix, quint64(row) + m_transactions, transactionBits);
    to = put(to, R"(","payment_method":")");
    to = put(to, methodText[size_t(order.method)]);
    to = put(to, R"(","status":")");
    to = put(to, statusText[size_t(result.status)]);
    if (result.error == ErrorCode::None) {
        to = put(to, R"(","error_code":null,"amount":)");
    } else {
        to = put(to, R"(","error_code":")");
        to = put(to, errorText[size_t(result.error)]);
        to = put(to, R"(","amount":)");
    }
    to = amount(to, order.amount, currency.digits);
    to = put(to, R"(,"currency":")");
    to = put(to, currency.code);
    to = put(to, R"(","latency_ms":)");
    to = number(to, result.latency);
    to = put(to, R"(,"region":")");
    to = put(to, regionText[size_t(order.region)]);
    if (m_options.orders) {
        to = put(to, R"(","order_id":")");
        to = id(to, orderPrefix, quint64(order.number) + m_orders, transactionBits);
        to = put(to, R"(","customer_id":")");
        to = id(to, customerPrefix, order.customer + m_customers, customerBits);
        to = put(to, R"(","attempt":)");
        to = number(to, order.attempt);
        to = put(to, "}\n");
    } else {
        to = put(to, "\"}\n");
    }
    m_end = to;
}

} // namespace hindsight
