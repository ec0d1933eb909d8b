// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "job.h"
#include "models/incident/result.h"
#include "models/metrics/chartdata.h"
#include "models/store/store.h"

namespace hindsight {

/// The numbers a page shows: the chart of a source, read in a thread of its own whenever something else is asked or a step
/// touches the source or its imports.
class OpenNumbers : public QObject
{
    Q_OBJECT

public:
    explicit OpenNumbers(Store &store, QObject *parent = nullptr);

    /// Asks for another chart. The one before stays until the new one is there, unless it is of another source.
    void show(const ChartRequest &request);
    const ChartRequest &request() const { return m_request; }
    const ChartData &chart() const { return m_chart; }
    bool isReading() const { return m_job.isRunning(); }

Q_SIGNALS:
    /// The chart is another one than before.
    void changed();
    /// It was asked for, or has come.
    void readingChanged();
    /// It could not be read; the one before stays. A source that is not there any more has an empty chart.
    void failed(const hindsight::Error &error);

private:
    void read();
    void take(Result<ChartData> chart);

    Store &m_store;
    ChartRequest m_request;
    ChartData m_chart;
    Job<Result<ChartData>> m_job;
};

} // namespace hindsight
