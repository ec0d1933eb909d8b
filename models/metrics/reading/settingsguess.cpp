// SPDX-License-Identifier: GPL-3.0-or-later
#include "settingsguess.h"

#include "models/incident/currency.h"
#include "models/metrics/texts.h"

#include "models/incident/zones.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

/// "Created (UTC)", "time_utc", "Date (Europe/Berlin)": the zone a header names; empty: none.
QString zoneOfHeader(const QString &column)
{
    static const QRegularExpression brackets(u"[(\\[]([^)\\]]+)[)\\]]"_s);
    const auto match = brackets.match(column);
    if (match.hasMatch() && zoneNamed(match.captured(1)) && !isZoneAbbreviation(match.captured(1)))
        return match.captured(1).trimmed();
    const QStringList words = wordsOf(column);
    return words.contains(u"utc"_s) || words.contains(u"gmt"_s) ? u"UTC"_s : QString();
}

int digitsOf(const QString &currency) { return minorDigits(currency.toStdString()); }

/// The currency a column's name says: amount_eur.
QString currencyOfHeader(const QString &column)
{
    static const QStringList usual = {u"eur"_s, u"usd"_s, u"gbp"_s, u"chf"_s, u"jpy"_s, u"sek"_s, u"nok"_s, u"dkk"_s, u"pln"_s, u"czk"_s,
                                      u"huf"_s, u"cad"_s, u"aud"_s, u"nzd"_s, u"brl"_s, u"inr"_s, u"cny"_s, u"sgd"_s, u"hkd"_s, u"mxn"_s};
    const QStringList words = wordsOf(column);
    for (const QString &word : words) {
        if (usual.contains(word))
            return word.toUpper();
    }
    return {};
}

} // namespace

void guessTime(const Sample &sample, const Columns &columns, MappingGuess &guess)
{
    Mapping &mapping = guess.mapping;
    const qsizetype time = indexOf(sample, mapping, Role::Time);
    const qsizetype date = indexOf(sample, mapping, Role::Date);
    const qsizetype chosen = time >= 0 ? time : date;
    if (chosen < 0) {
        guess.questions << MappingQuestion{
            u"time"_s, MetricsText::tr("Which column says when a payment was made? None of them holds dates with a time of day."), sample.header};
        return;
    }
    const TimeValues &values = columns.times[chosen];
    mapping.timeShape = values.shape;
    if (values.dayOrMonth)
        guess.questions << MappingQuestion{u"date_order"_s,
                                           MetricsText::tr("Is %1 written with the day or with the month first?").arg(values.example),
                                           {u"day_month_year"_s, u"month_day_year"_s}};
    if (!values.usable() && values.filled > 0)
        guess.notes << MetricsText::tr("The column “%1” holds no dates with a time of day that can be read.").arg(sample.header[chosen]);
    if (values.mixed && values.usable())
        guess.notes
            << MetricsText::tr("The column “%1” writes times in several ways; rows unlike %2 cannot be read.").arg(sample.header[chosen], values.example);
    const qsizetype clock = indexOf(sample, mapping, Role::Clock);
    if (values.usable() && !values.hasClock && clock < 0)
        guess.notes << MetricsText::tr("The column “%1” holds days without a time of day; nothing finer than a day can be shown.").arg(sample.header[chosen]);

    // A naive time needs a zone that somebody said, and an abbreviation is naive where it matters: "CET" in July.
    QStringList abbreviations = values.zones;
    bool naive = values.naive;
    if (clock >= 0) {
        naive = columns.times[clock].naive;
        abbreviations += columns.times[clock].zones;
    }
    const qsizetype zone = indexOf(sample, mapping, Role::Zone);
    if (naive && zone >= 0) {
        naive = false;
        for (const QStringList &row : sample.rows) {
            const QString name = cellOf(row, zone);
            if (name.isEmpty() || !zoneNamed(name))
                naive = naive || !cellOf(row, chosen).isEmpty();
            else if (isZoneAbbreviation(name) && !abbreviations.contains(name))
                abbreviations << name;
        }
    }
    if (const QString said = zoneOfHeader(sample.header[chosen]); naive && !said.isEmpty()) {
        mapping.zone = said;
        naive = false;
    }
    abbreviations.sort();
    if (!abbreviations.isEmpty())
        guess.questions << MappingQuestion{
            u"zone"_s,
            MetricsText::tr("Which zone is meant by %1? Write a name like Europe/Berlin; an abbreviation alone means its fixed offset.")
                .arg(abbreviations.join(u", "_s)),
            {}};
    else if (naive)
        guess.questions << MappingQuestion{
            u"zone"_s, MetricsText::tr("In which zone are times like %1? Write a name like Europe/Berlin, or UTC.").arg(values.example), {}};

    const qsizetype best = bestTime(columns);
    const ColumnKind kind = columns.names[chosen].kind;
    if (best >= 0 && best != chosen && best != date && columns.names[best].kind < kind && isTimeKind(columns.names[best].kind))
        guess.notes << MetricsText::tr(
                           "Payments are placed by “%1” instead of “%2”: an abandoned or late payment then stands where it ended, not where it was made.")
                           .arg(sample.header[chosen], sample.header[best]);
    else if (kind >= ColumnKind::Authorised && kind <= ColumnKind::Settled)
        guess.notes << MetricsText::tr("The file has no time at which payments were made; they are placed by “%1”, later than they happened.")
                           .arg(sample.header[chosen]);
}

