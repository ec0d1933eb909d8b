// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "job.h"
#include "models/incident/result.h"
#include "models/metrics/chartdata.h"
#include "models/store/store.h"

#include <QSet>

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
    /// Keys of the lines that are switched off in every chart of these numbers; all are on again when other lines are asked for.
    void hide(const QSet<QString> &lines);
    const QSet<QString> &hidden() const { return m_hidden; }
    bool isReading() const { return m_job.isRunning(); }

Q_SIGNALS:
    /// The chart is another one than before.
    void changed();
    void hiddenChanged();
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
    QSet<QString> m_hidden;
    Job<Result<ChartData>> m_job;
};

} // namespace hindsight
