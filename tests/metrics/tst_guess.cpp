// SPDX-License-Identifier: GPL-3.0-or-later
// What the first rows of a file mean.
#include "models/metrics/reading/samplevalues.h"
#include "models/metrics/reading/timeguess.h"
#include "models/text/smallcsv.h"
#include "samples.h"
#include "tests/support/results.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace hindsight;
using namespace Qt::StringLiterals;

namespace {

MappingGuess guessed(const Sample &sample, const QStringList &overrides = {}, const std::optional<Mapping> &remembered = {})
{
    const Result<MappingGuess> guess = guessMapping(sample, remembered, overrides);
    if (!guess) {
        QTest::qFail(qPrintable(guess.error().sentence()), __FILE__, __LINE__);
        return {};
    }
    return *guess;
}

/// A file with `header` and rows of it, cells separated by commas.
MappingGuess guessed(const QString &header, const QStringList &rows, const QStringList &overrides = {}, const std::optional<Mapping> &remembered = {})
{
    return guessed(csvSample(header + u'\n' + rows.join(u'\n')), overrides, remembered);
}

/// "time=created_at", "attribute.region=Region", one per column that is used, in the order of the header.
QStringList roles(const Mapping &mapping)
{
    QStringList list;
    for (const MappedColumn &column : mapping.columns) {
        if (column.role == Role::Attribute)
            list << u"attribute."_s + column.attribute + u'=' + column.column;
        else if (column.role != Role::Unused)
            list << QString::fromLatin1(nameOf(column.role)) + u'=' + column.column;
    }
    return list;
}

const MappedColumn &columnOf(const Mapping &mapping, const QString &name)
{
    static const MappedColumn none;
    const auto found = std::ranges::find(mapping.columns, name, &MappedColumn::column);
    return found == mapping.columns.end() ? none : *found;
}

QStringList ids(const MappingGuess &guess)
{
    QStringList list;
    for (const MappingQuestion &question : guess.questions)
        list << question.id;
    return list;
}

bool says(const MappingGuess &guess, QLatin1StringView part) { return guess.notes.join(u'\n').contains(part); }

QString outcome(const Mapping &mapping, const QString &status)
{
    return mapping.statuses.contains(status) ? QString::fromLatin1(nameOf(mapping.statuses.value(status))) : u"?"_s;
}

} // namespace

class TestGuess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statusesStandForOutcomes_data();
    void statusesStandForOutcomes();
    void errorCodesStandForOutcomes_data();
    void errorCodesStandForOutcomes();
    void columnsAreKnownByName_data();
    void columnsAreKnownByName();
    void timesHaveAShape_data();
    void timesHaveAShape();
    void timesAreRead_data();
    void timesAreRead();
    void shouldKnowEveryFile_data();
    void shouldKnowEveryFile();
    void shouldTakeTheBenchmarkWithoutAQuestion();

    // payment-facts
    void factOutcomes();
    void factOpenPayments();
    void factRedirects();
    void factSeveralTimeColumns_data();
    void factSeveralTimeColumns();
    void factAuthoriseAndCapture();
    void factWhatCountsAsPaid_data();
    void factWhatCountsAsPaid();
    void factEventLogs();
    void factRetriesAndDuplicates();
    void factGatewayFailover();
    void factSettledOnly_data();
    void factSettledOnly();
    void factCurrency_data();
    void factCurrency();
    void factZones_data();
    void factZones();
    void factTestTraffic();

    void countsAreToldFromPayments_data();
    void countsAreToldFromPayments();
    void attributesAreKnownBeforeTheResult_data();
    void attributesAreKnownBeforeTheResult();
    void decimalSignsAreDecidedPerFile_data();
    void decimalSignsAreDecidedPerFile();
    void latenciesHaveAUnit_data();
    void latenciesHaveAUnit();
    void shouldAsk_data();
    void shouldAsk();
    void answersEndQuestions_data();
    void answersEndQuestions();
    void shouldApplyOverrides_data();
    void shouldApplyOverrides();
    void shouldRefuseOverrides_data();
    void shouldRefuseOverrides();
    void overridesWinOverWhatIsRemembered();
    void rememberedMappingsWinWhereTheyFit();
    void shapesOfHeadersAreToldApart();
    void titlesAboveTheHeaderAreSkipped();
};

void TestGuess::statusesStandForOutcomes_data()
{
    QTest::addColumn<QString>("status");
    QTest::addColumn<QString>("expected");
    const auto rows = [](const char *expected, const QStringList &statuses) {
        for (const QString &status : statuses)
            QTest::newRow(qPrintable(status.isEmpty() ? u"empty"_s : status)) << status << QString::fromLatin1(expected);
    };
    rows("succeeded",
         {u"succeeded"_s, u"SUCCESS"_s, u"ok"_s, u"Paid"_s, u"approved"_s, u"Authorised"_s, u"authorized"_s, u"Completed"_s, u"true"_s, u"00"_s, u"200"_s,
          u"payment.succeeded"_s, u"PAYMENT_APPROVED"_s, u"requires_capture"_s, u"erfolgreich"_s, u"charge.succeeded"_s, u"payment_intent.succeeded"_s});
    rows("declined",
         {u"declined"_s, u"Refused"_s, u"rejected"_s, u"denied"_s, u"blocked"_s, u"card_declined"_s, u"do not honor"_s, u"soft-decline"_s, u"Canceled"_s,
          u"cancelled_by_customer"_s, u"abgelehnt"_s, u"transaction declined"_s});
    rows("failed",
         {u"failed"_s, u"FAILURE"_s, u"error"_s, u"Timeout"_s, u"timed_out"_s, u"gateway_timeout"_s, u"false"_s, u"503"_s, u"payment_failed"_s,
          u"fehlgeschlagen"_s});
    rows("abandoned", {u"abandoned"_s, u"expired"_s, u"session_expired"_s, u"checkout.expired"_s});
    rows("open", {u"pending"_s, u"Processing"_s, u"in_progress"_s, u"created"_s, u"Received"_s, u"requires_action"_s, u"payment.created"_s, u"ausstehend"_s});
    rows("ignored",
         {u"captured"_s, u"Settled"_s, u"SentForSettle"_s, u"sentforsettle"_s, u"refund"_s, u"Refunded"_s, u"partially_refunded"_s, u"chargeback"_s,
          u"payout"_s, u"charge.refunded"_s, u"refund.failed"_s, u"payout_failed"_s, u"void"_s, u"MerchantPayout"_s});
    rows("?", {u""_s, u"on_hold"_s, u"under_review"_s, u"unknown"_s, u"7"_s, u"payment"_s, u"4xx"_s, u"0"_s});
}

void TestGuess::statusesStandForOutcomes()
{
    QFETCH(QString, status);
    QFETCH(QString, expected);
    const std::optional<Outcome> outcome = usualOutcome(status);
    QCOMPARE(outcome ? QString::fromLatin1(nameOf(*outcome)) : u"?"_s, expected);
}

void TestGuess::errorCodesStandForOutcomes_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("expected");
    const auto rows = [](const char *expected, const QStringList &codes) {
        for (const QString &code : codes)
            QTest::newRow(qPrintable(code.isEmpty() ? u"empty"_s : code)) << code << QString::fromLatin1(expected);
    };
    rows("declined",
         {u"insufficient_funds"_s, u"card_declined"_s, u"CARD_EXPIRED"_s, u"fraud_suspected"_s, u"05"_s, u"51"_s, u"NOT_ENOUGH_BALANCE"_s,
          u"The bank did not return any further details with this decline."_s, u"authentication_failed"_s});
    rows("failed", {u"gateway_timeout"_s, u"processor_error"_s, u"91"_s, u"issuer_unavailable"_s, u"HTTP 504: upstream timed out"_s, u"internal_error"_s});
    rows("abandoned", {u"session_expired"_s, u"challenge_abandoned"_s});
    rows("?", {u""_s, u"E1234"_s, u"parse_error"_s, u"5"_s});
}

void TestGuess::errorCodesStandForOutcomes()
{
    QFETCH(QString, code);
    QFETCH(QString, expected);
    const std::optional<Outcome> outcome = usualOutcomeOfError(code);
    QCOMPARE(outcome ? QString::fromLatin1(nameOf(*outcome)) : u"?"_s, expected);
}

