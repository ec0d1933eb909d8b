// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/incident/currency.h"
#include "models/metrics/reading/mapping.h"
#include "tests/support/results.h"

#include <QJsonArray>
#include <QTest>

using namespace hindsight;
using namespace Qt::StringLiterals;

class TestMapping : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void currenciesHaveTheirDigits_data();
    void currenciesHaveTheirDigits();
    void shouldReadBackWhatItWrote();
    void shouldReadWhatAnOlderVersionWrote();
    void shouldRefuseWhatIsNoMapping_data();
    void shouldRefuseWhatIsNoMapping();
    void columnsOfCountsMakeItReadyMade_data();
    void columnsOfCountsMakeItReadyMade();
    void shouldNameTheColumnOfARole();
};

void TestMapping::currenciesHaveTheirDigits_data()
{
    QTest::addColumn<QByteArray>("currency");
    QTest::addColumn<int>("digits");
    const auto row = [](const char *name, int digits) { QTest::newRow(name[0] ? name : "empty") << QByteArray(name) << digits; };
    row("EUR", 2);
    row("eur", 2);
    row("Usd", 2);
    row("AED", 2);
    row("ZWG", 2);
    row("XCG", 2);
    row("HRK", 2);
    row("JPY", 0);
    row("BIF", 0);
    row("XPF", 0);
    row("KRW", 0);
    row("ISK", 0);
    row("KWD", 3);
    row("TND", 3);
    row("BHD", 3);
    row("CLF", 4);
    row("XXX", 2);
    row("XAU", -1);
    row("", -1);
    row("EU", -1);
    row("EURO", -1);
    row("EU1", -1);
    row("E R", -1);
    row("@@@", -1);
    row("{{{", -1);
    row("\xe2\x82\xac", -1);
    row("ABC", -1);
}

void TestMapping::currenciesHaveTheirDigits()
{
    QFETCH(QByteArray, currency);
    QFETCH(int, digits);
    QCOMPARE(minorDigits({currency.constData(), size_t(currency.size())}), digits);
}

// A mapping in which nothing has its default.
static Mapping fullMapping()
{
    Mapping mapping;
    mapping.columns = {
        {u"Created (UTC)"_s, Role::Time},
        {u"Status"_s, Role::Status},
        {u"Payment Source Type"_s, Role::Attribute, u"payment_method"_s},
        {u"id"_s, Role::Unused, {}, u"Many values."_s},
    };
    mapping.timeShape = TimeShape::DayMonthYear;
    mapping.zone = u"Europe/Berlin"_s;
    mapping.decimalComma = true;
    mapping.amountUnit = AmountUnit::Minor;
    mapping.latencyUnit = LatencyUnit::Seconds;
    mapping.currency = u"EUR"_s;
    mapping.unit = RowUnit::Payment;
    mapping.folding = Folding::Events;
    mapping.valueKind = ValueKind::Total;
    mapping.statuses = {{u"paid"_s, Outcome::Succeeded}, {u"on.hold"_s, Outcome::Open}, {QString(), Outcome::Ignored}};
    mapping.errorCodes = {{u"05"_s, Outcome::Declined}};
    mapping.filter = {{u"Mode"_s, {u"Test"_s, u"sandbox"_s}}};
    return mapping;
}

void TestMapping::shouldReadBackWhatItWrote()
{
    const Mapping mapping = fullMapping();
    const Result<Mapping> read = mappingFromJson(toJson(mapping));
    VERIFY_RESULT(read);
    QCOMPARE(*read, mapping);
    QCOMPARE(*mappingFromJson(toJson(Mapping())), Mapping());
}

void TestMapping::shouldReadWhatAnOlderVersionWrote()
{
    const Result<Mapping> read = mappingFromJson({{u"columns"_s, QJsonArray()}});
    VERIFY_RESULT(read);
    QCOMPARE(*read, Mapping());
}

void TestMapping::shouldRefuseWhatIsNoMapping_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("named"); // what the sentence names
    QTest::newRow("no columns") << u"columns"_s << QJsonValue() << u"columns"_s;
    QTest::newRow("column without a role") << u"columns"_s << QJsonValue(QJsonArray{QJsonObject{{u"column"_s, u"a"_s}}}) << u"columns"_s;
    QTest::newRow("unknown role") << u"columns"_s << QJsonValue(QJsonArray{QJsonObject{{u"column"_s, u"a"_s}, {u"role"_s, u"x"_s}}}) << u"columns.role"_s;
    QTest::newRow("time shape") << u"time_shape"_s << QJsonValue(u"sundial"_s) << u"time_shape"_s;
    QTest::newRow("zone is a number") << u"zone"_s << QJsonValue(2) << u"zone"_s;
    QTest::newRow("comma is a text") << u"decimal_comma"_s << QJsonValue(u"yes"_s) << u"decimal_comma"_s;
    QTest::newRow("amount unit") << u"amount_unit"_s << QJsonValue(1) << u"amount_unit"_s;
    QTest::newRow("outcome") << u"statuses"_s << QJsonValue(QJsonObject{{u"paid"_s, u"good"_s}}) << u"statuses.paid"_s;
    QTest::newRow("outcomes are a list") << u"error_codes"_s << QJsonValue(QJsonArray()) << u"error_codes"_s;
    QTest::newRow("filter by a text") << u"filter"_s << QJsonValue(QJsonObject{{u"Mode"_s, u"Test"_s}}) << u"filter.Mode"_s;
    QTest::newRow("filter by a number") << u"filter"_s << QJsonValue(QJsonObject{{u"Mode"_s, QJsonArray{1}}}) << u"filter.Mode"_s;
}

void TestMapping::shouldRefuseWhatIsNoMapping()
{
    QFETCH(QString, field);
    QFETCH(QJsonValue, value);
    QFETCH(QString, named);
    QJsonObject json = toJson(fullMapping());
    json.insert(field, value);
    const Result<Mapping> read = mappingFromJson(json);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, Error::Kind::Input);
    QVERIFY2(read.error().text.contains(u'“' + named + u'”'), qPrintable(read.error().text));
}

void TestMapping::columnsOfCountsMakeItReadyMade_data()
{
    QTest::addColumn<Role>("role");
    QTest::addColumn<bool>("metrics");
    for (const Named<Role> &named : namesOf<Role>) {
        const bool counts = QList{Role::Attempts, Role::Succeeded,       Role::Declined,     Role::Failed, Role::Abandoned,
                                  Role::Open,     Role::AmountSucceeded, Role::AmountFailed, Role::Metric, Role::MetricValue}
                                .contains(named.value);
        QTest::newRow(named.name) << named.value << counts;
    }
}

void TestMapping::columnsOfCountsMakeItReadyMade()
{
    QFETCH(Role, role);
    QFETCH(bool, metrics);
    Mapping mapping;
    mapping.columns = {{u"timestamp"_s, Role::Time}, {u"x"_s, role}};
    QCOMPARE(mapping.isMetrics(), metrics);
}

void TestMapping::shouldNameTheColumnOfARole()
{
    QCOMPARE(fullMapping().columnOf(Role::Status), u"Status"_s);
    QCOMPARE(fullMapping().columnOf(Role::Latency), QString());
}

QTEST_GUILESS_MAIN(TestMapping)
#include "tst_mapping.moc"
