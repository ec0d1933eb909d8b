// SPDX-License-Identifier: GPL-3.0-or-later
// `hindsight generate`, as a script calls it.
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace Qt::StringLiterals;

namespace {

struct Answer
{
    int status = -1;
    QString out;
    QString err;
};

} // namespace

class GenerateCommandTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    QString path(const QString &name) const { return m_folder->filePath(name); }
    QStringList files() const { return QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot); }

    QByteArray readFile(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(no such file)");
    }

    /// Runs the program in the folder; no file may become longer than `longest`, where that is given.
    Answer run(const QStringList &arguments, rlim_t longest = 0) const
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"HOME"_s, m_folder->path());
        environment.insert(u"HINDSIGHT_DATABASE"_s, path(u"hindsight.db"_s));
        environment.remove(u"QT_QPA_PLATFORM"_s); // it needs no display
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(m_folder->path());
        if (longest > 0) {
            process.setChildProcessModifier([longest] {
                const rlimit limit{longest, longest};
                ::setrlimit(RLIMIT_FSIZE, &limit);
                ::signal(SIGXFSZ, SIG_IGN);
            });
        }
        process.start(QStringLiteral(PROGRAM), arguments);
        if (!process.waitForFinished(120'000) || process.exitStatus() != QProcess::NormalExit)
            return {-1, {}, process.errorString()};
        return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()), QString::fromUtf8(process.readAllStandardError())};
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void shouldRefuseWrongUsage_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("err");
        QTest::newRow("nothing") << u""_s << 2 << u".*--rows N.*"_s;
        QTest::newRow("no rows") << u"--output a.csv"_s << 2 << u".*--rows N.*"_s;
        QTest::newRow("no output") << u"--rows 10"_s << 2 << u".*--output FILE.*"_s;
        QTest::newRow("an empty output") << u"--rows 10 --output="_s << 2 << u".*--output FILE.*"_s;
        QTest::newRow("a name that says nothing") << u"--rows 10 --output a.txt"_s << 2 << u"hindsight: a.txt: .*\\.csv or \\.jsonl.*"_s;
        QTest::newRow("a compressed file") << u"--rows 10 --output a.csv.gz"_s << 2 << u".*\\.csv or \\.jsonl.*"_s;
        QTest::newRow("zero rows") << u"--rows 0 --output a.csv"_s << 2 << u".*--rows.*1 .*1000000000.*“0”.*"_s;
        QTest::newRow("negative rows") << u"--rows=-5 --output a.csv"_s << 2 << u".*--rows.*“-5”.*"_s;
        QTest::newRow("too many rows") << u"--rows 1000000001 --output a.csv"_s << 2 << u".*--rows.*“1000000001”.*"_s;
        QTest::newRow("rows in words") << u"--rows many --output a.csv"_s << 2 << u".*--rows.*“many”.*"_s;
        QTest::newRow("half a row") << u"--rows 1.5 --output a.csv"_s << 2 << u".*--rows.*“1.5”.*"_s;
        QTest::newRow("a seed in words") << u"--rows 10 --output a.csv --seed luck"_s << 2 << u".*--seed.*“luck”.*"_s;
        QTest::newRow("a negative seed") << u"--rows 10 --output a.csv --seed=-1"_s << 2 << u".*--seed.*“-1”.*"_s;
        QTest::newRow("an argument") << u"a.csv --rows 10"_s << 2 << u".*“a.csv”.*"_s;
        QTest::newRow("an unknown option") << u"--rows 10 --output a.csv --days 3"_s << 2 << u".*days.*"_s;
        QTest::newRow("a place that is not there") << u"--rows 10 --output no/such/a.csv"_s << 3 << u"hindsight: no/such/a.csv: .*"_s;
    }

    void shouldRefuseWrongUsage()
    {
        QFETCH(QString, arguments);
        QFETCH(int, status);
        QFETCH(QString, err);
        const Answer answer = run(QStringList{u"generate"_s} + arguments.split(u' ', Qt::SkipEmptyParts));
        QVERIFY2(answer.status == status, qPrintable(u"status %1: %2"_s.arg(answer.status).arg(answer.err)));
        QCOMPARE(answer.out, QString());
        const auto pattern = QRegularExpression::anchoredPattern(err + u"\\n"_s);
        QVERIFY2(QRegularExpression(pattern).match(answer.err).hasMatch(), qPrintable(answer.err));
        QCOMPARE(files(), QStringList());
    }

    void shouldWriteTheFileAndItsTruth_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("options");
        QTest::addColumn<QByteArray>("begin");
        QTest::addColumn<int>("lines");
        const QByteArray header = "timestamp,transaction_id,payment_method,status,error_code,amount,currency,latency_ms,region";
        QTest::newRow("csv") << u"a.csv"_s << QString() << header + "\n2024-05-25T" << 1001;
        QTest::newRow("csv with orders") << u"a.csv"_s << u"--orders"_s << header + ",order_id,customer_id,attempt\n2024-05-25T" << 1001;
        QTest::newRow("json lines") << u"a.jsonl"_s << QString() << QByteArray("{\"timestamp\":\"2024-05-25T") << 1000;
        QTest::newRow("in large letters") << u"A.CSV"_s << u"--seed 5"_s << header + "\n2024-05-25T" << 1001;
    }

    void shouldWriteTheFileAndItsTruth()
    {
        QFETCH(QString, name);
        QFETCH(QString, options);
        QFETCH(QByteArray, begin);
        QFETCH(int, lines);
        // when
        const QStringList arguments = QStringList{u"generate"_s, u"--rows"_s, u"1000"_s, u"--output"_s, name} + options.split(u' ', Qt::SkipEmptyParts);
        const Answer answer = run(arguments);
        // then there are the two files, no database, and nothing is said where no terminal is
        QVERIFY2(answer.status == 0, qPrintable(answer.err));
        QCOMPARE(answer.out + answer.err, QString());
        QCOMPARE(files(), (QStringList{name, name + u".truth.json"_s}));
        const QByteArray bytes = readFile(name);
        QVERIFY2(bytes.startsWith(begin), bytes.first(200).constData());
        QCOMPARE(bytes.count('\n'), lines);
        const QJsonObject truth = QJsonDocument::fromJson(readFile(name + u".truth.json"_s)).object();
        QCOMPARE(truth[u"rows"].toInt(), 1000);
        QCOMPARE(truth[u"seed"].toInt(), options.contains(u"--seed"_s) ? 5 : 20240720);
        QCOMPARE(truth.contains(u"orders"), options.contains(u"--orders"_s));
        // and again they are the same
        QCOMPARE(run(arguments).status, 0);
        QCOMPARE(readFile(name), bytes);
    }

    void shouldLeaveNothingWhenTheDiskIsFull()
    {
        // given a file of another time
        QFile old(path(u"a.csv"_s));
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.write("old\n");
        old.close();
        // when the new one does not fit
        const Answer answer = run({u"generate"_s, u"--rows"_s, u"50000"_s, u"--output"_s, u"a.csv"_s}, 1 << 20);
        // then
        QCOMPARE(answer.status, 3);
        QVERIFY2(answer.err.startsWith(u"hindsight: a.csv: "_s) && answer.err.count(u'\n') == 1, qPrintable(answer.err));
        QCOMPARE(files(), QStringList{u"a.csv"_s});
        QCOMPARE(readFile(u"a.csv"_s), QByteArray("old\n"));
    }

    void shouldLeaveNothingWhenTheTruthCannotBeWritten()
    {
        QVERIFY(QDir(m_folder->path()).mkdir(u"a.csv.truth.json"_s));
        const Answer answer = run({u"generate"_s, u"--rows"_s, u"100"_s, u"--output"_s, u"a.csv"_s});
        QCOMPARE(answer.status, 3);
        QVERIFY2(answer.err.contains(u"a.csv.truth.json"_s), qPrintable(answer.err));
        QCOMPARE(files(), QStringList{u"a.csv.truth.json"_s});
    }

    void shouldOpenNoDatabase()
    {
        // given a database that is none
        QFile broken(path(u"hindsight.db"_s));
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("no database");
        broken.close();
        QCOMPARE(run({u"generate"_s, u"--rows"_s, u"5"_s, u"--output"_s, u"a.csv"_s}).status, 0);
        QCOMPARE(run({u"--database"_s, u"none.db"_s, u"generate"_s, u"--rows"_s, u"5"_s, u"--output"_s, u"a.csv"_s}).status, 0);
        QVERIFY(!files().contains(u"none.db"_s));
    }
};

QTEST_GUILESS_MAIN(GenerateCommandTest)
#include "tst_generatecommand.moc"