void TestGuess::columnsAreKnownByName_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("value");
    QTest::addColumn<Role>("role");
    const auto rows = [](Role role, const QString &value, const QStringList &names) {
        for (const QString &name : names)
            QTest::newRow(qPrintable(QString::fromLatin1(nameOf(role)) + u": "_s + name)) << name << value << role;
    };
    rows(Role::Time, u"2024-07-20T10:30:00Z"_s,
         {u"timestamp"_s, u"created_at"_s, u"createdAt"_s, u"created"_s, u"time"_s, u"date"_s, u"Created (UTC)"_s, u"event_time"_s, u"@timestamp"_s,
          u"Creation Date"_s, u"transaction.created_at"_s, u"data.object.created"_s, u"Zeitstempel"_s, u"whenever it was"_s});
    rows(Role::Attribute, u"card"_s,
         {u"payment_method"_s, u"method"_s, u"paymentMethod"_s, u"Payment Source Type"_s, u"provider"_s, u"gateway"_s, u"channel"_s, u"region"_s, u"country"_s,
          u"device"_s, u"Card Brand"_s, u"card.funding"_s, u"merchant_account"_s, u"app_version"_s, u"3ds"_s, u"billing_details.address.country"_s});
    rows(Role::Status, u"succeeded"_s,
         {u"status"_s, u"state"_s, u"result"_s, u"outcome"_s, u"payment_status"_s, u"Transaction Status"_s, u"event"_s, u"Record Type"_s,
          u"what became of it"_s});
    rows(Role::Status, u"true"_s, {u"success"_s, u"is_successful"_s, u"approved"_s});
    rows(Role::ErrorCode, u"gateway_timeout"_s,
         {u"error_code"_s, u"failure_code"_s, u"decline_code"_s, u"reason"_s, u"errorCode"_s, u"Decline Reason"_s, u"error.code"_s, u"failure_message"_s});
    rows(Role::Amount, u"12.50"_s, {u"amount"_s, u"value"_s, u"Gross"_s, u"payment_amount"_s, u"order_total"_s, u"price"_s, u"data.amount"_s});
    rows(Role::Currency, u"EUR"_s, {u"currency"_s, u"Currency Code"_s, u"ccy"_s, u"amount.currency"_s});
    rows(Role::Latency, u"812"_s, {u"latency_ms"_s, u"duration_ms"_s, u"response_time"_s, u"elapsed"_s, u"durationMs"_s, u"took"_s});
    rows(Role::Id, u"T-4711"_s, {u"id"_s, u"transaction_id"_s, u"payment_id"_s, u"Psp Reference"_s, u"uuid"_s, u"transactionId"_s, u"payment.id"_s});
    rows(Role::Unused, u"T-4711"_s,
         {u"order_id"_s, u"customer_id"_s, u"customer.id"_s, u"Customer Email"_s, u"description"_s, u"cardholder_name"_s, u"fee_amount"_s});
}

void TestGuess::columnsAreKnownByName()
{
    QFETCH(QString, column);
    QFETCH(QString, value);
    QFETCH(Role, role);
    // The column beside whatever a file has besides.
    QStringList header = {column};
    QStringList cells = {value};
    const auto beside = [&](Role other, const QString &name, const QString &cell) {
        if (role != other) {
            header << name;
            cells << cell;
        }
    };
    beside(Role::Time, u"Updated At"_s, u"2024-07-20T10:31:00Z"_s);
    beside(Role::Status, u"order_status"_s, u"failed"_s);
    if (role == Role::Status) {
        header << u"trace_id"_s;
        cells << u"9"_s;
    }
    Sample sample{.header = header};
    for (int i = 0; i < 4; ++i) {
        sample.rows << cells;
        if (value == "succeeded"_L1 && i % 2)
            sample.rows.last()[0] = u"failed"_s;
        if (value == "true"_L1 && i % 2)
            sample.rows.last()[0] = u"false"_s;
    }
    const MappingGuess guess = guessed(sample);
    QCOMPARE(QString::fromLatin1(nameOf(columnOf(guess.mapping, column).role)), QString::fromLatin1(nameOf(role)));
    QVERIFY(role != Role::Unused || !columnOf(guess.mapping, column).why.isEmpty());
}

void TestGuess::timesHaveAShape_data()
{
    QTest::addColumn<QStringList>("values");
    QTest::addColumn<TimeShape>("shape");
    QTest::addColumn<bool>("naive");
    QTest::addColumn<bool>("undecided");
    QTest::newRow("RFC 3339") << QStringList{u"2024-07-20T10:30:00Z"_s, u"2024-07-20T10:30:00.123456789+02:00"_s} << TimeShape::Iso << false << false;
    QTest::newRow("naive") << QStringList{u"2024-07-20 10:30"_s, u"2024-07-20 10:30:15"_s} << TimeShape::Iso << true << false;
    QTest::newRow("slashes, year first") << QStringList{u"2024/07/20 10:30:15"_s} << TimeShape::Iso << true << false;
    QTest::newRow("zone by name") << QStringList{u"2024-07-20 10:30:15 Europe/Berlin"_s} << TimeShape::Iso << false << false;
    QTest::newRow("dots") << QStringList{u"05.07.2024 10:30"_s} << TimeShape::DayMonthYear << true << false;
    QTest::newRow("one day above 12") << QStringList{u"05/07/2024 10:30"_s, u"20/07/2024 10:30"_s} << TimeShape::DayMonthYear << true << false;
    QTest::newRow("one day above 12, month first") << QStringList{u"07/05/2024 10:30"_s, u"07/20/2024 10:30 PM"_s} << TimeShape::MonthDayYear << true << false;
    QTest::newRow("nothing decides") << QStringList{u"05/07/2024 10:30"_s, u"06/07/2024 10:30"_s} << TimeShape::DayMonthYear << true << true;
    QTest::newRow("the same either way") << QStringList{u"07/07/2024 10:30"_s} << TimeShape::DayMonthYear << true << false;
    QTest::newRow("compact") << QStringList{u"20181001000500"_s} << TimeShape::Compact << true << false;
    QTest::newRow("10 digits") << QStringList{u"1721471400"_s, u"1721471401.25"_s} << TimeShape::EpochSeconds << false << false;
    QTest::newRow("13 digits") << QStringList{u"1721471400123"_s} << TimeShape::EpochMilliseconds << false << false;
    QTest::newRow("16 digits") << QStringList{u"1721471400123456"_s} << TimeShape::EpochMicroseconds << false << false;
    QTest::newRow("19 digits") << QStringList{u"1721471400123456789"_s} << TimeShape::EpochNanoseconds << false << false;
    QTest::newRow("one bad cell does not decide") << QStringList{u"n/a"_s, u"2024-07-20 10:30"_s, u"2024-07-20 10:31"_s, u"2024-07-20 10:32"_s,
                                                                 u"2024-07-20 10:33"_s}
                                                  << TimeShape::Iso << true << false;
}

void TestGuess::timesHaveAShape()
{
    QFETCH(QStringList, values);
    QFETCH(TimeShape, shape);
    QFETCH(bool, naive);
    QFETCH(bool, undecided);
    const TimeValues times = timesOf(values);
    QVERIFY(times.usable());
    QCOMPARE(times.shape, shape);
    QCOMPARE(times.naive, naive);
    QCOMPARE(times.dayOrMonth, undecided);
}

void TestGuess::timesAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<TimeShape>("shape");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<qint64>("at"); // seconds; -1: none
    QTest::newRow("UTC") << u"2024-07-20T10:30:00Z"_s << TimeShape::Iso << QString() << qint64(1721471400);
    QTest::newRow("offset") << u"2024-07-20T12:30:00+02:00"_s << TimeShape::Iso << QString() << qint64(1721471400);
    QTest::newRow("in a zone") << u"2024-07-20 12:30"_s << TimeShape::Iso << u"Europe/Berlin"_s << qint64(1721471400);
    QTest::newRow("an abbreviation by its offset") << u"2024-07-20 11:30 CET"_s << TimeShape::Iso << QString() << qint64(1721471400);
    QTest::newRow("an abbreviation by the zone that was said") << u"2024-07-20 12:30 CET"_s << TimeShape::Iso << u"Europe/Berlin"_s << qint64(1721471400);
    QTest::newRow("day first") << u"20/07/2024 10:30"_s << TimeShape::DayMonthYear << u"UTC"_s << qint64(1721471400);
    QTest::newRow("month first") << u"07/20/2024 10:30 AM"_s << TimeShape::MonthDayYear << u"UTC"_s << qint64(1721471400);
    QTest::newRow("afternoon") << u"07/20/2024 10:30 PM"_s << TimeShape::MonthDayYear << u"UTC"_s << qint64(1721514600);
    QTest::newRow("midnight") << u"07/20/2024 12:00 AM"_s << TimeShape::MonthDayYear << u"UTC"_s << qint64(1721433600);
    QTest::newRow("compact") << u"20240720103000"_s << TimeShape::Compact << u"UTC"_s << qint64(1721471400);
    QTest::newRow("seconds") << u"1721471400"_s << TimeShape::EpochSeconds << QString() << qint64(1721471400);
    QTest::newRow("milliseconds") << u"1721471400000"_s << TimeShape::EpochMilliseconds << QString() << qint64(1721471400);
    QTest::newRow("no such hour before noon") << u"07/20/2024 0:30 AM"_s << TimeShape::MonthDayYear << u"UTC"_s << qint64(-1);
    QTest::newRow("no such hour after noon") << u"07/20/2024 13:30 PM"_s << TimeShape::MonthDayYear << u"UTC"_s << qint64(-1);
    QTest::newRow("nobody said the zone") << u"2024-07-20 12:30"_s << TimeShape::Iso << QString() << qint64(-1);
    QTest::newRow("another shape") << u"1721471400"_s << TimeShape::EpochMilliseconds << QString() << qint64(-1);
    QTest::newRow("no such day") << u"31/02/2024 10:30"_s << TimeShape::DayMonthYear << u"UTC"_s << qint64(-1);
    QTest::newRow("no such month") << u"07/20/2024 10:30"_s << TimeShape::DayMonthYear << u"UTC"_s << qint64(-1);
    QTest::newRow("year 20202") << u"20202-07-20 10:30"_s << TimeShape::Iso << u"UTC"_s << qint64(-1);
    QTest::newRow("the clock was put forward") << u"2024-03-31 02:30"_s << TimeShape::Iso << u"Europe/Berlin"_s << qint64(-1);
}

