// SPDX-License-Identifier: GPL-3.0-or-later
// What is missing: against the same weekday and time of other weeks, as a sum whose parts are whole and sum to it.
#include "till.h"

#include "models/incident/timetext.h"
#include "models/metrics/impact/impactfigures.h"
#include "models/metrics/impact/impacttexts.h"
#include "models/metrics/impact/parts.h"

#include <QTest>

#include <algorithm>
#include <functional>
#include <numeric>

using namespace hindsight;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 minute = 60;
constexpr qint64 hour = 3600;
constexpr qint64 day = 24 * hour;
constexpr qint64 week = 7 * day;
constexpr qint64 monday = 1'709'510'400; // 2024-03-04T00:00Z
// Of the ninth week, a Wednesday.
constexpr qint64 began = monday + 8 * week + 2 * day + 10 * hour;
constexpr qint64 ended = began + 90 * minute;

TimeRange microseconds(qint64 from, qint64 to) { return {from * microsecondsPerSecond, to * microsecondsPerSecond}; }
ImpactQuestion outage() { return {.windows = {microseconds(began, ended)}}; }

// By day more than by night, the same every week.
qint64 usualAt(qint64 at) { return 20 + (at / hour % 24 >= 8 ? 10 : 0) + (at / day + 3) % 7; }

// So many payments of 10.00 in each five minutes of so many days.
ImpactNumbers paid(const std::function<qint64(qint64 at)> &payments, int days = 60, const QString &currency = u"EUR"_s)
{
    ImpactNumbers numbers{.start = monday, .step = 300, .lines = {{.currency = currency}}};
    for (qint64 at = monday; at < monday + days * day; at += numbers.step) {
        numbers.lines[0].payments.push_back(payments(at));
        numbers.lines[0].amount.push_back(payments(at) * 1000);
    }
    return numbers;
}
bool inOutage(qint64 at) { return at >= began && at < ended; }

struct CsvSums
{
    qint64 payments = 0;
    std::map<QByteArray, qint64> amounts;
};
CsvSums sumsOf(const QByteArray &text, const QByteArray &part = {})
{
    CsvSums sums;
    for (const QByteArray &line : text.split('\n').mid(1)) {
        const QList<QByteArray> cells = line.split(',');
        if (cells.size() != 9 || (!part.isEmpty() && cells[1] != part))
            continue;
        sums.payments += cells[5].toLongLong();
        sums.amounts[cells[2]] += cells[8].toLongLong();
        if (cells[3].toLongLong() - cells[4].toLongLong() != cells[5].toLongLong() || cells[6].toLongLong() - cells[7].toLongLong() != cells[8].toLongLong())
            qFatal("a row does not add up");
    }
    return sums;
}

// What is read of a source whose lines are told apart by attributes.
struct Answer
{
    SeriesHead head;
    std::vector<SeriesLine> lines;

    ImpactNumbers byCurrency() const
    {
        const qsizetype currency = head.by.indexOf(u"currency"_s);
        std::map<QString, SeriesLine> sums;
        for (const SeriesLine &line : lines) {
            SeriesLine &sum = sums[line.attributes[currency]];
            sum.attributes = {line.attributes[currency]};
            sum.buckets.resize(line.buckets.size());
            for (size_t i = 0; i < line.buckets.size(); ++i)
                sum.buckets[i] += line.buckets[i];
        }
        std::vector<SeriesLine> all;
        for (const auto &[name, sum] : sums)
            all.push_back(sum);
        SeriesHead own = head;
        own.by = {u"currency"_s};
        ImpactNumbers numbers;
        numbers.add({own, own.start, 0, all});
        numbers.add({own, own.start, (own.end - own.start) / own.bucketSeconds, all});
        return numbers;
    }
    void addTo(DifferenceSums &sums) const
    {
        for (const TimeRange &range : sums.needed()) {
            const qint64 from = range.from / microsecondsPerSecond, first = (from - head.start) / head.bucketSeconds,
                         last = (range.to / microsecondsPerSecond - head.start) / head.bucketSeconds;
            std::vector<SeriesLine> part;
            for (const SeriesLine &line : lines)
                part.push_back({.attributes = line.attributes, .buckets = {line.buckets.begin() + first, line.buckets.begin() + last}});
            sums.add({head, from, 0, part});
            sums.add({head, from, last - first, part});
        }
    }
};

