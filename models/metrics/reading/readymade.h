// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guess.h"
#include "import.h"

#include <functional>

namespace hindsight {

/// So much of one outcome in one bucket.
struct CountedRow
{
    qint64 at = 0;           ///< where the bucket begins, microseconds UTC
    qint64 widthSeconds = 0; ///< how long it is
    QStringList values = {}; ///< of the attributes, in the order of ReadyMade::attributes; empty text: none
    Outcome outcome = Outcome::Succeeded;
    qint64 count = 0;
    qint64 amountMinor = 0;
    QString currency = {};   ///< upper case; empty: unknown
    qint64 line = 0;         ///< 1-based; of JSON 0
};

/// What a file of ready-made metrics holds.
struct ReadyMade
{
    MappingGuess guess = {};         ///< with questions: no row was handed out, they must be answered first
    QStringList attributes = {};
    qint64 read = 0;                 ///< values that were read: points of all series
    qint64 rejectedTotal = 0;
    qint64 zoned = 0;                ///< of `read`, those whose time named a zone of its own
    QList<RejectedRow> rejected = {}; ///< the first hundred
    QList<LeftOutColumn> leftOut = {}; ///< series and columns that cannot be added up, and those nobody asked for
    std::optional<qint64> from = {}; ///< of the first bucket and the end of the last, microseconds UTC
    std::optional<qint64> to = {};
    QString headerShape = {};
};

/// A whole file of at most this size; bigger ones are refused.
inline constexpr qint64 largestReadyMade = 256LL * 1024 * 1024;

/// Whether a file begins like JSON of Prometheus, CloudWatch or Datadog, or like Grafana's CSV. Other tables are known by
/// their mapping (Mapping::isMetrics).
bool looksReadyMade(QByteArrayView beginning);

/// Reads Prometheus' query_range, CloudWatch's get-metric-data, Datadog's query (v1), Grafana's CSV, and CSV with counts per
/// bucket: wide, long, or as `metrics query --csv` writes it. Hands out rows in the order of time. `remembered` and
/// `overrides` as for guessMapping. Error: no such file, or an answer that says it failed.
///
/// What a value covers: of Prometheus, a time is the end of its window, so increase and rate at t cover [t - step, t); a
/// value of other sources covers [t, t + step), but rates of Grafana end at t too. Of a running total the difference between
/// two values covers the time between them; after a fall the value itself is the difference. The step is the most
/// frequent distance between two times. Rates are multiplied by it, and fractions are carried over within a series, so that
/// sums stay right.
Result<ReadyMade> readReadyMade(QByteArrayView bytes, const QString &file, const std::optional<Mapping> &remembered, const QStringList &overrides,
                                const std::function<void(const CountedRow &)> &row);

} // namespace hindsight