void TestGuess::timesAreRead()
{
    QFETCH(QString, text);
    QFETCH(TimeShape, shape);
    QFETCH(QString, zone);
    QFETCH(qint64, at);
    const std::optional<QTimeZone> used = zone.isEmpty() ? std::nullopt : std::optional(QTimeZone(zone.toLatin1()));
    QCOMPARE(timeOf(text, shape, used).value_or(-1'000'000) / 1'000'000, at);
}

void TestGuess::shouldKnowEveryFile_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("vendor");
    QTest::addColumn<QStringList>("used");
    QTest::addColumn<QStringList>("questions");
    QTest::addColumn<QString>("settings"); // shape, zone, comma, unit of amounts, folding
    const auto row = [](const char *file, const QString &vendor, const QStringList &used, const QStringList &questions, const QString &settings) {
        QTest::newRow(file) << QString::fromLatin1(file) << vendor << used << questions << settings;
    };
    row("stripe-payments.csv", u"Stripe"_s,
        {u"id=id"_s, u"time=Created (UTC)"_s, u"amount=Amount"_s, u"currency=Currency"_s, u"status=Status"_s, u"attribute.card_brand=Card Brand"_s,
         u"attribute.card_funding=Card Funding"_s, u"attribute.card_address_country=Card Address Country"_s, u"attribute.payment_method=Payment Source Type"_s,
         u"error_code=Decline Reason"_s},
        {}, u"iso UTC point major none"_s);
    row("stripe-payments-eu.csv", u"Stripe"_s,
        {u"id=id"_s, u"time=Created (UTC)"_s, u"amount=Amount"_s, u"currency=Currency"_s, u"status=Status"_s, u"attribute.card_brand=Card Brand"_s,
         u"attribute.card_funding=Card Funding"_s, u"attribute.payment_method=Payment Source Type"_s},
        {}, u"iso UTC comma major none"_s);
    row("stripe-api.jsonl", u"Stripe"_s,
        {u"amount=amount"_s, u"time=created"_s, u"currency=currency"_s, u"error_code=failure_code"_s, u"id=id"_s,
         u"attribute.card_brand=payment_method_details.card.brand"_s, u"attribute.card_country=payment_method_details.card.country"_s,
         u"attribute.card_funding=payment_method_details.card.funding"_s, u"attribute.payment_method=payment_method_details.type"_s, u"status=status"_s},
        {}, u"epoch_seconds  point minor none"_s);
    row("stripe-balance.csv", u"Stripe"_s,
        {u"id=balance_transaction_id"_s, u"time=created_utc"_s, u"currency=currency"_s, u"amount=gross"_s, u"status=reporting_category"_s,
         u"attribute.card_brand=card_brand"_s, u"attribute.card_funding=card_funding"_s, u"attribute.payment_method=payment_method_type"_s},
        {}, u"iso UTC point major none"_s);
    const QStringList adyen = {u"attribute.company_account=Company Account"_s,
                               u"attribute.merchant_account=Merchant Account"_s,
                               u"id=Psp Reference"_s,
                               u"attribute.payment_method=Payment Method"_s,
                               u"time=Creation Date"_s,
                               u"zone_column=TimeZone"_s,
                               u"currency=Main Currency"_s,
                               u"amount=Main Amount"_s,
                               u"status=Record Type"_s,
                               u"attribute.issuer_country=Issuer Country"_s,
                               u"attribute.shopper_country=Shopper Country"_s,
                               u"error_code=Acquirer Response"_s};
    row("adyen-accounting.csv", u"Adyen"_s, adyen, {}, u"iso  point major events"_s);
    row("adyen-title.csv", u"Adyen"_s, adyen, {}, u"iso  point major events"_s);
    row("adyen-settlement.csv", u"Adyen"_s,
        {u"attribute.company_account=Company Account"_s, u"attribute.merchant_account=Merchant Account"_s, u"id=Psp Reference"_s,
         u"attribute.payment_method=Payment Method"_s, u"time=Creation Date"_s, u"zone_column=TimeZone"_s, u"status=Type"_s, u"currency=Gross Currency"_s,
         u"amount=Gross Credit (GC)"_s, u"attribute.payment_method_variant=Payment Method Variant"_s},
        {u"zone"_s}, u"iso  point major none"_s);
    const QStringList paypal
        = {u"date=Date"_s, u"clock=Time"_s, u"zone_column=TimeZone"_s, u"status=Status"_s, u"currency=Currency"_s, u"amount=Gross"_s, u"id=Transaction ID"_s};
    row("paypal-us.csv", u"PayPal"_s, paypal, {u"zone"_s}, u"month_day_year  point major none"_s);
    row("paypal-ambiguous.csv", u"PayPal"_s, paypal, {u"date_order"_s, u"zone"_s}, u"day_month_year  point major none"_s);
    row("paypal-de.csv", u"PayPal"_s,
        {u"date=Datum"_s, u"clock=Uhrzeit"_s, u"zone_column=Zeitzone"_s, u"status=Status"_s, u"currency=Währung"_s, u"amount=Brutto"_s,
         u"id=Transaktionscode"_s},
        {u"zone"_s}, u"day_month_year  comma major none"_s);
    row("eventlog.csv", {},
        {u"id=payment_id"_s, u"status=event"_s, u"time=timestamp"_s, u"attribute.payment_method=payment_method"_s, u"amount=amount"_s, u"currency=currency"_s},
        {}, u"iso  point major events"_s);
    row("retries.csv", {},
        {u"id=payment_id"_s, u"attribute.attempt=attempt"_s, u"attribute.provider=provider"_s, u"time=created_at"_s, u"status=status"_s,
         u"error_code=error_code"_s, u"amount=amount_minor"_s, u"currency=currency"_s},
        {}, u"iso  point minor none"_s);
    row("query.csv", {},
        {u"time=bucket"_s, u"attribute.payment_method=payment_method"_s, u"attribute.currency_zone=currency_zone"_s, u"attempts=attempts"_s,
         u"succeeded=succeeded"_s, u"failed=failed"_s, u"open=open"_s, u"amount_succeeded=amount_succeeded_minor"_s, u"amount_failed=amount_failed_minor"_s,
         u"currency=currency"_s},
        {}, u"iso  point minor none"_s);
    row("long.csv", {}, {u"time=timestamp"_s, u"metric=metric"_s, u"value=value"_s, u"attribute.region=region"_s}, {}, u"iso  point major none"_s);
    row("wide.csv", {}, {u"time=timestamp"_s, u"value=card"_s, u"value=paypal"_s, u"value=ideal"_s}, {u"value"_s}, u"iso  point major none"_s);
    row("two-columns.csv", {}, {u"time=timestamp"_s, u"value=value"_s}, {u"value"_s}, u"epoch_seconds  point major none"_s);
}

void TestGuess::shouldKnowEveryFile()
{
    QFETCH(QString, file);
    QFETCH(QString, vendor);
    QFETCH(QStringList, used);
    QFETCH(QStringList, questions);
    QFETCH(QString, settings);
    const MappingGuess guess = guessed(sampleOf(file));
    const Mapping &m = guess.mapping;
    QCOMPARE(guess.vendor, vendor);
    QCOMPARE(roles(m), used);
    QCOMPARE(ids(guess), questions);
    QCOMPARE(u"%1 %2 %3 %4 %5"_s.arg(QString::fromLatin1(nameOf(m.timeShape)), m.zone, m.decimalComma ? u"comma"_s : u"point"_s,
                                     QString::fromLatin1(nameOf(m.amountUnit)), QString::fromLatin1(nameOf(m.folding))),
             settings);
    for (const MappedColumn &column : m.columns)
        QVERIFY2(column.role != Role::Unused || !column.why.isEmpty(), qPrintable(column.column));
    QCOMPARE(m.columns.size(), sampleOf(file).header.size());
}

