// SPDX-License-Identifier: GPL-3.0-or-later
// `hindsight detect`, as a script calls it.
#include "models/metrics/ranges.h"
#include "models/store/store.h"

#include "tests/support/numbers.h"
#include "tests/support/results.h"
#include "tests/support/schema.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace hindsight;
using namespace Qt::StringLiterals;

class DetectCommandTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_database;

    struct Answer
    {
        int status = -1;
        QByteArray out;
        QString err;
    };
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString written(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
        return path(name);
    }
    Answer run(const QStringList &arguments) const
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"HINDSIGHT_DATABASE"_s, m_database);
        environment.remove(u"QT_QPA_PLATFORM"_s);
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(PROGRAM), arguments);
        if (!process.waitForFinished(120'000) || process.exitStatus() != QProcess::NormalExit)
            return {-1, {}, process.errorString()};
        return {process.exitCode(), process.readAllStandardOutput(), QString::fromUtf8(process.readAllStandardError())};
    }
    QJsonArray windows(const QStringList &arguments) const
    {
        const Answer answer = run(QStringList{u"detect"_s} + arguments + QStringList{u"--json"_s});
        const QJsonObject object = QJsonDocument::fromJson(answer.out).object();
        const QStringList wrong = schemaErrors(object, schemaNamed(u"detect.json"_s));
        if (!wrong.isEmpty())
            QTest::qFail(qPrintable(wrong.join(u'\n') + answer.err), __FILE__, __LINE__);
        const QJsonArray list = object[u"windows"].toArray();
        if (answer.status != (list.isEmpty() ? 1 : 0))
            QTest::qFail(qPrintable(u"status %1"_s.arg(answer.status)), __FILE__, __LINE__);
        return list;
    }

private Q_SLOTS:
    // INC-1 of the checkout has its numbers.
    void init()
    {
        m_database = path(newUid() + u".db"_s);
        auto store = std::move(*Store::open(m_database, {}));
        Service service{newUid()};
        service.name = u"checkout"_s;
        Incident incident{newUid()};
        incident.title = u"Cards time out"_s;
        Incident without{newUid()};
        without.title = u"Another"_s;
        VERIFY_RESULT(store->apply({created(service), created(incident), created(without)}));
        const MetricSource source = importNumbersInto(*store, outagePayments(), {}, u"Checkout"_s);
        Incident linked = incident;
        linked.metricSource = source.uid;
        VERIFY_RESULT(store->apply({updated(incident, linked)}));
    }

    void anOutageIsFound_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("of an incident") << QStringList{u"INC-1"_s};
        QTest::newRow("of a source") << QStringList{u"--source"_s, u"Checkout"_s};
        QTest::newRow("of a file") << QStringList{u"--file"_s, written(u"payments.csv"_s, outagePayments())};
        QTest::newRow("in any direction") << QStringList{u"INC-1"_s, u"--direction"_s, u"any"_s};
    }
    void anOutageIsFound()
    {
        QFETCH(QStringList, arguments);
        const QJsonArray list = windows(arguments);
        const auto outage = std::ranges::find(list, u"incident"_s, [](const QJsonValue &window) { return window[u"kind"].toString(); });
        QVERIFY2(outage != list.end(), qPrintable(QString::fromUtf8(QJsonDocument(list).toJson())));
        QCOMPARE((*outage)[u"from"].toString(), u"2024-07-20T10:16:00Z"_s);
        QCOMPARE((*outage)[u"to"].toString(), u"2024-07-20T11:30:00Z"_s);
        QCOMPARE((*outage)[u"where"].toObject(), (QJsonObject{{u"payment_method"_s, u"card"_s}}));
        QCOMPARE((*outage)[u"direction"].toString(), u"drop"_s);
        QCOMPARE((*outage)[u"series"].toString(), u"success_rate"_s);
        QVERIFY((*outage)[u"score"].toDouble() > 0.7);
        const auto missing = std::ranges::find(list, u"missing_data"_s, [](const QJsonValue &window) { return window[u"kind"].toString(); });
        QVERIFY2(missing != list.end(), qPrintable(QString::fromUtf8(QJsonDocument(list).toJson())));
        QCOMPARE((*missing)[u"from"].toString(), u"2024-07-20T12:30:00Z"_s);
        QCOMPARE((*missing)[u"to"].toString(), u"2024-07-20T12:40:00Z"_s);
    }

    void whatGoesOnIsSeenToTheEndOfTheNumbers_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("of a source") << QStringList{u"--source"_s, u"Running"_s};
        QTest::newRow("of a file") << QStringList{u"--file"_s, path(u"running.csv"_s)};
    }
    void whatGoesOnIsSeenToTheEndOfTheNumbers()
    {
        QFETCH(QStringList, arguments);
        // Given numbers that end in the outage, with a payment two seconds before eleven
        const QByteArray all = outagePayments();
        const QByteArray running = all.first(all.indexOf("2024-07-20T11:00:00Z"));
        written(u"running.csv"_s, running);
        importNumbersInto(**Store::open(m_database, {}), running, {}, u"Running"_s);
        // when windows are looked for, then it lasts until eleven, and no longer.
        const QJsonArray list = windows(arguments);
        QVERIFY(!list.isEmpty());
        QCOMPARE(list.last()[u"from"].toString(), u"2024-07-20T10:16:00Z"_s);
        QCOMPARE(list.last()[u"to"].toString(), u"2024-07-20T11:00:00Z"_s);
    }

    void aTableForPeople()
    {
        const Answer answer = run({u"detect"_s, u"INC-1"_s});
        QCOMPARE(answer.status, 0);
        QVERIFY2(answer.out.contains("2024-07-20 10:16  2024-07-20 11:30"), answer.out);
        QVERIFY(answer.out.contains("payment_method = card"));
    }

    void bareValues()
    {
        QByteArray bytes = "timestamp,value\n";
        for (int i = 0; i < 600; ++i)
            bytes += isoText((1'721'433'600 + i * 60) * microsecondsPerSecond).toLatin1() + ','
                + QByteArray::number((i >= 300 && i < 320 ? 40 : 100) + i * 7 % 5) + '\n';
        const QJsonArray list = windows({u"--file"_s, written(u"values.csv"_s, bytes)});
        QCOMPARE(list.size(), 1);
        QCOMPARE(list[0][u"from"].toString(), u"2024-07-20T05:00:00Z"_s);
        QCOMPARE(list[0][u"to"].toString(), u"2024-07-20T05:19:00Z"_s);
        QCOMPARE(list[0][u"kind"].toString(), u"change"_s);
        QCOMPARE(list[0][u"series"].toString(), u"value"_s);
        QVERIFY(windows({u"--file"_s, path(u"values.csv"_s), u"--direction"_s, u"spike"_s}).isEmpty());
    }

    void refusals_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("status");
        QTest::newRow("nothing said") << QStringList{} << 2;
        QTest::newRow("two things said") << QStringList{u"INC-1"_s, u"--source"_s, u"Checkout"_s} << 2;
        QTest::newRow("no such direction") << QStringList{u"INC-1"_s, u"--direction"_s, u"down"_s} << 2;
        QTest::newRow("no such incident") << QStringList{u"INC-7"_s} << 2;
        QTest::newRow("without numbers") << QStringList{u"INC-2"_s} << 2;
        QTest::newRow("no such source") << QStringList{u"--source"_s, u"Returns"_s} << 2;
        QTest::newRow("no such file") << QStringList{u"--file"_s, path(u"nowhere.csv"_s)} << 3;
        QTest::newRow("no numbers in it") << QStringList{u"--file"_s, written(u"prose.txt"_s, "Once upon a time.\n")} << 3;
    }
    void refusals()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, status);
        const Answer answer = run(QStringList{u"detect"_s} + arguments);
        QCOMPARE(answer.status, status);
        QVERIFY(answer.out.isEmpty());
        QVERIFY(answer.err.startsWith("hindsight: "_L1));
        QCOMPARE(answer.err.count(u'\n'), 1);
    }
};

QTEST_GUILESS_MAIN(DetectCommandTest)
#include "tst_detectcommand.moc"
