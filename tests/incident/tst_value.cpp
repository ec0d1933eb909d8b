// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/incident/value.h"

#include <QJsonDocument>
#include <QTest>

#include <limits>

using namespace hindsight;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(hindsight::Value)

class ValueTest : public QObject
{
    Q_OBJECT

private:
    static QByteArray textOf(const Value &value)
    {
        QByteArray json;
        appendJson(json, value);
        return json;
    }

private Q_SLOTS:
    void shouldTurnIntoJsonAndBack_data()
    {
        QTest::addColumn<Value>("value");
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("nothing") << Value() << "null"_ba;
        QTest::newRow("true") << Value(true) << "true"_ba;
        QTest::newRow("false") << Value(false) << "false"_ba;
        QTest::newRow("zero") << Value(0) << "0"_ba;
        QTest::newRow("largest") << Value(std::numeric_limits<qint64>::max()) << "9223372036854775807"_ba;
        QTest::newRow("smallest") << Value(std::numeric_limits<qint64>::min()) << "-9223372036854775808"_ba;
        QTest::newRow("share") << Value(0.1) << "0.1"_ba;
        QTest::newRow("whole real") << Value(60.0) << "60"_ba;
        QTest::newRow("large real") << Value(1e300) << "1e+300"_ba;
        QTest::newRow("no text") << Value(QString()) << "\"\""_ba;
        QTest::newRow("text") << Value(u"Zahlung fällt aus 💳"_s) << "\"Zahlung fällt aus 💳\""_ba;
        QTest::newRow("text of signs") << Value(u"a\"b\\c\nd\te\u0001/"_s) << "\"a\\\"b\\\\c\\u000ad\\u0009e\\u0001/\""_ba;
        QTest::newRow("list") << Value(QJsonArray{u"a"_s, 1}) << "[\"a\",1]"_ba;
        QTest::newRow("object") << Value(QJsonObject{{u"a"_s, QJsonArray()}}) << "{\"a\":[]}"_ba;
        QTest::newRow("moment") << Value(Moment{.at = 1'721'470'200'000'000, .precision = Precision::Minute, .written = u"10:10 \"GMT\""_s, .zone = u"GMT"_s})
                                << "{\"at\":1721470200000000,\"end\":null,\"precision\":\"minute\",\"written\":\"10:10 \\\"GMT\\\"\",\"zone\":\"GMT\"}"_ba;
        QTest::newRow("range without words") << Value(Moment{.at = -5, .end = 7, .precision = Precision::Range})
                                             << "{\"at\":-5,\"end\":7,\"precision\":\"range\",\"written\":\"\",\"zone\":\"\"}"_ba;
    }
    void shouldTurnIntoJsonAndBack()
    {
        QFETCH(Value, value);
        QFETCH(QByteArray, json);
        QCOMPARE(textOf(value), json);
        const QJsonValue read = QJsonDocument::fromJson("[" + json + "]").array().first();
        QCOMPARE(value.toJson(), read);
        QVERIFY(Value(read) == value);
        QVERIFY(value == read);
    }

    void shouldTellWhatIsNot_data()
    {
        QTest::addColumn<Value>("a");
        QTest::addColumn<Value>("b");
        QTest::newRow("nothing and unsaid") << Value(Value::Null) << Value(Value::Undefined);
        QTest::newRow("nothing and no text") << Value() << Value(QString());
        QTest::newRow("zero and false") << Value(0) << Value(false);
        QTest::newRow("number and its text") << Value(1) << Value(u"1"_s);
        QTest::newRow("whole and part") << Value(1) << Value(1.5);
        QTest::newRow("two large numbers") << Value(std::numeric_limits<qint64>::max()) << Value(std::numeric_limits<qint64>::max() - 1);
        QTest::newRow("empty list and object") << Value(QJsonArray()) << Value(QJsonObject());
        QTest::newRow("two zones") << Value(Moment{.at = 1, .zone = u"UTC"_s}) << Value(Moment{.at = 1, .zone = u"GMT"_s});
        QTest::newRow("moment and an object") << Value(Moment{.at = 1}) << Value(QJsonObject{{u"at"_s, 1}});
    }
    void shouldTellWhatIsNot()
    {
        QFETCH(Value, a);
        QFETCH(Value, b);
        QVERIFY(a != b);
        QVERIFY(b != a);
    }

    void shouldHaveAnEmptyFormOfWhatItIsNot()
    {
        const Value moment = Moment{.at = 1};
        QCOMPARE(moment.toString(), QString());
        QCOMPARE(moment.toInteger(7), 7);
        QCOMPARE(Value(u"12"_s).toInteger(7), 7);
        QCOMPARE(Value(0.5).toInteger(7), 7);
        QVERIFY(!Value(u"12"_s).toBool());
        QVERIFY(Value(12).toArray().isEmpty());
        QVERIFY(!Value(QJsonObject()).moment());
        QVERIFY(Value(QJsonValue(QJsonValue::Undefined)).isUndefined());
        QVERIFY(Value(QJsonObject{{u"a"_s, 1}}[u"a"]).isDouble());
    }
};

QTEST_APPLESS_MAIN(ValueTest)
#include "tst_value.moc"