void TestGuess::shouldTakeTheBenchmarkWithoutAQuestion()
{
    QStringList rows;
    for (int i = 0; i < 200; ++i)
        rows << u"2024-07-20T10:%1:00.123Z,tx%2,%3,%4,%5,%6.%7,EUR,%8,eu"_s.arg(i % 60, 2, 10, QChar(u'0'))
                    .arg(100000 + i)
                    .arg(i % 3 ? u"card"_s : u"paypal"_s)
                    .arg(i % 9 ? u"succeeded"_s : u"failed"_s)
                    .arg(i % 9 ? QString() : u"gateway_timeout"_s)
                    .arg(i + 1)
                    .arg(i % 100, 2, 10, QChar(u'0'))
                    .arg(100 + i);
    const MappingGuess guess = guessed(u"timestamp,transaction_id,payment_method,status,error_code,amount,currency,latency_ms,region"_s, rows);
    QCOMPARE(ids(guess), QStringList());
    QCOMPARE(guess.notes, QStringList());
    QCOMPARE(roles(guess.mapping),
             (QStringList{u"time=timestamp"_s, u"id=transaction_id"_s, u"attribute.payment_method=payment_method"_s, u"status=status"_s,
                          u"error_code=error_code"_s, u"amount=amount"_s, u"currency=currency"_s, u"latency=latency_ms"_s, u"attribute.region=region"_s}));
    QCOMPARE(guess.mapping.folding, Folding::None);
}

void TestGuess::factOutcomes()
{
    const MappingGuess guess
        = guessed(u"id,created_at,status,error_code"_s,
                  {u"a,2024-07-20T10:30:00Z,Succeeded,"_s, u"b,2024-07-20T10:30:00Z,succeeded,"_s, u"c,2024-07-20T10:30:00Z,Failed,gateway_timeout"_s,
                   u"d,2024-07-20T10:30:00Z,Failed,insufficient_funds"_s, u"e,2024-07-20T10:30:00Z,on_hold,"_s, u"f,2024-07-20T10:30:00Z,,"_s});
    // Counts per raw status are there to be shown; unknown ones ask.
    QCOMPARE(guess.statusRows, (QMap<QString, int>{{u"Succeeded"_s, 1}, {u"succeeded"_s, 1}, {u"Failed"_s, 2}, {u"on_hold"_s, 1}, {u""_s, 1}}));
    QCOMPARE(ids(guess), (QStringList{u"status."_s, u"status.on_hold"_s}));
    QCOMPARE(guess.questions.last().choices, (QStringList{u"succeeded"_s, u"declined"_s, u"failed"_s, u"abandoned"_s, u"open"_s, u"ignored"_s}));
    QCOMPARE(outcome(guess.mapping, u"failed"_s), u"failed"_s);
    // An error code that says otherwise overrides the status; one that agrees need not.
    QCOMPARE(guess.mapping.errorCodes, (QMap<QString, Outcome>{{u"insufficient_funds"_s, Outcome::Declined}}));
}

void TestGuess::factOpenPayments()
{
    const MappingGuess guess = guessed(u"id,created_at,status"_s,
                                       {u"a,2024-07-20T10:30:00Z,succeeded"_s, u"b,2024-07-20T10:30:00Z,pending"_s, u"c,2024-07-20T10:30:00Z,processing"_s});
    QCOMPARE(outcome(guess.mapping, u"pending"_s), u"open"_s);
    QCOMPARE(outcome(guess.mapping, u"processing"_s), u"open"_s);
}

void TestGuess::factRedirects()
{
    // Who never came back: the expiry is half an hour later, and the payment stands where it was made.
    const MappingGuess guess = guessed(u"id,updated_at,created_at,status"_s,
                                       {u"a,2024-07-20T11:00:00Z,2024-07-20T10:30:00Z,expired"_s, u"b,2024-07-20T10:31:00Z,2024-07-20T10:30:30Z,succeeded"_s});
    QCOMPARE(guess.mapping.columnOf(Role::Time), u"created_at"_s);
    QCOMPARE(outcome(guess.mapping, u"expired"_s), u"abandoned"_s);
}

void TestGuess::factSeveralTimeColumns_data()
{
    QTest::addColumn<QStringList>("columns");
    QTest::addColumn<QStringList>("overrides");
    QTest::addColumn<QString>("time");
    QTest::addColumn<bool>("warned");
    const QStringList all = {u"settled_at"_s, u"updated_at"_s, u"captured_at"_s, u"authorised_at"_s, u"timestamp"_s, u"created_at"_s};
    QTest::newRow("created is preselected") << all << QStringList{} << u"created_at"_s << false;
    QTest::newRow("without it the plain one") << all.first(5) << QStringList{} << u"timestamp"_s << false;
    QTest::newRow("then authorised") << all.first(4) << QStringList{} << u"authorised_at"_s << true;
    QTest::newRow("then captured") << all.first(3) << QStringList{} << u"captured_at"_s << true;
    QTest::newRow("then updated") << all.first(2) << QStringList{} << u"updated_at"_s << true;
    QTest::newRow("another choice is warned about") << all << QStringList{u"time=settled_at"_s} << u"settled_at"_s << true;
    QTest::newRow("updated is warned about") << all << QStringList{u"time=updated_at"_s} << u"updated_at"_s << true;
    QTest::newRow("a name nobody knows is no better") << QStringList{u"picked_up"_s, u"created_at"_s} << QStringList{} << u"created_at"_s << false;
    QTest::newRow("the same choice is not") << all << QStringList{u"time=created_at"_s} << u"created_at"_s << false;
}

void TestGuess::factSeveralTimeColumns()
{
    QFETCH(QStringList, columns);
    QFETCH(QStringList, overrides);
    QFETCH(QString, time);
    QFETCH(bool, warned);
    Sample sample{.header = columns + QStringList{u"id"_s, u"status"_s}};
    for (int i = 0; i < 3; ++i) {
        QStringList &row = sample.rows.emplaceBack();
        for (qsizetype j = 0; j < columns.size(); ++j)
            row << u"2024-07-2%1T10:3%2:00Z"_s.arg(j).arg(i);
        row << u"T-%1"_s.arg(i) << u"succeeded"_s;
    }
    const MappingGuess guess = guessed(sample, overrides);
    QCOMPARE(guess.mapping.columnOf(Role::Time), time);
    QCOMPARE(says(guess, "placed by"_L1), warned);
    QCOMPARE(std::ranges::count(guess.mapping.columns, Role::Time, &MappedColumn::role), 1);
    QCOMPARE(std::ranges::count(guess.mapping.columns, Role::Attribute, &MappedColumn::role), 0);
}

void TestGuess::factWhatCountsAsPaid_data()
{
    QTest::addColumn<QStringList>("statuses");
    QTest::addColumn<QStringList>("overrides");
    QTest::addColumn<QString>("captured");
    QTest::addColumn<QStringList>("questions");
    const QStringList none;
    QTest::newRow("states without ids") << QStringList{u"captured"_s, u"captured"_s, u"refunded"_s, u"failed"_s} << none << u"succeeded"_s << none;
    QTest::newRow("a log without ids") << QStringList{u"authorised"_s, u"authorised"_s, u"authorised"_s, u"captured"_s, u"failed"_s} << none << u"ignored"_s
                                       << none;
    QTest::newRow("mostly what is ignored") << QStringList{u"authorised"_s, u"captured"_s, u"captured"_s} << none << u"?"_s
                                            << QStringList{u"status.captured"_s};
    QTest::newRow("answered") << QStringList{u"authorised"_s, u"captured"_s, u"captured"_s} << QStringList{u"status.captured=ignored"_s} << u"ignored"_s
                              << none;
    QTest::newRow("answered, of states") << QStringList{u"captured"_s, u"failed"_s} << QStringList{u"status.captured=ignored"_s} << u"ignored"_s << none;
    QTest::newRow("nothing that succeeds") << QStringList{u"voided"_s, u"failed"_s} << none << u"succeeded"_s << QStringList{u"status.voided"_s};
    QTest::newRow("an outage") << QStringList{u"failed"_s, u"failed"_s} << none << u"succeeded"_s << none;
}

void TestGuess::factWhatCountsAsPaid()
{
    // GIVEN rows of which nothing but the status says whether they are payments
    QFETCH(QStringList, statuses);
    QFETCH(QStringList, overrides);
    QFETCH(QString, captured);
    QFETCH(QStringList, questions);
    QStringList rows;
    for (const QString &status : statuses)
        rows << u"2024-07-20T10:30:00Z,"_s + status;
    // WHEN their meaning is guessed, THEN none is left out silently
    const MappingGuess guess = guessed(u"created_at,status"_s, rows, overrides);
    QCOMPARE(outcome(guess.mapping, u"captured"_s), captured);
    QCOMPARE(ids(guess).filter(u"status."_s), questions);
}

