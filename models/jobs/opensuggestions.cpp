// SPDX-License-Identifier: GPL-3.0-or-later
#include "opensuggestions.h"

#include "models/incident/impactcourse.h"
#include "models/incident/milestones.h"
#include "models/metrics/impact/incidentwindows.h"

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

// What belongs to an incident begins not long before anybody knew of it, and ends not long after.
constexpr qint64 beside = 6 * 3600 * microsecondsPerSecond;
constexpr qsizetype mostElsewhere = 50;

std::optional<TimeRange> timeOf(const Record &record)
{
    std::optional<TimeRange> time;
    const auto add = [&time](const Moment &moment) {
        if (const auto at = reckonedTime(moment))
            time = time ? TimeRange{std::min(time->from, *at), std::max(time->to, *at)} : TimeRange{*at, *at};
    };
    for (const TimelineEvent &event : record.events)
        add(event.at);
    for (const Milestone &milestone : record.milestones)
        add(milestone.at);
    for (const ImpactWindow &window : record.windows) {
        add(window.from);
        add(window.to);
    }
    return time;
}

Result<QList<Suggestion>> suggestionsOf(const QString &file, const QString &uid, const std::optional<TimeRange> &around)
{
    const auto store = Store::open(file, {.mode = Store::Mode::ReadOnly});
    if (!store)
        return std::unexpected(store.error());
    const auto source = (*store)->metricSource(uid);
    if (!source)
        return std::unexpected(source.error());
    const auto search = readWindowSearch(**store, *source, Direction::Any);
    if (!search)
        return std::unexpected(search.error());
    std::vector<DetectedWindow> windows = detectIn(search->payments, search->options);
    if (around) {
        const qint64 from = (around->from - beside) / microsecondsPerSecond, to = (around->to + beside) / microsecondsPerSecond;
        std::erase_if(windows, [&](const DetectedWindow &window) { return window.to <= from || window.from >= to; });
    } else if (std::ssize(windows) > mostElsewhere) {
        windows.erase(windows.begin(), windows.end() - mostElsewhere);
    }
    QList<Suggestion> suggestions;
    for (const DetectedWindow &window : windows)
        suggestions.append({window, windowChart(window, search->payments, search->options), search->payments.step});
    return suggestions;
}

/// Of a range, else of the impact as recorded, else of the time of which anything is recorded.
Result<Explanation> lossOf(const QString &file, const Record &record, const std::optional<TimeRange> &range, const std::optional<TimeRange> &around)
{
    const auto store = Store::open(file, {.mode = Store::Mode::ReadOnly});
    if (!store)
        return std::unexpected(store.error());
    const auto source = (*store)->metricSource(record.incident.metricSource);
    if (!source)
        return std::unexpected(source.error());
    TimeRanges windows;
    if (range) {
        windows = {*range};
    } else {
        const auto batches = (*store)->batches(source->uid);
        if (!batches)
            return std::unexpected(batches.error());
        windows = impactTimes(record, coverageOf(*batches).known);
    }
    if (windows.isEmpty() && around && around->from < around->to)
        windows = {*around};
    return readExplanation(**store, *source, windows);
}

Result<Impact> costOf(const QString &file, const Record &record)
{
    const auto store = Store::open(file, {.mode = Store::Mode::ReadOnly});
    if (!store)
        return std::unexpected(store.error());
    const auto source = (*store)->metricSource(record.incident.metricSource);
    if (!source)
        return std::unexpected(source.error());
    return readImpact(**store, record, *source);
}

} // namespace

OpenSuggestions::OpenSuggestions(Store &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_windows([this](Result<QList<Suggestion>> suggestions) {
        if (suggestions)
            m_suggestions = std::move(*suggestions);
        else
            m_suggestions.clear();
        Q_EMIT readingChanged();
        Q_EMIT changed();
        if (!suggestions && suggestions.error().kind != Error::Kind::NotFound) // the import that made the source was taken back
            Q_EMIT failed(suggestions.error());
    })
    , m_loss([this](Result<Explanation> explanation) {
        m_explanation = explanation ? std::move(*explanation) : Explanation();
        Q_EMIT readingChanged();
        Q_EMIT changed();
        if (!explanation && explanation.error().kind != Error::Kind::NotFound)
            Q_EMIT failed(explanation.error());
    })
    , m_cost([this](Result<Impact> impact) {
        m_impact = impact ? std::optional(std::move(*impact)) : std::nullopt;
        Q_EMIT readingChanged();
        Q_EMIT changed();
        if (!impact && impact.error().kind != Error::Kind::NotFound)
            Q_EMIT failed(impact.error());
    })
{
    connect(&store, &Store::changed, this, [this](const Step &step) {
        const auto touches = [](const Change &change) {
            return change.entity == "batch"_L1 || change.entity == "metric_source"_L1 || change.entity == "calendar_mark"_L1 || change.entity == "milestone"_L1
                || change.entity == "impact_window"_L1;
        };
        if (!m_source.isEmpty() && std::ranges::any_of(step.changes, touches)) {
            readWindows();
            readLoss();
            readCost();
        }
    });
}

void OpenSuggestions::show(const Record &record)
{
    const QString source = record.incident.metricSource;
    const auto around = timeOf(record);
    const TimeRanges impact = impactTimes(record, {});
    const bool isSameKind = record.incident.kind == m_record.incident.kind;
    m_record = record;
    if (source == m_source && around == m_around && impact == m_hurt && isSameKind)
        return;
    if (source != m_source) {
        m_suggestions.clear();
        m_explanation = {};
        m_explained.reset();
        m_impact.reset();
        Q_EMIT changed();
    }
    m_source = source;
    m_around = around;
    m_hurt = impact;
    readWindows();
    readLoss();
    readCost();
}

void OpenSuggestions::explain(const std::optional<TimeRange> &range)
{
    m_explained = range;
    readLoss();
}

void OpenSuggestions::readWindows()
{
    if (m_source.isEmpty())
        m_windows.stop();
    else
        m_windows.start([file = m_store.file(), source = m_source, around = m_around](const Task<> &) { return suggestionsOf(file, source, around); });
    Q_EMIT readingChanged();
}

void OpenSuggestions::readLoss()
{
    if (m_source.isEmpty()) {
        m_loss.stop();
    } else {
        m_loss.start(
            [file = m_store.file(), record = m_record, range = m_explained, around = m_around](const Task<> &) { return lossOf(file, record, range, around); });
    }
    Q_EMIT readingChanged();
}

void OpenSuggestions::readCost()
{
    if (m_source.isEmpty() || !hasImpact(m_record.incident.kind)) {
        m_cost.stop();
        m_impact.reset();
    } else {
        m_cost.start([file = m_store.file(), record = m_record](const Task<> &) { return costOf(file, record); });
    }
    Q_EMIT readingChanged();
}

} // namespace hindsight
