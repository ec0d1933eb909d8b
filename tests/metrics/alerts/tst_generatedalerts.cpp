// SPDX-License-Identifier: GPL-3.0-or-later
// An alert on generated transactions, of which the truth is known.
#include "models/incident/timetext.h"
#include "models/metrics/alerts/rulesuggestions.h"
#include "models/metrics/filenumbers.h"
#include "models/metrics/generator/generator.h"

#include "tests/support/results.h"
#include "tests/support/seeds.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace hindsight;
using namespace Qt::StringLiterals;

class GeneratedAlertsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itFiresInTimeAndForNothingElse_data()
    {
        QTest::addColumn<quint64>("seed");
        for (int i = 1; i <= seedCount(1); ++i)
            QTest::addRow("seed %d", i) << quint64(i);
    }
    void itFiresInTimeAndForNothingElse()
    {
        QFETCH(quint64, seed);
        // GIVEN two million transactions of eight weeks, so that there are fifty by card in five minutes of a morning, with an outage that
        // began at 10:16, and what is known besides
        QTemporaryDir folder;
        QFile file(folder.filePath(u"transactions.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const auto truth
            = generate({.rows = 2'000'000, .seed = seed}, [&file](std::string_view bytes) { return file.write(bytes.data(), qint64(bytes.size())) >= 0; });
        QVERIFY(truth);
        file.close();
        BacktestContext context;
        for (const QJsonValue &value : (*truth)[u"windows"].toArray()) {
            const QString kind = value[u"kind"].toString();
            const TimeRange range{*fromIsoText(value[u"from"].toString()), *fromIsoText(value[u"to"].toString())};
            if (kind == "outage"_L1 || kind == "earlier_incident"_L1)
                context.incidents.append({kind, kind, range, kind == "outage"_L1});
            else if (kind == "promotion"_L1 || kind == "maintenance"_L1 || kind == "card_testing"_L1)
                context.marks = united(context.marks, {range});
        }
        QCOMPARE(context.incidents.size(), 2);
        const auto read = readFileNumbers(file.fileName(), {});
        VERIFY_RESULT(read);
        const auto rule = readAlertRule(u"success_rate < 75% for 5m by payment_method min 50 attempts"_s);
        VERIFY_RESULT(rule);
        const TimeRange whole{*read->summary.from, *read->summary.to};
        const auto reader
            = [&read](const SeriesRequest &request, const std::function<bool(const SeriesPart &)> &onPart) { return eachSeries(*read, request, onPart); };
        const auto numbers = readAlertNumbers(reader, {.by = rule->by, .known = without({whole}, united(read->summary.gaps, read->summary.notFinal))});
        VERIFY_RESULT(numbers);
        // WHEN the rule is tried
        const Backtest tried = backtest(*numbers, *rule, context);
        // THEN it fires before 10:25, and its false pages are none
        QVERIFY(tried.firstInIncident);
        QVERIFY2(*tried.firstInIncident < *fromIsoText(u"2024-07-20T10:25:00Z"), qPrintable(isoText(*tried.firstInIncident)));
        QStringList others;
        for (const Firing &firing : tried.firings) {
            if (firing.kind == FiringKind::Unexplained)
                others.append(isoText(firing.from) + u' ' + firing.values.join(u' '));
        }
        QVERIFY2(others.isEmpty(), qPrintable(others.join(u'\n')));
        QCOMPARE(tried.falseAlarms, 0);
        QVERIFY2(tried.daysTested() > 56, qPrintable(QString::number(tried.daysTested())));
        QCOMPARE(QString::number(tried.falseAlarmRate.atMost, 'f', 1), u"0.4"_s);
        // AND so do latencies, as timeouts are long
        const auto slow = readAlertRule(u"latency_p95 > 4s for 10m"_s);
        VERIFY_RESULT(slow);
        const auto latencies = readAlertNumbers(reader, {.latencies = true, .known = {whole}});
        VERIFY_RESULT(latencies);
        const Backtest slower = backtest(*latencies, *slow, context);
        QCOMPARE(slower.unavailable, QString());
        QVERIFY(slower.firstInIncident && *slower.firstInIncident < *fromIsoText(u"2024-07-20T10:40:00Z"));
        // AND a rule chosen without the outage's day fires in it, too
        const RecordedIncident &outage = context.incidents[1];
        QVERIFY(outage.isThis);
        const auto suggestions = suggestRules(*numbers, context, daysOf(outage.range, QTimeZone(QTimeZone::UTC)));
        QVERIFY(!suggestions.empty());
        QCOMPARE(suggestions.front().chosen.falseAlarms, 0);
        QVERIFY(suggestions.front().tried.firstInIncident);
        QVERIFY2(*suggestions.front().tried.firstInIncident < *fromIsoText(u"2024-07-20T10:35:00Z"), qPrintable(ruleText(suggestions.front().tried.rule)));
    }
};

QTEST_GUILESS_MAIN(GeneratedAlertsTest)
#include "tst_generatedalerts.moc"