void TestGuess::factAuthoriseAndCapture()
{
    // A log: authorisation is the success, what follows is ignored.
    const Mapping log = guessed(sampleOf(u"eventlog.csv"_s)).mapping;
    QCOMPARE(outcome(log, u"payment.authorised"_s), u"succeeded"_s);
    QCOMPARE(outcome(log, u"payment.captured"_s), u"ignored"_s);
    QCOMPARE(outcome(log, u"payment.refunded"_s), u"ignored"_s);
    // One row per payment in its latest state: what is captured was authorised.
    const Mapping states
        = guessed(u"id,created_at,status"_s, {u"a,2024-07-20T10:30:00Z,authorised"_s, u"b,2024-07-20T10:30:00Z,captured"_s, u"c,2024-07-20T10:30:00Z,failed"_s})
              .mapping;
    QCOMPARE(outcome(states, u"captured"_s), u"succeeded"_s);
    QCOMPARE(outcome(states, u"refunded"_s), u"succeeded"_s); // of rows that the sample has not
    // Rows of refunds and payouts beside payments: by their type.
    const Mapping types
        = guessed(u"id,created_at,type,status"_s,
                  {u"a,2024-07-20T10:30:00Z,payment,succeeded"_s, u"b,2024-07-20T10:30:00Z,refund,succeeded"_s, u"c,2024-07-20T10:30:00Z,payout,failed"_s})
              .mapping;
    QVERIFY(types.filter.value(u"type"_s).contains(u"refund"_s));
    QVERIFY(types.filter.value(u"type"_s).contains(u"payout"_s));
    QVERIFY(types.filter.value(u"type"_s).contains(u"capture"_s));
    QVERIFY(!types.filter.value(u"type"_s).contains(u"payment"_s));
    const MappingGuess paypal = guessed(sampleOf(u"paypal-de.csv"_s));
    QVERIFY(paypal.mapping.filter.value(u"Typ"_s).contains(u"Rückzahlung"_s));
    QCOMPARE(paypal.statusRows, (QMap<QString, int>{{u"Abgeschlossen"_s, 1}, {u"Abgelehnt"_s, 1}}));
    // Adyen's records of one payment.
    const Mapping adyen = guessed(sampleOf(u"adyen-accounting.csv"_s)).mapping;
    QCOMPARE(outcome(adyen, u"received"_s), u"open"_s);
    QCOMPARE(outcome(adyen, u"authorised"_s), u"succeeded"_s);
    QCOMPARE(outcome(adyen, u"refused"_s), u"declined"_s);
    QCOMPARE(outcome(adyen, u"sentforsettle"_s), u"ignored"_s);
    QCOMPARE(outcome(adyen, u"settled"_s), u"ignored"_s);
}

void TestGuess::factEventLogs()
{
    const MappingGuess guess = guessed(sampleOf(u"eventlog.csv"_s));
    QCOMPARE(guess.mapping.columnOf(Role::Id), u"payment_id"_s);
    QCOMPARE(guess.mapping.folding, Folding::Events);
    QCOMPARE(guess.mapping.unit, RowUnit::Payment);
    QVERIFY(says(guess, "count as one payment"_L1));
}

void TestGuess::factRetriesAndDuplicates()
{
    const MappingGuess twice = guessed(sampleOf(u"duplicates.csv"_s));
    QCOMPARE(twice.mapping.folding, Folding::Duplicate);
    QVERIFY(says(twice, "counts once"_L1));
    // Ids that do not repeat are not remembered.
    QCOMPARE(guessed(u"id,created_at,status"_s, {u"a,2024-07-20T10:30:00Z,failed"_s, u"b,2024-07-20T10:30:00Z,succeeded"_s}).mapping.folding, Folding::None);
    // Numbered attempts of one payment are attempts.
    const MappingGuess retries = guessed(sampleOf(u"retries.csv"_s));
    QCOMPARE(retries.mapping.folding, Folding::None);
    QCOMPARE(retries.mapping.unit, RowUnit::Attempt);
    QVERIFY(says(retries, "several attempts"_L1));
}

void TestGuess::factGatewayFailover()
{
    const Mapping mapping = guessed(sampleOf(u"retries.csv"_s)).mapping;
    QCOMPARE(columnOf(mapping, u"provider"_s).attribute, u"provider"_s);
    QCOMPARE(columnOf(mapping, u"order_id"_s).role, Role::Unused);
    QVERIFY(columnOf(mapping, u"order_id"_s).why.contains("order"_L1));
}

void TestGuess::factSettledOnly_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("a column of settlement times and no status") << u"settled-only.csv"_s;
    QTest::newRow("Stripe's balance") << u"stripe-balance.csv"_s;
    QTest::newRow("Adyen's settlement details") << u"adyen-settlement.csv"_s;
}

void TestGuess::factSettledOnly()
{
    QFETCH(QString, file);
    const MappingGuess guess = guessed(sampleOf(file));
    QVERIFY(says(guess, "no rate can be shown"_L1));
    QVERIFY(!ids(guess).contains(u"status"_s));
    const auto all = guess.mapping.statuses.values();
    QVERIFY(all.contains(Outcome::Succeeded)); // volumes
    QVERIFY(!all.contains(Outcome::Failed) || file.startsWith("adyen"_L1));
}

void TestGuess::factCurrency_data()
{
    QTest::addColumn<QString>("header");
    QTest::addColumn<QStringList>("rows"); // amount, currency
    QTest::addColumn<bool>("asked");
    QTest::addColumn<AmountUnit>("unit");
    const QString plain = u"amount,currency"_s;
    QTest::newRow("decimals are major") << plain << QStringList{u"12.34,EUR"_s, u"15,EUR"_s} << false << AmountUnit::Major;
    QTest::newRow("integers may be either") << plain << QStringList{u"1234,EUR"_s, u"1500,EUR"_s} << true << AmountUnit::Major;
    QTest::newRow("the name says it") << u"amount_minor,currency"_s << QStringList{u"1234,EUR"_s} << false << AmountUnit::Minor;
    QTest::newRow("cents") << u"amountCents,currency"_s << QStringList{u"1234,EUR"_s} << false << AmountUnit::Minor;
    QTest::newRow("yen have no minor unit") << plain << QStringList{u"1200,JPY"_s, u"90000,JPY"_s} << false << AmountUnit::Major;
    QTest::newRow("yen say nothing about euros") << plain << QStringList{u"1200,JPY"_s, u"1200,EUR"_s} << true << AmountUnit::Major;
    QTest::newRow("dinars with three digits") << plain << QStringList{u"1.500,KWD"_s, u"1200,JPY"_s} << false << AmountUnit::Major;
}

void TestGuess::factCurrency()
{
    QFETCH(QString, header);
    QFETCH(QStringList, rows);
    QFETCH(bool, asked);
    QFETCH(AmountUnit, unit);
    QStringList full;
    for (const QString &row : rows)
        full << u"T-%1,2024-07-20T10:30:00Z,succeeded,"_s.arg(full.size()) + row;
    const MappingGuess guess = guessed(u"id,created_at,status,"_s + header, full);
    QCOMPARE(ids(guess), asked ? QStringList{u"amount_unit"_s} : QStringList{});
    QCOMPARE(guess.mapping.amountUnit, unit);
    QCOMPARE(guess.mapping.columnOf(Role::Currency), u"currency"_s);
}

void TestGuess::factZones_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QStringList>("overrides");
    QTest::addColumn<bool>("asked");
    QTest::addColumn<QString>("zone");
    QTest::newRow("naive") << u"created_at"_s << u"2024-07-20 10:30:00"_s << QStringList{} << true << QString();
    QTest::newRow("naive, answered") << u"created_at"_s << u"2024-07-20 10:30:00"_s << QStringList{u"zone=Europe/Berlin"_s} << false << u"Europe/Berlin"_s;
    QTest::newRow("the header says it") << u"Created (UTC)"_s << u"2024-07-20 10:30"_s << QStringList{} << false << u"UTC"_s;
    QTest::newRow("the header says it in a word") << u"created_utc"_s << u"2024-07-20 10:30"_s << QStringList{} << false << u"UTC"_s;
    QTest::newRow("the header names a region") << u"created [Europe/Berlin]"_s << u"2024-07-20 10:30"_s << QStringList{} << false << u"Europe/Berlin"_s;
    QTest::newRow("the cells say it") << u"created_at"_s << u"2024-07-20T10:30:00+02:00"_s << QStringList{} << false << QString();
    QTest::newRow("abbreviated in the cells") << u"created_at"_s << u"2024-07-20 10:30:00 CET"_s << QStringList{} << true << QString();
    QTest::newRow("abbreviated, answered") << u"created_at"_s << u"2024-07-20 10:30:00 CET"_s << QStringList{u"zone=CET"_s} << false << u"CET"_s;
    QTest::newRow("an abbreviation in the header") << u"created (CET)"_s << u"2024-07-20 10:30:00"_s << QStringList{} << true << QString();
    QTest::newRow("an epoch has none") << u"created_at"_s << u"1721471400"_s << QStringList{} << false << QString();
}

