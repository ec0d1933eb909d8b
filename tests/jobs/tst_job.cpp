// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/job.h"

#include <QSemaphore>
#include <QTest>
#include <QThread>

using namespace hindsight;

class JobTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldBringTheResultToTheThreadThatAsked()
    {
        // given
        QList<int> results;
        QThread *arrived = nullptr;
        Job<int> job([&](int result) {
            results.append(result);
            arrived = QThread::currentThread();
        });
        // when
        QThread *worked = nullptr;
        job.start([&](const Task<> &) {
            worked = QThread::currentThread();
            return 42;
        });
        // then
        QVERIFY(job.isRunning());
        QTRY_COMPARE(results, QList{42});
        QVERIFY(worked != QThread::currentThread());
        QCOMPARE(arrived, QThread::currentThread());
        QVERIFY(!job.isRunning());
    }

    void shouldDropWhatAnEarlierStartBrings()
    {
        // given an answer that comes late
        QSemaphore late;
        QList<int> results;
        Job<int> job([&](int result) { results.append(result); });
        job.start([&](const Task<> &) {
            late.acquire();
            return 1;
        });
        // when another question is asked meanwhile
        job.start([](const Task<> &) { return 2; });
        QTRY_COMPARE(results, QList{2});
        late.release();
        // then
        QTest::qWait(20);
        QCOMPARE(results, QList{2});
    }

    void shouldTellTheWorkToStop()
    {
        // given
        QSemaphore began;
        std::atomic<bool> ended = false;
        QList<int> results;
        {
            Job<int> job([&](int result) { results.append(result); });
            job.start([&](const Task<> &task) {
                began.release();
                while (!task.isStopped())
                    QThread::msleep(1);
                ended = true;
                return 1;
            });
            began.acquire();
            // when
            job.stop();
            QVERIFY(!job.isRunning());
        }
        // then it has ended before the job went, and nobody hears of it
        QVERIFY(ended);
        QTest::qWait(20);
        QVERIFY(results.isEmpty());
    }

    void shouldReportTheNewestProgress()
    {
        // given
        QList<int> reported;
        bool done = false;
        Job<int, int> job([&](int) { done = true; }, [&](int progress) { reported.append(progress); });
        // when
        job.start([](const Task<int> &task) {
            for (int i = 1; i <= 1000; ++i)
                task.report(i);
            return 0;
        });
        QThread::msleep(50); // nobody listens meanwhile
        // then what is old by now does not come
        QTRY_VERIFY(done);
        QCOMPARE(reported, QList{1000});
    }

    void shouldCarryWhatCannotBeCopied()
    {
        std::unique_ptr<int> result;
        Job<std::unique_ptr<int>> job([&](std::unique_ptr<int> value) { result = std::move(value); });
        job.start([](const Task<> &) { return std::make_unique<int>(7); });
        QTRY_VERIFY(result);
        QCOMPARE(*result, 7);
    }
};

QTEST_GUILESS_MAIN(JobTest)
#include "tst_job.moc"
