// SPDX-License-Identifier: GPL-3.0-or-later
// Imports whose times named no zone and were read in the wrong one.
#include "models/store/numbers/importnumbers.h"
#include "models/store/numbers/numbersteps.h"
#include "models/store/numbers/readchart.h"

#include "models/incident/timetext.h"
#include "models/metrics/zonefix.h"
#include "tests/support/results.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace hindsight;
using namespace Qt::StringLiterals;

namespace {

const QByteArray header = "created_at,payment_id,payment_method,status,amount,currency,latency_ms\n";

QByteArray rowOf(const QString &time, const QByteArray &status = "succeeded")
{
    static int number = 0;
    return time.toLatin1() + ",p" + QByteArray::number(++number) + ",card," + status + ",10.50,EUR,120\n";
}

/// Payments at any time of some days, written as the clocks of a zone show it: where these change, both hours look alike.
QByteArray paymentsIn(const QByteArray &zone, const QString &first, int days, int rows, QRandomGenerator &rng)
{
    QByteArray bytes = header;
    const qint64 begin = *fromIsoText(first) / microsecondsPerSecond;
    for (int i = 0; i < rows; ++i) {
        const QDateTime local = QDateTime::fromSecsSinceEpoch(begin + rng.bounded(qint64(days) * 86400), QTimeZone(zone));
        bytes += local.toString(u"yyyy-MM-dd HH:mm:ss"_s).toLatin1() + ",p" + QByteArray::number(i) + (rng.bounded(2) ? ",card" : ",paypal")
            + (rng.bounded(4) ? ",succeeded," : ",failed,") + QByteArray::number(rng.bounded(100)) + ".50," + (rng.bounded(3) ? "EUR," : "SEK,")
            + QByteArray::number(rng.bounded(3000)) + '\n';
    }
    return bytes;
}

} // namespace

class CorrectZoneTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Store> m_store;

    /// Imports bytes whose times are in `zone`; returns the import.
    Batch import(const QString &source, const QByteArray &bytes, const QString &zone, qint64 bucket = 60, Overlap overlap = Overlap::Refuse)
    {
        const auto plan = planImport(*m_store, {.files = {u"x.csv"_s}, .bytes = bytes, .source = source, .overlap = overlap});
        if (!plan)
            qFatal("%s", qPrintable(plan.error().sentence()));
        const auto read = readNumbers(*plan, {.overrides = zone.isEmpty() ? QStringList() : QStringList{u"zone="_s + zone}, .bucketSeconds = bucket});
        if (!read)
            qFatal("%s", qPrintable(read.error().sentence()));
        if (const auto shown = showNumbers(*m_store, *plan, *read); !shown)
            qFatal("%s", qPrintable(shown.error().sentence()));
        return *m_store->batch(read->batch.uid);
    }
    Batch again(const Batch &batch) const { return *m_store->batch(batch.uid); }

    /// Everything that can be asked of a source's numbers, as text.
    QString everything(const QString &source, qint64 bucket = 0, std::optional<qint64> from = {}, std::optional<qint64> to = {}) const
    {
        const auto series = m_store->series({.source = m_store->metricSource(source)->uid,
                                             .by = {u"payment_method"_s},
                                             .bucketSeconds = bucket,
                                             .from = from,
                                             .to = to,
                                             .amounts = true,
                                             .latencies = true,
                                             .reasons = true});
        if (!series)
            return series.error().sentence();
        QString text = u"%1 %2\n"_s.arg(isoText(series->head.start * microsecondsPerSecond), isoText(series->head.end * microsecondsPerSecond));
        for (const SeriesLine &line : series->lines) {
            text += line.attributes.join(u',') + u'\n';
            for (size_t i = 0; i < line.buckets.size(); ++i) {
                const Measures &cell = line.buckets[i];
                if (cell == Measures())
                    continue;
                text += QString::number(series->head.start + qint64(i) * series->head.bucketSeconds);
                for (size_t o = 0; o < keptOutcomes; ++o)
                    text += u" %1/%2"_s.arg(cell.count[o]).arg(cell.amount[o]);
                if (!line.latencies.empty() && line.latencies[i])
                    text += u" %1 %2 %3"_s.arg(line.latencies[i]->p50).arg(line.latencies[i]->p95).arg(line.latencies[i]->p99);
                text += u'\n';
            }
            for (const ReasonCount &reason : line.reasons)
                text += u"%1 %2 %3 %4\n"_s.arg(reason.bucket).arg(series->head.reasons[reason.reason].status).arg(reason.count).arg(reason.amount);
        }
        return text;
    }