void guessAmounts(const Sample &sample, const Columns &columns, MappingGuess &guess)
{
    Mapping &mapping = guess.mapping;
    const qsizetype currency = indexOf(sample, mapping, Role::Currency);
    int points = 0;
    int commas = 0;
    int either = 0;
    int eitherPoint = 0;
    bool decimals = false;
    bool anyMinor = false;   // by name
    bool anyAmount = false;
    bool withDigits = false; // some amount is of a currency that has minor units
    QString example;
    QString named;
    for (qsizetype i = 0; i < sample.header.size(); ++i) {
        const Role role = mapping.columns.value(i).role;
        const bool numbers = isAmountRole(role) || role == Role::Latency || (role >= Role::Attempts && role != Role::Metric);
        if (!numbers)
            continue;
        if (isAmountRole(role)) {
            anyAmount = true;
            anyMinor = anyMinor || saysMinor(sample.header[i]);
            if (named.isEmpty())
                named = currencyOfHeader(sample.header[i]);
        }
        for (const QStringList &row : sample.rows) {
            const QString text = cellOf(row, i);
            if (text.isEmpty() || !isNumber(text))
                continue;
            switch (decimalOf(text)) {
            case Decimal::Nothing: break;
            case Decimal::Point: ++points; break;
            case Decimal::Comma: ++commas; break;
            case Decimal::Ambiguous:
                ++either;
                eitherPoint += text.contains(u'.');
                if (example.isEmpty())
                    example = text;
                break;
            }
            if (isAmountRole(role)) {
                const int digits = currency >= 0 ? digitsOf(cellOf(row, currency)) : -1;
                withDigits = withDigits || digits != 0;
            }
        }
    }
    if (sample.typed) { // a number that was one is written with a point, a text as it is
        mapping.decimalComma = commas > points;
    } else {
        mapping.decimalComma = commas > points;
        if (points == 0 && commas == 0 && either > 0) {
            mapping.decimalComma = false;
            if (eitherPoint < either || mapping.isMetrics())
                guess.questions << MappingQuestion{
                    u"decimal"_s,
                    MetricsText::tr("Is the sign in %1 a decimal separator, or does it separate thousands? Say which sign is the decimal one.").arg(example),
                    {u"point"_s, u"comma"_s}};
        } else if (points > 0 && commas > 0) {
            guess.notes << MetricsText::tr(
                "Numbers are written with decimal point and with decimal comma; the more frequent is taken, and other rows cannot be read.");
        }
    }
    if (!anyAmount)
        return;
    for (qsizetype i = 0; i < sample.header.size(); ++i) {
        if (!isAmountRole(mapping.columns.value(i).role))
            continue;
        for (const QStringList &row : sample.rows) {
            const QString text = cellOf(row, i);
            decimals = decimals || (isNumber(text) && decimalsOf(text, mapping.decimalComma) > 0);
        }
    }
    if (currency < 0) {
        mapping.currency = named;
        if (named.isEmpty())
            guess.questions << MappingQuestion{
                u"currency"_s, MetricsText::tr("In which currency are the amounts? The file has no column for it; write three letters like EUR."), {}};
    }
    if (columns.vendor.amountUnit) {
        mapping.amountUnit = *columns.vendor.amountUnit;
    } else if (anyMinor) {
        mapping.amountUnit = AmountUnit::Minor;
    } else if (decimals) {
        mapping.amountUnit = AmountUnit::Major;
    } else {
        mapping.amountUnit = AmountUnit::Major;
        if (!named.isEmpty() && digitsOf(named) == 0)
            withDigits = false;
        if (withDigits) // yen alone are the same in both
            guess.questions << MappingQuestion{u"amount_unit"_s,
                                               MetricsText::tr("Are the amounts in major units (12 is 12 euros) or in minor units (12 is 12 cents)?"),
                                               {u"major"_s, u"minor"_s}};
    }
}

