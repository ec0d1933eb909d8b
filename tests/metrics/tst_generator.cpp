// SPDX-License-Identifier: GPL-3.0-or-later
// Generated transactions: what is in them, what the truth says of them, and that a seed gives the same bytes everywhere.
#include "models/metrics/generator/generator.h"
#include "models/metrics/generator/random.h"
#include "models/metrics/generator/traffic.h"

#include <QCryptographicHash>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <ranges>

using namespace hindsight;
using namespace Qt::StringLiterals;

namespace {

struct Row
{
    qint64 at = 0;
    QByteArray id;
    Method method = Method::Card;
    AttemptStatus status = AttemptStatus::Succeeded;
    QByteArray error;
    QByteArray amount;
    QByteArray currency;
    qint64 latency = 0;
    Region region = Region::Europe;
    QByteArray order;
    QByteArray customer;
    int attempt = 0;
};

struct Generated
{
    QByteArray bytes;
    QJsonObject truth;

    QList<QByteArray> lines() const
    {
        QList<QByteArray> lines = bytes.split('\n');
        if (lines.takeLast() != QByteArray())
            qFatal("no line end at the end");
        return lines;
    }
};

Generated generated(const GenerateOptions &options)
{
    Generated made;
    const auto write = [&](std::string_view block) {
        made.bytes.append(block.data(), qsizetype(block.size()));
        return true;
    };
    made.truth = generate(options, write).value_or(QJsonObject());
    return made;
}

qint64 timeOf(const QByteArray &text) { return QDateTime::fromString(QString::fromLatin1(text), Qt::ISODateWithMs).toMSecsSinceEpoch(); }

/// 2024-07-20T10:16:00.123Z, quicker than QDateTime.
qint64 quickTimeOf(const QByteArray &text)
{
    static QHash<QByteArray, qint64> days;
    const auto number = [&](int from, int digits) { return text.mid(from, digits).toLongLong(); };
    const QByteArray day = text.first(10);
    auto known = days.constFind(day);
    if (known == days.constEnd())
        known = days.insert(day, timeOf(day + "T00:00:00Z"));
    return *known + ((number(11, 2) * 60 + number(14, 2)) * 60 + number(17, 2)) * 1000 + number(20, 3);
}

template <class T> T valueOf(const QByteArray &name)
{
    for (const Named<T> &named : namesOf<T>) {
        if (name == named.name)
            return named.value;
    }
    qFatal("unknown name %s", name.constData());
}

QList<Row> rowsOf(const Generated &made)
{
    QList<Row> rows;
    for (const QByteArray &line : made.lines() | std::views::drop(1)) {
        const QList<QByteArray> cells = line.split(',');
        Row row{
            .at = quickTimeOf(cells[0]),
            .id = cells[1],
            .method = valueOf<Method>(cells[2]),
            .status = valueOf<AttemptStatus>(cells[3]),
            .error = cells[4],
            .amount = cells[5],
            .currency = cells[6],
            .latency = cells[7].toLongLong(),
            .region = valueOf<Region>(cells[8]),
        };
        if (cells.size() > 9) {
            row.order = cells[9];
            row.customer = cells[10];
            row.attempt = cells[11].toInt();
        }
        rows.append(row);
    }
    return rows;
}

bool succeeded(const Row &row) { return row.status == AttemptStatus::Succeeded; }
bool byCard(const Row &row) { return row.method == Method::Card; }
bool isWithin(const TrafficWindow &window, qint64 at) { return at >= window.from && at < window.to; }

struct Count
{
    qint64 attempts = 0;
    qint64 succeeded = 0;
    double rate() const { return attempts > 0 ? double(succeeded) / double(attempts) : 0; }
};

template <class Wanted> Count count(const QList<Row> &rows, Wanted wanted)
{
    Count count;
    for (const Row &row : rows) {
        if (!wanted(row))
            continue;
        ++count.attempts;
        count.succeeded += succeeded(row);
    }
    return count;
}

qint64 minorOf(const Row &row) { return row.amount.contains('.') ? QByteArray(row.amount).replace(".", "").toLongLong() : row.amount.toLongLong(); }

/// Half a million rows and their truth, made once.
const Generated &halfMillion()
{
    static const Generated made = generated({.rows = 500'000, .orders = true});
    return made;
}
const QList<Row> &halfMillionRows()
{
    static const QList<Row> rows = rowsOf(halfMillion());
    return rows;
}

/// Not more than five standard deviations of a Poisson count from what is expected.
void verifyCount(qint64 counted, double expected, const QString &what)
{
    const double off = (double(counted) - expected) / std::sqrt(expected);
    QVERIFY2(std::abs(off) < 5, qPrintable(u"%1: %2, expected %3, %4 standard deviations off"_s.arg(what).arg(counted).arg(expected).arg(off)));
}

/// Likewise, of a share of a number of trials.
void verifyRate(const Count &count, double expected, const QString &what)
{
    const double off = (double(count.succeeded) - double(count.attempts) * expected) / std::sqrt(double(count.attempts) * expected * (1 - expected));
    QVERIFY2(count.attempts > 0 && std::abs(off) < 5,
             qPrintable(u"%1: %2 of %3, expected %4, %5 standard deviations off"_s.arg(what).arg(count.succeeded).arg(count.attempts).arg(expected).arg(off)));
}

/// Nothing special goes on then.
bool isQuiet(qint64 at)
{
    return std::ranges::none_of(trafficWindows(), [&](const TrafficWindow &window) {
        return window.kind != WindowKind::TinyMethod && at >= window.from - 5 * minuteLength && at < window.to + 240 * minuteLength;
    });
}

} // namespace

class GeneratorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldDrawFromTheDistributionsItNames()
    {
        // given
        Random random(7);
        const int n = 200'000;
        double sum = 0;
        double squares = 0;
        int aboveThree = 0;
        // when
        for (int i = 0; i < n; ++i) {
            const double value = double(random.exponential()) / double(Random::one);
            sum += value;
            squares += value * value;
            aboveThree += value > 3;
        }
        // then mean and variance are 1, and e^-3 of all are longer than 3
        QVERIFY2(std::abs(sum / n - 1) < 5 / std::sqrt(n), qPrintable(QString::number(sum / n)));
        QVERIFY2(std::abs(squares / n - 2) < 5 * std::sqrt(20.0 / n), qPrintable(QString::number(squares / n)));
        verifyCount(aboveThree, n * std::exp(-3), u"above three"_s);

        quint32 quantiles[65];
        for (quint32 i = 0; i < 65; ++i)
            quantiles[i] = 100 * i * i;
        QCOMPARE(ofQuantiles(quantiles, 0), 0u);
        QCOMPARE(ofQuantiles(quantiles, 1 << 23), 100u * 32 * 32);
        QCOMPARE(ofQuantiles(quantiles, (1 << 23) + (1 << 17)), 100u * (32 * 32 + 33 * 33) / 2);
        QCOMPARE(ofQuantiles(quantiles, 0xffffff), 100u * 64 * 64 - 1);
    }

    void shouldGiveTheSameBytesEverywhere_data()
    {
        QTest::addColumn<qint64>("rows");
        QTest::addColumn<quint64>("seed");
        QTest::addColumn<bool>("orders");
        QTest::addColumn<bool>("jsonLines");
        QTest::addColumn<QByteArray>("hash");
        QTest::newRow("csv") << 20'000ll << 20240720ull << false << false << QByteArray("210a49ba260c7345319f9047844d659d3ac6968102e865736cb78b7345988097");
        QTest::newRow("csv with orders") << 20'000ll << 20240720ull << true << false
                                         << QByteArray("718b400e6aea78415f10b640999bd84810c123a213d3eaed63265aee38876cbf");
        QTest::newRow("json lines") << 20'000ll << 20240720ull << false << true
                                    << QByteArray("570033d19cd6fe7af24f7ab836957be43740fafc79d4c89dfd2c57fb6a1a8f5e");
        QTest::newRow("json lines with orders") << 20'000ll << 20240720ull << true << true
                                                << QByteArray("c7b38ff5a7ad8fd0b13a5a08c1a98b8a670975c954f517a7c780349504382298");
        QTest::newRow("another seed") << 20'000ll << 1ull << false << false << QByteArray("e1f7b0ed8c38cb81df6cc19944ca40ae0217a9e0635cb7d020b203dd827f8444");
        QTest::newRow("many") << 500'000ll << 20240720ull << true << false << QByteArray("4f6aae1c435c05ef4f9c0a03f821de2a7140d39c2e4684518cfeb32e29a8a35e");
    }

    void shouldGiveTheSameBytesEverywhere()
    {
        QFETCH(qint64, rows);
        QFETCH(quint64, seed);
        QFETCH(bool, orders);
        QFETCH(bool, jsonLines);
        QFETCH(QByteArray, hash);
        const Generated made = generated({.rows = rows, .seed = seed, .orders = orders, .jsonLines = jsonLines});
        QCOMPARE(QCryptographicHash::hash(made.bytes, QCryptographicHash::Sha256).toHex(), hash);
        QCOMPARE(made.truth[u"seed"].toInteger(), qint64(seed));
        QCOMPARE(made.truth[u"rows"].toInteger(), rows);
    }

    void shouldMakeJustSoManyRows_data()
    {
        QTest::addColumn<qint64>("rows");
        for (const qint64 rows : {1, 2, 7, 100, 999, 5000, 20'000, 100'003})
            QTest::addRow("%lld", rows) << rows;
    }

    void shouldMakeJustSoManyRows()
    {
        QFETCH(qint64, rows);
        for (quint64 seed = 1; seed <= 5; ++seed) {
            const Generated made = generated({.rows = rows, .seed = seed});
            const QList<QByteArray> lines = made.lines();
            QCOMPARE(lines.first(), QByteArray("timestamp,transaction_id,payment_method,status,error_code,amount,currency,latency_ms,region"));
            QCOMPARE(lines.size(), rows + 1);
        }
    }

    void shouldWriteWhatTheColumnsPromise()
    {
        QVERIFY(halfMillion().bytes.startsWith(
            "timestamp,transaction_id,payment_method,status,error_code,amount,currency,latency_ms,region,order_id,customer_id,attempt\n"));
        QSet<QByteArray> ids;
        qint64 last = trafficBegin;
        for (const Row &row : halfMillionRows()) {
            QVERIFY(row.at >= last && row.at < trafficEnd);
            last = row.at;
            ids.insert(row.id);
            QCOMPARE(row.error.isEmpty(), row.status != AttemptStatus::Declined && row.status != AttemptStatus::Failed);
            QVERIFY(minorOf(row) > 0);
            QCOMPARE(row.amount.size() - row.amount.indexOf('.'), row.currency == "JPY" ? row.amount.size() + 1 : 3);
            QVERIFY(row.latency > 0 && row.latency < 60'000);
        }
        QCOMPARE(ids.size(), halfMillionRows().size());
        // The times are written like any other.
        for (const QByteArray &line : halfMillion().lines() | std::views::drop(1) | std::views::stride(997)) {
            const QByteArray time = line.first(line.indexOf(','));
            QCOMPARE(timeOf(time), quickTimeOf(time));
            QVERIFY(time.size() == 24 && time.endsWith('Z'));
        }
    }

    void shouldSayTheSameInEveryForm()
    {
        // given the same transactions in all four forms
        const auto plain = generated({.rows = 3000}).lines();
        const auto orders = generated({.rows = 3000, .orders = true}).lines();
        const auto json = generated({.rows = 3000, .jsonLines = true}).lines();
        const auto jsonOrders = generated({.rows = 3000, .orders = true, .jsonLines = true}).lines();
        const QList<QByteArray> names = orders.first().split(',');
        for (qsizetype i = 1; i < plain.size(); ++i) {
            // then orders only add columns
            QVERIFY(orders[i].startsWith(plain[i] + ','));
            // and JSON has the same values, numbers as numbers
            QJsonObject object = QJsonDocument::fromJson(jsonOrders[i - 1]).object();
            QCOMPARE(object.size(), names.size());
            const QList<QByteArray> cells = orders[i].split(',');
            for (qsizetype column = 0; column < names.size(); ++column) {
                const QJsonValue value = object[QString::fromLatin1(names[column])];
                if (names[column] == "amount" || names[column] == "latency_ms" || names[column] == "attempt")
                    QCOMPARE(value.toDouble(), cells[column].toDouble());
                else if (cells[column].isEmpty())
                    QVERIFY(value.isNull());
                else
                    QCOMPARE(value.toString().toLatin1(), cells[column]);
            }
            for (const QString &name : {u"order_id"_s, u"customer_id"_s, u"attempt"_s})
                object.remove(name);
            QCOMPARE(QJsonDocument::fromJson(json[i - 1]).object(), object);
        }
    }

    void shouldCountAsPoissonDoes()
    {
        // given what is expected in every minute
        QList<double> expected;
        double sum = 0;
        QList<qint64> counts(trafficMinutes, 0);
        qint64 counted = 0;
        for (const Row &row : halfMillionRows()) {
            if (isQuiet(row.at) && row.attempt == 1) {
                ++counts[(row.at - trafficBegin) / minuteLength];
                ++counted;
            }
        }
        for (int minute = 0; minute < trafficMinutes; ++minute) {
            expected.append(isQuiet(trafficBegin + minute * minuteLength) ? ordersOf(minute) : 0);
            sum += expected.last();
        }
        // then the first attempts of ten minutes scatter around it by their own root
        double squares = 0;
        int buckets = 0;
        std::array<Count, 24> hours = {};
        std::array<Count, 7> days = {};
        std::array<double, 24> expectedInHour = {};
        std::array<double, 7> expectedOnDay = {};
        for (int first = 0; first < trafficMinutes; first += 10) {
            double wanted = 0;
            qint64 have = 0;
            for (int minute = first; minute < first + 10; ++minute) {
                wanted += expected[minute] * double(counted) / sum;
                have += counts[minute];
            }
            expectedInHour[size_t(first / 60 % 24)] += wanted;
            expectedOnDay[size_t(first / 1440 % 7)] += wanted;
            hours[size_t(first / 60 % 24)].attempts += have;
            days[size_t(first / 1440 % 7)].attempts += have;
            if (wanted < 5)
                continue;
            squares += (double(have) - wanted) * (double(have) - wanted) / wanted;
            ++buckets;
        }
        const double dispersion = squares / buckets;
        QVERIFY2(std::abs(dispersion - 1) < 5 * std::sqrt(2.0 / buckets), qPrintable(u"variance over mean %1 in %2 buckets"_s.arg(dispersion).arg(buckets)));
        for (size_t hour = 0; hour < hours.size(); ++hour)
            verifyCount(hours[hour].attempts, expectedInHour[hour], u"hour %1"_s.arg(hour));
        for (size_t day = 0; day < days.size(); ++day)
            verifyCount(days[day].attempts, expectedOnDay[day], u"day %1"_s.arg(day));
        // and the season is one: busiest in the evening, on Saturday
        QVERIFY(hours[19].attempts > 6 * hours[3].attempts);
        QVERIFY(days[0].attempts > days[3].attempts * 11 / 10);
    }

    void shouldBeUsualOnUsualDays_data()
    {
        QTest::addColumn<Method>("method");
        QTest::addColumn<double>("share");
        QTest::addColumn<double>("rate");
        QTest::newRow("card") << Method::Card << 0.60 << 0.88;
        QTest::newRow("paypal") << Method::Paypal << 0.179 << 0.93;
        QTest::newRow("apple_pay") << Method::ApplePay << 0.0942 << 0.95;
        QTest::newRow("google_pay") << Method::GooglePay << 0.0700 << 0.942;
        QTest::newRow("klarna") << Method::Klarna << 0.0329 << 0.906;
        QTest::newRow("ideal") << Method::Ideal << 0.0232 << 0.924;
        QTest::newRow("gift_card") << Method::GiftCard << 0.0006 << 0.915;
    }

    void shouldBeUsualOnUsualDays()
    {
        QFETCH(Method, method);
        QFETCH(double, share);
        QFETCH(double, rate);
        const auto quiet = [](const Row &row) { return isQuiet(row.at) && row.at < trafficEnd - 30 * minuteLength; };
        const Count all = count(halfMillionRows(), [&](const Row &row) { return quiet(row) && row.attempt == 1; });
        const Count first = count(halfMillionRows(), [&](const Row &row) { return quiet(row) && row.method == method && row.attempt == 1; });
        const Count every = count(halfMillionRows(), [&](const Row &row) { return quiet(row) && row.method == method; });
        verifyCount(first.attempts, double(all.attempts) * share, u"customers"_s);
        verifyRate(every, rate, u"rate"_s);
    }

    void shouldLeaveOnlyTheNewestOpen()
    {
        const auto isOpen = [](const Row &row) { return row.status == AttemptStatus::Pending; };
        const Count early = count(halfMillionRows(), [&](const Row &row) { return isOpen(row) && row.at < trafficEnd - 30 * minuteLength; });
        const Count late = count(halfMillionRows(), [&](const Row &row) { return isOpen(row) && row.at >= trafficEnd - 15 * minuteLength; });
        QCOMPARE(early.attempts, 0);
        QVERIFY(late.attempts > 5);
    }

    void shouldFailAtTheGatewayUntilItRecovers_data()
    {
        QTest::addColumn<int>("from"); // minutes from 10:16
        QTest::addColumn<int>("to");
        QTest::addColumn<double>("rate");
        QTest::newRow("before") << -76 << 0 << 0.88;
        QTest::newRow("down") << 0 << 79 << 0.88 * 0.03;
        QTest::newRow("from 11:35") << 79 << 89 << 0.88 * 0.30;
        QTest::newRow("from 11:45") << 89 << 96 << 0.88 * 0.55;
        QTest::newRow("from 11:52") << 96 << 104 << 0.88 * 0.78;
        QTest::newRow("from 12:00") << 104 << 164 << 0.88;
    }

    void shouldFailAtTheGatewayUntilItRecovers()
    {
        QFETCH(int, from);
        QFETCH(int, to);
        QFETCH(double, rate);
        const qint64 begin = timeOf("2024-07-20T10:16:00Z");
        const auto then = [&](const Row &row) { return row.at >= begin + from * minuteLength && row.at < begin + to * minuteLength; };
        verifyRate(count(halfMillionRows(), [&](const Row &row) { return then(row) && byCard(row); }), rate, u"card"_s);
        const Count others = count(halfMillionRows(), [&](const Row &row) { return then(row) && !byCard(row); });
        verifyRate(others, 0.932, u"other methods"_s);
    }

    void shouldTimeOutWhileTheGatewayIsDown()
    {
        const TrafficWindow &outage = trafficWindow(WindowKind::Outage);
        QHash<QByteArray, int> errors;
        for (const Row &row : halfMillionRows()) {
            if (!isWithin(outage, row.at) || !byCard(row) || row.status != AttemptStatus::Failed)
                continue;
            ++errors[row.error];
            QCOMPARE(row.error == "gateway_timeout", row.latency > 29'000);
        }
        QVERIFY(errors["gateway_timeout"] > 9 * errors["gateway_error"]);
        QVERIFY(errors["gateway_error"] > 0);
    }

    void shouldLetCustomersTryAgain()
    {
        // given the orders by their attempts
        QHash<QByteArray, QList<Row>> orders;
        for (const Row &row : halfMillionRows())
            orders[row.order].append(row);
        int switched = 0;
        int retried = 0;
        for (const QList<Row> &attempts : std::as_const(orders)) {
            for (qsizetype i = 0; i < attempts.size(); ++i) {
                // then each follows one that did not succeed, by the same customer for the same amount
                QCOMPARE(attempts[i].attempt, int(i) + 1);
                if (i == 0)
                    continue;
                ++retried;
                QVERIFY(!succeeded(attempts[i - 1]));
                QVERIFY(attempts[i].at >= attempts[i - 1].at + 15'000);
                QCOMPARE(attempts[i].customer, attempts[0].customer);
                QCOMPARE(attempts[i].amount + attempts[i].currency, attempts[0].amount + attempts[0].currency);
                QCOMPARE(attempts[i].region, attempts[0].region);
                switched += attempts[i].method != attempts[i - 1].method;
            }
            QVERIFY(attempts.size() <= 5);
        }
        QVERIFY(retried > 10'000);
        QVERIFY(switched > 2'000);
    }

    void shouldShowEveryDecoy_data()
    {
        QTest::addColumn<WindowKind>("kind");
        QTest::addColumn<double>("traffic"); // attempts against an hour's worth of usual ones
        QTest::addColumn<double>("least");   // of the payment success rate
        QTest::addColumn<double>("most");
        QTest::newRow("promotion") << WindowKind::Promotion << 2.13 << 0.88 << 0.92;
        QTest::newRow("maintenance") << WindowKind::Maintenance << 0.02 << 0.0 << 1.0;
        QTest::newRow("card testing") << WindowKind::CardTesting << 1.06 << 0.82 << 0.87;
        QTest::newRow("six-minute dip") << WindowKind::Dip << 0.25 << 0.75 << 1.0;
        QTest::newRow("missing hour") << WindowKind::MissingHour << 0.0 << 0.0 << 0.0;
        QTest::newRow("earlier incident") << WindowKind::EarlierIncident << 1.05 << 0.65 << 0.76;
    }

    void shouldShowEveryDecoy()
    {
        QFETCH(WindowKind, kind);
        QFETCH(double, traffic);
        QFETCH(double, least);
        QFETCH(double, most);
        // given a window and the same time of day a week before and after
        const TrafficWindow &window = trafficWindow(kind);
        const qint64 week = 7 * 1440 * minuteLength;
        const Count inside = count(halfMillionRows(), [&](const Row &row) { return isWithin(window, row.at); });
        const Count around = count(halfMillionRows(), [&](const Row &row) { return isWithin(window, row.at - week) || isWithin(window, row.at + week); });
        // then so many orders are expected, ...
        double orders = 0;
        double usual = 0;
        for (qint64 at = window.from; at < window.to; at += minuteLength) {
            const int minute = int((at - trafficBegin) / minuteLength);
            orders += ordersOf(minute) + testersOf(minute);
            usual += ordersOf(minute + 7 * 1440);
        }
        if (kind != WindowKind::EarlierIncident) // there it is customers who try again
            QVERIFY2(std::abs(orders / usual - traffic) < 0.02, qPrintable(u"%1 times the usual orders"_s.arg(orders / usual)));
        // ... and seen
        const double expected = double(around.attempts) / 2 * traffic;
        const double deviation = std::sqrt(expected * 1.5 + 1);
        QVERIFY2(std::abs(double(inside.attempts) - expected) < 5 * deviation, qPrintable(u"%1 attempts, expected %2"_s.arg(inside.attempts).arg(expected)));
        QVERIFY2(inside.rate() >= least && inside.rate() <= most, qPrintable(u"rate %1"_s.arg(inside.rate())));
        if (kind == WindowKind::MissingHour)
            QCOMPARE(inside.attempts, 0);
    }

    void shouldTryStolenCardsInOneRegion()
    {
        const TrafficWindow &window = trafficWindow(WindowKind::CardTesting);
        const auto tested = [&](const Row &row) { return isWithin(window, row.at) && row.region == *window.region && byCard(row); };
        const auto tiny = [](const Row &row) { return minorOf(row) < 200; };
        const Count region = count(halfMillionRows(), tested);
        const Count small = count(halfMillionRows(), [&](const Row &row) { return tested(row) && tiny(row); });
        const Count rest = count(halfMillionRows(), [&](const Row &row) { return tested(row) && !tiny(row); });
        QVERIFY(small.attempts > region.attempts / 4);
        QCOMPARE(small.succeeded, 0);
        verifyRate(rest, 0.88, u"customers"_s);
        QVERIFY(count(halfMillionRows(), [&](const Row &row) { return tiny(row) && row.currency != "EUR" && !isWithin(window, row.at); }).attempts < 300);
    }

    void shouldFailWithOneProviderEarlier()
    {
        const TrafficWindow &window = trafficWindow(WindowKind::EarlierIncident);
        verifyRate(count(halfMillionRows(), [&](const Row &row) { return isWithin(window, row.at) && row.method != *window.method; }), 0.892, u"others"_s);
        const Count hit = count(halfMillionRows(), [&](const Row &row) { return isWithin(window, row.at) && row.method == *window.method; });
        QVERIFY2(hit.rate() < 0.35, qPrintable(QString::number(hit.rate())));
    }

    void shouldKnowTheTruth_data()
    {
        QTest::addColumn<qint64>("rows");
        QTest::addColumn<quint64>("seed");
        QTest::newRow("a sample") << 20'000ll << 20240720ull;
        QTest::newRow("another sample") << 60'000ll << 3ull;
        QTest::newRow("many") << 500'000ll << 20240720ull;
    }

    void shouldKnowTheTruth()
    {
        QFETCH(qint64, rows);
        QFETCH(quint64, seed);
        // given
        const Generated made = generated({.rows = rows, .seed = seed, .orders = true});
        const QJsonObject &truth = made.truth;
        const TrafficWindow &outage = trafficWindow(WindowKind::Outage);
        // when the rows are counted
        QJsonObject counts;
        for (const Named<Method> &method : namesOf<Method>) {
            QJsonObject statuses;
            for (const Named<AttemptStatus> &status : namesOf<AttemptStatus>)
                statuses[QLatin1StringView(status.name)] = 0;
            counts[QLatin1StringView(method.name)] = statuses;
        }
        struct Order
        {
            bool failedByCard = false;
            QByteArray customer;
            std::optional<Method> paid;
        };
        QHash<QByteArray, Order> orders;
        QMap<QString, Count> inWindow;
        QMap<QString, QMap<QString, qint64>> amounts;
        for (const Row &row : rowsOf(made)) {
            const QString method = QLatin1StringView(nameOf(row.method));
            const QString status = QLatin1StringView(nameOf(row.status));
            QJsonObject statuses = counts[method].toObject();
            statuses[status] = statuses[status].toInteger() + 1;
            counts[method] = statuses;
            Order &order = orders[row.order];
            order.customer = row.customer;
            if (succeeded(row))
                order.paid = row.method;
            for (const auto &[name, from, to] :
                 {std::tuple(u"window"_s, outage.from, outage.to), {u"four_hours_after"_s, outage.to, outage.to + 240 * minuteLength}}) {
                if (row.at < from || row.at >= to)
                    continue;
                for (const QString &which : {u"all"_s, u"card"_s}) {
                    if (which == "card"_L1 && !byCard(row))
                        continue;
                    const QString place = which + u'/' + name;
                    ++inWindow[place].attempts;
                    if (!succeeded(row))
                        continue;
                    ++inWindow[place].succeeded;
                    amounts[place][QString::fromLatin1(row.currency)] += minorOf(row);
                }
            }
            if (isWithin(outage, row.at) && byCard(row) && !succeeded(row))
                order.failedByCard = true;
        }
        // then the truth says so
        QCOMPARE(truth[u"counts"].toObject(), counts);
        for (const QString &which : {u"all"_s, u"card"_s}) {
            const QJsonObject part = truth[u"outage"][which].toObject();
            for (const QString &name : {u"window"_s, u"four_hours_after"_s}) {
                const QJsonValue actual = part[name][u"actual"];
                const QString place = which + u'/' + name;
                QCOMPARE(actual[u"attempts"].toInteger(), inWindow[place].attempts);
                QCOMPARE(actual[u"succeeded"].toInteger(), inWindow[place].succeeded);
                for (const CurrencyFacts &currency : currencies) {
                    const QString code = QLatin1StringView(currency.code);
                    QCOMPARE(actual[u"amount_succeeded_minor"][code].toInteger(), amounts[place][code]);
                }
                // what is missing is the difference
                const qint64 sign = name == "window"_L1 ? 1 : 0;
                const qint64 difference = part[name][u"without_outage"][u"succeeded"].toInteger() - actual[u"succeeded"].toInteger();
                if (sign)
                    QCOMPARE(part[u"missing"][u"succeeded"].toInteger(), difference);
                else
                    QCOMPARE(part[u"missing_net_of_catch_up"][u"succeeded"].toInteger(), part[u"missing"][u"succeeded"].toInteger() + difference);
            }
        }
        QSet<QByteArray> customers;
        qint64 lost = 0;
        qint64 later = 0;
        qint64 another = 0;
        for (const Order &order : std::as_const(orders)) {
            if (!order.failedByCard)
                continue;
            customers.insert(order.customer);
            lost += !order.paid;
            later += order.paid == Method::Card;
            another += order.paid && order.paid != Method::Card;
        }
        const QJsonValue counted = truth[u"orders"][u"counted"];
        QCOMPARE(counted[u"affected"].toInteger(), lost + later + another);
        QCOMPARE(counted[u"lost"].toInteger(), lost);
        QCOMPARE(counted[u"paid_later"].toInteger(), later);
        QCOMPARE(counted[u"paid_another_way"].toInteger(), another);
        QCOMPARE(counted[u"customers_affected"].toInteger(), customers.size());
        // and without the outage fewer orders would have been lost than failed
        const QJsonValue hit = truth[u"orders"][u"because_of_the_outage"];
        QVERIFY(hit[u"lost"].toInteger() > 0 && hit[u"lost"].toInteger() <= lost);
        QVERIFY(hit[u"affected"].toInteger() + hit[u"lost_anyway"].toInteger() <= lost + later + another);
    }

    void shouldKnowWhatWouldHaveBeen()
    {
        // given the truth of several seeds, and the seven Saturdays before
        const TrafficWindow &outage = trafficWindow(WindowKind::Outage);
        for (quint64 seed = 1; seed <= 3; ++seed) {
            const Generated made = generated({.rows = 100'000, .seed = seed});
            const QJsonObject truth = made.truth;
            Count before;
            Count cardBefore;
            for (const Row &row : rowsOf(made)) {
                for (int week = 1; week <= 8; ++week) {
                    if (!isWithin(outage, row.at + week * 7 * 1440 * minuteLength))
                        continue;
                    ++before.attempts;
                    before.succeeded += succeeded(row);
                    cardBefore.attempts += byCard(row);
                    cardBefore.succeeded += byCard(row) && succeeded(row);
                }
            }
            // then without the outage its window would have been like theirs
            const QJsonValue would = truth[u"outage"][u"all"][u"window"][u"without_outage"];
            const QJsonValue wouldByCard = truth[u"outage"][u"card"][u"window"][u"without_outage"];
            const double slack = std::sqrt(9.0 / 8); // eight Saturdays vary, too
            verifyCount(qint64(double(would[u"succeeded"].toInteger()) / slack), double(before.succeeded) / 8 / slack, u"seed %1, succeeded"_s.arg(seed));
            verifyCount(qint64(double(wouldByCard[u"succeeded"].toInteger()) / slack), double(cardBefore.succeeded) / 8 / slack, u"seed %1, card"_s.arg(seed));
            verifyRate({wouldByCard[u"attempts"].toInteger(), wouldByCard[u"succeeded"].toInteger()}, 0.88, u"seed %1, rate"_s.arg(seed));
            // and some of what is missing is caught up with
            const qint64 missing = truth[u"outage"][u"all"][u"missing"][u"succeeded"].toInteger();
            const qint64 net = truth[u"outage"][u"all"][u"missing_net_of_catch_up"][u"succeeded"].toInteger();
            QVERIFY2(net > 0 && net < missing, qPrintable(u"seed %1: %2 missing, %3 net"_s.arg(seed).arg(missing).arg(net)));
            QVERIFY(missing < would[u"succeeded"].toInteger() * 2 / 3);
        }
    }

    void shouldNameItsWindows()
    {
        const QJsonArray windows = halfMillion().truth[u"windows"].toArray();
        QStringList kinds;
        for (const QJsonValue &window : windows) {
            kinds.append(window[u"kind"].toString());
            QVERIFY(timeOf(window[u"from"].toString().toLatin1()) < timeOf(window[u"to"].toString().toLatin1()));
        }
        QCOMPARE(kinds.size(), qsizetype(std::size(windowKindNames)));
        QCOMPARE(QSet<QString>(kinds.begin(), kinds.end()).size(), kinds.size());
        const qsizetype at = kinds.indexOf(u"outage"_s);
        QCOMPARE(windows[at],
                 (QJsonObject{{u"kind"_s, u"outage"_s},
                              {u"from"_s, u"2024-07-20T10:16:00Z"_s},
                              {u"to"_s, u"2024-07-20T12:00:00Z"_s},
                              {u"where"_s, QJsonObject{{u"payment_method"_s, u"card"_s}}}}));
        QStringList recovery;
        for (const QJsonValue &step : halfMillion().truth[u"recovery"].toArray())
            recovery.append(u"%1 %2"_s.arg(step[u"at"].toString().mid(11, 5)).arg(step[u"failing"].toDouble()));
        QCOMPARE(recovery, (QStringList{u"10:16 0.97"_s, u"11:35 0.7"_s, u"11:45 0.45"_s, u"11:52 0.22"_s, u"12:00 0"_s}));
        QVERIFY(!generated({.rows = 100}).truth.contains(u"orders"));
    }

    void shouldStopWhenNobodyTakesMore()
    {
        int blocks = 0;
        const auto truth = generate({.rows = 100'000}, [&](std::string_view) { return ++blocks < 3; });
        QVERIFY(!truth);
        QCOMPARE(blocks, 3);
    }

    void shouldTellHowFarItIs()
    {
        QList<qint64> told;
        generate({.rows = 20'000}, [](std::string_view) { return true; }, [&](qint64 rows) { told.append(rows); });
        QVERIFY(told.size() > 50 && told.size() < 1000);
        QVERIFY(std::ranges::is_sorted(told));
        QVERIFY(told.last() > 19'000 && told.last() <= 20'000);
    }
};

QTEST_GUILESS_MAIN(GeneratorTest)
#include "tst_generator.moc"
