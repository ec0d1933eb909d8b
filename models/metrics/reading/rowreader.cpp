// SPDX-License-Identifier: GPL-3.0-or-later
#include "rowreader.h"

#include "models/incident/currency.h"
#include "models/metrics/amount.h"
#include "models/metrics/sketch.h"
#include "models/metrics/texts.h"

#include <algorithm>

#include <xxhash.h>

namespace hindsight {

namespace {

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t'))
        text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t'))
        text.remove_suffix(1);
    return text;
}

QString toText(std::string_view text) { return QString::fromUtf8(text.data(), qsizetype(text.size())); }

constexpr size_t mostKnownTuples = 1'000'000;

// EUR, and the coins that shops take. A column of anything else is no column of currencies.
bool isCurrencyCode(std::string_view text)
{
    static constexpr std::string_view coins[] = {"USDC", "USDT", "EURC", "BUSD"};
    return (text.size() == 3 && std::ranges::all_of(text, [](char c) { return c >= 'A' && c <= 'Z'; })) || std::ranges::find(coins, text) != std::end(coins);
}

bool sayNothing(std::string_view text)
{
    static constexpr std::string_view nothings[] = {"null", "NULL", "nan", "NaN", "-", "n/a", "N/A", "none", "None"};
    return text.empty() || std::ranges::find(nothings, text) != std::end(nothings);
}

} // namespace

RowReader::Fingerprint RowReader::fingerprint(std::string_view text)
{
    const char *at = text.data();
    const size_t size = text.size();
    if (size >= 8 && size < 16) {
        Fingerprint print;
        std::memcpy(&print.first, at, 8);
        std::memcpy(&print.last, at + size - 8, 8);
        // The last eight bytes overlap the first: what is new of them, below the length.
        print.last = print.last >> (8 * (16 - size) - 8) >> 8 | quint64(size) << 56;
        return print;
    }
    if (size < 8) {
        quint64 bytes = 0;
        if (size >= 4) {
            quint32 low = 0, high = 0;
            std::memcpy(&low, at, 4);
            std::memcpy(&high, at + size - 4, 4);
            bytes = low | quint64(high) << (8 * (size - 4));
        } else {
            for (size_t i = 0; i < size; ++i)
                bytes |= quint64(quint8(at[i])) << (8 * i);
        }
        return {bytes, quint64(size) << 56};
    }
    const XXH128_hash_t hash = XXH3_128bits(at, size);
    return {hash.low64, hash.high64 | quint64(0xff) << 56};
}

__extension__ using Wide = unsigned __int128;

RowReader::Known &RowReader::Table::find(std::span<const Fingerprint> key, bool &added)
{
    quint64 hash = 0;
    for (const Fingerprint &print : key) {
        const auto mixed = static_cast<Wide>(print.first ^ 0x9e3779b97f4a7c15u ^ hash) * (print.last ^ 0xd6e8feb86659fd93u);
        hash = quint64(mixed) ^ quint64(mixed >> 64);
    }
    hash |= 1;
    for (size_t i = hash >> 20 & (places.size() - 1);; i = (i + 1) & (places.size() - 1)) {
        Known &known = places[i];
        if (known.hash == hash && (key.empty() || std::memcmp(keys.data() + known.offset, key.data(), key.size_bytes()) == 0)) {
            added = false;
            return known;
        }
        if (known.hash == 0) {
            if (used * 2 >= places.size()) {
                grow();
                return find(key, added);
            }
            added = true;
            ++used;
            known = {.hash = hash, .offset = keys.size()};
            keys.insert(keys.end(), key.begin(), key.end());
            return known;
        }
    }
}

void RowReader::Table::grow()
{
    std::vector<Known> larger(places.size() * 4);
    for (const Known &known : places) {
        if (known.hash == 0)
            continue;
        size_t i = known.hash >> 20 & (larger.size() - 1);
        while (larger[i].hash != 0)
            i = (i + 1) & (larger.size() - 1);
        larger[i] = known;
    }
    places = std::move(larger);
}

void RowReader::Table::clear() { *this = {}; }

