// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "job.h"
#include "models/incident/record.h"
#include "models/metrics/alerts/prometheusrules.h"
#include "models/metrics/alerts/rulesuggestions.h"
#include "models/metrics/alerts/rulesweep.h"
#include "models/store/numbers/readalerts.h"

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

/// The alert lab of an incident: rules that are suggested, and one that is tried. In threads.
class OpenAlerts : public QObject
{
    Q_OBJECT

public:
    static constexpr QLatin1StringView rulesFile{"hindsight-alerts.yml"};

    explicit OpenAlerts(Store &store, QObject *parent = nullptr);

    /// Of a record that is now so: suggests rules. What was tried is tried again.
    void show(const Record &record);
    /// Tries a rule, `delay` seconds after the end of a bucket; 0: as the numbers are in the end.
    void tryRule(const AlertRule &rule, qint64 delay);

    const std::vector<RuleSuggestion> &suggestions() const { return m_suggestions; }
    const std::optional<TriedRule> &tried() const { return m_tried; }
    bool isSuggesting() const { return m_suggesting.isRunning(); }
    bool isTrying() const { return m_trying.isRunning(); }

Q_SIGNALS:
    void suggested();
    void triedChanged();
    void failed(const hindsight::Error &error);

private:
    static Result<std::vector<RuleSuggestion>> suggest(const QString &file, const Record &record);
    static Result<TriedRule> tryFor(const QString &file, const Record &record, const AlertRule &rule, qint64 delay);

    Store &m_store;
    Record m_record;
    std::vector<RuleSuggestion> m_suggestions;
    std::optional<TriedRule> m_tried;
    std::optional<AlertRule> m_rule;
    qint64 m_delay = 0;
    Job<Result<std::vector<RuleSuggestion>>> m_suggesting;
    Job<Result<TriedRule>> m_trying;
};

} // namespace hindsight
