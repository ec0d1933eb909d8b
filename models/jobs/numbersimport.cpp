// SPDX-License-Identifier: GPL-3.0-or-later
#include "numbersimport.h"

#include <chrono>
#include <semaphore>

namespace hindsight {

struct NumbersImport::Handover
{
    NumbersRead read;
    std::binary_semaphore settled{0}; ///< it is shown, or it will not be
};

NumbersImport::NumbersImport(Store &store, std::function<void(Result<NumbersDone>)> done, std::function<void(const NumbersPace &)> progress)
    : m_store(store)
    , m_done(std::move(done))
    , m_progress(std::move(progress))
    , m_job([this](Read read) { finish(std::move(read)); }, [this](const News &news) { take(news); })
{}

Result<void> NumbersImport::start(const NumbersRequest &request, const ImportOptions &options)
{
    auto plan = planImport(m_store, request);
    if (!plan)
        return std::unexpected(plan.error());
    m_plan = std::move(*plan);
    m_cancelled = std::make_shared<std::atomic<bool>>(false);
    m_shown.reset();
    m_clock.start();
    m_job.start([plan = m_plan, options, cancelled = m_cancelled](const Task<News> &task) -> Read {
        ImportOptions own = options;
        const auto wanted = [&] { return !task.isStopped() && !*cancelled; };
        own.progress = [&](const ImportProgress &progress) {
            task.report({progress});
            return wanted();
        };
        auto read = readNumbers(plan, own);
        if (!read || !read->writer)
            return read;
        // Its writer has a connection that belongs to this thread, and what is not shown when it goes is removed with it.
        const auto arrived = std::make_shared<Handover>();
        const auto writer = std::move(read->writer);
        arrived->read = std::move(*read);
        task.report({{}, arrived});
        while (!arrived->settled.try_acquire_for(std::chrono::milliseconds(20)) && !task.isStopped()) {}
        return NumbersRead{};
    });
    return {};
}

void NumbersImport::cancel()
{
    if (m_cancelled)
        *m_cancelled = true;
}

void NumbersImport::take(const News &news)
{
    if (news.arrived) {
        if (isCancelled()) { // while the last of it came
            m_shown = failure(Error::Kind::Cancelled, {});
        } else if (const auto step = showNumbers(m_store, m_plan, news.arrived->read); step) {
            m_shown = NumbersDone{m_plan, std::move(news.arrived->read), *step, double(m_clock.elapsed()) / 1000};
        } else {
            m_shown = std::unexpected(step.error());
        }
        news.arrived->settled.release();
        return;
    }
    NumbersPace pace{.progress = news.progress, .seconds = std::max(0.001, double(m_clock.elapsed()) / 1000)};
    pace.rowsPerSecond = double(news.progress.rows) / pace.seconds;
    if (news.progress.totalBytes > 0 && news.progress.bytes > 0)
        pace.secondsLeft = pace.seconds * double(news.progress.totalBytes - news.progress.bytes) / double(news.progress.bytes);
    m_progress(pace);
}

void NumbersImport::finish(Read read)
{
    if (m_shown)
        return m_done(*std::exchange(m_shown, std::nullopt));
    if (!read)
        return m_done(std::unexpected(read.error()));
    m_done(NumbersDone{m_plan, std::move(*read), {}, double(m_clock.elapsed()) / 1000});
}

} // namespace hindsight