RowReader::RowReader(const Mapping &mapping, const QStringList &columns, Dictionary &dictionary)
    : m_mapping(mapping)
    , m_dictionary(dictionary)
    , m_times(mapping.timeShape, mapping.zone)
    , m_columns(int(columns.size()))
    , m_constantCurrency(mapping.currency.toStdString())
{
    if (m_constantCurrency.empty())
        m_constantCurrency = noCurrency;
    for (const MappedColumn &mapped : mapping.columns) {
        const int column = int(columns.indexOf(mapped.column));
        if (column < 0)
            continue;
        const auto use = [&](int &member) {
            member = column;
            m_needed = std::max(m_needed, column + 1);
        };
        switch (mapped.role) {
        case Role::Time: use(m_time); break;
        case Role::Date: use(m_date); break;
        case Role::Clock: use(m_clock); break;
        case Role::Zone: use(m_zone); break;
        case Role::Id: use(m_id); break;
        case Role::Status: use(m_status); break;
        case Role::ErrorCode: use(m_error); break;
        case Role::Amount: use(m_amount); break;
        case Role::Currency: use(m_currency); break;
        case Role::Latency: use(m_latency); break;
        case Role::Attribute: {
            int used = -1;
            use(used);
            m_attributes.push_back({column, dictionary.attribute(mapped.attribute.isEmpty() ? mapped.column : mapped.attribute)});
            break;
        }
        default: break;
        }
    }
    if (m_amount >= 0 || m_currency >= 0)
        m_currencyIndex = dictionary.attribute(QStringLiteral("currency"));
    m_latencyScale = mapping.latencyUnit == LatencyUnit::Seconds ? 1'000'000 : mapping.latencyUnit == LatencyUnit::Milliseconds ? 1000 : 1;
    for (auto it = mapping.filter.begin(); it != mapping.filter.end(); ++it) {
        const int column = int(columns.indexOf(it.key()));
        if (column < 0)
            continue;
        std::vector<std::string> values;
        for (const QString &value : it.value())
            values.push_back(value.toStdString());
        m_filter.emplace_back(column, std::move(values));
    }
    m_version = dictionary.version();
}

RowState RowReader::reject(Problem problem, std::string_view text)
{
    m_problem = problem;
    if (text.size() > size_t(longestStatus)) {
        text = text.substr(0, longestStatus);
        while (!text.empty() && (text.back() & 0xc0) == 0x80) // not in the middle of a character
            text.remove_suffix(1);
        if (!text.empty() && (text.back() & 0x80))
            text.remove_suffix(1);
    }
    m_text.assign(text);
    return RowState::Rejected;
}

QString RowReader::rejectedText() const
{
    QString text = toText(m_text).simplified();
    for (QChar &c : text) {
        if (c.category() == QChar::Other_Control) // of a damaged disk
            c = QChar::ReplacementCharacter;
    }
    return text;
}

QString RowReader::why() const
{
    const QString text = rejectedText();
    switch (m_problem) {
    case Problem::None: break;
    case Problem::TooFewFields:
    case Problem::TooManyFields: return MetricsText::tr("%n field(s)", nullptr, int(m_fieldCount)) + MetricsText::tr(" where the header has %1").arg(m_columns);
    case Problem::Time:
        switch (m_timeState) {
        case TimeState::Empty: return MetricsText::tr("no time");
        case TimeState::OutOfRange: return MetricsText::tr("the time “%1” lies outside of 1990 to 2099").arg(text);
        case TimeState::NoZone: return MetricsText::tr("the time “%1” has no zone").arg(text);
        case TimeState::UnknownZone: return MetricsText::tr("the zone of the time “%1” is unknown").arg(text);
        case TimeState::DoesNotExist: return MetricsText::tr("the time “%1” does not exist: the clock was put forward over it").arg(text);
        default: return MetricsText::tr("“%1” is no time of the column's form").arg(text);
        }
    case Problem::Amount:
        switch (AmountState(m_amountState)) {
        case AmountState::Negative: return MetricsText::tr("the amount “%1” is negative").arg(text);
        case AmountState::TooLarge: return MetricsText::tr("the amount “%1” is too large").arg(text);
        case AmountState::TooManyDigits: return MetricsText::tr("the amount “%1” has more digits than its currency").arg(text);
        default: return MetricsText::tr("“%1” is no amount").arg(text);
        }
    case Problem::Currency: return MetricsText::tr("“%1” is no currency").arg(text);
    case Problem::Latency: return MetricsText::tr("“%1” is no latency").arg(text);
    case Problem::NoStatus: return MetricsText::tr("no status");
    case Problem::UnknownStatus: return MetricsText::tr("the status “%1” is unknown").arg(text);
    }
    return {};
}