Answer answerOf(const QStringList &by, const QList<QStringList> &values, int days, const std::function<Measures(const QStringList &, qint64)> &measures,
                qint64 step = 300)
{
    Answer answer{{.by = by, .bucketSeconds = step, .start = monday, .end = monday + days * day}};
    for (const QStringList &line : values) {
        answer.lines.push_back({.attributes = line});
        for (qint64 at = monday; at < answer.head.end; at += step)
            answer.lines.back().buckets.push_back(measures(line, at));
    }
    return answer;
}

Measures succeeded(qint64 payments, qint64 amount)
{
    Measures measures;
    measures.count[size_t(Outcome::Succeeded)] = payments;
    measures.amount[size_t(Outcome::Succeeded)] = amount;
    return measures;
}

} // namespace

class ImpactTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsMissingIsExactWhereNothingElseChanges()
    {
        const Impact impact = impactOf(paid([](qint64 at) { return inOutage(at) ? 3 : usualAt(at); }), outage());
        QCOMPARE(impact.problem, ImpactProblem::None);
        QCOMPARE(impact.method, ImpactMethod::WeeksBefore);
        QCOMPARE(impact.weeks, 8);
        QVERIFY(impact.placebos > 40);
        QVERIFY(!impact.rough);
        qint64 expected = 0;
        for (qint64 at = began; at < ended; at += 300)
            expected += usualAt(at);
        const Estimate &estimate = impact.payments.inWindows;
        QCOMPARE(estimate.expected, expected);
        QCOMPARE(estimate.observed, 18 * 3);
        QCOMPARE(estimate.missing(), expected - 54);
        QCOMPARE(impact.payments.after.missing(), 0);
        QCOMPARE(impact.payments.net.missing(), expected - 54);
        // Other days have another amount of the same, and so no error.
        QVERIFY(*impact.payments.net.low >= expected - 54 - 1 && *impact.payments.net.high <= expected - 54 + 1);
        QCOMPARE(impact.amounts.size(), 1);
        QCOMPARE(impact.amounts[0].first, u"EUR"_s);
        QCOMPARE(impact.amounts[0].second.net.missing(), (expected - 54) * 1000);
        QCOMPARE(impact.windows, outage().windows);
        QCOMPARE(impact.after, (TimeRanges{microseconds(ended, ended + 4 * hour)}));
    }

    void noTrafficAtAll()
    {
        // The file has no rows in the outage: they were to be expected, and nobody paid. What is a gap elsewhere is not usual.
        ImpactQuestion question = outage();
        const qint64 lastWeek = began - week;
        question.covered = {microseconds(monday, monday + 60 * day)};
        question.gaps = {microseconds(began, ended), microseconds(lastWeek, lastWeek + hour)};
        const Impact impact = impactOf(paid([&](qint64 at) { return inOutage(at) || (at >= lastWeek && at < lastWeek + hour) ? 0 : usualAt(at); }), question);
        QCOMPARE(impact.payments.inWindows.observed, 0);
        QCOMPARE(impact.payments.inWindows.missing(), impact.payments.inWindows.expected);
        QCOMPARE(impact.payments.inWindows.expected, 18 * usualAt(began));
        QCOMPARE(impact.withoutRows, 90 * minute);
        QCOMPARE(impact.weeks, 7);
    }

    void whoComesBackIsTakenOff()
    {
        // Half of those who could not pay do so in the two hours after.
        const qint64 lost = usualAt(began) - 2;
        const Impact impact = impactOf(paid([&](qint64 at) {
                                           const bool after = at >= ended && at < ended + 18 * 300;
                                           return inOutage(at) ? 2 : usualAt(at) + (after ? lost / 2 : 0);
                                       }),
                                       outage());
        QCOMPARE(impact.payments.inWindows.missing(), 18 * lost);
        QCOMPARE(impact.payments.after.missing(), -18 * (lost / 2));
        QCOMPARE(impact.payments.net.missing(), 18 * (lost - lost / 2));
    }

    void betweenTwoWindowsPaymentsAreCaughtUp()
    {
        ImpactQuestion question = outage();
        question.windows.append(microseconds(ended + hour, ended + 2 * hour));
        const Impact impact = impactOf(paid(usualAt), question);
        QCOMPARE(impact.windows, question.windows);
        QCOMPARE(impact.after, (TimeRanges{microseconds(ended, ended + hour), microseconds(ended + 2 * hour, ended + 6 * hour)}));
        QCOMPARE(impact.payments.net.missing(), 0);
    }

    void howMuchIsGoingOnCounts()
    {
        // Since two days ago half as much again is going on: the weeks before are brought to that level.
        const auto grown = [](qint64 at) { return at >= began - 2 * day ? usualAt(at) * 3 / 2 : usualAt(at); };
        const Impact impact = impactOf(paid([&](qint64 at) { return inOutage(at) ? 0 : grown(at) * 2; }), outage());
        const double missing = double(impact.payments.inWindows.missing()), would = double(18 * grown(began) * 2);
        QVERIFY2(std::abs(missing - would) < 0.02 * would, qPrintable(u"%1, and really %2"_s.arg(missing).arg(would)));
    }

    void oddWeeksDoNotCount_data()
    {
        QTest::addColumn<double>("traffic");
        QTest::newRow("an incident that nobody recorded") << 0.1;
        QTest::newRow("a promotion that nobody marked") << 3.0;
    }
    void oddWeeksDoNotCount()
    {
        QFETCH(double, traffic);
        const auto odd = [&](qint64 at) { return at >= began - 2 * week - hour && at < ended - 2 * week + hour; };
        const Impact impact
            = impactOf(paid([&](qint64 at) { return inOutage(at) ? 0
                                                 : odd(at)       ? qint64(double(usualAt(at)) * traffic)
                                                                 : usualAt(at); }), outage());
        QCOMPARE(impact.payments.inWindows.missing(), 18 * usualAt(began));
    }

    void marksSayWhatWasToBeExpected()
    {
        // A promotion with twice the usual, in which the outage lies, and last week's, which was marked too.
        ImpactQuestion question = outage();
        const auto promoted = [](qint64 at) {
            const qint64 here = at > began - 3 * day ? at : at + week;
            return here >= began - 2 * hour && here < ended + 6 * hour;
        };
        for (const qint64 ago : {week, qint64(0)})
            question.scaled.append({microseconds(began - ago - 2 * hour, ended - ago + 6 * hour), 2});
        const ImpactNumbers numbers = paid([&](qint64 at) { return inOutage(at) ? 0 : usualAt(at) * (promoted(at) ? 2 : 1); });
        const Impact impact = impactOf(numbers, question);
        QCOMPARE(impact.payments.inWindows.missing(), 2 * 18 * usualAt(began));
        QCOMPARE(impact.payments.after.missing(), 0);
        QCOMPARE(impact.weeks, 8);
        // Without the marks it is what it would be on any other day.
        QCOMPARE(impactOf(numbers, outage()).payments.inWindows.missing(), 18 * usualAt(began));
        // What was planned to be down is missing nothing.
        question = outage();
        question.downtime = {microseconds(began, began + 30 * minute)};
        const Impact planned = impactOf(paid([](qint64 at) { return inOutage(at) ? 0 : usualAt(at); }), question);
        QCOMPARE(planned.payments.inWindows.missing(), 12 * usualAt(began));
        QCOMPARE(planned.downtime, 30 * minute);
    }

    void clocksChange_data()
    {
        QTest::addColumn<QTimeZone>("zone");
        QTest::addColumn<double>("share"); // of what is missing that is found
        QTest::newRow("in the market's zone") << QTimeZone("Europe/Berlin") << 1.0;
        QTest::newRow("in another zone the rush hour has moved") << QTimeZone(QTimeZone::UTC) << 0.5;
    }
    void clocksChange()
    {
        QFETCH(QTimeZone, zone);
        QFETCH(double, share);
        // In Berlin the shop opens at eight, which is seven in the UTC of winter and six in that of summer.
        const QTimeZone berlin("Europe/Berlin");
        const qint64 summer = 1'711'846'800; // 2024-03-31T01:00Z
        const auto open = [&](qint64 at) { return (at + (at >= summer ? 2 : 1) * hour) % day >= 8 * hour ? 40 : 0; };
        // The first hour of Wednesday, 3 April.
        const qint64 from = monday + 30 * day + 6 * hour, to = from + hour;
        const Impact impact
            = impactOf(paid([&](qint64 at) { return at >= from && at < to ? 0 : open(at); }, 31), {.windows = {microseconds(from, to)}, .zone = zone});
        QCOMPARE(impact.method, ImpactMethod::WeeksBefore);
        const double found = double(impact.payments.inWindows.missing()) / (12 * 40);
        QVERIFY2(share == 1 ? found == 1 : found < share, qPrintable(QString::number(found)));
    }

    void tooLittleToCompareWithIsRough_data()
    {
        QTest::addColumn<int>("days");      // before the outage
        QTest::addColumn<int>("leftOut");   // days of the first that are left out
        QTest::addColumn<ImpactMethod>("method");
        QTest::addColumn<int>("weeks");
        QTest::addColumn<bool>("rough");
        QTest::newRow("three weeks") << 26 << 0 << ImpactMethod::Baseline << 0 << true;
        QTest::newRow("an afternoon") << 1 << 0 << ImpactMethod::Baseline << 0 << true;
        QTest::newRow("four weeks, but few days that have as many") << 29 << 0 << ImpactMethod::WeeksBefore << 4 << true;
        QTest::newRow("five weeks") << 36 << 0 << ImpactMethod::WeeksBefore << 5 << false;
        QTest::newRow("five weeks without most of their days") << 36 << 30 << ImpactMethod::WeeksBefore << 5 << true;
    }
    void tooLittleToCompareWithIsRough()
    {
        QFETCH(int, days);
        QFETCH(int, leftOut);
        QFETCH(ImpactMethod, method);
        QFETCH(int, weeks);
        QFETCH(bool, rough);
        const qint64 from = monday + days * day + 10 * hour, to = from + hour;
        ImpactQuestion question{.windows = {microseconds(from, to)}};
        // Left out are evenings, so that the weekday and time are still there; placebos are not.
        for (int i = 0; i < leftOut; ++i) {
            if ((days - i) % 7 != 0)
                question.leftOut.append(microseconds(monday + i * day + 11 * hour, monday + i * day + 12 * hour));
        }
        const Impact impact = impactOf(paid([&](qint64 at) { return at >= from && at < to ? 0 : 30; }, days + 1), question);
        QCOMPARE(impact.problem, ImpactProblem::None);
        QCOMPARE(impact.method, method);
        QCOMPARE(impact.weeks, weeks);
        QCOMPARE(impact.rough, rough);
        QCOMPARE(impact.placebos < leastPlacebos, rough);
        QCOMPARE(impact.payments.inWindows.missing(), 12 * 30);
        for (const ImpactSum &sum : {impact.payments, impact.amounts[0].second}) {
            for (const Estimate &estimate : {sum.net, sum.inWindows, sum.after}) {
                QCOMPARE(estimate.low.has_value(), !rough);
                QCOMPARE(estimate.high.has_value(), !rough);
            }
        }
    }

    void aHandfulOfPaymentsIsComparedWithTheHourBefore()
    {
        // Given four hours in which somebody pays every ten minutes, and an outage in the second of them
        const qint64 from = monday + 9 * hour, to = from + hour;
        ImpactQuestion question{.windows = {microseconds(from, to)}, .covered = {microseconds(monday + 8 * hour, monday + 12 * hour)}};
        const auto numbers = paid([&](qint64 at) { return at % (10 * minute) == 0 && at >= monday + 8 * hour && (at < from || at >= to) ? 1 : 0; }, 1);
        // then as many are missing as paid in the hour before it.
        const Impact impact = impactOf(numbers, question);
        QCOMPARE(impact.method, ImpactMethod::Baseline);
        QCOMPARE(impact.payments.inWindows.missing(), 6);
    }

    void aWindowIsNotComparedWithItself()
    {
        // Ten days long: the week before lies in it.
        const qint64 from = began - 10 * day;
        const Impact impact
            = impactOf(paid([&](qint64 at) { return at >= from && at < ended ? usualAt(at) / 2 : usualAt(at); }), {.windows = {microseconds(from, ended)}});
        qint64 missing = 0;
        for (qint64 at = from; at < ended; at += 300)
            missing += usualAt(at) - usualAt(at) / 2;
        QCOMPARE(impact.payments.inWindows.missing(), missing);
    }

    void norIsAPlaceboOfMoreThanAWeek()
    {
        const ImpactNumbers numbers = paid(usualAt);
        const std::vector<double> payments(numbers.lines[0].payments.begin(), numbers.lines[0].payments.end());
        const std::vector<bool> usual(payments.size(), true);
        const LocalClock clock(numbers.start, numbers.step, numbers.size(), QTimeZone(QTimeZone::UTC));
        std::vector<qsizetype> tenDays(10 * day / 300);
        std::iota(tenDays.begin(), tenDays.end(), 30 * day / 300);
        const std::vector<LikeWeek> weeks = LikeWeeks(payments, usual, clock, 300).of(tenDays);
        QCOMPARE(weeks.size(), 4); // two to four weeks before, two after
        for (const LikeWeek &week : weeks) {
            for (const qsizetype bucket : week.buckets)
                QVERIFY(bucket < tenDays.front() || bucket > tenDays.back());
        }
    }

    void whatIsNotKnownIsNotCounted()
    {
        ImpactQuestion question = outage();
        // The numbers begin in the outage's last hour, and its last ten minutes are not final.
        question.covered = {microseconds(monday, ended - 80 * minute), microseconds(ended - hour, ended + hour)};
        question.notFinal = {microseconds(ended - 10 * minute, ended + hour)};
        const Impact impact = impactOf(paid([](qint64 at) { return inOutage(at) ? 0 : usualAt(at); }), question);
        QCOMPARE(impact.notCovered, 20 * minute);
        QCOMPARE(impact.notFinal, 10 * minute);
        QCOMPARE(impact.windows, (TimeRanges{microseconds(began, ended - 80 * minute), microseconds(ended - hour, ended - 10 * minute)}));
        QCOMPARE(impact.payments.inWindows.missing(), 12 * usualAt(began));
        QVERIFY(impact.after.isEmpty());
        QCOMPARE(impact.afterUnknown, 4 * hour);
    }

    void howMuchOfTheFourHoursAfterIsKnown()
    {
        // Given numbers that end an hour and a half after the outage,
        ImpactQuestion question = outage();
        question.covered = {microseconds(monday, ended + 90 * minute)};
        const auto numbers = paid([](qint64 at) { return inOutage(at) ? 0 : usualAt(at); });
        // then more may have been caught up later,
        const Impact cut = impactOf(numbers, question);
        QCOMPARE(cut.afterUnknown, 150 * minute);
        QVERIFY2(remarksOf(cut).join(u' ').contains(u"Of the four hours after it 150 min are not known"_s), qPrintable(remarksOf(cut).join(u' ')));
        // which is not said where all of it is known.
        question.covered.clear();
        const Impact whole = impactOf(numbers, question);
        QCOMPARE(whole.afterUnknown, 0);
        QVERIFY(!remarksOf(whole).join(u' ').contains(u"not known"_s));
    }

    void whyThereAreNoFigures_data()
    {
        QTest::addColumn<ImpactQuestion>("question");
        QTest::addColumn<ImpactProblem>("problem");
        QTest::newRow("nobody said when") << ImpactQuestion() << ImpactProblem::NoWindows;
        QTest::newRow("behind the numbers") << ImpactQuestion{.windows = {microseconds(monday + 100 * day, monday + 101 * day)}} << ImpactProblem::NotCovered;
        ImpactQuestion planned = outage();
        planned.downtime = planned.windows;
        QTest::newRow("planned downtime") << planned << ImpactProblem::NotCovered;
        QTest::newRow("all of the numbers") << ImpactQuestion{.windows = {microseconds(monday, monday + 60 * day)}} << ImpactProblem::NothingToCompare;
    }
    void whyThereAreNoFigures()
    {
        QFETCH(ImpactQuestion, question);
        QFETCH(ImpactProblem, problem);
        const Impact impact = impactOf(paid(usualAt), question);
        QCOMPARE(impact.problem, problem);
        QVERIFY(figuresOf(impact, {}).isEmpty());
    }

    void currenciesAreNeverAdded()
    {
        ImpactNumbers numbers = paid([](qint64 at) { return inOutage(at) ? 0 : usualAt(at); });
        numbers.lines.push_back(paid([](qint64 at) { return inOutage(at) ? 1 : 4; }, 60, u"JPY"_s).lines[0]);
        numbers.lines.push_back({{}, std::vector<qint64>(size_t(numbers.size()), 1), std::vector<qint64>(size_t(numbers.size()), 0)});
        const Impact impact = impactOf(numbers, outage());
        QCOMPARE(impact.payments.inWindows.missing(), 18 * (usualAt(began) + 3));
        QCOMPARE(impact.amounts.size(), 2); // nobody said what the third line cost
        QCOMPARE(impact.amounts[0].second.inWindows.missing(), 18 * usualAt(began) * 1000);
        QCOMPARE(impact.amounts[1].second.inWindows.missing(), 18 * 3 * 1000);
        for (const ImpactFigure &figure : figuresOf(impact, {}))
            QCOMPARE(figure.currency.isEmpty(), figure.unit != u"minor"_s);
    }

    void whatOneMethodLosesAnotherTakesUp()
    {
        const QList<QStringList> methods{{u"EUR"_s, u"card"_s}, {u"EUR"_s, u"paypal"_s}, {u"EUR"_s, u"invoice"_s}};
        const Answer answer = answerOf({u"currency"_s, u"payment_method"_s}, methods, 60, [](const QStringList &line, qint64 at) {
            const bool card = line[1] == "card"_L1, paypal = line[1] == "paypal"_L1;
            const qint64 usual = card ? usualAt(at) : 10;
            return succeeded(usual + (inOutage(at) ? (card ? -20 : paypal ? 19 : 0) : 0), 0);
        });
        std::vector<double> perBucket;
        const ImpactNumbers numbers = answer.byCurrency();
        const Impact impact = impactOf(numbers, outage(), &perBucket);
        QCOMPARE(impact.payments.net.missing(), 18);
        DifferenceSums sums(numbers, perBucket);
        answer.addTo(sums);
        const QList<ValueDifference> differences = sums.take(impact.payments.net.missing());
        QCOMPARE(differences.size(), 3); // the only currency is no difference
        QCOMPARE(differences[0].value, u"card"_s);
        QCOMPARE(differences[0].missing, 18 * 20);
        QCOMPARE(differences[1].value, u"invoice"_s);
        QCOMPARE(differences[1].missing, 0);
        QCOMPARE(differences[2].value, u"paypal"_s);
        QCOMPARE(differences[2].missing, -18 * 19);
    }

    void partsSumToTheFigures()
    {
        // 200 random cubes: of three attributes, over four weeks and a half or less, at random windows.
        constexpr qint64 halfHour = 1800;
        for (quint32 seed = 1; seed <= 200; ++seed) {
            QRandomGenerator random(seed);
            QList<QStringList> lines;
            for (int currency = 0; currency < 1 + int(seed % 3); ++currency) {
                for (int method = 0; method < 3; ++method) {
                    for (int region = 0; region < 2; ++region) {
                        if (random.bounded(5) > 0)
                            lines.append({u"C%1"_s.arg(currency), u"m%1"_s.arg(method), region == 0 ? QString() : u"r1"_s});
                    }
                }
            }
            if (lines.isEmpty())
                lines.append({u"C0"_s, u"m0"_s, u"r1"_s});
            const int days = seed % 4 == 0 ? 3 : 33;
            const qint64 from = monday + (days - 1) * day + random.bounded(20) * halfHour, to = from + (1 + random.bounded(6)) * halfHour;
            const Answer answer = answerOf(
                {u"currency"_s, u"payment_method"_s, u"region"_s}, lines, days,
                [&](const QStringList &, qint64 at) {
                    const qint64 payments = poisson(at >= from && at < to ? 0.7 : 2.3, random);
                    return succeeded(payments, payments * (500 + random.bounded(9000)));
                },
                halfHour);
            std::vector<double> perBucket;
            const ImpactNumbers numbers = answer.byCurrency();
            const Impact impact = impactOf(numbers, {.windows = {microseconds(from, to)}}, &perBucket);
            const QByteArray where = "seed " + QByteArray::number(seed);
            QVERIFY2(impact.problem == ImpactProblem::None, where);
            // The figure is the exact sum, but for less than a payment in the windows and after them.
            double exact = 0;
            for (const PaidLine &line : numbers.lines) {
                for (size_t i = 0; i < perBucket.size(); ++i)
                    exact += perBucket[i] * double(line.payments[i]);
            }
            QVERIFY2(std::abs(exact - double(impact.payments.net.missing())) <= 1, where);
            // Values sum to the total,
            DifferenceSums sums(numbers, perBucket);
            answer.addTo(sums);
            std::map<QString, qint64> byAttribute;
            for (const ValueDifference &difference : sums.take(impact.payments.net.missing()))
                byAttribute[difference.attribute] += difference.missing;
            for (const auto &[attribute, sum] : byAttribute)
                QVERIFY2(sum == impact.payments.net.missing(), where + ' ' + attribute.toUtf8());
            // and so do the rows of the working, of all and of each part.
            const QByteArray text = workingText(impact);
            for (const auto &[part, of] : {std::pair(QByteArray(), &ImpactSum::net), {"window", &ImpactSum::inWindows}, {"after", &ImpactSum::after}}) {
                const CsvSums rows = sumsOf(text, part);
                QVERIFY2(rows.payments == (impact.payments.*of).missing(), where + part);
                for (const auto &[currency, sum] : impact.amounts)
                    QVERIFY2(rows.amounts.at(currency.toLatin1()) == (sum.*of).missing(), where + part + currency.toLatin1());
            }
            QCOMPARE(impact.payments.net.missing(), impact.payments.inWindows.missing() + impact.payments.after.missing());
        }
    }

    void timeoutsAreToBeReconciled_data()
    {
        QTest::addColumn<Reason>("reason");
        QTest::addColumn<bool>("unanswered");
        QTest::newRow("gateway timeout") << Reason{Outcome::Failed, u"failed"_s, u"gateway_timeout"_s} << true;
        QTest::newRow("as a status") << Reason{Outcome::Failed, u"Timed out"_s, {}} << true;
        QTest::newRow("HTTP") << Reason{Outcome::Failed, u"error"_s, u"504"_s} << true;
        QTest::newRow("gRPC") << Reason{Outcome::Failed, u"error"_s, u"DEADLINE_EXCEEDED"_s} << true;
        QTest::newRow("an answer: no") << Reason{Outcome::Failed, u"failed"_s, u"gateway_error"_s} << false;
        QTest::newRow("declined") << Reason{Outcome::Declined, u"declined"_s, u"issuer_timeout"_s} << false;
        QTest::newRow("the customer took too long") << Reason{Outcome::Abandoned, u"expired"_s, u"3ds_timeout"_s} << false;
    }
    void timeoutsAreToBeReconciled()
    {
        QFETCH(Reason, reason);
        QFETCH(bool, unanswered);
        QCOMPARE(isUnanswered(reason), unanswered);
        const SeriesHead head{.by = {u"currency"_s}, .reasons = {reason}};
        std::vector<SeriesLine> lines{{.attributes = {u"EUR"_s}, .reasons = {{0, 0, 3, 4500}, {1, 0, 2, 1000}}},
                                      {.attributes = {u"SEK"_s}, .reasons = {{1, 0, 1, 700}}}};
        UnansweredSums sums;
        sums.add({head, 0, 2, lines});
        const Unreconciled told = sums.take();
        QCOMPARE(told.payments, unanswered ? 6 : 0);
        QCOMPARE(told.amounts, unanswered ? (QList<std::pair<QString, qint64>>{{u"EUR"_s, 5500}, {u"SEK"_s, 700}}) : (QList<std::pair<QString, qint64>>{}));
    }

    void figuresAreFrozen()
    {
        Impact impact = impactOf(paid([](qint64 at) { return inOutage(at) ? 0 : usualAt(at); }), outage());
        impact.toReconcile = {7, {{u"EUR"_s, 7000}}};
        const QList<ImpactFigure> figures = figuresOf(impact, OrderCounts{.hit = 9, .lost = 4, .paidLater = 3, .paidAnotherWay = 2, .customers = 8});
        const QList<Figure> frozen = frozenFigures(figures, impact, {.uid = {}, .incident = u"incident"_s, .metricSource = u"source"_s, .by = u"Anna"_s});
        QCOMPARE(frozen.size(), figures.size());
        const auto named = [&frozen](const QString &name) { return *std::ranges::find(frozen, name, &Figure::name); };
        const Figure missing = named(u"missing_payments"_s);
        QCOMPARE(*missing.value, double(18 * usualAt(began)));
        QVERIFY(missing.low && missing.high);
        QCOMPARE(*missing.confidence, 0.9);
        QCOMPARE(missing.unit, u"payments"_s);
        QCOMPARE(missing.method, u"weeks_before"_s);
        QCOMPARE(missing.methodVersion, u"1"_s);
        QCOMPARE(missing.incident, u"incident"_s);
        QCOMPARE(missing.metricSource, u"source"_s);
        QCOMPARE(missing.by, u"Anna"_s);
        QCOMPARE(*missing.from.at, began * microsecondsPerSecond);
        QCOMPARE(*missing.to.at, ended * microsecondsPerSecond);
        QCOMPARE(named(u"missing_amount"_s).currency, u"EUR"_s);
        const Figure timeouts = named(u"to_reconcile_payments"_s);
        QCOMPARE(*timeouts.value, 7.0);
        QVERIFY(!timeouts.low && !timeouts.confidence);
        QCOMPARE(timeouts.method, u"counted"_s);
        QCOMPARE(*named(u"orders_lost"_s).value, 4.0);
        QCOMPARE(*named(u"customers_affected"_s).value, 8.0);
        QStringList uids;
        for (const Figure &figure : frozen)
            uids.append(figure.uid);
        QCOMPARE(QSet<QString>(uids.begin(), uids.end()).size(), frozen.size());
    }
};

QTEST_GUILESS_MAIN(ImpactTest)
#include "tst_impact.moc"
