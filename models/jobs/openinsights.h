// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "job.h"
#include "models/insights/insightpanel.h"
#include "models/store/store.h"

namespace hindsight {

/// The insights a page shows, worked out in a thread of its own whenever another period is asked for or a step changes the database.
class OpenInsights : public QObject
{
    Q_OBJECT

public:
    explicit OpenInsights(Store &store, QObject *parent = nullptr);

    void show(const WantedPeriod &wanted);
    const WantedPeriod &wanted() const { return m_wanted; }
    const InsightPage &page() const { return m_page; }
    bool isReading() const { return m_job.isRunning(); }
    /// While nobody looks, steps only mark what is shown as old; it is worked out again when somebody does.
    void setWatched(bool watched);

Q_SIGNALS:
    /// What is shown is worked out anew.
    void changed();
    void readingChanged();
    /// It could not be read; the figures before it stay.
    void failed(const hindsight::Error &error);

private:
    void read();
    void take(Result<InsightPage> page);

    Store &m_store;
    WantedPeriod m_wanted;
    InsightPage m_page;
    bool m_watched = false;
    bool m_old = true;
    Job<Result<InsightPage>> m_job;
};

/// Everything from the file on, in the thread that asks.
Result<InsightPage> readInsights(const Store &store, const WantedPeriod &wanted, qint64 now);

} // namespace hindsight
