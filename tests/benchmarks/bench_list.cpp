// SPDX-License-Identifier: GPL-3.0-or-later
// From the start of the program to the painted list of ten thousand incidents with two hundred thousand events and twenty thousand action
// items, of which every seventh was put off; beside a loop of the same run that tells how fast the machine is just then.
#include "models/store/store.h"
#include "tests/support/builders.h"
#include "tests/support/results.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace hindsight;
using namespace Qt::StringLiterals;

class ListBenchmark : public QObject
{
    Q_OBJECT

private:
    static constexpr int incidents = 10'000, perStep = 100, eventsEach = 20, actionsEach = 2;
    static constexpr qint64 day = 24 * 60 * microsecondsPerMinute;
    QTemporaryDir m_folder;

    static double milliseconds(const QElapsedTimer &timer) { return double(timer.nsecsElapsed()) / 1e6; }
    static Moment minute(qint64 at) { return {.at = at, .precision = Precision::Minute}; }

    static double calibration()
    {
        QElapsedTimer timer;
        timer.start();
        volatile quint64 value = 1;
        for (int i = 0; i < 100'000'000; ++i)
            value = value * 6364136223846793005ULL + 1442695040888963407ULL;
        return milliseconds(timer);
    }

    static Record incidentOf(int number, QRandomGenerator &random, UidSource &uids)
    {
        static const QStringList words{u"alert"_s, u"gateway"_s, u"runbook"_s, u"timeout"_s, u"release"_s, u"cache"_s, u"provider"_s, u"queue"_s, u"limit"_s};
        const auto word = [&] { return words[random.bounded(words.size())]; };
        Record record;
        const QString uid = record.incident.uid = uids.next();
        record.incident.title = u"%1 %2 fails, %3"_s.arg(word(), word()).arg(number);
        record.incident.owner = u"Person %1"_s.arg(random.bounded(60));
        record.incident.tags = {word(), word()};
        qint64 at = (12'000 + random.bounded(3650)) * day;
        record.windows = {{.uid = uids.next(), .incident = uid, .from = minute(at), .to = minute(at + day / 24)}};
        for (const Named<MilestoneKind> &kind : milestoneKindNames) {
            record.milestones.append({.uid = uids.next(), .incident = uid, .kind = kind.value, .at = minute(at)});
            at += (1 + random.bounded(60)) * microsecondsPerMinute;
        }
        record.severities = {{.uid = uids.next(), .incident = uid, .severity = u"SEV-%1"_s.arg(1 + random.bounded(4))}};
        for (const ServicePart part : {ServicePart::Origin, ServicePart::Affected})
            record.services.append({.uid = uids.next(), .incident = uid, .service = u"service %1"_s.arg(random.bounded(40)), .part = part});
        for (int n = 0; n < eventsEach; ++n)
            record.events.append({.uid = uids.next(), .incident = uid, .at = minute(at + n * microsecondsPerMinute), .text = u"The %1 of the %2"_s.arg(word(), word())});
        for (int n = 0; n < actionsEach; ++n) {
            ActionItem action{.uid = uids.next(), .incidents = {uid}, .text = u"Add a %1 for each %2"_s.arg(word(), word()), .team = u"Team %1"_s.arg(random.bounded(12))};
            action.person = u"Person %1"_s.arg(random.bounded(60));
            action.status = ActionStatus(random.bounded(7));
            action.due = {.at = (19'000 + random.bounded(3000)) * day, .precision = Precision::Day};
            record.actions.append(action);
        }
        return record;
    }

    /// Milliseconds from before the program is started until it says that it is painted and answers.
    double run(const QString &database)
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"HINDSIGHT_QUIT_AFTER_FIRST_PAINT"_s, u"1"_s);
        environment.insert(u"XDG_CONFIG_HOME"_s, m_folder.path());
        environment.insert(u"XDG_DATA_HOME"_s, m_folder.path());
        process.setProcessEnvironment(environment);
        QElapsedTimer timer;
        timer.start();
        process.start(QStringLiteral(PROGRAM), {u"--database"_s, database});
        QByteArray said;
        while (!said.contains("painted\n") && process.waitForReadyRead(20'000))
            said += process.readAllStandardOutput();
        const double took = milliseconds(timer);
        process.waitForFinished();
        if (!said.contains("painted\n"))
            qFatal("it never painted: %s", process.readAllStandardError().constData());
        return took;
    }

private Q_SLOTS:
    void firstPaint()
    {
        const QString database = m_folder.filePath(u"bench.db"_s);
        {
            const auto store = std::move(*Store::open(database, {.author = u"Ada <ada@example.org>"_s}));
            QRandomGenerator random(7);
            UidSource uids(random);
            QList<Change> changes, putOff;
            for (int i = 1; i <= 4; ++i)
                changes.append(created(SeverityLevel{.uid = uids.next(), .name = u"SEV-%1"_s.arg(i), .position = i - 1}));
            for (int i = 0; i < 60; ++i)
                changes.append(created(Person{.uid = uids.next(), .name = u"Person %1"_s.arg(i), .team = u"Team %1"_s.arg(i % 12), .position = i}));
            for (int i = 0; i < incidents; ++i) {
                const Record record = incidentOf(i, random, uids);
                changes += created(record);
                for (const ActionItem &action : record.actions) {
                    ActionItem after = action;
                    after.due.at = *after.due.at + 14 * day;
                    if (random.bounded(7) == 0)
                        putOff.append(updated(action, after));
                }
                if (i % perStep == perStep - 1) {
                    VERIFY_RESULT(store->apply(changes));
                    changes.clear();
                }
            }
            VERIFY_RESULT(store->apply(putOff));
        }
        qInfo("calibration: a hundred million multiplications %.0f ms", calibration());
        run(database); // it fills the caches
        QList<double> times;
        for (int i = 0; i < 15; ++i)
            times.append(run(database));
        std::ranges::sort(times);
        qInfo("from the start of the program to the painted list: median %.0f ms, best %.0f, worst %.0f (bound 300)", times[times.size() / 2], times.first(),
              times.last());
        qInfo("calibration: a hundred million multiplications %.0f ms", calibration());
        QVERIFY2(times[times.size() / 2] < 300, "bound: 300 ms");
    }
};

QTEST_GUILESS_MAIN(ListBenchmark)
#include "bench_list.moc"