void TestGuess::factZones()
{
    QFETCH(QString, column);
    QFETCH(QString, value);
    QFETCH(QStringList, overrides);
    QFETCH(bool, asked);
    QFETCH(QString, zone);
    const MappingGuess guess = guessed(u"id,"_s + column + u",status"_s, {u"a,"_s + value + u",succeeded"_s, u"b,"_s + value + u",failed"_s}, overrides);
    QCOMPARE(ids(guess), asked ? QStringList{u"zone"_s} : QStringList{});
    QCOMPARE(guess.mapping.zone, zone);
}

void TestGuess::factTestTraffic()
{
    const MappingGuess guess = guessed(sampleOf(u"testmode.csv"_s));
    QVERIFY(guess.mapping.filter.value(u"livemode"_s).contains(u"false"_s));
    QVERIFY(guess.mapping.filter.value(u"environment"_s).contains(u"sandbox"_s));
    QVERIFY(guess.mapping.filter.value(u"is_test"_s).contains(u"1"_s));
    QVERIFY(!guess.mapping.filter.value(u"is_test"_s).contains(u"0"_s));
    QVERIFY(says(guess, "Test traffic is left out"_L1));
    QCOMPARE(guess.statusRows, (QMap<QString, int>{{u"succeeded"_s, 3}}));
    // A mode of something else is an attribute.
    const Mapping mode
        = guessed(u"id,created_at,status,mode"_s, {u"a,2024-07-20T10:30:00Z,failed,express"_s, u"b,2024-07-20T10:30:00Z,succeeded,normal"_s}).mapping;
    QVERIFY(mode.filter.isEmpty());
    QCOMPARE(columnOf(mode, u"mode"_s).role, Role::Attribute);
    // What is filtered can be taken for an attribute.
    const Mapping kept = guessed(sampleOf(u"testmode.csv"_s), {u"attribute=environment"_s}).mapping;
    QVERIFY(!kept.filter.contains(u"environment"_s));
    QVERIFY(kept.filter.contains(u"livemode"_s));
}

void TestGuess::countsAreToldFromPayments_data()
{
    QTest::addColumn<QString>("header");
    QTest::addColumn<QString>("row");
    QTest::addColumn<bool>("metrics");
    QTest::newRow("attempts of one payment") << u"created_at,status,attempts,amount,currency"_s << u"2024-07-20T10:30:00Z,failed,2,1.50,EUR"_s << false;
    QTest::newRow("a total with an id") << u"created_at,id,total,channel"_s << u"2024-07-20T10:30:00Z,a,12,web"_s << false;
    QTest::newRow("flags") << u"created_at,channel,failed"_s << u"2024-07-20T10:30:00Z,web,0"_s << false;
    QTest::newRow("counts") << u"created_at,channel,failed"_s << u"2024-07-20T10:30:00Z,web,17"_s << true;
    QTest::newRow("counts per status") << u"minute,status,count"_s << u"2024-07-20T10:30:00Z,failed,17"_s << true;
    QTest::newRow("amounts without a status") << u"created_at,value,currency"_s << u"2024-07-20T10:30:00Z,17.50,EUR"_s << false;
    QTest::newRow("latencies alone") << u"timestamp,latency"_s << u"2024-07-20T10:30:00Z,17"_s << false;
    QTest::newRow("attempts and a rate") << u"timestamp,attempts,success_rate"_s << u"2024-07-20T10:30:00Z,17,0.94"_s << true;
}

void TestGuess::countsAreToldFromPayments()
{
    QFETCH(QString, header);
    QFETCH(QString, row);
    QFETCH(bool, metrics);
    QCOMPARE(guessed(header, {row, row}).mapping.isMetrics(), metrics);
}

void TestGuess::attributesAreKnownBeforeTheResult_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<QStringList>("values");
    QTest::addColumn<bool>("attribute");
    QStringList many;
    QStringList words;
    QStringList numbers;
    QStringList mails;
    for (int i = 0; i < 200; ++i) {
        many << u"v%1"_s.arg(i % 51);
        words << u"w%1"_s.arg(i);
        numbers << QString::number(i % 4);
        mails << u"a%1@example.com"_s.arg(i % 3);
    }
    QTest::newRow("an unknown column of few values") << u"warehouse"_s << QStringList{u"north"_s, u"south"_s} << true;
    QTest::newRow("of fifty") << u"warehouse"_s << many.first(50) + many.first(50) << true;
    QTest::newRow("of fifty-one") << u"warehouse"_s << many << false;
    QTest::newRow("one value per row") << u"warehouse"_s << words << false;
    QTest::newRow("a known column of one value per row") << u"channel"_s << words << false;
    QTest::newRow("a known column of fifty-one") << u"store"_s << many << true;
    QTest::newRow("numbers nobody knows") << u"score"_s << numbers << false;
    QTest::newRow("numbers known as groups") << u"mcc"_s << numbers << true;
    QTest::newRow("e-mails") << u"seller"_s << mails << false;
    QTest::newRow("ids of cards") << u"payment_method"_s << QStringList{u"pm_1PexAmPle0000000021"_s, u"pm_1PexAmPle0000000022"_s, u"pm_1PexAmPle0000000023"_s}
                                  << false;
    QTest::newRow("sentences") << u"remark"_s << QStringList{u"the customer called us twice"_s, u"nobody answered the phone today"_s} << false;
    QTest::newRow("refunded later") << u"refunded"_s << QStringList{u"true"_s, u"false"_s} << false;
    QTest::newRow("decline reason") << u"decline_reason_text"_s << QStringList{u"No money left on this account"_s} << false;
    QTest::newRow("risk") << u"risk_level"_s << QStringList{u"high"_s, u"low"_s} << false;
    QTest::newRow("3-D Secure asked for") << u"three_ds_requested"_s << QStringList{u"true"_s, u"false"_s} << true;
    QTest::newRow("3-D Secure result") << u"3ds_result"_s << QStringList{u"Y"_s, u"N"_s} << false;
}

void TestGuess::attributesAreKnownBeforeTheResult()
{
    QFETCH(QString, column);
    QFETCH(QStringList, values);
    QFETCH(bool, attribute);
    Sample sample{.header = {u"created_at"_s, u"status"_s, u"error_code"_s, column}};
    const qsizetype rows = std::max<qsizetype>(values.size(), 4);
    for (qsizetype i = 0; i < rows; ++i)
        sample.rows << QStringList{u"2024-07-20T10:30:00Z"_s, u"succeeded"_s, {}, values[i % values.size()]};
    const Mapping mapping = guessed(sample).mapping;
    QCOMPARE(columnOf(mapping, column).role == Role::Attribute, attribute);
    QCOMPARE(columnOf(mapping, column).why.isEmpty(), attribute);
}

void TestGuess::decimalSignsAreDecidedPerFile_data()
{
    QTest::addColumn<QStringList>("amounts");
    QTest::addColumn<bool>("comma");
    QTest::addColumn<QStringList>("questions");
    QTest::newRow("point") << QStringList{u"0.25"_s, u"12"_s} << false << QStringList{};
    QTest::newRow("comma") << QStringList{u"0,25"_s, u"12"_s} << true << QStringList{};
    QTest::newRow("thousands, then a point") << QStringList{u"1,500.00"_s, u"20.00"_s} << false << QStringList{};
    QTest::newRow("thousands, then a comma") << QStringList{u"1.234,56"_s} << true << QStringList{};
    QTest::newRow("two thousands' signs") << QStringList{u"1.234.567"_s} << true << QStringList{u"amount_unit"_s};
    QTest::newRow("one sign and three digits") << QStringList{u"1,500"_s, u"2,750"_s} << false << QStringList{u"decimal"_s, u"amount_unit"_s};
    QTest::newRow("decided elsewhere in the file") << QStringList{u"1,500"_s, u"20.00"_s} << false << QStringList{};
    QTest::newRow("decided elsewhere, comma") << QStringList{u"1.500"_s, u"20,00"_s} << true << QStringList{};
    QTest::newRow("with a sign of the currency") << QStringList{u"€ 12,50"_s} << true << QStringList{};
    QTest::newRow("negative") << QStringList{u"-12.50"_s, u"(3.00)"_s} << false << QStringList{};
}

void TestGuess::decimalSignsAreDecidedPerFile()
{
    QFETCH(QStringList, amounts);
    QFETCH(bool, comma);
    QFETCH(QStringList, questions);
    Sample sample{.header = {u"created_at"_s, u"status"_s, u"amount"_s, u"currency"_s}};
    for (const QString &amount : amounts)
        sample.rows << QStringList{u"2024-07-20T10:30:00Z"_s, u"succeeded"_s, amount, u"EUR"_s};
    const MappingGuess guess = guessed(sample);
    QCOMPARE(guess.mapping.decimalComma, comma);
    QCOMPARE(ids(guess), questions);
}

