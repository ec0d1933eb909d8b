// SPDX-License-Identifier: GPL-3.0-or-later
// What became of orders, counted exactly: as the generator knows it.
#include "models/incident/timetext.h"
#include "models/metrics/generator/generator.h"
#include "models/metrics/impact/ordercounts.h"
#include "tests/support/results.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace hindsight;
using namespace Qt::StringLiterals;

namespace {

TimeRange range(const QString &from, const QString &to) { return {*fromIsoText(from), *fromIsoText(to)}; }

} // namespace

class OrderCountsTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString written(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
        return file.fileName();
    }

private Q_SLOTS:
    void asTheGeneratorKnows_data()
    {
        QTest::addColumn<bool>("jsonLines");
        QTest::addColumn<quint64>("seed");
        QTest::newRow("CSV") << false << quint64(20240720);
        QTest::newRow("JSON Lines") << true << quint64(20240720);
        QTest::newRow("another seed") << false << quint64(7);
    }
    void asTheGeneratorKnows()
    {
        QFETCH(bool, jsonLines);
        QFETCH(quint64, seed);
        QByteArray bytes;
        const auto truth = generate({.rows = 60'000, .seed = seed, .orders = true, .jsonLines = jsonLines}, [&bytes](std::string_view block) {
            bytes.append(block.data(), qsizetype(block.size()));
            return true;
        });
        QVERIFY(truth);
        const QString file = written(jsonLines ? u"orders.jsonl"_s : u"orders.csv"_s, bytes);
        const HitWindow window{range(u"2024-07-20T10:16:00Z"_s, u"2024-07-20T12:00:00Z"_s), {{u"payment_method"_s, {u"card"_s}}}};
        // When the rows are looked through,
        const auto counts = countOrders({.files = {file}, .windows = {window}});
        VERIFY_RESULT(counts);
        // then it is what the generator counted while it made them.
        const QJsonValue known = (*truth)[u"orders"][u"counted"];
        QVERIFY(counts->hit > 20);
        QCOMPARE(counts->hit, known[u"affected"].toInteger());
        QCOMPARE(counts->lost, known[u"lost"].toInteger());
        QCOMPARE(counts->paidLater, known[u"paid_later"].toInteger());
        QCOMPARE(*counts->paidAnotherWay, known[u"paid_another_way"].toInteger());
        QCOMPARE(*counts->customers, known[u"customers_affected"].toInteger());
    }

    void whatHappenedToEach()
    {
        const QByteArray text = "created_at,id,basket,buyer,method,status,amount,currency\n"
                                "2024-07-20T10:00:00Z,1,a,ann,card,failed,10.00,EUR\n"
                                "2024-07-20T10:05:00Z,2,a,ann,card,failed,10.00,EUR\n"
                                "2024-07-20T13:00:00Z,3,a,ann,card,succeeded,10.00,EUR\n" // later
                                "2024-07-20T10:01:00Z,4,b,ben,card,failed,10.00,EUR\n"
                                "2024-07-20T10:02:00Z,5,b,ben,paypal,succeeded,10.00,EUR\n" // another way
                                "2024-07-20T10:03:00Z,6,c,ben,card,declined,10.00,EUR\n" // lost, of the same customer
                                "2024-07-20T10:04:00Z,7,d,cid,paypal,failed,10.00,EUR\n" // another method
                                "2024-07-20T09:59:59Z,8,e,dan,card,failed,10.00,EUR\n" // before
                                "2024-07-20T10:10:00Z,9,f,eve,card,failed,10.00,EUR\n" // after
                                "2024-07-20T10:06:00Z,10,g,fay,card,pending,10.00,EUR\n" // nobody knows
                                "2024-07-20T10:07:00Z,11,h,gil,card,succeeded,10.00,EUR\n"
                                "2024-07-20T10:08:00Z,12,,hal,card,failed,10.00,EUR\n"; // no order
        const TimeRange tenMinutes = range(u"2024-07-20T10:00:00Z"_s, u"2024-07-20T10:10:00Z"_s);
        OrdersRequest request{.files = {written(u"baskets.csv"_s, text)},
                              .overrides = {u"order=basket"_s, u"customer=buyer"_s},
                              .windows = {{tenMinutes, {{u"method"_s, {u"card"_s}}}}}};
        const auto byCard = countOrders(request);
        VERIFY_RESULT(byCard);
        QCOMPARE(byCard->hit, 3);
        QCOMPARE(byCard->lost, 1);
        QCOMPARE(byCard->paidLater, 1);
        QCOMPARE(*byCard->paidAnotherWay, 1);
        QCOMPARE(*byCard->customers, 2);
        // A window that is confined to what the file does not have would hit nothing, silently.
        request.windows[0].where = {{u"payment_method"_s, {u"card"_s}}};
        const auto confined = countOrders(request);
        QVERIFY(!confined);
        QVERIFY2(confined.error().sentence().contains(u"attribute.payment_method=COLUMN"_s), qPrintable(confined.error().sentence()));
        request.overrides.append(u"attribute.payment_method=method"_s);
        const auto renamed = countOrders(request);
        VERIFY_RESULT(renamed);
        QCOMPARE(renamed->hit, 3);
        request.overrides.removeLast();
        request.windows = {{tenMinutes}};
        const auto all = countOrders(request);
        VERIFY_RESULT(all);
        QCOMPARE(all->hit, 4);
        QCOMPARE(all->lost, 2);
        QCOMPARE(*all->customers, 3);
        // In two files that overlap nothing counts twice.
        request.files.append(request.files.first());
        const auto twice = countOrders(request);
        VERIFY_RESULT(twice);
        QCOMPARE(twice->hit, 4);
        // Nobody said who the customers are.
        request.overrides.removeLast();
        const auto nameless = countOrders(request);
        VERIFY_RESULT(nameless);
        QVERIFY(!nameless->customers);
    }

    void filesThatCannotBeCounted()
    {
        const QString orderless = written(u"orderless.csv"_s, "created_at,method,status\n2024-07-20T10:00:00Z,card,failed\n");
        const auto none = countOrders({.files = {orderless}});
        QVERIFY(!none);
        QCOMPARE(none.error().kind, Error::Kind::Input);
        QVERIFY2(none.error().sentence().contains(u"--map order=COLUMN"_s) && none.error().sentence().contains(u"orderless.csv"_s),
                 qPrintable(none.error().sentence()));
        const auto wrong = countOrders({.files = {orderless}, .overrides = {u"order=basket"_s}});
        QVERIFY(!wrong);
        QCOMPARE(wrong.error().kind, Error::Kind::Usage);
        QVERIFY2(wrong.error().text.contains(u"“basket”"_s) && wrong.error().text.contains(u"method"_s), qPrintable(wrong.error().text));
        QVERIFY(!countOrders({.files = {m_folder.filePath(u"none.csv"_s)}}));
    }

    void windowsAndTheirDimensions()
    {
        ImpactWindow cards{.uid = u"1"_s, .dimensions = {{u"payment_method"_s, QJsonArray{u"card"_s, u"apple_pay"_s}}}};
        cards.from.at = 1000;
        cards.to.at = 2000;
        ImpactWindow open{.uid = u"2"_s};
        open.from.at = 3000;
        const QList<HitWindow> hit = hitWindows({cards, open}, {{1000, 2000}, {3000, 9000}});
        QCOMPARE(hit.size(), 2);
        QCOMPARE(hit[0].range, (TimeRange{1000, 2000}));
        QCOMPARE(hit[0].where, (QMap<QString, QStringList>{{u"payment_method"_s, {u"card"_s, u"apple_pay"_s}}}));
        QCOMPARE(hit[1].range, (TimeRange{3000, 9000}));
        QVERIFY(hit[1].where.isEmpty());
        // Of an incident without windows the time from began to resolved.
        QCOMPARE(hitWindows({}, {{1000, 2000}}).size(), 1);
    }
};

QTEST_GUILESS_MAIN(OrderCountsTest)
#include "tst_ordercounts.moc"
