// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "job.h"
#include "models/incident/record.h"
#include "models/metrics/alerts/prometheusrules.h"
#include "models/metrics/alerts/rulesuggestions.h"
#include "models/metrics/alerts/rulesweep.h"
#include "models/store/readalerts.h"

#include <QObject>

namespace hindsight {

/// A rule that was tried for an incident.
struct TriedRule
{
    Backtest result = {};
    QList<Noticed> noticed = {};
    bool finalStatuses = true;            ///< no delay was said: real alerts would be later
    std::vector<SweepPoint> curve = {};   ///< what an earlier alarm would cost
    PrometheusFiles prometheus = {};      ///< with the name `rulesFile` for the rules
};

/// What became of an alert that an action item promised.
struct BuiltAlert
{
    QString action; ///< uid
    AlertRule rule;
    qint64 done = 0;
    std::optional<AlertSince> since = {}; ///< no value: no data
};

/// The alert lab of an incident: rules that are suggested, one that is tried, and what those did that were built. In threads.
class OpenAlerts : public QObject
{
    Q_OBJECT

public:
    static constexpr QLatin1StringView rulesFile{"hindsight-alerts.yml"};

    explicit OpenAlerts(Store &store, QObject *parent = nullptr);

    /// Of a record that is now so: suggests rules, and looks at those that were built. What was tried is tried again.
    void show(const Record &record);
    /// Tries a rule, `delay` seconds after the end of a bucket; 0: as the numbers are in the end.
    void tryRule(const AlertRule &rule, qint64 delay);

    const std::vector<RuleSuggestion> &suggestions() const { return m_suggestions; }
    const std::optional<TriedRule> &tried() const { return m_tried; }
    const std::vector<BuiltAlert> &built() const { return m_built; }
    bool isSuggesting() const { return m_suggesting.isRunning(); }
    bool isTrying() const { return m_trying.isRunning(); }

Q_SIGNALS:
    void suggested();
    void triedChanged();
    void failed(const hindsight::Error &error);

private:
    struct Suggested
    {
        std::vector<RuleSuggestion> rules;
        std::vector<BuiltAlert> built;
    };
    static Result<Suggested> suggest(const QString &file, const Record &record);
    static Result<TriedRule> tryFor(const QString &file, const Record &record, const AlertRule &rule, qint64 delay);

    Store &m_store;
    Record m_record;
    std::vector<RuleSuggestion> m_suggestions;
    std::vector<BuiltAlert> m_built;
    std::optional<TriedRule> m_tried;
    std::optional<AlertRule> m_rule;
    qint64 m_delay = 0;
    Job<Result<Suggested>> m_suggesting;
    Job<Result<TriedRule>> m_trying;
};

/// The rule that an action item promises, as AlertSection writes it: the first text in quotation marks that is one.
std::optional<AlertRule> ruleOf(const ActionItem &action);

} // namespace hindsight
