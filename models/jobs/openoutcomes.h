// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "job.h"
#include "models/metrics/alerts/actionoutcome.h"
#include "models/store/store.h"

#include <QObject>

namespace hindsight {

/// Whether the action items of an incident that are done did what they were for, as the numbers after them have it. Worked out in a thread.
class OpenOutcomes : public QObject
{
    Q_OBJECT

public:
    explicit OpenOutcomes(Store &store, QObject *parent = nullptr);

    /// Of a record that is now so. Without a source there is nothing.
    void show(const Record &record);

    const QList<ActionOutcome> &outcomes() const { return m_outcomes; }
    bool isReading() const { return m_job.isRunning(); }

Q_SIGNALS:
    void changed();
    void failed(const hindsight::Error &error);

private:
    Store &m_store;
    QList<ActionOutcome> m_outcomes;
    Job<Result<QList<ActionOutcome>>> m_job;
};

} // namespace hindsight
