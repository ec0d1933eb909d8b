// SPDX-License-Identifier: GPL-3.0-or-later
// The language of alert rules: what is read, what is printed, and where an error is.
#include "models/metrics/alerts/alertrule.h"

#include "tests/support/results.h"

#include <QTest>

using namespace hindsight;
using namespace Qt::StringLiterals;

class AlertRuleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<AlertRule>("rule");
        using M = AlertMeasure;
        using C = AlertComparison;
        const auto row = [](const char *text, const AlertRule &rule) { QTest::newRow(text) << QString::fromUtf8(text) << rule; };
        row("success_rate < 90% for 5m", {M::SuccessRate, C::Below, 900'000, false, 300, 300});
        row("success_rate < 90% for 5m by payment_method min 50 attempts", {M::SuccessRate, C::Below, 900'000, false, 300, 300, {u"payment_method"_s}, 50});
        row("success_rate <= 0.995 per 1m for 5m", {M::SuccessRate, C::AtMost, 995'000, false, 60, 300});
        row("technical_rate<99.95%for 1h", {M::TechnicalRate, C::Below, 999'500, false, 3600, 3600});
        row("succeeded < 60% of baseline for 5m", {M::Succeeded, C::Below, 600'000, true, 300, 300});
        row("attempts > 250 % of baseline for 5m", {M::Attempts, C::Above, 2'500'000, true, 300, 300});
        row("failed > 100 per 1m", {M::Failed, C::Above, 100'000'000, false, 60, 0});
        row("latency_p95 > 2s for 10m", {M::LatencyP95, C::Above, 2'000'000, false, 600, 600});
        row("latency_p50 >= 850ms for 10m by region, currency", {M::LatencyP50, C::AtLeast, 850'000, false, 600, 600, {u"region"_s, u"currency"_s}});
        row("min 5 attempts", {}); // see the errors
        row("failed > 3 min 5 attempts by \"Payment \\\"Method\\\"\", per for 10s",
            {M::Failed, C::Above, 3'000'000, false, 10, 10, {u"Payment \"Method\""_s, u"per"_s}, 5});
    }
    void shouldRead()
    {
        QFETCH(QString, text);
        QFETCH(AlertRule, rule);
        const auto read = readAlertRule(text);
        if (rule == AlertRule()) {
            QVERIFY(!read);
            return;
        }
        VERIFY_RESULT(read);
        QVERIFY2(*read == rule, qPrintable(ruleText(*read)));
        // What is printed is read as the same.
        const auto again = readAlertRule(ruleText(rule));
        VERIFY_RESULT(again);
        QVERIFY2(*again == rule, qPrintable(ruleText(rule)));
    }

    void shouldPrintWhatWasSaid_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"success_rate < 90% for 5m by payment_method min 50 attempts", "succeeded < 60% of baseline for 5m", "failed > 100 per 1m",
                                 "latency_p95 > 2s for 10m", "latency_p99 > 1.0005s for 10m", "latency_p99 > 250ms per 1m for 10m",
                                 "attempts < 0.5 per 1h for 2h", "technical_rate >= 33.3333% for 90s by a, \"b c\""})
            QTest::newRow(text) << QString::fromUtf8(text);
    }
    void shouldPrintWhatWasSaid()
    {
        QFETCH(QString, text);
        const auto rule = readAlertRule(text);
        VERIFY_RESULT(rule);
        QCOMPARE(ruleText(*rule), text);
    }

    void anErrorShouldNameItsPlace_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("error");
        const auto row = [](const char *text, const QString &error) { QTest::newRow(text) << QString::fromUtf8(text) << error; };
        row("", u"ends too early: a measure is expected"_s);
        row("errors > 5 per 1m", u"at character 1, “errors”: a measure is expected here: success_rate, "_s);
        row("success_rate", u"ends too early: one of <, <=, > and >="_s);
        row("success_rate = 90% for 5m", u"at character 14, “=”: one of <"_s);
        row("success_rate < 90 for 5m", u"at character 16, “90”: a rate is at most 100%"_s);
        row("success_rate < 101% for 5m", u"at character 16, “101”: a rate is at most"_s);
        row("success_rate < x% for 5m", u"at character 16, “x”: a percentage"_s);
        row("success_rate < 90.00001% for 5m", u"at character 16, “90.00001”: a percentage with at most four decimals"_s);
        row("success_rate < 90% of base for 5m", u"at character 23, “base”: “of baseline” is expected"_s);
        row("failed > 10% for 5m", u"at character 10, “10”: a percentage of failed says nothing"_s);
        row("failed > many for 5m", u"at character 10, “many”: a number"_s);
        row("failed > -1 for 5m", u"at character 10, “-1”: a number"_s);
        row("latency_p95 > 2 for 5m", u"at character 15, “2”: a time like 800ms or 2s"_s);
        row("success_rate < 90%", u"ends too early: a duration like “for 5m”"_s);
        row("success_rate < 90% for ages", u"at character 24, “ages”: a duration like 30s"_s);
        row("success_rate < 90% for 0m", u"at character 24, “0m”: a duration like 30s"_s);
        row("success_rate < 90% for 2w", u"at character 24, “2w”: a duration like 30s, 5m or 1h, at most 7d"_s);
        row("success_rate < 90% for", u"ends too early: a duration like 30s"_s);
        row("success_rate < 90% for 5m for 6m", u"at character 27, “for”: this was said already"_s);
        row("success_rate < 90% for 5m in region", u"at character 27, “in”: per, for, by or min"_s);
        row("success_rate < 90% for 5m by", u"ends too early: the name of an attribute"_s);
        row("success_rate < 90% for 5m by a, a", u"at character 33, “a”: this was said already"_s);
        row("success_rate < 90% for 5m by \"a", u"a quote at character 30 that does not end"_s);
        row("success_rate < 90% for 5m min 0 attempts", u"at character 31, “0”: a number of attempts"_s);
        row("success_rate < 90% for 5m min 50", u"ends too early: “attempts”"_s);
        row("success_rate < 90% for 5m min 50 payments", u"at character 34, “payments”: “attempts”"_s);
    }
    void anErrorShouldNameItsPlace()
    {
        QFETCH(QString, text);
        QFETCH(QString, error);
        const auto read = readAlertRule(text);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, Error::Kind::Usage);
        QVERIFY2(read.error().text.contains(error), qPrintable(read.error().text));
    }
};

QTEST_GUILESS_MAIN(AlertRuleTest)
#include "tst_alertrule.moc"