void TestGuess::latenciesHaveAUnit_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("value");
    QTest::addColumn<LatencyUnit>("unit");
    QTest::addColumn<bool>("noted");
    QTest::newRow("ms") << u"latency_ms"_s << u"812"_s << LatencyUnit::Milliseconds << false;
    QTest::newRow("camel") << u"durationMs"_s << u"3"_s << LatencyUnit::Milliseconds << false;
    QTest::newRow("us") << u"latency_us"_s << u"812"_s << LatencyUnit::Microseconds << false;
    QTest::newRow("seconds") << u"duration_seconds"_s << u"812"_s << LatencyUnit::Seconds << false;
    QTest::newRow("s") << u"latency_s"_s << u"1"_s << LatencyUnit::Seconds << false;
    QTest::newRow("by size: fractions of few") << u"latency"_s << u"0.812"_s << LatencyUnit::Seconds << true;
    QTest::newRow("by size: hundreds") << u"latency"_s << u"812"_s << LatencyUnit::Milliseconds << true;
    QTest::newRow("by size: hundred thousands") << u"latency"_s << u"812000"_s << LatencyUnit::Microseconds << true;
}

void TestGuess::latenciesHaveAUnit()
{
    QFETCH(QString, column);
    QFETCH(QString, value);
    QFETCH(LatencyUnit, unit);
    QFETCH(bool, noted);
    const MappingGuess guess
        = guessed(u"created_at,status,"_s + column, {u"2024-07-20T10:30:00Z,failed,"_s + value, u"2024-07-20T10:30:00Z,succeeded,"_s + value});
    QCOMPARE(guess.mapping.columnOf(Role::Latency), column);
    QCOMPARE(guess.mapping.latencyUnit, unit);
    QCOMPARE(!guess.notes.isEmpty(), noted);
}

void TestGuess::shouldAsk_data()
{
    QTest::addColumn<QString>("header");
    QTest::addColumn<QString>("row");
    QTest::addColumn<QStringList>("questions");
    QTest::newRow("no time") << u"id,status,channel"_s << u"a,succeeded,web"_s << QStringList{u"time"_s};
    QTest::newRow("times of day alone") << u"id,time,status"_s << u"a,10:30:00,succeeded"_s << QStringList{u"time"_s};
    QTest::newRow("no status") << u"id,created_at,channel"_s << u"a,2024-07-20T10:30:00Z,web"_s << QStringList{u"status"_s};
    QTest::newRow("no currency") << u"id,created_at,status,amount"_s << u"a,2024-07-20T10:30:00Z,succeeded,1.50"_s << QStringList{u"currency"_s};
    QTest::newRow("the currency in a name") << u"id,created_at,status,amount_eur"_s << u"a,2024-07-20T10:30:00Z,succeeded,1.50"_s << QStringList{};
    QTest::newRow("everything") << u"id,created_at,status,amount"_s << u"a,05/07/2024 10:30,on_hold,150"_s
                                << QStringList{u"date_order"_s, u"zone"_s, u"currency"_s, u"amount_unit"_s, u"status.on_hold"_s};
    QTest::newRow("counters") << u"timestamp,requests_total"_s << u"2024-07-20T10:30:00Z,1500"_s << QStringList{};
}

void TestGuess::shouldAsk()
{
    QFETCH(QString, header);
    QFETCH(QString, row);
    QFETCH(QStringList, questions);
    const MappingGuess guess = guessed(header, {row});
    QCOMPARE(ids(guess), questions);
    for (const MappingQuestion &question : guess.questions)
        QVERIFY(!question.text.isEmpty() && !question.text.contains(u'%'));
}

void TestGuess::answersEndQuestions_data()
{
    QTest::addColumn<QString>("header");
    QTest::addColumn<QString>("row");
    QTest::addColumn<QStringList>("answers");
    QTest::newRow("everything") << u"id,created_at,status,amount"_s << u"a,05/07/2024 10:30,on_hold,150"_s
                                << QStringList{u"date_order=month_day_year"_s, u"zone=UTC"_s, u"currency=EUR"_s, u"amount_unit=minor"_s,
                                               u"status.on_hold=open"_s};
    QTest::newRow("a currency as a constant") << u"id,created_at,status,amount"_s << u"a,2024-07-20T10:30:00Z,failed,1.50"_s << QStringList{u"currency==usd"_s};
    QTest::newRow("a status column") << u"id,created_at,became"_s << u"a,2024-07-20T10:30:00Z,widget"_s
                                     << QStringList{u"status=became"_s, u"status.widget=failed"_s};
    QTest::newRow("a status for all") << u"id,created_at,channel"_s << u"a,2024-07-20T10:30:00Z,web"_s << QStringList{u"status==succeeded"_s};
    QTest::newRow("rows without a status") << u"id,created_at,status"_s << u"a,2024-07-20T10:30:00Z,"_s << QStringList{u"status.=open"_s};
    QTest::newRow("a status in capitals") << u"id,created_at,status"_s << u"a,2024-07-20T10:30:00Z,On_Hold"_s << QStringList{u"status.On_Hold=open"_s};
    QTest::newRow("a time column") << u"id,status,filed"_s << u"a,failed,1721471400"_s << QStringList{u"time=filed"_s};
    QTest::newRow("what values count") << u"timestamp,value"_s << u"1721471400,2.5"_s << QStringList{u"value=failed"_s, u"values=rate"_s};
    QTest::newRow("what many values count") << u"timestamp,card,paypal"_s << u"1721471400,2,3"_s << QStringList{u"value=failed"_s};
    QTest::newRow("which sign is the decimal one") << u"created_at,status,amount,currency"_s << u"1721471400,failed,\"1,500\",EUR"_s
                                                   << QStringList{u"decimal=comma"_s, u"amount_unit=major"_s};
}

void TestGuess::answersEndQuestions()
{
    QFETCH(QString, header);
    QFETCH(QString, row);
    QFETCH(QStringList, answers);
    const MappingGuess asked = guessed(header, {row});
    QVERIFY(!asked.questions.isEmpty());
    const MappingGuess answered = guessed(header, {row}, answers);
    QCOMPARE(ids(answered), QStringList());
    // And the next time nobody asks.
    QCOMPARE(ids(guessed(header, {row}, {}, answered.mapping)), QStringList());
    QCOMPARE(guessed(header, {row}, {}, answered.mapping).mapping, answered.mapping);
}

void TestGuess::shouldApplyOverrides_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("changed"); // as it stands in JSON afterwards
    QTest::newRow("a role") << u"time=b"_s << u"{\"column\":\"b\",\"role\":\"time\"}"_s;
    QTest::newRow("whatever the case") << u"TIME=B"_s << u"{\"column\":\"b\",\"role\":\"time\"}"_s;
    QTest::newRow("whatever the spelling") << u"time=createdAt"_s << u"{\"column\":\"Created At\",\"role\":\"time\"}"_s;
    QTest::newRow("an attribute") << u"attribute=Created At"_s << u"{\"attribute\":\"created_at\",\"column\":\"Created At\",\"role\":\"attribute\"}"_s;
    QTest::newRow("an attribute with its name") << u"attribute.shop=b"_s << u"{\"attribute\":\"shop\",\"column\":\"b\",\"role\":\"attribute\"}"_s;
    QTest::newRow("unused") << u"unused=a"_s << u"{\"column\":\"a\",\"role\":\"unused\"}"_s;
    QTest::newRow("zone") << u"zone=Europe/Berlin"_s << u"\"zone\":\"Europe/Berlin\""_s;
    QTest::newRow("zone by offset") << u"zone=+02:00"_s << u"\"zone\":\"+02:00\""_s;
    QTest::newRow("decimal") << u"decimal=comma"_s << u"\"decimal_comma\":true"_s;
    QTest::newRow("amounts") << u"amount_unit=minor"_s << u"\"amount_unit\":\"minor\""_s;
    QTest::newRow("latencies") << u"latency_unit=s"_s << u"\"latency_unit\":\"s\""_s;
    QTest::newRow("unit") << u"unit=order"_s << u"\"unit\":\"order\""_s;
    QTest::newRow("folding") << u"folding=duplicate"_s << u"\"folding\":\"duplicate\""_s;
    QTest::newRow("values") << u"values=rate"_s << u"\"values\":\"rate\""_s;
    QTest::newRow("date order") << u"date_order=month_day_year"_s << u"\"time_shape\":\"month_day_year\""_s;
    QTest::newRow("time shape") << u"time_shape=epoch_milliseconds"_s << u"\"time_shape\":\"epoch_milliseconds\""_s;
    QTest::newRow("status") << u"status.On Hold=open"_s << u"\"statuses\":{\"on hold\":\"open\"}"_s;
    QTest::newRow("error code") << u"error_code.05=declined"_s << u"\"error_codes\":{\"05\":\"declined\"}"_s;
    QTest::newRow("filter") << u"filter.b=Test"_s << u"\"filter\":{\"b\":[\"Test\"]}"_s;
    QTest::newRow("currency of all rows") << u"currency==eur"_s << u"\"currency\":\"EUR\""_s;
    QTest::newRow("currency of all rows, short") << u"currency=eur"_s << u"\"currency\":\"EUR\""_s;
    QTest::newRow("currency column") << u"currency=b"_s << u"{\"column\":\"b\",\"role\":\"currency\"}"_s;
    QTest::newRow("status of all rows") << u"status==succeeded"_s << u"\"statuses\":{\"\":\"succeeded\"}"_s;
}

