// SPDX-License-Identifier: GPL-3.0-or-later
// `hindsight explain`, as a script calls it.
#include "tests/support/numbers.h"
#include "tests/support/schema.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

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

class ExplainCommandTest : public QObject
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
        process.start(QStringLiteral(PROGRAM), QStringList{u"explain"_s} + arguments);
        if (!process.waitForFinished(120'000) || process.exitStatus() != QProcess::NormalExit)
            return {-1, {}, process.errorString()};
        return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()), QString::fromUtf8(process.readAllStandardError())};
    }

private Q_SLOTS:
    // The outage's payments as a file, and as the source of INC-1, whose impact lasted from 10:16 to 11:30; INC-2 has none, and INC-3
    // numbers and no impact.
    void initTestCase()
    {
        QFile file(m_folder.filePath(u"payments.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.write(outagePayments()) > 0);
        file.close();
        auto store = std::move(*Store::open(m_folder.filePath(u"test.db"_s), {}));
        const MetricSource source = importNumbersInto(*store, outagePayments(), {}, u"Checkout"_s);
        Incident incident{newUid()}, without{newUid()}, windowless{newUid()};
        for (Incident *one : {&incident, &without, &windowless})
            one->title = u"Checkout down"_s;
        incident.metricSource = windowless.metricSource = source.uid;
        ImpactWindow window{newUid(), incident.uid};
        window.from.at = *fromIsoText(u"2024-07-20T10:16:00Z");
        window.to.at = *fromIsoText(u"2024-07-20T11:30:00Z");
        VERIFY_RESULT(store->apply({created(incident), created(window)}));
        VERIFY_RESULT(store->apply({created(without)}));
        VERIFY_RESULT(store->apply({created(windowless)}));
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
        const QString card = u"Where the loss is: payment_method = card \\(100.0 % of the drop\\)\\.\n2024-07-20 10:16 to 2024-07-20 11:30 UTC, compared with "
                             u"74 min before it: "
                             "success rate 30.0 %, usually 93.3 %; at the usual rate 1,406 more of the attempts would have succeeded\\.\n.*\n100.0 % +1,406 "
                             "+0.0 % +95.0 % +payment_method = card\n"
                             ".*Failures beyond the usual by status: failed 1,406\n.*"_s;
        row("incident with a window", u"INC-1"_s, 0, card, u""_s);
        row("incident without a window", u"INC-3"_s, 0, card, u""_s);
        row("source", u"--source checkout"_s, 0, card, u""_s);
        row("file", u"--file payments.csv"_s, 0, card, u""_s);
        row("times", u"--file payments.csv --from 2024-07-20T10:16:00Z --to '2024-07-20 11:30'"_s, 0, card, u""_s);
        row("a quiet time", u"--file payments.csv --from 2024-07-20T10:00:00Z --to 2024-07-20T10:10:00Z"_s, 1, u"No drop.*"_s, u""_s);
        row("no attempts", u"--file payments.csv --from 2024-07-20T12:31:00Z --to 2024-07-20T12:39:00Z"_s, 1, u"No attempts.*"_s, u""_s);
        row("nothing before it", u"--source checkout --from 2024-07-20T08:50:00Z --to 2024-07-20T09:10:00Z"_s, 1, u"No attempts.*or none before.*"_s, u""_s);
        row("no numbers named", u""_s, 2, u""_s, u".*an incident, --source NAME or --file FILE.*"_s);
        row("two kinds of numbers", u"INC-1 --file payments.csv"_s, 2, u""_s, u".*an incident, --source.*"_s);
        row("from without to", u"INC-1 --from 10:16"_s, 2, u""_s, u".*--from and --to go together.*"_s);
        row("to before from", u"INC-1 --from 11:30 --to 10:16"_s, 2, u""_s, u".*--from is not earlier.*"_s);
        row("strange time", u"INC-1 --from soon --to later"_s, 2, u""_s, u".*--from.*soon.*"_s);
        row("incident without numbers", u"INC-2"_s, 2, u""_s, u".*INC-2.*metrics import.*"_s);
        row("unknown source", u"--source billing"_s, 2, u""_s, u".*“billing”.*"_s);
        row("no such file", u"--file none.csv"_s, 3, u""_s, u".*none.csv.*"_s);
        row("unknown column", u"--file payments.csv --map status=state"_s, 2, u""_s, u".*state.*"_s);
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
        for (const QStringList &arguments : {QStringList{u"INC-1"_s},
                                             {u"--file"_s, u"payments.csv"_s},
                                             {u"--file"_s, u"payments.csv"_s, u"--from"_s, u"2024-07-20T10:00:00Z"_s, u"--to"_s, u"2024-07-20T10:10:00Z"_s}}) {
            const Answer answer = run(arguments + QStringList{u"--json"_s});
            const QJsonObject object = QJsonDocument::fromJson(answer.out.toUtf8()).object();
            const QStringList wrong = schemaErrors(object, schemaNamed(u"explain.json"_s));
            QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n') + answer.out + answer.err));
        }
        const QJsonObject object = QJsonDocument::fromJson(run({u"INC-1"_s, u"--json"_s}).out.toUtf8()).object();
        QCOMPARE(object[u"from"], u"2024-07-20T10:16:00Z"_s);
        QCOMPARE(object[u"verdict"], u"drop"_s);
        QCOMPARE(object[u"root"].toArray(), (QJsonArray{QJsonObject{{u"payment_method"_s, u"card"_s}}}));
        QCOMPARE(object[u"total_drop"][u"missing"], 1406);
        QCOMPARE(object[u"failures_by"][u"status"][0], (QJsonObject{{u"value"_s, u"failed"_s}, {u"extra"_s, 1406}}));
        // Effects sum to the change of the rate.
        double sum = 0;
        for (const QJsonValue &candidate : object[u"candidates"].toArray()) {
            if (candidate[u"where"].toObject().keys() == QStringList{u"payment_method"_s})
                sum += candidate[u"rate_effect"].toDouble() + candidate[u"mix_effect"].toDouble();
        }
        QVERIFY2(std::abs(sum - (0.3 - 14.0 / 15)) < 1e-9, qPrintable(QString::number(sum)));
    }
};

QTEST_GUILESS_MAIN(ExplainCommandTest)
#include "tst_explaincommand.moc"
