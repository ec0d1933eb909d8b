// SPDX-License-Identifier: GPL-3.0-or-later
// Whether the interval holds the truth as often as it says: generated incidents of which the truth is known, and quiet windows.
#include "till.h"

#include "models/incident/moment.h"

#include <QTest>

#include <algorithm>

using namespace hindsight;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 minute = 60;
constexpr qint64 hour = 3600;
constexpr qint64 day = 24 * hour;
constexpr qint64 week = 7 * day;

TimeRange microseconds(qint64 from, qint64 to) { return {from * microsecondsPerSecond, to * microsecondsPerSecond}; }

// An incident in the last week of a till, and what is asked about it.
struct Case
{
    Till till;
    ImpactQuestion question;
};

Case caseOf(const QString &kind, quint32 seed)
{
    QRandomGenerator random(seed * 7919 + 17);
    const auto between = [&random](double least, double most) { return least + (most - least) * random.generateDouble(); };
    Case made;
    Till &till = made.till;
    till.seed = seed;
    till.busy = between(10, 80);
    // At a time of day at which there is somebody to lose.
    const qint64 from = till.start + (49 + random.bounded(7)) * day + 7 * hour + random.bounded(12 * 12) * 5 * minute,
                 to = from + (4 + random.bounded(32)) * 5 * minute;
    till.incident = {from, to, 1, between(0.2, 1)};
    const qint64 weeksAgo = (1 + random.bounded(6)) * week;
    if (kind == "growth"_L1)
        till.growthPerDay = between(0.005, 0.02);
    else if (kind == "promotion that nobody marked"_L1 || kind == "marked promotion"_L1)
        till.events = {{from - weeksAgo - hour, to - weeksAgo + hour, between(1.5, 2.5)}};
    else if (kind == "clock change"_L1) {
        // On Sunday, 31 March 2024, the clocks went forward: all weeks to compare with lie before it.
        till.zone = QTimeZone("Europe/Berlin");
        till.start = 1'707'091'200; // 2024-02-05T00:00Z, a Monday
        till.sharpMorning = true;
        const qint64 local = till.start + (55 + random.bounded(2)) * day + 5 * hour + random.bounded(12 * 6) * 5 * minute;
        till.incident.to = local + (to - from);
        till.incident.from = local;
        till.days = 58;
    } else if (kind == "earlier incident in the baseline"_L1)
        till.events = {{from - weeksAgo - 30 * minute, to - weeksAgo + 10 * minute, 1, between(0.5, 1)}};
    else if (kind == "few payments"_L1)
        till.busy = between(0.5, 3);
    else if (kind == "no traffic"_L1)
        till.incident.lost = 1;
    else if (kind == "catch-up"_L1)
        till.comeBack = between(0.3, 0.8);
    else if (kind == "quiet"_L1)
        till.incident.lost = 0;
    made.question = {.windows = {microseconds(till.incident.from, till.incident.to)}, .zone = till.zone};
    if (kind == "marked promotion"_L1)
        made.question.leftOut = {microseconds(till.events[0].from, till.events[0].to)};
    return made;
}

struct Score
{
    int intervals = 0;
    int net = 0, inWindows = 0, euros = 0;
    std::vector<double> errors; // of the figure in the windows, as a share of what is missing
    std::vector<double> netErrors;
    std::vector<double> widths; // half of the interval, as a share of what was expected
};

void add(Score &score, const Case &one)
{
    const TillNumbers made = numbersOf(one.till);
    const Impact impact = impactOf(made.numbers, one.question);
    if (!impact.payments.net.low)
        return;
    ++score.intervals;
    const auto holds = [](const Estimate &estimate, qint64 truth) { return *estimate.low <= truth && truth <= *estimate.high; };
    score.net += holds(impact.payments.net, made.missing);
    score.inWindows += holds(impact.payments.inWindows, made.missingInWindow);
    score.euros += holds(impact.amounts.first().second.net, made.missingEuros);
    const auto error = [](const Estimate &estimate, qint64 truth) { return std::abs(double(estimate.missing() - truth)) / double(truth); };
    if (made.missingInWindow > 0)
        score.errors.push_back(error(impact.payments.inWindows, made.missingInWindow));
    if (made.missing > 0)
        score.netErrors.push_back(error(impact.payments.net, made.missing));
    score.widths.push_back(double(*impact.payments.net.high - *impact.payments.net.low) / 2 / double(impact.payments.net.expected));
}

double percent(int part, int all) { return all > 0 ? 100.0 * part / all : 0; }
double median(std::vector<double> values) { return values.empty() ? 0 : 100 * quantileOf(std::move(values), 0.5); }

void tell(const QString &what, const Score &score)
{
    qInfo("%-34s %3d: held net %5.1f %%, in windows %5.1f %%, EUR %5.1f %%; median error %5.1f %% net, %5.1f %% in windows of what is missing; half an "
          "interval %4.1f %% of what was expected",
          qPrintable(what), score.intervals, percent(score.net, score.intervals), percent(score.inWindows, score.intervals),
          percent(score.euros, score.intervals), median(score.netErrors), median(score.errors), median(score.widths));
}

int casesAsked() { return std::max(56, qEnvironmentVariableIntValue("HINDSIGHT_INCIDENTS")); }

} // namespace

class ImpactIntervalsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTruthIsInTheInterval()
    {
        const QStringList kinds{u"growth"_s,
                                u"promotion that nobody marked"_s,
                                u"marked promotion"_s,
                                u"clock change"_s,
                                u"earlier incident in the baseline"_s,
                                u"no traffic"_s,
                                u"catch-up"_s,
                                u"few payments"_s};
        const int cases = casesAsked();
        Score all;
        QHash<QString, Score> perKind;
        for (int i = 0; i < cases; ++i) {
            const QString kind = kinds[i % kinds.size()];
            const Case one = caseOf(kind, quint32(1000 + i));
            add(all, one);
            add(perKind[kind], one);
        }
        for (const QString &kind : kinds)
            tell(kind, perKind[kind]);
        tell(u"seeds 1000 to %1"_s.arg(999 + cases), all);
        QCOMPARE(all.intervals, cases);
        // Of 56 incidents chance alone moves the share by four points.
        const double slack = cases < 300 ? 8 : 0;
        for (const int held : {all.net, all.inWindows, all.euros}) {
            QVERIFY(percent(held, cases) >= 85 - slack);
            QVERIFY(percent(held, cases) <= 95 + slack);
        }
    }

    void nothingIsMissingInQuietWindows()
    {
        const int cases = casesAsked();
        Score score;
        for (int i = 0; i < cases; ++i)
            add(score, caseOf(u"quiet"_s, quint32(5000 + i)));
        tell(u"quiet, seeds 5000 to %1"_s.arg(4999 + cases), score);
        QCOMPARE(score.intervals, cases);
        QVERIFY(percent(score.net, cases) >= (cases < 300 ? 77 : 85));
    }
};

QTEST_GUILESS_MAIN(ImpactIntervalsTest)
#include "tst_impactintervals.moc"
