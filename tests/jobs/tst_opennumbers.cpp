// SPDX-License-Identifier: GPL-3.0-or-later
// What a chart shows, from the file that was imported to the values of its lines.
#include "models/jobs/opennumbers.h"
#include "models/metrics/slice.h"
#include "tests/support/numbers.h"
#include "tests/support/outagedatabase.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

#include <cmath>

using namespace hindsight;
using namespace Qt::StringLiterals;

namespace {

qint64 bucketOf(const ChartData &chart, const QString &time) { return (*fromIsoText(time) / microsecondsPerSecond - chart.start) / chart.bucketSeconds; }

const ChartLine *lineNamed(const ChartData &chart, const QString &name)
{
    const auto found = std::ranges::find(chart.lines, name, &ChartLine::name);
    return found == chart.lines.end() ? nullptr : &*found;
}

} // namespace

class OpenNumbersTest : public QObject
{
    Q_OBJECT

private:
    ChartData shown(OpenNumbers &numbers, ChartRequest request)
    {
        bool changed = false;
        const auto connection = connect(&numbers, &OpenNumbers::changed, this, [&] { changed = true; });
        const auto failed = connect(&numbers, &OpenNumbers::failed, this, [&](const Error &error) { qWarning("%s", qPrintable(error.sentence())); });
        numbers.show(request);
        if (!QTest::qWaitFor([&] { return changed && !numbers.isReading(); }))
            qFatal("nothing comes");
        disconnect(connection);
        disconnect(failed);
        return numbers.chart();
    }

private Q_SLOTS:
    void shouldShowRatesAsSumsOverSums()
    {
        // given
        OutageDatabase database;
        const MetricSource source = importNumbersInto(database.store(), outagePayments(), database.outage.incident.uid);
        OpenNumbers numbers(database.store());
        // when
        const ChartData chart = shown(numbers, {.source = source.uid, .by = u"payment_method"_s});
        // then
        QCOMPARE(chart.lines.size(), 3);
        QCOMPARE(chart.lines[0].name, QString());
        QCOMPARE(chart.lines[1].name, u"card"_s); // most attempts first
        QCOMPARE(chart.lines[2].name, u"paypal"_s);
        const auto before = size_t(bucketOf(chart, u"2024-07-20T10:15:00Z"_s)), during = size_t(bucketOf(chart, u"2024-07-20T10:16:00Z"_s));
        QCOMPARE(chart.lines[1].shown[before], 95.0F);
        QCOMPARE(chart.lines[1].shown[during], 0.0F);
        QCOMPARE(chart.lines[2].shown[during], 90.0F);
        QCOMPARE(chart.lines[0].top[during], 9.0);
        QCOMPARE(chart.lines[0].base[during], 30.0);
        QCOMPARE(chart.lines[0].shown[during], 30.0F);
        QCOMPARE(chart.attempts[during], 30.0F);
    }

    void shouldLeaveOpenWhatNobodyKnows()
    {
        OutageDatabase database;
        const MetricSource source = importNumbersInto(database.store(), outagePayments(), database.outage.incident.uid);
        OpenNumbers numbers(database.store());
        const ChartData chart = shown(numbers, {.source = source.uid});
        // where the file has no rows, and before it begins
        for (const QString &time : {u"2024-07-20T12:35:00Z"_s, u"2024-07-20T08:59:00Z"_s}) {
            const auto bucket = size_t(bucketOf(chart, time));
            QVERIFY2(std::isnan(chart.lines[0].shown[bucket]), qPrintable(time));
            QVERIFY2(std::isnan(chart.attempts[bucket]), qPrintable(time));
        }
        QCOMPARE(chart.known.size(), 2);
        // also of counts: there is no zero
        const ChartData counts = shown(numbers, {.source = source.uid, .quantity = Quantity::Attempts});
        QVERIFY(std::isnan(counts.lines[0].shown[size_t(bucketOf(counts, u"2024-07-20T12:35:00Z"_s))]));
        QCOMPARE(counts.lines[0].shown[size_t(bucketOf(counts, u"2024-07-20T12:29:00Z"_s))], 30.0F);
    }

    void shouldShowEveryQuantity_data()
    {
        QTest::addColumn<Quantity>("quantity");
        QTest::addColumn<QString>("line");
        QTest::addColumn<float>("value");
        QTest::newRow("success rate") << Quantity::SuccessRate << QString() << 30.0F;
        QTest::newRow("technical rate") << Quantity::TechnicalRate << QString() << 30.0F;
        QTest::newRow("attempts") << Quantity::Attempts << QString() << 30.0F;
        QTest::newRow("failed") << Quantity::Outcomes << u"failed"_s << 21.0F;
        QTest::newRow("succeeded") << Quantity::Outcomes << u"succeeded"_s << 9.0F;
        QTest::newRow("amount") << Quantity::Amount << QString() << 90.0F;
        QTest::newRow("missed amount") << Quantity::MissedAmount << QString() << 210.0F;
    }
    void shouldShowEveryQuantity()
    {
        QFETCH(Quantity, quantity);
        QFETCH(QString, line);
        QFETCH(float, value);
        OutageDatabase database;
        const MetricSource source = importNumbersInto(database.store(), outagePayments(), database.outage.incident.uid);
        OpenNumbers numbers(database.store());
        const ChartData chart = shown(numbers, {.source = source.uid, .quantity = quantity});
        const ChartLine *found = lineNamed(chart, line);
        QVERIFY(found);
        QCOMPARE(found->shown[size_t(bucketOf(chart, u"2024-07-20T10:16:00Z"_s))], value);
        if (isAmount(quantity))
            QCOMPARE(chart.currency, u"EUR"_s);
    }

