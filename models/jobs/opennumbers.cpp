// SPDX-License-Identifier: GPL-3.0-or-later
#include "opennumbers.h"

#include "models/store/numbers/readchart.h"

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

OpenNumbers::OpenNumbers(Store &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_job([this](Result<ChartData> chart) { take(std::move(chart)); })
{
    connect(&store, &Store::changed, this, [this](const Step &step) {
        if (std::ranges::any_of(step.changes, [](const Change &change) { return change.entity == "batch"_L1 || change.entity == "metric_source"_L1; }))
            read();
    });
}

void OpenNumbers::show(const ChartRequest &request)
{
    if (request == m_request)
        return;
    const bool other = request.source != m_request.source;
    if (other || request.quantity != m_request.quantity || request.by != m_request.by)
        hide({});
    m_request = request;
    if (other && !m_chart.isEmpty()) {
        m_chart = {};
        Q_EMIT changed();
    }
    read();
}

void OpenNumbers::hide(const QSet<QString> &lines)
{
    if (lines == m_hidden)
        return;
    m_hidden = lines;
    Q_EMIT hiddenChanged();
}

void OpenNumbers::read()
{
    if (m_request.source.isEmpty()) {
        m_job.stop();
    } else {
        // A connection of the thread's own, because a store belongs to one thread.
        m_job.start([file = m_store.file(), request = m_request](const Task<> &task) -> Result<ChartData> {
            const auto store = Store::open(file, {.mode = Store::Mode::ReadOnly});
            if (!store)
                return std::unexpected(store.error());
            return readChart(**store, request, [&task] { return task.isStopped(); });
        });
    }
    Q_EMIT readingChanged();
}

void OpenNumbers::take(Result<ChartData> chart)
{
    Q_EMIT readingChanged();
    if (!chart && chart.error().kind == Error::Kind::NotFound)
        chart = ChartData(); // the import that made the source was taken back
    if (!chart) {
        Q_EMIT failed(chart.error());
        return;
    }
    m_chart = std::move(*chart);
    Q_EMIT changed();
}

} // namespace hindsight
