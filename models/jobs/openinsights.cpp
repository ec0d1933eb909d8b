// SPDX-License-Identifier: GPL-3.0-or-later
#include "openinsights.h"

#include "portfolioof.h"

#include <QDateTime>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

Result<InsightPage> readInsights(const Store &store, const WantedPeriod &wanted, qint64 now)
{
    auto readingEdits = readMeanwhile(store, actionEditsOf);
    const auto portfolio = portfolioOf(store, now);
    const auto edits = readingEdits.get();
    if (!portfolio)
        return std::unexpected(portfolio.error());
    if (!edits)
        return std::unexpected(edits.error());
    return insightPage(*portfolio, insightsOf(*portfolio, *edits, wanted));
}

OpenInsights::OpenInsights(Store &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_job([this](Result<InsightPage> page) { take(std::move(page)); })
{
    connect(&store, &Store::changed, this, [this](const Step &step) {
        const auto counts = [](const Change &change) {
            return change.entity != "event"_L1 && change.entity != "source_line"_L1 && change.entity != "evidence"_L1 && change.entity != "batch"_L1;
        };
        if (!std::ranges::any_of(step.changes, counts))
            return;
        m_old = true;
        if (m_watched)
            read();
    });
}

void OpenInsights::show(const WantedPeriod &wanted)
{
    if (wanted == m_wanted && !m_old)
        return;
    m_wanted = wanted;
    m_old = true;
    if (m_watched)
        read();
}

void OpenInsights::setWatched(bool watched)
{
    m_watched = watched;
    if (watched && m_old)
        read();
}

void OpenInsights::read()
{
    m_old = false;
    // A connection of the thread's own, because a store belongs to one thread.
    m_job.start([file = m_store.file(), wanted = m_wanted](const Task<> &) -> Result<InsightPage> {
        const auto store = Store::open(file, {.mode = Store::Mode::ReadOnly});
        if (!store)
            return std::unexpected(store.error());
        return readInsights(**store, wanted, QDateTime::currentMSecsSinceEpoch() * 1000);
    });
    Q_EMIT readingChanged();
}

void OpenInsights::take(Result<InsightPage> page)
{
    if (!page) {
        m_old = true;
        Q_EMIT readingChanged();
        Q_EMIT failed(page.error());
        return;
    }
    m_page = std::move(*page);
    Q_EMIT changed();
    Q_EMIT readingChanged();
}

} // namespace hindsight
