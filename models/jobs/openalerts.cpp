// SPDX-License-Identifier: GPL-3.0-or-later
#include "openalerts.h"

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

Result<MetricSource> sourceOf(const Store &store, const Record &record) { return store.metricSource(record.incident.metricSource); }

} // namespace

OpenAlerts::OpenAlerts(Store &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_suggesting([this](Result<std::vector<RuleSuggestion>> suggested) {
        m_suggestions = suggested ? std::move(*suggested) : std::vector<RuleSuggestion>();
        Q_EMIT this->suggested();
        if (!suggested && suggested.error().kind != Error::Kind::NotFound) // the import that made the source was taken back
            Q_EMIT failed(suggested.error());
    })
    , m_trying([this](Result<TriedRule> tried) {
        m_tried = tried ? std::optional(std::move(*tried)) : std::nullopt;
        Q_EMIT triedChanged();
        if (!tried)
            Q_EMIT failed(tried.error());
    })
{}

void OpenAlerts::show(const Record &record)
{
    if (record.incident.uid != m_record.incident.uid || record.incident.metricSource != m_record.incident.metricSource) {
        m_suggestions.clear();
        m_tried.reset();
        m_rule.reset();
    }
    m_record = record;
    if (record.incident.metricSource.isEmpty()) {
        m_suggesting.stop();
        m_trying.stop();
    } else {
        m_suggesting.start([file = m_store.file(), record](const Task<> &) { return suggest(file, record); });
        if (m_rule)
            tryRule(*m_rule, m_delay);
    }
    Q_EMIT suggested();
}

void OpenAlerts::tryRule(const AlertRule &rule, qint64 delay)
{
    m_rule = rule;
    m_delay = delay;
    m_trying.start([file = m_store.file(), record = m_record, rule, delay](const Task<> &) { return tryFor(file, record, rule, delay); });
    Q_EMIT triedChanged();
}

Result<std::vector<RuleSuggestion>> OpenAlerts::suggest(const QString &file, const Record &record)
{
    const auto store = Store::open(file, {.mode = Store::Mode::ReadOnly});
    if (!store)
        return std::unexpected(store.error());
    const auto trial = sourceOf(**store, record).and_then([&](const MetricSource &source) { return alertTrial(**store, source, &record); });
    if (!trial)
        return std::unexpected(trial.error());
    const auto own = std::ranges::find(trial->context.incidents, true, &RecordedIncident::isThis);
    const TimeRange ownDay = own == trial->context.incidents.end() ? TimeRange() : daysOf(own->range, trial->zone);
    std::vector<RuleSuggestion> suggested;
    QList<QStringList> groups = {{}};
    for (const QString &attribute : trial->attributes)
        groups.append({attribute});
    for (const QStringList &by : std::as_const(groups)) {
        const auto numbers = numbersBy(*trial, by, true);
        if (!numbers)
            return std::unexpected(numbers.error());
        if (by.isEmpty() || numbers->lines.size() > 1)
            std::ranges::move(suggestRules(*numbers, trial->context, ownDay), std::back_inserter(suggested));
    }
    // The earliest first: that is what one looks for.
    const auto firedAt = [](const RuleSuggestion &suggestion) { return suggestion.tried.firstInIncident.value_or(std::numeric_limits<qint64>::max()); };
    std::ranges::stable_sort(suggested, {}, firedAt);
    return suggested;
}

Result<TriedRule> OpenAlerts::tryFor(const QString &file, const Record &record, const AlertRule &rule, qint64 delay)
{
    const auto store = Store::open(file, {.mode = Store::Mode::ReadOnly});
    if (!store)
        return std::unexpected(store.error());
    auto trial = sourceOf(**store, record).and_then([&](const MetricSource &source) { return alertTrial(**store, source, &record); });
    if (!trial)
        return std::unexpected(trial.error());
    trial->context.delay = delay * microsecondsPerSecond;
    const auto numbers = numbersBy(*trial, rule.by, isLatency(rule.measure));
    if (!numbers)
        return std::unexpected(numbers.error());
    TriedRule tried{.result = backtest(*numbers, rule, trial->context), .noticed = trial->noticed, .finalStatuses = delay == 0};
    if (!tried.result.unavailable.isEmpty())
        return tried;
    tried.curve = sweepCurve(sweep(*numbers, rule, usualGrid(*numbers, rule), trial->context));
    tried.prometheus = prometheusFiles(*numbers, rule, exampleOf(tried.result, *numbers), QString(rulesFile));
    return tried;
}

} // namespace hindsight
