// SPDX-License-Identifier: GPL-3.0-or-later
// Several processes on one database, and processes that are killed.
#include "models/store/store.h"

#include "tests/support/builders.h"
#include "tests/support/results.h"

#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <QTimer>

#include <sqlite3.h>

using namespace hindsight;
using namespace Qt::StringLiterals;

namespace {

int countFrom(const char *variable, int otherwise) { return qEnvironmentVariableIsSet(variable) ? qEnvironmentVariableIntValue(variable) : otherwise; }

quint32 seedFrom(const char *variable)
{
    return qEnvironmentVariableIsSet(variable) ? quint32(qEnvironmentVariableIntValue(variable)) : QRandomGenerator::global()->generate();
}

// What a worker reported as saved: seq and text, in its order.
struct Report
{
    QString event;
    QList<std::pair<qint64, QString>> saved;
    int conflicts = 0;
    QStringList errors;
    bool done = false;
};

Report reportOf(const QByteArray &output)
{
    Report report;
    // A line that the kill cut in two was not reported.
    const QList<QByteArray> lines = output.left(output.lastIndexOf('\n') + 1).split('\n');
    for (const QByteArray &line : lines) {
        const QString text = QString::fromUtf8(line);
        if (text.startsWith(u"event "))
            report.event = text.mid(6);
        else if (text.startsWith(u"saved "))
            report.saved.append({text.section(u' ', 1, 1).toLongLong(), text.section(u' ', 2)});
        else if (text == u"conflict")
            ++report.conflicts;
        else if (text.startsWith(u"error "))
            report.errors.append(text.mid(6));
        else if (text == u"done")
            report.done = true;
    }
    return report;
}

// Every step that was reported is in the history with the text that was reported.
QString missing(Store &store, const Report &report)
{
    for (const auto &[seq, text] : report.saved) {
        const auto step = store.step(seq);
        if (!step)
            return u"step %1 is not there"_s.arg(seq);
        const QString after = step->changes.value(0).fields.value(0).after.toString();
        if (after != text.section(u' ', 1))
            return u"step %1 has “%2”, reported was “%3”"_s.arg(seq).arg(after, text);
    }
    return {};
}

// A file of version 1 with so many events that its migration takes a while.
constexpr int oldEvents = 3000;
void oldDatabase(const QString &file)
{
    QFile dump(testData(u"store/data/version-1.sql"_s));
    QVERIFY(dump.open(QFile::ReadOnly));
    const QByteArray script = dump.readAll() + R"(
        BEGIN;
        CREATE TEMP TABLE n AS WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000) SELECT i FROM n;
        INSERT INTO event (uid, incident, kind, text, position)
            SELECT 'event-' || i, (SELECT uid FROM incident), 'note', 'A note about gateway number ' || i, i FROM n;
        INSERT INTO change (step, entity, uid, incident, kind, fields)
            SELECT 1, 'event', 'event-' || i, (SELECT uid FROM incident), 'create',
                json_object('incident', json_array(NULL, (SELECT uid FROM incident)), 'kind', json_array(NULL, 'note'),
                    'text', json_array(NULL, 'A note about gateway number ' || i), 'position', json_array(NULL, i)) FROM n;
        COMMIT;)";
    sqlite3 *database = nullptr;
    QCOMPARE(sqlite3_open(qPrintable(file), &database), SQLITE_OK);
    char *message = nullptr;
    sqlite3_exec(database, script.constData(), nullptr, nullptr, &message);
    QCOMPARE(QString::fromUtf8(message), QString());
    sqlite3_close(database);
}

} // namespace

class ProcessesTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_file;
    QString m_incident;

    std::unique_ptr<Store> open() { return std::move(*Store::open(m_file, {Store::Mode::ReadWrite, u"test"_s})); }

    void start(QProcess &process, const QStringList &arguments)
    {
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(QStringLiteral(WORKER), arguments);
        QVERIFY(process.waitForStarted());
    }