bool RowReader::isFiltered(std::span<const std::string_view> fields) const
{
    const auto alike = [](std::string_view text, const std::string &value) {
        return text.size() == value.size() && QUtf8StringView(text.data(), qsizetype(text.size())).compare(QUtf8StringView(value), Qt::CaseInsensitive) == 0;
    };
    return std::ranges::any_of(m_filter, [&](const auto &filter) {
        if (size_t(filter.first) >= fields.size())
            return false;
        const std::string_view text = trimmed(fields[size_t(filter.first)]);
        return std::ranges::any_of(filter.second, [&](const std::string &value) { return alike(text, value); });
    });
}

// What was remembered may have to be told apart less finely now.
void RowReader::refresh()
{
    m_version = m_dictionary.version();
    for (Attribute &attribute : m_attributes)
        attribute.leftOut = m_dictionary.isLeftOut(attribute.index);
    if (m_dictionary.errorCodesLeftOut())
        m_error = m_mapping.errorCodes.isEmpty() ? -1 : m_error;
    m_tuples.clear();
}

const RowReader::Known &RowReader::tupleOf(std::span<const std::string_view> fields)
{
    m_key.clear();
    for (const Attribute &attribute : m_attributes)
        m_key.push_back(attribute.leftOut ? Fingerprint{} : fingerprint(fields[size_t(attribute.column)]));
    if (m_currency >= 0)
        m_key.push_back(fingerprint(fields[size_t(m_currency)]));
    if (m_tuples.used > mostKnownTuples) // of columns that are something else
        m_tuples.clear();
    bool added = false;
    Known &known = m_tuples.find(m_key, added);
    if (!added)
        return known;

    std::string currency;
    m_values.clear();
    const auto put = [this](int index, std::string_view value) {
        if (m_values.size() <= size_t(index))
            m_values.resize(size_t(index) + 1);
        m_values[size_t(index)] = value;
    };
    for (const Attribute &attribute : m_attributes) {
        if (!attribute.leftOut)
            put(attribute.index, trimmed(fields[size_t(attribute.column)]));
    }
    known.digits = 2;
    if (m_currencyIndex >= 0) {
        currency = m_currency >= 0 ? trimmed(fields[size_t(m_currency)]) : std::string_view(m_constantCurrency);
        std::ranges::transform(currency, currency.begin(), [](char c) { return c >= 'a' && c <= 'z' ? char(c - 0x20) : c; });
        if (currency.empty())
            currency = m_constantCurrency;
        known.unknown = !isCurrencyCode(currency);
        if (known.unknown)
            return known;
        const int digits = minorDigits(currency);
        known.digits = qint8(digits < 0 ? 2 : digits);
        put(m_currencyIndex, currency);
    }
    known.number = m_dictionary.tuple(m_values);
    return known;
}

RowReader::Known &RowReader::outcomeOf(std::string_view status, std::string_view errorCode)
{
    bool added = false;
    m_key.assign({fingerprint(status), fingerprint(errorCode)});
    Known &known = m_outcomes.find(m_key, added);
    if (!added)
        return known;
    if (m_outcomes.used > 50'000) { // error texts that are never twice the same
        m_earlierStatusRows = statusRows();
        m_outcomes.clear();
        return outcomeOf(status, errorCode);
    }
    status = trimmed(status);
    m_statusOf.resize(m_outcomes.keys.size());
    m_statusOf[known.offset] = status;
    errorCode = sayNothing(trimmed(errorCode)) ? std::string_view() : trimmed(errorCode);
    // What the beginning of the file did not show goes by what such a word usually means.
    const QString word = toText(status).toLower();
    const auto found = m_mapping.statuses.constFind(word);
    const auto outcome = found != m_mapping.statuses.constEnd() ? std::optional(*found) : word.isEmpty() ? std::nullopt : usualOutcome(word);
    known.unknown = !outcome && m_status >= 0;
    known.outcome = outcome.value_or(m_status >= 0 ? Outcome::Ignored : Outcome::Succeeded);
    // An error code says more than "failed"; of what succeeded, is open or no attempt it says nothing.
    const bool mayDiffer = known.outcome == Outcome::Failed || known.outcome == Outcome::Declined || known.outcome == Outcome::Abandoned;
    if (mayDiffer && !errorCode.empty()) {
        const QString code = toText(errorCode).toLower();
        const auto given = m_mapping.errorCodes.constFind(code);
        known.outcome = given != m_mapping.errorCodes.constEnd() ? *given : usualOutcomeOfError(code).value_or(known.outcome);
    }
    if (known.outcome != Outcome::Ignored)
        known.number = m_dictionary.reason(known.outcome, status, known.outcome == Outcome::Succeeded ? std::string_view() : errorCode);
    return known;
}