private Q_SLOTS:
    void init() { m_store = std::move(*Store::open(m_folder.filePath(newUid() + u".db"_s), {})); }

    void shouldBeOneStepThatCanBeTakenBack()
    {
        // GIVEN times that were read in UTC
        const Batch batch = import(u"Shop"_s, header + rowOf(u"2024-07-20 10:16:00"_s) + rowOf(u"2024-07-20 11:59:00"_s, "failed"), u"UTC"_s);
        const QString before = everything(u"Shop"_s);
        const MetricSource source = *m_store->metricSource(u"Shop"_s);
        // WHEN they are those of Berlin
        const auto step = correctZone(*m_store, batch, u"Europe/Berlin"_s);
        VERIFY_RESULT(step);
        QCOMPARE(step->sentence, u"Times of x.csv read as Europe/Berlin"_s);
        // THEN all that is told of them is two hours earlier
        const QString after = everything(u"Shop"_s);
        QVERIFY2(after.startsWith(u"2024-07-20T08:16:00Z 2024-07-20T10:00:00Z"), qPrintable(after));
        QCOMPARE(isoText(spanOf(again(batch))->from), u"2024-07-20T08:16:00Z"_s);
        const auto chart = readChart(*m_store, {.source = source.uid});
        VERIFY_RESULT(chart);
        QCOMPARE(isoText(chart->known.first().from), u"2024-07-20T08:16:00Z"_s);
        // AND files to come are read so
        QCOMPARE(m_store->metricSource(u"Shop"_s)->zone, u"Europe/Berlin"_s);
        const Batch next = import(u"Shop"_s, header + rowOf(u"2024-07-21 10:16:00"_s), {});
        QCOMPARE(isoText(*next.from.at), u"2024-07-21T08:16:00Z"_s);
        VERIFY_RESULT(m_store->undo());
        // WHEN it is undone, THEN everything is as it was
        VERIFY_RESULT(m_store->undo());
        QCOMPARE(everything(u"Shop"_s), before);
        QCOMPARE(again(batch), batch);
        QCOMPARE(*m_store->metricSource(u"Shop"_s), source);
        // WHEN it is done again, and the program ends and begins
        VERIFY_RESULT(m_store->redo());
        const QString file = m_store->file();
        m_store = std::move(*Store::open(file, {}));
        QCOMPARE(everything(u"Shop"_s), after);
        QVERIFY(m_store->doctor(false).isHealthy());
        // WHEN it is corrected once more, and back
        VERIFY_RESULT(correctZone(*m_store, again(batch), u"Europe/London"_s));
        QCOMPARE(isoText(spanOf(again(batch))->from), u"2024-07-20T09:16:00Z"_s);
        VERIFY_RESULT(correctZone(*m_store, again(batch), u"UTC"_s));
        QCOMPARE(again(batch), batch);
        QCOMPARE(everything(u"Shop"_s), before);
    }

    void shouldBeWhatReadingThemAgainWouldBe_data()
    {
        QTest::addColumn<QString>("read");
        QTest::addColumn<QByteArray>("meant");
        QTest::addColumn<QString>("first");
        QTest::addColumn<int>("days");
        QTest::newRow("a summer's day") << u"UTC"_s << QByteArray("Europe/Berlin") << u"2024-07-20T00:00:00Z"_s << 1;
        QTest::newRow("spring") << u"UTC"_s << QByteArray("Europe/Berlin") << u"2024-03-30T00:00:00Z"_s << 3;
        QTest::newRow("autumn") << u"UTC"_s << QByteArray("Europe/Berlin") << u"2024-10-26T00:00:00Z"_s << 3;
        QTest::newRow("a year") << u"UTC"_s << QByteArray("Europe/Berlin") << u"2024-01-01T00:00:00Z"_s << 366;
        QTest::newRow("a year, westwards") << u"UTC"_s << QByteArray("America/New_York") << u"2024-01-01T00:00:00Z"_s << 366;
        QTest::newRow("quarters of an hour") << u"UTC"_s << QByteArray("Asia/Kathmandu") << u"2024-07-20T00:00:00Z"_s << 2;
        QTest::newRow("from another zone") << u"+02:00"_s << QByteArray("America/New_York") << u"2024-03-01T00:00:00Z"_s << 60;
        QTest::newRow("a day that never was") << u"UTC"_s << QByteArray("Pacific/Apia") << u"2011-12-28T00:00:00Z"_s << 6;
    }
    void shouldBeWhatReadingThemAgainWouldBe()
    {
        QFETCH(QString, read);
        QFETCH(QByteArray, meant);
        QFETCH(QString, first);
        QFETCH(int, days);
        const quint32 seed = qEnvironmentVariableIsSet("HINDSIGHT_SEED") ? quint32(qEnvironmentVariableIntValue("HINDSIGHT_SEED"))
                                                                         : QRandomGenerator::global()->generate() >> 1;
        qInfo("HINDSIGHT_SEED=%u", seed);
        QRandomGenerator rng(seed);
        // GIVEN payments that were read in a wrong zone, and the same in the right one
        const QByteArray bytes = paymentsIn(meant, first, days, 3000, rng);
        const Batch wrong = import(u"Wrong"_s, bytes, read);
        import(u"Right"_s, bytes, QString::fromLatin1(meant));
        // WHEN the zone is corrected
        VERIFY_RESULT(correctZone(*m_store, wrong, QString::fromLatin1(meant)));
        // THEN there is no difference, however one asks
        for (const qint64 bucket : {60, 600, 3600, 86400, 7 * 86400})
            QCOMPARE(everything(u"Wrong"_s, bucket), everything(u"Right"_s, bucket));
        for (int i = 0; i < 30; ++i) {
            const qint64 from = *fromIsoText(first) + rng.bounded(-86400, days * 86400) * microsecondsPerSecond;
            const qint64 to = from + rng.bounded(1, 20 * 3600) * microsecondsPerSecond;
            QCOMPARE(everything(u"Wrong"_s, 60, from, to), everything(u"Right"_s, 60, from, to));
        }
    }

    void shouldRefuseToLieUponOthers()
    {
        // GIVEN an import of the morning, and one of before noon whose zone was wrong
        import(u"Shop"_s, header + rowOf(u"2024-07-20 08:00:00Z"_s) + rowOf(u"2024-07-20 09:00:00Z"_s), {});
        const Batch batch = import(u"Shop"_s, header + rowOf(u"2024-07-20 10:16:00"_s) + rowOf(u"2024-07-20 11:59:00"_s), u"UTC"_s);
        const QString before = everything(u"Shop"_s);
        // WHEN it would lie upon the other
        const auto step = correctZone(*m_store, batch, u"Europe/Berlin"_s);
        // THEN it says where, and nothing is changed
        QVERIFY(!step);
        QCOMPARE(step.error().kind, Error::Kind::Usage);
        QVERIFY2(step.error().text.contains(u"2024-07-20 08:16:00 to 2024-07-20 09:00:00 UTC"), qPrintable(step.error().text));
        QCOMPARE(everything(u"Shop"_s), before);
        // AND hidden it may go, and is not shown there
        VERIFY_RESULT(setBatchHidden(*m_store, batch, true));
        VERIFY_RESULT(correctZone(*m_store, again(batch), u"Europe/Berlin"_s));
        QVERIFY(!setBatchHidden(*m_store, again(batch), false));
        // AND in another zone there is room for it
        VERIFY_RESULT(correctZone(*m_store, again(batch), u"America/New_York"_s));
        VERIFY_RESULT(setBatchHidden(*m_store, again(batch), false));
    }

    void shouldMakeRoomForAnotherImport()
    {
        // GIVEN a corrected import
        const Batch batch = import(u"Shop"_s, header + rowOf(u"2024-07-20 10:16:00"_s) + rowOf(u"2024-07-20 11:59:00"_s), u"UTC"_s);
        const auto plan = planImport(*m_store, {.files = {u"y.csv"_s}, .bytes = header + rowOf(u"2024-07-20 11:00:00Z"_s), .source = u"Shop"_s});
        VERIFY_RESULT(plan);
        VERIFY_RESULT(correctZone(*m_store, batch, u"Europe/Berlin"_s));
        // WHEN what was planned before is read, THEN its plan is no longer true
        const auto late = readNumbers(*plan, {.bucketSeconds = 60});
        QVERIFY(!late);
        QCOMPARE(late.error().kind, Error::Kind::Conflict);
        // WHEN numbers come for the time it is gone from, THEN they are taken
        import(u"Shop"_s, header + rowOf(u"2024-07-20 11:00:00Z"_s), {});
        // AND for the time it is in now they are not
        const auto other = planImport(*m_store, {.files = {u"z.csv"_s}, .bytes = header + rowOf(u"2024-07-20 09:00:00Z"_s), .source = u"Shop"_s});
        VERIFY_RESULT(other);
        const auto refused = readNumbers(*other, {.bucketSeconds = 60});
        QVERIFY(!refused);
        QVERIFY2(refused.error().text.contains(u"already"), qPrintable(refused.error().text));
    }

    void shouldKnowItsFileAgain()
    {
        const QByteArray bytes = header + rowOf(u"2024-07-20 10:16:00"_s) + rowOf(u"2024-07-20 11:59:00"_s);
        const Batch batch = import(u"Shop"_s, bytes, u"UTC"_s);
        VERIFY_RESULT(correctZone(*m_store, batch, u"Europe/Berlin"_s));
        // WHEN the same file comes in the zone it is known in by now, THEN there is nothing to read
        const auto plan = planImport(*m_store, {.files = {u"x.csv"_s}, .bytes = bytes, .source = u"Shop"_s});
        VERIFY_RESULT(plan);
        const auto read = readNumbers(*plan, {.bucketSeconds = 60});
        VERIFY_RESULT(read);
        QCOMPARE(read->sameAs, batch.uid);
    }

    void shouldRefuseWhatCannotBe_data()
    {
        QTest::addColumn<QByteArray>("rows");
        QTest::addColumn<QString>("read");
        QTest::addColumn<QString>("meant");
        QTest::addColumn<qint64>("bucket");
        QTest::addColumn<QString>("says");
        const QByteArray naive = rowOf(u"2024-07-20 10:16:00"_s), zoned = rowOf(u"2024-07-20T10:17:00Z"_s), offset = rowOf(u"2024-07-20 10:18:00+02:00"_s),
                         epoch = rowOf(u"1721470560"_s);
        QTest::newRow("with zones") << zoned + zoned << QString() << u"Europe/Berlin"_s << qint64(60) << u"name their zone themselves"_s;
        QTest::newRow("with zones, and a zone was said") << zoned + offset << u"UTC"_s << u"Europe/Berlin"_s << qint64(60) << u"name their zone themselves"_s;
        QTest::newRow("seconds since 1970") << epoch + epoch << u"UTC"_s << u"Europe/Berlin"_s << qint64(60) << u"name their zone themselves"_s;
        QTest::newRow("some with zones") << naive + naive + offset << u"UTC"_s << u"Europe/Berlin"_s << qint64(60) << u"1 of the times name a zone"_s;
        QTest::newRow("no zone") << naive << u"UTC"_s << u"Berlin"_s << qint64(60) << u"No zone has the name “Berlin”"_s;
        QTest::newRow("half an hour, in buckets of one") << naive << u"UTC"_s << u"Asia/Kolkata"_s << qint64(3600) << u"kept per 1h"_s;
    }
    void shouldRefuseWhatCannotBe()
    {
        QFETCH(QByteArray, rows);
        QFETCH(QString, read);
        QFETCH(QString, meant);
        QFETCH(qint64, bucket);
        QFETCH(QString, says);
        const Batch batch = import(u"Shop"_s, header + rows, read, bucket);
        const auto step = correctZone(*m_store, batch, meant);
        QVERIFY(!step);
        QCOMPARE(step.error().kind, Error::Kind::Usage);
        QVERIFY2(step.error().text.contains(says), qPrintable(step.error().text));
        QCOMPARE(again(batch), batch);
    }

    void shouldLeaveWhatWasReplacedWhereItIs()
    {
        // GIVEN a file that was read anew in place of itself
        const QByteArray bytes = header + rowOf(u"2024-07-20 10:16:00"_s) + rowOf(u"2024-07-20 11:59:00"_s);
        const Batch old = import(u"Shop"_s, bytes, u"UTC"_s);
        const Batch batch = import(u"Shop"_s, bytes, u"Europe/London"_s, 60, Overlap::Replace);
        // WHEN the new one is corrected, THEN the old one still counts no more
        VERIFY_RESULT(correctZone(*m_store, batch, u"Europe/Berlin"_s));
        QCOMPARE(countingOf(*m_store->batches()).size(), 1);
        QVERIFY2(everything(u"Shop"_s).startsWith(u"2024-07-20T08:16:00Z 2024-07-20T10:00:00Z"), qPrintable(everything(u"Shop"_s)));
        // AND it is not moved to where it would count again
        const auto step = correctZone(*m_store, old, u"Asia/Tokyo"_s);
        QVERIFY(!step);
        QVERIFY2(step.error().text.contains(u"took the place"), qPrintable(step.error().text));
    }

    void shouldWaitForAnImportThatRuns()
    {
        const Batch batch = import(u"Shop"_s, header + rowOf(u"2024-07-20 10:16:00"_s), u"UTC"_s);
        const auto lock = lockImports(m_store->file());
        QVERIFY(lock);
        const auto step = correctZone(*m_store, batch, u"Europe/Berlin"_s);
        QVERIFY(!step);
        QCOMPARE(step.error().kind, Error::Kind::Database);
    }
};

QTEST_GUILESS_MAIN(CorrectZoneTest)
#include "tst_correctzone.moc"