private Q_SLOTS:
    void init()
    {
        m_file = m_folder.filePath(newUid() + u".db"_s);
        auto store = open();
        Incident incident{newUid()};
        incident.title = u"Title"_s;
        VERIFY_RESULT(store->apply({created(incident)}));
        m_incident = incident.uid;
    }

    void shouldSeeAnotherProcessWithinASecond()
    {
        // given a window that looks twice a second
        auto store = open();
        QTimer timer;
        connect(&timer, &QTimer::timeout, store.get(), &Store::poll);
        timer.start(500);
        QSignalSpy changed(store.get(), &Store::changed);
        // when
        QProcess worker;
        start(worker, {u"edit"_s, m_file, m_incident, u"Ben"_s, u"1"_s});
        QVERIFY(worker.waitForFinished());
        // then
        QTRY_VERIFY_WITH_TIMEOUT(changed.size() >= 2, 1000);
    }

    void shouldLoseNoEditOfTwoProcesses()
    {
        const int edits = countFrom("HINDSIGHT_EDITS", 400);
        // given
        QProcess ben;
        QProcess clara;
        auto store = open();
        // when both edit at once, and this one too
        start(ben, {u"edit"_s, m_file, m_incident, u"Ben"_s, QString::number(edits / 2)});
        start(clara, {u"edit"_s, m_file, m_incident, u"Clara"_s, QString::number(edits / 2)});
        QVERIFY(ben.waitForFinished(280'000));
        QVERIFY(clara.waitForFinished(280'000));
        // then every edit was either saved or a named conflict
        int saved = 0;
        int conflicts = 0;
        for (QProcess *process : {&ben, &clara}) {
            const Report report = reportOf(process->readAllStandardOutput());
            QVERIFY(report.done);
            QCOMPARE(report.errors, QStringList());
            QCOMPARE(missing(*store, report), QString());
            QCOMPARE(report.saved.size() + report.conflicts, edits / 2);
            // its own event has its own last text
            QString last;
            for (const auto &entry : report.saved) {
                if (entry.second.startsWith(u"text "))
                    last = entry.second.mid(5);
            }
            QCOMPARE((*store->row(u"event"_s, report.event))[u"text"].toString(), last);
            saved += int(report.saved.size());
            conflicts += report.conflicts;
        }
        qInfo("%d edits saved, %d conflicts", saved, conflicts);
        QCOMPARE(store->history({.limit = 1'000'000})->size(), saved + 3); // and the incident and two events
        QVERIFY(store->doctor(false).isHealthy());
    }

    void shouldHaveEverythingReportedAsSavedAfterAKill()
    {
        const int kills = countFrom("HINDSIGHT_KILLS", 10);
        const quint32 seed = seedFrom("HINDSIGHT_SEED");
        QRandomGenerator rng(seed);
        qInfo("seed %u, %d kills", seed, kills);
        int saved = 0;
        for (int i = 0; i < kills; ++i) {
            // given a process in the middle of its edits
            QProcess worker;
            start(worker, {u"edit"_s, m_file, m_incident, u"Worker%1"_s.arg(i), u"1000000"_s});
            QVERIFY(worker.waitForReadyRead()); // it has opened the file
            // when
            QThread::usleep(rng.bounded(100'000));
            worker.kill();
            QVERIFY(worker.waitForFinished());
            // then
            const Report report = reportOf(worker.readAllStandardOutput());
            auto store = open();
            const QString lost = missing(*store, report);
            QVERIFY2(lost.isEmpty(), qPrintable(u"kill %1: %2"_s.arg(i).arg(lost)));
            saved += int(report.saved.size());
            if (i % 10 == 9) {
                const Diagnosis diagnosis = store->doctor(false);
                QVERIFY2(diagnosis.isHealthy(), qPrintable(diagnosis.problems.join(u'\n')));
            }
        }
        qInfo("%d edits were reported and all are there", saved);
        QVERIFY(saved > 0);
        QVERIFY(open()->doctor(false).isHealthy());
    }

    void shouldMigrateWhollyOrNotAtAllWhenKilled()
    {
        const int kills = countFrom("HINDSIGHT_KILLS", 10);
        const quint32 seed = seedFrom("HINDSIGHT_SEED");
        QRandomGenerator rng(seed);
        qInfo("seed %u, %d kills", seed, kills);
        int interrupted = 0;
        qint64 whole = 0; // microseconds that an undisturbed migration takes
        for (int i = 0; i <= kills; ++i) {
            // given
            const QString folder = m_folder.filePath(u"migrate-%1"_s.arg(i));
            QDir().mkpath(folder);
            m_file = folder + u"/old.db"_s;
            oldDatabase(m_file);
            // when
            QProcess worker;
            QElapsedTimer timer;
            timer.start();
            start(worker, {u"migrate"_s, m_file});
            if (i == 0) {
                QVERIFY(worker.waitForFinished());
                whole = timer.nsecsElapsed() / 1000;
            } else {
                QThread::usleep(rng.bounded(quint32(whole)));
                worker.kill();
                QVERIFY(worker.waitForFinished());
            }
            interrupted += !worker.readAllStandardOutput().startsWith("open");
            // then the next start finishes the work and everything is there
            auto store = Store::open(m_file, {});
            VERIFY_RESULT(store);
            QCOMPARE((*store)->incidents()->size(), 1);
            const auto record = (*store)->record((*store)->incidents()->first().uid);
            VERIFY_RESULT(record);
            QCOMPARE(std::ranges::count_if(record->events, [](const TimelineEvent &event) { return event.text.startsWith("A note about gateway"_L1); }),
                     oldEvents);
            for (const int number : {1, oldEvents / 2, oldEvents}) // the doctor looks whether the whole index is there
                QVERIFY(!(*store)->search(u"\"gateway number %1\""_s.arg(number))->hits.isEmpty());
            const Diagnosis diagnosis = (*store)->doctor(false);
            QVERIFY2(diagnosis.isHealthy(), qPrintable(diagnosis.problems.join(u'\n')));
        }
        qInfo("%d of %d were killed before they were open; undisturbed it takes %lld ms", interrupted, kills, whole / 1000);
        QVERIFY(interrupted > 0);
    }
};

QTEST_GUILESS_MAIN(ProcessesTest)
#include "tst_processes.moc"
