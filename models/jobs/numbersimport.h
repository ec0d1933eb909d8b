// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "job.h"
#include "models/store/numbers/importnumbers.h"

#include <QElapsedTimer>

#include <atomic>

namespace hindsight {

/// How an import ended that did not fail.
struct NumbersDone
{
    NumbersPlan plan;
    NumbersRead read;  ///< without its writer; of what was imported before or is there already, as it says
    Step step = {};    ///< that shows it; seq 0: nothing was shown
    double seconds = 0;
};

/// How far an import is, as a person wants to know it.
struct NumbersPace
{
    ImportProgress progress;
    double seconds = 0;        ///< since it began
    double rowsPerSecond = 0;
    double secondsLeft = -1;   ///< of the reading; -1: nobody knows
};

/// Imports numbers while the window stays free: files are read in a thread of its own, what they hold is shown by a step of
/// the store in the thread this belongs to. One at a time.
class NumbersImport
{
public:
    NumbersImport(Store &store, std::function<void(Result<NumbersDone>)> done, std::function<void(const NumbersPace &)> progress);

    /// Error: what was asked for cannot be planned; nothing runs then.
    Result<void> start(const NumbersRequest &request, const ImportOptions &options);
    /// Ends with an error of kind Cancelled, soon.
    void cancel();
    bool isRunning() const { return m_job.isRunning(); }
    bool isCancelled() const { return m_cancelled && *m_cancelled; }

private:
    // What was read, for the store's thread; its writer stays in the thread that began it and waits there.
    struct Handover;
    struct News
    {
        ImportProgress progress;
        std::shared_ptr<Handover> arrived = {};
    };
    using Read = Result<NumbersRead>;

    void take(const News &news);
    void finish(Read read);

    Store &m_store;
    std::function<void(Result<NumbersDone>)> m_done;
    std::function<void(const NumbersPace &)> m_progress;
    NumbersPlan m_plan;
    std::shared_ptr<std::atomic<bool>> m_cancelled;
    std::optional<Result<NumbersDone>> m_shown; ///< told when the thread has ended
    QElapsedTimer m_clock;
    Job<Read, News> m_job; ///< last, so that it ends before the rest goes
};

} // namespace hindsight
