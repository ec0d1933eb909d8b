// SPDX-License-Identifier: GPL-3.0-or-later
// The exported rules under promtool's own unit tests: Prometheus fires at the same steps as the backtest.
#include "shopnumbers.h"

#include "models/metrics/alerts/prometheusrules.h"
#include "models/metrics/sketch.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace hindsight;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 week = 7 * 86'400;

/// Numbers of three payment methods, restless and with holes.
AlertNumbers randomNumbers(std::mt19937 &random, qint64 step, qsizetype size, const QStringList &by)
{
    AlertNumbers numbers{.by = by, .start = ten / microsecondsPerSecond, .step = step, .size = size, .hasLatencies = true};
    for (const QString &value : by.isEmpty() ? QStringList{u""_s} : QStringList{u""_s, u"card"_s, u"o'clock \"pay\" {{ \\d"_s}) {
        AlertLine line;
        if (!by.isEmpty())
            line.values = QStringList{value} + QStringList(by.size() - 1, u"EUR"_s);
        int down = 0;
        for (qsizetype i = 0; i < size; ++i) {
            down = down > 0 ? down - 1 : random() % 12 == 0 ? int(random() % 12) : 0;
            const quint32 attempts = random() % 9 == 0 ? 0 : random() % 12, open = attempts > 5 ? random() % 2 : 0;
            const quint32 closed = attempts - open, succeeded = closed == 0 ? 0 : down > 0 ? random() % (closed / 2 + 1) : closed - random() % (closed / 3 + 1);
            line.attempts.push_back(attempts);
            line.closed.push_back(closed);
            line.succeeded.push_back(succeeded);
            line.technical.push_back(succeeded + (closed - succeeded) / 2);
            for (quint32 k = 0; k < closed; ++k)
                line.latencies.push_back({i, binOf(qint64(down > 0 ? 500'000 + random() % 4'000'000 : 100'000 + random() % 900'000)), 1});
        }
        numbers.lines.push_back(line);
    }
    TimeRanges holes;
    for (int i = 0; i < 3; ++i) {
        const qint64 from = numbers.endOf(qsizetype(random() % quint32(size)));
        holes = united(holes, {{from, from + qint64(random() % 8) * step * microsecondsPerSecond + 1}});
    }
    numbers.known = without({numbers.whole()}, holes);
    return within(numbers, {numbers.whole()});
}

} // namespace

class PrometheusRulesTest : public QObject
{
    Q_OBJECT

private:
    struct Ran
    {
        bool ok = false;
        QString output;
    };
    static Ran promtool(const QTemporaryDir &folder, const QStringList &arguments)
    {
        QProcess process;
        process.setWorkingDirectory(folder.path());
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(u"promtool"_s, arguments);
        if (!process.waitForFinished(280'000))
            return {false, process.errorString()};
        return {process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0, QString::fromUtf8(process.readAll())};
    }
    static void write(const QTemporaryDir &folder, const QString &name, const QByteArray &bytes)
    {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("%s", qPrintable(file.errorString()));
    }
    static bool hasPromtool() { return !QStandardPaths::findExecutable(u"promtool"_s).isEmpty(); }

private Q_SLOTS:
    void prometheusFiresAtTheSameSteps()
    {
        if (!hasPromtool())
            QSKIP("promtool is not installed: Debian has it in the package prometheus, and the private root of ./run has it.");
        // GIVEN fifty random series, and rules of all kinds
        const char *rules[] = {
            "success_rate < 75% for 5m by payment_method min 5 attempts",
            "success_rate <= 50% per 1m for 3m",
            "technical_rate < 80% per 3m by payment_method, currency",
            "failed > 6 per 5m for 2m by payment_method",
            "succeeded < 12 for 5m",
            "attempts >= 30 per 5m for 90s",
            "latency_p95 > 2s for 5m by payment_method",
            "latency_p50 > 700ms per 1m for 2m min 3 attempts",
            "succeeded < 60% of baseline per 5h for 3h",
            "success_rate < 80% of baseline for 3h by payment_method",
        };
        std::mt19937 random(20240720);
        QTemporaryDir folder;
        QStringList tests;
        qint64 fired = 0, silent = 0;
        for (int series = 0; series < 50; ++series) {
            const AlertRule rule = ruleOf(QString::fromLatin1(rules[series % std::size(rules)]));
            // Of a baseline two and a half days are looked at, and the same days of the four weeks before, in wider buckets: promtool evaluates
            // every one of them.
            const qint64 step = rule.ofBaseline ? 3600 : 60;
            const qsizetype size = rule.ofBaseline ? 4 * week / step + 60 : 240;
            const AlertNumbers numbers = randomNumbers(random, step, size, rule.by);
            const TimeRange checked{numbers.endOf(size - (rule.ofBaseline ? 61 : size + 1)), numbers.whole().to};
            const QString name = u"rules%1.yml"_s.arg(series), test = u"rules%1.test.yml"_s.arg(series);
            const PrometheusFiles files = prometheusFiles(numbers, rule, checked, name);
            write(folder, name, files.rules);
            write(folder, test, files.test);
            tests.append(test);
            fired += files.test.count("exp_labels");
            silent += files.test.count("exp_alerts: []");
        }
        // THEN they are a test of something
        QVERIFY2(fired > 500, qPrintable(QString::number(fired)));
        QVERIFY2(silent > 500, qPrintable(QString::number(silent)));
        // WHEN Prometheus evaluates them THEN the same alerts fire at every step
        const Ran ran = promtool(folder, QStringList{u"test"_s, u"rules"_s} + tests);
        QVERIFY2(ran.ok, qPrintable(ran.output.left(4000)));
        QCOMPARE(ran.output.count(u"SUCCESS"_s), 50);
        const Ran checkedRules = promtool(folder, {u"check"_s, u"rules"_s, u"rules0.yml"_s, u"rules6.yml"_s, u"rules8.yml"_s, u"rules9.yml"_s});
        QVERIFY2(checkedRules.ok, qPrintable(checkedRules.output));
    }

    void anExpectationThatIsWrongShouldBeNoticed()
    {
        if (!hasPromtool())
            QSKIP("promtool is not installed: Debian has it in the package prometheus, and the private root of ./run has it.");
        // GIVEN a test whose alert fires a minute later than it says
        const AlertNumbers numbers = shopNumbers(60, [](int n) { return n >= 10 ? Sold{10, 4} : Sold{10, 9}; });
        PrometheusFiles files = prometheusFiles(numbers, ruleOf(u"success_rate < 80% per 1m for 5m"_s), numbers.whole(), u"rules.yml"_s);
        QTemporaryDir folder;
        write(folder, u"rules.yml"_s, files.rules.replace("for: 300s", "for: 360s"));
        write(folder, u"test.yml"_s, files.test);
        const Ran ran = promtool(folder, {u"test"_s, u"rules"_s, u"test.yml"_s});
        QVERIFY(!ran.ok);
        QVERIFY2(ran.output.contains(u"time: 15m"_s), qPrintable(ran.output));
    }

    void theExampleShouldBeTheFirstFiringInTheIncident()
    {
        const AlertNumbers numbers = shopNumbers(1440, [](int n) { return (n >= 100 && n < 130) || (n >= 700 && n < 740) ? Sold{10, 4} : Sold{10, 9}; });
        const BacktestContext context{.incidents = {{u"1"_s, u"INC-1"_s, {minute(700), minute(740)}, true}}};
        const AlertRule rule = ruleOf(u"success_rate < 80% for 5m"_s);
        const TimeRange incident = exampleOf(backtest(numbers, rule, context), numbers);
        QVERIFY(incident.from < minute(695) && incident.from > minute(650));
        QVERIFY(incident.to > minute(745) && incident.to < minute(800));
        // AND what the test expects there is what the whole backtest says
        const QString test = QString::fromUtf8(prometheusFiles(numbers, rule, incident, u"rules.yml"_s).test);
        const Backtest whole = backtest(numbers, rule, context);
        const qint64 fires = test.count(u"exp_labels"_s);
        QCOMPARE(fires, (whole.firings[1].to - whole.firings[1].from) / microsecondsPerMinute);
        // AND without an incident it is the first of all, and without any the end
        QVERIFY(exampleOf(backtest(numbers, rule, {}), numbers).to < minute(200));
        QCOMPARE(exampleOf(backtest(numbers, ruleOf(u"success_rate < 1% for 5m"_s), {}), numbers).to, numbers.whole().to);
    }

    void bothFormsShouldBeSaid()
    {
        AlertNumbers numbers = shopNumbers(60, [](int) { return Sold{10, 9}; });
        numbers.by = QStringList{u"Payment method"_s, u"severity"_s};
        numbers.lines.front().values = QStringList{u"card"_s, QString()};
        const QString rules = QString::fromUtf8(
            prometheusFiles(numbers, ruleOf(u"success_rate < 75% for 5m by \"Payment method\", severity min 50 attempts"_s), numbers.whole(), u"r.yml"_s)
                .rules);
        QVERIFY2(rules.startsWith(u"# success_rate < 75% for 5m by \"Payment method\", severity min 50 attempts\n"_s), qPrintable(rules));
        // Gauges are exact: a second less than the window keeps its open end out in every version.
        QVERIFY2(rules.contains(u"sum by (Payment_method, attribute_severity) (sum_over_time(payments_bucket_succeeded[299s])) / "_s), qPrintable(rules));
        QVERIFY2(rules.contains(u" < 0.75\n"_s), qPrintable(rules));
        // Counters are marked.
        QVERIFY2(rules.contains(u"hindsight-counters-approximate"_s) && rules.contains(u"# Approximate: counters."_s), qPrintable(rules));
        QVERIFY2(rules.contains(u"increase(payments_total{outcome=~\"succeeded\"}[300s])"_s), qPrintable(rules));
        // The same numbers give the same bytes.
        QCOMPARE(QString::fromUtf8(prometheusFiles(numbers, ruleOf(u"success_rate < 75% for 5m by \"Payment method\", severity min 50 attempts"_s),
                                                   numbers.whole(), u"r.yml"_s)
                                       .rules),
                 rules);
    }
};

QTEST_GUILESS_MAIN(PrometheusRulesTest)
#include "tst_prometheusrules.moc"
