// SPDX-License-Identifier: GPL-3.0-or-later
// What an alert would have done: pages, what explains them, how often for nothing, and what another limit would do.
#include "shopnumbers.h"

#include "models/incident/record.h"
#include "models/metrics/alerts/rulesuggestions.h"
#include "models/metrics/alerts/rulesweep.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace hindsight;
using namespace Qt::StringLiterals;

namespace {

constexpr int day = 1440;

/// Down in each of these minutes, from and until.
AlertNumbers downIn(const QList<std::pair<int, int>> &times, int minutes = day)
{
    return shopNumbers(minutes, [&times](int n) {
        const bool isDown = std::ranges::any_of(times, [n](const auto &time) { return n >= time.first && n < time.second; });
        return isDown ? Sold{100, 20} : Sold{100, 90};
    });
}

RecordedIncident incident(const QString &name, int from, int to, bool isThis = false) { return {name, name, {minute(from), minute(to)}, isThis}; }

const QString usual = u"success_rate < 50% per 1m for 5m"_s;

QStringList kindsOf(const Backtest &tried)
{
    QStringList kinds;
    for (const Firing &firing : tried.firings)
        kinds.append(QLatin1StringView(nameOf(firing.kind)));
    return kinds;
}

} // namespace

class BacktestTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firingsWithinHalfAnHourShouldBeOnePage_data()
    {
        QTest::addColumn<int>("pause"); // minutes from the end of the first to the begin of the second
        QTest::addColumn<int>("pages");
        QTest::newRow("six minutes") << 6 << 1;
        QTest::newRow("thirty minutes") << 30 << 1;
        QTest::newRow("thirty-one minutes") << 31 << 2;
    }
    void firingsWithinHalfAnHourShouldBeOnePage()
    {
        QFETCH(int, pause);
        QFETCH(int, pages);
        // GIVEN two outages; the rule fires from their sixth minute to behind their last
        const AlertNumbers numbers = downIn({{100, 120}, {120 + pause - 5, 200}});
        const Backtest tried = backtest(numbers, ruleOf(usual), {});
        QCOMPARE(tried.firings.size(), 2);
        QCOMPARE(tried.firings[1].from - tried.firings[0].to, pause * microsecondsPerMinute);
        // THEN
        QCOMPARE(int(tried.pages.size()), pages);
        QCOMPARE(tried.falseAlarms, pages);
        QCOMPARE(tried.firings[1].page, pages - 1);
    }

    void firingsShouldBeExplainedByWhatIsRecorded()
    {
        const AlertNumbers numbers = downIn({{100, 120}, {300, 320}, {500, 520}, {700, 720}});
        const BacktestContext context{.incidents = {incident(u"INC-1"_s, 690, 720, true), incident(u"INC-2"_s, 90, 130)},
                                      .marks = {{minute(310), minute(330)}}};
        const Backtest tried = backtest(numbers, ruleOf(usual), context);
        QCOMPARE(kindsOf(tried), (QStringList{u"other_incident"_s, u"marked"_s, u"unexplained"_s, u"this_incident"_s}));
        QCOMPARE(tried.pages.size(), 4);
        QCOMPARE(tried.falseAlarms, 1);
        QCOMPARE(tried.firstInIncident, minute(706));
        // AND the time that something explains is not tested
        QVERIFY(std::abs(tried.daysTested() - (1440 - 30 - 40 - 20) / 1440.0) < 1e-9);
        // AND the table of incidents says who was caught
        QCOMPARE(tried.incidents.size(), 2);
        QCOMPARE(tried.incidents[0].firedAt, minute(706));
        QCOMPARE(tried.incidents[1].firedAt, minute(106));
    }

    void whatFiresAllTheTimeShouldBeAFalseAlarm()
    {
        // GIVEN two lines of which one fires since hours when the incident begins in the other
        AlertNumbers numbers = downIn({{100, 600}});
        numbers.by = QStringList{u"method"_s};
        numbers.lines[0].values = {u"card"_s};
        numbers.lines.push_back(downIn({{500, 560}}).lines.front());
        numbers.lines[1].values = {u"paypal"_s};
        const Backtest tried = backtest(numbers, ruleOf(usual + u" by method"_s), {.incidents = {incident(u"INC-1"_s, 500, 560, true)}});
        QCOMPARE(kindsOf(tried), (QStringList{u"unexplained"_s, u"this_incident"_s}));
        QCOMPARE(tried.firstInIncident, minute(506));
        // THEN the page was there before
        QCOMPARE(tried.pages.size(), 1);
        QCOMPARE(tried.falseAlarms, 1);
    }

    void whatNobodySawBeginShouldNotBeCredited()
    {
        // GIVEN an alert that is true from the first minute on, and an incident that begins a quarter of an hour after the page
        const Backtest tried = backtest(downIn({{0, 60}}), ruleOf(usual), {.incidents = {incident(u"INC-1"_s, 20, 60, true)}});
        QCOMPARE(kindsOf(tried), QStringList{u"unexplained"_s});
        QCOMPARE(tried.firstInIncident, std::nullopt);
    }

    void onlyWhatWasInTheNumbersExplains_data()
    {
        QTest::addColumn<int>("began");
        QTest::addColumn<int>("resolved");
        QTest::addColumn<bool>("explains");
        // Down from 200 to before 300: true from 201 on, fires at 206.
        QTest::newRow("over before it") << 100 << 200 << false;
        QTest::newRow("its last minute is in the window") << 100 << 201 << true;
        QTest::newRow("a near miss of which only the begin is known") << 203 << 203 << true;
        QTest::newRow("begins half an hour after the page") << 235 << 240 << true;
        QTest::newRow("begins later than that") << 237 << 240 << false;
        QTest::newRow("after it") << 400 << 450 << false;
    }
    void onlyWhatWasInTheNumbersExplains()
    {
        QFETCH(int, began);
        QFETCH(int, resolved);
        QFETCH(bool, explains);
        const Backtest tried = backtest(downIn({{200, 300}}), ruleOf(usual), {.incidents = {incident(u"INC-1"_s, began, resolved, true)}});
        QCOMPARE(tried.firings.size(), 1);
        QCOMPARE(tried.firings[0].kind == FiringKind::ThisIncident, explains);
        QCOMPARE(tried.firstInIncident.has_value(), explains);
    }

    void aDelayShouldMakePagesLaterAndExplainThemAlike()
    {
        const AlertNumbers numbers = downIn({{200, 210}});
        const BacktestContext context{.incidents = {incident(u"INC-1"_s, 190, 201, true)}, .delay = 20 * microsecondsPerMinute};
        const Backtest tried = backtest(numbers, ruleOf(usual), context);
        QCOMPARE(tried.firstInIncident, minute(226));
        QCOMPARE(tried.firings[0].to, minute(231));
        // AND what begins while the page was on its way has not made it
        const Backtest later = backtest(numbers, ruleOf(usual), {.incidents = {incident(u"INC-1"_s, 220, 240, true)}, .delay = 20 * microsecondsPerMinute});
        QCOMPARE(later.firstInIncident, std::nullopt);
    }

    void gapsAndTailsShouldNotBeTested()
    {
        // GIVEN a day with an hour of which nothing is known and a tail that is not final
        const AlertNumbers numbers = shopNumbers(day, [](int) { return Sold{100, 90}; }, {{0, 600}, {660, 1380}});
        const Backtest tried = backtest(numbers, ruleOf(u"success_rate < 50% for 5m"_s), {});
        // THEN these do not count, nor what a window lacks behind them
        QVERIFY(std::abs(tried.daysTested() - (1440 - 60 - 60 - 4 - 4) / 1440.0) < 1e-9);
    }

    void somebodyNoticed()
    {
        Record record;
        const auto add = [&record](EventKind kind, int at) {
            TimelineEvent event{u"event"_s};
            event.at.at = minute(at);
            event.kind = kind;
            record.events.append(event);
        };
        add(EventKind::Deploy, 1);
        add(EventKind::Detection, 30);
        add(EventKind::Escalation, 35);
        add(EventKind::Detection, 20);
        QCOMPARE(noticedIn(record), (QList<Noticed>{{NoticedBy::FirstComplaint, minute(20)}, {NoticedBy::EngineeringKnew, minute(35)}}));
        // AND milestones say it better than events
        for (const auto &[kind, at] : {std::pair(MilestoneKind::Detected, 31), {MilestoneKind::Acknowledged, 33}}) {
            Milestone milestone{u"milestone"_s};
            milestone.kind = kind;
            milestone.at.at = minute(at);
            record.milestones.append(milestone);
        }
        QCOMPARE(noticedIn(record),
                 (QList<Noticed>{{NoticedBy::FirstComplaint, minute(20)}, {NoticedBy::Detected, minute(31)}, {NoticedBy::EngineeringKnew, minute(33)}}));
    }

    void theBoundShouldBeExact_data()
    {
        QTest::addColumn<qint64>("count");
        QTest::addColumn<double>("bound");
        // Half of the 95th percentile of chi-squared with 2 (count + 1) degrees of freedom.
        QTest::newRow("0") << qint64(0) << 2.995732;
        QTest::newRow("1") << qint64(1) << 4.743865;
        QTest::newRow("5") << qint64(5) << 10.513035;
        QTest::newRow("10") << qint64(10) << 16.962219;
        QTest::newRow("100") << qint64(100) << 118.0792;
    }
    void theBoundShouldBeExact()
    {
        QFETCH(qint64, count);
        QFETCH(double, bound);
        QVERIFY2(std::abs(poissonUpperBound(count, 0.05) - bound) < 1e-4, qPrintable(QString::number(poissonUpperBound(count, 0.05), 'f', 6)));
    }

    void noFalseAlarmInEightWeeksShouldBeAtMostSoMany()
    {
        const WeeklyRate rate = weeklyRateOf(0, 56);
        QCOMPARE(rate.perWeek, 0.0);
        QCOMPARE(QString::number(rate.atMost, 'f', 1), u"0.4"_s);
        QCOMPARE(weeklyRateOf(0, 0).atMost, 0.0);
        // AND many do not overflow
        QVERIFY(std::abs(weeklyRateOf(1'000'000, 7).atMost / 1'000'000 - 1) < 0.01);
    }

    void aSweepShouldSayWhatTheBacktestSays()
    {
        // GIVEN a restless shop with an incident
        std::mt19937 random(3);
        const AlertNumbers numbers = shopNumbers(3 * day, [&random](int n) {
            const qint64 attempts = 20 + qint64(random() % 40);
            return Sold{attempts, n >= 2000 && n < 2060 ? attempts / 3 : attempts - qint64(random() % 15)};
        });
        const BacktestContext context{.incidents = {incident(u"INC-1"_s, 2000, 2060, true)}};
        for (const QString &text : {u"success_rate < 75% for 5m"_s, u"failed > 60 per 5m for 2m"_s}) {
            const AlertRule rule = ruleOf(text);
            const SweepGrid grid = usualGrid(numbers, rule);
            QCOMPARE(grid.limits.size(), 20);
            QCOMPARE(grid.durations.size(), 20);
            const std::vector<SweepPoint> points = sweep(numbers, rule, grid, context);
            QCOMPARE(points.size(), 400);
            qint64 fired = 0;
            for (const SweepPoint &point : points) {
                AlertRule one = rule;
                one.limit = point.limit;
                one.durationSeconds = point.durationSeconds;
                one.windowSeconds = rule.windowSeconds == rule.durationSeconds ? point.durationSeconds : rule.windowSeconds;
                const Backtest tried = backtest(numbers, one, context);
                QCOMPARE(point.firstInIncident, tried.firstInIncident);
                QCOMPARE(point.pages, std::ssize(tried.pages));
                QCOMPARE(point.falseAlarms, tried.falseAlarms);
                fired += tried.firstInIncident ? 1 : 0;
            }
            QVERIFY(fired > 20 && fired < 400);
            // AND the curve pays false alarms for an earlier one, and only that
            const std::vector<SweepPoint> curve = sweepCurve(points);
            QVERIFY(!curve.empty());
            for (size_t i = 1; i < curve.size(); ++i)
                QVERIFY(*curve[i].firstInIncident > *curve[i - 1].firstInIncident && curve[i].falseAlarms < curve[i - 1].falseAlarms);
            QCOMPARE(curve.back().falseAlarms, 0);
        }
    }

    void suggestionsShouldNotKnowTheIncident()
    {
        // GIVEN a week of which one day has the incident, an earlier one that is recorded, and an earlier outage that is not
        std::mt19937 random(11);
        const auto numbersWith = [&](qint64 succeededInIncident) {
            random.seed(11);
            return shopNumbers(7 * day, [&](int n) {
                const qint64 attempts = 60, failed = qint64(random() % 10);
                if (n >= 6 * day + 200 && n < 6 * day + 260)
                    return Sold{attempts, succeededInIncident};
                if (n >= 2 * day && n < 2 * day + 40)
                    return Sold{attempts, 20};
                return Sold{attempts, n >= 4 * day && n < 4 * day + 30 ? 40 : attempts - failed};
            });
        };
        const BacktestContext context{.incidents = {incident(u"INC-2"_s, 2 * day, 2 * day + 40), incident(u"INC-7"_s, 6 * day + 200, 6 * day + 260, true)}};
        const TimeRange ownDay = daysOf(context.incidents[1].range, QTimeZone(QTimeZone::UTC));
        QCOMPARE(isoText(ownDay.from), u"2024-07-26T00:00:00Z"_s);
        QCOMPARE(isoText(ownDay.to), u"2024-07-27T00:00:00Z"_s);
        const auto suggestions = suggestRules(numbersWith(10), context, ownDay);
        // THEN there is a rule for rates and one for failures: none for a baseline without history, nor for latencies
        QCOMPARE(suggestions.size(), 2);
        QCOMPARE(suggestions[0].tried.rule.measure, AlertMeasure::SuccessRate);
        QCOMPARE(suggestions[1].tried.rule.measure, AlertMeasure::Failed);
        for (const RuleSuggestion &suggestion : suggestions) {
            QCOMPARE(suggestion.chosen.falseAlarms, 0);
            QVERIFY(suggestion.chosen.falseAlarmRate.atMost > 0);
            // AND it catches both
            QCOMPARE(suggestion.tried.incidents.size(), 2);
            for (const CaughtIncident &caught : suggestion.tried.incidents)
                QVERIFY(caught.firedAt);
            // AND one step more sensitive than the margin, it would page for the outage that nobody recorded
            AlertRule tighter = suggestion.tried.rule;
            tighter.limit = tighter.measure == AlertMeasure::SuccessRate ? 675'000 : 95'000'000;
            QCOMPARE(backtest(numbersWith(10), tighter, context).falseAlarms, 1);
        }
        // AND another course of the incident changes nothing about the choice
        const auto others = suggestRules(numbersWith(50), context, ownDay);
        QCOMPARE(others.size(), 2);
        for (size_t i = 0; i < others.size(); ++i)
            QCOMPARE(ruleText(others[i].tried.rule), ruleText(suggestions[i].tried.rule));
    }

    void didItWorkSince()
    {
        const AlertNumbers numbers = downIn({{100, 120}, {5000, 5020}, {5030, 5050}, {9000, 9020}}, 14 * day);
        const AlertRule rule = ruleOf(usual);
        // WHEN the alert was there after the first one
        const auto since = didItWork(numbers, rule, {.incidents = {incident(u"INC-1"_s, 9000, 9020)}}, minute(3 * day));
        QVERIFY(since);
        QCOMPARE(since->firings, 3);
        QCOMPARE(since->pages, 2);
        QCOMPARE(since->falseAlarms.count, 1);
        QVERIFY(std::abs(since->days - 11) < 0.01);
        // AND without data since then nobody knows
        QVERIFY(!didItWork(numbers, rule, {}, minute(14 * day)));
        QVERIFY(!didItWork(numbers, ruleOf(u"latency_p95 > 2s for 5m"_s), {}, minute(0)));
    }
};

QTEST_GUILESS_MAIN(BacktestTest)
#include "tst_backtest.moc"