void TestGuess::shouldApplyOverrides()
{
    QFETCH(QString, text);
    QFETCH(QString, changed);
    const Sample sample{.header = {u"a"_s, u"b"_s, u"Created At"_s}};
    Mapping mapping;
    mapping.columns = {{u"a"_s, Role::Time}, {u"b"_s}, {u"Created At"_s}};
    VERIFY_RESULT(applyOverride(mapping, sample, text));
    const QString json = QString::fromUtf8(QJsonDocument(toJson(mapping)).toJson(QJsonDocument::Compact));
    QVERIFY2(json.contains(changed), qPrintable(json));
    QVERIFY(std::ranges::count(mapping.columns, Role::Time, &MappedColumn::role) <= 1);
    const Mapping once = mapping;
    VERIFY_RESULT(applyOverride(mapping, sample, text));
    QCOMPARE(mapping, once);
}

void TestGuess::shouldRefuseOverrides_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("says");
    QTest::newRow("no value") << u"time"_s << QStringList{u"NAME=VALUE"_s};
    QTest::newRow("nothing") << u"=x"_s << QStringList{u"NAME=VALUE"_s};
    QTest::newRow("no such setting") << u"colour=red"_s << QStringList{u"colour"_s, u"amount_unit"_s, u"attribute"_s};
    QTest::newRow("no such column") << u"time=when"_s << QStringList{u"when"_s, u"a, b"_s};
    QTest::newRow("two such columns") << u"time=Twice"_s << QStringList{u"twice, TWICE"_s};
    QTest::newRow("no such zone") << u"zone=Berlin"_s << QStringList{u"Berlin"_s, u"Europe/Berlin"_s};
    QTest::newRow("no such unit") << u"amount_unit=pence"_s << QStringList{u"pence"_s, u"major, minor"_s};
    QTest::newRow("no such outcome") << u"status.on_hold=maybe"_s << QStringList{u"maybe"_s, u"succeeded, declined"_s};
    QTest::newRow("no such order") << u"date_order=iso"_s << QStringList{u"day_month_year, month_day_year"_s};
    QTest::newRow("no such sign") << u"decimal=dot"_s << QStringList{u"point, comma"_s};
    QTest::newRow("no such currency") << u"currency==EURO"_s << QStringList{u"EURO"_s, u"ISO 4217"_s};
    QTest::newRow("no such column to filter") << u"filter.mode=test"_s << QStringList{u"mode"_s};
    QTest::newRow("only some have constants") << u"time==now"_s << QStringList{u"currency"_s};
}

void TestGuess::shouldRefuseOverrides()
{
    QFETCH(QString, text);
    QFETCH(QStringList, says);
    const Sample sample{.header = {u"a"_s, u"b"_s, u"twice"_s, u"TWICE"_s}, .rows = {{u"2024-07-20T10:30:00Z"_s, u"failed"_s, {}, {}}}};
    const Result<MappingGuess> guess = guessMapping(sample, std::nullopt, {text});
    QVERIFY(!guess);
    QCOMPARE(guess.error().kind, Error::Kind::Usage);
    for (const QString &part : says)
        QVERIFY2(guess.error().text.contains(part), qPrintable(guess.error().text));
}

void TestGuess::overridesWinOverWhatIsRemembered()
{
    // A time in one column instead of a date and a clock.
    Sample paypal = sampleOf(u"paypal-us.csv"_s);
    paypal.header << u"moment"_s;
    for (QStringList &row : paypal.rows)
        row << u"1721471400"_s;
    const Mapping moved = guessed(paypal, {u"time=moment"_s}).mapping;
    QCOMPARE(moved.columnOf(Role::Date), QString());
    QCOMPARE(moved.columnOf(Role::Clock), QString());
    QCOMPARE(moved.timeShape, TimeShape::EpochSeconds);

    const QString header = u"id,created_at,updated_at,status,channel"_s;
    const QStringList rows = {u"a,2024-07-20 10:30,2024-07-20 10:40,on_hold,web"_s};
    const Mapping remembered = guessed(header, rows, {u"zone=UTC"_s, u"status.on_hold=open"_s, u"attribute.shop=channel"_s}).mapping;
    const MappingGuess guess = guessed(header, rows, {u"zone=Europe/Berlin"_s, u"status.on_hold=failed"_s, u"time=updated_at"_s}, remembered);
    QCOMPARE(guess.mapping.zone, u"Europe/Berlin"_s);
    QCOMPARE(outcome(guess.mapping, u"on_hold"_s), u"failed"_s);
    QCOMPARE(guess.mapping.columnOf(Role::Time), u"updated_at"_s);
    QCOMPARE(columnOf(guess.mapping, u"created_at"_s).role, Role::Unused);
    QCOMPARE(columnOf(guess.mapping, u"channel"_s).attribute, u"shop"_s);
}

void TestGuess::rememberedMappingsWinWhereTheyFit()
{
    const Mapping remembered
        = guessed(u"id,created_at,updated_at,status,gone"_s, {u"a,05/07/2024 10:30,05/07/2024 10:40,failed,x"_s},
                  {u"time=updated_at"_s, u"zone=UTC"_s, u"date_order=month_day_year"_s, u"unused=status"_s, u"status=gone"_s, u"status.x=failed"_s})
              .mapping;
    // A file without one of its columns, and with another one.
    const MappingGuess guess = guessed(u"id,created_at,updated_at,status,region"_s, {u"a,05/07/2024 10:30,05/07/2024 10:40,failed,eu"_s}, {}, remembered);
    QCOMPARE(guess.mapping.columnOf(Role::Time), u"updated_at"_s);
    QCOMPARE(columnOf(guess.mapping, u"created_at"_s).role, Role::Unused);
    QCOMPARE(columnOf(guess.mapping, u"region"_s).role, Role::Attribute);
    QCOMPARE(guess.mapping.timeShape, TimeShape::MonthDayYear);
    QCOMPARE(guess.mapping.zone, u"UTC"_s);
    // A shape that does not fit any more is not taken.
    const MappingGuess epochs = guessed(u"id,created_at,updated_at,status,region"_s, {u"a,1721471400,1721471400,failed,eu"_s}, {}, remembered);
    QCOMPARE(epochs.mapping.timeShape, TimeShape::EpochSeconds);
    // New statuses ask all the same.
    const MappingGuess more = guessed(u"id,created_at,updated_at,gone"_s, {u"a,05/07/2024 10:30,05/07/2024 10:40,y"_s}, {}, remembered);
    QCOMPARE(ids(more), QStringList{u"status.y"_s});
}

void TestGuess::shapesOfHeadersAreToldApart()
{
    QCOMPARE(headerShape({u"A"_s, u"b "_s}), headerShape({u"a"_s, u"B"_s}));
    QVERIFY(headerShape({u"a"_s, u"b"_s}) != headerShape({u"b"_s, u"a"_s}));
    QVERIFY(headerShape({u"ab"_s}) != headerShape({u"a"_s, u"b"_s}));
    QVERIFY(!headerShape({}).isEmpty());
}

void TestGuess::titlesAboveTheHeaderAreSkipped()
{
    const QStringList header = {u"id"_s, u"status"_s, u"amount"_s};
    const QStringList row = {u"a"_s, u"failed"_s, u"12.50"_s};
    QCOMPARE(headerRowOf({header, row, row}), 0);
    QCOMPARE(headerRowOf({{u"Report of July"_s}, header, row, row}), 1);
    QCOMPARE(headerRowOf({{u"Report"_s, u"July"_s, {}}, header, row, row}), 0); // looks like one: nobody can tell
    QCOMPARE(headerRowOf({row, row, row}), -1);
    QCOMPARE(headerRowOf({header + QStringList{u"note"_s}, row, row}), 0); // rows leave out empty cells at the end
    QCOMPARE(headerRowOf({header}), 0);
    QCOMPARE(headerRowOf({}), -1);
}

QTEST_GUILESS_MAIN(TestGuess)
#include "tst_guess.moc"
