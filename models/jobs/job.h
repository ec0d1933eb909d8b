// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace hindsight {

/// How far work is that reports nothing.
struct NoProgress
{
};

/// What work in a thread knows of who waits for it. Safe to call from any thread.
template <class Progress = NoProgress> class Task
{
public:
    Task(std::stop_token stop, std::function<void(Progress)> report)
        : m_stop(std::move(stop))
        , m_report(std::move(report))
    {}

    /// Nobody waits any more: end soon, with whatever result.
    bool isStopped() const { return m_stop.stop_requested(); }
    /// The newest one arrives; those before it may not.
    void report(Progress progress) const { m_report(std::move(progress)); }

private:
    std::stop_token m_stop;
    std::function<void(Progress)> m_report;
};

/// Work in a thread of its own, whose result comes back to the thread the job belongs to, through its event loop. Only what was
/// started last counts: what an earlier start still brings is dropped. Belongs to one thread, which must have an event loop.
template <class Result, class Progress = NoProgress> class Job
{
public:
    using Work = std::function<Result(const Task<Progress> &)>;

    explicit Job(std::function<void(Result)> done, std::function<void(Progress)> progress = {})
        : m_done(std::move(done))
        , m_progress(std::move(progress))
    {}
    /// Stops and waits.
    ~Job()
    {
        stop();
        m_runs.clear();
    }
    Job(const Job &) = delete;
    Job &operator=(const Job &) = delete;

    /// Stops what runs, and begins this without waiting for its end.
    void start(Work work)
    {
        stop();
        auto run = std::make_unique<Run>();
        Run *self = run.get();
        m_current = self;
        m_runs.push_back(std::move(run));
        self->thread = std::jthread([this, self, work = std::move(work)](const std::stop_token &stop) {
            const Task<Progress> task(stop, [this, self](Progress progress) { report(self, std::move(progress)); });
            auto result = std::make_shared<Result>(work(task));
            QMetaObject::invokeMethod(&m_here, [this, self, result] { finish(self, std::move(*result)); }, Qt::QueuedConnection);
        });
    }
    /// What runs is told so; its result does not come any more.
    void stop()
    {
        m_current = nullptr;
        for (const auto &run : m_runs)
            run->thread.request_stop();
    }
    /// Whether a result is going to come.
    bool isRunning() const { return m_current; }

private:
    struct Run
    {
        std::mutex mutex;
        std::optional<Progress> newest; ///< reported, and not delivered yet
        std::jthread thread;            ///< last, so that it ends before the rest goes
    };

    void report(Run *run, Progress progress)
    {
        const std::lock_guard lock(run->mutex);
        const bool underWay = run->newest.has_value();
        run->newest = std::move(progress);
        if (underWay)
            return;
        QMetaObject::invokeMethod(
            &m_here,
            [this, run] {
                std::optional<Progress> newest;
                {
                    const std::lock_guard here(run->mutex);
                    newest.swap(run->newest);
                }
                if (run == m_current && newest && m_progress)
                    m_progress(std::move(*newest));
            },
            Qt::QueuedConnection);
    }
    // Calls come in order, so nothing of this run is under way any more.
    void finish(Run *run, Result result)
    {
        const bool counts = run == m_current;
        m_runs.remove_if([run](const auto &some) { return some.get() == run; });
        if (!counts)
            return;
        m_current = nullptr;
        m_done(std::move(result));
    }

    std::function<void(Result)> m_done;
    std::function<void(Progress)> m_progress;
    QObject m_here; ///< where results arrive; gone after the threads
    std::list<std::unique_ptr<Run>> m_runs; ///< also those that were stopped and have not ended
    Run *m_current = nullptr;
};

} // namespace hindsight
