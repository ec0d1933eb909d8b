// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers of files that go into no database.
#include "models/incident/timetext.h"
#include "models/metrics/detection/numbersfile.h"
#include "tests/support/results.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace hindsight;
using namespace Qt::StringLiterals;

class NumbersFileTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    Result<NumbersOfFile> read(const QByteArray &bytes)
    {
        const QString name = m_folder.filePath(u"numbers.csv"_s);
        QFile file(name);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
        file.close();
        return numbersOfFile(name);
    }

private Q_SLOTS:
    void timesAndValues_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<qint64>("start");
        QTest::addColumn<QList<double>>("values"); // -1: a gap
        QTest::newRow("iso") << "timestamp,value\n2024-03-04T00:00:00Z,1\n2024-03-04T00:05:00Z,2.5\n2024-03-04T00:10:00Z,-3e2\n"_ba << qint64(1'709'510'400)
                             << QList<double>{1, 2.5, -300};
        QTest::newRow("epoch") << "timestamp,value\n1709510400,1\n1709510700,2\n"_ba << qint64(1'709'510'400) << QList<double>{1, 2};
        QTest::newRow("no zone, no header") << "2024-03-04 00:00:00,1\n2024-03-04 00:05:00,2\n"_ba << qint64(1'709'510'400) << QList<double>{1, 2};
        QTest::newRow("a gap, and out of order") << "t,v\n2024-03-04T00:15:00Z,4\n2024-03-04T00:20:00Z,5\n2024-03-04T00:00:00Z,1\n2024-03-04T00:05:00Z,2\n"_ba
                                                 << qint64(1'709'510'400) << QList<double>{1, 2, -1, 4, 5};
        QTest::newRow("twice the same time") << "t,v\n2024-03-04T00:00:00Z,1\n2024-03-04T00:00:00Z,3\n2024-03-04T00:05:00Z,2\n"_ba << qint64(1'709'510'400)
                                             << QList<double>{2, 2};
        QTest::newRow("what is no number")
            << "t,v\n2024-03-04T00:00:00Z,1\n2024-03-04T00:05:00Z,\n2024-03-04T00:10:00Z,2\n2024-03-04T00:15:00Z,3\n2024-03-04T00:20:00Z,4\n"_ba
            << qint64(1'709'510'400) << QList<double>{1, -1, 2, 3, 4};
    }
    void timesAndValues()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(qint64, start);
        QFETCH(QList<double>, values);
        const auto numbers = read(bytes);
        VERIFY_RESULT(numbers);
        QVERIFY(std::holds_alternative<Samples>(*numbers));
        const Samples &samples = std::get<Samples>(*numbers);
        QCOMPARE(samples.start, start);
        QCOMPARE(samples.step, 300);
        QList<double> found;
        for (const double value : samples.values)
            found.append(std::isnan(value) ? -1 : value);
        QCOMPARE(found, values);
    }

    void transactions()
    {
        QByteArray bytes = "timestamp,payment_method,status,amount,currency\n";
        for (int i = 0; i < 300; ++i)
            bytes += isoText((1'709'510'400 + i) * microsecondsPerSecond).toLatin1() + (i % 3 ? ",card," : ",paypal,") + (i % 5 ? "succeeded" : "failed")
                + ",10.00,EUR\n";
        const auto numbers = read(bytes);
        VERIFY_RESULT(numbers);
        const Payments &payments = std::get<Payments>(*numbers);
        QCOMPARE(payments.step, 60); // thirty in each, and more
        QCOMPARE(payments.size(), 5);
        QCOMPARE(payments.lines.front().attempts, std::vector<double>(5, 60));
        QCOMPARE(payments.lines.front().succeeded, std::vector<double>(5, 48));
        const auto card = std::ranges::find(payments.lines, u"card"_s, &PaymentLine::value);
        QVERIFY(card != payments.lines.end());
        QCOMPARE(card->attribute, u"payment_method"_s);
        QCOMPARE(card->attempts, std::vector<double>(5, 40));
    }

    void counts()
    {
        const auto numbers = read("timestamp,region,attempts,failed\n2024-03-04T00:00:00Z,eu,100,7\n2024-03-04T00:00:00Z,us,50,1\n"
                                  "2024-03-04T00:10:00Z,eu,120,110\n2024-03-04T00:10:00Z,us,40,0\n");
        VERIFY_RESULT(numbers);
        const Payments &payments = std::get<Payments>(*numbers);
        QCOMPARE(payments.step, 600);
        QCOMPARE(payments.lines.front().attempts, (std::vector<double>{150, 160}));
        QCOMPARE(payments.lines.front().succeeded, (std::vector<double>{142, 50}));
    }

    void noNumbers_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("prose") << "Once upon a time, there was a shop.\nIt was closed.\n"_ba;
        QTest::newRow("one time") << "timestamp,value\n2024-03-04T00:00:00Z,1\n"_ba;
        QTest::newRow("years apart, by seconds") << "t,v\n1990-01-01T00:00:00Z,1\n1990-01-01T00:00:01Z,1\n1990-01-01T00:00:02Z,1\n2090-01-01T00:00:00Z,1\n"_ba;
    }
    void noNumbers()
    {
        QFETCH(QByteArray, bytes);
        const auto numbers = read(bytes);
        QVERIFY(!numbers);
        QCOMPARE(numbers.error().kind, Error::Kind::Input);
        QVERIFY(!numbers.error().text.isEmpty());
    }
};

QTEST_GUILESS_MAIN(NumbersFileTest)
#include "tst_numbersfile.moc"
