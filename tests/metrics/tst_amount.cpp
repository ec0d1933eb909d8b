// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/metrics/amount.h"

#include <QTest>

#include <random>

using namespace hindsight;
using namespace Qt::StringLiterals;

class TestAmount : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldReadMoney_data();
    void shouldReadMoney();
    void shouldReadBackWhatIsWritten();
};

void TestAmount::shouldReadMoney_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("digits");
    QTest::addColumn<bool>("comma");
    QTest::addColumn<bool>("minor");
    QTest::addColumn<int>("state");
    QTest::addColumn<qint64>("value");
    const auto add = [](const QByteArray &text, int digits, bool comma, bool minor, AmountState state, qint64 value) {
        QTest::addRow("%s, %d digits%s%s", text.isEmpty() ? "nothing" : QByteArray(text).replace('\0', "NUL").constData(), digits, comma ? ", comma" : "", minor ? ", minor" : "")
            << text << digits << comma << minor << int(state) << value;
    };
    const auto valid = [&](const QByteArray &text, int digits, qint64 value) { add(text, digits, false, false, AmountState::Valid, value); };
    const auto comma = [&](const QByteArray &text, int digits, qint64 value) { add(text, digits, true, false, AmountState::Valid, value); };
    const auto minor = [&](const QByteArray &text, int digits, qint64 value) { add(text, digits, false, true, AmountState::Valid, value); };
    const auto bad = [&](const QByteArray &text, int digits, AmountState state) { add(text, digits, false, false, state, 0); };
    using enum AmountState;

    valid("0", 2, 0);
    valid("12.34", 2, 1234);
    valid("12.3", 2, 1230);
    valid("12", 2, 1200);
    valid("12.", 2, 1200);
    valid(".5", 2, 50);
    valid("12.340", 2, 1234);
    valid("12.34000000000000000000", 2, 1234);
    valid("0012.34", 2, 1234);
    valid("+12.34", 2, 1234);
    valid(" 12.34 ", 2, 1234);
    valid("-0", 2, 0);
    valid("-0.00", 2, 0);
    valid("1,234.50", 2, 123450);
    valid("1,234,567.89", 2, 123456789);
    valid("1 234.50", 2, 123450);
    valid("1'234.50", 2, 123450);
    valid("1,234", 2, 123400);
    valid("500", 0, 500);
    valid("500.0", 0, 500);
    valid("500.00", 0, 500);
    valid("1,500", 0, 1500);
    valid("1.234", 3, 1234);
    valid("1.2", 3, 1200);
    valid("1", 3, 1000);
    valid("1.2345", 4, 12345);
    valid("9999999999999.99", 2, 999'999'999'999'999);
    valid("10000000000000.00", 2, 1'000'000'000'000'000);
    comma("12,34", 2, 1234);
    comma("0,25", 2, 25);
    comma("1.234,56", 2, 123456);
    comma("1.234.567,8", 2, 123456780);
    comma("1 234,56", 2, 123456);
    comma("1.234", 2, 123400);
    comma("1,234", 3, 1234);
    comma("12", 2, 1200);
    minor("1234", 2, 1234);
    minor("1234", 0, 1234);
    minor("1234.00", 2, 1234);
    minor("1,234", 2, 1234);

    bad("", 2, Empty);
    bad("   ", 2, Empty);
    bad("-12.34", 2, Negative);
    bad("-0.01", 2, Negative);
    bad("- 5", 2, NotANumber);
    bad("--5", 2, NotANumber);
    bad("12.345", 2, TooManyDigits);
    bad("500.5", 0, TooManyDigits);
    bad("1.2345", 3, TooManyDigits);
    bad("30.000000000000004", 2, TooManyDigits);
    bad("10000000000000.01", 2, TooLarge);
    bad("99999999999999999999999999999999", 2, TooLarge);
    bad("9223372036854775808", 0, TooLarge);
    bad("1e5", 2, NotANumber);
    bad("1e999", 2, NotANumber);
    bad("NaN", 2, NotANumber);
    bad("Infinity", 2, NotANumber);
    bad("-Infinity", 2, NotANumber);
    bad("null", 2, NotANumber);
    bad("abc", 2, NotANumber);
    bad(".", 2, NotANumber);
    bad("-", 2, NotANumber);
    bad("+", 2, NotANumber);
    bad("1.2.3", 2, NotANumber);
    bad("12,34", 2, NotANumber);
    bad("1,23,456", 2, NotANumber);
    bad("1,,234", 2, NotANumber);
    bad(",234", 2, NotANumber);
    bad("1,234,", 2, NotANumber);
    bad("12.34 EUR", 2, NotANumber);
    bad("\xe2\x82\xac 12.00", 2, NotANumber);
    bad("$12.00", 2, NotANumber);
    bad("(12.00)", 2, NotANumber);
    bad("12.3a", 2, NotANumber);
    bad("12a34", 2, NotANumber);
    bad("0x10", 2, NotANumber);
    bad(QByteArray("12\0.34", 6), 2, NotANumber);
    add("12.34", 2, true, false, NotANumber, 0);
    add("12.34", 2, false, true, TooManyDigits, 0);
    add("1,234.56", 2, true, false, TooManyDigits, 0);
    add("1,23.56", 2, true, false, NotANumber, 0);
}

void TestAmount::shouldReadMoney()
{
    QFETCH(QByteArray, text);
    QFETCH(int, digits);
    QFETCH(bool, comma);
    QFETCH(bool, minor);
    QFETCH(int, state);
    QFETCH(qint64, value);
    const ReadAmount amount = readAmount({text.constData(), size_t(text.size())}, digits, comma, minor);
    QCOMPARE(int(amount.state), state);
    if (amount.state == AmountState::Valid)
        QCOMPARE(amount.minor, value);
}

void TestAmount::shouldReadBackWhatIsWritten()
{
    const quint32 seed = std::random_device()();
    qInfo("seed %u", seed);
    std::mt19937_64 random(seed);
    for (int i = 0; i < 200'000; ++i) {
        const int digits = int(std::array{0, 2, 2, 3, 4}[random() % 5]);
        const bool comma = random() % 2, grouped = random() % 2;
        const qint64 value = qint64(random() % (quint64(1) << (random() % 49)));
        QByteArray text = QByteArray::number(value).rightJustified(digits + 1, '0');
        QByteArray fraction = text.last(digits);
        QByteArray whole = text.chopped(digits);
        for (qsizetype at = whole.size() - 3; grouped && at > 0; at -= 3)
            whole.insert(at, comma ? '.' : ',');
        while (fraction.endsWith('0') && random() % 2)
            fraction.chop(1);
        if (!fraction.isEmpty())
            whole += (comma ? ',' : '.') + fraction;
        const ReadAmount amount = readAmount({whole.constData(), size_t(whole.size())}, digits, comma, false);
        QVERIFY2(amount.state == AmountState::Valid && amount.minor == value, whole.constData());
    }
}

QTEST_GUILESS_MAIN(TestAmount)
#include "tst_amount.moc"
