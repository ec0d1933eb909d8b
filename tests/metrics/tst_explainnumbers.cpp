// SPDX-License-Identifier: GPL-3.0-or-later
// From a file to where the loss is: the window, what it is compared with, and what the failures were.
#include "models/incident/timetext.h"
#include "models/metrics/explanation/explain.h"
#include "models/metrics/explanation/explaintexts.h"
#include "models/metrics/explanation/failuresby.h"
#include "models/metrics/explanation/usualtime.h"
#include "models/metrics/filenumbers.h"
#include "models/metrics/generator/generator.h"

#include "tests/support/results.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace hindsight;
using namespace Qt::StringLiterals;

namespace {

const qint64 begin = *fromIsoText(u"2024-07-20T08:00:00Z");

qint64 minute(int n) { return begin + n * microsecondsPerMinute; }

/// A table of counts per minute: card and PayPal, each from a numbered shop; of card so many in a hundred fail.
QByteArray table(const std::function<int(int minute)> &cardFailing, int minutes, int attempts = 100)
{
    QByteArray text = "timestamp,method,cdn,attempts,failed\n";
    for (int n = 0; n < minutes; ++n) {
        for (const char *rest : {"card,500", "card,4500", "paypal,500", "paypal,4500"}) {
            const bool card = rest[0] == 'c';
            text += isoText(minute(n)).toLatin1() + ',' + rest + ',' + QByteArray::number(attempts) + ','
                + QByteArray::number(attempts * (card ? cardFailing(n) : 10) / 100) + '\n';
        }
    }
    return text;
}

Totals totalsOf(const std::function<Measures(int minute)> &measuresOf, int minutes)
{
    Totals totals{.start = begin / microsecondsPerSecond};
    for (int n = 0; n < minutes; ++n)
        totals.buckets.push_back(measuresOf(n));
    return totals;
}

Measures of(qint64 succeeded, qint64 failed) { return {.count = {succeeded, 0, failed, 0, 0}}; }

} // namespace

class ExplainNumbersTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString written(const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(u"numbers.csv"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("%s", qPrintable(file.errorString()));
        return file.fileName();
    }
    Result<Explanation> explained(const QByteArray &bytes, const TimeRanges &window = {}) const
    {
        const auto numbers = readFileNumbers(written(bytes), {});
        if (!numbers)
            return std::unexpected(numbers.error());
        return explainNumbers(
            [&numbers](const SeriesRequest &request, const std::function<bool(const SeriesPart &)> &onPart) { return eachSeries(*numbers, request, onPart); },
            {.attributes = numbers->attributes, .window = window});
    }

private Q_SLOTS:
    void shouldTakeNumbersForGroups()
    {
        // GIVEN counts by a numbered shop WHEN they are read
        const auto numbers = readFileNumbers(written(table([](int) { return 10; }, 60)), {});
        // THEN it is an attribute, because what else would tell the rows apart?
        VERIFY_RESULT(numbers);
        QCOMPARE(numbers->attributes, (QStringList{u"method"_s, u"cdn"_s}));
        QCOMPARE(numbers->tuples.size(), 4);
    }

    void aFileShouldAnswerAsAStoreDoes()
    {
        const auto numbers = readFileNumbers(written(table([](int n) { return n == 7 ? 50 : 10; }, 500)), {});
        VERIFY_RESULT(numbers);
        // GIVEN more than one chunk WHEN a part of it is asked for, by one attribute and in wider buckets
        std::vector<Measures> card;
        qint64 start = 0;
        const SeriesRequest request{.by = {u"method"_s}, .bucketSeconds = 300, .from = minute(5), .to = minute(415)};
        VERIFY_RESULT(eachSeries(*numbers, request, [&](const SeriesPart &part) {
            if (part.buckets == 0)
                start = part.start;
            card.insert(card.end(), part.lines.front().buckets.begin(), part.lines.front().buckets.end());
            return true;
        }));
        // THEN these are whole buckets, and shops are added up
        QCOMPARE(start * microsecondsPerSecond, minute(5));
        QCOMPARE(card.size(), 82);
        QCOMPARE(card[0], of(1000 - 180, 180));
        for (size_t i = 1; i < card.size(); ++i)
            QCOMPARE(card[i], of(900, 100));
        // AND what it does not have is refused
        QVERIFY(!eachSeries(*numbers, {.by = {u"browser"_s}}, [](const SeriesPart &) { return true; }));
        QVERIFY(!eachSeries(*numbers, {.bucketSeconds = 90}, [](const SeriesPart &) { return true; }));
    }

    void shouldFindTheWindowItself()
    {
        // GIVEN an outage of which nobody said when it was
        const auto found = explained(table([](int n) { return n >= 90 && n < 130 ? 80 : 10; }, 200));
        VERIFY_RESULT(found);
        QCOMPARE(found->kind, DropKind::Drop);
        QCOMPARE(found->window, (TimeRanges{{minute(90), minute(130)}}));
        QCOMPARE(found->root, (QList<Where>{{{u"method"_s, u"card"_s}}}));
        // AND none: nothing is made up
        const auto none = explained(table([](int) { return 10; }, 200));
        VERIFY_RESULT(none);
        QCOMPARE(none->kind, DropKind::NoNumbers);
    }

    void anEarlierTroubleShouldNotBeUsual()
    {
        // GIVEN an outage after one of 15 minutes
        const auto found = explained(table([](int n) { return (n >= 90 && n < 105) || n >= 120 ? 80 : 10; }, 150), {{minute(120), minute(150)}});
        VERIFY_RESULT(found);
        QCOMPARE(found->usual, (TimeRanges{{minute(60), minute(90)}, {minute(105), minute(120)}}));
        QCOMPARE(usualRateOf(found->total), 0.9);
    }

    void shouldCompareWithAsLongATimeBefore_data()
    {
        QTest::addColumn<int>("length");
        QTest::addColumn<int>("before");
        QTest::newRow("a minute, with an hour") << 1 << 60;
        QTest::newRow("two hours, with as many") << 120 << 120;
        QTest::newRow("a week, with a day") << 7 * 1440 << 1440;
    }
    void shouldCompareWithAsLongATimeBefore()
    {
        QFETCH(int, length);
        QFETCH(int, before);
        QCOMPARE(usualTimeBegin({minute(0), minute(length)}), minute(-before));
    }

    void aRateThatMovesByMoreThanChanceShouldBeKnown()
    {
        const TimeRange window{minute(60), minute(70)};
        // GIVEN a thousand attempts of which always a tenth fails, or as often a twentieth as three
        QCOMPARE(usualTimeBefore(window, totalsOf([](int) { return of(900, 100); }, 60)).dispersion, 1.0);
        const UsualTime restless = usualTimeBefore(window, totalsOf([](int n) { return n % 2 ? of(950, 50) : of(850, 150); }, 60));
        QVERIFY2(std::abs(restless.dispersion - 2500.0 / 90) < 0.01, qPrintable(QString::number(restless.dispersion)));
        // GIVEN nothing before
        QVERIFY(usualTimeBefore(window, totalsOf([](int) { return Measures(); }, 60)).usual.isEmpty());
    }

    void aBusyMinuteShouldBeNoWindow()
    {
        // GIVEN twenty times the failures, and the attempts, in one minute
        QVERIFY(!worstWindow(totalsOf([](int n) { return n == 30 ? of(18'000, 2000) : of(900, 100); }, 60)));
        QVERIFY(!worstWindow(totalsOf([](int) { return Measures(); }, 60)));
        // GIVEN so few attempts that chance makes a minute fail
        QVERIFY(!worstWindow(totalsOf([](int n) { return n == 300 ? of(0, 4) : n % 3 ? of(4, 0) : of(3, 1); }, 600)));
    }

    void theOnlyValueOfAnAttributeShouldExplainNothing()
    {
        // Given an outage of all methods, and of cards alone, in a shop with one currency
        for (const bool everywhere : {true, false}) {
            QByteArray text = "timestamp,method,currency,attempts,failed\n";
            for (int n = 0; n < 90; ++n) {
                for (const char *method : {"card", "paypal"})
                    text += isoText(minute(n)).toLatin1() + ',' + method + ",EUR,100," + (n >= 60 && (everywhere || *method == 'c') ? "80" : "10") + '\n';
            }
            // When it is explained
            const auto loss = explained(text, {{minute(60), minute(90)}});
            VERIFY_RESULT(loss);
            // Then no currency stands for all of it
            for (const ExplainedPart &part : loss->candidates)
                QVERIFY2(!whereText(part.where).contains(u"EUR"_s), qPrintable(whereText(part.where)));
            QCOMPARE(loss->kind, DropKind::Drop);
            for (const Where &where : loss->root)
                QVERIFY2(!whereText(where).contains(u"EUR"_s), qPrintable(whereText(where)));
        }
    }

    void failuresShouldBeCountedBeyondTheUsual()
    {
        // GIVEN a hundred attempts, a thousand usual ones, and what became of those that did not succeed
        const QList<Reason> reasons{{Outcome::Failed, u"error"_s, u"timeout"_s},
                                    {Outcome::Declined, u"declined"_s, u"no_money"_s},
                                    {Outcome::Failed, u"error"_s},
                                    {Outcome::Open, u"pending"_s}};
        const std::vector<Tally> tallies{{.failed = 50, .usualFailed = 20}, {.failed = 10, .usualFailed = 100}, {.failed = 3}, {.failed = 20}};
        const auto by = failuresBy(reasons, tallies, {.attempts = 100, .failed = 63, .usualAttempts = 1000, .usualFailed = 120});
        // THEN the usual ones are not told, nor what is open; the most come first
        QStringList told;
        for (const auto &[name, values] : by) {
            for (const ExtraFailures &one : values)
                told.append(u"%1 %2: %3"_s.arg(name, one.value).arg(one.extra));
        }
        QCOMPARE(told, (QStringList{u"error_code timeout: 48"_s, u"error_code : 3"_s, u"status error: 51"_s, u"outcome failed: 51"_s}));
    }

    void cardShouldComeFirstInGeneratedOutages_data()
    {
        QTest::addColumn<quint64>("seed");
        for (quint64 seed = 1; seed <= 20; ++seed)
            QTest::addRow("seed %llu", seed) << seed;
    }
    void cardShouldComeFirstInGeneratedOutages()
    {
        QFETCH(quint64, seed);
        // GIVEN the day of the outage of a shop with some hundred thousand payments in eight weeks
        QByteArray all;
        const auto truth = generate({.rows = 400'000, .seed = seed}, [&all](std::string_view bytes) {
            all.append(bytes);
            return true;
        });
        QVERIFY(truth);
        const qsizetype day = all.indexOf("\n2024-07-20T06:") + 1;
        QVERIFY(day > 0);
        // WHEN its window is explained
        const TimeRange window{*fromIsoText(u"2024-07-20T10:16:00Z"), *fromIsoText(u"2024-07-20T12:00:00Z")};
        const auto found = explained(all.first(all.indexOf('\n') + 1) + all.sliced(day), {window});
        // THEN card comes first, with nearly all of it
        VERIFY_RESULT(found);
        QCOMPARE(found->kind, DropKind::Drop);
        const Where card{{u"payment_method"_s, u"card"_s}};
        QCOMPARE(found->root, QList<Where>{card});
        QCOMPARE(found->candidates.first().where, card);
        QVERIFY2(found->candidates.first().shareOfDrop >= 0.9, qPrintable(QString::number(found->candidates.first().shareOfDrop)));
        // AND with what it failed
        QCOMPARE(found->failuresBy.first().first, u"error_code"_s);
        QCOMPARE(found->failuresBy.first().second.first().value, u"gateway_timeout"_s);
    }
};

QTEST_GUILESS_MAIN(ExplainNumbersTest)
#include "tst_explainnumbers.moc"