bool RowReader::readLatency(std::string_view text, quint16 &bin) const
{
    text = trimmed(text);
    if (sayNothing(text) || text.front() == '-')
        return true; // -1 is how many programs write "not known"
    // Digits, and behind a point down to the microsecond.
    qint64 whole = 0;
    size_t i = 0;
    for (; i < text.size() && text[i] >= '0' && text[i] <= '9'; ++i) {
        whole = whole * 10 + (text[i] - '0');
        if (whole > 1'000'000'000'000) // 30,000 years of seconds
            return false;
    }
    if (i == 0)
        return false;
    qint64 micros = whole * m_latencyScale;
    if (i < text.size()) {
        if (text[i] != (m_mapping.decimalComma ? ',' : '.'))
            return false;
        int scale = m_latencyScale;
        for (++i; i < text.size(); ++i) {
            if (text[i] < '0' || text[i] > '9')
                return false;
            scale /= 10;
            micros += (text[i] - '0') * scale;
        }
    }
    bin = binOf(micros);
    return true;
}

RowState RowReader::read(std::span<const std::string_view> fields, Row &row)
{
    if (fields.size() != size_t(m_columns)) {
        m_fieldCount = qsizetype(fields.size());
        if (fields.size() < size_t(m_needed))
            return reject(Problem::TooFewFields, {});
        // Empty fields behind the last are what some programs end their lines with.
        for (size_t i = size_t(m_columns); i < fields.size(); ++i) {
            if (!trimmed(fields[i]).empty())
                return reject(Problem::TooManyFields, {});
        }
    }
    if (m_version != m_dictionary.version()) [[unlikely]]
        refresh();
    if (!m_filter.empty() && isFiltered(fields))
        return RowState::Filtered;

    const auto fieldOf = [&fields](int column) { return column < 0 ? std::string_view() : fields[size_t(column)]; };
    const std::string_view status = fieldOf(m_status);
    Known &outcome = outcomeOf(status, fieldOf(m_error));
    ++outcome.rows;
    if (outcome.outcome == Outcome::Ignored && !outcome.unknown)
        return RowState::Ignored;

    m_timeState = m_time >= 0 ? m_times.read(fields[size_t(m_time)], fieldOf(m_zone), row.at)
                              : m_times.read(fieldOf(m_date), fieldOf(m_clock), fieldOf(m_zone), row.at);
    if (m_timeState != TimeState::Valid) {
        --outcome.rows;
        return reject(Problem::Time, m_time >= 0 ? fields[size_t(m_time)] : fieldOf(m_date));
    }
    const Known &tuple = tupleOf(fields);
    if (tuple.unknown) {
        --outcome.rows;
        return reject(Problem::Currency, fieldOf(m_currency));
    }
    row.amount = 0;
    if (m_amount >= 0) {
        const std::string_view text = fields[size_t(m_amount)];
        const ReadAmount amount = readAmount(text, tuple.digits, m_mapping.decimalComma, m_mapping.amountUnit == AmountUnit::Minor);
        if (amount.state != AmountState::Valid && !(amount.state == AmountState::Empty || text == "null")) {
            m_amountState = int(amount.state);
            --outcome.rows;
            return reject(Problem::Amount, text);
        }
        row.amount = amount.minor;
    }
    row.bin = noLatency;
    if (m_latency >= 0 && !readLatency(fields[size_t(m_latency)], row.bin)) {
        --outcome.rows;
        return reject(Problem::Latency, fields[size_t(m_latency)]);
    }
    if (outcome.unknown)
        return trimmed(status).empty() ? reject(Problem::NoStatus, {}) : reject(Problem::UnknownStatus, status);
    row.outcome = outcome.outcome;
    row.reason = quint16(outcome.number);
    row.tuple = tuple.number;
    row.id = fieldOf(m_id);
    return RowState::Counts;
}

QMap<QString, qint64> RowReader::statusRows() const
{
    QMap<QString, qint64> rows = m_earlierStatusRows;
    for (const Known &known : m_outcomes.places) {
        if (known.hash == 0 || known.rows == 0)
            continue;
        rows[toText(m_statusOf[known.offset])] += known.rows;
    }
    return rows;
}

} // namespace hindsight
