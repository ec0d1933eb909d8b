// SPDX-License-Identifier: GPL-3.0-or-later
#include "openoutcomes.h"

#include "models/metrics/impact/incidentwindows.h"
#include "models/store/numbers/readalerts.h"

#include <algorithm>

namespace hindsight {

namespace {

Result<QList<ActionOutcome>> outcomesIn(const QString &file, const Record &record)
{
    const auto store = Store::open(file, {.mode = Store::Mode::ReadOnly});
    if (!store)
        return std::unexpected(store.error());
    const auto source = (*store)->metricSource(record.incident.metricSource);
    if (!source)
        return std::unexpected(source.error());
    const auto trial = alertTrial(**store, *source, &record);
    if (!trial)
        return std::unexpected(trial.error());
    return outcomesOf(*trial, record, impactTimes(record, trial->known));
}

} // namespace

OpenOutcomes::OpenOutcomes(Store &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_job([this](Result<QList<ActionOutcome>> outcomes) {
        m_outcomes = outcomes ? std::move(*outcomes) : QList<ActionOutcome>();
        Q_EMIT changed();
        if (!outcomes && outcomes.error().kind != Error::Kind::NotFound) // the import that made the source was taken back
            Q_EMIT failed(outcomes.error());
    })
{}

void OpenOutcomes::show(const Record &record)
{
    if (record.incident.metricSource.isEmpty() || std::ranges::none_of(record.actions, isDone)) {
        m_job.stop();
        m_outcomes.clear();
        Q_EMIT changed();
        return;
    }
    m_job.start([file = m_store.file(), record](const Task<> &) { return outcomesIn(file, record); });
}

} // namespace hindsight
