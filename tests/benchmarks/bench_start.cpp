// SPDX-License-Identifier: GPL-3.0-or-later
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

/// From the start of the program to a window that is painted and answers, on the sample, beside an empty window with an empty chart.
class StartBenchmark : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    const QString m_screen = m_folder.filePath(u"screen.json"_s);

    /// Milliseconds until the program says that it is painted.
    double run(const QString &program, const QStringList &arguments)
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"HINDSIGHT_QUIT_AFTER_FIRST_PAINT"_s, u"1"_s);
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen:configfile="_s + m_screen);
        environment.insert(u"XDG_CONFIG_HOME"_s, m_folder.path());
        environment.insert(u"XDG_DATA_HOME"_s, m_folder.path());
        process.setProcessEnvironment(environment);
        QElapsedTimer timer;
        timer.start();
        process.start(program, arguments);
        QByteArray said;
        while (!said.contains("painted\n") && process.waitForReadyRead(20'000))
            said += process.readAllStandardOutput();
        const double milliseconds = double(timer.nsecsElapsed()) / 1e6;
        process.waitForFinished();
        if (!said.contains("painted\n"))
            qFatal("%s never painted: %s", qPrintable(program), process.readAllStandardError().constData());
        return milliseconds;
    }

private Q_SLOTS:
    void start()
    {
        // On the usual screen of 800x800 the window, which remembers its size, would be smaller than the one beside it.
        QFile screen(m_screen);
        QVERIFY(screen.open(QFile::WriteOnly));
        screen.write(R"({"screens": [{"name": "wide", "x": 0, "y": 0, "width": 1920, "height": 1080, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}]})");
        screen.close();
        const QString database = m_folder.filePath(u"sample.db"_s);
        QCOMPARE(QProcess::execute(QStringLiteral(PROGRAM), {u"--database"_s, database, u"demo"_s}), 0);
        QList<double> bare, full;
        for (int i = 0; i < 41; ++i) { // by turns, so that both meet the same weather
            bare.append(run(QStringLiteral(BARE_WINDOW), {}));
            full.append(run(QStringLiteral(PROGRAM), {u"--database"_s, database}));
        }
        for (QList<double> *times : {&bare, &full}) {
            times->removeFirst(); // it fills the caches
            std::ranges::sort(*times);
        }
        const auto median = [](const QList<double> &times) { return times[times.size() / 2]; };
        const double ratio = median(full) / median(bare);
        qInfo("empty window with an empty chart: median %.1f ms, best %.1f", median(bare), bare.first());
        qInfo("Hindsight on the sample:          median %.1f ms, best %.1f", median(full), full.first());
        qInfo("ratio of the medians %.2f, of the best %.2f (bound 1.3)", ratio, full.first() / bare.first());
        QVERIFY2(ratio <= 1.3, qPrintable(QString::number(ratio)));
    }
};

QTEST_GUILESS_MAIN(StartBenchmark)
#include "bench_start.moc"
