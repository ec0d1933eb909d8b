// SPDX-License-Identifier: GPL-3.0-or-later
// `hindsight backtest`, as a script calls it.
#include "tests/support/numbers.h"
#include "tests/support/schema.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace hindsight;
using namespace Qt::StringLiterals;

namespace {

struct Answer
{
    int status = -1;
    QString out;
    QString err;
};

} // namespace

class BacktestCommandTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_file; // payments.csv

    Answer run(const QStringList &arguments) const
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"HINDSIGHT_DATABASE"_s, m_folder.filePath(u"test.db"_s));
        environment.remove(u"QT_QPA_PLATFORM"_s);
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(m_folder.path());
        process.start(QStringLiteral(PROGRAM), QStringList{u"backtest"_s} + arguments);
        if (!process.waitForFinished(120'000) || process.exitStatus() != QProcess::NormalExit)
            return {-1, {}, process.errorString()};
        return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()), QString::fromUtf8(process.readAllStandardError())};
    }

private Q_SLOTS:
    // The outage's payments as a file, and as the source of INC-1, which lasted from 10:16 to 11:30 and was detected at 10:35 after a
    // complaint at 10:30; INC-2 has no numbers, INC-3 is a near miss at 12:00 and INC-4 has no time.
    void initTestCase()
    {
        QFile file(m_folder.filePath(u"payments.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.write(outagePayments()) > 0);
        file.close();
        auto store = std::move(*Store::open(m_folder.filePath(u"test.db"_s), {}));
        const MetricSource source = importNumbersInto(*store, outagePayments(), {}, u"Checkout"_s);
        Incident incident{newUid()}, without{newUid()}, nearMiss{newUid()}, timeless{newUid()};
        for (Incident *one : {&incident, &without, &nearMiss, &timeless})
            one->title = u"Checkout down"_s;
        incident.metricSource = nearMiss.metricSource = timeless.metricSource = source.uid;
        nearMiss.kind = IncidentKind::NearMiss;
        QList<Change> changes{created(incident)};
        const auto milestone = [&changes](const Incident &of, MilestoneKind kind, const char16_t *at) {
            Milestone one{newUid(), of.uid};
            one.kind = kind;
            one.at.at = *fromIsoText(at);
            changes.append(created(one));
        };
        milestone(incident, MilestoneKind::Began, u"2024-07-20T10:16:00Z");
        milestone(incident, MilestoneKind::Detected, u"2024-07-20T10:35:00Z");
        milestone(incident, MilestoneKind::Resolved, u"2024-07-20T11:30:00Z");
        TimelineEvent complaint{newUid(), incident.uid};
        complaint.kind = EventKind::Detection;
        complaint.at.at = *fromIsoText(u"2024-07-20T10:30:00Z");
        complaint.text = u"Customers complain"_s;
        changes.append(created(complaint));
        VERIFY_RESULT(store->apply(changes));
        VERIFY_RESULT(store->apply({created(without)}));
        changes = {created(nearMiss)};
        milestone(nearMiss, MilestoneKind::Began, u"2024-07-20T12:00:00Z");
        VERIFY_RESULT(store->apply(changes));
        VERIFY_RESULT(store->apply({created(timeless)}));
    }

    void shouldAnswer_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("out");
        QTest::addColumn<QString>("err");
        const auto row = [](const char *name, const QString &arguments, int status, const QString &out, const QString &err) {
            QTest::newRow(name) << arguments << status << out << err;
        };
        const QString rule = u" --rule 'success_rate < 75% for 5m by payment_method min 50 attempts'"_s;
        row("incident", u"INC-1"_s + rule, 0,
            u"success_rate < 75% for 5m by payment_method min 50 attempts\n"
            "Would have fired at 2024-07-20 10:23 UTC: 7 min before the first complaint \\(2024-07-20 10:30\\); 12 min before it was detected .*\n"
            "Pages: 1\\. False alarms: 0 in 0\\.1 days, at most .* a week \\(95 %, exact Poisson\\)\\.\n"
            "This uses final statuses; real alerts would be later\\.\n\n.*\n"
            "2024-07-20 10:23 +2024-07-20 11:34 +1 +this incident +payment_method = card\n"_s,
            u""_s);
        row("with a delay", u"INC-1 --delay 10m"_s + rule, 0,
            u".*fired at 2024-07-20 10:33 UTC: 3 min after the first complaint .*; 2 min before it was.*Pages: 1.*"_s, u""_s);
        row("source", u"--source checkout"_s + rule, 0, u".*Pages: 1\\. False alarms: 0 .*another incident.*"_s, u""_s);
        row("file, of which nothing is known", u"--file payments.csv"_s + rule, 0, u".*Pages: 1\\. False alarms: 1 .*false alarm +payment_method = card\n"_s,
            u""_s);
        row("a rule that does not fire", u"INC-1 --rule 'success_rate < 5% for 5m'"_s, 0, u".*Would not have fired in this incident\\.\nPages: 0.*"_s, u""_s);
        row("other limits", u"INC-1 --sweep"_s + rule, 0,
            u".*FIRED \\(UTC\\) +FALSE ALARMS +RULE\n2024-07-20 10:20 +0 +success_rate < 65% for 3m by payment_method min 50 attempts\n"_s, u""_s);
        row("suggestions", u"INC-1 --suggest"_s, 1, u"No kind of rule.*"_s, u""_s);
        row("no history for a baseline", u"INC-1 --rule 'succeeded < 60% of baseline for 5m'"_s, 1, u"succeeded .*\nA baseline needs the four weeks before.*"_s,
            u""_s);
        row("no latencies", u"INC-1 --rule 'latency_p95 > 2s for 5m'"_s, 1, u"latency_p95.*\nThese numbers have no latencies\\.\n"_s, u""_s);

        row("no numbers named", rule, 2, u""_s, u".*an incident, --source NAME or --file FILE.*"_s);
        row("two kinds of numbers", u"INC-1 --file payments.csv"_s + rule, 2, u""_s, u".*an incident, --source.*"_s);
        row("no rule", u"INC-1"_s, 2, u""_s, u".*--rule.*--suggest.*"_s);
        row("rule and suggest", u"INC-1 --suggest"_s + rule, 2, u""_s, u".*--rule.*--suggest.*"_s);
        row("sweep without a rule", u"INC-1 --suggest --sweep"_s, 2, u""_s, u".*--sweep.*--rule RULE.*"_s);
        row("a rule with an error", u"INC-1 --rule 'success_rate < 75% for ages'"_s, 2, u""_s, u".*at character 24, “ages”: a duration.*"_s);
        row("window shorter than the bucket", u"INC-1 --rule 'success_rate < 75% for 30s'"_s, 2, u""_s,
            u".*30s, is shorter than the buckets of these numbers, 1m.*"_s);
        row("strange delay", u"INC-1 --delay soon"_s + rule, 2, u""_s, u".*--delay.*“soon”.*"_s);
        row("unknown attribute", u"INC-1 --rule 'success_rate < 75% for 5m by shop'"_s, 2, u""_s, u".*“shop”.*payment_method.*"_s);
        row("incident without numbers", u"INC-2"_s + rule, 2, u""_s, u".*INC-2.*metrics import.*"_s);
        row("unknown source", u"--source billing"_s + rule, 2, u""_s, u".*“billing”.*"_s);
        row("no such file", u"--file none.csv"_s + rule, 3, u""_s, u".*none.csv.*"_s);
        row("a folder that is not there", u"INC-1 --prometheus none/rules.yml"_s + rule, 3, u"success_rate.*"_s, u".*none/rules.yml.*"_s);
    }

    void shouldAnswer()
    {
        QFETCH(QString, arguments);
        QFETCH(int, status);
        QFETCH(QString, out);
        QFETCH(QString, err);
        // WHEN
        arguments.replace(u'\'', u'"');
        const Answer answer = run(QProcess::splitCommand(arguments));
        // THEN
        QVERIFY2(answer.status == status, qPrintable(answer.out + answer.err));
        for (const auto &[text, pattern] : {std::pair(answer.out, out), {answer.err, err}}) {
            const QRegularExpression whole(u"\\A"_s + pattern + u"\\z"_s, QRegularExpression::DotMatchesEverythingOption);
            QVERIFY2(whole.match(text).hasMatch(), qPrintable(text));
        }
    }

    void jsonShouldFollowItsSchema()
    {
        const QStringList rule{u"--rule"_s, u"success_rate < 75% for 5m by payment_method min 50 attempts"_s, u"--json"_s};
        for (const QStringList &arguments : {QStringList{u"INC-1"_s} + rule,
                                             QStringList{u"INC-1"_s, u"--sweep"_s} + rule,
                                             QStringList{u"--file"_s, u"payments.csv"_s} + rule,
                                             {u"INC-3"_s, u"--rule"_s, u"latency_p95 > 2s for 5m"_s, u"--json"_s}}) {
            const Answer answer = run(arguments);
            const QJsonObject object = QJsonDocument::fromJson(answer.out.toUtf8()).object();
            const QStringList wrong = schemaErrors(object, schemaNamed(u"backtest.json"_s));
            QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n') + answer.out + answer.err));
        }
        const Answer suggested = run({u"INC-1"_s, u"--suggest"_s, u"--json"_s});
        const QStringList wrong = schemaErrors(QJsonDocument::fromJson(suggested.out.toUtf8()).object(), schemaNamed(u"backtest-suggest.json"_s));
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n') + suggested.out + suggested.err));

        const QJsonObject object = QJsonDocument::fromJson(run(QStringList{u"INC-1"_s} + rule).out.toUtf8()).object();
        QCOMPARE(object[u"rule"], rule[1]);
        QCOMPARE(object[u"fired"].toArray(),
                 (QJsonArray{QJsonObject{{u"from"_s, u"2024-07-20T10:23:00Z"_s},
                                         {u"to"_s, u"2024-07-20T11:34:00Z"_s},
                                         {u"where"_s, QJsonObject{{u"payment_method"_s, u"card"_s}}},
                                         {u"kind"_s, u"this_incident"_s},
                                         {u"in_incident"_s, true},
                                         {u"page"_s, 1}}}));
        QCOMPARE(object[u"first_in_incident"], u"2024-07-20T10:23:00Z"_s);
        QCOMPARE(object[u"detected"], u"2024-07-20T10:35:00Z"_s);
        QCOMPARE(object[u"earlier_by_seconds"], 12 * 60);
        QCOMPARE(object[u"earlier_than"][0][u"by_seconds"], 7 * 60);
        QCOMPARE(object[u"pages"], 1);
        QCOMPARE(object[u"false_alarms"], 0);
        QCOMPARE(object[u"final_statuses"], true);
        QCOMPARE(object[u"unavailable"], QJsonValue());
        // The gap from 12:30 to 12:40, what a window lacks behind it and at the begin, and the incident are not tested.
        QCOMPARE(object[u"days_tested"].toDouble(), std::round((240 - 10 - 4 - 4 - 74) / 14.4) / 100);
        QStringList incidents;
        for (const QJsonValue &incident : object[u"incidents"].toArray())
            incidents.append(incident[u"id"].toString());
        QCOMPARE(incidents, (QStringList{u"INC-1"_s, u"INC-3"_s}));
        const QJsonObject swept = QJsonDocument::fromJson(run(QStringList{u"INC-1"_s, u"--sweep"_s} + rule).out.toUtf8()).object();
        QCOMPARE(swept[u"sweep"].toArray().size(), 400);
    }

    void rulesShouldLieBesideTheirTest()
    {
        const Answer answer
            = run({u"INC-1"_s, u"--rule"_s, u"success_rate < 75% for 5m by payment_method"_s, u"--prometheus"_s, m_folder.filePath(u"alerts.yml"_s)});
        QVERIFY2(answer.status == 0 && answer.err.contains(u"promtool test rules"_s), qPrintable(answer.out + answer.err));
        QFile rules(m_folder.filePath(u"alerts.yml"_s)), test(m_folder.filePath(u"alerts.test.yml"_s));
        QVERIFY(rules.open(QIODevice::ReadOnly) && test.open(QIODevice::ReadOnly));
        QVERIFY(rules.readAll().contains("alert: SuccessRateBelow\n"));
        const QByteArray expected = test.readAll();
        QVERIFY(expected.contains("rule_files:\n  - \"alerts.yml\"\n"));
        QVERIFY(expected.contains("payment_method: \"card\""));
        if (QStandardPaths::findExecutable(u"promtool"_s).isEmpty())
            QSKIP("promtool is not installed: Debian has it in the package prometheus, and the private root of ./run has it.");
        QProcess promtool;
        promtool.setWorkingDirectory(m_folder.path());
        promtool.start(u"promtool"_s, {u"test"_s, u"rules"_s, u"alerts.test.yml"_s});
        QVERIFY(promtool.waitForFinished(60'000));
        QVERIFY2(promtool.exitCode() == 0, promtool.readAll().constData());
    }
};

QTEST_GUILESS_MAIN(BacktestCommandTest)
#include "tst_backtestcommand.moc"
