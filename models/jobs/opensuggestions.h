// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "job.h"
#include "models/incident/record.h"
#include "models/store/numbers/readimpact.h"
#include "models/store/numbers/readwindows.h"

#include <QObject>

namespace hindsight {

/// A window that the numbers suggest, and what it was found in.
struct Suggestion
{
    DetectedWindow window = {};
    WindowChart chart = {};
    qint64 step = 60; ///< seconds per bucket

    TimeRange range() const { return {window.from * microsecondsPerSecond, window.to * microsecondsPerSecond}; }
};

/// What the numbers say of an incident: windows in which they were out of order, near its time, where the loss is, and what was missing. Worked out in
/// threads, and again when a step touches the numbers or what is recorded of incidents.
class OpenSuggestions : public QObject
{
    Q_OBJECT

public:
    explicit OpenSuggestions(Store &store, QObject *parent = nullptr);

    /// Of a record that is now so. Without a source there is nothing.
    void show(const Record &record);
    /// Where the loss of another time is; none: of the incident again.
    void explain(const std::optional<TimeRange> &range);

    /// By time. Where the incident has no times, the last fifty of the source.
    const QList<Suggestion> &suggestions() const { return m_suggestions; }
    const Explanation &explanation() const { return m_explanation; }
    /// What the incident kept from being paid; no value: not known yet, or nothing can be said of this kind of incident.
    const std::optional<Impact> &impact() const { return m_impact; }
    /// That is explained where it is not the incident's.
    const std::optional<TimeRange> &explained() const { return m_explained; }
    const QString &source() const { return m_source; }
    bool isReading() const { return m_windows.isRunning() || m_loss.isRunning() || m_cost.isRunning(); }

Q_SIGNALS:
    void changed();
    void readingChanged();
    void failed(const hindsight::Error &error);

private:
    void readWindows();
    void readLoss();
    void readCost();

    Store &m_store;
    QString m_source;
    std::optional<TimeRange> m_around; ///< of the incident
    TimeRanges m_hurt;
    std::optional<TimeRange> m_explained;
    QList<Suggestion> m_suggestions;
    Explanation m_explanation;
    Job<Result<QList<Suggestion>>> m_windows;
    std::optional<Impact> m_impact;
    Record m_record;
    Job<Result<Explanation>> m_loss;
    Job<Result<Impact>> m_cost;
};

} // namespace hindsight
