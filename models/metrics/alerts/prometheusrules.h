// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backtest.h"

#include <QByteArray>

namespace hindsight {

/// A rule for Prometheus: a file of alerting rules, and what `promtool test rules` reads to see that they fire when the backtest does.
///
/// The rules come in two forms. On gauges that say of each bucket how many there were in it (payments_bucket_succeeded, ...), the
/// alert is exactly the rule; a latency is a gauge of the window. On counters (payments_total by outcome, a histogram of latencies) it is
/// an approximation, and says so: `increase` estimates, and scrapes know no buckets.
struct PrometheusFiles
{
    QByteArray rules;
    QByteArray test;
};
/// The test has the numbers of `checked`, and for a baseline those of the weeks before, and says at the end of each of its buckets
/// who fires. `rulesFile`: name of the rules beside the test.
PrometheusFiles prometheusFiles(const AlertNumbers &numbers, const AlertRule &rule, const TimeRange &checked, const QString &rulesFile);

/// What is worth checking: the first firing in the incident, else the first of all, from before it began to after its end; without any the
/// end of the numbers. Not more than five hundred buckets.
TimeRange exampleOf(const Backtest &tried, const AlertNumbers &numbers);

} // namespace hindsight