    void shouldAddUpWiderBuckets()
    {
        OutageDatabase database;
        const MetricSource source = importNumbersInto(database.store(), outagePayments(), database.outage.incident.uid);
        OpenNumbers numbers(database.store());
        const ChartData chart = shown(numbers, {.source = source.uid, .bucketSeconds = 600});
        QCOMPARE(chart.bucketSeconds, 600);
        // 10:10 to 10:20: six minutes of 28 and four of 9 from 300
        QCOMPARE(chart.lines[0].top[size_t(bucketOf(chart, u"2024-07-20T10:10:00Z"_s))], 6 * 28 + 4 * 9.0);
    }

    void shouldGiveTheLargestValuesALineAndTheRestOne()
    {
        // given
        OutageDatabase database;
        QByteArray text = "timestamp,status,payment_method\n";
        for (int value = 0; value < 10; ++value) {
            for (int i = 0; i < 20 - value; ++i)
                text += "2024-07-20T10:00:00Z," + QByteArray(i % 2 ? "ok" : "failed") + ",m" + QByteArray::number(value) + '\n';
        }
        const MetricSource source = importNumbersInto(database.store(), text, database.outage.incident.uid);
        OpenNumbers numbers(database.store());
        // when
        const ChartData chart = shown(numbers, {.source = source.uid, .quantity = Quantity::Attempts, .by = u"payment_method"_s});
        // then
        QCOMPARE(chart.lines.size(), chartValues + 2);
        QCOMPARE(chart.lines[1].name, u"m0"_s);
        QCOMPARE(chart.lines[chartValues].name, u"m5"_s);
        QVERIFY(chart.lines.last().isRest);
        const auto bucket = size_t(bucketOf(chart, u"2024-07-20T10:00:00Z"_s));
        QCOMPARE(chart.lines.last().top[bucket], 14 + 13 + 12 + 11.0);
        QCOMPARE(chart.lines[0].top[bucket], 155.0);
    }

    void shouldFollowTheImports()
    {
        // given
        OutageDatabase database;
        const MetricSource source = importNumbersInto(database.store(), outagePayments(), database.outage.incident.uid);
        OpenNumbers numbers(database.store());
        QVERIFY(!shown(numbers, {.source = source.uid}).isEmpty());
        // when the import is taken back
        VERIFY_RESULT(database.store().undo());
        // then
        QTRY_VERIFY(numbers.chart().known.isEmpty());
        // and when it is made again
        VERIFY_RESULT(database.store().redo());
        QTRY_COMPARE(numbers.chart().known.size(), 2);
    }

    void shouldKeepASliceExactly()
    {
        // given
        OutageDatabase database;
        const MetricSource source = importNumbersInto(database.store(), outagePayments(), database.outage.incident.uid);
        OpenNumbers numbers(database.store());
        const ChartData chart = shown(numbers, {.source = source.uid, .by = u"payment_method"_s});
        const TimeRange range{*fromIsoText(u"2024-07-20T12:20:00Z"), *fromIsoText(u"2024-07-20T12:50:00Z")};
        // when it went through a database
        const QJsonObject object = QJsonDocument::fromJson(QJsonDocument(sliceOf(chart, range, u"checkout"_s, {u"xxh3-128:1"_s})).toJson()).object();
        const auto slice = sliceFrom(object);
        // then
        QVERIFY(slice);
        QCOMPARE(slice->source, u"checkout"_s);
        QCOMPARE(slice->chart.buckets, 30);
        QCOMPARE(slice->chart.lines.size(), 3);
        const auto first = size_t(bucketOf(chart, u"2024-07-20T12:20:00Z"_s));
        for (qsizetype line = 0; line < 3; ++line) {
            QCOMPARE(slice->chart.lines[line].name, chart.lines[line].name);
            for (size_t i = 0; i < 30; ++i) {
                const float now = chart.lines[line].shown[first + i], frozen = slice->chart.lines[line].shown[i];
                QVERIFY(now == frozen || (std::isnan(now) && std::isnan(frozen)));
            }
        }
        QVERIFY(!sliceFrom({}));
    }

    void shouldTakeTheUsualBucketsWhereThoseChosenDoNotFit()
    {
        OutageDatabase database;
        const MetricSource source = importNumbersInto(database.store(), outagePayments(), database.outage.incident.uid);
        OpenNumbers numbers(database.store());
        numbers.show({.source = source.uid});
        QTRY_VERIFY(!numbers.chart().isEmpty());
        const qint64 usual = numbers.chart().bucketSeconds;
        // when they are kept per minute
        numbers.show({.source = source.uid, .bucketSeconds = 7});
        // then
        QTRY_VERIFY(!numbers.isReading());
        QCOMPARE(numbers.chart().request.bucketSeconds, 7);
        QCOMPARE(numbers.chart().bucketSeconds, usual);
    }

    void shouldSayWhatItCannotRead()
    {
        OutageDatabase database;
        const MetricSource source = importNumbersInto(database.store(), outagePayments(), database.outage.incident.uid);
        OpenNumbers numbers(database.store());
        QList<Error> errors;
        connect(&numbers, &OpenNumbers::failed, this, [&](const Error &error) { errors.append(error); });
        // when the file is not there any more
        const QString file = database.store().file(), away = file + u".away"_s;
        QVERIFY(QFile::rename(file, away));
        numbers.show({.source = source.uid});
        // then
        QTRY_COMPARE(errors.size(), 1);
        QVERIFY(QFile::rename(away, file));
        QVERIFY(!errors[0].text.isEmpty());
        QVERIFY(!numbers.isReading());
    }
};

QTEST_GUILESS_MAIN(OpenNumbersTest)
#include "tst_opennumbers.moc"