void guessLatency(const Sample &sample, const Columns &, MappingGuess &guess)
{
    const qsizetype column = indexOf(sample, guess.mapping, Role::Latency);
    if (column < 0)
        return;
    const QStringList words = wordsOf(sample.header[column]);
    const QString plain = squeezed(sample.header[column]);
    const auto has = [&words](const QStringList &any) { return std::ranges::any_of(words, [&any](const QString &word) { return any.contains(word); }); };
    LatencyUnit &unit = guess.mapping.latencyUnit;
    if (has({u"ms"_s, u"msec"_s, u"millis"_s, u"milliseconds"_s}) || plain.endsWith("millis"_L1)) {
        unit = LatencyUnit::Milliseconds;
        return;
    }
    if (has({u"us"_s, u"usec"_s, u"micros"_s, u"microseconds"_s}) || plain.endsWith("micros"_L1)) {
        unit = LatencyUnit::Microseconds;
        return;
    }
    if (has({u"s"_s, u"sec"_s, u"secs"_s, u"seconds"_s})) {
        unit = LatencyUnit::Seconds;
        return;
    }
    QList<double> values;
    bool fractions = false;
    for (const QStringList &row : sample.rows) {
        if (const std::optional<double> value = numberOf(cellOf(row, column), guess.mapping.decimalComma)) {
            values << *value;
            fractions = fractions || *value != std::floor(*value);
        }
    }
    if (values.isEmpty())
        return;
    std::ranges::sort(values);
    const double median = values[values.size() / 2];
    if (median >= 50'000)
        unit = LatencyUnit::Microseconds;
    else if (median < 20 && fractions)
        unit = LatencyUnit::Seconds;
    else
        unit = LatencyUnit::Milliseconds;
    guess.notes << MetricsText::tr(
                       "Latencies in “%1” are taken for %2 by their size (half of them are below %3); say --map latency_unit=us, ms or s if that is wrong.")
                       .arg(sample.header[column], QString::fromLatin1(nameOf(unit)), QString::number(median));
}

void guessFolding(const Sample &sample, const Columns &columns, MappingGuess &guess)
{
    Mapping &mapping = guess.mapping;
    mapping.folding = columns.vendor.events ? Folding::Events : Folding::None;
    if (columns.vendor.unit)
        mapping.unit = *columns.vendor.unit;
    const qsizetype id = indexOf(sample, mapping, Role::Id);
    if (id < 0) {
        mapping.folding = Folding::None;
        return;
    }
    QList<qsizetype> telling;
    for (const Role role : {Role::Status, Role::Time, Role::Date, Role::Clock}) {
        if (const qsizetype column = indexOf(sample, mapping, role); column >= 0)
            telling << column;
    }
    qsizetype attempt = -1;
    for (qsizetype i = 0; i < sample.header.size(); ++i) {
        static const QStringList names = {u"attempt"_s, u"attemptnumber"_s, u"attemptno"_s, u"retry"_s, u"retrynumber"_s};
        if (names.contains(squeezed(sample.header[i])))
            attempt = i;
    }
    QHash<QString, const QStringList *> first;
    int repeated = 0;
    int differing = 0;
    int attempts = 0;
    for (const QStringList &row : sample.rows) {
        const QString key = cellOf(row, id);
        if (key.isEmpty())
            continue;
        const auto known = first.find(key);
        if (known == first.end()) {
            first.insert(key, &row);
            continue;
        }
        ++repeated;
        attempts += attempt >= 0 && cellOf(row, attempt) != cellOf(**known, attempt);
        differing += std::ranges::any_of(telling, [&](qsizetype column) { return cellOf(row, column) != cellOf(**known, column); });
    }
    if (repeated == 0)
        return;
    if (attempts > 0) {
        mapping.folding = Folding::None;
        guess.notes << MetricsText::tr("Rows with the same “%1” are several attempts of one payment; each counts by itself.").arg(sample.header[id]);
    } else if (differing > 0) {
        mapping.folding = Folding::Events;
        mapping.unit = RowUnit::Payment;
        guess.notes << MetricsText::tr(
                           "Several rows have the same “%1” at other times or with another status: they count as one payment with its latest status.")
                           .arg(sample.header[id]);
    } else {
        mapping.folding = Folding::Duplicate;
        guess.notes
            << MetricsText::tr("%n of the first rows repeat a row with the same “%1”; each payment counts once.", nullptr, repeated).arg(sample.header[id]);
    }
}

} // namespace hindsight
